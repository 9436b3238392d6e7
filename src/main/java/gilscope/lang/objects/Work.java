package gilscope.lang.objects;

import java.util.List;

/**
 * How long native code works, in ns: what virtual time charges for operations that do much in one
 * call ({@link ThreadState#works}).
 *
 * <p>Measured on CPython 3.14.4, on the machines of {@code lang.interp.InstructionTimes}, ns;
 * 3.14.4t takes 1.0 to 1.2 times as long: {@code sorted} of 20,000 random floats 98 per element, of
 * 1,000 74, and 19 if the same ones are sorted again and again, of 100 that are sorted 4; {@code
 * list(range)} 7 to 11.5 and {@code sum} 3 to 4 per element; {@code L[:]} 1.3 per element; a word
 * that {@code split} makes 15 to 22; one that {@code join} takes 6 to 9; {@code max} 7 to 11;
 * {@code Counter} 25; a pair of {@code zip} that native code takes 23, of {@code enumerate} 18, a
 * letter of a text 3; {@code x in L} 4 to 5; sha256 0.57, md5 1.32, {@code crc32} 0.24 per byte.
 */
public final class Work {
  /** Less than this is not worth a word. */
  private static final int LEAST = 16;

  /** One comparison of a sort, ns: one in two is guessed wrong by the processor ... */
  private static final long COMPARISON = 7;

  /** ... unless there are few; and what texts take longer. */
  private static final long COMPARISON_OF_FEW = 4;

  private static final long COMPARISON_OF_TEXTS = 2;

  /** To see that an element is where it belongs. */
  private static final long LOOK = 3;

  private static final int MANY = 256;

  /** So many keys have a table larger than the nearest caches. */
  private static final int FAR_KEYS = 4_096;

  private Work() {}

  /** A key that was not there put into a dict by native code. */
  static void adds(ThreadState t) {
    t.works(t.timesSections() ? 10 : 7);
  }

  /** Entries put into a dict from another one, 6 ns, without a GIL 10.5. */
  static void merges(ThreadState t, int n) {
    if (n >= LEAST) {
      t.works(n * (t.timesSections() ? 21L : 12L) / 2);
    }
  }

  /** A dict copied: 2 ns for each entry, without a GIL 3.3. */
  static void copiesEntries(ThreadState t, int n) {
    if (n >= LEAST) {
      t.works(n * (t.timesSections() ? 33L : 20L) / 10);
    }
  }

  /** Pairs made of keys and values. */
  static void makesPairs(ThreadState t, int n) {
    t.works(11L * n);
  }

  /** Keys of a dict put into a list. */
  static void copiesKeys(ThreadState t, int n) {
    if (n >= LEAST) {
      t.works(3L * n / 2);
    }
  }

  /** Keys looked for in a set one after the other: 6.5 ns with what becomes of them. */
  static void looksUp(ThreadState t, int n) {
    if (n > 0) {
      t.works(n * 13L / 2);
    }
  }

  /** A set's elements put into another one: 3.5 to 4.5 ns each. */
  static void unites(ThreadState t, int n) {
    if (n > 0) {
      t.works(4L * n);
    }
  }

  /** Elements of a list moved by one place: some 0.1 ns each. */
  static void moves(ThreadState t, int n) {
    if (n >= LEAST) {
      t.works(n / 15);
    }
  }

  /** One step on the way up or down a heap: 7 ns, of tuples 13. */
  public static void compares(ThreadState t, PyObject a) {
    t.works(a instanceof PyTuple ? 13 : 7);
  }

  /** A step of {@code reduce}, beside the call. */
  public static void reduces(ThreadState t) {
    t.works(8);
  }

  /** A {@code defaultdict} asked its factory: {@code d[k] += 1} of a new key takes 53 ns. */
  public static void misses(ThreadState t) {
    t.works(t.timesSections() ? 36 : 28);
  }

  /** Native code calls native code. */
  static void calls(ThreadState t, PyObject callee) {
    if (callee instanceof PyBuiltinFunction
        || callee instanceof MethodDescriptor
        || callee instanceof PyType k && !k.isHeap()) {
      t.works(NativeTimes.of(callee, null, t.timesSections()) / 1_000);
    }
  }

  /**
   * A sort of {@code n} elements like {@code one}, which come in so many stretches in order: a look
   * at each, and a comparison of each for every time that the stretches are halved.
   */
  static void sorts(ThreadState t, int n, int stretches, PyObject one) {
    if (n > 1) {
      t.works(sorting(n, stretches, one instanceof PyStr ? COMPARISON_OF_TEXTS : 0));
    }
  }

  /** How long it takes for numbers in any order, ns. */
  public static long sorting(int n) {
    return sorting(n, n / 2, 0);
  }

