package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** {@code _blake2}. */
final class Blake2Module implements NativeModule {
  private static final String PARAMETERS =
      "(data=b'', /, *, digest_size=64, key=b'', salt=b'', person=b'', fanout=1, depth=1,"
          + " leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False,"
          + " usedforsecurity=True)";

  private static final PyType BLAKE2B = type("blake2b", 64);
  private static final PyType BLAKE2S = type("blake2s", 32);

  @Override
  public String name() {
    return "_blake2";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.type(BLAKE2B).type(BLAKE2S);
  }

  /**
   * @param limit the longest sum and key in bytes; a quarter of it is the length of salt and person
   */
  private static PyType type(String name, int limit) {
    Signature signature = new Signature(name, PARAMETERS);
    HashAlgorithm algorithm =
        new HashAlgorithm(
            name, limit, 2 * limit, 1_600, () -> new Blake2(new byte[limit], new byte[0], false));
    return PyDigest.type("_blake2", name)
        .slots(
            k -> {
              k.tpNew =
                  (t, cls, args, kw) -> make(t, cls, algorithm, limit, signature.bind(t, args, kw));
              k.tpInit = (t, o, args, kw) -> {};
            })
        .attribute("MAX_DIGEST_SIZE", k -> PyInt.of(limit))
        .attribute("MAX_KEY_SIZE", k -> PyInt.of(limit))
        .attribute("SALT_SIZE", k -> PyInt.of(limit / 4))
        .attribute("PERSON_SIZE", k -> PyInt.of(limit / 4))
        .build();
  }

  private static PyObject make(
      ThreadState t, PyType cls, HashAlgorithm algorithm, int limit, @Nullable PyObject[] a) {
    long size = number(t, a[1], limit);
    if (size <= 0 || size > limit) {
      throw Err.value(
          t,
          "digest_size for "
              + wide(limit)
              + " must be between 1 and "
              + limit
              + " bytes, here it is "
              + size);
    }
    byte[] key = bytes(t, a[2]);
    byte[] salt = bytes(t, a[3]);
    byte[] person = bytes(t, a[4]);
    if (salt.length > limit / 4) {
      throw Err.value(t, "maximum salt length is " + limit / 4 + " bytes");
    }
    if (person.length > limit / 4) {
      throw Err.value(t, "maximum person length is " + limit / 4 + " bytes");
    }
    long fanout = number(t, a[5], 1);
    long depth = number(t, a[6], 1);
    if (fanout < 0 || fanout > 255) {
      throw Err.value(t, "fanout must be between 0 and 255");
    }
    if (depth <= 0 || depth > 255) {
      throw Err.value(t, "depth must be between 1 and 255");
    }
    long nodeDepth = number(t, a[9], 0);
    if (nodeDepth < 0 || nodeDepth > 255) {
      throw Err.value(t, "node_depth must be between 0 and 255");
    }
    long inner = number(t, a[10], 0);
    if (inner < 0 || inner > limit) {
      throw Err.value(t, "inner_size must be between 0 and is " + limit);
    }
    if (key.length > limit) {
      throw Err.value(t, "maximum key length is " + limit + " bytes");
    }
    ByteBuffer p = ByteBuffer.allocate(limit).order(ByteOrder.LITTLE_ENDIAN);
    p.put((byte) size).put((byte) key.length).put((byte) fanout).put((byte) depth);
    p.putInt((int) number(t, a[7], 0));
    if (limit == 64) {
      p.putLong(number(t, a[8], 0)).put((byte) nodeDepth).put((byte) inner).put(32, salt);
      p.put(48, person);
    } else {
      long offset = number(t, a[8], 0);
      p.putInt((int) offset).putShort((short) (offset >> 32)).put((byte) nodeDepth);
      p.put((byte) inner).put(16, salt).put(24, person);
    }
    boolean last = a[11] != null && Abstract.isTrue(t, a[11]);
    PyDigest d = new PyDigest(cls, algorithm, (int) size, new Blake2(p.array(), key, last));
    if (a[0] != null) {
      d.update(t, a[0]);
    }
    return d;
  }

  private static String wide(int limit) {
    return limit == 64 ? "Blake2b" : "Blake2s";
  }

  private static long number(ThreadState t, @Nullable PyObject o, long otherwise) {
    return o == null ? otherwise : Abstract.index(t, o).bigValue().longValue();
  }

  private static byte[] bytes(ThreadState t, @Nullable PyObject o) {
    return o == null ? new byte[0] : PyDigest.bytes(t, o);
  }
}
