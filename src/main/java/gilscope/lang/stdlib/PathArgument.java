package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.BytesLike;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.ThreadState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A path as the functions of {@code posix} take it: what kinds of objects, and what the errors of
 * others say ({@code path_converter} of CPython).
 *
 * @param function of the messages: {@code stat}
 * @param name of the argument: {@code path}, {@code src}
 * @param number whether a file descriptor will do
 * @param none whether None stands for the working folder
 */
record PathArgument(String function, String name, boolean number, boolean none) {
  /** A path and nothing else, called {@code path}. */
  static PathArgument of(String function) {
    return new PathArgument(function, "path", false, false);
  }

  /** One of two paths of a function. */
  static PathArgument of(String function, String name) {
    return new PathArgument(function, name, false, false);
  }

  /** The object's {@code __fspath__}, bound; null for text, bytes and what has none. */
  static @Nullable PyObject hook(ThreadState t, PyObject file) {
    return file instanceof PyStr || file instanceof PyBytes
        ? null
        : Abstract.lookupSpecial(t, file, "__fspath__");
  }

  /** The object itself, checked; {@code "."} for a permitted None. */
  PyObject check(ThreadState t, @Nullable PyObject given) {
    PyObject file = ObjectFunctions.orNone(given);
    if (none && file == PyNone.VALUE) {
      return PyStr.of(".");
    }
    PyObject text = file;
    PyObject hook = hook(t, file);
    if (hook != null) {
      text = Abstract.call(t, hook);
    } else if (number && file instanceof PyInt) {
      return file;
    }
    if (!(text instanceof PyStr) && !(text instanceof PyBytes)) {
      throw Err.type(
          t,
          function
              + ": "
              + name
              + " should be string, bytes"
              + (number || none ? ", os.PathLike" : " or os.PathLike")
              + (number && none ? ", integer" : number ? " or integer" : "")
              + (none ? " or None" : "")
              + ", not "
              + file.type().name());
    }
    boolean zero =
        text instanceof PyStr s
            ? s.value().indexOf('\0') >= 0
            : new String(BytesLike.require(t, text), StandardCharsets.ISO_8859_1).indexOf('\0')
                >= 0;
    if (zero) {
      throw Err.value(t, function + ": embedded null character in " + name);
    }
    return file;
  }

  /** The same below an open folder, unless that is None or the path begins at the root. */
  PyObject check(ThreadState t, @Nullable PyObject given, @Nullable PyObject folder) {
    PyObject file = check(t, given);
    if (folder == null || folder == PyNone.VALUE || file instanceof PyInt) {
      return file;
    }
    String name = FileStreams.pathText(t, file);
    String above = FileDescriptors.folder(InterpThread.of(t), Abstract.intArg(t, folder));
    return Path.of(name).isAbsolute() ? file : PyStr.of(above + "/" + name);
  }

  /** Whether its answers are bytes, as the path is. */
  static boolean isBytes(ThreadState t, PyObject file) {
    PyObject hook = file instanceof PyInt ? null : hook(t, file);
    return (hook == null ? file : Abstract.call(t, hook)) instanceof PyBytes;
  }
}
