package gilscope.core.runtime;

import gilscope.core.event.AccessKind;
import gilscope.core.event.Level;
import gilscope.core.event.Recorder;
import gilscope.core.event.ThreadState;
import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.Opcode;
import gilscope.lang.interp.Frame;
import gilscope.lang.objects.Access;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Says what a thread does: stamps events with its time, step and place. Each method runs on the
 * Java thread of {@code t}, which owns {@code t}'s sink.
 */
final class Announcer {
  private static final int RESUME = Opcode.RESUME.ordinal();
  private static final int COPY_FREE_VARS = Opcode.COPY_FREE_VARS.ordinal();
  private static final int MAKE_CELL = Opcode.MAKE_CELL.ordinal();
  private static final int RETURN_GENERATOR = Opcode.RETURN_GENERATOR.ordinal();

  private final Recorder recorder;
  private final Machine machine;
  private final boolean lines;
  private final boolean instructions;

  /** Whether threads can switch between any two instructions. */
  private final boolean checksEach;

  private final boolean accesses;

  /**
   * The dictionary's numbers of instructions' names; 0: not asked yet. Idempotent, so unguarded.
   */
  private final int[] names = new int[256];

  /** Objects numbered for accesses. */
  private final AtomicInteger places = new AtomicInteger();

  /**
   * @param checksEach whether the eval breaker is looked at before every instruction
   */
  Announcer(Recorder recorder, Machine machine, boolean checksEach) {
    this.checksEach = checksEach;
    this.recorder = recorder;
    this.machine = machine;
    this.lines = recorder.level().includes(Level.LINES);
    this.instructions = recorder.level().includes(Level.INSTRUCTIONS);
    this.accesses = recorder.level().includes(Level.ACCESSES);
  }

  boolean tellsAccesses() {
    return accesses;
  }

  boolean tellsSections() {
    return recorder.level().includes(Level.ACCESSES);
  }

  boolean tellsLines() {
    return lines;
  }

  int text(String text) {
    return recorder.keeps() ? recorder.dictionary().intern(text) : 0;
  }

  int freshText(String text) {
    return recorder.keeps() ? recorder.dictionary().append(text) : 0;
  }

  // ---- states

  /** {@code t} is in this state from now on. */
  void state(RtThread t, ThreadState state, @Nullable Waitable resource, @Nullable RtThread owner) {
    t.state = state;
    t.stateResource = resource;
    t.stateOwner = owner;
    if (!recorder.keeps()) {
      return;
    }
    t.sink.stateChanged(
        t.id(),
        machine.now(t),
        machine.step(t),
        state,
        state == ThreadState.RUNNING ? t.core : resource == null ? -1 : resource.id,
        owner == null ? -1 : owner.id(),
        t.at());
  }

  /** {@code other}, which stands still, is in this state; {@code t} says so. */
  void stateOf(RtThread t, RtThread other, ThreadState state) {
    other.state = state;
    t.sink.stateChanged(other.id(), machine.now(other), machine.step(t), state, -1, -1, other.at());
  }

  /**
   * {@code t}, which had a core and found that it must wait on, waits for what it waited before.
   */
  void waitsOn(RtThread t, ThreadState before) {
    state(t, before, t.stateResource, t.stateOwner);
  }

  // ---- lines

  /** Whether the instruction about to be executed is the first of its line in this pass. */
  boolean startsLine(RtThread t) {
    Frame f = t.frame();
    return f != null && startsLine(t, f);
  }

  private static boolean startsLine(RtThread t, Frame f) {
    Code code = f.code;
    int pc = f.pc;
    int[] lineOf = code.positions().lines();
    int line = lineOf[pc];
    int opcode = code.instructions()[pc] & 0xFF;
    if (line < 0
        || opcode == RESUME
        || opcode == COPY_FREE_VARS
        || opcode == MAKE_CELL
        || opcode == RETURN_GENERATOR) {
      return false;
    }
    if (pc == 0 || lineOf[pc - 1] != line) {
      return true;
    }
    return (code.instructions()[pc - 1] & 0xFF) == RESUME
        || code == t.lineCode && line != t.lastLine && pc < t.lastPc;
  }

