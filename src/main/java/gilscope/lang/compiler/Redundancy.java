package gilscope.lang.compiler;

import gilscope.lang.bytecode.Opcode;
import gilscope.lang.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Removes NOPs whose line somebody else carries, jumps to the next instruction, and values pushed
 * only to be popped.
 */
final class Redundancy {
  private Redundancy() {}

  /** Returns how many were removed. */
  static int removeNops(Block entry) {
    int removed = 0;
    for (Block block = entry; block != null; block = block.next) {
      removed += removeNopsIn(block);
    }
    return removed;
  }

  private static int removeNopsIn(Block block) {
    List<Instr> kept = new ArrayList<>(block.size());
    int previousLine = -1;
    for (int i = 0; i < block.size(); i++) {
      Instr instr = block.get(i);
      if (instr.is(Opcode.NOP) && isRedundant(block, i, previousLine)) {
        continue;
      }
      kept.add(instr);
      previousLine = instr.line();
    }
    int removed = block.size() - kept.size();
    if (removed > 0) {
      block.retain(kept);
    }
    return removed;
  }

  private static boolean isRedundant(Block block, int i, int previousLine) {
    Instr nop = block.get(i);
    int line = nop.line();
    if (line < 0 || line == previousLine) {
      return true;
    }
    Instr after = block.after(i);
    if (after != null) {
      if (after.line() < 0) {
        after.loc = nop.loc;
        return true;
      }
      return after.line() == line;
    }
    Block next = Block.nonEmpty(block.next);
    return next != null && firstLocation(next).lineno() == line;
  }

  private static Span firstLocation(Block block) {
    for (Instr instr : block.instructions) {
      if (!(instr.is(Opcode.NOP) && instr.line() < 0)) {
        return instr.loc;
      }
    }
    return Instr.NO_LOCATION;
  }

  static void removeNopsAndJumps(Block entry) {
    int removed;
    do {
      removed = removeNops(entry) + removeJumps(entry);
    } while (removed > 0);
  }

  private static int removeJumps(Block entry) {
    int removed = 0;
    for (Block block = entry; block != null; block = block.next) {
      Instr last = block.last();
      if (last != null
          && last.isUnconditionalJump()
          && Block.nonEmpty(last.target) == Block.nonEmpty(block.next)) {
        last.toNop();
        last.target = null;
        removed++;
      }
    }
    return removed;
  }

  static void removeNopsAndPairs(Block entry) {
    boolean done = false;
    while (!done) {
      done = true;
      @Nullable Instr instr = null;
      for (Block block = entry; block != null; block = block.next) {
        removeNopsIn(block);
        if (block.labelled) {
          instr = null;
        }
        for (Instr following : block.instructions) {
          Instr previous = instr;
          instr = following;
          if (previous != null && instr.is(Opcode.POP_TOP) && onlyPushes(previous)) {
            previous.toNop();
            instr.toNop();
            done = false;
          }
        }
        if ((instr != null && instr.isJump()) || !block.fallsThrough()) {
          instr = null;
        }
      }
    }
  }

  private static boolean onlyPushes(Instr instr) {
    return instr.loadsConst() || (instr.is(Opcode.COPY) && instr.arg == 1);
  }
}
