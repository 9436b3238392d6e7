package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Access;
import gilscope.lang.objects.BytesLike;
import gilscope.lang.objects.CompareOp;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.MemoryOwner;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyGenericAlias;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyNotImplemented;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PySlice;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** {@code array.array}: items in bytes, little-endian. Guarded by its critical section. */
final class PyArray extends MutableObject implements MemoryOwner {
  static final PyType TYPE =
      TypeSpec.of("array")
          .module("array")
          .subclassable()
          .weakrefable()
          .unhashable()
          .doc(
              """
              array(typecode [, initializer]) -> array

              A new array of numbers or characters of one kind, taken from the initializer: a list, a
              str, a bytes-like object, or an iterable of items.\
              """)
          .slots(PyArray::slots)
          .method1("append", (t, o, v) -> self(o).append(t, v))
          .method1(
              "extend",
              (t, o, v) -> {
                self(o).extend(t, v);
                return PyNone.VALUE;
              })
          .method(
              "insert",
              "($self, i, v, /)",
              (t, o, a) -> {
                int i = Abstract.index(t, ObjectFunctions.orNone(a[0])).clippedInt();
                return self(o).insert(t, i, ObjectFunctions.orNone(a[1]));
              })
          .method("pop", "($self, i=-1, /)", (t, o, a) -> self(o).pop(t, a[0]))
          .method1("remove", (t, o, v) -> self(o).remove(t, v))
          .method("index", "($self, v, start=0, stop=9223372036854775807, /)", PyArray::indexOf)
          .method1("count", (t, o, v) -> PyInt.of(self(o).occurrences(t, v)))
          .method0(
              "reverse",
              (t, o) -> {
                self(o).reverse(t);
                return PyNone.VALUE;
              })
          .method0(
              "clear",
              (t, o) -> {
                self(o).putAll(t, new byte[0]);
                return PyNone.VALUE;
              })
          .method0("byteswap", (t, o) -> self(o).byteSwap(t))
          .method0(
              "buffer_info",
              (t, o) -> PyTuple.of(PyInt.of(t.interp().id(o)), PyInt.of(self(o).count)))
          .method0("tolist", (t, o) -> self(o).toList(t))
          .method0("tobytes", (t, o) -> PyBytes.of(self(o).bufferBytes(t)))
          .method1(
              "frombytes",
              (t, o, b) -> {
                self(o).addBytes(t, BytesLike.require(t, b));
                return PyNone.VALUE;
              })
          .method1(
              "fromlist",
              (t, o, l) -> {
                if (!(l instanceof PyList list)) {
                  throw Err.type(t, "arg must be list");
                }
                PyArray more = new PyArray(o.type(), self(o).kind);
                more.extend(t, list);
                self(o).extend(t, more);
                return PyNone.VALUE;
              })
          .method1(
              "fromunicode",
              (t, o, s) -> {
                self(o).mustBeText(t, "fromunicode");
                if (!(s instanceof PyStr)) {
                  throw Err.type(t, "fromunicode() argument must be str, not " + s.type().tpName());
                }
                self(o).extend(t, s);
                return PyNone.VALUE;
              })
          .method0(
              "tounicode",
              (t, o) -> {
                self(o).mustBeText(t, "tounicode");
                return PyStr.of(self(o).text(t));
              })
          .method1("tofile", (t, o, f) -> toFile(t, o, f))
          .method("fromfile", "($self, f, n, /)", PyArray::fromFile)
          .method1("__buffer__", (t, o, flags) -> PyMemoryView.view(t, o))
          .method0("__copy__", (t, o) -> self(o).copy(t))
          .method1("__deepcopy__", (t, o, memo) -> self(o).copy(t))
          .method1("__reduce_ex__", (t, o, protocol) -> self(o).reduce(t, protocol))
          .method0("__sizeof__", (t, o) -> PyInt.of(64 + self(o).count * (long) self(o).kind.size))
          .classMethod(
              "__class_getitem__", "($type, object, /)", (t, k, a) -> PyGenericAlias.of(t, k, a[0]))
          .getter("typecode", (t, o) -> PyStr.of(String.valueOf(self(o).kind.code)))
          .getter("itemsize", (t, o) -> PyInt.of(self(o).kind.size))
          .build();

