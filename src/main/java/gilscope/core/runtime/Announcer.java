package gilscope.core.runtime;

import gilscope.core.event.AccessKind;
import gilscope.core.event.EventSink;
import gilscope.core.event.Level;
import gilscope.core.event.Recorder;
import gilscope.core.event.ThreadState;
import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.LineRuns;
import gilscope.lang.bytecode.Opcode;
import gilscope.lang.interp.Frame;
import gilscope.lang.interp.LineStretch;
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
  /**
   * The real clock takes 25 to 50 ns, more than most lines and calls of compiled code: where
   * nothing else happens, those within so long, by what each takes at most, say the time of the
   * first. In quarters of a ns, like the others.
   */
  private static final int SAME_TIME = 900;

  /** What a line, a call or a return and telling it takes. */
  private static final int EVENT = 32;

  /** What telling a stretch takes; 1 for each line and what its instructions take come to it. */
  private static final int STRETCH = 16;

  private final Recorder recorder;
  private final Machine machine;

  /** {@link #SAME_TIME}; 0 where the clock is virtual and costs nothing. */
  private final int sameTime;

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
   * @param real time is that of the real clock
   */
  Announcer(Recorder recorder, Machine machine, boolean checksEach, boolean real) {
    this.sameTime = real ? SAME_TIME : 0;
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

  boolean tellsInstructions() {
    return instructions;
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
    t.hasState = true;
    t.state = state;
    t.stateResource = resource;
    t.stateOwner = owner;
    if (!recorder.keeps()) {
      return;
    }
    t.sink()
        .stateChanged(
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
    t.sink()
        .stateChanged(other.id(), machine.now(other), machine.step(t), state, -1, -1, other.at());
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
    if (code.lineRuns().starts(pc)) {
      return true;
    }
    int last = t.toldAt < 0 ? code == t.lineCode ? t.lookedAt : -1 : t.toldAt - t.place(f);
    return pc <= last
        && last < code.instructions().length
        && pc < last + code.lineRuns().run(last) - 1
        && startsAgain(t, code, pc);
  }

  /** The jump to {@code pc} was one backwards. */
  private static boolean startsAgain(RtThread t, Code code, int pc) {
    int line = code.positions().lines()[pc];
    return line >= 0
        && line != t.lastLine
        && !LineRuns.isPreparation(Opcode.of(code.instructions()[pc]));
  }

  /** The time, unless it was asked for a moment ago; see {@link RtThread#brief}. */
  private long time(RtThread t, int duration) {
    if (t.brief <= 0) {
      t.lineTime = machine.now(t);
      t.brief = sameTime;
    }
    t.brief -= duration;
    return t.lineTime;
  }

  private void line(RtThread t, Frame f) {
    if (lines) {
      line(t, machine.step(t), t.here());
    }
    t.lastLine = f.line();
  }

  private void line(RtThread t, long step, int at) {
    if (t.brief > 0 && t.lineSink().lineReachedThen((int) step, at)) {
      t.brief -= EVENT;
    } else {
      t.lineSink().lineReached(t.id(), time(t, EVENT), step, at);
    }
  }

  /**
   * Called before an instruction; tells its line and itself as far as the level asks.
   *
   * @return how many instructions from this one on need not be asked for; see {@link LineRuns#run}
   */
  int instruction(RtThread t) {
    Frame f = t.frame();
    if (f == null) {
      return 1;
    }
    t.brief = 0;
    if (!t.told && startsLine(t, f)) {
      line(t, f);
    }
    t.brief = 0;
    t.told = false;
    t.toldAt = -1;
    t.lineCode = f.code;
    t.lookedAt = f.pc;
    if (instructions) {
      int word = f.code.instructions()[f.pc];
      Opcode opcode = Opcode.of(word);
      boolean checkPoint = checksEach || opcode.isCheckPoint(word >>> 8);
      t.sink()
          .instructionExecuted(
              t.id(), machine.now(t), machine.step(t), checkPoint, name(opcode), t.here());
    }
    return instructions ? 1 : lines ? f.code.lineRuns().run(f.pc) : Integer.MAX_VALUE;
  }

  /** As {@code Gate.reachesLine}. */
  void reachesLine(RtThread t, int at, int line) {
    t.toldAt = at;
    t.told = true;
    t.lastLine = line;
    line(t, t.steps(), at);
  }

  /** As {@code Gate.reachesLines}. */
  void reachesLines(RtThread t, LineStretch lines, int from, int counted) {
    long step = t.steps() - counted;
    boolean whole = from == 0 && lines.items() > 1 && isNumbered(lines);
    if (lines.isPlain()) {
      if (whole) {
        tell(t, step, lines);
      } else {
        each(t, step, lines, from, 0, 0);
      }
    } else {
      boolean unmade = lines.isUnmade();
      Frame f = t.frame();
      Frame caller = f == null || unmade ? f : f.back;
      int depth = t.frameDepth() + (unmade ? 1 : 0);
      int at = caller == null ? -1 : t.place(caller) + caller.pc;
      if (whole) {
        tell(t, step, lines, at, depth);
      } else {
        each(t, step, lines, from, at, depth);
      }
    }
    if (lines.count() > 0) {
      t.toldAt = lines.at();
      t.told = true;
      t.lastLine = lines.line();
    }
    if (lines.exit() >= 0 || lines.count() == 0) {
      anotherFrame(t);
    }
  }

  private void tell(RtThread t, long step, LineStretch lines) {
    EventSink sink = t.lineSink();
    int number = lines.number();
    int duration = STRETCH + lines.items() + lines.duration();
    if (t.brief > 0 && sink.linesReachedThen((int) step, number)) {
      t.brief -= duration;
    } else {
      sink.linesReached(t.id(), time(t, duration), step, number);
    }
  }

  private void tell(RtThread t, long step, LineStretch lines, int caller, int depth) {
    EventSink sink = t.lineSink();
    int number = lines.number();
    int duration = STRETCH + EVENT + lines.items() + lines.duration();
    if (t.brief > 0 && sink.passedThen((int) step, number, caller, depth)) {
      t.brief -= duration;
    } else {
      sink.passed(t.id(), time(t, duration), step, number, caller, depth);
    }
  }

  private void each(RtThread t, long step, LineStretch lines, int from, int caller, int depth) {
    int last = lines.items() - 1;
    if (last == 0 && lines.count() > 0) {
      line(t, step, lines.at());
    } else if (from <= last) {
      int[] positions = lines.positions();
      int[] distances = lines.distances();
      for (int i = from; i <= last; i++) {
        if (i == 0 && lines.entry() >= 0) {
          called(t, step, positions[i], caller, depth);
        } else if (i == last && lines.exit() >= 0) {
          returned(t, step + distances[i], positions[i], depth - 1);
        } else {
          line(t, step + distances[i], positions[i]);
        }
      }
    }
    t.brief -= lines.duration();
  }

  private boolean isNumbered(LineStretch lines) {
    if (lines.number() < 0) {
      lines.setNumber(
          recorder.numberLines(
              lines.positions(), lines.distances(), lines.entry() >= 0, lines.exit() >= 0));
    }
    return lines.number() >= 0;
  }

  /** As {@code Gate.jumpedBack}. */
  void jumpedBack(RtThread t, int at, int line) {
    if (line >= 0 && line != t.lastLine) {
      reachesLine(t, at, line);
      return;
    }
    if (t.brief > 0) {
      t.brief -= EVENT; // a loop may go round for long without another line
    }
    t.toldAt = at;
    t.told = true;
  }

  /** The loop goes on where compiled code left the frame. */
  void leftCompiled(RtThread t) {
    Frame f = t.frame();
    t.brief = 0;
    t.told = t.told && f != null && t.toldAt == t.place(f) + f.next();
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
    t.sink()
        .accessed(
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
    t.tellLines();
    anotherFrame(t);
    Frame f = t.frame();
    if (f == null) {
      return;
    }
    Frame caller = f.back;
    int at = t.place(f) + f.pc;
    int from = caller == null ? -1 : t.place(caller) + caller.pc;
    called(t, machine.step(t), at, from, t.frameDepth());
  }

  private void called(RtThread t, long step, int at, int from, int depth) {
    if (t.brief > 0 && t.lineSink().calledThen((int) step, at, from, depth)) {
      t.brief -= EVENT;
    } else {
      t.lineSink().called(t.id(), time(t, EVENT), step, at, from, depth);
    }
  }

  void leaving(RtThread t) {
    if (!t.tellLines()) {
      anotherFrame(t);
      returned(t, machine.step(t), t.here(), t.frameDepth() - 1);
    }
  }

  private void returned(RtThread t, long step, int at, int depth) {
    if (t.brief > 0 && t.lineSink().returnedThen((int) step, at, depth)) {
      t.brief -= EVENT;
    } else {
      t.lineSink().returned(t.id(), time(t, EVENT), step, at, depth);
    }
  }

  /** What was looked at last is in no innermost frame, whatever code the next one has. */
  private static void anotherFrame(RtThread t) {
    t.told = false;
    t.toldAt = -1;
    t.lineCode = null;
  }

  // ---- exceptions

  void raised(RtThread t, PyBaseException e) {
    t.told = false;
    t.sink()
        .exceptionRaised(
            t.id(),
            machine.now(t),
            machine.step(t),
            text(e.type().name()),
            freshText(message(e)),
            t.here());
  }

  void uncaught(RtThread t, PyBaseException e) {
    t.sink()
        .exceptionUncaught(
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
    t.sink()
        .resourceCreated(
            t.id(), machine.now(t), machine.step(t), r.id, r.kind, text(r.name), t.at());
  }

  void renamed(RtThread t, Waitable r) {
    if (!r.hidden) {
      t.sink().resourceRenamed(t.id(), machine.now(t), machine.step(t), r.id, text(r.name));
    }
  }
}
