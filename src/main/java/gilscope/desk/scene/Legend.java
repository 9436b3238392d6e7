package gilscope.desk.scene;

import gilscope.core.event.ThreadState;
import gilscope.core.trace.SpanSummary;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the colours mean, and how much of the visible time each state took over all threads. */
public final class Legend {
  /** One entry: {@code share} is 0 … 1 of the threads' lifetimes in view. */
  public record Entry(ThreadState state, double share) {
    /** {@code running 42 %}. */
    public String label() {
      return state.label()
          + " "
          + (share > 0 && share < 0.005
              ? "<1 %"
              : String.format(Locale.ROOT, "%.0f %%", share * 100));
    }
  }

  public static final double HEIGHT = 26;

  private Legend() {}

  /** The states that occur in the range, most severe conventions last, with their shares. */
  public static List<Entry> of(TraceView view, double fromNs, double toNs) {
    double[] time = new double[ThreadState.count()];
    double total = 0;
    SpanSummary summary = new SpanSummary();
    long from = (long) Math.max(0, Math.floor(fromNs));
    long to = (long) Math.min(view.endTime(), Math.ceil(toNs));
    for (ThreadTrack t : view.threads()) {
      t.states().summarise(from, Math.max(from + 1, to), summary);
      for (ThreadState s : ThreadState.values()) {
        if (s != ThreadState.DONE && !summary.isEmpty()) {
          time[s.ordinal()] += summary.time(s.ordinal());
          total += summary.time(s.ordinal());
        }
      }
    }
    List<Entry> entries = new ArrayList<>();
    for (ThreadState s : ThreadState.values()) {
      if (time[s.ordinal()] > 0) {
        entries.add(new Entry(s, total == 0 ? 0 : time[s.ordinal()] / total));
      }
    }
    return entries;
  }

  /** The state whose entry lies under {@code atX}, as {@link #draw} puts them; null for none. */
  public static @Nullable ThreadState at(List<Entry> entries, double x, double atX) {
    double left = x;
    for (Entry e : entries) {
      double right = left + 17 + TextFit.width(e.label(), 10.5) + 18;
      if (atX >= left && atX < right) {
        return e.state();
      }
      left = right;
    }
    return null;
  }

  /** Draws the entries in one line, left to right, into {@code [x, x + width)}. */
  public static void draw(DisplayList out, List<Entry> entries, double x, double y, double width) {
    double at = x;
    for (Entry e : entries) {
      StateStyle style = StateStyle.of(e.state());
      double label = TextFit.width(e.label(), 10.5);
      if (at + 18 + label > x + width) {
        return;
      }
      double height = Math.max(3, 12 * style.height());
      out.fill(at, y + 7 + 12 - height, 12, height, ColorRole.of(e.state()));
      if (style.hatched()) {
        out.hatch(at, y + 15, 12, 4, ColorRole.BACKGROUND);
      }
      out.text(at + 17, y + 17, e.label(), 10.5, label + 4, ColorRole.TEXT_MUTED, null);
      at += 17 + label + 18;
    }
  }
}
