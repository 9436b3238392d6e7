package gilscope.lang.stdlib;

import gilscope.lang.interp.Gate;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.interp.ProgramFiles;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.BytesLike;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.StructSequence;
import gilscope.lang.objects.ThreadState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code posix}: what {@code os} has here. Files as far as the Gate grants them, a fixed process
 * id, an environment that tells nothing unless granted; no processes.
 */
final class PosixModule implements NativeModule {
  /** As many links as Linux follows on one path. */
  private static final int MOST_LINKS = 40;

  private static final PyType STAT_RESULT =
      StructSequence.type(
          "os",
          "stat_result",
          10,
          List.of(
              "st_mode",
              "st_ino",
              "st_dev",
              "st_nlink",
              "st_uid",
              "st_gid",
              "st_size",
              "st_atime",
              "st_mtime",
              "st_ctime",
              "st_atime_ns",
              "st_mtime_ns",
              "st_ctime_ns",
              "st_blksize",
              "st_blocks",
              "st_rdev"));
  private static final PyType UNAME_RESULT =
      StructSequence.type(
          "posix",
          "uname_result",
          5,
          List.of("sysname", "nodename", "release", "version", "machine"));
  private static final PyType TIMES_RESULT =
      StructSequence.type(
          "posix",
          "times_result",
          5,
          List.of("user", "system", "children_user", "children_system", "elapsed"));
  private static final PyType TERMINAL_SIZE =
      StructSequence.type("os", "terminal_size", 2, List.of("columns", "lines"));

  @Override
  public String name() {
    return "posix";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.type(STAT_RESULT).type(UNAME_RESULT).type(TERMINAL_SIZE).type(TIMES_RESULT);
    m.value("error", ExcTypes.OS_ERROR);
    m.value("environ", environment(m.thread()));
    m.value("_have_functions", new PyList());
    m.value("F_OK", 0).value("X_OK", 1).value("W_OK", 2).value("R_OK", 4);
    m.value("O_RDONLY", 0).value("O_WRONLY", 1).value("O_RDWR", 2).value("O_CREAT", 64);
    m.value("O_NONBLOCK", 2048).value("O_CLOEXEC", 524288).value("O_NOFOLLOW", 131072);
    m.value("O_DIRECTORY", 65536).value("O_SYNC", 1052672).value("EX_USAGE", 64);
    m.value("SEEK_DATA", 3).value("SEEK_HOLE", 4).value("WNOHANG", 1).value("P_NOWAIT", 1);
    m.value("P_WAIT", 0)
        .value("O_EXCL", 128)
        .value("O_TRUNC", 512)
        .value("O_APPEND", 1024)
        .value("EX_OK", 0);
    m.function0("getpid", (t, self) -> PyInt.of(ThreadIdents.PID));
    m.function0("getppid", (t, self) -> PyInt.of(1));
    m.function(
        "kill",
        "(pid, signal, /)",
        (t, self, a) -> {
          long pid = Abstract.longArg(t, ObjectFunctions.orNone(a[0]));
          PyObject signal = PyInt.of(Abstract.intArg(t, ObjectFunctions.orNone(a[1])));
          if (pid != ThreadIdents.PID && pid != 0) {
            throw FileStreams.osError(t, ExcTypes.PROCESS_LOOKUP_ERROR, 3, "No such process");
          }
          return Abstract.callMethod(
              t, InterpThread.of(t).importModule("_signal"), "_send", signal);
        });
    for (String id : List.of("getuid", "geteuid", "getgid", "getegid")) {
      m.function0(id, (t, self) -> PyInt.of(1000));
    }
    m.function0("cpu_count", (t, self) -> PyInt.of(InterpThread.of(t).gate().cores()));
    m.function0(
        "getcwd", (t, self) -> PyStr.of(FileStreams.resolve(InterpThread.of(t), "").toString()));
    m.function1("fspath", PosixModule::fspath);
    m.function1("urandom", PosixModule::urandom);
    m.function1("strerror", (t, self, n) -> PyStr.of(ErrnoModule.text(Abstract.intArg(t, n))));
    FileDescriptors.fill(m);
    FileDescriptors.guests(m);
    ClosedCalls.fill(m);
    m.function0(
        "uname",
        (t, self) ->
            StructSequence.of(
                UNAME_RESULT,
                PyStr.of("Linux"),
                PyStr.of("gilscope"),
                PyStr.of(""),
                PyStr.of(""),
                PyStr.of("x86_64")));
    m.function(
        "get_terminal_size",
        "(fd=1, /)",
        (t, self, a) -> {
          int fd = a[0] == null ? 1 : Abstract.intArg(t, a[0]);
          boolean open = fd >= 0 && fd <= 2; // never a terminal
          throw Err.raise(
              t,
              ExcTypes.OS_ERROR,
              PyInt.of(open ? 25 : 9),
              PyStr.of(open ? "Inappropriate ioctl for device" : "Bad file descriptor"));
        });
    m.function1("_path_normpath", (t, self, p) -> normpath(t, p));
    PathArgument changed = new PathArgument("chdir", "path", true, false);
    m.function1(
        "chdir",
        (t, self, given) -> {
          InterpThread i = InterpThread.of(t);
          PyObject folder = changed.check(t, given);
          if (folder instanceof PyInt fd) {
            folder = PyStr.of(FileDescriptors.folder(i, Abstract.intArg(t, fd)));
          }
          Path p = FileStreams.resolve(i, folder);
          boolean root = p.getParent() == null; // always there; looking into it is another matter
          ProgramFiles.Facts f = root ? null : i.gate().files().facts(readable(i, folder));
          if (!root && (f == null || !f.directory())) {
            throw f == null
                ? FileStreams.osError(
                    t, ExcTypes.FILE_NOT_FOUND_ERROR, 2, "No such file or directory", folder)
                : FileStreams.osError(
                    t, ExcTypes.NOT_ADIRECTORY_ERROR, 20, "Not a directory", folder);
          }
          WorkingFolder.of(i).change(p);
          return PyNone.VALUE;
        });
    files(m);
  }

