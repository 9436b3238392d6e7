package gilscope.lang.stdlib;

/** SHA-3 and SHAKE: FIPS 202. */
final class Keccak implements HashState {
  private static final int ROUNDS = 24;
  private static final long[] ROUND_CONSTANTS = roundConstants();

  private final long[] lanes = new long[25];
  private final int rate;
  private final int suffix;
  private int at;

  /**
   * @param rate bytes of a block
   * @param suffix domain bits and the first bit of the padding: 6 for SHA-3, 0x1f for SHAKE
   */
  Keccak(int rate, int suffix) {
    this.rate = rate;
    this.suffix = suffix;
  }

  /** The linear feedback shift register of section 3.2.5. */
  private static long[] roundConstants() {
    long[] constants = new long[ROUNDS];
    int lfsr = 1;
    for (int round = 0; round < ROUNDS; round++) {
      for (int j = 0; j < 7; j++) {
        if ((lfsr & 1) != 0) {
          constants[round] |= 1L << ((1 << j) - 1);
        }
        lfsr = lfsr << 1 ^ ((lfsr & 0x80) != 0 ? 0x171 : 0);
      }
    }
    return constants;
  }

  @Override
  public void update(byte[] data) {
    for (byte b : data) {
      absorb(b & 0xff);
      if (++at == rate) {
        permute();
        at = 0;
      }
    }
  }

  private void absorb(int b) {
    absorbAt(at, b);
  }

  private void absorbAt(int position, int b) {
    lanes[position >> 3] ^= (long) b << 8 * (position & 7);
  }

  @Override
  public byte[] sum(int length) {
    Keccak k = copy();
    k.absorb(suffix);
    k.absorbAt(rate - 1, 0x80);
    byte[] out = new byte[length];
    for (int i = 0; i < length; i++) {
      if (i % rate == 0) {
        k.permute();
      }
      int from = i % rate;
      out[i] = (byte) (k.lanes[from >> 3] >>> 8 * (from & 7));
    }
    return out;
  }

  @Override
  public Keccak copy() {
    Keccak k = new Keccak(rate, suffix);
    System.arraycopy(lanes, 0, k.lanes, 0, lanes.length);
    k.at = at;
    return k;
  }

  private void permute() {
    long[] a = lanes;
    long[] c = new long[5];
    for (int round = 0; round < ROUNDS; round++) {
      for (int x = 0; x < 5; x++) {
        c[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
      }
      for (int x = 0; x < 5; x++) {
        long d = c[(x + 4) % 5] ^ Long.rotateLeft(c[(x + 1) % 5], 1);
        for (int y = 0; y < 25; y += 5) {
          a[y + x] ^= d;
        }
      }
      int x = 1;
      int y = 0;
      long current = a[1];
      for (int i = 0; i < 24; i++) {
        int next = (2 * x + 3 * y) % 5;
        x = y;
        y = next;
        long held = a[5 * y + x];
        a[5 * y + x] = Long.rotateLeft(current, (i + 1) * (i + 2) / 2);
        current = held;
      }
      for (int row = 0; row < 25; row += 5) {
        System.arraycopy(a, row, c, 0, 5);
        for (int i = 0; i < 5; i++) {
          a[row + i] = c[i] ^ (~c[(i + 1) % 5] & c[(i + 2) % 5]);
        }
      }
      a[0] ^= ROUND_CONSTANTS[round];
    }
  }
}
