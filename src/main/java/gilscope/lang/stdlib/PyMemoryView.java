package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.BufferSource;
import gilscope.lang.objects.CompareOp;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyBytearray;
import gilscope.lang.objects.PyBytes;
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
import org.jspecify.annotations.Nullable;

/**
 * {@code memoryview} of bytes and bytearray: one dimension of unsigned bytes. Immutable but for
 * {@code release}.
 */
final class PyMemoryView extends PyObject implements BufferSource {
  static final PyType TYPE =
      TypeSpec.of("memoryview")
          .weakrefable()
          .slots(
              k -> {
                k.tpNew = PyMemoryView::make;
                k.tpInit = (t, o, args, kw) -> {};
                k.mpLength = (t, o) -> self(t, o).words ? self(t, o).count / 4 : self(t, o).count;
                k.mpGetitem = (t, o, key) -> self(t, o).get(t, key);
                k.mpSetitem = (t, o, key, v) -> self(t, o).set(t, key, v);
                k.tpHash = (t, o) -> Abstract.hash(t, self(t, o).toBytes(t));
                k.tpRichcompare = PyMemoryView::compare;
                k.tpRepr = (t, o) -> PyStr.of("<memory at " + Abstract.address(t, o) + ">");
              })
          .method("tobytes", "($self, /, order='C')", (t, o, a) -> self(t, o).toBytes(t))
          .method0("tolist", (t, o) -> self(t, o).toList(t))
          .methodRaw(
              "hex",
              (t, o, args, kw) ->
                  Abstract.call(t, Abstract.getAttr(t, self(t, o).toBytes(t), "hex"), args, kw))
          .method1("cast", (t, o, format) -> self(t, o).cast(t, format))
          .method0("toreadonly", (t, o) -> new PyMemoryView(self(t, o), true))
          .method0(
              "release",
              (t, o) -> {
                ((PyMemoryView) o).released = true;
                return PyNone.VALUE;
              })
          .method0("__enter__", (t, o) -> self(t, o))
          .methodRaw(
              "__exit__",
              (t, o, args, kw) -> {
                ((PyMemoryView) o).released = true;
                return PyNone.VALUE;
              })
          .getter("obj", (t, o) -> self(t, o).base)
          .getter("nbytes", (t, o) -> PyInt.of(self(t, o).count))
          .getter("itemsize", (t, o) -> PyInt.of(self(t, o).words ? 4 : 1))
          .getter("format", (t, o) -> PyStr.of(self(t, o).words ? "I" : "B"))
          .getter("ndim", (t, o) -> PyInt.of(1))
          .getter("readonly", (t, o) -> PyBool.of(self(t, o).readonly))
          .getter("shape", (t, o) -> PyTuple.of(PyInt.of(self(t, o).count)))
          .getter("strides", (t, o) -> PyTuple.of(PyInt.of(self(t, o).step)))
          .getter("contiguous", (t, o) -> PyBool.of(self(t, o).step == 1))
          .build();

  private final PyObject base;
  private final int start;
  private final int step;
  private final int count;
  private final boolean readonly;
  private boolean words;
  private volatile boolean released;

  private PyMemoryView(PyObject base, int start, int step, int count, boolean readonly) {
    super(TYPE);
    this.base = base;
    this.start = start;
    this.step = step;
    this.count = count;
    this.readonly = readonly;
  }

  private PyMemoryView(PyMemoryView of, boolean readonly) {
    this(of.base, of.start, of.step, of.count, readonly);
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a = new Signature("memoryview", "(object)").bind(t, args, kw);
    PyObject o = ObjectFunctions.orNone(a[0]);
    if (o instanceof PyMemoryView v) {
      return new PyMemoryView(v, v.readonly);
    }
    if (o instanceof PyBytes || o instanceof PyBytearray) {
      return new PyMemoryView(o, 0, 1, Abstract.length(t, o), o instanceof PyBytes);
    }
    throw Err.type(t, "memoryview: a bytes-like object is required, not '" + o.type().name() + "'");
  }

  private static PyMemoryView self(ThreadState t, PyObject o) {
    PyMemoryView v = (PyMemoryView) o;
    if (v.released) {
      throw Err.value(t, "operation forbidden on released memoryview object");
    }
    return v;
  }

  private int index(ThreadState t, PyObject key) {
    int i = Abstract.indexInt(t, key);
    int at = i < 0 ? i + count : i;
    if (at < 0 || at >= count) {
      throw Err.index(t, "index out of bounds on dimension 1");
    }
    return start + at * step;
  }

  private PyObject get(ThreadState t, PyObject key) {
    if (key instanceof PySlice s) {
      PySlice.Range r = s.indices(t, count);
      return new PyMemoryView(base, start + r.start() * step, step * r.step(), r.count(), readonly);
    }
    if (!Abstract.hasIndex(key)) {
      throw Err.type(t, "memoryview: invalid slice key");
    }
    return Abstract.getItem(t, base, PyInt.of(index(t, key)));
  }

  private void set(ThreadState t, PyObject key, @Nullable PyObject value) {
    if (readonly) {
      throw Err.type(t, "cannot modify read-only memory");
    }
    if (value == null) {
      throw Err.type(t, "cannot delete memory");
    }
    if (key instanceof PySlice s) {
      PySlice.Range r = s.indices(t, count);
      byte[] data =
          value instanceof PyMemoryView v ? v.toBytes(t).data() : FileStreams.bytes(t, value);
      if (data.length != r.count()) {
        throw Err.value(t, "memoryview assignment: lvalue and rvalue have different structures");
      }
      for (int i = 0; i < data.length; i++) {
        Abstract.setItem(
            t,
            base,
            PyInt.of(start + (long) (r.start() + i * r.step()) * step),
            PyInt.of(data[i] & 0xff));
      }
      return;
    }
    Abstract.setItem(t, base, PyInt.of(index(t, key)), value);
  }

  /** To unsigned bytes or to unsigned 32-bit words, which can only be listed. */
  private PyObject cast(ThreadState t, PyObject format) {
    PyMemoryView v = new PyMemoryView(this, readonly);
    String f = Abstract.strText(t, format);
    v.words = f.equals("I") || f.equals("L");
    if (!v.words && !f.equals("B")) {
      throw Err.notImplemented(t, "memoryview.cast('" + f + "')");
    }
    return v;
  }

  private PyObject toList(ThreadState t) {
    byte[] b = toBytes(t).data();
    if (!words) {
      return Abstract.call(t, PyList.TYPE, PyBytes.of(b));
    }
    PyList list = new PyList();
    for (int i = 0; i + 3 < b.length; i += 4) {
      long w =
          (b[i] & 0xffL)
              | (b[i + 1] & 0xffL) << 8
              | (b[i + 2] & 0xffL) << 16
              | (b[i + 3] & 0xffL) << 24;
      list.append(t, PyInt.of(w));
    }
    return list;
  }

  @Override
  public byte[] bufferBytes(ThreadState t) {
    return self(t, this).toBytes(t).data();
  }

  PyBytes toBytes(ThreadState t) {
    byte[] all = FileStreams.bytes(t, base);
    byte[] mine = new byte[count];
    for (int i = 0; i < count; i++) {
      mine[i] = all[start + i * step];
    }
    return PyBytes.of(mine);
  }

  private static PyObject compare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
    if (op != CompareOp.EQ && op != CompareOp.NE) {
      return PyNotImplemented.VALUE;
    }
    PyObject other = b instanceof PyMemoryView v ? v.toBytes(t) : b;
    return Abstract.richCompare(t, self(t, a).toBytes(t), other, op);
  }
}
