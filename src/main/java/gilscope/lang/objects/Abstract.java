package gilscope.lang.objects;

import gilscope.lang.objects.Slots.Binary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
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
    PyDict dict = o.dict(t.observing());
    if (dict != null) {
      PyObject v = dict.getStr(t, name);
      if (v != null) {
        return v;
      }
    }
    if (d != null) {
      return get != null ? get.get(t, d, o, k) : d;
    }
    return null;
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
    PyDict dict = o.dict(value != null);
    if (dict == null) {
      if (!k.hasDict()) {
        if (d == null) {
          throw Err.attribute(
              t,
              o,
              name,
              "'"
                  + k.name()
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
      throw Err.type(t, "'" + f.type.tpName() + "' object is not callable");
    }
    return c.call(t, f, args, kwnames);
  }

  public static PyObject call(ThreadState t, PyObject f, PyObject... args) {
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

  // ---- binary operators

  private static @Nullable Binary binarySlot(PyType k, Slot s) {
    return (Binary) k.slot(s);
  }

  /** {@code binary_op1}: left slot, right slot, with priority to a right operand of a subclass. */
  private static PyObject binary1(ThreadState t, PyObject a, PyObject b, Slot s) {
    Binary fa = binarySlot(a.type, s);
    Binary fb = a.type == b.type ? null : binarySlot(b.type, s);
    if (fb == fa) {
      fb = null;
    }
    if (fa != null) {
      if (fb != null && b.type.isSubtype(a.type)) {
        PyObject r = fb.call(t, a, b);
        if (r != PyNotImplemented.VALUE) {
          return r;
        }
        fb = null;
      }
      PyObject r = fa.call(t, a, b);
      if (r != PyNotImplemented.VALUE) {
        return r;
      }
    }
    return fb == null ? PyNotImplemented.VALUE : fb.call(t, a, b);
  }

  private static PyObject binary(ThreadState t, PyObject a, PyObject b, Slot s, String symbol) {
    PyObject r = binary1(t, a, b, s);
    if (r == PyNotImplemented.VALUE) {
      throw unsupported(t, a, b, symbol);
    }
    return r;
  }

  private static PyRaise unsupported(ThreadState t, PyObject a, PyObject b, String symbol) {
    String hint = "";
    if (symbol.equals(">>")
        && a instanceof PyBuiltinFunction f
        && f.code().name().equals("print")) {
      hint = ". Did you mean \"print(<message>, file=<output_stream>)\"?";
    }
    return Err.type(
        t,
        "unsupported operand type(s) for "
            + symbol
            + ": '"
            + a.type.tpName()
            + "' and '"
            + b.type.tpName()
            + "'"
            + hint);
  }

  private static PyObject inplace(
      ThreadState t, PyObject a, PyObject b, Slot is, Slot s, String symbol) {
    Binary f = binarySlot(a.type, is);
    if (f != null) {
      PyObject r = f.call(t, a, b);
      if (r != PyNotImplemented.VALUE) {
        return r;
      }
    }
    return binary(t, a, b, s, symbol);
  }

  /**
   * {@code +}. Sequences put concatenation and repetition into {@code nbAdd} and {@code
   * nbMultiply}; those answer NotImplemented only for operands that CPython's number slots would
   * not take, and raise the sequence's own message otherwise.
   */
  public static PyObject add(ThreadState t, PyObject a, PyObject b) {
    return binary(t, a, b, Slot.ADD, "+");
  }

  public static PyObject subtract(ThreadState t, PyObject a, PyObject b) {
    return binary(t, a, b, Slot.SUBTRACT, "-");
  }

  public static PyObject multiply(ThreadState t, PyObject a, PyObject b) {
    return binary(t, a, b, Slot.MULTIPLY, "*");
  }

  public static PyObject remainder(ThreadState t, PyObject a, PyObject b) {
    return binary(t, a, b, Slot.REMAINDER, "%");
  }

  public static PyObject divmod(ThreadState t, PyObject a, PyObject b) {
    return binary(t, a, b, Slot.DIVMOD, "divmod()");
  }

  public static PyObject lshift(ThreadState t, PyObject a, PyObject b) {
    return binary(t, a, b, Slot.LSHIFT, "<<");
  }

  public static PyObject rshift(ThreadState t, PyObject a, PyObject b) {
    return binary(t, a, b, Slot.RSHIFT, ">>");
  }

  public static PyObject and(ThreadState t, PyObject a, PyObject b) {
    return binary(t, a, b, Slot.AND, "&");
  }

  public static PyObject xor(ThreadState t, PyObject a, PyObject b) {
    return binary(t, a, b, Slot.XOR, "^");
  }

  public static PyObject or(ThreadState t, PyObject a, PyObject b) {
    return binary(t, a, b, Slot.OR, "|");
  }

  public static PyObject floorDivide(ThreadState t, PyObject a, PyObject b) {
    return binary(t, a, b, Slot.FLOOR_DIVIDE, "//");
  }

  public static PyObject trueDivide(ThreadState t, PyObject a, PyObject b) {
    return binary(t, a, b, Slot.TRUE_DIVIDE, "/");
  }

  public static PyObject matrixMultiply(ThreadState t, PyObject a, PyObject b) {
    return binary(t, a, b, Slot.MATRIX_MULTIPLY, "@");
  }

  /** {@code pow(a, b, mod)}; {@code mod} is None for two arguments. */
  public static PyObject power(ThreadState t, PyObject a, PyObject b, PyObject mod) {
    return power(t, a, b, mod, "** or pow()");
  }

  private static PyObject power(
      ThreadState t, PyObject a, PyObject b, PyObject mod, String symbol) {
    Slots.Ternary fa = a.type.nbPower;
    Slots.Ternary fb = a.type == b.type ? null : b.type.nbPower;
    if (fb == fa) {
      fb = null;
    }
    if (fa != null) {
      if (fb != null && b.type.isSubtype(a.type)) {
        PyObject r = fb.call(t, a, b, mod);
        if (r != PyNotImplemented.VALUE) {
          return r;
        }
        fb = null;
      }
      PyObject r = fa.call(t, a, b, mod);
      if (r != PyNotImplemented.VALUE) {
        return r;
      }
    }
    if (fb != null) {
      PyObject r = fb.call(t, a, b, mod);
      if (r != PyNotImplemented.VALUE) {
        return r;
      }
    }
    if (mod != PyNone.VALUE) {
      Slots.Ternary fm = mod.type.nbPower;
      if (fm != null && fm != fa && fm != b.type.nbPower) {
        PyObject r = fm.call(t, a, b, mod);
        if (r != PyNotImplemented.VALUE) {
          return r;
        }
      }
      throw Err.type(
          t,
          "unsupported operand type(s) for "
              + symbol
              + ": '"
              + a.type.tpName()
              + "', '"
              + b.type.tpName()
              + "', '"
              + mod.type.tpName()
              + "'");
    }
    throw unsupported(t, a, b, symbol);
  }

  public static PyObject inplaceAdd(ThreadState t, PyObject a, PyObject b) {
    return inplace(t, a, b, Slot.IADD, Slot.ADD, "+=");
  }

  public static PyObject inplaceSubtract(ThreadState t, PyObject a, PyObject b) {
    return inplace(t, a, b, Slot.ISUBTRACT, Slot.SUBTRACT, "-=");
  }

  public static PyObject inplaceMultiply(ThreadState t, PyObject a, PyObject b) {
    PyType k = a.type;
    if (BytesLike.isSequence(b)
        && k.nbMultiply == null
        && k.nbInplaceMultiply == null
        && (k.isHeap() || k.mpLength != null)) { // a sequence that cannot repeat itself
      throw unsupported(t, a, b, "*=");
    }
    return inplace(t, a, b, Slot.IMULTIPLY, Slot.MULTIPLY, "*=");
  }

  public static PyObject inplaceRemainder(ThreadState t, PyObject a, PyObject b) {
    return inplace(t, a, b, Slot.IREMAINDER, Slot.REMAINDER, "%=");
  }

  public static PyObject inplacePower(ThreadState t, PyObject a, PyObject b) {
    if (a.type.nbInplacePower != null) {
      PyObject r = a.type.nbInplacePower.call(t, a, b);
      if (r != PyNotImplemented.VALUE) {
        return r;
      }
    }
    return power(t, a, b, PyNone.VALUE, "**=");
  }

  public static PyObject inplaceLshift(ThreadState t, PyObject a, PyObject b) {
    return inplace(t, a, b, Slot.ILSHIFT, Slot.LSHIFT, "<<=");
  }

  public static PyObject inplaceRshift(ThreadState t, PyObject a, PyObject b) {
    return inplace(t, a, b, Slot.IRSHIFT, Slot.RSHIFT, ">>=");
  }

  public static PyObject inplaceAnd(ThreadState t, PyObject a, PyObject b) {
    return inplace(t, a, b, Slot.IAND, Slot.AND, "&=");
  }

  public static PyObject inplaceXor(ThreadState t, PyObject a, PyObject b) {
    return inplace(t, a, b, Slot.IXOR, Slot.XOR, "^=");
  }

  public static PyObject inplaceOr(ThreadState t, PyObject a, PyObject b) {
    return inplace(t, a, b, Slot.IOR, Slot.OR, "|=");
  }

  public static PyObject inplaceFloorDivide(ThreadState t, PyObject a, PyObject b) {
    return inplace(t, a, b, Slot.IFLOOR_DIVIDE, Slot.FLOOR_DIVIDE, "//=");
  }

  public static PyObject inplaceTrueDivide(ThreadState t, PyObject a, PyObject b) {
    return inplace(t, a, b, Slot.ITRUE_DIVIDE, Slot.TRUE_DIVIDE, "/=");
  }

  public static PyObject inplaceMatrixMultiply(ThreadState t, PyObject a, PyObject b) {
    return inplace(t, a, b, Slot.IMATRIX_MULTIPLY, Slot.MATRIX_MULTIPLY, "@=");
  }

  // ---- unary operators

  private static PyObject unary(ThreadState t, PyObject o, Slots.@Nullable Unary f, String symbol) {
    if (f == null) {
      throw Err.type(t, "bad operand type for " + symbol + ": '" + o.type.tpName() + "'");
    }
    return f.call(t, o);
  }

  public static PyObject negative(ThreadState t, PyObject o) {
    return unary(t, o, o.type.nbNegative, "unary -");
  }

  public static PyObject positive(ThreadState t, PyObject o) {
    return unary(t, o, o.type.nbPositive, "unary +");
  }

  public static PyObject invert(ThreadState t, PyObject o) {
    return unary(t, o, o.type.nbInvert, "unary ~");
  }

  public static PyObject absolute(ThreadState t, PyObject o) {
    return unary(t, o, o.type.nbAbsolute, "abs()");
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

  // ---- containers

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
    PyObject hint = lookupSpecial(t, o, "__length_hint__");
    if (hint == null) {
      return fallback;
    }
    PyObject n;
    try {
      n = call(t, hint);
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
    return o instanceof PyRange r ? r.lengthObject(t) : PyInt.of(length(t, o));
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
      PyObject hook = getAttrOrNull(t, k, "__class_getitem__");
      if (hook != null && hook != PyNone.VALUE) {
        return call(t, hook, key);
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
              || o instanceof PyRange;
      if (!sequence
          || key.type().nbIndex == null) { // PyObject_DelItem and PySequence_DelItem differ
        throw Err.type(t, "'" + o.type.tpName() + "' object does not support item deletion");
      }
      indexInt(t, key);
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
    if (o.type.tpIter == null && o.type.mpGetitem == null) {
      throw Err.type(
          t, "argument of type '" + o.type.tpName() + "' is not a container or iterable");
    }
    PyObject it = iter(t, o);
    for (PyObject v = next(t, it); v != null; v = next(t, it)) {
      if (equal(t, v, item)) {
        return true;
      }
    }
    return false;
  }

  public static PyObject iter(ThreadState t, PyObject o) {
    Slots.Unary f = o.type.tpIter;
    if (f != null) {
      PyObject it = f.call(t, o);
      if (it.type.tpNext == null) {
        throw Err.type(t, "iter() returned non-iterator of type '" + it.type.tpName() + "'");
      }
      return it;
    }
    if (o.type.mpGetitem != null && !(o instanceof PyDict)) {
      return new PySequenceIterator(o);
    }
    throw Err.type(t, "'" + o.type.tpName() + "' object is not iterable");
  }

  /** The next value, or null when exhausted. */
  public static @Nullable PyObject next(ThreadState t, PyObject it) {
    Slots.Next f = it.type.tpNext;
    if (f == null) {
      throw Err.type(t, "'" + it.type.tpName() + "' object is not an iterator");
    }
    PyObject v = f.call(t, it);
    if (v == null) {
      it.changed(); // an exhausted iterator lets go
    }
    return v;
  }

  public static void forEach(ThreadState t, PyObject iterable, Consumer<PyObject> action) {
    PyObject it = iter(t, iterable);
    int n = 0;
    for (PyObject v = next(t, it); v != null; v = next(t, it)) {
      action.accept(v);
      n++;
    }
    Work.takes(t, n);
  }

  /**
   * All values of an iterable, not to be modified; a snapshot in one step for exact built-in
   * containers.
   */
  public static PyObject[] toArray(ThreadState t, PyObject iterable) {
    PyObject[] snapshot = Snapshot.of(t, iterable);
    if (snapshot != null) {
      return snapshot;
    }
    List<PyObject> out = new ArrayList<>();
    forEach(t, iterable, out::add);
    return out.toArray(PyObject[]::new);
  }

  public static PyTuple toTuple(ThreadState t, PyObject iterable) {
    return iterable.type == PyTuple.TYPE ? (PyTuple) iterable : PyTuple.of(toArray(t, iterable));
  }

  // ---- classes

  public static boolean isInstance(ThreadState t, PyObject o, PyObject cls) {
    if (o.type == cls) {
      return true;
    }
    if (cls.type == PyType.TYPE) {
      return plainIsInstance(t, o, cls);
    }
    if (cls instanceof PyTuple tuple) {
      for (PyObject c : tuple.toArray()) {
        if (isInstance(t, o, c)) {
          return true;
        }
      }
      return false;
    }
    PyObject hook = lookupSpecial(t, cls, "__instancecheck__");
    if (hook != null) {
      return isTrue(t, call(t, hook, o));
    }
    return plainIsInstance(t, o, cls);
  }

  /** {@code type.__instancecheck__}. */
  static boolean plainIsInstance(ThreadState t, PyObject o, PyObject cls) {
    if (cls instanceof PyType k) {
      if (o.type.isSubtype(k)) {
        return true;
      }
      PyObject c = getAttrOrNull(t, o, "__class__");
      return c != o.type && c instanceof PyType ck && ck.isSubtype(k);
    }
    if (getAttrOrNull(t, cls, "__bases__") instanceof PyTuple) {
      PyObject c = getAttrOrNull(t, o, "__class__");
      return c != null && plainIsSubclass(t, c, cls);
    }
    throw Err.type(t, "isinstance() arg 2 must be a type, a tuple of types, or a union");
  }

  public static boolean isSubclass(ThreadState t, PyObject sub, PyObject cls) {
    if (cls.type == PyType.TYPE) {
      if (sub == cls) {
        return true;
      }
      return plainIsSubclass(t, sub, cls);
    }
    if (cls instanceof PyTuple tuple) {
      for (PyObject c : tuple.toArray()) {
        if (isSubclass(t, sub, c)) {
          return true;
        }
      }
      return false;
    }
    PyObject hook = lookupSpecial(t, cls, "__subclasscheck__");
    if (hook != null) {
      return isTrue(t, call(t, hook, sub));
    }
    return plainIsSubclass(t, sub, cls);
  }

  /** {@code type.__subclasscheck__}. */
  static boolean plainIsSubclass(ThreadState t, PyObject sub, PyObject cls) {
    if (sub instanceof PyType s && cls instanceof PyType k) {
      return s.isSubtype(k);
    }
    if (!(getAttrOrNull(t, sub, "__bases__") instanceof PyTuple bases)) {
      throw Err.type(t, "issubclass() arg 1 must be a class");
    }
    if (!(cls instanceof PyType) && !(getAttrOrNull(t, cls, "__bases__") instanceof PyTuple)) {
      throw Err.type(t, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
    }
    if (sub == cls) {
      return true;
    }
    for (PyObject b : bases.toArray()) {
      if (plainIsSubclass(t, b, cls)) {
        return true;
      }
    }
    return false;
  }
}
