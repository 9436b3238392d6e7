package gilscope.lang.stdlib;

import gilscope.lang.interp.Gate;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.ProgramFiles;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyBytearray;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PySlice;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A byte stream held in memory: {@code io.BytesIO}, and files opened by {@code open}, which are
 * read when opened and written when flushed. All state is guarded by the object's critical section.
 */
final class PyByteStream extends MutableObject {
  static final PyType BYTES_IO =
      methods(TypeSpec.of("BytesIO"))
          .subclassable()
          .slots(
              k -> {
                k.tpNew = PyByteStream::makeBytesIo;
                k.tpInit = (t, o, args, kw) -> {};
              })
          .method0("getvalue", (t, o) -> self(o).getValue(t))
          .method0(
              "getbuffer",
              (t, o) ->
                  Abstract.call(t, PyMemoryView.TYPE, PyBytearray.of(self(o).getValue(t).data())))
          .method0(
              "__getstate__",
              (t, o) -> PyTuple.of(self(o).getValue(t), PyInt.of(self(o).position), PyNone.VALUE))
          .method1(
              "__setstate__",
              (t, o, state) -> {
                byte[] b = FileStreams.bytes(t, Abstract.getItem(t, state, PyInt.ZERO));
                self(o).data = b.clone();
                self(o).length = b.length;
                self(o).position = Abstract.intArg(t, Abstract.getItem(t, state, PyInt.ONE));
                return PyNone.VALUE;
              })
          .build();
  static final PyType READER = methods(TypeSpec.of("BufferedReader")).build();
  static final PyType WRITER = methods(TypeSpec.of("BufferedWriter")).build();
  static final PyType RANDOM = methods(TypeSpec.of("BufferedRandom")).build();

  @Override
  public boolean isStream() {
    return true;
  }

  private static TypeSpec methods(TypeSpec spec) {
    return spec.module("_io")
        .base(IoTypes.BUFFERED_BASE)
        .slots(
            k -> {
              k.tpNext =
                  (t, o) -> {
                    byte[] line = self(o).readLine(t, -1);
                    return line.length == 0 ? null : PyBytes.of(line);
                  };
              k.tpRepr =
                  (t, o) ->
                      PyStr.of(
                          self(o).path == null
                              ? "<_io.BytesIO object at " + Abstract.address(t, o) + ">"
                              : "<"
                                  + o.type().tpName()
                                  + " name="
                                  + Abstract.reprText(t, self(o).name)
                                  + ">");
            })
        .method(
            "read", "($self, size=-1, /)", (t, o, a) -> PyBytes.of(self(o).read(t, size(t, a[0]))))
        .method(
            "read1", "($self, size=-1, /)", (t, o, a) -> PyBytes.of(self(o).read(t, size(t, a[0]))))
        .method(
            "readline",
            "($self, size=-1, /)",
            (t, o, a) -> PyBytes.of(self(o).readLine(t, size(t, a[0]))))
        .method1(
            "write",
            (t, o, data) -> {
              byte[] b = FileStreams.bytes(t, data);
              self(o).write(t, b);
              return PyInt.of(b.length);
            })
        .method(
            "seek",
            "($self, offset, whence=0, /)",
            (t, o, a) ->
                PyInt.of(
                    self(o)
                        .seek(
                            t,
                            Abstract.intArg(t, ObjectFunctions.orNone(a[0])),
                            a[1] == null ? 0 : Abstract.intArg(t, a[1]))))
        .method0("tell", (t, o) -> PyInt.of(self(o).position))
        .method("truncate", "($self, size=None, /)", (t, o, a) -> self(o).truncate(t, a[0]))
        .method0("flush", (t, o) -> self(o).flush(t))
        .method0("fileno", (t, o) -> PyInt.of(self(o).descriptor(t)))
        .method0("isatty", (t, o) -> PyBool.FALSE)
        .method(
            "peek",
            "($self, size=0, /)",
            (t, o, a) -> {
              int at = self(o).position;
              byte[] b = self(o).read(t, -1);
              self(o).position = at;
              return PyBytes.of(b);
            })
        .method1("readinto", (t, o, b) -> self(o).readInto(t, b))
        .method1("readinto1", (t, o, b) -> self(o).readInto(t, b))
        .method0(
            "detach",
            (t, o) -> {
              throw IoTypes.unsupported(t, "detach");
            })
        .method0("close", (t, o) -> self(o).close(t))
        .method0("readable", (t, o) -> PyBool.of(self(o).readable()))
        .method0("writable", (t, o) -> PyBool.of(self(o).writable()))
        .method0("seekable", (t, o) -> PyBool.TRUE)
        .getter("closed", (t, o) -> PyBool.of(self(o).closed))
        .getter("name", (t, o) -> self(o).name)
        .getter("mode", (t, o) -> self(o).mode.ofBytes());
  }

