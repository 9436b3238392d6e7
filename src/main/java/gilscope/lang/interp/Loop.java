package gilscope.lang.interp;

import static gilscope.lang.interp.Ordinal.*;
import static gilscope.lang.interp.Quickened.*;

import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyCell;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation loop. Each case is a line or two or calls a method of the file for its noun,
 * because HotSpot compiles no method above 8,000 bytes of bytecode; a test holds the size. What is
 * not frequent is in {@link RareInstructions}.
 *
 * <p>HotSpot computes what two cases have in common, {@code sp - 1}, before it branches, for every
 * instruction, and keeps it on the stack: there were sixty such steps. So each case has operands of
 * its own: in the case of X, {@code op ^ X} is 0, {@code word ^ X} is {@code word} without its
 * instruction, and nothing computed of them is the same in another case.
 *
 * <p>A word may stand for several instructions ({@link Decoding}), which count as so many: they are
 * done together if fuel is left for all, and if none of them can be seen by anybody in between.
 */
final class Loop {
  private Loop() {}

  /**
   * Runs {@code first} until it returns, yields or raises. Python-to-Python calls inside push
   * frames and do not recurse.
   *
   * @param pending raised at the frame's current instruction instead of going on: {@code
   *     generator.throw}
   * @return what the frame returned or yielded
   */
  static PyObject run(InterpThread t, Frame first, @Nullable PyRaise pending) {
    Lifetimes lifetimes = t.lifetimes;
    return lifetimes == null ? loop(t, first, pending) : lifetimes.run(t, first, pending);
  }

  /** As {@link #run}; references are counted around it. */
  static PyObject loop(InterpThread t, Frame first, @Nullable PyRaise pending) {
    first.entry = true;
    t.spent += first.generator == null ? InstructionTimes.ENTRY : InstructionTimes.RESUMPTION;
    ExcInfo handling = t.handling;
    Frame pushed = FrameStack.push(t, t.frame, first);
    Watching w = t.watching;
    try {
      return run(
          t,
          pushed,
          w == null || pending == null ? pending : w.thrownInto(pushed, pending),
          handling);
    } catch (PyRaise e) {
      t.leavesToNative();
      throw e;
    }
  }

  /** As {@link #run}, when the frame has been pushed already. */
  static PyObject enter(InterpThread t, Frame innermost) {
    return run(t, innermost, null, t.handling);
  }

  /**
   * Runs on until {@code frame} is left, which compiled code left in the middle: it is innermost,
   * or has called the one that is.
   */
  static PyObject resume(InterpThread t, Frame frame) {
    frame.entry = true;
    PyObject v = handedOver(t, frame);
    if (v != null) {
      return v;
    }
    Frame innermost = t.frame;
    return interpret(t, innermost == null ? frame : innermost, null, t.handling);
  }

  /** Compiled code runs the frame, if there is some for where it stands; null: there is none. */
  private static @Nullable PyObject compiled(InterpThread t, Frame frame) {
    if (t.mustInterpret()) {
      t.untilHot = t.lifetimes == null ? t.untilHot : Integer.MAX_VALUE;
      return null;
    }
    CompiledCode c = frame.pyCode.compiled(frame.next);
    if (c == null) {
      if (--t.untilHot >= 0) {
        return null;
      }
      t.interpreter().hot(t, frame);
      c = frame.pyCode.compiled(frame.next);
      if (c == null) {
        return null;
      }
    }
    PyObject v = c.run(t, frame);
    return v != null ? v : handedOver(t, frame);
  }

  /** Other compiled code goes on with the frame if the one that it was left by has asked for it. */
  private static @Nullable PyObject handedOver(InterpThread t, Frame frame) {
    while (t.handingOver) {
      t.handingOver = false;
      CompiledCode c = frame.pyCode.compiled(frame.next);
      PyObject v = c == null ? null : c.run(t, frame);
      if (v != null) {
        return v;
      }
    }
    return null;
  }

