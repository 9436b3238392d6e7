package gilscope.desk.scene;

import gilscope.core.trace.SpanSummary;
import gilscope.core.trace.SpanTrack;

/**
 * Cuts a lane's spans into pieces that can be seen: a span of at least {@link #MIN_PX} by itself,
 * shorter ones together in buckets of that width. Costs O(pixels · log spans), whatever the number
 * of spans.
 *
 * <p>Bucket borders are multiples of the bucket's duration, so that they do not dance while the
 * view is panned.
 */
public final class SpanWalk {
  /** Tracy's least width of anything. */
  public static final double MIN_PX = 3;

  /** Receives the pieces from left to right; plot pixels. */
  public interface Visitor {
    /** One span, clipped to the view. */
    void span(int index, double plotX, double endX);

    /** Several spans that are too short to be seen one by one. */
    void bucket(SpanSummary summary, double plotX, double endX);
  }

  private SpanWalk() {}

  public static void over(SpanTrack track, TimeScale scale, SpanSummary summary, Visitor visitor) {
    over(track, scale, scale.fromNs(), summary, visitor);
  }

  /**
   * Only what can be seen from a moment on; a span that has begun before is still told whole, so
   * that its label stays where it is.
   */
  public static void over(
      SpanTrack track, TimeScale scale, double firstNs, SpanSummary summary, Visitor visitor) {
    if (track.size() == 0) {
      return;
    }
    double ns = Math.max(start(track, scale, firstNs), Math.max(scale.fromNs(), track.begin()));
    double endNs = Math.min(scale.toNs(), track.end());
    double bucketNs = Math.max(1, scale.nsPerPixel() * MIN_PX);
    int i = Math.max(0, track.at((long) Math.floor(ns)));
    while (ns < endNs) {
      // From one piece to the next it is at most a few spans: no search.
      while (i + 1 < track.size() && track.start(i + 1) <= (long) Math.floor(ns)) {
        i++;
      }
      double spanEnd = Math.min(endNs, i + 1 < track.size() ? track.start(i + 1) : endNs);
      if (spanEnd - ns >= bucketNs || spanEnd >= endNs) {
        visitor.span(i, scale.plotX(ns), scale.plotX(spanEnd));
        ns = Math.max(spanEnd, Math.nextUp(ns));
        continue;
      }
      double bucketEnd = Math.min(endNs, (Math.floor(ns / bucketNs) + 1) * bucketNs);
      if (bucketEnd <= spanEnd) {
        bucketEnd = Math.min(endNs, bucketEnd + bucketNs);
      }
      track.summarise(i, (long) Math.floor(ns), (long) Math.ceil(bucketEnd), summary);
      if (summary.isEmpty()) {
        visitor.span(i, scale.plotX(ns), scale.plotX(bucketEnd));
      } else {
        visitor.bucket(summary, scale.plotX(ns), scale.plotX(bucketEnd));
        i = summary.last();
      }
      ns = Math.max(bucketEnd, Math.nextUp(ns));
    }
  }

  private static double start(SpanTrack track, TimeScale scale, double firstNs) {
    if (firstNs <= scale.fromNs()) {
      return scale.fromNs();
    }
    double bucketNs = Math.max(1, scale.nsPerPixel() * MIN_PX);
    int i = track.at((long) Math.floor(firstNs));
    return i >= 0 && track.length(i) >= bucketNs
        ? track.start(i)
        : Math.floor(firstNs / bucketNs) * bucketNs;
  }
}
