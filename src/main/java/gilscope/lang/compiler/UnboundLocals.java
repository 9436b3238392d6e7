package gilscope.lang.compiler;

import gilscope.lang.bytecode.Opcode;
import gilscope.lang.bytecode.PseudoOpcode;
import java.util.Deque;
import java.util.Objects;

/** Turns LOAD_FAST into LOAD_FAST_CHECK where the variable may be unbound. */
final class UnboundLocals {
  /** Locals that are followed through the whole flow; the others only within a block. */
  private static final int TRACKED = 64;

  private UnboundLocals() {}

  static void check(Block entry, int locals, int parameters) {
    if (locals == 0) {
      return;
    }
    if (locals > TRACKED) {
      checkBeyondTracked(entry, locals);
    }
    Deque<Block> todo = Block.worklist(entry);
    long unbound = 0;
    for (int i = parameters; i < Math.min(locals, TRACKED); i++) {
      unbound |= 1L << i;
    }
    push(entry, unbound, todo);
    for (Block block = entry; block != null; block = block.next) {
      scan(block, todo);
    }
    while (!todo.isEmpty()) {
      Block block = todo.pop();
      block.visited = false;
      scan(block, todo);
    }
  }

  private static void push(Block block, long unsafe, Deque<Block> todo) {
    long both = block.unsafeLocals | unsafe;
    if (both != block.unsafeLocals) {
      block.unsafeLocals = both;
      if (!block.visited) {
        block.visited = true;
        todo.push(block);
      }
    }
  }

  private static void scan(Block block, Deque<Block> todo) {
    long unsafe = block.unsafeLocals;
    for (Instr instr : block.instructions) {
      if (instr.except != null) {
        push(instr.except, unsafe, todo);
      }
      if (instr.arg >= TRACKED) {
        continue;
      }
      long bit = 1L << instr.arg;
      if (instr.is(Opcode.DELETE_FAST)
          || instr.is(Opcode.LOAD_FAST_AND_CLEAR)
          || instr.is(PseudoOpcode.STORE_FAST_MAYBE_NULL)) {
        unsafe |= bit;
      } else if (instr.is(Opcode.STORE_FAST) || instr.is(Opcode.LOAD_FAST_CHECK)) {
        unsafe &= ~bit;
      } else if (instr.is(Opcode.LOAD_FAST)) {
        if ((unsafe & bit) != 0) {
          instr.op = Opcode.LOAD_FAST_CHECK;
        }
        unsafe &= ~bit;
      }
    }
    if (block.next != null && block.fallsThrough()) {
      push(block.next, unsafe, todo);
    }
    Instr last = block.last();
    if (last != null && last.isJump()) {
      push(Objects.requireNonNull(last.target), unsafe, todo);
    }
  }

  private static void checkBeyondTracked(Block entry, int locals) {
    int[] boundIn = new int[locals];
    int number = 0;
    for (Block block = entry; block != null; block = block.next) {
      number++;
      for (Instr instr : block.instructions) {
        if (instr.arg < TRACKED) {
          continue;
        }
        if (instr.is(Opcode.DELETE_FAST)
            || instr.is(Opcode.LOAD_FAST_AND_CLEAR)
            || instr.is(PseudoOpcode.STORE_FAST_MAYBE_NULL)) {
          boundIn[instr.arg] = number - 1;
        } else if (instr.is(Opcode.STORE_FAST)) {
          boundIn[instr.arg] = number;
        } else if (instr.is(Opcode.LOAD_FAST)) {
          if (boundIn[instr.arg] != number) {
            instr.op = Opcode.LOAD_FAST_CHECK;
          }
          boundIn[instr.arg] = number;
        }
      }
    }
  }
}
