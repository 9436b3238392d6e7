package gilscope.lang.jit;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import gilscope.lang.bytecode.LineRuns;
import gilscope.lang.bytecode.Opcode;
import gilscope.lang.interp.Kind;
import gilscope.lang.interp.LineStretch;
import java.lang.constant.ClassDesc;
import org.jspecify.annotations.Nullable;

/**
 * Telling lines. Those on a way that no other way joins make one {@link LineStretch}: each only
 * notes how far it has come, and all are told at once where the ways meet, or sooner if something
 * else is to be told or takes long.
 */
abstract class Lines extends Operands {
  private static final ClassDesc STRETCH = ClassDesc.of("gilscope.lang.interp.LineStretch");

  /** What it takes to find a key or make a small object, in quarters of a ns. */
  private static final int LOOK_UP = 40;

  /** What it takes to find an attribute or a global. */
  private static final int ACCESS = 6;

  /** What an operation of unboxed numbers takes. */
  private static final int CALCULATION = 2;

  private final LineStretch none = LineStretch.start(-1);

  /** Of code that is entered without a frame. */
  private final LineStretch entered;

  /** By instruction, on how many ways control comes there; more than one if from outside. */
  private final int[] ways;

  /** What is noted at the start of a block that one way leads to, and of how many instructions. */
  private final @Nullable LineStretch[] notedAt;

  private final int[] lengthAt;
  private final int[] durationAt;

  /** What the thread's stretch is, unless it has been told. */
  private @Nullable LineStretch noted;

  /** Instructions of the blocks since it began, and what they take. */
  private int length;

  private int duration;

  Lines(Request request) {
    super(request);
    this.ways = new int[words.length + 1];
    this.notedAt = new @Nullable LineStretch[words.length + 1];
    this.lengthAt = new int[words.length + 1];
    this.durationAt = new int[words.length + 1];
    this.entered = LineStretch.start(own.place);
    if (traced) {
      countWays();
    }
  }

  /** From here on the frame exists. */
  abstract void needFrame();

  /** Code is entered that has no frame yet: that is told when it has one, or returns. */
  void enterLines() {
    noted = null;
    if (traced && direct) {
      noted = entered;
      asm.aload(T);
      asm.constant(constant(entered), STRETCH);
      asm.direct("enters", CD_void, Asm.THREAD, STRETCH);
      notedAt[entry] = entered;
    }
  }

  /** Returns from code whose frame was not made: the frame's whole story. */
  void returnLines(int pc) {
    LineStretch s = noted;
    asm.aload(T);
    asm.run(c -> c.iload(USED));
    if (s == null) {
      asm.direct("returns", CD_void, Asm.THREAD, CD_int);
    } else {
      asm.constant(constant(s.left(length, own.place + pc, true)), STRETCH);
      asm.direct("returns", CD_void, Asm.THREAD, CD_int, STRETCH);
    }
  }

  /** For code away from the main path, what is noted now. */
  Runnable withLines(Runnable body) {
    LineStretch noted = this.noted;
    int length = this.length;
    return () -> {
      LineStretch notedNow = this.noted;
      int lengthNow = this.length;
      this.noted = noted;
      this.length = length;
      body.run();
      this.noted = notedNow;
      this.length = lengthNow;
    };
  }

  private void countWays() {
    for (int pc = 0; pc < words.length; pc++) {
      Opcode op = op(pc);
      switch (op) {
        case JUMP_FORWARD, JUMP_BACKWARD, JUMP_BACKWARD_NO_INTERRUPT -> ways[arg(pc)]++;
        case RETURN_VALUE, RAISE_VARARGS, RERAISE -> {}
        case POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE, POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE, SEND -> {
          ways[arg(pc)]++;
          ways[pc + 1]++;
        }
        case FOR_ITER -> {
          ways[arg(pc) + 1]++;
          ways[pc + 1]++;
        }
        default -> ways[pc + 1]++;
      }
    }
    for (int handler : code.exceptions().targets()) {
      ways[handler] += 2;
    }
    ways[entry] += 2;
  }

  /** Only there the stretch goes on. */
  private boolean isOnlyWay(int target) {
    return ways[target] == 1 && length < LineStretch.LONG;
  }

  /** A block of so many instructions begins, all of which have been counted. */
  void blockBegins(int pc, int n) {
    noted = notedAt[pc];
    length = lengthAt[pc] + n;
    duration = durationAt[pc] + duration(pc, n);
    notedAt[pc] = null;
    if (traced && code.lineRuns().starts(pc)) {
      note(pc, n);
    }
  }

  private int duration(int from, int n) {
    int sum = 0;
    for (int pc = from; pc < from + n; pc++) {
      sum += duration(pc);
    }
    return sum;
  }

