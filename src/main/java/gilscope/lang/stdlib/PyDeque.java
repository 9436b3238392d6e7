package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.CompareOp;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyGenericAlias;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyNotImplemented;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.RawMemory;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.Slots;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import gilscope.lang.objects.Work;
import org.jspecify.annotations.Nullable;

/**
 * {@code collections.deque}: a ring. Everything but {@code len} holds its critical section (B9 of
 * the fact sheet).
 */
final class PyDeque extends MutableObject {
  static final PyType TYPE = spec().build();

  /** {@code maxlen} of a deque that may have any length. */
  static final int UNBOUNDED = -1;

  private static final Signature INIT = new Signature("deque", "(iterable=(), maxlen=None)");
  private static final PyObject[] NONE = {};

  // The ring; RawDeque reads and writes it word by word.
  @Nullable PyObject[] ring = new @Nullable PyObject[8];
  int head;
  int size;
  int maxlen = UNBOUNDED;

  /**
   * In memory that nothing protects: by how much the right index differs from where it should be.
   */
  int skew;

  /** In memory that nothing protects: a cell may be empty that the size counts. */
  boolean torn;

  /** Counts changes, for iterators and searches that run Python code. */
  int state;

  @Override
  public Runnable preserve() {
    @Nullable PyObject[] items = ring.clone();
    int first = head;
    int count = size;
    int most = maxlen;
    int off = skew;
    boolean holes = torn;
    return () -> {
      skew = off;
      torn = holes;
      ring = items.clone();
      head = first;
      size = count;
      maxlen = most;
      state++;
    };
  }

  @Override
  public boolean tellsChanges() {
    return true;
  }

  private PyDeque(PyType type) {
    super(type);
  }

  private static TypeSpec spec() {
    return TypeSpec.of("deque")
        .module("collections")
        .subclassable()
        .weakrefable()
        .unhashable()
        .slots(
            k -> {
              k.tpNew = (t, cls, args, kw) -> new PyDeque(cls);
              k.tpInit = PyDeque::init;
              k.tpRepr = PyDeque::repr;
              k.tpRichcompare = PyDeque::compare;
              k.tpIter = (t, o) -> new PyDequeIterator(t, (PyDeque) o, false);
              k.mpLength = (t, o) -> ((PyDeque) o).length(t);
              k.mpGetitem = PyDeque::getItem;
              k.mpSetitem = PyDeque::setItem;
              k.sqContains = (t, o, v) -> ((PyDeque) o).find(t, v, 0, Integer.MAX_VALUE) >= 0;
              k.nbAdd = PyDeque::add;
              k.nbMultiply = PyDeque::multiply;
              k.nbInplaceAdd =
                  (t, a, b) -> {
                    ((PyDeque) a).extend(t, b, false);
                    return a;
                  };
              k.nbInplaceMultiply = PyDeque::multiplyInPlace;
            })
        .method1("append", (t, o, v) -> ((PyDeque) o).insertEnd(t, v, false))
        .method1("appendleft", (t, o, v) -> ((PyDeque) o).insertEnd(t, v, true))
        .method0("pop", (t, o) -> ((PyDeque) o).removeEnd(t, false))
        .method0("popleft", (t, o) -> ((PyDeque) o).removeEnd(t, true))
        .method1("extend", (t, o, x) -> ((PyDeque) o).extend(t, x, false))
        .method1("extendleft", (t, o, x) -> ((PyDeque) o).extend(t, x, true))
        .method0("clear", (t, o) -> ((PyDeque) o).clear(t))
        .method0("copy", PyDeque::copy)
        .method0("__copy__", PyDeque::copy)
        .method1("count", PyDeque::count)
        .method("index", "($self, value, start=0, stop=sys.maxsize, /)", PyDeque::index)
        .method("insert", "($self, index, value, /)", PyDeque::insert)
        .method1("remove", PyDeque::remove)
        .method0("reverse", PyDeque::reverse)
        .method("rotate", "($self, n=1, /)", PyDeque::rotate)
        .method0("__reversed__", (t, o) -> new PyDequeIterator(t, (PyDeque) o, true))
        .method0("__reduce__", PyDeque::reduce)
        .method0("__sizeof__", (t, o) -> PyInt.of(232 + 8L * Math.max(64, ((PyDeque) o).size)))
        .getter(
            "maxlen",
            (t, o) ->
                ((PyDeque) o).maxlen == UNBOUNDED ? PyNone.VALUE : PyInt.of(((PyDeque) o).maxlen))
        .classMethod(
            "__class_getitem__", "($type, object, /)", (t, k, a) -> PyGenericAlias.of(t, k, a[0]));
  }

