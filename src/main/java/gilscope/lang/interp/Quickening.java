package gilscope.lang.interp;

import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/**
 * Replaces instructions by {@link Quickened} ones and back. A word is written whole, so threads
 * that race see one or the other; either is right at any time.
 */
final class Quickening {
  /** {@code a[b]} as the operand of BINARY_OP. */
  static final int SUBSCRIPT = 26;

  private Quickening() {}

  // ---- BINARY_OP

  static PyObject binary(ThreadState t, PyCode code, int pc, int op, PyObject a, PyObject b) {
    Object seen = code.caches[pc];
    if (seen != Kind.MIXED) {
      Kind kind = Kind.of(a, b);
      code.caches[pc] = seen == null || seen == kind ? kind : Kind.MIXED;
      int quick = seen == null ? quickBinary(op, a, b) : 0;
      if (quick != 0) {
        code.words[pc] = quick | op << 16;
      }
    }
    return Operators.binary(t, op, a, b);
  }

  /**
   * The quickened operation at {@code pc} the general way, which is put back if its operands were
   * not of the types that it is for.
   *
   * @param top index of the first free stack entry before it
   * @return the same after it
   */
  @SuppressWarnings("NullAway") // operands are not NULL
  static int again(InterpThread t, PyCode code, int pc, @Nullable PyObject[] s, int top) {
    PyObject a = s[top - 2];
    PyObject b = s[top - 1];
    int quick = code.words[pc];
    int word = code.word(pc);
    if (t.isQuiet() && Kind.of(a, b) != code.caches[pc]) {
      code.words[pc] = word >>> 8 == SUBSCRIPT ? Quickened.SUBSCRIPT : word;
      code.caches[pc] = Kind.MIXED;
    }
    PyObject v = Operators.binary(t, word >>> 8, a, b);
    if (t.timed) {
      t.spent += InstructionTimes.ofOperation(t, quick, 0, a, b, v);
    }
    s[top - 2] = v;
    return top - 1;
  }

  /**
   * The load or COPY at {@code pc} alone: the operation that it is one with is not quickened, was
   * not meant for these operands, or there is no fuel for it.
   *
   * @param top index of the first free stack entry before it
   * @return the same after it
   */
  static int load(InterpThread t, PyCode code, int pc, @Nullable PyObject[] s, int top) {
    int word = Decoding.decoded(code, pc);
    int arg = word >>> 8;
    int after =
        pc
            + switch (code.words[pc] & 0xFF) {
              case Quickened.LOAD_TWO_COPY_BINARY -> 3;
              case Quickened.LOAD_FAST_CONST_BINARY,
                  Quickened.LOAD_FAST_CONST_COMPARE,
                  Quickened.COPY_TWO_BINARY,
                  Quickened.LOAD_TWO_FAST_BINARY ->
                  2;
              default -> 1;
            };
    int next = code.words[after] & 0xFF;
    if (code.caches[after] == Kind.MIXED
        && next != Quickened.QUICK_BINARY
        && next != Quickened.QUICK_COMPARE) {
      code.words[pc] = word;
    }
    switch (word & 0xFF) {
      case Ordinal.LOAD_FAST -> s[top] = s[arg];
      case Ordinal.LOAD_CONST -> s[top] = code.loaded[arg];
      case Ordinal.COPY -> s[top] = s[top - arg];
      case Ordinal.LOAD_FAST_LOAD_FAST -> {
        s[top] = s[arg >> 4];
        s[top + 1] = s[arg & 15];
        return top + 2;
      }
      default -> throw new IllegalStateException("load " + word);
    }
    return top + 1;
  }

  /**
   * What a quickened operation gives; null if it is none, or these are not its operands. Runs no
   * Python code and tells nobody.
   */
  static @Nullable PyObject quick(InterpThread t, int word, PyObject a, PyObject b) {
    return switch (word & 0xFFFF) {
      case Quickened.ADD_INT -> addInts(a, b);
      case Quickened.SUBTRACT_INT -> subtractInts(a, b);
      case Quickened.MULTIPLY_INT -> multiplyInts(a, b);
      case Quickened.OTHER_INT -> otherInts(word >>> 16, a, b);
      case Quickened.ADD_FLOAT -> addFloats(a, b);
      case Quickened.SUBTRACT_FLOAT -> subtractFloats(a, b);
      case Quickened.MULTIPLY_FLOAT -> multiplyFloats(a, b);
      case Quickened.OTHER_FLOAT -> Operators.floats(word >>> 16, a, b);
      case Quickened.SUBSCRIPT_LIST -> t.isQuiet() ? item(t, a, b) : null;
      default -> null;
    };
  }

