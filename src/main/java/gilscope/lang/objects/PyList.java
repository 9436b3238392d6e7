package gilscope.lang.objects;

import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list. Changes hold its critical section; {@code len} and item reads are lock-free (B9 of the
 * fact sheet).
 *
 * <p>A lock-free reader loads the array once and the size once and trusts neither: an index is
 * checked against both, and a null cell sends it to the locked path. A grown array is filled before
 * it is published; elements are published by release stores ({@link Cells}).
 */
public final class PyList extends MutableObject {
  public static final PyType TYPE =
      ListMethods.define(
              TypeSpec.of("list")
                  .subclassable()
                  .unhashable()
                  .slots(
                      k -> {
                        k.tpNew = (t, cls, args, kw) -> new PyList(cls, Slots.NO_ARGS);
                        k.tpInit = PyList::init;
                        k.tpRepr = PyList::repr;
                        k.tpRichcompare = PyList::compare;
                        k.tpIter = (t, o) -> new PyListIterator((PyList) o);
                        k.mpLength = (t, o) -> ((PyList) o).length(t);
                        k.mpGetitem = PyList::getItem;
                        k.mpSetitem = PyList::setItem;
                        k.sqContains =
                            (t, o, v) -> ((PyList) o).find(t, v, 0, Integer.MAX_VALUE) >= 0;
                        k.nbAdd = PyList::concatenate;
                        k.nbMultiply = PyList::multiply;
                        k.nbInplaceAdd = PyList::extendInPlace;
                        k.nbInplaceMultiply = PyList::multiplyInPlace;
                      })
                  .without("__radd__"))
          .build();

  /**
   * Read by others without a lock; a new array is published whole. Always a {@code PyObject[]},
   * never narrower.
   */
  private PyObject[] items;

  /** Stored with release after the element it makes visible. */
  private int size;

  public PyList() {
    this(Slots.NO_ARGS);
  }

  /** Keeps the array: the caller must not change it. */
  public PyList(PyObject[] items) {
    this(TYPE, items);
  }

  PyList(PyType type, PyObject[] items) {
    super(type);
    // A narrower array (PyType[]) would refuse the elements that are stored later.
    this.items =
        items.getClass() == PyObject[].class
            ? items
            : Arrays.copyOf(items, items.length, PyObject[].class);
    this.size = items.length;
  }

  /** A list with room for {@code capacity} elements. */
  public static PyList withCapacity(int capacity) {
    PyList l = new PyList();
    if (capacity > 0) {
      l.items = new PyObject[capacity];
    }
    return l;
  }

  @Override
  public @Nullable Object storage() {
    return items.length == 0 ? null : items;
  }

  @Override
  public boolean isTried() {
    return true;
  }

  @Override
  public int changedLines() {
    return 1;
  }

  /** {@code _PyListArray}: the capacity, then the elements. */
  @Override
  public int storageBytes(Object storage) {
    return 8 + 8 * ((PyObject[]) storage).length;
  }

  // ---- reading without a lock

  /** The number of elements at this moment. */
  public int size() {
    int n = size;
    VarHandle.acquireFence();
    return n;
  }

  /** As {@link #size()}, announced. */
  public int length(ThreadState t) {
    t.touches(this, Access.LENGTH, 0, null);
    return size();
  }

  /**
   * The element, or null if there is no such index at this moment; {@code i} is not counted from
   * the end.
   */
  public @Nullable PyObject getOrNull(ThreadState t, int i) {
    t.looksAt(this);
    PyObject v = step(t, i);
    if (v != null) {
      t.uses(this, SharedUse.ELEMENT, 1, v);
    }
    return v;
  }

  /** As {@link #getOrNull}, by an iterator. */
  @Nullable PyObject step(ThreadState t, int i) {
    t.touches(this, Access.GET, i, null);
    RawMemory m = t.raw();
    if (m != null) {
      return RawList.get(t, m, this, i);
    }
    if (t.looksFirst(this)) {
      return takeLocked(t, i);
    }
    PyObject[] a = items;
    if (i < 0 || i >= size()) {
      return null;
    }
    PyObject v = i < a.length ? Cells.get(a, i) : null;
    if (v == null) {
      return getLocked(t, i);
    }
    return t.needsLock(v) ? takeLocked(t, i) : v;
  }

