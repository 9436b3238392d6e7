package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/** {@code filter(function or None, iterable)}. */
public final class PyFilter extends MutableObject {
  public static final PyType TYPE =
      TypeSpec.of("filter")
          .subclassable()
          .slots(
              k -> {
                k.tpNew =
                    (t, cls, args, kw) -> {
                      PyObject[] given = Args.positionalOfNew(t, cls, "filter", args, kw);
                      Args.checkPositional(t, "filter", given.length, 2, 2);
                      return new PyFilter(cls, given[0], Iterables.iter(t, given[1]));
                    };
                k.tpIter = (t, o) -> o;
                k.tpNext = (t, o) -> ((PyFilter) o).advance(t);
              })
          .method0("__reduce__", (t, o) -> ((PyFilter) o).reduce())
          .build();

  private final PyObject function;
  private final PyObject iterator;

  private PyFilter(PyType type, PyObject function, PyObject iterator) {
    super(type);
    this.function = function;
    this.iterator = iterator;
  }

  private PyObject reduce() {
    return PyTuple.of(type(), PyTuple.of(function, iterator));
  }

  private @Nullable PyObject advance(ThreadState t) {
    boolean plain = function == PyNone.VALUE || function == PyBool.TYPE;
    for (PyObject v = Iterables.next(t, iterator); v != null; v = Iterables.next(t, iterator)) {
      if (Abstract.isTrue(t, plain ? v : Abstract.call(t, function, v))) {
        return v;
      }
    }
    return null;
  }
}
