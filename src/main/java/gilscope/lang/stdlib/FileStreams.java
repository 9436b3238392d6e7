package gilscope.lang.stdlib;

import gilscope.lang.interp.Gate;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.BuiltinCode;
import gilscope.lang.objects.BytesLike;
import gilscope.lang.objects.Codecs;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyBuiltinFunction;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * {@code open()} and what it checks: the mode, and whether the program may touch the file at all.
 */
final class FileStreams {
  /** The flags that CPython tells of every file it opens: {@code O_RDONLY | O_CLOEXEC}. */
  private static final int O_CLOEXEC = 0x80000;

  private static final Signature WRAPPER =
      new Signature(
          "TextIOWrapper",
          "(buffer, encoding=None, errors=None, newline=None, line_buffering=False,"
              + " write_through=False)");

  private FileStreams() {}

  /** {@code open}, which is a function of the module {@code _io} wherever it is found. */
  static PyBuiltinFunction open(ModuleBuilder m) {
    BuiltinCode code =
        BuiltinCode.bound(
            "open",
            "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True,"
                + " opener=None)",
            FileStreams::open);
    return new PyBuiltinFunction(code.inModule("_io"), m.module(), "_io");
  }

  /** The bytes of a bytes-like object. */
  static byte[] bytes(ThreadState t, PyObject o) {
    return BytesLike.require(t, o);
  }

  private static PyObject open(ThreadState t, PyObject self, @Nullable PyObject[] a) {
    PyObject file = ObjectFunctions.orNone(a[0]);
    if (a[1] != null && !(a[1] instanceof PyStr)) {
      throw Err.type(t, "open() argument 'mode' must be str, not " + a[1].type().tpName());
    }
    String mode = a[1] == null ? "r" : Abstract.strText(t, a[1]);
    OpenMode m = OpenMode.parse(t, mode);
    if (m.binary()
        && (ObjectFunctions.given(a[3])
            || ObjectFunctions.given(a[4])
            || ObjectFunctions.given(a[5]))) {
      String what =
          ObjectFunctions.given(a[3])
              ? "encoding"
              : ObjectFunctions.given(a[4]) ? "errors" : "newline";
      throw Err.value(
          t,
          what.equals("errors")
              ? "binary mode doesn't take an errors argument"
              : "binary mode doesn't take "
                  + (what.equals("encoding") ? "an encoding" : "a newline")
                  + " argument");
    }
    int buffering = a[2] == null ? -1 : Abstract.intArg(t, a[2]);
    for (int i = 4; i < 6; i++) { // the encoding may be a warning to come
      if (ObjectFunctions.given(a[i]) && !(a[i] instanceof PyStr)) {
        throw Err.type(
            t,
            "open() argument '"
                + (i == 4 ? "errors" : "newline")
                + "' must be str or None, not "
                + ObjectFunctions.orNone(a[i]).type().tpName());
      }
    }
    t.audit("open", file, PyStr.of(mode), PyInt.of(O_CLOEXEC));
    if (file instanceof PyInt fd
        && FileDescriptors.of(InterpThread.of(t)).guest(Abstract.intArg(t, fd)) != null) {
      return ofGuest(InterpThread.of(t), a);
    }
    PyByteStream bytes = openBytes(InterpThread.of(t), file, m, a[7]);
    if (buffering == 0 && !m.binary()) {
      bytes.close(t);
      throw Err.value(t, "can't have unbuffered text I/O");
    }
    if (m.binary()) {
      t.born(bytes);
      return buffering == 0 ? new PyFileIo(PyFileIo.TYPE, bytes) : bytes;
    }
    // The text file alone has the bytes and closes them: nothing else may see them end.
    PyTextIo made = PyTextIo.unopened();
    text(t, made, bytes, a[3], a[4], a[5], buffering == 1, false);
    t.born(made);
    return made;
  }

  /** A stream over what a Python module made. */
  private static PyObject ofGuest(InterpThread t, @Nullable PyObject[] arguments) {
    PyObject[] given = new PyObject[7];
    for (int i = 0; i < given.length; i++) {
      PyObject each = arguments[i];
      given[i] =
          each != null
              ? each
              : i == 1
                  ? PyStr.of("r")
                  : i == 2 ? PyInt.of(-1) : i == 6 ? PyBool.TRUE : PyNone.VALUE;
    }
    return Abstract.callMethod(t, t.importModule("_pipe"), "stream", given);
  }

