package gilscope.lang.bytecode;

/**
 * Instructions that exist only between the code generator and the assembler. They carry what the
 * flow graph still has to decide: directions of jumps, and where a block is protected by a handler.
 */
public enum PseudoOpcode implements Operation {
  /**
   * Where the initialisation of a set of conditional annotations goes, if one turns out to be
   * needed.
   */
  ANNOTATIONS_PLACEHOLDER(0, 0, false),
  /** Jump in either direction, with a check point if it goes back. */
  JUMP(0, 0, true),
  /** {@code b → b}, jumps if b is false. */
  JUMP_IF_FALSE(1, 1, true),
  /** {@code b → b}, jumps if b is true. */
  JUMP_IF_TRUE(1, 1, true),
  /** Jump in either direction, without a check point. */
  JUMP_NO_INTERRUPT(0, 0, true),
  /** {@code → cell}. */
  LOAD_CLOSURE(0, 1, true),
  /** End of the region that the innermost SETUP_… began. */
  POP_BLOCK(0, 0, false),
  /** Begins a region; its handler finds {@code lasti, exc} pushed. */
  SETUP_CLEANUP(0, 0, true),
  /** Begins a region; its handler finds {@code exc} pushed. */
  SETUP_FINALLY(0, 0, true),
  /**
   * Begins the body of a with statement; the handler finds {@code lasti, exc} pushed below the
   * result of enter.
   */
  SETUP_WITH(0, 0, true),
  /** STORE_FAST of something that may be absent. */
  STORE_FAST_MAYBE_NULL(1, 0, true);

  private final int popped;
  private final int pushed;
  private final boolean operand;

  PseudoOpcode(int popped, int pushed, boolean operand) {
    this.popped = popped;
    this.pushed = pushed;
    this.operand = operand;
  }

  @Override
  public int popped(int oparg) {
    return popped;
  }

  @Override
  public int pushed(int oparg) {
    return pushed;
  }

  @Override
  public boolean hasOperand() {
    return operand;
  }

  /** Whether it begins a protected region; its target is then the handler. */
  public boolean isBlockPush() {
    return this == SETUP_CLEANUP || this == SETUP_FINALLY || this == SETUP_WITH;
  }

  /** Whether it is a jump within the flow graph. */
  public boolean isJump() {
    return this == JUMP
        || this == JUMP_IF_FALSE
        || this == JUMP_IF_TRUE
        || this == JUMP_NO_INTERRUPT;
  }
}
