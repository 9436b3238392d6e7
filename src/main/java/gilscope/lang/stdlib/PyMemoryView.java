package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.BufferSource;
import gilscope.lang.objects.BytesLike;
import gilscope.lang.objects.CompareOp;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.MemoryOwner;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyGenericAlias;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyNotImplemented;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PySlice;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code memoryview}: the memory of another object as items in any number of dimensions. The memory
 * is read and written inside its owner's critical section; the view itself changes only by {@code
 * release}.
 *
 * <p>A view borrows (the owner cannot change its size) only where references are counted, since
 * otherwise a view that nobody has any more would never give back; a program that names {@code
 * memoryview} is counted.
 */
final class PyMemoryView extends PyObject implements BufferSource {
  static final PyType TYPE =
      TypeSpec.of("memoryview")
          .weakrefable()
          .doc("Create a new memoryview object which references the given object.")
          .slots(
              k -> {
                k.tpNew = PyMemoryView::make;
                k.mpLength = (t, o) -> self(t, o).length(t);
                k.mpGetitem = (t, o, key) -> self(t, o).get(t, key);
                k.mpSetitem = (t, o, key, v) -> self(t, o).set(t, key, v);
                k.tpIter = (t, o) -> self(t, o).iterator(t);
                k.tpHash = (t, o) -> ((PyMemoryView) o).hash(t);
                k.tpRichcompare = PyMemoryView::compare;
                k.tpRepr =
                    (t, o) ->
                        PyStr.of(
                            (((PyMemoryView) o).released ? "<released memory at " : "<memory at ")
                                + Abstract.address(t, o)
                                + ">");
              })
          .method("tobytes", "($self, /, order='C')", (t, o, a) -> self(t, o).toBytes(t, a[0]))
          .method0("tolist", (t, o) -> self(t, o).toList(t))
          .methodRaw(
              "hex",
              (t, o, args, kw) ->
                  Abstract.call(t, Abstract.getAttr(t, self(t, o).toBytes(t), "hex"), args, kw))
          .method(
              "cast",
              "($self, /, format, shape=<unrepresentable>)",
              (t, o, a) -> self(t, o).cast(t, ObjectFunctions.orNone(a[0]), a[1]))
          .method0(
              "toreadonly",
              (t, o) -> self(t, o).derived(t, self(t, o).item, self(t, o).layout, true))
          .method0("release", (t, o) -> ((PyMemoryView) o).release(t))
          .method1("__buffer__", (t, o, flags) -> view(t, self(t, o)))
          .method0("__reduce__", (t, o) -> notPickled(t))
          .method1("__reduce_ex__", (t, o, protocol) -> notPickled(t))
          .method1("count", (t, o, v) -> PyInt.of(self(t, o).occurrences(t, v)))
          .method(
              "index", "($self, value, start=0, stop=9223372036854775807, /)", PyMemoryView::find)
          .method0("__enter__", (t, o) -> self(t, o))
          .methodRaw("__exit__", (t, o, args, kw) -> ((PyMemoryView) o).release(t))
          .classMethod(
              "__class_getitem__", "($type, object, /)", (t, k, a) -> PyGenericAlias.of(t, k, a[0]))
          .classMethod(
              "_from_flags",
              "($type, object, flags)",
              (t, k, a) -> view(t, ObjectFunctions.orNone(a[0])))
          .getter("obj", (t, o) -> self(t, o).base)
          .getter("nbytes", (t, o) -> PyInt.of(self(t, o).layout.bytes()))
          .getter("itemsize", (t, o) -> PyInt.of(self(t, o).item.size()))
          .getter("format", (t, o) -> PyStr.of(self(t, o).item.text()))
          .getter("ndim", (t, o) -> PyInt.of(self(t, o).layout.dimensions()))
          .getter("readonly", (t, o) -> PyBool.of(self(t, o).readonly))
          .getter("shape", (t, o) -> tuple(self(t, o).layout.shape()))
          .getter("strides", (t, o) -> tuple(self(t, o).layout.strides()))
          .getter(
              "suboffsets",
              (t, o) -> {
                self(t, o);
                return PyTuple.of();
              })
          .getter("c_contiguous", (t, o) -> PyBool.of(self(t, o).layout.isDense(false)))
          .getter("f_contiguous", (t, o) -> PyBool.of(self(t, o).layout.isDense(true)))
          .getter(
              "contiguous",
              (t, o) ->
                  PyBool.of(self(t, o).layout.isDense(false) || self(t, o).layout.isDense(true)))
          .build();

