package gilscope.core.explore;

import gilscope.core.sched.Guide;
import gilscope.core.sched.Steps;

/** A guide that executes each Mazurkiewicz trace, and learns from an execution what is left. */
interface Reduction extends Guide {
  /** Begins from the start. */
  void restart();

  /**
   * Learns from an execution.
   *
   * @param halts its last step ended everything
   */
  void learn(Steps steps, boolean halts);

  /** The order of the last execution that was learnt from. */
  Order order();

  /** True if the last execution was cut because only sleeping threads were left. */
  boolean blocked();

  /**
   * Goes on to the next execution.
   *
   * @param steps of the last one
   * @return false if there is none
   */
  boolean advance(Steps steps);

  /** True if there are schedules that it cannot reach. */
  boolean leftOut();
}
