package gilscope.lang.interp;

import static gilscope.lang.interp.Ordinal.*;
import static gilscope.lang.interp.Quickened.*;

import gilscope.lang.bytecode.Opcode;
import gilscope.lang.objects.KeyTimes;
import gilscope.lang.objects.PyComplex;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyDictIterator;
import gilscope.lang.objects.PyEnumerate;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInstance;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyListIterator;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRangeIterator;
import gilscope.lang.objects.PySlice;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyStrIterator;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyTupleIterator;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.PyZip;
import org.jspecify.annotations.Nullable;

/**
 * How long CPython takes for an instruction, in ps: what the loop adds up in {@link
 * InterpThread#spent} for machines with a virtual clock.
 *
 * <p><b>Source.</b> CPython 3.14.4 on two-core x86-64 guests (AMD EPYC, November 2026): 150
 * statements on one, 116 of them on another, in loops of 2,000 to 4,000, the best of 14 to 25
 * rounds with {@code chrt -r 10}, less the empty loop; an instruction's share is what makes the
 * sums of a statement's instructions agree. The figures are in units of {@code
 * core.runtime.Costs#pace}: the other machine takes 1.04 ps for each, the first one took 1.39.
 * Examples, ns on the other: {@code n += 1} 9, {@code b += 1} of a small int 5, {@code x * y} of
 * floats 6, {@code o.x} 3, {@code o.x = i} 3, {@code d[k]} 9, {@code d[k] = i} 9, {@code l[j]} 3,
 * {@code (x, y)} 12, {@code f(x)} 12, {@code C(x)} 48, a turn of {@code for i in range} 4 where the
 * ints are small ones and 7 to 9 where they are made, over a list 3, of a generator 10, raise and
 * catch 55, {@code abs(i)} 7, {@code len(l)} 7. Moves between locals and the stack cost next to
 * nothing: the processor overlaps them.
 */
final class InstructionTimes {
  /** A move, a jump, a test of a flag. */
  static final int SIMPLE = 400;

  /** By ordinal, quickened ones included; for every byte that an instruction word can hold. */
  static final int[] PS = table();

  /** A small int of {@code range}, on top of the iteration. */
  private static final int SMALL_STEP = 300;

  private static final int SMALL_STEP_FREE = 600;

  /** An int made by {@code range}, on top of the iteration. */
  private static final int RANGE_STEP = 4_700;

  private static final int RANGE_STEP_FREE = 5_700;

  private static final int LIST_STEP_FREE = 1_800;
  private static final int DICT_STEP = 1_600;
  private static final int DICT_STEP_FREE = 4_900;
  private static final int TEXT_STEP = 2_500;

  /** The next value of any other iterator, on top. */
  private static final int OTHER_STEP = 5_000;

  /** A key stored in a dict, on top of the instruction. */
  private static final int DICT_STORE = 2_900;

  private static final int DICT_STORE_FREE = 4_600;

  /** A key that was not there, with its share of the growing: {@code d[k] = i} 14 to 16 ... */
  private static final int NEW_KEY = 6_600;

  private static final int NEW_KEY_FREE = 6_700;

  /** ... and 20 to 37 where the table is larger than the nearest caches. */
  private static final int NEW_KEY_FAR = 7_000;

  private static final int FAR_KEYS = 4_096;

  private static final int STORED_BY_METHOD = 32_000;

  /** {@code format(x)}; a text is taken as it is. */
  static final int FORMAT = 36_000;

  /**
   * An attribute that a class pattern asks for: {@code case D(x=2)} takes 80 ns, {@code D()} 46.
   */
  static final int CAPTURED = 30_000;

  /**
   * A property's getter is called by native code here; CPython's instruction pushes its frame:
   * {@code o.p} takes 21 ns.
   */
  static final int NOT_ENTERED = -10_000;

  /** Native code calls a Python function. */
  static final int ENTRY = 10_000;

  /** Native code takes the next value of a generator. */
  static final int RESUMPTION = 3_000;

  /** A frame made: what the first instruction of a function has on top of itself. */
  static final int FRAME = 4_800;

  /**
   * The handler of a frame is looked for. {@code raise} and {@code except} in one function take 54
   * ns, in the free-threaded build 82; each function that an exception leaves 50, and 80.
   */
  static final int UNWINDING = 10_000;

  /** A frame is put into the traceback. */
  private static final int TRACED = 5_000;

  private static final int TRACED_FREE = 29_000;

  /** An exception leaves a frame. */
  static final int LEAVING = 21_000;

  /** Native code makes an exception, with its message: {@code d[k]} that raises takes 65. */
  static final int RAISED_BY_NATIVE = 20_000;

  /** Making the instance when a class with a Python {@code __init__} is called. */
  static final int INSTANCE = 30_000;

