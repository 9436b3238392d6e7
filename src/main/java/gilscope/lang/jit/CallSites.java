package gilscope.lang.jit;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import gilscope.lang.interp.KnownArguments;
import gilscope.lang.interp.KnownCallee;
import gilscope.lang.interp.PyCode;
import gilscope.lang.interp.PyFunction;
import gilscope.lang.interp.SeenAttribute;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyProperty;
import gilscope.lang.objects.PyTuple;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Calls, bodies that stand in for them, and the ends of frames. */
abstract class CallSites extends Raises {
  CallSites(Request request) {
    super(request);
  }

  /** Whether such a call is of a Python function, as far as is known. */
  boolean isOfPython(int n) {
    KnownCallee known = known(n);
    return known != null && known.way() != KnownCallee.Way.BUILTIN;
  }

  /** Whether it is a builtin whose body stands in for the call. */
  boolean isComputed(int n) {
    KnownCallee known = known(n);
    return known != null && operator(known, n) != null;
  }

  /** What a builtin does with the one float that it is given. */
  private @Nullable DoubleUnaryOperator operator(KnownCallee known, int n) {
    return n == 1 && stack[depth - 2] instanceof Item.Null && type(stack[depth - 1]) == Shape.DOUBLE
        ? known.ofFloat()
        : null;
  }

  private @Nullable KnownCallee known(int n) {
    return n <= 3 ? KnownCallee.of(expected(depth - n - 2, n), n) : null;
  }

  void call(int pc, int n) {
    int top = depth - n - 2;
    KnownCallee known = known(n);
    if (known == null || !(computes(pc, n, top, known) || inline(pc, n, top, known))) {
      needFrame();
      storeFrame(top);
      if (traced) {
        int spare = blockEnd - pc - 1;
        closeLinesForCall(spare);
        settleFuel(spare);
      }
      emitCall(pc, n, top, known);
      pop(n + 2);
      called(pc);
    }
    harmless = false;
  }

  /** What probably lies there to be called. */
  private List<PyObject> expected(int top, int n) {
    if (!(stack[top] instanceof Item.Home h)) {
      return List.of();
    }
    PyObject exit = exitMethods[top];
    return !h.expected().isEmpty() || n != 3 || exit == null ? h.expected() : List.of(exit);
  }

  void emitCall(int pc, int n, int top, @Nullable KnownCallee known) {
    asm.aload(T);
    asm.aload(F);
    pushTop(n + 1);
    pushTop(n);
    if (n <= 3) {
      int more = known == null ? 1 : 2;
      ClassDesc[] parameters = new ClassDesc[4 + n + more];
      Arrays.fill(parameters, Asm.OBJECT);
      parameters[0] = Asm.THREAD;
      parameters[1] = Asm.FRAME;
      parameters[3 + n + more] = CD_int;
      for (int i = n - 1; i >= 0; i--) {
        pushTop(i);
      }
      if (known != null) {
        parameters[4 + n] = ClassDesc.of("gilscope.lang.interp.KnownCallee");
        asm.constant(constant(known), parameters[4 + n]);
      }
      asm.push(at(pc, locals + top));
      if (known == null) {
        asm.apart("call" + n, Asm.OBJECT, parameters);
      } else {
        asm.calls(known.way().method() + n, Asm.OBJECT, parameters);
      }
    } else {
      array(n, 0);
      emitArguments(pc, n, top, null);
    }
  }

  /** The JVM's stack holds thread, frame, callable, receiver or NULL and the array of arguments. */
  private void emitArguments(int pc, int n, int top, @Nullable PyTuple names) {
    KnownCallee known = stack[top] instanceof Item.Home h ? KnownCallee.of(h.expected(), n) : null;
    ClassDesc type = ClassDesc.of("gilscope.lang.interp.KnownArguments");
    asm.constant(constant(KnownArguments.of(known, names)), type);
    asm.push(at(pc, locals + top));
    asm.callIn(
        ClassDesc.of("gilscope.lang.interp.CompiledArguments"),
        "call",
        Asm.OBJECT,
        Asm.THREAD,
        Asm.FRAME,
        Asm.OBJECT,
        Asm.OBJECT,
        Asm.OBJECTS,
        type,
        CD_int);
  }

