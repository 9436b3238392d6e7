package gilscope.lang.interp;

import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.ExceptionTable;
import gilscope.lang.bytecode.Opcode;
import java.util.BitSet;

/**
 * The instructions at which a line can begin, as {@code initialize_lines} in CPython's {@code
 * Python/instrumentation.c} marks them: where the line differs from the instruction before, where a
 * jump arrives, where a handler begins.
 */
final class LineStarts {
  private static final Opcode[] OPCODES = Opcode.values();

  private LineStarts() {}

  static BitSet of(Code code) {
    int[] words = code.instructions();
    int[] lines = code.positions().lines();
    BitSet marks = new BitSet(words.length);
    int first = firstTraceable(words);
    int current = -1;
    for (int i = first; i < words.length; i++) {
      if (!mayBegin(opcode(words[i]))) {
        continue;
      }
      if (lines[i] != current && lines[i] >= 0) {
        marks.set(i);
      }
      current = lines[i];
    }
    for (int i = first; i < words.length; i++) {
      int target = words[i] >>> 8;
      if (jumps(opcode(words[i])) && lines[target] >= 0) {
        marks.set(target);
      }
    }
    ExceptionTable table = code.exceptions();
    for (int target : table.targets()) {
      if (lines[target] >= 0) {
        marks.set(target);
      }
    }
    return marks;
  }

  static Opcode opcode(int word) {
    return OPCODES[word & 0xFF];
  }

  private static int firstTraceable(int[] words) {
    int i = 0;
    while (i < words.length && opcode(words[i]) != Opcode.RESUME) {
      i++;
    }
    return i;
  }

  private static boolean mayBegin(Opcode o) {
    return switch (o) {
      case RESUME, END_FOR, END_SEND, END_ASYNC_FOR, POP_ITER -> false;
      default -> true;
    };
  }

  private static boolean jumps(Opcode o) {
    return switch (o) {
      case SEND,
          FOR_ITER,
          JUMP_FORWARD,
          JUMP_BACKWARD,
          JUMP_BACKWARD_NO_INTERRUPT,
          POP_JUMP_IF_FALSE,
          POP_JUMP_IF_TRUE,
          POP_JUMP_IF_NONE,
          POP_JUMP_IF_NOT_NONE ->
          true;
      default -> false;
    };
  }
}
