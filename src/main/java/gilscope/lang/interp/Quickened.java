package gilscope.lang.interp;

/**
 * Instructions that only the loop knows: {@link PyCode#words} gets them in place of the general
 * ones once the operands' types have been seen. Operand and length are those of the instruction
 * that is replaced; what does not fit puts the general one back for good.
 */
final class Quickened {
  private Quickened() {}

  /** A BINARY_OP: one of the words below, the operator above. */
  static final int QUICK_BINARY = 119;

  static final int ADD_INT = QUICK_BINARY;
  static final int SUBTRACT_INT = QUICK_BINARY | 1 << 8;
  static final int MULTIPLY_INT = QUICK_BINARY | 2 << 8;
  static final int OTHER_INT = QUICK_BINARY | 3 << 8;
  static final int ADD_FLOAT = QUICK_BINARY | 4 << 8;
  static final int SUBTRACT_FLOAT = QUICK_BINARY | 5 << 8;
  static final int MULTIPLY_FLOAT = QUICK_BINARY | 6 << 8;

  /** Of a float and a float or an int, the operator above. */
  static final int OTHER_FLOAT = QUICK_BINARY | 8 << 8;

  static final int SUBSCRIPT_LIST = QUICK_BINARY | 7 << 8;

  /** A BINARY_OP that gets an item of something else than a list; the operand means nothing. */
  static final int SUBSCRIPT = 136;

  /** A COMPARE_OP; if the next two are a POP_JUMP_IF and NOT_TAKEN, does all three. */
  static final int QUICK_COMPARE = 120;

  /** They are not: added to one of the first two below. */
  static final int WITHOUT_JUMP = 1 << 31;

  static final int COMPARE_INTS = QUICK_COMPARE;
  static final int COMPARE_FLOATS = QUICK_COMPARE | 1 << 8;

  /** Whether two texts are equal, or are not. */
  static final int COMPARE_TEXTS = QUICK_COMPARE | 2 << 8;

  // ---- from the start, see Decoding

  /** A LOAD_ATTR for a call; its operand is the name's index. */
  static final int LOAD_METHOD = 121;

  /** A CALL_FUNCTION_EX. */
  static final int CALL_SPREAD = 141;

  /** A LOAD_GLOBAL that pushes NULL as well; its operand is the name's index. */
  static final int LOAD_GLOBAL_NULL = 122;

  /** A LOAD_FAST with the LOAD_ATTR after it. */
  static final int LOAD_FAST_ATTR = 131;

  /** With a LOAD_METHOD. */
  static final int LOAD_FAST_METHOD = 132;

  /** With a STORE_ATTR to the object. */
  static final int LOAD_FAST_STORE_ATTR = 133;

  /** A COPY of the topmost value with a LOAD_ATTR of it. */
  static final int COPY_ATTR = 134;

  /** A SWAP of the two topmost values with a STORE_ATTR. */
  static final int SWAP_STORE_ATTR = 135;

  /** The first of two COPY 2, with a BINARY_OP that follows: {@code o[k] op= v} gets its item. */
  static final int COPY_TWO_BINARY = 137;

  /** A SWAP 3 with SWAP 2 and a STORE_SUBSCR: {@code o[k] op= v} stores it. */
  static final int SWAP_STORE_SUBSCR = 138;

  // ---- loads whose value the next instruction takes at once

  /** A LOAD_FAST before a RETURN_VALUE, STORE_FAST, TO_BOOL or CALL. */
  static final int LOAD_FAST_RESULT = 139;

  /** A LOAD_CONST before one of these. */
  static final int LOAD_CONST_RESULT = 140;

  /** A LOAD_FAST with the COPY after it and a LOAD_ATTR of that: {@code o.a op= v} gets it. */
  static final int LOAD_FAST_COPY_ATTR = 143;

  /** A LOAD_FAST_LOAD_FAST with a {@link #COPY_TWO_BINARY}. */
  static final int LOAD_TWO_COPY_BINARY = 144;

  /** A LOAD_FAST_LOAD_FAST with a {@link #LOAD_FAST_BINARY}, whose left operand is the second. */
  static final int LOAD_TWO_FAST_BINARY = 145;

  // ---- loads that are one with the BINARY_OP after them, once that is quickened

  /** LOAD_FAST of the right operand. */
  static final int LOAD_FAST_BINARY = 123;

  /** LOAD_CONST of the right operand. */
  static final int LOAD_CONST_BINARY = 124;

  /** LOAD_FAST_LOAD_FAST of both. */
  static final int LOAD_TWO_BINARY = 125;

  /** LOAD_FAST of the left operand, LOAD_CONST of the right one. */
  static final int LOAD_FAST_CONST_BINARY = 126;

  // ---- the same with a COMPARE_OP

  static final int LOAD_FAST_COMPARE = 127;
  static final int LOAD_CONST_COMPARE = 128;
  static final int LOAD_TWO_COMPARE = 129;
  static final int LOAD_FAST_CONST_COMPARE = 130;
}
