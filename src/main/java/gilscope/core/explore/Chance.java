package gilscope.core.explore;

import java.util.Locale;

/**
 * How often a failure comes up when schedules are drawn in one way. Immutable.
 *
 * @param model who decides: {@code random}, {@code pct:2}, {@code pct:3}, {@code pos}, or {@code
 *     interval}
 * @param draws executions
 * @param failing of them
 */
public record Chance(String model, long draws, long failing) {
  /** Two-sided 95 % of the normal distribution. */
  private static final double Z = 1.959963984540054;

  /** The share of executions that failed. */
  public double estimate() {
    return (double) failing / draws;
  }

  /** The lower end of Wilson's 95 % score interval (Wilson, JASA 1927). */
  public double low() {
    return failing == 0 ? 0 : centre() - spread();
  }

  /** Its upper end. */
  public double high() {
    return failing == draws ? 1 : centre() + spread();
  }

  private double centre() {
    return (estimate() + Z * Z / (2 * draws)) / (1 + Z * Z / draws);
  }

  private double spread() {
    double p = estimate();
    return Z * Math.sqrt(p * (1 - p) / draws + Z * Z / (4.0 * draws * draws)) / (1 + Z * Z / draws);
  }

  /** For people: "about once in N runs", with what that rests on. */
  public String sentence() {
    String rests =
        String.format(
            Locale.ROOT,
            " (%d of %d draws; 95 %%: %.2f to %.2f %%)",
            failing,
            draws,
            100 * low(),
            100 * high());
    return failing == 0
        ? "not seen; less than once in " + (long) Math.floor(1 / high()) + " runs" + rests
        : failing == draws
            ? "every run" + rests
            : String.format(Locale.ROOT, "about once in %s runs", runs(1 / estimate())) + rests;
  }

  private static String runs(double n) {
    return n < 10 ? String.format(Locale.ROOT, "%.1f", n) : Long.toString(Math.round(n));
  }
}
