package gilscope.core.explore;

import gilscope.core.sched.Fork;
import gilscope.core.sched.Guide;

/** How many preemptions the last execution took, counted on behalf of whoever decides. */
final class Preemptions {
  private int count;

  int count() {
    return count;
  }

  /** The same guide, counted from its beginning on. */
  Guide of(Guide inner) {
    return new Guide() {
      @Override
      public void begin() {
        count = 0;
        inner.begin();
      }

      @Override
      public int choose(Fork fork) {
        int chosen = inner.choose(fork);
        if (chosen >= 0 && fork.preempts(chosen)) {
          count++;
        }
        return chosen;
      }
    };
  }
}
