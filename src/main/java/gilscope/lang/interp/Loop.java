package gilscope.lang.interp;

import static gilscope.lang.interp.Ordinal.*;
import static gilscope.lang.interp.Quickened.*;

import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation loop: the instructions that are frequent, where they do what is usual and nobody
 * wants to be told of it. They run no Python code, ask nobody and store nothing in the thread:
 * instruction, stack and fuel are locals until an instruction is for {@link Instructions}, another
 * frame goes on or something is thrown. What fails to be usual has changed nothing before.
 *
 * <p>The class is there twice, see {@link Evaluation}: {@link Untimed} is {@link Timed} in one.
 *
 * <p>A word may stand for several instructions ({@link Decoding}), and an operation goes on with
 * the next one if that takes its result; they count as so many, and are done if fuel is left. Fuel
 * is a place, {@code limit}: the instruction there is the first without.
 *
 * <h2>What HotSpot makes of it</h2>
 *
 * <p>C2 computes what two cases have in common, {@code sp - 1}, {@code word >>> 8}, before it
 * branches, for every instruction, and keeps it on Java's stack: there were sixty such steps. So
 * each case has operands of its own: in the case of X, {@code op ^ X} is 0, {@code word ^ X} is
 * {@code word} without its instruction, and nothing computed of them is the same in another case.
 *
 * <p>Locals that live as long as the loop are on the stack too, whatever is done; what lives across
 * a Java call is stored and loaded once more around it. So there are few calls: one after the loop,
 * after which everything is read from the frame again, and in it those of what is native and of
 * {@link RareInstructions}, which are too short for that. The methods that cases call are inlined,
 * for which C2 grants 8,000 bytes of bytecode in all, this method included; a method above 8,000 it
 * does not compile. A test holds the size.
 */
final class Loop implements Evaluation {
  /** In place of a limit while Java code runs that may use fuel. */
  private static final int AWAY = Integer.MIN_VALUE;

