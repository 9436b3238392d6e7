package gilscope.lang.compiler;

import static gilscope.lang.bytecode.PseudoOpcode.JUMP;
import static gilscope.lang.bytecode.PseudoOpcode.JUMP_IF_FALSE;
import static gilscope.lang.bytecode.PseudoOpcode.JUMP_IF_TRUE;
import static gilscope.lang.bytecode.PseudoOpcode.JUMP_NO_INTERRUPT;

import gilscope.lang.bytecode.Const;
import gilscope.lang.bytecode.Opcode;
import gilscope.lang.bytecode.Operation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Replaces short runs of instructions within a block by better ones. What becomes superfluous
 * becomes a NOP.
 */
final class Peephole {
  private static final int TO_BOOL_FLAG = 16;

  private final ConstPool consts;
  private final ConstantFolding folding;

  Peephole(ConstPool consts) {
    this.consts = consts;
    this.folding = new ConstantFolding(consts);
  }

  void run(Block entry) {
    for (Block block = entry; block != null; block = block.next) {
      useConstants(block);
    }
    for (Block block = entry; block != null; block = block.next) {
      optimize(block);
      Swaps.optimize(block);
    }
  }

  /** Small ints; jumps and tests on constants. */
  private void useConstants(Block block) {
    Operation op = Opcode.NOP;
    int arg = 0;
    for (int i = 0; i < block.size(); i++) {
      Instr instr = block.get(i);
      if (instr.is(Opcode.LOAD_CONST)) {
        folding.makeSmallInt(instr, consts.get(instr.arg));
      }
      boolean copy = op == Opcode.LOAD_CONST && instr.is(Opcode.COPY) && instr.arg == 1;
      if (!copy) {
        op = instr.op;
        arg = instr.arg;
      }
      Instr next = block.after(i);
      if (next == null || (op != Opcode.LOAD_CONST && op != Opcode.LOAD_SMALL_INT)) {
        continue;
      }
      Const value = op == Opcode.LOAD_CONST ? consts.get(arg) : Const.Int.of(arg);
      if (next.is(Opcode.POP_JUMP_IF_FALSE)
          || next.is(Opcode.POP_JUMP_IF_TRUE)
          || next.is(JUMP_IF_FALSE)
          || next.is(JUMP_IF_TRUE)) {
        if (next.isConditionalJump()) {
          instr.toNop();
        }
        boolean jumpsIfTrue = next.is(Opcode.POP_JUMP_IF_TRUE) || next.is(JUMP_IF_TRUE);
        if (Constants.isTrue(value) == jumpsIfTrue) {
          next.op = JUMP;
        } else {
          next.toNop();
        }
      } else if (next.is(Opcode.IS_OP)) {
        if (value instanceof Const.None) {
          testNone(block, i);
        }
      } else if (next.is(Opcode.TO_BOOL)) {
        instr.toNop();
        next.set(Opcode.LOAD_CONST, consts.add(new Const.Bool(Constants.isTrue(value))));
      }
    }
  }

  /** {@code LOAD_CONST None, IS_OP, POP_JUMP_IF_…} is one jump. */
  private static void testNone(Block block, int i) {
    if (block.size() <= i + 2) {
      return;
    }
    Instr is = block.get(i + 1);
    Instr jump = block.get(i + 2);
    if (jump.is(Opcode.TO_BOOL)) {
      jump.toNop();
      if (block.size() <= i + 3) {
        return;
      }
      jump = block.get(i + 3);
    }
    boolean invert = is.arg != 0;
    if (jump.is(Opcode.POP_JUMP_IF_FALSE)) {
      invert = !invert;
    } else if (!jump.is(Opcode.POP_JUMP_IF_TRUE)) {
      return;
    }
    block.get(i).toNop();
    is.toNop();
    jump.op = invert ? Opcode.POP_JUMP_IF_NOT_NONE : Opcode.POP_JUMP_IF_NONE;
  }

  private void optimize(Block block) {
    for (int i = 0; i < block.size(); i++) {
      Instr instr = block.get(i);
      if (instr.isJump()) {
        i = thread(block, i);
      } else if (instr.op instanceof Opcode opcode) {
        rewrite(block, i, instr, opcode, block.after(i));
      }
    }
  }

