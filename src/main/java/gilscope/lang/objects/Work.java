package gilscope.lang.objects;

/**
 * How long native code works, in ns: what virtual time charges for operations that do much in one
 * call ({@link ThreadState#works}).
 *
 * <p>Measured on CPython 3.11 (two-core x86-64, best of nine, ns): {@code sorted} of 200,000 random
 * floats 149 per element, that is 8.5 per comparison; {@code set(list)} 12.5, {@code list(range)}
 * 20 and {@code sum} 3 per element; {@code L[:]} 1.0 per element; {@code join} 0.4 per character;
 * sha256 0.5, md5 1.2 and zlib 2.0 per byte. JSON and regular expressions: CPython 3.14.4, loaded.
 */
public final class Work {
  /** Less than this is not worth a word. */
  private static final int LEAST = 16;

  /** One comparison of a sort, ns. */
  public static final long COMPARISON = 8;

  private Work() {}

  /** One step on the way up or down a heap: 13 ns, of tuples 28 (3.14.4, the times of a loop's). */
  public static void compares(ThreadState t, PyObject a) {
    t.works(a instanceof PyTuple ? 28 : 13);
  }

  /** A comparison sort of {@code n} elements. */
  public static void sorts(ThreadState t, int n) {
    if (n >= LEAST) {
      t.works(COMPARISON * comparisons(n));
    }
  }

  /**
   * How often a sort of {@code n} elements compares, at most: what {@link SharedUse#SORT} counts.
   */
  public static int comparisons(int n) {
    return n * (Integer.SIZE - Integer.numberOfLeadingZeros(n));
  }

  /** Characters of JSON written: 9 ns each where numbers and texts are mixed, floats 20. */
  public static void encodes(ThreadState t, int characters) {
    if (characters >= LEAST) {
      t.works(9L * characters);
    }
  }

  /** Characters of JSON read. */
  public static void decodes(ThreadState t, int characters) {
    if (characters >= LEAST) {
      t.works(8L * characters);
    }
  }

  /**
   * Instructions and characters of a regular expression: {@code \d+} takes 15 ns for each character
   * of a text that it is found in at every eighth.
   */
  public static void matches(ThreadState t, int steps, boolean found) {
    t.works(3L * steps + (found ? 60 : 0));
  }

  /** Steps of an iterator whose elements native code takes. */
  public static void takes(ThreadState t, int n) {
    if (n >= LEAST) {
      t.works(11L * n);
    }
  }

  /** Ints or floats of a list added up. */
  public static void sums(ThreadState t, int n) {
    if (n >= LEAST) {
      t.works(3L * n);
    }
  }

  /** Elements copied, with a reference counted for each. */
  public static void copies(ThreadState t, int n) {
    if (n >= LEAST) {
      t.works(n);
    }
  }

  /** Bytes that went through a hash function. */
  public static void hashes(ThreadState t, int bytes) {
    if (bytes >= LEAST) {
      t.works(bytes / 2);
    }
  }

  /** Bytes that were compressed. */
  public static void compresses(ThreadState t, int bytes) {
    if (bytes >= LEAST) {
      t.works(bytes * 2L);
    }
  }
}
