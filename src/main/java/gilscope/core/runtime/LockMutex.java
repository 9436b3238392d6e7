package gilscope.core.runtime;

import gilscope.core.event.ResourceKind;
import gilscope.lang.interp.Gate;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * A lock that programs see: CPython 3.14's {@code PyMutex} (B6). Anybody may take it while it is
 * free, waiters or not; who has waited a millisecond is handed it directly. The waiting list is
 * guarded by this object's monitor.
 */
final class LockMutex extends Waitable implements Gate.Mutex {
  private static final int LOCKED = 1;
  private static final int PARKED = 2;

  private static final VarHandle BITS;

  static {
    try {
      BITS = MethodHandles.lookup().findVarHandle(LockMutex.class, "bits", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** What a search knows of it; null where none goes on. */
  @Nullable Place place;

  /** In a search: the operation of its owner that took it. */
  int takenAt;

  /** Not null where it is taken and given in the order of virtual time. */
  @Nullable LockLine line;

  /** Who had it last, where it is ordered. */
  private @Nullable RtThread last;

  /** More than one thread has had it: what is done with it is not done by two at once. */
  private boolean guards;

  /** Its owner counts it as {@link RtThread#holding}. */
  private boolean held;

  /** Who finds it locked tries on for a moment, in the free-threaded build. */
  boolean spins = true;

  private final ArrayDeque<MutexWaiter> waiters = new ArrayDeque<>();

  @SuppressWarnings("unused") // through the VarHandle
  private volatile int bits;

  LockMutex(int id, ResourceKind kind, String name) {
    super(id, kind, name);
  }

  @Override
  public boolean isLocked() {
    return (bits & LOCKED) != 0;
  }

  /** It is {@code t}'s. */
  private void becomes(RtThread t) {
    if (line == null) {
      return;
    }
    guards |= last != null && last != t;
    last = t;
    held = guards;
    t.holding += held ? 1 : 0;
  }

  /** Takes it if it is free, in front of whoever waits. */
  boolean tryTake(RtThread t, Machine machine) {
    int now = bits;
    while ((now & LOCKED) == 0) {
      if (BITS.compareAndSet(this, now, now | LOCKED)) {
        own(t);
        machine.notBefore(t, freeAt);
        becomes(t);
        return true;
      }
      now = bits;
    }
    return false;
  }

  /** Spins for a moment if it is locked and nobody is parked. */
  void spin(RtThread t, Machine machine) {
    if (bits != LOCKED) {
      return;
    }
    if (line != null) {
      MutexWaiter.spinBlindly(t, machine);
    } else {
      MutexWaiter.spin(t, machine, () -> bits == LOCKED);
    }
  }

  /**
   * Waits once, detached. A signal interrupts the main thread's wait.
   *
   * @param until as {@link Machine#park}
   * @return null if it was free, or was given up and may be tried for
   */
  Gate.@Nullable Acquired await(MutexWaiter me, long until, Machine machine, Signals signals) {
    RtThread t = me.thread;
    synchronized (this) {
      int now;
      do {
        now = bits;
        if ((now & LOCKED) == 0) {
          return null;
        }
      } while (!BITS.compareAndSet(this, now, now | PARKED));
      waiters.add(me);
    }
    boolean woken = signals.park(t, until);
    boolean interrupted = signals.wasInterrupted(t);
    if (!woken || interrupted) {
      synchronized (this) {
        if (waiters.remove(me)) {
          if (waiters.isEmpty()) {
            BITS.getAndBitwiseAnd(this, ~PARKED);
          }
          return interrupted ? Gate.Acquired.INTERRUPTED : Gate.Acquired.NO;
        }
      }
      // Woken between the end of the wait and now; the permit must not be left over.
      machine.takePermit(t);
    }
    if (me.handedOff) {
      machine.notBefore(t, freeAt);
      becomes(t);
      return Gate.Acquired.YES;
    }
    return null;
  }

  /** Gives it up and wakes at most one. */
  void give(RtThread t, Machine machine) {
    machine.freed(t, this);
    RtThread had = owner; // seldom another than who gives it
    if (held && had != null) {
      had.holding--;
      held = false;
    }
    own(null);
    if (BITS.compareAndSet(this, LOCKED, 0)) {
      return;
    }
    MutexWaiter first;
    synchronized (this) {
      first = waiters.poll();
      int parked = waiters.isEmpty() ? 0 : PARKED;
      if (first != null && first.isHandedBy(t, machine)) {
        own(first.thread);
        bits = LOCKED | parked;
      } else {
        bits = parked;
      }
      // Inside, so that who has left the list finds its permit there.
      if (first != null) {
        machine.charge(t, line != null ? Costs.UNPARK : 0);
        machine.unpark(t, first.thread);
      }
    }
  }

  synchronized int waiterCount() {
    return waiters.size();
  }
}
