package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Containers;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyBytearray;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PySlice;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import org.jspecify.annotations.Nullable;

/**
 * A stream of bytes with a buffer, and the methods that {@code BytesIO} and the three buffered
 * types share. All state is guarded by the object's critical section.
 */
abstract class PyBufferedStream extends MutableObject implements ByteStream {
  PyBufferedStream(PyType type) {
    super(type);
  }

  private static PyBufferedStream self(PyObject o) {
    return (PyBufferedStream) o;
  }

  /** What all of them have. */
  static TypeSpec common(TypeSpec spec) {
    return spec.module("_io")
        .base(IoTypes.BUFFERED_BASE)
        .subclassable()
        .slots(
            k -> {
              k.tpNext =
                  (t, o) -> {
                    byte[] line = self(o).readLine(t, -1);
                    return line.length == 0 ? null : PyBytes.of(line);
                  };
              k.tpRepr = (t, o) -> PyStr.of(self(o).describe(t));
            })
        .method("seek", "($self, target, whence=0, /)", (t, o, a) -> seek(t, self(o), a))
        .method0("tell", (t, o) -> PyInt.of(self(o).tell(t)))
        .method("truncate", "($self, pos=None, /)", (t, o, a) -> self(o).truncate(t, a[0]))
        .method0("flush", (t, o) -> self(o).flushed(t))
        .method0("close", (t, o) -> self(o).closeNow(t))
        .method0("fileno", (t, o) -> self(o).fileno(t))
        .method0("isatty", (t, o) -> self(o).isTerminal(t))
        .method0("readable", (t, o) -> PyBool.of(self(o).readable(t)))
        .method0("writable", (t, o) -> PyBool.of(self(o).writable(t)))
        .method0("seekable", (t, o) -> PyBool.of(self(o).seekable(t)))
        .method0("detach", (t, o) -> self(o).detach(t))
        .getter("closed", (t, o) -> PyBool.of(self(o).closed(t)));
  }

  /** The methods that read. */
  static TypeSpec reading(TypeSpec spec) {
    return spec.method(
            "read", "($self, size=-1, /)", (t, o, a) -> self(o).readObject(t, size(t, a[0])))
        .method(
            "read1", "($self, size=-1, /)", (t, o, a) -> PyBytes.of(self(o).some(t, size(t, a[0]))))
        .method(
            "readline",
            "($self, size=-1, /)",
            (t, o, a) -> PyBytes.of(self(o).readLine(t, size(t, a[0]))))
        .method1("readinto", (t, o, b) -> self(o).readInto(t, b, false))
        .method1("readinto1", (t, o, b) -> self(o).readInto(t, b, true));
  }

  /** What a file's buffered stream has and a BytesIO has not. */
  static TypeSpec overRaw(TypeSpec spec) {
    return spec.getter("raw", (t, o) -> self(o).raw(t))
        .getter("name", (t, o) -> self(o).name(t))
        .getter("mode", (t, o) -> self(o).mode(t));
  }

  static TypeSpec peeking(TypeSpec spec) {
    return spec.method("peek", "($self, size=0, /)", (t, o, a) -> PyBytes.of(self(o).peek(t)));
  }

  static TypeSpec writing(TypeSpec spec) {
    return spec.method1(
        "write", (t, o, data) -> PyInt.of(self(o).write(t, FileStreams.bytes(t, data))));
  }

  private static PyObject seek(ThreadState t, PyBufferedStream s, @Nullable PyObject[] a) {
    long offset = Abstract.longArg(t, Abstract.index(t, ObjectFunctions.orNone(a[0])));
    return PyInt.of(s.seek(t, offset, a[1] == null ? 0 : Abstract.intArg(t, a[1])));
  }

  /** A size argument: negative for none. */
  static int size(ThreadState t, @Nullable PyObject n) {
    if (n == null || n == PyNone.VALUE) {
      return -1;
    }
    if (Abstract.lookupSpecial(t, n, "__index__") == null) {
      throw Err.type(t, "argument should be integer or None, not '" + n.type().tpName() + "'");
    }
    return Abstract.intArg(t, Abstract.index(t, n));
  }

  private PyObject flushed(ThreadState t) {
    flush(t);
    return PyNone.VALUE;
  }

  private PyObject closeNow(ThreadState t) {
    close(t);
    return PyNone.VALUE;
  }

  private PyObject readInto(ThreadState t, PyObject target, boolean once) {
    return intoTarget(t, target, room -> once ? some(t, room) : read(t, room));
  }

  /** What {@code readinto} fills its target with. */
  interface Source {
    byte[] take(int room);
  }

  static PyObject intoTarget(ThreadState t, PyObject target, Source source) {
    if (target instanceof PyBytes
        || Abstract.lookupSpecial(t, target, "__setitem__") == null
        || (target instanceof PyMemoryView v && v.isReadonly())) {
      throw Err.type(
          t,
          "readinto() argument must be read-write bytes-like object, not "
              + target.type().tpName());
    }
    byte[] b = source.take(FileStreams.bytes(t, target).length);
    if (b.length > 0) {
      PyObject bytes =
          target instanceof PyBytearray
              ? target
              : Abstract.callMethod(
                  t, Abstract.call(t, PyMemoryView.TYPE, target), "cast", PyStr.of("B"));
      Containers.setItem(
          t, bytes, new PySlice(PyInt.ZERO, PyInt.of(b.length), PyNone.VALUE), PyBytes.of(b));
    }
    return PyInt.of(b.length);
  }

  /** What {@code read()} answers: None of a raw stream that has nothing yet. */
  PyObject readObject(ThreadState t, int size) {
    return PyBytes.of(read(t, size));
  }

  abstract String describe(ThreadState t);

  abstract PyObject truncate(ThreadState t, @Nullable PyObject size);

  abstract byte[] peek(ThreadState t);

  abstract PyObject raw(ThreadState t);

  abstract PyObject detach(ThreadState t);

  abstract PyObject fileno(ThreadState t);

  PyObject isTerminal(ThreadState t) {
    return PyBool.FALSE;
  }

  abstract PyObject mode(ThreadState t);
}
