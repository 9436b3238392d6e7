package gilscope.lang.stdlib;

import gilscope.lang.interp.Gate;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.PyModule;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/** {@code sys.stdin}, {@code sys.stdout}, {@code sys.stderr} as a program has set them. */
public final class StandardStreams {
  private StandardStreams() {}

  /** The current value of {@code sys.<name>}; null if it was deleted. */
  static @Nullable PyObject current(ThreadState t, String name) {
    return t.interp().modules.get(t, PyStr.of("sys")) instanceof PyModule sys
        ? sys.dict().get(t, PyStr.of(name))
        : null;
  }

  static PyTextIo open(Gate.Stream stream) {
    return new PyTextIo(
        new StandardPort(stream),
        "utf-8",
        stream == Gate.Stream.STDERR ? "backslashreplace" : "strict");
  }

  /** Writes to {@code sys.stderr}; what cannot be written there is lost, as in CPython. */
  public static void error(InterpThread t, String text) {
    error(t, current(t, "stderr"), text);
  }

  static void error(InterpThread t, @Nullable PyObject err, String text) {
    if (err != null && err != PyNone.VALUE) {
      Abstract.callMethod(t, err, "write", PyStr.of(text));
      Abstract.callMethod(t, err, "flush");
    }
  }

  /** Flushes both output streams, at the end of a program. */
  public static void flush(InterpThread t) {
    for (String name : new String[] {"stdout", "stderr"}) {
      PyObject stream = current(t, name);
      if (stream != null && stream != PyNone.VALUE) {
        try {
          Abstract.callMethod(t, stream, "flush");
        } catch (PyRaise _) {
          // A program's own stream: CPython only sets the exit status.
        }
      }
    }
  }
}