  private static PyObject run(
      InterpThread t, Frame first, @Nullable PyRaise pending, ExcInfo handling) {
    if (pending == null) {
      PyObject v = compiled(t, first);
      if (v != null) {
        return v;
      }
    }
    Frame innermost = t.frame;
    return interpret(t, innermost == null ? first : innermost, pending, handling);
  }

  @SuppressWarnings({
    "NullAway",
    "CatchAndPrintStackTrace"
  }) // the operand stack holds NULL where the instruction set says so
  private static PyObject interpret(
      InterpThread t, Frame first, @Nullable PyRaise pending, ExcInfo handling) {
    Frame frame = first;
    PyRaise injected = pending;
    boolean entered = false;
    while (true) {
      if (entered) {
        entered = false;
        Frame back = frame.back;
        try {
          PyObject v = compiled(t, frame);
          if (v != null) {
            PyGenerator g = frame.generator;
            back = FrameStack.deliver(t, frame, back, v, g != null && g.isFinished());
            if (back == null) {
              return v;
            }
            frame = back;
          } else if (t.frame != null) {
            frame = t.frame;
          }
        } catch (Throwable thrown) {
          if (frame.entry || back == null) {
            throw thrown;
          }
          frame = Unwinding.unwind(t, back, back.pc, thrown, handling);
        }
      }
      if (injected != null) {
        PyRaise thrown = injected;
        injected = null;
        frame = Unwinding.unwind(t, frame, frame.pc, thrown, handling);
      }
      Frame next = execute(t, frame, handling);
      if (next == null) {
        PyObject v = t.returned;
        t.returned = null;
        return v;
      }
      frame = next;
      entered = t.entering;
      t.entering = false;
    }
  }