  private final PyObject base;
  private final MemoryOwner owner;
  private final MemoryItem item;
  private final MemoryLayout layout;
  private final boolean readonly;

  /** The view that the base's own {@code __buffer__} gave, to be handed back to it. */
  private final @Nullable PyMemoryView given;

  private boolean lent;
  private volatile boolean released;

  private PyMemoryView(
      PyObject base,
      MemoryOwner owner,
      MemoryItem item,
      MemoryLayout layout,
      boolean readonly,
      @Nullable PyMemoryView given) {
    super(TYPE);
    this.base = base;
    this.owner = owner;
    this.item = item;
    this.layout = layout;
    this.readonly = readonly;
    this.given = given;
  }

  private PyMemoryView borrowed(ThreadState t) {
    if (t.isCounting()) {
      lent = true;
      owner.lend(1);
      t.born(this);
    }
    return this;
  }

  private PyMemoryView derived(ThreadState t, MemoryItem as, MemoryLayout at, boolean fixed) {
    return new PyMemoryView(base, owner, as, at, fixed, null).borrowed(t);
  }

  boolean isReadonly() {
    return readonly;
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a = new Signature("memoryview", "(object)").bind(t, args, kw);
    return view(t, ObjectFunctions.orNone(a[0]));
  }

  /** A view of all of an object's memory. */
  static PyMemoryView view(ThreadState t, PyObject o) {
    if (o instanceof PyMemoryView) {
      PyMemoryView v = self(t, o);
      return v.derived(t, v.item, v.layout, v.readonly);
    }
    if (o instanceof MemoryOwner m) {
      MemoryItem item = MemoryItem.of(t, m.itemFormat());
      if (item == null) {
        item = MemoryItem.opaque(t, m.itemFormat(), m.itemSize());
      }
      MemoryLayout all = MemoryLayout.dense(0, item.size(), m.memorySize() / item.size());
      return new PyMemoryView(o, m, item, all, m.isReadOnly(), null).borrowed(t);
    }
    PyObject hook = o.type().isHeap() ? Abstract.lookupSpecial(t, o, "__buffer__") : null;
    if (hook == null) {
      throw Err.type(
          t, "memoryview: a bytes-like object is required, not '" + o.type().name() + "'");
    }
    PyObject r = Abstract.call(t, hook, BytesLike.READ_ALL);
    if (!(r instanceof PyMemoryView)) {
      throw Err.type(t, "__buffer__ returned non-memoryview object");
    }
    PyMemoryView v = self(t, r);
    return new PyMemoryView(o, v.owner, v.item, v.layout, v.readonly, v).borrowed(t);
  }

  private static PyMemoryView self(ThreadState t, PyObject o) {
    PyMemoryView v = (PyMemoryView) o;
    if (v.released) {
      throw Err.value(t, "operation forbidden on released memoryview object");
    }
    return v;
  }

  private static PyObject notPickled(ThreadState t) {
    throw Err.type(t, "cannot pickle memoryview objects");
  }

  private static PyTuple tuple(int[] values) {
    return PyTuple.of(Arrays.stream(values).mapToObj(PyInt::of).toArray(PyObject[]::new));
  }

  private PyObject release(ThreadState t) {
    if (!released) {
      giveBack();
      PyObject hook = given == null ? null : Abstract.lookupSpecial(t, base, "__release_buffer__");
      if (hook != null && given != null) {
        Abstract.call(t, hook, given);
      }
    }
    return PyNone.VALUE;
  }

  private synchronized void giveBack() {
    released = true;
    if (lent) {
      lent = false;
      owner.lend(-1);
    }
  }

  @Override
  public boolean hasFinalizer() {
    return lent;
  }

  @Override
  public void runFinalizer(ThreadState t) {
    release(t);
  }

  /** Reads or writes the owner's memory in one step. */
  private <R> R inside(ThreadState t, boolean writes, Function<byte[], R> step) {
    MutableObject guard = owner instanceof MutableObject m ? m : null;
    if (guard == null) {
      return step.apply(owner.memory());
    }
    if (writes) {
      t.enter(guard);
    } else {
      t.enterRead(guard);
    }
    try {
      byte[] memory = owner.memory();
      if (memory.length
          < layout.start()) { // an owner that shrank under a view that does not borrow
        throw Err.index(t, "index out of bounds on dimension 1");
      }
      return step.apply(memory);
    } finally {
      t.exit(guard);
    }
  }

