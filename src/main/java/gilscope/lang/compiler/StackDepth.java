package gilscope.lang.compiler;

import gilscope.lang.bytecode.Opcode;
import gilscope.lang.bytecode.PseudoOpcode;
import java.util.Deque;
import java.util.Objects;

/** Finds how deep the value stack is at the start of each block, and at its deepest. */
final class StackDepth {
  private StackDepth() {}

  static int compute(Block entry) {
    for (Block block = entry; block != null; block = block.next) {
      block.startDepth = Integer.MIN_VALUE;
    }
    Deque<Block> todo = Block.worklist(entry);
    push(entry, 0, todo);
    int deepest = 0;
    while (!todo.isEmpty()) {
      Block block = todo.pop();
      int depth = block.startDepth;
      boolean ends = false;
      for (Instr instr : block.instructions) {
        deepest = Math.max(deepest, depth);
        int effect =
            instr.isBlockPush() ? 0 : instr.op.pushed(instr.arg) - instr.op.popped(instr.arg);
        if (instr.hasTarget() && !instr.is(Opcode.END_ASYNC_FOR)) {
          push(
              Objects.requireNonNull(instr.target),
              depth + (instr.isBlockPush() ? handlerEffect(instr) : effect),
              todo);
        }
        depth += effect;
        if (depth < 0) {
          throw new IllegalStateException("stack underflow at " + instr);
        }
        if (instr.isUnconditionalJump() || instr.isScopeExit()) {
          ends = true;
          break;
        }
      }
      deepest = Math.max(deepest, ends ? 0 : depth);
      if (!ends && block.next != null) {
        push(block.next, depth, todo);
      }
    }
    return deepest;
  }

  /**
   * What a handler finds more than there was; a with statement's finds the result of the enter
   * method gone.
   */
  private static int handlerEffect(Instr setup) {
    return setup.is(PseudoOpcode.SETUP_CLEANUP) ? 2 : 1;
  }

  private static void push(Block block, int depth, Deque<Block> todo) {
    if (block.startDepth >= 0 && block.startDepth != depth) {
      throw new IllegalStateException(
          "stack depth "
              + depth
              + " where it was "
              + block.startDepth
              + " before, at "
              + block.instructions);
    }
    if (block.startDepth < 0) {
      block.startDepth = depth;
      todo.push(block);
    }
  }
}
