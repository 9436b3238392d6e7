package gilscope.lang.compiler;

import gilscope.lang.bytecode.PseudoOpcode;
import java.util.Objects;

/**
 * Copies short exits, and exits that have no line of their own, to where they are jumped to from.
 */
final class SmallExits {
  private static final int MAX_COPY = 4;

  private SmallExits() {}

  static void inline(Block entry) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Block block = entry; block != null; block = block.next) {
        changed |= inlineAtEnd(block);
      }
    }
  }

  private static boolean inlineAtEnd(Block block) {
    Instr last = block.last();
    if (last == null || !last.isUnconditionalJump()) {
      return false;
    }
    Block target = Objects.requireNonNull(last.target);
    boolean smallExit = target.exitsScope() && target.size() <= MAX_COPY;
    boolean lineless = target.hasNoLine() && !target.fallsThrough();
    if (!smallExit && !lineless) {
      return false;
    }
    boolean checked = last.is(PseudoOpcode.JUMP);
    last.toNop();
    last.target = null;
    block.append(target);
    Instr newLast = block.last();
    if (lineless && checked && newLast != null && newLast.isUnconditionalJump()) {
      // The check point of the jump that went away must not go with it.
      newLast.op = PseudoOpcode.JUMP;
    }
    target.predecessors--;
    return true;
  }
}
