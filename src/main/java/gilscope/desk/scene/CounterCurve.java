package gilscope.desk.scene;

import gilscope.core.event.EventKind;
import gilscope.core.event.ThreadState;
import gilscope.core.trace.RowList;
import gilscope.core.trace.SpanSummary;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceView;
import java.util.List;
import java.util.Locale;

/**
 * The values of a counter over a stretch of time, one for each few pixels: exact means, taken from
 * the lanes' summaries. Belongs to the owner of the {@link TraceView}.
 */
final class CounterCurve {
  /** Width of a step of the curve: four times as wide as a span's least, for it costs more. */
  static final double STEP_PX = 6;

  private final TraceView view;
  private final SpanSummary summary = new SpanSummary();

  CounterCurve(TraceView view) {
    this.view = view;
  }

  /** The mean over a stretch, ns. */
  double mean(Counter counter, double fromNs, double toNs) {
    long from = (long) Math.floor(fromNs);
    long to = Math.max(from + 1, (long) Math.ceil(toNs));
    return switch (counter) {
      case RUNNING -> threads(from, to, ThreadState.RUNNING, ThreadState.RUNNING);
      case READY -> threads(from, to, ThreadState.RUNNABLE, ThreadState.WANTS_GIL);
      case BLOCKED -> threads(from, to, ThreadState.BLOCKED, ThreadState.BLOCKED);
      case GIL_SWITCHES -> {
        RowList rows = view.rows(EventKind.GIL_ACQUIRED);
        int n = view.countUntil(rows, to - 1) - view.countUntil(rows, from - 1);
        yield n * 1e6 / (to - from);
      }
    };
  }

  private double threads(long from, long to, ThreadState a, ThreadState b) {
    long time = 0;
    List<ThreadTrack> all = view.threads();
    for (ThreadTrack t : all) {
      t.states().summarise(from, to, summary);
      if (!summary.isEmpty()) {
        time += summary.time(a.ordinal()) + (a == b ? 0 : summary.time(b.ordinal()));
      }
    }
    return (double) time / (to - from);
  }

  void draw(DisplayList out, TimelineView look, Counter counter, double laneY, double height) {
    double first = Math.max(0, look.scale().fromNs());
    double last = Math.min(view.endTime(), look.scale().toNs());
    double step = look.scale().nsPerPixel() * STEP_PX;
    int n = (int) Math.max(0, Math.ceil((last - first) / step));
    double[] values = new double[n];
    double most = counter == Counter.GIL_SWITCHES ? 0 : 1;
    double start = Math.floor(first / step) * step;
    for (int i = 0; i < n; i++) {
      values[i] = mean(counter, Math.max(first, start + i * step), start + (i + 1) * step);
      most = Math.max(most, values[i]);
    }
    double foot = laneY + height - 4;
    double room = height - 10;
    ColorRole role =
        switch (counter) {
          case RUNNING -> ColorRole.STATE_RUNNING;
          case READY -> ColorRole.STATE_WANTS_GIL;
          case BLOCKED -> ColorRole.STATE_BLOCKED;
          case GIL_SWITCHES -> ColorRole.SELECTION;
        };
    for (int i = 0; i < n; i++) {
      double x = Math.max(look.headerWidth(), look.screenX(start + i * step));
      double end = Math.min(look.width(), look.screenX(Math.min(last, start + (i + 1) * step)));
      double h = most == 0 ? 0 : room * values[i] / most;
      if (h > 0 && end > x) {
        out.fill(x, foot - Math.max(1, h), end - x, Math.max(1, h), role, 0.75);
      }
    }
    out.text(
        look.headerWidth() + 4,
        laneY + 12,
        "max " + number(most),
        9.5,
        120,
        ColorRole.TEXT_MUTED,
        null);
  }

  static String number(double v) {
    return v >= 10 ? String.valueOf(Math.round(v)) : String.format(Locale.ROOT, "%.2f", v);
  }
}
