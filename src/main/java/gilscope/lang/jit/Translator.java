package gilscope.lang.jit;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.ExceptionTable;
import gilscope.lang.bytecode.Opcode;
import gilscope.lang.interp.CompiledCode;
import gilscope.lang.interp.FoundGlobal;
import gilscope.lang.interp.Kind;
import gilscope.lang.interp.KnownCallee;
import gilscope.lang.interp.PyCode;
import gilscope.lang.interp.SeenAttribute;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the class for one code object entered at one instruction. Used once.
 *
 * <p>JVM variables: this, thread, frame, the frame's slots, instructions begun since fuel was
 * counted, temporaries; then for every Python variable one for an object and one for a number, then
 * the same for every stack entry. An entry of the stack that is a variable or a constant stays a
 * note until it is needed.
 */
final class Translator {
  static final int THIS = 0;
  static final int T = 1;
  static final int F = 2;
  static final int S = 3;
  private static final int USED = 4;
  private static final int TMP = 5;
  private static final int X = 6;
  private static final int FIRST = 8;

  /** A method above it is not compiled by HotSpot. */
  private static final int HUGE_METHOD = 8_000;

  private static final int MANY_PASSES = 12;
  private static final int PLACE_BITS = 11;
  private static final int MANY_PLACES = (1 << PLACE_BITS) - 1;
  private static final ClassDesc SUPER = ClassDesc.of("gilscope.lang.interp.CompiledCode");
  private static final MethodTypeDesc RUN = MethodTypeDesc.of(Asm.OBJECT, Asm.THREAD, Asm.FRAME);

  private sealed interface Item {
    /**
     * It lies in the JVM variable of its place.
     *
     * @param boxed a number whose object's variable holds the object it is known as, or null if it
     *     has never been one
     * @param expected what it probably is, if it is called
     */
    record Home(byte type, boolean boxed, @Nullable PyObject expected) implements Item {
      Home(byte type, boolean boxed) {
        this(type, boxed, null);
      }
    }

    record Local(int n) implements Item {}

    record Constant(PyObject value) implements Item {}

    record Small(int value) implements Item {}

    record Null() implements Item {}
  }

  private static final Item OBJECT = new Item.Home(Shape.OBJECT, false);
  private static final Item LONG = new Item.Home(Shape.LONG, false);
  private static final Item DOUBLE = new Item.Home(Shape.DOUBLE, false);
  private static final Item KNOWN_LONG = new Item.Home(Shape.LONG, true);
  private static final Item KNOWN_DOUBLE = new Item.Home(Shape.DOUBLE, true);
  private static final Item NULL = new Item.Null();

  /** Code away from the main path. */
  private record Stub(@Nullable Label at, int region, Shape.Locals state, Runnable body) {}

  /** Of the code, or of the function whose body stands in for a call. */
  private PyCode py;

  private final Code code;
  private final int entry;
  private final Shape entryShape;
  private int[] words;
  private final Opcode[] opcodes = Opcode.values();
  private final int locals;

  /** Variables that may be bound when the code begins. */
  private final int parameters;

  private final int depthLimit;
  private final boolean[] leader;
  private final int[] regionOf;
  private final @Nullable Shape[] shapes;
  private final List<Object> constants = new ArrayList<>();
  private final Map<Object, Integer> constantIndex = new HashMap<>();

  // ---- one pass

  private Asm asm = new Asm(null);
  private boolean changed;
  private @Nullable Label[] labels = {};
  private @Nullable Label[] handlers = {};
  private List<Stub> stubs = new ArrayList<>();
  private Map<Shape.Locals, @Nullable Label> leaving = new LinkedHashMap<>();
  private Map<Shape.Locals, @Nullable Label> exits = new LinkedHashMap<>();

  // ---- one block

  private byte[] types = {};
  private boolean[] dirty = {};
  private Item[] stack = {};
  private int depth;
  private int blockEnd;
  private int region;
  private boolean ended;
  private boolean covered;
  private @Nullable Label coveredFrom;

  // ---- while the body of a function stands in for a call of it

  private boolean inlining;

  /** Where the call is made after all. */
  private @Nullable Label really;

  private Shape.Locals coveredState = new Shape.Locals(new byte[0], new boolean[0]);

  Translator(PyCode py, int entry, Shape entryShape) {
    this.py = py;
    this.code = py.code();
    this.entry = entry;
    this.entryShape = entryShape;
    this.words = code.instructions();
    this.locals = py.localsPlus();
    this.parameters =
        code.argCount()
            + code.keywordOnlyCount()
            + (code.has(Code.VARARGS) ? 1 : 0)
            + (code.has(Code.VARKEYWORDS) ? 1 : 0);
    this.depthLimit = code.stackSize() + 1 + Inlining.STACK;
    this.leader = new boolean[words.length + 1];
    this.regionOf = new int[words.length];
    this.shapes = new @Nullable Shape[words.length + 1];
    findBlocks();
  }

  private int constant(Object o) {
    // By identity: equal constants of Python are not the same object.
    record Same(Object o) {
      @Override
      public boolean equals(@Nullable Object other) {
        return other instanceof Same s && s.o == o;
      }

      @Override
      public int hashCode() {
        return o.getClass().hashCode();
      }
    }
    return constantIndex.computeIfAbsent(
        new Same(o),
        _ -> {
          constants.add(o);
          return constants.size() - 1;
        });
  }

  private Opcode op(int pc) {
    return opcodes[words[pc] & 0xFF];
  }

  private int arg(int pc) {
    return words[pc] >>> 8;
  }

  private void findBlocks() {
    ExceptionTable table = code.exceptions();
    int before = -1;
    for (int pc = 0; pc < words.length; pc++) {
      regionOf[pc] = table.find(pc);
      if (pc > 0 && regionOf[pc] != before) {
        leader[pc] = true;
      }
      before = regionOf[pc];
      switch (op(pc)) {
        case JUMP_FORWARD, JUMP_BACKWARD, JUMP_BACKWARD_NO_INTERRUPT -> {
          leader[arg(pc)] = true;
          leader[pc + 1] = true;
        }
        case POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE, POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE, SEND -> {
          leader[arg(pc)] = true;
          leader[pc + 1] = true;
        }
        case FOR_ITER -> {
          leader[arg(pc) + 1] = true;
          leader[pc + 1] = true;
        }
        case RETURN_VALUE, RAISE_VARARGS, RERAISE, YIELD_VALUE -> leader[pc + 1] = true;
        default -> {}
      }
    }
    for (int target : table.targets()) {
      leader[target] = true;
    }
    leader[entry] = true;
  }

  // ---- the whole

