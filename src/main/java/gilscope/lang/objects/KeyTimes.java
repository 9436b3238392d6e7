package gilscope.lang.objects;

/**
 * How long CPython takes to look for a key in a dict or set, by the key, in ps: on top of the
 * instruction or call, and in the same units ({@code lang.interp.InstructionTimes}). Stateless.
 *
 * <p>Measured on CPython 3.14.4, ns, in dicts and sets of 100 to 8,000 keys: {@code k in s} and
 * {@code d[k]} take 6 if {@code k} is the very int that is there, 10 to 11 if another one that is
 * equal; for texts 7 to 10 and 10 to 13, for floats 9 and 14, for pairs 8 and 19, for pairs just
 * made 26. In tables larger than the nearest caches up to twice as long.
 */
public final class KeyTimes {
  private static final int TEXT = 2_300;
  private static final int FLOAT = 2_600;

  /** To hash an element of a tuple. */
  private static final int ELEMENT = 3_000;

  /** To see that two elements of tuples are equal. */
  private static final int EQUAL_ELEMENT = 3_600;

  /** So many elements at most. */
  private static final int MANY = 10_000;

  private KeyTimes() {}

  /** To hash {@code key}, and to find where it belongs. */
  public static int of(PyObject key) {
    return switch (key) {
      case PyTuple k -> ELEMENT * Math.min(MANY, k.size());
      case PyStr _ -> TEXT;
      case PyFloat _ -> FLOAT;
      default -> 0;
    };
  }

  /** To see that another object that is there equals {@code key}. */
  static int equal(PyObject key) {
    return switch (key) {
      case PyStr _ -> 2_400;
      case PyInt _ -> 4_000;
      case PyTuple k -> 1_500 + EQUAL_ELEMENT * Math.min(MANY, k.size());
      default -> 4_800;
    };
  }
}
