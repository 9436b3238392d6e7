package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Args;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Slots;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/**
 * {@code dropwhile}, {@code takewhile}, {@code filterfalse}, {@code starmap}: a function and an
 * iterator.
 */
final class FilteringIterator extends NativeIterator {
  private enum Kind {
    DROPWHILE,
    TAKEWHILE,
    FILTERFALSE,
    STARMAP
  }

  static final PyType DROPWHILE = type("dropwhile", Kind.DROPWHILE);
  static final PyType TAKEWHILE = type("takewhile", Kind.TAKEWHILE);
  static final PyType FILTERFALSE = type("filterfalse", Kind.FILTERFALSE);
  static final PyType STARMAP = type("starmap", Kind.STARMAP);

  private final Kind kind;
  private final PyObject function;
  private final PyObject source;

  /** dropwhile: values pass from now on; takewhile: no more values. */
  private boolean turned;

  private FilteringIterator(PyType type, Kind kind, PyObject function, PyObject source) {
    super(type);
    this.kind = kind;
    this.function = function;
    this.source = source;
  }

  private static PyType type(String name, Kind kind) {
    return spec(
            name,
            (t, cls, args, kw) -> {
              PyObject[] given = Args.positionalOfNew(t, cls, name, args, kw);
              Args.checkPositional(t, name, given.length, 2, 2);
              return new FilteringIterator(cls, kind, given[0], Iterables.iter(t, given[1]));
            })
        .build();
  }

  @Override
  @Nullable PyObject advance(ThreadState t) {
    while (true) {
      if (kind == Kind.TAKEWHILE && turned) {
        return null;
      }
      PyObject v = Iterables.next(t, source);
      if (v == null) {
        return null;
      }
      switch (kind) {
        case STARMAP -> {
          return Abstract.call(t, function, Iterables.toTuple(t, v).toArray(), Slots.NO_KEYWORDS);
        }
        case TAKEWHILE -> {
          if (Abstract.isTrue(t, Abstract.call(t, function, v))) {
            return v;
          }
          turned = true;
        }
        case DROPWHILE -> {
          if (turned || !Abstract.isTrue(t, Abstract.call(t, function, v))) {
            turned = true;
            return v;
          }
        }
        case FILTERFALSE -> {
          boolean plain = function == PyNone.VALUE || function == PyBool.TYPE;
          if (!Abstract.isTrue(t, plain ? v : Abstract.call(t, function, v))) {
            return v;
          }
        }
      }
    }
  }
}