  /**
   * Writes what a builtin does with one float in place of a call of it.
   *
   * @return false if nothing was written
   */
  private boolean computes(int pc, int n, int top, KnownCallee known) {
    DoubleUnaryOperator f = operator(known, n);
    if (f == null) {
      return false;
    }
    Label call = asm.label();
    Label done = asm.label();
    ClassDesc knownType = ClassDesc.of("gilscope.lang.interp.KnownCallee");
    asm.aload(T);
    pushTop(2);
    asm.constant(constant(known), knownType);
    asm.calls("mayCompute", CD_boolean, Asm.THREAD, Asm.OBJECT, knownType);
    asm.ifFalse(call);
    ClassDesc operator = ClassDesc.of("java.util.function.DoubleUnaryOperator");
    asm.constant(constant(f), operator);
    pushDouble(stack[top + 2], top + 2);
    asm.numbers("apply", CD_double, operator, CD_double);
    asm.dstore(numberHome(top));
    asm.dload(numberHome(top));
    asm.numbers("isNaN", CD_boolean, CD_double);
    asm.ifTrue(call);
    away(
        call,
        region,
        locals(),
        callAfterAll(
            pc,
            n,
            top,
            known,
            types.clone(),
            dirty.clone(),
            stack.clone(),
            depth,
            Shape.DOUBLE,
            done));
    asm.pushNull();
    asm.astore(objectHome(top));
    asm.bind(done);
    depth = top;
    push(KNOWN_DOUBLE);
    return true;
  }

  /**
   * Writes the body of a small function in place of a call of it, if it only calculates: whenever
   * anything is not as expected the call is made, nothing having happened.
   *
   * @return false if nothing was written
   */
  boolean inline(int pc, int n, int top, KnownCallee known) {
    PyCode callee = known.code();
    int given = known.parameters();
    if (callee == null
        || traced
        || known.way() != KnownCallee.Way.PYTHON
        || given > n + 1 // some have their defaults
        || (given > n && stack[top + 1] instanceof Item.Null)
        || (given == n && !(stack[top + 1] instanceof Item.Null))
        || !Inlining.isPossible(known, callee)
        || !calculates(callee, given > n ? top + 1 : top + 2)) {
      return false;
    }
    Label call = asm.label();
    Label done = asm.label();
    byte[] typesThen = types.clone();
    boolean[] dirtyThen = dirty.clone();
    Item[] stackThen = stack.clone();
    int depthThen = depth;
    int length = callee.code().instructions().length;
    ClassDesc knownType = ClassDesc.of("gilscope.lang.interp.KnownCallee");
    asm.aload(T);
    asm.run(c -> c.iload(USED));
    pushTop(n + 1);
    pushTop(n);
    asm.constant(constant(known), knownType);
    asm.push(length);
    asm.calls(
        given > n ? "mayInlineMethod" : "mayInline",
        CD_boolean,
        Asm.THREAD,
        CD_int,
        Asm.OBJECT,
        Asm.OBJECT,
        knownType,
        CD_int);
    asm.ifFalse(call);
    body(callee, given > n ? top + 1 : top + 2, call);
    int at = depth - 1;
    Item result = stack[at];
    byte type = type(result);
    if (type == Shape.OBJECT) {
      pushObject(result, at);
      asm.astore(objectHome(top));
    } else {
      pushKnown(result, at);
      asm.astore(objectHome(top));
      if (type == Shape.LONG) {
        pushLong(result, at);
        asm.lstore(numberHome(top));
      } else {
        pushDouble(result, at);
        asm.dstore(numberHome(top));
      }
    }
    asm.run(c -> c.iinc(USED, length));
    asm.bind(done);
    away(
        call,
        region,
        new Shape.Locals(typesThen, dirtyThen),
        callAfterAll(pc, n, top, known, typesThen, dirtyThen, stackThen, depthThen, type, done));
    depth = top;
    push(type == Shape.LONG ? KNOWN_LONG : type == Shape.DOUBLE ? KNOWN_DOUBLE : OBJECT);
    return true;
  }

