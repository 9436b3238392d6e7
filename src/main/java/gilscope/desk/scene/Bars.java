package gilscope.desk.scene;

import gilscope.core.trace.SpanSummary;
import gilscope.core.trace.SpanTrack;

/**
 * The spans of one lane on their way into a picture: what {@link SpanWalk} finds, in screen pixels.
 * Made for one drawing of one lane, by the owner of the track.
 */
abstract class Bars {
  final DisplayList out;
  final TimelineView look;
  final SpanTrack spans;

  /** The upper edge of the lane's bars, px. */
  final double barY;

  /** The height of a full bar, px. */
  final double barHeight;

  Bars(DisplayList out, TimelineView look, SpanTrack spans, double barY, double barHeight) {
    this.out = out;
    this.look = look;
    this.spans = spans;
    this.barY = barY;
    this.barHeight = barHeight;
  }

  /** One span, clipped to the view. */
  abstract void one(int index, double x, double width);

  /** Several spans that are too short to be seen one by one. */
  abstract void many(SpanSummary summary, double x, double width);

  /**
   * Draws what can be seen from a moment on.
   *
   * @param summary overwritten
   */
  final void draw(double sinceNs, SpanSummary summary) {
    SpanWalk.over(
        spans,
        look.scale(),
        sinceNs,
        summary,
        new SpanWalk.Visitor() {
          @Override
          public void span(int index, double plotX, double endX) {
            one(index, look.headerWidth() + plotX, endX - plotX);
          }

          @Override
          public void bucket(SpanSummary s, double plotX, double endX) {
            many(s, look.headerWidth() + plotX, endX - plotX);
          }
        });
  }
}
