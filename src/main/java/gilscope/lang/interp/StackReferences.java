package gilscope.lang.interp;

import gilscope.lang.bytecode.Opcode;
import gilscope.lang.objects.ObjectRecord;
import gilscope.lang.objects.PyObject;

/**
 * The part of {@code sys.getrefcount} that frames hold, by the rules of CPython 3.14: a local and
 * an operand count one each, but not what {@code LOAD_FAST_BORROW} pushed, nor a parameter that was
 * passed from there.
 */
final class StackReferences {
  private static final Opcode[] OPCODES = Opcode.values();

  private StackReferences() {}

  /** References to {@code o} from the frames of a thread that is calling a native function. */
  static int of(InterpThread t, PyObject o) {
    int n = 0;
    boolean innermost = true;
    if (Stacks.isHandled(t, o)) {
      n++;
    }
    for (Frame f = t.frame; f != null; f = f.back) {
      n += ofNamespaces(f, o);
      for (int i = 0; i < f.pyCode.localsPlus; i++) {
        if (f.slots[i] == o && !passedBorrowed(f, i, o)) {
          n++;
        }
      }
      for (int i = f.pyCode.localsPlus; i < f.stackTop; i++) {
        if (f.slots[i] == o && !borrowed(f, f.stackTop - 1 - i)) {
          n++;
        }
      }
      if (innermost) {
        n += arguments(f, o);
      }
      innermost = f.entry;
    }
    return n;
  }

  /** What runs a module has its namespace, and a function made for it that has it too. */
  private static int ofNamespaces(Frame f, PyObject o) {
    if (f.namespace == null) {
      return 0;
    }
    boolean byFunction = f.function == null && f.globals == o && !countedByThread(o);
    return (f.namespace == o ? 1 : 0) + (byFunction ? 1 : 0);
  }

  private static boolean countedByThread(PyObject o) {
    ObjectRecord r = o.recordOrNull();
    return r != null && r.uniqueId != 0;
  }

  /** Operands of the CALL that a frame is in the middle of, which lie above its stack's top. */
  private static int arguments(Frame f, PyObject o) {
    int word = f.code.instructions()[f.pc];
    if (OPCODES[word & 0xFF] != Opcode.CALL) {
      return 0;
    }
    int given = word >>> 8;
    int n = 0;
    for (int i = 0; i < given; i++) {
      if (f.slots[f.stackTop + 2 + i] == o && !borrowed(f, given - 1 - i)) {
        n++;
      }
    }
    return n;
  }

  /** True if the local {@code i} is still the argument that the caller passed without owning it. */
  private static boolean passedBorrowed(Frame f, int i, PyObject o) {
    Frame caller = f.back;
    if (caller == null || f.entry || i >= f.code.argCount()) {
      return false;
    }
    int word = caller.code.instructions()[caller.pc];
    if (OPCODES[word & 0xFF] != Opcode.CALL) {
      return false;
    }
    int base = caller.stackTop;
    int self = caller.slots[base + 1] == null ? 0 : 1;
    int argument = i - self;
    int given = word >>> 8;
    return argument >= 0
        && argument < given
        && caller.slots[base + 2 + argument] == o
        && borrowed(caller, given - 1 - argument);
  }

  /**
   * Who pushed the operand that lies {@code below} the top before the current instruction, looking
   * back along straight code.
   */
  private static boolean borrowed(Frame f, int below) {
    int k = below;
    for (int pc = f.pc - 1; pc >= 0; pc--) {
      int word = f.code.instructions()[pc];
      Opcode opcode = OPCODES[word & 0xFF];
      int pushed = opcode.pushed(word >>> 8);
      if (k < pushed) {
        return opcode == Opcode.LOAD_FAST_BORROW
            || opcode == Opcode.LOAD_FAST_BORROW_LOAD_FAST_BORROW;
      }
      k += opcode.popped(word >>> 8) - pushed;
    }
    return false;
  }
}
