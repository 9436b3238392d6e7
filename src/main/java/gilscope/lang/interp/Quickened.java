package gilscope.lang.interp;

/**
 * Instructions that only the loop knows: {@link PyCode#words} gets them in place of the general
 * ones once the operands' types have been seen. Operand and length are those of the instruction
 * that is replaced; what does not fit puts the general one back for good.
 */
final class Quickened {
  private Quickened() {}

  static final int ADD_INT = 119;
  static final int SUBTRACT_INT = 120;
  static final int MULTIPLY_INT = 121;
  static final int ADD_FLOAT = 122;
  static final int SUBTRACT_FLOAT = 123;
  static final int MULTIPLY_FLOAT = 124;
  static final int SUBSCRIPT_LIST = 125;

  /** A COMPARE_OP of two ints whose next two are a POP_JUMP_IF and NOT_TAKEN: does all three. */
  static final int COMPARE_INT_JUMP = 126;

  /** The same for floats. */
  static final int COMPARE_FLOAT_JUMP = 127;
}
