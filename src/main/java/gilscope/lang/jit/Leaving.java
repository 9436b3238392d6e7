package gilscope.lang.jit;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import gilscope.lang.bytecode.ExceptionTable;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Leaving compiled code: the frame stored as the loop would have it, and turns at check points. */
abstract class Leaving extends Framing {
  Leaving(Request request) {
    super(request);
  }

  /**
   * Writes the variables that changed into the frame.
   *
   * @param goesOn false if this is the end
   */
  void spill(byte[] types, boolean[] dirty, boolean goesOn) {
    byte[] typesNow = this.types;
    this.types = types;
    for (int i = 0; i < locals; i++) {
      if (dirty[i]) {
        asm.aload(S);
        asm.push(i);
        pushIfBound(i, goesOn);
        asm.run(CodeBuilder::aastore);
      }
    }
    this.types = typesNow;
  }

  void spillNow() {
    spill(types, dirty, true);
    Arrays.fill(dirty, false);
  }

  /** Before a return: only if somebody has asked for the frame are its variables seen again. */
  void spillIfSeen() {
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
    asm.turns("isSeen", CD_boolean, Asm.FRAME);
    asm.ifTrue(seen);
    asm.bind(back);
    Shape.Locals state = locals();
    away(
        seen,
        region,
        state,
        () -> {
          spill(state.types(), state.dirty(), true);
          asm.jump(back);
        });
  }

  void spillStack(Item[] items, int n) {
    for (int i = 0; i < n; i++) {
      asm.aload(S);
      asm.push(locals + i);
      pushObject(items[i], i);
      asm.run(CodeBuilder::aastore);
    }
  }

  /** Before a call: variables and the stack up to {@code n} entries are in the frame. */
  void storeFrame(int n) {
    spillNow();
    spillStack(stack, n);
  }

  /** Where an instruction stands and another number, as generated code hands them over. */
  int at(int pc, int number) {
    if (pc > MANY_PLACES || number > Integer.MAX_VALUE >> PLACE_BITS) {
      throw new Untranslatable("numbers");
    }
    return pc | number << PLACE_BITS;
  }

  /** As {@link #at}: where to go on, instructions that were not begun, and the stack's top. */
  int exit(int next, int spare, int top, boolean failed) {
    if (next > MANY_PLACES || spare > MANY_PLACES || top >= 1 << 31 - 2 * PLACE_BITS) {
      throw new Untranslatable("numbers");
    }
    int all = next | spare << PLACE_BITS | top << 2 * PLACE_BITS;
    return failed ? all | Integer.MIN_VALUE : all;
  }

  void setTop(int n) {
    asm.aload(F);
    asm.push(locals + n);
    asm.run(c -> c.putfield(Asm.FRAME, "stackTop", CD_int));
  }

  void setNext(int pc) {
    asm.aload(F);
    asm.push(pc);
    asm.run(c -> c.putfield(Asm.FRAME, "next", CD_int));
  }

