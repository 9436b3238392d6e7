package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Access;
import gilscope.lang.objects.CompareOp;
import gilscope.lang.objects.Containers;
import gilscope.lang.objects.DictEntry;
import gilscope.lang.objects.DictMethods;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyDictView;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyNotImplemented;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.RawMemory;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code collections.OrderedDict}. Its order is the order of the dict itself: CPython's second,
 * linked list is not needed since a key is moved to the end by entering it anew. Where nothing
 * protects objects the links are there as steps in memory (E2.23 of the fact sheet).
 */
final class PyOrderedDict extends PyDict {
  private static final Map<PyDictView.Kind, PyType> VIEWS = views();

  static final PyType TYPE =
      TypeSpec.of("OrderedDict")
          .module("collections")
          .base(PyDict.TYPE)
          .subclassable()
          .instanceDict()
          .weakrefable()
          .unhashable()
          .slots(
              k -> {
                k.tpNew = (t, cls, args, kw) -> new PyOrderedDict(cls);
                k.tpInit = (t, o, args, kw) -> update(t, o, args, kw);
                k.tpRepr = PyOrderedDict::repr;
                k.tpRichcompare = PyOrderedDict::compare;
                k.tpIter =
                    (t, o) -> new OrderedIterator(t, (PyDict) o, PyDictView.Kind.KEYS, false);
                k.nbOr = PyOrderedDict::union;
                k.nbInplaceOr =
                    (t, a, b) -> {
                      DictMethods.updateFrom(t, (PyDict) a, b);
                      return a;
                    };
              })
          .method("move_to_end", "($self, key, last=True)", PyOrderedDict::moveToEnd)
          .method("popitem", "($self, last=True)", PyOrderedDict::popItem)
          .method("pop", "($self, key, default=<unrepresentable>)", PyOrderedDict::pop)
          .method("setdefault", "($self, key, default=None)", PyOrderedDict::setDefault)
          .methodRaw(
              "update",
              (t, o, args, kw) -> {
                update(t, o, args, kw);
                return PyNone.VALUE;
              })
          .method0("copy", PyOrderedDict::copied)
          .method0("keys", (t, o) -> view(o, PyDictView.Kind.KEYS))
          .method0("values", (t, o) -> view(o, PyDictView.Kind.VALUES))
          .method0("items", (t, o) -> view(o, PyDictView.Kind.ITEMS))
          .method0(
              "__reversed__",
              (t, o) -> new OrderedIterator(t, (PyDict) o, PyDictView.Kind.KEYS, true))
          .method0("__reduce__", PyOrderedDict::reduce)
          .classMethod("fromkeys", "($type, iterable, value=None)", PyOrderedDict::fromKeys)
          .build();

  /** Somebody is moving a node: no link leads to it. */
  private boolean unlinked;

  private PyOrderedDict(PyType type) {
    super(type);
  }

  /** {@code _odict_clear_node} or a move: the node's neighbours first, then where it goes. */
  private void relink(ThreadState t, String operation) {
    RawMemory m = t.raw();
    if (m == null) {
      return;
    }
    try (RawMemory.Operation op = m.begin(t, this, operation)) {
      op.reads("the links of the node");
      if (unlinked) {
        op.damage(
            RawMemory.Damage.HOLE,
            operation
                + " follows links past a node that another thread has taken out of them: the order"
                + " and the table disagree");
      }
      op.writes("the links of its neighbours");
      unlinked = true;
      op.writes("the links of the list's end");
      unlinked = false;
    }
  }

  private static void update(ThreadState t, PyObject o, PyObject[] args, String[] kw) {
    int given = args.length - kw.length;
    if (given > 1) {
      throw Err.type(t, "expected at most 1 argument, got " + given);
    }
    if (o.type() == TYPE) {
      DictMethods.update(t, (PyDict) o, args, kw, "OrderedDict");
      return;
    }
    // A subclass's own __setitem__ takes part, as in CPython's mutablemapping_update.
    PyDict collected = new PyDict();
    DictMethods.update(t, collected, args, kw, "OrderedDict");
    collected.forEach(t, (k, v) -> Containers.setItem(t, o, k, v));
  }

