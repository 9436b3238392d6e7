package gilscope.core.explore;

import gilscope.core.sched.FollowGuide;
import gilscope.core.sched.Fork;

/** Turns of a fixed number of steps, in order: fair, so that waiting loops end. */
final class RoundRobin implements Sampler {
  private int quantum = 1;
  private int used;

  @Override
  public void seed(long seed) {
    quantum = 1 + (int) Math.floorMod(seed, 16L);
  }

  @Override
  public void begin() {
    used = 0;
  }

  @Override
  public int choose(Fork fork) {
    if (fork.lastIndex() >= 0 && used < quantum && !fork.yielded()) {
      used++;
      return fork.lastIndex();
    }
    used = 1;
    return FollowGuide.after(fork);
  }
}
