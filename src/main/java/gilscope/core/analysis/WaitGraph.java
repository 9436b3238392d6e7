package gilscope.core.analysis;

import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadId;
import gilscope.core.event.ThreadState;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.SpanTrack;
import gilscope.core.trace.StateSpan;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who waits for whom at one moment. Immutable. A thread waits for at most one resource. */
public final class WaitGraph {
  private final Map<ThreadId, Wait> waits;

  private WaitGraph(Map<ThreadId, Wait> waits) {
    this.waits = waits;
  }

  /** The graph at a moment. */
  public static WaitGraph at(TraceView view, Moment moment) {
    Map<ThreadId, Wait> waits = new TreeMap<>();
    for (ThreadTrack thread : view.threads()) {
      int i = moment.spanOf(thread.states());
      if (i >= 0) {
        Wait wait = wait(view, moment, thread.span(i), thread.states().row(i));
        if (wait != null) {
          waits.put(wait.waiter(), wait);
        }
      }
    }
    return new WaitGraph(waits);
  }

  private static @Nullable Wait wait(TraceView view, Moment moment, StateSpan span, long waitRow) {
    boolean waiting =
        span.state() == ThreadState.BLOCKED
            || span.state() == ThreadState.WAITING
            || span.state() == ThreadState.WANTS_GIL;
    ResourceTrack resource = view.findResource(span.resource().value());
    if (!waiting || resource == null) {
      return null;
    }
    ThreadId owner = span.owner();
    int since = -1;
    if (resource.kind().isOwned() || resource.kind() == ResourceKind.OTHER) {
      // The owner may have changed since the wait began.
      int use = moment.spanOf(resource.uses());
      int now = use < 0 ? -1 : resource.uses().x(use);
      owner = now < 0 ? ThreadId.NONE : new ThreadId(now);
      since = use < 0 ? -1 : resource.uses().z(use);
      if (owner.equals(span.thread()) && ownedAfter(resource.uses(), use, waitRow)) {
        return null; // it has it: its change of state comes a row later
      }
    }
    return new Wait(
        span.thread(), span.state(), span.resource(), owner, since, span.at(), span.start());
  }

  /** True if the ownership in force in a span began after a row. */
  private static boolean ownedAfter(SpanTrack uses, int use, long row) {
    int first = use;
    while (first > 0 && uses.x(first - 1) == uses.x(use)) {
      first--;
    }
    return uses.row(first) > row;
  }

  /** All waits, by the waiter's id. */
  public Collection<Wait> waits() {
    return Collections.unmodifiableCollection(waits.values());
  }

  /** What a thread waits for, or null. */
  public @Nullable Wait of(ThreadId thread) {
    return waits.get(thread);
  }

  /**
   * The waits that a thread's going on depends on: its own, its owner's, and so on, until somebody
   * does not wait, nobody owns, or the chain meets itself.
   */
  public List<Wait> chain(ThreadId thread) {
    List<Wait> chain = new ArrayList<>();
    Set<ThreadId> seen = new HashSet<>();
    Wait wait = waits.get(thread);
    while (wait != null && seen.add(wait.waiter())) {
      chain.add(wait);
      wait = waits.get(wait.owner());
    }
    return chain;
  }

  /** The cycles, each beginning with its smallest thread id. */
  public List<Deadlock> deadlocks() {
    List<Deadlock> found = new ArrayList<>();
    Set<ThreadId> done = new HashSet<>();
    for (ThreadId start : waits.keySet()) {
      List<Wait> path = new ArrayList<>();
      Set<ThreadId> onPath = new HashSet<>();
      Wait wait = waits.get(start);
      // Whoever waits for anything else lets go of the GIL first, so it closes no circle.
      while (wait != null
          && wait.state() != ThreadState.WANTS_GIL
          && !done.contains(wait.waiter())
          && onPath.add(wait.waiter())) {
        path.add(wait);
        wait = waits.get(wait.owner());
      }
      if (wait != null && onPath.contains(wait.waiter())) {
        found.add(new Deadlock(rotated(path.subList(path.indexOf(wait), path.size()))));
      }
      done.addAll(onPath);
    }
    return found;
  }

  private static List<Wait> rotated(List<Wait> cycle) {
    int smallest = 0;
    for (int i = 1; i < cycle.size(); i++) {
      if (cycle.get(i).waiter().compareTo(cycle.get(smallest).waiter()) < 0) {
        smallest = i;
      }
    }
    List<Wait> result = new ArrayList<>(cycle.subList(smallest, cycle.size()));
    result.addAll(cycle.subList(0, smallest));
    return result;
  }
}
