package gilscope.lang.compiler;

import gilscope.lang.bytecode.PseudoOpcode;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Moves what only exceptions reach to the end, so that the usual way is a straight line. */
final class ColdBlocks {
  private ColdBlocks() {}

  static void pushToEnd(Block entry) {
    if (entry.next == null) {
      return;
    }
    markWarm(entry);
    markCold(entry);
    for (Block block = entry; block != null; block = block.next) {
      if (block.cold && block.fallsThrough() && block.next != null && block.next.warm) {
        Block jump = new Block();
        jump.instructions.add(
            FlowGraph.jump(PseudoOpcode.JUMP_NO_INTERRUPT, block.next, Instr.NO_LOCATION));
        jump.cold = true;
        jump.next = block.next;
        jump.predecessors = 1;
        block.next.labelled = true;
        block.next = jump;
      }
    }
    move(entry);
  }

  private static void markWarm(Block entry) {
    Deque<Block> todo = Block.worklist(entry);
    todo.push(entry);
    entry.visited = true;
    while (!todo.isEmpty()) {
      Block block = todo.pop();
      block.warm = true;
      if (block.next != null && block.fallsThrough()) {
        visit(block.next, todo);
      }
      for (Instr instr : block.instructions) {
        if (instr.isJump()) {
          visit(Objects.requireNonNull(instr.target), todo);
        }
      }
    }
  }

  private static void markCold(Block entry) {
    Deque<Block> todo = Block.worklist(entry);
    for (Block block = entry; block != null; block = block.next) {
      if (block.exceptHandler) {
        visit(block, todo);
      }
    }
    while (!todo.isEmpty()) {
      Block block = todo.pop();
      block.cold = true;
      if (block.next != null && block.fallsThrough() && !block.next.warm) {
        visit(block.next, todo);
      }
      for (Instr instr : block.instructions) {
        if (instr.isJump() && !Objects.requireNonNull(instr.target).warm) {
          visit(instr.target, todo);
        }
      }
    }
  }

  private static void visit(Block block, Deque<Block> todo) {
    if (!block.visited) {
      block.visited = true;
      todo.push(block);
    }
  }

  private static void move(Block entry) {
    @Nullable Block coldFirst = null;
    @Nullable Block coldLast = null;
    Block block = entry;
    while (block.next != null) {
      if (!block.next.cold) {
        block = block.next;
        continue;
      }
      Block first = block.next;
      Block last = first;
      while (last.next != null && last.next.cold) {
        last = last.next;
      }
      if (coldLast == null) {
        coldFirst = first;
      } else {
        coldLast.next = first;
      }
      coldLast = last;
      block.next = last.next;
      last.next = null;
    }
    block.next = coldFirst;
    if (coldFirst != null) {
      Redundancy.removeNopsAndJumps(entry);
    }
  }
}
