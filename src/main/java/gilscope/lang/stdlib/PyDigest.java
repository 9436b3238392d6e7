package gilscope.lang.stdlib;

import gilscope.lang.interp.Gate;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.BytesLike;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.SharedUse;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import gilscope.lang.objects.Work;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A running hash sum of {@code hashlib}. Changes hold its critical section. */
final class PyDigest extends MutableObject {
  private final HashAlgorithm algorithm;
  private final int size;
  private final HashState state;

  /**
   * @param size bytes of the sum; 0 where the caller says how many
   */
  PyDigest(PyType type, HashAlgorithm algorithm, int size, HashState state) {
    super(type);
    this.algorithm = algorithm;
    this.size = size;
    this.state = state;
  }

  /** The type of sums of a fixed length. */
  static TypeSpec type(String module, String name) {
    return common(module, name)
        .method0("digest", (t, o) -> PyBytes.of(self(o).sum(t, self(o).size)))
        .method0("hexdigest", (t, o) -> hex(self(o).sum(t, self(o).size)));
  }

  /** The type of sums of any length. */
  static TypeSpec extendable(String module, String name) {
    return common(module, name)
        .method(
            "digest", "($self, length)", (t, o, a) -> PyBytes.of(self(o).sum(t, length(t, a[0]))))
        .method("hexdigest", "($self, length)", (t, o, a) -> hex(self(o).sum(t, length(t, a[0]))));
  }

  private static PyStr hex(byte[] sum) {
    return PyStr.of(HexFormat.of().formatHex(sum));
  }

  private static int length(ThreadState t, @Nullable PyObject o) {
    int n = Abstract.intArg(t, ObjectFunctions.orNone(o));
    if (n < 0) {
      throw Err.of(t, ExcTypes.SYSTEM_ERROR, "Negative size passed to PyBytes_FromStringAndSize");
    }
    return n;
  }

  private static TypeSpec common(String module, String name) {
    return TypeSpec.of(name)
        .module(module)
        .slots(
            k ->
                k.tpRepr =
                    (t, o) ->
                        PyStr.of(
                            "<"
                                + self(o).algorithm.name()
                                + " "
                                + o.type().reprText(t).split("'", 3)[1]
                                + " object @ "
                                + Abstract.address(t, o)
                                + ">"))
        .method(
            "update",
            "($self, obj, /)",
            (t, o, a) -> {
              self(o).update(t, ObjectFunctions.orNone(a[0]));
              return PyNone.VALUE;
            })
        .method0("copy", (t, o) -> self(o).copy(t))
        .getter("name", (t, o) -> PyStr.of(self(o).algorithm.name()))
        .getter("block_size", (t, o) -> PyInt.of(self(o).algorithm.blockSize()))
        .getter("digest_size", (t, o) -> PyInt.of(self(o).size));
  }

  /** {@code HASHLIB_GIL_MINSIZE}: so much is hashed without the GIL. */
  static final int DETACHES = 2048;

  private final Object lock = new Object();

  private static PyDigest self(PyObject o) {
    return (PyDigest) o;
  }

  void update(ThreadState t, PyObject data) {
    byte[] b = bytes(t, data);
    t.enter(this);
    try {
      if (b.length >= DETACHES) {
        InterpThread.of(t)
            .gate()
            .<@Nullable Void>detached(
                InterpThread.of(t), Gate.BlockingReason.IO, () -> digest(t, b));
      } else {
        digest(t, b);
      }
    } finally {
      t.exit(this);
    }
  }

  private @Nullable Void digest(ThreadState t, byte[] b) {
    Work.hashes(t, b.length, algorithm.picoseconds());
    synchronized (lock) { // detaching has opened the critical section
      state.update(b);
    }
    return null;
  }

  /** What may be hashed. */
  static byte[] bytes(ThreadState t, PyObject data) {
    if (data instanceof PyStr) {
      throw Err.type(t, "Strings must be encoded before hashing");
    }
    byte[] b = BytesLike.bytesOrNull(t, data);
    if (b == null) {
      throw Err.type(t, "object supporting the buffer API required");
    }
    return b;
  }

  private PyDigest copy(ThreadState t) {
    t.enter(this);
    try {
      return new PyDigest(type(), algorithm, size, state.copy());
    } finally {
      t.exit(this);
    }
  }

  private byte[] sum(ThreadState t, int length) {
    t.uses(type(), SharedUse.ALGORITHM);
    t.enter(this);
    try {
      return state.sum(length);
    } finally {
      t.exit(this);
    }
  }
}