  /** As {@link #getOrNull} for compiled code, which announces nothing; null says nothing. */
  public @Nullable PyObject plainGet(int i) {
    PyObject[] a = items;
    return i >= 0 && i < size && i < a.length ? a[i] : null;
  }

  /**
   * Sets the element for compiled code, which announces nothing, where nothing but the store is
   * needed; if not, or if there is no such element, changes nothing.
   */
  public boolean plainSet(ThreadState t, int i, PyObject v) {
    if (!t.storesAlone() || i < 0 || i >= size) {
      return false;
    }
    items[i] = v; // nobody looks before this thread has met others
    return true;
  }

  /** As {@link #getLocked}, unannounced: {@code list_item_impl}. */
  private @Nullable PyObject takeLocked(ThreadState t, int i) {
    t.enterLock(this);
    try {
      PyObject v = i >= 0 && i < size ? items[i] : null;
      t.takenWithLock(v);
      return v;
    } finally {
      t.exitLock(this);
    }
  }

  private @Nullable PyObject getLocked(ThreadState t, int i) {
    t.enterRead(this);
    try {
      return i < size ? items[i] : null;
    } finally {
      t.exit(this);
    }
  }

  /** The element at {@code i}, from the end if negative; IndexError. */
  public PyObject get(ThreadState t, int i) {
    PyObject v = getOrNull(t, i < 0 ? i + length(t) : i);
    if (v == null) {
      throw Err.index(t, "list index out of range");
    }
    return v;
  }

  int find(ThreadState t, PyObject v, int from, int to) {
    int i = from;
    boolean found = false;
    while (!found && i < to) {
      PyObject o = getOrNull(t, i);
      if (o == null) {
        break;
      }
      found = Abstract.equal(t, o, v);
      i++;
    }
    Work.searches(t, i - from);
    return found ? i - 1 : -1;
  }

  /** The array itself, with its room: for {@link RawList} and {@link ListSlices}. */
  PyObject[] items() {
    return items;
  }

  // ---- changing

  public void append(ThreadState t, PyObject v) {
    if (t.storesAlone()) {
      push(v);
      return;
    }
    t.enter(this);
    try {
      RawMemory m = t.raw();
      if (m != null) {
        RawList.append(t, m, this, v);
        return;
      }
      push(v);
    } finally {
      t.exit(this);
    }
  }

  /** Appends; the caller holds the section, or nobody else knows the list yet. */
  public void push(PyObject v) {
    int n = size;
    if (n == items.length) {
      reserve(n + 1);
    }
    Cells.set(items, n, v);
    setSize(n + 1);
    swapped(null, v);
  }

  /** As {@link #push} where there is room; false, with nothing done, if there is none. */
  public boolean appendedInPlace(PyObject v) {
    int n = size;
    if (n == items.length || isRecorded()) {
      return false;
    }
    Cells.set(items, n, v);
    setSize(n + 1);
    return true;
  }

  /** Readers without a lock see the array with all that is in it. */
  void publish(PyObject[] a) {
    VarHandle.releaseFence();
    items = a;
  }

  /** Readers without a lock see the elements that it counts. */
  void setSize(int n) {
    VarHandle.releaseFence();
    size = n;
  }

  /** Makes room for {@code n} elements, over-allocating as CPython's {@code list_resize} does. */
  void reserve(int n) {
    if (n > items.length) {
      long roomy = ((long) n + (n >> 3) + 6) & ~3L;
      publish(Arrays.copyOf(items, (int) Math.min(roomy, Integer.MAX_VALUE - 8)));
    }
  }

