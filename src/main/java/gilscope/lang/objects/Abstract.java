package gilscope.lang.objects;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The operations that work on any object: CPython's {@code Objects/abstract.c} and {@code
 * object.c}. All run on the thread whose state is the first parameter and may run Python code.
 */
public final class Abstract {
  private Abstract() {}

  // ---- attributes

  public static PyObject getAttr(ThreadState t, PyObject o, String name) {
    Slots.GetAttr f = o.type.tpGetattr;
    if (f == null) {
      throw noAttribute(t, o, name);
    }
    try {
      return f.get(t, o, name);
    } catch (PyRaise e) {
      throw Err.lookedUp(e, o, name);
    }
  }

  /** Null instead of AttributeError; other exceptions pass. */
  public static @Nullable PyObject getAttrOrNull(ThreadState t, PyObject o, String name) {
    try {
      return o.type.tpGetattr == PyType.OBJECT.tpGetattr
          ? genericGetAttrOrNull(t, o, name)
          : getAttr(t, o, name);
    } catch (PyRaise e) {
      if (e.matches(ExcTypes.ATTRIBUTE_ERROR)) {
        return null;
      }
      throw e;
    }
  }

  public static void setAttr(ThreadState t, PyObject o, String name, PyObject value) {
    setOrDelete(t, o, name, value);
  }

  public static void delAttr(ThreadState t, PyObject o, String name) {
    setOrDelete(t, o, name, null);
  }

  private static void setOrDelete(
      ThreadState t, PyObject o, String name, @Nullable PyObject value) {
    Slots.SetAttr f = o.type.tpSetattr;
    if (f == null) {
      throw Err.type(t, "'" + o.type.tpName() + "' object has no attributes");
    }
    f.set(t, o, name, value);
  }

  /** {@code object.__getattribute__}: data descriptor, instance dict, other class attribute. */
  public static PyObject genericGetAttr(ThreadState t, PyObject o, String name) {
    PyObject v = genericGetAttrOrNull(t, o, name);
    if (v == null) {
      throw noAttribute(t, o, name);
    }
    return v;
  }

  /**
   * As {@link #genericGetAttr}, with null for "not there"; a descriptor's own AttributeError
   * passes.
   */
  public static @Nullable PyObject genericGetAttrOrNull(ThreadState t, PyObject o, String name) {
    PyType k = o.type;
    k.announceLookup(t, name);
    PyObject d = k.lookup(name);
    Slots.DescrGet get = d == null ? null : d.type.tpDescrGet;
    if (d != null && get != null && d.type.tpDescrSet != null) {
      return get.get(t, d, o, k);
    }
    PyObject v = ownAttribute(t, o, name);
    if (v != null) {
      return v;
    }
    if (d != null) {
      return get != null ? get.get(t, d, o, k) : d;
    }
    return null;
  }

  private static @Nullable PyObject ownAttribute(ThreadState t, PyObject o, String name) {
    if (o instanceof PyInstance i) {
      return i.attribute(t, name);
    }
    PyDict dict = o.dict(t.observing());
    return dict == null ? null : dict.getStr(t, name);
  }

  /** {@code object.__setattr__} and {@code __delattr__} (null). */
  public static void genericSetAttr(
      ThreadState t, PyObject o, String name, @Nullable PyObject value) {
    PyType k = o.type;
    PyObject d = k.lookup(name);
    if (d != null && d.type.tpDescrSet != null) {
      d.type.tpDescrSet.set(t, d, o, value);
      return;
    }
    if (value != null
        && o instanceof PyInstance i
        && i.hasValues()
        && i.setValue(t, k.placeOf(name), value)) {
      return;
    }
    PyDict dict = o.dict(value != null);
    if (dict == null) {
      if (!k.hasDict()) {
        if (d == null) {
          throw Err.attribute(
              t,
              o,
              name,
              "'"
                  + k.tpName()
                  + "' object has no attribute '"
                  + name
                  + "'"
                  + (k.tpSetattr == PyType.OBJECT.tpSetattr
                      ? " and no __dict__ for setting new attributes"
                      : ""));
        }
        throw Err.attribute(
            t, o, name, "'" + k.name() + "' object attribute '" + name + "' is read-only");
      }
      throw noAttribute(t, o, name);
    }
    if (value != null) {
      dict.putStr(t, name, value);
    } else if (dict.removeStr(t, name) == null) {
      throw noAttribute(t, o, name);
    }
  }

