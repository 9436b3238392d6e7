package gilscope.core.runtime;

import gilscope.core.event.EventSink;
import gilscope.core.event.ThreadState;
import gilscope.lang.bytecode.Code;
import gilscope.lang.interp.Frame;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.Interpreter;
import gilscope.lang.interp.PyCode;
import gilscope.lang.objects.Access;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.SharedUse;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An interpreter thread with what the runtimes and machines keep about it. Fields belong to the
 * thread itself unless said otherwise; on the virtual machine everything belongs to the carrier.
 */
final class RtThread extends InterpThread {
  private static final VarHandle EVAL_BREAKER;

  static {
    try {
      EVAL_BREAKER =
          MethodHandles.lookup()
              .findVarHandle(gilscope.lang.objects.ThreadState.class, "evalBreaker", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** From here on what one native call does is told with the mutexes that it keeps, ns. */
  private static final long LONG_WORK = 5_000;

  private static final VarHandle ATTACHMENT;

  static {
    try {
      ATTACHMENT = MethodHandles.lookup().findVarHandle(RtThread.class, "attachment", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  final PythonRuntime runtime;
  volatile String name;
  volatile boolean daemon;

  // ---- what it is doing; read by anybody

  volatile ThreadState state = ThreadState.RUNNABLE;

  /** {@link #state} has been told. */
  boolean hasState;

  /** What was told with {@link #state}. */
  @Nullable Waitable stateResource;

  @Nullable RtThread stateOwner;

  /** What it is blocked on or waits for. */
  volatile @Nullable Waitable waitsFor;

  /** It waits without a time limit. */
  volatile boolean waitsForEver;

  /** How many locks it has taken so far. */
  int taken;

  volatile boolean started;

  /** Somebody started it; it may not have run yet. */
  volatile boolean announced;

  volatile boolean ended;

  /** Counts as ended for those who join it; guarded by {@link #joiners}. */
  boolean declaredDone;

  /** When it did, as it counts time; written before {@link #ended}. */
  long endedAt;

  @SuppressWarnings("unused") // through the VarHandle
  private volatile int attachment;

  /** The GIL is held. */
  boolean holdsGil;

  /** Made when somebody first joins it. */
  @Nullable Waitable end;

  /** Who woke it last. */
  volatile int wakerId = -1;

  /** Guarded by {@link PythonRuntime}: threads that wait for its end. */
  final java.util.ArrayDeque<RtThread> joiners = new java.util.ArrayDeque<>();

  volatile @Nullable PyObject asyncException;

  // ---- events

  private EventSink sink = EventSink.NONE;

  @Nullable Code lineCode;
  int lastLine = -1;

  /** The instruction of that code for which the loop asked last whether a line begins there. */
  int lookedAt;

  /** The position for which compiled code did so since, or -1. */
  int toldAt = -1;

  /** Compiled code has told the line there, if one begins, and nothing else since. */
  boolean told;

  /** When the clock was read for a line, a call or a return; see {@link #brief}. */
  long lineTime;

  /** The fuel is for compiled code. */
  boolean compiled;

  /** Somebody looks at values in its name, while it stands still: that takes none of its time. */
  boolean lookedInto;

  // ---- instructions

  /** Instructions begun before the current grant. */
  long executed;

  /** See {@link InterpThread#fuel}: begun since the last settling = granted − fuel + 1. */
  int granted = -1;

  // ---- parking; guarded by the machine

  boolean permit;
  boolean parked;
  boolean parkedForEver;

  // ---- virtual machine

  @Nullable Coroutine coroutine;
  long clock;

  /** What of {@link #spent} was less than a ns when the clock was last moved, in 1/1000 ps. */
  long fraction;

  /**
   * ns of its clock in which it executed something. On the live machine: what its Java thread had
   * done before, and, once it is gone, what it did itself.
   */
  long worked;

  /** Locks of the program that it holds, where their order in virtual time is the real one. */
  int holding;

  /** How long it has waited for cache lines that other threads have changed, ns. */
  long waitedForLines;

  /** The last two values of another thread that it took references to. */
  private @Nullable PyObject foreign;

  private @Nullable PyObject foreignBefore;

  /** What it has still to spend of its instruction, in a section that it has begun, ps. */
  long postponed;

  /** So long after it came in order a thread's turn is still a short one, ns. */
  private static final long IN_ORDER = 3_000;

  /** When it last came for a lock, or gave one up, in that order. */
  long inOrderAt = Long.MIN_VALUE / 2;

  long wakeAt = Machine.NEVER;
  boolean ready;
  boolean timedOut;
  int core = -1;
  long sliceEnd;

  /** It has been woken and has had no core since. */
  boolean woken;

  /** The state in which it was woken while there was no core for it. */
  ThreadState before = ThreadState.RUNNABLE;

  /**
   * What the operating system thinks it has had, less {@link #worked}: a thread that slept is given
   * what the others have had meanwhile.
   */
  long credit;

  /** Not null where containers say who made them. */
  final @Nullable Owner owner;

  /** What it says of copies of what other threads made, by those. */
  private final List<Owner> copiers = new ArrayList<>();

  /** What {@link Qsbr} knows of it: 0 while it is detached. */
  long seenSequence;

  final Qsbr.Delayed delayed = new Qsbr.Delayed();

  // ---- a search

  /** The instruction in which it was last seen outside of critical sections. */
  long sectionInstruction;

  final SearchState search = new SearchState();

  // ---- live machine

  volatile @Nullable Thread java;

  RtThread(
      Interpreter interp,
      PythonRuntime runtime,
      int id,
      boolean guarding,
      boolean observing,
      String name) {
    super(interp, runtime, id, guarding, observing);
    this.runtime = runtime;
    this.name = name;
    lockAs(id);
    if (guarding && runtime.tellsSections()) {
      tellSections();
    }
    SharedContainers shared = runtime.sharedContainers;
    this.owner = shared == null ? null : shared.owner(id);
    if (shared != null) {
      timeSections();
    }
    if (runtime.heap != null) {
      workIn(runtime.heap);
    }
    if (runtime.locksNaively()) {
      lockObjects();
    }
  }

  /** As {@link #owner}, of a container that holds what another thread made. */
  Owner copierFrom(int maker) {
    for (Owner each : copiers) {
      if (each.elements() == maker) {
        return each;
      }
    }
    Owner mine = Objects.requireNonNull(owner);
    Owner made = new Owner(mine.run(), mine.thread(), maker);
    copiers.add(made);
    return made;
  }

  /**
   * What it does about {@code now} stands in the order of virtual time to what others do that are
   * so too: it holds a lock, or has just come for one.
   */
  boolean isInOrder(long now) {
    return holding > 0 || now - inOrderAt < IN_ORDER;
  }

  /**
   * Instructions begun since the last settling, the current one included; 0 between instructions.
   */
  int unsettled() {
    return granted - fuel() + 1;
  }

  /** Where it tells what it does, having told the lines it has reached. */
  EventSink sink() {
    tellLines();
    return sink;
  }

  /** As {@link #sink}, for these lines. */
  EventSink lineSink() {
    return sink;
  }

  void setSink(EventSink to) {
    sink = to;
  }

  /** Instructions begun so far, the current one included. */
  long steps() {
    return executed + unsettled();
  }

  @Override
  protected void endGrant() {
    granted -= giveBack();
  }

  /** See {@link World}. */
  int attachment() {
    return attachment;
  }

  boolean casAttachment(int expected, int value) {
    return ATTACHMENT.compareAndSet(this, expected, value);
  }

  /** It may run Python, or waits for a naive lock in the middle of that. */
  boolean isAttached() {
    int now = attachment;
    return now == World.ATTACHED || now == World.ATTACHED_WAITING;
  }

  /** It is never to be attached again, wherever it is now; the interpreter finalizes. */
  void shutDown() {
    attachment = World.SHUTTING_DOWN;
  }

  /** {@code _PyThreadState_MustExit}. */
  boolean mustExit() {
    return attachment == World.SHUTTING_DOWN;
  }

  void setBits(int bits) {
    EVAL_BREAKER.getAndBitwiseOr(this, bits);
  }

  /** True if one of them was set. */
  boolean clearBits(int bits) {
    return ((int) EVAL_BREAKER.getAndBitwiseAnd(this, ~bits) & bits) != 0;
  }

  /** The packed position of the instruction it executes. */
  int here() {
    Frame f = frame();
    return f == null ? -1 : place(f) + f.pc;
  }

  /**
   * The packed position in the user's own code from which this is done: people look for their line,
   * not the library's.
   */
  int at() {
    Frame f = UserCode.frame(this);
    return f == null ? -1 : place(f) + f.pc;
  }

  /** The packed position of the first instruction of the code that the frame runs. */
  int place(Frame f) {
    PyCode code = f.pyCode;
    int known = code.place;
    if (known < 0) {
      known = runtime.codes.base(f.code);
      code.place = known;
    }
    return known;
  }

  @Override
  public void works(long ns) {
    if (ns >= LONG_WORK) {
      keepsSections();
    }
    runtime.nativeWork.works(this, ns);
  }

  @Override
  protected void mapsStack() {
    spends(1_000 * runtime.nativeWork.stackMapping(this));
  }

  @Override
  public void mapsMemory() {
    runtime.nativeWork.mapsMemory(this);
  }

  void suspend() {
    suspendSections();
  }

  void resume() {
    resumeSections();
  }

  @Override
  protected void lockSlowly(MutableObject o) {
    runtime.objects.lock(this, o);
  }

  /** See {@link PythonRuntime#lockNaively}. */
  void locksNaively() {
    lockObjects();
  }

  @Override
  protected void sectionNears(MutableObject o) {
    SharedContainers shared = runtime.sharedContainers;
    if (shared != null && runtime.contended) {
      shared.nears(this, o);
    }
  }

  @Override
  protected void sectionUses(MutableObject o) {
    if (!o.isLockFree()) {
      spends(Costs.SECTION);
    }
    SharedContainers shared = runtime.sharedContainers;
    if (shared != null && runtime.contended) {
      shared.enters(this, o);
    }
  }

  @Override
  protected void sectionLeaves(MutableObject o) {
    SharedContainers shared = runtime.sharedContainers;
    if (shared != null && runtime.contended) {
      shared.leaves(this, o);
    }
  }

  @Override
  protected void sharedUse(PyObject o, SharedUse use, int n) {
    SharedContainers shared = runtime.sharedContainers;
    if (shared != null && runtime.contended) {
      shared.uses(this, o, use, n);
    }
  }

  @Override
  protected void references(PyObject holder, PyObject v, int n) {
    SharedContainers shared = runtime.sharedContainers;
    if (shared != null && runtime.contended) {
      shared.references(this, holder, v, n);
    }
  }

  /** It took references to {@code n} values like {@code v}, which another thread made. */
  void refersToForeign(PyObject v, int n) {
    spends((long) n * Costs.FOREIGN_REFERENCE);
    if (!hasForeign(v)) {
      foreignBefore = foreign;
      foreign = v;
    }
  }

  /** Another thread made {@code v}, to which this one took a reference a moment ago. */
  boolean hasForeign(PyObject v) {
    return v == foreign || v == foreignBefore;
  }

  @Override
  protected void refersAgain(PyObject v) {
    SharedContainers shared = runtime.sharedContainers;
    if (hasForeign(v) || shared != null && shared.isOfOther(this, v)) {
      spends(Costs.FOREIGN_REFERENCE);
    }
  }

  @Override
  protected void elementsOf(MutableObject made, PyObject source) {
    SharedContainers shared = runtime.sharedContainers;
    if (shared != null) {
      shared.copied(this, made, source);
    }
  }

  @Override
  protected void sharedReplace(MutableObject o, long place, int places) {
    SharedContainers shared = runtime.sharedContainers;
    if (shared != null && runtime.contended) {
      shared.replaces(this, o, place, places);
    }
  }

  @Override
  protected boolean isForeign(MutableObject o) {
    SharedContainers shared = runtime.sharedContainers;
    return shared != null && runtime.contended && shared.isForeign(this, o);
  }

  @Override
  protected void mutexKept(MutableObject o) {
    runtime.objects.kept(this, o);
  }

  @Override
  protected void sectionBegan(@Nullable MutableObject a, @Nullable MutableObject b) {
    runtime.sections.began(this, a, b);
  }

  @Override
  protected void sectionEnded(@Nullable MutableObject a, @Nullable MutableObject b) {
    runtime.sections.ended(this, a, b);
  }

  @Override
  protected void sectionOpened(@Nullable MutableObject a, @Nullable MutableObject b) {
    runtime.sections.suspended(this, a, b);
  }

  @Override
  protected void sectionClosed(@Nullable MutableObject a, @Nullable MutableObject b) {
    runtime.sections.resumed(this, a, b);
  }

  @Override
  protected void unlockContended(MutableObject o) {
    runtime.objects.unlock(this, o);
  }

  @Override
  protected void accesses(PyObject o, Access access, long key, @Nullable Object label) {
    runtime.accesses(this, o, access, key, label);
  }

  @Override
  public String toString() {
    return name;
  }
}
