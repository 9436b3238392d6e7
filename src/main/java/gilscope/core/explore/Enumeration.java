package gilscope.core.explore;

import gilscope.core.sched.Guide;

/** A guide that comes to an end: it tries each schedule of some set once. */
interface Enumeration extends Guide {
  /** Begins from the start. */
  void restart();

  /**
   * Goes on to the next schedule, after an execution.
   *
   * @return false if there is none
   */
  boolean advance();

  /** True if there are schedules outside of the set. */
  boolean leftOut();
}
