package gilscope.core.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A machine whose threads all live on one Java thread, the carrier, each suspended while another
 * runs. What is common to those that differ in who goes on next: the carrier's loop, virtual
 * clocks, permits. Carrier thread only, save for {@link #shutDown}.
 *
 * <p><b>Clocks.</b> Every thread has its own; what it executes adds to it. A thread that is woken,
 * or that acquires what another released, moves its clock up to that event.
 */
abstract class CarrierMachine implements Machine {
  /** Threads that are started and not over. */
  final List<RtThread> threads = new ArrayList<>();

  /** Instructions begun by all of them, up to the last settling. */
  long steps;

  /**
   * How often a thread has begun, or gone on after it gave way: where a run is steered, between two
   * moments with the same {@link #steps}.
   */
  long wakes;

  /** The latest of all clocks. */
  long horizon;

  /** The run is over: nobody executes any more. */
  volatile boolean stopping;

  private @Nullable RtThread current;
  private @Nullable RtThread next;
  private @Nullable Throwable failure;

  // Set once the runtime exists: the two need each other.
  private @Nullable PythonRuntime runtime;

  /** Who goes on; null if nobody does any more. */
  abstract @Nullable RtThread decide();

  /** A thread has come to its end and is no longer among {@link #threads}. */
  abstract void over(RtThread t);

  /** A thread is about to wait for its permit. */
  abstract void parks(RtThread t);

  /** A thread goes on after such a wait, whether it was given the permit or its time came. */
  abstract void unparked(RtThread t);

  /** How long a thread that has slept for {@code slept} ns takes to its first step, ns. */
  abstract long latency(RtThread t, long slept);

  /** What giving a permit to who waits for it costs the giver, ns. */
  abstract long waking(RtThread by, long slept);

  /** {@code by} gave {@code target}, which waited for it, its permit. */
  abstract void woke(RtThread by, RtThread target);

  void serve(PythonRuntime owner) {
    runtime = owner;
  }

  final PythonRuntime runtime() {
    PythonRuntime r = runtime;
    if (r == null) {
      throw new IllegalStateException("not attached");
    }
    return r;
  }

  @Nullable RtThread current() {
    return current;
  }

  // ---- for a pilot at a boundary, where nothing is unsettled, and a glance for other threads

  /** Instructions begun up to the last settling: for other threads at most some thousand behind. */
  final long steps() {
    return steps;
  }

  final long wakes() {
    return wakes;
  }

  /** The latest virtual time of any thread, in ns. */
  long horizon() {
    return horizon;
  }

  // ---- the carrier

  /** Forgets the execution before. */
  final void clear() {
    threads.clear();
    steps = 0;
    wakes = 0;
    horizon = 0;
    stopping = false;
    current = null;
    next = null;
    failure = null;
  }

  /** Makes {@code body} ready to run as a thread. */
  final void prepare(RtThread t, Runnable body, long clock) {
    t.clock = clock;
    t.ready = true;
    t.granted = t.fuel() - 1;
    t.coroutine = new Coroutine(body);
    threads.add(t);
  }

  /** Runs {@code first} and everything it starts; returns when nobody goes on. */
  final void carry(RtThread first) {
    next = first;
    while (!stopping && next != null) {
      RtThread t = next;
      next = null;
      current = t;
      Coroutine coroutine = t.coroutine;
      if (coroutine == null) {
        throw new IllegalStateException("thread " + t + " was never started");
      }
      t.acts();
      coroutine.resume();
      if (coroutine.isDone()) {
        settle(t, t.unsettled());
        t.coroutine = null;
        threads.remove(t);
        over(t);
        if (!stopping) {
          next = decideSafely();
        }
      }
      if (failure != null) {
        throw new IllegalStateException(failure);
      }
    }
  }

  /** Gives up the carrier until this thread is chosen; does not return if the run is over. */
  final void giveWay(RtThread self) {
    RtThread chosen = decideSafely();
    if (chosen != self) {
      next = chosen;
      Coroutine.suspend();
    }
    if (stopping) {
      abandon();
    }
  }

  /** Never throws into the program's frames: a failure ends the run from the carrier's loop. */
  private @Nullable RtThread decideSafely() {
    try {
      return decide();
    } catch (RuntimeException | Error e) {
      failure = e;
      return null;
    }
  }

  /** The run is over: this coroutine is never resumed. */
  final void abandon() {
    next = null;
    while (true) {
      Coroutine.suspend();
    }
  }

  // ---- clocks

  /** Accounts for instructions that {@code t} has begun. */
  void settle(RtThread t, int begun) {
    t.clock += takeTime(t, begun);
    steps += begun;
    t.executed += begun;
    t.granted = t.fuel() - 1;
    horizon = Math.max(horizon, t.clock);
  }

  /**
   * What it still does of its instruction belongs to this turn; the next instruction is a new
   * decision if none is left.
   */
  static void endTurnHere(RtThread t) {
    t.drainFuel();
    t.granted = t.fuel() - 1;
  }

  /** How long what {@code t} has executed since the last settling took, in ns. */
  long time(RtThread t, int begun) {
    return begun * Costs.INSTRUCTION;
  }

  /** Adds to the virtual time of {@code t}, whatever it does in it. */
  abstract void passes(RtThread t, long ns);

  /** As {@link #time}, at a settling. */
  long takeTime(RtThread t, int begun) {
    return time(t, begun);
  }

  @Override
  public final long now(RtThread t) {
    return t == current ? t.clock + time(t, t.unsettled()) : t.clock;
  }

  @Override
  public final long step(RtThread t) {
    return t == current ? steps + t.unsettled() : steps;
  }

  @Override
  public final void notBefore(RtThread t, long time) {
    passes(t, time - now(t));
  }

  @Override
  public final void spin(RtThread t) {
    charge(t, Costs.SPIN);
    yieldTurn(t);
  }

  // ---- permits

  @Override
  public boolean park(RtThread t, long until) {
    settle(t, t.unsettled());
    if (t.permit) {
      t.permit = false;
      return true;
    }
    if (until <= t.clock) {
      return false;
    }
    t.parked = true;
    t.timedOut = false;
    t.wakeAt = until;
    parks(t);
    giveWay(t);
    t.parked = false;
    t.wakeAt = NEVER;
    boolean woken = !t.timedOut;
    t.timedOut = false;
    if (woken) {
      t.permit = false;
    }
    unparked(t);
    return woken;
  }

  @Override
  public final void takePermit(RtThread t) {
    t.permit = false;
  }

  @Override
  public final void unpark(RtThread by, RtThread target) {
    target.permit = true;
    if (target.parked) {
      long slept = now(by) - target.clock;
      boolean asleep = slept >= Costs.FALLING_ASLEEP;
      long from = target.clock;
      target.clock = Math.max(from, now(by) + (asleep ? latency(target, slept) : Costs.HAND_OVER));
      target.worked += Math.min(target.clock - from, Costs.AWAKENING);
      long cost = asleep ? waking(by, slept) : 0;
      target.parked = false;
      target.wakeAt = NEVER;
      woke(by, target);
      charge(by, cost);
    }
  }

  @Override
  public final void shutDown() {
    stopping = true;
  }
}