  public static PyRaise noAttribute(ThreadState t, PyObject o, String name) {
    return Err.attribute(
        t, o, name, "'" + o.type.tpName() + "' object has no attribute '" + name + "'");
  }

  /** An attribute name that a program passed. */
  public static String attributeName(ThreadState t, PyObject o) {
    if (o instanceof PyStr s) {
      return s.value();
    }
    throw Err.type(t, "attribute name must be string, not '" + o.type.tpName() + "'");
  }

  /** A special method looked up on the type and bound; null if there is none. */
  public static @Nullable PyObject lookupSpecial(ThreadState t, PyObject o, String name) {
    PyObject d = o.type.lookup(name);
    if (d == null) {
      return null;
    }
    Slots.DescrGet get = d.type.tpDescrGet;
    return get == null ? d : get.get(t, d, o, o.type);
  }

  // ---- calls

  public static boolean isCallable(PyObject o) {
    return o.type.tpCall != null;
  }

  public static PyObject call(ThreadState t, PyObject f, PyObject[] args, String[] kwnames) {
    Slots.Call c = f.type.tpCall;
    if (c == null) {
      throw notCallable(t, f);
    }
    return c.call(t, f, args, kwnames);
  }

  /** Of a module that has something of its own name to call, says that it may have been meant. */
  private static PyRaise notCallable(ThreadState t, PyObject f) {
    String said = "'" + f.type.tpName() + "' object is not callable";
    PyObject name = f instanceof PyModule ? getAttrOrNull(t, f, "__name__") : null;
    if (name instanceof PyStr s && !s.value().contains(".")) {
      PyObject meant = getAttrOrNull(t, f, s.value());
      if (meant != null && isCallable(meant)) {
        said += ". Did you mean: '" + s.value() + "." + s.value() + "(...)'?";
      }
    }
    return Err.type(t, said);
  }

  public static PyObject call(ThreadState t, PyObject f, PyObject... args) {
    return call(t, f, args, Slots.NO_KEYWORDS);
  }

  /** As {@link #call(ThreadState, PyObject, PyObject...)}, for each of many values. */
  public static PyObject callFromNative(ThreadState t, PyObject f, PyObject... args) {
    Work.calls(t, f);
    return call(t, f, args, Slots.NO_KEYWORDS);
  }

  /** {@code o.name(args)}. */
  public static PyObject callMethod(ThreadState t, PyObject o, String name, PyObject... args) {
    return call(t, getAttr(t, o, name), args);
  }

  /**
   * Calls a class attribute {@code f} found by lookup as a method of {@code self}, binding only if
   * it must.
   */
  static PyObject callUnbound(ThreadState t, PyObject f, PyObject self, PyObject... args) {
    return callUnboundKw(t, f, self, args, Slots.NO_KEYWORDS);
  }

  static PyObject callUnboundKw(
      ThreadState t, PyObject f, PyObject self, PyObject[] args, String[] kw) {
    if (f instanceof MethodDescriptor m) {
      m.check(t, self);
      return m.callOn(t, self, args, kw);
    }
    if (f.type.isMethodDescriptor()) {
      return call(t, f, Args.prepend(self, args), kw);
    }
    Slots.DescrGet get = f.type.tpDescrGet;
    PyObject bound = get == null ? f : get.get(t, f, self, self.type);
    return call(t, bound, args, kw);
  }

  // ---- text, truth, hash, identity

  public static PyStr repr(ThreadState t, PyObject o) {
    t.enterRecursion(" while getting the repr of an object");
    try {
      PyObject r =
          o.type.tpRepr == null
              ? PyStr.of("<" + o.type.tpName() + " object at " + address(t, o) + ">")
              : o.type.tpRepr.call(t, o);
      if (r instanceof PyStr s) {
        return s;
      }
      throw Err.type(t, "__repr__ returned non-string (type " + r.type.tpName() + ")");
    } finally {
      t.leaveRecursion();
    }
  }

