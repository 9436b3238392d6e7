package gilscope.lang.objects;

import gilscope.lang.objects.Slots.Binary;
import org.jspecify.annotations.Nullable;

/**
 * What {@code d.keys()}, {@code d.values()} and {@code d.items()} give: a live look at the dict.
 * Immutable itself.
 */
public final class PyDictView extends PyObject {
  /** Which part of the dict a view or iterator shows. */
  public enum Kind {
    KEYS("dict_keys", "dict_keyiterator", "dict_reversekeyiterator"),
    VALUES("dict_values", "dict_valueiterator", "dict_reversevalueiterator"),
    ITEMS("dict_items", "dict_itemiterator", "dict_reverseitemiterator");

    final String view;
    final String iterator;
    final String reverse;

    Kind(String view, String iterator, String reverse) {
      this.view = view;
      this.iterator = iterator;
      this.reverse = reverse;
    }

    public PyObject of(PyObject key, PyObject value) {
      return switch (this) {
        case KEYS -> key;
        case VALUES -> value;
        case ITEMS -> PyTuple.of(key, value);
      };
    }

    PyType viewType() {
      return switch (this) {
        case KEYS -> KEYS_TYPE;
        case VALUES -> VALUES_TYPE;
        case ITEMS -> ITEMS_TYPE;
      };
    }
  }

  public static final PyType KEYS_TYPE = spec(Kind.KEYS);
  public static final PyType VALUES_TYPE = spec(Kind.VALUES);
  public static final PyType ITEMS_TYPE = spec(Kind.ITEMS);

  private final PyDict dict;
  private final Kind kind;

  public PyDictView(PyDict dict, Kind kind) {
    this(kind.viewType(), dict, kind);
  }

  /** A view of a type derived from the kind's. */
  public PyDictView(PyType type, PyDict dict, Kind kind) {
    super(type);
    this.dict = dict;
    this.kind = kind;
  }

  private static PyType spec(Kind kind) {
    TypeSpec spec =
        TypeSpec.of(kind.view)
            .slots(
                k -> {
                  k.tpRepr = (t, o) -> ((PyDictView) o).repr(t);
                  k.tpIter = (t, o) -> new PyDictIterator(t, ((PyDictView) o).dict, kind, false);
                  k.mpLength = (t, o) -> ((PyDictView) o).dict.length(t);
                })
            .getter("mapping", (t, o) -> PyMappingProxy.of(((PyDictView) o).dict))
            .method0(
                "__reversed__", (t, o) -> new PyDictIterator(t, ((PyDictView) o).dict, kind, true));
    return kind == Kind.VALUES ? spec.build() : likeSet(spec.unhashable()).build();
  }

  private static TypeSpec likeSet(TypeSpec spec) {
    return spec.slots(
            k -> {
              k.sqContains = (t, o, v) -> ((PyDictView) o).contains(t, v);
              k.tpRichcompare = PyDictView::compare;
              k.nbSubtract =
                  operator((t, a, b) -> Abstract.callMethod(t, a, "difference_update", b));
              k.nbXor =
                  operator(
                      (t, a, b) -> Abstract.callMethod(t, a, "symmetric_difference_update", b));
              k.nbOr = operator((t, a, b) -> Abstract.callMethod(t, a, "update", b));
              k.nbAnd = PyDictView::intersection;
            })
        .method1("isdisjoint", PyDictView::isDisjoint);
  }

  public PyDict dict() {
    return dict;
  }

  public Kind kind() {
    return kind;
  }

  private PyObject repr(ThreadState t) {
    if (!t.enterRepr(this)) {
      return PyStr.of("...");
    }
    try {
      PyObject[] elements = Iterables.toArray(t, this);
      return PyStr.of(type.name() + "([" + Sequences.join(t, elements, elements.length) + "])");
    } finally {
      t.leaveRepr();
    }
  }

  private boolean contains(ThreadState t, PyObject v) {
    if (kind == Kind.KEYS) {
      return dict.contains(t, v);
    }
    if (!(v instanceof PyTuple pair) || pair.size() != 2) {
      return false;
    }
    PyObject found = dict.get(t, pair.get(0));
    return found != null && Abstract.equal(t, found, pair.get(1));
  }

  private static boolean isSetLike(PyObject o) {
    return o instanceof AnySet || (o instanceof PyDictView v && v.kind != Kind.VALUES);
  }

  private static PyObject compare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
    if (!isSetLike(b)) {
      return PyNotImplemented.VALUE;
    }
    int m = Containers.length(t, a);
    int n = Containers.length(t, b);
    return PyBool.of(
        switch (op) {
          case EQ -> m == n && allIn(t, a, b);
          case NE -> !(m == n && allIn(t, a, b));
          case LT -> m < n && allIn(t, a, b);
          case LE -> m <= n && allIn(t, a, b);
          case GT -> m > n && allIn(t, b, a);
          case GE -> m >= n && allIn(t, b, a);
        });
  }

  private static boolean allIn(ThreadState t, PyObject a, PyObject b) {
    PyObject it = Iterables.iter(t, a);
    for (PyObject v = Iterables.next(t, it); v != null; v = Iterables.next(t, it)) {
      if (!Containers.contains(t, b, v)) {
        return false;
      }
    }
    return true;
  }

  /** {@code view op other}: a set made of the left operand, changed by the right one. */
  private static Binary operator(Binary change) {
    return (t, a, b) -> {
      if (!(a instanceof PyDictView) && b.type.tpIter == null) {
        return PyNotImplemented.VALUE;
      }
      PySet result = PySet.of(t, a);
      change.call(t, result, b);
      return result;
    };
  }

  private static PyObject intersection(ThreadState t, PyObject a, PyObject b) {
    PyObject view = a instanceof PyDictView ? a : b;
    PyObject other = view == a ? b : a;
    if (isSetLike(other)
        && other instanceof PyDictView
        && Containers.length(t, other) > Containers.length(t, view)) {
      PyObject swap = view;
      view = other;
      other = swap;
    }
    PySet result = new PySet();
    if (other.type == PySet.TYPE && Containers.length(t, view) <= Containers.length(t, other)) {
      return Abstract.callMethod(t, other, "intersection", view);
    }
    PyObject it = Iterables.iter(t, other);
    for (PyObject v = Iterables.next(t, it); v != null; v = Iterables.next(t, it)) {
      if (((PyDictView) view).contains(t, v)) {
        result.add(t, v);
      }
    }
    return result;
  }

  private static PyObject isDisjoint(ThreadState t, PyObject self, PyObject other) {
    PyDictView view = (PyDictView) self;
    if (self == other) {
      return PyBool.of(view.dict.size() == 0);
    }
    if (isSetLike(other) && Containers.length(t, other) > view.dict.size()) {
      return PyBool.of(firstIn(t, self, other) == null);
    }
    return PyBool.of(firstIn(t, other, self) == null);
  }

  private static @Nullable PyObject firstIn(ThreadState t, PyObject elements, PyObject container) {
    PyObject it = Iterables.iter(t, elements);
    for (PyObject v = Iterables.next(t, it); v != null; v = Iterables.next(t, it)) {
      if (Containers.contains(t, container, v)) {
        return v;
      }
    }
    return null;
  }
}
