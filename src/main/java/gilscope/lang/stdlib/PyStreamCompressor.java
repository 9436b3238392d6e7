package gilscope.lang.stdlib;

import gilscope.lang.objects.BytesLike;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import gilscope.lang.objects.Work;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** {@code BZ2Compressor} and {@code LZMACompressor}. Guarded by its critical section. */
final class PyStreamCompressor extends MutableObject {
  /** Makes the stream that compresses into another one. */
  interface Codec {
    OutputStream open(OutputStream out) throws IOException;
  }

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final OutputStream in;
  private boolean flushed;

  PyStreamCompressor(PyType type, Codec codec) {
    super(type);
    try {
      in = codec.open(out);
    } catch (IOException e) {
      throw new UncheckedIOException("compressing into memory", e);
    }
  }

  /** A type with the methods that both formats have. */
  static TypeSpec type(String module, String name) {
    return TypeSpec.of(name)
        .module(module)
        .method(
            "compress",
            "($self, data, /)",
            (t, o, a) ->
                PyBytes.of(
                    ((PyStreamCompressor) o)
                        .add(t, BytesLike.require(t, ObjectFunctions.orNone(a[0])))))
        .method0("flush", (t, o) -> flush(t, (PyStreamCompressor) o));
  }

  private byte[] add(ThreadState t, byte[] data) {
    byte[] added = taken(t, data);
    ZlibModule.works(t, () -> Work.compressesHard(t, data.length));
    return added;
  }

  private byte[] taken(ThreadState t, byte[] data) {
    t.enter(this);
    try {
      if (flushed) {
        throw Err.value(t, "Compressor has been flushed");
      }
      in.write(data);
      return taken();
    } catch (IOException e) {
      throw new UncheckedIOException("compressing into memory", e);
    } finally {
      t.exit(this);
    }
  }

  private static PyObject flush(ThreadState t, PyStreamCompressor c) {
    t.enter(c);
    try {
      if (c.flushed) {
        throw Err.value(t, "Repeated call to flush()");
      }
      c.flushed = true;
      c.in.close();
      return PyBytes.of(c.taken());
    } catch (IOException e) {
      throw new UncheckedIOException("compressing into memory", e);
    } finally {
      t.exit(c);
    }
  }

  private byte[] taken() {
    byte[] bytes = out.toByteArray();
    out.reset();
    return bytes;
  }
}
