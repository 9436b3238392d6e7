package gilscope.lang.interp;

import gilscope.lang.objects.ObjectRecord;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/**
 * A Python thread as the interpreter sees it. Used by its own thread; {@link #frame} may be read by
 * a debugger while the thread is suspended. The runtime extends it with what it needs for locks,
 * parking and events.
 */
public abstract class InterpThread extends ThreadState {
  private final Gate gate;
  private final Interpreter interpreter;
  private final int id;

  /** {@link Gate#tracing}, which does not change. */
  final boolean tracing;

  /** {@link Gate#isTimed}, which does not change. */
  final boolean timed;

  /** The loop for its kind of threads. */
  final Evaluation evaluation;

  /** The innermost frame. */
  @Nullable Frame frame;

  /** The most {@link #fuel} there is at a time: an instruction's place may be added to it. */
  private static final int MOST = 1 << 30;

  /**
   * Instructions until {@link Gate#refuel}. A field, not a local of the loop: loops nest through
   * Java calls.
   */
  int fuel = 1;

  /**
   * What CPython would have taken for all that the loop has begun since the machine last asked, in
   * ps; compiled code does not add to it.
   */
  long spent;

  /** What the last operation gave, where time is counted. */
  @Nullable PyObject temporary;

  /**
   * The part of the grant that is kept back so that the loop asks before the next instruction; the
   * rest of the grant is {@link #fuel} plus this.
   */
  private int withheld;

  /** Not null while references are counted. */
  @Nullable Lifetimes lifetimes;

  /** Not null while the program wants to be told what this thread does. */
  @Nullable Watching watching;

  /** References are counted or the thread is watched: one look for both. */
  private boolean interpreted;

  /** See {@link #needsFrames}. */
  private boolean framed;

  private @Nullable Watching watchState;

  /** The innermost activation of the loop; the bottom one belongs to nobody. */
  JavaCall javaCall = new JavaCall(null, null);

  /**
   * References that this thread has in its hands, to be looked at before the next instruction: a
   * frame takes one over, or it is given up.
   */
  final java.util.ArrayDeque<ObjectRecord> waiting = new java.util.ArrayDeque<>();

  /**
   * References that it is giving up, the next one last; one whose object is ending stays until that
   * has ended. No collection may end these objects.
   */
  final java.util.ArrayDeque<ObjectRecord> givingUp = new java.util.ArrayDeque<>();

  /**
   * Objects that others ask this one, their owner, to merge ({@code objects_to_merge}); guarded by
   * the {@link Lifetimes}.
   */
  final java.util.ArrayDeque<ObjectRecord> toMerge = new java.util.ArrayDeque<>();

  /**
   * References that it has counted for itself, by the object's unique id; see {@link UniqueIds}.
   */
  long[] refcounts = new long[0];

  /**
   * Objects it has made less those it has ended that {@link MemoryTrigger} was not told of yet
   * ({@code gc.alloc_count}); guarded by that.
   */
  int allocated;

  /** Its end was announced: nobody queues objects to it any more. */
  boolean leftTable;

  /** The innermost frame is between two instructions and its state is stored. */
  boolean between;

  /** Calls, resumptions and jumps backwards until {@link HotCode} is told of one. */
  int untilHot;

  /**
   * Where lines are told: so many ns more may say the time that was read last, for nothing but
   * steps of a few ns in compiled code has happened since; 0 or less once it has, or they are over.
   */
  public int brief;

  /** {@link #brief} when Python last went back to Java, for who goes on at once. */
  int briefBefore;

  /** Lines that compiled code of the innermost frame has reached and that are still to be told. */
  @Nullable LineStretch stretch;

  /** Calls out of compiled code that lie on Java's stack. */
  int nesting;

  /** Python frames from {@link #frame} to the outermost. */
  int frameDepth;

  /**
   * Innermost entry of the handled-exception stack: one per thread plus one per running generator.
   */
  ExcInfo handling = new ExcInfo();

  /**
   * The exception about to be thrown is raised again: the frame's traceback entry is already there.
   */
  boolean reraising;

  /** {@link Loop}: the frame that goes on is new, or may go on in compiled code. */
  boolean entering;

  /** {@link Loop}: what its Java caller gets; null at all other times. */
  @Nullable PyObject returned;

  /** Compiled code has just left its frame to what was compiled for where the frame stands. */
  boolean handingOver;

  /** What has just left a frame by being thrown to the Python code that called it; else null. */
  private @Nullable PyRaise inFlight;

  /** {@code sys.set_asyncgen_hooks}: called before an asynchronous generator's first step. */
  public @Nullable PyObject asyncgenFirst;

  /** {@code sys.set_asyncgen_hooks}: called when an unfinished asynchronous generator ends. */
  public @Nullable PyObject asyncgenFinalizer;

  /** How many callers a new coroutine remembers: {@code set_coroutine_origin_tracking_depth}. */
  public int originDepth;

