package gilscope.lang.stdlib;

import org.jspecify.annotations.Nullable;

/**
 * The ASCII characters that the single-character instructions of one pattern match, found when an
 * instruction is first met. Any thread may use it: two that find the same set write the same.
 */
final class SreSets {
  /** Of the characters 0 to 63 and 64 to 127, a bit each. */
  record Ascii(long low, long high) {
    /**
     * @param c below 128
     */
    boolean has(int c) {
      return ((c < 64 ? low : high) >>> c & 1) != 0;
    }
  }

  private final int[] code;
  private final @Nullable Ascii[] sets;

  SreSets(int[] code) {
    this.code = code;
    this.sets = new @Nullable Ascii[code.length];
  }

  /** For the instruction at {@code pc}. */
  Ascii at(int pc) {
    Ascii known = sets[pc];
    if (known == null) {
      known = new Ascii(bits(pc, 0), bits(pc, 64));
      sets[pc] = known;
    }
    return known;
  }

  private long bits(int pc, int from) {
    long bits = 0;
    for (int i = 0; i < 64; i++) {
      bits |= Sre.one(code, pc, from + i) ? 1L << i : 0;
    }
    return bits;
  }
}
