package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/** The iterator that {@code reversed(list)} gives. */
public final class PyListReverseIterator extends MutableObject {
  public static final PyType TYPE =
      TypeSpec.of("list_reverseiterator")
          .slots(
              k -> {
                k.tpIter = (t, o) -> o;
                k.tpNext = (t, o) -> ((PyListReverseIterator) o).advance(t);
              })
          .method0("__length_hint__", (t, o) -> PyInt.of(((PyListReverseIterator) o).remaining()))
          .method0("__reduce__", (t, o) -> ((PyListReverseIterator) o).reduce())
          .method1(
              "__setstate__",
              (t, o, state) -> ((PyListReverseIterator) o).moveTo(IteratorState.index(t, state)))
          .build();

  private final PyList list;
  private int index;

  public PyListReverseIterator(ThreadState t, PyList list) {
    super(TYPE);
    this.list = list;
    this.index = list.length(t) - 1;
  }

  private @Nullable PyObject advance(ThreadState t) {
    int i = index;
    if (i < 0) {
      return null;
    }
    PyObject v = list.getOrNull(t, i);
    index = v == null ? -1 : i - 1;
    return v;
  }

  /** All that it has left, in one step. */
  PyObject[] rest() {
    PyObject[] all = list.items();
    int n = remaining();
    PyObject[] out = new PyObject[n];
    for (int i = 0; i < n; i++) {
      out[i] = all[n - 1 - i];
    }
    index = -1;
    return out;
  }

  private int remaining() {
    int i = index;
    return i >= list.size() ? 0 : i + 1;
  }

  private PyObject reduce() {
    int i = index;
    return i < 0
        ? PyTuple.of(PyReversed.TYPE, PyTuple.of(new PyList(Slots.NO_ARGS)))
        : PyTuple.of(PyReversed.TYPE, PyTuple.of(list), PyInt.of(i));
  }

  private PyObject moveTo(int position) {
    if (index >= 0) {
      index = Math.clamp(position, -1, list.size() - 1);
    }
    return PyNone.VALUE;
  }
}