  private static void files(ModuleBuilder m) {
    PathArgument told = new PathArgument("stat", "path", true, false);
    m.function(
        "stat",
        "(path, *, dir_fd=None, follow_symlinks=True)",
        (t, self, a) -> {
          PyObject file = told.check(t, a[0], a[1]);
          if (file instanceof PyInt fd) {
            return FileDescriptors.facts(t, Abstract.intArg(t, fd));
          }
          return stat(InterpThread.of(t), file, a[2] != null && !Abstract.isTrue(t, a[2]));
        });
    PathArgument link = PathArgument.of("lstat");
    m.function(
        "lstat",
        "(path, *, dir_fd=None)",
        (t, self, a) -> stat(InterpThread.of(t), link.check(t, a[0], a[1]), true));
    FileLinks.fill(m);
    PathArgument listed = new PathArgument("listdir", "path", true, true);
    m.function(
        "listdir", "(path=None)", (t, self, a) -> list(InterpThread.of(t), listed.check(t, a[0])));
    PathArgument asked = new PathArgument("access", "path", false, false);
    m.function(
        "access",
        "(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)",
        (t, self, a) -> {
          InterpThread i = InterpThread.of(t);
          Path p = FileStreams.resolve(i, asked.check(t, a[0], a[2]));
          int mode = Abstract.intArg(t, ObjectFunctions.orNone(a[1]));
          return PyBool.of(
              (i.gate().mayRead(p) || i.gate().leadsToReadable(p))
                  && granted(i.gate().files().facts(p), mode, i.gate().mayWrite(p)));
        });
    PathArgument made = PathArgument.of("mkdir");
    m.function(
        "mkdir",
        "(path, mode=511, *, dir_fd=None)",
        (t, self, a) -> {
          InterpThread i = InterpThread.of(t);
          int mode = a[1] == null ? 0777 : Abstract.intArg(t, a[1]);
          int left = mode & ~WorkingFolder.of(i).mask() & 0777;
          return change(
              i,
              made.check(t, a[0], a[2]),
              false,
              (files, p) -> {
                String problem = files.makeFolder(p);
                return problem != null || left == 0755
                    ? problem
                    : files.change(p, false, left, -1, -1);
              });
        });
    for (String name : List.of("unlink", "remove", "rmdir")) {
      PathArgument gone = PathArgument.of(name);
      m.function(
          name,
          "(path, *, dir_fd=None)",
          (t, self, a) ->
              remove(InterpThread.of(t), gone.check(t, a[0], a[1]), name.equals("rmdir")));
    }
    for (String name : List.of("rename", "replace")) {
      PathArgument from = PathArgument.of(name, "src");
      PathArgument target = PathArgument.of(name, "dst");
      m.function(
          name,
          "(src, dst, *, src_dir_fd=None, dst_dir_fd=None)",
          (t, self, a) -> {
            InterpThread i = InterpThread.of(t);
            PyObject old = from.check(t, a[0], a[2]);
            PyObject now = target.check(t, a[1], a[3]);
            return rename(i, old, now, writable(i, now));
          });
    }
    m.function1(
        "umask",
        (t, self, mask) ->
            PyInt.of(WorkingFolder.of(InterpThread.of(t)).mask(Abstract.intArg(t, mask) & 0777)));
  }

