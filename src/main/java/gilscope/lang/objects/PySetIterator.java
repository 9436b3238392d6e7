package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/** The iterator over a set or frozenset. A step holds the set's section (B9 of the fact sheet). */
public final class PySetIterator extends MutableObject {
  public static final PyType TYPE =
      TypeSpec.of("set_iterator")
          .slots(
              k -> {
                k.tpIter = (t, o) -> o;
                k.tpNext = (t, o) -> ((PySetIterator) o).advance(t);
              })
          .method0("__length_hint__", (t, o) -> PyInt.of(((PySetIterator) o).remaining()))
          .method0("__reduce__", (t, o) -> ((PySetIterator) o).reduce(t))
          .build();

  private @Nullable PyObject set;

  /** Elements there were at the start; -1 once they were found to have changed, for good. */
  private int used;

  private int position;
  private int left;

  PySetIterator(ThreadState t, PyObject set) {
    super(TYPE);
    this.set = set;
    this.used = Containers.length(t, set);
    this.left = used;
  }

  private @Nullable PyObject advance(ThreadState t) {
    PyObject s = set;
    if (s == null) {
      return null;
    }
    MutableObject guard = s instanceof MutableObject m ? m : null;
    if (guard != null) {
      t.enterRead(guard);
    }
    try {
      SetTable table = ((AnySet) s).table();
      if (used != table.used()) {
        used = -1;
        throw Err.runtime(t, "Set changed size during iteration");
      }
      RawMemory m = t.raw();
      if (m != null) {
        return advanceRaw(t, m, s, table);
      }
      for (int i = position; i <= table.mask(); i++) {
        PyObject v = table.at(i);
        if (v != null) {
          position = i + 1;
          left--;
          return v;
        }
      }
      set = null;
      return null;
    } finally {
      if (guard != null) {
        t.exit(guard);
      }
    }
  }

  /**
   * {@code setiter_iternext} in memory that nothing protects: its cursor is read and stored apart.
   */
  private @Nullable PyObject advanceRaw(ThreadState t, RawMemory m, PyObject s, SetTable table) {
    try (RawMemory.Operation op = m.begin(t, s, "setiter.__next__")) {
      int from = position;
      int cell = table.stepRaw(op, from);
      PyObject v = cell < 0 ? null : table.at(cell);
      if (v == null) {
        set = null;
        return null;
      }
      op.writes("si_pos = " + (cell + 1));
      if (position != from) {
        op.damage(
            RawMemory.Damage.CURSOR,
            "the element of entry " + cell + " is handed out a second time");
      }
      position = cell + 1;
      left--;
      return v;
    }
  }

  /** Pickled as an iterator over a list of what is left; this one does not move. */
  private PyObject reduce(ThreadState t) {
    PySetIterator ahead = new PySetIterator(t, set == null ? new PySet() : set);
    ahead.used = used;
    ahead.position = position;
    return PyTuple.of(IteratorState.iter(t), PyTuple.of(new PyList(Iterables.toArray(t, ahead))));
  }

  private int remaining() {
    PyObject s = set;
    return s instanceof AnySet a && used == a.table().used() ? left : 0;
  }
}