  private int length(ThreadState t) {
    if (layout.dimensions() == 0) {
      throw Err.type(t, "0-dim memory has no length");
    }
    return layout.shape()[0];
  }

  private int within(ThreadState t, PyObject index, int dimension) {
    int i = Abstract.indexInt(t, index);
    int n = layout.shape()[dimension];
    int at = i < 0 ? i + n : i;
    if (at < 0 || at >= n) {
      throw Err.index(t, "index out of bounds on dimension " + (dimension + 1));
    }
    return at * layout.strides()[dimension];
  }

  /** The byte at which the item of a key begins; -1 for a slice of the first dimension. */
  private int place(ThreadState t, PyObject key, String subViews) {
    int n = layout.dimensions();
    if (n == 0) {
      if (key instanceof PyTuple k && k.size() == 0) {
        return layout.start();
      }
      throw Err.type(t, "invalid indexing of 0-dim memory");
    }
    if (Abstract.hasIndex(key)) {
      if (n > 1) {
        throw Err.notImplemented(t, subViews);
      }
      return layout.start() + within(t, key, 0);
    }
    if (key instanceof PySlice) {
      return -1;
    }
    if (!(key instanceof PyTuple k)) {
      throw Err.type(t, "memoryview: invalid slice key");
    }
    return place(t, k);
  }

  private int place(ThreadState t, PyTuple key) {
    int n = layout.dimensions();
    List<PyObject> parts = List.of(key.toArray());
    if (parts.stream().allMatch(Abstract::hasIndex)) {
      if (key.size() > n) {
        throw Err.type(
            t, "cannot index " + n + "-dimension view with " + key.size() + "-element tuple");
      }
      if (key.size() < n) {
        throw Err.notImplemented(t, "sub-views are not implemented");
      }
      int at = layout.start();
      for (int i = 0; i < n; i++) {
        at += within(t, parts.get(i), i);
      }
      return at;
    }
    if (parts.stream().allMatch(PySlice.class::isInstance)) {
      throw Err.notImplemented(t, "multi-dimensional slicing is not implemented");
    }
    throw Err.type(t, "memoryview: invalid slice key");
  }

  private MemoryLayout sliced(ThreadState t, PySlice s) {
    PySlice.Range r = s.indices(t, layout.shape()[0]);
    return layout.slice(r.start(), r.step(), r.count());
  }

  private PyObject get(ThreadState t, PyObject key) {
    int at = place(t, key, "multi-dimensional sub-views are not implemented");
    if (at < 0) {
      return derived(t, item, sliced(t, (PySlice) key), readonly);
    }
    self(t, this); // the index may have released it
    return inside(t, false, memory -> item.get(t, memory, at));
  }

  private void set(ThreadState t, PyObject key, @Nullable PyObject value) {
    if (readonly) {
      throw Err.type(t, "cannot modify read-only memory");
    }
    if (value == null) {
      throw Err.type(t, "cannot delete memory");
    }
    int at = place(t, key, "sub-views are not implemented");
    if (at >= 0) {
      byte[] made = new byte[item.size()];
      item.put(t, made, 0, value);
      self(t, this); // the index or the value may have released it
      inside(
          t,
          true,
          memory -> {
            System.arraycopy(made, 0, memory, at, made.length);
            return memory;
          });
      return;
    }
    if (layout.dimensions() > 1 && key instanceof PySlice) {
      throw Err.notImplemented(
          t, "memoryview slice assignments are currently restricted to ndim = 1");
    }
    MemoryLayout target = sliced(t, (PySlice) key);
    self(t, this);
    setSlice(t, target, value);
  }

  private void setSlice(ThreadState t, MemoryLayout target, PyObject value) {
    if (BytesLike.bytesOrNull(t, value) == null) {
      throw Err.type(t, "a bytes-like object is required, not '" + value.type().tpName() + "'");
    }
    PyMemoryView from = view(t, value);
    byte[] data = from.bufferBytes(t);
    boolean same =
        from.layout.dimensions() == 1
            && from.item.size() == item.size()
            && from.item.code() == item.code()
            && from.layout.shape()[0] == target.shape()[0];
    from.release(t);
    if (!same) {
      throw Err.value(t, "memoryview assignment: lvalue and rvalue have different structures");
    }
    inside(
        t,
        true,
        memory -> {
          int[] done = {0};
          target.each(
              false,
              at -> {
                System.arraycopy(data, done[0], memory, at, item.size());
                done[0] += item.size();
              });
          return memory;
        });
  }

