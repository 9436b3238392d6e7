package gilscope.lang.stdlib;

import gilscope.lang.interp.Gate;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.ProgramFiles;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
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
final class PyByteStream extends PyBufferedStream {
  private static final byte[] EMPTY = {};
  private static final Signature INITIAL = new Signature("BytesIO", "(initial_bytes=b'')");

  static final PyType BYTES_IO =
      PyBufferedStream.writing(
              PyBufferedStream.reading(PyBufferedStream.common(TypeSpec.of("BytesIO"))))
          .slots(
              k -> {
                k.tpNew =
                    (t, cls, args, kw) ->
                        new PyByteStream(
                            cls, null, PyNone.VALUE, new OpenMode("w+b", 'w', true, true), EMPTY);
                k.tpInit = (t, o, args, kw) -> self(o).begin(t, args, kw);
              })
          .method0("getvalue", (t, o) -> self(o).getValue(t))
          .method0(
              "getbuffer",
              (t, o) -> {
                self(o).check(t, "getbuffer");
                return Abstract.call(t, PyMemoryView.TYPE, new BytesIoBuffer(self(o)));
              })
          .method0(
              "__getstate__",
              (t, o) -> StreamState.with(o, self(o).getValue(t), PyInt.of(self(o).position)))
          .method1(
              "__setstate__",
              (t, o, state) -> {
                self(o).restore(t, StreamState.of(t, o, state, 3));
                return PyNone.VALUE;
              })
          .build();
  static final PyType READER =
      PyBufferedStream.peeking(
              PyBufferedStream.overRaw(
                  PyBufferedStream.reading(PyBufferedStream.common(TypeSpec.of("BufferedReader")))))
          .slots(k -> overRaw(k, true, false))
          .build();
  static final PyType WRITER =
      PyBufferedStream.writing(
              PyBufferedStream.overRaw(PyBufferedStream.common(TypeSpec.of("BufferedWriter"))))
          .slots(k -> overRaw(k, false, true))
          .build();
  static final PyType RANDOM =
      PyBufferedStream.peeking(
              PyBufferedStream.writing(
                  PyBufferedStream.overRaw(
                      PyBufferedStream.reading(
                          PyBufferedStream.common(TypeSpec.of("BufferedRandom"))))))
          .slots(k -> overRaw(k, true, true))
          .build();

  /** Made by a program, these types have another class of instances: {@link PyBuffered}. */
  private static void overRaw(PyType k, boolean reads, boolean writes) {
    k.tpNew = (t, cls, args, kw) -> new PyBuffered(cls, reads, writes);
    k.tpInit = (t, o, args, kw) -> ((PyBuffered) o).begin(t, args, kw);
  }

  @Override
  public boolean isStream() {
    return true;
  }

  private final @Nullable Path path;
  private int descriptor = -1;
  private PyObject name;
  private final OpenMode mode;
  private byte[] data;
  private int length;
  private int position;
  private boolean dirty;

  /** It has been there: if it is not any more, it was unlinked. */
  private boolean opened;

  private boolean closed;

