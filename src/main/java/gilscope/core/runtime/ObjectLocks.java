package gilscope.core.runtime;

import gilscope.lang.objects.MutableObject;
import java.util.ArrayDeque;
import java.util.IdentityHashMap;

/**
 * The parking lot of the free-threaded runtime: threads that wait for one object's mutex (B6, B7).
 * Guarded by its own monitor; only contended objects get here.
 */
final class ObjectLocks {
  private static final int LOCKED = 1;
  private static final int PARKED = 2;

  private static final class Waiter {
    final RtThread thread;
    final long fairFrom;
    boolean handedOff;

    Waiter(RtThread thread, long fairFrom) {
      this.thread = thread;
      this.fairFrom = fairFrom;
    }
  }

  private final PythonRuntime runtime;
  private final Machine machine;
  private final IdentityHashMap<MutableObject, ArrayDeque<Waiter>> parked = new IdentityHashMap<>();

  ObjectLocks(PythonRuntime runtime, Machine machine) {
    this.runtime = runtime;
    this.machine = machine;
  }

  private static boolean tryLock(MutableObject o) {
    int now = o.mutexState();
    while ((now & LOCKED) == 0) {
      if (o.casMutex(now, now | LOCKED)) {
        return true;
      }
      now = o.mutexState();
    }
    return false;
  }

  /** Waits, detached, until {@code o} is this thread's: {@code PyMutex_Lock}. */
  void lock(RtThread t, MutableObject o) {
    if (tryLock(o)) {
      return;
    }
    Waiter me = new Waiter(t, machine.now(t) + LockMutex.FAIR_AFTER_NS);
    runtime.objectContended(t, o);
    if (runtime.isTimed() && o.mutexState() == LOCKED) {
      for (int left = LockMutex.SPINS; left > 0; left--) {
        machine.spin(t);
      }
    }
    while (!tryLock(o)) {
      synchronized (this) {
        int now = o.mutexState();
        if ((now & LOCKED) == 0 || !o.casMutex(now, now | PARKED)) {
          continue;
        }
        parked.computeIfAbsent(o, _ -> new ArrayDeque<>()).add(me);
      }
      runtime.blocksOnObject(t, o);
      runtime.detach(t);
      machine.park(t, Machine.NEVER);
      runtime.attach(t);
      if (me.handedOff) {
        return;
      }
    }
  }

  /** Unlocks {@code o} and wakes at most one. */
  void unlock(RtThread t, MutableObject o) {
    if (o.casMutex(LOCKED, 0)) {
      return;
    }
    Waiter first;
    synchronized (this) {
      ArrayDeque<Waiter> queue = parked.get(o);
      first = queue == null ? null : queue.poll();
      boolean more = queue != null && !queue.isEmpty();
      if (!more) {
        parked.remove(o);
      }
      boolean handOff = first != null && machine.now(t) > first.fairFrom;
      if (first != null) {
        first.handedOff = handOff;
      }
      int bits = (handOff ? LOCKED : 0) | (more ? PARKED : 0);
      int now = o.mutexState();
      while (!o.casMutex(now, bits)) {
        now = o.mutexState();
      }
    }
    if (first != null) {
      machine.unpark(t, first.thread);
    }
  }
}
