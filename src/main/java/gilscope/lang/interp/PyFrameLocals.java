package gilscope.lang.interp;

import gilscope.lang.bytecode.LocalsPlus;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.CompareOp;
import gilscope.lang.objects.DictMethods;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyCell;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyNotImplemented;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import org.jspecify.annotations.Nullable;

/**
 * {@code frame.f_locals} of a function: a mapping that writes through to its variables (PEP 667).
 * What has another name is kept beside them in the frame object.
 */
final class PyFrameLocals extends PyObject {
  static final PyType TYPE =
      TypeSpec.of("FrameLocalsProxy")
          .unhashable()
          .slots(
              k -> {
                k.tpRepr = PyFrameLocals::repr;
                k.mpLength = (t, o) -> self(o).copy(t).size();
                k.mpGetitem = (t, o, key) -> self(o).get(t, key);
                k.mpSetitem = (t, o, key, v) -> self(o).set(t, key, v);
                k.sqContains = (t, o, key) -> self(o).find(t, key) != null;
                k.tpIter = (t, o) -> Iterables.iter(t, keys(t, o));
                k.tpRichcompare = PyFrameLocals::compare;
                k.nbOr = PyFrameLocals::union;
                k.nbInplaceOr =
                    (t, a, b) -> {
                      self(a).update(t, b);
                      return a;
                    };
              })
          .method0("keys", PyFrameLocals::keys)
          .method0("values", (t, o) -> listOf(t, Abstract.callMethod(t, self(o).copy(t), "values")))
          .method0("items", (t, o) -> listOf(t, Abstract.callMethod(t, self(o).copy(t), "items")))
          .method0("copy", (t, o) -> self(o).copy(t))
          .method0("__reversed__", (t, o) -> Abstract.callMethod(t, keys(t, o), "__reversed__"))
          .method(
              "get",
              "($self, key, default=None, /)",
              (t, o, a) -> orElse(self(o).find(t, orNone(a[0])), orNone(a[1])))
          .method(
              "setdefault",
              "($self, key, default=None, /)",
              (t, o, a) -> {
                PyObject v = self(o).find(t, orNone(a[0]));
                if (v == null) {
                  v = orNone(a[1]);
                  self(o).set(t, orNone(a[0]), v);
                }
                return v;
              })
          .method(
              "pop",
              "($self, key, default=<unrepresentable>, /)",
              (t, o, a) -> self(o).pop(t, orNone(a[0]), a[1]))
          .method1(
              "update",
              (t, o, other) -> {
                self(o).update(t, other);
                return PyNone.VALUE;
              })
          .build();

  private final Frame frame;

  PyFrameLocals(Frame frame) {
    super(TYPE);
    this.frame = frame;
  }

  private static PyFrameLocals self(PyObject o) {
    return (PyFrameLocals) o;
  }

  private static PyObject repr(ThreadState t, PyObject o) {
    if (!t.enterRepr(o)) {
      return PyStr.of("{...}");
    }
    try {
      return Abstract.repr(t, self(o).copy(t));
    } finally {
      t.leaveRepr();
    }
  }

  private static PyObject orNone(@Nullable PyObject o) {
    return o == null ? PyNone.VALUE : o;
  }

  private static PyObject orElse(@Nullable PyObject o, PyObject otherwise) {
    return o == null ? otherwise : o;
  }

  private static PyObject listOf(ThreadState t, PyObject iterable) {
    return Abstract.call(t, PyList.TYPE, iterable);
  }

  private static PyObject keys(ThreadState t, PyObject o) {
    return listOf(t, self(o).copy(t));
  }

  /** The variables that are bound, then the others. */
  private PyDict copy(ThreadState t) {
    return Namespaces.snapshot(t, frame);
  }

  private int slot(PyObject key) {
    if (!(key instanceof PyStr s)) {
      return -1;
    }
    LocalsPlus locals = frame.code.locals();
    for (int i = 0; i < locals.size(); i++) {
      if (!locals.is(i, LocalsPlus.HIDDEN) && locals.names().get(i).equals(s.value())) {
        return i;
      }
    }
    return -1;
  }

  private @Nullable PyCell cell(int slot) {
    LocalsPlus locals = frame.code.locals();
    boolean shared = locals.is(slot, LocalsPlus.CELL) || locals.is(slot, LocalsPlus.FREE);
    return shared && frame.slots[slot] instanceof PyCell c ? c : null;
  }

  private @Nullable PyObject find(ThreadState t, PyObject key) {
    int i = slot(key);
    if (i >= 0) {
      PyCell c = cell(i);
      return c == null ? frame.slots[i] : c.get(t);
    }
    PyDict others = frame.object().otherLocals(false);
    return others == null ? null : others.get(t, key);
  }

  private PyObject get(ThreadState t, PyObject key) {
    PyObject v = find(t, key);
    if (v == null) {
      throw Err.key(
          t, PyStr.of("local variable '" + Abstract.reprText(t, key) + "' is not defined"));
    }
    return v;
  }

  private void set(ThreadState t, PyObject key, @Nullable PyObject value) {
    int i = slot(key);
    if (i >= 0) {
      if (value == null) {
        throw Err.value(t, "cannot remove local variables from FrameLocalsProxy");
      }
      PyCell c = cell(i);
      if (c == null) {
        frame.slots[i] = value;
        frame.rewritten = true;
      } else {
        c.set(t, value);
      }
      return;
    }
    if (value == null) {
      pop(t, key, null);
      return;
    }
    PyDict others = frame.object().otherLocals(true);
    if (others != null) {
      others.put(t, key, value);
    }
  }

  private PyObject pop(ThreadState t, PyObject key, @Nullable PyObject otherwise) {
    if (slot(key) >= 0) {
      throw Err.value(t, "cannot remove local variables from FrameLocalsProxy");
    }
    PyDict others = frame.object().otherLocals(false);
    PyObject v = others == null ? null : others.remove(t, key);
    if (v == null && otherwise == null) {
      throw Err.key(t, key);
    }
    return v == null ? orNone(otherwise) : v;
  }

  private void update(ThreadState t, PyObject other) {
    PyDict d = new PyDict();
    DictMethods.updateFrom(t, d, other);
    for (PyObject key : d.keyArray(t)) {
      set(t, key, d.get(t, key));
    }
  }

  private static PyObject compare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
    if (op != CompareOp.EQ && op != CompareOp.NE) {
      return PyNotImplemented.VALUE;
    }
    if (b instanceof PyFrameLocals y) {
      return PyBool.of((self(a).frame == y.frame) == (op == CompareOp.EQ));
    }
    return b instanceof PyDict
        ? Abstract.richCompare(t, self(a).copy(t), b, op)
        : PyNotImplemented.VALUE;
  }

  private static PyObject union(ThreadState t, PyObject a, PyObject b) {
    PyObject x = a instanceof PyFrameLocals p ? p.copy(t) : a;
    PyObject y = b instanceof PyFrameLocals p ? p.copy(t) : b;
    return x instanceof PyDict && y instanceof PyDict
        ? Abstract.callMethod(t, x, "__or__", y)
        : PyNotImplemented.VALUE;
  }
}
