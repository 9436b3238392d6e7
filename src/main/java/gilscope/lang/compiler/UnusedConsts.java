package gilscope.lang.compiler;

import gilscope.lang.bytecode.Opcode;

/**
 * Drops the constants that folding has left without a user. The first stays: it may be the
 * docstring.
 */
final class UnusedConsts {
  private UnusedConsts() {}

  static ConstPool remove(Block entry, ConstPool consts) {
    boolean[] used = new boolean[consts.size()];
    if (used.length > 0) {
      used[0] = true;
    }
    for (Block block = entry; block != null; block = block.next) {
      for (Instr instr : block.instructions) {
        if (instr.is(Opcode.LOAD_CONST)) {
          used[instr.arg] = true;
        }
      }
    }
    ConstPool kept = new ConstPool();
    int[] moved = new int[used.length];
    for (int i = 0; i < used.length; i++) {
      moved[i] = used[i] ? kept.add(consts.get(i)) : -1;
    }
    for (Block block = entry; block != null; block = block.next) {
      for (Instr instr : block.instructions) {
        if (instr.is(Opcode.LOAD_CONST)) {
          instr.arg = moved[instr.arg];
        }
      }
    }
    return kept;
  }
}