  /** Whether a file is there and its owner may do all of that. */
  private static boolean granted(ProgramFiles.@Nullable Facts f, int mode, boolean changes) {
    if (f == null) {
      return false;
    }
    boolean writes = (mode & 2) == 0 || (changes && (f.mode() & 0222) != 0);
    return writes && ((mode & 1) == 0 || f.directory() || (f.mode() & 0111) != 0);
  }

  private interface Change {
    @Nullable String apply(ProgramFiles files, Path path);
  }

  static Path writable(InterpThread t, PyObject file) {
    Path p = FileStreams.resolve(t, file);
    Path folder = p.getParent();
    if (folder != null && !t.gate().mayRead(folder) && !t.gate().mayRead(p)) {
      throw FileStreams.closed(t, file);
    }
    if (!t.gate().mayWrite(p)) {
      throw FileStreams.osError(
          t,
          ExcTypes.PERMISSION_ERROR,
          13,
          "Permission denied: run with --allow-write to change it",
          file);
    }
    return p;
  }

  private static PyObject change(InterpThread t, PyObject file, boolean removes, Change c) {
    Path p = writable(t, file);
    ProgramFiles files = t.gate().files();
    String problem =
        t.gate().<@Nullable String>detached(t, Gate.BlockingReason.IO, () -> c.apply(files, p));
    if (problem == null) {
      return PyNone.VALUE;
    }
    ProgramFiles.Facts facts = files.facts(p);
    if (facts == null) {
      throw missing(t, files, p, file);
    }
    throw removes && facts.directory()
        ? FileStreams.osError(t, ExcTypes.OS_ERROR, 39, "Directory not empty", file)
        : FileStreams.osError(t, ExcTypes.FILE_EXISTS_ERROR, 17, "File exists", file);
  }

  /** Nothing is there; or what is above it is no folder. */
  static PyRaise missing(InterpThread t, ProgramFiles files, Path p, PyObject file) {
    if (isCircle(files, p)) {
      return FileStreams.osError(
          t, ExcTypes.OS_ERROR, 40, "Too many levels of symbolic links", file);
    }
    Path above = p.getParent();
    ProgramFiles.Facts f = above == null ? null : files.facts(above);
    return f != null && !f.directory()
        ? FileStreams.osError(t, ExcTypes.NOT_ADIRECTORY_ERROR, 20, "Not a directory", file)
        : FileStreams.osError(
            t, ExcTypes.FILE_NOT_FOUND_ERROR, 2, "No such file or directory", file);
  }

  private static boolean isCircle(ProgramFiles files, Path start) {
    Path p = start;
    for (int links = 0; links < MOST_LINKS; links++) {
      String target = files.linkTarget(p);
      if (target == null) {
        return false;
      }
      p = p.resolveSibling(target).normalize();
    }
    return true;
  }

