package gilscope.lang.stdlib;

import gilscope.lang.objects.BytesLike;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A running hash sum of {@code hashlib}. Changes hold its critical section. */
final class PyDigest extends MutableObject {
  private final String name;
  private final int blockSize;
  private final MessageDigest state;

  /**
   * @param algorithm Java's name, of one that every Java platform has
   */
  PyDigest(PyType type, String name, String algorithm, int blockSize) {
    this(type, name, blockSize, digest(algorithm));
  }

  private PyDigest(PyType type, String name, int blockSize, MessageDigest state) {
    super(type);
    this.name = name;
    this.blockSize = blockSize;
    this.state = state;
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static PyType type(String module, String name) {
    return TypeSpec.of(name)
        .module(module)
        .method1(
            "update",
            (t, o, data) -> {
              ((PyDigest) o).update(t, data);
              return PyNone.VALUE;
            })
        .method0("digest", (t, o) -> PyBytes.of(((PyDigest) o).sum(t)))
        .method0("hexdigest", (t, o) -> PyStr.of(HexFormat.of().formatHex(((PyDigest) o).sum(t))))
        .method0("copy", (t, o) -> ((PyDigest) o).copy(t))
        .getter("name", (t, o) -> PyStr.of(((PyDigest) o).name))
        .getter("block_size", (t, o) -> PyInt.of(((PyDigest) o).blockSize))
        .getter("digest_size", (t, o) -> PyInt.of(((PyDigest) o).state.getDigestLength()))
        .build();
  }

  void update(ThreadState t, PyObject data) {
    if (data instanceof PyStr) {
      throw Err.type(t, "Strings must be encoded before hashing");
    }
    byte[] b = BytesLike.bytesOrNull(t, data);
    if (b == null) {
      throw Err.type(t, "object supporting the buffer API required");
    }
    t.enter(this);
    try {
      state.update(b);
    } finally {
      t.exit(this);
    }
  }

  private PyDigest copy(ThreadState t) {
    t.enter(this);
    try {
      return new PyDigest(type(), name, blockSize, (MessageDigest) state.clone());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    } finally {
      t.exit(this);
    }
  }

  private byte[] sum(ThreadState t) {
    return copy(t).state.digest();
  }
}
