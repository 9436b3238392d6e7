package gilscope.desk.scene;

/**
 * The map between time (ns) and horizontal pixels of the plot. Immutable; all time↔pixel arithmetic
 * of the desktop and of the exports is here.
 *
 * @param fromNs time at plot x 0; may be negative (the axis' origin can be moved to the middle)
 * @param toNs time at the right edge; more than {@code fromNs}
 * @param widthPx width of the plot, at least 1
 */
public record TimeScale(double fromNs, double toNs, double widthPx) {
  /** The closest zoom: a pixel stands for a hundredth of a nanosecond. */
  public static final double MIN_SPAN_NS = 4;

  public TimeScale {
    if (!(toNs > fromNs) || !(widthPx >= 1)) {
      throw new IllegalArgumentException(fromNs + " … " + toNs + " ns on " + widthPx + " px");
    }
  }

  public double spanNs() {
    return toNs - fromNs;
  }

  public double nsPerPixel() {
    return spanNs() / widthPx;
  }

  public double plotX(double ns) {
    return (ns - fromNs) / spanNs() * widthPx;
  }

  public double timeAt(double plotX) {
    return fromNs + plotX / widthPx * spanNs();
  }

  /** The same time range on another width. */
  public TimeScale withWidth(double newWidthPx) {
    return new TimeScale(fromNs, toNs, Math.max(1, newWidthPx));
  }

  /** Zooms so that what is under {@code plotX} stays there; {@code factor} below 1 zooms in. */
  public TimeScale zoomedAt(double plotX, double factor) {
    double span = Math.max(MIN_SPAN_NS, spanNs() * factor);
    double pivotNs = timeAt(plotX);
    double from = pivotNs - plotX / widthPx * span;
    return new TimeScale(from, from + span, widthPx);
  }

  /** Moves the picture: positive pixels look at later times. */
  public TimeScale pannedBy(double px) {
    double ns = px * nsPerPixel();
    return new TimeScale(fromNs + ns, toNs + ns, widthPx);
  }

  /** As wide as this, with a moment in the middle. */
  public TimeScale centredOn(double ns) {
    return new TimeScale(ns - spanNs() / 2, ns + spanNs() / 2, widthPx);
  }

  /** Whether the eye cannot tell them apart: both edges within half a pixel. */
  public boolean isNear(TimeScale other) {
    double half = nsPerPixel() / 2;
    return Math.abs(fromNs - other.fromNs) <= half && Math.abs(toNs - other.toNs) <= half;
  }

  /** Shows exactly this range, widened to {@link #MIN_SPAN_NS} and by a small margin. */
  public TimeScale fitting(double startNs, double endNs) {
    double span = Math.max(MIN_SPAN_NS, endNs - startNs);
    double margin = span * 0.02;
    return new TimeScale(startNs - margin, startNs + span + margin, widthPx);
  }

  /**
   * Keeps the view from leaving {@code 0 … endNs} by more than half its width, and from being wider
   * than 4 × that.
   */
  public TimeScale clampedTo(double endNs) {
    double whole = Math.max(endNs, MIN_SPAN_NS);
    double span = Math.min(spanNs(), whole * 4);
    double from = Math.min(Math.max(fromNs, -span / 2), whole - span / 2);
    return new TimeScale(from, from + span, widthPx);
  }
}
