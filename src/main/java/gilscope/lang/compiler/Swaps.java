package gilscope.lang.compiler;

import gilscope.lang.bytecode.Opcode;
import gilscope.lang.bytecode.PseudoOpcode;
import java.util.Arrays;
import java.util.Objects;

/**
 * Makes runs of SWAPs as short as they can be, and swaps stores instead of values where that does
 * the same.
 */
final class Swaps {
  private static final int VISITED = -1;

  private Swaps() {}

  static void optimize(Block block) {
    for (int i = 0; i < block.size(); i++) {
      if (block.get(i).is(Opcode.SWAP)) {
        i = shorten(block, i);
        swapStores(block, i);
      }
    }
  }

  /**
   * Rewrites the run of SWAPs and NOPs that starts here. Returns the index of its last instruction.
   */
  private static int shorten(Block block, int start) {
    int depth = block.get(start).arg;
    int length = 1;
    boolean more = false;
    for (; start + length < block.size(); length++) {
      Instr instr = block.get(start + length);
      if (instr.is(Opcode.SWAP)) {
        depth = Math.max(depth, instr.arg);
        more = true;
      } else if (!instr.is(Opcode.NOP)) {
        break;
      }
    }
    if (!more) {
      return start;
    }
    int[] stack = new int[depth];
    Arrays.setAll(stack, i -> i);
    for (int i = start; i < start + length; i++) {
      Instr instr = block.get(i);
      if (instr.is(Opcode.SWAP)) {
        int top = stack[0];
        stack[0] = stack[instr.arg - 1];
        stack[instr.arg - 1] = top;
      }
    }
    // Each cycle of the permutation is done by swaps with the top; written backwards, from the end
    // of the run.
    int current = start + length - 1;
    for (int i = 0; i < depth; i++) {
      if (stack[i] == VISITED || stack[i] == i) {
        continue;
      }
      int j = i;
      while (true) {
        if (j != 0) {
          block.get(current--).set(Opcode.SWAP, j + 1);
        }
        if (stack[j] == VISITED) {
          break;
        }
        int next = stack[j];
        stack[j] = VISITED;
        j = next;
      }
    }
    while (current >= start) {
      block.get(current--).toNop();
    }
    return start + length - 1;
  }

  private static boolean isSwappable(Instr instr) {
    return isStore(instr) || instr.is(Opcode.POP_TOP);
  }

  private static boolean isStore(Instr instr) {
    return instr.is(Opcode.STORE_FAST) || instr.is(PseudoOpcode.STORE_FAST_MAYBE_NULL);
  }

  private static int storesTo(Instr instr) {
    return isStore(instr) ? instr.arg : -1;
  }

  /**
   * The next instruction that only takes the top of the stack, on this line if one is given; -1 if
   * another comes first.
   */
  private static int nextSwappable(Block block, int after, int line) {
    for (int i = after + 1; i < block.size(); i++) {
      Instr instr = block.get(i);
      if (line >= 0 && instr.line() != line) {
        return -1;
      }
      if (!instr.is(Opcode.NOP)) {
        return isSwappable(instr) ? i : -1;
      }
    }
    return -1;
  }

  private static void swapStores(Block block, int last) {
    for (int i = last; i >= 0; i--) {
      Instr swap = block.get(i);
      if (!swap.is(Opcode.SWAP)) {
        if (swap.is(Opcode.NOP) || isSwappable(swap)) {
          continue;
        }
        return;
      }
      int j = nextSwappable(block, i, -1);
      if (j < 0) {
        return;
      }
      int k = j;
      int line = block.get(j).line();
      for (int count = swap.arg - 1; count > 0; count--) {
        k = nextSwappable(block, k, line);
        if (k < 0) {
          return;
        }
      }
      if (conflicts(block, j, k)) {
        return;
      }
      swap.toNop();
      Instr first = Objects.requireNonNull(block.get(j));
      block.instructions.set(j, block.get(k));
      block.instructions.set(k, first);
    }
  }

  /**
   * Whether the order of the two, or of what is between them, matters for the value that a variable
   * ends with.
   */
  private static boolean conflicts(Block block, int j, int k) {
    int storeJ = storesTo(block.get(j));
    int storeK = storesTo(block.get(k));
    if (storeJ < 0 && storeK < 0) {
      return false;
    }
    if (storeJ == storeK) {
      return true;
    }
    for (int i = j + 1; i < k; i++) {
      int store = storesTo(block.get(i));
      if (store >= 0 && (store == storeJ || store == storeK)) {
        return true;
      }
    }
    return false;
  }
}
