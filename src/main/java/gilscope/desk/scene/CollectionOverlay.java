package gilscope.desk.scene;

import gilscope.core.event.EventKind;
import gilscope.core.trace.RowList;
import gilscope.core.trace.TraceCursor;
import gilscope.core.trace.TraceView;

/**
 * Runs of the cycle collector as bands over all lanes, with the generation and how many objects it
 * found. Bands narrower than {@link SpanWalk#MIN_PX} are drawn as wide as that, several as one.
 */
final class CollectionOverlay {
  private static final double ALPHA = 0.16;

  private CollectionOverlay() {}

  static void draw(DisplayList out, TimelineView look, TraceView view) {
    RowList begins = view.rows(EventKind.COLLECTION_BEGAN);
    RowList ends = view.rows(EventKind.COLLECTION_ENDED);
    if (begins.size() == 0) {
      return;
    }
    double covered = Double.NEGATIVE_INFINITY;
    int i = Math.max(0, view.countUntil(begins, (long) look.scale().fromNs()) - 1);
    for (; i < begins.size(); i++) {
      TraceCursor begin = view.row(begins.get(i));
      double x = Math.max(look.headerWidth(), look.screenX(begin.time()));
      if (x > look.width()) {
        return;
      }
      int generation = begin.a();
      int thread = begin.thread();
      int found = -1;
      double endNs = view.endTime();
      // Collections do not run beside one another: the next end of the same thread is this one's.
      for (int e = ends.countBelow(begin.row()); e < ends.size(); e++) {
        TraceCursor end = view.row(ends.get(e));
        if (end.thread() == thread) {
          found = end.b();
          endNs = end.time();
          break;
        }
      }
      double end = Math.min(look.width(), Math.max(x + SpanWalk.MIN_PX, look.screenX(endNs)));
      if (look.screenX(endNs) < look.headerWidth() || end <= covered) {
        i = Math.max(i, view.countUntil(begins, (long) look.timeAt(covered)) - 1);
        continue;
      }
      double top = TimelineView.RULER_HEIGHT;
      out.fill(x, top, end - x, look.height() - top, ColorRole.STATE_RUNNABLE, ALPHA);
      String text = "garbage collection, generation " + generation;
      out.text(
          x + 4,
          look.height() - 6,
          found < 0 ? text : text + ": " + found + " found",
          10.5,
          end - x - 8,
          ColorRole.TEXT,
          null);
      covered = end;
    }
  }
}