  /** An int of several digits: {@code x * 1103515245} takes 2.6 times as long as {@code n += 1}. */
  private static final int LARGE = 22_000;

  /** What one instruction takes at most, ps. */
  private static final int MOST = 500_000_000;

  private InstructionTimes() {}

  private static int[] table() {
    int[] ps = new int[256];
    for (Opcode each : Opcode.values()) {
      ps[each.ordinal()] = of(each.ordinal());
    }
    ps[QUICK_BINARY] = 0; // by operator and operands
    ps[QUICK_COMPARE] = 2_000;
    ps[LOAD_METHOD] = ps[LOAD_ATTR];
    ps[LOAD_GLOBAL_NULL] = ps[LOAD_GLOBAL];
    ps[LOAD_FAST_ATTR] = SIMPLE;
    ps[LOAD_FAST_COPY_ATTR] = SIMPLE;
    ps[LOAD_TWO_COPY_BINARY] = SIMPLE;
    ps[LOAD_TWO_FAST_BINARY] = SIMPLE;
    ps[LOAD_FAST_METHOD] = SIMPLE;
    ps[CALL_SPREAD] = ps[CALL_FUNCTION_EX];
    ps[LOAD_FAST_RESULT] = SIMPLE;
    ps[LOAD_CONST_RESULT] = ps[LOAD_CONST];
    ps[COPY_ATTR] = ps[COPY];
    ps[SWAP_STORE_ATTR] = ps[SWAP];
    ps[COPY_TWO_BINARY] = ps[COPY];
    ps[SWAP_STORE_SUBSCR] = ps[SWAP];
    ps[SUBSCRIPT] = ps[BINARY_OP];
    ps[LOAD_FAST_STORE_ATTR] = SIMPLE;
    for (int load = LOAD_FAST_BINARY; load <= LOAD_FAST_CONST_COMPARE; load++) {
      ps[load] = SIMPLE;
    }
    return ps;
  }

  private static int of(int ordinal) {
    return switch (ordinal) {
      case LOAD_GLOBAL -> 1_100;
      case LOAD_NAME, LOAD_FROM_DICT_OR_GLOBALS -> 7_500; // no inline cache
      case STORE_GLOBAL -> 5_000; // no inline cache: 0.83 times n += 1
      case STORE_NAME -> 8_000;
      case LOAD_ATTR -> 1_300;
      case STORE_ATTR -> 2_000;
      case LOAD_SUPER_ATTR -> 19_000;
      case LOAD_SPECIAL -> 7_500;
      case COMPARE_OP -> 2_900;
      case TO_BOOL -> 1_500;
      case CONTAINS_OP -> 4_600;
      case UNARY_NEGATIVE, UNARY_INVERT -> 5_000;
      case BINARY_OP -> 0; // by operator
      case BINARY_SLICE -> 32_000;
      case STORE_SLICE -> 40_000;
      case STORE_SUBSCR -> 2_300;
      case DELETE_SUBSCR, DELETE_ATTR -> 12_000;
      case RESUME, JUMP_BACKWARD -> 800;
      case CALL -> 1_000;
      case CALL_KW -> 6_500;
      case CALL_FUNCTION_EX -> 12_000;
      case RETURN_VALUE -> 2_500;
      case MAKE_FUNCTION -> 28_000;
      case RETURN_GENERATOR -> 25_000;
      case MATCH_CLASS -> 28_000; // without attributes
      case MATCH_KEYS -> 70_000;
      case GET_ITER -> 8_000;
      case FOR_ITER -> 2_000;
      case YIELD_VALUE -> 2_600;
      case SEND -> 4_000;
      case RAISE_VARARGS -> 5_000;
      case RERAISE, PUSH_EXC_INFO, POP_EXCEPT, CHECK_EXC_MATCH -> 3_000;
      case BUILD_LIST -> 7_000; // without elements
      case BUILD_TUPLE -> 10_000;
      case BUILD_MAP -> 10_000; // without elements
      case BUILD_SET -> 6_000;
      case BUILD_SLICE, BUILD_STRING -> 16_000;
      case LIST_APPEND -> 1_500;
      case MAP_ADD -> 11_500;
      case SET_ADD -> 6_500;
      case LIST_EXTEND -> 10_000;
      case SET_UPDATE -> 4_000;
      case DICT_UPDATE, DICT_MERGE -> 20_000;
      case UNPACK_SEQUENCE -> 2_200;
      case UNPACK_EX -> 25_000;
      case FORMAT_WITH_SPEC -> 85_000;
      case CONVERT_VALUE -> 4_000;
      case IMPORT_NAME -> 60_000;
      case IMPORT_FROM -> 15_000;
      case LOAD_BUILD_CLASS -> 10_000;
      case CALL_INTRINSIC_1, CALL_INTRINSIC_2 -> 10_000;
      default -> SIMPLE;
    };
  }

