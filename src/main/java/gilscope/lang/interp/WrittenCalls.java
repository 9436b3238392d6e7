package gilscope.lang.interp;

import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.Const;
import gilscope.lang.bytecode.Positions;
import org.jspecify.annotations.Nullable;

/**
 * How the calls of a code object stand in its source. What a call calls begins where the call
 * begins, and arguments begin later: so the last instruction before it that begins there, and ends
 * earlier, loads it.
 */
final class WrittenCalls {
  private final Code code;
  private final int[] instructions;
  private final Positions at;

  WrittenCalls(Code code) {
    this.code = code;
    this.instructions = code.instructions();
    this.at = code.positions();
  }

  int count() {
    return instructions.length;
  }

  /** The opcode's {@link Ordinal}; -1 behind the end. */
  int opcode(int i) {
    return i < instructions.length ? instructions[i] & 0xFF : -1;
  }

  boolean isCall(int i) {
    return switch (opcode(i)) {
      case Ordinal.CALL, Ordinal.CALL_KW, Ordinal.CALL_FUNCTION_EX -> true;
      default -> false;
    };
  }

  /** The name, or the attribute, that the call at {@code i} calls; empty if it is neither. */
  String called(int i) {
    int j = i - 1;
    while (j >= 0 && (!beginsWith(j, i) || endsWith(j, i) || isBetween(j))) {
      j--;
    }
    return j < 0 ? "" : loaded(j);
  }

  /** The decorator that gets the function whose code the instruction {@code i} loads first. */
  String decorator(int i) {
    int j = i + 1;
    while (opcode(j) == Ordinal.MAKE_FUNCTION || opcode(j) == Ordinal.SET_FUNCTION_ATTRIBUTE) {
      j++;
    }
    if (opcode(j) != Ordinal.CALL || instructions[j] >>> 8 != 0) {
      return "";
    }
    int loads = i - 1; // a decorator's call stands where the decorator stands
    while (loads >= 0 && !(beginsWith(loads, j) && endsWith(loads, j))) {
      loads--;
    }
    return loads < 0 ? "" : loaded(loads);
  }

  /** The value of the call at {@code i} is what a {@code with} statement enters. */
  boolean isEntered(int i) {
    return opcode(i + 1) == Ordinal.COPY
        && (opcode(i + 2) == Ordinal.LOAD_SPECIAL || opcode(i + 2) == Ordinal.EXTENDED_ARG);
  }

  /** The name that the instruction loads; empty if it loads none. */
  String loaded(int i) {
    int argument = instructions[i] >>> 8;
    return switch (opcode(i)) {
      case Ordinal.LOAD_NAME -> code.names().get(argument);
      case Ordinal.LOAD_GLOBAL, Ordinal.LOAD_ATTR -> code.names().get(argument >> 1);
      default -> "";
    };
  }

  /** The code that the instruction loads as a constant; null if it does not. */
  @Nullable Code loadedCode(int i) {
    return opcode(i) == Ordinal.LOAD_CONST
            && code.consts().get(instructions[i] >>> 8) instanceof Const.CodeConst(Code inner)
        ? inner
        : null;
  }

  /** PUSH_NULL and the names of keywords stand where the callee stands. */
  private boolean isBetween(int j) {
    return opcode(j) == Ordinal.PUSH_NULL || opcode(j) == Ordinal.LOAD_CONST;
  }

  /** Of the instructions that begin with a call, those that end with it gather its arguments. */
  private boolean endsWith(int j, int i) {
    return at.endLines()[j] == at.endLines()[i] && at.endColumns()[j] == at.endColumns()[i];
  }

  private boolean beginsWith(int j, int i) {
    return at.lines()[j] == at.lines()[i] && at.columns()[j] == at.columns()[i];
  }
}
