package gilscope.lang.compiler;

import gilscope.lang.bytecode.Const;
import gilscope.lang.bytecode.Opcode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Evaluates operations on constants at compile time. */
final class ConstantFolding {
  static final int UNARY_POSITIVE = 5;
  static final int LIST_TO_TUPLE = 6;

  private static final int SMALL_INTS = 256;
  private static final int MIN_SEQUENCE = 3;

  private final ConstPool consts;

  ConstantFolding(ConstPool consts) {
    this.consts = consts;
  }

  /** Whether it could. */
  boolean makeSmallInt(Instr instr, Const value) {
    if (value instanceof Const.Int i
        && i.value().signum() >= 0
        && i.value().bitLength() < 31
        && i.value().intValue() < SMALL_INTS) {
      instr.set(Opcode.LOAD_SMALL_INT, i.value().intValue());
      return true;
    }
    return false;
  }

  private void makeConst(Instr instr, Const value) {
    if (!makeSmallInt(instr, value)) {
      instr.set(Opcode.LOAD_CONST, consts.add(value));
    }
  }

  private Const value(Instr instr) {
    return instr.is(Opcode.LOAD_CONST) ? consts.get(instr.arg) : Const.Int.of(instr.arg);
  }

  private List<Const> values(List<Instr> loads) {
    List<Const> values = new ArrayList<>();
    loads.forEach(load -> values.add(value(load)));
    return values;
  }

  /** The {@code n} instructions before {@code i}, NOPs aside, if all of them load constants. */
  private static @Nullable List<Instr> loadsBefore(Block block, int i, int n) {
    List<Instr> loads = new ArrayList<>();
    for (int at = i - 1; at >= 0 && loads.size() < n; at--) {
      Instr instr = block.get(at);
      if (instr.is(Opcode.NOP)) {
        continue;
      }
      if (!instr.loadsConst()) {
        return null;
      }
      loads.addFirst(instr);
    }
    return loads.size() == n ? loads : null;
  }

  private static void drop(List<Instr> loads) {
    for (Instr load : loads) {
      load.toNop();
      load.loc = Instr.NO_LOCATION;
    }
  }

  void tuple(Block block, int i) {
    Instr instr = block.get(i);
    if (instr.arg > Part.STACK_USE_GUIDELINE) {
      return;
    }
    List<Instr> loads = loadsBefore(block, i, instr.arg);
    if (loads != null) {
      Const tuple = new Const.Tuple(values(loads));
      drop(loads);
      makeConst(instr, tuple);
    }
  }

  /** A list built piece by piece from constants, on its way to be a tuple. */
  void listToTuple(Block block, int i) {
    boolean expectAppend = true;
    List<Const> items = new ArrayList<>();
    for (int at = i - 1; at >= 0; at--) {
      Instr instr = block.get(at);
      if (instr.is(Opcode.NOP)) {
        continue;
      }
      if (instr.is(Opcode.BUILD_LIST) && instr.arg == 0) {
        if (expectAppend) {
          for (Instr used : block.instructions.subList(at, i)) {
            if (!used.is(Opcode.NOP)) {
              drop(List.of(used));
            }
          }
          makeConst(block.get(i), new Const.Tuple(items));
        }
        return;
      }
      if (expectAppend) {
        if (!(instr.is(Opcode.LIST_APPEND) && instr.arg == 1)) {
          return;
        }
      } else {
        if (!instr.loadsConst()) {
          return;
        }
        items.addFirst(value(instr));
      }
      expectAppend = !expectAppend;
    }
  }

  /**
   * A display of constants that is only looped over or searched is one constant; another one is
   * filled from one constant, unless it is too short for that to pay.
   */
  void listOrSet(Block block, int i) {
    Instr instr = block.get(i);
    Instr next = block.after(i);
    boolean read = next != null && (next.is(Opcode.GET_ITER) || next.is(Opcode.CONTAINS_OP));
    boolean list = instr.is(Opcode.BUILD_LIST);
    int n = instr.arg;
    if (n > Part.STACK_USE_GUIDELINE || (n < MIN_SEQUENCE && !read)) {
      return;
    }
    List<Instr> loads = loadsBefore(block, i, n);
    if (loads == null) {
      if (read && list) {
        instr.op = Opcode.BUILD_TUPLE;
      }
      return;
    }
    int index = consts.add(list ? new Const.Tuple(values(loads)) : frozenSet(values(loads)));
    drop(loads);
    if (read) {
      instr.set(Opcode.LOAD_CONST, index);
      return;
    }
    block.get(i - 2).loc = instr.loc;
    block.get(i - 2).set(instr.op, 0);
    block.get(i - 1).set(Opcode.LOAD_CONST, index);
    instr.set(list ? Opcode.LIST_EXTEND : Opcode.SET_UPDATE, 1);
  }

  private static Const frozenSet(List<Const> values) {
    Set<Object> seen = new HashSet<>();
    List<Const> distinct = new ArrayList<>();
    for (Const value : values) {
      if (seen.add(Constants.equalityKey(value))) {
        distinct.add(value);
      }
    }
    return new Const.FrozenSet(distinct);
  }

  void binary(Block block, int i) {
    Instr instr = block.get(i);
    List<Instr> loads = loadsBefore(block, i, 2);
    if (loads == null) {
      return;
    }
    Const result =
        ConstantArithmetic.binary(value(loads.getFirst()), instr.arg, value(loads.getLast()));
    if (result != null) {
      drop(loads);
      makeConst(instr, result);
    }
  }

  void unary(Block block, int i) {
    Instr instr = block.get(i);
    List<Instr> loads = loadsBefore(block, i, 1);
    if (loads == null) {
      return;
    }
    Const operand = value(loads.getFirst());
    Const result =
        instr.is(Opcode.UNARY_NEGATIVE)
            ? ConstantArithmetic.negative(operand)
            : instr.is(Opcode.UNARY_INVERT)
                ? ConstantArithmetic.invert(operand)
                : instr.is(Opcode.UNARY_NOT)
                    ? new Const.Bool(!Constants.isTrue(operand))
                    : ConstantArithmetic.positive(operand);
    if (result != null) {
      drop(loads);
      makeConst(instr, result);
    }
  }
}