  /** Views of it that there are: until they end it must keep its size. */
  private int borrowers;

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
      FileStreams.unclosed(t, this);
      close(t);
    }
  }

  private static PyByteStream self(PyObject o) {
    return (PyByteStream) o;
  }

  private void begin(ThreadState t, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a = INITIAL.bind(t, args, kw);
    checkLent(t);
    closed = false;
    fill(a[0] == null || a[0] == PyNone.VALUE ? EMPTY : FileStreams.bytes(t, a[0]));
  }

  private void restore(ThreadState t, StreamState state) {
    check(t, "__setstate__");
    checkLent(t);
    fill(FileStreams.bytes(t, state.part(0)));
    position = state.position(t, 1, "not");
    state.attributes(t, 2);
  }

  private void fill(byte[] content) {
    data = content.clone();
    length = content.length;
    position = 0;
  }

  /** Opens a file that the program may open. */
  static PyByteStream openFile(InterpThread t, Path path, PyObject name, OpenMode m) {
    PyType cls = m.updates() ? RANDOM : m.writes() ? WRITER : READER;
    byte[] content =
        t.gate().detached(t, Gate.BlockingReason.READ, () -> load(t.gate().files(), path, m));
    if (content == null) {
      ProgramFiles.Facts facts = t.gate().files().facts(path);
      if (m.kind() == 'x' && facts != null) {
        throw FileStreams.osError(t, ExcTypes.FILE_EXISTS_ERROR, 17, "File exists", name);
      }
      if (facts != null && facts.directory()) {
        throw FileStreams.osError(t, ExcTypes.IS_ADIRECTORY_ERROR, 21, "Is a directory", name);
      }
      if (isInsideFile(t.gate().files(), path)) {
        throw FileStreams.osError(t, ExcTypes.NOT_ADIRECTORY_ERROR, 20, "Not a directory", name);
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
    s.opened = true;
    return s;
  }

  private static boolean isInsideFile(ProgramFiles files, Path path) {
    Path folder = path.getParent();
    ProgramFiles.Facts facts = folder == null ? null : files.facts(folder);
    return facts != null && !facts.directory();
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

  /** What is left under another number of an ended stream. */
  PyByteStream anew(int number) {
    PyByteStream s = view(PyInt.of(number), mode);
    s.describedBy(number);
    return s;
  }

  @Override
  public PyObject name(ThreadState t) {
    return name;
  }

  /** {@code raw.name = …}, as tempfile does. */
  void rename(PyObject shown) {
    name = shown;
  }

  @Override
  public PyObject object() {
    return this;
  }

  @Override
  String describe(ThreadState t) {
    return path == null
        ? "<" + type().tpName() + " object at " + Abstract.address(t, this) + ">"
        : "<" + type().tpName() + " name=" + Abstract.reprText(t, name) + ">";
  }

  @Override
  public boolean closed(ThreadState t) {
    return closed;
  }

  @Override
  public boolean readable(ThreadState t) {
    checkMemory(t);
    return mode.reads();
  }

  @Override
  public boolean writable(ThreadState t) {
    checkMemory(t);
    return mode.writes();
  }

  @Override
  public boolean seekable(ThreadState t) {
    checkMemory(t);
    return true;
  }

  /** A closed BytesIO answers nothing at all. */
  private void checkMemory(ThreadState t) {
    if (closed) {
      throw IoTypes.closed(t);
    }
  }

  @Override
  PyObject isTerminal(ThreadState t) {
    checkMemory(t);
    return PyBool.FALSE;
  }

  @Override
  PyObject fileno(ThreadState t) {
    return PyInt.of(descriptor(t));
  }

  @Override
  PyObject mode(ThreadState t) {
    return mode.ofBytes();
  }

  @Override
  PyObject raw(ThreadState t) {
    return new PyFileIo(PyFileIo.TYPE, this);
  }

  @Override
  PyObject detach(ThreadState t) {
    if (path == null) {
      throw IoTypes.unsupported(t, "detach");
    }
    flush(t);
    return raw(t);
  }

  String byteMode() {
    return mode.ofBytes().value();
  }

  @Nullable Path path() {
    return path;
  }

  int length() {
    return length;
  }

  /** Its number, given at the first question. */
  int descriptor(ThreadState t) {
    if (closed && path != null) {
      throw Err.value(t, "I/O operation on closed file");
    }
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

  private void check(ThreadState t, String what) {
    if (closed) {
      throw path == null ? IoTypes.closed(t) : Err.value(t, what + " of closed file");
    }
  }

  private void check(ThreadState t, boolean allowed, String what) {
    check(t, what);
    if (!allowed) {
      throw IoTypes.unsupported(t, what);
    }
  }

  @Override
  public byte[] some(ThreadState t, int size) {
    return read(t, size);
  }

  @Override
  byte[] peek(ThreadState t) {
    check(t, mode.reads(), "peek");
    return Arrays.copyOfRange(data, Math.min(position, length), length);
  }

  @Override
  public byte[] read(ThreadState t, int size) {
    check(t, mode.reads(), "read");
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

  @Override
  public byte[] readLine(ThreadState t, int size) {
    check(t, mode.reads(), "readline");
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

  @Override
  public int write(ThreadState t, byte[] b) {
    if (closed) {
      throw path == null ? IoTypes.closed(t) : Err.value(t, "write to closed file");
    }
    check(t, mode.writes(), "write");
    checkLent(t);
    if (b.length == 0) {
      return 0;
    }
    t.enter(this);
    try {
      int at = mode.kind() == 'a' ? length : position;
      if (at > length) {
        Arrays.fill(data, length, Math.min(at, data.length), (byte) 0);
      }
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
    return b.length;
  }

  @Override
  public long tell(ThreadState t) {
    check(t, "tell");
    return position;
  }

  @Override
  public long seek(ThreadState t, long offset, int whence) {
    check(t, "seek");
    if (whence < 0 || whence > 2) {
      throw Err.value(
          t,
          path == null
              ? "invalid whence (" + whence + ", should be 0, 1 or 2)"
              : "whence value " + whence + " unsupported");
    }
    long base = whence == 0 ? 0 : whence == 1 ? position : length;
    long target = base + offset;
    if (target < 0 && path != null) {
      throw FileStreams.osError(t, ExcTypes.OS_ERROR, 22, "Invalid argument");
    }
    if (target < 0 && whence == 0) {
      throw Err.value(t, "negative seek value " + offset);
    }
    if (target > Integer.MAX_VALUE) {
      throw Err.overflow(t, "cannot fit 'int' into an index-sized integer");
    }
    position = (int) Math.max(target, 0);
    return position;
  }

  @Override
  PyObject truncate(ThreadState t, @Nullable PyObject size) {
    check(t, mode.writes(), "truncate");
    int n = size == null || size == PyNone.VALUE ? position : size(t, size);
    if (n < 0) {
      throw path == null
          ? Err.value(t, "negative size value " + n)
          : FileStreams.osError(t, ExcTypes.OS_ERROR, 22, "Invalid argument");
    }
    checkLent(t);
    t.enter(this);
    try {
      if (n < length || path != null) {
        data = Arrays.copyOf(data, n);
        Arrays.fill(data, Math.min(length, n), n, (byte) 0);
        length = n;
        dirty = true;
      }
    } finally {
      t.exit(this);
    }
    return PyInt.of(n);
  }

  @Override
  public void flush(ThreadState state) {
    check(state, "flush");
    Path p = path;
    if (dirty && p != null) {
      InterpThread t = InterpThread.of(state);
      if (opened && t.gate().files().facts(p) == null) {
        return; // unlinked since: nobody will read it
      }
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
  }

  @Override
  public void close(ThreadState t) {
    if (!closed) {
      checkLent(t);
      flush(t);
      closed = true;
      if (path != null) {
        InterpThread i = InterpThread.of(t);
        i.gate().<@Nullable Object>detached(i, Gate.BlockingReason.IO, () -> null);
      }
      if (descriptor >= 0) {
        FileDescriptors.of(InterpThread.of(t)).ended(descriptor, this);
      }
    }
  }

  /** The bytes themselves, {@link #length} of them in use; borrowers may change them in place. */
  byte[] held() {
    return data;
  }

  synchronized void lend(int change) {
    borrowers += change;
  }

  private synchronized void checkLent(ThreadState t) {
    if (borrowers > 0) {
      throw Err.of(t, ExcTypes.BUFFER_ERROR, "Existing exports of data: object cannot be re-sized");
    }
  }

  private PyBytes getValue(ThreadState t) {
    check(t, "getvalue");
    t.enter(this);
    try {
      return PyBytes.of(Arrays.copyOf(data, length));
    } finally {
      t.exit(this);
    }
  }
}
