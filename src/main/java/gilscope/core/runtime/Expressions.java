package gilscope.core.runtime;

import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.Opcode;
import gilscope.lang.bytecode.Positions;

/**
 * Where an expression of the source is evaluated: at the instruction that computes it from the
 * operands that lie on the stack. Reading a name or a constant, and the stack's housekeeping, is
 * none. Pure functions of the code.
 */
final class Expressions {
  private static final Opcode[] OPCODES = Opcode.values();

  private Expressions() {}

  /** Whether the instruction at {@code pc} is the first that computes its span of the source. */
  static boolean startsAt(Code code, int pc) {
    if (!computes(code, pc)) {
      return false;
    }
    return pc == 0 || !computes(code, pc - 1) || !sameSpan(code.positions(), pc - 1, pc);
  }

  private static boolean sameSpan(Positions p, int a, int b) {
    return p.lines()[a] == p.lines()[b]
        && p.endLines()[a] == p.endLines()[b]
        && p.columns()[a] == p.columns()[b]
        && p.endColumns()[a] == p.endColumns()[b];
  }

  private static boolean computes(Code code, int pc) {
    if (code.positions().columns()[pc] < 0 || code.positions().lines()[pc] < 0) {
      return false;
    }
    return switch (OPCODES[code.instructions()[pc] & 0xFF]) {
      case RESUME, COPY_FREE_VARS, MAKE_CELL, RETURN_GENERATOR -> false;
      case LOAD_CONST, LOAD_SMALL_INT, LOAD_COMMON_CONSTANT, LOAD_BUILD_CLASS -> false;
      case LOAD_FAST,
          LOAD_FAST_BORROW,
          LOAD_FAST_CHECK,
          LOAD_FAST_AND_CLEAR,
          LOAD_FAST_LOAD_FAST,
          LOAD_FAST_BORROW_LOAD_FAST_BORROW,
          LOAD_NAME,
          LOAD_GLOBAL,
          LOAD_DEREF,
          LOAD_LOCALS ->
          false;
      case PUSH_NULL, POP_TOP, COPY, SWAP, NOP, NOT_TAKEN, END_FOR, POP_ITER -> false;
      case JUMP_FORWARD, JUMP_BACKWARD, JUMP_BACKWARD_NO_INTERRUPT -> false;
      default -> true;
    };
  }
}