  private final @Nullable Path path;
  private int descriptor = -1;
  private final PyObject name;
  private final OpenMode mode;
  private byte[] data;
  private int length;
  private int position;
  private boolean dirty;
  private boolean closed;

  private PyByteStream(PyType cls, @Nullable Path path, PyObject name, OpenMode mode, byte[] data) {
    super(cls);
    this.path = path;
    this.name = name;
    this.mode = mode;
    this.data = data;
    this.length = data.length;
  }

  /** An open file is closed when it ends ({@code iobase_finalize}). */
  @Override
  public boolean hasFinalizer() {
    return (!closed && path != null) || super.hasFinalizer();
  }

  @Override
  public void runFinalizer(ThreadState t) {
    super.runFinalizer(t);
    if (!closed && path != null) {
      close(t);
    }
  }

  private static PyByteStream self(PyObject o) {
    return (PyByteStream) o;
  }

  private static int size(ThreadState t, @Nullable PyObject n) {
    return n == null || n == PyNone.VALUE ? -1 : Abstract.intArg(t, n);
  }

  private static PyObject makeBytesIo(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a = new Signature("BytesIO", "(initial_bytes=b'')").bind(t, args, kw);
    byte[] initial =
        a[0] == null || a[0] == PyNone.VALUE ? new byte[0] : FileStreams.bytes(t, a[0]).clone();
    return new PyByteStream(cls, null, PyNone.VALUE, new OpenMode("w+b", 'w', true, true), initial);
  }

  /** Opens a file that the program may open. */
  static PyByteStream openFile(InterpThread t, Path path, PyObject name, OpenMode m) {
    PyType cls = m.updates() ? RANDOM : m.writes() ? WRITER : READER;
    byte[] content =
        t.gate().detached(t, Gate.BlockingReason.READ, () -> load(t.gate().files(), path, m));
    if (content == null) {
      ProgramFiles.Facts facts = t.gate().files().facts(path);
      if (facts != null && facts.directory()) {
        throw FileStreams.osError(t, ExcTypes.IS_ADIRECTORY_ERROR, 21, "Is a directory", name);
      }
      if (m.kind() == 'x') {
        throw FileStreams.osError(t, ExcTypes.FILE_EXISTS_ERROR, 17, "File exists", name);
      }
      throw FileStreams.osError(
          t, ExcTypes.FILE_NOT_FOUND_ERROR, 2, "No such file or directory", name);
    }
    PyByteStream s = new PyByteStream(cls, path, name, m, content);
    s.position = m.kind() == 'a' ? content.length : 0;
    if (m.kind() != 'r') {
      s.dirty = true;
      s.flush(t);
    }
    return s;
  }

  /** What the stream begins with; null if it cannot be opened. */
  private static byte @Nullable [] load(ProgramFiles files, Path path, OpenMode m) {
    ProgramFiles.Facts facts = files.facts(path);
    if (facts != null && (facts.directory() || m.kind() == 'x')) {
      return null;
    }
    if (m.kind() == 'w' || m.kind() == 'x' || (m.kind() == 'a' && facts == null)) {
      Path folder = path.getParent();
      ProgramFiles.Facts parent = folder == null ? null : files.facts(folder);
      return folder == null || (parent != null && parent.directory()) ? new byte[0] : null;
    }
    return files.read(path);
  }

  /** Another stream over the same file, as {@code open} makes of a descriptor. */
  PyByteStream view(PyObject name, OpenMode m) {
    PyType cls = m.updates() ? RANDOM : m.writes() ? WRITER : READER;
    PyByteStream s = new PyByteStream(cls, path, name, m, Arrays.copyOf(data, length));
    s.position = position;
    return s;
  }

  PyObject name() {
    return name;
  }

  @Nullable Path path() {
    return path;
  }

  int length() {
    return length;
  }

