package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/**
 * The iterator over a tuple. Shared between threads it may repeat or skip, as in CPython; it never
 * fails.
 */
public final class PyTupleIterator extends MutableObject {
  public static final PyType TYPE =
      TypeSpec.of("tuple_iterator")
          .slots(
              k -> {
                k.tpIter = (t, o) -> o;
                k.tpNext = (t, o) -> ((PyTupleIterator) o).advance(t);
              })
          .method0("__length_hint__", (t, o) -> PyInt.of(((PyTupleIterator) o).remaining()))
          .method0("__reduce__", (t, o) -> ((PyTupleIterator) o).reduce(t))
          .method1(
              "__setstate__",
              (t, o, state) -> {
                ((PyTupleIterator) o).moveTo(IteratorState.index(t, state));
                return PyNone.VALUE;
              })
          .build();

  private @Nullable PyTuple tuple;
  private int index;

  public PyTupleIterator(PyTuple tuple) {
    super(TYPE);
    this.tuple = tuple;
  }

  /** The next element, or null. */
  public @Nullable PyObject advance(ThreadState t) {
    PyTuple s = tuple;
    int i = index;
    if (s == null || i >= s.size()) {
      tuple = null;
      return null;
    }
    index = i + 1;
    PyObject v = s.get(i);
    t.stepsOver(s, v);
    return v;
  }

  private int remaining() {
    PyTuple s = tuple;
    return s == null ? 0 : Math.max(0, s.size() - index);
  }

  private PyObject reduce(ThreadState t) {
    PyTuple s = tuple;
    return s == null ? IteratorState.exhausted(t, PyTuple.of()) : IteratorState.at(t, s, index);
  }

  private void moveTo(int position) {
    PyTuple s = tuple;
    if (s != null) {
      index = Math.clamp(position, 0, s.size());
    }
  }
}
