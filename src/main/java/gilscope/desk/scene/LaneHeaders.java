package gilscope.desk.scene;

import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadState;
import gilscope.core.trace.CoreTracks;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.SpanTrack;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceView;
import gilscope.desk.scene.Shape.Anchor;

/**
 * The names of the lanes at the left, with what is going on in each at the cursor. Belongs to the
 * owner of the {@link TraceView}.
 */
final class LaneHeaders {
  private static final double TEXT = 12;
  private static final double SMALL = 10.5;

  private final TraceView view;
  private final ThreadBars threads;
  private final CoreTracks cores;
  private final CounterCurve curve;

  LaneHeaders(TraceView view, ThreadBars threads, CoreTracks cores, CounterCurve curve) {
    this.view = view;
    this.threads = threads;
    this.cores = cores;
    this.curve = curve;
  }

  void draw(DisplayList out, TimelineView look, LaneList lanes, double top) {
    double width = look.headerWidth();
    out.fill(0, top, width, look.height() - top, ColorRole.HEADER);
    for (int i = 0; i < lanes.lanes().size(); i++) {
      Lane lane = lanes.lanes().get(i);
      double laneY = top + lanes.top(i) - look.scrollY();
      if (laneY > look.height() || laneY + lane.height() < top) {
        continue;
      }
      if (lane.key().equals(look.hovered())) {
        out.fill(0, laneY, width, lane.height(), ColorRole.HOVER, 0.05);
      }
      switch (lane) {
        case Lane.Group g -> {
          out.fill(0, laneY, look.width(), lane.height(), ColorRole.GROUP);
          fold(out, g.folded(), 10, laneY + 7);
          out.add(
              22,
              laneY + 15,
              g.title() + " (" + g.lanes() + ")",
              SMALL,
              true,
              Anchor.START,
              width - 28,
              ColorRole.TEXT_MUTED,
              null);
        }
        case Lane.OfThread t -> threadHeader(out, look, t, laneY, width);
        case Lane.OfCalls _ -> detail(out, "calls", laneY, width);
        case Lane.OfSections _ -> detail(out, "critical sections", laneY, width);
        case Lane.OfResource r -> resourceHeader(out, look, r, laneY, width);
        case Lane.OfCore c -> coreHeader(out, look, c, laneY, width);
        case Lane.OfCounter c -> counterHeader(out, look, c.counter(), laneY, width);
      }
      out.line(
          0,
          laneY + lane.height() - 0.5,
          look.width(),
          laneY + lane.height() - 0.5,
          ColorRole.GRID,
          1);
    }
    out.line(width - 0.5, 0, width - 0.5, look.height(), ColorRole.BORDER, 1);
  }

  private static void fold(DisplayList out, boolean folded, double x, double y) {
    if (folded) {
      out.polygon(ColorRole.TEXT_MUTED, x, y, x + 7, y + 4, x, y + 8);
    } else {
      out.polygon(ColorRole.TEXT_MUTED, x, y + 1, x + 8, y + 1, x + 4, y + 8);
    }
  }

  private static void detail(DisplayList out, String what, double laneY, double width) {
    out.add(
        width - 10,
        laneY + 11.5,
        what,
        SMALL,
        false,
        Anchor.END,
        width - 34,
        ColorRole.TEXT_MUTED,
        null);
  }

  /** The end of a long name is kept: it tells siblings apart. */
  private static void name(
      DisplayList out, double baseline, String name, double size, boolean bold, double room) {
    String shown = TextFit.middle(name, bold ? size * 1.08 : size, room);
    out.add(22, baseline, shown, size, bold, Anchor.START, room, ColorRole.TEXT, null);
  }