  // ---- the ring; the caller holds the section

  int state() {
    return state;
  }

  int count() {
    return size;
  }

  int cell(int i) {
    return (head + i) & (ring.length - 1);
  }

  PyObject at(int i) {
    PyObject v = ring[cell(i)];
    if (v == null && torn) {
      return RawMemory.POISON;
    }
    if (v == null) {
      throw new IllegalStateException("an empty cell inside a deque");
    }
    return v;
  }

  /** New blocks, with nothing in them. */
  void empty() {
    ring = new @Nullable PyObject[8];
    head = 0;
    size = 0;
    skew = 0;
    torn = false;
    state++;
  }

  private void push(PyObject v, boolean left) {
    if (size == ring.length) {
      @Nullable PyObject[] bigger = new @Nullable PyObject[size * 2];
      for (int i = 0; i < size; i++) {
        bigger[i] = at(i);
      }
      ring = bigger;
      head = 0;
    }
    if (left) {
      head = (head - 1) & (ring.length - 1);
      ring[head] = v;
    } else {
      ring[cell(size)] = v;
    }
    size++;
    state++;
    swapped(null, v);
    if (maxlen != UNBOUNDED && size > maxlen) {
      take(!left);
    }
  }

  private PyObject take(boolean left) {
    PyObject v = at(left ? 0 : size - 1);
    ring[cell(left ? 0 : size - 1)] = null;
    if (left) {
      head = cell(1);
    }
    size--;
    state++;
    swapped(v, null);
    return v;
  }

  private void turn(int n) {
    if (size <= 1) {
      return;
    }
    int steps = Math.floorMod(n, size);
    for (int i = 0; i < steps; i++) {
      PyObject v = ring[cell(size - 1)];
      ring[cell(size - 1)] = null;
      head = (head - 1) & (ring.length - 1);
      ring[head] = v;
    }
    if (steps > 0) {
      state++;
    }
  }

  private PyObject[] copyItems() {
    PyObject[] out = new PyObject[size];
    for (int i = 0; i < out.length; i++) {
      out[i] = at(i);
    }
    return out;
  }

  private PyObject[] snapshot(ThreadState t) {
    t.enterRead(this);
    try {
      RawMemory m = t.raw();
      return m == null ? copyItems() : RawDeque.copy(t, m, this);
    } finally {
      t.exit(this);
    }
  }

  private int length(ThreadState t) {
    t.reads(this);
    return size;
  }

  // ---- what programs call

  private static void init(ThreadState t, PyObject o, PyObject[] args, String[] kw) {
    PyDeque self = (PyDeque) o;
    @Nullable PyObject[] a = INIT.bind(t, args, kw);
    int max = UNBOUNDED;
    PyObject given = a[1];
    if (given != null && given != PyNone.VALUE) {
      if (!(given instanceof PyInt)) {
        throw Err.type(t, "an integer is required");
      }
      max = Abstract.intArg(t, given);
      if (max < 0) {
        throw Err.value(t, "maxlen must be non-negative");
      }
    }
    self.maxlen = max;
    if (self.size > 0) {
      self.clear(t);
    }
    if (a[0] != null) {
      self.extend(t, a[0], false);
    }
  }

  private PyObject insertEnd(ThreadState t, PyObject v, boolean left) {
    t.enter(this);
    try {
      add(t, v, left);
    } finally {
      t.exit(this);
    }
    return PyNone.VALUE;
  }

