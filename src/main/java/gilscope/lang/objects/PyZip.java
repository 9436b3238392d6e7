package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/** {@code zip(*iterables, strict=False)}. */
public final class PyZip extends MutableObject {
  public static final PyType TYPE =
      TypeSpec.of("zip")
          .subclassable()
          .slots(
              k -> {
                k.tpNew = PyZip::make;
                k.tpIter = (t, o) -> o;
                k.tpNext = (t, o) -> ((PyZip) o).advance(t);
              })
          .method0("__reduce__", (t, o) -> ((PyZip) o).reduce())
          .method1("__setstate__", (t, o, state) -> ((PyZip) o).setStrict(t, state))
          .build();

  private final PyObject[] iterators;
  private boolean strict;

  private PyZip(PyType type, PyObject[] iterators, boolean strict) {
    super(type);
    this.iterators = iterators;
    this.strict = strict;
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    boolean strict = strict(t, "zip", args, kw);
    PyObject[] its = new PyObject[args.length - kw.length];
    for (int i = 0; i < its.length; i++) {
      its[i] = Iterables.iter(t, args[i]);
    }
    return new PyZip(cls, its, strict);
  }

  /** The value of the only keyword that {@code zip} and {@code map} take. */
  static boolean strict(ThreadState t, String function, PyObject[] args, String[] kw) {
    boolean strict = false;
    for (int i = 0; i < kw.length; i++) {
      if (!kw[i].equals("strict")) {
        throw Args.unexpectedKeyword(t, function, kw[i], kw.length, "strict");
      }
      strict = Abstract.isTrue(t, args[args.length - kw.length + i]);
    }
    return strict;
  }

  private PyObject reduce() {
    PyTuple parts = PyTuple.of(iterators.clone());
    return strict ? PyTuple.of(type(), parts, PyBool.TRUE) : PyTuple.of(type(), parts);
  }

  private PyObject setStrict(ThreadState t, PyObject state) {
    strict = Abstract.isTrue(t, state);
    return PyNone.VALUE;
  }

  private @Nullable PyObject advance(ThreadState t) {
    if (iterators.length == 0) {
      return null;
    }
    PyObject[] row = row(t, iterators, strict, "zip");
    return row == null ? null : PyTuple.of(row);
  }

  /**
   * One value of each iterator, or null when one is exhausted; ValueError if {@code strict} and
   * others are not.
   */
  static PyObject @Nullable [] row(
      ThreadState t, PyObject[] iterators, boolean strict, String function) {
    PyObject[] row = new PyObject[iterators.length];
    for (int i = 0; i < row.length; i++) {
      PyObject v = Iterables.next(t, iterators[i]);
      if (v != null) {
        row[i] = v;
        continue;
      }
      if (strict) {
        if (i > 0) {
          throw uneven(t, function, i, "shorter");
        }
        for (int j = 1; j < row.length; j++) {
          if (Iterables.next(t, iterators[j]) != null) {
            throw uneven(t, function, j, "longer");
          }
        }
      }
      return null;
    }
    return row;
  }

  private static PyRaise uneven(ThreadState t, String function, int i, String how) {
    return Err.value(
        t,
        function
            + "() argument "
            + (i + 1)
            + " is "
            + how
            + " than argument"
            + (i == 1 ? " 1" : "s 1-" + i));
  }
}