  private void threadHeader(
      DisplayList out, TimelineView look, Lane.OfThread t, double laneY, double width) {
    ThreadTrack track = view.findThread(t.thread());
    if (track == null) {
      return;
    }
    if (t.low()) {
      out.fill(10, laneY + 4, 4, t.height() - 8, ColorRole.ofThread(t.thread()));
      name(out, laneY + 12.5, track.name(), SMALL, false, width - 30);
      return;
    }
    out.fill(10, laneY + 8, 4, 18, ColorRole.ofThread(t.thread()));
    name(out, laneY + 15, track.name(), TEXT, true, width - 30);
    int span =
        Double.isNaN(look.cursorNs())
            ? track.states().size() - 1
            : track.states().at((long) look.cursorNs());
    if (span >= 0) {
      ThreadState state = track.state(span);
      String text =
          state == ThreadState.RUNNING
              ? state.label()
              : threads.label(track, span, state, ownerNow(track, span, look));
      out.fill(22, laneY + 21, 7, 7, ColorRole.of(state));
      out.text(
          33,
          laneY + 28,
          state == ThreadState.DONE ? "done" : text,
          SMALL,
          width - 40,
          ColorRole.TEXT_MUTED,
          null);
    }
  }

  private void resourceHeader(
      DisplayList out, TimelineView look, Lane.OfResource r, double laneY, double width) {
    ResourceTrack track = view.findResource(r.resource());
    if (track == null) {
      return;
    }
    double baseline = laneY + r.height() / 2 + 4;
    boolean named = !r.gil() && track.kind() != ResourceKind.OTHER; // "start of Worker-1" says it
    String kind = named ? track.kind().label() : "";
    double kindWidth = kind.isEmpty() ? 0 : TextFit.width(kind, SMALL) + 8;
    name(out, baseline, track.name(), TEXT, r.gil(), width - 34 - kindWidth);
    if (!kind.isEmpty()) {
      out.add(
          width - 10, baseline, kind, SMALL, false, Anchor.END, width, ColorRole.TEXT_MUTED, null);
    }
    int use =
        Double.isNaN(look.cursorNs())
            ? track.uses().size() - 1
            : track.uses().at((long) look.cursorNs());
    int owner = use < 0 ? -1 : track.uses().x(use);
    if (owner >= 0) {
      out.fill(10, baseline - 8, 8, 8, ColorRole.ofThread(owner));
    } else {
      out.outline(10.5, baseline - 7.5, 7, 7, ColorRole.BORDER, 1);
    }
  }

  private void coreHeader(
      DisplayList out, TimelineView look, Lane.OfCore c, double laneY, double width) {
    double baseline = laneY + c.height() / 2 + 4;
    SpanTrack track = c.core() < cores.size() ? cores.core(c.core()) : null;
    int span =
        track == null
            ? -1
            : Double.isNaN(look.cursorNs()) ? track.size() - 1 : track.at((long) look.cursorNs());
    int occupant = track == null || span < 0 ? -1 : track.x(span);
    out.add(22, baseline, c.label(), TEXT, false, Anchor.START, width / 2, ColorRole.TEXT, null);
    if (occupant >= 0) {
      out.fill(10, baseline - 8, 8, 8, ColorRole.ofThread(occupant));
    } else {
      out.outline(10.5, baseline - 7.5, 7, 7, ColorRole.BORDER, 1);
    }
  }

  private void counterHeader(
      DisplayList out, TimelineView look, Counter counter, double laneY, double width) {
    out.add(
        22,
        laneY + 15,
        counter.label(),
        TEXT,
        false,
        Anchor.START,
        width - 30,
        ColorRole.TEXT,
        null);
    if (!Double.isNaN(look.cursorNs())) {
      double half = look.scale().nsPerPixel() * CounterCurve.STEP_PX / 2;
      double at = Math.min(look.cursorNs(), view.endTime() - half);
      out.text(
          22,
          laneY + 28,
          CounterCurve.number(curve.mean(counter, Math.max(0, at - half), at + half)),
          SMALL,
          width - 40,
          ColorRole.TEXT_MUTED,
          null);
    }
  }

  /** Who has at the cursor what the thread waits for: not always who had it when it began to. */
  private int ownerNow(ThreadTrack track, int span, TimelineView look) {
    ResourceTrack resource = view.findResource(track.states().x(span));
    if (resource == null || Double.isNaN(look.cursorNs())) {
      return track.states().y(span);
    }
    int use = resource.uses().at((long) look.cursorNs());
    return use < 0 ? -1 : resource.uses().x(use);
  }
}