  private static PyObject remove(InterpThread t, PyObject file, boolean folder) {
    ProgramFiles.Facts f = t.gate().files().linkFacts(writable(t, file));
    if (f != null && f.directory() != folder) {
      throw folder
          ? FileStreams.osError(t, ExcTypes.NOT_ADIRECTORY_ERROR, 20, "Not a directory", file)
          : FileStreams.osError(t, ExcTypes.IS_ADIRECTORY_ERROR, 21, "Is a directory", file);
    }
    return change(t, file, true, ProgramFiles::delete);
  }

  private static PyObject rename(InterpThread t, PyObject from, PyObject target, Path to) {
    Path path = writable(t, from);
    ProgramFiles files = t.gate().files();
    ProgramFiles.Facts old = files.linkFacts(to);
    ProgramFiles.Facts moved = files.linkFacts(path);
    if (moved == null) {
      throw FileStreams.osError(
          t, ExcTypes.FILE_NOT_FOUND_ERROR, 2, "No such file or directory", from, target);
    }
    if (old != null && old.directory() && !moved.directory()) {
      throw FileStreams.osError(
          t, ExcTypes.IS_ADIRECTORY_ERROR, 21, "Is a directory", from, target);
    }
    if (old != null && !old.directory() && moved.directory()) {
      throw FileStreams.osError(
          t, ExcTypes.NOT_ADIRECTORY_ERROR, 20, "Not a directory", from, target);
    }
    if (path.equals(to)) {
      return PyNone.VALUE;
    }
    return change(
        t,
        from,
        true,
        (f, p) -> {
          String problem = f.linkFacts(to) == null ? null : f.delete(to);
          return problem == null ? f.move(p, to) : problem;
        });
  }

  /** The real one if granted, else a small one that tells nothing. */
  private static PyDict environment(InterpThread t) {
    PyDict d = new PyDict();
    Map<String, String> variables =
        t.gate().mayUseEnvironment()
            ? t.gate().environment()
            : Map.of(
                "HOME", "/home/user",
                "LANG", "C.UTF-8",
                "PATH", "/usr/local/bin:/usr/bin:/bin",
                "PWD", "/home/user",
                "USER", "user");
    new TreeMap<>(variables).forEach((k, v) -> d.put(t, bytes(k), bytes(v)));
    return d;
  }

  private static PyBytes bytes(String s) {
    return PyBytes.of(s.getBytes(StandardCharsets.UTF_8));
  }

  static Path readable(InterpThread t, PyObject file) {
    Path p = FileStreams.resolve(t, file);
    if (!t.gate().mayRead(p)) {
      throw FileStreams.closed(t, file);
    }
    return p;
  }

  private static PyObject stat(InterpThread t, PyObject file, boolean link) {
    Path above = FileStreams.resolve(t, file);
    Path p = t.gate().leadsToReadable(above) ? above : readable(t, file);
    ProgramFiles files = t.gate().files();
    ProgramFiles.Facts f =
        t.gate()
            .<ProgramFiles.@Nullable Facts>detached(
                t, Gate.BlockingReason.IO, () -> link ? files.linkFacts(p) : files.facts(p));
    if (f == null) {
      throw missing(t, files, p, file);
    }
    return statResult(t, f, p);
  }

  /** The facts as {@code os.stat_result}; a file without a number has one made of its path. */
  static PyTuple statResult(ThreadState t, ProgramFiles.Facts f, Path p) {
    long inode = f.number() != 0 ? f.number() : p.hashCode() & 0x7fffffffL;
    long second = 1_000_000_000;
    PyTuple r =
        StructSequence.of(
            STAT_RESULT,
            PyInt.of(f.mode()),
            PyInt.of(inode),
            PyInt.of(1),
            PyInt.of(f.names()),
            PyInt.of(1000),
            PyInt.of(1000),
            PyInt.of(f.size()),
            PyInt.of(f.accessedNs() / second),
            PyInt.of(f.modifiedNs() / second),
            PyInt.of(f.changedNs() / second));
    long[] times = {f.accessedNs(), f.modifiedNs(), f.changedNs()};
    String[] fields = {"st_atime", "st_mtime", "st_ctime"};
    for (int i = 0; i < times.length; i++) {
      StructSequence.hide(t, r, fields[i], PyFloat.of(times[i] / 1e9));
      StructSequence.hide(t, r, fields[i] + "_ns", PyInt.of(times[i]));
    }
    StructSequence.hide(t, r, "st_blksize", PyInt.of(4096));
    StructSequence.hide(t, r, "st_rdev", PyInt.ZERO);
    return StructSequence.hide(t, r, "st_blocks", PyInt.of((f.size() + 511) / 512));
  }