  /** Drops elements from {@code n} on. */
  private void truncate(int n) {
    int old = size;
    PyObject[] dropped =
        isRecorded() && n < old ? Arrays.copyOfRange(items, n, old) : Slots.NO_ARGS;
    cut(n, old);
    for (int i = dropped.length - 1; i >= 0; i--) { // list_clear begins at the end
      swapped(dropped[i], null);
    }
  }

  /** Drops elements from {@code n} to {@code old} without telling. */
  void cut(int n, int old) {
    setSize(n);
    if (n == 0 && old != 0) {
      items = Slots.NO_ARGS;
      return;
    }
    PyObject[] a = items;
    for (int i = n; i < old; i++) {
      clearCell(a, i);
    }
    if (n < a.length / 2) {
      publish(Arrays.copyOf(a, (n + (n >> 3) + 6) & ~3));
    }
  }

  @SuppressWarnings("NullAway") // cells beyond the size are null
  private static void clearCell(PyObject[] a, int i) {
    a[i] = null;
  }

  void insert(ThreadState t, int at, PyObject v) {
    if (t.storesAlone()) {
      insert(at, v);
      Work.moves(t, size - at);
      return;
    }
    t.enter(this);
    try {
      RawMemory m = t.raw();
      if (m != null) {
        RawList.insert(t, m, this, at, v);
        return;
      }
      insert(at, v);
      Work.moves(t, size - at);
    } finally {
      t.exit(this);
    }
  }

  private void insert(int at, PyObject v) {
    int n = size;
    int i = Math.min(at < 0 ? Math.max(at + n, 0) : at, n);
    reserve(n + 1);
    PyObject[] a = items;
    Cells.move(a, i, a, i + 1, n - i);
    Cells.set(a, i, v);
    setSize(n + 1);
    swapped(null, v);
  }

  /** Removes and returns the element at {@code at}, from the end if negative. */
  PyObject pop(ThreadState t, int at) {
    if (t.storesAlone()) {
      return take(t, at);
    }
    t.enter(this);
    try {
      RawMemory m = t.raw();
      return m != null ? RawList.pop(t, m, this, at) : take(t, at);
    } finally {
      t.exit(this);
    }
  }

  private PyObject take(ThreadState t, int at) {
    if (size == 0) {
      throw Err.index(t, "pop from empty list");
    }
    int i = at < 0 ? at + size : at;
    if (i < 0 || i >= size) {
      throw Err.index(t, "pop index out of range");
    }
    PyObject v = items[i];
    removeAt(i);
    Work.moves(t, size - i);
    return v;
  }

  private void removeAt(int i) {
    PyObject[] a = items;
    int n = size - 1;
    PyObject gone = a[i];
    Cells.move(a, i + 1, a, i, n - i);
    cut(n, n + 1);
    swapped(gone, null);
  }

  void clear(ThreadState t) {
    t.enter(this);
    try {
      RawMemory m = t.raw();
      if (m != null) {
        RawList.clear(t, m, this);
        return;
      }
      truncate(0);
    } finally {
      t.exit(this);
    }
  }

  void reverse(ThreadState t) {
    t.enter(this);
    try {
      RawMemory m = t.raw();
      if (m != null) {
        RawList.reverse(t, m, this);
        return;
      }
      PyObject[] a = items;
      for (int i = 0, j = size - 1; i < j; i++, j--) {
        PyObject v = a[i];
        Cells.set(a, i, a[j]);
        Cells.set(a, j, v);
      }
    } finally {
      t.exit(this);
    }
  }

  void remove(ThreadState t, PyObject v) {
    t.enter(this);
    try {
      RawMemory m = t.raw();
      for (int i = 0; i < size; i++) {
        PyObject o = m == null ? items[i] : RawList.get(t, m, this, i);
        if (o != null && Abstract.equal(t, o, v)) {
          if (i < size) { // the comparison may have changed the list
            if (m == null) {
              removeAt(i);
            } else {
              RawList.delete(t, m, this, i);
            }
          }
          return;
        }
      }
      throw Err.value(t, "list.remove(x): x not in list");
    } finally {
      t.exit(this);
    }
  }