  private static PyObject moveToEnd(ThreadState t, PyObject o, @Nullable PyObject[] a) {
    PyObject key = CollectionsModule.given(a[0]);
    boolean last = a[1] == null || Abstract.isTrue(t, a[1]);
    ((PyOrderedDict) o).relink(t, "OrderedDict.move_to_end");
    if (!((PyDict) o).move(t, key, last)) {
      throw Err.key(t, key);
    }
    return PyNone.VALUE;
  }

  private static PyObject popItem(ThreadState t, PyObject o, @Nullable PyObject[] a) {
    PyDict d = (PyDict) o;
    ((PyOrderedDict) o).relink(t, "OrderedDict.popitem");
    PyTuple item = a[0] == null || Abstract.isTrue(t, a[0]) ? d.popItem(t) : d.popOldest(t);
    if (item == null) {
      throw Err.of(t, ExcTypes.KEY_ERROR, "dictionary is empty");
    }
    return item;
  }

  private static PyObject pop(ThreadState t, PyObject o, @Nullable PyObject[] a) {
    PyObject key = CollectionsModule.given(a[0]);
    PyObject v = ((PyDict) o).remove(t, key);
    if (v == null && a[1] == null) {
      PyObject missing = o.type() == TYPE ? null : Abstract.lookupSpecial(t, o, "__missing__");
      if (missing == null) {
        throw Err.key(t, key);
      }
      return Abstract.call(t, missing, key);
    }
    return v != null ? v : CollectionsModule.given(a[1]);
  }

  private static PyObject setDefault(ThreadState t, PyObject o, @Nullable PyObject[] a) {
    return ((PyDict) o)
        .setDefault(t, CollectionsModule.given(a[0]), a[1] == null ? PyNone.VALUE : a[1]);
  }

  private static PyObject copied(ThreadState t, PyObject o) {
    PyObject made = Abstract.call(t, o.type());
    PyDict from = (PyDict) o;
    from.forEach(t, (k, v) -> Containers.setItem(t, made, k, v));
    PyDict attributes = o.dict(false);
    PyDict own = made.dict(attributes != null);
    if (attributes != null && own != null) {
      DictMethods.updateFrom(t, own, attributes);
    }
    return made;
  }

  private static PyObject fromKeys(ThreadState t, PyObject cls, @Nullable PyObject[] a) {
    PyObject made = Abstract.call(t, cls);
    PyObject value = a[1] == null ? PyNone.VALUE : a[1];
    Iterables.forEach(t, CollectionsModule.given(a[0]), k -> Containers.setItem(t, made, k, value));
    return made;
  }

  private static PyObject reduce(ThreadState t, PyObject o) {
    PyObject state = Abstract.callMethod(t, o, "__getstate__");
    return PyTuple.of(
        o.type(),
        PyTuple.of(),
        Abstract.isTrue(t, state) ? state : PyNone.VALUE,
        PyNone.VALUE,
        Iterables.iter(t, Abstract.callMethod(t, o, "items")));
  }

  private static PyObject repr(ThreadState t, PyObject o) {
    String name = o.type().name();
    PyDict d = (PyDict) o;
    if (Containers.length(t, d) == 0) {
      return PyStr.of(name + "()");
    }
    if (!t.enterRepr(o)) {
      return PyStr.of("...");
    }
    try {
      return PyStr.of(name + "(" + Abstract.reprText(t, d.copy(t)) + ")");
    } finally {
      t.leaveRepr();
    }
  }