  private static PyObject list(InterpThread t, PyObject folder) {
    PyObject file =
        folder instanceof PyInt fd
            ? PyStr.of(FileDescriptors.folder(t, Abstract.intArg(t, fd)))
            : folder;
    Path p = readable(t, file);
    ProgramFiles files = t.gate().files();
    List<String> names =
        t.gate().<@Nullable List<String>>detached(t, Gate.BlockingReason.IO, () -> files.list(p));
    if (names == null && files.facts(p) != null) {
      throw FileStreams.osError(t, ExcTypes.NOT_ADIRECTORY_ERROR, 20, "Not a directory", file);
    }
    if (names == null) {
      throw FileStreams.osError(
          t, ExcTypes.FILE_NOT_FOUND_ERROR, 2, "No such file or directory", file);
    }
    boolean encoded = PathArgument.isBytes(t, file);
    PyObject[] shown = new PyObject[names.size()];
    for (int i = 0; i < shown.length; i++) {
      shown[i] = encoded ? bytes(names.get(i)) : PyStr.of(names.get(i));
    }
    return new PyList(shown);
  }

  private static PyObject fspath(ThreadState t, PyObject self, PyObject o) {
    if (o instanceof PyStr || o instanceof PyBytes) {
      return o;
    }
    PyObject hook = Abstract.lookupSpecial(t, o, "__fspath__");
    if (hook == null) {
      throw Err.type(t, "expected str, bytes or os.PathLike object, not " + o.type().name());
    }
    PyObject r = Abstract.call(t, hook);
    if (!(r instanceof PyStr) && !(r instanceof PyBytes)) {
      throw Err.type(
          t,
          "expected "
              + o.type().name()
              + ".__fspath__() to return str or bytes, not "
              + r.type().name());
    }
    return r;
  }

  private static PyObject urandom(ThreadState t, PyObject self, PyObject size) {
    int n = Abstract.intArg(t, size);
    if (n < 0) {
      throw Err.value(t, "negative argument not allowed");
    }
    InterpThread i = InterpThread.of(t);
    byte[] b = i.gate().detached(i, Gate.BlockingReason.IO, () -> new byte[n]);
    long bits = 0;
    for (int at = 0; at < n; at++) {
      bits = at % 8 == 0 ? i.gate().random64(i) : bits >>> 8;
      b[at] = (byte) bits;
    }
    return PyBytes.of(b);
  }

  private static PyObject normpath(ThreadState t, PyObject given) {
    PyObject path = fspath(t, PyNone.VALUE, given);
    if (path instanceof PyStr s) {
      return PyStr.of(normal(s.value()));
    }
    byte[] bytes = BytesLike.require(t, path);
    return PyBytes.of(
        normal(new String(bytes, StandardCharsets.ISO_8859_1))
            .getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String normal(String p) {
    if (p.isEmpty()) {
      return ".";
    }
    String root = p.startsWith("//") && !p.startsWith("///") ? "//" : p.startsWith("/") ? "/" : "";
    ArrayDeque<String> parts = new ArrayDeque<>();
    for (String part : p.split("/", -1)) {
      if (part.isEmpty() || part.equals(".")) {
        continue;
      }
      if (!part.equals("..")
          || (root.isEmpty() && parts.isEmpty())
          || "..".equals(parts.peekLast())) {
        parts.add(part);
      } else if (!parts.isEmpty()) {
        parts.removeLast();
      }
    }
    String out = root + String.join("/", parts);
    return out.isEmpty() ? "." : out;
  }
}
