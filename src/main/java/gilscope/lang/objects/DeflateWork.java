package gilscope.lang.objects;

/**
 * How long {@code zlib} works at its default level: that depends on what the data are, and what
 * they are is told by how much becomes of them. Measured on CPython 3.14.4 (zlib 1.2.13, the
 * machine of {@code lang.interp.InstructionTimes}), 200,000 bytes each of zeros, a period of 251,
 * JSON, words, Python source, digits, hexadecimal digits and noise.
 */
public final class DeflateWork {
  /** Compressed bytes per byte, in thousandths. */
  private static final int[] RATIOS = {0, 30, 100, 140, 270, 450, 570, 750, 1_000};

  /** Picoseconds per byte compressed. */
  private static final int[] COMPRESSING = {
    2_600, 3_800, 5_700, 26_000, 30_000, 72_000, 31_000, 25_000, 18_000
  };

  /** Picoseconds per byte that comes out. */
  private static final int[] DECOMPRESSING = {
    400, 500, 850, 1_400, 2_700, 3_000, 4_000, 1_500, 360
  };

  private DeflateWork() {}

  /** {@code in} bytes have become {@code out}. */
  public static void compresses(ThreadState t, int in, int out) {
    t.works((long) in * at(COMPRESSING, in, out) / 1_000);
  }

  /** {@code in} compressed bytes have become {@code out}. */
  public static void decompresses(ThreadState t, int in, int out) {
    t.works((long) out * at(DECOMPRESSING, out, in) / 1_000);
  }

  private static long at(int[] times, long large, long small) {
    long ratio = large == 0 ? 0 : Math.min(small * 1_000 / large, 1_000);
    int i = 1;
    while (ratio > RATIOS[i]) {
      i++;
    }
    return times[i - 1]
        + (ratio - RATIOS[i - 1]) * (times[i] - times[i - 1]) / (RATIOS[i] - RATIOS[i - 1]);
  }
}
