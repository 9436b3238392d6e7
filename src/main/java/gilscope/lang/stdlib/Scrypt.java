package gilscope.lang.stdlib;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The memory-hard mixing of RFC 7914. */
final class Scrypt {
  private Scrypt() {}

  /** {@code scryptROMix} of one block of {@code 128 * r} bytes. */
  static byte[] mix(byte[] block, int r, int n) {
    int words = 32 * r;
    int[] x = new int[words];
    ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(x);
    int[][] v = new int[n][];
    for (int i = 0; i < n; i++) {
      v[i] = x.clone();
      x = blockMix(x, r);
    }
    for (int i = 0; i < n; i++) {
      int[] chosen = v[x[words - 16] & n - 1];
      for (int k = 0; k < words; k++) {
        x[k] ^= chosen[k];
      }
      x = blockMix(x, r);
    }
    ByteBuffer out = ByteBuffer.allocate(4 * words).order(ByteOrder.LITTLE_ENDIAN);
    out.asIntBuffer().put(x);
    return out.array();
  }

  private static int[] blockMix(int[] b, int r) {
    int[] x = new int[16];
    System.arraycopy(b, b.length - 16, x, 0, 16);
    int[] out = new int[b.length];
    for (int i = 0; i < 2 * r; i++) {
      for (int k = 0; k < 16; k++) {
        x[k] ^= b[16 * i + k];
      }
      salsa(x);
      System.arraycopy(x, 0, out, 16 * (i / 2 + (i % 2) * r), 16);
    }
    return out;
  }

  private static void salsa(int[] b) {
    int[] x = b.clone();
    for (int i = 0; i < 4; i++) {
      for (int c = 0; c < 4; c++) {
        quarter(x, 5 * c % 16, (5 * c + 4) % 16, (5 * c + 8) % 16, (5 * c + 12) % 16);
      }
      for (int row = 0; row < 4; row++) {
        int base = 4 * row;
        quarter(x, base + row, base + (row + 1) % 4, base + (row + 2) % 4, base + (row + 3) % 4);
      }
    }
    for (int i = 0; i < 16; i++) {
      b[i] += x[i];
    }
  }

  private static void quarter(int[] x, int a, int b, int c, int d) {
    x[b] ^= Integer.rotateLeft(x[a] + x[d], 7);
    x[c] ^= Integer.rotateLeft(x[b] + x[a], 9);
    x[d] ^= Integer.rotateLeft(x[c] + x[b], 13);
    x[a] ^= Integer.rotateLeft(x[d] + x[c], 18);
  }
}
