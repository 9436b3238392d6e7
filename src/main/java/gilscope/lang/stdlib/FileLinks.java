package gilscope.lang.stdlib;

import gilscope.lang.interp.Gate;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.ProgramFiles;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.ThreadState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The functions of {@code posix} for links, modes and times. They work in the program's own folder;
 * elsewhere they are not permitted.
 */
final class FileLinks {
  private static final int NOT_GIVEN = -1;

  private FileLinks() {}

  static void fill(ModuleBuilder m) {
    m.function(
        "symlink",
        "(src, dst, target_is_directory=False, *, dir_fd=None)",
        (t, self, a) -> {
          PyObject source = PathArgument.of("symlink", "src").check(t, a[0]);
          String target = FileStreams.pathText(t, source);
          return made(
              InterpThread.of(t),
              source,
              PathArgument.of("symlink", "dst").check(t, a[1], a[3]),
              (files, p) -> files.makeLink(p, target));
        });
    m.function(
        "link",
        "(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)",
        (t, self, a) -> link(InterpThread.of(t), a));
    m.function(
        "readlink",
        "(path, *, dir_fd=None)",
        (t, self, a) ->
            target(InterpThread.of(t), PathArgument.of("readlink").check(t, a[0], a[1])));
    m.function(
        "chmod",
        "(path, mode, *, dir_fd=None, follow_symlinks=True)",
        (t, self, a) ->
            change(
                InterpThread.of(t),
                named(t, "chmod", a[0], a[2]),
                !follows(t, a[3]),
                Abstract.intArg(t, ObjectFunctions.orNone(a[1])) & 07777,
                NOT_GIVEN,
                NOT_GIVEN));
    m.function(
        "utime",
        "(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True)",
        (t, self, a) -> utime(InterpThread.of(t), a));
  }

  /** A path, or that of an open file. */
  private static PyObject named(
      ThreadState t, String function, @Nullable PyObject file, @Nullable PyObject folder) {
    PyObject path = new PathArgument(function, "path", true, false).check(t, file, folder);
    return path instanceof PyInt fd
        ? PyStr.of(FileDescriptors.path(InterpThread.of(t), Abstract.intArg(t, fd)))
        : path;
  }

  private static boolean follows(ThreadState t, @Nullable PyObject o) {
    return o == null || Abstract.isTrue(t, o);
  }

  private static PyObject link(InterpThread t, @Nullable PyObject[] a) {
    PyObject source = PathArgument.of("link", "src").check(t, a[0], a[2]);
    PyObject target = PathArgument.of("link", "dst").check(t, a[1], a[3]);
    Path file = PosixModule.readable(t, source);
    ProgramFiles.Facts f = t.gate().files().linkFacts(file);
    if (f == null) {
      throw FileStreams.osError(
          t, ExcTypes.FILE_NOT_FOUND_ERROR, 2, "No such file or directory", source, target);
    }
    if (f.directory() || !t.gate().mayWrite(file)) { // its content could be changed by the new name
      throw FileStreams.osError(
          t, ExcTypes.PERMISSION_ERROR, 1, "Operation not permitted", source, target);
    }
    return made(t, source, target, (files, p) -> files.nameAgain(file, p));
  }

  private interface Maker {
    @Nullable String make(ProgramFiles files, Path path);
  }

  private static PyObject made(InterpThread t, PyObject source, PyObject name, Maker maker) {
    Path p = PosixModule.writable(t, name);
    ProgramFiles files = t.gate().files();
    String problem =
        t.gate().<@Nullable String>detached(t, Gate.BlockingReason.IO, () -> maker.make(files, p));
    if (problem == null) {
      return PyNone.VALUE;
    }
    if (files.linkFacts(p) != null) {
      throw FileStreams.osError(t, ExcTypes.FILE_EXISTS_ERROR, 17, "File exists", source, name);
    }
    Path folder = p.getParent();
    boolean there = folder != null && files.facts(folder) != null;
    throw there
        ? FileStreams.osError(
            t, ExcTypes.PERMISSION_ERROR, 1, "Operation not permitted", source, name)
        : FileStreams.osError(
            t, ExcTypes.FILE_NOT_FOUND_ERROR, 2, "No such file or directory", source, name);
  }

  private static PyObject target(InterpThread t, PyObject file) {
    Path p = PosixModule.readable(t, file);
    String target = t.gate().files().linkTarget(p);
    if (target != null) {
      return PathArgument.isBytes(t, file)
          ? PyBytes.of(target.getBytes(StandardCharsets.UTF_8))
          : PyStr.of(target);
    }
    throw t.gate().files().linkFacts(p) == null
        ? FileStreams.osError(
            t, ExcTypes.FILE_NOT_FOUND_ERROR, 2, "No such file or directory", file)
        : FileStreams.osError(t, ExcTypes.OS_ERROR, 22, "Invalid argument", file);
  }

  private static PyObject change(
      InterpThread t, PyObject file, boolean link, int mode, long accessedNs, long modifiedNs) {
    Path p = PosixModule.writable(t, file);
    ProgramFiles files = t.gate().files();
    String problem =
        t.gate()
            .<@Nullable String>detached(
                t,
                Gate.BlockingReason.IO,
                () -> files.change(p, link, mode, accessedNs, modifiedNs));
    if (problem == null) {
      return PyNone.VALUE;
    }
    throw (link ? files.linkFacts(p) : files.facts(p)) == null
        ? FileStreams.osError(
            t, ExcTypes.FILE_NOT_FOUND_ERROR, 2, "No such file or directory", file)
        : FileStreams.osError(t, ExcTypes.PERMISSION_ERROR, 1, "Operation not permitted", file);
  }

  private static PyObject utime(InterpThread t, @Nullable PyObject[] a) {
    PyObject times = ObjectFunctions.orNone(a[1]);
    PyObject ns = ObjectFunctions.orNone(a[2]);
    boolean timesGiven = times != PyNone.VALUE;
    boolean nsGiven = ns != PyNone.VALUE;
    if (timesGiven && nsGiven) {
      throw Err.value(t, "utime: you may specify either 'times' or 'ns' but not both");
    }
    long now = t.gate().epochNs(t);
    long accessed = now;
    long modified = now;
    if (timesGiven || nsGiven) {
      if (!((timesGiven ? times : ns) instanceof PyTuple pair) || pair.size() != 2) {
        throw Err.type(
            t,
            timesGiven
                ? "utime: 'times' must be either a tuple of two ints or None"
                : "utime: 'ns' must be a tuple of two ints");
      }
      accessed = timesGiven ? nanos(t, pair.get(0)) : Abstract.longArg(t, pair.get(0));
      modified = timesGiven ? nanos(t, pair.get(1)) : Abstract.longArg(t, pair.get(1));
    }
    return change(
        t,
        named(t, "utime", a[0], a[3]),
        !follows(t, a[4]),
        NOT_GIVEN,
        Math.max(0, accessed),
        Math.max(0, modified));
  }

  /** Seconds, whole or not, as nanoseconds. */
  private static long nanos(ThreadState t, PyObject seconds) {
    if (seconds instanceof PyInt i) {
      return Math.multiplyExact(Abstract.longArg(t, i), 1_000_000_000L);
    }
    double d = ((PyFloat) Abstract.call(t, PyFloat.TYPE, seconds)).value();
    double whole = Math.floor(d);
    return ((long) whole) * 1_000_000_000L + (long) Math.floor((d - whole) * 1e9);
  }
}