  /** The open file: of a path, of a descriptor, or what an opener gives. */
  static PyByteStream openBytes(
      InterpThread t, PyObject file, OpenMode m, @Nullable PyObject opener) {
    if (ObjectFunctions.given(opener)) {
      PyObject fd =
          Abstract.call(
              t, ObjectFunctions.orNone(opener), file, PyInt.of(FileDescriptors.flags(m)));
      return FileDescriptors.of(t).view(t, Abstract.intArg(t, fd), file, m);
    }
    if (file instanceof PyInt fd) {
      int n = Abstract.intArg(t, fd);
      if (n < 0) {
        throw Err.value(t, "negative file descriptor");
      }
      return FileDescriptors.of(t).view(t, n, file, m);
    }
    PyObject shown = shown(t, file);
    String name = pathText(t, shown);
    return PyByteStream.openFile(t, granted(t, name, shown, m), shown, m);
  }

  /** The ResourceWarning for an open file that ends without having been closed. */
  static void unclosed(ThreadState t, PyObject file) {
    try {
      Abstract.callMethod(
          t,
          t.importModule("_warnings"),
          "warn",
          PyStr.of("unclosed file " + Abstract.strText(t, Abstract.repr(t, file))),
          ExcTypes.RESOURCE_WARNING,
          PyInt.ONE,
          file);
    } catch (PyRaise e) { // made an error: nobody is there to catch it
      Hooks.unraisable(InterpThread.of(t), e.value(), null, file);
    }
  }

  /** {@code io.open_code(path)}. */
  static PyObject openCode(ThreadState t, PyObject path) {
    return open(
        t,
        PyNone.VALUE,
        new @Nullable PyObject[] {path, PyStr.of("rb"), null, null, null, null, null, null});
  }

  static String pathText(ThreadState t, PyObject file) {
    PyObject hook = PathArgument.hook(t, file);
    PyObject o = hook == null ? file : Abstract.call(t, hook);
    if (o instanceof PyBytes b) {
      o = Abstract.callMethod(t, b, "decode", PyStr.of("utf-8"), PyStr.of("surrogateescape"));
    }
    if (!(o instanceof PyStr s)) {
      throw Err.type(t, "expected str, bytes or os.PathLike object, not " + file.type().name());
    }
    if (s.value().indexOf('\0') >= 0) {
      throw Err.value(t, "embedded null byte");
    }
    return s.value();
  }

  private static Path granted(InterpThread t, String name, PyObject file, OpenMode m) {
    Path path = resolve(t, name, file);
    Gate g = t.gate();
    boolean told = g.mayRead(path) || (m.kind() != 'r' && g.mayRead(folder(path)));
    if (name.isEmpty() || !told) {
      throw closed(t, file);
    }
    if (m.writes() && !g.mayWrite(path)) {
      throw osError(
          t,
          ExcTypes.PERMISSION_ERROR,
          13,
          "Permission denied: run with --allow-write to open it",
          file);
    }
    return path;
  }

