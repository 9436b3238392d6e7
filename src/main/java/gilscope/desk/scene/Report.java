package gilscope.desk.scene;

import gilscope.core.event.ThreadState;
import gilscope.core.trace.SpanTrack;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the threads' time in a range went, the greatest part first. Immutable.
 *
 * @param isWhole false if there were too many spans to count all
 */
public record Report(List<Entry> entries, boolean isWhole) {
  private static final int MOST_SPANS = 400_000;

  /** What is summed up. */
  public enum By {
    STATE,
    THREAD,
    LOCK,
    LINE
  }

  /**
   * A part.
   *
   * @param share of the time counted, 0 … 1
   * @param id the thread, the resource or the line
   * @param role its colour, or null
   */
  public record Entry(
      String what, long ns, double share, int spans, int id, @Nullable ColorRole role) {}

  private static final class Sum {
    long ns;
    int spans;
    int id;
    @Nullable ColorRole role;
  }

  /**
   * @param only time in this state; null for all but ended threads
   */
  public static Report of(
      TraceView view, double fromNs, double toNs, @Nullable ThreadState only, By by) {
    Sentences sentences = new Sentences(view);
    Map<String, Sum> sums = new LinkedHashMap<>();
    long from = (long) fromNs;
    long to = (long) Math.ceil(toNs);
    int counted = 0;
    boolean whole = true;
    for (ThreadTrack t : view.threads()) {
      SpanTrack states = t.states();
      for (int i = Math.max(0, states.at(from)); i < states.size() && states.start(i) < to; i++) {
        ThreadState state = t.state(i);
        long ns = Math.min(to, states.end(i)) - Math.max(from, states.start(i));
        if (state == ThreadState.DONE || only != null && state != only || ns <= 0) {
          continue;
        }
        if (++counted > MOST_SPANS) {
          whole = false;
          break;
        }
        add(view, sentences, sums, t, i, state, ns, by);
      }
    }
    long total = sums.values().stream().mapToLong(s -> s.ns).sum();
    List<Entry> entries = new ArrayList<>();
    sums.forEach(
        (what, s) ->
            entries.add(new Entry(what, s.ns, (double) s.ns / total, s.spans, s.id, s.role)));
    entries.sort((a, b) -> Long.compare(b.ns(), a.ns()));
    return new Report(List.copyOf(entries), whole);
  }

  private static void add(
      TraceView view,
      Sentences sentences,
      Map<String, Sum> sums,
      ThreadTrack t,
      int span,
      ThreadState state,
      long ns,
      By by) {
    int resource = t.states().x(span);
    int at = t.states().z(span);
    int line = at < 0 ? -1 : view.trace().dictionary().line(at);
    if (by == By.LOCK && resource < 0) {
      return;
    }
    String what =
        switch (by) {
          case STATE -> state.label();
          case THREAD -> t.name();
          case LOCK -> sentences.resource(resource);
          case LINE -> {
            String place = at < 0 ? "unknown line" : sentences.place(at);
            yield resource < 0 ? place : place + " · " + sentences.resource(resource);
          }
        };
    Sum sum = sums.computeIfAbsent(what, _ -> new Sum());
    sum.ns += ns;
    sum.spans++;
    switch (by) {
      case STATE -> sum.role = ColorRole.of(state);
      case THREAD -> {
        sum.id = t.id().value();
        sum.role = ColorRole.ofThread(sum.id);
      }
      case LOCK -> sum.id = resource;
      case LINE -> sum.id = line;
    }
  }
}
