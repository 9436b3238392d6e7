package gilscope.lang.stdlib;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A hash algorithm of {@code hashlib}. Immutable.
 *
 * @param name Python's
 * @param size bytes of a sum; 0 where the caller says how many
 * @param blockSize bytes taken at a time, which HMAC needs
 * @param picoseconds what a byte takes CPython 3.14.4, see {@link gilscope.lang.objects.Work}
 */
record HashAlgorithm(
    String name, int size, int blockSize, int picoseconds, Supplier<HashState> begin) {
  private static final Map<String, HashAlgorithm> ALL = new TreeMap<>();

  static {
    jdk("md5", "MD5", 16, 64, 1_300);
    jdk("sha1", "SHA-1", 20, 64, 520);
    jdk("sha224", "SHA-224", 28, 64, 550);
    jdk("sha256", "SHA-256", 32, 64, 550);
    jdk("sha384", "SHA-384", 48, 128, 1_130);
    jdk("sha512", "SHA-512", 64, 128, 1_130);
    jdk("sha512_224", "SHA-512/224", 28, 128, 1_130);
    jdk("sha512_256", "SHA-512/256", 32, 128, 1_130);
    for (int bits : new int[] {224, 256, 384, 512}) {
      keccak("sha3_" + bits, bits / 8, 200 - bits / 4, 6);
    }
    keccak("shake_128", 0, 168, 0x1f);
    keccak("shake_256", 0, 136, 0x1f);
  }

  private static void jdk(String name, String java, int size, int block, int picoseconds) {
    ALL.put(name, new HashAlgorithm(name, size, block, picoseconds, () -> JdkHash.of(java)));
  }

  private static void keccak(String name, int size, int rate, int suffix) {
    ALL.put(name, new HashAlgorithm(name, size, rate, 1_900, () -> new Keccak(rate, suffix)));
  }

  /** By Python's name. */
  static Map<String, HashAlgorithm> all() {
    return ALL;
  }
}