  /** The caller holds the section. */
  private void add(ThreadState t, PyObject v, boolean left) {
    RawMemory m = t.raw();
    if (m == null) {
      if (size == maxlen && size > 0) {
        // what is pushed out stood as far from there as the head is
        t.replaces(this, at(left ? size - 1 : 0), head % maxlen, maxlen);
      }
      push(v, left);
    } else {
      RawDeque.insert(t, m, this, v, left);
    }
  }

  private void shift(ThreadState t, int n) {
    RawMemory m = t.raw();
    if (m == null) {
      turn(n);
    } else {
      RawDeque.turn(t, m, this, n);
    }
  }

  private PyObject takeOff(ThreadState t, boolean left) {
    RawMemory m = t.raw();
    return m == null ? take(left) : RawDeque.remove(t, m, this, left);
  }

  /** As {@link #at}; the caller has announced that it looks. */
  PyObject look(ThreadState t, int i) {
    RawMemory m = t.raw();
    if (m == null) {
      return at(i);
    }
    return RawDeque.get(t, m, this, i);
  }

  private PyObject removeEnd(ThreadState t, boolean left) {
    t.enter(this);
    try {
      if (t.raw() == null && size == 0) {
        throw Err.index(t, "pop from an empty deque");
      }
      return takeOff(t, left);
    } finally {
      t.exit(this);
    }
  }

  private PyObject extend(ThreadState t, PyObject iterable, boolean left) {
    if (iterable == this) {
      iterable = new PyList(snapshot(t));
    }
    PyObject it = Iterables.iter(t, iterable);
    t.enter(this);
    try {
      int n = 0;
      for (PyObject v = Iterables.next(t, it); v != null; v = Iterables.next(t, it)) {
        add(t, v, left);
        n++;
      }
      Work.appends(t, n);
    } finally {
      t.exit(this);
    }
    return PyNone.VALUE;
  }

  private PyObject clear(ThreadState t) {
    t.enter(this);
    try {
      RawMemory m = t.raw();
      if (m != null) {
        RawDeque.clear(t, m, this);
        return PyNone.VALUE;
      }
      PyObject[] before = isRecorded() ? copyItems() : NONE;
      empty();
      for (PyObject each : before) {
        swapped(each, null);
      }
    } finally {
      t.exit(this);
    }
    return PyNone.VALUE;
  }

  private static PyDeque copy(ThreadState t, PyObject o) {
    PyDeque self = (PyDeque) o;
    if (o.type() == TYPE) {
      return of(self.snapshot(t), self.maxlen);
    }
    PyObject made =
        self.maxlen == UNBOUNDED
            ? Abstract.call(t, o.type(), o)
            : Abstract.call(t, o.type(), o, PyInt.of(self.maxlen));
    if (made instanceof PyDeque d) {
      return d;
    }
    throw Err.type(t, o.type().name() + "() must return a deque, not " + made.type().tpName());
  }

  private static PyDeque of(PyObject[] items, int maxlen) {
    PyDeque d = new PyDeque(TYPE);
    d.maxlen = maxlen;
    for (PyObject v : items) {
      d.push(v, false);
    }
    return d;
  }

  private static PyObject count(ThreadState t, PyObject o, PyObject v) {
    PyDeque self = (PyDeque) o;
    t.enterRead(self);
    try {
      int n = 0;
      int before = self.state;
      for (int i = 0; i < self.size; i++) {
        boolean equal = Abstract.equal(t, self.look(t, i), v);
        self.checkUnchanged(t, before);
        n += equal ? 1 : 0;
      }
      return PyInt.of(n);
    } finally {
      t.exit(self);
    }
  }

  private void checkUnchanged(ThreadState t, int before) {
    if (state != before) {
      throw Err.runtime(t, "deque mutated during iteration");
    }
  }

  private int find(ThreadState t, PyObject v, int from, int to) {
    t.enterRead(this);
    try {
      int before = state;
      for (int i = from; i < Math.min(to, size); i++) {
        boolean equal = Abstract.equal(t, look(t, i), v);
        checkUnchanged(t, before);
        if (equal) {
          return i;
        }
      }
      return -1;
    } finally {
      t.exit(this);
    }
  }