  /**
   * @param id the thread's number in the trace: 0 for the main thread, then in order of creation
   */
  protected InterpThread(
      Interpreter interp, Gate gate, int id, boolean guarding, boolean observing) {
    super(interp, guarding, observing);
    this.gate = gate;
    this.interpreter = interp;
    this.id = id;
    this.tracing = gate.tracing();
    this.timed = gate.isTimed();
    this.evaluation = Evaluation.of(timed);
    count(interp.lifetimes());
    interp.entered(this);
  }

  /** Before its start: what its first call is given is held until it ends. */
  public final void isGiven(PyObject... all) {
    for (PyObject each : all) {
      if (each.counted()) {
        javaCall.passed.add(each);
      }
    }
  }

  /** Said by the runtime when this thread goes on after another one ran. */
  public final void acts() {
    Lifetimes counted = lifetimes;
    if (counted != null) {
      counted.acts(this);
    }
  }

  /** Said by the runtime at the thread's end: it holds nothing any more. */
  public final void leaves() {
    Lifetimes counted = lifetimes;
    if (counted != null) {
      counted.ended(this);
    }
    interpreter.left(this);
  }

  /**
   * At a check point, asked to: merges what others have queued ({@code _Py_brc_merge_refcounts}).
   */
  public final void mergeQueued() {
    Lifetimes counted = lifetimes;
    if (counted != null) {
      counted.mergeQueued(this);
    }
  }

  /** At a check point, asked to: collects ({@code _Py_RunGC}). */
  public final void collectScheduled() {
    Lifetimes counted = lifetimes;
    if (counted != null) {
      counted.collector().collectYoung(this);
    }
  }

  @Override
  protected final void givesIdentity() {
    gate.identities(this);
  }

  final void count(@Nullable Lifetimes how) {
    lifetimes = how;
    interpreted = how != null || watching != null;
    framed = tracing || interpreted;
    countBy(how);
  }

  public final Gate gate() {
    return gate;
  }

  /** The interpreter it belongs to: {@link #interp} with its own type. */
  public final Interpreter interpreter() {
    return interpreter;
  }

  public final int id() {
    return id;
  }

  /**
   * Number of Python frames on the stack, generators' included: what "step over" and "step out"
   * compare. A debugger may read it while the thread is suspended.
   */
  public final int frameDepth() {
    return frameDepth;
  }

  @Override
  public final @Nullable PyBaseException handledException() {
    for (ExcInfo e = handling; e != null; e = e.previous) {
      if (e.value != null) {
        return e.value;
      }
    }
    return null;
  }

  @Override
  public final PyObject importModule(String name) {
    return interpreter.importer().importModule(this, name);
  }

  @Override
  public final @Nullable PyObject callerModule() {
    Frame f = frame();
    return f == null ? null : f.globals.get(this, PyStr.of("__name__"));
  }

  @Override
  public final long random64() {
    return gate.random64(this);
  }

  /** The innermost Python frame, or null before the first and after the last. */
  public final @Nullable Frame frame() {
    return frame;
  }

  /**
   * Before anything else of this thread is told: the lines it has reached. Own thread only.
   *
   * @return true if that it leaves its frame is one with them, and has been told too
   */
  public final boolean tellLines() {
    return stretch != null && LineStretch.tell(this);
  }

  final void forgetLines() {
    stretch = null;
  }

  /** What follows may take more than a few ns. */
  final void takesLong() {
    tellLines();
    brief = 0;
  }

  /** Makes the loop call {@link Gate#refuel} before the next instruction. Own thread only. */
  public final void drainFuel() {
    fuel = 0;
    withheld = 0;
  }

  /** {@code raise} leaves a frame. */
  final void leavesBy(PyRaise raise) {
    if (tracing) {
      inFlight = raise;
    }
  }

  /** What left a frame comes to native code: whoever called that is told of it again. */
  final void leavesToNative() {
    inFlight = null;
  }

  /** {@code raise} has come to the innermost frame: told, if it began here. */
  final void raised(PyRaise raise) {
    if (tracing) {
      boolean passes = inFlight == raise;
      inFlight = null;
      if (!passes) {
        gate.raised(this, raise.value());
      }
    }
  }

  /** {@link Gate#tracing}. */
  public final boolean isTracing() {
    return tracing;
  }

  /**
   * Makes the loop call {@link Gate#refuel} before the next instruction, of a smaller grant. Own
   * thread only.
   *
   * @return by how much the grant is smaller
   */
  protected final int giveBack() {
    int left = Math.max(0, fuel() - 1);
    if (left > 0) {
      fuel = 1;
      withheld = 0;
    }
    return left;
  }

  /**
   * The grant ends with the current instruction: what the loop does next is to be asked for. Own
   * thread only.
   */
  protected abstract void endGrant();