  /** True if the operators of the body have only operands that they are written for here. */
  boolean calculates(PyCode callee, int first) {
    Item[] items = new Item[Inlining.STACK + 2];
    int n = 0;
    for (int at = 0; at < callee.code().instructions().length; at++) {
      int arg = callee.word(at) >>> 8;
      switch (opcodes[callee.word(at) & 0xFF]) {
        case LOAD_FAST, LOAD_FAST_BORROW -> items[n++] = stack[first + arg];
        case LOAD_FAST_LOAD_FAST, LOAD_FAST_BORROW_LOAD_FAST_BORROW -> {
          items[n++] = stack[first + (arg >> 4)];
          items[n++] = stack[first + (arg & 15)];
        }
        case LOAD_CONST -> items[n++] = new Item.Constant(callee.constant(arg));
        case LOAD_SMALL_INT -> items[n++] = new Item.Small(arg);
        case LOAD_ATTR -> items[n - 1] = OBJECT;
        case LOAD_GLOBAL -> items[n++] = OBJECT;
        case BINARY_OP -> {
          n--;
          byte type = arithmetic(callee.remembered(at), arg, items[n - 1], items[n]);
          if (type == Shape.OBJECT) {
            return false;
          }
          items[n - 1] = type == Shape.LONG ? LONG : DOUBLE;
        }
        case COMPARE_OP -> {
          n--;
          if (comparison(callee.remembered(at), items[n - 1], items[n]) == Shape.OBJECT) {
            return false;
          }
          items[n - 1] = OBJECT;
        }
        default -> {}
      }
    }
    return true;
  }

  private Object remembered(int pc) {
    Object o = py.remembered(pc);
    if (o == null) {
      throw new Untranslatable("forgotten");
    }
    return o;
  }

  /** The body of {@code callee}, whose parameters are the entries from {@code first} on. */
  void body(PyCode callee, int first, @Nullable Label otherwise) {
    PyCode pyThen = py;
    int[] wordsThen = words;
    int endThen = blockEnd;
    py = callee;
    words = callee.code().instructions();
    inlining = true;
    really = otherwise;
    for (int at = 0; at < words.length; at++) {
      blockEnd = at + 1;
      int arg = arg(at);
      switch (op(at)) {
        case LOAD_FAST, LOAD_FAST_BORROW -> parameter(first + arg);
        case LOAD_FAST_LOAD_FAST, LOAD_FAST_BORROW_LOAD_FAST_BORROW -> {
          parameter(first + (arg >> 4));
          parameter(first + (arg & 15));
        }
        case LOAD_ATTR -> {
          asm.aload(T);
          pushTop(0);
          site(at, arg >> 1, seen(at));
          asm.call("attributeOfAnyOrNull", Asm.OBJECT, Asm.THREAD, Asm.OBJECT, Asm.SITE);
          pop(1);
          asm.run(CodeBuilder::dup);
          pushStored();
          asm.ifNull(otherwise);
        }
        case LOAD_GLOBAL -> {
          ClassDesc type = ClassDesc.of("gilscope.lang.interp.FoundGlobal");
          asm.constant(constant(remembered(at)), type);
          asm.call("globalOrNull", Asm.OBJECT, type);
          asm.run(CodeBuilder::dup);
          pushStored();
          asm.ifNull(otherwise);
        }
        case RESUME, NOP, RETURN_VALUE -> {}
        default -> instruction(at);
      }
    }
    inlining = false;
    py = pyThen;
    words = wordsThen;
    blockEnd = endThen;
  }

