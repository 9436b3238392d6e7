package gilscope.desk.scene;

import gilscope.core.event.ThreadState;
import gilscope.core.trace.SpanSummary;
import gilscope.core.trace.SpanTrack;
import gilscope.core.trace.StepAxis;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceView;

/**
 * The states of a thread as bars: colour, height, pattern, and a label where it fits. Belongs to
 * the owner of the {@link TraceView}.
 */
final class ThreadBars {
  private static final double SMALL = 10.5;

  private final TraceView view;
  private final Sentences sentences;
  private final LineSlices slices;
  private final InstructionTicks instructions;
  private final SpanSummary summary = new SpanSummary();

  /** The lane being drawn shows lines instead of its running spans' labels. */
  private boolean inLines;

  ThreadBars(TraceView view, Sentences sentences) {
    this.view = view;
    this.sentences = sentences;
    this.slices = new LineSlices(view);
    this.instructions = new InstructionTicks(view);
  }

  void draw(DisplayList out, TimelineView look, Lane.OfThread lane, double laneY, double sinceNs) {
    ThreadTrack track = view.findThread(lane.thread());
    if (track == null) {
      return;
    }
    double margin = lane.low() ? 2 : 4;
    double barY = laneY + margin;
    double barHeight = lane.height() - 2 * margin;
    SpanTrack states = track.states();
    inLines = !lane.low() && slices.fit(look, track);
    new Bars(out, look, states, barY, barHeight) {
      @Override
      void one(int index, double x, double width) {
        state(this, track, index, x, width);
      }

      @Override
      void many(SpanSummary s, double x, double width) {
        ThreadState mostly = ThreadState.of(s.dominant());
        ThreadState worst = ThreadState.of(s.severest());
        bar(out, mostly, x, width, barY, barHeight);
        if (worst != mostly && worst.severity() > mostly.severity()) {
          out.fill(x, barY, width, 4, ColorRole.of(worst));
        }
      }
    }.draw(sinceNs, summary);
    if (inLines) {
      slices.draw(out, look, track, barY + barHeight, sinceNs);
      instructions.draw(out, look, track, barY);
    }
  }

  private void state(Bars bars, ThreadTrack track, int index, double x, double width) {
    DisplayList out = bars.out;
    TimelineView look = bars.look;
    double barY = bars.barY;
    double barHeight = bars.barHeight;
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

  String label(ThreadTrack track, int index, ThreadState state, int owner) {
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
      case SLEEPING ->
          StepAxis.isOf(view.trace().header())
              ? "sleep"
              : "sleep " + TimeText.duration(states.length(index));
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
}
