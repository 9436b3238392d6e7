package gilscope.lang.stdlib;

import java.util.Arrays;

/**
 * BLAKE2b and BLAKE2s with key, salt, person and tree parameters: RFC 7693 and the BLAKE2 paper.
 */
final class Blake2 implements HashState {
  private static final long[] IV64 = {
    0x6a09e667f3bcc908L,
    0xbb67ae8584caa73bL,
    0x3c6ef372fe94f82bL,
    0xa54ff53a5f1d36f1L,
    0x510e527fade682d1L,
    0x9b05688c2b3e6c1fL,
    0x1f83d9abfb41bd6bL,
    0x5be0cd19137e2179L
  };
  private static final int[][] SIGMA = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
    {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
    {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
    {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
    {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
    {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
    {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
    {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
    {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
    {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0}
  };

  /** Words are of 64 bits (BLAKE2b) or of 32 in the lower half of a long (BLAKE2s). */
  private final boolean wide;

  private final long[] h = new long[8];
  private final byte[] block;
  private int filled;
  private long counter;
  private final boolean lastNode;

  /**
   * @param parameters the parameter block: 64 bytes (BLAKE2b) or 32
   */
  Blake2(byte[] parameters, byte[] key, boolean lastNode) {
    wide = parameters.length == 64;
    this.lastNode = lastNode;
    block = new byte[wide ? 128 : 64];
    int width = wide ? 8 : 4;
    for (int i = 0; i < 8; i++) {
      h[i] = iv(i) ^ word(parameters, i * width);
    }
    if (key.length > 0) {
      System.arraycopy(key, 0, block, 0, key.length);
      filled = block.length;
    }
  }

  private Blake2(Blake2 of) {
    wide = of.wide;
    lastNode = of.lastNode;
    block = of.block.clone();
    filled = of.filled;
    counter = of.counter;
    System.arraycopy(of.h, 0, h, 0, 8);
  }

  private long iv(int i) {
    return wide ? IV64[i] : IV64[i] >>> 32;
  }

  private long word(byte[] b, int at) {
    long w = 0;
    for (int i = (wide ? 8 : 4) - 1; i >= 0; i--) {
      w = w << 8 | b[at + i] & 0xff;
    }
    return w;
  }

  @Override
  public void update(byte[] data) {
    int from = 0;
    while (from < data.length) {
      if (filled == block.length) {
        counter += filled;
        compress(false);
        filled = 0;
      }
      int n = Math.min(block.length - filled, data.length - from);
      System.arraycopy(data, from, block, filled, n);
      filled += n;
      from += n;
    }
  }

  @Override
  public byte[] sum(int length) {
    Blake2 b = copy();
    Arrays.fill(b.block, b.filled, b.block.length, (byte) 0);
    b.counter += b.filled;
    b.compress(true);
    int width = wide ? 8 : 4;
    byte[] out = new byte[length];
    for (int i = 0; i < length; i++) {
      out[i] = (byte) (b.h[i / width] >>> 8 * (i % width));
    }
    return out;
  }

  @Override
  public Blake2 copy() {
    return new Blake2(this);
  }

  private void compress(boolean last) {
    long[] v = new long[16];
    System.arraycopy(h, 0, v, 0, 8);
    for (int i = 0; i < 8; i++) {
      v[8 + i] = iv(i);
    }
    long mask = wide ? -1 : 0xffffffffL;
    v[12] ^= counter & mask;
    v[13] ^= wide ? 0 : counter >>> 32;
    if (last) {
      v[14] ^= mask;
      v[15] ^= lastNode ? mask : 0;
    }
    long[] m = new long[16];
    for (int i = 0; i < 16; i++) {
      m[i] = word(block, i * (wide ? 8 : 4));
    }
    for (int round = 0; round < (wide ? 12 : 10); round++) {
      int[] s = SIGMA[round % 10];
      for (int i = 0; i < 4; i++) {
        mix(v, i, 4 + i, 8 + i, 12 + i, m[s[2 * i]], m[s[2 * i + 1]]);
      }
      for (int i = 0; i < 4; i++) {
        mix(
            v,
            i,
            4 + (i + 1) % 4,
            8 + (i + 2) % 4,
            12 + (i + 3) % 4,
            m[s[8 + 2 * i]],
            m[s[9 + 2 * i]]);
      }
    }
    for (int i = 0; i < 8; i++) {
      h[i] ^= v[i] ^ v[i + 8];
    }
  }

  private void mix(long[] v, int a, int b, int c, int d, long x, long y) {
    v[a] = cut(v[a] + v[b] + x);
    v[d] = rotate(v[d] ^ v[a], wide ? 32 : 16);
    v[c] = cut(v[c] + v[d]);
    v[b] = rotate(v[b] ^ v[c], wide ? 24 : 12);
    v[a] = cut(v[a] + v[b] + y);
    v[d] = rotate(v[d] ^ v[a], wide ? 16 : 8);
    v[c] = cut(v[c] + v[d]);
    v[b] = rotate(v[b] ^ v[c], wide ? 63 : 7);
  }

  private long cut(long w) {
    return wide ? w : w & 0xffffffffL;
  }

  private long rotate(long w, int by) {
    return wide ? Long.rotateRight(w, by) : Integer.rotateRight((int) w, by) & 0xffffffffL;
  }
}
