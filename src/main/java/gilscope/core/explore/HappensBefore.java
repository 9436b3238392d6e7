package gilscope.core.explore;

import gilscope.core.sched.Steps;
import gilscope.core.sched.Touch;
import java.util.Arrays;

/**
 * What synchronisation orders in one execution, and which accesses it does not: the definition that
 * FastTrack implements (PLDI 2009), for all pairs instead of the first. Locks, the start and the
 * end of threads order; the mutexes that PEP 703 keeps inside objects do not.
 */
final class HappensBefore {
  /** Told of two unordered conflicting touches, the earlier first. */
  @FunctionalInterface
  interface Unordered {
    void race(int x, int i, int y, int j);
  }

  /** Touches of one place that are looked at behind the newest. */
  private static final int LOOK_BACK = 256;

  private int[] last = new int[64];
  private int[] previous = new int[64];
  private int[] stepOf = new int[64];

  void find(Steps s, Unordered found) {
    int n = s.count();
    int width = Math.max(1, s.threads());
    int objects = 0;
    for (int x = 0; x < s.touches(); x++) {
      objects = Math.max(objects, s.object(x) + 1);
    }
    if (last.length < objects) {
      last = new int[objects * 2];
    }
    if (previous.length < s.touches()) {
      previous = new int[s.touches() * 2];
      stepOf = new int[s.touches() * 2];
    }
    Arrays.fill(last, 0, objects, -1);
    int[][] clock = new int[width][width];
    int[][] lock = new int[objects][];
    int edge = 0;
    for (int j = 0; j < n; j++) {
      while (edge < s.edges() && s.edgeStep(edge) <= j) {
        if (s.edgeFrom(edge) >= 0) {
          join(clock[s.edgeTo(edge)], clock[s.edgeFrom(edge)]);
        }
        edge++;
      }
      int p = s.thread(j);
      clock[p][p] = j + 1;
      for (int y = s.firstTouch(j); y < s.firstTouch(j + 1); y++) {
        stepOf[y] = j;
        int o = s.object(y);
        Touch kind = Touch.of(s.touch(y));
        if (o < Steps.FIRST_OBJECT) {
          continue;
        }
        if (kind.isLock()) {
          int[] known = lock[o];
          if (kind == Touch.RELEASE) {
            lock[o] = clock[p].clone();
          } else if (known != null && kind != Touch.REFUSED) {
            join(clock[p], known);
          }
          continue;
        }
        int looked = 0;
        for (int x = last[o]; x >= 0 && looked < LOOK_BACK; x = previous[x], looked++) {
          int i = stepOf[x];
          int q = s.thread(i);
          if (q != p
              && clock[p][q] < i + 1
              && Touch.conflict(s.touch(x), s.key(x), s.touch(y), s.key(y))) {
            found.race(x, i, y, j);
          }
        }
        previous[y] = last[o];
        last[o] = y;
      }
    }
  }

  private static void join(int[] into, int[] other) {
    for (int t = 0; t < into.length; t++) {
      into[t] = Math.max(into[t], other[t]);
    }
  }
}
