package gilscope.lang.stdlib;

import gilscope.lang.interp.Gate;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.ProgramFiles;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.BytesLike;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.ThreadState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The open files of one interpreter by number: streams, and what Python modules made (sockets, ends
 * of pipes), which answer {@code recv}, {@code send} and {@code close}. Thread-safe. 0 to 2 are the
 * program's streams.
 */
final class FileDescriptors {
  /** {@code st_mode} of a terminal. */
  private static final int TERMINAL = 0020620;

  private static final int WRITE_ONLY = 1;
  private static final int READ_WRITE = 2;
  private static final int CREATE = 64;
  private static final int EXCLUSIVE = 128;
  private static final int TRUNCATE = 512;
  private static final int APPEND = 1024;

  private final TreeMap<Integer, PyObject> open = new TreeMap<>();

  static FileDescriptors of(InterpThread t) {
    return t.interpreter().attached(FileDescriptors.class, FileDescriptors::new);
  }

  synchronized int add(PyObject s) {
    int n = 3;
    while (open.containsKey(n)) {
      n++;
    }
    open.put(n, s);
    return n;
  }

  private synchronized void put(int number, PyObject s) {
    open.put(number, s);
  }

  synchronized void remove(int number) {
    open.remove(number);
  }

  private PyByteStream get(ThreadState t, int number) {
    PyObject s;
    synchronized (this) {
      s = open.get(number);
    }
    if (s == null) {
      throw bad(t);
    }
    if (s instanceof PyByteStream file) {
      return file;
    }
    throw FileStreams.osError(t, ExcTypes.OS_ERROR, 29, "Illegal seek");
  }

  /** What a Python module put under that number; null if it is a file or nothing. */
  synchronized @Nullable PyObject guest(int number) {
    PyObject s = open.get(number);
    return s instanceof PyByteStream ? null : s;
  }

  private static PyRaise bad(ThreadState t) {
    return FileStreams.osError(t, ExcTypes.OS_ERROR, 9, "Bad file descriptor");
  }

  /** What {@code open(fd, mode)} gives: it owns the number from now on. */
  PyByteStream view(ThreadState t, int number, PyObject name, OpenMode m) {
    PyByteStream s = get(t, number).view(name, m);
    s.describedBy(number);
    put(number, s);
    return s;
  }

  /** What {@code open()} asks an opener for. */
  static int flags(OpenMode m) {
    int access = m.updates() ? READ_WRITE : m.writes() ? WRITE_ONLY : 0;
    int cloexec = 524288;
    return access
        | cloexec
        | switch (m.kind()) {
          case 'w' -> CREATE | TRUNCATE;
          case 'x' -> CREATE | EXCLUSIVE;
          case 'a' -> CREATE | APPEND;
          default -> 0;
        };
  }

  private static OpenMode mode(int flags, boolean exists) {
    boolean writes = (flags & 3) != 0;
    boolean updates = (flags & 3) == READ_WRITE;
    char kind =
        !writes
            ? 'r'
            : (flags & APPEND) != 0
                ? 'a'
                : (flags & CREATE) != 0 && (flags & EXCLUSIVE) != 0
                    ? 'x'
                    : (flags & TRUNCATE) != 0 || ((flags & CREATE) != 0 && !exists) ? 'w' : 'r';
    return new OpenMode("", kind, updates || (writes && kind == 'r'), true);
  }

