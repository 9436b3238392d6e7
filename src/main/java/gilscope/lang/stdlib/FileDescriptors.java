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
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.ThreadState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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
  private static final int FOLDER = 65536;

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

  private synchronized void renumber(int from, int to) {
    PyObject s = open.remove(from);
    if (s != null) {
      open.put(to, s);
    }
  }

  private synchronized List<Integer> numbers() {
    return List.copyOf(open.keySet());
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
          PyObject file = PathArgument.of("open").check(t, a[0], a[3]);
          int mode = a[2] == null ? 0777 : Abstract.intArg(t, a[2]);
          int flags = Abstract.intArg(t, ObjectFunctions.orNone(a[1]));
          return PyInt.of(open(InterpThread.of(t), file, flags, mode));
        });
    m.function1(
        "close",
        (t, self, fd) -> {
          int n = Abstract.intArg(t, fd);
          PyObject guest = of(InterpThread.of(t)).guest(n);
          if (of(InterpThread.of(t)).oneOfSeveral(n)) {
            return PyNone.VALUE;
          }
          if (guest != null) {
            Abstract.callMethod(t, guest, "close");
            of(InterpThread.of(t)).remove(n);
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

  private static int open(InterpThread t, PyObject file, int flags, int permissions) {
    Path p = PosixModule.readable(t, file);
    ProgramFiles files = t.gate().files();
    ProgramFiles.Facts old = files.facts(p);
    if ((flags & FOLDER) != 0 && old != null && !old.directory()) {
      throw FileStreams.osError(t, ExcTypes.NOT_ADIRECTORY_ERROR, 20, "Not a directory", file);
    }
    if ((flags & (CREATE | EXCLUSIVE)) == (CREATE | EXCLUSIVE) && files.linkFacts(p) != null) {
      throw FileStreams.osError(t, ExcTypes.FILE_EXISTS_ERROR, 17, "File exists", file);
    }
    if (old != null && old.directory() && (flags & 3) == 0) {
      return Abstract.intArg(
          t, Abstract.callMethod(t, t.importModule("_open_folder"), "of", PyStr.of(p.toString())));
    }
    if (old == null && (flags & CREATE) == 0) {
      throw PosixModule.missing(t, files, p, file);
    }
    OpenMode mode = mode(flags, old != null);
    if (old == null || mode.writes()) {
      PosixModule.writable(t, file);
    }
    if (old == null && !mode.writes()) {
      files.write(p, new byte[0]);
    }
    PyByteStream s = PyByteStream.openFile(t, p, file, mode);
    int left = permissions & ~WorkingFolder.of(t).mask() & 07777;
    if (old == null && left != 0644) {
      files.change(p, false, left, -1, -1);
    }
    return s.descriptor(t);
  }

  /** Takes a number away from what others name too; false if it is the only one. */
  private synchronized boolean oneOfSeveral(int number) {
    PyObject s = open.get(number);
    for (var e : open.entrySet()) {
      if (s != null && e.getValue() == s && e.getKey() != number) {
        open.remove(number);
        if (s instanceof PyByteStream file) {
          file.describedBy(e.getKey());
        }
        return true;
      }
    }
    return false;
  }

  /** The stream of a number ends: what else names it goes on with one of its own. */
  synchronized void ended(int number, PyByteStream stream) {
    open.remove(number);
    open.replaceAll((n, s) -> s == stream ? stream.anew(n) : s);
  }

  /** The path of an open folder. */
  static String folder(InterpThread t, int number) {
    PyObject guest = of(t).guest(number);
    PyObject path = guest == null ? null : Abstract.getAttrOrNull(t, guest, "_path");
    if (path != null) {
      return Abstract.strText(t, path);
    }
    if (guest == null && number > 2) {
      of(t).get(t, number);
    } else if (number < 0) {
      throw bad(t);
    }
    throw FileStreams.osError(t, ExcTypes.NOT_ADIRECTORY_ERROR, 20, "Not a directory");
  }

  /** The path of an open file or folder. */
  static String path(InterpThread t, int number) {
    PyObject guest = of(t).guest(number);
    if (guest != null && Abstract.getAttrOrNull(t, guest, "_path") != null) {
      return folder(t, number);
    }
    Path p = of(t).get(t, number).path();
    if (p == null) {
      throw bad(t);
    }
    return p.toString();
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
    m.function1(
        "_guest",
        (t, self, fd) -> {
          PyObject guest = of(InterpThread.of(t)).guest(Abstract.intArg(t, fd));
          if (guest == null) {
            throw bad(t);
          }
          return guest;
        });
    m.function(
        "_hand_over",
        "(fd, guest, /)",
        (t, self, a) -> {
          int n = Abstract.intArg(t, ObjectFunctions.orNone(a[0]));
          of(InterpThread.of(t)).put(n, ObjectFunctions.orNone(a[1]));
          return PyNone.VALUE;
        });
    m.function1(
        "_again",
        (t, self, fd) -> {
          FileDescriptors files = of(InterpThread.of(t));
          int n = Abstract.intArg(t, fd);
          PyObject guest = files.guest(n);
          return PyInt.of(files.add(guest == null ? files.get(t, n) : guest));
        });
    m.function(
        "_renumber",
        "(fd, number, /)",
        (t, self, a) -> {
          int from = Abstract.intArg(t, ObjectFunctions.orNone(a[0]));
          of(InterpThread.of(t)).renumber(from, Abstract.intArg(t, ObjectFunctions.orNone(a[1])));
          return PyNone.VALUE;
        });
    m.function0(
        "_numbers",
        (t, self) ->
            new PyList(
                of(InterpThread.of(t)).numbers().stream().map(PyInt::of).toArray(PyObject[]::new)));
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
    if (guest != null && Abstract.getAttrOrNull(t, guest, "_path") != null) {
      Path folder = Path.of(folder(InterpThread.of(t), number));
      ProgramFiles.Facts f = InterpThread.of(t).gate().files().facts(folder);
      return PosixModule.statResult(
          t, f == null ? new ProgramFiles.Facts(true, false, 0, 0) : f, folder);
    }
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