  /**
   * Executes {@code frame}'s instructions until another frame goes on.
   *
   * @param handling the handled-exception stack when the loop was entered
   * @return that one, or this one if it may go on in compiled code; both if {@link
   *     InterpThread#entering}, which is to be asked; null if Java's caller gets {@link
   *     InterpThread#returned}
   * @throws PyRaise if an exception leaves the frame that was entered from Java
   */
  @SuppressWarnings("NullAway") // the operand stack holds NULL where the instruction set says so
  private static @Nullable Frame execute(InterpThread t, Frame frame, ExcInfo handling) {
    boolean timed = t.timed;
    PyObject[] s = frame.slots;
    PyCode code = frame.pyCode;
    int[] words = code.words;
    @Nullable Object[] caches = code.caches;
    PyObject[] loaded = code.loaded;
    int sp = frame.stackTop;
    int pc = frame.next - 1;
    try {
      if (pc < 0 && words[0] == RESUME && t.fuel > 1 && t.evalBreaker == 0) {
        pc = 0;
        t.fuel--;
        if (timed) {
          t.spent += InstructionTimes.PS[RESUME] + InstructionTimes.FRAME;
        }
      }
      while (true) {
        frame.pc = ++pc;
        int fuel = t.fuel - 1;
        t.fuel = fuel;
        if (fuel <= 0) {
          frame.stackTop = sp;
          t.refuel();
          fuel = t.fuel;
        }
        int word = words[pc];
        int op = word & 0xFF;
        if (timed) {
          t.spent += InstructionTimes.PS[op];
        }
        int top;
        int more;
        PyObject a;
        PyObject b;
        comparison:
        {
          binary:
          {
            switch (op) {
              case NOP -> {}
              case RESUME -> {
                int arg = (word ^ RESUME) >>> 8;
                if (timed && arg == 0) {
                  t.spent += InstructionTimes.FRAME;
                }
                if (t.evalBreaker != 0 && (arg & 3) < 2) {
                  frame.stackTop = sp;
                  t.gate().handlePending(t);
                }
              }
              case LOAD_FAST -> {
                sp += op ^ LOAD_FAST;
                s[sp++] = s[(word ^ LOAD_FAST) >>> 8];
              }
              case LOAD_FAST_LOAD_FAST -> {
                sp += op ^ LOAD_FAST_LOAD_FAST;
                int arg = (word ^ LOAD_FAST_LOAD_FAST) >>> 8;
                s[sp++] = s[arg >> 4];
                s[sp++] = s[arg & 15];
              }
              case LOAD_FAST_CHECK -> {
                sp += op ^ LOAD_FAST_CHECK;
                s[sp++] = Names.bound(t, frame, (word ^ LOAD_FAST_CHECK) >>> 8);
              }
              case STORE_FAST -> {
                sp += (op ^ STORE_FAST) - 1;
                s[(word ^ STORE_FAST) >>> 8] = s[sp];
              }
              case STORE_FAST_LOAD_FAST -> {
                sp += op ^ STORE_FAST_LOAD_FAST;
                int arg = (word ^ STORE_FAST_LOAD_FAST) >>> 8;
                s[arg >> 4] = s[sp - 1];
                s[sp - 1] = s[arg & 15];
              }
              case STORE_FAST_STORE_FAST -> {
                sp += (op ^ STORE_FAST_STORE_FAST) - 2;
                int arg = (word ^ STORE_FAST_STORE_FAST) >>> 8;
                s[arg >> 4] = s[sp + 1];
                s[arg & 15] = s[sp];
              }
              case LOAD_CONST -> {
                sp += op ^ LOAD_CONST;
                s[sp++] = loaded[(word ^ LOAD_CONST) >>> 8];
              }
              case LOAD_GLOBAL, LOAD_GLOBAL_NULL -> {
                int nulls = op == LOAD_GLOBAL_NULL ? 1 : 0;
                s[sp + nulls] = null;
                PyObject v = Names.globalOrNull(t, frame, caches[pc]);
                s[sp] = v != null ? v : Names.global(t, frame, pc, word >>> 8);
                sp += nulls + 1;
              }
              case LOAD_DEREF -> {
                sp += op ^ LOAD_DEREF;
                s[sp++] = Names.deref(t, frame, (word ^ LOAD_DEREF) >>> 8);
              }
              case STORE_DEREF -> {
                sp += (op ^ STORE_DEREF) - 1;
                ((PyCell) s[(word ^ STORE_DEREF) >>> 8]).set(t, s[sp]);
              }
              case POP_TOP -> sp += (op ^ POP_TOP) - 1;
              case PUSH_NULL -> {
                sp += op ^ PUSH_NULL;
                s[sp++] = null;
              }
              case COPY -> {
                sp += op ^ COPY;
                s[sp] = s[sp - ((word ^ COPY) >>> 8)];
                sp++;
              }
              case SWAP -> {
                sp += op ^ SWAP;
                int other = sp - ((word ^ SWAP) >>> 8);
                PyObject v = s[other];
                s[other] = s[sp - 1];
                s[sp - 1] = v;
              }
              case BINARY_OP -> {
                sp += (op ^ BINARY_OP) - 1;
                int arg = (word ^ BINARY_OP) >>> 8;
                if (timed) {
                  t.spent += InstructionTimes.binary(arg, s[sp - 1], s[sp]);
                }
                s[sp - 1] = Quickening.binary(t, code, pc, arg, s[sp - 1], s[sp]);
              }
              case COMPARE_OP -> {
                sp += (op ^ COMPARE_OP) - 1;
                PyObject v =
                    Quickening.compare(t, code, pc, (word ^ COMPARE_OP) >>> 8, s[sp - 1], s[sp]);
                int to = afterTest(t, words, pc + (op ^ COMPARE_OP), v);
                if (to == pc) {
                  s[sp - 1] = v;
                } else {
                  sp--;
                  pc = to;
                }
              }
              case QUICK_BINARY -> {
                top = sp + (op ^ QUICK_BINARY) - 2;
                a = s[top];
                b = s[top + 1];
                more = 0;
                break binary;
              }
              case LOAD_FAST_BINARY -> {
                top = sp + (op ^ LOAD_FAST_BINARY) - 1;
                a = s[top];
                b = s[(word ^ LOAD_FAST_BINARY) >>> 8];
                more = 1;
                break binary;
              }
              case LOAD_CONST_BINARY -> {
                top = sp + (op ^ LOAD_CONST_BINARY) - 1;
                a = s[top];
                b = loaded[(word ^ LOAD_CONST_BINARY) >>> 8];
                more = 1;
                break binary;
              }
              case LOAD_TWO_BINARY -> {
                top = sp + (op ^ LOAD_TWO_BINARY);
                int arg = (word ^ LOAD_TWO_BINARY) >>> 8;
                a = s[arg >> 4];
                b = s[arg & 15];
                more = 1;
                break binary;
              }
              case LOAD_FAST_CONST_BINARY -> {
                top = sp + (op ^ LOAD_FAST_CONST_BINARY);
                a = s[(word ^ LOAD_FAST_CONST_BINARY) >>> 8];
                b = loaded[words[pc + (op ^ LOAD_FAST_CONST_BINARY) + 1] >>> 8];
                more = 2;
                break binary;
              }
              case QUICK_COMPARE -> {
                top = sp + (op ^ QUICK_COMPARE) - 2;
                a = s[top];
                b = s[top + 1];
                more = 0;
                break comparison;
              }
              case LOAD_FAST_COMPARE -> {
                top = sp + (op ^ LOAD_FAST_COMPARE) - 1;
                a = s[top];
                b = s[(word ^ LOAD_FAST_COMPARE) >>> 8];
                more = 1;
                break comparison;
              }
              case LOAD_CONST_COMPARE -> {
                top = sp + (op ^ LOAD_CONST_COMPARE) - 1;
                a = s[top];
                b = loaded[(word ^ LOAD_CONST_COMPARE) >>> 8];
                more = 1;
                break comparison;
              }
              case LOAD_TWO_COMPARE -> {
                top = sp + (op ^ LOAD_TWO_COMPARE);
                int arg = (word ^ LOAD_TWO_COMPARE) >>> 8;
                a = s[arg >> 4];
                b = s[arg & 15];
                more = 1;
                break comparison;
              }
              case LOAD_FAST_CONST_COMPARE -> {
                top = sp + (op ^ LOAD_FAST_CONST_COMPARE);
                a = s[(word ^ LOAD_FAST_CONST_COMPARE) >>> 8];
                b = loaded[words[pc + (op ^ LOAD_FAST_CONST_COMPARE) + 1] >>> 8];
                more = 2;
                break comparison;
              }
              case SUBSCRIPT -> {
                sp += (op ^ SUBSCRIPT) - 1;
                if (timed) {
                  t.spent += InstructionTimes.binary(Quickening.SUBSCRIPT, s[sp - 1], s[sp]);
                }
                s[sp - 1] = Items.get(t, s[sp - 1], s[sp]);
              }
              case CONTAINS_OP -> {
                sp += (op ^ CONTAINS_OP) - 1;
                PyObject v = Operators.contains(t, (word ^ CONTAINS_OP) >>> 8, s[sp - 1], s[sp]);
                int to = afterTest(t, words, pc + (op ^ CONTAINS_OP), v);
                if (to == pc) {
                  s[sp - 1] = v;
                } else {
                  sp--;
                  pc = to;
                }
              }
              case IS_OP -> {
                sp += (op ^ IS_OP) - 1;
                PyObject v = PyBool.of((s[sp - 1] == s[sp]) == ((word ^ IS_OP) == 0));
                int to = afterTest(t, words, pc + (op ^ IS_OP), v);
                if (to == pc) {
                  s[sp - 1] = v;
                } else {
                  sp--;
                  pc = to;
                }
              }
              case TO_BOOL -> {
                sp += op ^ TO_BOOL;
                PyObject v = Operators.truth(t, s[sp - 1]);
                int to = afterTest(t, words, pc + (op ^ TO_BOOL), v);
                if (to == pc) {
                  s[sp - 1] = v;
                } else {
                  sp--;
                  pc = to;
                }
              }
              case UNARY_NOT -> {
                sp += op ^ UNARY_NOT;
                s[sp - 1] = s[sp - 1] == PyBool.TRUE ? PyBool.FALSE : PyBool.TRUE;
              }
              case STORE_SUBSCR -> {
                sp += (op ^ STORE_SUBSCR) - 3;
                Items.store(t, s[sp + 1], s[sp + 2], s[sp]);
              }

              case JUMP_BACKWARD -> {
                int target = (word ^ JUMP_BACKWARD) >>> 8;
                frame.next = target;
                if (t.evalBreaker != 0) {
                  frame.stackTop = sp;
                  t.gate().handlePending(t);
                }
                if (--t.untilHot < 0 || (code.compiled(target) != null && !t.mustInterpret())) {
                  frame.stackTop = sp;
                  t.entering = true;
                  return frame;
                }
                pc = target - 1;
              }
              case JUMP_FORWARD -> pc = ((word ^ JUMP_FORWARD) >>> 8) - 1;
              case POP_JUMP_IF_FALSE -> {
                sp += (op ^ POP_JUMP_IF_FALSE) - 1;
                if (s[sp] == PyBool.FALSE) {
                  pc = ((word ^ POP_JUMP_IF_FALSE) >>> 8) - 1;
                } else {
                  pc = notTaken(t, words, pc + (op ^ POP_JUMP_IF_FALSE));
                }
              }
              case POP_JUMP_IF_TRUE -> {
                sp += (op ^ POP_JUMP_IF_TRUE) - 1;
                if (s[sp] == PyBool.TRUE) {
                  pc = ((word ^ POP_JUMP_IF_TRUE) >>> 8) - 1;
                } else {
                  pc = notTaken(t, words, pc + (op ^ POP_JUMP_IF_TRUE));
                }
              }
              case POP_JUMP_IF_NONE -> {
                sp += (op ^ POP_JUMP_IF_NONE) - 1;
                if (s[sp] == PyNone.VALUE) {
                  pc = ((word ^ POP_JUMP_IF_NONE) >>> 8) - 1;
                } else {
                  pc = notTaken(t, words, pc + (op ^ POP_JUMP_IF_NONE));
                }
              }
              case POP_JUMP_IF_NOT_NONE -> {
                sp += (op ^ POP_JUMP_IF_NOT_NONE) - 1;
                if (s[sp] != PyNone.VALUE) {
                  pc = ((word ^ POP_JUMP_IF_NOT_NONE) >>> 8) - 1;
                } else {
                  pc = notTaken(t, words, pc + (op ^ POP_JUMP_IF_NOT_NONE));
                }
              }

              case LOAD_ATTR -> {
                sp += op ^ LOAD_ATTR;
                PyObject o = s[sp - 1];
                PyObject v = Attributes.valueOrNull(t, o, caches[pc]);
                s[sp - 1] =
                    v != null ? v : Attributes.load(t, o, code, pc, (word ^ LOAD_ATTR) >>> 8);
              }
              case LOAD_FAST_ATTR -> {
                sp += op ^ LOAD_FAST_ATTR;
                PyObject o = s[(word ^ LOAD_FAST_ATTR) >>> 8];
                PyObject v =
                    fuel > 1
                        ? Attributes.valueOrNull(t, o, caches[pc + (op ^ LOAD_FAST_ATTR) + 1])
                        : null;
                if (v != null) {
                  t.fuel = fuel + (op ^ LOAD_FAST_ATTR) - 1;
                  if (timed) {
                    t.spent += InstructionTimes.PS[LOAD_ATTR];
                  }
                  pc++;
                }
                s[sp++] = v != null ? v : o;
              }
              case LOAD_FAST_METHOD -> {
                sp += op ^ LOAD_FAST_METHOD;
                PyObject o = s[(word ^ LOAD_FAST_METHOD) >>> 8];
                PyObject f =
                    fuel > 1
                        ? Attributes.functionOrNull(t, o, caches[pc + (op ^ LOAD_FAST_METHOD) + 1])
                        : null;
                if (f != null) {
                  t.fuel = fuel + (op ^ LOAD_FAST_METHOD) - 1;
                  if (timed) {
                    t.spent += InstructionTimes.PS[LOAD_METHOD];
                  }
                  pc++;
                  s[sp++] = f;
                }
                s[sp++] = o;
              }
              case COPY_ATTR -> {
                sp += op ^ COPY_ATTR;
                PyObject o = s[sp - 1];
                PyObject v =
                    fuel > 1
                        ? Attributes.valueOrNull(t, o, caches[pc + (op ^ COPY_ATTR) + 1])
                        : null;
                if (v != null) {
                  t.fuel = fuel + (op ^ COPY_ATTR) - 1;
                  if (timed) {
                    t.spent += InstructionTimes.PS[LOAD_ATTR];
                  }
                  pc++;
                }
                s[sp++] = v != null ? v : o;
              }
              case SWAP_STORE_ATTR -> {
                sp += (op ^ SWAP_STORE_ATTR) - 2;
                PyObject o = s[sp];
                PyObject v = s[sp + 1];
                if (fuel > 1
                    && Attributes.storeQuickly(t, o, caches[pc + (op ^ SWAP_STORE_ATTR) + 1], v)) {
                  t.fuel = fuel + (op ^ SWAP_STORE_ATTR) - 1;
                  if (timed) {
                    t.spent += InstructionTimes.PS[STORE_ATTR];
                  }
                  pc++;
                } else {
                  s[sp] = v;
                  s[sp + 1] = o;
                  sp += 2;
                }
              }
              case LOAD_METHOD -> {
                sp += op ^ LOAD_METHOD;
                PyObject o = s[sp - 1];
                PyObject f = Attributes.functionOrNull(t, o, caches[pc]);
                if (f != null) {
                  s[sp - 1] = f;
                  s[sp] = o;
                } else {
                  Attributes.loadMethod(t, s, sp - 1, code, pc, (word ^ LOAD_METHOD) >>> 8);
                }
                sp++;
              }
              case STORE_ATTR -> {
                sp += (op ^ STORE_ATTR) - 2;
                if (!Attributes.storeQuickly(t, s[sp + 1], caches[pc], s[sp])) {
                  Attributes.store(t, s[sp + 1], code, pc, (word ^ STORE_ATTR) >>> 8, s[sp]);
                }
              }
              case LOAD_FAST_STORE_ATTR -> {
                sp += (op ^ LOAD_FAST_STORE_ATTR) - 1;
                PyObject o = s[(word ^ LOAD_FAST_STORE_ATTR) >>> 8];
                if (fuel > 1
                    && Attributes.storeQuickly(
                        t, o, caches[pc + (op ^ LOAD_FAST_STORE_ATTR) + 1], s[sp])) {
                  t.fuel = fuel + (op ^ LOAD_FAST_STORE_ATTR) - 1;
                  if (timed) {
                    t.spent += InstructionTimes.PS[STORE_ATTR];
                  }
                  pc++;
                } else {
                  s[sp + 1] = o;
                  sp += 2;
                }
              }

              case CALL -> {
                int arg = (word ^ CALL) >>> 8;
                int base = sp + (op ^ CALL) - 2 - arg;
                frame.stackTop = base;
                Frame callee = Calls.enter(t, s, base, arg);
                if (callee != null) {
                  frame.next = pc + (op ^ CALL) + 1;
                  Frame pushed = FrameStack.push(t, frame, callee);
                  t.entering = true;
                  return pushed;
                }
                PyObject f = s[base];
                s[base] = Calls.call(t, s, base, arg);
                sp = base + 1;
                if (t.evalBreaker != 0 && Calls.isCheckPoint(f, arg)) {
                  frame.stackTop = sp;
                  t.gate().handlePending(t);
                }
              }
              case CALL_KW -> {
                int arg = (word ^ CALL_KW) >>> 8;
                int base = sp + (op ^ CALL_KW) - 3 - arg;
                frame.stackTop = base;
                String[] keywords = Calls.keywords(s[base + arg + 2]);
                Frame callee = Calls.enter(t, s, base, arg, keywords);
                if (callee != null) {
                  frame.next = pc + (op ^ CALL_KW) + 1;
                  Frame pushed = FrameStack.push(t, frame, callee);
                  t.entering = true;
                  return pushed;
                }
                s[base] = Calls.call(t, s, base, arg, keywords);
                sp = base + 1;
                if (t.evalBreaker != 0) {
                  frame.stackTop = sp;
                  t.gate().handlePending(t);
                }
              }
              case CALL_FUNCTION_EX -> {
                int base = sp + (op ^ CALL_FUNCTION_EX) - 4;
                frame.stackTop = base;
                Frame callee = Calls.enterSpread(t, s, base);
                if (callee != null) {
                  frame.next = pc + (op ^ CALL_FUNCTION_EX) + 1;
                  Frame pushed = FrameStack.push(t, frame, callee);
                  t.entering = true;
                  return pushed;
                }
                s[base] = Calls.callSpread(t, s, base);
                sp = base + 1;
                if (t.evalBreaker != 0) {
                  frame.stackTop = sp;
                  t.gate().handlePending(t);
                }
              }
              case RETURN_VALUE -> {
                sp += (op ^ RETURN_VALUE) - 1;
                PyObject v = s[sp];
                frame.stackTop = sp;
                Frame back = FrameStack.leave(t, frame, v);
                if (back == null) {
                  t.returned = v;
                }
                return back;
              }

              case GET_ITER -> {
                sp += op ^ GET_ITER;
                s[sp - 1] = Iteration.iter(t, s[sp - 1]);
              }
              case FOR_ITER -> {
                sp += op ^ FOR_ITER;
                PyObject it = s[sp - 1];
                if (it instanceof PyGenerator g && g.canEnter(t)) {
                  caches[pc] = KnownIterator.remember(caches[pc], g.type());
                  frame.stackTop = sp;
                  frame.next = pc + (op ^ FOR_ITER) + 1;
                  Frame resumed = g.enter(t, frame, PyNone.VALUE);
                  t.entering = true;
                  return resumed;
                }
                PyObject v = Iteration.nextOrNull(t, it, caches[pc]);
                if (v == null) {
                  v = Iteration.next(t, it, code, pc);
                } else if (timed) {
                  t.spent += Iteration.time(it, v);
                }
                int next = words[pc + (op ^ FOR_ITER) + 1];
                if (v == null) {
                  pc = (word ^ FOR_ITER) >>> 8; // to what is after END_FOR
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
                frame.stackTop = sp + (op ^ RETURN_GENERATOR);
                frame.next = pc + (op ^ RETURN_GENERATOR) + 1;
                PyObject g = PyGenerator.over(t, frame);
                Frame back = FrameStack.suspend(t, frame, g);
                if (back == null) {
                  t.returned = g;
                }
                return back;
              }
              case YIELD_VALUE -> {
                sp += (op ^ YIELD_VALUE) - 1;
                PyObject v = s[sp];
                frame.stackTop = sp;
                frame.next = pc + (op ^ YIELD_VALUE) + 1;
                frame.generator.suspended(t, (word ^ YIELD_VALUE) >>> 8);
                Frame back = FrameStack.suspend(t, frame, v);
                if (back == null) {
                  t.returned = v;
                }
                return back;
              }
              case SEND -> {
                sp += op ^ SEND;
                PyObject receiver = s[sp - 2];
                if (receiver instanceof PyGenerator g && g.canEnter(t)) {
                  frame.stackTop = sp - 1;
                  frame.next = pc + (op ^ SEND) + 1;
                  Frame resumed = g.enter(t, frame, s[sp - 1]);
                  t.entering = true;
                  return resumed;
                }
                Delegation.Step step = Delegation.send(t, receiver, s[sp - 1]);
                s[sp - 1] = step.value();
                if (step.finished()) {
                  pc = ((word ^ SEND) >>> 8) - 1;
                }
              }
              case END_SEND -> {
                sp += (op ^ END_SEND) - 1;
                s[sp - 1] = s[sp];
              }

              case BUILD_LIST -> {
                int arg = (word ^ BUILD_LIST) >>> 8;
                sp = sp + (op ^ BUILD_LIST) - arg;
                s[sp] = Displays.list(t, s, sp, arg);
                sp++;
              }
              case BUILD_TUPLE -> {
                int arg = (word ^ BUILD_TUPLE) >>> 8;
                sp = sp + (op ^ BUILD_TUPLE) - arg;
                s[sp] = Displays.tuple(s, sp, arg);
                sp++;
              }
              case LIST_APPEND -> {
                sp += (op ^ LIST_APPEND) - 1;
                Displays.append(t, s[sp - ((word ^ LIST_APPEND) >>> 8)], s[sp]);
              }
              case UNPACK_SEQUENCE -> {
                int arg = (word ^ UNPACK_SEQUENCE) >>> 8;
                sp += (op ^ UNPACK_SEQUENCE) - 1;
                Unpacking.sequence(t, s, sp, arg);
                sp += arg;
              }
              case RAISE_VARARGS ->
                  throw Raising.raise(
                      t, s, sp + (op ^ RAISE_VARARGS), (word ^ RAISE_VARARGS) >>> 8);
              case RERAISE ->
                  throw Raising.reraise(t, frame, s, sp + (op ^ RERAISE), (word ^ RERAISE) >>> 8);
              default -> sp = RareInstructions.execute(t, frame, word, sp);
            }
            continue;
          }
          int left = fuel - more;
          PyObject v = left > 0 ? Quickening.quick(t, words[pc + more], a, b) : null;
          if (v == null) {
            sp =
                more == 0
                    ? Quickening.again(t, code, pc, s, sp)
                    : Quickening.load(t, code, pc, s, sp);
            continue;
          }
          if (timed) {
            t.spent += InstructionTimes.ofOperation(words, pc, more, a, b, v);
          }
          int next = words[pc + more + 1];
          if ((next & 0xFF) == STORE_FAST && left > 1) {
            s[next >>> 8] = v;
            sp = top;
            more++;
            if (timed) {
              t.spent += InstructionTimes.PS[STORE_FAST];
            }
          } else {
            s[top] = v;
            sp = top + 1;
          }
          t.fuel = fuel - more;
          pc = pc + more;
          continue;
        }
        // fuel counts instructions: the jump and what stands where it does not are two more
        int v = fuel > more + 2 ? Quickening.quickCompare(words[pc + more], a, b) : -1;
        if (v < 0) {
          sp =
              more == 0
                  ? Quickening.compareAgain(t, code, pc, s, sp)
                  : Quickening.load(t, code, pc, s, sp);
          continue;
        }
        int jump = words[pc + more + 1];
        boolean jumps = ((jump & 0xFF) == POP_JUMP_IF_TRUE) == (v == 1);
        if (timed) {
          t.spent += InstructionTimes.ofComparison(words, pc, more, jumps);
        }
        sp = top;
        t.fuel = fuel - more - (jumps ? 1 : 2);
        pc = jumps ? (jump >>> 8) - 1 : pc + more + 2;
      }
    } catch (Throwable thrown) {
      return Unwinding.unwind(t, frame, pc, thrown, handling);
    }
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
