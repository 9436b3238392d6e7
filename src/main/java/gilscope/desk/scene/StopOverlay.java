package gilscope.desk.scene;

import gilscope.core.event.EventKind;
import gilscope.core.trace.RowList;
import gilscope.core.trace.TraceCursor;
import gilscope.core.trace.TraceView;

/**
 * Stop-the-world as bands over all lanes: from the request to the last arrival lighter (threads are
 * still on their way to a halt), from there until the world goes on darker, with the requester's
 * reason. Bands narrower than {@link SpanWalk#MIN_PX} are drawn as wide as that, several as one.
 */
final class StopOverlay {
  private static final double LIGHT = 0.10;
  private static final double DARK = 0.22;

  private StopOverlay() {}

  static void draw(DisplayList out, TimelineView look, TraceView view) {
    RowList requests = view.rows(EventKind.STOP_REQUESTED);
    RowList resumes = view.rows(EventKind.WORLD_RESUMED);
    RowList arrivals = view.rows(EventKind.STOP_ARRIVED);
    if (requests.size() == 0) {
      return;
    }
    // The stop before the view may reach into it.
    int i = Math.max(0, view.countUntil(requests, (long) look.scale().fromNs()) - 1);
    double covered = Double.NEGATIVE_INFINITY;
    for (; i < requests.size(); i++) {
      TraceCursor request = view.row(requests.get(i));
      long began = request.time();
      long requestRow = request.row();
      String reason = view.trace().dictionary().string(request.a());
      double x = Math.max(look.headerWidth(), look.screenX(began));
      if (x > look.width()) {
        return;
      }
      int resume = resumes.countBelow(requestRow);
      long resumedRow = resume < resumes.size() ? resumes.get(resume) : Long.MAX_VALUE;
      long ended = resume < resumes.size() ? view.row(resumedRow).time() : view.endTime();
      int lastArrival = arrivals.countBelow(resumedRow) - 1;
      long stopped =
          lastArrival >= 0 && arrivals.get(lastArrival) > requestRow
              ? view.row(arrivals.get(lastArrival)).time()
              : began;
      double end = Math.min(look.width(), Math.max(x + SpanWalk.MIN_PX, look.screenX(ended)));
      if (look.screenX(ended) < look.headerWidth() || end <= covered) {
        // What lies in a band that is drawn already adds nothing: on to the next that may.
        i = Math.max(i, view.countUntil(requests, (long) look.timeAt(covered)) - 1);
        continue;
      }
      double solid = Math.min(end, Math.max(x, look.screenX(stopped)));
      band(out, look, x, solid, LIGHT);
      band(out, look, solid, end, DARK);
      if (end - x > 40) {
        out.text(
            x + 4,
            TimelineView.RULER_HEIGHT + 12,
            "world stopped" + (reason.isEmpty() ? "" : ": " + reason),
            10.5,
            end - x - 8,
            ColorRole.TEXT,
            null);
      }
      covered = end;
    }
  }

  private static void band(DisplayList out, TimelineView look, double x, double end, double alpha) {
    if (end > x) {
      double top = TimelineView.RULER_HEIGHT;
      out.fill(x, top, end - x, look.height() - top, ColorRole.STATE_SUSPENDED, alpha);
    }
  }
}
