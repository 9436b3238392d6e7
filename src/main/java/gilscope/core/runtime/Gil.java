package gilscope.core.runtime;

import gilscope.core.event.GilReleaseReason;
import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The global interpreter lock: CPython's {@code ceval_gil.c}, step by step (A1–A4 of the fact
 * sheet). A flag guarded by a mutex (this object's monitor), waiters with a patience of one
 * interval, a request bit on the holder, and the forced switch: who was asked to drop it cannot
 * have it back before somebody else had it.
 *
 * <p>Not fair, on purpose: a release wakes one waiter and whoever comes first takes it. Whom, is
 * the C library's and the system's affair, and was watched on CPython 3.14.4 with three to five
 * CPU-bound threads on two cores (glibc 2.36, Linux 6.18): the one that has just asked, more often
 * than not, so that two threads hand the GIL to each other a few times before a third has it (every
 * other time with three threads, in the longest case the fourteenth); else who has waited longest
 * since its last timeout.
 */
class Gil extends Waitable {
  private final PythonRuntime runtime;
  private final Machine machine;

  /** 0 means less than a microsecond, which waits one. */
  private volatile long intervalMicros;

  /**
   * Off: nobody needs it, {@link #take} and {@link #drop} do nothing. The free-threaded build
   * begins so, and switches it on for a module that wants it; a GIL build never switches it off.
   */
  private volatile boolean enabled;

  private boolean locked;
  private @Nullable RtThread lastHolder;
  private long switchNumber;
  private @Nullable RtThread requester;

  /** When it made the request, ns. */
  private long requestedAt;

  /** Wait for a release, in the order in which they went to sleep: after a timeout anew. */
  private final ArrayList<RtThread> waiters = new ArrayList<>();

  /** Has dropped it on request and waits until somebody else has taken it. */
  private final ArrayDeque<RtThread> switchWaiters = new ArrayDeque<>();

  Gil(PythonRuntime runtime, Machine machine, int id, long intervalMicros, boolean enabled) {
    super(id, ResourceKind.GIL, "GIL");
    this.enabled = enabled;
    this.runtime = runtime;
    this.machine = machine;
    this.intervalMicros = intervalMicros;
  }

  long intervalMicros() {
    return intervalMicros;
  }

  void setIntervalMicros(long micros) {
    intervalMicros = micros;
  }

  /** How often it has gone to another thread. */
  synchronized long switches() {
    return switchNumber;
  }

  boolean isEnabled() {
    return enabled;
  }

  /**
   * Threads need it from now on; {@code t} has it. The world is stopped: nobody else runs who could
   * want it.
   */
  void enable(RtThread t) {
    enabled = true;
    tryTake(t, false);
  }

  /** Nobody needs it any more: {@code t}, its holder, drops it, and all who wait go on without. */
  void disable(RtThread t) {
    drop(t, GilReleaseReason.VOLUNTARY);
    synchronized (this) {
      enabled = false;
      while (!waiters.isEmpty()) {
        machine.unpark(t, waiters.removeFirst());
      }
      while (!switchWaiters.isEmpty()) {
        machine.unpark(t, switchWaiters.poll());
      }
    }
  }

  /**
   * Whether virtual time passes for who takes it at {@code now}, though it does not wait: its last
   * holder has let go later, or others are to be told that it has been taken.
   */
  synchronized boolean delays(long now) {
    return freeAt > now || !switchWaiters.isEmpty();
  }

  /** {@code take_gil}. Does not return on a thread that has to hang. */
  void take(RtThread t) {
    if (t.mustExit()) {
      runtime.shutdown.hang(t);
    }
    if (enabled && t.hasState) { // no time passes from its start to its first state
      machine.inOrder(t);
    }
    boolean waited = false;
    while (enabled && !tryTake(t, waited)) {
      if (waited && t.mustExit()) {
        runtime.shutdown.hang(t);
      }
      if (!waited) {
        waited = true;
        contended++;
        runtime.announceGilWait(t, this);
      }
      waitForRelease(t);
    }
    if (t.mustExit()) {
      drop(t, GilReleaseReason.FINAL);
      runtime.shutdown.hang(t);
    }
  }

  private boolean tryTake(RtThread t, boolean waited) {
    boolean switched;
    synchronized (this) {
      if (!enabled) {
        return true;
      }
      if (locked) {
        return false;
      }
      locked = true;
      machine.notBefore(t, freeAt);
      switched = lastHolder != t;
      if (switched) {
        lastHolder = t;
        switchNumber++;
      }
      own(t);
      hold(1);
      told = true;
      acquisitions++;
      requester = null;
      t.holdsGil = true;
      t.clearBits(RtThread.GIL_DROP_REQUEST);
      t.sink().gilAcquired(t.id(), machine.now(t), machine.step(t), id, waited, switched, t.at());
      while (!switchWaiters.isEmpty()) {
        machine.unpark(t, switchWaiters.poll());
      }
    }
    if (switched) {
      runtime.progress.gilSwitches.incrementAndGet();
    }
    return true;
  }

  /**
   * One round of waiting: a wake-up by signal starts a fresh interval, only silence makes a
   * request.
   */
  private void waitForRelease(RtThread t) {
    long seen;
    synchronized (this) {
      if (!locked || !enabled) {
        return;
      }
      seen = switchNumber;
      waiters.add(t);
    }
    boolean signalled = machine.park(t, machine.now(t) + Math.max(intervalMicros, 1) * 1_000);
    if (signalled) {
      return;
    }
    boolean late;
    synchronized (this) {
      late = !waiters.remove(t);
      RtThread holder = lastHolder;
      if (t.mustExit() && !late) {
        // gh-96387: who was asked by a thread that is gone would wait for it in drop for ever.
        if (requester == t && holder != null) {
          holder.clearBits(RtThread.GIL_DROP_REQUEST);
        }
      } else if (!late && locked && switchNumber == seen && holder != null) {
        requester = t;
        requestedAt = machine.now(t);
        t.sink().gilDropRequested(t.id(), machine.now(t), machine.step(t), id, holder.id());
        holder.setBits(RtThread.GIL_DROP_REQUEST);
      }
    }
    if (late) {
      // Signalled between the end of the wait and now: the permit is there and must not be left
      // over.
      machine.park(t, Machine.NEVER);
    }
  }

  /** {@code drop_gil}. */
  void drop(RtThread t, GilReleaseReason reason) {
    // A thread that ran while the GIL was off does not have what it is enabled for (ceval_gil.c).
    if (!t.holdsGil) {
      return;
    }
    machine.inOrder(t);
    if (reason == GilReleaseReason.FORCED) {
      waitForMutex(t);
    }
    boolean last = reason == GilReleaseReason.FINAL;
    synchronized (this) {
      if (!locked) {
        throw new IllegalStateException("drop_gil: the GIL is not locked");
      }
      if (!last) {
        lastHolder = t;
      }
      boolean asked = reason == GilReleaseReason.FORCED;
      RtThread by = asked ? requester : null;
      t.sink()
          .gilReleased(
              t.id(),
              machine.now(t),
              machine.step(t),
              id,
              reason,
              by == null ? -1 : by.id(),
              t.at());
      locked = false;
      own(null);
      hold(0);
      told = false;
      t.holdsGil = false;
      machine.freed(t, this);
      signalOne(t, first(t));
    }
    if (!last && (t.evalBreaker & RtThread.GIL_DROP_REQUEST) != 0) {
      awaitSwitch(t);
    }
  }

  /**
   * Who has asked for it has the GIL's mutex until it is asleep again: {@code t}, which is at a
   * check point within 100 ns, sleeps on that first, most times if the other has slept for 5 ms
   * ({@link Costs#ESTRANGED}). Between two steps of Python of one thread and the next of the other
   * are then 35 to 48 µs in the median, 8 to 30 in the best tenth (CPython 3.14.4, two and three
   * threads).
   */
  private void waitForMutex(RtThread t) {
    RtThread by = requester;
    if (by != null) {
      long now = machine.now(t);
      machine.notBefore(t, now + machine.mutexWait(by, now - requestedAt, intervalMicros * 1_000));
    }
  }

  /** CPython leaves it to the operating system whom a signal wakes, so the oracle may say. */
  private void signalOne(RtThread t, @Nullable RtThread first) {
    if (waiters.isEmpty()) {
      return;
    }
    if (first != null && waiters.remove(first)) {
      waiters.addFirst(first);
    }
    int chosen = waiters.size() == 1 ? 0 : machine.choose(waiters.size());
    machine.unpark(t, waiters.remove(chosen));
  }

  /** Who has asked for it so lately that it takes the signal; null if nobody has. t drops it. */
  private @Nullable RtThread first(RtThread t) {
    RtThread by = requester;
    return by != null && machine.isFirst(by, machine.now(t) - requestedAt) ? by : null;
  }

  private void awaitSwitch(RtThread t) {
    synchronized (this) {
      if (lastHolder != t) {
        return;
      }
      t.clearBits(RtThread.GIL_DROP_REQUEST);
      switchWaiters.add(t);
    }
    runtime.announce(t, ThreadState.WANTS_GIL, this, null);
    machine.park(t, Machine.NEVER);
  }
}
