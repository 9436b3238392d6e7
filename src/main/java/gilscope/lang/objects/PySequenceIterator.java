package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/** The iterator over an object that only has {@code __getitem__} ({@code seqiter}). */
public final class PySequenceIterator extends MutableObject {
  public static final PyType TYPE =
      TypeSpec.of("iterator")
          .slots(
              k -> {
                k.tpIter = (t, o) -> o;
                k.tpNext = (t, o) -> ((PySequenceIterator) o).advance(t);
              })
          .method0("__length_hint__", (t, o) -> ((PySequenceIterator) o).remaining(t))
          .method0("__reduce__", (t, o) -> ((PySequenceIterator) o).reduce(t))
          .method1(
              "__setstate__",
              (t, o, state) -> ((PySequenceIterator) o).moveTo(IteratorState.longIndex(t, state)))
          .build();

  private @Nullable PyObject sequence;
  private long index;

  public PySequenceIterator(PyObject sequence) {
    super(TYPE);
    this.sequence = sequence;
  }

  private @Nullable PyObject advance(ThreadState t) {
    PyObject s = sequence;
    if (s == null) {
      return null;
    }
    long i = index;
    if (i == Long.MAX_VALUE) {
      throw Err.overflow(t, "iter index too large");
    }
    try {
      PyObject v = Containers.getItem(t, s, PyInt.of(i));
      index = i + 1;
      return v;
    } catch (PyRaise e) {
      if (e.matches(ExcTypes.INDEX_ERROR) || e.matches(ExcTypes.STOP_ITERATION)) {
        sequence = null;
        return null;
      }
      throw e;
    }
  }

  private PyObject reduce(ThreadState t) {
    PyObject s = sequence;
    return s == null ? IteratorState.exhausted(t, PyTuple.of()) : IteratorState.at(t, s, index);
  }

  private PyObject moveTo(long position) {
    if (sequence != null) {
      index = Math.max(position, 0);
    }
    return PyNone.VALUE;
  }

  private PyObject remaining(ThreadState t) {
    PyObject s = sequence;
    if (s == null) {
      return PyInt.of(0);
    }
    return s.type.mpLength == null
        ? PyNotImplemented.VALUE
        : PyInt.of(Math.max(0, Containers.length(t, s) - index));
  }
}