  private static PyObject index(ThreadState t, PyObject o, @Nullable PyObject[] a) {
    PyDeque self = (PyDeque) o;
    int from = bound(t, a[1], self.size, 0);
    int to = bound(t, a[2], self.size, Integer.MAX_VALUE);
    int i = self.find(t, CollectionsModule.given(a[0]), from, to);
    if (i < 0) {
      throw Err.value(t, "deque.index(x): x not in deque");
    }
    return PyInt.of(i);
  }

  private static int bound(ThreadState t, @Nullable PyObject o, int size, int absent) {
    if (o == null) {
      return absent;
    }
    if (!Abstract.hasIndex(o)) {
      throw Err.type(t, "slice indices must be integers or have an __index__ method");
    }
    PyInt n = Abstract.index(t, o);
    int i =
        n.fitsInt() ? (int) n.longValue() : n.signum() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    return i < 0 ? Math.max(0, i + size) : i;
  }

  private static PyObject insert(ThreadState t, PyObject o, @Nullable PyObject[] a) {
    PyDeque self = (PyDeque) o;
    int i = Abstract.indexInt(t, CollectionsModule.given(a[0]));
    PyObject v = CollectionsModule.given(a[1]);
    t.enter(self);
    try {
      int n = self.size;
      if (self.maxlen == n) {
        throw Err.index(t, "deque already at its maximum size");
      }
      if (i >= n) {
        self.add(t, v, false);
      } else if (i <= -n || i == 0) {
        self.add(t, v, true);
      } else {
        self.shift(t, -i);
        self.add(t, v, i > 0);
        self.shift(t, i);
      }
    } finally {
      t.exit(self);
    }
    return PyNone.VALUE;
  }

  private static PyObject remove(ThreadState t, PyObject o, PyObject v) {
    PyDeque self = (PyDeque) o;
    t.enter(self);
    try {
      int n = self.size;
      int before = self.state;
      for (int i = 0; i < n; i++) {
        boolean equal = Abstract.equal(t, self.look(t, i), v);
        if (self.state != before) {
          throw Err.index(t, "deque mutated during iteration");
        }
        if (equal) {
          self.removeAt(t, i);
          return PyNone.VALUE;
        }
      }
      throw Err.value(t, "deque.remove(x): x not in deque");
    } finally {
      t.exit(self);
    }
  }

  private void removeAt(ThreadState t, int i) {
    shift(t, -i);
    takeOff(t, true);
    shift(t, i);
  }

  private static PyObject reverse(ThreadState t, PyObject o) {
    PyDeque self = (PyDeque) o;
    t.enter(self);
    try {
      RawMemory m = t.raw();
      if (m != null) {
        RawDeque.reverse(t, m, self);
        return PyNone.VALUE;
      }
      for (int i = 0, j = self.size - 1; i < j; i++, j--) {
        PyObject v = self.at(i);
        self.ring[self.cell(i)] = self.at(j);
        self.ring[self.cell(j)] = v;
      }
    } finally {
      t.exit(self);
    }
    return PyNone.VALUE;
  }

  private static PyObject rotate(ThreadState t, PyObject o, @Nullable PyObject[] a) {
    PyDeque self = (PyDeque) o;
    int n = a[0] == null ? 1 : Abstract.indexInt(t, a[0]);
    t.enter(self);
    try {
      self.shift(t, n);
    } finally {
      t.exit(self);
    }
    return PyNone.VALUE;
  }

  private static PyObject reduce(ThreadState t, PyObject o) {
    PyDeque self = (PyDeque) o;
    PyObject d = o.dict(false);
    PyTuple args =
        self.maxlen == UNBOUNDED ? PyTuple.of() : PyTuple.of(PyTuple.of(), PyInt.of(self.maxlen));
    return PyTuple.of(o.type(), args, d == null ? PyNone.VALUE : d, Iterables.iter(t, o));
  }

  private static PyObject repr(ThreadState t, PyObject o) {
    PyDeque self = (PyDeque) o;
    if (!t.enterRepr(o)) {
      return PyStr.of("[...]");
    }
    try {
      String items = Abstract.reprText(t, new PyList(self.snapshot(t)));
      String tail = self.maxlen == UNBOUNDED ? ")" : ", maxlen=" + self.maxlen + ")";
      return PyStr.of(o.type().name() + "(" + items + tail);
    } finally {
      t.leaveRepr();
    }
  }