  Loop() {}

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
    t.keepsSections();
    t.spent += first.generator == null ? InstructionTimes.ENTRY : InstructionTimes.RESUMPTION;
    ExcInfo handling = t.handling;
    Frame pushed = FrameStack.push(t, t.frame, first);
    Watching w = t.watching;
    try {
      PyObject v =
          run(
              t,
              pushed,
              w == null || pending == null ? pending : w.thrownInto(pushed, pending),
              handling);
      t.briefBefore = t.brief;
      t.brief = 0; // Java, which takes as long as it likes
      return v;
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
    if (t.tracing) {
      t.endGrant();
    }
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
    if (t.tracing) {
      t.endGrant();
    }
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
          Unwinding.gets(frame, back, thrown);
          frame = Unwinding.unwind(t, back, back.pc, thrown, handling);
        }
      }
      if (injected != null) {
        PyRaise thrown = injected;
        injected = null;
        frame = Unwinding.unwind(t, frame, frame.pc, thrown, handling);
      }
      Frame next = t.evaluation.execute(t, frame, handling);
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
   * Executes instructions from {@code first}'s next on, and those of the frames that it calls.
   *
   * @param handling the handled-exception stack when the loop was entered
   * @return the frame that goes on, which {@link #compiled} is to be asked for if {@link
   *     InterpThread#entering}; null if Java's caller gets {@link InterpThread#returned}
   * @throws PyRaise if an exception leaves the frame that was entered from Java
   */
  @Override
  @SuppressWarnings("NullAway") // the operand stack holds NULL where the instruction set says so
  public @Nullable Frame execute(InterpThread t, Frame first, ExcInfo handling) {
    Frame frame = first;
    frames:
    while (true) {
      PyObject[] s = frame.slots;
      PyCode code = frame.pyCode;
      int[] words = code.words;
      @Nullable Object[] caches = code.caches;
      PyObject[] loaded = code.loaded;
      int sp = frame.stackTop;
      int pc = frame.next - 1;
      int limit = pc + t.fuel;
      try {
        if (pc < 0 && words[0] == RESUME && limit > 0 && t.evalBreaker == 0) {
          pc = 0;
          Untimed.begins(t);
        }
        while (true) {
          int word = words[++pc];
          if (pc >= limit) {
            break;
          }
          int op = word & 0xFF;
          Untimed.does(t, op);
          int top;
          int more;
          int n;
          boolean v;
          PyObject a;
          PyObject b;
          jump:
          {
            test:
            {
              comparison:
              {
                returns:
                {
                  call:
                  {
                    result:
                    {
                      binary:
                      {
                        iteration:
                        {
                          store:
                          {
                            method:
                            {
                              value:
                              {
                                switch (op) {
                                  case NOP -> {
                                    continue;
                                  }
                                  case RESUME -> {
                                    if (t.evalBreaker != 0) {
                                      break;
                                    }
                                    Untimed.resumes(t, word);
                                    continue;
                                  }
                                  case LOAD_FAST -> {
                                    sp += op ^ LOAD_FAST;
                                    s[sp++] = s[(word ^ LOAD_FAST) >>> 8];
                                    continue;
                                  }
                                  case LOAD_FAST_RESULT -> {
                                    top = sp + (op ^ LOAD_FAST_RESULT);
                                    a = s[(word ^ LOAD_FAST_RESULT) >>> 8];
                                    break result;
                                  }
                                  case LOAD_FAST_LOAD_FAST -> {
                                    sp += op ^ LOAD_FAST_LOAD_FAST;
                                    int arg = (word ^ LOAD_FAST_LOAD_FAST) >>> 8;
                                    s[sp++] = s[arg >> 4];
                                    s[sp++] = s[arg & 15];
                                    continue;
                                  }
                                  case STORE_FAST -> {
                                    sp += (op ^ STORE_FAST) - 1;
                                    s[(word ^ STORE_FAST) >>> 8] = s[sp];
                                    continue;
                                  }
                                  case STORE_FAST_LOAD_FAST -> {
                                    sp += op ^ STORE_FAST_LOAD_FAST;
                                    int arg = (word ^ STORE_FAST_LOAD_FAST) >>> 8;
                                    s[arg >> 4] = s[sp - 1];
                                    s[sp - 1] = s[arg & 15];
                                    Untimed.duplicates(t, s[sp - 1]);
                                    continue;
                                  }
                                  case STORE_FAST_STORE_FAST -> {
                                    sp += (op ^ STORE_FAST_STORE_FAST) - 2;
                                    int arg = (word ^ STORE_FAST_STORE_FAST) >>> 8;
                                    s[arg >> 4] = s[sp + 1];
                                    s[arg & 15] = s[sp];
                                    continue;
                                  }
                                  case LOAD_CONST -> {
                                    sp += op ^ LOAD_CONST;
                                    s[sp++] = loaded[(word ^ LOAD_CONST) >>> 8];
                                    continue;
                                  }
                                  case LOAD_CONST_RESULT -> {
                                    top = sp + (op ^ LOAD_CONST_RESULT);
                                    a = loaded[(word ^ LOAD_CONST_RESULT) >>> 8];
                                    break result;
                                  }
                                  case LOAD_GLOBAL, LOAD_GLOBAL_NULL -> {
                                    PyObject o = Names.globalOrNull(t, frame, caches[pc]);
                                    if (o == null) {
                                      break;
                                    }
                                    if (op == LOAD_GLOBAL) {
                                      top = sp;
                                      a = o;
                                      break result;
                                    }
                                    s[sp] = o;
                                    s[sp + 1] = null;
                                    sp += 2;
                                    continue;
                                  }
                                  case LOAD_DEREF -> {
                                    sp += op ^ LOAD_DEREF;
                                    PyObject o = Names.derefOrNull(t, s[(word ^ LOAD_DEREF) >>> 8]);
                                    if (o == null) {
                                      break;
                                    }
                                    top = sp;
                                    a = o;
                                    break result;
                                  }
                                  case POP_TOP -> {
                                    sp += (op ^ POP_TOP) - 1;
                                    continue;
                                  }
                                  case PUSH_NULL -> {
                                    sp += op ^ PUSH_NULL;
                                    s[sp++] = null;
                                    continue;
                                  }
                                  case COPY -> {
                                    top = sp + (op ^ COPY);
                                    a = s[top - ((word ^ COPY) >>> 8)];
                                    break result;
                                  }
                                  case SWAP -> {
                                    sp += op ^ SWAP;
                                    int other = sp - ((word ^ SWAP) >>> 8);
                                    PyObject o = s[other];
                                    s[other] = s[sp - 1];
                                    s[sp - 1] = o;
                                    continue;
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
                                  case COPY_TWO_BINARY -> {
                                    top = sp + (op ^ COPY_TWO_BINARY);
                                    a = s[top - 2];
                                    b = s[top - 1];
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
                                  case LOAD_TWO_COPY_BINARY -> {
                                    top = sp + (op ^ LOAD_TWO_COPY_BINARY) + 2;
                                    int arg = (word ^ LOAD_TWO_COPY_BINARY) >>> 8;
                                    a = s[arg >> 4];
                                    b = s[arg & 15];
                                    s[top - 2] = a;
                                    s[top - 1] = b;
                                    more = 3;
                                    break binary;
                                  }
                                  case LOAD_TWO_FAST_BINARY -> {
                                    top = sp + (op ^ LOAD_TWO_FAST_BINARY) + 1;
                                    int arg = (word ^ LOAD_TWO_FAST_BINARY) >>> 8;
                                    s[top - 1] = s[arg >> 4];
                                    a = s[arg & 15];
                                    b = s[words[pc + (op ^ LOAD_TWO_FAST_BINARY) + 1] >>> 8];
                                    more = 2;
                                    break binary;
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
                                    b =
                                        loaded[
                                            words[pc + (op ^ LOAD_FAST_CONST_COMPARE) + 1] >>> 8];
                                    more = 2;
                                    break comparison;
                                  }
                                  case IS_OP -> {
                                    top = sp + (op ^ IS_OP) - 2;
                                    v = (s[top] == s[top + 1]) == ((word ^ IS_OP) == 0);
                                    break test;
                                  }
                                  case TO_BOOL -> {
                                    top = sp + (op ^ TO_BOOL) - 1;
                                    int truth = Operators.quickTruth(t, s[top]);
                                    if (truth < 0) {
                                      break;
                                    }
                                    v = truth != 0;
                                    break test;
                                  }
                                  case UNARY_NOT -> {
                                    sp += op ^ UNARY_NOT;
                                    s[sp - 1] =
                                        s[sp - 1] == PyBool.TRUE ? PyBool.FALSE : PyBool.TRUE;
                                    continue;
                                  }
                                  case CONTAINS_OP -> {
                                    top = sp + (op ^ CONTAINS_OP) - 2;
                                    int found = Untimed.contains(t, s[top], s[top + 1]);
                                    if (found < 0) {
                                      break;
                                    }
                                    v = (found != 0) == ((word ^ CONTAINS_OP) == 0);
                                    break test;
                                  }
                                  case SUBSCRIPT -> {
                                    top = sp + (op ^ SUBSCRIPT) - 2;
                                    a = Untimed.item(t, s[top], s[top + 1]);
                                    if (a == null) {
                                      break;
                                    }
                                    break result;
                                  }
                                  case STORE_SUBSCR -> {
                                    top = sp + (op ^ STORE_SUBSCR) - 3;
                                    if (!Untimed.stores(t, s[top + 1], s[top + 2], s[top])) {
                                      break;
                                    }
                                    sp = top;
                                    continue;
                                  }
                                  case SWAP_STORE_SUBSCR -> {
                                    top = sp + (op ^ SWAP_STORE_SUBSCR) - 3;
                                    int at = pc + (op ^ SWAP_STORE_SUBSCR) + 2;
                                    PyObject value = s[top + 2];
                                    if (at < limit
                                        && Untimed.stores(t, s[top], s[top + 1], value)) {
                                      Untimed.does(t, SWAP);
                                      Untimed.does(t, STORE_SUBSCR);
                                      pc = at;
                                      sp = top;
                                    } else {
                                      s[top + 2] = s[top];
                                      s[top] = value;
                                      sp = top + 3;
                                    }
                                    continue;
                                  }
                                  case JUMP_BACKWARD -> {
                                    int target = (word ^ JUMP_BACKWARD) >>> 8;
                                    if (t.evalBreaker != 0
                                        || t.untilHot <= 0
                                        || code.compiled(target) != null) {
                                      break;
                                    }
                                    t.untilHot--;
                                    limit += target - 1 - pc;
                                    pc = target - 1;
                                    if ((words[target] & 0xFF) != FOR_ITER || target >= limit) {
                                      continue;
                                    }
                                    pc = target;
                                    Untimed.does(t, FOR_ITER);
                                    break iteration;
                                  }
                                  case JUMP_FORWARD -> {
                                    int target = (word ^ JUMP_FORWARD) >>> 8;
                                    limit += target - 1 - pc;
                                    pc = target - 1;
                                    continue;
                                  }
                                  case POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE -> {
                                    top = sp - 1;
                                    v = (s[top] == PyBool.TRUE) == (op == POP_JUMP_IF_TRUE);
                                    break jump;
                                  }
                                  case POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE -> {
                                    top = sp - 1;
                                    v = (s[top] == PyNone.VALUE) == (op == POP_JUMP_IF_NONE);
                                    break jump;
                                  }
                                  case LOAD_ATTR -> {
                                    top = sp + (op ^ LOAD_ATTR) - 1;
                                    a = s[top];
                                    more = 0;
                                    break value;
                                  }
                                  case LOAD_FAST_ATTR -> {
                                    top = sp + (op ^ LOAD_FAST_ATTR);
                                    a = s[(word ^ LOAD_FAST_ATTR) >>> 8];
                                    more = 1;
                                    break value;
                                  }
                                  case LOAD_FAST_COPY_ATTR -> {
                                    top = sp + (op ^ LOAD_FAST_COPY_ATTR) + 1;
                                    a = s[(word ^ LOAD_FAST_COPY_ATTR) >>> 8];
                                    s[top - 1] = a;
                                    more = 2;
                                    break value;
                                  }
                                  case LOAD_FAST_METHOD -> {
                                    top = sp + (op ^ LOAD_FAST_METHOD);
                                    a = s[(word ^ LOAD_FAST_METHOD) >>> 8];
                                    more = 1;
                                    break method;
                                  }
                                  case COPY_ATTR -> {
                                    top = sp + (op ^ COPY_ATTR);
                                    a = s[top - 1];
                                    more = 1;
                                    break value;
                                  }
                                  case SWAP_STORE_ATTR -> {
                                    top = sp + (op ^ SWAP_STORE_ATTR) - 2;
                                    a = s[top];
                                    b = s[top + 1];
                                    more = 1;
                                    break store;
                                  }
                                  case LOAD_METHOD -> {
                                    top = sp + (op ^ LOAD_METHOD) - 1;
                                    a = s[top];
                                    more = 0;
                                    break method;
                                  }
                                  case STORE_ATTR -> {
                                    top = sp + (op ^ STORE_ATTR) - 2;
                                    a = s[top + 1];
                                    b = s[top];
                                    more = 0;
                                    break store;
                                  }
                                  case LOAD_FAST_STORE_ATTR -> {
                                    top = sp + (op ^ LOAD_FAST_STORE_ATTR) - 1;
                                    a = s[(word ^ LOAD_FAST_STORE_ATTR) >>> 8];
                                    b = s[top];
                                    more = 1;
                                    break store;
                                  }
                                  case CALL -> {
                                    n = (word ^ CALL) >>> 8;
                                    top = sp + (op ^ CALL) - 2 - n;
                                    break call;
                                  }
                                  case CALL_KW -> {
                                    top = sp + (op ^ CALL_KW) - 3 - ((word ^ CALL_KW) >>> 8);
                                    n = -1;
                                    break call;
                                  }
                                  case CALL_SPREAD -> {
                                    top = sp + (op ^ CALL_SPREAD) - 4;
                                    n = -1;
                                    break call;
                                  }
                                  case RETURN_VALUE -> {
                                    top = sp + (op ^ RETURN_VALUE) - 1;
                                    a = s[top];
                                    break returns;
                                  }
                                  case YIELD_VALUE -> {
                                    top = sp + (op ^ YIELD_VALUE) - 1;
                                    frame.pc = pc;
                                    frame.next = pc + (op ^ YIELD_VALUE) + 1;
                                    frame.stackTop = top;
                                    t.fuel = limit - pc;
                                    Frame back =
                                        FrameStack.suspendQuickly(
                                            t, frame, s[top], (word ^ YIELD_VALUE) >>> 8);
                                    if (back == null) {
                                      break;
                                    }
                                    frame = back;
                                    continue frames;
                                  }
                                  case FOR_ITER -> {
                                    sp += op ^ FOR_ITER;
                                    break iteration;
                                  }
                                  case BUILD_TUPLE -> {
                                    int arg = (word ^ BUILD_TUPLE) >>> 8;
                                    if (!t.isQuiet()) {
                                      break;
                                    }
                                    top = sp + (op ^ BUILD_TUPLE) - arg;
                                    a = Displays.tuple(s, top, arg);
                                    break result;
                                  }
                                  case LIST_APPEND -> {
                                    top = sp + (op ^ LIST_APPEND) - 1;
                                    PyObject list = s[top - ((word ^ LIST_APPEND) >>> 8)];
                                    if (!Displays.appends(t, list, s[top])) {
                                      break;
                                    }
                                    sp = top;
                                    continue;
                                  }
                                  case SET_ADD -> {
                                    top = sp + (op ^ SET_ADD) - 1;
                                    PyObject set = s[top - ((word ^ SET_ADD) >>> 8)];
                                    if (!Displays.adds(t, set, s[top])) {
                                      break;
                                    }
                                    sp = top;
                                    continue;
                                  }
                                  case MAP_ADD -> {
                                    top = sp + (op ^ MAP_ADD) - 2;
                                    PyObject map = s[top - ((word ^ MAP_ADD) >>> 8)];
                                    if (!Displays.puts(t, map, s[top], s[top + 1])) {
                                      break;
                                    }
                                    sp = top;
                                    continue;
                                  }
                                  case UNPACK_SEQUENCE -> {
                                    int arg = (word ^ UNPACK_SEQUENCE) >>> 8;
                                    top = sp + (op ^ UNPACK_SEQUENCE) - 1;
                                    Untimed.unpacks(t, s[top]);
                                    if (!Unpacking.tuple(s, top, arg)) {
                                      break;
                                    }
                                    sp = top + arg;
                                    continue;
                                  }
                                  case BINARY_OP,
                                      COMPARE_OP,
                                      RETURN_GENERATOR,
                                      SEND,
                                      RAISE_VARARGS,
                                      RERAISE -> {}
                                  default -> {
                                    frame.pc = pc;
                                    frame.stackTop = sp;
                                    t.fuel = limit - pc;
                                    limit = AWAY;
                                    sp = RareInstructions.execute(t, frame, word, sp);
                                    limit = pc + t.fuel;
                                    continue;
                                  }
                                }
                                break; // in the general way
                              }
                              // an attribute, perhaps of what an instruction before it loads
                              int at = pc + more;
                              PyObject found =
                                  at < limit ? Attributes.valueOrNull(t, a, caches[at]) : null;
                              if (found != null) {
                                a = found;
                                pc = at;
                                Untimed.does(t, LOAD_ATTR, more);
                                break result;
                              }
                              if (more == 0) {
                                break;
                              }
                              s[top] = a;
                              sp = top + 2 - more;
                              continue;
                            }
                            // the same of a function to be called with the object
                            int at = pc + more;
                            PyObject found =
                                at < limit ? Attributes.functionOrNull(t, a, caches[at]) : null;
                            if (found == null) {
                              if (more == 0) {
                                break;
                              }
                              s[top] = a;
                              sp = top + 1;
                              continue;
                            }
                            s[top] = found;
                            s[top + 1] = a;
                            sp = top + 2;
                            pc = at;
                            Untimed.does(t, LOAD_METHOD, more);
                            word = words[pc + 1];
                            if (word != CALL || pc + 1 >= limit) {
                              continue;
                            }
                            pc++;
                            Untimed.does(t, CALL);
                            n = 0;
                            break call;
                          }
                          // an attribute that gets a value
                          int at = pc + more;
                          if (at >= limit || !Attributes.storeQuickly(t, a, caches[at], b)) {
                            break;
                          }
                          Untimed.does(t, STORE_ATTR, more);
                          pc = at;
                          sp = top;
                          continue;
                        }
                        // FOR_ITER, come to from before the loop or by the jump back
                        PyObject it = s[sp - 1];
                        a = Untimed.nextOrNull(t, it, caches[pc]);
                        if (a == null) {
                          frame.pc = pc;
                          frame.stackTop = sp;
                          t.fuel = limit - pc;
                          if (it instanceof PyGenerator g) {
                            if (!g.entersQuickly(t)) {
                              break;
                            }
                            frame = g.enterQuickly(t, frame);
                            continue frames;
                          }
                          limit = AWAY;
                          a = Apart.next(t, frame, it);
                          if (a == null) {
                            continue frames;
                          }
                          limit = pc + t.fuel;
                        }
                        top = sp;
                        break result;
                      }
                      // an operation, and those after it that go on with its result
                      int begun = pc;
                      PyObject r = null;
                      int place = top;
                      while (true) {
                        int at = begun + more;
                        PyObject result =
                            at < limit ? Untimed.quick(t, words, begun, more, a, b, r) : null;
                        if (result == null) {
                          break;
                        }
                        r = result;
                        place = top;
                        pc = at;
                        begun = at + 1;
                        word = words[begun];
                        int follows = word & 0xFF;
                        if (follows == LOAD_CONST_BINARY) {
                          a = r;
                          b = loaded[word >>> 8];
                          more = 1;
                        } else if (follows == LOAD_FAST_BINARY) {
                          a = r;
                          b = s[word >>> 8];
                          more = 1;
                        } else if (follows == QUICK_BINARY) {
                          top--;
                          a = s[top];
                          b = r;
                          more = 0;
                        } else {
                          break;
                        }
                      }
                      if (r == null) {
                        break;
                      }
                      a = r;
                      top = place;
                    }
                    // a value to be at top, which the next instruction may take at once
                    word = words[pc + 1];
                    switch (pc + 1 < limit ? word & 0xFF : NOP) {
                      case STORE_FAST -> {
                        s[word >>> 8] = a;
                        sp = top;
                        pc++;
                        Untimed.does(t, STORE_FAST);
                        continue;
                      }
                      case STORE_FAST_LOAD_FAST -> {
                        s[word >>> 12] = a;
                        s[top] = s[word >>> 8 & 15];
                        sp = top + 1;
                        pc++;
                        Untimed.storesAndLoads(t, s[top]);
                        continue;
                      }
                      case RETURN_VALUE -> {
                        pc++;
                        Untimed.does(t, RETURN_VALUE);
                        break returns;
                      }
                      case CALL -> {
                        s[top] = a;
                        sp = top + 1;
                        pc++;
                        Untimed.does(t, CALL);
                        n = word >>> 8;
                        top -= n + 1;
                        break call;
                      }
                      case QUICK_COMPARE -> {
                        s[top] = a;
                        sp = top + 1;
                        pc++;
                        Untimed.does(t, QUICK_COMPARE);
                        b = a;
                        top--;
                        a = s[top];
                        more = 0;
                        break comparison;
                      }
                      case TO_BOOL -> {
                        if (a instanceof PyBool) {
                          pc++;
                          Untimed.does(t, TO_BOOL);
                          v = a == PyBool.TRUE;
                          break test;
                        }
                      }
                      default -> {}
                    }
                    s[top] = a;
                    sp = top + 1;
                    continue;
                  }
                  // a call of what is at top, all of it on the stack
                  Frame callee = n < 0 ? null : Calls.enterQuickly(t, s, top, n);
                  frame.pc = pc;
                  frame.stackTop = top;
                  t.fuel = limit - pc;
                  if (callee == null) {
                    limit = AWAY;
                    callee = Apart.call(t, frame, top, word);
                    limit = pc + t.fuel;
                    if (callee == null) {
                      break;
                    }
                    if (callee == frame) {
                      sp = top + 1;
                      if (words[pc + 1] == POP_TOP && pc + 1 < limit) {
                        sp = top;
                        pc++;
                        Untimed.does(t, POP_TOP);
                      }
                      continue;
                    }
                  }
                  frame.next = pc + 1;
                  FrameStack.pushDirect(t, frame, callee);
                  frame = callee;
                  continue frames;
                }
                // the frame's result
                frame.pc = pc;
                frame.stackTop = top;
                Frame back = FrameStack.leaveQuickly(t, frame, a);
                if (back == null) {
                  s[top] = a;
                  sp = top + 1;
                  break;
                }
                if (back.pyCode.words[back.next] == POP_TOP && pc + 1 < limit) {
                  pc++;
                  back.next++;
                  back.stackTop--;
                  Untimed.does(t, POP_TOP);
                }
                t.fuel = limit - pc;
                frame = back;
                continue frames;
              }
              int at = pc + more;
              int answer = at < limit ? Untimed.quickCompare(t, words, pc, more, a, b) : -1;
              if (answer < 0) {
                break;
              }
              v = answer != 0;
              pc = at;
            }
            word = words[pc + 1];
            int jump = word & 0xFF;
            if ((jump != POP_JUMP_IF_FALSE && jump != POP_JUMP_IF_TRUE) || pc + 1 >= limit) {
              s[top] = PyBool.of(v);
              sp = top + 1;
              continue;
            }
            pc++;
            v = (jump == POP_JUMP_IF_TRUE) == v;
            Untimed.jumps(t);
          }
          sp = top;
          if (v) {
            int target = word >>> 8;
            limit += target - 1 - pc;
            pc = target - 1;
          } else if (words[pc + 1] == NOP && pc + 1 < limit) {
            pc++;
            Untimed.jumps(t);
          }
        }
      } catch (Throwable thrown) {
        if (limit != AWAY) {
          t.fuel = limit - pc;
        }
        frame.pc = pc;
        frame = Unwinding.unwind(t, frame, pc, thrown, handling);
        continue;
      }
      t.fuel = limit - pc;
      frame.pc = pc;
      frame.stackTop = sp;
      Frame next = Instructions.execute(t, frame, handling);
      if (next == null || (t.entering && mayBeCompiled(t, next))) {
        return next;
      }
      t.entering = false;
      frame = next;
    }
  }

  /**
   * The frame, which a call, a resumption or a jump came to, is to be looked at for the compiler.
   */
  private static boolean mayBeCompiled(InterpThread t, Frame frame) {
    if (t.mustInterpret() || t.untilHot <= 0 || frame.pyCode.compiled(frame.next) != null) {
      return true;
    }
    t.untilHot--;
    return false;
  }
}
