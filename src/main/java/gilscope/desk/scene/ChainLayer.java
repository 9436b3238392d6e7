package gilscope.desk.scene;

import gilscope.core.analysis.Moment;
import gilscope.core.analysis.Wait;
import gilscope.core.analysis.WaitGraph;
import gilscope.core.event.ThreadId;
import gilscope.core.trace.TraceView;
import java.util.List;

/** Draws over the timeline why a thread waits at a moment: from lane to lane, numbered. */
public final class ChainLayer {
  private ChainLayer() {}

  public static void draw(
      DisplayList out,
      TraceView view,
      TimelineView look,
      LaneList lanes,
      ThreadId thread,
      double ns) {
    List<Wait> chain = WaitGraph.at(view, new Moment.AtTime((long) ns)).chain(thread);
    double x = look.screenX(ns);
    if (chain.isEmpty() || x < look.headerWidth() || x > look.width()) {
      return;
    }
    int number = 1;
    for (Wait w : chain) {
      double waiter = middle(look, lanes, lanes.ofThread(w.waiter().value()));
      double resource = middle(look, lanes, lanes.ofResource(w.resource().value()));
      double owner =
          w.owner().value() < 0
              ? Double.NaN
              : middle(look, lanes, lanes.ofThread(w.owner().value()));
      double shift = x + 7 * (number - 1);
      if (!Double.isNaN(waiter) && !Double.isNaN(owner)) {
        out.line(shift, waiter, shift, owner, ColorRole.FAULT, 2);
        double tip = owner > waiter ? owner - 7 : owner + 7;
        out.polygon(ColorRole.FAULT, shift, owner, shift - 4, tip, shift + 4, tip);
      }
      if (!Double.isNaN(waiter)) {
        badge(out, shift, waiter, String.valueOf(number));
      }
      if (!Double.isNaN(resource)) {
        badge(out, x, resource, String.valueOf(number));
      }
      number++;
    }
  }

  private static void badge(DisplayList out, double x, double y, String text) {
    out.fill(x - 7, y - 7, 14, 14, ColorRole.FAULT);
    out.add(
        x, y + 4, text, 10.5, true, Shape.Anchor.MIDDLE, 20, ColorRole.BACKGROUND, ColorRole.FAULT);
  }

  /** Of a lane that is in view. */
  private static double middle(TimelineView look, LaneList lanes, int lane) {
    if (lane < 0) {
      return Double.NaN;
    }
    double y =
        TimelineView.RULER_HEIGHT
            + lanes.top(lane)
            - look.scrollY()
            + lanes.lanes().get(lane).height() / 2;
    return y < TimelineView.RULER_HEIGHT || y > look.height() ? Double.NaN : y;
  }
}
