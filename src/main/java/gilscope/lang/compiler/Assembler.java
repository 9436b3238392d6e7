package gilscope.lang.compiler;

import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.ExceptionTable;
import gilscope.lang.bytecode.LocalsPlus;
import gilscope.lang.bytecode.Opcode;
import gilscope.lang.bytecode.Operation;
import gilscope.lang.bytecode.Positions;
import gilscope.lang.bytecode.PseudoOpcode;
import gilscope.lang.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns an optimised flow graph into a code object. */
final class Assembler {
  /** From SEND to END_SEND in an asynchronous loop, which is where END_ASYNC_FOR points. */
  private static final int END_SEND_DISTANCE = 4;

  private final Unit unit;
  private final int flags;
  private final String filename;

  Assembler(Unit unit, int flags, String filename) {
    this.unit = unit;
    this.flags = flags;
    this.filename = filename;
  }

  Code assemble(FlowGraph graph) {
    expandConditionalJumps(graph.entry);
    int stackSize = StackDepth.compute(graph.entry);
    int[] slots = slots();
    insertPrefix(graph.entry, slots);
    LocalsPlus locals = fixCells(graph.entry, slots);
    replacePseudo(graph.entry);
    normalizeJumps(graph.entry);
    Borrowing.optimize(graph.entry);
    return layOut(graph, stackSize, locals);
  }

  private static void expandConditionalJumps(Block entry) {
    for (Block block = entry; block != null; block = block.next) {
      Instr last = block.last();
      if (last != null
          && (last.is(PseudoOpcode.JUMP_IF_FALSE) || last.is(PseudoOpcode.JUMP_IF_TRUE))) {
        last.op =
            last.is(PseudoOpcode.JUMP_IF_FALSE)
                ? Opcode.POP_JUMP_IF_FALSE
                : Opcode.POP_JUMP_IF_TRUE;
        int at = block.size() - 1;
        Instr copy = last.copy();
        copy.set(Opcode.COPY, 1);
        Instr toBool = last.copy();
        toBool.set(Opcode.TO_BOOL, 0);
        block.instructions.add(at, copy);
        block.instructions.add(at + 1, toBool);
      }
    }
  }

