package gilscope.desk.scene;

import java.util.Locale;

/** Times and durations as people read them: three significant digits and the unit that fits. */
public final class TimeText {
  private TimeText() {}

  /** {@code 850 ns}, {@code 1.25 µs}, {@code 5 ms}, {@code 2.1 s}. */
  public static String duration(double ns) {
    double abs = Math.abs(ns);
    if (abs < 1_000) {
      return trim(ns, 0) + " ns";
    }
    if (abs < 999_500) {
      return scaled(ns, 1e3) + " µs";
    }
    if (abs < 999_500_000d) {
      return scaled(ns, 1e6) + " ms";
    }
    return scaled(ns, 1e9) + " s";
  }

  /**
   * A moment as exact as the eye can place it: three digits, and as many more as a zoom of so many
   * ns on a pixel shows.
   */
  public static String moment(double ns, double nsPerPixel) {
    double shown = nsPerPixel * 10;
    double threeDigits = ns <= 0 ? 0 : Math.pow(10, Math.floor(Math.log10(ns)) - 2);
    return threeDigits <= shown || ns < 1_000 ? duration(ns) : tick(ns, shown);
  }

  /** A number of steps: {@code 1,250}. */
  static String steps(double steps) {
    return String.format(Locale.ROOT, "%,d", Math.round(steps));
  }

  private static String scaled(double ns, double unit) {
    double v = ns / unit;
    double abs = Math.abs(v);
    return trim(v, abs < 10 ? 2 : abs < 100 ? 1 : 0);
  }

  private static String trim(double v, int decimals) {
    String s = String.format(Locale.ROOT, "%." + decimals + "f", v);
    if (decimals > 0) {
      s = s.replaceFirst("\\.?0+$", "");
    }
    return s.equals("-0") ? "0" : s;
  }

  /**
   * A moment on an axis whose steps are {@code stepNs}: as many decimals as neighbouring ticks
   * need.
   */
  public static String tick(double ns, double stepNs) {
    double magnitude = Math.max(Math.abs(ns), stepNs);
    double unit = magnitude < 1e3 ? 1 : magnitude < 1e6 ? 1e3 : magnitude < 1e9 ? 1e6 : 1e9;
    String name = unit == 1 ? "ns" : unit == 1e3 ? "µs" : unit == 1e6 ? "ms" : "s";
    int decimals = (int) Math.max(0, Math.ceil(-Math.log10(stepNs / unit) - 1e-9));
    return trim(ns / unit, Math.min(decimals, 9)) + " " + name;
  }
}
