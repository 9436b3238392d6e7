package gilscope.lang.interp;

import gilscope.lang.objects.PyObject;

/**
 * With a GIL: so many objects are new. Where much is kept it waits for more than the threshold,
 * since a full collection looks at all that is kept: each new object then pays for eight of those,
 * however large the program is.
 */
final class GenerationalTrigger extends CollectionTrigger {
  /** From so many young ones on the threshold is looked at. */
  private static final int LEAST = 500;

  private static final int KEPT_PER_YOUNG = 8;

  /** Come less gone since the last collection, never negative. */
  private int young;

  /** Collections of the young since the last full one. */
  private int partial;

  @Override
  void restart() {
    super.restart();
    young = 0;
    partial = 0;
  }

  @Override
  boolean came(InterpThread t, PyObject o) {
    return ++young >= LEAST;
  }

  @Override
  void went(InterpThread t, PyObject o) {
    young = Math.max(0, young - 1);
  }

  @Override
  boolean isDue(int records) {
    return threshold > 0 && young > threshold && young > records / KEPT_PER_YOUNG;
  }

  @Override
  void begins(int generation) {
    partial = generation == 2 ? 0 : partial + (generation == 0 ? 1 : 0);
  }

  @Override
  void ended(int records) {
    young = 0;
  }

  @Override
  int[] counts(InterpThread t) {
    return new int[] {young, partial, 0};
  }
}
