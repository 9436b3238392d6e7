package gilscope.core.explore;

import gilscope.core.sched.Choices;
import gilscope.core.sched.FollowGuide;
import gilscope.core.sched.Fork;
import gilscope.core.sched.Guide;
import gilscope.core.sched.Steps;
import gilscope.core.sched.Touch;
import java.util.ArrayList;
import java.util.List;

/**
 * Follows an execution with two of its steps the other way around: what comes before the earlier,
 * then the later with what it needs, then the rest as far as it is still possible. The thread of
 * the later step goes on until it has done what it did there, however many steps that takes now.
 * Belongs to who asks; for one execution at a time.
 */
final class Reversal implements Guide {
  /** Steps beyond those of the known execution in which the later one may come. */
  private static final int MOST_MORE = 256;

  private final List<Integer> first = new ArrayList<>();
  private final FollowGuide rest;
  private final int thread;
  private final int before;
  private int place = -1;
  private long key;
  private int touch;
  private int next;
  private int more;
  private boolean done;

  /**
   * @param order of the steps
   * @param i the earlier
   * @param j the later; the number of steps stands for what {@code thread} would do next
   * @param thread of the later
   */
  Reversal(Steps s, Order order, int i, int j, int thread) {
    this.thread = thread;
    this.before = i;
    for (int k = 0; k < i; k++) {
      first.add(s.thread(k));
    }
    List<Integer> later = new ArrayList<>();
    for (int k = i; k < j; k++) {
      (order.before(i, k) ? later : first).add(s.thread(k));
    }
    for (int k = j + 1; k < s.count(); k++) {
      later.add(s.thread(k));
    }
    rest = new FollowGuide(Choices.of(later.stream().mapToInt(Integer::intValue).toArray()));
    aim(s, i, j);
  }

  /** What the later step does that makes the order matter. */
  private void aim(Steps s, int i, int j) {
    for (int x = s.firstTouch(i); x < s.firstTouch(i + 1); x++) {
      if (j == s.count() && Touch.of(s.touch(x)).isLock()) {
        aim(s.object(x), 0, Touch.ACQUIRE.ordinal());
      }
      for (int y = s.firstTouch(j); j < s.count() && y < s.firstTouch(j + 1); y++) {
        if (place < 0
            && s.object(x) == s.object(y)
            && Touch.conflict(s.touch(x), s.key(x), s.touch(y), s.key(y))) {
          aim(s.object(y), s.key(y), s.touch(y));
        }
      }
    }
  }

  private void aim(int at, long itsKey, int kind) {
    place = at;
    key = itsKey;
    touch = kind;
  }

  @Override
  public void begin() {
    next = 0;
    more = 0;
    done = false;
    rest.begin();
  }

  @Override
  public int choose(Fork fork) {
    while (!done && next < first.size()) {
      int found = fork.indexOf(first.get(next++));
      if (found >= 0) {
        done = isAim(fork, found);
        return found;
      }
    }
    int found = done ? -1 : fork.indexOf(thread);
    if (found >= 0) {
      done = isAim(fork, found) || place < 0 || ++more > MOST_MORE;
      return found;
    }
    done = true;
    return rest.choose(fork);
  }

  /** True if the step begins with what the later one did, behind what they have in common. */
  private boolean isAim(Fork fork, int index) {
    return next > before
        && fork.thread(index) == thread
        && fork.object(index) == place
        && fork.key(index) == key
        && Touch.of(fork.touch(index)).writes() == Touch.of(touch).writes();
  }
}
