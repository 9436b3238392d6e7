package gilscope.core.runtime;

import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is attached, and stopping the world: CPython's {@code stop_the_world} (B5 of the fact sheet;
 * {@code Python/pystate.c}). Only the free-threaded runtime needs it: under a GIL its holder is
 * alone anyway.
 *
 * <p>A thread goes between detached and attached by itself; the stopper turns detached ones into
 * suspended ones, and attached ones turn themselves at their next check point. A suspended thread
 * cannot leave by itself. The fast paths are one compare-and-set of {@link RtThread#attachment};
 * the rest is guarded by this object's monitor.
 */
final class World {
  static final int DETACHED = 0;
  static final int ATTACHED = 1;
  static final int SUSPENDED = 2;

  /** It hangs when it wants to attach: see {@link Shutdown}. Under a GIL too. */
  static final int SHUTTING_DOWN = 3;

  /**
   * Attached, and parked until somebody hands it a naive lock: it comes to no check point. What it
   * waits for was written before.
   */
  static final int ATTACHED_WAITING = 4;

  /** How long the stopper waits before it looks at the others again. */
  private static final long RESCAN_NS = 1_000_000;

  private final PythonRuntime runtime;
  private final Machine machine;

  /** Who owns it may stop the world. */
  private final LockMutex right;

  private final List<RtThread> waiting = new ArrayList<>();
  private boolean requested;
  private int running;

  /** The stopper has been given its permit because the last one arrived. */
  private boolean signalled;

  private @Nullable RtThread stopper;

  /** The stop is Gilscope's own: CPython would not stop here, so no event says so. */
  private boolean untold;

  World(PythonRuntime runtime, Machine machine, int id) {
    this.runtime = runtime;
    this.machine = machine;
    this.right = new LockMutex(id, ResourceKind.WORLD, "the world");
    right.hidden = true;
    right.unshown = true;
  }

  Waitable right() {
    return right;
  }

  /** Makes {@code t} attached; waits while the world is stopped. */
  void attach(RtThread t) {
    boolean told = t.state == ThreadState.SUSPENDED;
    while (!t.casAttachment(DETACHED, ATTACHED)) {
      synchronized (this) {
        if (t.attachment() == DETACHED) {
          continue;
        }
        if (!t.mustExit()) {
          waiting.add(t);
        }
      }
      if (t.mustExit()) {
        runtime.shutdown.hang(t);
      }
      if (!told) {
        told = true;
        runtime.announce(t, ThreadState.SUSPENDED, right, stopper);
      }
      machine.park(t, Machine.NEVER);
    }
    Qsbr memory = runtime.memory;
    if (memory != null) {
      memory.quiescent(t);
    }
  }

  private void offline(RtThread t) {
    Qsbr memory = runtime.memory;
    if (memory != null) {
      memory.offline(t);
    }
  }

  /** Makes {@code t} detached; a stopper need not wait for it any more. */
  void detach(RtThread t) {
    offline(t);
    t.casAttachment(ATTACHED, DETACHED);
  }

  /**
   * At a check point, asked to stop: {@code t} is suspended until the world goes on, and must
   * attach.
   *
   * @return false if nobody wants that any more
   */
  boolean arrive(RtThread t) {
    synchronized (this) {
      RtThread by = stopper;
      if (!requested || by == null || by == t || !t.casAttachment(ATTACHED, SUSPENDED)) {
        return false;
      }
      if (!untold) {
        t.sink().stopArrived(t.id(), machine.now(t), machine.step(t), by.id());
        // Said even if the world goes on before the thread has looked: what it does then must come
        // after that in the trace, and only a change of state has a place among other threads'.
        runtime.announce(t, ThreadState.SUSPENDED, right, by);
      }
      offline(t);
      arrived(t, by);
      return true;
    }
  }

  private void arrived(RtThread t, RtThread by) {
    if (--running == 0) {
      signalled = true;
      machine.unpark(t, by);
    }
  }

  /**
   * Stops every other thread at its next check point, or where it is detached; returns when none
   * runs. Pair with {@link #start}.
   *
   * @param reason for people; empty if nobody is to be told
   */
  void stop(RtThread t, String reason) {
    runtime.locks.own(t, right);
    synchronized (this) {
      requested = true;
      stopper = t;
      untold = reason.isEmpty();
      running = 0;
    }
    runtime.tellStop(t, reason);
    while (true) {
      int left = 0;
      int known = runtime.threads().size();
      synchronized (this) {
        for (RtThread other : runtime.threads()) {
          if (other == t || other.ended) {
            continue;
          }
          if (!isStopped(other)) {
            left++;
            other.setBits(RtThread.PLEASE_STOP);
          }
        }
        // Those that arrive between two looks have counted themselves down already.
        running = left;
      }
      if (left > 0) {
        awaitArrivals(t);
        neverStops(t);
      } else if (runtime.threads().size() == known) {
        forgetSignal(t);
        return; // and none of them has made another one meanwhile
      }
    }
  }

  /**
   * Whether {@code other} runs no Python until the world goes on: suspends it if it is detached.
   * One look at what it is decides, for it may detach and attach again between two.
   */
  private static boolean isStopped(RtThread other) {
    while (true) {
      if (other.casAttachment(DETACHED, SUSPENDED)) {
        return true;
      }
      int now = other.attachment();
      if (now != DETACHED) {
        return now != ATTACHED && now != ATTACHED_WAITING;
      }
    }
  }

  /**
   * An attached thread that waits for a lock of a thread that stands still, for ever, never comes
   * to a check point: then this is the end (D26 of the fact sheet). Cannot be where waiting
   * detaches: anywhere but under naive locks.
   */
  private void neverStops(RtThread t) {
    for (RtThread other : runtime.threads()) {
      if (other.attachment() == ATTACHED_WAITING && isStuck(t, other)) {
        Waitable stop =
            new Waitable(runtime.locks.nextId(), ResourceKind.WORLD, "the world to stop");
        runtime.locks.add(t, stop);
        stop.own(other);
        t.waitsFor = stop;
        t.waitsForEver = true;
        runtime.announce(t, ThreadState.BLOCKED, stop, other);
        runtime.blockedForEver(t);
        machine.park(t, Machine.NEVER);
      }
    }
  }

  /**
   * Whoever has what {@code waiting} waits for stands still. Asked twice: who is suspended has
   * handed nothing over since, so an owner that is the same afterwards is the owner.
   */
  private static boolean isStuck(RtThread stopper, RtThread waiting) {
    Waitable wanted = waiting.waitsFor;
    if (wanted == null) {
      return false;
    }
    RtThread owner = wanted.owner;
    return owner != null
        && (owner == stopper || owner.attachment() == SUSPENDED)
        && wanted.owner == owner;
  }

  /** Attached all the while, as in CPython, but without a core. */
  private void awaitArrivals(RtThread t) {
    boolean told = t.state == ThreadState.RUNNING;
    if (told) {
      runtime.announce(t, ThreadState.WAITING, right, null);
    }
    if (machine.park(t, machine.now(t) + RESCAN_NS)) {
      synchronized (this) {
        signalled = false;
      }
    } else {
      forgetSignal(t);
    }
    if (told) {
      runtime.announce(t, ThreadState.RUNNING, null, null);
    }
  }

  /**
   * The last one may have arrived between the end of a wait and the next look: its permit must not
   * be left over, nor taken for one of a later pause.
   */
  private synchronized void forgetSignal(RtThread t) {
    if (signalled) {
      signalled = false;
      machine.takePermit(t);
    }
  }

  /** Lets the others go on. */
  void start(RtThread t) {
    if (!untold) {
      t.sink().worldResumed(t.id(), machine.now(t), machine.step(t));
    }
    List<RtThread> wake;
    synchronized (this) {
      requested = false;
      stopper = null;
      for (RtThread other : runtime.threads()) {
        if (other != t) {
          other.clearBits(RtThread.PLEASE_STOP);
          other.casAttachment(SUSPENDED, DETACHED);
        }
      }
      wake = List.copyOf(waiting);
      waiting.clear();
    }
    for (RtThread each : wake) {
      machine.unpark(t, each);
    }
    runtime.locks.disown(t, right);
  }
}
