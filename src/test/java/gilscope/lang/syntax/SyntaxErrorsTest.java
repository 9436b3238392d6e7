package gilscope.lang.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Wrong programs, and what CPython 3.14 says about them and where. */
class SyntaxErrorsTest {
  @Test
  void everyWrongProgramGetsTheTextAndThePlaceCpythonGivesIt() {
    StringBuilder expected = new StringBuilder();
    StringBuilder actual = new StringBuilder();
    for (String each : Resources.text("syntax/errors.txt").split("(?m)^=====\n", -1)) {
      if (each.isEmpty()) {
        continue;
      }
      int rule = each.lastIndexOf("-----\n");
      String program = each.substring(0, rule);
      expected.append(program).append(each.substring(rule));
      String source = program.substring(0, program.length() - 1);
      actual.append(program).append("-----\n").append(Parsing.tree(source));
    }
    assertEquals(expected.toString(), actual.toString());
  }

  @Test
  void theTextOfAnErrorIsItsLine() {
    SourceText source = SourceText.of("test.py", "a\nb c\nd\n");
    SyntaxErrorInfo error =
        Parser.parseModule(source) instanceof ParseResult.Failed<Mod.Module> failed
            ? failed.error()
            : null;
    assertEquals("b c\n", error == null ? null : error.text());
  }

  @Test
  void aNullByteIsNoSource() {
    assertEquals(
        "SyntaxError: source code string cannot contain null bytes\n0:0-0:0\n",
        Parsing.tree("a\0b"));
  }
}
