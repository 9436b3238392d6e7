package gilscope.core.runtime;

import gilscope.lang.objects.Access;
import gilscope.lang.objects.PyObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What everything that blocks is written over: now, park, unpark, and starting a thread. Called by
 * the thread concerned unless said otherwise.
 *
 * <p>Each thread has one permit. {@link #unpark} gives it; {@link #park} waits for it and takes it.
 * There are no spurious wake-ups.
 */
interface Machine {
  /** The time that does not come. */
  long NEVER = Long.MAX_VALUE;

  /** ns since the run began, as this thread sees it; never decreasing per thread. */
  long now(RtThread t);

  /** ns in which {@code t} has executed something. */
  default long cpu(RtThread t) {
    return (t.executed + Math.max(0, t.unsettled())) * Costs.INSTRUCTION;
  }

  /** The same of all threads together, those that are gone too. */
  default long cpu(List<RtThread> threads) {
    long sum = 0;
    for (RtThread t : threads) {
      sum += cpu(t);
    }
    return sum;
  }

  /** {@code r} is given up: nobody acquires it earlier in virtual time. */
  default void freed(RtThread t, Waitable r) {
    r.freeAt = now(t);
  }

  /** The step number for events of this thread; see {@code Stamp.step}. */
  long step(RtThread t);

  /**
   * Waits for the permit, detached.
   *
   * @param until as {@link #now}, or {@link #NEVER}
   * @return false if the time came first
   */
  boolean park(RtThread t, long until);

  /** Takes the permit if it is there, without waiting. */
  void takePermit(RtThread t);

  /**
   * How long, in ns, a lock's holder that {@code waiter} has asked for it so many ns ago must wait
   * for the mutex inside the lock, which the waiter has until it is asleep again.
   *
   * @param slept ns that the waiter had slept before
   */
  default long mutexWait(RtThread waiter, long ns, long slept) {
    return 0;
  }

  /**
   * Whether a thread that began to wait so many ns ago takes the next signal, though others wait
   * for longer.
   */
  default boolean isFirst(RtThread waiter, long ns) {
    return ns < Costs.FALLING_ASLEEP;
  }

  /** Gives {@code target} its permit. */
  void unpark(RtThread by, RtThread target);

  /**
   * What {@code t} does next happens no earlier than {@code time}, for it depends on what happened
   * then.
   */
  void notBefore(RtThread t, long time);

  /**
   * {@code t} keeps its processor for so long: adds to its virtual time and to what it has worked;
   * nothing on the live machine, where things cost what they cost.
   */
  void charge(RtThread t, long ns);

  /** How many other threads are on a core at this moment, as far as that has a cost. */
  default int elsewhere(RtThread t) {
    return 0;
  }

  /** Looks away for a moment, staying on its core: {@code sched_yield} while it spins on a lock. */
  void spin(RtThread t);

  /**
   * {@code t} takes or gives something that others come for at the same time: what they do at times
   * that have passed by now is done before.
   */
  default void inOrder(RtThread t) {}

  /**
   * {@code t} lets another thread have its core, if one waits for a core, and goes on when it has
   * one again: what {@code sched_yield} does then.
   *
   * @return false if none waits
   */
  default boolean yieldsCore(RtThread t) {
    return false;
  }

  /**
   * {@code t} waits for a cache line that another core has, on its core: {@link #charge} with an
   * irregular part.
   */
  default void fetch(RtThread t) {}

  /** Lets others go first if they like: {@code sleep(0)}. */
  void yieldTurn(RtThread t);

  /** Lets {@code body} run on a thread of its own. */
  void start(RtThread parent, RtThread child, Runnable body);

  /** The fuel is used up; see {@code Gate.refuel}. */
  int refuel(RtThread t);

  /**
   * {@code t} is at a check point and {@link RtThread#TIMER_NEAR} is set: what others do at times
   * that have passed by now is done before {@code t} looks at its requests.
   */
  default void due(RtThread t) {}

  /** True if {@link #access} is to be called before every access to a mutable object. */
  default boolean ordersAccesses() {
    return false;
  }

  /**
   * A scheduling point: {@code t} is about to do this to {@code o}. Another thread may be let in
   * between; on return the access takes place.
   */
  default void access(RtThread t, PyObject o, Access access, long key, @Nullable Object label) {}

  /**
   * A scheduling point inside an operation, between two of its memory steps: only where nothing
   * protects objects. On return the next memory step takes place.
   *
   * @param on what the step touches; null for memory that belongs to no object
   * @param key which part of it, as in {@link #access}; 0 for all of it
   * @param label what people call that part; null where it has no name
   */
  default void point(
      RtThread t, @Nullable PyObject on, Access access, long key, @Nullable Object label) {}

  /** The run is over: {@code t} executes no more. Does not return on the virtual machine. */
  void leave(RtThread t);

  /** One of {@code bound} possibilities. */
  int choose(int bound);

  /** What {@code t} does takes place outside: the machine must not take it for blocked. */
  default void outside(RtThread t, boolean begins) {}

  /**
   * Ends all threads, or lets them hang, so that nothing of the program runs any more. Any thread.
   */
  void shutDown();
}
