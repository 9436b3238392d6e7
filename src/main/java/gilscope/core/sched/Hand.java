package gilscope.core.sched;

import gilscope.core.event.ThreadId;

/** Where somebody says who goes on next. Called while the carrier thread stands still. */
public interface Hand {
  /**
   * The next turn goes to this thread; an order that cannot be followed is not kept.
   *
   * @param thread {@link ThreadId#NONE} to take an order back
   * @param steps at most so many, where turns are counted in steps
   */
  void order(ThreadId thread, long steps);
}