  /** Counts the instructions begun so far, {@code spare} of which have not been. */
  void settleFuel(int spare) {
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
                .loadConstant(spare)
                .istore(USED));
  }

  /**
   * Away from the main path, makes the frame, stores the variables and does {@code body}, which
   * leaves no entry, with the stack as it is now; then goes on at {@code done}.
   */
  void instead(@Nullable Label at, @Nullable Label done, Runnable body) {
    comesBack |= !framed;
    Shape.Locals state = locals();
    Item[] stackThen = stack.clone();
    int depthThen = depth;
    away(
        at,
        region,
        state,
        () -> {
          byte[] typesNow = types;
          Item[] stackNow = stack;
          int depthNow = depth;
          types = state.types().clone();
          stack = stackThen;
          depth = depthThen;
          needFrame();
          spill(types, state.dirty(), true);
          body.run();
          asm.jump(done);
          types = typesNow;
          stack = stackNow;
          depth = depthNow;
        });
  }

  /** A label where the frame is handed to the loop as it is before the instruction {@code pc}. */
  @Nullable Label leaveAt(int pc, boolean failed) {
    if (inlining) {
      return really;
    }
    return leaveWith(pc, blockEnd - pc, Arrays.copyOf(stack, depth), failed);
  }

  @Nullable Label leaveWith(int pc, int spare, Item[] stackThen, boolean failed) {
    Label at = asm.label();
    byte[] typesThen = types.clone();
    Shape.Locals state = locals();
    away(
        at,
        -1,
        state,
        () -> {
          byte[] typesNow = types;
          types = typesThen;
          for (int i = 0; i < stackThen.length; i++) {
            if (!isHome(stackThen[i], Shape.OBJECT)) {
              pushObject(stackThen[i], i);
              asm.astore(objectHome(i));
            }
          }
          types = typesNow;
          asm.push(exit(pc, spare, locals + stackThen.length, failed));
          asm.run(c -> c.istore(X));
          asm.jump(exitWith(new Exit(state, stackThen.length, framed)));
        });
    return at;
  }

  /** It lies where the start of a block expects an entry of this type. */
  static boolean isHome(Item item, byte type) {
    return item instanceof Item.Home h && h.type() == type && (type == Shape.OBJECT || h.boxed());
  }

  /** Where the frame is left; X says how. */
  private @Nullable Label exitWith(Exit exit) {
    if (exits.containsKey(exit)) {
      return exits.get(exit);
    }
    Label at = asm.label();
    exits.put(exit, at);
    Shape.Locals state = exit.state();
    away(
        at,
        -1,
        state,
        () -> {
          needFrame();
          for (int i = 0; i < exit.depth(); i++) {
            asm.aload(S);
            asm.push(locals + i);
            asm.aload(objectHome(i));
            asm.run(CodeBuilder::aastore);
          }
          spill(state.types(), state.dirty(), false);
          asm.aload(THIS);
          asm.aload(T);
          asm.aload(F);
          asm.run(c -> c.iload(USED).iload(X));
          asm.push(entry);
          asm.turns("exit", Asm.OBJECT, SUPER, Asm.THREAD, Asm.FRAME, CD_int, CD_int, CD_int);
          goOnInLoop();
        });
    return at;
  }

  /**
   * The JVM's stack holds what is pushed in place of {@code n} entries; or null, and the loop must
   * do it.
   */
  void pushIfFound(int pc, int n, Item item) {
    asm.run(CodeBuilder::dup);
    asm.astore(TMP);
    asm.ifNull(leaveAt(pc, true));
    pop(n);
    asm.aload(TMP);
    asm.astore(objectHome(depth));
    push(item);
  }

  /** Leaves, if nothing is known of the operands that it would take to be translated well. */
  boolean leaveUnknown(int pc) {
    if (!experienced || inlining || py.remembered(pc) != null) {
      return false;
    }
    asm.jump(leaveAt(pc, true));
    ended = true;
    return true;
  }

  void leave(int pc) {
    asm.jump(leaveAt(pc, false));
    ended = true;
  }

  /** The check point of instruction {@code pc}; fuel is counted if {@code counting}. */
  void checkPoint(int pc, boolean counting) {
    Label slow = asm.label();
    Label back = asm.label();
    asm.aload(T);
    if (counting) {
      asm.run(c -> c.iload(USED).iconst_0().istore(USED));
    } else {
      asm.push(0);
    }
    asm.turns("isDue", CD_boolean, Asm.THREAD, CD_int);
    if (!framed && !counting && !traced) { // at the beginning: the loop begins again
      asm.ifTrue(leaveAt(pc, false));
      return;
    }
    comesBack |= !framed;
    asm.ifTrue(slow);
    asm.bind(back);
    byte[] typesThen = types.clone();
    boolean[] dirtyThen = dirty.clone();
    Item[] stackThen = Arrays.copyOf(stack, depth);
    away(
        slow,
        region,
        new Shape.Locals(typesThen, dirtyThen),
        () -> {
          needFrame();
          byte[] typesNow = types;
          types = typesThen;
          spill(typesThen, dirtyThen, true);
          spillStack(stackThen, stackThen.length);
          types = typesNow;
          asm.aload(T);
          asm.aload(F);
          asm.push(at(pc, locals + stackThen.length));
          asm.apart("turn", CD_void, Asm.THREAD, Asm.FRAME, CD_int);
          asm.jump(back);
        });
  }

  /** Writes the top {@code n} entries into the frame, for instructions that work there. */
  void onFrame(int pc, int n) {
    asm.pc(pc);
    for (int i = depth - n; i < depth; i++) {
      asm.aload(S);
      asm.push(locals + i);
      pushObject(stack[i], i);
      asm.run(CodeBuilder::aastore);
    }
  }

  /** The frame holds {@code n} new entries from the top on. */
  void fromFrame(int n) {
    for (int i = 0; i < n; i++) {
      slot(locals + depth);
      pushStored();
    }
  }

  void handlers() {
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
      asm.turns(
          "caught",
          ClassDesc.of("gilscope.lang.objects.PyBaseException"),
          Asm.THREAD,
          Asm.FRAME,
          Asm.THROWABLE);
      int at = table.depths()[r];
      asm.astore(objectHome(table.lasti()[r] ? at + 1 : at));
      if (table.lasti()[r]) {
        asm.aload(F);
        asm.turns("lasti", Asm.OBJECT, Asm.FRAME);
        asm.astore(objectHome(at));
      }
      settleLines();
      asm.jump(labels[table.targets()[r]]);
    }
    leaving.forEach(
        (state, at) -> {
          asm.bind(at);
          asm.astore(TMP);
          Label none = asm.label();
          if (direct) {
            asm.aload(F);
            asm.ifNull(none);
          }
          spill(state.types(), state.dirty(), false);
          asm.aload(T);
          asm.aload(F);
          asm.aload(TMP);
          asm.callIn(
              direct ? Asm.DIRECT : Asm.TURNS,
              "left",
              ClassDesc.of("gilscope.lang.objects.PyRaise"),
              Asm.THREAD,
              Asm.FRAME,
              Asm.THROWABLE);
          asm.run(CodeBuilder::athrow);
          if (direct) { // Java itself failed
            asm.bind(none);
            if (traced) {
              asm.aload(T);
              asm.direct("failed", CD_void, Asm.THREAD);
            }
            asm.aload(TMP);
            asm.run(CodeBuilder::athrow);
          }
        });
  }

  boolean used(int r) {
    for (int pc = 0; pc < words.length; pc++) {
      if (regionOf[pc] == r && leader[pc] && shapes[pc] != null) {
        return true;
      }
    }
    return false;
  }
}
