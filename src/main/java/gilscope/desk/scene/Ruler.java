package gilscope.desk.scene;

import java.util.ArrayList;
import java.util.List;

/**
 * The ticks of a time axis: steps of 1, 2 or 5 × a power of ten, so that labels are {@code
 * minGapPx} apart or more.
 */
public final class Ruler {
  /** A labelled tick. */
  public record Tick(double plotX, double ns, String label) {}

  private Ruler() {}

  /** The distance between labelled ticks, in ns. */
  public static double stepNs(TimeScale scale, double minGapPx) {
    double wanted = Math.max(1, scale.nsPerPixel() * minGapPx);
    double power = Math.pow(10, Math.floor(Math.log10(wanted)));
    for (double m : new double[] {1, 2, 5}) {
      if (m * power >= wanted * (1 - 1e-9)) {
        return m * power;
      }
    }
    return 10 * power;
  }

  public static List<Tick> ticks(TimeScale scale, double minGapPx) {
    double step = stepNs(scale, minGapPx);
    List<Tick> ticks = new ArrayList<>();
    for (long k = (long) Math.ceil(scale.fromNs() / step); k * step <= scale.toNs(); k++) {
      double ns = k * step;
      ticks.add(new Tick(scale.plotX(ns), ns, TimeText.tick(ns, step)));
    }
    return ticks;
  }
}