  /** Its number, given at the first question. */
  int descriptor(ThreadState t) {
    check(t, path != null, "fileno");
    if (descriptor < 0) {
      descriptor = FileDescriptors.of(InterpThread.of(t)).add(this);
    }
    return descriptor;
  }

  void describedBy(int number) {
    descriptor = number;
  }

  String textMode() {
    return mode.text();
  }

  boolean readable() {
    return mode.reads();
  }

  boolean writable() {
    return mode.writes();
  }

  private void check(ThreadState t, boolean allowed, String what) {
    if (closed) {
      throw IoTypes.closed(t);
    }
    if (!allowed) {
      throw IoTypes.unsupported(t, what);
    }
  }

  byte[] read(ThreadState t, int size) {
    check(t, readable(), "read");
    t.enter(this);
    try {
      int from = Math.min(position, length);
      int to = size < 0 ? length : Math.min(length, from + size);
      position = Math.max(position, to);
      return Arrays.copyOfRange(data, from, to);
    } finally {
      t.exit(this);
    }
  }

  private byte[] readLine(ThreadState t, int size) {
    check(t, readable(), "read");
    t.enter(this);
    try {
      int limit = size < 0 ? length : Math.min(length, position + size);
      int to = Math.min(position, length);
      int from = to;
      while (to < limit && data[to] != '\n') {
        to++;
      }
      to = to < limit ? to + 1 : to;
      position = to;
      return Arrays.copyOfRange(data, from, to);
    } finally {
      t.exit(this);
    }
  }

  void write(ThreadState t, byte[] b) {
    check(t, writable(), "write");
    t.enter(this);
    try {
      int at = mode.kind() == 'a' ? length : position;
      if (at + b.length > data.length) {
        data = Arrays.copyOf(data, Math.max(at + b.length, data.length * 2));
      }
      System.arraycopy(b, 0, data, at, b.length);
      position = at + b.length;
      length = Math.max(length, position);
      dirty = true;
    } finally {
      t.exit(this);
    }
  }

  int seek(ThreadState t, int offset, int whence) {
    check(t, true, "seek");
    int base = whence == 0 ? 0 : whence == 1 ? position : length;
    if (base + offset < 0) {
      throw Err.value(t, "negative seek value " + offset);
    }
    position = base + offset;
    return position;
  }

  private PyObject truncate(ThreadState t, @Nullable PyObject size) {
    check(t, writable(), "truncate");
    int n = size == null || size == PyNone.VALUE ? position : Abstract.intArg(t, size);
    t.enter(this);
    try {
      data = Arrays.copyOf(data, n);
      length = n;
      dirty = true;
    } finally {
      t.exit(this);
    }
    return PyInt.of(n);
  }

  private PyObject readInto(ThreadState t, PyObject target) {
    int room =
        target instanceof PyBytearray b
            ? b.size()
            : target instanceof PyBytes ? -1 : Abstract.length(t, target);
    if (room < 0) {
      throw Err.type(
          t,
          "readinto() argument must be read-write bytes-like object, not " + target.type().name());
    }
    byte[] b = read(t, room);
    Abstract.setItem(
        t, target, new PySlice(PyInt.ZERO, PyInt.of(b.length), PyNone.VALUE), PyBytes.of(b));
    return PyInt.of(b.length);
  }

  PyObject flush(ThreadState state) {
    check(state, true, "flush");
    Path p = path;
    if (dirty && p != null) {
      InterpThread t = InterpThread.of(state);
      byte[] content = Arrays.copyOf(data, length);
      dirty = false;
      String problem =
          t.gate()
              .<@Nullable String>detached(
                  t, Gate.BlockingReason.WRITE, () -> t.gate().files().write(p, content));
      if (problem != null) {
        throw FileStreams.osError(t, ExcTypes.OS_ERROR, 5, "Input/output error: " + problem, name);
      }
    }
    return PyNone.VALUE;
  }

  PyObject close(ThreadState t) {
    if (!closed) {
      flush(t);
      closed = true;
      if (descriptor >= 0) {
        FileDescriptors.of(InterpThread.of(t)).remove(descriptor);
      }
    }
    return PyNone.VALUE;
  }

  private PyBytes getValue(ThreadState t) {
    check(t, true, "getvalue");
    t.enter(this);
    try {
      return PyBytes.of(Arrays.copyOf(data, length));
    } finally {
      t.exit(this);
    }
  }
}
