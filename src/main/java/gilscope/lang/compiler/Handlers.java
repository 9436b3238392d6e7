package gilscope.lang.compiler;

import gilscope.lang.bytecode.Opcode;
import gilscope.lang.bytecode.PseudoOpcode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/** Which handler protects which instruction: follows SETUP_… and POP_BLOCK along the flow. */
final class Handlers {
  /**
   * Set on the RESUME after a yield that only the generator's own StopIteration handler protects.
   */
  private static final int DEPTH_1 = 4;

  private Handlers() {}

  /** Marks the blocks that are handlers. */
  static void mark(Block entry) {
    for (Block block = entry; block != null; block = block.next) {
      for (Instr instr : block.instructions) {
        if (instr.isBlockPush()) {
          Objects.requireNonNull(instr.target).exceptHandler = true;
        }
      }
    }
  }

  /** Gives every reachable instruction its handler. POP_BLOCKs become NOPs. */
  static void assign(Block entry) {
    Deque<Block> todo = Block.worklist(entry);
    entry.handlers = new ArrayDeque<>();
    entry.visited = true;
    todo.push(entry);
    while (!todo.isEmpty()) {
      Block block = todo.pop();
      Deque<Block> handlers = Objects.requireNonNull(block.handlers);
      block.handlers = null;
      Block handler = handlers.peek();
      int yieldDepth = -1;
      for (Instr instr : block.instructions) {
        if (instr.isBlockPush()) {
          Block target = Objects.requireNonNull(instr.target);
          visit(target, handlers, todo);
          target.preserveLasti |= instr.op != PseudoOpcode.SETUP_FINALLY;
          handlers.push(target);
          handler = target;
        } else if (instr.is(PseudoOpcode.POP_BLOCK)) {
          handlers.pop();
          handler = handlers.peek();
          instr.toNop();
        } else {
          instr.except = handler;
          if (instr.isJump()) {
            visit(Objects.requireNonNull(instr.target), handlers, todo);
          } else if (instr.is(Opcode.YIELD_VALUE)) {
            yieldDepth = handlers.size();
          } else if (instr.is(Opcode.RESUME) && instr.arg != 0) {
            if (yieldDepth == 1) {
              instr.arg |= DEPTH_1;
            }
            yieldDepth = -1;
          }
        }
      }
      if (block.fallsThrough() && block.next != null) {
        visit(block.next, handlers, todo);
      }
    }
  }

  private static void visit(Block target, Deque<Block> handlers, Deque<Block> todo) {
    if (!target.visited) {
      target.visited = true;
      target.handlers = new ArrayDeque<>(handlers);
      todo.push(target);
    }
  }
}
