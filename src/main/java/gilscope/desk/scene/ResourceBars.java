package gilscope.desk.scene;

import gilscope.core.event.EventKind;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.ResourceUse;
import gilscope.core.trace.RowList;
import gilscope.core.trace.SpanSummary;
import gilscope.core.trace.TraceCursor;
import gilscope.core.trace.TraceView;

/**
 * The lane of a lock, queue, condition, …: its owners, its number, and on the GIL who lost
 * patience. Belongs to the owner of the {@link TraceView}.
 */
final class ResourceBars {
  /** The room that a label of the entry queue takes, px. */
  private static final double LABEL = 60;

  private final TraceView view;
  private final OwnerBars owners;
  private final SpanSummary summary = new SpanSummary();

  ResourceBars(TraceView view, OwnerBars owners) {
    this.view = view;
    this.owners = owners;
  }

  void draw(
      DisplayList out, TimelineView look, Lane.OfResource lane, double laneY, double sinceNs) {
    ResourceTrack track = view.findResource(lane.resource());
    if (track == null) {
      return;
    }
    owners.draw(out, look, track.uses(), laneY, lane.height(), sinceNs);
    drawEntryQueue(out, look, track, laneY, lane.height(), sinceNs);
    if (track.isStart()) {
      return; // its only number says that the thread has started
    }
    ValueCurve.draw(out, look, track, laneY, lane.height());
    drawDropRequests(out, look, lane, track, laneY, sinceNs);
    drawValues(out, look, track, laneY, lane.height());
  }

  /**
   * Along the foot of a condition's lane: who has been notified, or comes, and waits for its lock.
   */
  private void drawEntryQueue(
      DisplayList out,
      TimelineView look,
      ResourceTrack condition,
      double laneY,
      double height,
      double sinceNs) {
    ResourceTrack lock = view.findResource(condition.entry().value());
    if (lock == null) {
      return;
    }
    new Bars(out, look, lock.uses(), laneY + height - 5, 4) {
      @Override
      void one(int index, double x, double width) {
        if (spans.y(index) > 0) {
          queue(x, width, spans.y(index) + " entering");
        }
      }

      @Override
      void many(SpanSummary s, double x, double width) {
        if (s.count(ResourceUse.CONTENDED.ordinal()) + s.count(ResourceUse.AWAITED.ordinal()) > 0) {
          queue(x, width, "");
        }
      }

      private void queue(double x, double width, String label) {
        out.fill(x, barY, width, barHeight, ColorRole.STATE_BLOCKED);
        double visibleX = Math.max(x, look.headerWidth());
        double room = Math.min(x + width, look.width()) - visibleX - 8;
        if (room >= 12 && !waitSetSays(look, condition, visibleX, Math.min(room, LABEL))) {
          out.text(visibleX + 4, barY - 3, label, 9.5, room, ColorRole.TEXT_MUTED, null);
        }
      }
    }.draw(sinceNs, summary);
  }

  /** Whether the wait set's own label is where another is to be. */
  private boolean waitSetSays(TimelineView look, ResourceTrack condition, double x, double width) {
    SpanSummary there = new SpanSummary();
    long from = (long) look.timeAt(x);
    condition.uses().summarise(from, (long) look.timeAt(x + width) + 1, there);
    return there.count(ResourceUse.AWAITED.ordinal()) > 0;
  }

  /** Permits left, items in a queue, parties at a barrier: a step line, where there is room. */
  private void drawValues(
      DisplayList out, TimelineView look, ResourceTrack track, double laneY, double height) {
    RowList rows = track.values();
    int first = Math.max(0, view.countUntil(rows, (long) look.scale().fromNs()) - 1);
    int last = view.countUntil(rows, (long) Math.ceil(look.scale().toNs()));
    if (last <= first || last - first > look.scale().widthPx() / 2) {
      return;
    }
    long most = 1;
    for (int i = first; i < last; i++) {
      most = Math.max(most, value(rows, i));
    }
    double foot = laneY + height - 4;
    double before = foot;
    for (int i = first; i < last; i++) {
      double x = Math.max(look.headerWidth(), look.screenX(view.row(rows.get(i)).time()));
      double end =
          i + 1 < rows.size()
              ? look.screenX(view.row(rows.get(i + 1)).time())
              : look.screenX(view.endTime());
      end = Math.min(look.width(), end);
      long value = value(rows, i);
      double y = foot - (height - 9) * Math.min(1, (double) value / most);
      out.line(x, before, x, y, ColorRole.TEXT_MUTED, 1);
      out.line(x, y, end, y, ColorRole.TEXT_MUTED, 1);
      before = y;
      out.text(
          x + 2,
          Math.max(laneY + 10, y - 2),
          String.valueOf(value),
          9,
          end - x - 2,
          ColorRole.TEXT_MUTED,
          null);
    }
  }

  private long value(RowList rows, int i) {
    TraceCursor row = view.row(rows.get(i));
    return (long) row.c() << 32 | row.b() & 0xFFFFFFFFL;
  }

  /** Small wedges on the GIL's lane where a waiter lost patience. */
  private void drawDropRequests(
      DisplayList out,
      TimelineView look,
      Lane.OfResource lane,
      ResourceTrack track,
      double laneY,
      double sinceNs) {
    if (!lane.gil()) {
      return;
    }
    RowList rows = view.rows(EventKind.GIL_DROP_REQUESTED);
    int i = view.countUntil(rows, (long) sinceNs - 1);
    double lastX = Double.NEGATIVE_INFINITY;
    for (; i < rows.size(); i++) {
      TraceCursor row = view.row(rows.get(i));
      double x = look.screenX(row.time());
      if (x > look.width()) {
        return;
      }
      if (x - lastX < 5) {
        int skipped = view.countUntil(rows, (long) look.timeAt(lastX + 5));
        i = Math.max(i, skipped - 1);
        continue;
      }
      if (x >= look.headerWidth() && row.a() == track.id().value()) {
        double y = laneY + 1;
        out.polygon(ColorRole.ofThread(row.thread()), x - 4, y, x + 4, y, x, y + 6);
        lastX = x;
      }
    }
  }
}
