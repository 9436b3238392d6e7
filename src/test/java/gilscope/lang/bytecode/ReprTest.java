package gilscope.lang.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ReprTest {
  @Test
  void floatsAreShortestAndInPythonsNotation() {
    assertEquals("0.1", Repr.ofFloat(0.1));
    assertEquals("100.0", Repr.ofFloat(100));
    assertEquals("-0.0", Repr.ofFloat(-0.0));
    assertEquals("1e+16", Repr.ofFloat(1e16));
    assertEquals("1234567890123456.0", Repr.ofFloat(1234567890123456.0));
    assertEquals("0.0001", Repr.ofFloat(1e-4));
    assertEquals("1e-05", Repr.ofFloat(1e-5));
    assertEquals("5e-324", Repr.ofFloat(Double.MIN_VALUE));
    assertEquals("2e+23", Repr.ofFloat(2e23));
    assertEquals("1.7976931348623157e+308", Repr.ofFloat(Double.MAX_VALUE));
    assertEquals("inf", Repr.ofFloat(Double.POSITIVE_INFINITY));
    assertEquals("nan", Repr.ofFloat(Double.NaN));
  }

  @Test
  void complexNumbersDropAZeroRealPart() {
    assertEquals("2j", Repr.ofComplex(0, 2));
    assertEquals("(1-2.5j)", Repr.ofComplex(1, -2.5));
    assertEquals("(-0+1j)", Repr.ofComplex(-0.0, 1));
  }

  @Test
  void stringsAreQuotedAndEscaped() {
    assertEquals("'a'", Repr.ofString("a"));
    assertEquals("\"it's\"", Repr.ofString("it's"));
    assertEquals("'\\'\"'", Repr.ofString("'\""));
    assertEquals("'\\n\\x00\\\\'", Repr.ofString("\n\0\\"));
    assertEquals("'é日\\u200b\\ud800'", Repr.ofString("é日\u200b\ud800"));
    assertEquals("'\\xa0\\U000e0001'", Repr.ofString("\u00a0\udb40\udc01"));
    assertEquals("b\"a\\xff'\"", Repr.ofBytes(new byte[] {'a', (byte) 0xff, '\''}));
  }

  @Test
  void setsOfIntsComeInTheOrderOfTheirHashes() {
    assertEquals(
        "frozenset({8, 1, -2})",
        Repr.of(
            new Const.FrozenSet(
                java.util.List.of(Const.Int.of(1), Const.Int.of(-2), Const.Int.of(8)))));
  }
}
