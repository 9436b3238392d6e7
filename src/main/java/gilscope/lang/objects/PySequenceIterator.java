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
          .build();

  private @Nullable PyObject sequence;
  private int index;

  public PySequenceIterator(PyObject sequence) {
    super(TYPE);
    this.sequence = sequence;
  }

  private @Nullable PyObject advance(ThreadState t) {
    PyObject s = sequence;
    if (s == null) {
      return null;
    }
    int i;
    t.enter(this);
    try {
      i = index++;
    } finally {
      t.exit(this);
    }
    try {
      return Abstract.getItem(t, s, PyInt.of(i));
    } catch (PyRaise e) {
      if (e.matches(ExcTypes.INDEX_ERROR) || e.matches(ExcTypes.STOP_ITERATION)) {
        sequence = null;
        return null;
      }
      throw e;
    }
  }
}