  static void fill(ModuleBuilder m) {
    m.function(
        "open",
        "(path, flags, mode=511, *, dir_fd=None)",
        (t, self, a) -> {
          InterpThread i = InterpThread.of(t);
          PyObject file = ObjectFunctions.orNone(a[0]);
          int flags = Abstract.intArg(t, ObjectFunctions.orNone(a[1]));
          Path p = PosixModule.readable(i, file);
          OpenMode mode = mode(flags, i.gate().files().facts(p) != null);
          if (mode.writes()) {
            PosixModule.writable(i, file);
          }
          PyByteStream s = PyByteStream.openFile(i, p, file, mode);
          return PyInt.of(s.descriptor(t));
        });
    m.function1(
        "close",
        (t, self, fd) -> {
          int n = Abstract.intArg(t, fd);
          PyObject guest = of(InterpThread.of(t)).guest(n);
          if (guest != null) {
            Abstract.callMethod(t, guest, "close");
          } else if (n > 2 || n < 0) {
            of(InterpThread.of(t)).get(t, n).close(t);
          }
          return PyNone.VALUE;
        });
    m.function(
        "write",
        "(fd, data, /)",
        (t, self, a) -> {
          int n = Abstract.intArg(t, ObjectFunctions.orNone(a[0]));
          byte[] b = BytesLike.require(t, ObjectFunctions.orNone(a[1]));
          PyObject guest = of(InterpThread.of(t)).guest(n);
          if (guest != null) {
            return Abstract.callMethod(t, guest, "send", PyBytes.of(b));
          }
          if (n == 1 || n == 2) {
            InterpThread.of(t)
                .gate()
                .write(
                    InterpThread.of(t),
                    n == 1 ? Gate.Stream.STDOUT : Gate.Stream.STDERR,
                    new String(b, StandardCharsets.UTF_8));
          } else {
            PyByteStream s = of(InterpThread.of(t)).get(t, n);
            if (!s.writable(t)) {
              throw bad(t);
            }
            s.write(t, b);
            s.flush(t);
          }
          return PyInt.of(b.length);
        });
    m.function(
        "read",
        "(fd, length, /)",
        (t, self, a) -> {
          int n = Abstract.intArg(t, ObjectFunctions.orNone(a[0]));
          int length = Abstract.intArg(t, ObjectFunctions.orNone(a[1]));
          PyObject guest = of(InterpThread.of(t)).guest(n);
          if (guest != null) {
            return Abstract.callMethod(t, guest, "recv", PyInt.of(length));
          }
          if (n == 0) {
            return PyBytes.of(
                InterpThread.of(t)
                    .gate()
                    .readLine(InterpThread.of(t))
                    .getBytes(StandardCharsets.UTF_8));
          }
          PyByteStream s = of(InterpThread.of(t)).get(t, n);
          if (!s.readable(t)) {
            throw bad(t);
          }
          return PyBytes.of(s.read(t, length));
        });
    m.function(
        "lseek",
        "(fd, position, whence, /)",
        (t, self, a) ->
            PyInt.of(
                of(InterpThread.of(t))
                    .get(t, Abstract.intArg(t, ObjectFunctions.orNone(a[0])))
                    .seek(
                        t,
                        Abstract.longArg(t, ObjectFunctions.orNone(a[1])),
                        Abstract.intArg(t, ObjectFunctions.orNone(a[2])))));
    m.function1("fstat", (t, self, fd) -> facts(t, Abstract.intArg(t, fd)));
    m.function1(
        "isatty",
        (t, self, fd) -> {
          return PyBool.FALSE;
        });
    m.function1(
        "fsync",
        (t, self, fd) -> {
          of(InterpThread.of(t)).get(t, Abstract.intArg(t, fileno(t, fd))).flush(t);
          return PyNone.VALUE;
        });
    m.function(
        "ftruncate",
        "(fd, length, /)",
        (t, self, a) -> {
          PyByteStream s =
              of(InterpThread.of(t)).get(t, Abstract.intArg(t, ObjectFunctions.orNone(a[0])));
          Abstract.callMethod(t, s, "truncate", ObjectFunctions.orNone(a[1]));
          s.flush(t);
          return PyNone.VALUE;
        });
    m.function1("get_inheritable", (t, self, fd) -> PyBool.FALSE);
    m.function("set_inheritable", "(fd, inheritable, /)", (t, self, a) -> PyNone.VALUE);
  }

  /** How Python modules take part, and what {@code os} says of their descriptors. */
  static void guests(ModuleBuilder m) {
    m.function0(
        "_system_call",
        (t, self) -> {
          InterpThread i = InterpThread.of(t);
          return i.gate().detached(i, Gate.BlockingReason.IO, () -> PyNone.VALUE);
        });
    m.function1("_adopt", (t, self, guest) -> PyInt.of(of(InterpThread.of(t)).add(guest)));
    m.function(
        "_hand_over",
        "(fd, guest, /)",
        (t, self, a) -> {
          int n = Abstract.intArg(t, ObjectFunctions.orNone(a[0]));
          of(InterpThread.of(t)).put(n, ObjectFunctions.orNone(a[1]));
          return PyNone.VALUE;
        });
    m.function1(
        "_forget",
        (t, self, fd) -> {
          of(InterpThread.of(t)).remove(Abstract.intArg(t, fd));
          return PyNone.VALUE;
        });
    m.function(
        "set_blocking",
        "(fd, blocking, /)",
        (t, self, a) -> {
          int n = Abstract.intArg(t, ObjectFunctions.orNone(a[0]));
          PyObject guest = of(InterpThread.of(t)).guest(n);
          if (guest != null) {
            Abstract.callMethod(t, guest, "setblocking", ObjectFunctions.orNone(a[1]));
          } else if (n > 2 || n < 0) {
            of(InterpThread.of(t)).get(t, n);
          }
          return PyNone.VALUE;
        });
    m.function1(
        "get_blocking",
        (t, self, fd) -> {
          int n = Abstract.intArg(t, fd);
          PyObject guest = of(InterpThread.of(t)).guest(n);
          if (guest != null) {
            return Abstract.callMethod(t, guest, "getblocking");
          }
          if (n > 2 || n < 0) {
            of(InterpThread.of(t)).get(t, n);
          }
          return PyBool.TRUE;
        });
  }

  private static PyObject fileno(ThreadState t, PyObject fd) {
    return fd instanceof PyInt ? fd : Abstract.callMethod(t, fd, "fileno");
  }

  static PyObject facts(ThreadState t, int number) {
    if (number >= 0 && number < 3) {
      return PosixModule.statResult(
          t,
          new ProgramFiles.Facts(false, false, 0, 0, TERMINAL, 1, number + 1L, 0, 0),
          Path.of("/dev/pts/0"));
    }
    PyObject guest = of(InterpThread.of(t)).guest(number);
    if (guest != null) {
      int kind = Abstract.intArg(t, Abstract.getAttr(t, guest, "_mode"));
      return PosixModule.statResult(
          t, new ProgramFiles.Facts(false, false, 0, 0, kind, 1, number + 1L, 0, 0), Path.of("/"));
    }
    PyByteStream s = of(InterpThread.of(t)).get(t, number);
    @Nullable Path p = s.path();
    ProgramFiles.Facts f = p == null ? null : InterpThread.of(t).gate().files().facts(p);
    ProgramFiles.Facts told = f == null ? new ProgramFiles.Facts(false, true, 0, 0) : f;
    return PosixModule.statResult(
        t, told.sized(Math.max(s.length(), told.size())), p == null ? Path.of("/") : p);
  }
}
