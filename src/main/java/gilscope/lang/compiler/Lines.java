package gilscope.lang.compiler;

import gilscope.lang.syntax.Span;
import java.util.Objects;

/**
 * Gives artificial instructions the line they seem to run on, so that everything that leaves a
 * frame has a line (PEP 626).
 */
final class Lines {
  private Lines() {}

  static void resolve(Block entry) {
    duplicateLinelessExits(entry);
    propagate(entry);
  }

  private static boolean isLinelessExit(Block block) {
    return (block.exitsScope() || block.hasEvalBreak()) && block.hasNoLine();
  }

  /**
   * An exit without a line that is reached in several ways is copied, so that each copy can take
   * the line of its one way in.
   */
  private static void duplicateLinelessExits(Block entry) {
    for (Block block = entry; block != null; block = block.next) {
      Instr last = block.last();
      if (last == null || !last.isJump()) {
        continue;
      }
      Block target = Objects.requireNonNull(Block.nonEmpty(last.target));
      if (isLinelessExit(target) && target.predecessors > 1) {
        Block copy = new Block();
        copy.append(target);
        copy.get(0).loc = last.loc;
        last.target = copy;
        target.predecessors--;
        copy.predecessors = 1;
        copy.next = target.next;
        copy.labelled = true;
        target.next = copy;
      }
    }
    for (Block block = entry; block != null; block = block.next) {
      Instr last = block.last();
      if (last != null
          && block.fallsThrough()
          && block.next != null
          && !block.next.instructions.isEmpty()
          && isLinelessExit(block.next)) {
        block.next.get(0).loc = last.loc;
      }
    }
  }

  private static void propagate(Block entry) {
    for (Block block = entry; block != null; block = block.next) {
      Instr last = block.last();
      if (last == null) {
        continue;
      }
      Span previous = Instr.NO_LOCATION;
      for (Instr instr : block.instructions) {
        if (instr.line() == Instr.NO_LOCATION.lineno()) {
          instr.loc = previous;
        } else {
          previous = instr.loc;
        }
      }
      if (block.fallsThrough() && block.next != null && block.next.predecessors == 1) {
        inherit(block.next, previous);
      }
      if (last.isJump()) {
        Block target = Objects.requireNonNull(last.target);
        if (target.predecessors == 1) {
          inherit(target, previous);
        }
      }
    }
  }

  private static void inherit(Block block, Span loc) {
    if (!block.instructions.isEmpty() && block.get(0).line() == Instr.NO_LOCATION.lineno()) {
      block.get(0).loc = loc;
    }
  }
}