  private static final PyType ITERATOR =
      TypeSpec.of("arrayiterator")
          .module("array")
          .slots(
              k -> {
                k.tpIter = (t, o) -> o;
                k.tpNext = (t, o) -> ((ItemIterator) o).next(t);
              })
          .method0("__reduce__", (t, o) -> ((ItemIterator) o).reduce(t))
          .method1(
              "__setstate__",
              (t, o, state) -> {
                ItemIterator it = (ItemIterator) o;
                if (it.at >= 0) {
                  it.at = Math.clamp(Abstract.indexInt(t, state), 0, it.array.count);
                }
                return PyNone.VALUE;
              })
          .build();

  private static final class ItemIterator extends PyObject {
    private final PyArray array;
    private int at;

    ItemIterator(PyArray array) {
      super(ITERATOR);
      this.array = array;
    }

    @Nullable PyObject next(ThreadState t) {
      if (at < 0 || at >= array.length(t)) {
        at = -1;
        return null;
      }
      return array.get(t, at++);
    }

    PyObject reduce(ThreadState t) {
      PyObject iter = Abstract.getAttr(t, t.importModule("builtins"), "iter");
      return at < 0
          ? PyTuple.of(iter, PyTuple.of(PyTuple.of()))
          : PyTuple.of(iter, PyTuple.of(array), PyInt.of(at));
    }
  }

  private final ArrayKind kind;
  private int borrowers;
  private byte[] data = new byte[16];
  private volatile int count;

  PyArray(PyType cls, ArrayKind kind) {
    super(cls);
    this.kind = kind;
  }

  private static PyArray self(PyObject o) {
    return (PyArray) o;
  }

  private static void slots(PyType k) {
    k.tpNew = PyArray::make;
    k.tpInit = (t, o, a, kw) -> {};
    k.tpRepr = PyArray::repr;
    k.tpIter = (t, o) -> new ItemIterator(self(o));
    k.mpLength = (t, o) -> self(o).length(t);
    k.mpGetitem = PyArray::getItem;
    k.mpSetitem = PyArray::setItem;
    k.sqContains = (t, o, v) -> self(o).find(t, v, 0, Integer.MAX_VALUE) >= 0;
    k.tpRichcompare = PyArray::compare;
    k.nbAdd = PyArray::concat;
    k.nbMultiply = PyArray::repeat;
    k.nbInplaceAdd =
        (t, o, v) -> {
          if (!(v instanceof PyArray)) {
            throw Err.type(t, "can only extend array with array (not \"" + v.type().name() + "\")");
          }
          self(o).extend(t, v);
          return o;
        };
    k.nbInplaceMultiply =
        (t, o, v) -> {
          if (!Abstract.hasIndex(v)) {
            return PyNotImplemented.VALUE;
          }
          PyArray a = self(o);
          a.putAll(t, a.repeated(t, v));
          return o;
        };
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    if (kw.length > 0 && cls == TYPE) {
      throw Err.type(t, "array.array() takes no keyword arguments");
    }
    int given = args.length - kw.length;
    if (given == 0) {
      throw Err.type(t, "array() takes at least 1 argument (0 given)");
    }
    if (given > 2) {
      throw Err.type(t, "array() takes at most 2 arguments (" + given + " given)");
    }
    if (!(args[0] instanceof PyStr code)) {
      throw Err.type(
          t, "array() argument 1 must be a unicode character, not " + args[0].type().tpName());
    }
    if (code.length() != 1) {
      throw Err.type(
          t,
          "array() argument 1 must be a unicode character, not a string of length "
              + code.length());
    }
    ArrayKind kind = ArrayKind.of(code.value().charAt(0));
    if (kind == null) {
      throw Err.value(t, "bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)");
    }
    if (kind == ArrayKind.WIDE) {
      Abstract.call(
          t,
          Abstract.getAttr(t, t.importModule("_warnings"), "warn"),
          PyStr.of("The 'u' type code is deprecated and will be removed in Python 3.16"),
          ExcTypes.DEPRECATION_WARNING,
          PyInt.ONE);
    }
    PyArray a = new PyArray(cls, kind);
    if (given == 2) {
      a.fill(t, args[1]);
    }
    return a;
  }

