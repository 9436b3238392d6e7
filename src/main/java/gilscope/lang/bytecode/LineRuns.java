package gilscope.lang.bytecode;

/**
 * Where the lines of a code object begin, and how far it runs straight on within one: who wants to
 * know of every line need not look at every instruction. By index of instruction. Immutable.
 *
 * <p>A line begins where the instruction before has another line, or is {@code RESUME}. It begins
 * again where a jump backwards lands in the middle of it, if another line was executed meanwhile:
 * only who follows the execution knows that.
 */
public final class LineRuns {
  private final boolean[] starts;
  private final boolean[] landings;
  private final int[] runs;

  LineRuns(Code code) {
    int[] words = code.instructions();
    int[] lines = code.positions().lines();
    landings = new boolean[words.length];
    starts = new boolean[words.length];
    runs = new int[words.length];
    for (int pc = 0; pc < words.length; pc++) {
      Opcode opcode = Opcode.of(words[pc]);
      starts[pc] =
          lines[pc] >= 0
              && !isPreparation(opcode)
              && (pc == 0
                  || lines[pc - 1] != lines[pc]
                  || Opcode.of(words[pc - 1]) == Opcode.RESUME);
      if (opcode.operand().isJump() && words[pc] >>> 8 <= pc) {
        landings[words[pc] >>> 8] = true;
      }
    }
    for (int pc = words.length - 1; pc >= 0; pc--) {
      boolean last =
          pc + 1 == words.length
              || starts[pc + 1]
              || landings[pc + 1]
              || Opcode.of(words[pc]).operand().isJump();
      runs[pc] = last ? 1 : 1 + runs[pc + 1];
    }
  }

  /** True for what a frame does before its first line, whatever line it is ascribed to. */
  public static boolean isPreparation(Opcode opcode) {
    return switch (opcode) {
      case RESUME, COPY_FREE_VARS, MAKE_CELL, RETURN_GENERATOR -> true;
      default -> false;
    };
  }

  /** Whenever this instruction is executed, its line begins. */
  public boolean starts(int pc) {
    return starts[pc];
  }

  /** A jump backwards leads here. */
  public boolean isLanding(int pc) {
    return landings[pc];
  }

  /**
   * So many instructions from this one on, at least 1, follow each other, unless the frame is left
   * or an exception raised: none but the first begins a line, and none but the last jumps.
   */
  public int run(int pc) {
    return runs[pc];
  }
}
