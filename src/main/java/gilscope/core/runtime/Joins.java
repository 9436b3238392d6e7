package gilscope.core.runtime;

import gilscope.core.event.Outcome;
import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadState;
import org.jspecify.annotations.Nullable;

/**
 * Waiting for threads to end (A9 of the fact sheet). What is kept about a thread's end is guarded
 * by its {@code joiners}.
 */
final class Joins {
  private final PythonRuntime runtime;
  private final Machine machine;
  private final Locks locks;
  private final @Nullable SearchMachine search;

  /**
   * @param search the machine if it searches, else null
   */
  Joins(PythonRuntime runtime, Machine machine, Locks locks, @Nullable SearchMachine search) {
    this.search = search;
    this.runtime = runtime;
    this.machine = machine;
    this.locks = locks;
  }

  /** As {@code Gate.join}. */
  boolean join(RtThread t, RtThread target, long timeoutNs) {
    if (target.ended) {
      if (search != null) {
        search.ordered(target, t);
      }
      Waitable end = search == null ? endOf(t, target) : target.end;
      if (end != null) {
        machine.notBefore(t, end.freeAt);
        // Nobody waits, but what the thread did is before what comes now.
        t.sink()
            .waitEnded(t.id(), machine.now(t), machine.step(t), end.id, Outcome.OK, target.id());
      }
      return true;
    }
    if (timeoutNs == 0) {
      return false;
    }
    Waitable end = endOf(t, target);
    long until = runtime.until(t, timeoutNs);
    t.waitsFor = end;
    t.waitsForEver = timeoutNs < 0;
    t.wakerId = -1;
    t.sink().waitBegan(t.id(), machine.now(t), machine.step(t), end.id, t.at());
    runtime.announce(t, ThreadState.WAITING, end, target);
    runtime.detach(t);
    boolean stood = timeoutNs > 0 && search != null && search.ends().standsFor(t, target, until);
    boolean woken = true;
    while (!stood && woken && enqueue(t, target)) {
      woken = runtime.signals.park(t, until);
      if (runtime.signals.wasInterrupted(t)) {
        leave(t, target);
        runtime.attach(t);
        runtime.handlePending(t);
        runtime.announce(t, ThreadState.WAITING, end, target);
        runtime.detach(t);
        woken = true;
      }
    }
    if (!woken) {
      leave(t, target);
    }
    boolean ended = isOver(target);
    if (target.ended) {
      machine.notBefore(t, target.endedAt); // the operating system's thread takes so long to go
    }
    if (ended && search != null) {
      search.ordered(target, t);
    }
    t.sink()
        .waitEnded(
            t.id(),
            machine.now(t),
            machine.step(t),
            end.id,
            ended ? Outcome.OK : Outcome.TIMEOUT,
            t.wakerId);
    runtime.attach(t);
    return ended;
  }

  private static boolean enqueue(RtThread t, RtThread target) {
    synchronized (target.joiners) {
      if (isOver(target)) {
        return false;
      }
      target.joiners.add(t);
      return true;
    }
  }

  static boolean isOver(RtThread target) {
    synchronized (target.joiners) {
      return target.ended || target.declaredDone;
    }
  }

  /** As {@code Gate.joinNoMore}. */
  void declareDone(RtThread t, RtThread target) {
    synchronized (target.joiners) {
      target.declaredDone = true;
      wakeJoiners(t, target);
    }
  }

  private void wakeJoiners(RtThread by, RtThread target) {
    for (RtThread each : target.joiners) {
      each.wakerId = by.id();
      machine.unpark(by, each);
    }
    target.joiners.clear();
  }

  /** Waits no more; who has been woken already finds its permit there. */
  private void leave(RtThread t, RtThread target) {
    synchronized (target.joiners) {
      if (!target.joiners.remove(t)) {
        machine.takePermit(t);
      }
    }
  }

  private Waitable endOf(RtThread t, RtThread target) {
    synchronized (target.joiners) {
      Waitable known = target.end;
      if (known != null) {
        return known;
      }
      Waitable end = new Waitable(locks.nextId(), ResourceKind.JOIN, "the end of " + target.name);
      end.named = true;
      end.owner = target.ended ? null : target;
      end.freeAt = target.endedAt;
      target.end = end;
      locks.add(t, end);
      return end;
    }
  }

  /** {@code t} executes no more: wakes those who wait for that. */
  void ended(RtThread t) {
    synchronized (t.joiners) {
      t.endedAt = machine.now(t) + (runtime.isTimedInParallel() ? Costs.END_FREE_THREADED : 0);
      t.ended = true;
      Waitable end = t.end;
      if (end != null) {
        end.owner = null;
        machine.freed(t, end);
        t.sink().released(t.id(), machine.now(t), machine.step(t), end.id, 0, t.at());
      }
      wakeJoiners(t, t);
    }
  }
}