  private void fill(ThreadState t, PyObject initial) {
    if (initial instanceof PyStr && !kind.text()) {
      throw Err.type(
          t, "cannot use a str to initialize an array with typecode '" + kind.code + "'");
    }
    if (initial instanceof PyArray a && a.kind.text() && !kind.text()) {
      throw Err.type(
          t, "cannot use a unicode array to initialize an array with typecode '" + kind.code + "'");
    }
    byte[] b =
        initial instanceof PyArray || initial instanceof PyStr
            ? null
            : BytesLike.bytesOrNull(t, initial);
    if (b != null) {
      addBytes(t, b);
    } else if (initial instanceof PyArray a && a.kind != kind) {
      extend(t, a.toList(t));
    } else {
      extend(t, initial);
    }
  }

  @Override
  public byte[] bufferBytes(ThreadState t) {
    t.enterRead(this);
    try {
      return Arrays.copyOf(data, count * kind.size);
    } finally {
      t.exit(this);
    }
  }

  @Override
  public byte[] memory() {
    return data;
  }

  @Override
  public int memorySize() {
    return count * kind.size;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public String itemFormat() {
    return String.valueOf(kind.code);
  }

  @Override
  public int itemSize() {
    return kind.size;
  }

  @Override
  public synchronized void lend(int change) {
    borrowers += change;
  }

  private void mayResize(ThreadState t, int newCount) {
    if (borrowers > 0 && newCount != count) {
      throw Err.of(t, ExcTypes.BUFFER_ERROR, "cannot resize an array that is exporting buffers");
    }
  }

  PyObject get(ThreadState t, int i) {
    t.enterRead(this);
    try {
      if (i < 0 || i >= count) {
        throw Err.index(t, "array index out of range");
      }
      return item(t, i);
    } finally {
      t.exit(this);
    }
  }

  /**
   * Puts bytes in the place of the items from {@code start} up to {@code end}: IndexError if they
   * are gone, which what was converted to the bytes, or another thread, can have done.
   */
  private void replace(ThreadState t, int start, int end, byte[] with) {
    t.enter(this);
    try {
      if (end > count && end > start) {
        throw Err.index(t, "array assignment index out of range");
      }
      int from = Math.min(start, count) * kind.size;
      int to = Math.min(end, count) * kind.size;
      int size = count * kind.size;
      int newSize = size - (to - from) + with.length;
      mayResize(t, newSize / kind.size);
      byte[] target =
          newSize > data.length ? Arrays.copyOf(data, Math.max(newSize, size * 3 / 2)) : data;
      System.arraycopy(data, to, target, from + with.length, size - to);
      System.arraycopy(with, 0, target, from, with.length);
      data = target;
      count = newSize / kind.size;
    } finally {
      t.exit(this);
    }
  }

  private int length(ThreadState t) {
    t.touches(this, Access.LENGTH, 0, null);
    return count;
  }

  /** Puts bytes in the place of all items. */
  private void putAll(ThreadState t, byte[] with) {
    t.enter(this);
    try {
      replace(t, 0, count, with);
    } finally {
      t.exit(this);
    }
  }

  private void reverse(ThreadState t) {
    t.enter(this);
    try {
      replace(t, 0, count, slice(new PySlice.Range(count - 1, -1, -1, count)));
    } finally {
      t.exit(this);
    }
  }

  private byte[] encoded(ThreadState t, PyObject v) {
    long bits = kind.bits(t, v);
    byte[] b = new byte[kind.size];
    for (int i = 0; i < b.length; i++) {
      b[i] = (byte) (bits >>> 8 * i);
    }
    return b;
  }

  private void addBytes(ThreadState t, byte[] b) {
    if (b.length % kind.size != 0) {
      throw Err.value(t, "bytes length not a multiple of item size");
    }
    t.enter(this);
    try {
      replace(t, count, count, b);
    } finally {
      t.exit(this);
    }
  }

  private PyObject append(ThreadState t, PyObject v) {
    addBytes(t, encoded(t, v));
    return PyNone.VALUE;
  }

  private PyObject insert(ThreadState t, int i, PyObject v) {
    byte[] b = encoded(t, v);
    t.enter(this);
    try {
      int at = Math.clamp(i < 0 ? (long) i + count : i, 0, count);
      replace(t, at, at, b);
      return PyNone.VALUE;
    } finally {
      t.exit(this);
    }
  }

  private void extend(ThreadState t, PyObject more) {
    if (more instanceof PyArray a) {
      if (a.kind != kind) {
        throw Err.type(t, "can only extend with array of same kind");
      }
      addBytes(t, a.bufferBytes(t));
      return;
    }
    Iterables.forEach(t, more, v -> append(t, v));
  }

  private PyObject pop(ThreadState t, @Nullable PyObject index) {
    t.enter(this);
    try {
      if (count == 0) {
        throw Err.index(t, "pop from empty array");
      }
      int i = index == null ? -1 : Abstract.indexInt(t, index);
      int at = i < 0 ? i + count : i;
      if (at < 0 || at >= count) {
        throw Err.index(t, "pop index out of range");
      }
      PyObject v = get(t, at);
      replace(t, at, at + 1, new byte[0]);
      return v;
    } finally {
      t.exit(this);
    }
  }

  private int find(ThreadState t, PyObject v, int start, int stop) {
    for (int i = start; i < stop && i < length(t); i++) {
      if (Abstract.equal(t, get(t, i), v)) {
        return i;
      }
    }
    return -1;
  }

  private int occurrences(ThreadState t, PyObject v) {
    int n = 0;
    for (int i = find(t, v, 0, Integer.MAX_VALUE);
        i >= 0;
        i = find(t, v, i + 1, Integer.MAX_VALUE)) {
      n++;
    }
    return n;
  }

  private PyObject remove(ThreadState t, PyObject v) {
    int i = find(t, v, 0, Integer.MAX_VALUE);
    if (i < 0) {
      throw Err.value(t, "array.remove(x): x not in array");
    }
    replace(t, i, i + 1, new byte[0]);
    return PyNone.VALUE;
  }

  private static PyObject indexOf(ThreadState t, PyObject o, @Nullable PyObject[] a) {
    PyArray self = self(o);
    int start = a[1] == null ? 0 : Abstract.index(t, a[1]).clippedInt();
    int stop = a[2] == null ? Integer.MAX_VALUE : Abstract.index(t, a[2]).clippedInt();
    int i =
        self.find(
            t,
            ObjectFunctions.orNone(a[0]),
            start < 0 ? Math.max(0, start + self.length(t)) : start,
            stop < 0 ? stop + self.length(t) : stop);
    if (i < 0) {
      throw Err.value(t, "array.index(x): x not in array");
    }
    return PyInt.of(i);
  }

  private byte[] slice(PySlice.Range r) {
    byte[] out = new byte[r.count() * kind.size];
    for (int i = 0; i < r.count(); i++) {
      System.arraycopy(data, (r.start() + i * r.step()) * kind.size, out, i * kind.size, kind.size);
    }
    return out;
  }

  private PyArray made(ThreadState t, byte[] content) {
    PyArray a = new PyArray(TYPE, kind);
    a.addBytes(t, content);
    return a;
  }

  private PyArray copy(ThreadState t) {
    return made(t, bufferBytes(t));
  }

  private int index(ThreadState t, PyObject key, String message) {
    if (!Abstract.hasIndex(key)) {
      throw Err.type(t, "array indices must be integers");
    }
    int i = Abstract.indexInt(t, key);
    int n = length(t);
    int at = i < 0 ? i + n : i;
    if (at < 0 || at >= n) {
      throw Err.index(t, message);
    }
    return at;
  }

  private static PyObject getItem(ThreadState t, PyObject o, PyObject key) {
    PyArray self = self(o);
    if (key instanceof PySlice s) {
      t.enterRead(self);
      try {
        return self.made(t, self.slice(s.indices(t, self.count)));
      } finally {
        t.exit(self);
      }
    }
    return self.get(t, self.index(t, key, "array index out of range"));
  }

  private static void setItem(ThreadState t, PyObject o, PyObject key, @Nullable PyObject value) {
    PyArray self = self(o);
    if (key instanceof PySlice s) {
      self.setSlice(t, s, value);
      return;
    }
    int i = self.index(t, key, "array assignment index out of range");
    self.replace(t, i, i + 1, value == null ? new byte[0] : self.encoded(t, value));
  }

  private void setSlice(ThreadState t, PySlice s, @Nullable PyObject value) {
    byte[] with = new byte[0];
    if (value != null) {
      if (!(value instanceof PyArray a)) {
        throw Err.type(
            t, "can only assign array (not \"" + value.type().name() + "\") to array slice");
      }
      if (a.kind != kind) {
        throw Err.type(t, "bad argument type for built-in operation");
      }
      with = a.bufferBytes(t);
    }
    t.enter(this);
    try {
      PySlice.Range r = s.indices(t, count);
      if (r.step() == 1) {
        replace(t, r.start(), Math.max(r.start(), r.start() + r.count()), with);
      } else if (value == null) {
        for (int i = 0; i < r.count(); i++) {
          int at = r.step() > 0 ? r.start() + i * r.step() - i : r.start() + i * r.step();
          replace(t, at, at + 1, with);
        }
      } else if (with.length / kind.size != r.count()) {
        throw Err.value(
            t,
            "attempt to assign array of size "
                + with.length / kind.size
                + " to extended slice of size "
                + r.count());
      } else {
        for (int i = 0; i < r.count(); i++) {
          System.arraycopy(
              with, i * kind.size, data, (r.start() + i * r.step()) * kind.size, kind.size);
        }
      }
    } finally {
      t.exit(this);
    }
  }

  private static PyObject concat(ThreadState t, PyObject x, PyObject y) {
    if (!(x instanceof PyArray a)) {
      return PyNotImplemented.VALUE;
    }
    if (!(y instanceof PyArray b)) {
      throw Err.type(t, "can only append array (not \"" + y.type().name() + "\") to array");
    }
    if (a.kind != b.kind) {
      throw Err.type(t, "bad argument type for built-in operation");
    }
    PyArray sum = a.copy(t);
    sum.extend(t, b);
    return sum;
  }

  private byte[] repeated(ThreadState t, PyObject times) {
    int n = Math.max(0, Abstract.indexInt(t, times));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] b = bufferBytes(t);
    for (int i = 0; i < n; i++) {
      out.writeBytes(b);
    }
    return out.toByteArray();
  }

