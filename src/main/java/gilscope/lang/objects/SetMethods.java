package gilscope.lang.objects;

import gilscope.lang.objects.Slots.Binary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program can do with sets and frozensets. The order in which elements are visited and
 * copied is that of CPython's {@code setobject.c}, since it decides the order of the result.
 */
final class SetMethods {
  /** An element that was not there, with its share of the growing: {@code s.add(v)}, ps. */
  private static final int NEW_ELEMENT = 4_000;

  private SetMethods() {}

  static TypeSpec common(TypeSpec spec) {
    return spec.slots(
            k -> {
              k.tpRepr = SetMethods::repr;
              k.tpRichcompare = SetMethods::compare;
              k.tpIter = (t, o) -> new PySetIterator(t, o);
              k.mpLength = SetMethods::length;
              k.sqContains = SetMethods::containsAsSet;
              k.nbOr = operator(SetMethods::or);
              k.nbAnd = operator(SetMethods::intersection);
              k.nbSubtract = operator(SetMethods::difference);
              k.nbXor = operator(SetMethods::symmetricDifference);
            })
        .method0("copy", (t, o) -> o.type == PyFrozenset.TYPE ? o : copy(t, o))
        .methodRaw("union", (t, o, a, kw) -> union(t, o, positional(t, o, "union", a, kw)))
        .methodRaw(
            "intersection",
            (t, o, a, kw) -> intersections(t, o, positional(t, o, "intersection", a, kw)))
        .methodRaw(
            "difference", (t, o, a, kw) -> differences(t, o, positional(t, o, "difference", a, kw)))
        .method1("symmetric_difference", SetMethods::symmetricDifference)
        .method1("isdisjoint", SetMethods::isDisjoint)
        .method1("issubset", (t, o, x) -> PyBool.of(isSubset(t, o, x)))
        .method1("issuperset", (t, o, x) -> PyBool.of(isSuperset(t, o, x)))
        .method0("__sizeof__", (t, o) -> PyInt.of(bytes((AnySet) o)))
        .method0("__reduce__", SetMethods::reduce)
        .classMethod(
            "__class_getitem__", "($type, object, /)", (t, k, a) -> PyGenericAlias.of(t, k, a[0]));
  }

  static TypeSpec mutating(TypeSpec spec) {
    return spec.slots(
            k -> {
              k.nbInplaceOr = inPlace(SetMethods::update);
              k.nbInplaceAnd = inPlace(SetMethods::intersectionUpdate);
              k.nbInplaceSubtract = inPlace(SetMethods::differenceUpdate);
              k.nbInplaceXor = inPlace(SetMethods::symmetricDifferenceUpdate);
            })
        .method1(
            "add",
            (t, o, v) -> {
              t.looksFor(v);
              int before = ((PySet) o).size();
              ((PySet) o).add(t, v);
              if (((PySet) o).size() > before) {
                t.spends(NEW_ELEMENT);
              }
              return PyNone.VALUE;
            })
        .method1(
            "discard",
            (t, o, v) -> {
              discard(t, (PySet) o, v);
              return PyNone.VALUE;
            })
        .method1(
            "remove",
            (t, o, v) -> {
              if (!discard(t, (PySet) o, v)) {
                throw Err.key(t, v);
              }
              return PyNone.VALUE;
            })
        .method0("pop", SetMethods::pop)
        .method0(
            "clear",
            (t, o) -> {
              clear(t, (PySet) o);
              return PyNone.VALUE;
            })
        .methodRaw(
            "update",
            (t, o, a, kw) -> each(t, o, positional(t, o, "update", a, kw), SetMethods::update))
        .methodRaw(
            "intersection_update",
            (t, o, a, kw) -> {
              PyObject[] others = positional(t, o, "intersection_update", a, kw);
              replaceBy(t, (PySet) o, (AnySet) intersections(t, o, others));
              return PyNone.VALUE;
            })
        .methodRaw(
            "difference_update",
            (t, o, a, kw) ->
                each(
                    t,
                    o,
                    positional(t, o, "difference_update", a, kw),
                    SetMethods::differenceUpdate))
        .method1(
            "symmetric_difference_update",
            (t, o, x) -> {
              symmetricDifferenceUpdate(t, (PySet) o, x);
              return PyNone.VALUE;
            });
  }