  private static PyObject compare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
    if (!(b instanceof PyDict y) || (op != CompareOp.EQ && op != CompareOp.NE)) {
      return PyNotImplemented.VALUE;
    }
    PyDict x = (PyDict) a;
    boolean equal = Abstract.equal(t, x.copy(t), y.copy(t));
    if (equal && b instanceof PyOrderedDict) {
      equal = Abstract.equal(t, PyTuple.of(x.keyArray(t)), PyTuple.of(y.keyArray(t)));
    }
    return PyBool.of(equal == (op == CompareOp.EQ));
  }

  private static PyObject union(ThreadState t, PyObject a, PyObject b) {
    if (!(a instanceof PyDict) || !(b instanceof PyDict)) {
      return PyNotImplemented.VALUE;
    }
    PyObject made = Abstract.call(t, (a instanceof PyOrderedDict ? a : b).type(), a);
    DictMethods.updateFrom(t, (PyDict) made, b);
    return made;
  }

  private static PyObject view(PyObject o, PyDictView.Kind kind) {
    PyType k = VIEWS.get(kind);
    if (k == null) {
      throw new IllegalStateException("no view of " + kind);
    }
    return new PyDictView(k, (PyDict) o, kind);
  }

  private static Map<PyDictView.Kind, PyType> views() {
    Map<PyDictView.Kind, PyType> types = new EnumMap<>(PyDictView.Kind.class);
    types.put(
        PyDictView.Kind.KEYS, viewType("odict_keys", PyDictView.KEYS_TYPE, PyDictView.Kind.KEYS));
    types.put(
        PyDictView.Kind.VALUES,
        viewType("odict_values", PyDictView.VALUES_TYPE, PyDictView.Kind.VALUES));
    types.put(
        PyDictView.Kind.ITEMS,
        viewType("odict_items", PyDictView.ITEMS_TYPE, PyDictView.Kind.ITEMS));
    return types;
  }

  private static PyType viewType(String name, PyType base, PyDictView.Kind kind) {
    return TypeSpec.of(name)
        .base(base)
        .slots(
            k -> k.tpIter = (t, o) -> new OrderedIterator(t, ((PyDictView) o).dict(), kind, false))
        .method0(
            "__reversed__", (t, o) -> new OrderedIterator(t, ((PyDictView) o).dict(), kind, true))
        .build();
  }

  /** Iterators over ordered dicts notice every change of the order, not only of the size. */
  private static final class OrderedIterator extends MutableObject {
    static final PyType TYPE =
        TypeSpec.of("odict_iterator")
            .slots(
                k -> {
                  k.tpIter = (t, o) -> o;
                  k.tpNext = (t, o) -> ((OrderedIterator) o).advance(t);
                })
            .method0("__reduce__", (t, o) -> ((OrderedIterator) o).rest(t))
            .build();

    private @Nullable PyDict dict;
    private final PyDictView.Kind kind;
    private final boolean reverse;
    private final int shape;
    private int position;

    OrderedIterator(ThreadState t, PyDict dict, PyDictView.Kind kind, boolean reverse) {
      super(TYPE);
      t.touches(dict, Access.LENGTH, 0, null);
      this.dict = dict;
      this.kind = kind;
      this.reverse = reverse;
      this.shape = dict.shape();
      this.position = reverse ? dict.positions() - 1 : 0;
    }

    /** An iterator over a list of what is left; this one stays where it is. */
    private PyObject rest(ThreadState t) {
      PyList left = new PyList();
      PyDict d = dict;
      int before = position;
      for (PyObject each = advance(t); each != null; each = advance(t)) {
        left.append(t, each);
      }
      dict = d;
      position = before;
      return PyTuple.of(
          Abstract.getAttr(t, InterpThread.of(t).importModule("builtins"), "iter"),
          PyTuple.of(left));
    }

    private @Nullable PyObject advance(ThreadState t) {
      PyDict d = dict;
      if (d == null) {
        return null;
      }
      t.reads(d);
      if (d.shape() != shape) {
        throw Err.runtime(t, "OrderedDict mutated during iteration");
      }
      int at = reverse ? d.previousPosition(position) : d.nextPosition(position);
      DictEntry e = at < 0 ? null : d.entryAt(at);
      PyObject v = e == null ? null : e.value();
      if (e == null || v == null) {
        dict = null;
        return null;
      }
      position = reverse ? at - 1 : at + 1;
      return kind.of(e.key(), v);
    }
  }
}
