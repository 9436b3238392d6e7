package gilscope.lang.compiler;

import gilscope.lang.bytecode.Opcode;

/** Joins two loads or stores of locals into one instruction. */
final class Superinstructions {
  private static final int LOCALS = 16;

  private Superinstructions() {}

  static void insert(Block entry) {
    for (Block block = entry; block != null; block = block.next) {
      for (int i = 0; i + 1 < block.size(); i++) {
        Instr first = block.get(i);
        Instr second = block.get(i + 1);
        if (first.is(Opcode.LOAD_FAST) && second.is(Opcode.LOAD_FAST)) {
          join(first, second, Opcode.LOAD_FAST_LOAD_FAST);
        } else if (first.is(Opcode.STORE_FAST) && second.is(Opcode.LOAD_FAST)) {
          join(first, second, Opcode.STORE_FAST_LOAD_FAST);
        } else if (first.is(Opcode.STORE_FAST) && second.is(Opcode.STORE_FAST)) {
          join(first, second, Opcode.STORE_FAST_STORE_FAST);
        }
      }
    }
    Redundancy.removeNops(entry);
  }

  private static void join(Instr first, Instr second, Opcode both) {
    boolean twoLines = first.line() >= 0 && second.line() >= 0 && first.line() != second.line();
    if (!twoLines && first.arg < LOCALS && second.arg < LOCALS) {
      first.set(both, first.arg << 4 | second.arg);
      second.toNop();
    }
  }
}
