package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/** The iterator over bytes or a bytearray, which may change meanwhile. */
final class PyBytesIterator extends MutableObject {
  static final PyType BYTES = spec("bytes_iterator");
  static final PyType BYTEARRAY = spec("bytearray_iterator");

  private @Nullable PyObject source;
  private int index;

  PyBytesIterator(PyObject source) {
    super(source instanceof PyBytes ? BYTES : BYTEARRAY);
    this.source = source;
  }

  private static PyType spec(String name) {
    return TypeSpec.of(name)
        .slots(
            k -> {
              k.tpIter = (t, o) -> o;
              k.tpNext = (t, o) -> ((PyBytesIterator) o).advance(t);
            })
        .method0("__length_hint__", (t, o) -> PyInt.of(((PyBytesIterator) o).left()))
        .method0("__reduce__", (t, o) -> ((PyBytesIterator) o).reduce(t))
        .method1(
            "__setstate__",
            (t, o, state) -> ((PyBytesIterator) o).moveTo(IteratorState.index(t, state)))
        .build();
  }

  private int left() {
    return Math.max(0, length() - index);
  }

  private int length() {
    PyObject s = source;
    return s instanceof PyBytes b ? b.size() : s instanceof PyBytearray b ? b.size() : 0;
  }

  private PyObject reduce(ThreadState t) {
    PyObject s = source;
    return s == null ? IteratorState.exhausted(t, PyTuple.of()) : IteratorState.at(t, s, index);
  }

  private PyObject moveTo(int position) {
    if (source != null) {
      index = Math.clamp(position, 0, length());
    }
    return PyNone.VALUE;
  }

  private @Nullable PyObject advance(ThreadState t) {
    t.enter(this);
    try {
      int v =
          source instanceof PyBytes b
              ? (index < b.size() ? b.data()[index] & 0xff : -1)
              : source instanceof PyBytearray b ? b.get(t, index) : -1;
      if (v < 0) {
        source = null;
        return null;
      }
      index++;
      return PyInt.of(v);
    } finally {
      t.exit(this);
    }
  }
}
