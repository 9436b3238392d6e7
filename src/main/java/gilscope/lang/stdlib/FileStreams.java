package gilscope.lang.stdlib;

import gilscope.lang.interp.Gate;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.BytesLike;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBaseException;
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
  private static final Signature WRAPPER =
      new Signature(
          "TextIOWrapper",
          "(buffer, encoding=None, errors=None, newline=None, line_buffering=False,"
              + " write_through=False)");

  private FileStreams() {}

  static void fill(ModuleBuilder m) {
    m.function(
        "open",
        "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True,"
            + " opener=None)",
        FileStreams::open);
  }

  /** The bytes of a bytes-like object. */
  static byte[] bytes(ThreadState t, PyObject o) {
    return BytesLike.require(t, o);
  }

  private static PyObject open(ThreadState t, PyObject self, @Nullable PyObject[] a) {
    PyObject file = ObjectFunctions.orNone(a[0]);
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
    InterpThread thread = InterpThread.of(t);
    PyByteStream bytes;
    if (ObjectFunctions.given(a[7])) {
      PyObject fd =
          Abstract.call(t, ObjectFunctions.orNone(a[7]), file, PyInt.of(FileDescriptors.flags(m)));
      bytes = FileDescriptors.of(thread).view(t, Abstract.intArg(t, fd), file, m);
    } else if (file instanceof PyInt fd) {
      bytes = FileDescriptors.of(thread).view(t, Abstract.intArg(t, fd), file, m);
    } else {
      String name = pathText(t, file);
      bytes = PyByteStream.openFile(thread, granted(thread, name, file, m), file, m);
    }
    t.born(bytes);
    if (m.binary()) {
      return bytes;
    }
    return text(t, PyTextIo.TYPE, bytes, a[3], a[4], a[5]);
  }

  /** {@code io.open_code(path)}. */
  static PyObject openCode(ThreadState t, PyObject path) {
    return open(
        t,
        PyNone.VALUE,
        new @Nullable PyObject[] {path, PyStr.of("rb"), null, null, null, null, null, null});
  }

  static String pathText(ThreadState t, PyObject file) {
    PyObject o = file;
    PyObject hook =
        o instanceof PyStr || o instanceof PyBytes
            ? null
            : Abstract.lookupSpecial(t, o, "__fspath__");
    if (hook != null) {
      o = Abstract.call(t, hook);
    }
    if (o instanceof PyBytes b) {
      o = Abstract.callMethod(t, b, "decode");
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
    Path path = resolve(t, name);
    Gate g = t.gate();
    if (m.reads() && !g.mayRead(path)) {
      throw osError(
          t,
          ExcTypes.PERMISSION_ERROR,
          13,
          "Permission denied: run with --allow-read to open it",
          file);
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

  /**
   * A relative path is relative to the program's folder: where a program is started from is not its
   * business.
   */
  static Path resolve(InterpThread t, String name) {
    try {
      Path p = Path.of(name);
      if (p.isAbsolute()) {
        return p.normalize();
      }
      return WorkingFolder.of(t).path(t).resolve(p).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw Err.value(t, "invalid path: " + e.getReason());
    }
  }

  static PyRaise osError(ThreadState t, PyType type, int errno, String message, PyObject file) {
    PyBaseException e =
        (PyBaseException) Abstract.call(t, type, PyInt.of(errno), PyStr.of(message), file);
    return new PyRaise(t, e);
  }

  /** Of an operation on two files. */
  static PyRaise osError(
      ThreadState t, PyType type, int errno, String message, PyObject file, PyObject second) {
    return new PyRaise(
        t,
        (PyBaseException)
            Abstract.call(t, type, PyInt.of(errno), PyStr.of(message), file, PyNone.VALUE, second));
  }

  static PyRaise osError(ThreadState t, PyType type, int errno, String message) {
    return new PyRaise(
        t, (PyBaseException) Abstract.call(t, type, PyInt.of(errno), PyStr.of(message)));
  }

  /** {@code io.TextIOWrapper(buffer, …)}. */
  static PyObject wrap(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a = WRAPPER.bind(t, args, kw);
    if (!(a[0] instanceof PyByteStream b)) {
      throw Err.notImplemented(t, "TextIOWrapper over a stream that is not a file or a BytesIO");
    }
    return text(t, cls, b, a[1], a[2], a[3]);
  }

  private static PyObject text(
      ThreadState t,
      PyType cls,
      PyByteStream bytes,
      @Nullable PyObject encoding,
      @Nullable PyObject errors,
      @Nullable PyObject newline) {
    String e =
        encoding == null || encoding == PyNone.VALUE ? "utf-8" : Abstract.strText(t, encoding);
    String h = errors == null || errors == PyNone.VALUE ? "strict" : Abstract.strText(t, errors);
    if (e.equals("locale")) {
      e = "utf-8";
    }
    String n = newline == null || newline == PyNone.VALUE ? null : Abstract.strText(t, newline);
    if (n != null && !n.isEmpty() && !n.equals("\n") && !n.equals("\r") && !n.equals("\r\n")) {
      throw Err.value(t, "illegal newline value: " + Abstract.reprText(t, PyStr.of(n)));
    }
    PyTextIo made = new PyTextIo(cls, new FilePort(bytes, e, h, n), e, h);
    t.born(made);
    return made;
  }
}