  /**
   * What is on top of the first instruction where a quickened operation is done with loads.
   *
   * @param t remembers the result
   * @param word of the operation
   * @param more how many come before it
   * @param v its result
   */
  static int ofOperation(InterpThread t, int word, int more, PyObject a, PyObject b, PyObject v) {
    int loads = more == 0 ? 0 : (more - 1) * SIMPLE;
    if ((word & 0xFFFF) == SUBSCRIPT_LIST) {
      t.temporary = null;
      return loads + (t.timesSections() ? LIST_ITEM_FREE : LIST_ITEM);
    }
    return loads
        + chained(t, a, b, v)
        + switch (word & 0xFFFF) {
          case ADD_INT, SUBTRACT_INT -> isSmall(v) ? 2_800 : 7_300;
          case MULTIPLY_INT -> isSmall(v) ? 3_000 : 6_800 + product(v);
          case ADD_FLOAT, SUBTRACT_FLOAT, MULTIPLY_FLOAT -> 6_000;
          default -> binary(word >>> 16, a, b);
        };
  }

  /**
   * What a quickened comparison takes on top of the instruction: texts take as long as before, and
   * so does what is not one with its jump.
   */
  static int ofComparison(int word) {
    return (word & 0xFFFF) == COMPARE_TEXTS || (word & WITHOUT_JUMP) != 0
        ? PS[COMPARE_OP] - PS[QUICK_COMPARE]
        : 0;
  }

  /** One digit of a large int by another, for multiplications and divisions, and to add two. */
  private static final int DIGITS = 700;

  /** As {@link #DIGITS}, of a power's result by itself. */
  private static final int POWER = 250;

  /**
   * What an operation takes less whose operand is the float that the one before it gave: that is
   * freed, and its memory taken again. {@code s += x * y} takes 12 ns, {@code a = x * y} 9; in the
   * free-threaded build 15 and 9.
   */
  private static final int CHAINED = -2_700;

  private static final int CHAINED_FREE = -600;

  /** As {@link #CHAINED}, of ints: {@code s += k * i} takes 15 ns; without the GIL 18. */
  private static final int CHAINED_INTS = -1_800;

  private static final int CHAINED_INTS_FREE = 1_300;

  private static final int LIST_ITEM = 1_900;
  private static final int LIST_ITEM_FREE = 3_100;

  private static int chained(InterpThread t, PyObject a, PyObject b, PyObject v) {
    PyObject last = t.temporary;
    t.temporary = v;
    if (a != last && b != last) {
      return 0;
    }
    if (last instanceof PyFloat) {
      return t.timesSections() ? CHAINED_FREE : CHAINED;
    }
    if (!(last instanceof PyInt) || isSmall(last)) {
      return 0;
    }
    return t.timesSections() ? CHAINED_INTS_FREE : CHAINED_INTS;
  }

  /** A float with an int: {@code x * 2} takes 6 ns longer than {@code x * y}. */
  private static final int MIXED = 11_500;

  /** Of two complex numbers: {@code z * z} 15 ns; of one with a float 21. */
  private static final int COMPLEX = 12_500;

  /** A {@code BINARY_OP} that no quickened form has taken over, by its operand. */
  static int binary(int operator, PyObject a, PyObject b) {
    if (a instanceof PyComplex || b instanceof PyComplex) {
      return a instanceof PyComplex && b instanceof PyComplex ? COMPLEX : COMPLEX + MIXED / 2;
    }
    return isMixed(a, b) ? MIXED : plain(operator, a, b);
  }

  private static int plain(int operator, PyObject a, PyObject b) {
    return switch (operator) {
      case 0, 13 -> hasDigits(a) ? 11_000 : 14_000; // + of large ints; of texts and sequences
      case 8, 21 -> 11_000 + power(a, b); // **
      case 26 -> b instanceof PySlice ? 20_000 : item(a, b); // a[b]
      case 3, 9, 16, 22 -> 6_300; // shifts
      case 6, 19 ->
          a instanceof PyStr ? formatted(b) : 2_000 + quotient(a, b); // %, of a text as well
      case 2, 5, 15, 18 -> quotient(a, b); // // *
      case 1, 7, 12, 14, 20, 25 -> hasDigits(a) ? LARGE : 4_500; // & | ^
      default -> hasDigits(a) ? LARGE : 8_500;
    };
  }

  /** A text with {@code %}: {@code '%d' % a} takes 50, with two of them 65. */
  private static int formatted(PyObject values) {
    return 30_000 + 13_000 * (values instanceof PyTuple t ? Math.min(100, t.size()) : 1);
  }

