package gilscope.lang.jit;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_long;

import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.ExceptionTable;
import gilscope.lang.bytecode.Opcode;
import gilscope.lang.interp.PyCode;
import gilscope.lang.interp.SeenAttribute;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of one translation: what is known of the code, of the pass over it, and of the block
 * that is being written.
 *
 * <p>JVM variables: this, thread, frame, the frame's slots, instructions begun since fuel was
 * counted, temporaries; then for every Python variable one for an object and one for a number, then
 * the same for every stack entry. An entry of the stack that is a variable or a constant stays a
 * note until it is needed.
 *
 * <p>The classes from here to {@link Translator} are one translator, a noun each; each may call
 * what stands before it.
 */
abstract class Translation {
  static final int THIS = 0;
  static final int T = 1;
  static final int F = 2;
  static final int S = 3;
  static final int USED = 4;
  static final int TMP = 5;
  static final int X = 6;
  static final int FIRST = 8;

  /** Of code entered with the arguments alone: the first of them, after caller and function. */
  static final int ARGUMENTS = 4;

  /** A method above it is not compiled by HotSpot. */
  static final int HUGE_METHOD = 8_000;

  static final int MANY_PASSES = 12;

  /** What LOAD_SPECIAL calls {@code __exit__}. */
  static final int EXIT = 1;

  static final int PLACE_BITS = 11;
  static final int MANY_PLACES = (1 << PLACE_BITS) - 1;
  static final ClassDesc SUPER = ClassDesc.of("gilscope.lang.interp.CompiledCode");
  static final MethodTypeDesc RUN = MethodTypeDesc.of(Asm.OBJECT, Asm.THREAD, Asm.FRAME);

  static final Item OBJECT = new Item.Home(Shape.OBJECT, false);
  static final Item LONG = new Item.Home(Shape.LONG, false);
  static final Item DOUBLE = new Item.Home(Shape.DOUBLE, false);
  static final Item KNOWN_LONG = new Item.Home(Shape.LONG, true);
  static final Item KNOWN_DOUBLE = new Item.Home(Shape.DOUBLE, true);
  static final Item NULL = new Item.Null();

  /** Code away from the main path. */
  record Stub(@Nullable Label at, int region, Shape.Locals state, boolean framed, Runnable body) {}

  /**
   * Where the frame is left whose variables are in this state.
   *
   * @param depth so many entries lie in their homes, as objects
   * @param framed the frame has been made
   */
  record Exit(Shape.Locals state, int depth, boolean framed) {}

  final Request request;

  /** The code that is translated. */
  final PyCode own;

  /** Of the code, or of the function whose body stands in for a call. */
  PyCode py;

  final Code code;
  final int entry;
  final Shape entryShape;

  /** Lines, calls and returns are told. */
  final boolean traced;

  int[] words;
  final Opcode[] opcodes = Opcode.values();
  final int locals;

  /** Variables whose values nobody asks for while they may have none. */
  private final boolean[] plain;

  /** Variables that the code gives values or takes them from. */
  final boolean[] stored;

  /** Variables that had no value at first and may be numbers without one: see {@link Shape}. */
  final boolean[] late;

  /** Variables that may be bound when the code begins. */
  final int parameters;

  final int depthLimit;
  final boolean[] leader;

  /** Where control comes from elsewhere than the instruction before. */
  final boolean[] target;

  final int[] regionOf;
  final @Nullable Shape[] shapes;

  /** What has never been executed is left to the loop, which finds out what it works with. */
  final boolean experienced;

  /** There is no frame until it is needed. */
  final boolean direct;

  // ---- one pass

  Asm asm = new Asm(null);
  boolean changed;
  @Nullable Label[] labels = {};
  @Nullable Label[] handlers = {};
  List<Stub> stubs = new ArrayList<>();
  Map<Shape.Locals, @Nullable Label> leaving = new LinkedHashMap<>();
  Map<Exit, @Nullable Label> exits = new LinkedHashMap<>();

