package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Args;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/** {@code itertools.islice}. */
final class SliceIterator extends NativeIterator {
  static final PyType TYPE = spec("islice", SliceIterator::make).build();

  private static final long NO_STOP = -1;

  private @Nullable PyObject source;
  private long next;
  private final long stop;
  private final long step;
  private long seen;

  private SliceIterator(PyType type, PyObject source, long start, long stop, long step) {
    super(type);
    this.source = source;
    this.next = start;
    this.stop = stop;
    this.step = step;
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] given, String[] kw) {
    PyObject[] args = Args.positionalOfNew(t, cls, "islice", given, kw);
    Args.checkPositional(t, "islice", args.length, 2, 4);
    long start = 0;
    long stop;
    if (args.length == 2) {
      stop =
          bound(
              t,
              args[1],
              NO_STOP,
              "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    } else {
      String both = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
      start = args[1] == PyNone.VALUE ? 0 : bound(t, args[1], 0, both);
      stop =
          bound(
              t,
              args[2],
              NO_STOP,
              Abstract.hasIndex(args[2])
                  ? both
                  : "Stop argument for islice() must be None or an integer: 0 <= x <="
                      + " sys.maxsize.");
    }
    long step = 1;
    if (args.length == 4 && args[3] != PyNone.VALUE) {
      String message = "Step for islice() must be a positive integer or None.";
      step = bound(t, args[3], 1, message);
      if (step < 1) {
        throw Err.value(t, message);
      }
    }
    return new SliceIterator(cls, Iterables.iter(t, args[0]), start, stop, step);
  }

  private static long bound(ThreadState t, PyObject o, long none, String message) {
    if (o == PyNone.VALUE) {
      return none;
    }
    if (!Abstract.hasIndex(o)) {
      throw Err.value(t, message);
    }
    PyInt i = Abstract.index(t, o);
    if (i.signum() < 0 || !i.fitsLong()) {
      throw Err.value(t, message);
    }
    return i.longValue();
  }

  @Override
  @Nullable PyObject advance(ThreadState t) {
    t.reads(this);
    PyObject v = step(t);
    t.writes(this);
    return v;
  }

  private @Nullable PyObject step(ThreadState t) {
    PyObject s = source;
    if (s == null) {
      return null;
    }
    while (seen < next) {
      if (Iterables.next(t, s) == null) {
        source = null;
        return null;
      }
      seen++;
    }
    if (stop != NO_STOP && seen >= stop) {
      source = null;
      return null;
    }
    PyObject v = Iterables.next(t, s);
    if (v == null) {
      source = null;
      return null;
    }
    seen++;
    long after = next + step;
    next =
        after < next || (stop != NO_STOP && after > stop)
            ? (stop == NO_STOP ? Long.MAX_VALUE : stop)
            : after;
    return v;
  }
}
