package gilscope.desk.scene;

import org.jspecify.annotations.Nullable;

/**
 * How a timeline is looked at. Immutable; gestures make new ones.
 *
 * @param scale the visible time range on the plot, which lies right of the header
 * @param headerWidth px for the lanes' names
 * @param width px of the whole picture
 * @param height px of the whole picture, ruler included
 * @param scrollY px by which the lanes are scrolled up
 * @param cursorNs the moment that the other panels show, NaN for none
 * @param hoverNs the moment under the pointer, NaN for none
 * @param selection a chosen range, or null
 * @param hovered key of the lane under the pointer, or an empty text
 * @param arrows whether hand-overs are drawn as arrows
 */
public record TimelineView(
    TimeScale scale,
    double headerWidth,
    double width,
    double height,
    double scrollY,
    double cursorNs,
    double hoverNs,
    @Nullable Range selection,
    String hovered,
    boolean arrows) {
  /** Height of the time axis. */
  public static final double RULER_HEIGHT = 28;

  /** A stretch of time, ns; {@code from} is at most {@code to}. */
  public record Range(double from, double to) {
    public Range {
      if (from > to) {
        double swap = from;
        from = to;
        to = swap;
      }
    }
  }

  /** Everything of a trace on this size. */
  public static TimelineView whole(double endNs, double headerWidth, double width, double height) {
    TimeScale any = new TimeScale(0, Math.max(1, endNs), Math.max(1, width - headerWidth));
    return new TimelineView(
        any.fitting(0, Math.max(1, endNs)),
        headerWidth,
        width,
        height,
        0,
        Double.NaN,
        Double.NaN,
        null,
        "",
        true);
  }

  public TimelineView withScale(TimeScale newScale) {
    return new TimelineView(
        newScale,
        headerWidth,
        width,
        height,
        scrollY,
        cursorNs,
        hoverNs,
        selection,
        hovered,
        arrows);
  }

  public TimelineView withSize(double newWidth, double newHeight) {
    return new TimelineView(
        scale.withWidth(newWidth - headerWidth),
        headerWidth,
        newWidth,
        newHeight,
        scrollY,
        cursorNs,
        hoverNs,
        selection,
        hovered,
        arrows);
  }

  public TimelineView withScrollY(double newScrollY) {
    return new TimelineView(
        scale,
        headerWidth,
        width,
        height,
        newScrollY,
        cursorNs,
        hoverNs,
        selection,
        hovered,
        arrows);
  }

  public TimelineView withCursor(double newCursorNs) {
    return new TimelineView(
        scale,
        headerWidth,
        width,
        height,
        scrollY,
        newCursorNs,
        hoverNs,
        selection,
        hovered,
        arrows);
  }

  public TimelineView withHover(double newHoverNs, String newHovered) {
    return new TimelineView(
        scale,
        headerWidth,
        width,
        height,
        scrollY,
        cursorNs,
        newHoverNs,
        selection,
        newHovered,
        arrows);
  }

  public TimelineView withSelection(@Nullable Range newSelection) {
    return new TimelineView(
        scale,
        headerWidth,
        width,
        height,
        scrollY,
        cursorNs,
        hoverNs,
        newSelection,
        hovered,
        arrows);
  }

  /** The plot's x in the picture. */
  public double screenX(double ns) {
    return headerWidth + scale.plotX(ns);
  }

  public double timeAt(double screenX) {
    return scale.timeAt(screenX - headerWidth);
  }
}
