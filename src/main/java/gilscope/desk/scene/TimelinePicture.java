package gilscope.desk.scene;

import gilscope.core.event.EventKind;
import gilscope.core.trace.CoreTracks;
import gilscope.core.trace.RowList;
import gilscope.core.trace.TraceView;
import gilscope.desk.scene.Shape.Anchor;
import java.util.List;

/**
 * Draws a timeline into a {@link DisplayList}: ruler, lanes, arrows, cursor. Belongs to the owner
 * of the {@link TraceView}. The time it takes depends on the pixels and lanes in view, not on the
 * length of the trace.
 */
public final class TimelinePicture {
  private static final double TEXT = 12;

  private final TraceView view;
  private final Sentences sentences;
  private final ThreadBars threads;
  private final DetailBars details;
  private final LockLight light;
  private final OwnerBars owners;
  private final ResourceBars resources;
  private final CoreTracks cores;
  private final CounterCurve curve;
  private final Arrows arrows;
  private final LaneHeaders headers;

  public TimelinePicture(TraceView view) {
    this.view = view;
    this.sentences = new Sentences(view);
    this.threads = new ThreadBars(view, sentences);
    this.details = new DetailBars(view, sentences);
    this.light = new LockLight(view);
    this.owners = new OwnerBars(sentences);
    this.resources = new ResourceBars(view, owners);
    this.cores = new CoreTracks(view.trace());
    this.curve = new CounterCurve(view);
    this.arrows = new Arrows(view);
    this.headers = new LaneHeaders(view, threads, cores, curve);
  }

  public Sentences sentences() {
    return sentences;
  }

  /** True, once, if what was drawn was not yet read to its end: draw again at the next pulse. */
  public boolean takeBehind() {
    return details.takeBehind();
  }

  /**
   * What has to be drawn again right of a moment when only the end of the trace has moved: lanes
   * without headers and ruler. For a painter that clips to what lies right of it.
   */
  public DisplayList drawGrowth(TimelineView look, LaneList lanes, double sinceNs) {
    DisplayList out = new DisplayList();
    out.fill(0, 0, look.width(), look.height(), ColorRole.BACKGROUND);
    double top = TimelineView.RULER_HEIGHT;
    LaneGrounds.draw(out, look, lanes, top);
    LaneGrounds.grid(out, look, lanes, top, view.endTime());
    drawLanes(out, look, lanes, sinceNs);
    if (look.arrows()) {
      arrows.draw(out, look, lanes, top, sinceNs);
    }
    LaneGrounds.borders(out, look, lanes, top);
    Axis.selection(out, look);
    light.draw(out, look, lanes, top, sinceNs);
    StopOverlay.draw(out, look, view);
    CollectionOverlay.draw(out, look, view);
    drawDeadlocks(out, look);
    Axis.cursor(out, look);
    return out;
  }

  public DisplayList draw(TimelineView look, LaneList lanes) {
    DisplayList out = new DisplayList();
    out.fill(0, 0, look.width(), look.height(), ColorRole.BACKGROUND);
    double top = TimelineView.RULER_HEIGHT;
    LaneGrounds.draw(out, look, lanes, top);
    LaneGrounds.grid(out, look, lanes, top, view.endTime());
    drawLanes(out, look, lanes, look.scale().fromNs());
    if (look.arrows()) {
      arrows.draw(out, look, lanes, top, look.scale().fromNs());
    }
    Axis.selection(out, look);
    light.draw(out, look, lanes, top, look.scale().fromNs());
    StopOverlay.draw(out, look, view);
    CollectionOverlay.draw(out, look, view);
    drawDeadlocks(out, look);
    headers.draw(out, look, lanes, top);
    Axis.ruler(out, look, view.trace().header());
    Axis.cursor(out, look);
    return out;
  }

  private void drawLanes(DisplayList out, TimelineView look, LaneList lanes, double sinceNs) {
    double top = TimelineView.RULER_HEIGHT;
    List<Lane> all = lanes.lanes();
    for (int i = 0; i < all.size(); i++) {
      double laneY = top + lanes.top(i) - look.scrollY();
      if (laneY > look.height() || laneY + all.get(i).height() < top) {
        continue;
      }
      switch (all.get(i)) {
        case Lane.Group _ -> {}
        case Lane.OfThread t -> threads.draw(out, look, t, laneY, sinceNs);
        case Lane.OfCalls c -> details.drawCalls(out, look, c, laneY, sinceNs);
        case Lane.OfSections s -> details.drawSections(out, look, s, laneY, sinceNs);
        case Lane.OfResource r -> resources.draw(out, look, r, laneY, sinceNs);
        case Lane.OfCore c -> {
          cores.catchUp(view.rows());
          if (c.core() < cores.size()) {
            owners.draw(out, look, cores.core(c.core()), laneY, c.height(), sinceNs);
          }
        }
        case Lane.OfCounter c -> curve.draw(out, look, c.counter(), laneY, c.height());
      }
    }
  }

  private void drawDeadlocks(DisplayList out, TimelineView look) {
    RowList rows = view.rows(EventKind.DEADLOCK_FOUND);
    for (int i = 0; i < rows.size(); i++) {
      double x = look.screenX(view.row(rows.get(i)).time());
      if (x >= look.headerWidth() && x <= look.width()) {
        out.line(x, TimelineView.RULER_HEIGHT, x, look.height(), ColorRole.FAULT, 2);
        boolean right = x > look.width() - 90;
        out.add(
            right ? x - 5 : x + 5,
            TimelineView.RULER_HEIGHT + 14,
            "deadlock",
            TEXT,
            true,
            right ? Anchor.END : Anchor.START,
            90,
            ColorRole.FAULT,
            null);
      }
    }
  }
}
