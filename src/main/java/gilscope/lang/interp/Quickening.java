package gilscope.lang.interp;

import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/**
 * Replaces instructions by {@link Quickened} ones and back. A word is written whole, so threads
 * that race see one or the other; either is right at any time.
 */
final class Quickening {
  private Quickening() {}

  // ---- BINARY_OP

  static PyObject binary(ThreadState t, PyCode code, int pc, int op, PyObject a, PyObject b) {
    Object seen = code.caches[pc];
    if (seen != Kind.MIXED) {
      Kind kind = Kind.of(a, b);
      code.caches[pc] = seen == null || seen == kind ? kind : Kind.MIXED;
      int quick = seen == null ? quickBinary(op, a, b) : 0;
      if (quick != 0) {
        code.words[pc] = quick | op << 8;
      }
    }
    return Operators.binary(t, op, a, b);
  }

  /** The operands were not those that the quickened instruction is for. */
  static PyObject binaryAgain(ThreadState t, PyCode code, int pc, int op, PyObject a, PyObject b) {
    code.words[pc] = Ordinal.BINARY_OP | op << 8;
    code.caches[pc] = Kind.MIXED;
    return Operators.binary(t, op, a, b);
  }

  private static int quickBinary(int op, PyObject a, PyObject b) {
    Kind kind = Kind.of(a, b);
    if (kind == Kind.INTS) {
      return switch (op) {
        case 0, 13 -> Quickened.ADD_INT;
        case 10, 23 -> Quickened.SUBTRACT_INT;
        case 5, 18 -> Quickened.MULTIPLY_INT;
        default -> 0;
      };
    }
    if (kind == Kind.FLOATS) {
      return switch (op) {
        case 0, 13 -> Quickened.ADD_FLOAT;
        case 10, 23 -> Quickened.SUBTRACT_FLOAT;
        case 5, 18 -> Quickened.MULTIPLY_FLOAT;
        default -> 0;
      };
    }
    return op == 26 && kind == Kind.LIST_INT ? Quickened.SUBSCRIPT_LIST : 0;
  }

  static @Nullable PyObject addInts(PyObject a, PyObject b) {
    if (a.type() == PyInt.TYPE && b.type() == PyInt.TYPE) {
      PyInt x = (PyInt) a;
      PyInt y = (PyInt) b;
      if (x.fitsLong() && y.fitsLong()) {
        long p = x.longValue();
        long q = y.longValue();
        long r = p + q;
        return ((p ^ r) & (q ^ r)) >= 0 ? PyInt.of(r) : PyInt.add(x, y);
      }
    }
    return null;
  }

  static @Nullable PyObject subtractInts(PyObject a, PyObject b) {
    if (a.type() == PyInt.TYPE && b.type() == PyInt.TYPE) {
      PyInt x = (PyInt) a;
      PyInt y = (PyInt) b;
      if (x.fitsLong() && y.fitsLong()) {
        long p = x.longValue();
        long q = y.longValue();
        long r = p - q;
        return ((p ^ q) & (p ^ r)) >= 0 ? PyInt.of(r) : PyInt.subtract(x, y);
      }
    }
    return null;
  }

  static @Nullable PyObject multiplyInts(PyObject a, PyObject b) {
    if (a.type() == PyInt.TYPE && b.type() == PyInt.TYPE) {
      PyInt x = (PyInt) a;
      PyInt y = (PyInt) b;
      if (x.fitsInt() && y.fitsInt()) {
        return PyInt.of(x.longValue() * y.longValue());
      }
      return PyInt.multiply(x, y);
    }
    return null;
  }

  static @Nullable PyObject addFloats(PyObject a, PyObject b) {
    return a.type() == PyFloat.TYPE && b.type() == PyFloat.TYPE
        ? PyFloat.of(((PyFloat) a).value() + ((PyFloat) b).value())
        : null;
  }

  static @Nullable PyObject subtractFloats(PyObject a, PyObject b) {
    return a.type() == PyFloat.TYPE && b.type() == PyFloat.TYPE
        ? PyFloat.of(((PyFloat) a).value() - ((PyFloat) b).value())
        : null;
  }

  static @Nullable PyObject multiplyFloats(PyObject a, PyObject b) {
    return a.type() == PyFloat.TYPE && b.type() == PyFloat.TYPE
        ? PyFloat.of(((PyFloat) a).value() * ((PyFloat) b).value())
        : null;
  }

  /** Null if it is no list, no small index, or out of range. */
  static @Nullable PyObject item(ThreadState t, PyObject a, PyObject b) {
    if (a.type() == PyList.TYPE && b.type() == PyInt.TYPE) {
      PyInt i = (PyInt) b;
      if (i.fitsInt()) {
        PyList list = (PyList) a;
        int k = (int) i.longValue();
        return list.getOrNull(t, k < 0 ? k + list.length(t) : k);
      }
    }
    return null;
  }

  // ---- COMPARE_OP

  static PyObject compare(ThreadState t, PyCode code, int pc, int arg, PyObject a, PyObject b) {
    Object seen = code.caches[pc];
    if (seen != Kind.MIXED) {
      Kind kind = Kind.of(a, b);
      code.caches[pc] = seen == null || seen == kind ? kind : Kind.MIXED;
      if (seen == null && jumps(code.words, pc)) {
        if (kind == Kind.INTS) {
          code.words[pc] = Quickened.COMPARE_INT_JUMP | arg << 8;
        } else if (kind == Kind.FLOATS) {
          code.words[pc] = Quickened.COMPARE_FLOAT_JUMP | arg << 8;
        }
      }
    }
    return Operators.compare(t, arg, a, b);
  }

  private static boolean jumps(int[] words, int pc) {
    if (pc + 2 >= words.length || (words[pc + 2] & 0xFF) != Ordinal.NOT_TAKEN) {
      return false;
    }
    int next = words[pc + 1] & 0xFF;
    return next == Ordinal.POP_JUMP_IF_FALSE || next == Ordinal.POP_JUMP_IF_TRUE;
  }

  static PyObject compareAgain(
      ThreadState t, PyCode code, int pc, int arg, PyObject a, PyObject b) {
    code.words[pc] = Ordinal.COMPARE_OP | arg << 8;
    code.caches[pc] = Kind.MIXED;
    return Operators.compare(t, arg, a, b);
  }

  /** 1 true, 0 false, -1 they are not two ints of 64 bits. */
  static int compareInts(int arg, PyObject a, PyObject b) {
    if (a.type() == PyInt.TYPE && b.type() == PyInt.TYPE) {
      PyInt x = (PyInt) a;
      PyInt y = (PyInt) b;
      if (x.fitsLong() && y.fitsLong()) {
        long p = x.longValue();
        long q = y.longValue();
        // Bits as in COMPARISON_MASK of pycore_code.h: 2 less, 4 greater, 8 equal.
        return (arg & (p < q ? 2 : p > q ? 4 : 8)) != 0 ? 1 : 0;
      }
    }
    return -1;
  }

  /** 1 true, 0 false, -1 they are not two floats. */
  static int compareFloats(int arg, PyObject a, PyObject b) {
    if (a.type() == PyFloat.TYPE && b.type() == PyFloat.TYPE) {
      double p = ((PyFloat) a).value();
      double q = ((PyFloat) b).value();
      return (arg & (p < q ? 2 : p > q ? 4 : p == q ? 8 : 1)) != 0 ? 1 : 0;
    }
    return -1;
  }
}