  private static long sorting(int n, int stretches, long more) {
    int halved = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, stretches) - 1);
    return n * (LOOK + halved * (more + (n < MANY ? COMPARISON_OF_FEW : COMPARISON)));
  }

  /**
   * Instructions and characters of a regular expression: {@code \d+} takes 15 ns for each character
   * of a text that it is found in at every eighth.
   */
  public static void matches(ThreadState t, int steps, boolean found) {
    t.works(3L * steps + (found ? 12 : 0));
  }

  /**
   * Steps of an iterator whose elements native code takes: 7 ns, 4 while ints are small; of a
   * generator 3 beside its own instructions.
   */
  public static void takes(ThreadState t, PyObject it, int n) {
    takes(
        t,
        it,
        n,
        switch (it) {
          case Pouring _, PyStrIterator _ -> 3;
          case PyZip _ -> 20;
          case PyEnumerate _ -> 16;
          default -> n < LEAST ? 4 : 7;
        });
  }

  /** Ints or floats added up: those of a list take 3 ns. */
  public static void sums(ThreadState t, PyObject it, int n) {
    if (it instanceof PyListIterator) {
      takes(t, it, n, 3);
    } else {
      takes(t, it, n);
    }
  }

  private static void takes(ThreadState t, PyObject it, int n, long each) {
    if (n > 0) {
      t.works(each * n);
      if (it instanceof PyListIterator i) {
        i.passed(t, n);
      }
    }
  }

  /**
   * {@code n} keys put into a set or dict, of which so many were not there: {@code set(L)} takes 8
   * to 9 ns for each of 1,000 ints or texts, 11 without a GIL; 20 to 38 where there are many.
   */
  static void stores(ThreadState t, int n, int fresh) {
    if (n > 0) {
      t.works((t.timesSections() ? 7L : 5L) * n + (n < FAR_KEYS ? 3L : 13L) * fresh);
    }
  }

  /** A key of which a dict counts how often it comes, on top of the iteration. */
  public static void counts(ThreadState t) {
    t.works(18);
  }

  /** Elements that a value is compared with, one after the other. */
  public static void searches(ThreadState t, int n) {
    t.works(9L * n / 2);
  }

  /** Elements copied, with a reference counted for each. */
  public static void copies(ThreadState t, int n) {
    if (n >= LEAST) {
      t.works(n);
    }
  }

  /** Elements appended one after the other. */
  public static void appends(ThreadState t, int n) {
    t.works(2L * n);
  }

  /**
   * A look into an {@code lru_cache}: 12 ns more than the call of a function; with a tuple for a
   * key 30.
   */
  public static void caches(ThreadState t, boolean tuple) {
    t.works(tuple ? 30 : 12);
  }

  /** An entry of one made: key, link, place in the dict. */
  public static void cached(ThreadState t) {
    t.works(25);
  }

  /** The shortest text of a float: 1.5 takes 70, 3.14159265 160, the longest 300. */
  public static void writesFloat(ThreadState t, int characters) {
    t.works(30 + 13L * characters);
  }

  /** A number read from a text: 12 ns for {@code int("1")}, 24 for ten digits. */
  static void parses(ThreadState t, int characters) {
    t.works(11 + 4L * characters / 3);
  }

  /** A text that is no number: {@code int("x")} takes 400 ns, most of it for the message. */
  static void failsToParse(ThreadState t) {
    t.works(300);
  }

  /** A sequence of so many elements made by repeating one. */
  static void repeats(ThreadState t, int n) {
    t.works(8 + n / 4);
  }

  /** {@code str(x)} of what is no text. */
  static void writes(ThreadState t) {
    t.works(32);
  }

  /** A field of {@code str.format}. */
  static void formats(ThreadState t) {
    t.works(27);
  }

  /** The absolute value of a complex number, beyond that of another. */
  static void measures(ThreadState t) {
    t.works(13);
  }

  /** A float rounded to so many digits: written as a decimal number and read again. */
  static void rounds(ThreadState t) {
    t.works(110);
  }

  /** Characters looked through for a text. */
  public static void scans(ThreadState t, int characters) {
    if (characters >= LEAST) {
      t.works(characters * 14L / 100);
    }
  }

  /** Characters of a row of CSV, read or written. */
  public static void fields(ThreadState t, int characters) {
    t.works(10L * characters);
  }

  /** Texts made of one; those of one letter exist already. */
  public static void splits(ThreadState t, List<String> parts) {
    int letters = 0;
    for (String each : parts) {
      letters += each.length() == 1 ? 1 : 0;
    }
    int words = parts.size() - letters;
    t.works(15L * words + 6L * letters);
  }

  /** Texts made one. */
  public static void joins(ThreadState t, int words) {
    t.works(5L * words / 2);
  }

  /**
   * Bytes that went through a hash function.
   *
   * @param picoseconds for each
   */
  public static void hashes(ThreadState t, int bytes, int picoseconds) {
    if (bytes >= LEAST) {
      t.works((long) bytes * picoseconds / 1_000);
    }
  }

  /**
   * A compressor made and given up: {@code deflateInit} has 268 KB, which the system gives and
   * takes each time, page by page. The GIL is held.
   */
  public static void compressor(ThreadState t) {
    t.mapsMemory();
  }

  /** Bytes of a checksum. */
  public static void sumsBytes(ThreadState t, int bytes) {
    if (bytes >= LEAST) {
      t.works(bytes * 24L / 100);
    }
  }

  /** Bytes that {@code bz2} or {@code lzma} compressed: 40 to 250 ns each. */
  public static void compressesHard(ThreadState t, int bytes) {
    t.works(bytes * 100L);
  }

  /** Bytes that came out of what {@code bz2} or {@code lzma} compressed. */
  public static void decompresses(ThreadState t, int bytes) {
    if (bytes >= LEAST) {
      t.works(bytes / 2);
    }
  }
}
