package gilscope.desk.scene;

import gilscope.core.event.ResourceKind;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceCursor;
import gilscope.core.trace.TraceView;
import java.util.ArrayList;
import java.util.List;

/**
 * Who made whom go on, as arrows between the lanes of threads: a lock handed over, a notification,
 * an item put and got, a thread's start and its end. Belongs to the owner of the {@link TraceView}.
 */
final class Arrows {
  /** Arrows drawn at most, and their least distance: more would hide what they explain. */
  private static final int MAX_ARROWS = 160;

  private static final double ARROW_GAP = 14;

  /** Arrows of starts and ends reach over many lanes: they need more room. */
  private static final double LONG_GAP = 18;

  private final TraceView view;
  private int drawn;

  Arrows(TraceView view) {
    this.view = view;
  }

  /** Of the resources that have a lane; starts and ends of threads also where theirs is folded. */
  void draw(DisplayList out, TimelineView look, LaneList lanes, double top, double sinceNs) {
    drawn = 0;
    for (Lane lane : lanes.lanes()) {
      if (lane instanceof Lane.OfResource r) {
        ResourceTrack track = view.findResource(r.resource());
        if (track != null) {
          handOvers(out, look, lanes, top, sinceNs, track);
        }
      }
    }
    List<Long> ends = new ArrayList<>();
    for (ResourceTrack track : view.resources()) {
      if (track.kind() == ResourceKind.JOIN && lanes.ofResource(track.id().value()) < 0) {
        for (int i = 0; i < track.handOvers(); i++) {
          ends.add(track.handOverRelease(i) << 32 | track.handOverAcquisition(i));
        }
      }
    }
    sparse(out, look, lanes, top, sinceNs, ends);
    List<Long> starts = new ArrayList<>();
    for (ThreadTrack thread : view.threads()) {
      if (thread.createdRow() >= 0 && thread.startedRow() >= 0) {
        starts.add(thread.createdRow() << 32 | thread.startedRow());
      }
    }
    sparse(out, look, lanes, top, sinceNs, starts);
  }

  private void handOvers(
      DisplayList out,
      TimelineView look,
      LaneList lanes,
      double top,
      double sinceNs,
      ResourceTrack track) {
    int i = view.handOversBefore(track, (long) sinceNs);
    double lastX = Double.NEGATIVE_INFINITY;
    while (i < track.handOvers() && drawn < MAX_ARROWS) {
      TraceCursor give = view.row(track.handOverRelease(i));
      double x1 = look.screenX(give.time());
      int giver = give.thread();
      TraceCursor take = view.row(track.handOverAcquisition(i));
      double x2 = look.screenX(take.time());
      int taker = take.thread();
      boolean waited = ResourceTrack.waited(take);
      if (x2 > look.width()) {
        return;
      }
      if (x2 - lastX >= ARROW_GAP) {
        if (waited && x1 >= look.headerWidth() && nextFar(track, i, look)) {
          arrow(out, look, lanes, top, giver, x1, taker, x2);
          drawn++;
        }
        lastX = x2;
        i++;
      } else {
        i = Math.max(i + 1, view.handOversBefore(track, (long) look.timeAt(lastX + ARROW_GAP)));
      }
    }
  }

  /**
   * Those that stand far enough from their neighbours.
   *
   * @param pairs the row of the giver in the upper half, of the taker in the lower
   */
  private void sparse(
      DisplayList out,
      TimelineView look,
      LaneList lanes,
      double top,
      double sinceNs,
      List<Long> pairs) {
    double lastX = Double.NEGATIVE_INFINITY;
    pairs.sort((a, b) -> Long.compare(low(a), low(b)));
    for (int i = 0; i < pairs.size() && drawn < MAX_ARROWS; i++) {
      TraceCursor take = view.row(low(pairs.get(i)));
      long taken = take.time();
      int taker = take.thread();
      double x2 = look.screenX(taken);
      boolean far =
          i + 1 == pairs.size()
              || look.screenX(view.row(low(pairs.get(i + 1))).time()) - x2 >= LONG_GAP;
      TraceCursor give = view.row(pairs.get(i) >>> 32);
      double x1 = look.screenX(give.time());
      boolean inView = x1 >= look.headerWidth() && x2 <= look.width() && taken >= sinceNs;
      if (far && x2 - lastX >= LONG_GAP && inView) {
        arrow(out, look, lanes, top, give.thread(), x1, taker, x2);
        drawn++;
      }
      lastX = x2;
    }
  }

  private static long low(long pair) {
    return pair & 0xFFFF_FFFFL;
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
