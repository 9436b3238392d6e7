package gilscope.lang.jit;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.Opcode;
import gilscope.lang.interp.CompiledCode;
import gilscope.lang.interp.FoundGlobal;
import gilscope.lang.interp.Kind;
import gilscope.lang.interp.SeenAttribute;
import gilscope.lang.objects.MemberDescriptor;
import gilscope.lang.objects.PyClassMethod;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyProperty;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the class for one code object entered at one instruction: blocks, and what is written for
 * each instruction. Used once.
 */
final class Translator extends CallSites {
  Translator(Request request) {
    super(request);
  }

  /**
   * The compiled code.
   *
   * @throws Untranslatable if it is to stay in the loop
   */
  CompiledCode translate() throws ReflectiveOperationException {
    settle();
    Translator direct = directly();
    byte[] bytes = classFile(direct);
    if (size(bytes, "run") > HUGE_METHOD) {
      throw new Untranslatable("too large");
    }
    if (direct != null && size(bytes, direct.directName()) > HUGE_METHOD) {
      direct = null;
      bytes = classFile(null);
    }
    List<Object> constants = request.constants().all();
    return direct == null
        ? CompiledCode.define(bytes, constants)
        : CompiledCode.define(bytes, constants, direct.directName(), direct.parameters);
  }

  /** Finds the types of variables and entries. */
  private void settle() {
    shapes[entry] = regionOf[entry] >= 0 ? entryShape.boxed() : entryShape;
    int passes = 0;
    do {
      changed = false;
      asm = new Asm(null);
      pass();
      if (++passes > MANY_PASSES) {
        throw new Untranslatable("types do not settle");
      }
    } while (changed);
  }

  /**
   * What the method is called that is entered with the arguments alone. HotSpot is told to inline
   * those that raise ({@code packaging/java.options}): where the caller handles the exception it is
   * a jump then, else it looks through both for a handler.
   */
  private String directName() {
    for (int pc = 0; pc < words.length; pc++) {
      if (op(pc) == Opcode.RAISE_VARARGS) {
        return "raising";
      }
    }
    return "direct";
  }

  /** The translation that is entered with the arguments alone; null if it would not pay. */
  private @Nullable Translator directly() {
    if (entry != 0
        || !own.isEnteredDirectly()
        || code.exceptions().size() > 0
        || code.has(Code.GENERATOR | Code.COROUTINE | Code.ASYNC_GENERATOR)) {
      return null;
    }
    Translator made = new Translator(request.directly());
    try {
      made.settle();
    } catch (Untranslatable _) {
      return null;
    }
    return made.frameless ? made : null;
  }

