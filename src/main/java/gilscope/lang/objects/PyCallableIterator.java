package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/** {@code iter(callable, sentinel)}. */
public final class PyCallableIterator extends MutableObject {
  public static final PyType TYPE =
      TypeSpec.of("callable_iterator")
          .slots(
              k -> {
                k.tpIter = (t, o) -> o;
                k.tpNext = (t, o) -> ((PyCallableIterator) o).advance(t);
              })
          .method0("__reduce__", (t, o) -> ((PyCallableIterator) o).reduce(t))
          .build();

  /** Null once the sentinel or StopIteration has come. */
  private @Nullable PyObject callable;

  private final PyObject sentinel;

  public PyCallableIterator(PyObject callable, PyObject sentinel) {
    super(TYPE);
    this.callable = callable;
    this.sentinel = sentinel;
  }

  private PyObject reduce(ThreadState t) {
    PyObject f = callable;
    return f == null
        ? IteratorState.exhausted(t, PyTuple.of())
        : PyTuple.of(IteratorState.iter(t), PyTuple.of(f, sentinel));
  }

  private @Nullable PyObject advance(ThreadState t) {
    PyObject f = callable;
    if (f == null) {
      return null;
    }
    try {
      PyObject v = Abstract.call(t, f);
      if (!Abstract.equal(t, sentinel, v)) {
        return v;
      }
    } catch (PyRaise e) {
      if (!e.matches(ExcTypes.STOP_ITERATION)) {
        throw e;
      }
    }
    callable = null;
    return null;
  }
}
