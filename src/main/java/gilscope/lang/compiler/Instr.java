package gilscope.lang.compiler;

import gilscope.lang.bytecode.Opcode;
import gilscope.lang.bytecode.Operation;
import gilscope.lang.bytecode.PseudoOpcode;
import gilscope.lang.syntax.Span;
import org.jspecify.annotations.Nullable;

/** An instruction while it is being moved around. */
final class Instr {
  /** Of an instruction that stands nowhere in the source. */
  static final Span NO_LOCATION = Simplification.NOWHERE;

  /** Of an instruction that takes the location of the one after it. */
  static final Span NEXT_LOCATION = new Span(-2, -2, -2, -2);

  Operation op;
  int arg;
  Span loc;

  /** Where it jumps to, or the handler it sets up; before blocks exist. */
  @Nullable Label label;

  /** The same, once blocks exist. */
  @Nullable Block target;

  /** The handler that protects it. */
  @Nullable Block except;

  Instr(Operation op, int arg, Span loc) {
    this.op = op;
    this.arg = arg;
    this.loc = loc;
  }

  Instr copy() {
    Instr copy = new Instr(op, arg, loc);
    copy.label = label;
    copy.target = target;
    copy.except = except;
    return copy;
  }

  int line() {
    return loc.lineno();
  }

  boolean is(Operation operation) {
    return op == operation;
  }

  void set(Operation operation, int operand) {
    op = operation;
    arg = operand;
  }

  void toNop() {
    op = Opcode.NOP;
    arg = 0;
  }

  /** Whether its oparg is a place in the code, a handler's included. */
  boolean hasTarget() {
    return isJump() || isBlockPush();
  }

  /** As CPython classifies; END_ASYNC_FOR counts, since it names the loop it ends. */
  boolean isJump() {
    return switch (op) {
      case Opcode opcode -> opcode.operand().isJump();
      case PseudoOpcode pseudo -> pseudo.isJump();
    };
  }

  boolean isBlockPush() {
    return op instanceof PseudoOpcode pseudo && pseudo.isBlockPush();
  }

  boolean isUnconditionalJump() {
    return op == PseudoOpcode.JUMP
        || op == PseudoOpcode.JUMP_NO_INTERRUPT
        || op == Opcode.JUMP_FORWARD
        || op == Opcode.JUMP_BACKWARD
        || op == Opcode.JUMP_BACKWARD_NO_INTERRUPT;
  }

  boolean isConditionalJump() {
    return op == Opcode.POP_JUMP_IF_FALSE
        || op == Opcode.POP_JUMP_IF_TRUE
        || op == Opcode.POP_JUMP_IF_NONE
        || op == Opcode.POP_JUMP_IF_NOT_NONE;
  }

  boolean isScopeExit() {
    return op == Opcode.RETURN_VALUE || op == Opcode.RAISE_VARARGS || op == Opcode.RERAISE;
  }

  boolean isTerminator() {
    return isJump() || isScopeExit();
  }

  boolean loadsConst() {
    return op == Opcode.LOAD_CONST || op == Opcode.LOAD_SMALL_INT;
  }

  boolean hasEvalBreak() {
    return op == PseudoOpcode.JUMP
        || op == Opcode.RESUME
        || op == Opcode.JUMP_BACKWARD
        || op == Opcode.CALL
        || op == Opcode.CALL_KW
        || op == Opcode.CALL_FUNCTION_EX;
  }

  @Override
  public String toString() {
    return op.name() + " " + arg + " @" + loc.lineno();
  }
}
