package gilscope.core.analysis;

import gilscope.core.event.ThreadId;
import gilscope.core.event.ThreadState;
import gilscope.core.trace.SpanSummary;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceView;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How long each thread was in each state within a range. Immutable. Takes logarithmic time in the
 * length of the trace, so that it can follow a legend.
 *
 * @param from ns
 * @param to ns, exclusive
 */
public record Shares(long from, long to, List<OfThread> threads) {
  /**
   * One thread.
   *
   * @param ns by state; states it was not in are left out, and so is its time before birth and
   *     after its end
   */
  public record OfThread(ThreadId thread, Map<ThreadState, Long> ns) {
    public OfThread {
      ns = Map.copyOf(ns);
    }

    /** How much of the thread's own time in the range a state took, 0 … 1. */
    public double share(ThreadState state) {
      long alive = ns.values().stream().mapToLong(Long::longValue).sum();
      return alive == 0 ? 0 : ns.getOrDefault(state, 0L) / (double) alive;
    }
  }

  public Shares {
    threads = List.copyOf(threads);
  }

  /** Measures [from, to). */
  public static Shares of(TraceView view, long from, long to) {
    SpanSummary summary = new SpanSummary();
    List<OfThread> threads = new ArrayList<>();
    for (ThreadTrack thread : view.threads()) {
      thread.states().summarise(from, to, summary);
      Map<ThreadState, Long> ns = new EnumMap<>(ThreadState.class);
      for (ThreadState state : ThreadState.values()) {
        if (state != ThreadState.DONE && summary.time(state.ordinal()) > 0) {
          ns.put(state, summary.time(state.ordinal()));
        }
      }
      threads.add(new OfThread(thread.id(), ns));
    }
    return new Shares(from, to, threads);
  }

  /** The time of a state over all threads. */
  public long total(ThreadState state) {
    return threads.stream().mapToLong(t -> t.ns().getOrDefault(state, 0L)).sum();
  }

  /** How much of all threads' time in the range a state took, 0 … 1. */
  public double share(ThreadState state) {
    long all = 0;
    for (ThreadState each : ThreadState.values()) {
      all += total(each);
    }
    return all == 0 ? 0 : total(state) / (double) all;
  }
}
