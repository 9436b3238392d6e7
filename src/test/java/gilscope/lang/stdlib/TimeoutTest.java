package gilscope.lang.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeoutTest {
  private static long exact(double d) {
    return new BigDecimal(d)
        .multiply(BigDecimal.valueOf(1_000_000_000L))
        .setScale(0, RoundingMode.UP)
        .longValueExact();
  }

  private static void check(double d) {
    assertEquals(exact(d), Timeout.roundedUp(d), () -> Double.toString(d));
  }

  @Test
  void a_wait_is_the_exact_product_rounded_up() {
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      check(Math.scalb(random.nextDouble(), random.nextInt(80) - 47));
      check(random.nextInt(1_000_000) / Math.pow(10, random.nextInt(10)));
    }
    for (double d : new double[] {0, Double.MIN_VALUE, 1e-9, 0.5, 1, 9_223_372_036.854774}) {
      check(d);
    }
  }
}
