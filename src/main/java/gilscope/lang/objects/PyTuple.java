package gilscope.lang.objects;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A tuple. Immutable. */
public final class PyTuple extends PyObject {
  public static final PyType TYPE =
      TypeSpec.of("tuple")
          .subclassable()
          .slots(
              k -> {
                k.tpNew = PyTuple::make;
                k.tpRepr = PyTuple::repr;
                k.tpHash = (t, o) -> ((PyTuple) o).hash(t);
                k.tpRichcompare = PyTuple::compare;
                k.tpIter = (t, o) -> new PyTupleIterator((PyTuple) o);
                k.mpLength = (t, o) -> ((PyTuple) o).items.length;
                k.mpGetitem = PyTuple::getItem;
                k.sqContains =
                    (t, o, v) -> find(t, ((PyTuple) o).items, v, 0, Integer.MAX_VALUE) >= 0;
                k.nbAdd = PyTuple::add;
                k.nbMultiply = PyTuple::multiply;
              })
          .without("__radd__")
          .method("index", "($self, value, start=0, stop=sys.maxsize, /)", PyTuple::index)
          .method1("count", (t, o, v) -> PyInt.of(count(t, ((PyTuple) o).items, v)))
          .method0("__getnewargs__", (t, o) -> PyTuple.of(PyTuple.of(((PyTuple) o).items)))
          .classMethod(
              "__class_getitem__", "($type, object, /)", (t, k, a) -> PyGenericAlias.of(t, k, a[0]))
          .build();

  private static final PyTuple EMPTY = new PyTuple(TYPE, Slots.NO_ARGS);

  private static final long XXPRIME_1 = 0x9E3779B185EBCA87L;
  private static final long XXPRIME_2 = 0xC2B2AE3D27D4EB4FL;
  private static final long XXPRIME_5 = 0x27D4EB2F165667C5L;

  private final PyObject[] items;

  /** The hash once computed; -1, which no hash is, until then. A race computes it twice. */
  private long hash = -1;

  private @Nullable Object maker;

  PyTuple(PyType type, PyObject[] items) {
    super(type);
    this.items = items;
    if (Thread.currentThread() instanceof Witness w) {
      w.made(this); // never changed, but where nothing protects memory its count is
    }
  }

  @Override
  public @Nullable Object maker() {
    return maker;
  }

  @Override
  public void madeBy(@Nullable Object thread) {
    maker = thread;
  }

  /** Keeps the array: the caller must not change it. */
  public static PyTuple of(PyObject... items) {
    return items.length == 0 ? EMPTY : new PyTuple(TYPE, items);
  }

  /** An instance of {@code type}, a subclass; keeps the array. */
  public static PyTuple of(PyType type, PyObject[] items) {
    return type == TYPE ? of(items) : new PyTuple(type, items);
  }

  public int size() {
    return items.length;
  }

  public PyObject get(int i) {
    return items[i];
  }

  @Override
  public boolean counted() {
    return items.length > 0 || type != TYPE; // the empty tuple is everybody's
  }

  @Override
  public void traverse(ObjectVisitor v) {
    traverseHeader(v);
    for (int i = items.length - 1; i >= 0; i--) {
      v.visit(items[i]);
    }
    if (type.isHeap()) {
      v.visit(type);
    }
  }

  @Override
  public boolean tellsChanges() {
    return true;
  }

  /** The elements; do not modify. */
  public PyObject[] toArray() {
    return items;
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    if (kw.length > 0 && (cls == TYPE || cls.tpInit == TYPE.tpInit)) {
      throw Err.type(t, "tuple() takes no keyword arguments");
    }
    Args.checkPositional(t, "tuple", args.length - kw.length, 0, 1);
    if (args.length == kw.length) {
      return of(cls, Slots.NO_ARGS);
    }
    if (cls == TYPE) {
      return Iterables.toTuple(t, args[0]);
    }
    return new PyTuple(cls, Iterables.tupleItems(t, args[0]));
  }

  private static PyObject repr(ThreadState t, PyObject o) {
    PyObject[] items = ((PyTuple) o).items;
    if (items.length == 0) {
      return PyStr.of("()");
    }
    if (!t.enterRepr(o)) {
      return PyStr.of("(...)");
    }
    try {
      return PyStr.of(
          "(" + Sequences.join(t, items, items.length) + (items.length == 1 ? ",)" : ")"));
    } finally {
      t.leaveRepr();
    }
  }

  private long hash(ThreadState t) {
    long h = hash;
    if (h == -1) {
      h = hash(t, items);
      hash = h;
    }
    return h;
  }

  /** The hash of a tuple of these: xxHash as in CPython's {@code tuple_hash}. */
  static long hash(ThreadState t, PyObject[] items) {
    long acc = lanes(t, items) + (items.length ^ (XXPRIME_5 ^ 3527539L));
    return acc == -1 ? 1546275796 : acc;
  }

