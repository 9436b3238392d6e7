package gilscope.lang.interp;

import gilscope.lang.objects.PyObject;

/**
 * When a collection that nobody asked for is due, and what {@code gc.get_count()} answers. With a
 * GIL the {@link GenerationalTrigger}, in the free-threaded build the {@link MemoryTrigger}. Told
 * by whoever runs Python, inside the monitor of the counting; asked by the same threads.
 */
abstract sealed class CollectionTrigger permits GenerationalTrigger, MemoryTrigger {
  private static final int THRESHOLD = 2000;
  private static final int THRESHOLD_OLD = 10;

  /** {@code gc.get_threshold()[0]}; 0 for never. */
  protected int threshold = THRESHOLD;

  /** {@code gc.get_threshold()[1]}. */
  protected int oldThreshold = THRESHOLD_OLD;

  /** As at the start. */
  void restart() {
    threshold = THRESHOLD;
    oldThreshold = THRESHOLD_OLD;
  }

  final void setThresholds(int young, int old) {
    threshold = young;
    oldThreshold = old;
  }

  /**
   * The collector has one more object to look at.
   *
   * @return true if it is worth asking whether a collection is {@link #isDue}
   */
  abstract boolean came(InterpThread t, PyObject o);

  /** One less. */
  abstract void went(InterpThread t, PyObject o);

  /**
   * Whether a collection is due. May put it off, and then the answer is no until more has come.
   *
   * @param records how many objects the collector would look at
   */
  abstract boolean isDue(int records);

  /** A collection of {@code generation}, 0 to 2, begins. */
  abstract void begins(int generation);

  /** One has ended and left so many objects. */
  abstract void ended(int records);

  /** {@code gc.get_count()}, asked by {@code t}: three numbers. */
  abstract int[] counts(InterpThread t);
}