  /**
   * Of an object with a {@code __getitem__}, whose frame the instruction pushes: that much less
   * than native code that calls it. 21 ns.
   */
  private static final int OWN_ITEM = 4_500 - 17_000;

  private static int item(PyObject a, PyObject b) {
    return switch (a) {
      case PyDict _ -> 5_200 + KeyTimes.of(b);
      case PyTuple _ -> 1_700;
      case PyStr _ -> 2_200;
      case PyInstance _ -> OWN_ITEM;
      default -> 4_500;
    };
  }

  private static boolean isMixed(PyObject a, PyObject b) {
    return a instanceof PyFloat ? b instanceof PyInt : a instanceof PyInt && b instanceof PyFloat;
  }

  private static int quotient(PyObject a, PyObject b) {
    return hasDigits(a) ? LARGE + products(a, b) : 5_000;
  }

  /**
   * The next value of an iterator, on top of the iteration.
   *
   * @param free in the free-threaded build, whose iterators look without a lock whether what they
   *     found is still there
   */
  static int step(PyObject it, @Nullable PyObject next, boolean free) {
    return switch (it) {
      case PyRangeIterator _ -> rangeStep(isSmall(next), free);
      case PyListIterator _ -> free ? LIST_STEP_FREE : 0;
      case PyTupleIterator _ -> 0;
      case PyDictIterator _ -> free ? DICT_STEP_FREE : DICT_STEP;
      case PyStrIterator _, PyEnumerate _, PyZip _ -> TEXT_STEP;
      default -> OTHER_STEP;
    };
  }

  /**
   * What a store in a dict that had so many keys takes on top of the instruction.
   *
   * @param free in the free-threaded build
   */
  static int stored(PyDict d, int before, PyObject key, boolean free) {
    int same = (free ? DICT_STORE_FREE : DICT_STORE) + KeyTimes.of(key);
    if (d.size() <= before) {
      return same;
    }
    return same + (free ? NEW_KEY_FREE : NEW_KEY) + (before < FAR_KEYS ? 0 : NEW_KEY_FAR);
  }

  /**
   * What a store in a dict of this class takes on top: {@code c[k] += 1} of a {@code Counter},
   * whose class defines one of the two methods, takes 62 ns, of a {@code defaultdict} 28.
   */
  static int storedByMethod(PyType type) {
    return type.isHeap() && type.lookup("__delitem__") instanceof PyFunction ? STORED_BY_METHOD : 0;
  }

  /** What a frame takes that an exception comes to for the first time. */
  static int traced(boolean free) {
    return free ? TRACED_FREE : TRACED;
  }

  private static int rangeStep(boolean small, boolean free) {
    if (small) {
      return free ? SMALL_STEP_FREE : SMALL_STEP;
    }
    return free ? RANGE_STEP_FREE : RANGE_STEP;
  }

  /** What a display of so many elements, or keys, takes longer than an empty one. */
  static int display(int elements) {
    return elements == 0 ? 0 : 7_000 + 1_000 * elements;
  }

  /** The same where they are put into a hash table: {@code {'x': a}} 23, with two keys 34. */
  static int hashed(int elements) {
    return 8_500 * elements;
  }

  /** One of the ints that are there once and for all. */
  private static boolean isSmall(@Nullable PyObject o) {
    return o instanceof PyInt i && i.fitsLong() && i.longValue() >= -5 && i.longValue() <= 256;
  }

  /** What it takes longer to multiply ints if the product is large. */
  static int product(PyObject product) {
    return hasDigits(product) ? LARGE : 0;
  }

  /** Schoolbook work of a product or quotient of ints that do not fit a machine word. */
  private static int products(PyObject a, PyObject b) {
    return Math.min(MOST, DIGITS * digits(a) * digits(b));
  }

  /**
   * By the digits of what comes out: each of its multiplications is twice as long as the one
   * before.
   */
  private static int power(PyObject a, PyObject b) {
    if (!(b instanceof PyInt n) || !n.fitsInt() || n.longValue() < 0) {
      return 0;
    }
    long bits = a instanceof PyInt i ? i.bigValue().bitLength() : 0;
    long digits = Math.min(1_000_000, bits * Math.min(n.longValue(), 1_000_000) / 30);
    return (int) Math.min(MOST, POWER * digits * digits);
  }

  private static int digits(PyObject o) {
    return o instanceof PyInt i && !i.fitsLong()
        ? Math.min(1_000, i.bigValue().bitLength() / 30 + 1)
        : 1;
  }

  /**
   * An int with more than one of CPython's digits of 30 bits: the fast ways are for those below.
   */
  private static boolean hasDigits(PyObject o) {
    return o instanceof PyInt i && (!i.fitsLong() || Math.abs(i.longValue()) >>> 30 != 0);
  }
}
