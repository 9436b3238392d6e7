package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import org.jspecify.annotations.Nullable;

/** {@code io.FileIO}: an open file without a buffer. What is written is in the file at once. */
final class PyFileIo extends MutableObject {
  static final PyType TYPE =
      TypeSpec.of("FileIO")
          .module("_io")
          .base(IoTypes.RAW_BASE)
          .subclassable()
          .slots(
              k -> {
                k.tpNew = (t, cls, args, kw) -> new PyFileIo(cls, null);
                k.tpInit = PyFileIo::begin;
                k.tpRepr = (t, o) -> PyStr.of(self(o).describe(t));
              })
          .method(
              "read",
              "($self, size=-1, /)",
              (t, o, a) -> {
                PyByteStream f = file(t, o);
                readable(t, f);
                return PyBytes.of(f.read(t, PyBufferedStream.size(t, a[0])));
              })
          .method0(
              "readall",
              (t, o) -> {
                PyByteStream f = file(t, o);
                readable(t, f);
                return PyBytes.of(f.read(t, -1));
              })
          .method1(
              "readinto",
              (t, o, b) -> {
                PyByteStream f = file(t, o);
                readable(t, f);
                return PyBufferedStream.intoTarget(t, b, room -> f.read(t, room));
              })
          .method1(
              "write",
              (t, o, data) -> {
                PyByteStream f = file(t, o);
                if (!f.writable(t)) {
                  throw IoTypes.unsupported(t, "File not open for writing");
                }
                int n = f.write(t, FileStreams.bytes(t, data));
                f.flush(t);
                return PyInt.of(n);
              })
          .method(
              "seek",
              "($self, pos, whence=0, /)",
              (t, o, a) ->
                  PyInt.of(
                      file(t, o)
                          .seek(
                              t,
                              Abstract.longArg(t, ObjectFunctions.orNone(a[0])),
                              a[1] == null ? 0 : Abstract.intArg(t, a[1]))))
          .method0("tell", (t, o) -> PyInt.of(file(t, o).tell(t)))
          .method(
              "truncate",
              "($self, size=None, /)",
              (t, o, a) -> {
                PyByteStream f = file(t, o);
                if (!f.writable(t)) {
                  throw IoTypes.unsupported(t, "File not open for writing");
                }
                PyObject n = f.truncate(t, a[0]);
                f.flush(t);
                return n;
              })
          .method0("fileno", (t, o) -> file(t, o).fileno(t))
          .method0("isatty", (t, o) -> file(t, o).isTerminal(t))
          .method0("readable", (t, o) -> PyBool.of(file(t, o).readable(t)))
          .method0("writable", (t, o) -> PyBool.of(file(t, o).writable(t)))
          .method0("seekable", (t, o) -> PyBool.of(file(t, o).seekable(t)))
          .method0(
              "close",
              (t, o) -> {
                PyByteStream f = self(o).file;
                if (f != null) {
                  f.close(t);
                }
                return PyNone.VALUE;
              })
          .getter("closed", (t, o) -> PyBool.of(self(o).file == null || self(o).isClosed(t)))
          .getter("closefd", (t, o) -> PyBool.of(self(o).closesDescriptor))
          .getter("mode", (t, o) -> self(o).known(t).mode(t))
          .getset(
              "name",
              (t, o) -> self(o).known(t).name(t),
              (t, o, value) -> self(o).known(t).rename(ObjectFunctions.orNone(value)))
          .build();

  private static final Signature ARGUMENTS =
      new Signature("FileIO", "(file, mode='r', closefd=True, opener=None)");

  private @Nullable PyByteStream file;
  private boolean closesDescriptor = true;

  PyFileIo(PyType type, @Nullable PyByteStream file) {
    super(type);
    this.file = file;
  }

  private static PyFileIo self(PyObject o) {
    return (PyFileIo) o;
  }

  private static void begin(ThreadState t, PyObject o, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a = ARGUMENTS.bind(t, args, kw);
    String mode = a[1] == null ? "r" : Abstract.strText(t, a[1]);
    OpenMode m = OpenMode.parseRaw(t, mode);
    self(o).file = FileStreams.openBytes(InterpThread.of(t), ObjectFunctions.orNone(a[0]), m, a[3]);
    self(o).closesDescriptor = a[2] == null || Abstract.isTrue(t, a[2]);
  }

  private boolean isClosed(ThreadState t) {
    PyByteStream f = file;
    return f != null && f.closed(t);
  }

  private PyByteStream known(ThreadState t) {
    PyByteStream f = file;
    if (f == null) {
      throw Err.value(t, "I/O operation on uninitialized object");
    }
    return f;
  }

  private static PyByteStream file(ThreadState t, PyObject o) {
    PyByteStream f = self(o).known(t);
    if (f.closed(t)) {
      throw Err.value(t, "I/O operation on closed file");
    }
    return f;
  }

  private static void readable(ThreadState t, PyByteStream f) {
    if (!f.readable(t)) {
      throw IoTypes.unsupported(t, "File not open for reading");
    }
  }

  private String describe(ThreadState t) {
    PyByteStream f = file;
    if (f == null || f.closed(t)) {
      return "<_io.FileIO [closed]>";
    }
    return "<_io.FileIO name="
        + Abstract.reprText(t, f.name(t))
        + " mode='"
        + f.byteMode()
        + "' closefd="
        + (closesDescriptor ? "True" : "False")
        + ">";
  }
}