  /**
   * {@code list.extend}: one step for exact lists, tuples, sets, dicts and dict views, else element
   * by element.
   */
  public void extend(ThreadState t, PyObject iterable) {
    if (!Snapshot.possible(iterable)) {
      extendByIteration(t, iterable);
      return;
    }
    MutableObject other = Snapshot.owner(iterable);
    t.enterWriteRead(this, other == null ? this : other);
    try {
      RawMemory m = t.raw();
      if (m != null) {
        RawList.extend(t, m, this, Snapshot.take(t, iterable));
        return;
      }
      appendAll(Snapshot.copy(t, iterable, other));
    } finally {
      t.exit2(this, other == null ? this : other);
    }
  }

  private void appendAll(PyObject[] more) {
    int n = size;
    if (more.length == 0) {
      return;
    }
    reserve(n + more.length);
    PyObject[] a = items;
    Cells.move(more, 0, a, n, more.length);
    setSize(n + more.length);
    if (isRecorded()) {
      for (PyObject each : more) {
        swapped(null, each);
      }
    }
  }

  private void extendByIteration(ThreadState t, PyObject iterable) {
    if (iterable instanceof PyRange r) {
      r.checkHeldAtOnce(t);
    }
    PyObject it = Iterables.iter(t, iterable);
    if (iterable.type().isHeap()) {
      Containers.lengthHint(t, iterable, 8); // never needed here, but it may raise
    }
    t.enter(this);
    try {
      int before = size;
      Taker pushing =
          v -> {
            push(v);
            return true;
          };
      for (PyObject v = Iterables.next(t, it, pushing);
          v != null;
          v = Iterables.next(t, it, pushing)) {
        push(v);
      }
      Work.takes(t, it, size - before);
    } finally {
      t.exit(this);
    }
  }

  /** A copy of the elements, taken in one step. */
  public PyObject[] snapshot(ThreadState t) {
    t.enterRead(this);
    try {
      return Snapshot.copy(t, this, this);
    } finally {
      t.exit(this);
    }
  }

  /** The elements; the caller holds the section. */
  PyObject[] taken(ThreadState t) {
    RawMemory m = t.raw();
    return m == null ? copyItems() : RawList.copy(t, m, this);
  }

  /** A copy of the elements; the caller holds the section. */
  PyObject[] copyItems() {
    return size == 0 ? Slots.NO_ARGS : Arrays.copyOf(items, size);
  }

  /** Sorts in place, stably; the list looks empty to everybody else meanwhile. */
  public void sort(ThreadState t, @Nullable Function<PyObject, PyObject> key, boolean reverse) {
    t.enter(this);
    try {
      RawMemory m = t.raw();
      if (m != null) {
        RawList.sort(t, m, this, key, reverse);
        return;
      }
      PyObject[] held = items;
      int n = size;
      PyObject[] empty = new PyObject[0]; // one of its own, so that any change shows
      items = empty;
      setSize(0);
      boolean touched;
      PyObject[] work = n == 0 ? held : Arrays.copyOf(held, n);
      try {
        ListSort.sort(t, work, key, reverse);
        t.writes(this); // who looks before this sees an empty list
      } finally {
        touched = items != empty || size != 0;
        PyObject[] added = isRecorded() ? copyItems() : Slots.NO_ARGS;
        publish(work);
        setSize(n);
        for (PyObject each : added) {
          swapped(each, null);
        }
      }
      if (touched) {
        throw Err.value(t, "list modified during sort");
      }
    } finally {
      t.exit(this);
    }
  }

  @Override
  public void traverse(ObjectVisitor v) {
    traverseHeader(v);
    PyObject[] a = items;
    for (int i = Math.min(size(), a.length) - 1; i >= 0; i--) {
      PyObject each = Cells.get(a, i);
      if (each != null) {
        v.visit(each);
      }
    }
    if (type.isHeap()) {
      v.visit(type);
    }
  }

  @Override
  public boolean tellsChanges() {
    return true;
  }

  @Override
  public Runnable preserve() {
    PyObject[] held = items.clone(); // with its room: where nothing protects memory that is seen
    int n = size;
    return () -> {
      publish(held);
      setSize(n);
    };
  }

