package gilscope.desk.ui;

import gilscope.desk.scene.TimeScale;
import org.jspecify.annotations.Nullable;

/**
 * Moves a view to where it was sent in the way of a spring that does not swing: most of the way in
 * the first frames, so that it is never late. FX thread only.
 */
final class Glide {
  /** After this time a third of the way is left. */
  private static final double TIME_CONSTANT_NS = 35e6;

  private static final double NEAR_PX = 0.5;

  private @Nullable TimeScale target;
  private long lastAt;

  /** Where the view will be; null if it does not move. */
  @Nullable TimeScale target() {
    return target;
  }

  void to(TimeScale where) {
    if (target == null) {
      lastAt = 0;
    }
    target = where;
  }

  void stop() {
    target = null;
  }

  /**
   * The view at a pulse; ends the glide when it is there.
   *
   * @param now the view at the last pulse
   */
  TimeScale step(TimeScale now, long nowNs) {
    TimeScale to = target;
    if (to == null) {
      return now;
    }
    double passed = lastAt == 0 ? 16e6 : nowNs - lastAt;
    lastAt = nowNs;
    double share = 1 - Math.exp(-passed / TIME_CONSTANT_NS);
    double from = now.fromNs() + (to.fromNs() - now.fromNs()) * share;
    double end = now.toNs() + (to.toNs() - now.toNs()) * share;
    double near = NEAR_PX * (to.toNs() - to.fromNs()) / now.widthPx();
    if (Math.abs(from - to.fromNs()) < near && Math.abs(end - to.toNs()) < near) {
      target = null;
      return to.withWidth(now.widthPx());
    }
    return new TimeScale(from, end, now.widthPx());
  }
}
