package gilscope.lang.objects;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a program can do with a dict: slots and methods. */
public final class DictMethods {
  private DictMethods() {}

  static TypeSpec define(TypeSpec spec) {
    return spec.method(
            "get",
            "($self, key, default=None, /)",
            (t, o, a) -> {
              t.looksFor(a[0]);
              t.looksUp(a[0]);
              PyObject v = ((PyDict) o).get(t, a[0]);
              return v != null ? v : a[1] == null ? PyNone.VALUE : a[1];
            })
        .method(
            "setdefault",
            "($self, key, default=None, /)",
            (t, o, a) -> {
              t.looksFor(a[0]);
              return ((PyDict) o).setDefault(t, a[0], a[1] == null ? PyNone.VALUE : a[1]);
            })
        .method("pop", "($self, key, default=<unrepresentable>, /)", DictMethods::pop)
        .method0(
            "popitem",
            (t, o) -> {
              PyTuple item = ((PyDict) o).popItem(t);
              if (item == null) {
                throw Err.of(t, ExcTypes.KEY_ERROR, "popitem(): dictionary is empty");
              }
              return item;
            })
        .method0("keys", (t, o) -> new PyDictView((PyDict) o, PyDictView.Kind.KEYS))
        .method0("values", (t, o) -> new PyDictView((PyDict) o, PyDictView.Kind.VALUES))
        .method0("items", (t, o) -> new PyDictView((PyDict) o, PyDictView.Kind.ITEMS))
        .methodRaw(
            "update",
            (t, o, args, kw) -> {
              update(t, (PyDict) o, args, kw, "update");
              return PyNone.VALUE;
            })
        .method0(
            "clear",
            (t, o) -> {
              ((PyDict) o).clear(t);
              return PyNone.VALUE;
            })
        .method0("copy", (t, o) -> ((PyDict) o).copy(t))
        .method0(
            "__reversed__", (t, o) -> new PyDictIterator(t, (PyDict) o, PyDictView.Kind.KEYS, true))
        .method0("__sizeof__", (t, o) -> PyInt.of(((PyDict) o).bytes()))
        .classMethod("fromkeys", "($type, iterable, value=None, /)", DictMethods::fromKeys)
        .classMethod(
            "__class_getitem__", "($type, object, /)", (t, k, a) -> PyGenericAlias.of(t, k, a[0]));
  }

  static void init(ThreadState t, PyObject o, PyObject[] args, String[] kw) {
    update(t, (PyDict) o, args, kw, "dict");
  }

  /**
   * {@code dict(…)} and {@code update(…)}: at most one mapping or iterable of pairs, then keywords.
   */
  public static void update(ThreadState t, PyDict self, PyObject[] args, String[] kw, String name) {
    int given = args.length - kw.length;
    Args.checkPositional(t, name, given, 0, 1);
    if (given == 1) {
      updateFrom(t, self, args[0]);
    }
    if (kw.length == 1) {
      self.put(t, PyStr.of(kw[0]), args[given]);
    } else if (kw.length > 1) {
      PyDict keywords = new PyDict();
      for (int i = 0; i < kw.length; i++) {
        keywords.put(t, PyStr.of(kw[i]), args[given + i]);
      }
      self.merge(t, keywords, true); // one step
    }
  }

  /** {@code self.update(o)}. */
  public static void updateFrom(ThreadState t, PyDict self, PyObject o) {
    if (o.type == PyDict.TYPE || (o instanceof PyDict && o.type.tpIter == PyDict.TYPE.tpIter)) {
      self.merge(t, (PyDict) o, true);
      return;
    }
    if (Abstract.getAttrOrNull(t, o, "keys") != null) {
      mergeMapping(t, self, o);
      return;
    }
    mergePairs(t, self, o);
  }

  /** {@code PyDict_Update}: takes over a mapping; used by {@code **mapping} too. */
  public static void mergeMapping(ThreadState t, PyDict self, PyObject mapping) {
    if (mapping instanceof PyDict d && d.type.tpIter == PyDict.TYPE.tpIter) {
      self.merge(t, d, true);
      return;
    }
    PyObject it = Iterables.iter(t, Abstract.callMethod(t, mapping, "keys"));
    for (PyObject k = Iterables.next(t, it); k != null; k = Iterables.next(t, it)) {
      self.put(t, k, Containers.getItem(t, mapping, k));
    }
  }

  private static void mergePairs(ThreadState t, PyDict self, PyObject iterable) {
    PyObject it = Iterables.iter(t, iterable);
    int i = 0;
    int before = self.size();
    for (PyObject item = Iterables.next(t, it); item != null; item = Iterables.next(t, it)) {
      PyObject[] pair = pair(t, item, i);
      if (pair.length != 2) {
        throw Err.value(
            t,
            "dictionary update sequence element #"
                + i
                + " has length "
                + pair.length
                + "; 2 is required");
      }
      self.put(t, pair[0], pair[1]);
      i++;
    }
    Work.takes(t, it, i);
    Work.stores(t, i, self.size() - before);
  }

  private static PyObject[] pair(ThreadState t, PyObject item, int i) {
    if (item.type.tpIter == null && item.type.mpGetitem == null) {
      PyRaise e = Err.type(t, "object is not iterable");
      Abstract.callMethod(
          t,
          e.value(),
          "add_note",
          PyStr.of("Cannot convert dictionary update sequence element #" + i + " to a sequence"));
      throw e;
    }
    return Iterables.toArray(t, item);
  }

