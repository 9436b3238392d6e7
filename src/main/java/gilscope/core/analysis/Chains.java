package gilscope.core.analysis;

import gilscope.core.trace.TraceView;
import java.util.HashMap;
import java.util.Map;

/** How many waits hung on one another. Stateless. */
final class Chains {
  /** A longer chain is a circle. */
  private static final int MOST = 1_000;

  private Chains() {}

  /** By resource: the longest chain that began with a wait for it in [from, to). */
  static Map<Integer, Integer> longest(TraceView view, long from, long to) {
    Map<Integer, Integer> longest = new HashMap<>();
    new WaitSweep(
            view,
            new WaitSweep.Listener() {
              @Override
              public void waits(WaitSweep now, int thread, int resource) {
                if (now.time() >= from) {
                  longest.merge(resource, length(now, thread), Math::max);
                }
              }
            })
        .run(to);
    return longest;
  }

  private static int length(WaitSweep now, int thread) {
    int length = 0;
    int waiter = thread;
    while (now.awaited(waiter) >= 0 && length < MOST) {
      length++;
      waiter = now.waitsFor(waiter);
      if (waiter == thread) {
        return length;
      }
    }
    return length;
  }
}