  /** Makes the loop call {@link #refuel} before the next instruction, without spending fuel. */
  final void attend() {
    if (fuel > 1) {
      withheld += fuel - 1;
      fuel = 1;
    }
  }

  /** The loop has no fuel at hand: looks at what may have ended, and asks the Gate if need be. */
  final void refuel() {
    Lifetimes counted = lifetimes;
    if (counted == null && watching == null && withheld == 0) {
      int granted = gate.refuel(this);
      fuel = Math.min(granted, MOST);
      withheld = granted - fuel;
      return;
    }
    boolean attentive = counted != null && atBoundary(counted);
    int left = fuel + withheld;
    if (left <= 0) {
      withheld = 0;
      fuel = left;
      left = gate.refuel(this);
      if (counted != null) {
        counted.acts(this);
        attentive |= frame != null && frame.parked != null;
      }
    }
    Watching w = watching;
    fuel = attentive || w != null ? 1 : Math.min(left, MOST);
    withheld = left - fuel;
    if (w != null && frame != null) {
      w.before(frame);
    }
  }

  /** What the program's watching of this thread is kept in. */
  final Watching watchState() {
    Watching w = watchState;
    if (w == null) {
      w = new Watching(this);
      watchState = w;
    }
    return w;
  }

  /** What the program wants to be told of this thread may have changed. */
  final void refreshWatching() {
    watchState().refresh();
  }

  /** True where a generator that compiled code runs may go on with nobody told of it. */
  final boolean runsFreely() {
    return storesAlone() && !interpreted && !tracing && frameDepth < interpreter.recursionLimit();
  }

  /** Calls are not to be made without their frames: somebody wants to know of them. */
  final boolean needsFrames() {
    return framed;
  }

  /** Compiled code is not to be entered: somebody wants to know of every instruction. */
  final boolean mustInterpret() {
    return interpreted;
  }

  final void watch(@Nullable Watching by) {
    watching = by;
    interpreted = by != null || lifetimes != null;
    framed = tracing || interpreted;
  }

  /** {@code sys.gettrace()}. */
  public final @Nullable PyObject traceFunction() {
    return watchState().trace();
  }

  /** {@code sys.getprofile()}. */
  public final @Nullable PyObject profileFunction() {
    return watchState().profile();
  }

  /** {@code sys.settrace(f)} for this thread; null ends it. */
  public final void setTraceFunction(@Nullable PyObject f) {
    watchState().setTrace(f);
  }

  /** {@code sys.setprofile(f)} for this thread; null ends it. */
  public final void setProfileFunction(@Nullable PyObject f) {
    watchState().setProfile(f);
  }

  /** {@code sys.call_tracing(f, args)}. */
  public final PyObject callWatched(PyObject f, PyObject[] args) {
    return watchState().watched(f, args);
  }

  /** Begins to ask before each instruction if this thread, which runs, is watched. */
  public final void attendIfWatched() {
    if (watching != null) {
      attend();
    }
  }

  /** Time for what was begun since {@link #takeSpent}, in ps ({@link InstructionTimes}). */
  public final long spent() {
    return spent;
  }

  /**
   * Takes back up to {@code ps} of it, for what the instruction does later: {@link #spends}.
   *
   * @return how much there was
   */
  public final long postpones(long ps) {
    long part = Math.min(spent, ps);
    spent -= part;
    return part;
  }

  /** Adds to it. */
  @Override
  public final void spends(long ps) {
    spent += ps;
  }

  /**
   * A chunk of this thread's stack of frames is given by the system, and given back later: what
   * that takes in virtual time. It only {@link #spends}.
   */
  protected void mapsStack() {}

  /** As {@link #spent}, and begins anew. */
  public final long takeSpent() {
    long taken = spent;
    spent = 0;
    return taken;
  }

  /**
   * Says, while the Gate is asked for fuel, that the next instruction has not begun, and that it
   * has: what is done in the meantime belongs to the one before.
   */
  public final void betweenInstructions(boolean on) {
    fuel += on ? 1 : -1;
  }

  private boolean atBoundary(Lifetimes counted) {
    if (waiting.isEmpty()
        && (frame == null || frame.parked == null)
        && javaCall.passed.isEmpty()
        && javaCall.parked.isEmpty()) {
      return false;
    }
    boolean before = between;
    between = true;
    betweenInstructions(true);
    try {
      return counted.boundary(this);
    } finally {
      betweenInstructions(false);
      between = before;
    }
  }

  /**
   * What is left of the last grant: after {@link Gate#refuel} returned n, the k-th instruction runs
   * with n - k + 1, and the next refuel is called with 0. Own thread, or while it is suspended.
   */
  public final int fuel() {
    return fuel + withheld;
  }

  /**
   * The cast that every native function needs: all thread states of a running program are
   * interpreter threads.
   */
  public static InterpThread of(ThreadState t) {
    return (InterpThread) t;
  }

  @Override
  protected final boolean timesWork() {
    return timed;
  }
}
