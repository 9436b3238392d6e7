package gilscope.lang.stdlib;

import java.util.Arrays;

/** RFC 2104's keyed hash, and RFC 8018's key derivation over it. Immutable. */
final class Hmac {
  private final HashAlgorithm algorithm;
  private final HashState inner;
  private final HashState outer;

  Hmac(HashAlgorithm algorithm, byte[] key) {
    this.algorithm = algorithm;
    byte[] k = key;
    if (k.length > algorithm.blockSize()) {
      HashState s = algorithm.begin().get();
      s.update(k);
      k = s.sum(algorithm.size());
    }
    byte[] block = Arrays.copyOf(k, algorithm.blockSize());
    inner = padded(block, 0x36);
    outer = padded(block, 0x5c);
  }

  private HashState padded(byte[] key, int pad) {
    byte[] b = new byte[key.length];
    for (int i = 0; i < b.length; i++) {
      b[i] = (byte) (key[i] ^ pad);
    }
    HashState s = algorithm.begin().get();
    s.update(b);
    return s;
  }

  byte[] of(byte[] message) {
    HashState in = inner.copy();
    in.update(message);
    HashState out = outer.copy();
    out.update(in.sum(algorithm.size()));
    return out.sum(algorithm.size());
  }

  byte[] pbkdf2(byte[] salt, long iterations, int length) {
    byte[] out = new byte[length];
    int size = algorithm.size();
    for (int block = 1, at = 0; at < length; block++, at += size) {
      byte[] u = Arrays.copyOf(salt, salt.length + 4);
      for (int i = 0; i < 4; i++) {
        u[salt.length + i] = (byte) (block >>> 24 - 8 * i);
      }
      u = of(u);
      byte[] sum = u.clone();
      for (long k = 1; k < iterations; k++) {
        u = of(u);
        for (int i = 0; i < sum.length; i++) {
          sum[i] ^= u[i];
        }
      }
      System.arraycopy(sum, 0, out, at, Math.min(size, length - at));
    }
    return out;
  }
}