  private byte[] classFile(@Nullable Translator direct) {
    return ClassFile.of(ClassFile.DebugElementsOption.DROP_DEBUG)
        .build(
            ClassDesc.of("gilscope.lang.interp.Python"),
            b -> {
              b.withSuperclass(SUPER)
                  .withMethodBody(
                      ConstantDescs.INIT_NAME,
                      ConstantDescs.MTD_void,
                      0,
                      c ->
                          c.aload(0)
                              .invokespecial(SUPER, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                              .return_())
                  .withMethodBody("run", RUN, ClassFile.ACC_PROTECTED, this::write);
              if (direct != null) {
                b.withMethodBody(
                    direct.directName(),
                    descriptor(direct.parameters),
                    ClassFile.ACC_PROTECTED,
                    direct::write);
              }
            });
  }

  /** Of a method, in bytes. */
  private static int size(byte[] classFile, String name) {
    for (MethodModel m : ClassFile.of().parse(classFile).methods()) {
      if (m.methodName().equalsString(name)) {
        return m.findAttribute(Attributes.code()).orElseThrow().codeLength();
      }
    }
    throw new IllegalStateException("no such method");
  }

  void write(CodeBuilder c) {
    asm = new Asm(c);
    pass();
    Label end = c.newBoundLabel();
    c.nop(); // a label must lie before something
    c.goto_(end);
  }

  void pass() {
    labels = new @Nullable Label[words.length + 1];
    handlers = new @Nullable Label[code.exceptions().size()];
    stubs = new ArrayList<>();
    leaving = new LinkedHashMap<>();
    exits = new LinkedHashMap<>();
    exitMethods = new @Nullable PyObject[depthLimit];
    onInLoop = asm.label();
    frameless = false;
    for (int i = 0; i < labels.length; i++) {
      labels[i] = leader[i] ? asm.label() : null;
    }
    for (int i = 0; i < handlers.length; i++) {
      handlers[i] = asm.label();
    }
    prologue();
    blockEnd = -1;
    for (int pc = 0; pc < words.length; pc++) {
      Shape shape = leader[pc] ? shapes[pc] : null;
      if (shape != null) {
        block(pc, shape);
      }
    }
    for (int i = 0; i < stubs.size(); i++) {
      Stub stub = stubs.get(i);
      asm.bind(stub.at());
      framed = stub.framed();
      stub.body().run();
      protect(stub.at(), stub.region(), stub.state());
    }
    handlers();
    if (direct) {
      writeGoingOn();
    }
  }

  /** What follows does without a frame, or makes it itself if need be. */
  private boolean isFrameless(int pc) {
    Object seen = py.remembered(pc);
    return switch (op(pc)) {
      case RESUME, NOP, NOT_TAKEN, EXTENDED_ARG -> true;
      case LOAD_FAST, LOAD_FAST_BORROW, LOAD_FAST_LOAD_FAST -> true;
      case LOAD_FAST_BORROW_LOAD_FAST_BORROW, LOAD_FAST_AND_CLEAR -> true;
      case STORE_FAST, STORE_FAST_LOAD_FAST, STORE_FAST_STORE_FAST -> true;
      case LOAD_CONST, LOAD_SMALL_INT, PUSH_NULL, POP_TOP, POP_ITER, END_FOR, COPY, SWAP -> true;
      case LOAD_DEREF, STORE_DEREF, MAKE_CELL, COPY_FREE_VARS -> true;
      case JUMP_FORWARD, JUMP_BACKWARD, JUMP_BACKWARD_NO_INTERRUPT -> true;
      case POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE, POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE -> true;
      case IS_OP, UNARY_NOT, TO_BOOL, BUILD_LIST, BUILD_TUPLE, CALL, RETURN_VALUE -> true;
      case LOAD_GLOBAL -> seen instanceof FoundGlobal;
      case LOAD_ATTR ->
          isPlainCallable(pc)
              || ((arg(pc) & 1) != 0 ? !functions(pc).isEmpty() : liesOpen(seen(pc)));
      case STORE_ATTR -> seen instanceof SeenAttribute s && liesInInstances(s);
      case LOAD_SUPER_ATTR -> (arg(pc) & 1) != 0 && seenSuper(pc) != null;
      case FOR_ITER -> seen == Kind.RANGE;
      case BINARY_OP -> {
        Item a = stack[depth - 2];
        Item b = stack[depth - 1];
        yield arithmetic(seen, arg(pc), a, b) != Shape.OBJECT
            || (arg(pc) == 26 && seen == Kind.LIST_INT && !(b instanceof Item.Constant));
      }
      case COMPARE_OP -> comparison(seen, stack[depth - 2], stack[depth - 1]) != Shape.OBJECT;
      case UNARY_NEGATIVE -> type(stack[depth - 1]) == Shape.DOUBLE;
      default -> false;
    };
  }

  /** It was found at all objects without a call. */
  private static boolean liesOpen(@Nullable SeenAttribute seen) {
    return seen != null
        && !(seen.descriptor() instanceof PyProperty)
        && !(seen.descriptor() instanceof PyClassMethod)
        && (!(seen.descriptor() instanceof MemberDescriptor) || seen.next() == null)
        && (seen.next() == null || liesOpen(seen.next()));
  }

  private static boolean liesInInstances(SeenAttribute seen) {
    return seen.next() == null
        ? seen.position() >= 0 || seen.descriptor() instanceof MemberDescriptor
        : seen.position() >= 0 && liesInInstances(seen.next());
  }

  /** It may take more than a few ns, and does not say so itself. */
  private boolean isLengthy(int pc) {
    return switch (op(pc)) {
      case CALL -> !isOfPython(arg(pc)) && !isComputed(arg(pc));
      // Not what is usual; the rest says so.
      case FOR_ITER, TO_BOOL, BINARY_OP, COMPARE_OP, CONTAINS_OP, STORE_SUBSCR -> false;
      case UNPACK_SEQUENCE, LIST_APPEND -> false;
      case YIELD_VALUE, PUSH_EXC_INFO, POP_EXCEPT, CHECK_EXC_MATCH, RERAISE -> false;
      default -> !isFrameless(pc);
    };
  }

  /**
   * The check point of a jump backwards to a line, which is told with those before it if no turn is
   * due.
   */
  private void jumpToLine(int pc, int target) {
    Label due = asm.label();
    Label done = asm.label();
    asm.aload(T);
    asm.run(c -> c.iload(USED));
    asm.turns("mayBeDue", CD_boolean, Asm.THREAD, CD_int);
    asm.ifTrue(due);
    instead(
        due,
        done,
        withLines(
            () -> {
              boolean[] dirtyNow = dirty;
              dirty = new boolean[locals];
              commitLines();
              checkPoint(pc, true);
              tellJump(target);
              dirty = dirtyNow;
            }));
    commitWithLanding(target);
    asm.bind(done);
  }

  /**
   * Before a jump back to {@code target}, which does not know that a variable is a number, because
   * it had no value the first time: what was compiled for that loop while it ran goes on.
   */
  private void handOver(int target) {
    Shape to = shapes[target];
    if (traced || target == entry || to == null || !py.expectsCompiled(target)) {
      return;
    }
    boolean better = false;
    for (int i = 0; i < locals; i++) {
      better |= isNumber(types[i]) && to.locals()[i] == Shape.OBJECT;
    }
    if (better) {
      asm.aload(T);
      asm.constant(constant(own), Asm.CODE);
      asm.push(target);
      asm.turns("handsOver", CD_boolean, Asm.THREAD, Asm.CODE, CD_int);
      asm.ifTrue(leaveWith(target, 0, Arrays.copyOf(stack, depth), false));
    }
  }

  /** Takes the frame over. */
  void prologue() {
    Shape shape = shapes[entry];
    if (shape == null) {
      throw new IllegalStateException("no entry");
    }
    if (direct) {
      takeArguments();
    } else {
      loadSlots();
    }
    asm.push(0);
    asm.run(c -> c.istore(USED));
    enterLines();
    Label wrong = asm.label();
    boolean guarded = false;
    for (int i = 0; i < locals + shape.stack().length; i++) {
      boolean local = i < locals;
      byte wanted = local ? entryShape.locals()[i] : entryShape.stack()[i - locals];
      byte type = local ? shape.locals()[i] : shape.stack()[i - locals];
      if (local && wanted == Shape.NONE && entry == 0) {
        continue;
      }
      if (wanted == Shape.NONE && type != Shape.OBJECT) {
        given(i);
        guardLate(type, wrong);
        guarded = true;
      } else if (wanted != Shape.OBJECT && type != Shape.OBJECT) {
        given(i);
        guard(type, wrong);
        guarded = true;
      }
    }
    for (int i = 0; i < locals + shape.stack().length; i++) {
      boolean local = i < locals;
      byte type = local ? shape.locals()[i] : shape.stack()[i - locals];
      if (entry == 0 && i >= parameters && type == Shape.OBJECT) {
        asm.pushNull();
        asm.astore(objectLocal(i));
        continue;
      }
      if (type == Shape.NONE) {
        continue;
      }
      if (local && late[i] && isNumber(type)) {
        if (entry == 0) {
          leaveUnbound(type, i);
        } else {
          given(i);
          storeLate(type, i);
        }
        continue;
      }
      if (!direct || type != Shape.OBJECT) {
        given(i);
        store(type, local ? i : -1, i - locals);
      }
    }
    if (entry != 0) {
      tellJump(entry);
    }
    asm.jump(labels[entry]);
    if (guarded) {
      asm.bind(wrong);
      framed = !direct;
      if (direct) {
        needFrame();
        giveArguments();
      }
      asm.aload(THIS);
      asm.aload(F);
      asm.push(entry);
      asm.turns("failed", CD_void, SUPER, Asm.FRAME, CD_int);
      asm.pushNull();
      goOnInLoop();
    }
  }

  private static boolean isNumber(byte type) {
    return type == Shape.LONG || type == Shape.DOUBLE;
  }

  /** The object on the JVM's stack is null, or of this type, or goes to {@code wrong}. */
  private void guardLate(byte type, @Nullable Label wrong) {
    if (type == Shape.NONE) {
      asm.ifThere(wrong);
    } else {
      asm.numbers(type == Shape.LONG ? "isLongOrNull" : "isDoubleOrNull", CD_boolean, Asm.OBJECT);
      asm.ifFalse(wrong);
    }
  }

  /** Stores the object on the JVM's stack, or that there is none, in a variable's home. */
  private void storeLate(byte type, int local) {
    Label none = asm.label();
    Label done = asm.label();
    asm.run(CodeBuilder::dup);
    asm.ifNull(none);
    store(type, local, -1);
    asm.jump(done);
    asm.bind(none);
    asm.run(CodeBuilder::pop);
    leaveUnbound(type, local);
    asm.bind(done);
  }

  /** Pushes what the variable or entry is when the code is entered. */
  private void given(int i) {
    if (direct) {
      asm.aload(objectLocal(i));
    } else {
      slot(i);
    }
  }

  void block(int start, Shape shape) {
    types = shape.locals().clone();
    dirty = shape.dirty().clone();
    stack = new Item[depthLimit];
    depth = 0;
    for (byte type : shape.stack()) {
      push(type == Shape.LONG ? KNOWN_LONG : type == Shape.DOUBLE ? KNOWN_DOUBLE : OBJECT);
    }
    framed = shape.framed();
    if (target[start] || ended || start != blockEnd || region != regionOf[start]) {
      forgetOpened();
    }
    region = regionOf[start];
    blockEnd = start + 1;
    while (blockEnd < words.length && !leader[blockEnd]) {
      blockEnd++;
    }
    if (region >= 0) {
      meetHandler();
    }
    asm.bind(labels[start]);
    int n = blockEnd - start;
    asm.run(c -> c.iinc(USED, n));
    ended = false;
    int pc = start;
    open();
    blockBegins(start, n);
    while (pc < blockEnd && !ended) {
      pc = instruction(pc);
      if (!covered || (region < 0 && !locals().equals(coveredState))) {
        cut();
        open();
      }
    }
    if (!ended) {
      go(pc);
    }
    cut();
  }

  @Override
  int instruction(int pc) {
    if (!framed && !inlining && !isFrameless(pc)) {
      needFrame();
    }
    if (traced && isLengthy(pc)) {
      commitLines();
      takesLong();
    }
    harmless = isHarmless(op(pc));
    int next = emit(pc);
    if (!harmless) {
      forgetOpened();
    }
    return next;
  }

  /** Whatever its operands are, nothing runs that could change a class. Others tell. */
  private static boolean isHarmless(Opcode op) {
    return switch (op) {
      case NOP, NOT_TAKEN, EXTENDED_ARG, PUSH_NULL, POP_TOP, COPY, SWAP -> true;
      case LOAD_FAST, LOAD_FAST_BORROW, LOAD_CONST, LOAD_SMALL_INT -> true;
      case LOAD_FAST_LOAD_FAST, LOAD_FAST_BORROW_LOAD_FAST_BORROW -> true;
      case STORE_FAST, STORE_FAST_LOAD_FAST, STORE_FAST_STORE_FAST -> true;
      case IS_OP, UNARY_NOT, BUILD_TUPLE, BUILD_LIST, JUMP_FORWARD -> true;
      case POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE, POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE -> true;
      default -> false;
    };
  }

  private int emit(int pc) {
    int arg = arg(pc);
    switch (op(pc)) {
      case NOP, NOT_TAKEN, EXTENDED_ARG -> {}
      case RESUME -> {
        if ((arg & 3) < 2) {
          checkPoint(pc, false);
        }
      }
      case LOAD_FAST, LOAD_FAST_BORROW -> push(new Item.Local(arg));
      case LOAD_FAST_LOAD_FAST, LOAD_FAST_BORROW_LOAD_FAST_BORROW -> {
        push(new Item.Local(arg >> 4));
        push(new Item.Local(arg & 15));
      }
      case LOAD_FAST_CHECK -> loadFastCheck(pc, arg);
      case LOAD_FAST_AND_CLEAR -> {
        if (late[arg] && types[arg] != Shape.OBJECT) {
          pushIfBound(arg, true);
          pushStored();
        } else {
          push(new Item.Local(arg));
          home(depth - 1);
        }
        clear(arg);
      }
      case STORE_FAST -> storeLocal(arg);
      case STORE_FAST_LOAD_FAST -> {
        storeLocal(arg >> 4);
        push(new Item.Local(arg & 15));
      }
      case STORE_FAST_STORE_FAST -> {
        storeLocal(arg >> 4);
        storeLocal(arg & 15);
      }
      case DELETE_FAST -> deleteFast(pc, arg);
      case LOAD_CONST -> push(new Item.Constant(py.constant(arg)));
      case LOAD_SMALL_INT -> push(new Item.Small(arg));
      case LOAD_GLOBAL -> {
        global(pc, arg >> 1);
        if ((arg & 1) != 0) {
          push(NULL);
        }
      }
      case STORE_GLOBAL -> popFrameCall(pc, "storeGlobal", arg);
      case LOAD_NAME -> loadName(pc, arg);
      case STORE_NAME -> popFrameCall(pc, "storeName", arg);
      case LOAD_DEREF -> loadDeref(pc, arg);
      case STORE_DEREF -> storeDeref(arg);
      case MAKE_CELL -> makeCell(arg);
      case COPY_FREE_VARS -> copyFreeVars(arg);
      case POP_TOP, POP_ITER, END_FOR -> pop(1);
      case PUSH_NULL -> push(NULL);
      case COPY -> copy(arg);
      case SWAP -> swap(arg);
      case BINARY_OP -> binary(pc, arg);
      case COMPARE_OP -> {
        return compare(pc, arg);
      }
      case CONTAINS_OP -> {
        return contains(pc, arg);
      }
      case IS_OP -> {
        pushTop(1);
        pushTop(0);
        asm.numbers("same", CD_boolean, Asm.OBJECT, Asm.OBJECT);
        pop(2);
        return condition(pc, arg != 0);
      }
      case TO_BOOL -> {
        if (framed || type(stack[depth - 1]) != Shape.OBJECT) {
          truth(pc);
        } else {
          truthWithoutFrame(pc);
        }
        return condition(pc, false);
      }
      case UNARY_NOT -> {
        pushTop(0);
        asm.run(c -> c.getstatic(Asm.BOOL, "FALSE", Asm.BOOL));
        asm.numbers("same", CD_boolean, Asm.OBJECT, Asm.OBJECT);
        pop(1);
        return condition(pc, false);
      }
      case UNARY_NEGATIVE -> negative(pc);
      case UNARY_INVERT -> unary(pc, "gilscope.lang.interp.Operators", "invert");
      case BINARY_SLICE -> loadSlice(pc);
      case STORE_SLICE -> storeSlice(pc);
      case STORE_SUBSCR -> storeSubscr(pc);
      case DELETE_SUBSCR -> deleteSubscr(pc);
      case JUMP_BACKWARD -> {
        if (landsOnLine(arg)) {
          jumpToLine(pc, arg);
        } else {
          commitLines();
          checkPoint(pc, true);
          tellJump(arg);
        }
        handOver(arg);
        go(arg);
        ended = true;
      }
      case JUMP_FORWARD, JUMP_BACKWARD_NO_INTERRUPT -> {
        if (arg <= pc) {
          commitLines();
          tellJump(arg);
        }
        go(arg);
        ended = true;
      }
      case POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE -> jumpIfBool(pc, arg);
      case POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE -> jumpIfNone(pc, arg);
      case LOAD_ATTR -> {
        if ((arg & 1) != 0 || !property(pc, arg >> 1)) {
          attribute(pc, arg >> 1, (arg & 1) != 0);
        }
      }
      case STORE_ATTR -> storeAttr(pc, arg);
      case LOAD_SUPER_ATTR -> loadSuperAttr(pc, arg);
      case LOAD_SPECIAL -> loadSpecial(pc, arg);
      case CALL -> call(pc, arg);
      case CALL_KW -> callWithNames(pc, arg);
      case CALL_FUNCTION_EX -> callSpread(pc);
      case RETURN_VALUE -> returns(pc);
      case YIELD_VALUE -> yields(pc, arg);
      case SEND -> send(pc, arg);
      case END_SEND -> {
        Item top = stack[depth - 1];
        pushObject(top, depth - 1);
        pop(2);
        pushStored();
      }
      case GET_YIELD_FROM_ITER -> getYieldFromIter(pc);
      case MAKE_FUNCTION -> makeFunction();
      case SET_FUNCTION_ATTRIBUTE -> setFunctionAttribute(arg);
      case GET_ITER -> unary(pc, "gilscope.lang.interp.Iteration", "iter");
      case FOR_ITER -> forIter(pc, arg);
      case RAISE_VARARGS, RERAISE -> raises(pc, arg);
      case PUSH_EXC_INFO -> beginHandling();
      case POP_EXCEPT -> {
        asm.aload(T);
        pushTop(0);
        asm.turns("endHandling", CD_void, Asm.THREAD, Asm.OBJECT);
        pop(1);
      }
      case CHECK_EXC_MATCH -> {
        return matches(pc);
      }
      case WITH_EXCEPT_START -> withExit(pc);
      case BUILD_LIST -> display(arg, "list", false);
      case BUILD_TUPLE -> display(arg, "tuple", false);
      case BUILD_SLICE -> display(arg, "slice", false);
      case BUILD_STRING -> display(arg, "join", false);
      case BUILD_SET -> {
        asm.pc(pc);
        display(arg, "set", true);
      }
      case BUILD_MAP -> {
        asm.pc(pc);
        display(2 * arg, "map", true);
      }
      case LIST_APPEND -> append(pc, arg);
      case LIST_EXTEND -> fill(pc, "extend", arg);
      case SET_ADD -> fill(pc, "add", arg);
      case SET_UPDATE -> fill(pc, "addAll", arg);
      case DICT_UPDATE -> fill(pc, "update", arg);
      case MAP_ADD -> mapAdd(pc, arg);
      case UNPACK_SEQUENCE -> unpack(pc, arg);
      case FORMAT_SIMPLE -> unary(pc, "gilscope.lang.interp.Formatting", "simple");
      case FORMAT_WITH_SPEC -> formatWithSpec(pc);
      case CONVERT_VALUE -> convertValue(pc, arg);
      case CALL_INTRINSIC_1 -> intrinsic(pc, arg);
      default -> leave(pc);
    }
    return pc + 1;
  }
}