  private void rewrite(Block block, int i, Instr instr, Opcode op, @Nullable Instr next) {
    switch (op) {
      case BUILD_TUPLE -> {
        if (next != null
            && next.is(Opcode.UNPACK_SEQUENCE)
            && next.arg == instr.arg
            && instr.arg >= 1
            && instr.arg <= 3) {
          if (instr.arg == 1) {
            next.toNop();
          } else {
            next.op = Opcode.SWAP;
          }
          instr.toNop();
        } else {
          folding.tuple(block, i);
        }
      }
      case BUILD_LIST, BUILD_SET -> folding.listOrSet(block, i);
      case STORE_FAST -> {
        if (next != null
            && next.is(Opcode.STORE_FAST)
            && next.arg == instr.arg
            && next.line() == instr.line()) {
          instr.set(Opcode.POP_TOP, 0);
        }
      }
      case SWAP -> {
        if (instr.arg == 1) {
          instr.toNop();
        }
      }
      case LOAD_GLOBAL -> {
        if (next != null && next.is(Opcode.PUSH_NULL) && (instr.arg & 1) == 0) {
          instr.arg |= 1;
          next.toNop();
        }
      }
      case COMPARE_OP -> {
        if (next != null && next.is(Opcode.TO_BOOL)) {
          next.set(Opcode.COMPARE_OP, instr.arg | TO_BOOL_FLAG);
          instr.toNop();
        }
      }
      case CONTAINS_OP, IS_OP -> {
        if (next != null && next.is(Opcode.TO_BOOL)) {
          next.set(op, instr.arg);
          instr.toNop();
        } else if (next != null && next.is(Opcode.UNARY_NOT)) {
          next.set(op, instr.arg ^ 1);
          instr.toNop();
        }
      }
      case TO_BOOL -> {
        if (next != null && next.is(Opcode.TO_BOOL)) {
          instr.toNop();
        }
      }
      case UNARY_NOT -> {
        if (next != null && next.is(Opcode.TO_BOOL)) {
          instr.toNop();
          next.set(Opcode.UNARY_NOT, 0);
        } else if (next != null && next.is(Opcode.UNARY_NOT)) {
          instr.toNop();
          next.toNop();
        } else {
          folding.unary(block, i);
        }
      }
      case UNARY_INVERT, UNARY_NEGATIVE -> folding.unary(block, i);
      case CALL_INTRINSIC_1 -> {
        if (instr.arg == ConstantFolding.LIST_TO_TUPLE) {
          if (next != null && next.is(Opcode.GET_ITER)) {
            instr.toNop();
          } else {
            folding.listToTuple(block, i);
          }
        } else if (instr.arg == ConstantFolding.UNARY_POSITIVE) {
          folding.unary(block, i);
        }
      }
      case BINARY_OP -> folding.binary(block, i);
      default -> {}
    }
  }

  /**
   * Follows jumps to jumps. Returns the index to go on from; the instruction there has been dealt
   * with.
   */
  private static int thread(Block block, int i) {
    Instr instr = block.get(i);
    Block to = Objects.requireNonNull(instr.target);
    if (to.instructions.isEmpty()) {
      return i;
    }
    Instr target = to.get(0);
    Operation op = instr.op;
    Operation threaded = null;
    if (instr.isConditionalJump()) {
      threaded = target.is(JUMP) ? op : null;
    } else if (op == JUMP_IF_FALSE || op == JUMP_IF_TRUE) {
      if (target.is(JUMP) || target.is(op)) {
        threaded = op;
      } else if (target.is(JUMP_IF_FALSE) || target.is(JUMP_IF_TRUE)) {
        instr.target = to.next;
        return i - 1;
      }
    } else if (op == JUMP || op == JUMP_NO_INTERRUPT) {
      threaded = target.is(JUMP) ? JUMP : target.is(JUMP_NO_INTERRUPT) ? op : null;
    }
    if (threaded == null || instr.target == target.target) {
      return i;
    }
    Block further = Objects.requireNonNull(target.target);
    instr.toNop();
    instr.target = null;
    block.addNew(FlowGraph.jump(threaded, further, target.loc));
    return i - 1;
  }
}
