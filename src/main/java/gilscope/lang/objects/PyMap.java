package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/** {@code map(function, *iterables, strict=False)}. */
public final class PyMap extends MutableObject {
  public static final PyType TYPE =
      TypeSpec.of("map")
          .subclassable()
          .slots(
              k -> {
                k.tpNew = PyMap::make;
                k.tpIter = (t, o) -> o;
                k.tpNext = (t, o) -> ((PyMap) o).advance(t);
              })
          .method0("__reduce__", (t, o) -> ((PyMap) o).reduce())
          .method1("__setstate__", (t, o, state) -> ((PyMap) o).setStrict(t, state))
          .build();

  private final PyObject function;
  private final PyObject[] iterators;
  private boolean strict;

  private PyMap(PyType type, PyObject function, PyObject[] iterators, boolean strict) {
    super(type);
    this.function = function;
    this.iterators = iterators;
    this.strict = strict;
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    boolean strict = PyZip.strict(t, "map", args, kw);
    int given = args.length - kw.length;
    if (given < 2) {
      throw Err.type(t, "map() must have at least two arguments.");
    }
    PyObject[] its = new PyObject[given - 1];
    for (int i = 0; i < its.length; i++) {
      its[i] = Iterables.iter(t, args[i + 1]);
    }
    return new PyMap(cls, args[0], its, strict);
  }

  private PyObject reduce() {
    PyTuple parts = PyTuple.of(Args.prepend(function, iterators));
    return strict ? PyTuple.of(type(), parts, PyBool.TRUE) : PyTuple.of(type(), parts);
  }

  private PyObject setStrict(ThreadState t, PyObject state) {
    strict = Abstract.isTrue(t, state);
    return PyNone.VALUE;
  }

  private @Nullable PyObject advance(ThreadState t) {
    PyObject[] row = PyZip.row(t, iterators, strict, "map");
    if (row == null) {
      return null;
    }
    return Abstract.callFromNative(t, function, row);
  }
}
