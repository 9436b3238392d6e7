package gilscope.core.explore;

import gilscope.core.sched.Guide;
import gilscope.core.sched.Steps;

/** A guide that draws schedules by chance; it never comes to an end. */
interface Sampler extends Guide {
  /** The next execution is a function of this seed (and of what was learnt). */
  void seed(long seed);

  /** Learns from an execution, whoever guided it. */
  default void learn(Steps steps) {}
}