  /** Called before an instruction; tells its line and itself as far as the level asks. */
  void instruction(RtThread t) {
    Frame f = t.frame();
    if (f == null) {
      return;
    }
    if (startsLine(t, f)) {
      if (lines) {
        t.sink.lineReached(t.id(), machine.now(t), machine.step(t), t.here());
      }
      t.lastLine = f.line();
    }
    t.lineCode = f.code;
    t.lastPc = f.pc;
    if (instructions) {
      int word = f.code.instructions()[f.pc];
      Opcode opcode = Opcode.of(word);
      boolean checkPoint = checksEach || opcode.isCheckPoint(word >>> 8);
      t.sink.instructionExecuted(
          t.id(), machine.now(t), machine.step(t), checkPoint, name(opcode), t.here());
    }
  }

  private int name(Opcode opcode) {
    int name = names[opcode.ordinal()];
    if (name == 0 && recorder.keeps()) {
      name = text(opcode.name());
      names[opcode.ordinal()] = name;
    }
    return name;
  }

  /**
   * An access: the object by its serial, the place as people write it. The library's own namespaces
   * and the classes of the language are left out.
   */
  void accessed(RtThread t, PyObject o, Access access, long key, @Nullable Object label) {
    if (o == t.interp().builtins || o instanceof PyType k && !k.isHeap()) {
      return;
    }
    t.sink.accessed(
        t.id(),
        machine.now(t),
        machine.step(t),
        access == Access.WRITE || access == Access.SET
            ? AccessKind.WRITE
            : access.writes() ? AccessKind.UPDATE : AccessKind.READ,
        o.header().place(places),
        text(place(o, access, key, label)),
        t.here());
  }

  private static String place(PyObject o, Access access, long key, @Nullable Object label) {
    String type = o instanceof PyType k ? k.name() : o.type().name();
    return switch (access) {
      case READ, WRITE -> type;
      case LENGTH -> "len(" + type + ")";
      case GET, SET, GROW, PUT, REMOVE, DEFAULT ->
          switch (label) {
            case null -> type + "[" + key + "]";
            case PyStr s -> type + "['" + s.value() + "']";
            case String s -> type + "." + s;
            case PyInt i -> type + "[" + i + "]";
            default -> type + "[…]";
          };
    };
  }

  void entered(RtThread t) {
    Frame f = t.frame();
    if (f == null) {
      return;
    }
    Frame caller = f.back;
    int from = caller == null ? -1 : t.base(caller.code) + caller.pc;
    t.sink.called(
        t.id(), machine.now(t), machine.step(t), t.base(f.code) + f.pc, from, t.frameDepth());
  }

  void leaving(RtThread t) {
    t.sink.returned(t.id(), machine.now(t), machine.step(t), t.here(), t.frameDepth() - 1);
  }

  // ---- exceptions

  void raised(RtThread t, PyBaseException e) {
    t.sink.exceptionRaised(
        t.id(),
        machine.now(t),
        machine.step(t),
        text(e.type().name()),
        freshText(message(e)),
        t.here());
  }

  void uncaught(RtThread t, PyBaseException e) {
    t.sink.exceptionUncaught(
        t.id(),
        machine.now(t),
        machine.step(t),
        text(e.type().name()),
        freshText(message(e)),
        t.here());
  }

  private static String message(PyBaseException e) {
    return e.args().size() > 0 && e.args().get(0) instanceof PyStr s ? s.value() : "";
  }

  // ---- resources

  void created(RtThread t, Waitable r) {
    if (!r.hidden) {
      appears(t, r);
    }
  }

  /** Before its {@code hidden} is taken back: no event of it may come earlier. */
  void appears(RtThread t, Waitable r) {
    t.sink.resourceCreated(
        t.id(), machine.now(t), machine.step(t), r.id, r.kind, text(r.name), t.at());
  }

  void renamed(RtThread t, Waitable r) {
    if (!r.hidden) {
      t.sink.resourceRenamed(t.id(), machine.now(t), machine.step(t), r.id, text(r.name));
    }
  }
}
