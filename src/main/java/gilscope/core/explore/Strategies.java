package gilscope.core.explore;

import gilscope.core.sched.FollowGuide;
import gilscope.core.sched.Fork;

/** What strategies have in common. */
final class Strategies {
  private Strategies() {}

  /** Who goes on where nobody wants a change. */
  static int goOn(Fork fork) {
    return FollowGuide.goOn(fork);
  }
}