  /**
   * Of the instruction, at most, unless it says itself that it takes longer; see {@link
   * LineStretch#duration}.
   */
  private int duration(int pc) {
    return switch (op(pc)) {
      case BINARY_OP, COMPARE_OP, FOR_ITER, TO_BOOL ->
          py.remembered(pc) instanceof Kind kind && kind != Kind.LIST_INT && kind != Kind.MIXED
              ? CALCULATION
              : LOOK_UP;
      case CONTAINS_OP, STORE_SUBSCR, UNPACK_SEQUENCE, LIST_APPEND -> LOOK_UP;
      case BUILD_LIST, BUILD_TUPLE, BUILD_SLICE, BUILD_STRING -> LOOK_UP;
      case LOAD_GLOBAL, LOAD_ATTR, STORE_ATTR, LOAD_DEREF, STORE_DEREF -> ACCESS;
      case STORE_FAST, POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE -> 1;
      default -> 0;
    };
  }

  /** The line that begins with the instruction. */
  private void note(int pc, int spare) {
    LineStretch before = noted;
    if (before == null) {
      asm.aload(T);
      asm.run(c -> c.iload(USED).loadConstant(spare).isub().loadConstant(spare).istore(USED));
      asm.turns("begins", CD_void, Asm.THREAD, CD_int);
      length = spare;
      duration = duration(pc, spare);
      before = none;
    }
    noted = before.then(own.place + pc, code.positions().lines()[pc], length - spare, duration);
    setStretch();
  }

  private void setStretch() {
    LineStretch now = noted;
    if (now != null) {
      asm.aload(T);
      asm.constant(constant(now), STRETCH);
      asm.run(c -> c.putfield(Asm.THREAD, "stretch", STRETCH));
    }
  }

  /** Here the stretch ends. */
  void commitLines() {
    if (noted != null) {
      needFrame();
    }
    commit(noted);
    noted = null;
  }

  private void commit(@Nullable LineStretch s) {
    if (s != null) {
      asm.aload(T);
      asm.aload(F);
      asm.turns("commit", CD_void, Asm.THREAD, Asm.FRAME);
      asm.run(c -> c.iinc(USED, -s.ahead()));
    }
  }

  /** Before the frame is left, when the instructions begun are about to be counted. */
  void leaveLines(int pc) {
    LineStretch s = noted;
    if (s != null) {
      close(s.left(length, own.place + pc, false));
    }
  }

  /**
   * Before a call, when the instructions begun are about to be counted, but for the {@code spare}
   * ones after it.
   */
  void closeLinesForCall(int spare) {
    LineStretch s = noted;
    if (s != null) {
      close(s.closed(length - spare));
    }
  }

  private void close(LineStretch closed) {
    asm.aload(T);
    asm.aload(F);
    asm.constant(constant(closed), STRETCH);
    asm.turns("closes", CD_void, Asm.THREAD, Asm.FRAME, STRETCH);
    asm.run(c -> c.iinc(USED, -closed.ahead()));
    noted = null;
  }

  /** Control goes from here to {@code target} in any case. */
  void goLines(int target) {
    if (isOnlyWay(target)) {
      notedAt[target] = noted;
      lengthAt[target] = length;
      durationAt[target] = duration;
    } else {
      commitLines();
    }
  }

  /** Control may go from here to {@code target}: true if {@link #branchLines} is needed there. */
  boolean mustTell(int target) {
    if (isOnlyWay(target)) {
      notedAt[target] = noted;
      lengthAt[target] = length;
      durationAt[target] = duration;
      return false;
    }
    return noted != null;
  }

  /** On the way to {@code target} alone. */
  void branchLines(int target) {
    if (!isOnlyWay(target) && noted != null) {
      boolean framedThen = framed;
      comesBack |= !framed;
      needFrame();
      commit(noted);
      framed = framedThen;
    }
  }

  /** A jump backwards ends the stretch and begins another line. */
  boolean landsOnLine(int target) {
    return noted != null
        && code.lineRuns().isLanding(target)
        && !code.lineRuns().starts(target)
        && !LineRuns.isPreparation(op(target))
        && code.positions().lines()[target] >= 0
        && code.positions().lines()[target] != noted.line();
  }

  /** The jump to that line is done: it is the stretch's last. */
  void commitWithLanding(int target) {
    LineStretch s = noted;
    if (s != null) {
      noted = s.then(own.place + target, code.positions().lines()[target], length, duration);
      setStretch();
      commitLines();
    }
  }

  /** A jump backwards, to where no line begins unless another has been told meanwhile. */
  void tellJump(int target) {
    if (traced && code.lineRuns().isLanding(target) && !code.lineRuns().starts(target)) {
      boolean silent = LineRuns.isPreparation(op(target));
      asm.aload(T);
      asm.run(c -> c.iload(USED).iconst_0().istore(USED));
      asm.push(own.place + target);
      asm.push(silent ? -1 : code.positions().lines()[target]);
      asm.apart("jumped", CD_void, Asm.THREAD, CD_int, CD_int, CD_int);
    }
  }

  /** What is counted of the instructions when a handler begins. */
  void settleLines() {
    if (traced) {
      asm.aload(T);
      asm.aload(F);
      asm.run(c -> c.iload(USED));
      asm.turns("settled", CD_int, Asm.THREAD, Asm.FRAME, CD_int);
      asm.run(c -> c.istore(USED));
    }
  }

  /** What follows may take more than a few ns: no line after it says the time of one before. */
  void takesLong() {
    if (traced) {
      asm.aload(T);
      asm.turns("takesLong", CD_void, Asm.THREAD);
    }
  }
}
