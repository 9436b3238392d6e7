package gilscope.lang.compiler;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A basic block: control enters at its first instruction and leaves at its last. Blocks form a list
 * in the order of the code; a block may be empty.
 */
final class Block {
  final List<Instr> instructions = new ArrayList<>();
  @Nullable Block next;

  /** Whether something jumped here when the blocks were built. */
  boolean labelled;

  /** Number of ways to get here. */
  int predecessors;

  /** Depth of the stack at the start; negative if it is not known. */
  int startDepth = Integer.MIN_VALUE;

  /** A handler that finds the failed instruction's offset below the exception. */
  boolean preserveLasti;

  boolean exceptHandler;
  boolean cold;
  boolean warm;

  /** For whatever pass is running. */
  boolean visited;

  /** The handlers in force at the start, innermost first; only while they are being determined. */
  @Nullable Deque<Block> handlers;

  /** Bit i is set if local i may be unbound at the start. */
  long unsafeLocals;

  /** Index of the first instruction in the code object. */
  int offset;

  private final List<@Nullable Block> formerHandlers = new ArrayList<>();

  @Nullable Instr last() {
    return instructions.isEmpty() ? null : instructions.getLast();
  }

  Instr get(int i) {
    return instructions.get(i);
  }

  int size() {
    return instructions.size();
  }

  /** The opcode after instruction i within the block, or null. */
  @Nullable Instr after(int i) {
    return i + 1 < instructions.size() ? instructions.get(i + 1) : null;
  }

  boolean fallsThrough() {
    Instr last = last();
    return last == null || !(last.isScopeExit() || last.isUnconditionalJump());
  }

  boolean exitsScope() {
    Instr last = last();
    return last != null && last.isScopeExit();
  }

  boolean hasEvalBreak() {
    return instructions.stream().anyMatch(Instr::hasEvalBreak);
  }

  boolean hasNoLine() {
    return instructions.stream().allMatch(instr -> instr.line() < 0);
  }

  /** The first block at or after this one that has instructions. */
  static @Nullable Block nonEmpty(@Nullable Block block) {
    Block found = block;
    while (found != null && found.instructions.isEmpty()) {
      found = found.next;
    }
    return found;
  }

  /** Appends copies of another block's instructions. */
  void append(Block other) {
    for (Instr instr : List.copyOf(other.instructions)) {
      instructions.add(instr.copy());
    }
  }

  /**
   * Adds an instruction that the passes made up. CPython keeps instructions in an array and does
   * not say which handler protects a new one, so that it gets the handler of the removed
   * instruction whose place it takes, if there was one; the exception table shows it.
   */
  void addNew(Instr instr) {
    int place = instructions.size();
    instr.except = place < formerHandlers.size() ? formerHandlers.get(place) : null;
    instructions.add(instr);
  }

  /** Keeps only these instructions, in their order. */
  void retain(List<Instr> kept) {
    while (formerHandlers.size() < instructions.size()) {
      formerHandlers.add(null);
    }
    for (int place = kept.size(); place < instructions.size(); place++) {
      formerHandlers.set(place, instructions.get(place).except);
    }
    instructions.clear();
    instructions.addAll(kept);
  }

  /** A worklist, with nothing visited yet. */
  static Deque<Block> worklist(Block entry) {
    for (Block block = entry; block != null; block = block.next) {
      block.visited = false;
    }
    return new ArrayDeque<>();
  }
}
