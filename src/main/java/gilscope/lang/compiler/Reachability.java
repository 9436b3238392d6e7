package gilscope.lang.compiler;

import java.util.Deque;
import java.util.List;
import java.util.Objects;

/** Empties the blocks that control cannot reach, and counts the ways into the others. */
final class Reachability {
  private Reachability() {}

  static void removeUnreachable(Block entry) {
    for (Block block = entry; block != null; block = block.next) {
      block.predecessors = 0;
    }
    Deque<Block> todo = Block.worklist(entry);
    reach(entry, todo);
    while (!todo.isEmpty()) {
      Block block = todo.pop();
      if (block.next != null && block.fallsThrough()) {
        reach(block.next, todo);
      }
      for (Instr instr : block.instructions) {
        if (instr.hasTarget()) {
          reach(Objects.requireNonNull(instr.target), todo);
        }
      }
    }
    for (Block block = entry; block != null; block = block.next) {
      if (block.predecessors == 0) {
        block.retain(List.of());
        block.exceptHandler = false;
      }
    }
  }

  private static void reach(Block block, Deque<Block> todo) {
    block.predecessors++;
    if (!block.visited) {
      block.visited = true;
      todo.push(block);
    }
  }
}