  /** A change of a set by another object. */
  @FunctionalInterface
  private interface Change {
    void by(ThreadState t, PySet self, PyObject other);
  }

  private static PyObject[] positional(
      ThreadState t, PyObject o, String name, PyObject[] args, String[] kw) {
    Args.noKeywords(t, (o instanceof PySet ? "set." : "frozenset.") + name, kw);
    return args;
  }

  private static PyObject each(ThreadState t, PyObject o, PyObject[] others, Change change) {
    for (PyObject x : others) {
      change.by(t, (PySet) o, x);
    }
    return PyNone.VALUE;
  }

  private static Binary operator(Binary f) {
    return (t, a, b) ->
        a instanceof AnySet && b instanceof AnySet ? f.call(t, a, b) : PyNotImplemented.VALUE;
  }

  private static Binary inPlace(Change change) {
    return (t, a, b) -> {
      if (!(b instanceof AnySet)) {
        return PyNotImplemented.VALUE;
      }
      change.by(t, (PySet) a, b);
      return a;
    };
  }

  // ---- sections

  private static @Nullable MutableObject guard(PyObject o) {
    return o instanceof PySet s ? s : null;
  }

  private static void enterRead(ThreadState t, PyObject o) {
    MutableObject m = guard(o);
    if (m != null) {
      t.enterRead(m);
    }
  }

  private static void exit(ThreadState t, PyObject o) {
    MutableObject m = guard(o);
    if (m != null) {
      t.exit(m);
    }
  }

  /** Sections on both, for looking; {@link #exitBoth} ends them. */
  private static void enterBoth(ThreadState t, PyObject a, PyObject b) {
    MutableObject x = guard(a);
    MutableObject y = guard(b);
    if (x != null && y != null) {
      t.enterRead2(x, y);
    } else if (x != null) {
      t.enterRead(x);
    } else if (y != null) {
      t.enterRead(y);
    }
  }

  private static void exitBoth(ThreadState t, PyObject a, PyObject b) {
    MutableObject x = guard(a);
    MutableObject y = guard(b);
    if (x != null && y != null) {
      t.exit2(x, y);
    } else if (x != null) {
      t.exit(x);
    } else if (y != null) {
      t.exit(y);
    }
  }

  // ---- elements

  static long hash(ThreadState t, PyObject v) {
    if (v.type == PyInt.TYPE) {
      return ((PyInt) v).hash();
    }
    return v.type == PyStr.TYPE
        ? PyStr.hash(t, ((PyStr) v).value())
        : PyDict.hash(t, v, "set element");
  }

  /**
   * {@code v} as an element to look for: a set that has no hash stands for the frozenset of its
   * elements.
   */
  private static PyObject element(ThreadState t, PyObject v) {
    return v instanceof PySet s
            && (s.type == PySet.TYPE || s.type.lookup("__hash__") == PyNone.VALUE)
        ? new PyFrozenset(PyFrozenset.TYPE, ((AnySet) copy(t, s)).table())
        : v;
  }

  static boolean containsAsSet(ThreadState t, PyObject o, PyObject v) {
    return contains(t, o, element(t, v));
  }

  static boolean contains(ThreadState t, PyObject o, PyObject v) {
    long hash = hash(t, v);
    SetTable table = ((AnySet) o).table();
    if (t.storesAlone()) {
      int cell = table.lookUp(t, v, hash);
      if (cell != SetTable.ASKS) {
        return cell >= 0;
      }
    }
    enterRead(t, o);
    try {
      return table.contains(t, v, hash);
    } finally {
      exit(t, o);
    }
  }

  private static boolean discard(ThreadState t, PySet o, PyObject v) {
    t.looksFor(v);
    return o.discard(t, element(t, v));
  }

  private static PyObject pop(ThreadState t, PyObject o) {
    PySet self = (PySet) o;
    t.enter(self);
    try {
      PyObject v = self.table().pop(t);
      if (v == null) {
        throw Err.of(t, ExcTypes.KEY_ERROR, "pop from an empty set");
      }
      return v;
    } finally {
      t.exit(self);
    }
  }

