package gilscope.desk.scene;

import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceView;

/**
 * The stretch of time in which anything happened, ns. On the live machine the clock runs before the
 * first Python thread does.
 */
public record Extent(double fromNs, double toNs) {
  /** At least 1 ns long. */
  public static Extent of(TraceView view) {
    double from = view.endTime();
    for (ThreadTrack t : view.threads()) {
      if (t.states().size() > 0) {
        from = Math.min(from, t.states().begin());
      }
    }
    return new Extent(from, Math.max(from + 1, view.endTime()));
  }
}
