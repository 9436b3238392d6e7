package gilscope.core.analysis;

import gilscope.core.event.LockId;
import gilscope.core.event.ThreadId;
import gilscope.core.event.ThreadState;
import gilscope.core.event.Ticks;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every circle of waits that ever closed in a trace, total or partial, with the moment from which
 * it could not be avoided any more.
 */
public final class DeadlockHistory {
  /**
   * One circle. Immutable.
   *
   * @param deadlock as it stood when it closed
   * @param closedNs when the last thread of it began to wait
   * @param inevitableNs when the last lock of the circle was taken: from then on each thread held
   *     what the next one was going to ask for
   * @param by who took that lock; none if nothing in the circle can be owned
   * @param last that lock
   * @param lastAt packed position at which it was taken, −1 if unknown
   * @param openedNs when the circle came apart again (a wait had a timeout), −1 if it never did
   * @param partial some other thread had not ended when it closed
   */
  public record Circle(
      Deadlock deadlock,
      long closedNs,
      long inevitableNs,
      ThreadId by,
      LockId last,
      int lastAt,
      long openedNs,
      boolean partial) {

    /** As an object: times, threads and locks of the circle, and the sentence. */
    public void write(Json json, Names names) {
      json.object();
      json.key("sentence").text(sentence(names));
      json.key("closed_ns").number(closedNs);
      json.key("inevitable_ns").number(inevitableNs);
      json.key("opened_ns").number(openedNs);
      json.key("partial").bool(partial);
      json.key("cycle").array();
      for (Wait wait : deadlock.cycle()) {
        json.object();
        json.key("waiter").text(names.thread(wait.waiter()));
        json.key("resource").text(names.resource(wait.resource()));
        json.key("owner").text(names.thread(wait.owner()));
        json.key("at").text(names.line(wait.at()));
        json.key("owned_since").text(names.line(wait.ownedSince()));
        json.end();
      }
      json.end();
      json.end();
    }

    /** The deadlock's sentence, and when it became inevitable and came apart. */
    public String sentence(Names names) {
      StringBuilder text = new StringBuilder(deadlock.sentence(names));
      if (by.isPresent()) {
        String line = names.line(lastAt);
        text.append(" Inevitable since ")
            .append(Ticks.format(inevitableNs))
            .append(", when ")
            .append(names.thread(by))
            .append(" took ")
            .append(names.resource(last))
            .append(line.isEmpty() ? "" : " at " + line)
            .append('.');
      }
      if (openedNs >= 0) {
        text.append(" It came apart at ").append(Ticks.format(openedNs)).append('.');
      } else if (partial) {
        text.append(" Other threads went on.");
      }
      return text.toString();
    }
  }

  private static final int MOST = 1_000;

  private final TraceView view;
  private final int gil;
  private final List<Circle> closed = new ArrayList<>();

  /** The spans in which the waits of a circle lie: a circle is told once. */
  private final Set<List<Long>> seen = new HashSet<>();

  private DeadlockHistory(TraceView view) {
    this.view = view;
    ResourceTrack track = view.gil();
    this.gil = track == null ? -1 : track.id().value();
  }

  /** All circles, in the order in which they closed. */
  public static List<Circle> of(TraceView view) {
    DeadlockHistory history = new DeadlockHistory(view);
    new WaitSweep(
            view,
            new WaitSweep.Listener() {
              @Override
              public void waits(WaitSweep now, int thread, int resource) {
                history.look(now, thread);
              }
            })
        .run(Long.MAX_VALUE);
    return history.closed;
  }

  private void look(WaitSweep now, int thread) {
    List<Integer> cycle = new ArrayList<>();
    int waiter = thread;
    do {
      // Whoever waits for anything else lets go of the GIL first.
      if (now.awaited(waiter) < 0
          || now.awaited(waiter) == gil
          || cycle.size() > MOST
          || cycle.contains(waiter)) {
        return;
      }
      cycle.add(waiter);
      waiter = now.waitsFor(waiter);
    } while (waiter != thread && waiter >= 0);
    if (waiter != thread || closed.size() >= MOST) {
      return;
    }
    long rows = now.row() + 1;
    Map<Integer, Wait> waits = new HashMap<>();
    List<Long> spans = new ArrayList<>();
    for (int each : cycle) {
      ThreadTrack track = view.findThread(each);
      int span = track == null ? -1 : track.states().afterRows(rows);
      if (track == null || span < 0) {
        return;
      }
      spans.add(track.states().row(span));
      int resource = now.awaited(each);
      waits.put(
          each,
          new Wait(
              new ThreadId(each),
              track.state(span),
              new LockId(resource),
              new ThreadId(now.waitsFor(each)),
              now.owner(resource) >= 0 ? now.ownedAt(resource) : -1,
              now.waitsAt(each),
              track.states().start(span)));
    }
    List<Long> key = new ArrayList<>(spans);
    key.sort(null);
    if (seen.add(key)) {
      closed.add(circle(now, cycle, waits));
    }
  }

  private Circle circle(WaitSweep now, List<Integer> cycle, Map<Integer, Wait> waits) {
    int first = cycle.indexOf(cycle.stream().min(Integer::compare).orElseThrow());
    List<Wait> ordered = new ArrayList<>();
    long inevitable = -1;
    int last = -1;
    for (int i = 0; i < cycle.size(); i++) {
      Wait wait = waits.get(cycle.get((first + i) % cycle.size()));
      if (wait != null) {
        ordered.add(wait);
        int resource = wait.resource().value();
        if (now.owner(resource) >= 0 && now.ownedSince(resource) > inevitable) {
          inevitable = now.ownedSince(resource);
          last = resource;
        }
      }
    }
    return new Circle(
        new Deadlock(ordered),
        now.time(),
        last < 0 ? now.time() : inevitable,
        last < 0 ? ThreadId.NONE : new ThreadId(now.owner(last)),
        last < 0 ? LockId.NONE : new LockId(last),
        last < 0 ? -1 : now.ownedAt(last),
        opened(ordered, now.row() + 1),
        isPartial(cycle, now));
  }

  /** When the first of the waits ended, −1 if all last to the end of the trace. */
  private long opened(List<Wait> waits, long rows) {
    long opened = Long.MAX_VALUE;
    for (Wait wait : waits) {
      ThreadTrack track = view.findThread(wait.waiter().value());
      int span = track == null ? -1 : track.states().afterRows(rows);
      if (track != null && span >= 0 && span + 1 < track.states().size()) {
        boolean killed = track.state(span + 1) == ThreadState.DONE;
        if (!killed) {
          opened = Math.min(opened, track.states().end(span));
        }
      }
    }
    return opened == Long.MAX_VALUE ? -1 : opened;
  }

  /** True if a thread outside the circle, and not waiting for it, had still something to do. */
  private boolean isPartial(List<Integer> cycle, WaitSweep now) {
    for (ThreadTrack thread : view.threads()) {
      int id = thread.id().value();
      int span = thread.states().afterRows(now.row() + 1);
      if (span < 0 || thread.state(span) == ThreadState.DONE || cycle.contains(id)) {
        continue;
      }
      int end = id;
      int steps = 0;
      while (now.awaited(end) >= 0 && !cycle.contains(end) && steps++ < MOST) {
        int next = now.waitsFor(end);
        if (next < 0) {
          break;
        }
        end = next;
      }
      if (!cycle.contains(end)) {
        return true;
      }
    }
    return false;
  }
}
