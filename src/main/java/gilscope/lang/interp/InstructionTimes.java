package gilscope.lang.interp;

import static gilscope.lang.interp.Ordinal.*;
import static gilscope.lang.interp.Quickened.*;

import gilscope.lang.bytecode.Opcode;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PySlice;
import org.jspecify.annotations.Nullable;

/**
 * How long CPython takes for an instruction, in ps: what the loop adds up in {@link
 * InterpThread#spent} for machines with a virtual clock.
 *
 * <p><b>Source.</b> CPython 3.11.7 on a two-core x86-64 (AMD EPYC, 2026), 130 statements in a loop
 * of 2,000, the best of some hundred rounds by the thread's CPU clock, less the empty loop; an
 * instruction's share is what makes the sums of 3.14's instructions agree with 3.11's times.
 * Examples, ns: {@code n += 1} 6.0, {@code o.x} 1.5, {@code o.x = i} 2.0, {@code d[k]} 6.2, {@code
 * d[k] = i} 9.3, {@code l[j]} 2.0, {@code [i]} 14.7, {@code (i, i)} 13.2, {@code f()} 10.6, {@code
 * C(i)} 74, a turn of {@code for q in list} 4.1, of {@code for i in range} 8.3, of a generator 24,
 * raise and catch 65, {@code f'{i}'} 29. Moves between locals and the stack cost next to nothing:
 * the processor overlaps them. Large ints and slices: CPython 3.14.4, by their ratio to the median
 * of 55 statements on both. What a build adds to all of it is {@code core.runtime.Costs}.
 */
final class InstructionTimes {
  /** A move, a jump, a test of a flag. */
  static final int SIMPLE = 400;

  /** By ordinal, quickened ones included; for every byte that an instruction word can hold. */
  static final int[] PS = table();

  /** An int made by {@code range}, on top of the iteration. */
  static final int RANGE_STEP = 5_500;

  /** The next value of any iterator but a list's, a range's and a generator's, on top. */
  static final int OTHER_STEP = 5_000;

  /** A key stored in a dict, on top of the instruction. */
  static final int DICT_STORE = 7_000;

  /** Native code calls a Python function: {@code sorted} of two with a key takes 220. */
  static final int ENTRY = 30_000;

  /** Making the instance when a class with a Python {@code __init__} is called. */
  static final int INSTANCE = 60_000;

  /** An int of several digits: {@code x * 1103515245} takes 2.6 times as long as {@code n += 1}. */
  private static final int LARGE = 13_000;

  private InstructionTimes() {}

  private static int[] table() {
    int[] ps = new int[256];
    for (Opcode each : Opcode.values()) {
      ps[each.ordinal()] = of(each.ordinal());
    }
    ps[ADD_INT] = 5_500;
    ps[SUBTRACT_INT] = 5_500;
    ps[MULTIPLY_INT] = 5_500;
    ps[ADD_FLOAT] = 4_000;
    ps[SUBTRACT_FLOAT] = 4_000;
    ps[MULTIPLY_FLOAT] = 4_000;
    ps[SUBSCRIPT_LIST] = 1_000;
    ps[COMPARE_INT_JUMP] = 1_500;
    ps[COMPARE_FLOAT_JUMP] = 1_500;
    return ps;
  }

  private static int of(int ordinal) {
    return switch (ordinal) {
      case LOAD_GLOBAL, LOAD_NAME, LOAD_FROM_DICT_OR_GLOBALS -> 1_100;
      case STORE_GLOBAL, STORE_NAME -> 5_000; // no inline cache: 0.83 times n += 1
      case LOAD_ATTR -> 900;
      case STORE_ATTR -> 1_300;
      case LOAD_SUPER_ATTR, LOAD_SPECIAL -> 10_000;
      case COMPARE_OP, TO_BOOL -> 1_500;
      case CONTAINS_OP -> 6_000;
      case UNARY_NEGATIVE, UNARY_INVERT -> 5_000;
      case BINARY_OP -> 0; // by operator
      case BINARY_SLICE -> 34_000;
      case STORE_SLICE -> 40_000;
      case STORE_SUBSCR -> 1_200;
      case DELETE_SUBSCR, DELETE_ATTR -> 12_000;
      case RESUME, JUMP_BACKWARD -> 800;
      case CALL -> 7_000;
      case CALL_KW -> 10_000;
      case CALL_FUNCTION_EX -> 12_000;
      case RETURN_VALUE -> 3_000;
      case MAKE_FUNCTION -> 28_000;
      case RETURN_GENERATOR -> 40_000;
      case GET_ITER -> 12_000;
      case FOR_ITER -> 3_000;
      case YIELD_VALUE, SEND -> 8_000;
      case RAISE_VARARGS -> 40_000;
      case RERAISE, PUSH_EXC_INFO, POP_EXCEPT, CHECK_EXC_MATCH -> 6_000;
      case BUILD_LIST, BUILD_TUPLE, BUILD_MAP -> 11_000;
      case BUILD_SET -> 20_000;
      case BUILD_SLICE, BUILD_STRING -> 16_000;
      case LIST_APPEND -> 1_500;
      case MAP_ADD, SET_ADD -> 8_000;
      case LIST_EXTEND, SET_UPDATE, DICT_UPDATE, DICT_MERGE -> 20_000;
      case UNPACK_EX -> 25_000;
      case FORMAT_SIMPLE -> 26_000;
      case FORMAT_WITH_SPEC, CONVERT_VALUE -> 60_000;
      case IMPORT_NAME -> 60_000;
      case IMPORT_FROM -> 15_000;
      case LOAD_BUILD_CLASS -> 10_000;
      case CALL_INTRINSIC_1, CALL_INTRINSIC_2 -> 10_000;
      default -> SIMPLE;
    };
  }

  /** A {@code BINARY_OP} that no quickened form has taken over, by its operand. */
  static int binary(int operator, PyObject a, PyObject b) {
    return switch (operator) {
      case 0, 13 -> hasDigits(a) ? 6_500 : 14_000; // + of large ints; of texts and sequences
      case 8, 21 -> 40_000; // **
      case 26 -> b instanceof PySlice ? 27_000 : 5_400; // a[b]
      case 3, 9, 16, 22 -> 10_000; // shifts
      default -> hasDigits(a) ? LARGE : 6_500;
    };
  }

  /** What it takes longer to multiply ints if the product is large. */
  static int product(@Nullable PyObject product) {
    return product != null && hasDigits(product) ? LARGE : 0;
  }

  /**
   * An int with more than one of CPython's digits of 30 bits: the fast ways are for those below.
   */
  private static boolean hasDigits(PyObject o) {
    return o instanceof PyInt i && (!i.fitsLong() || Math.abs(i.longValue()) >>> 30 != 0);
  }
}
