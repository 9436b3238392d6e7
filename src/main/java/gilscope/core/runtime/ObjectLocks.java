package gilscope.core.runtime;

import static gilscope.lang.objects.MutableObject.LOCKED;
import static gilscope.lang.objects.MutableObject.PARKED;
import static gilscope.lang.objects.MutableObject.TOLD;

import gilscope.lang.objects.MutableObject;
import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The parking lot of the free-threaded runtime: threads that wait for one object's mutex (B6, B7).
 * Guarded by its own monitor; only contended objects get here. What is recorded of mutexes is told
 * within the monitor too, so that it stands in the trace in the order in which it happened.
 */
final class ObjectLocks {
  private final PythonRuntime runtime;
  private final Machine machine;

  /** {@link MutableObject#TOLD} if somebody keeps the events. */
  private final int told;

  private final IdentityHashMap<MutableObject, ArrayDeque<MutexWaiter>> parked =
      new IdentityHashMap<>();

  /**
   * @param recorded somebody keeps the events
   */
  ObjectLocks(PythonRuntime runtime, Machine machine, boolean recorded) {
    this.runtime = runtime;
    this.machine = machine;
    this.told = recorded ? TOLD : 0;
  }

  /** Takes it if it is free, in front of whoever waits. */
  private synchronized boolean tryLock(RtThread t, MutableObject o, boolean contended) {
    int now = o.mutexState();
    while ((now & LOCKED) == 0) {
      if (o.casMutex(now, now | MutableObject.lockedBy(t.id()) | told)) {
        runtime.sections.took(t, o, contended);
        return true;
      }
      now = o.mutexState();
    }
    return false;
  }

  /** Waits, detached, until {@code o} is this thread's: {@code PyMutex_Lock}. */
  void lock(RtThread t, MutableObject o) {
    if (tryLock(t, o, false)) {
      return;
    }
    runtime.sections.mutexOf(t, o).contended++;
    MutexWaiter me = new MutexWaiter(t, machine);
    if (runtime.isTimed() && (o.mutexState() & (LOCKED | PARKED)) == LOCKED) {
      MutexWaiter.spinBlindly(t, machine);
    }
    while (!tryLock(t, o, true)) {
      RtThread owner;
      synchronized (this) {
        int now = o.mutexState();
        if ((now & LOCKED) == 0 || !o.casMutex(now, now | PARKED | told)) {
          continue;
        }
        parked.computeIfAbsent(o, _ -> new ArrayDeque<>()).add(me);
        owner = runtime.thread(MutableObject.owner(now));
        runtime.sections.found(t, o, owner);
      }
      // Its own sections are open before it says that it waits: nobody waits for it meanwhile.
      t.suspend();
      runtime.blocksOnObject(t, o, owner);
      runtime.detach(t);
      machine.park(t, Machine.NEVER);
      if (me.handedOff) {
        runtime.sections.took(t, o, true);
      }
      runtime.attach(t);
      machine.inOrder(t);
      if (me.handedOff) {
        return;
      }
    }
  }

  /**
   * Its owner keeps {@code o} locked for longer than a step: told from now on, if threads have met
   * there before.
   */
  void kept(RtThread t, MutableObject o) {
    int mine = MutableObject.lockedBy(t.id());
    if (told == 0 || (o.mutexState() & ~PARKED) != mine || !runtime.sections.isKnown(o)) {
      return;
    }
    synchronized (this) {
      int now = o.mutexState();
      while (!o.casMutex(now, now | told)) {
        now = o.mutexState();
      }
      runtime.sections.took(t, o, false);
    }
  }

  /** Unlocks {@code o} and wakes at most one. */
  void unlock(RtThread t, MutableObject o) {
    if (o.casMutex(MutableObject.lockedBy(t.id()), 0)) {
      return;
    }
    @Nullable MutexWaiter first;
    synchronized (this) {
      if ((o.mutexState() & TOLD) != 0) {
        runtime.sections.leaves(t, o);
      }
      ArrayDeque<MutexWaiter> queue = parked.get(o);
      first = queue == null ? null : queue.poll();
      boolean more = queue != null && !queue.isEmpty();
      if (!more) {
        parked.remove(o);
      }
      int bits = more ? PARKED : 0;
      if (first != null && first.isHandedBy(t, machine)) {
        bits |= MutableObject.lockedBy(first.thread.id()) | told;
      }
      int now = o.mutexState();
      while (!o.casMutex(now, bits)) {
        now = o.mutexState();
      }
    }
    if (first != null) {
      machine.charge(t, Costs.UNPARK);
      machine.unpark(t, first.thread);
    }
  }
}
