package gilscope.lang.objects;

import gilscope.lang.objects.Slots.Binary;
import org.jspecify.annotations.Nullable;

/**
 * The number operators on any two objects: CPython's {@code binary_op1}, its in-place and its unary
 * forms. All run on the thread whose state is the first parameter and may run Python code.
 */
public final class Arithmetic {
  private Arithmetic() {}

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
}