  public static String reprText(ThreadState t, PyObject o) {
    return repr(t, o).value();
  }

  public static PyStr str(ThreadState t, PyObject o) {
    if (o.type == PyStr.TYPE) {
      return (PyStr) o;
    }
    if (o.type.tpStr == null) {
      return repr(t, o);
    }
    t.enterRecursion(" while getting the str of an object");
    try {
      PyObject r = o.type.tpStr.call(t, o);
      if (r instanceof PyStr s) {
        return s;
      }
      throw Err.type(t, "__str__ returned non-string (type " + r.type.tpName() + ")");
    } finally {
      t.leaveRecursion();
    }
  }

  public static String strText(ThreadState t, PyObject o) {
    return str(t, o).value();
  }

  /** {@code format(o, spec)}. */
  public static PyStr format(ThreadState t, PyObject o, PyStr spec) {
    if (spec.value().isEmpty() && (o.type == PyStr.TYPE || o.type == PyInt.TYPE)) {
      return str(t, o);
    }
    PyObject f = lookupSpecial(t, o, "__format__");
    if (f == null) {
      throw Err.type(t, "Type " + o.type.tpName() + " doesn't define __format__");
    }
    PyObject r = call(t, f, spec);
    if (r instanceof PyStr s) {
      return s;
    }
    throw Err.type(t, "__format__ must return a str, not " + r.type.tpName());
  }

  public static boolean isTrue(ThreadState t, PyObject o) {
    if (o == PyBool.TRUE) {
      return true;
    }
    if (o == PyBool.FALSE || o == PyNone.VALUE) {
      return false;
    }
    PyType k = o.type;
    if (k.nbBool != null) {
      return k.nbBool.test(t, o);
    }
    if (k.mpLength != null) {
      return k.mpLength.of(t, o) != 0;
    }
    return true;
  }

  public static long hash(ThreadState t, PyObject o) {
    Slots.Hash f = o.type.tpHash;
    if (f == null) {
      throw Err.type(t, "unhashable type: '" + o.type.tpName() + "'");
    }
    return f.of(t, o);
  }

  @SuppressWarnings("DoNotCallSuggester") // a slot: called through the interface
  static long unhashable(ThreadState t, PyObject o) {
    throw Err.type(t, "unhashable type: '" + o.type.tpName() + "'");
  }

  /**
   * The hash of an object that has none of its own: from its identity, as CPython rotates the
   * address.
   */
  public static long identityHash(ThreadState t, PyObject o) {
    return Long.rotateRight(t.interp().id(o), 4);
  }

  /** {@code 0x7f…}: the identity in the form that reprs print. */
  public static String address(ThreadState t, PyObject o) {
    return String.format(Locale.ROOT, "0x%012x", t.interp().id(o));
  }

  /** The {@code __module__} of a class; empty if it has none. */
  public static String typeModule(ThreadState t, PyType k) {
    if (!k.isHeap()) {
      return k.module;
    }
    return k.own("__module__") instanceof PyStr s ? s.value() : "";
  }

  public static boolean isAbstractMethod(ThreadState t, PyObject f) {
    PyObject v = getAttrOrNull(t, f, "__isabstractmethod__");
    return v != null && isTrue(t, v);
  }

  // ---- comparison

