package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/**
 * The iterator over a list. Its position is read and stored separately, so that threads sharing one
 * may see an element twice or skip one, as in CPython (B9); it never fails.
 */
public final class PyListIterator extends MutableObject {
  public static final PyType TYPE =
      TypeSpec.of("list_iterator")
          .slots(
              k -> {
                k.tpIter = (t, o) -> o;
                k.tpNext = (t, o) -> ((PyListIterator) o).advance(t);
              })
          .method0("__length_hint__", (t, o) -> PyInt.of(((PyListIterator) o).remaining()))
          .method0("__reduce__", (t, o) -> ((PyListIterator) o).reduce(t))
          .method1(
              "__setstate__",
              (t, o, state) -> {
                ((PyListIterator) o).moveTo(IteratorState.index(t, state));
                return PyNone.VALUE;
              })
          .build();

  /** Null only in memory that nothing protects, once exhausted. */
  private @Nullable PyList list;

  /** -1 once exhausted, for good: a list that grows later does not bring the iterator back. */
  private int index;

  public PyListIterator(PyList list) {
    super(TYPE);
    this.list = list;
  }

  /** The next element, or null. */
  public @Nullable PyObject advance(ThreadState t) {
    t.reads(this);
    int i = index;
    if (i < 0) {
      return null;
    }
    RawMemory m = t.raw();
    if (m != null) {
      return RawList.next(t, m, this);
    }
    PyList l = list;
    if (l == null) {
      return null;
    }
    t.looksAt(l);
    PyObject v = l.step(t, i);
    if (v != null) {
      t.uses(l, SharedUse.STEP, 1, v);
    }
    t.writes(this);
    index = v == null ? -1 : i + 1;
    if (v == null) {
      swapped(l, null);
    }
    return v;
  }

  /** Native code has taken so many elements. */
  void passed(ThreadState t, int n) {
    PyList l = list;
    if (l != null) {
      t.passes(l, n);
    }
  }

  /** As {@link #advance} for compiled code, which announces nothing; null says nothing. */
  public @Nullable PyObject plainAdvance() {
    PyList l = list;
    int i = index;
    if (i < 0 || l == null) {
      return null;
    }
    PyObject v = l.plainGet(i);
    if (v != null) {
      index = i + 1;
    }
    return v;
  }

  /** An exhausted iterator lets go of its list. */
  @Override
  public void traverse(ObjectVisitor v) {
    PyList l = list;
    if (index >= 0 && l != null) {
      v.visit(l);
    }
  }

  @Override
  public boolean tellsChanges() {
    return true;
  }

  private int remaining() {
    int i = index;
    PyList l = list;
    return i < 0 || l == null ? 0 : Math.max(0, l.size() - i);
  }

  @Nullable PyList rawList() {
    return list;
  }

  void rawList(@Nullable PyList l) {
    list = l;
  }

  int rawIndex() {
    return index;
  }

  void rawIndex(int i) {
    index = i;
  }

  private PyObject reduce(ThreadState t) {
    PyList s = list;
    return s == null || index < 0
        ? IteratorState.exhausted(t, new PyList())
        : IteratorState.at(t, s, index);
  }

  private void moveTo(int position) {
    PyList s = list;
    if (s != null && index >= 0) {
      index = Math.clamp(position, 0, s.size());
    }
  }
}