  // ---- slots

  private static void init(ThreadState t, PyObject o, PyObject[] args, String[] kw) {
    PyList self = (PyList) o;
    if (kw.length > 0 && (o.type == TYPE || o.type.tpNew == TYPE.tpNew)) {
      throw Err.type(t, "list() takes no keyword arguments");
    }
    Args.checkPositional(t, "list", args.length - kw.length, 0, 1);
    if (self.size() > 0) {
      self.clear(t);
    }
    if (args.length > kw.length) {
      self.extend(t, args[0]);
      t.copied(self, args[0]);
    }
  }

  private static PyObject repr(ThreadState t, PyObject o) {
    PyList self = (PyList) o;
    if (self.length(t) == 0) {
      return PyStr.of("[]");
    }
    if (!t.enterRepr(o)) {
      return PyStr.of("[...]");
    }
    t.enterRead(self);
    try {
      StringBuilder b = new StringBuilder("[");
      RawMemory m = t.raw();
      for (int i = 0; i < self.size; i++) {
        PyObject v = m == null ? self.items[i] : RawList.get(t, m, self, i);
        if (v != null) {
          b.append(i == 0 ? "" : ", ").append(Abstract.reprText(t, v));
        }
      }
      return PyStr.of(b.append(']').toString());
    } finally {
      t.exit(self);
      t.leaveRepr();
    }
  }

