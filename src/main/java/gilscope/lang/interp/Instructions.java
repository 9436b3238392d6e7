package gilscope.lang.interp;

import static gilscope.lang.interp.Ordinal.*;
import static gilscope.lang.interp.Quickened.*;

import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import org.jspecify.annotations.Nullable;

/**
 * One instruction at a time, with all that it can mean: what {@link Loop} does not do itself. A
 * word that stands for several is the first of them here.
 */
final class Instructions {
  private Instructions() {}

  /**
   * Executes the instruction at {@code frame.pc}, and asks for fuel before if there is none. What
   * is on the stack ends at {@code frame.stackTop}; the time for the instruction itself has been
   * counted if there was fuel.
   *
   * @param handling the handled-exception stack when the loop was entered
   * @return the frame that goes on at its {@code next}, this one or another; null if Java's caller
   *     gets {@link InterpThread#returned}
   * @throws gilscope.lang.objects.PyRaise if an exception leaves the frame that was entered from
   *     Java
   */
  @SuppressWarnings("NullAway") // the operand stack holds NULL where the instruction set says so
  static @Nullable Frame execute(InterpThread t, Frame frame, ExcInfo handling) {
    boolean timed = t.timed;
    PyObject[] s = frame.slots;
    PyCode code = frame.pyCode;
    int[] words = code.words;
    @Nullable Object[] caches = code.caches;
    PyObject[] loaded = code.loaded;
    int sp = frame.stackTop;
    int pc = frame.pc;
    try {
      int word = words[pc];
      int op = word & 0xFF;
      if (t.fuel <= 0) {
        t.refuel();
        if (timed) {
          t.spent += InstructionTimes.PS[op];
        }
      }
      switch (op) {
        case NOP -> {}
        case RESUME -> {
          int arg = word >>> 8;
          if (timed && arg == 0) {
            t.spent += InstructionTimes.FRAME;
            DataStack.pushes(t);
          }
          if (t.evalBreaker != 0 && (arg & 3) < 2) {
            frame.stackTop = sp;
            t.gate().handlePending(t);
          }
        }
        case LOAD_FAST,
            LOAD_FAST_RESULT,
            LOAD_FAST_ATTR,
            LOAD_FAST_COPY_ATTR,
            LOAD_FAST_METHOD,
            LOAD_FAST_STORE_ATTR -> {
          s[sp++] = s[word >>> 8];
        }
        case LOAD_FAST_LOAD_FAST -> {
          int arg = word >>> 8;
          s[sp++] = s[arg >> 4];
          s[sp++] = s[arg & 15];
        }
        case STORE_FAST -> {
          sp -= 1;
          s[word >>> 8] = s[sp];
        }
        case STORE_FAST_LOAD_FAST -> {
          int arg = word >>> 8;
          s[arg >> 4] = s[sp - 1];
          s[sp - 1] = s[arg & 15];
        }
        case STORE_FAST_STORE_FAST -> {
          sp -= 2;
          int arg = word >>> 8;
          s[arg >> 4] = s[sp + 1];
          s[arg & 15] = s[sp];
        }
        case LOAD_CONST, LOAD_CONST_RESULT -> {
          s[sp++] = loaded[word >>> 8];
        }
        case LOAD_GLOBAL, LOAD_GLOBAL_NULL -> {
          int nulls = op == LOAD_GLOBAL_NULL ? 1 : 0;
          s[sp + nulls] = null;
          PyObject v = Names.globalOrNull(t, frame, caches[pc]);
          s[sp] = v != null ? v : Names.global(t, frame, pc, word >>> 8);
          sp += nulls + 1;
        }
        case LOAD_DEREF -> {
          s[sp++] = Names.deref(t, frame, word >>> 8);
        }
        case POP_TOP -> sp -= 1;
        case PUSH_NULL -> {
          s[sp++] = null;
        }
        case COPY, COPY_ATTR -> {
          s[sp] = s[sp - (word >>> 8)];
          sp++;
        }
        case SWAP, SWAP_STORE_ATTR, SWAP_STORE_SUBSCR -> {
          int other = sp - (word >>> 8);
          PyObject v = s[other];
          s[other] = s[sp - 1];
          s[sp - 1] = v;
        }
        case BINARY_OP -> {
          sp -= 1;
          int arg = word >>> 8;
          if (timed) {
            t.spent += InstructionTimes.binary(arg, s[sp - 1], s[sp]);
          }
          s[sp - 1] = Quickening.binary(t, code, pc, arg, s[sp - 1], s[sp]);
          if (timed) {
            t.temporary = s[sp - 1];
          }
        }
        case COMPARE_OP -> {
          sp -= 1;
          PyObject v = Quickening.compare(t, code, pc, word >>> 8, s[sp - 1], s[sp]);
          int to = afterTest(t, words, pc, v);
          if (to == pc) {
            s[sp - 1] = v;
          } else {
            sp--;
            pc = to;
          }
        }
        case QUICK_BINARY -> sp = Quickening.again(t, code, pc, s, sp);
        case QUICK_COMPARE -> {
          sp = Quickening.compareAgain(t, code, pc, s, sp);
          PyObject v = s[sp - 1];
          int to = afterTest(t, words, pc, v);
          if (to != pc) {
            sp--;
            pc = to;
          }
        }
        case LOAD_FAST_BINARY,
            LOAD_CONST_BINARY,
            LOAD_TWO_BINARY,
            LOAD_FAST_CONST_BINARY,
            COPY_TWO_BINARY,
            LOAD_TWO_COPY_BINARY,
            LOAD_TWO_FAST_BINARY,
            LOAD_FAST_COMPARE,
            LOAD_CONST_COMPARE,
            LOAD_TWO_COMPARE,
            LOAD_FAST_CONST_COMPARE ->
            sp = Quickening.load(t, code, pc, s, sp);
        case SUBSCRIPT -> {
          sp -= 1;
          if (timed) {
            t.spent += InstructionTimes.binary(Quickening.SUBSCRIPT, s[sp - 1], s[sp]);
          }
          s[sp - 1] = Items.get(t, s[sp - 1], s[sp]);
        }
        case CONTAINS_OP -> {
          sp -= 1;
          PyObject v = Operators.contains(t, word >>> 8, s[sp - 1], s[sp]);
          int to = afterTest(t, words, pc, v);
          if (to == pc) {
            s[sp - 1] = v;
          } else {
            sp--;
            pc = to;
          }
        }
        case IS_OP -> {
          sp -= 1;
          PyObject v = PyBool.of((s[sp - 1] == s[sp]) == (word >>> 8 == 0));
          int to = afterTest(t, words, pc, v);
          if (to == pc) {
            s[sp - 1] = v;
          } else {
            sp--;
            pc = to;
          }
        }
        case TO_BOOL -> {
          PyObject v = Operators.truth(t, s[sp - 1]);
          int to = afterTest(t, words, pc, v);
          if (to == pc) {
            s[sp - 1] = v;
          } else {
            sp--;
            pc = to;
          }
        }
        case UNARY_NOT -> {
          s[sp - 1] = s[sp - 1] == PyBool.TRUE ? PyBool.FALSE : PyBool.TRUE;
        }
        case STORE_SUBSCR -> {
          sp -= 3;
          Items.store(t, s[sp + 1], s[sp + 2], s[sp]);
        }
        case JUMP_BACKWARD -> {
          int target = word >>> 8;
          frame.next = target;
          if (t.evalBreaker != 0) {
            frame.stackTop = sp;
            t.gate().handlePending(t);
          }
          if (--t.untilHot < 0 || (code.compiled(target) != null && !t.mustInterpret())) {
            frame.stackTop = sp;
            return enters(t, frame);
          }
          pc = target - 1;
        }
        case JUMP_FORWARD -> pc = (word >>> 8) - 1;
        case POP_JUMP_IF_FALSE -> {
          sp -= 1;
          if (s[sp] == PyBool.FALSE) {
            pc = (word >>> 8) - 1;
          } else {
            pc = notTaken(t, words, pc);
          }
        }
        case POP_JUMP_IF_TRUE -> {
          sp -= 1;
          if (s[sp] == PyBool.TRUE) {
            pc = (word >>> 8) - 1;
          } else {
            pc = notTaken(t, words, pc);
          }
        }
        case POP_JUMP_IF_NONE -> {
          sp -= 1;
          if (s[sp] == PyNone.VALUE) {
            pc = (word >>> 8) - 1;
          } else {
            pc = notTaken(t, words, pc);
          }
        }
        case POP_JUMP_IF_NOT_NONE -> {
          sp -= 1;
          if (s[sp] != PyNone.VALUE) {
            pc = (word >>> 8) - 1;
          } else {
            pc = notTaken(t, words, pc);
          }
        }
        case LOAD_ATTR -> {
          PyObject o = s[sp - 1];
          PyObject v = Attributes.valueOrNull(t, o, caches[pc]);
          Frame getter = v != null ? null : Attributes.getterOrNull(t, o, caches[pc]);
          if (getter != null) {
            frame.stackTop = sp - 1;
            frame.next = pc + 1;
            return enters(t, FrameStack.push(t, frame, getter));
          }
          s[sp - 1] = v != null ? v : Attributes.load(t, o, code, pc, word >>> 8);
        }
        case LOAD_METHOD -> {
          PyObject o = s[sp - 1];
          PyObject f = Attributes.functionOrNull(t, o, caches[pc]);
          if (f != null) {
            s[sp - 1] = f;
            s[sp] = o;
          } else {
            Attributes.loadMethod(t, s, sp - 1, code, pc, word >>> 8);
          }
          sp++;
        }
        case STORE_ATTR -> {
          sp -= 2;
          if (!Attributes.storeQuickly(t, s[sp + 1], caches[pc], s[sp])) {
            Attributes.store(t, s[sp + 1], code, pc, word >>> 8, s[sp]);
          }
        }
        case CALL, CALL_KW, CALL_SPREAD -> {
          int base = sp - Calls.operands(word);
          frame.stackTop = base;
          Frame callee = Calls.make(t, frame, base, word, false);
          if (callee != frame) {
            frame.next = pc + 1;
            return enters(t, FrameStack.push(t, frame, callee));
          }
          sp = base + 1;
        }
        case RETURN_VALUE -> {
          sp -= 1;
          PyObject v = s[sp];
          frame.stackTop = sp;
          return gives(t, FrameStack.leave(t, frame, v), v);
        }
        case FOR_ITER -> {
          PyObject it = s[sp - 1];
          if (it instanceof PyGenerator g && g.canEnter(t)) {
            caches[pc] = KnownIterator.remember(caches[pc], g.type());
            frame.stackTop = sp;
            frame.next = pc + 1;
            return enters(t, g.enter(t, frame, PyNone.VALUE));
          }
          PyObject v = Iteration.nextOrNull(t, it, caches[pc]);
          if (v == null) {
            v = Iteration.next(t, it, code, pc);
          } else if (timed) {
            t.spent += InstructionTimes.step(it, v, t.timesSections());
          }
          int next = words[pc + 1];
          if (v == null) {
            pc = word >>> 8; // to what is after END_FOR
          } else if ((next & 0xFF) == STORE_FAST && t.fuel > 1) {
            s[next >>> 8] = v;
            pc++;
            t.fuel--;
            if (timed) {
              t.spent += InstructionTimes.PS[STORE_FAST];
            }
          } else {
            s[sp++] = v;
          }
        }
        case RETURN_GENERATOR -> {
          frame.stackTop = sp;
          frame.next = pc + 1;
          PyObject g = PyGenerator.over(t, frame);
          return gives(t, FrameStack.suspend(t, frame, g), g);
        }
        case YIELD_VALUE -> {
          sp -= 1;
          PyObject v = s[sp];
          frame.stackTop = sp;
          frame.next = pc + 1;
          frame.generator.suspended(t, word >>> 8);
          return gives(t, FrameStack.suspend(t, frame, v), v);
        }
        case SEND -> {
          PyObject receiver = s[sp - 2];
          if (receiver instanceof PyGenerator g && g.canEnter(t)) {
            frame.stackTop = sp - 1;
            frame.next = pc + 1;
            return enters(t, g.enter(t, frame, s[sp - 1]));
          }
          Delegation.Step step = Delegation.send(t, receiver, s[sp - 1]);
          s[sp - 1] = step.value();
          if (step.finished()) {
            pc = (word >>> 8) - 1;
          }
        }
        case BUILD_TUPLE -> {
          int arg = word >>> 8;
          sp = sp - arg;
          s[sp] = Displays.tuple(s, sp, arg);
          sp++;
        }
        case LIST_APPEND -> {
          sp -= 1;
          Displays.append(t, s[sp - (word >>> 8)], s[sp]);
        }
        case UNPACK_SEQUENCE -> {
          int arg = word >>> 8;
          sp -= 1;
          Unpacking.sequence(t, s, sp, arg);
          sp += arg;
        }
        case RAISE_VARARGS -> throw Raising.raise(t, s, sp, word >>> 8);
        case RERAISE -> throw Raising.reraise(t, frame, s, sp, word >>> 8);
        default -> sp = RareInstructions.execute(t, frame, word, sp);
      }
      frame.next = pc + 1;
      frame.stackTop = sp;
      return frame;
    } catch (Throwable thrown) {
      return Unwinding.unwind(t, frame, pc, thrown, handling);
    }
  }

