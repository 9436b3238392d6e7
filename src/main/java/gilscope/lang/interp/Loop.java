package gilscope.lang.interp;

import static gilscope.lang.interp.Ordinal.*;
import static gilscope.lang.interp.Quickened.*;

import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyCell;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.SharedUse;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation loop. Each case is a line or two or calls a method of the file for its noun,
 * because HotSpot compiles no method above 8,000 bytes of bytecode; a test holds the size.
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
    Gate gate = t.gate();
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
      PyObject[] s = frame.slots;
      PyCode code = frame.pyCode;
      int[] words = code.words;
      int sp = frame.stackTop;
      int pc = frame.next;
      try {
        if (injected != null) {
          PyRaise thrown = injected;
          injected = null;
          throw thrown;
        }
        activation:
        while (true) {
          frame.pc = pc;
          if (--t.fuel <= 0) {
            frame.stackTop = sp;
            t.refuel();
          }
          int word = words[pc++];
          int arg = word >>> 8;
          t.spent += InstructionTimes.PS[word & 0xFF];
          switch (word & 0xFF) {
            case NOP, NOT_TAKEN, EXTENDED_ARG -> {}
            case RESUME -> {
              if (arg == 0) {
                t.spent += InstructionTimes.FRAME;
              }
              if ((arg & 3) < 2 && t.evalBreaker != 0) {
                frame.stackTop = sp;
                gate.handlePending(t);
              }
            }
            case LOAD_FAST, LOAD_FAST_BORROW -> s[sp++] = s[arg];
            case LOAD_FAST_LOAD_FAST, LOAD_FAST_BORROW_LOAD_FAST_BORROW -> {
              s[sp++] = s[arg >> 4];
              s[sp++] = s[arg & 15];
            }
            case LOAD_FAST_CHECK -> s[sp++] = Names.bound(t, frame, arg);
            case LOAD_FAST_AND_CLEAR -> {
              s[sp++] = s[arg];
              s[arg] = null;
            }
            case STORE_FAST -> s[arg] = s[--sp];
            case STORE_FAST_LOAD_FAST -> {
              s[arg >> 4] = s[sp - 1];
              s[sp - 1] = s[arg & 15];
            }
            case STORE_FAST_STORE_FAST -> {
              s[arg >> 4] = s[sp - 1];
              s[arg & 15] = s[sp - 2];
              sp -= 2;
            }
            case DELETE_FAST -> {
              Names.bound(t, frame, arg);
              s[arg] = null;
            }
            case LOAD_CONST -> s[sp++] = code.consts[arg];
            case LOAD_SMALL_INT -> s[sp++] = PyInt.of(arg);
            case LOAD_COMMON_CONSTANT -> s[sp++] = Names.commonConstant(t, arg);
            case LOAD_GLOBAL -> {
              s[sp++] = Names.global(t, frame, pc - 1, arg >> 1);
              if ((arg & 1) != 0) {
                s[sp++] = null;
              }
            }
            case STORE_GLOBAL -> frame.globals.put(t, code.nameObjects[arg], s[--sp]);
            case DELETE_GLOBAL -> Names.deleteGlobal(t, frame, arg);
            case LOAD_NAME -> s[sp++] = Names.name(t, frame, arg);
            case STORE_NAME -> Names.storeName(t, frame, arg, s[--sp]);
            case DELETE_NAME -> Names.deleteName(t, frame, arg);
            case LOAD_DEREF -> s[sp++] = Names.deref(t, frame, arg);
            case STORE_DEREF -> ((PyCell) s[arg]).set(t, s[--sp]);
            case DELETE_DEREF -> Names.deleteDeref(t, frame, arg);
            case MAKE_CELL -> s[arg] = new PyCell(s[arg]);
            case COPY_FREE_VARS -> Names.copyFreeVars(frame, arg);
            case LOAD_LOCALS -> s[sp++] = Names.locals(t, frame);
            case LOAD_FROM_DICT_OR_DEREF -> s[sp - 1] = Names.dictOrDeref(t, frame, s[sp - 1], arg);
            case LOAD_FROM_DICT_OR_GLOBALS ->
                s[sp - 1] = Names.dictOrGlobals(t, frame, s[sp - 1], arg);
            case LOAD_BUILD_CLASS -> s[sp++] = Names.buildClass(t, frame);
            case SETUP_ANNOTATIONS -> Names.setupAnnotations(t, frame);

            case POP_TOP, POP_ITER, END_FOR -> sp--;
            case PUSH_NULL -> s[sp++] = null;
            case COPY -> {
              s[sp] = s[sp - arg];
              sp++;
            }
            case SWAP -> {
              PyObject v = s[sp - arg];
              s[sp - arg] = s[sp - 1];
              s[sp - 1] = v;
            }

            case BINARY_OP -> {
              sp--;
              t.spent += InstructionTimes.binary(arg, s[sp - 1], s[sp]);
              s[sp - 1] = Quickening.binary(t, code, pc - 1, arg, s[sp - 1], s[sp]);
            }
            case COMPARE_OP -> {
              sp--;
              s[sp - 1] = Quickening.compare(t, code, pc - 1, arg, s[sp - 1], s[sp]);
            }
            case ADD_INT -> {
              sp--;
              PyObject v = Quickening.addInts(s[sp - 1], s[sp]);
              s[sp - 1] =
                  v != null ? v : Quickening.binaryAgain(t, code, pc - 1, arg, s[sp - 1], s[sp]);
            }
            case SUBTRACT_INT -> {
              sp--;
              PyObject v = Quickening.subtractInts(s[sp - 1], s[sp]);
              s[sp - 1] =
                  v != null ? v : Quickening.binaryAgain(t, code, pc - 1, arg, s[sp - 1], s[sp]);
            }
            case MULTIPLY_INT -> {
              sp--;
              PyObject v = Quickening.multiplyInts(s[sp - 1], s[sp]);
              t.spent += InstructionTimes.product(v);
              s[sp - 1] =
                  v != null ? v : Quickening.binaryAgain(t, code, pc - 1, arg, s[sp - 1], s[sp]);
            }
            case ADD_FLOAT -> {
              sp--;
              PyObject v = Quickening.addFloats(s[sp - 1], s[sp]);
              s[sp - 1] =
                  v != null ? v : Quickening.binaryAgain(t, code, pc - 1, arg, s[sp - 1], s[sp]);
            }
            case SUBTRACT_FLOAT -> {
              sp--;
              PyObject v = Quickening.subtractFloats(s[sp - 1], s[sp]);
              s[sp - 1] =
                  v != null ? v : Quickening.binaryAgain(t, code, pc - 1, arg, s[sp - 1], s[sp]);
            }
            case MULTIPLY_FLOAT -> {
              sp--;
              PyObject v = Quickening.multiplyFloats(s[sp - 1], s[sp]);
              s[sp - 1] =
                  v != null ? v : Quickening.binaryAgain(t, code, pc - 1, arg, s[sp - 1], s[sp]);
            }
            case SUBSCRIPT_LIST -> {
              sp--;
              PyObject v = Quickening.item(t, s[sp - 1], s[sp]);
              s[sp - 1] =
                  v != null ? v : Quickening.binaryAgain(t, code, pc - 1, arg, s[sp - 1], s[sp]);
            }
            case COMPARE_INT_JUMP -> {
              int v = Quickening.compareInts(arg, s[sp - 2], s[sp - 1]);
              if (v >= 0 && t.fuel > 2) { // fuel counts instructions: each of the three
                sp -= 2;
                int jump = words[pc];
                if (((jump & 0xFF) == POP_JUMP_IF_TRUE) == (v == 1)) {
                  t.fuel--;
                  t.spent += InstructionTimes.SIMPLE;
                  pc = jump >>> 8;
                } else {
                  t.fuel -= 2;
                  t.spent += 2 * InstructionTimes.SIMPLE;
                  pc += 2;
                }
              } else {
                sp--;
                s[sp - 1] =
                    v >= 0
                        ? PyBool.of(v == 1)
                        : Quickening.compareAgain(t, code, pc - 1, arg, s[sp - 1], s[sp]);
              }
            }
            case COMPARE_FLOAT_JUMP -> {
              int v = Quickening.compareFloats(arg, s[sp - 2], s[sp - 1]);
              if (v >= 0 && t.fuel > 2) {
                sp -= 2;
                int jump = words[pc];
                if (((jump & 0xFF) == POP_JUMP_IF_TRUE) == (v == 1)) {
                  t.fuel--;
                  t.spent += InstructionTimes.SIMPLE;
                  pc = jump >>> 8;
                } else {
                  t.fuel -= 2;
                  t.spent += 2 * InstructionTimes.SIMPLE;
                  pc += 2;
                }
              } else {
                sp--;
                s[sp - 1] =
                    v >= 0
                        ? PyBool.of(v == 1)
                        : Quickening.compareAgain(t, code, pc - 1, arg, s[sp - 1], s[sp]);
              }
            }
            case CONTAINS_OP -> {
              sp--;
              s[sp - 1] = Operators.contains(t, arg, s[sp - 1], s[sp]);
            }
            case IS_OP -> {
              sp--;
              s[sp - 1] = PyBool.of((s[sp - 1] == s[sp]) == (arg == 0));
            }
            case TO_BOOL -> s[sp - 1] = Operators.truth(t, s[sp - 1]);
            case UNARY_NOT -> s[sp - 1] = s[sp - 1] == PyBool.TRUE ? PyBool.FALSE : PyBool.TRUE;
            case UNARY_NEGATIVE -> s[sp - 1] = Operators.negative(t, s[sp - 1]);
            case UNARY_INVERT -> s[sp - 1] = Operators.invert(t, s[sp - 1]);
            case BINARY_SLICE -> {
              sp -= 2;
              s[sp - 1] = Items.slice(t, s[sp - 1], s[sp], s[sp + 1]);
            }
            case STORE_SLICE -> {
              sp -= 4;
              Items.storeSlice(t, s, sp);
            }
            case STORE_SUBSCR -> {
              sp -= 3;
              Items.store(t, s[sp + 1], s[sp + 2], s[sp]);
            }
            case DELETE_SUBSCR -> {
              sp -= 2;
              Items.delete(t, s[sp], s[sp + 1]);
            }

            case JUMP_BACKWARD -> {
              if (t.evalBreaker != 0) {
                frame.stackTop = sp;
                gate.handlePending(t);
              }
              pc = arg;
              if (--t.untilHot < 0 || (code.compiled(pc) != null && !t.mustInterpret())) {
                frame.stackTop = sp;
                frame.next = pc;
                entered = true;
                break activation;
              }
            }
            case JUMP_FORWARD, JUMP_BACKWARD_NO_INTERRUPT -> pc = arg;
            case POP_JUMP_IF_FALSE -> {
              if (s[--sp] == PyBool.FALSE) {
                pc = arg;
              }
            }
            case POP_JUMP_IF_TRUE -> {
              if (s[--sp] == PyBool.TRUE) {
                pc = arg;
              }
            }
            case POP_JUMP_IF_NONE -> {
              if (s[--sp] == PyNone.VALUE) {
                pc = arg;
              }
            }
            case POP_JUMP_IF_NOT_NONE -> {
              if (s[--sp] != PyNone.VALUE) {
                pc = arg;
              }
            }

            case LOAD_ATTR -> {
              if ((arg & 1) == 0) {
                s[sp - 1] = Attributes.load(t, s[sp - 1], code, pc - 1, arg >> 1);
              } else {
                Attributes.loadMethod(t, s, sp - 1, code, pc - 1, arg >> 1);
                sp++;
              }
            }
            case STORE_ATTR -> {
              sp -= 2;
              Attributes.store(t, s[sp + 1], code, pc - 1, arg, s[sp]);
            }
            case DELETE_ATTR -> Attributes.delete(t, s[--sp], code, arg);
            case LOAD_SUPER_ATTR -> sp = Attributes.loadSuper(t, s, sp, code, pc - 1, arg);
            case LOAD_SPECIAL -> {
              Attributes.loadSpecial(t, s, sp - 1, code, pc - 1, arg);
              sp++;
            }

            case CALL -> {
              int base = sp - arg - 2;
              frame.stackTop = base;
              Frame callee = Calls.enter(t, s, base, arg, Calls.NO_KEYWORDS);
              if (callee != null) {
                frame.next = pc;
                frame = FrameStack.push(t, frame, callee);
                entered = true;
                break activation;
              }
              PyObject f = s[base];
              s[base] = Calls.call(t, s, base, arg, Calls.NO_KEYWORDS);
              sp = base + 1;
              if (t.evalBreaker != 0 && Calls.isCheckPoint(f, arg)) {
                frame.stackTop = sp;
                gate.handlePending(t);
              }
            }
            case CALL_KW -> {
              int base = sp - arg - 3;
              frame.stackTop = base;
              String[] keywords = Calls.keywords(s[sp - 1]);
              Frame callee = Calls.enter(t, s, base, arg, keywords);
              if (callee != null) {
                frame.next = pc;
                frame = FrameStack.push(t, frame, callee);
                entered = true;
                break activation;
              }
              s[base] = Calls.call(t, s, base, arg, keywords);
              sp = base + 1;
              if (t.evalBreaker != 0) {
                frame.stackTop = sp;
                gate.handlePending(t);
              }
            }
            case CALL_FUNCTION_EX -> {
              int base = sp - 4;
              frame.stackTop = base;
              Frame callee = Calls.enterSpread(t, s, base);
              if (callee != null) {
                frame.next = pc;
                frame = FrameStack.push(t, frame, callee);
                entered = true;
                break activation;
              }
              s[base] = Calls.callSpread(t, s, base);
              sp = base + 1;
              if (t.evalBreaker != 0) {
                frame.stackTop = sp;
                gate.handlePending(t);
              }
            }
            case RETURN_VALUE -> {
              PyObject v = s[--sp];
              frame.stackTop = sp;
              Frame back = FrameStack.leave(t, frame, v);
              if (back == null) {
                return v;
              }
              frame = back;
              break activation;
            }
            case MAKE_FUNCTION -> {
              t.uses(s[sp - 1], SharedUse.FUNCTION);
              s[sp - 1] = new PyFunction(t, (PyCode) s[sp - 1], frame.globals);
            }
            case SET_FUNCTION_ATTRIBUTE -> {
              sp--;
              ((PyFunction) s[sp]).setAttribute(arg, s[sp - 1]);
              s[sp - 1] = s[sp];
            }

            case GET_ITER -> s[sp - 1] = Iteration.iter(t, s[sp - 1]);
            case FOR_ITER -> {
              PyObject it = s[sp - 1];
              if (it instanceof PyGenerator g && g.canEnter(t)) {
                code.caches[pc - 1] = KnownIterator.remember(code.caches[pc - 1], g.type());
                frame.stackTop = sp;
                frame.next = pc;
                frame = g.enter(t, frame, PyNone.VALUE);
                entered = true;
                break activation;
              }
              PyObject v = Iteration.next(t, it, code, pc - 1);
              if (v == null) {
                pc = arg + 1; // past END_FOR
              } else {
                s[sp++] = v;
              }
            }
            case RETURN_GENERATOR -> {
              frame.stackTop = sp;
              frame.next = pc;
              PyObject g = PyGenerator.over(t, frame);
              Frame back = FrameStack.suspend(t, frame, g);
              if (back == null) {
                return g;
              }
              frame = back;
              break activation;
            }
            case YIELD_VALUE -> {
              PyObject v = s[--sp];
              frame.stackTop = sp;
              frame.next = pc;
              frame.generator.suspended(t, arg);
              Frame back = FrameStack.suspend(t, frame, v);
              if (back == null) {
                return v;
              }
              frame = back;
              break activation;
            }
            case SEND -> {
              PyObject receiver = s[sp - 2];
              if (receiver instanceof PyGenerator g && g.canEnter(t)) {
                frame.stackTop = sp - 1;
                frame.next = pc;
                frame = g.enter(t, frame, s[sp - 1]);
                entered = true;
                break activation;
              }
              Delegation.Step step = Delegation.send(t, receiver, s[sp - 1]);
              s[sp - 1] = step.value();
              if (step.finished()) {
                pc = arg;
              }
            }
            case END_SEND -> {
              sp--;
              s[sp - 1] = s[sp];
            }
            case CLEANUP_THROW -> {
              Delegation.cleanupThrow(t, s, sp - 3);
              sp--;
            }
            case GET_YIELD_FROM_ITER ->
                s[sp - 1] = Delegation.yieldFromIterator(t, frame, s[sp - 1]);
            case GET_AWAITABLE -> s[sp - 1] = Awaiting.awaitable(t, s[sp - 1], arg);
            case GET_AITER -> s[sp - 1] = Awaiting.aiter(t, s[sp - 1]);
            case GET_ANEXT -> {
              s[sp] = Awaiting.anext(t, s[sp - 1]);
              sp++;
            }
            case END_ASYNC_FOR -> {
              Awaiting.endAsyncFor(t, s[sp - 1]);
              sp -= 2;
            }

            case RAISE_VARARGS -> throw Raising.raise(t, s, sp, arg);
            case RERAISE -> throw Raising.reraise(t, frame, s, sp, arg);
            case PUSH_EXC_INFO -> {
              s[sp] = s[sp - 1];
              s[sp - 1] = Raising.beginHandling(t, s[sp]);
              sp++;
            }
            case POP_EXCEPT -> Raising.endHandling(t, s[--sp]);
            case CHECK_EXC_MATCH -> s[sp - 1] = Raising.matches(t, s[sp - 2], s[sp - 1]);
            case CHECK_EG_MATCH -> ExceptionGroups.match(t, s, sp - 2);
            case WITH_EXCEPT_START -> {
              s[sp] = Raising.withExit(t, s, sp);
              sp++;
            }

            case BUILD_LIST -> {
              sp -= arg;
              s[sp] = Displays.list(t, s, sp, arg);
              sp++;
            }
            case BUILD_TUPLE -> {
              sp -= arg;
              s[sp] = Displays.tuple(s, sp, arg);
              sp++;
            }
            case BUILD_SET -> {
              sp -= arg;
              s[sp] = Displays.set(t, s, sp, arg);
              sp++;
            }
            case BUILD_MAP -> {
              sp -= 2 * arg;
              s[sp] = Displays.map(t, s, sp, arg);
              sp++;
            }
            case BUILD_SLICE -> {
              sp -= arg;
              s[sp] = Displays.slice(s, sp, arg);
              sp++;
            }
            case BUILD_STRING -> {
              sp -= arg;
              s[sp] = Formatting.join(s, sp, arg);
              sp++;
            }
            case LIST_APPEND -> {
              sp--;
              Displays.append(t, s[sp - arg], s[sp]);
            }
            case LIST_EXTEND -> {
              sp--;
              Displays.extend(t, s[sp - arg], s[sp]);
            }
            case SET_ADD -> {
              sp--;
              Displays.add(t, s[sp - arg], s[sp]);
            }
            case SET_UPDATE -> {
              sp--;
              Displays.addAll(t, s[sp - arg], s[sp]);
            }
            case MAP_ADD -> {
              sp -= 2;
              Displays.put(t, s[sp - arg], s[sp], s[sp + 1]);
            }
            case DICT_UPDATE -> {
              sp--;
              Displays.update(t, s[sp - arg], s[sp]);
            }
            case DICT_MERGE -> {
              sp--;
              Displays.merge(t, s[sp - arg - 3], s[sp - arg], s[sp]);
            }
            case UNPACK_SEQUENCE -> {
              sp--;
              Unpacking.sequence(t, s, sp, arg);
              sp += arg;
            }
            case UNPACK_EX -> {
              sp--;
              sp = Unpacking.starred(t, s, sp, arg & 0xFF, arg >> 8);
            }

            case FORMAT_SIMPLE -> s[sp - 1] = Formatting.simple(t, s[sp - 1]);
            case FORMAT_WITH_SPEC -> {
              sp--;
              t.uses(s[sp], SharedUse.FORMAT);
              s[sp - 1] = Formatting.withSpec(t, s[sp - 1], s[sp]);
            }
            case CONVERT_VALUE -> s[sp - 1] = Formatting.convert(t, s[sp - 1], arg);
            case BUILD_TEMPLATE -> {
              sp--;
              s[sp - 1] = Formatting.template(t, s[sp - 1], s[sp]);
            }
            case BUILD_INTERPOLATION -> sp = Formatting.interpolation(t, s, sp, arg);

            case IMPORT_NAME -> {
              sp--;
              s[sp - 1] = Imports.name(t, frame, arg, s[sp - 1], s[sp]);
            }
            case IMPORT_FROM -> {
              s[sp] = Imports.from(t, s[sp - 1], code.nameObjects[arg]);
              sp++;
            }

            case GET_LEN -> {
              s[sp] = Matching.length(t, s[sp - 1]);
              sp++;
            }
            case MATCH_MAPPING -> {
              s[sp] = Matching.isMapping(t, s[sp - 1]);
              sp++;
            }
            case MATCH_SEQUENCE -> {
              s[sp] = Matching.isSequence(t, s[sp - 1]);
              sp++;
            }
            case MATCH_KEYS -> {
              s[sp] = Matching.keys(t, s[sp - 2], s[sp - 1]);
              sp++;
            }
            case MATCH_CLASS -> {
              sp -= 2;
              s[sp - 1] = Matching.classPattern(t, s[sp - 1], s[sp], arg, s[sp + 1]);
            }

            case CALL_INTRINSIC_1 -> s[sp - 1] = Intrinsics.unary(t, frame, arg, s[sp - 1]);
            case CALL_INTRINSIC_2 -> {
              sp--;
              s[sp - 1] = Intrinsics.binary(t, arg, s[sp - 1], s[sp]);
            }
            default -> throw new IllegalStateException("instruction " + word);
          }
        }
      } catch (Throwable thrown) {
        frame = Unwinding.unwind(t, frame, pc - 1, thrown, handling);
      }
    }
  }
}
