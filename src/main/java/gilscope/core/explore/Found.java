package gilscope.core.explore;

import gilscope.core.sched.Choices;
import gilscope.core.sched.Failure;

/** A failure on its way to a finding. Belongs to the lane that met it. */
final class Found {
  final Failure failure;
  final String strategy;
  final long after;
  final Lane lane;
  Choices choices;
  int preemptions;
  long count;
  boolean certified;

  /**
   * @param after executions of all lanes before it, this one included
   */
  Found(Failure failure, String strategy, long after, Lane lane, Choices choices, int preemptions) {
    this.failure = failure;
    this.strategy = strategy;
    this.after = after;
    this.lane = lane;
    this.choices = choices;
    this.preemptions = preemptions;
  }
}