  static PyObject repr(ThreadState t, PyObject o) {
    PyDict d = (PyDict) o;
    if (d.length(t) == 0) {
      return PyStr.of("{}");
    }
    if (!t.enterRepr(o)) {
      return PyStr.of("{...}");
    }
    t.enterRead(d);
    try {
      StringBuilder b = new StringBuilder("{");
      for (int i = d.nextPosition(0); i >= 0; i = d.nextPosition(i + 1)) {
        DictEntry e = d.entryAt(i);
        PyObject v = e == null ? null : e.value();
        if (e != null && v != null) {
          b.append(b.length() == 1 ? "" : ", ").append(Abstract.reprText(t, e.key)).append(": ");
          b.append(Abstract.reprText(t, v));
        }
      }
      return PyStr.of(b.append('}').toString());
    } finally {
      t.exit(d);
      t.leaveRepr();
    }
  }

  static PyObject compare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
    if (!(a instanceof PyDict x)
        || !(b instanceof PyDict y)
        || (op != CompareOp.EQ && op != CompareOp.NE)) {
      return PyNotImplemented.VALUE;
    }
    t.enterRead2(x, y);
    try {
      return PyBool.of(equal(t, x, y) == (op == CompareOp.EQ));
    } finally {
      t.exit2(x, y);
    }
  }

  private static boolean equal(ThreadState t, PyDict x, PyDict y) {
    if (x.size() != y.size()) {
      return false;
    }
    for (int i = x.nextPosition(0); i >= 0; i = x.nextPosition(i + 1)) {
      DictEntry e = x.entryAt(i);
      PyObject v = e == null ? null : e.value();
      if (e == null || v == null) {
        continue;
      }
      PyObject w = y.get(t, e.key);
      if (w == null || !Abstract.equal(t, w, v)) {
        return false;
      }
    }
    return true;
  }

  static PyObject getItem(ThreadState t, PyObject o, PyObject key) {
    PyObject v = ((PyDict) o).get(t, key);
    if (v != null) {
      return v;
    }
    if (o.type != PyDict.TYPE) {
      PyObject missing = Abstract.lookupSpecial(t, o, "__missing__");
      if (missing != null) {
        return Abstract.call(t, missing, key);
      }
    }
    throw Err.key(t, key);
  }

  static void setItem(ThreadState t, PyObject o, PyObject key, @Nullable PyObject value) {
    if (value != null) {
      ((PyDict) o).put(t, key, value);
    } else if (((PyDict) o).remove(t, key) == null) {
      throw Err.key(t, key);
    }
  }

  private static PyObject pop(ThreadState t, PyObject o, @Nullable PyObject[] a) {
    PyDict d = (PyDict) o;
    t.looksFor(a[0]);
    PyObject v =
        d.length(t) == 0
            ? null
            : d.remove(t, requireNonNull(a[0])); // an empty dict does not even ask for the hash
    if (v != null) {
      return v;
    }
    if (a[1] == null) {
      throw Err.key(t, requireNonNull(a[0]));
    }
    return a[1];
  }

  private static PyObject fromKeys(ThreadState t, PyObject cls, @Nullable PyObject[] a) {
    PyObject value = a[1] == null ? PyNone.VALUE : a[1];
    PyObject made = Abstract.call(t, cls);
    PyObject keys = requireNonNull(a[0]);
    if (made.type == PyDict.TYPE && keys instanceof MutableObject m && isDictOrSet(keys)) {
      t.enterWriteRead((PyDict) made, m);
      try {
        putAll(t, (PyDict) made, keys, value);
      } finally {
        t.exit2((PyDict) made, m);
      }
    } else {
      PyObject it = Iterables.iter(t, keys);
      for (PyObject k = Iterables.next(t, it); k != null; k = Iterables.next(t, it)) {
        Containers.setItem(t, made, k, value);
      }
    }
    return made;
  }

  /** From one of these all keys are taken in one step, with both objects locked. */
  private static boolean isDictOrSet(PyObject keys) {
    return keys.type == PyDict.TYPE || keys instanceof AnySet;
  }

  private static void putAll(ThreadState t, PyDict made, PyObject keys, PyObject value) {
    if (keys instanceof AnySet s) {
      SetTable table = s.table();
      for (int i = 0; i <= table.mask(); i++) {
        PyObject k = table.at(i);
        if (k != null) {
          made.put(t, k, table.hashAt(i), value);
        }
      }
    } else {
      for (PyObject k : Iterables.toArray(t, keys)) {
        made.put(t, k, value);
      }
    }
  }

  static PyObject union(ThreadState t, PyObject a, PyObject b) {
    if (!(a instanceof PyDict x) || !(b instanceof PyDict y)) {
      return PyNotImplemented.VALUE;
    }
    PyDict d = x.copy(t);
    updateFrom(t, d, y);
    return d;
  }

  static PyObject unionInPlace(ThreadState t, PyObject a, PyObject b) {
    updateFrom(t, (PyDict) a, b);
    return a;
  }

  /** The pairs of a dict as a copy taken in one step. */
  static List<PyTuple> items(ThreadState t, PyDict d) {
    List<PyTuple> items = new ArrayList<>();
    d.forEach(t, (k, v) -> items.add(PyTuple.of(k, v)));
    return items;
  }
}
