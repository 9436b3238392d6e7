package gilscope.core.explore;

import gilscope.core.sched.Fork;
import gilscope.core.sched.Steps;
import gilscope.core.sched.Touch;

/**
 * A step that a thread would take, by what it touches. Immutable.
 *
 * @param thread whose
 * @param certain it touches this and nothing else whatever comes before it; otherwise it must be
 *     taken to conflict with everything
 */
record NextStep(int thread, int[] objects, int[] touches, long[] keys, boolean certain) {
  /**
   * A step of an execution.
   *
   * @param certain see above; false for one that ends everything
   */
  static NextStep of(Steps steps, int at, boolean certain) {
    int from = steps.firstTouch(at);
    int n = steps.firstTouch(at + 1) - from;
    int[] objects = new int[n];
    int[] touches = new int[n];
    long[] keys = new long[n];
    for (int i = 0; i < n; i++) {
      objects[i] = steps.object(from + i);
      touches[i] = steps.touch(from + i);
      keys[i] = steps.key(from + i);
    }
    return new NextStep(steps.thread(at), objects, touches, keys, certain);
  }

  /** The acquire of a lock for which a thread waits. */
  static NextStep acquire(int thread, int lock) {
    return new NextStep(
        thread, new int[] {lock}, new int[] {Touch.ACQUIRE.ordinal()}, new long[1], true);
  }

  /** What a thread that can go on would begin with; not all that it would do. */
  static NextStep beginning(Fork fork, int index) {
    return new NextStep(
        fork.thread(index),
        new int[] {fork.object(index)},
        new int[] {fork.touch(index)},
        new long[] {fork.key(index)},
        false);
  }

  /**
   * The same step with another one of another thread before it that it was behind until now: what
   * it does to the place may be another thing of the same kind.
   */
  NextStep earlier(boolean alone) {
    int[] kinds = touches.clone();
    for (int i = 0; i < kinds.length; i++) {
      Touch kind = Touch.of(kinds[i]);
      if (kind.isLock()) {
        kinds[i] = Touch.ACQUIRE.ordinal();
      } else if (kind == Touch.SET) {
        kinds[i] = Touch.GROW.ordinal();
      }
    }
    return new NextStep(thread, objects, kinds, keys, certain && alone && kinds.length == 1);
  }

  /** True if its order with a step of an execution can matter. */
  boolean conflicts(Steps steps, int at) {
    if (!certain) {
      return true;
    }
    for (int x = steps.firstTouch(at); x < steps.firstTouch(at + 1); x++) {
      for (int y = 0; y < objects.length; y++) {
        if (steps.object(x) == objects[y]
            && Touch.conflict(steps.touch(x), steps.key(x), touches[y], keys[y])) {
          return true;
        }
      }
    }
    return false;
  }

  /** True if its order with another one can matter. */
  boolean conflicts(NextStep other) {
    if (!certain || !other.certain) {
      return true;
    }
    for (int x = 0; x < objects.length; x++) {
      for (int y = 0; y < other.objects.length; y++) {
        if (objects[x] == other.objects[y]
            && Touch.conflict(touches[x], keys[x], other.touches[y], other.keys[y])) {
          return true;
        }
      }
    }
    return false;
  }
}