  /** What is done where the body cannot stand in for the call. */
  Runnable callAfterAll(
      int pc,
      int n,
      int top,
      KnownCallee known,
      byte[] typesThen,
      boolean[] dirtyThen,
      Item[] stackThen,
      int depthThen,
      byte result,
      @Nullable Label done) {
    int endThen = blockEnd;
    return () -> {
      byte[] typesNow = types;
      boolean[] dirtyNow = dirty;
      Item[] stackNow = stack;
      int depthNow = depth;
      int endNow = blockEnd;
      types = typesThen;
      dirty = dirtyThen;
      stack = stackThen;
      depth = depthThen;
      blockEnd = endThen;
      needFrame();
      spill(types, dirty, true);
      spillStack(stack, top);
      takesLong();
      emitCall(pc, n, top, known);
      pop(n + 2);
      called(pc);
      if (result != Shape.OBJECT) {
        Label other = leaveWith(pc + 1, blockEnd - pc - 1, Arrays.copyOf(stack, depth), true);
        asm.aload(objectHome(top));
        guard(result, other);
        asm.aload(objectHome(top));
        store(result, -1, top);
      }
      asm.jump(done);
      types = typesNow;
      dirty = dirtyNow;
      stack = stackNow;
      depth = depthNow;
      blockEnd = endNow;
    };
  }

  /** The JVM's stack holds what a call gave: null if the frame must go on in the loop. */
  void called(int pc) {
    asm.run(CodeBuilder::dup);
    asm.astore(objectHome(depth));
    Label deep = asm.label();
    asm.ifNull(deep);
    int spare = blockEnd - pc - 1;
    away(
        deep,
        -1,
        locals(),
        () -> {
          asm.aload(T);
          asm.aload(F);
          asm.run(c -> c.iload(USED));
          asm.push(at(pc + 1, spare));
          asm.turns("waits", Asm.OBJECT, Asm.THREAD, Asm.FRAME, CD_int, CD_int);
          goOnInLoop();
        });
    push(OBJECT);
  }

  /** An attribute that is a property with a getter in Python: its call, if that is known. */
  boolean property(int pc, int name) {
    SeenAttribute seen = seen(pc);
    if (traced
        || seen == null
        || seen.next() != null
        || !(seen.descriptor() instanceof PyProperty property)
        || !(property.getter() instanceof PyFunction getter)) {
      return false;
    }
    KnownCallee known = KnownCallee.of(List.of(getter), 0);
    if (known == null) {
      return false;
    }
    needFrame();
    int top = depth - 1;
    pushTop(0);
    asm.constant(constant(seen.type()), Asm.TYPE);
    asm.push(seen.version());
    ClassDesc type = ClassDesc.of("gilscope.lang.objects.PyProperty");
    asm.constant(constant(property), type);
    asm.call("getter", Asm.OBJECT, Asm.OBJECT, Asm.TYPE, CD_int, type);
    asm.run(CodeBuilder::dup);
    asm.astore(TMP);
    asm.ifNull(leaveAt(pc, true));
    storeFrame(top);
    asm.aload(T);
    asm.aload(F);
    asm.aload(TMP);
    pushTop(0);
    asm.run(c -> c.loadConstant(own.name(name)));
    ClassDesc callee = ClassDesc.of("gilscope.lang.interp.KnownCallee");
    asm.constant(constant(known), callee);
    asm.push(at(pc, locals + top));
    asm.calls(
        "getProperty",
        Asm.OBJECT,
        Asm.THREAD,
        Asm.FRAME,
        Asm.OBJECT,
        Asm.OBJECT,
        ConstantDescs.CD_String,
        callee,
        CD_int);
    pop(1);
    called(pc);
    return true;
  }

  void callWithNames(int pc, int arg) {
    if (!(stack[depth - 1] instanceof Item.Constant names)) {
      throw new Untranslatable("names of keywords are constants");
    }
    int top = depth - arg - 3;
    storeFrame(top);
    asm.aload(T);
    asm.aload(F);
    pushTop(arg + 2);
    pushTop(arg + 1);
    array(arg, 1);
    emitArguments(pc, arg, top, (PyTuple) names.value());
    pop(arg + 3);
    called(pc);
  }

