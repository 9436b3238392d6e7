package gilscope.lang.compiler;

import gilscope.lang.bytecode.Opcode;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/**
 * Finds the loads of locals that may borrow: the value leaves the stack, in the same block, before
 * the local is overwritten, and is not stored into a local itself. Runs the block on a stack of
 * references that remember which load pushed them.
 */
final class Borrowing {
  private static final int UNKNOWN = -1;

  /**
   * A value on the stack.
   *
   * @param instr index of the load that pushed it, or UNKNOWN
   * @param local the local it was loaded from, or UNKNOWN
   */
  private record Ref(int instr, int local) {}

  private static final Ref DUMMY = new Ref(UNKNOWN, UNKNOWN);

  private final Deque<Block> todo;
  private final List<Ref> refs = new ArrayList<>();
  private boolean[] keeps = new boolean[0];

  private Borrowing(Block entry) {
    this.todo = Block.worklist(entry);
  }

  static void optimize(Block entry) {
    Borrowing borrowing = new Borrowing(entry);
    entry.visited = true;
    borrowing.todo.push(entry);
    while (!borrowing.todo.isEmpty()) {
      borrowing.run(borrowing.todo.pop());
    }
  }

  private void run(Block block) {
    keeps = new boolean[block.size()];
    refs.clear();
    for (int i = 0; i < block.startDepth; i++) {
      refs.add(DUMMY);
    }
    for (int i = 0; i < block.size(); i++) {
      execute(i, block.get(i));
    }
    if (block.last() != null && block.fallsThrough() && block.next != null) {
      visit(block.next);
    }
    for (Ref ref : refs) {
      keep(ref);
    }
    for (int i = 0; i < block.size(); i++) {
      Instr instr = block.get(i);
      if (!keeps[i] && instr.is(Opcode.LOAD_FAST)) {
        instr.op = Opcode.LOAD_FAST_BORROW;
      } else if (!keeps[i] && instr.is(Opcode.LOAD_FAST_LOAD_FAST)) {
        instr.op = Opcode.LOAD_FAST_BORROW_LOAD_FAST_BORROW;
      }
    }
  }

  private void visit(Block block) {
    if (!block.visited) {
      block.visited = true;
      todo.push(block);
    }
  }

  private void keep(Ref ref) {
    if (ref.instr() != UNKNOWN) {
      keeps[ref.instr()] = true;
    }
  }

  private Ref pop() {
    return refs.removeLast();
  }

  private void load(int i, int local) {
    refs.add(new Ref(i, local));
  }

  private void result(int i) {
    refs.add(new Ref(i, UNKNOWN));
  }

  private void kill(int local) {
    for (Ref ref : refs) {
      if (ref.local() == local) {
        keep(ref);
      }
    }
  }

  private void store(int local) {
    Ref ref = pop();
    kill(local);
    keep(ref);
  }

  private void execute(int i, Instr instr) {
    int arg = instr.arg;
    int popped = instr.op.popped(arg);
    int pushed = instr.op.pushed(arg);
    if (!(instr.op instanceof Opcode op)) {
      generic(i, instr, popped, pushed);
      return;
    }
    switch (op) {
      case LOAD_FAST -> load(i, arg);
      case DELETE_FAST -> kill(arg);
      case LOAD_FAST_AND_CLEAR -> {
        kill(arg);
        load(i, arg);
      }
      case LOAD_FAST_LOAD_FAST -> {
        load(i, arg >> 4);
        load(i, arg & 15);
      }
      case STORE_FAST -> store(arg);
      case STORE_FAST_LOAD_FAST -> {
        store(arg >> 4);
        load(i, arg & 15);
      }
      case STORE_FAST_STORE_FAST -> {
        store(arg >> 4);
        store(arg & 15);
      }
      case COPY -> refs.add(refs.get(refs.size() - arg));
      case SWAP -> {
        int other = refs.size() - arg;
        Ref top = refs.getLast();
        refs.set(refs.size() - 1, refs.get(other));
        refs.set(other, top);
      }
      case FORMAT_SIMPLE,
          GET_YIELD_FROM_ITER,
          GET_ANEXT,
          GET_LEN,
          IMPORT_FROM,
          MATCH_KEYS,
          MATCH_MAPPING,
          MATCH_SEQUENCE,
          WITH_EXCEPT_START -> {
        // CPython 3.14 numbers these by their place among the results, not by the instruction.
        for (int n = popped; n < pushed; n++) {
          result(n - popped);
        }
      }
      case DICT_MERGE,
          DICT_UPDATE,
          LIST_APPEND,
          LIST_EXTEND,
          MAP_ADD,
          RERAISE,
          SET_ADD,
          SET_UPDATE -> {
        for (int n = pushed; n < popped; n++) {
          pop();
        }
      }
      case CHECK_EXC_MATCH -> {
        pop();
        result(i);
      }
      case END_SEND, SET_FUNCTION_ATTRIBUTE -> {
        Ref top = pop();
        pop();
        refs.add(top);
      }
      case LOAD_SPECIAL, PUSH_EXC_INFO -> {
        Ref top = pop();
        result(i);
        refs.add(top);
      }
      case FOR_ITER -> {
        visit(Objects.requireNonNull(instr.target));
        result(i);
      }
      case LOAD_ATTR, LOAD_SUPER_ATTR -> {
        Ref self = pop();
        if (op == Opcode.LOAD_SUPER_ATTR) {
          pop();
          pop();
        }
        result(i);
        if ((arg & 1) != 0) {
          refs.add(self);
        }
      }
      case SEND -> {
        visit(Objects.requireNonNull(instr.target));
        pop();
        result(i);
      }
      default -> generic(i, instr, popped, pushed);
    }
  }

  private void generic(int i, Instr instr, int popped, int pushed) {
    if (instr.hasTarget()) {
      visit(Objects.requireNonNull(instr.target));
    }
    if (!instr.isBlockPush()) {
      for (int n = 0; n < popped; n++) {
        pop();
      }
      for (int n = 0; n < pushed; n++) {
        result(i);
      }
    }
  }
}