  /**
   * The compiled code.
   *
   * @throws Untranslatable if it is to stay in the loop
   */
  CompiledCode translate() throws ReflectiveOperationException {
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
    byte[] bytes =
        ClassFile.of(ClassFile.DebugElementsOption.DROP_DEBUG)
            .build(
                ClassDesc.of("gilscope.lang.interp.Python"),
                b ->
                    b.withSuperclass(SUPER)
                        .withMethodBody(
                            ConstantDescs.INIT_NAME,
                            ConstantDescs.MTD_void,
                            0,
                            c ->
                                c.aload(0)
                                    .invokespecial(
                                        SUPER, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                                    .return_())
                        .withMethodBody("run", RUN, ClassFile.ACC_PROTECTED, this::write));
    if (size(bytes) > HUGE_METHOD) {
      throw new Untranslatable("too large");
    }
    return CompiledCode.define(bytes, constants);
  }

  /** Of the method that does the work, in bytes. */
  private static int size(byte[] classFile) {
    for (MethodModel m : ClassFile.of().parse(classFile).methods()) {
      if (m.methodName().equalsString("run")) {
        return m.findAttribute(Attributes.code()).orElseThrow().codeLength();
      }
    }
    throw new IllegalStateException("no such method");
  }

  private void write(CodeBuilder c) {
    asm = new Asm(c);
    pass();
    Label end = c.newBoundLabel();
    c.nop(); // a label must lie before something
    c.goto_(end);
  }

  private void pass() {
    labels = new @Nullable Label[words.length + 1];
    handlers = new @Nullable Label[code.exceptions().size()];
    stubs = new ArrayList<>();
    leaving = new LinkedHashMap<>();
    exits = new LinkedHashMap<>();
    for (int i = 0; i < labels.length; i++) {
      labels[i] = leader[i] ? asm.label() : null;
    }
    for (int i = 0; i < handlers.length; i++) {
      handlers[i] = asm.label();
    }
    prologue();
    for (int pc = 0; pc < words.length; pc++) {
      Shape shape = leader[pc] ? shapes[pc] : null;
      if (shape != null) {
        block(pc, shape);
      }
    }
    for (int i = 0; i < stubs.size(); i++) {
      Stub stub = stubs.get(i);
      asm.bind(stub.at);
      stub.body.run();
      protect(stub.at, stub.region, stub.state);
    }
    handlers();
  }

  /**
   * Everything written since {@code from} is covered by the region's handler, or by one that leaves
   * the frame with its variables in {@code state}.
   */
  private void protect(@Nullable Label from, int region, Shape.Locals state) {
    Label handler =
        region >= 0 ? handlers[region] : leaving.computeIfAbsent(state, _ -> asm.label());
    asm.run(
        c -> {
          c.nop(); // a range must not be empty
          Label to = c.newBoundLabel();
          if (from != null && handler != null) {
            c.exceptionCatchAll(from, to, handler);
          }
        });
  }

  private void handlers() {
    ExceptionTable table = code.exceptions();
    for (int r = 0; r < table.size(); r++) {
      Shape shape = shapes[table.targets()[r]];
      if (!used(r) || shape == null) {
        continue;
      }
      asm.bind(handlers[r]);
      asm.astore(TMP);
      asm.aload(T);
      asm.aload(F);
      asm.aload(TMP);
      asm.call(
          "caught",
          ClassDesc.of("gilscope.lang.objects.PyBaseException"),
          Asm.THREAD,
          Asm.FRAME,
          Asm.THROWABLE);
      int at = table.depths()[r];
      asm.astore(objectHome(table.lasti()[r] ? at + 1 : at));
      if (table.lasti()[r]) {
        asm.aload(F);
        asm.call("lasti", Asm.OBJECT, Asm.FRAME);
        asm.astore(objectHome(at));
      }
      asm.jump(labels[table.targets()[r]]);
    }
    leaving.forEach(
        (state, at) -> {
          asm.bind(at);
          asm.astore(TMP);
          spill(state.types(), state.dirty(), false);
          asm.aload(T);
          asm.aload(F);
          asm.aload(TMP);
          asm.call(
              "left",
              ClassDesc.of("gilscope.lang.objects.PyRaise"),
              Asm.THREAD,
              Asm.FRAME,
              Asm.THROWABLE);
          asm.run(CodeBuilder::athrow);
        });
  }

  private boolean used(int r) {
    for (int pc = 0; pc < words.length; pc++) {
      if (regionOf[pc] == r && leader[pc] && shapes[pc] != null) {
        return true;
      }
    }
    return false;
  }

  /** Takes the frame over. */
  private void prologue() {
    Shape shape = shapes[entry];
    if (shape == null) {
      throw new IllegalStateException("no entry");
    }
    asm.aload(F);
    asm.run(c -> c.getfield(Asm.FRAME, "slots", Asm.OBJECTS));
    asm.astore(S);
    asm.push(0);
    asm.run(c -> c.istore(USED));
    Label wrong = asm.label();
    boolean guarded = false;
    for (int i = 0; i < locals + shape.stack().length; i++) {
      boolean local = i < locals;
      byte wanted = local ? entryShape.locals()[i] : entryShape.stack()[i - locals];
      byte type = local ? shape.locals()[i] : shape.stack()[i - locals];
      if (wanted != Shape.OBJECT && type != Shape.OBJECT) {
        slot(i);
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
      slot(i);
      store(type, local ? i : -1, i - locals);
    }
    asm.jump(labels[entry]);
    if (guarded) {
      asm.bind(wrong);
      asm.aload(THIS);
      asm.aload(F);
      asm.push(entry);
      asm.call("failed", CD_void, SUPER, Asm.FRAME, CD_int);
      asm.pushNull();
      asm.run(CodeBuilder::areturn);
    }
  }

  private void slot(int i) {
    asm.aload(S);
    asm.push(i);
    asm.run(CodeBuilder::aaload);
  }

  /** The object on the JVM's stack is of this type, or goes to {@code wrong}. Null is of none. */
  private void guard(byte type, @Nullable Label wrong) {
    asm.call(type == Shape.LONG ? "isLong" : "isDouble", CD_boolean, Asm.OBJECT);
    asm.ifFalse(wrong);
  }

  /** Stores the object on the JVM's stack, and its number, in a variable's or an entry's home. */
  private void store(byte type, int local, int at) {
    switch (type) {
      case Shape.LONG -> {
        asm.run(CodeBuilder::dup);
        asm.astore(local >= 0 ? objectLocal(local) : objectHome(at));
        asm.call("longOf", CD_long, Asm.OBJECT);
        asm.lstore(local >= 0 ? numberLocal(local) : numberHome(at));
      }
      case Shape.DOUBLE -> {
        asm.run(CodeBuilder::dup);
        asm.astore(local >= 0 ? objectLocal(local) : objectHome(at));
        asm.call("doubleOf", CD_double, Asm.OBJECT);
        asm.dstore(local >= 0 ? numberLocal(local) : numberHome(at));
      }
      default -> asm.astore(local >= 0 ? objectLocal(local) : objectHome(at));
    }
  }

  // ---- JVM variables

  private int objectLocal(int n) {
    return FIRST + n;
  }

  private int numberLocal(int n) {
    return FIRST + locals + 2 * n;
  }

  private int objectHome(int at) {
    return FIRST + 3 * locals + at;
  }

  private int numberHome(int at) {
    return FIRST + 3 * locals + depthLimit + 2 * at;
  }

  // ---- edges

  /** What stands now. */
  private Shape now() {
    byte[] s = new byte[depth];
    for (int i = 0; i < depth; i++) {
      s[i] = type(stack[i]);
    }
    return new Shape(types.clone(), s, dirty.clone());
  }

  private byte type(Item item) {
    return switch (item) {
      case Item.Home h -> h.type;
      case Item.Local l -> types[l.n];
      case Item.Small _ -> Shape.LONG;
      case Item.Constant c ->
          isLong(c.value) ? Shape.LONG : isDouble(c.value) ? Shape.DOUBLE : Shape.OBJECT;
      case Item.Null _ -> Shape.OBJECT;
    };
  }

  private static boolean isLong(PyObject o) {
    return o.type() == PyInt.TYPE && ((PyInt) o).fitsLong();
  }

  private static boolean isDouble(PyObject o) {
    return o.type() == PyFloat.TYPE;
  }

  /** Control may go from here to {@code target}: what it expects after this. */
  private Shape meet(int target) {
    Shape from = now();
    if (regionOf[target] >= 0) {
      from = from.boxed();
    }
    Shape known = shapes[target];
    Shape joined = known == null ? from : known.join(from);
    if (joined != known) {
      shapes[target] = joined;
      changed = true;
    }
    return joined;
  }

  /** It lies where the start of a block expects an entry of this type. */
  private static boolean isHome(Item item, byte type) {
    return item instanceof Item.Home h && h.type == type && (type == Shape.OBJECT || h.boxed);
  }

  private boolean fits(Shape target) {
    for (int i = 0; i < locals; i++) {
      if (types[i] != target.locals()[i]) {
        return false;
      }
    }
    for (int i = 0; i < depth; i++) {
      if (!isHome(stack[i], target.stack()[i])) {
        return false;
      }
    }
    return true;
  }

  /** Brings everything into the form that {@code target} expects. Changes nothing it knows. */
  private void convert(Shape target) {
    for (int i = 0; i < depth; i++) {
      if (isHome(stack[i], target.stack()[i])) {
        continue;
      }
      switch (target.stack()[i]) {
        case Shape.LONG -> {
          pushKnown(stack[i], i);
          asm.astore(objectHome(i));
          pushLong(stack[i], i);
          asm.lstore(numberHome(i));
        }
        case Shape.DOUBLE -> {
          pushKnown(stack[i], i);
          asm.astore(objectHome(i));
          pushDouble(stack[i], i);
          asm.dstore(numberHome(i));
        }
        default -> {
          pushObject(stack[i], i);
          asm.astore(objectHome(i));
        }
      }
    }
    for (int i = 0; i < locals; i++) {
      if (types[i] != target.locals()[i] && target.locals()[i] == Shape.OBJECT) {
        pushObject(new Item.Local(i), -1);
        asm.astore(objectLocal(i));
      }
    }
  }

  private void go(int target) {
    convert(meet(target));
    asm.jump(labels[target]);
  }

  /** The JVM's stack holds a condition: if it is {@code wanted}, go to {@code target}. */
  private void branch(boolean wanted, int target) {
    Shape to = meet(target);
    if (fits(to)) {
      if (wanted) {
        asm.ifTrue(labels[target]);
      } else {
        asm.ifFalse(labels[target]);
      }
      return;
    }
    Label skip = asm.label();
    if (wanted) {
      asm.ifFalse(skip);
    } else {
      asm.ifTrue(skip);
    }
    convert(to);
    asm.jump(labels[target]);
    asm.bind(skip);
  }

  // ---- pushing entries onto the JVM's stack

  private void pushObject(Item item, int at) {
    switch (item) {
      case Item.Home h -> pushBoxed(h.type, h.boxed, objectHome(at), numberHome(at));
      case Item.Local l -> pushBoxed(types[l.n], true, objectLocal(l.n), numberLocal(l.n));
      case Item.Constant c -> asm.constant(constant(c.value), Asm.OBJECT);
      case Item.Small s -> asm.constant(constant(PyInt.of(s.value)), Asm.OBJECT);
      case Item.Null _ -> asm.pushNull();
    }
  }

  /**
   * Pushes what lies in these variables as an object: a number always as the same one.
   *
   * @param known the object's variable holds it or null
   */
  private void pushBoxed(byte type, boolean known, int object, int number) {
    pushBoxed(type, known, object, number, true);
  }

  private void pushBoxed(byte type, boolean known, int object, int number, boolean goesOn) {
    if (type == Shape.OBJECT) {
      asm.aload(object);
      return;
    }
    if (known) {
      asm.aload(object);
    }
    ClassDesc unboxed = type == Shape.LONG ? CD_long : CD_double;
    if (type == Shape.LONG) {
      asm.lload(number);
    } else {
      asm.dload(number);
    }
    if (known) {
      asm.call("box", Asm.OBJECT, Asm.OBJECT, unboxed);
      if (goesOn) {
        asm.run(CodeBuilder::dup);
        asm.astore(object);
      }
    } else {
      asm.call("box", Asm.OBJECT, unboxed);
    }
  }

  /** Pushes the object that a number is known as, or null if it has never been one. */
  private void pushKnown(Item item, int at) {
    switch (item) {
      case Item.Home h when h.boxed -> asm.aload(objectHome(at));
      case Item.Home _ -> asm.pushNull();
      case Item.Local _, Item.Constant _, Item.Small _ -> pushObject(item, at);
      case Item.Null _ -> throw new IllegalStateException("NULL is no number");
    }
  }

  /** Only for what {@link #type} says is a long. */
  private void pushLong(Item item, int at) {
    switch (item) {
      case Item.Home _ -> asm.lload(numberHome(at));
      case Item.Local l -> asm.lload(numberLocal(l.n));
      case Item.Constant c -> asm.push(((PyInt) c.value).longValue());
      case Item.Small s -> asm.push((long) s.value);
      case Item.Null _ -> throw new IllegalStateException("NULL is no number");
    }
  }

  /** Only for numbers. */
  private void pushDouble(Item item, int at) {
    if (type(item) == Shape.LONG) {
      pushLong(item, at);
      asm.run(CodeBuilder::l2d);
      return;
    }
    switch (item) {
      case Item.Home _ -> asm.dload(numberHome(at));
      case Item.Local l -> asm.dload(numberLocal(l.n));
      case Item.Constant c -> asm.push(((PyFloat) c.value).value());
      case Item.Small _, Item.Null _ -> throw new IllegalStateException("no float");
    }
  }

  /** The entry {@code down} places below the top, as an object. */
  private void pushTop(int down) {
    int at = depth - 1 - down;
    pushObject(stack[at], at);
  }

  // ---- the operand stack

  private void push(Item item) {
    if (depth >= stack.length) {
      throw new Untranslatable("stack");
    }
    stack[depth++] = item;
  }

  /** The JVM's stack holds an object: the new top. */
  private void pushStored() {
    asm.astore(objectHome(depth));
    push(OBJECT);
  }

  private void pop(int n) {
    depth -= n;
  }

  /** The variable is about to change: entries that mean it get its value now. */
  private void settle(int local) {
    int entries = 0;
    for (int i = 0; i < depth; i++) {
      entries += stack[i] instanceof Item.Local l && l.n == local ? 1 : 0;
    }
    for (int i = 0; i < depth; i++) {
      if (stack[i] instanceof Item.Local l && l.n == local) {
        home(i, entries == 1);
      }
    }
  }

  private void home(int i) {
    home(i, false);
  }

  /**
   * Puts the entry into its own JVM variable.
   *
   * @param last nothing else is this value
   */
  private void home(int i, boolean last) {
    Item item = stack[i];
    if (item instanceof Item.Home) {
      return;
    }
    byte type = item instanceof Item.Null ? Shape.OBJECT : type(item);
    if (last && item instanceof Item.Local l) {
      asm.aload(objectLocal(l.n));
    } else {
      pushObject(item, i);
    }
    asm.astore(objectHome(i));
    switch (type) {
      case Shape.LONG -> {
        pushLong(item, i);
        asm.lstore(numberHome(i));
        stack[i] = KNOWN_LONG;
      }
      case Shape.DOUBLE -> {
        pushDouble(item, i);
        asm.dstore(numberHome(i));
        stack[i] = KNOWN_DOUBLE;
      }
      default -> stack[i] = OBJECT;
    }
  }

  private void storeLocal(int n) {
    int at = depth - 1;
    Item item = stack[at];
    pop(1);
    settle(n);
    cut();
    byte type = region >= 0 ? Shape.OBJECT : type(item);
    switch (type) {
      case Shape.LONG -> {
        pushKnown(item, at);
        asm.astore(objectLocal(n));
        pushLong(item, at);
        asm.lstore(numberLocal(n));
      }
      case Shape.DOUBLE -> {
        pushKnown(item, at);
        asm.astore(objectLocal(n));
        pushDouble(item, at);
        asm.dstore(numberLocal(n));
      }
      default -> {
        pushObject(item, at);
        asm.astore(objectLocal(n));
      }
    }
    types[n] = type;
    dirty[n] = true;
  }

  // ---- leaving and turns

  /**
   * Writes the variables that changed into the frame.
   *
   * @param goesOn false if this is the end
   */
  private void spill(byte[] types, boolean[] dirty, boolean goesOn) {
    for (int i = 0; i < locals; i++) {
      if (dirty[i]) {
        asm.aload(S);
        asm.push(i);
        pushBoxed(types[i], true, objectLocal(i), numberLocal(i), goesOn);
        asm.run(CodeBuilder::aastore);
      }
    }
  }

  private void spillNow() {
    spill(types, dirty, true);
    Arrays.fill(dirty, false);
  }

  /** Before a return: only if somebody has asked for the frame are its variables seen again. */
  private void spillIfSeen() {
    boolean any = false;
    for (boolean d : dirty) {
      any |= d;
    }
    if (!any) {
      return;
    }
    Label seen = asm.label();
    Label back = asm.label();
    asm.aload(F);
    asm.call("isSeen", CD_boolean, Asm.FRAME);
    asm.ifTrue(seen);
    asm.bind(back);
    Shape.Locals state = locals();
    stubs.add(
        new Stub(
            seen,
            region,
            state,
            () -> {
              spill(state.types(), state.dirty(), true);
              asm.jump(back);
            }));
  }

  private void spillStack(Item[] items, int n) {
    for (int i = 0; i < n; i++) {
      asm.aload(S);
      asm.push(locals + i);
      pushObject(items[i], i);
      asm.run(CodeBuilder::aastore);
    }
  }

  /** Before a call: variables and the stack up to {@code n} entries are in the frame. */
  private void storeFrame(int n) {
    spillNow();
    spillStack(stack, n);
  }

  /** Where an instruction stands and another number, as generated code hands them over. */
  private int at(int pc, int number) {
    if (pc > MANY_PLACES || number > Integer.MAX_VALUE >> PLACE_BITS) {
      throw new Untranslatable("numbers");
    }
    return pc | number << PLACE_BITS;
  }

  /** As {@link #at}: where to go on, instructions that were not begun, and the stack's top. */
  private int exit(int next, int spare, int top, boolean failed) {
    if (next > MANY_PLACES || spare > MANY_PLACES || top >= 1 << 31 - 2 * PLACE_BITS) {
      throw new Untranslatable("numbers");
    }
    int all = next | spare << PLACE_BITS | top << 2 * PLACE_BITS;
    return failed ? all | Integer.MIN_VALUE : all;
  }

  private void setTop(int n) {
    asm.aload(F);
    asm.push(locals + n);
    asm.run(c -> c.putfield(Asm.FRAME, "stackTop", CD_int));
  }

  private void setNext(int pc) {
    asm.aload(F);
    asm.push(pc);
    asm.run(c -> c.putfield(Asm.FRAME, "next", CD_int));
  }

  /** Counts the instructions begun so far, {@code spare} of which have not been. */
  private void settleFuel(int spare) {
    asm.aload(T);
    asm.run(
        c ->
            c.dup()
                .getfield(Asm.THREAD, "fuel", CD_int)
                .iload(USED)
                .isub()
                .loadConstant(spare)
                .iadd()
                .putfield(Asm.THREAD, "fuel", CD_int)
                .iconst_0()
                .istore(USED));
  }

  /** A label where the frame is handed to the loop as it is before the instruction {@code pc}. */
  private @Nullable Label leaveAt(int pc, boolean failed) {
    if (inlining) {
      return really;
    }
    return leaveWith(pc, blockEnd - pc, Arrays.copyOf(stack, depth), failed);
  }

  private @Nullable Label leaveWith(int pc, int spare, Item[] stackThen, boolean failed) {
    Label at = asm.label();
    byte[] typesThen = types.clone();
    boolean[] dirtyThen = dirty.clone();
    Shape.Locals state = new Shape.Locals(typesThen, dirtyThen);
    stubs.add(
        new Stub(
            at,
            -1,
            state,
            () -> {
              byte[] typesNow = types;
              types = typesThen;
              spillStack(stackThen, stackThen.length);
              types = typesNow;
              asm.push(exit(pc, spare, locals + stackThen.length, failed));
              asm.run(c -> c.istore(X));
              asm.jump(exitWith(state));
            }));
    return at;
  }

  /** Where the frame is left whose variables are in this state; X says how. */
  private @Nullable Label exitWith(Shape.Locals state) {
    if (exits.containsKey(state)) {
      return exits.get(state);
    }
    Label at = asm.label();
    exits.put(state, at);
    stubs.add(
        new Stub(
            at,
            -1,
            state,
            () -> {
              spill(state.types(), state.dirty(), false);
              asm.aload(THIS);
              asm.aload(T);
              asm.aload(F);
              asm.run(c -> c.iload(USED).iload(X));
              asm.push(entry);
              asm.call("exit", Asm.OBJECT, SUPER, Asm.THREAD, Asm.FRAME, CD_int, CD_int, CD_int);
              asm.run(CodeBuilder::areturn);
            }));
    return at;
  }

  private void leave(int pc) {
    asm.jump(leaveAt(pc, false));
    ended = true;
  }

  /** The check point of instruction {@code pc}; fuel is counted if {@code counting}. */
  private void checkPoint(int pc, boolean counting) {
    Label slow = asm.label();
    Label back = asm.label();
    asm.aload(T);
    if (counting) {
      asm.run(c -> c.iload(USED).iconst_0().istore(USED));
    } else {
      asm.push(0);
    }
    asm.call("isDue", CD_boolean, Asm.THREAD, CD_int);
    asm.ifTrue(slow);
    asm.bind(back);
    byte[] typesThen = types.clone();
    boolean[] dirtyThen = dirty.clone();
    Item[] stackThen = Arrays.copyOf(stack, depth);
    stubs.add(
        new Stub(
            slow,
            region,
            new Shape.Locals(typesThen, dirtyThen),
            () -> {
              byte[] typesNow = types;
              types = typesThen;
              spill(typesThen, dirtyThen, true);
              spillStack(stackThen, stackThen.length);
              types = typesNow;
              asm.aload(T);
              asm.aload(F);
              asm.push(at(pc, locals + stackThen.length));
              asm.call("turn", CD_void, Asm.THREAD, Asm.FRAME, CD_int);
              asm.jump(back);
            }));
  }

  // ---- blocks

  private void block(int start, Shape shape) {
    types = shape.locals().clone();
    dirty = shape.dirty().clone();
    stack = new Item[depthLimit];
    depth = 0;
    for (byte type : shape.stack()) {
      push(type == Shape.LONG ? KNOWN_LONG : type == Shape.DOUBLE ? KNOWN_DOUBLE : OBJECT);
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

  /** What is written from now on is covered by the handler for the variables as they are. */
  private void open() {
    coveredFrom = asm.label();
    asm.bind(coveredFrom);
    coveredState = locals();
    covered = true;
  }

  /** Up to here: a handler's variables must have one type wherever it may be entered from. */
  private void cut() {
    if (covered) {
      protect(coveredFrom, region, coveredState);
      covered = false;
    }
  }

  private Shape.Locals locals() {
    return new Shape.Locals(types.clone(), dirty.clone());
  }

  private void meetHandler() {
    ExceptionTable table = code.exceptions();
    int target = table.targets()[region];
    boolean[] all = new boolean[locals];
    Arrays.fill(all, true);
    Shape at =
        new Shape(
            new byte[locals],
            new byte[table.depths()[region] + (table.lasti()[region] ? 2 : 1)],
            all);
    Shape known = shapes[target];
    Shape joined = known == null ? at : known.join(at);
    if (joined != known) {
      shapes[target] = joined;
      changed = true;
    }
  }

  /** Translates one instruction, or a few that belong together; returns the next. */
  private int instruction(int pc) {
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
      case LOAD_FAST_CHECK -> {
        if (types[arg] == Shape.OBJECT) {
          asm.pc(pc);
          asm.aload(T);
          asm.aload(F);
          asm.aload(objectLocal(arg));
          asm.push(arg);
          asm.call("bound", Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECT, CD_int);
          asm.run(CodeBuilder::pop);
        }
        push(new Item.Local(arg));
      }
      case LOAD_FAST_AND_CLEAR -> {
        push(new Item.Local(arg));
        home(depth - 1);
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
      case DELETE_FAST -> {
        if (types[arg] == Shape.OBJECT) {
          asm.pc(pc);
          asm.aload(T);
          asm.aload(F);
          asm.aload(objectLocal(arg));
          asm.push(arg);
          asm.call("bound", Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECT, CD_int);
          asm.run(CodeBuilder::pop);
        }
        clear(arg);
      }
      case LOAD_CONST -> push(new Item.Constant(py.constant(arg)));
      case LOAD_SMALL_INT -> push(new Item.Small(arg));
      case LOAD_GLOBAL -> {
        global(pc, arg >> 1);
        if ((arg & 1) != 0) {
          push(NULL);
        }
      }
      case STORE_GLOBAL -> popFrameCall(pc, "storeGlobal", arg);
      case LOAD_NAME -> {
        asm.pc(pc);
        asm.aload(T);
        asm.aload(F);
        asm.push(arg);
        asm.call("name", Asm.OBJECT, Asm.THREAD, Asm.FRAME, CD_int);
        pushStored();
      }
      case STORE_NAME -> popFrameCall(pc, "storeName", arg);
      case LOAD_DEREF -> {
        asm.pc(pc);
        asm.aload(T);
        asm.aload(F);
        asm.aload(objectLocal(arg));
        asm.push(arg);
        asm.call("deref", Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECT, CD_int);
        pushStored();
      }
      case STORE_DEREF -> {
        asm.aload(T);
        pushTop(0);
        asm.aload(objectLocal(arg));
        asm.call("storeDeref", CD_void, Asm.THREAD, Asm.OBJECT, Asm.OBJECT);
        pop(1);
      }
      case MAKE_CELL -> {
        settle(arg);
        cut();
        asm.aload(F);
        pushObject(new Item.Local(arg), -1);
        asm.push(arg);
        asm.call("cell", Asm.OBJECT, Asm.FRAME, Asm.OBJECT, CD_int);
        asm.astore(objectLocal(arg));
        types[arg] = Shape.OBJECT;
        dirty[arg] = false;
      }
      case COPY_FREE_VARS -> {
        asm.aload(F);
        asm.push(arg);
        asm.call("copyFreeVars", CD_void, Asm.FRAME, CD_int);
        cut();
        for (int i = locals - arg; i < locals; i++) {
          slot(i);
          asm.astore(objectLocal(i));
          types[i] = Shape.OBJECT;
          dirty[i] = false;
        }
      }
      case POP_TOP, POP_ITER, END_FOR -> pop(1);
      case PUSH_NULL -> push(NULL);
      case COPY -> copy(arg);
      case SWAP -> swap(arg);
      case BINARY_OP -> binary(pc, arg);
      case COMPARE_OP -> {
        return compare(pc, arg);
      }
      case CONTAINS_OP -> {
        asm.aload(T);
        asm.aload(F);
        pushTop(1);
        pushTop(0);
        asm.push(pc);
        asm.call("contains", CD_boolean, Asm.THREAD, Asm.FRAME, Asm.OBJECT, Asm.OBJECT, CD_int);
        pop(2);
        return condition(pc, arg != 0);
      }
      case IS_OP -> {
        pushTop(1);
        pushTop(0);
        asm.call("same", CD_boolean, Asm.OBJECT, Asm.OBJECT);
        pop(2);
        return condition(pc, arg != 0);
      }
      case TO_BOOL -> {
        truth(pc);
        return condition(pc, false);
      }
      case UNARY_NOT -> {
        pushTop(0);
        asm.run(c -> c.getstatic(Asm.BOOL, "FALSE", Asm.BOOL));
        asm.call("same", CD_boolean, Asm.OBJECT, Asm.OBJECT);
        pop(1);
        return condition(pc, false);
      }
      case UNARY_NEGATIVE -> {
        if (type(stack[depth - 1]) == Shape.DOUBLE) {
          pushDouble(stack[depth - 1], depth - 1);
          asm.run(CodeBuilder::dneg);
          pop(1);
          asm.dstore(numberHome(depth));
          push(DOUBLE);
        } else {
          unary(pc, "gilscope.lang.interp.Operators", "negative");
        }
      }
      case UNARY_INVERT -> unary(pc, "gilscope.lang.interp.Operators", "invert");
      case BINARY_SLICE -> {
        asm.pc(pc);
        asm.aload(T);
        pushTop(2);
        pushTop(1);
        pushTop(0);
        asm.callIn(
            ClassDesc.of("gilscope.lang.interp.Items"),
            "slice",
            Asm.OBJECT,
            Asm.STATE,
            Asm.OBJECT,
            Asm.OBJECT,
            Asm.OBJECT);
        pop(3);
        pushStored();
      }
      case STORE_SLICE -> {
        asm.pc(pc);
        asm.aload(T);
        pushTop(3);
        pushTop(2);
        pushTop(1);
        pushTop(0);
        asm.call("storeSlice", CD_void, Asm.THREAD, Asm.OBJECT, Asm.OBJECT, Asm.OBJECT, Asm.OBJECT);
        pop(4);
      }
      case STORE_SUBSCR -> {
        asm.pc(pc);
        asm.aload(T);
        pushTop(1);
        pushTop(0);
        pushTop(2);
        asm.callIn(
            ClassDesc.of("gilscope.lang.interp.Items"),
            "store",
            CD_void,
            Asm.STATE,
            Asm.OBJECT,
            Asm.OBJECT,
            Asm.OBJECT);
        pop(3);
      }
      case DELETE_SUBSCR -> {
        asm.pc(pc);
        asm.aload(T);
        pushTop(1);
        pushTop(0);
        asm.callIn(
            ClassDesc.of("gilscope.lang.interp.Items"),
            "delete",
            CD_void,
            Asm.STATE,
            Asm.OBJECT,
            Asm.OBJECT);
        pop(2);
      }
      case JUMP_BACKWARD -> {
        checkPoint(pc, true);
        go(arg);
        ended = true;
      }
      case JUMP_FORWARD, JUMP_BACKWARD_NO_INTERRUPT -> {
        go(arg);
        ended = true;
      }
      case POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE -> {
        boolean wanted = op(pc) == Opcode.POP_JUMP_IF_TRUE;
        pushTop(0);
        asm.run(c -> c.getstatic(Asm.BOOL, wanted ? "TRUE" : "FALSE", Asm.BOOL));
        jumpIfSame(arg, true);
      }
      case POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE -> {
        boolean none = op(pc) == Opcode.POP_JUMP_IF_NONE;
        pushTop(0);
        asm.run(c -> c.getstatic(Asm.NONE, "VALUE", Asm.NONE));
        jumpIfSame(arg, none);
      }
      case LOAD_ATTR -> attribute(pc, arg >> 1, (arg & 1) != 0);
      case STORE_ATTR -> {
        asm.aload(T);
        asm.aload(F);
        pushTop(1);
        pushTop(0);
        site(pc, arg, single(pc));
        asm.call(
            "storeAttribute", CD_void, Asm.THREAD, Asm.FRAME, Asm.OBJECT, Asm.OBJECT, Asm.SITE);
        pop(2);
      }
      case LOAD_SUPER_ATTR -> {
        onFrame(pc, 3);
        asm.aload(T);
        asm.aload(S);
        asm.push(locals + depth);
        asm.constant(constant(py), Asm.CODE);
        asm.push(arg);
        asm.callIn(
            ClassDesc.of("gilscope.lang.interp.Attributes"),
            "loadSuper",
            CD_int,
            Asm.STATE,
            Asm.OBJECTS,
            CD_int,
            Asm.CODE,
            CD_int);
        asm.run(CodeBuilder::pop);
        pop(3);
        fromFrame((arg & 1) != 0 ? 2 : 1);
      }
      case LOAD_SPECIAL -> {
        onFrame(pc, 1);
        asm.aload(T);
        asm.aload(S);
        asm.push(locals + depth - 1);
        asm.push(arg);
        asm.callIn(
            ClassDesc.of("gilscope.lang.interp.Attributes"),
            "loadSpecial",
            CD_void,
            Asm.STATE,
            Asm.OBJECTS,
            CD_int,
            CD_int);
        pop(1);
        fromFrame(2);
      }
      case CALL -> call(pc, arg);
      case CALL_KW -> {
        storeFrame(depth - arg - 3);
        asm.aload(T);
        asm.aload(F);
        pushTop(arg + 2);
        pushTop(arg + 1);
        array(arg, 1);
        pushTop(0);
        asm.push(at(pc, locals + depth - arg - 3));
        asm.call(
            "callKw",
            Asm.OBJECT,
            Asm.THREAD,
            Asm.FRAME,
            Asm.OBJECT,
            Asm.OBJECT,
            Asm.OBJECTS,
            Asm.OBJECT,
            CD_int);
        pop(arg + 3);
        called(pc);
      }
      case CALL_FUNCTION_EX -> {
        storeFrame(depth - 4);
        setTop(depth - 4);
        onFrame(pc, 4);
        asm.aload(T);
        asm.aload(F);
        asm.aload(S);
        asm.push(locals + depth - 4);
        asm.call("callSpread", Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECTS, CD_int);
        pop(4);
        called(pc);
      }
      case RETURN_VALUE -> {
        spillIfSeen();
        asm.aload(T);
        asm.aload(F);
        asm.run(c -> c.iload(USED));
        asm.call("returns", CD_void, Asm.THREAD, Asm.FRAME, CD_int);
        pushTop(0);
        asm.run(CodeBuilder::areturn);
        ended = true;
      }
      case YIELD_VALUE -> {
        asm.pc(pc);
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
        asm.call("yields", CD_void, Asm.THREAD, Asm.FRAME, CD_int);
        asm.aload(TMP);
        asm.run(CodeBuilder::areturn);
        ended = true;
      }
      case SEND -> {
        spillNow();
        asm.pc(pc);
        asm.aload(T);
        pushTop(1);
        pushTop(0);
        asm.aload(S);
        asm.push(locals + depth - 1);
        asm.call("send", CD_boolean, Asm.THREAD, Asm.OBJECT, Asm.OBJECT, Asm.OBJECTS, CD_int);
        asm.run(c -> c.istore(X));
        pop(1);
        fromFrame(1);
        asm.run(c -> c.iload(X));
        branch(true, arg);
        go(pc + 1);
        ended = true;
      }
      case END_SEND -> {
        Item top = stack[depth - 1];
        pushObject(top, depth - 1);
        pop(2);
        pushStored();
      }
      case GET_YIELD_FROM_ITER -> {
        asm.pc(pc);
        asm.aload(T);
        asm.aload(F);
        pushTop(0);
        asm.call("yieldFromIterator", Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECT);
        pop(1);
        pushStored();
      }
      case MAKE_FUNCTION -> {
        asm.aload(T);
        asm.aload(F);
        pushTop(0);
        asm.call("function", Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECT);
        pop(1);
        pushStored();
      }
      case SET_FUNCTION_ATTRIBUTE -> {
        pushTop(1);
        pushTop(0);
        asm.push(arg);
        asm.call("functionAttribute", Asm.OBJECT, Asm.OBJECT, Asm.OBJECT, CD_int);
        pop(2);
        pushStored();
      }
      case GET_ITER -> unary(pc, "gilscope.lang.interp.Iteration", "iter");
      case FOR_ITER -> forIter(pc, arg);
      case RAISE_VARARGS, RERAISE -> {
        boolean again = op(pc) == Opcode.RERAISE;
        onFrame(pc, again ? depth : arg);
        asm.aload(T);
        if (again) {
          asm.aload(F);
        }
        asm.aload(S);
        asm.push(locals + depth);
        asm.push(arg);
        if (again) {
          asm.call(
              "reraise",
              ClassDesc.of("gilscope.lang.objects.PyRaise"),
              Asm.THREAD,
              Asm.FRAME,
              Asm.OBJECTS,
              CD_int,
              CD_int);
        } else {
          asm.call(
              "raise",
              ClassDesc.of("gilscope.lang.objects.PyRaise"),
              Asm.THREAD,
              Asm.OBJECTS,
              CD_int,
              CD_int);
        }
        asm.run(CodeBuilder::athrow);
        ended = true;
      }
      case PUSH_EXC_INFO -> {
        home(depth - 1);
        asm.aload(T);
        pushTop(0);
        asm.call("beginHandling", Asm.OBJECT, Asm.THREAD, Asm.OBJECT);
        pushTop(0);
        asm.astore(objectHome(depth));
        asm.astore(objectHome(depth - 1));
        push(OBJECT);
      }
      case POP_EXCEPT -> {
        asm.aload(T);
        pushTop(0);
        asm.call("endHandling", CD_void, Asm.THREAD, Asm.OBJECT);
        pop(1);
      }
      case CHECK_EXC_MATCH -> {
        asm.pc(pc);
        asm.aload(T);
        pushTop(1);
        pushTop(0);
        asm.call("matches", CD_boolean, Asm.THREAD, Asm.OBJECT, Asm.OBJECT);
        pop(1);
        return condition(pc, false);
      }
      case WITH_EXCEPT_START -> {
        spillNow();
        onFrame(pc, 5);
        asm.aload(T);
        asm.aload(S);
        asm.push(locals + depth);
        asm.callIn(
            ClassDesc.of("gilscope.lang.interp.Raising"),
            "withExit",
            Asm.OBJECT,
            Asm.STATE,
            Asm.OBJECTS,
            CD_int);
        pushStored();
      }
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
      case LIST_APPEND -> fill(pc, "append", arg);
      case LIST_EXTEND -> fill(pc, "extend", arg);
      case SET_ADD -> fill(pc, "add", arg);
      case SET_UPDATE -> fill(pc, "addAll", arg);
      case DICT_UPDATE -> fill(pc, "update", arg);
      case MAP_ADD -> {
        asm.pc(pc);
        asm.aload(T);
        pushTop(arg + 1);
        pushTop(1);
        pushTop(0);
        asm.callIn(
            ClassDesc.of("gilscope.lang.interp.Displays"),
            "put",
            CD_void,
            Asm.STATE,
            Asm.OBJECT,
            Asm.OBJECT,
            Asm.OBJECT);
        pop(2);
      }
      case UNPACK_SEQUENCE -> unpack(pc, arg);
      case FORMAT_SIMPLE -> unary(pc, "gilscope.lang.interp.Formatting", "simple");
      case FORMAT_WITH_SPEC -> {
        asm.pc(pc);
        asm.aload(T);
        pushTop(1);
        pushTop(0);
        asm.callIn(
            ClassDesc.of("gilscope.lang.interp.Formatting"),
            "withSpec",
            Asm.OBJECT,
            Asm.STATE,
            Asm.OBJECT,
            Asm.OBJECT);
        pop(2);
        pushStored();
      }
      case CONVERT_VALUE -> {
        asm.pc(pc);
        asm.aload(T);
        pushTop(0);
        asm.push(arg);
        asm.callIn(
            ClassDesc.of("gilscope.lang.interp.Formatting"),
            "convert",
            Asm.OBJECT,
            Asm.STATE,
            Asm.OBJECT,
            CD_int);
        pop(1);
        pushStored();
      }
      case CALL_INTRINSIC_1 -> {
        asm.pc(pc);
        asm.aload(T);
        asm.aload(F);
        pushTop(0);
        asm.push(arg);
        asm.call("intrinsic", Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECT, CD_int);
        pop(1);
        pushStored();
      }
      default -> leave(pc);
    }
    return pc + 1;
  }

  // ---- single instructions

  private void clear(int local) {
    settle(local);
    cut();
    asm.pushNull();
    asm.astore(objectLocal(local));
    types[local] = Shape.OBJECT;
    dirty[local] = true;
  }

  private void popFrameCall(int pc, String name, int arg) {
    asm.pc(pc);
    asm.aload(T);
    asm.aload(F);
    pushTop(0);
    asm.push(arg);
    asm.call(name, CD_void, Asm.THREAD, Asm.FRAME, Asm.OBJECT, CD_int);
    pop(1);
  }

  private void unary(int pc, String owner, String name) {
    asm.pc(pc);
    asm.aload(T);
    pushTop(0);
    asm.callIn(ClassDesc.of(owner), name, Asm.OBJECT, Asm.STATE, Asm.OBJECT);
    pop(1);
    pushStored();
  }

  /**
   * Pushes what an attribute instruction knows.
   *
   * @param seen what it found, if that was in one class only
   */
  private void site(int pc, int name, @Nullable SeenAttribute seen) {
    asm.constant(constant(py.site(pc, name, seen)), Asm.SITE);
  }

  private void global(int pc, int name) {
    asm.aload(T);
    asm.aload(F);
    asm.push(at(pc, name));
    if (py.remembered(pc) instanceof FoundGlobal found) {
      ClassDesc type = ClassDesc.of("gilscope.lang.interp.FoundGlobal");
      asm.constant(constant(found), type);
      asm.call(
          found.shape() >= 0 ? "builtin" : "global",
          Asm.OBJECT,
          Asm.THREAD,
          Asm.FRAME,
          CD_int,
          type);
    } else {
      asm.call("global", Asm.OBJECT, Asm.THREAD, Asm.FRAME, CD_int);
    }
    asm.astore(objectHome(depth));
    push(
        py.remembered(pc) instanceof FoundGlobal found
            ? new Item.Home(Shape.OBJECT, false, found.entry().value())
            : OBJECT);
  }

  private void copy(int n) {
    int from = depth - n;
    Item item = stack[from];
    if (!(item instanceof Item.Home h)) {
      push(item);
      return;
    }
    if (h.type == Shape.OBJECT) {
      asm.aload(objectHome(from));
      asm.astore(objectHome(depth));
      push(item);
      return;
    }
    pushObject(item, from);
    asm.run(CodeBuilder::dup);
    asm.astore(objectHome(from));
    asm.astore(objectHome(depth));
    Item known = h.type == Shape.LONG ? KNOWN_LONG : KNOWN_DOUBLE;
    stack[from] = known;
    if (h.type == Shape.LONG) {
      asm.lload(numberHome(from));
      asm.lstore(numberHome(depth));
    } else {
      asm.dload(numberHome(from));
      asm.dstore(numberHome(depth));
    }
    push(known);
  }

  private void swap(int n) {
    int a = depth - n;
    int b = depth - 1;
    if (a == b) {
      return;
    }
    Item x = stack[a];
    Item y = stack[b];
    loadHome(x, a);
    loadHome(y, b);
    storeHome(y, a);
    storeHome(x, b);
    stack[a] = y;
    stack[b] = x;
  }

  private void loadHome(Item item, int at) {
    if (item instanceof Item.Home h) {
      if (h.boxed) {
        asm.aload(objectHome(at));
      }
      switch (h.type) {
        case Shape.LONG -> asm.lload(numberHome(at));
        case Shape.DOUBLE -> asm.dload(numberHome(at));
        default -> asm.aload(objectHome(at));
      }
    }
  }

  private void storeHome(Item item, int at) {
    if (item instanceof Item.Home h) {
      switch (h.type) {
        case Shape.LONG -> asm.lstore(numberHome(at));
        case Shape.DOUBLE -> asm.dstore(numberHome(at));
        default -> asm.astore(objectHome(at));
      }
      if (h.boxed) {
        asm.astore(objectHome(at));
      }
    }
  }

  /**
   * Makes sure that the entry is a number of this type, leaving at {@code wrong} if it is not: then
   * pushing it as such works. The instruction takes it off: what object it was is forgotten.
   */
  private void unbox(int at, byte type, @Nullable Label wrong) {
    Item item = stack[at];
    if (type(item) == type || (type == Shape.DOUBLE && type(item) == Shape.LONG)) {
      return;
    }
    pushObject(item, at);
    guard(type, wrong);
    pushObject(item, at);
    if (type == Shape.LONG) {
      asm.call("longOf", CD_long, Asm.OBJECT);
      asm.lstore(numberHome(at));
    } else {
      asm.call("doubleOf", CD_double, Asm.OBJECT);
      asm.dstore(numberHome(at));
    }
    stack[at] = type == Shape.LONG ? LONG : DOUBLE;
  }

  private boolean couldBe(Item item, byte type) {
    byte is = type(item);
    return is == type
        || (is == Shape.OBJECT && !(item instanceof Item.Constant))
        || (type == Shape.DOUBLE && is == Shape.LONG);
  }

  private static int plain(int op) {
    return op >= 13 && op <= 25 ? op - 13 : op;
  }

  /**
   * What the operator gives if it is written out for numbers; {@link Shape#OBJECT} if it is left to
   * Java.
   */
  private byte arithmetic(@Nullable Object kind, int op, Item a, Item b) {
    int plain = plain(op);
    if (isFloats(kind, a, b)
        && couldBe(a, Shape.DOUBLE)
        && couldBe(b, Shape.DOUBLE)
        && (plain == 0 || plain == 5 || plain == 10 || plain == 11)) {
      return Shape.DOUBLE;
    }
    if (isInts(kind, a, b) && plain != 4 && plain != 8 && plain != 26) {
      return plain == 11 ? Shape.DOUBLE : Shape.LONG;
    }
    return Shape.OBJECT;
  }

  private boolean isFloats(@Nullable Object kind, Item a, Item b) {
    return (kind == Kind.FLOATS && (type(a) != Shape.LONG || type(b) != Shape.LONG))
        || (type(a) == Shape.DOUBLE && type(b) != Shape.OBJECT)
        || (type(b) == Shape.DOUBLE && type(a) != Shape.OBJECT);
  }

  private boolean isInts(@Nullable Object kind, Item a, Item b) {
    return (kind == Kind.INTS || (type(a) == Shape.LONG && type(b) == Shape.LONG))
        && couldBe(a, Shape.LONG)
        && couldBe(b, Shape.LONG);
  }

  /** As what the operands are compared if that is written out. */
  private byte comparison(@Nullable Object kind, Item a, Item b) {
    if (isInts(kind, a, b)) {
      return Shape.LONG;
    }
    boolean floats = kind == Kind.FLOATS || (type(a) == Shape.DOUBLE && type(b) == Shape.DOUBLE);
    return floats
            && type(a) != Shape.LONG
            && type(b) != Shape.LONG
            && couldBe(a, Shape.DOUBLE)
            && couldBe(b, Shape.DOUBLE)
        ? Shape.DOUBLE
        : Shape.OBJECT;
  }

  private void binary(int pc, int op) {
    Item a = stack[depth - 2];
    Item b = stack[depth - 1];
    Object kind = py.remembered(pc);
    int plain = plain(op);
    byte way = arithmetic(kind, op, a, b);
    if (way == Shape.DOUBLE && !(plain == 11 && isInts(kind, a, b))) {
      floats(pc, plain);
    } else if (way != Shape.OBJECT) {
      ints(pc, plain);
    } else if (op == 26) {
      item(pc, kind == Kind.LIST_INT && couldBe(b, Shape.LONG));
    } else {
      asm.aload(T);
      asm.aload(F);
      pushTop(1);
      pushTop(0);
      asm.push(at(pc, op));
      asm.call(
          plain == 0 ? "add" : plain == 10 ? "subtract" : "binary",
          Asm.OBJECT,
          Asm.THREAD,
          Asm.FRAME,
          Asm.OBJECT,
          Asm.OBJECT,
          CD_int);
      pop(2);
      pushStored();
    }
  }

  private void item(int pc, boolean list) {
    boolean number = type(stack[depth - 1]) == Shape.LONG;
    asm.aload(T);
    asm.aload(F);
    pushTop(1);
    if (number && list) {
      pushLong(stack[depth - 1], depth - 1);
      asm.push(pc);
      asm.call("item", Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECT, CD_long, CD_int);
    } else {
      pushTop(0);
      asm.push(pc);
      asm.call("item", Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECT, Asm.OBJECT, CD_int);
    }
    pop(2);
    pushStored();
  }

  private void floats(int pc, int op) {
    Label wrong = leaveAt(pc, true);
    unbox(depth - 2, Shape.DOUBLE, wrong);
    unbox(depth - 1, Shape.DOUBLE, wrong);
    if (op == 11) {
      pushDouble(stack[depth - 1], depth - 1);
      asm.push(0.0);
      asm.call("eq", CD_boolean, CD_double, CD_double);
      asm.ifTrue(wrong);
    }
    pushDouble(stack[depth - 2], depth - 2);
    pushDouble(stack[depth - 1], depth - 1);
    asm.run(
        c -> {
          switch (op) {
            case 0 -> c.dadd();
            case 5 -> c.dmul();
            case 10 -> c.dsub();
            default -> c.ddiv();
          }
        });
    pop(2);
    asm.dstore(numberHome(depth));
    push(DOUBLE);
  }

  private void ints(int pc, int op) {
    Label wrong = leaveAt(pc, true);
    unbox(depth - 2, Shape.LONG, wrong);
    unbox(depth - 1, Shape.LONG, wrong);
    switch (op) {
      case 2, 6 -> {
        pushLong(stack[depth - 1], depth - 1);
        asm.call("hardDivisor", CD_boolean, CD_long);
        asm.ifTrue(wrong);
      }
      case 3 -> {
        pushOperands();
        asm.call("shiftOverflows", CD_boolean, CD_long, CD_long);
        asm.ifTrue(wrong);
      }
      case 9 -> {
        pushLong(stack[depth - 1], depth - 1);
        asm.call("hardShift", CD_boolean, CD_long);
        asm.ifTrue(wrong);
      }
      case 11 -> {
        pushOperands();
        asm.call("divideHard", CD_boolean, CD_long, CD_long);
        asm.ifTrue(wrong);
        pushDouble(stack[depth - 2], depth - 2);
        pushDouble(stack[depth - 1], depth - 1);
        asm.run(CodeBuilder::ddiv);
        pop(2);
        asm.dstore(numberHome(depth));
        push(DOUBLE);
        return;
      }
      default -> {}
    }
    pushOperands();
    if (op == 2 || op == 6) {
      asm.callIn(
          ClassDesc.of("java.lang.Math"),
          op == 2 ? "floorDiv" : "floorMod",
          CD_long,
          CD_long,
          CD_long);
    } else {
      asm.run(
          c -> {
            switch (op) {
              case 0 -> c.ladd();
              case 1 -> c.land();
              case 3 -> c.l2i().lshl();
              case 5 -> c.lmul();
              case 7 -> c.lor();
              case 9 -> c.l2i().lshr();
              case 10 -> c.lsub();
              default -> c.lxor();
            }
          });
    }
    // The home may be that of an operand, which leaving needs: results are checked first.
    String check =
        switch (op) {
          case 0 -> "addOverflows";
          case 5 -> "multiplyOverflows";
          case 10 -> "subtractOverflows";
          default -> "";
        };
    if (!check.isEmpty()) {
      asm.lstore(X);
      pushOperands();
      asm.lload(X);
      asm.call(check, CD_boolean, CD_long, CD_long, CD_long);
      asm.ifTrue(leaveAt(pc, true));
      asm.lload(X);
    }
    pop(2);
    asm.lstore(numberHome(depth));
    push(LONG);
  }

  private void pushOperands() {
    pushLong(stack[depth - 2], depth - 2);
    pushLong(stack[depth - 1], depth - 1);
  }

  private static final String[] COMPARISONS = {"lt", "le", "eq", "ne", "gt", "ge"};

  private int compare(int pc, int arg) {
    Item a = stack[depth - 2];
    Item b = stack[depth - 1];
    Object kind = py.remembered(pc);
    byte way = comparison(kind, a, b);
    if (way == Shape.LONG) {
      Label wrong = leaveAt(pc, true);
      unbox(depth - 2, Shape.LONG, wrong);
      unbox(depth - 1, Shape.LONG, wrong);
      pushLong(stack[depth - 2], depth - 2);
      pushLong(stack[depth - 1], depth - 1);
      asm.call(COMPARISONS[arg >> 5], CD_boolean, CD_long, CD_long);
    } else if (way == Shape.DOUBLE) {
      Label wrong = leaveAt(pc, true);
      unbox(depth - 2, Shape.DOUBLE, wrong);
      unbox(depth - 1, Shape.DOUBLE, wrong);
      pushDouble(stack[depth - 2], depth - 2);
      pushDouble(stack[depth - 1], depth - 1);
      asm.call(COMPARISONS[arg >> 5], CD_boolean, CD_double, CD_double);
    } else {
      asm.aload(T);
      asm.aload(F);
      pushTop(1);
      pushTop(0);
      asm.push(at(pc, arg));
      asm.call("compare", Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECT, Asm.OBJECT, CD_int);
      pop(2);
      pushStored();
      return pc + 1;
    }
    pop(2);
    return condition(pc, false);
  }

  private void truth(int pc) {
    Item item = stack[depth - 1];
    if (type(item) == Shape.LONG) {
      pushLong(item, depth - 1);
      asm.push(0L);
      asm.call("ne", CD_boolean, CD_long, CD_long);
    } else if (type(item) == Shape.DOUBLE) {
      pushDouble(item, depth - 1);
      asm.push(0.0);
      asm.call("ne", CD_boolean, CD_double, CD_double);
    } else {
      asm.aload(T);
      asm.aload(F);
      pushTop(0);
      asm.push(pc);
      asm.call("isTrue", CD_boolean, Asm.THREAD, Asm.FRAME, Asm.OBJECT, CD_int);
    }
    pop(1);
  }

  /**
   * The JVM's stack holds the result of the instruction at {@code pc}: it decides a jump that comes
   * next, or becomes a bool.
   */
  private int condition(int pc, boolean inverted) {
    int next = pc + 1;
    if (next < blockEnd
        && (op(next) == Opcode.POP_JUMP_IF_TRUE || op(next) == Opcode.POP_JUMP_IF_FALSE)) {
      branch((op(next) == Opcode.POP_JUMP_IF_TRUE) != inverted, arg(next));
      return next + 1;
    }
    if (inverted) {
      asm.push(1);
      asm.run(CodeBuilder::ixor);
    }
    asm.call("box", Asm.OBJECT, CD_boolean);
    pushStored();
    return next;
  }

  /** The JVM's stack holds two objects; the top entry is popped. */
  private void jumpIfSame(int target, boolean wanted) {
    pop(1);
    Shape to = meet(target);
    Label label = labels[target];
    if (fits(to)) {
      asm.run(
          c -> {
            if (label != null) {
              if (wanted) {
                c.if_acmpeq(label);
              } else {
                c.if_acmpne(label);
              }
            }
          });
      return;
    }
    Label skip = asm.label();
    asm.run(
        c -> {
          if (skip != null) {
            if (wanted) {
              c.if_acmpne(skip);
            } else {
              c.if_acmpeq(skip);
            }
          }
        });
    convert(to);
    asm.jump(label);
    asm.bind(skip);
  }

  /** What the instruction found if that was in one class only. */
  private @Nullable SeenAttribute single(int pc) {
    return py.remembered(pc) instanceof SeenAttribute seen && seen.next() == null ? seen : null;
  }

  /** The function that all classes seen so far have under the instruction's name, or null. */
  private @Nullable PyObject function(int pc) {
    PyObject found = null;
    SeenAttribute seen = py.remembered(pc) instanceof SeenAttribute s ? s : null;
    for (; seen != null; seen = seen.next()) {
      PyObject each = seen.position() >= 0 ? null : seen.descriptor();
      if (each == null || !PyCode.isFunctionInClass(each) || (found != null && found != each)) {
        return null;
      }
      found = each;
    }
    return found;
  }

  private void attribute(int pc, int name, boolean method) {
    int at = depth - 1;
    SeenAttribute seen = single(pc);
    if (!method) {
      asm.aload(T);
      asm.aload(F);
      pushTop(0);
      site(pc, name, seen);
      asm.call("attribute", Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECT, Asm.SITE);
      pop(1);
      pushStored();
      return;
    }
    Label plain = asm.label();
    Label done = asm.label();
    asm.aload(T);
    asm.aload(F);
    pushTop(0);
    asm.run(CodeBuilder::dup);
    asm.astore(objectHome(at + 1));
    site(pc, name, seen);
    asm.call("method", Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECT, Asm.SITE);
    asm.run(CodeBuilder::dup);
    asm.astore(objectHome(at));
    asm.run(
        c -> {
          if (plain != null) {
            c.ifnull(plain);
          }
        });
    asm.bind(done);
    stubs.add(
        new Stub(
            plain,
            region,
            locals(),
            () -> {
              asm.aload(T);
              asm.aload(F);
              asm.aload(objectHome(at + 1));
              site(pc, name, null);
              asm.call("attribute", Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECT, Asm.SITE);
              asm.astore(objectHome(at));
              asm.pushNull();
              asm.astore(objectHome(at + 1));
              asm.jump(done);
            }));
    pop(1);
    push(new Item.Home(Shape.OBJECT, false, function(pc)));
    push(OBJECT);
  }

  /** An array of {@code n} entries, of which the last is {@code down} below the top. */
  private void array(int n, int down) {
    asm.push(n);
    asm.run(c -> c.anewarray(Asm.OBJECT));
    for (int i = 0; i < n; i++) {
      asm.run(CodeBuilder::dup);
      asm.push(i);
      pushTop(down + n - 1 - i);
      asm.run(CodeBuilder::aastore);
    }
  }

  private void call(int pc, int n) {
    int top = depth - n - 2;
    KnownCallee known =
        stack[top] instanceof Item.Home h && n <= 3 ? KnownCallee.of(h.expected, n) : null;
    if (known != null && known.way() == KnownCallee.Way.BUILTIN && n == 3) {
      known = null;
    }
    if (known == null || !inline(pc, n, top, known)) {
      storeFrame(top);
      emitCall(pc, n, top, known);
      pop(n + 2);
      called(pc);
    }
  }

  private void emitCall(int pc, int n, int top, @Nullable KnownCallee known) {
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
      asm.call((known == null ? "call" : known.way().method()) + n, Asm.OBJECT, parameters);
    } else {
      array(n, 0);
      asm.push(at(pc, locals + top));
      asm.call(
          "callN", Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECT, Asm.OBJECT, Asm.OBJECTS, CD_int);
    }
  }

  /**
   * Writes the body of a small function in place of a call of it, if it only calculates: whenever
   * anything is not as expected the call is made, nothing having happened.
   *
   * @return false if nothing was written
   */
  private boolean inline(int pc, int n, int top, KnownCallee known) {
    PyCode callee = known.code();
    int given = known.parameters();
    if (callee == null
        || known.way() != KnownCallee.Way.PYTHON
        || (given > n && stack[top + 1] instanceof Item.Null)
        || (given == n && !(stack[top + 1] instanceof Item.Null))
        || !Inlining.isPossible(callee, given)
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
    asm.call(
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
    stubs.add(
        new Stub(
            call,
            region,
            new Shape.Locals(typesThen, dirtyThen),
            callAfterAll(
                pc, n, top, known, typesThen, dirtyThen, stackThen, depthThen, type, done)));
    depth = top;
    push(type == Shape.LONG ? KNOWN_LONG : type == Shape.DOUBLE ? KNOWN_DOUBLE : OBJECT);
    return true;
  }

  /** True if the operators of the body have only operands that they are written for here. */
  private boolean calculates(PyCode callee, int first) {
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

  /** The body of {@code callee}, whose parameters are the entries from {@code first} on. */
  private void body(PyCode callee, int first, @Nullable Label otherwise) {
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
          site(at, arg >> 1, single(at));
          asm.call("attributeOrNull", Asm.OBJECT, Asm.THREAD, Asm.OBJECT, Asm.SITE);
          pop(1);
          asm.run(CodeBuilder::dup);
          pushStored();
          asm.run(
              c -> {
                if (otherwise != null) {
                  c.ifnull(otherwise);
                }
              });
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

  /** Pushes the value of an argument, which stays where it is. */
  private void parameter(int at) {
    Item item = stack[at];
    if (!(item instanceof Item.Home h)) {
      push(item);
      return;
    }
    if (h.boxed || h.type == Shape.OBJECT) {
      asm.aload(objectHome(at));
      asm.astore(objectHome(depth));
    }
    if (h.type == Shape.LONG) {
      asm.lload(numberHome(at));
      asm.lstore(numberHome(depth));
    } else if (h.type == Shape.DOUBLE) {
      asm.dload(numberHome(at));
      asm.dstore(numberHome(depth));
    }
    push(item);
  }

  /** What is done where the body cannot stand in for the call. */
  private Runnable callAfterAll(
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
      spill(types, dirty, true);
      spillStack(stack, top);
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
  private void called(int pc) {
    asm.run(CodeBuilder::dup);
    asm.astore(objectHome(depth));
    Label deep = asm.label();
    asm.run(
        c -> {
          if (deep != null) {
            c.ifnull(deep);
          }
        });
    int spare = blockEnd - pc - 1;
    stubs.add(
        new Stub(
            deep,
            -1,
            locals(),
            () -> {
              asm.aload(T);
              asm.aload(F);
              asm.run(c -> c.iload(USED));
              asm.push(at(pc + 1, spare));
              asm.call("waits", Asm.OBJECT, Asm.THREAD, Asm.FRAME, CD_int, CD_int);
              asm.run(CodeBuilder::areturn);
            }));
    push(OBJECT);
  }

  private void forIter(int pc, int arg) {
    int at = depth - 1;
    home(at);
    if (py.remembered(pc) == Kind.RANGE) {
      asm.aload(objectHome(at));
      asm.call("isRange", CD_boolean, Asm.OBJECT);
      asm.ifFalse(leaveAt(pc, true));
      asm.aload(objectHome(at));
      asm.call("hasNext", CD_boolean, Asm.OBJECT);
      branch(false, arg + 1);
      asm.aload(objectHome(at));
      asm.call("takeLong", CD_long, Asm.OBJECT);
      asm.lstore(numberHome(depth));
      push(LONG);
    } else {
      asm.aload(T);
      asm.aload(F);
      asm.aload(objectHome(at));
      asm.push(pc);
      asm.call("next", Asm.OBJECT, Asm.THREAD, Asm.FRAME, Asm.OBJECT, CD_int);
      asm.run(CodeBuilder::dup);
      asm.astore(objectHome(depth));
      asm.pushNull();
      push(OBJECT); // for jumpIfSame, which pops it
      jumpIfSame(arg + 1, true);
      push(OBJECT);
    }
  }

  private void display(int n, String name, boolean thread) {
    if (thread) {
      asm.aload(T);
    }
    array(n, 0);
    if (thread) {
      asm.call(name, Asm.OBJECT, Asm.THREAD, Asm.OBJECTS);
    } else {
      asm.call(name, Asm.OBJECT, Asm.OBJECTS);
    }
    pop(n);
    pushStored();
  }

  private void fill(int pc, String name, int arg) {
    asm.pc(pc);
    asm.aload(T);
    pushTop(arg);
    pushTop(0);
    asm.callIn(
        ClassDesc.of("gilscope.lang.interp.Displays"),
        name,
        CD_void,
        Asm.STATE,
        Asm.OBJECT,
        Asm.OBJECT);
    pop(1);
  }

  private void unpack(int pc, int n) {
    int at = depth - 1;
    home(at);
    if (type(stack[at]) != Shape.OBJECT) {
      leave(pc);
      return;
    }
    Label slow = asm.label();
    Label done = asm.label();
    asm.aload(objectHome(at));
    asm.astore(TMP);
    asm.aload(TMP);
    asm.push(n);
    asm.call("isPair", CD_boolean, Asm.OBJECT, CD_int);
    asm.ifFalse(slow);
    for (int i = 0; i < n; i++) {
      asm.aload(TMP);
      asm.run(c -> c.checkcast(Asm.OBJECT));
      asm.push(i);
      asm.call("part", Asm.OBJECT, Asm.OBJECT, CD_int);
      asm.astore(objectHome(at + n - 1 - i));
    }
    asm.jump(done);
    asm.bind(slow);
    asm.pc(pc);
    asm.aload(S);
    asm.push(locals + at);
    asm.aload(objectHome(at));
    asm.run(CodeBuilder::aastore);
    asm.aload(T);
    asm.aload(S);
    asm.push(locals + at);
    asm.push(n);
    asm.callIn(
        ClassDesc.of("gilscope.lang.interp.Unpacking"),
        "sequence",
        CD_void,
        Asm.STATE,
        Asm.OBJECTS,
        CD_int,
        CD_int);
    for (int i = 0; i < n; i++) {
      slot(locals + at + i);
      asm.astore(objectHome(at + i));
    }
    asm.bind(done);
    pop(1);
    for (int i = 0; i < n; i++) {
      push(OBJECT);
    }
  }

  /** Writes the top {@code n} entries into the frame, for instructions that work there. */
  private void onFrame(int pc, int n) {
    asm.pc(pc);
    for (int i = depth - n; i < depth; i++) {
      asm.aload(S);
      asm.push(locals + i);
      pushObject(stack[i], i);
      asm.run(CodeBuilder::aastore);
    }
  }

  /** The frame holds {@code n} new entries from the top on. */
  private void fromFrame(int n) {
    for (int i = 0; i < n; i++) {
      slot(locals + depth);
      pushStored();
    }
  }
}