  /** {@code next} goes on, by compiled code if there is some. */
  private static Frame enters(InterpThread t, Frame next) {
    t.entering = true;
    return next;
  }

  /** {@code back} goes on, which has {@code v} already, or Java's caller with it. */
  private static @Nullable Frame gives(InterpThread t, @Nullable Frame back, PyObject v) {
    if (back == null) {
      t.returned = v;
    }
    return back;
  }

  /**
   * Does a POP_JUMP_IF with the test at {@code pc} that gave {@code v}, and NOT_TAKEN after it if
   * it does not jump; returns the instruction before the next one, {@code pc} if it did nothing.
   */
  private static int afterTest(InterpThread t, int[] words, int pc, PyObject v) {
    int jump = words[pc + 1];
    int op = jump & 0xFF;
    if ((op != POP_JUMP_IF_TRUE && op != POP_JUMP_IF_FALSE) || t.fuel <= 1) {
      return pc;
    }
    t.fuel--;
    if (t.timed) {
      t.spent += InstructionTimes.SIMPLE;
    }
    return v == (op == POP_JUMP_IF_TRUE ? PyBool.TRUE : PyBool.FALSE)
        ? (jump >>> 8) - 1
        : notTaken(t, words, pc + 1);
  }

  /** Does NOT_TAKEN with the jump at {@code pc} that does not; returns the last one done. */
  private static int notTaken(InterpThread t, int[] words, int pc) {
    if (words[pc + 1] != NOP || t.fuel <= 1) {
      return pc;
    }
    t.fuel--;
    if (t.timed) {
      t.spent += InstructionTimes.SIMPLE;
    }
    return pc + 1;
  }
}
