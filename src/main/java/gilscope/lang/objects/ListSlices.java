package gilscope.lang.objects;

/** What {@code list_subscript} and {@code list_ass_subscript} do for slices. Stateless. */
final class ListSlices {
  private ListSlices() {}

  /** {@code L[u]}. */
  static PyList get(ThreadState t, PyList l, PySlice.Unpacked u) {
    if (t.storesAlone()) {
      return part(t, l, l.items(), l.size(), u);
    }
    t.enterRead(l);
    try {
      boolean raw = t.raw() != null;
      PyObject[] all = raw ? l.taken(t) : l.items();
      return part(t, l, all, raw ? all.length : l.size(), u);
    } finally {
      t.exit(l);
    }
  }

  private static PyList part(
      ThreadState t, PyList l, PyObject[] all, int size, PySlice.Unpacked u) {
    PyObject[] taken = PyTuple.slice(all, u.resolve(size));
    Work.copies(t, taken.length);
    if (taken.length > 0) {
      t.uses(l, SharedUse.COPY, taken.length, taken[taken.length / 2]);
    }
    return t.copied(new PyList(taken), l);
  }

  /** {@code del L[u]}. */
  static void delete(ThreadState t, PyList l, PySlice.Unpacked u) {
    t.enter(l);
    try {
      RawMemory m = t.raw();
      if (m != null) {
        RawList.deleteSlice(t, m, l, u);
        return;
      }
      PySlice.Range r = u.resolve(l.size());
      if (r.count() > 0) {
        delete(l, r);
      }
    } finally {
      t.exit(l);
    }
  }

  private static void delete(PyList l, PySlice.Range r) {
    int step = Math.abs(r.step());
    int first = r.step() > 0 ? r.start() : r.start() + (r.count() - 1) * r.step();
    PyObject[] before = before(l);
    PyObject[] a = l.items();
    int size = l.size();
    int to = first;
    long next = first;
    int left = r.count();
    for (int from = first; from < size; from++) {
      if (left > 0 && from == next) {
        next += step;
        left--;
      } else {
        Cells.set(a, to++, a[from]);
      }
    }
    l.cut(to, size);
    l.retold(before, step == 1);
  }

  /** {@code L[u] = v}; the new elements are taken in the same step if {@code v} is a list. */
  static void assign(ThreadState t, PyList l, PySlice.Unpacked u, PyObject v) {
    if (v.type.tpIter == null && v.type.mpGetitem == null) {
      throw Err.type(t, "must assign iterable to extended slice");
    }
    PyList list = v.type == PyList.TYPE ? (PyList) v : null;
    PyObject[] values = list != null ? Slots.NO_ARGS : Iterables.toArray(t, v);
    if (t.storesAlone()) {
      assign(t, l, u, list != null ? list.copyItems() : values);
      return;
    }
    MutableObject other = list != null ? list : l;
    t.enterWriteRead(l, other);
    try {
      PyObject[] more = list != null ? Snapshot.take(t, list) : values;
      RawMemory m = t.raw();
      if (m != null) {
        RawList.assignSlice(t, m, l, u, more);
        return;
      }
      assign(t, l, u, more);
    } finally {
      t.exit2(l, other);
    }
  }

  private static void assign(ThreadState t, PyList l, PySlice.Unpacked u, PyObject[] more) {
    PyObject[] before = before(l);
    PySlice.Range r = u.resolve(l.size());
    if (r.step() == 1) {
      replace(l, r.start(), Math.max(r.start(), r.stop()), more);
      l.retold(before, true);
      return;
    }
    checkFits(t, more, r);
    PyObject[] a = l.items();
    for (int i = 0, at = r.start(); i < more.length; i++, at += r.step()) {
      Cells.set(a, at, more[i]);
    }
    l.retold(before, false);
  }

  /** An extended slice takes as many elements as it names. */
  static void checkFits(ThreadState t, PyObject[] more, PySlice.Range r) {
    if (more.length != r.count()) {
      throw Err.value(
          t,
          "attempt to assign sequence of size "
              + more.length
              + " to extended slice of size "
              + r.count());
    }
  }

  /** Puts {@code more} in the place of the elements from {@code low} to {@code high}. */
  private static void replace(PyList l, int low, int high, PyObject[] more) {
    int size = l.size();
    int tail = size - high;
    int n = low + more.length + tail;
    if (n > size) {
      l.reserve(n);
      PyObject[] a = l.items();
      Cells.move(a, high, a, low + more.length, tail);
      Cells.move(more, 0, a, low, more.length);
      l.setSize(n);
      return;
    }
    PyObject[] a = l.items();
    Cells.move(more, 0, a, low, more.length);
    if (n < size) {
      Cells.move(a, high, a, low + more.length, tail);
      l.cut(n, size);
    }
  }

  /** The elements, if their references are counted: for {@link PyList#retold}. */
  private static PyObject[] before(PyList l) {
    return l.isRecorded() ? l.copyItems() : Slots.NO_ARGS;
  }
}