  private static PyObject compare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
    if (!(a instanceof PyList x) || !(b instanceof PyList y)) {
      return PyNotImplemented.VALUE;
    }
    t.enterRead2(x, y);
    try {
      if (x.size != y.size && (op == CompareOp.EQ || op == CompareOp.NE)) {
        return PyBool.of(op == CompareOp.NE);
      }
      for (int i = 0; i < x.size && i < y.size; i++) {
        PyObject v = x.items[i];
        PyObject w = y.items[i];
        if (v == w || Abstract.equal(t, v, w)) {
          continue;
        }
        if (i >= x.size || i >= y.size) {
          break; // __eq__ has shortened one of them: only the sizes are left to compare
        }
        return switch (op) {
          case EQ -> PyBool.FALSE;
          case NE -> PyBool.TRUE;
          default -> Abstract.richCompare(t, v, w, op);
        };
      }
      return PyBool.of(op.holds(Integer.compare(x.size, y.size)));
    } finally {
      t.exit2(x, y);
    }
  }

  private static PyObject getItem(ThreadState t, PyObject o, PyObject key) {
    PyList self = (PyList) o;
    return key instanceof PySlice s
        ? ListSlices.get(t, self, s.unpack(t))
        : self.get(t, Sequences.index(t, key, "list"));
  }

  private static void setItem(ThreadState t, PyObject o, PyObject key, @Nullable PyObject v) {
    PyList self = (PyList) o;
    if (key instanceof PySlice s) {
      if (v == null) {
        ListSlices.delete(t, self, s.unpack(t));
      } else {
        ListSlices.assign(t, self, s.unpack(t), v);
      }
      return;
    }
    self.set(t, Sequences.index(t, key, "list"), v);
  }

  /**
   * Two elements change places; no reference is taken or given up. The caller holds the section.
   */
  public void swap(ThreadState t, int i, int j) {
    if (t.observing() || t.raw() != null) {
      PyObject a = get(t, i);
      set(t, i, get(t, j));
      set(t, j, a);
      return;
    }
    PyObject a = items[i];
    Cells.set(items, i, items[j]);
    Cells.set(items, j, a);
  }

  /** {@code L[i] = v}, or {@code del L[i]} for null; {@code i} counts from the end if negative. */
  public void set(ThreadState t, int index, @Nullable PyObject v) {
    // The place of an index from the end is known only to who has the list.
    boolean known = v != null && index >= 0;
    t.enter(this, known ? Access.SET : Access.WRITE, known ? index : 0, null);
    try {
      RawMemory m = t.raw();
      if (m != null) {
        if (v == null) {
          RawList.delete(t, m, this, index);
        } else {
          RawList.set(t, m, this, index, v);
        }
        return;
      }
      int i = index < 0 ? index + size : index;
      if (i < 0 || i >= size) {
        throw Err.index(t, "list assignment index out of range");
      }
      if (v == null) {
        removeAt(i);
      } else {
        PyObject old = items[i];
        Cells.set(items, i, v);
        swapped(old, v);
        t.replaces(this, old, i, size);
      }
    } finally {
      t.exit(this);
    }
  }

  /**
   * Tells a change that moved many elements, as the difference to what was here.
   *
   * @param backward whether CPython lets go of the last one first, as it does for whole stretches
   */
  void retold(PyObject[] before, boolean backward) {
    if (!isRecorded()) {
      return;
    }
    for (PyObject each : copyItems()) {
      swapped(null, each);
    }
    for (int i = 0; i < before.length; i++) {
      swapped(before[backward ? before.length - 1 - i : i], null);
    }
  }

  private static PyObject concatenate(ThreadState t, PyObject a, PyObject b) {
    if (!(a instanceof PyList x)) {
      return PyNotImplemented.VALUE;
    }
    if (!(b instanceof PyList y)) {
      return Sequences.cannotConcatenate(t, a, b, "list");
    }
    t.enterRead2(x, y);
    try {
      if (t.raw() != null) {
        PyObject[] left = x.taken(t);
        PyObject[] right = y.taken(t);
        return joined(t, left, left.length, right, right.length);
      }
      return joined(t, x.items, x.size, y.items, y.size);
    } finally {
      t.exit2(x, y);
    }
  }

  private static PyList joined(ThreadState t, PyObject[] left, int m, PyObject[] right, int n) {
    Work.copies(t, m + n);
    PyObject[] all = new PyObject[m + n];
    System.arraycopy(left, 0, all, 0, m);
    System.arraycopy(right, 0, all, m, n);
    return new PyList(all);
  }

  private static PyObject multiply(ThreadState t, PyObject a, PyObject b) {
    PyList self = (PyList) (a instanceof PyList ? a : b);
    if (self == a) {
      PyObject r = Sequences.timesByOther(t, a, b);
      if (r != PyNotImplemented.VALUE) {
        return r;
      }
    }
    int n = Sequences.times(t, self == a ? b : a);
    t.enterRead(self);
    try {
      if (t.raw() != null) {
        PyObject[] all = self.taken(t);
        return new PyList(Sequences.repeat(t, all, all.length, n));
      }
      return new PyList(Sequences.repeat(t, self.items, self.size, n));
    } finally {
      t.exit(self);
    }
  }

  private static PyObject extendInPlace(ThreadState t, PyObject a, PyObject b) {
    if (b.type.nbAdd != null && !(b instanceof PyList || b instanceof PyTuple)) {
      PyObject r =
          b.type.nbAdd.call(t, a, b); // the number protocol comes first, as in PyNumber_InPlaceAdd
      if (r != PyNotImplemented.VALUE) {
        return r;
      }
    }
    ((PyList) a).extend(t, b);
    return a;
  }

  private static PyObject multiplyInPlace(ThreadState t, PyObject a, PyObject b) {
    PyList self = (PyList) a;
    PyObject r = Sequences.timesByOther(t, a, b);
    if (r != PyNotImplemented.VALUE) {
      return r;
    }
    int n = Sequences.times(t, b);
    t.enter(self);
    try {
      RawMemory m = t.raw();
      if (m != null) {
        RawList.repeat(t, m, self, n);
      } else if (n == 0) {
        self.truncate(0);
      } else if (n > 1) {
        PyObject[] all = Sequences.repeat(t, self.items, self.size, n);
        PyObject[] before = self.isRecorded() ? self.copyItems() : Slots.NO_ARGS;
        self.publish(all);
        self.setSize(all.length);
        self.retold(before, true);
      }
    } finally {
      t.exit(self);
    }
    return a;
  }
}
