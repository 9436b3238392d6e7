package gilscope.desk.scene;

import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.SpanSummary;
import gilscope.core.trace.TraceView;

/**
 * The lock under the pointer, lit in every lane of its owners: a line along the top of the thread
 * while it has the lock. Who waits for it is outlined by {@link ThreadBars}. Belongs to the owner
 * of the {@link TraceView}.
 */
final class LockLight {
  private static final String RESOURCE = "resource ";

  private final TraceView view;
  private final SpanSummary summary = new SpanSummary();

  LockLight(TraceView view) {
    this.view = view;
  }

  /** Draws nothing unless {@link TimelineView#hovered} is a lock's. */
  void draw(DisplayList out, TimelineView look, LaneList lanes, double top, double sinceNs) {
    if (!look.hovered().startsWith(RESOURCE)) {
      return;
    }
    int id = Integer.parseInt(look.hovered().substring(RESOURCE.length()));
    ResourceTrack track = view.findResource(id);
    if (track == null) {
      return;
    }
    new Bars(out, look, track.uses(), 0, 3) {
      @Override
      void one(int index, double x, double width) {
        light(spans.x(index), x, width);
      }

      @Override
      void many(SpanSummary s, double x, double width) {
        light(spans.x(s.longest()), x, width);
      }

      private void light(int owner, double x, double width) {
        int lane = owner < 0 ? -1 : lanes.ofThread(owner);
        if (lane < 0) {
          return;
        }
        double y = top + lanes.top(lane) - look.scrollY() + 1;
        if (y >= top && y < look.height()) {
          out.fill(x, y, Math.max(1.5, width), barHeight, ColorRole.HOVER);
        }
      }
    }.draw(sinceNs, summary);
  }
}
