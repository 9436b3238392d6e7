package gilscope.lang.bytecode;

/** What the oparg of an instruction means. */
public enum OperandKind {
  /** No oparg. */
  NONE,
  /** A plain number: a count, a depth or flags. */
  NUMBER,
  /** Index into the constants. */
  CONST,
  /** The integer itself. */
  SMALL_INT,
  /** Index into the names. */
  NAME,
  /** {@code name << 1 | push NULL after it}. */
  GLOBAL_NAME,
  /** {@code name << 1 | method call form}. */
  ATTRIBUTE_NAME,
  /** {@code name << 2 | two-argument super << 1 | method call form}. */
  SUPER_NAME,
  /** Index into the fast locals. */
  LOCAL,
  /** Two indices into the fast locals, each below 16: {@code first << 4 | second}. */
  LOCAL_PAIR,
  /** Index of a cell or free variable in the fast locals. */
  CELL,
  /** Target after this instruction. */
  JUMP_FORWARD,
  /** Target before this instruction. */
  JUMP_BACKWARD,
  /** {@code comparison << 5 | as bool << 4 | mask}. */
  COMPARE,
  /** Index into {@link Operands#BINARY}. */
  BINARY,
  /** Index into {@link Operands#CONVERSION}. */
  CONVERSION,
  /** Bit set of {@link Operands#FUNCTION_ATTRIBUTE}. */
  FUNCTION_ATTRIBUTE,
  /** Index into {@link Operands#INTRINSIC_1}. */
  INTRINSIC_1,
  /** Index into {@link Operands#INTRINSIC_2}. */
  INTRINSIC_2,
  /** Index into {@link Operands#COMMON_CONSTANT}. */
  COMMON_CONSTANT,
  /** Index into {@link Operands#SPECIAL_METHOD}. */
  SPECIAL_METHOD,
  /** 1 for {@code is not}, 0 for {@code is}. */
  IS,
  /** 1 for {@code not in}, 0 for {@code in}. */
  CONTAINS;

  /** Whether the oparg is a jump target. */
  public boolean isJump() {
    return this == JUMP_FORWARD || this == JUMP_BACKWARD;
  }
}