  public static PyObject richCompare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
    t.enterRecursion(" in comparison");
    try {
      PyType ta = a.type;
      PyType tb = b.type;
      boolean checkedReverse = false;
      if (ta != tb && tb.isSubtype(ta) && tb.tpRichcompare != null) {
        checkedReverse = true;
        PyObject r = tb.tpRichcompare.call(t, b, a, op.swapped());
        if (r != PyNotImplemented.VALUE) {
          return r;
        }
      }
      if (ta.tpRichcompare != null) {
        PyObject r = ta.tpRichcompare.call(t, a, b, op);
        if (r != PyNotImplemented.VALUE) {
          return r;
        }
      }
      if (!checkedReverse && tb.tpRichcompare != null) {
        PyObject r = tb.tpRichcompare.call(t, b, a, op.swapped());
        if (r != PyNotImplemented.VALUE) {
          return r;
        }
      }
    } finally {
      t.leaveRecursion();
    }
    return switch (op) {
      case EQ -> PyBool.of(a == b);
      case NE -> PyBool.of(a != b);
      default ->
          throw Err.type(
              t,
              "'"
                  + op.symbol
                  + "' not supported between instances of '"
                  + a.type.tpName()
                  + "' and '"
                  + b.type.tpName()
                  + "'");
    };
  }

  /**
   * The truth of the comparison; identity implies equality, as in containers ({@code
   * PyObject_RichCompareBool}).
   */
  public static boolean compare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
    if (a == b) {
      if (op == CompareOp.EQ) {
        return true;
      }
      if (op == CompareOp.NE) {
        return false;
      }
    }
    return isTrue(t, richCompare(t, a, b, op));
  }

  /** Identity or {@code ==}. */
  public static boolean equal(ThreadState t, PyObject a, PyObject b) {
    return compare(t, a, b, CompareOp.EQ);
  }

  // ---- numbers

  public static boolean hasIndex(PyObject o) {
    return o instanceof PyInt || o.type.nbIndex != null;
  }

  static void subclassReturned(ThreadState t, String method, String wanted, PyObject r) {
    Err.deprecated(
        t,
        method
            + " returned non-"
            + wanted
            + " (type "
            + r.type.tpName()
            + ").  The ability to return an instance of a strict subclass of "
            + wanted
            + " is deprecated, and may be removed in a future version of Python.");
  }

  /** {@code operator.index}: an int, of exact type where the object made one. */
  public static PyInt index(ThreadState t, PyObject o) {
    if (o instanceof PyInt i) {
      return i;
    }
    if (o.type.nbIndex == null) {
      throw Err.type(t, "'" + o.type.tpName() + "' object cannot be interpreted as an integer");
    }
    PyObject r = o.type.nbIndex.call(t, o);
    if (r instanceof PyInt i) {
      if (r.type != PyInt.TYPE) {
        subclassReturned(t, "__index__", "int", r);
      }
      return i;
    }
    throw Err.type(t, "__index__ returned non-int (type " + r.type.tpName() + ")");
  }

  /** An index as a Java int; IndexError if it does not fit ({@code PyNumber_AsSsize_t}). */
  public static int indexInt(ThreadState t, PyObject o) {
    PyInt i = index(t, o);
    if (!i.fitsInt()) {
      throw Err.index(t, "cannot fit '" + o.type.tpName() + "' into an index-sized integer");
    }
    return (int) i.longValue();
  }

  /**
   * A size or count as a Java int, clipped to one: no object here is larger. OverflowError if it
   * does not fit a {@code Py_ssize_t}.
   */
  public static int sizeInt(ThreadState t, PyObject o) {
    PyInt i = index(t, o);
    if (!i.fitsLong()) {
      throw Err.overflow(t, "Python int too large to convert to C ssize_t");
    }
    return i.clippedInt();
  }

  /** An int parameter as a Java int; OverflowError if it does not fit. */
  public static int intArg(ThreadState t, PyObject o) {
    PyInt i = index(t, o);
    if (!i.fitsInt()) {
      throw Err.overflow(t, "Python int too large to convert to C int");
    }
    return (int) i.longValue();
  }

  public static long longArg(ThreadState t, PyObject o) {
    PyInt i = index(t, o);
    if (!i.fitsLong()) {
      throw Err.overflow(t, "Python int too large to convert to C long");
    }
    return i.longValue();
  }

  static int lengthFrom(ThreadState t, PyObject r) {
    PyInt n = index(t, r);
    if (n.signum() < 0) {
      throw Err.value(t, "__len__() should return >= 0");
    }
    if (!n.fitsInt()) {
      throw Err.overflow(t, "cannot fit 'int' into an index-sized integer");
    }
    return (int) n.longValue();
  }
}
