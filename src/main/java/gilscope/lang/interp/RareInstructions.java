package gilscope.lang.interp;

import static gilscope.lang.interp.Ordinal.*;

import gilscope.lang.objects.PyCell;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.SharedUse;

/**
 * The instructions that {@link Instructions} has no place for: those that go on with the next one
 * and are not so frequent, or so quick, that a Java call counts.
 */
final class RareInstructions {
  private RareInstructions() {}

  /**
   * Executes the instruction at {@code frame.pc}.
   *
   * @param word the instruction
   * @param top index of the first free stack entry before it
   * @return the same after it
   */
  @SuppressWarnings("NullAway") // the operand stack holds NULL where the instruction set says so
  static int execute(InterpThread t, Frame frame, int word, int top) {
    PyObject[] s = frame.slots;
    PyCode code = frame.pyCode;
    int sp = top;
    int arg = word >>> 8;
    switch (word & 0xFF) {
      case LOAD_FAST_AND_CLEAR -> {
        s[sp++] = s[arg];
        s[arg] = null;
      }
      case LOAD_FAST_CHECK -> s[sp++] = Names.bound(t, frame, arg);
      case DELETE_FAST -> {
        Names.bound(t, frame, arg);
        s[arg] = null;
      }
      case LOAD_COMMON_CONSTANT -> s[sp++] = Names.commonConstant(t, arg);
      case STORE_GLOBAL -> frame.globals.put(t, code.nameObjects[arg], s[--sp]);
      case DELETE_GLOBAL -> Names.deleteGlobal(t, frame, arg);
      case LOAD_NAME -> s[sp++] = Names.name(t, frame, arg);
      case STORE_NAME -> Names.storeName(t, frame, arg, s[--sp]);
      case DELETE_NAME -> Names.deleteName(t, frame, arg);
      case STORE_DEREF -> ((PyCell) s[arg]).set(t, s[--sp]);
      case DELETE_DEREF -> Names.deleteDeref(t, frame, arg);
      case MAKE_CELL -> s[arg] = new PyCell(s[arg]);
      case COPY_FREE_VARS -> Names.copyFreeVars(frame, arg);
      case LOAD_LOCALS -> s[sp++] = Names.locals(t, frame);
      case LOAD_FROM_DICT_OR_DEREF -> s[sp - 1] = Names.dictOrDeref(t, frame, s[sp - 1], arg);
      case LOAD_FROM_DICT_OR_GLOBALS -> s[sp - 1] = Names.dictOrGlobals(t, frame, s[sp - 1], arg);
      case LOAD_BUILD_CLASS -> s[sp++] = Names.buildClass(t, frame);
      case SETUP_ANNOTATIONS -> Names.setupAnnotations(t, frame);
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
      case DELETE_SUBSCR -> {
        sp -= 2;
        Items.delete(t, s[sp], s[sp + 1]);
      }
      case DELETE_ATTR -> Attributes.delete(t, s[--sp], code, arg);
      case LOAD_SUPER_ATTR -> sp = Attributes.loadSuper(t, s, sp, code, frame.pc, arg);
      case LOAD_SPECIAL -> {
        Attributes.loadSpecial(t, s, sp - 1, code, frame.pc, arg);
        sp++;
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
      case END_SEND -> {
        sp--;
        s[sp - 1] = s[sp];
      }
      case CLEANUP_THROW -> {
        Delegation.cleanupThrow(t, s, sp - 3);
        sp--;
      }
      case GET_ITER -> s[sp - 1] = Iteration.iter(t, s[sp - 1]);
      case GET_YIELD_FROM_ITER -> s[sp - 1] = Delegation.yieldFromIterator(t, frame, s[sp - 1]);
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
        t.spent += InstructionTimes.display(arg);
      }
      case BUILD_SET -> {
        sp -= arg;
        s[sp] = Displays.set(t, s, sp, arg);
        sp++;
        t.spent += InstructionTimes.hashed(arg);
      }
      case BUILD_MAP -> {
        sp -= 2 * arg;
        s[sp] = Displays.map(t, s, sp, arg);
        sp++;
        t.spent += InstructionTimes.hashed(arg);
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
      case UNPACK_EX -> {
        sp--;
        sp = Unpacking.starred(t, s, sp, arg & 0xFF, arg >> 8);
      }
      case FORMAT_SIMPLE -> {
        formats(t, s[sp - 1]);
        s[sp - 1] = Formatting.simple(t, s[sp - 1]);
      }
      case FORMAT_WITH_SPEC -> {
        sp--;
        t.uses(s[sp], SharedUse.FORMAT);
        s[sp - 1] = Formatting.withSpec(t, s[sp - 1], s[sp]);
      }
      case CONVERT_VALUE -> {
        formats(t, s[sp - 1]);
        s[sp - 1] = Formatting.convert(t, s[sp - 1], arg);
      }
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
    return sp;
  }

  private static void formats(InterpThread t, PyObject v) {
    if (t.timed && v.type() != PyStr.TYPE) {
      t.spent += InstructionTimes.FORMAT;
    }
  }
}