  void callSpread(int pc) {
    storeFrame(depth - 4);
    setTop(depth - 4);
    onFrame(pc, 4);
    asm.aload(T);
    asm.aload(F);
    asm.aload(S);
    asm.push(locals + depth - 4);
    asm.calls("callSpread", Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECTS, CD_int);
    pop(4);
    called(pc);
  }

  void returns(int pc) {
    if (framed) {
      returnsFrom(pc);
    } else {
      frameless = true;
      byte[] typesThen = types.clone();
      boolean[] dirtyThen = dirty.clone();
      Item[] stackThen = stack.clone();
      int depthThen = depth;
      Label has = asm.label();
      if (comesBack) {
        asm.aload(F);
        asm.ifThere(has);
      }
      returnLines(pc);
      pushTop(0);
      asm.run(CodeBuilder::areturn);
      if (!comesBack) {
        ended = true;
        return;
      }
      away(
          has,
          region,
          locals(),
          withLines(
              () -> {
                types = typesThen;
                dirty = dirtyThen;
                stack = stackThen;
                depth = depthThen;
                returnsFrom(pc);
              }));
    }
    ended = true;
  }

  private void returnsFrom(int pc) {
    spillIfSeen();
    if (traced) {
      asm.pc(pc);
      leaveLines(pc);
    }
    asm.aload(T);
    asm.aload(F);
    asm.run(c -> c.iload(USED));
    asm.callIn(direct ? Asm.DIRECT : Asm.TURNS, "returns", CD_void, Asm.THREAD, Asm.FRAME, CD_int);
    pushTop(0);
    asm.run(CodeBuilder::areturn);
  }

  /** Where somebody takes all that is yielded, he gets it, and the body goes on. */
  private void pour(int pc) {
    Label suspends = asm.label();
    asm.aload(F);
    pushTop(0);
    asm.turns("pours", CD_boolean, Asm.FRAME, Asm.OBJECT);
    asm.ifFalse(suspends);
    Item yielded = stack[depth - 1];
    stack[depth - 1] = new Item.Constant(PyNone.VALUE);
    go(pc + 1);
    stack[depth - 1] = yielded;
    asm.bind(suspends);
  }

  void yields(int pc, int arg) {
    asm.pc(pc);
    if (!traced) {
      pour(pc);
    }
    leaveLines(pc);
    settleFuel(0);
    spillNow();
    spillStack(stack, depth - 1);
    setTop(depth - 1);
    setNext(pc + 1);
    pushTop(0);
    asm.astore(TMP);
    asm.aload(T);
    asm.aload(F);
    asm.push(arg);
    asm.turns("yields", CD_void, Asm.THREAD, Asm.FRAME, CD_int);
    asm.aload(TMP);
    asm.run(CodeBuilder::areturn);
    ended = true;
  }

  void send(int pc, int arg) {
    spillNow();
    asm.pc(pc);
    asm.aload(T);
    asm.aload(F);
    pushTop(1);
    pushTop(0);
    asm.aload(S);
    asm.push(locals + depth - 1);
    asm.call(
        "send", CD_boolean, Asm.THREAD, Asm.FRAME, Asm.OBJECT, Asm.OBJECT, Asm.OBJECTS, CD_int);
    asm.run(c -> c.istore(X));
    pop(1);
    fromFrame(1);
    asm.run(c -> c.iload(X));
    branch(true, arg);
    go(pc + 1);
    ended = true;
  }

  void getYieldFromIter(int pc) {
    asm.pc(pc);
    asm.aload(T);
    asm.aload(F);
    pushTop(0);
    asm.call("yieldFromIterator", Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECT);
    pop(1);
    pushStored();
  }

  void makeFunction() {
    asm.aload(T);
    asm.aload(F);
    pushTop(0);
    asm.call("function", Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECT);
    pop(1);
    pushStored();
  }

  void setFunctionAttribute(int arg) {
    pushTop(1);
    pushTop(0);
    asm.push(arg);
    asm.call("functionAttribute", Asm.OBJECT, Asm.OBJECT, Asm.OBJECT, CD_int);
    pop(2);
    pushStored();
  }
}
