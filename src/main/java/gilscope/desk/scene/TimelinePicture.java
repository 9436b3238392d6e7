package gilscope.desk.scene;

import gilscope.core.event.EventCodec;
import gilscope.core.event.EventKind;
import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadState;
import gilscope.core.trace.CoreTracks;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.RowList;
import gilscope.core.trace.SpanSummary;
import gilscope.core.trace.SpanTrack;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceCursor;
import gilscope.core.trace.TraceView;
import gilscope.desk.scene.Shape.Anchor;
import java.util.List;

/**
 * Draws a timeline into a {@link DisplayList}: ruler, lanes, hand-overs, cursor. Belongs to the
 * owner of the {@link TraceView}. The time it takes depends on the pixels and lanes in view, not on
 * the length of the trace.
 */
public final class TimelinePicture {
  private static final double TEXT = 12;
  private static final double SMALL = 10.5;
  private static final double TICK_GAP = 96;

  /** Arrows drawn at most, and their least distance: more would hide what they explain. */
  private static final int MAX_ARROWS = 160;

  private static final double ARROW_GAP = 14;

  private final TraceView view;
  private final Sentences sentences;
  private final SpanSummary summary = new SpanSummary();
  private final OwnerBars owners;
  private final CoreTracks cores;
  private final CounterCurve curve;
  private final LineSlices slices;

  /** The lane being drawn shows lines instead of its running spans' labels. */
  private boolean inLines;

  public TimelinePicture(TraceView view) {
    this.view = view;
    this.sentences = new Sentences(view);
    this.owners = new OwnerBars(sentences);
    this.cores = new CoreTracks(view.trace());
    this.curve = new CounterCurve(view);
    this.slices = new LineSlices(view);
  }

  public Sentences sentences() {
    return sentences;
  }

  /**
   * What has to be drawn again right of a moment when only the end of the trace has moved: lanes
   * without headers and ruler. For a painter that clips to what lies right of it.
   */
  public DisplayList drawGrowth(TimelineView look, LaneList lanes, double sinceNs) {
    DisplayList out = new DisplayList();
    out.fill(0, 0, look.width(), look.height(), ColorRole.BACKGROUND);
    double top = TimelineView.RULER_HEIGHT;
    drawLaneGrounds(out, look, lanes, top);
    drawGrid(out, look, lanes, top);
    drawLanes(out, look, lanes, sinceNs);
    if (look.arrows()) {
      drawHandOvers(out, look, lanes, top, sinceNs);
    }
    drawLaneBorders(out, look, lanes, top);
    drawSelection(out, look);
    StopOverlay.draw(out, look, view);
    drawDeadlocks(out, look);
    drawCursor(out, look);
    return out;
  }