  static void clear(ThreadState t, PySet self) {
    t.enter(self);
    try {
      self.table().clear(t);
    } finally {
      t.exit(self);
    }
  }

  private static int length(ThreadState t, PyObject o) {
    if (o instanceof PySet s) {
      t.reads(s);
    }
    return ((AnySet) o).table().used();
  }

  private static long bytes(AnySet s) {
    int cells = s.table().mask() + 1;
    return cells == 8 ? 200 : 200 + 16L * cells;
  }

  // ---- text and comparison

  private static PyObject repr(ThreadState t, PyObject o) {
    if (!t.enterRepr(o)) {
      return PyStr.of(o.type.name() + "(...)");
    }
    try {
      PyObject[] keys = elements(t, o);
      if (keys.length == 0) {
        return PyStr.of(o.type.name() + "()");
      }
      String inside = "{" + Sequences.join(t, keys, keys.length) + "}";
      return PyStr.of(o.type == PySet.TYPE ? inside : o.type.name() + "(" + inside + ")");
    } finally {
      t.leaveRepr();
    }
  }

  private static PyObject[] elements(ThreadState t, PyObject o) {
    enterRead(t, o);
    try {
      return ((AnySet) o).table().keys(t);
    } finally {
      exit(t, o);
    }
  }

  private static PyObject compare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
    if (!(a instanceof AnySet x) || !(b instanceof AnySet y)) {
      return PyNotImplemented.VALUE;
    }
    int m = x.table().used();
    int n = y.table().used();
    return PyBool.of(
        switch (op) {
          case EQ -> m == n && isSubset(t, a, b);
          case NE -> !(m == n && isSubset(t, a, b));
          case LE -> isSubset(t, a, b);
          case GE -> isSubset(t, b, a);
          case LT -> m < n && isSubset(t, a, b);
          case GT -> m > n && isSubset(t, b, a);
        });
  }

  private static boolean isSubset(ThreadState t, PyObject a, PyObject b) {
    if (!(b instanceof AnySet)) {
      return ((AnySet) intersection(t, a, b)).table().used() == ((AnySet) a).table().used();
    }
    enterBoth(t, a, b);
    try {
      SetTable x = ((AnySet) a).table();
      SetTable y = ((AnySet) b).table();
      if (x.used() > y.used()) {
        return false;
      }
      Work.looksUp(t, x.used());
      for (int i = 0; i <= x.mask(); i++) {
        PyObject k = x.at(i);
        if (k != null && !y.contains(t, k, x.hashAt(i))) {
          return false;
        }
      }
      return true;
    } finally {
      exitBoth(t, a, b);
    }
  }

  private static boolean isSuperset(ThreadState t, PyObject a, PyObject b) {
    if (b instanceof AnySet) {
      return isSubset(t, b, a);
    }
    PyObject it = Iterables.iter(t, b);
    for (PyObject v = Iterables.next(t, it); v != null; v = Iterables.next(t, it)) {
      if (!contains(t, a, v)) {
        return false;
      }
    }
    return true;
  }

  private static PyObject isDisjoint(ThreadState t, PyObject a, PyObject b) {
    if (b instanceof AnySet) {
      boolean swap = ((AnySet) b).table().used() > ((AnySet) a).table().used();
      PyObject small = swap ? a : b;
      PyObject large = swap ? b : a;
      enterBoth(t, a, b);
      try {
        SetTable x = ((AnySet) small).table();
        for (int i = 0; i <= x.mask(); i++) {
          PyObject k = x.at(i);
          if (k != null && ((AnySet) large).table().contains(t, k, x.hashAt(i))) {
            return PyBool.FALSE;
          }
        }
        return PyBool.TRUE;
      } finally {
        exitBoth(t, a, b);
      }
    }
    PyObject it = Iterables.iter(t, b);
    for (PyObject v = Iterables.next(t, it); v != null; v = Iterables.next(t, it)) {
      if (contains(t, a, v)) {
        return PyBool.FALSE;
      }
    }
    return PyBool.TRUE;
  }

  // ---- sets from sets

  /**
   * An empty set of the base type of {@code like}: what operators and methods return, also for
   * subclasses.
   */
  private static PyObject emptyLike(PyObject like, SetTable table) {
    if (like instanceof PyFrozenset) {
      return new PyFrozenset(PyFrozenset.TYPE, table);
    }
    PySet s = new PySet();
    s.table().swap(table);
    return s;
  }

  /** {@code s}, which nobody knows yet, as a set of the base type of {@code like}. */
  private static PyObject asLike(PyObject like, PySet s) {
    return like instanceof PyFrozenset ? new PyFrozenset(PyFrozenset.TYPE, s.table()) : s;
  }

  static PyObject copy(ThreadState t, PyObject o) {
    enterRead(t, o);
    try {
      Work.unites(t, ((AnySet) o).table().used());
      return emptyLike(o, ((AnySet) o).table().copy(t));
    } finally {
      exit(t, o);
    }
  }

  /** A set of the base type of {@code like} with the elements of {@code iterable}. */
  private static PySet collect(ThreadState t, PyObject iterable) {
    return PySet.of(t, iterable);
  }

  static void update(ThreadState t, PySet self, PyObject other) {
    if (other instanceof AnySet x) {
      MutableObject guard = guard(other);
      t.enterWriteRead(self, guard == null ? self : guard);
      try {
        Work.unites(t, x.table().used());
        self.table().merge(t, x.table());
      } finally {
        t.exit2(self, guard == null ? self : guard);
      }
      return;
    }
    if (other.type == PyDict.TYPE) {
      List<DictEntry> entries = ((PyDict) other).entries(t);
      t.enter(self);
      try {
        self.table().makeRoom(entries.size());
        for (DictEntry e : entries) {
          self.table().add(t, e.key, e.hash);
        }
      } finally {
        t.exit(self);
      }
      return;
    }
    PyObject it = Iterables.iter(t, other);
    t.enter(self);
    try {
      Taker adding = t.storesAlone() ? v -> self.addedWithoutCalls(t, v) : v -> false;
      int n = 0;
      int before = self.size();
      for (PyObject v = Iterables.next(t, it, adding);
          v != null;
          v = Iterables.next(t, it, adding)) {
        self.table().add(t, v, hash(t, v));
        n++;
      }
      Work.stores(t, n, self.size() - before);
    } finally {
      t.exit(self);
    }
  }

  private static PyObject or(ThreadState t, PyObject a, PyObject b) {
    return union(t, a, new PyObject[] {b});
  }

  private static PyObject union(ThreadState t, PyObject a, PyObject[] others) {
    if (a.type == PyFrozenset.TYPE && others.length == 0) {
      return a;
    }
    PySet result = new PySet();
    update(t, result, a);
    for (PyObject o : others) {
      if (o != a) {
        update(t, result, o);
      }
    }
    return asLike(a, result);
  }

  private static PyObject intersections(ThreadState t, PyObject a, PyObject[] others) {
    if (others.length == 0) {
      return copy(t, a);
    }
    PyObject result = a;
    for (PyObject o : others) {
      result = intersection(t, result, o);
    }
    return result;
  }

  private static PyObject intersection(ThreadState t, PyObject a, PyObject b) {
    if (a == b) {
      return copy(t, a);
    }
    SetTable result = new SetTable();
    if (!(b instanceof AnySet)) {
      PyObject it = Iterables.iter(t, b);
      for (PyObject v = Iterables.next(t, it); v != null; v = Iterables.next(t, it)) {
        long hash = hash(t, v);
        if (contains(t, a, v)) {
          result.add(t, v, hash);
        }
      }
      return emptyLike(a, result);
    }
    enterBoth(t, a, b);
    try {
      SetTable large = ((AnySet) a).table();
      SetTable small = ((AnySet) b).table();
      if (small.used() > large.used()) {
        SetTable s = small;
        small = large;
        large = s;
      }
      Work.looksUp(t, small.used());
      for (int i = 0; i <= small.mask(); i++) {
        PyObject k = small.at(i);
        long hash = k == null ? 0 : small.hashAt(i);
        if (k != null && large.contains(t, k, hash)) {
          result.add(t, k, hash);
        }
      }
    } finally {
      exitBoth(t, a, b);
    }
    return emptyLike(a, result);
  }

  private static void intersectionUpdate(ThreadState t, PySet self, PyObject other) {
    replaceBy(t, self, (AnySet) intersection(t, self, other));
  }

  private static void replaceBy(ThreadState t, PySet self, AnySet result) {
    t.enter(self);
    try {
      self.table().swap(result.table());
    } finally {
      t.exit(self);
    }
  }

  private static PyObject differences(ThreadState t, PyObject a, PyObject[] others) {
    if (others.length == 0) {
      return copy(t, a);
    }
    PyObject result = difference(t, a, others[0]);
    for (int i = 1; i < others.length; i++) {
      result = difference(t, result, others[i]);
    }
    return result;
  }

  private static PyObject difference(ThreadState t, PyObject a, PyObject b) {
    int mine = ((AnySet) a).table().used();
    boolean dict = b.type == PyDict.TYPE;
    int theirs = b instanceof AnySet s ? s.table().used() : dict ? ((PyDict) b).size() : 0;
    if ((!dict && !(b instanceof AnySet)) || (mine >> 2) > theirs) {
      PySet result = new PySet();
      update(t, result, a);
      differenceUpdate(t, result, b);
      return asLike(a, result);
    }
    SetTable result = new SetTable();
    enterBoth(t, a, b);
    try {
      SetTable x = ((AnySet) a).table();
      Work.looksUp(t, x.used());
      for (int i = 0; i <= x.mask(); i++) {
        PyObject k = x.at(i);
        if (k == null) {
          continue;
        }
        long hash = x.hashAt(i);
        boolean there =
            dict ? ((PyDict) b).get(t, k, hash) != null : ((AnySet) b).table().contains(t, k, hash);
        if (!there) {
          result.add(t, k, hash);
        }
      }
    } finally {
      exitBoth(t, a, b);
    }
    return emptyLike(a, result);
  }

  private static void differenceUpdate(ThreadState t, PySet self, PyObject other) {
    if (self == other) {
      clear(t, self);
      return;
    }
    if (!(other instanceof AnySet)) {
      PyObject it = Iterables.iter(t, other);
      for (PyObject v = Iterables.next(t, it); v != null; v = Iterables.next(t, it)) {
        self.discard(t, v);
      }
    } else {
      PyObject o =
          ((AnySet) other).table().used() >> 3 > self.size() ? intersection(t, self, other) : other;
      MutableObject guard = guard(o);
      t.enterWriteRead(self, guard == null ? self : guard);
      try {
        Work.looksUp(t, ((AnySet) o).table().used());
        ((AnySet) o).table().forEach(t, (k, hash) -> self.table().discard(t, k, hash));
      } finally {
        t.exit2(self, guard == null ? self : guard);
      }
    }
    t.enter(self);
    try {
      self.table().sweep();
    } finally {
      t.exit(self);
    }
  }

  private static PyObject symmetricDifference(ThreadState t, PyObject a, PyObject b) {
    PySet result = collect(t, b);
    enterRead(t, a);
    try {
      toggle(t, result, ((AnySet) a).table());
    } finally {
      exit(t, a);
    }
    return asLike(a, result);
  }

  private static void symmetricDifferenceUpdate(ThreadState t, PySet self, PyObject other) {
    if (self == other) {
      clear(t, self);
      return;
    }
    PyObject o = other instanceof AnySet ? other : collect(t, other);
    MutableObject guard = guard(o);
    t.enterWriteRead(self, guard == null ? self : guard);
    try {
      toggle(t, self, ((AnySet) o).table());
    } finally {
      t.exit2(self, guard == null ? self : guard);
    }
  }

  /** Takes out what is in both, adds what is only in {@code other}. */
  private static void toggle(ThreadState t, PySet self, SetTable other) {
    Work.looksUp(t, other.used());
    other.forEach(
        t,
        (k, hash) -> {
          if (!self.table().discard(t, k, hash)) {
            self.table().add(t, k, hash);
          }
        });
  }

  private static PyObject reduce(ThreadState t, PyObject o) {
    return PyTuple.of(
        o.type, PyTuple.of(new PyList(elements(t, o))), Abstract.callMethod(t, o, "__getstate__"));
  }
}