  private static Path folder(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  /**
   * For a program, what it may not look at is not there; a note says how to open it.
   *
   * <p>Why not PermissionError, as for writing: programs and the library probe for files that need
   * not exist (settings, {@code /etc/mime.types}, a virtual environment) and catch
   * FileNotFoundError only; they go on, as they would on a machine without them. What is closed
   * also must not show by its error which paths exist outside. Writing is never a probe, so there
   * the refusal says what it is.
   */
  static PyRaise closed(ThreadState t, PyObject file) {
    PyRaise e = osError(t, ExcTypes.FILE_NOT_FOUND_ERROR, 2, "No such file or directory", file);
    Abstract.callMethod(
        t,
        e.value(),
        "add_note",
        PyStr.of("gilscope: only the program's own folder is open; --allow-read PATH opens more"));
    return e;
  }

  /**
   * A relative path is relative to the program's folder: where a program is started from is not its
   * business.
   */
  static Path resolve(InterpThread t, String name) {
    return resolve(t, name, PyStr.of(name));
  }

  /** The same of what a program gives as a path. */
  static Path resolve(InterpThread t, PyObject file) {
    return resolve(t, pathText(t, file), file);
  }

  private static Path resolve(InterpThread t, String name, PyObject file) {
    try {
      Path p = Path.of(name);
      if (p.isAbsolute()) {
        return p.normalize();
      }
      return WorkingFolder.of(t).path(t).resolve(p).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      // NUL was told before: it has bytes that Java cannot name a file by
      Codecs.encode(t, name, "UTF-8", "surrogateescape");
      throw osError(t, ExcTypes.FILE_NOT_FOUND_ERROR, 2, "No such file or directory", file);
    }
  }

  /** A path as errors and {@code name} show it: what {@code os.fspath} gives. */
  private static PyObject shown(ThreadState t, PyObject file) {
    PyObject hook =
        file instanceof PyStr || file instanceof PyBytes || file instanceof PyInt
            ? null
            : Abstract.lookupSpecial(t, file, "__fspath__");
    return hook == null ? file : Abstract.call(t, hook);
  }

  static PyRaise osError(ThreadState t, PyType type, int errno, String message, PyObject file) {
    PyBaseException e =
        (PyBaseException)
            Abstract.call(t, type, PyInt.of(errno), PyStr.of(message), shown(t, file));
    return new PyRaise(t, e);
  }

  /** Of an operation on two files. */
  static PyRaise osError(
      ThreadState t, PyType type, int errno, String message, PyObject file, PyObject second) {
    return new PyRaise(
        t,
        (PyBaseException)
            Abstract.call(
                t,
                type,
                PyInt.of(errno),
                PyStr.of(message),
                shown(t, file),
                PyNone.VALUE,
                shown(t, second)));
  }

  static PyRaise osError(ThreadState t, PyType type, int errno, String message) {
    return new PyRaise(
        t, (PyBaseException) Abstract.call(t, type, PyInt.of(errno), PyStr.of(message)));
  }

  /** {@code TextIOWrapper.__init__(buffer, …)}. */
  static void wrap(ThreadState t, PyTextIo made, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a = WRAPPER.bind(t, args, kw);
    PyObject below = ObjectFunctions.orNone(a[0]);
    // A class of the program's own may write or flush otherwise than the built-in one it extends.
    boolean builtIn = below instanceof PyBufferedStream && !below.type().isHeap();
    ByteStream bytes = builtIn ? (PyBufferedStream) below : new CalledStream(below);
    bytes.readable(t);
    text(
        t,
        made,
        bytes,
        a[1],
        a[2],
        a[3],
        a[4] != null && Abstract.isTrue(t, a[4]),
        a[5] != null && Abstract.isTrue(t, a[5]));
  }

  private static void text(
      ThreadState t,
      PyTextIo made,
      ByteStream bytes,
      @Nullable PyObject encoding,
      @Nullable PyObject errors,
      @Nullable PyObject newline,
      boolean byLine,
      boolean through) {
    String e = ObjectFunctions.given(encoding) ? argument(t, "encoding", encoding) : "UTF-8";
    String h = ObjectFunctions.given(errors) ? argument(t, "errors", errors) : "strict";
    if (e.equals("locale")) {
      e = "UTF-8";
    }
    String end = newline(t, newline);
    Codecs.encode(t, "", e, h);
    FilePort port = new FilePort(bytes, e, h, end);
    port.buffering(byLine, through);
    made.begin(port, e, h);
  }

  private static String argument(ThreadState t, String name, @Nullable PyObject value) {
    if (!(value instanceof PyStr s)) {
      throw Err.type(
          t,
          "TextIOWrapper() argument '"
              + name
              + "' must be str or None, not "
              + ObjectFunctions.orNone(value).type().tpName());
    }
    return s.value();
  }

  /** A {@code newline} argument: null translates. */
  static @Nullable String newline(ThreadState t, @Nullable PyObject newline) {
    return newline(t, newline, false);
  }

  /**
   * @param quoted whether the message quotes what is none
   */
  static @Nullable String newline(ThreadState t, @Nullable PyObject newline, boolean quoted) {
    if (!ObjectFunctions.given(newline)) {
      return null;
    }
    if (!(newline instanceof PyStr s)) {
      throw Err.type(
          t, "newline must be str or None, not " + ObjectFunctions.orNone(newline).type().tpName());
    }
    String n = s.value();
    if (!n.isEmpty() && !n.equals("\n") && !n.equals("\r") && !n.equals("\r\n")) {
      throw Err.value(t, "illegal newline value: " + (quoted ? Abstract.reprText(t, s) : n));
    }
    return n;
  }
}