  /** The hash of a slice of these, which CPython computes without the length. */
  static long hashWithoutLength(ThreadState t, PyObject[] items) {
    long acc = lanes(t, items);
    return acc == -1 ? 1546275796 : acc;
  }

  private static long lanes(ThreadState t, PyObject[] items) {
    long acc = XXPRIME_5;
    for (PyObject o : items) {
      acc = Long.rotateLeft(acc + Abstract.hash(t, o) * XXPRIME_2, 31) * XXPRIME_1;
    }
    return acc;
  }

  private static PyObject compare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
    if (!(b instanceof PyTuple)) {
      return PyNotImplemented.VALUE;
    }
    PyObject[] x = ((PyTuple) a).items;
    PyObject[] y = ((PyTuple) b).items;
    int n = Math.min(x.length, y.length);
    int i = 0;
    while (i < n && Abstract.equal(t, x[i], y[i])) {
      i++;
    }
    if (i == n) {
      return PyBool.of(op.holds(Integer.compare(x.length, y.length)));
    }
    return switch (op) {
      case EQ -> PyBool.FALSE;
      case NE -> PyBool.TRUE;
      default -> Abstract.richCompare(t, x[i], y[i], op);
    };
  }

  private static PyObject getItem(ThreadState t, PyObject o, PyObject key) {
    PyTuple self = (PyTuple) o;
    PyObject[] items = self.items;
    if (key instanceof PySlice s) {
      PySlice.Range r = s.indices(t, items.length);
      if (r.count() == items.length && r.step() == 1 && o.type == TYPE) {
        return o;
      }
      return of(slice(items, r));
    }
    int i = Sequences.index(t, key, "tuple");
    int at = i < 0 ? i + items.length : i;
    if (at < 0 || at >= items.length) {
      throw Err.index(t, "tuple index out of range");
    }
    t.refers(self, items[at]);
    return items[at];
  }

  /** The elements that {@code r} selects. */
  static PyObject[] slice(PyObject[] items, PySlice.Range r) {
    if (r.count() == 0) {
      return Slots.NO_ARGS;
    }
    PyObject[] out = new PyObject[r.count()];
    if (r.step() == 1) {
      System.arraycopy(items, r.start(), out, 0, out.length);
      return out;
    }
    for (int i = 0, at = r.start(); i < out.length; i++, at += r.step()) {
      out[i] = items[at];
    }
    return out;
  }

  private static int find(ThreadState t, PyObject[] items, PyObject v, int from, int to) {
    for (int i = from; i < Math.min(to, items.length); i++) {
      if (Abstract.equal(t, items[i], v)) {
        return i;
      }
    }
    return -1;
  }

  private static int count(ThreadState t, PyObject[] items, PyObject v) {
    int n = 0;
    for (PyObject o : items) {
      n += Abstract.equal(t, o, v) ? 1 : 0;
    }
    return n;
  }

  private static PyObject index(ThreadState t, PyObject o, @Nullable PyObject[] a) {
    PyObject[] items = ((PyTuple) o).items;
    int from = a[1] == null ? 0 : Sequences.bound(t, a[1], items.length);
    int to = a[2] == null ? Integer.MAX_VALUE : Sequences.bound(t, a[2], items.length);
    int i = find(t, items, Objects.requireNonNull(a[0]), from, to);
    if (i < 0) {
      throw Err.value(t, "tuple.index(x): x not in tuple");
    }
    return PyInt.of(i);
  }

  private static PyObject add(ThreadState t, PyObject a, PyObject b) {
    if (!(a instanceof PyTuple x)) {
      return PyNotImplemented.VALUE;
    }
    if (!(b instanceof PyTuple y)) {
      return Sequences.cannotConcatenate(t, a, b, "tuple");
    }
    if (x.items.length == 0 && b.type == TYPE) {
      return b;
    }
    if (y.items.length == 0 && a.type == TYPE) {
      return a;
    }
    PyObject[] all = Arrays.copyOf(x.items, x.items.length + y.items.length, PyObject[].class);
    System.arraycopy(y.items, 0, all, x.items.length, y.items.length);
    return of(all);
  }

  private static PyObject multiply(ThreadState t, PyObject a, PyObject b) {
    PyTuple self = (PyTuple) (a instanceof PyTuple ? a : b);
    PyObject other = self == a ? b : a;
    if (self == a) {
      PyObject r = Sequences.timesByOther(t, a, b);
      if (r != PyNotImplemented.VALUE) {
        return r;
      }
    }
    int n = Sequences.times(t, other);
    if (n == 1 && self.type == TYPE) {
      return self;
    }
    return of(Sequences.repeat(t, self.items, self.items.length, n));
  }
}