  /** Where the frame goes on in the loop. */
  @Nullable Label onInLoop;

  /** By entry of the stack, which {@code __exit__} lies there while a {@code with} goes on. */
  @Nullable PyObject[] exitMethods = {};

  /** Some way leads to code that needs no frame after one has been made. */
  boolean comesBack;

  /** There is a way through the code that needs no frame. */
  boolean frameless;

  // ---- one block

  byte[] types = {};
  boolean[] dirty = {};
  Item[] stack = {};
  int depth;
  int blockEnd;
  int region;
  boolean ended;

  /** The frame exists; else nothing is known of it. */
  boolean framed;

  boolean covered;
  @Nullable Label coveredFrom;

  /**
   * Of variables whose object is known to be of the class seen there: where it keeps its attributes
   * is in {@link #valuesLocal}. Nothing has run since that could change classes.
   */
  final @Nullable SeenAttribute[] opened;

  /** What is being written runs nothing that could change classes. */
  boolean harmless;

  // ---- while the body of a function stands in for a call of it

  boolean inlining;

  /** Where the call is made after all. */
  @Nullable Label really;

  Shape.Locals coveredState = new Shape.Locals(new byte[0], new boolean[0]);

  Translation(Request request) {
    this.request = request;
    this.py = request.py();
    this.own = py;
    this.traced = request.traced();
    this.experienced = request.experienced();
    this.direct = request.direct();
    this.entry = request.entry();
    this.code = py.code();
    this.words = code.instructions();
    this.locals = py.localsPlus();
    this.plain = new boolean[locals];
    this.stored = new boolean[locals];
    this.opened = new @Nullable SeenAttribute[locals];
    this.late = new boolean[locals];
    this.parameters =
        code.argCount()
            + code.keywordOnlyCount()
            + (code.has(Code.VARARGS) ? 1 : 0)
            + (code.has(Code.VARKEYWORDS) ? 1 : 0);
    this.depthLimit = code.stackSize() + 1 + Inlining.STACK;
    this.leader = new boolean[words.length + 1];
    this.target = new boolean[words.length + 1];
    this.regionOf = new int[words.length];
    this.shapes = new @Nullable Shape[words.length + 1];
    findBlocks();
    findPlain();
    this.entryShape = atEntry(request.shape());
  }

  private void findPlain() {
    for (int word : words) {
      int arg = word >>> 8;
      switch (opcodes[word & 0xFF]) {
        case STORE_FAST -> plain[arg] = true;
        case STORE_FAST_LOAD_FAST -> plain[arg >> 4] = true;
        case STORE_FAST_STORE_FAST -> {
          plain[arg >> 4] = true;
          plain[arg & 15] = true;
        }
        case LOAD_FAST_AND_CLEAR, DELETE_FAST -> stored[arg] = true;
        default -> {}
      }
    }
    for (int i = 0; i < locals; i++) {
      stored[i] |= plain[i];
    }
    for (int word : words) {
      int arg = word >>> 8;
      switch (opcodes[word & 0xFF]) {
        case LOAD_FAST_CHECK, DELETE_FAST, MAKE_CELL -> plain[arg] = false;
        default -> {}
      }
    }
  }

  private Shape atEntry(Shape given) {
    byte[] types = given.locals().clone();
    for (int i = 0; i < locals; i++) {
      if (entry == 0 && i >= parameters) {
        types[i] = Shape.NONE;
      }
      if (types[i] == Shape.NONE && !plain[i]) {
        types[i] = Shape.OBJECT;
      }
      late[i] = types[i] == Shape.NONE;
    }
    return new Shape(types, given.stack(), given.dirty(), given.framed());
  }

  int constant(Object o) {
    return request.constants().index(o);
  }

  Opcode op(int pc) {
    return opcodes[words[pc] & 0xFF];
  }

  int arg(int pc) {
    return words[pc] >>> 8;
  }