  /** As {@link #quick}: 1 true, 0 false, -1 for null. */
  static int quickCompare(int word, PyObject a, PyObject b) {
    return switch (word & 0xFFFF) {
      case Quickened.COMPARE_INTS -> compareInts(word >>> 16, a, b);
      case Quickened.COMPARE_FLOATS -> compareFloats(word >>> 16, a, b);
      case Quickened.COMPARE_TEXTS -> compareTexts(word >>> 16, a, b);
      default -> -1;
    };
  }

  private static int quickBinary(int op, PyObject a, PyObject b) {
    Kind kind = Kind.of(a, b);
    if (kind == Kind.INTS) {
      return switch (op) {
        case 0, 13 -> Quickened.ADD_INT;
        case 10, 23 -> Quickened.SUBTRACT_INT;
        case 5, 18 -> Quickened.MULTIPLY_INT;
        case 1, 2, 3, 6, 7, 9, 12, 14, 15, 16, 19, 20, 22, 25 -> Quickened.OTHER_INT;
        default -> 0;
      };
    }
    if (kind == Kind.FLOATS) {
      return switch (op) {
        case 0, 13 -> Quickened.ADD_FLOAT;
        case 10, 23 -> Quickened.SUBTRACT_FLOAT;
        case 5, 18 -> Quickened.MULTIPLY_FLOAT;
        case 8, 21, 11, 24 -> Quickened.OTHER_FLOAT;
        default -> 0;
      };
    }
    if (Operators.floats(op, a, b) != null) {
      return Quickened.OTHER_FLOAT;
    }
    if (op == SUBSCRIPT) {
      return kind == Kind.LIST_INT ? Quickened.SUBSCRIPT_LIST : Quickened.SUBSCRIPT;
    }
    return 0;
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

  /** The operators on ints but those above, where what comes out fits and nothing can fail. */
  static @Nullable PyObject otherInts(int op, PyObject a, PyObject b) {
    if (a.type() == PyInt.TYPE && b.type() == PyInt.TYPE) {
      PyInt x = (PyInt) a;
      PyInt y = (PyInt) b;
      if (x.fitsLong() && y.fitsLong()) {
        long p = x.longValue();
        long q = y.longValue();
        return switch (op) {
          case 1, 14 -> PyInt.of(p & q);
          case 2, 15 -> q > 0 ? PyInt.of(Math.floorDiv(p, q)) : null;
          case 6, 19 -> q > 0 ? PyInt.of(Math.floorMod(p, q)) : null;
          case 7, 20 -> PyInt.of(p | q);
          case 9, 22 -> q >= 0 && q < 64 ? PyInt.of(p >> q) : null;
          case 12, 25 -> PyInt.of(p ^ q);
          case 3, 16 -> q >= 0 && q < 32 && p == (int) p ? PyInt.of(p << q) : null;
          default -> null;
        };
      }
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
        return list.plainGet(k < 0 ? k + list.length(t) : k);
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
      if (seen == null) {
        int alone = jumps(code.code.instructions(), pc) ? 0 : Quickened.WITHOUT_JUMP;
        if (kind == Kind.INTS) {
          code.words[pc] = Quickened.COMPARE_INTS | arg << 16 | alone;
        } else if (kind == Kind.FLOATS) {
          code.words[pc] = Quickened.COMPARE_FLOATS | arg << 16 | alone;
        } else if (compareTexts(arg, a, b) >= 0) {
          code.words[pc] = Quickened.COMPARE_TEXTS | arg << 16;
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

  /**
   * The quickened comparison at {@code pc} without its jump: the operands were not those that it is
   * for, which puts the general one back, or there is no fuel for the jump.
   *
   * @param top index of the first free stack entry before it
   * @return the same after it
   */
  @SuppressWarnings("NullAway") // operands are not NULL
  static int compareAgain(InterpThread t, PyCode code, int pc, @Nullable PyObject[] s, int top) {
    int word = code.word(pc);
    int quick = code.words[pc];
    if (t.timed) {
      t.spent += InstructionTimes.ofComparison(quick);
    }
    if (quickCompare(quick, s[top - 2], s[top - 1]) < 0) {
      code.words[pc] = word;
      code.caches[pc] = Kind.MIXED;
    }
    s[top - 2] = Operators.compare(t, word >>> 8, s[top - 2], s[top - 1]);
    return top - 1;
  }

  /** 1 true, 0 false, -1 they are not two ints of 64 bits. Of {@code arg}, the mask counts. */
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

  /** 1 true, 0 false, -1 they are not two texts or it is another comparison than for equality. */
  static int compareTexts(int arg, PyObject a, PyObject b) {
    if (arg >>> 6 == 1 && a.type() == PyStr.TYPE && b.type() == PyStr.TYPE) {
      boolean equal = ((PyStr) a).value().equals(((PyStr) b).value());
      return (arg & (equal ? 8 : 2)) != 0 ? 1 : 0;
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
