package gilscope.core.runtime;

import gilscope.lang.objects.MutableObject;
import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What one might try first in place of the GIL: a lock in each object, taken for the whole of an
 * operation and kept whatever happens in it, by threads that stay attached while they wait. Two
 * operations on two objects can wait for each other (D25 of the fact sheet), and a thread that
 * waits so never comes to a check point (D26). PEP 703's critical sections are opened instead.
 * Re-entrant, first come first served. Thread-safe.
 */
final class NaiveLocks {
  private static final class Lock {
    @Nullable RtThread owner;
    int depth;
    final ArrayDeque<RtThread> waiters = new ArrayDeque<>();

    /** What people see, once somebody has had to wait. */
    @Nullable Waitable shown;
  }

  private final PythonRuntime runtime;
  private final Machine machine;

  // Guarded by this.
  private final IdentityHashMap<MutableObject, Lock> taken = new IdentityHashMap<>();

  NaiveLocks(PythonRuntime runtime, Machine machine) {
    this.runtime = runtime;
    this.machine = machine;
  }

  void lock(RtThread t, MutableObject o) {
    RtThread owner;
    synchronized (this) {
      Lock l = taken.computeIfAbsent(o, _ -> new Lock());
      if (l.owner == null || l.owner == t) {
        l.owner = t;
        l.depth++;
        return;
      }
      owner = l.owner;
      Waitable shown = runtime.sections.mutexOf(t, o);
      shown.contended++;
      shown.own(owner);
      l.shown = shown;
      l.waiters.add(t);
      runtime.sections.found(t, o, owner);
    }
    runtime.blocksOnObject(t, o, owner);
    runtime.blockedForEver(t);
    boolean attached = t.casAttachment(World.ATTACHED, World.ATTACHED_WAITING);
    machine.park(t, Machine.NEVER); // the lock is its own then
    if (attached) {
      t.casAttachment(World.ATTACHED_WAITING, World.ATTACHED);
    }
    runtime.sections.took(t, o, true);
    runtime.goOn(t);
  }

  void unlock(RtThread t, MutableObject o) {
    RtThread next;
    synchronized (this) {
      Lock l = taken.get(o);
      if (l == null || l.owner != t || --l.depth > 0) {
        return; // entered before there were locks, or not left yet
      }
      next = l.waiters.poll();
      l.owner = next;
      l.depth = next == null ? 0 : 1;
      Waitable shown = l.shown;
      if (shown != null) {
        runtime.sections.leaves(t, o);
        shown.own(next);
      }
      if (next == null) {
        taken.remove(o);
      }
    }
    if (next != null) {
      machine.unpark(t, next);
    }
  }
}