  public DisplayList draw(TimelineView look, LaneList lanes) {
    DisplayList out = new DisplayList();
    out.fill(0, 0, look.width(), look.height(), ColorRole.BACKGROUND);
    double top = TimelineView.RULER_HEIGHT;
    drawLaneGrounds(out, look, lanes, top);
    drawGrid(out, look, lanes, top);
    drawLanes(out, look, lanes, look.scale().fromNs());
    if (look.arrows()) {
      drawHandOvers(out, look, lanes, top, look.scale().fromNs());
    }
    drawSelection(out, look);
    StopOverlay.draw(out, look, view);
    drawDeadlocks(out, look);
    drawHeaders(out, look, lanes, top);
    drawRuler(out, look);
    drawCursor(out, look);
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
        case Lane.OfThread t -> drawThread(out, look, t, laneY, sinceNs);
        case Lane.OfResource r -> drawResource(out, look, r, laneY, sinceNs);
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

  // ---- grounds

  private static void drawLaneBorders(
      DisplayList out, TimelineView look, LaneList lanes, double top) {
    for (int i = 0; i < lanes.lanes().size(); i++) {
      double y = top + lanes.top(i) - look.scrollY() + lanes.lanes().get(i).height() - 0.5;
      if (y >= top && y <= look.height()) {
        out.line(0, y, look.width(), y, ColorRole.GRID, 1);
      }
    }
  }

  private void drawLaneGrounds(DisplayList out, TimelineView look, LaneList lanes, double top) {
    boolean odd = false;
    for (int i = 0; i < lanes.lanes().size(); i++) {
      Lane lane = lanes.lanes().get(i);
      double laneY = top + lanes.top(i) - look.scrollY();
      odd = !odd;
      if (laneY > look.height() || laneY + lane.height() < top) {
        continue;
      }
      ColorRole ground =
          lane instanceof Lane.Group
              ? ColorRole.GROUP
              : odd ? ColorRole.LANE : ColorRole.LANE_ALTERNATE;
      out.fill(look.headerWidth(), laneY, look.width() - look.headerWidth(), lane.height(), ground);
      if (lane.key().equals(look.hovered())) {
        out.fill(
            look.headerWidth(),
            laneY,
            look.width() - look.headerWidth(),
            lane.height(),
            ColorRole.HOVER,
            0.05);
      }
    }
  }

  private void drawGrid(DisplayList out, TimelineView look, LaneList lanes, double top) {
    double bottom = Math.min(look.height(), top + lanes.height() - look.scrollY());
    for (Ruler.Tick tick : Ruler.ticks(look.scale(), TICK_GAP)) {
      double x = Math.round(look.headerWidth() + tick.plotX()) + 0.5;
      out.line(x, top, x, bottom, ColorRole.GRID, 1);
    }
    double zero = look.screenX(0);
    double end = look.screenX(view.endTime());
    for (double x : new double[] {zero, end}) {
      if (x > look.headerWidth() && x < look.width()) {
        out.line(Math.round(x) + 0.5, top, Math.round(x) + 0.5, bottom, ColorRole.BORDER, 1);
      }
    }
  }

  // ---- threads

  private void drawThread(
      DisplayList out, TimelineView look, Lane.OfThread lane, double laneY, double sinceNs) {
    ThreadTrack track = view.findThread(lane.thread());
    if (track == null) {
      return;
    }
    double margin = lane.low() ? 2 : 4;
    double barY = laneY + margin;
    double barHeight = lane.height() - 2 * margin;
    SpanTrack states = track.states();
    inLines = !lane.low() && slices.fit(look, track);
    SpanWalk.over(
        states,
        look.scale(),
        sinceNs,
        summary,
        new SpanWalk.Visitor() {
          @Override
          public void span(int index, double plotX, double endX) {
            state(
                out, look, track, index, look.headerWidth() + plotX, endX - plotX, barY, barHeight);
          }

          @Override
          public void bucket(SpanSummary s, double plotX, double endX) {
            double x = look.headerWidth() + plotX;
            double width = endX - plotX;
            ThreadState mostly = ThreadState.of(s.dominant());
            ThreadState worst = ThreadState.of(s.severest());
            bar(out, mostly, x, width, barY, barHeight);
            if (worst != mostly && worst.severity() > mostly.severity()) {
              out.fill(x, barY, width, 4, ColorRole.of(worst));
            }
          }
        });
    if (inLines) {
      slices.draw(out, look, track, barY + barHeight, sinceNs);
      slices.drawInstructions(out, look, track, barY);
    }
  }

  private void state(
      DisplayList out,
      TimelineView look,
      ThreadTrack track,
      int index,
      double x,
      double width,
      double barY,
      double barHeight) {
    ThreadState state = track.state(index);
    if (state == ThreadState.DONE) {
      return;
    }
    StateStyle style = StateStyle.of(state);
    double gap = width > 4 ? 1 : 0; // neighbours stay apart, as in Perfetto
    double height = Math.max(3, barHeight * style.height());
    double y = barY + barHeight - height;
    ColorRole role = ColorRole.of(state);
    out.fill(x, y, width - gap, height, role);
    if (style.hatched() && width > 6) {
      double band =
          Math.min(5, height / 3); // along the foot, so that the label above stays readable
      out.hatch(x, y + height - band, width - gap, band, ColorRole.BACKGROUND);
    }
    if (track.states().x(index) >= 0
        && look.hovered().equals("resource " + track.states().x(index))) {
      out.outline(x + 0.5, y + 0.5, Math.max(1, width - gap - 1), height - 1, ColorRole.HOVER, 2);
    }
    double visibleX = Math.max(x, look.headerWidth());
    double room = Math.min(x + width, look.width()) - visibleX - 8;
    if (room < 8 || barHeight < 16 && height < 12 || inLines && state == ThreadState.RUNNING) {
      return;
    }
    String label = label(track, index, state, track.states().y(index));
    boolean whole = room >= Math.min(60, TextFit.width(label, SMALL));
    boolean low = height < 13;
    out.text(
        visibleX + 4,
        low ? y - 3 : y + height / 2 + (style.hatched() ? 2 : 4),
        whole ? label : style.letter(),
        SMALL,
        room,
        low ? ColorRole.TEXT_MUTED : ColorRole.TEXT,
        low ? null : role);
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

  private String label(ThreadTrack track, int index, ThreadState state, int owner) {
    SpanTrack states = track.states();
    return switch (state) {
      case RUNNING -> {
        int at = states.z(index);
        if (at < 0) { // it came from nowhere: what it does in the middle says more than its start
          at = view.lineAt(track, (states.start(index) + states.end(index)) / 2);
        }
        String f = sentences.function(at);
        yield f == null ? state.label() : f;
      }
      case BLOCKED, WAITING -> {
        String what = states.x(index) < 0 ? state.label() : sentences.resource(states.x(index));
        yield what + (owner < 0 ? "" : " ← " + sentences.thread(owner));
      }
      case WANTS_GIL -> "GIL" + (owner < 0 ? "" : " ← " + sentences.thread(owner));
      case SLEEPING -> "sleep " + TimeText.duration(states.length(index));
      case RUNNABLE, IO, SUSPENDED, DONE -> state.label();
    };
  }

  private static void bar(
      DisplayList out, ThreadState state, double x, double width, double barY, double barHeight) {
    if (state == ThreadState.DONE) {
      return;
    }
    double height = Math.max(3, barHeight * StateStyle.of(state).height());
    out.fill(x, barY + barHeight - height, width, height, ColorRole.of(state));
  }

  // ---- locks

  private void drawResource(
      DisplayList out, TimelineView look, Lane.OfResource lane, double laneY, double sinceNs) {
    ResourceTrack track = view.findResource(lane.resource());
    if (track == null) {
      return;
    }
    owners.draw(out, look, track.uses(), laneY, lane.height(), sinceNs);
    ValueCurve.draw(out, look, track, laneY, lane.height());
    drawDropRequests(out, look, lane, track, laneY, sinceNs);
    drawValues(out, look, track, laneY, lane.height());
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

  // ---- causality

  /** Arrows from the thread that gave a lock up to the one that got it. */
  private void drawHandOvers(
      DisplayList out, TimelineView look, LaneList lanes, double top, double sinceNs) {
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

  // ---- selection, headers, ruler, cursor

  private void drawSelection(DisplayList out, TimelineView look) {
    TimelineView.Range s = look.selection();
    if (s == null) {
      return;
    }
    double x1 = Math.max(look.headerWidth(), look.screenX(s.from()));
    double x2 = Math.min(look.width(), look.screenX(s.to()));
    if (x2 > x1) {
      out.fill(x1, TimelineView.RULER_HEIGHT, x2 - x1, look.height(), ColorRole.SELECTION, 0.12);
      out.line(x1, 0, x1, look.height(), ColorRole.SELECTION, 1);
      out.line(x2, 0, x2, look.height(), ColorRole.SELECTION, 1);
    }
  }

  private void drawHeaders(DisplayList out, TimelineView look, LaneList lanes, double top) {
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

  private void threadHeader(
      DisplayList out, TimelineView look, Lane.OfThread t, double laneY, double width) {
    ThreadTrack track = view.findThread(t.thread());
    if (track == null) {
      return;
    }
    if (t.low()) {
      out.fill(10, laneY + 4, 4, t.height() - 8, ColorRole.ofThread(t.thread()));
      out.add(
          22,
          laneY + 12.5,
          track.name(),
          SMALL,
          false,
          Anchor.START,
          width - 30,
          ColorRole.TEXT,
          null);
      return;
    }
    out.fill(10, laneY + 8, 4, 18, ColorRole.ofThread(t.thread()));
    out.add(
        22, laneY + 15, track.name(), TEXT, true, Anchor.START, width - 30, ColorRole.TEXT, null);
    int span =
        Double.isNaN(look.cursorNs())
            ? track.states().size() - 1
            : track.states().at((long) look.cursorNs());
    if (span >= 0) {
      ThreadState state = track.state(span);
      String text =
          state == ThreadState.RUNNING
              ? state.label()
              : label(track, span, state, ownerNow(track, span, look));
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
    out.add(
        22,
        baseline,
        track.name(),
        TEXT,
        r.gil(),
        Anchor.START,
        width - 34 - kindWidth,
        ColorRole.TEXT,
        null);
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

  private void drawRuler(DisplayList out, TimelineView look) {
    out.fill(0, 0, look.width(), TimelineView.RULER_HEIGHT, ColorRole.HEADER);
    double bottom = TimelineView.RULER_HEIGHT;
    for (Ruler.Tick tick : Ruler.ticks(look.scale(), TICK_GAP)) {
      double x = Math.round(look.headerWidth() + tick.plotX()) + 0.5;
      if (x < look.headerWidth()) {
        continue;
      }
      out.line(x, bottom - 7, x, bottom, ColorRole.BORDER, 1);
      if (x + 4 + TextFit.width(tick.label(), SMALL) < look.width()) {
        out.text(x + 4, bottom - 9, tick.label(), SMALL, TICK_GAP - 6, ColorRole.TEXT_MUTED, null);
      }
    }
    out.fill(0, 0, look.headerWidth() - 1, bottom, ColorRole.HEADER);
    out.add(
        10,
        18,
        view.trace().header().isVirtual() ? "virtual time" : "time",
        SMALL,
        false,
        Anchor.START,
        look.headerWidth() - 20,
        ColorRole.TEXT_MUTED,
        null);
    out.line(0, bottom - 0.5, look.width(), bottom - 0.5, ColorRole.BORDER, 1);
  }

  private void drawCursor(DisplayList out, TimelineView look) {
    if (!Double.isNaN(look.hoverNs())) {
      double x = Math.round(look.screenX(look.hoverNs())) + 0.5;
      if (x > look.headerWidth()) {
        out.dashed(x, TimelineView.RULER_HEIGHT, x, look.height(), ColorRole.TEXT_MUTED, 1);
      }
    }
    if (Double.isNaN(look.cursorNs())) {
      return;
    }
    double x = look.screenX(look.cursorNs());
    if (x < look.headerWidth() || x > look.width()) {
      return;
    }
    out.line(x, TimelineView.RULER_HEIGHT - 8, x, look.height(), ColorRole.CURSOR, 1.5);
    String label = TimeText.duration(look.cursorNs());
    double width = TextFit.width(label, SMALL) + 12;
    double flagX = Math.min(Math.max(x - width / 2, look.headerWidth()), look.width() - width);
    out.fill(flagX, 3, width, 17, ColorRole.CURSOR);
    out.text(flagX + 6, 15, label, SMALL, width, ColorRole.BACKGROUND, null);
  }
}
