package gilscope.lang.objects;

import gilscope.lang.objects.Slots.Binary;

/**
 * Items, sizes and membership of any object: CPython's sequence and mapping protocols. All run on
 * the thread whose state is the first parameter and may run Python code.
 */
public final class Containers {
  private Containers() {}

  public static int length(ThreadState t, PyObject o) {
    if (o.type.mpLength == null) {
      throw Err.type(t, "object of type '" + o.type.tpName() + "' has no len()");
    }
    return o.type.mpLength.of(t, o);
  }

  /** {@code operator.length_hint}: a guess at how many values {@code o} will give. */
  public static int lengthHint(ThreadState t, PyObject o, int fallback) {
    if (o.type.mpLength != null) {
      try {
        return o.type.mpLength.of(t, o);
      } catch (PyRaise e) {
        if (!e.matches(ExcTypes.TYPE_ERROR)) {
          throw e;
        }
      }
    }
    PyObject hint = Abstract.lookupSpecial(t, o, "__length_hint__");
    if (hint == null) {
      return fallback;
    }
    PyObject n;
    try {
      n = Abstract.call(t, hint);
    } catch (PyRaise e) {
      if (e.matches(ExcTypes.TYPE_ERROR)) {
        return fallback;
      }
      throw e;
    }
    if (n == PyNotImplemented.VALUE) {
      return fallback;
    }
    if (!(n instanceof PyInt i)) {
      throw Err.type(t, "__length_hint__ must be an integer, not " + n.type.tpName());
    }
    if (i.signum() < 0) {
      throw Err.value(t, "__length_hint__() should return >= 0");
    }
    return i.fitsInt() ? (int) i.longValue() : Integer.MAX_VALUE;
  }

  /** What {@code len(o)} answers: exact also where it exceeds an int. */
  public static PyInt lengthObject(ThreadState t, PyObject o) {
    if (o instanceof PyRange r) {
      return r.lengthObject(t);
    }
    return SlotDispatch.hasOwnLength(o.type)
        ? PyInt.of(SlotDispatch.longLength(t, o))
        : PyInt.of(length(t, o));
  }

  public static PyObject getItem(ThreadState t, PyObject o, PyObject key) {
    Binary f = o.type.mpGetitem;
    if (f != null) {
      return f.call(t, o, key);
    }
    if (o == PyType.TYPE) {
      return PyGenericAlias.of(t, o, key);
    }
    if (o instanceof PyType k) {
      PyObject hook = Abstract.getAttrOrNull(t, k, "__class_getitem__");
      if (hook != null && hook != PyNone.VALUE) {
        return Abstract.call(t, hook, key);
      }
      throw Err.type(t, "type '" + k.name() + "' is not subscriptable");
    }
    throw Err.type(t, "'" + o.type.tpName() + "' object is not subscriptable");
  }

  public static void setItem(ThreadState t, PyObject o, PyObject key, PyObject value) {
    if (o.type.mpSetitem == null) {
      throw Err.type(t, "'" + o.type.tpName() + "' object does not support item assignment");
    }
    o.type.mpSetitem.set(t, o, key, value);
  }

  public static void delItem(ThreadState t, PyObject o, PyObject key) {
    if (o.type.mpSetitem == null) {
      boolean sequence =
          o instanceof PyTuple
              || o instanceof PyStr
              || o instanceof PyBytes
              || o instanceof AnySet
              || o instanceof PyRange
              || o.type.isHeap();
      if (!sequence
          || key.type().nbIndex == null) { // PyObject_DelItem and PySequence_DelItem differ
        throw Err.type(t, "'" + o.type.tpName() + "' object does not support item deletion");
      }
      Abstract.indexInt(t, key);
      throw Err.type(t, "'" + o.type.tpName() + "' object doesn't support item deletion");
    }
    o.type.mpSetitem.set(t, o, key, null);
  }

  public static boolean contains(ThreadState t, PyObject o, PyObject item) {
    if (o.type.sqContains != null) {
      return o.type.sqContains.test(t, o, item);
    }
    return containsByIteration(t, o, item);
  }

  static boolean containsByIteration(ThreadState t, PyObject o, PyObject item) {
    if (o.type.tpIter == null && (o.type.mpGetitem == null || o.type.isMapping())) {
      throw Err.type(
          t, "argument of type '" + o.type.tpName() + "' is not a container or iterable");
    }
    PyObject it = Iterables.iter(t, o);
    for (PyObject v = Iterables.next(t, it); v != null; v = Iterables.next(t, it)) {
      if (Abstract.equal(t, v, item)) {
        return true;
      }
    }
    return false;
  }
}