  void findBlocks() {
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
          target[arg(pc)] = true;
          leader[pc + 1] = true;
        }
        case POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE, POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE, SEND -> {
          target[arg(pc)] = true;
          leader[pc + 1] = true;
        }
        case FOR_ITER -> {
          target[arg(pc) + 1] = true;
          leader[pc + 1] = true;
        }
        case RETURN_VALUE, RAISE_VARARGS, RERAISE, YIELD_VALUE -> leader[pc + 1] = true;
        default -> {}
      }
    }
    for (int handler : table.targets()) {
      target[handler] = true;
    }
    target[entry] = true;
    for (int pc = 0; pc < words.length; pc++) {
      leader[pc] |= target[pc] || (traced && code.lineRuns().starts(pc));
    }
  }

  void slot(int i) {
    asm.aload(S);
    asm.push(i);
    asm.run(CodeBuilder::aaload);
  }

  /** The object on the JVM's stack is of this type, or goes to {@code wrong}. Null is of none. */
  void guard(byte type, @Nullable Label wrong) {
    asm.numbers(type == Shape.LONG ? "isLong" : "isDouble", CD_boolean, Asm.OBJECT);
    asm.ifFalse(wrong);
  }

  /** Stores the object on the JVM's stack, and its number, in a variable's or an entry's home. */
  void store(byte type, int local, int at) {
    switch (type) {
      case Shape.LONG -> {
        asm.run(CodeBuilder::dup);
        asm.astore(local >= 0 ? objectLocal(local) : objectHome(at));
        asm.numbers("longOf", CD_long, Asm.OBJECT);
        asm.lstore(local >= 0 ? numberLocal(local) : numberHome(at));
      }
      case Shape.DOUBLE -> {
        asm.run(CodeBuilder::dup);
        asm.astore(local >= 0 ? objectLocal(local) : objectHome(at));
        asm.numbers("doubleOf", CD_double, Asm.OBJECT);
        asm.dstore(local >= 0 ? numberLocal(local) : numberHome(at));
      }
      default -> asm.astore(local >= 0 ? objectLocal(local) : objectHome(at));
    }
  }

  /** The variable, a number from now on, has no value. */
  void leaveUnbound(byte type, int local) {
    asm.numbers("unbound", Asm.OBJECT);
    asm.astore(objectLocal(local));
    if (type == Shape.LONG) {
      asm.push(0L);
      asm.lstore(numberLocal(local));
    } else {
      asm.run(CodeBuilder::dconst_0);
      asm.dstore(numberLocal(local));
    }
  }

  int objectLocal(int n) {
    return FIRST + n;
  }

  int numberLocal(int n) {
    return FIRST + locals + 2 * n;
  }

  int objectHome(int at) {
    return FIRST + 3 * locals + at;
  }

  int numberHome(int at) {
    return FIRST + 3 * locals + depthLimit + 2 * at;
  }

  /** The array of attributes of the object that a variable is. */
  int valuesLocal(int n) {
    return FIRST + 3 * locals + 3 * depthLimit + 2 + n;
  }

  /** Whatever classes were, they may be something else now. */
  void forgetOpened() {
    Arrays.fill(opened, null);
  }

  byte type(Item item) {
    return switch (item) {
      case Item.Home h -> h.type();
      case Item.Local l -> types[l.n()];
      case Item.Small _ -> Shape.LONG;
      case Item.Constant c ->
          isLong(c.value()) ? Shape.LONG : isDouble(c.value()) ? Shape.DOUBLE : Shape.OBJECT;
      case Item.Null _ -> Shape.OBJECT;
    };
  }

  static boolean isLong(PyObject o) {
    return o.type() == PyInt.TYPE && ((PyInt) o).fitsLong();
  }

  static boolean isDouble(PyObject o) {
    return o.type() == PyFloat.TYPE;
  }

  /** Code away from the main path, for the state of now. */
  void away(@Nullable Label at, int region, Shape.Locals state, Runnable body) {
    stubs.add(new Stub(at, region, state, framed, body));
  }

  /** Translates one instruction, or a few that belong together; returns the next. */
  abstract int instruction(int pc);
}