  private static PyObject repeat(ThreadState t, PyObject x, PyObject y) {
    PyObject times = x instanceof PyArray ? y : x;
    if (!Abstract.hasIndex(times)) {
      throw Err.type(t, "can't multiply sequence by non-int of type '" + times.type().name() + "'");
    }
    PyArray a = self(x instanceof PyArray ? x : y);
    return a.made(t, a.repeated(t, times));
  }

  private static PyObject compare(ThreadState t, PyObject x, PyObject y, CompareOp op) {
    return x instanceof PyArray a && y instanceof PyArray b
        ? Abstract.richCompare(t, a.toList(t), b.toList(t), op)
        : PyNotImplemented.VALUE;
  }

  private static PyRaise noCharacter(ThreadState t, int c) {
    return Err.value(
        t, "character U+" + Integer.toHexString(c) + " is not in range [U+0000; U+10ffff]");
  }

  private PyObject item(ThreadState t, int i) {
    if (kind.text()) {
      int c = (int) ArrayKind.raw(data, i * kind.size, kind.size);
      if (!Character.isValidCodePoint(c)) {
        throw kind == ArrayKind.UCS4
            ? Err.value(t, "chr() arg not in range(0x110000)")
            : noCharacter(t, c);
      }
    }
    return kind.get(data, i * kind.size);
  }