  /** Writes bytes into the memory of an object that can be written, from {@code at}. */
  static void store(ThreadState t, PyObject target, int at, byte[] data) {
    PyMemoryView v = view(t, target);
    v.inside(
        t,
        true,
        memory -> {
          System.arraycopy(data, 0, memory, v.layout.start() + at, data.length);
          return memory;
        });
    v.release(t);
  }

  /** True if the memory of an object can be written. */
  static boolean isWritable(PyObject o) {
    return o instanceof PyMemoryView v
        ? !v.readonly
        : o instanceof MemoryOwner m && !m.isReadOnly();
  }

  private PyObject cast(ThreadState t, PyObject format, @Nullable PyObject shape) {
    if (!(format instanceof PyStr f)) {
      throw Err.type(t, "cast() argument 'format' must be str, not " + format.type().tpName());
    }
    if (!layout.isDense()) {
      throw Err.type(t, "memoryview: casts are restricted to C-contiguous views");
    }
    if ((shape != null || layout.dimensions() != 1) && layout.dimensions() != 1 && shape != null) {
      throw Err.type(t, "memoryview: cast must be 1D -> ND or ND -> 1D");
    }
    if (MemoryItem.of(t, item.text()) == null) {
      throw Err.value(
          t,
          "memoryview: source format must be a native single character format prefixed with an"
              + " optional '@'");
    }
    MemoryItem to = MemoryItem.of(t, f.value());
    if (to == null) {
      throw Err.value(
          t,
          "memoryview: destination format must be a native single character format prefixed with"
              + " an optional '@'");
    }
    if (!item.isByte() && !to.isByte()) {
      throw Err.type(t, "memoryview: cannot cast between two non-byte formats");
    }
    int bytes = layout.bytes();
    if (bytes % to.size() != 0) {
      throw Err.type(t, "memoryview: length is not a multiple of itemsize");
    }
    int[] dimensions = shape == null ? new int[] {bytes / to.size()} : dimensions(t, shape);
    MemoryLayout made = MemoryLayout.dense(layout.start(), to.size(), dimensions);
    if (made.bytes() != bytes) {
      throw Err.type(t, "memoryview: product(shape) * itemsize != buffer size");
    }
    return derived(t, to, made, readonly);
  }

  private static int[] dimensions(ThreadState t, PyObject shape) {
    if (!(shape instanceof PyTuple || shape instanceof PyList)) {
      throw Err.type(t, "shape must be a list or a tuple");
    }
    PyObject[] parts = Iterables.toArray(t, shape);
    int[] found = new int[parts.length];
    for (int i = 0; i < found.length; i++) {
      if (!(parts[i] instanceof PyInt n)) {
        throw Err.type(t, "memoryview.cast(): elements of shape must be integers");
      }
      if (n.signum() <= 0) {
        throw Err.value(t, "memoryview.cast(): elements of shape must be integers > 0");
      }
      found[i] = Abstract.indexInt(t, n);
    }
    return found;
  }

  private PyObject toList(ThreadState t) {
    return inside(t, false, memory -> list(t, memory, layout.start(), 0));
  }

