package gilscope.lang.interp;

import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.ExceptionTable;
import gilscope.lang.bytecode.Opcode;
import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * How many values lie on a frame's stack before each of its instructions: what a frame that is
 * suspended in the middle of one holds. What lies above is left over from earlier ones.
 */
final class StackHeights {
  private static final Opcode[] OPCODES = Opcode.values();

  private final Code code;
  private final int[] heights;
  private final ArrayDeque<Integer> unvisited = new ArrayDeque<>();

  private StackHeights(Code code) {
    this.code = code;
    this.heights = new int[code.instructions().length];
    Arrays.fill(heights, code.stackSize());
  }

  /**
   * The heights, without locals, by the instruction's index; the whole stack where no way leads.
   */
  static int[] of(Code code) {
    StackHeights h = new StackHeights(code);
    boolean[] seen = new boolean[h.heights.length];
    h.reach(0, 0, seen);
    ExceptionTable table = code.exceptions();
    for (int i = 0; i < table.size(); i++) {
      h.reach(table.targets()[i], table.depths()[i] + (table.lasti()[i] ? 2 : 1), seen);
    }
    while (!h.unvisited.isEmpty()) {
      h.pass(h.unvisited.pop(), seen);
    }
    return h.heights;
  }

  private void reach(int at, int height, boolean[] seen) {
    if (at < heights.length && !seen[at]) {
      seen[at] = true;
      heights[at] = height;
      unvisited.push(at);
    }
  }

  private void pass(int at, boolean[] seen) {
    int word = code.instructions()[at];
    Opcode op = OPCODES[word & 0xFF];
    int operand = word >>> 8;
    int after = heights[at] + op.pushed(operand) - op.popped(operand);
    if (op.isJump()) {
      reach(operand, after, seen);
    }
    if (!op.isTerminator()) {
      reach(at + 1, after, seen);
    }
  }
}
