package gilscope.lang.objects;

/** How the iterators over built-in sequences are taken apart for pickling, and put back. */
final class IteratorState {
  private IteratorState() {}

  /** What {@code __reduce__} gives for an iterator at {@code index} of {@code source}. */
  static PyObject at(ThreadState t, PyObject source, long index) {
    return PyTuple.of(iter(t), PyTuple.of(source), PyInt.of(index));
  }

  /** What {@code __reduce__} gives for an iterator without a source: one over {@code empty}. */
  static PyObject exhausted(ThreadState t, PyObject empty) {
    return PyTuple.of(iter(t), PyTuple.of(empty));
  }

  static PyObject iter(ThreadState t) {
    return Abstract.getAttr(t, t.importModule("builtins"), "iter");
  }

  /** The index that {@code __setstate__} was given; only a real int is one. */
  static int index(ThreadState t, PyObject state) {
    if (!(state instanceof PyInt)) {
      throw Err.type(t, "an integer is required");
    }
    return Abstract.sizeInt(t, state);
  }

  /** As {@link #index}, for what may be longer than anything in memory. */
  static long longIndex(ThreadState t, PyObject state) {
    if (!(state instanceof PyInt)) {
      throw Err.type(t, "an integer is required");
    }
    return Abstract.longArg(t, state);
  }

  /** What {@code __reduce__} of an attribute gives: fetch it again by {@code getattr}. */
  static PyTuple attribute(ThreadState t, PyObject of, PyObject name) {
    return PyTuple.of(
        Abstract.getAttr(t, t.importModule("builtins"), "getattr"), PyTuple.of(of, name));
  }
}
