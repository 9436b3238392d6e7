package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.BytesLike;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.ThreadState;

/** A byte stream that a program has written itself: every operation calls its method. */
record CalledStream(PyObject object) implements ByteStream {
  private static byte[] bytes(ThreadState t, PyObject o, String method) {
    if (o == PyNone.VALUE) {
      return new byte[0];
    }
    byte[] b = BytesLike.bytesOrNull(t, o);
    if (b == null) {
      throw Err.type(
          t,
          "underlying "
              + method
              + "() should have returned a bytes-like object, not '"
              + o.type().tpName()
              + "'");
    }
    return b;
  }

  @Override
  public byte[] read(ThreadState t, int size) {
    return bytes(
        t,
        size < 0
            ? Abstract.callMethod(t, object, "read")
            : Abstract.callMethod(t, object, "read", PyInt.of(size)),
        "read");
  }

  @Override
  public byte[] some(ThreadState t, int size) {
    String method = Abstract.getAttrOrNull(t, object, "read1") == null ? "read" : "read1";
    return bytes(
        t, Abstract.callMethod(t, object, method, PyInt.of(size < 0 ? 8192 : size)), method);
  }

  @Override
  public byte[] readLine(ThreadState t, int size) {
    return bytes(t, Abstract.callMethod(t, object, "readline", PyInt.of(size)), "readline");
  }

  @Override
  public int write(ThreadState t, byte[] b) {
    Abstract.callMethod(t, object, "write", PyBytes.of(b));
    return b.length;
  }

  @Override
  public long seek(ThreadState t, long offset, int whence) {
    return Abstract.longArg(
        t, Abstract.callMethod(t, object, "seek", PyInt.of(offset), PyInt.of(whence)));
  }

  @Override
  public long tell(ThreadState t) {
    return Abstract.longArg(t, Abstract.callMethod(t, object, "tell"));
  }

  @Override
  public void flush(ThreadState t) {
    Abstract.callMethod(t, object, "flush");
  }

  @Override
  public void close(ThreadState t) {
    Abstract.callMethod(t, object, "close");
  }

  @Override
  public boolean closed(ThreadState t) {
    return Abstract.isTrue(t, Abstract.getAttr(t, object, "closed"));
  }

  @Override
  public boolean readable(ThreadState t) {
    return Abstract.isTrue(t, Abstract.callMethod(t, object, "readable"));
  }

  @Override
  public boolean writable(ThreadState t) {
    return Abstract.isTrue(t, Abstract.callMethod(t, object, "writable"));
  }

  @Override
  public boolean seekable(ThreadState t) {
    return Abstract.isTrue(t, Abstract.callMethod(t, object, "seekable"));
  }

  @Override
  public PyObject name(ThreadState t) {
    return Abstract.getAttr(t, object, "name");
  }
}