  private PyObject list(ThreadState t, byte[] memory, int at, int dimension) {
    if (dimension == layout.dimensions()) {
      return item.get(t, memory, at);
    }
    PyObject[] parts = new PyObject[layout.shape()[dimension]];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = list(t, memory, at + i * layout.strides()[dimension], dimension + 1);
    }
    return new PyList(parts);
  }

  private PyObject iterator(ThreadState t) {
    if (layout.dimensions() == 0) {
      throw Err.type(t, "invalid indexing of 0-dim memory");
    }
    if (layout.dimensions() > 1) {
      throw Err.notImplemented(t, "multi-dimensional sub-views are not implemented");
    }
    return new Items(this);
  }

  /** Reads one item at a time, as the memory is when its turn comes. */
  private static final class Items extends PyObject {
    private static final PyType TYPE =
        TypeSpec.of("memory_iterator")
            .slots(
                k -> {
                  k.tpIter = (t, o) -> o;
                  k.tpNext = (t, o) -> ((Items) o).next(t);
                })
            .build();

    private final PyMemoryView view;
    private int at;

    Items(PyMemoryView view) {
      super(TYPE);
      this.view = view;
    }

    @Nullable PyObject next(ThreadState t) {
      PyMemoryView v = self(t, view);
      return at < v.layout.shape()[0] ? v.get(t, PyInt.of(at++)) : null;
    }
  }

  private int occurrences(ThreadState t, PyObject value) {
    int n = 0;
    for (PyObject each : Iterables.toArray(t, this)) {
      if (each == value || Abstract.equal(t, each, value)) {
        n++;
      }
    }
    return n;
  }

  private static PyObject find(ThreadState t, PyObject o, @Nullable PyObject[] a) {
    PyMemoryView v = self(t, o);
    if (v.layout.dimensions() == 0) {
      throw Err.type(t, "invalid lookup on 0-dim memory");
    }
    if (v.layout.dimensions() != 1) {
      throw Err.notImplemented(t, "multi-dimensional lookup is not implemented");
    }
    int n = v.layout.shape()[0];
    int from = a[1] == null ? 0 : Abstract.index(t, a[1]).clippedInt();
    int to = a[2] == null ? n : Abstract.index(t, a[2]).clippedInt();
    PyObject value = ObjectFunctions.orNone(a[0]);
    for (int i = Math.max(0, from < 0 ? from + n : from);
        i < Math.min(n, to < 0 ? to + n : to);
        i++) {
      PyObject each = v.get(t, PyInt.of(i));
      if (each == value || Abstract.equal(t, each, value)) {
        return PyInt.of(i);
      }
    }
    throw Err.value(t, "memoryview.index(x): x not found");
  }

  /** The hash once it is known, which outlives the release. */
  private @Nullable Long hash;

  private long hash(ThreadState t) {
    Long known = hash;
    if (known != null) {
      return known;
    }
    PyMemoryView v = self(t, this);
    if (!v.readonly) {
      throw Err.value(t, "cannot hash writable memoryview object");
    }
    if (!item.isByte()) {
      throw Err.value(t, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    }
    long made = Abstract.hash(t, toBytes(t));
    hash = made;
    return made;
  }

  @Override
  public byte[] bufferBytes(ThreadState t) {
    return self(t, this).copy(t, false);
  }

  PyBytes toBytes(ThreadState t) {
    return PyBytes.of(bufferBytes(t));
  }

  private PyBytes toBytes(ThreadState t, @Nullable PyObject order) {
    String o = order == null || order == PyNone.VALUE ? "C" : Abstract.strText(t, order);
    return switch (o) {
      case "C" -> toBytes(t);
      case "F" -> PyBytes.of(copy(t, true));
      case "A" -> PyBytes.of(copy(t, layout.isDense(true) && !layout.isDense(false)));
      default -> throw Err.value(t, "order must be 'C', 'F' or 'A'");
    };
  }

  private byte[] copy(ThreadState t, boolean fortran) {
    return inside(
        t,
        false,
        memory -> {
          if (!fortran && layout.isDense()) {
            return Arrays.copyOfRange(memory, layout.start(), layout.start() + layout.bytes());
          }
          byte[] out = new byte[layout.bytes()];
          int[] done = {0};
          layout.each(
              fortran,
              at -> {
                System.arraycopy(memory, at, out, done[0], item.size());
                done[0] += item.size();
              });
          return out;
        });
  }

  private static PyObject compare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
    if (op != CompareOp.EQ && op != CompareOp.NE) {
      return PyNotImplemented.VALUE;
    }
    PyMemoryView x = (PyMemoryView) a;
    if (x.released || (b instanceof PyMemoryView v && v.released)) {
      return PyBool.of((a == b) == (op == CompareOp.EQ));
    }
    if (!(b instanceof MemoryOwner || b instanceof PyMemoryView)) {
      return PyNotImplemented.VALUE;
    }
    PyMemoryView y = view(t, b);
    boolean equal = x.sameAs(t, y);
    y.release(t);
    return PyBool.of(equal == (op == CompareOp.EQ));
  }

  private boolean sameAs(ThreadState t, PyMemoryView y) {
    if (!Arrays.equals(layout.shape(), y.layout.shape())) {
      return false;
    }
    if (item.code() == '\0' || y.item.code() == '\0') {
      return false;
    }
    if (item.code() == y.item.code() && "efdFD".indexOf(item.code()) < 0) {
      return Arrays.equals(copy(t, false), y.copy(t, false));
    }
    List<PyObject> mine = items(t);
    List<PyObject> others = y.items(t);
    for (int i = 0; i < mine.size(); i++) {
      if (!Abstract.equal(t, mine.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private List<PyObject> items(ThreadState t) {
    List<PyObject> all = new ArrayList<>();
    inside(
        t,
        false,
        memory -> {
          layout.each(false, at -> all.add(item.get(t, memory, at)));
          return memory;
        });
    return all;
  }
}
