package gilscope.lang.objects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every double is the one that {@link Double#parseDouble} finds. */
class DecimalReadingTest {
  private static void assertSame(String s) {
    assertEquals(
        Double.doubleToRawLongBits(Double.parseDouble(s)),
        Double.doubleToRawLongBits(DecimalReading.parse(s)),
        s);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0.0",
        "0e5",
        "-1",
        "+3.5",
        ".5",
        "5.",
        "00012.500",
        "1E+2",
        "1e-05",
        "1e22",
        "1e23",
        "9007199254740993",
        "9007199254740992.5",
        "123456789012345678",
        "1234567890123456789",
        "5e-324",
        "1.7976931348623157e308",
        "1e400"
      })
  void special(String s) {
    assertSame(s);
  }

  @Test
  void shortestTexts() {
    Random r = new Random(1);
    for (int i = 0; i < 40_000; i++) {
      assertSame(Double.toString(Double.longBitsToDouble(r.nextLong())));
      assertSame(Double.toString(r.nextInt(1_000_000) / 7.0));
      assertSame((r.nextLong() >>> r.nextInt(64)) + "e" + (r.nextInt(140) - 70));
    }
  }

  @Test
  void halfWayBetweenTwo() {
    Random r = new Random(2);
    for (int i = 0; i < 20_000; i++) {
      long odd = (1L << 53) + (r.nextLong() >>> 11) | 1;
      assertSame(new BigDecimal(odd).multiply(BigDecimal.TWO.pow(r.nextInt(8))).toPlainString());
      assertSame(new BigDecimal(odd).divide(BigDecimal.TWO.pow(r.nextInt(8))).toPlainString());
    }
  }
}
