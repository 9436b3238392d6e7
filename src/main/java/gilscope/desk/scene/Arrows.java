package gilscope.desk.scene;

import gilscope.core.event.EventCodec;
import gilscope.core.event.EventKind;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.TraceCursor;
import gilscope.core.trace.TraceView;

/**
 * Who made whom go on, as arrows between the lanes of threads. Belongs to the owner of the {@link
 * TraceView}.
 */
final class Arrows {
  /** Arrows drawn at most, and their least distance: more would hide what they explain. */
  private static final int MAX_ARROWS = 160;

  private static final double ARROW_GAP = 14;

  private final TraceView view;

  Arrows(TraceView view) {
    this.view = view;
  }

  /** Arrows from the thread that gave a lock up to the one that got it. */
  void draw(DisplayList out, TimelineView look, LaneList lanes, double top, double sinceNs) {
    int drawn = 0;
    for (Lane lane : lanes.lanes()) {
      if (!(lane instanceof Lane.OfResource r)) {
        continue;
      }
      ResourceTrack track = view.findResource(r.resource());
      if (track == null) {
        continue;
      }
      int i = track.handOversBefore((long) sinceNs);
      double lastX = Double.NEGATIVE_INFINITY;
      while (i < track.handOvers() && drawn < MAX_ARROWS) {
        TraceCursor give = view.row(track.handOverRelease(i));
        long givenAt = give.time();
        int giver = give.thread();
        TraceCursor take = view.row(track.handOverAcquisition(i));
        double x1 = look.screenX(givenAt);
        double x2 = look.screenX(take.time());
        int taker = take.thread();
        boolean waited = waited(take); // else the lock lay free in between: nobody handed it over
        if (x2 > look.width()) {
          break;
        }
        if (x2 - lastX >= ARROW_GAP) {
          if (waited && x1 >= look.headerWidth() && nextFar(track, i, look)) {
            arrow(out, look, lanes, top, giver, x1, taker, x2);
            drawn++;
          }
          lastX = x2;
          i++;
        } else {
          i = Math.max(i + 1, track.handOversBefore((long) look.timeAt(lastX + ARROW_GAP)));
        }
      }
    }
  }

  private static boolean waited(TraceCursor acquisition) {
    return acquisition.kind() == EventKind.GIL_ACQUIRED
        ? (acquisition.b() & 1) != 0
        : EventCodec.high(acquisition.a()) != 0;
  }

  /** True if the next hand-over is far enough to the right that this arrow can be told from its. */
  private boolean nextFar(ResourceTrack track, int i, TimelineView look) {
    if (i + 1 >= track.handOvers()) {
      return true;
    }
    double x = look.screenX(view.row(track.handOverAcquisition(i)).time());
    double next = look.screenX(view.row(track.handOverAcquisition(i + 1)).time());
    return next - x >= ARROW_GAP;
  }

  private void arrow(
      DisplayList out,
      TimelineView look,
      LaneList lanes,
      double top,
      int giver,
      double x1,
      int taker,
      double x2) {
    int from = lanes.ofThread(giver);
    int to = lanes.ofThread(taker);
    if (from < 0 || to < 0) {
      return;
    }
    boolean down = to > from;
    double y1 =
        top + lanes.top(from) - look.scrollY() + (down ? lanes.lanes().get(from).height() - 4 : 4);
    double y2 =
        top + lanes.top(to) - look.scrollY() + (down ? 4 : lanes.lanes().get(to).height() - 4);
    if (Math.max(y1, y2) < top || Math.min(y1, y2) > look.height()) {
      return;
    }
    out.line(x1, y1, x2, y2, ColorRole.ARROW, 1);
    double length = Math.hypot(x2 - x1, y2 - y1);
    if (length < 6) {
      return;
    }
    double ux = (x2 - x1) / length;
    double uy = (y2 - y1) / length;
    out.polygon(
        ColorRole.ARROW,
        x2,
        y2,
        x2 - 6 * ux - 3 * uy,
        y2 - 6 * uy + 3 * ux,
        x2 - 6 * ux + 3 * uy,
        y2 - 6 * uy - 3 * ux);
  }
}