  private static PyObject compare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
    if (!(a instanceof PyDeque x) || !(b instanceof PyDeque y)) {
      return PyNotImplemented.VALUE;
    }
    if (x == y && (op == CompareOp.EQ || op == CompareOp.NE)) {
      return PyBool.of(op == CompareOp.EQ);
    }
    if (x.size != y.size && (op == CompareOp.EQ || op == CompareOp.NE)) {
      return PyBool.of(op == CompareOp.NE);
    }
    return Abstract.richCompare(t, PyTuple.of(x.snapshot(t)), PyTuple.of(y.snapshot(t)), op);
  }

  private static int key(ThreadState t, PyObject key) {
    if (!Abstract.hasIndex(key)) {
      throw Err.type(t, "sequence index must be integer, not '" + key.type().tpName() + "'");
    }
    return Abstract.indexInt(t, key);
  }

  private static PyObject getItem(ThreadState t, PyObject o, PyObject key) {
    PyDeque self = (PyDeque) o;
    int i = key(t, key);
    t.enterRead(self);
    try {
      return self.look(t, self.checked(t, i));
    } finally {
      t.exit(self);
    }
  }

  private int checked(ThreadState t, int i) {
    int at = i < 0 ? i + size : i;
    if (at < 0 || at >= size) {
      throw Err.index(t, "deque index out of range");
    }
    return at;
  }

  private static void setItem(ThreadState t, PyObject o, PyObject key, @Nullable PyObject v) {
    PyDeque self = (PyDeque) o;
    int i = key(t, key);
    t.enter(self);
    try {
      int at = self.checked(t, i);
      if (v == null) {
        self.removeAt(t, at);
      } else {
        PyObject old = self.look(t, at);
        self.store(t, at, v);
        self.swapped(old, v);
      }
    } finally {
      t.exit(self);
    }
  }

  private void store(ThreadState t, int at, PyObject v) {
    RawMemory m = t.raw();
    if (m == null) {
      ring[cell(at)] = v;
    } else {
      RawDeque.set(t, m, this, at, v);
    }
  }

  private static PyObject add(ThreadState t, PyObject a, PyObject b) {
    if (!(a instanceof PyDeque x)) {
      return PyNotImplemented.VALUE;
    }
    if (!(b instanceof PyDeque y)) {
      Slots.Binary f = b.type().nbAdd;
      PyObject r = f == null ? PyNotImplemented.VALUE : f.call(t, a, b);
      if (r != PyNotImplemented.VALUE) {
        return r;
      }
      throw Err.type(t, "can only concatenate deque (not \"" + b.type().tpName() + "\") to deque");
    }
    PyDeque sum = copy(t, x);
    sum.extend(t, y, false);
    return sum;
  }

  private static PyObject multiply(ThreadState t, PyObject a, PyObject b) {
    PyDeque self = (PyDeque) (a instanceof PyDeque ? a : b);
    PyDeque product = copy(t, self);
    return multiplyInPlace(t, product, self == a ? b : a);
  }

  private static PyObject multiplyInPlace(ThreadState t, PyObject a, PyObject b) {
    if (!Abstract.hasIndex(b)) {
      throw Err.type(t, "can't multiply sequence by non-int of type '" + b.type().tpName() + "'");
    }
    PyDeque self = (PyDeque) a;
    int n = Abstract.indexInt(t, b);
    if (n <= 0) {
      self.clear(t);
      return a;
    }
    t.enter(self);
    try {
      PyObject[] items = self.copyItems();
      if (items.length > 0
          && self.maxlen == UNBOUNDED
          && (long) items.length * n > Integer.MAX_VALUE - 8) {
        throw Err.raise(t, ExcTypes.MEMORY_ERROR);
      }
      for (int i = 1; i < n && items.length > 0; i++) {
        for (PyObject v : items) {
          self.push(v, false);
        }
      }
    } finally {
      t.exit(self);
    }
    return a;
  }
}