  /**
   * For each cell and free variable: the local that it is too, or the slot it would have if none
   * were.
   */
  private int[] slots() {
    int locals = unit.varNames.size();
    int[] slots = new int[unit.cellVars.size() + unit.freeVars.size()];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = locals + i;
    }
    unit.cellVars.forEach(
        (name, cell) -> {
          Integer local = unit.varNames.get(name);
          if (local != null) {
            slots[cell] = local;
          }
        });
    return slots;
  }

  private void insertPrefix(Block entry, int[] slots) {
    List<Instr> prefix = new ArrayList<>();
    if (!unit.freeVars.isEmpty()) {
      prefix.add(new Instr(Opcode.COPY_FREE_VARS, unit.freeVars.size(), Instr.NO_LOCATION));
    }
    List<Integer> cells = new ArrayList<>(unit.cellVars.values());
    cells.sort((a, b) -> Integer.compare(slots[a], slots[b]));
    for (int cell : cells) {
      prefix.add(new Instr(Opcode.MAKE_CELL, cell, Instr.NO_LOCATION));
    }
    if ((flags & (Code.GENERATOR | Code.COROUTINE | Code.ASYNC_GENERATOR)) != 0) {
      Span loc = new Span(unit.firstLine, -1, unit.firstLine, -1);
      prefix.add(new Instr(Opcode.RETURN_GENERATOR, 0, loc));
      prefix.add(new Instr(Opcode.POP_TOP, 0, loc));
    }
    entry.instructions.addAll(0, prefix);
  }

  /** Makes opargs that number cells and free variables number slots instead. */
  private LocalsPlus fixCells(Block entry, int[] slots) {
    int locals = unit.varNames.size();
    int dropped = 0;
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] == i + locals) {
        slots[i] -= dropped;
      } else {
        dropped++;
      }
    }
    for (Block block = entry; block != null; block = block.next) {
      for (Instr instr : block.instructions) {
        if (instr.is(PseudoOpcode.LOAD_CLOSURE) || instr.op instanceof Opcode op && isDeref(op)) {
          instr.arg = slots[instr.arg];
        }
      }
    }
    return locals(locals + slots.length - dropped, dropped);
  }

  private static boolean isDeref(Opcode op) {
    return switch (op) {
      case MAKE_CELL, LOAD_DEREF, STORE_DEREF, DELETE_DEREF, LOAD_FROM_DICT_OR_DEREF -> true;
      default -> false;
    };
  }

  private LocalsPlus locals(int size, int dropped) {
    @Nullable String[] names = new @Nullable String[size];
    byte[] kinds = new byte[size];
    unit.varNames.forEach(
        (name, slot) -> {
          int kind = LocalsPlus.LOCAL;
          kind |= unit.fastHidden.containsKey(name) ? LocalsPlus.HIDDEN : 0;
          kind |= unit.cellVars.containsKey(name) ? LocalsPlus.CELL : 0;
          names[slot] = name;
          kinds[slot] = (byte) kind;
        });
    int locals = unit.varNames.size();
    int seen = 0;
    for (Map.Entry<String, Integer> cell : unit.cellVars.entrySet()) {
      if (unit.varNames.containsKey(cell.getKey())) {
        seen++;
        continue;
      }
      int slot = cell.getValue() + locals - seen;
      names[slot] = cell.getKey();
      kinds[slot] = LocalsPlus.CELL;
    }
    for (Map.Entry<String, Integer> free : unit.freeVars.entrySet()) {
      int slot = free.getValue() + locals - dropped;
      names[slot] = free.getKey();
      kinds[slot] = (byte) LocalsPlus.FREE;
    }
    List<String> list = new ArrayList<>();
    for (String name : names) {
      list.add(Objects.requireNonNull(name));
    }
    if (unit.firstParameter != null) {
      list.set(0, unit.firstParameter);
    }
    return new LocalsPlus(list, kinds);
  }

  private static void replacePseudo(Block entry) {
    for (Block block = entry; block != null; block = block.next) {
      for (Instr instr : block.instructions) {
        if (instr.isBlockPush()) {
          instr.toNop();
          instr.target = null;
        } else if (instr.is(PseudoOpcode.LOAD_CLOSURE)) {
          instr.op = Opcode.LOAD_FAST;
        } else if (instr.is(PseudoOpcode.STORE_FAST_MAYBE_NULL)) {
          instr.op = Opcode.STORE_FAST;
        }
      }
    }
    Redundancy.removeNopsAndJumps(entry);
  }

  /** Conditional jumps only go forward: one that would go back jumps over a jump that does. */
  private static void normalizeJumps(Block entry) {
    for (Block block = entry; block != null; block = block.next) {
      block.visited = false;
    }
    for (Block block = entry; block != null; block = block.next) {
      block.visited = true;
      Instr last = block.last();
      if (last == null || !last.isConditionalJump()) {
        continue;
      }
      Block target = Objects.requireNonNull(last.target);
      if (!target.visited) {
        block.addNew(new Instr(Opcode.NOT_TAKEN, 0, last.loc));
        continue;
      }
      Block back = new Block();
      back.instructions.add(new Instr(Opcode.NOT_TAKEN, 0, last.loc));
      back.instructions.add(FlowGraph.jump(PseudoOpcode.JUMP, target, last.loc));
      back.startDepth = target.startDepth;
      back.cold = block.cold;
      back.next = block.next;
      last.op = reversed(last.op);
      last.target = block.next;
      block.next = back;
    }
  }

  private static Operation reversed(Operation op) {
    if (op == Opcode.POP_JUMP_IF_TRUE) {
      return Opcode.POP_JUMP_IF_FALSE;
    }
    if (op == Opcode.POP_JUMP_IF_FALSE) {
      return Opcode.POP_JUMP_IF_TRUE;
    }
    return op == Opcode.POP_JUMP_IF_NONE ? Opcode.POP_JUMP_IF_NOT_NONE : Opcode.POP_JUMP_IF_NONE;
  }

  private Code layOut(FlowGraph graph, int stackSize, LocalsPlus locals) {
    List<Instr> all = new ArrayList<>();
    for (Block block : graph.blocks()) {
      block.offset = all.size();
      all.addAll(block.instructions);
    }
    int n = all.size();
    int[] words = new int[n];
    for (int i = 0; i < n; i++) {
      words[i] = word(all.get(i), i);
    }
    return new Code(
        new Code.Signature(
            unit.argCount + unit.positionalOnly, unit.positionalOnly, unit.keywordOnly),
        Math.max(stackSize, 1),
        flags,
        graph.consts().values(),
        List.copyOf(unit.names.keySet()),
        locals,
        filename,
        unit.name,
        unit.qualifiedName,
        unit.firstLine,
        words,
        positions(all),
        handlers(all));
  }

  private static int word(Instr instr, int index) {
    int arg = instr.arg;
    if (instr.isJump()) {
      arg = Objects.requireNonNull(instr.target).offset;
    }
    Opcode op =
        switch (instr.op) {
          case Opcode real -> real;
          case PseudoOpcode pseudo ->
              switch (pseudo) {
                case JUMP -> arg > index ? Opcode.JUMP_FORWARD : Opcode.JUMP_BACKWARD;
                case JUMP_NO_INTERRUPT ->
                    arg > index ? Opcode.JUMP_FORWARD : Opcode.JUMP_BACKWARD_NO_INTERRUPT;
                default -> throw new IllegalStateException("left over: " + instr);
              };
        };
    if (op == Opcode.END_ASYNC_FOR) {
      arg += END_SEND_DISTANCE;
    }
    return op.ordinal() | arg << 8;
  }

  private static Positions positions(List<Instr> all) {
    int n = all.size();
    Positions positions = new Positions(new int[n], new int[n], new int[n], new int[n]);
    for (int i = n - 1; i >= 0; i--) {
      Instr instr = all.get(i);
      if (instr.loc.equals(Instr.NEXT_LOCATION)) {
        instr.loc = instr.isTerminator() ? Instr.NO_LOCATION : all.get(i + 1).loc;
      }
      positions.lines()[i] = instr.loc.lineno();
      positions.endLines()[i] = instr.loc.endLineno();
      positions.columns()[i] = instr.loc.col();
      positions.endColumns()[i] = instr.loc.endCol();
    }
    return positions;
  }

  private static ExceptionTable handlers(List<Instr> all) {
    List<int[]> regions = new ArrayList<>();
    Block handler = null;
    int start = 0;
    for (int i = 0; i <= all.size(); i++) {
      Block next = i < all.size() ? all.get(i).except : null;
      boolean same =
          next == handler || (next != null && handler != null && next.offset == handler.offset);
      if (!same) {
        if (handler != null) {
          int lasti = handler.preserveLasti ? 1 : 0;
          regions.add(new int[] {start, i, handler.offset, handler.startDepth - 1 - lasti, lasti});
        }
        start = i;
        handler = next;
      }
    }
    int n = regions.size();
    ExceptionTable table =
        new ExceptionTable(new int[n], new int[n], new int[n], new int[n], new boolean[n]);
    for (int i = 0; i < n; i++) {
      int[] region = regions.get(i);
      table.starts()[i] = region[0];
      table.ends()[i] = region[1];
      table.targets()[i] = region[2];
      table.depths()[i] = region[3];
      table.lasti()[i] = region[4] == 1;
    }
    return table;
  }
}