  private PyList toList(ThreadState t) {
    t.enterRead(this);
    try {
      PyObject[] items = new PyObject[count];
      for (int i = 0; i < items.length; i++) {
        items[i] = item(t, i);
      }
      return new PyList(items);
    } finally {
      t.exit(this);
    }
  }

  private String text(ThreadState t) {
    StringBuilder s = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int c = (int) ArrayKind.raw(data, i * kind.size, kind.size);
      if (!Character.isValidCodePoint(c)) {
        throw kind == ArrayKind.UCS4
            ? Err.raise(
                t,
                ExcTypes.UNICODE_DECODE_ERROR,
                PyStr.of("utf-32-le"),
                PyBytes.of(Arrays.copyOf(data, count * kind.size)),
                PyInt.of((long) i * kind.size),
                PyInt.of((i + 1L) * kind.size),
                PyStr.of("code point not in range(0x110000)"))
            : noCharacter(t, c);
      }
      s.appendCodePoint(c);
    }
    return s.toString();
  }

  private void mustBeText(ThreadState t, String method) {
    if (!kind.text()) {
      throw Err.value(t, method + "() may only be called on unicode type arrays ('u' or 'w')");
    }
  }

  private static PyObject repr(ThreadState t, PyObject o) {
    PyArray a = self(o);
    String items =
        a.length(t) == 0
            ? ""
            : ", " + Abstract.reprText(t, a.kind.text() ? PyStr.of(a.text(t)) : a.toList(t));
    return PyStr.of(o.type().name() + "('" + a.kind.code + "'" + items + ")");
  }

  private PyObject byteSwap(ThreadState t) {
    t.enter(this);
    try {
      for (int i = 0; i < count * kind.size; i += kind.size) {
        for (int a = i, b = i + kind.size - 1; a < b; a++, b--) {
          byte held = data[a];
          data[a] = data[b];
          data[b] = held;
        }
      }
      return PyNone.VALUE;
    } finally {
      t.exit(this);
    }
  }

  private static PyObject toFile(ThreadState t, PyObject o, PyObject f) {
    Abstract.callMethod(t, f, "write", PyBytes.of(self(o).bufferBytes(t)));
    return PyNone.VALUE;
  }

  private static PyObject fromFile(ThreadState t, PyObject o, @Nullable PyObject[] a) {
    int n = Abstract.indexInt(t, ObjectFunctions.orNone(a[1]));
    if (n < 0) {
      throw Err.value(t, "negative count");
    }
    int size = n * self(o).kind.size;
    PyObject r = Abstract.callMethod(t, ObjectFunctions.orNone(a[0]), "read", PyInt.of(size));
    if (!(r instanceof PyBytes b)) {
      throw Err.type(t, "read() didn't return bytes");
    }
    self(o).addBytes(t, b.data());
    if (b.size() != size) {
      throw Err.of(t, ExcTypes.EOF_ERROR, "read() didn't return enough bytes");
    }
    return PyNone.VALUE;
  }

  /**
   * From protocol 3 as bytes with a code for them, before that as a list or, of characters, a str.
   */
  private PyObject reduce(ThreadState t, PyObject protocol) {
    PyObject code = PyStr.of(String.valueOf(kind.code));
    PyDict attributes = dict(false);
    PyObject state = attributes == null ? PyNone.VALUE : attributes;
    if (protocol instanceof PyInt p && p.fitsInt() && p.longValue() >= 3) {
      PyObject rebuild = Abstract.getAttr(t, t.importModule("array"), "_array_reconstructor");
      PyObject content = PyBytes.of(bufferBytes(t));
      return PyTuple.of(
          rebuild, PyTuple.of(type(), code, PyInt.of(kind.machineFormat()), content), state);
    }
    PyObject content = kind.text() ? PyStr.of(text(t)) : toList(t);
    return PyTuple.of(type(), PyTuple.of(code, content), state);
  }

  /** What {@code array._array_reconstructor} makes: the items of bytes of a machine format. */
  static PyObject rebuild(ThreadState t, PyObject cls, PyObject code, PyObject format, PyObject b) {
    if (!(cls instanceof PyType k)) {
      throw Err.type(t, "first argument must be a type object, not " + cls.type().tpName());
    }
    if (!k.isSubtype(TYPE)) {
      throw Err.type(t, k.tpName() + " is not a subtype of array.array");
    }
    int number = Abstract.indexInt(t, format);
    if (number < 0 || number > 21) {
      throw Err.value(t, "third argument must be a valid machine format code.");
    }
    if (!(b instanceof PyBytes bytes)) {
      throw Err.type(t, "fourth argument should be bytes, not " + b.type().tpName());
    }
    if (!(code instanceof PyStr wanted) || wanted.length() != 1) {
      throw Err.type(t, "_array_reconstructor() argument 2 must be a unicode character");
    }
    ArrayKind kind = ArrayKind.of(wanted.value().charAt(0));
    if (kind == null) {
      throw Err.value(t, "second argument must be a valid type code");
    }
    PyArray stored = new PyArray(k, ArrayKind.ofMachineFormat(number, kind));
    stored.addBytes(t, bytes.data());
    if (number > 1 && number % 2 == 1) {
      stored.byteSwap(t);
    }
    if (stored.kind == kind || stored.kind.text()) {
      return stored;
    }
    PyArray made = new PyArray(k, stored.kind.size == kind.size ? kind : stored.kind);
    made.extend(t, stored.toList(t));
    return made;
  }
}
