package gilscope.core.runtime;

import gilscope.core.event.GilMode;
import gilscope.core.event.GilReleaseReason;
import gilscope.core.event.HeapDamageKind;
import gilscope.core.event.Recorder;
import gilscope.core.event.RuntimeKind;
import gilscope.core.event.ThreadState;
import gilscope.lang.interp.Gate;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.Interpreter;
import gilscope.lang.objects.Access;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyObject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A run's threads and locks under one of the runtimes, on one of the machines: the implementation
 * of the interpreter's {@link Gate}. Written over {@link Machine} only, so that both machines
 * execute the same protocols. Thread-safe as the Gate demands.
 */
final class PythonRuntime extends TellingGate {
  /** The parts of {@code threading.py} that keep account of threads. */
  private static final Bookkeeping BOOKKEEPING = new Bookkeeping();

  final Codes codes;
  final ObjectLocks objects;
  final Locks locks;
  final Sections sections;
  final Signals signals;
  final World world;
  final Shutdown shutdown;
  final Endings endings;

  /**
   * Not null without a GIL where time is virtual, or accesses are recorded; so is {@link #memory}.
   */
  final @Nullable SharedContainers sharedContainers;

  final @Nullable Qsbr memory;

  /** Not null where nothing protects objects. */
  final @Nullable Heap heap;

  /** There have been two threads. */
  volatile boolean contended;

  /** The machine if it searches, else null. */
  private final @Nullable SearchMachine search;

  private final boolean virtual;
  private final Settings settings;
  private final Program program;
  private final ScratchFiles files;
  private final Outside outside;
  private final Timekeeping timekeeping;
  private final Joins joins;
  private final Lives lives;
  private final Permissions permissions;
  private final PendingCalls pendingCalls = new PendingCalls(this::threads);

  private final EvalBreaker evalBreaker;

  final NativeWork nativeWork;

  /** Null where there never is one; off at first in the free-threaded build. */
  private final @Nullable Gil gil;

  private final @Nullable GilSwitch gilSwitch;
  private final boolean guarding;

  /** Threads attach and detach, and the world can be stopped. */
  private volatile boolean stoppable;

  /** Accesses are recorded, or are scheduling points. */
  private final boolean observing;

  private final boolean legacy;
  private final AtomicInteger threadIds = new AtomicInteger(1);
  private final CopyOnWriteArrayList<RtThread> threads = new CopyOnWriteArrayList<>();
  private final Chance chance;
  private final long memoryBytes;

  /** Without a GIL the switch interval is remembered and has no effect, as in CPython 3.14t. */
  private volatile long idleIntervalMicros;

  private @Nullable Interpreter interpreter;

  PythonRuntime(
      Machine machine,
      Program program,
      Settings settings,
      long dataSeed,
      Recorder recorder,
      Console console,
      Consumer<Ending> onEnding) {
    this(
        machine,
        program,
        settings,
        dataSeed,
        recorder,
        new Codes(recorder.dictionary()),
        console,
        onEnding);
  }

  /**
   * @param codes numbered in the recorder's dictionary; a search shares them among its executions
   */
  PythonRuntime(
      Machine machine,
      Program program,
      Settings settings,
      long dataSeed,
      Recorder recorder,
      Codes codes,
      Console console,
      Consumer<Ending> onEnding) {
    super(
        machine,
        new Announcer(
            recorder,
            machine,
            settings.runtime() == RuntimeKind.GIL_LEGACY,
            machine instanceof LiveMachine));
    this.search = machine instanceof SearchMachine s ? s : null;
    this.virtual = !(machine instanceof LiveMachine);
    this.program = program;
    this.settings = settings;
    this.permissions = new Permissions(program, settings);
    AtomicLong changes = new AtomicLong();
    this.files =
        new ScratchFiles(
            new NullDevice(new DiskFiles()),
            permissions::grantsRead,
            () ->
                virtual
                    ? Timekeeping.VIRTUAL_EPOCH_NS + 1000 * changes.incrementAndGet()
                    : Timekeeping.realEpochNs());
    this.endings = new Endings(this, onEnding);
    this.codes = codes;
    this.outside = new Outside(this, machine, announcer, console, search);
    this.timekeeping = new Timekeeping(this, machine, announcer, search, virtual);
    this.locks = new Locks(this, machine, announcer, search, recorder.keeps());
    this.joins = new Joins(this, machine, locks, search);
    this.sections = new Sections(machine, locks);
    this.objects = new ObjectLocks(this, machine, recorder.keeps());
    this.signals = new Signals(machine);
    this.guarding = settings.runtime() == RuntimeKind.FREE_THREADED;
    this.stoppable = guarding;
    boolean minding = isTimed() || search == null && announcer.tellsSections();
    this.memory = guarding && minding ? new Qsbr(machine, announcer, this::threads) : null;
    this.sharedContainers =
        memory == null ? null : new SharedContainers(machine, memory, isTimed());
    this.lives = new Lives(this, machine, announcer, joins, search, settings.maxThreads());
    this.observing = announcer.tellsAccesses() || machine.ordersAccesses();
    this.legacy = settings.runtime() == RuntimeKind.GIL_LEGACY;
    this.chance = new Chance(dataSeed, !virtual && settings.dataSeed() == 0);
    this.memoryBytes = settings.memoryBytes();
    this.idleIntervalMicros = settings.switchIntervalMicros();
    this.heap = settings.runtime() == RuntimeKind.UNPROTECTED ? new Heap(this, machine) : null;
    this.gil = search == null ? newGil() : turnGil(search, recorder.keeps());
    this.evalBreaker = new EvalBreaker(this, machine, search, pendingCalls, gil);
    this.nativeWork = new NativeWork(machine, gil, isTimed());
    this.gilSwitch = guarding && gil != null ? new GilSwitch(this, gil, settings.gil()) : null;
    this.world = new World(this, machine, locks.nextId());
    locks.enlist(world.right());
    this.shutdown = new Shutdown(this, machine);
  }

  /** Null where there never is one. */
  @Nullable Gil gil() {
    return gil;
  }

  private @Nullable Gil newGil() {
    if (settings.runtime() == RuntimeKind.UNPROTECTED) {
      return null;
    }
    boolean on = settings.runtime().hasGil() || settings.gil() == GilMode.ENABLED;
    Gil lock = new Gil(this, machine, locks.nextId(), settings.switchIntervalMicros(), on);
    if (on) {
      locks.enlist(lock);
    }
    return lock;
  }

  /** A search says itself when threads may switch; of what is watched the GIL is told. */
  private @Nullable Gil turnGil(SearchMachine turns, boolean watched) {
    if (!watched || !settings.runtime().hasGil()) {
      return null;
    }
    Gil lock = new TurnGil(this, turns, locks.nextId(), settings.switchIntervalMicros());
    locks.enlist(lock);
    return lock;
  }

  // ---- the main thread

  /** Makes the thread that runs {@code __main__}. */
  RtThread mainThread(Interpreter owner) {
    interpreter = owner;
    owner.setMemoryLimit(memoryBytes);
    RtThread main = new RtThread(owner, this, 0, guarding, observing, "MainThread");
    main.drainFuel();
    if (!virtual) {
      main.startsAlone();
    }
    watchCheckPoints(main);
    threads.add(main);
    signals.deliverTo(main);
    pendingCalls.deliverTo(main);
    return main;
  }

  /** Runs {@code body} as the main thread's life: attached, announced, to its end. */
  void live(RtThread t, Runnable body) {
    lives.live(t, body);
  }

  @Override
  public void looksAtEnd(InterpThread t, InterpThread target) {
    if (search != null) {
      search.ends().looks((RtThread) t, (RtThread) target);
    }
  }

  /** Waits until every non-daemon thread has ended: {@code threading._shutdown}. */
  void joinOthers(RtThread main) {
    lives.joinOthers(main);
  }

  /** A search wants to know of every check point. */
  private void watchCheckPoints(RtThread t) {
    if (search != null) {
      t.setBits(RtThread.SEARCHED);
    }
  }

  // ---- for a search

  /** {@code o} belongs to the library and is about to be changed. */
  void libraryChanges(PyObject o, Access access, long key) {
    SearchListener l = listener;
    if (l != null) {
      l.libraryChanges(o);
    }
  }

  /**
   * True if the thread is in the library's own bookkeeping about threads: its steps there are
   * nobody else's affair.
   */
  boolean isBookkeeping(RtThread t) {
    return BOOKKEEPING.isAt(t.frame());
  }

  /** Compiled code announces no accesses and no instructions, and is not suspended between two. */
  boolean mayCompile(RtThread main) {
    return !virtual
        && !legacy
        && !announcer.tellsInstructions()
        && !main.observing()
        && settings.runtime() != RuntimeKind.UNPROTECTED;
  }

  // ---- for the machines

  @Nullable RtThread thread(int id) {
    for (RtThread t : threads) {
      if (t.id() == id) {
        return t;
      }
    }
    return null;
  }

  List<RtThread> threads() {
    return threads;
  }

  List<Waitable> resources() {
    return locks.all();
  }

  @Nullable Interpreter interpreter() {
    return interpreter;
  }

  boolean wantsInput() {
    return outside.wantsInput();
  }

  String programFile() {
    return program.fileName();
  }

  /**
   * Called before each instruction for which {@link #refuel} was asked.
   *
   * @return how many instructions from this one on may be granted
   */
  int beforeInstruction(RtThread t) {
    if (t.compiled) {
      return Integer.MAX_VALUE;
    }
    int most = announcer.instruction(t);
    return legacy ? 1 : most;
  }

  boolean startsLine(RtThread t) {
    return announcer.startsLine(t);
  }

  void announce(RtThread t, ThreadState state, @Nullable Waitable r, @Nullable RtThread owner) {
    announcer.state(t, state, r, owner);
  }

  void announceFor(RtThread t, RtThread other, ThreadState state) {
    announcer.stateOf(t, other, state);
  }

  void waitsOn(RtThread t, ThreadState before) {
    announcer.waitsOn(t, before);
  }

  void announceGilWait(RtThread t, Gil lock) {
    RtThread holder = lock.owner;
    t.sink()
        .gilRequested(
            t.id(),
            machine.now(t),
            machine.step(t),
            lock.id,
            holder == null ? -1 : holder.id(),
            t.at());
    announcer.state(t, ThreadState.WANTS_GIL, lock, holder);
  }

  /**
   * {@code t} is about to wait without a time limit; what it waits for is set. Says so if that
   * closes a circle.
   */
  void blockedForEver(RtThread t) {
    List<RtThread> cycle = Deadlocks.cycle(t);
    if (!cycle.isEmpty()) {
      t.sink()
          .deadlockFound(
              t.id(), machine.now(t), machine.step(t), announcer.freshText(Deadlocks.text(cycle)));
    }
  }

  void tellDamage(RtThread t, HeapDamageKind kind, String text) {
    t.sink()
        .heapDamaged(
            t.id(), machine.now(t), machine.step(t), kind, announcer.freshText(text), t.at());
  }

  /** The heap is damaged, and not only what a class or an instruction caches. */
  void damaged(RtThread t, String text) {
    SearchListener searching = listener;
    if (searching != null) {
      searching.damaged(t, text);
    }
  }

  /** References to {@code o} that there are at this moment. */
  int references(PyObject o) {
    Interpreter i = interpreter;
    return i == null ? 1 : ReferenceScan.count(o, i.modules, threads);
  }

  // ---- attaching and detaching

  /** The world can be stopped: threads say when they detach. */
  boolean isStoppable() {
    return stoppable;
  }

  /** Objects have naive locks: {@link #lockNaively}. */
  boolean locksNaively() {
    return stoppable && !guarding;
  }

  @Override
  public boolean lockNaively(InterpThread t) {
    if (heap == null || search != null) {
      return false;
    }
    for (RtThread each : threads) {
      each.locksNaively();
      if (each == t || each.state == ThreadState.RUNNING || each.state == ThreadState.RUNNABLE) {
        world.attach(each);
      }
    }
    stoppable = true;
    return true;
  }

  /** {@code _PyThreadState_Detach}: opens critical sections, drops the GIL. */
  void detach(RtThread t) {
    if (search != null) {
      search.checkPoint(t);
    }
    if (stoppable) {
      t.suspend();
      world.detach(t);
    }
    if (gil != null) {
      gil.drop(t, GilReleaseReason.VOLUNTARY);
    }
  }

  /** {@code _PyThreadState_Attach}: takes the GIL where there is one, waits for a stopped world. */
  void attach(RtThread t) {
    takeWorld(t);
    goOn(t);
  }

  /** True if it may touch Python objects: it holds what the runtime wants for that. */
  boolean isAttached(RtThread t) {
    return stoppable ? t.attachment() == World.ATTACHED : gil == null || t.holdsGil;
  }

  /** The first half of {@link #attach}; the thread may detach again instead of going on. */
  void takeWorld(RtThread t) {
    if (stoppable) {
      attachGuarded(t);
    } else if (gil != null) {
      gil.take(t);
    } else if (t.mustExit()) {
      shutdown.hang(t);
    }
  }

  /** The second half of {@link #attach}. */
  void goOn(RtThread t) {
    t.acts();
    t.waitsFor = null;
    t.waitsForEver = false;
    if (t.state != ThreadState.RUNNING) {
      announcer.state(t, ThreadState.RUNNING, null, null);
    }
    if (guarding) {
      t.resume();
    }
  }

  private void attachGuarded(RtThread t) {
    Gil lock = gil;
    while (true) {
      if (lock != null) {
        lock.take(t);
      }
      world.attach(t);
      if (lock == null || t.holdsGil || !lock.isEnabled()) {
        return;
      }
      world.detach(t); // it was switched on meanwhile
    }
  }

  /** The thread is going to wait for an object's mutex, which the other has. */
  void blocksOnObject(RtThread t, MutableObject o, @Nullable RtThread owner) {
    Waitable r = sections.mutexOf(t, o);
    t.waitsFor = r;
    t.waitsForEver = true;
    announcer.state(t, ThreadState.BLOCKED, r, owner);
  }

  /** Time is virtual: what takes a moment in CPython takes it here. */
  @Override
  public boolean isTimed() {
    return virtual && search == null;
  }

  /** As {@link #isTimed}, without a GIL: threads wait for each other's cache lines too. */
  boolean isTimedInParallel() {
    return guarding && isTimed();
  }

  boolean tellsSections() {
    return announcer.tellsSections();
  }

  void tellStop(RtThread t, String reason) {
    if (reason.isEmpty()) {
      return;
    }
    t.sink().stopRequested(t.id(), machine.now(t), machine.step(t), announcer.text(reason));
  }

  void tellGil(RtThread t, Gil lock, boolean on, String cause) {
    int text = announcer.text(cause);
    if (on) {
      locks.add(t, lock);
      t.sink().gilEnabled(t.id(), machine.now(t), machine.step(t), lock.id, text);
    } else {
      t.sink().gilDisabled(t.id(), machine.now(t), machine.step(t), lock.id, text);
    }
  }

  /**
   * {@code t} is about to do this to {@code o}; see {@link
   * gilscope.lang.objects.ThreadState#touches}.
   */
  void accesses(RtThread t, PyObject o, Access access, long key, @Nullable Object label) {
    if (heap != null) {
      heap.check(t, o);
    }
    machine.access(t, o, access, key, label);
    if (announcer.tellsAccesses()) {
      announcer.accessed(t, o, access, key, label);
    }
  }

  // ---- Gate: the loop

  @Override
  public int refuel(InterpThread thread) {
    RtThread t = (RtThread) thread;
    if (legacy && t.evalBreaker != 0) {
      t.betweenInstructions(true);
      try {
        evalBreaker.handle(t);
      } finally {
        t.betweenInstructions(false);
      }
    }
    return machine.refuel(t);
  }

  @Override
  public int refuelCompiled(InterpThread thread) {
    RtThread t = (RtThread) thread;
    t.compiled = true;
    try {
      return machine.refuel(t);
    } finally {
      t.compiled = false;
    }
  }

  @Override
  public void handlePending(InterpThread thread) {
    RtThread t = (RtThread) thread;
    if (search != null) {
      search.jump(t);
    }
    evalBreaker.handle(t);
  }

  // ---- Gate: threads

  @Override
  public InterpThread newThread(InterpThread parent) {
    parent.meetsRivals();
    int id = threadIds.getAndIncrement();
    RtThread t = new RtThread(parent.interpreter(), this, id, guarding, observing, "Thread-" + id);
    t.drainFuel();
    watchCheckPoints(t);
    threads.add(t);
    pendingCalls.begins(t);
    return t;
  }

  @Override
  public void startThread(
      InterpThread parent, InterpThread child, String name, boolean daemon, Runnable body) {
    contended = true;
    lives.start((RtThread) parent, (RtThread) child, name, daemon, body);
  }

  @Override
  public void renameThread(InterpThread thread, InterpThread target, String name) {
    RtThread t = (RtThread) thread;
    ((RtThread) target).name = name;
    if (((RtThread) target).announced || target.id() == 0) {
      t.sink()
          .threadRenamed(
              t.id(), machine.now(t), machine.step(t), target.id(), announcer.text(name));
    }
  }

  @Override
  public boolean join(InterpThread t, InterpThread target, long timeoutNs) {
    return joins.join((RtThread) t, (RtThread) target, timeoutNs);
  }

  @Override
  public void joinNoMore(InterpThread t, InterpThread target) {
    joins.declareDone((RtThread) t, (RtThread) target);
  }

  @Override
  public boolean hasEnded(InterpThread target) {
    return ((RtThread) target).ended;
  }

  @Override
  public void setAsyncException(
      InterpThread t, InterpThread target, @Nullable PyObject exceptionType) {
    ((RtThread) target).asyncException = exceptionType;
    ((RtThread) target).setBits(InterpThread.ASYNC_EXCEPTION);
  }

  // ---- Gate: locks

  @Override
  public Mutex newMutex(InterpThread t, Gate.ResourceKind kind) {
    return locks.newMutex((RtThread) t, kind);
  }

  @Override
  public Mutex newParkingPlace(InterpThread t) {
    return locks.newParkingPlace((RtThread) t);
  }

  @Override
  public Gate.Resource newResource(InterpThread t, Gate.ResourceKind kind) {
    return locks.newResource((RtThread) t, kind);
  }

  @Override
  public void hide(InterpThread t, Mutex m) {
    locks.hide((LockMutex) m);
  }

  @Override
  public void renameResource(InterpThread t, Gate.Resource resource, String name) {
    locks.rename((RtThread) t, (Waitable) resource, name);
  }

  @Override
  public Acquired acquire(
      InterpThread t, Mutex m, long timeoutNs, Gate.@Nullable Resource waitingFor) {
    return locks.acquire((RtThread) t, (LockMutex) m, timeoutNs, (Waitable) waitingFor);
  }

  @Override
  public void release(InterpThread t, Mutex m) {
    locks.release((RtThread) t, (LockMutex) m);
  }

  @Override
  public void reentered(InterpThread t, Mutex m, int depth) {
    locks.reentered((RtThread) t, (LockMutex) m, depth);
  }

  @Override
  public void valueChanged(InterpThread t, Gate.Resource resource, long value) {
    locks.valueChanged((RtThread) t, (Waitable) resource, value);
  }

  @Override
  public void notified(InterpThread t, Gate.Resource resource, @Nullable InterpThread target) {
    locks.notified((RtThread) t, (Waitable) resource, (RtThread) target);
  }

  @Override
  public void seal(InterpThread t, boolean begins) {
    if (search != null) {
      search.seal((RtThread) t, begins);
    }
  }

  @Override
  public void unheard(InterpThread t, Gate.Resource resource) {
    locks.unheard((Waitable) resource);
  }

  // ---- Gate: time and chance

  long until(RtThread t, long timeoutNs) {
    long now = machine.now(t);
    return timeoutNs < 0 || timeoutNs > Machine.NEVER - now ? Machine.NEVER : now + timeoutNs;
  }

  /** A search must know that the answer may be another one the next time. */
  private void asks(InterpThread t) {
    if (search != null) {
      search.asks((RtThread) t);
    }
  }

  @Override
  public void sleep(InterpThread t, long ns) {
    timekeeping.sleep((RtThread) t, ns);
  }

  @Override
  public long monotonicNs(InterpThread t) {
    asks(t);
    return machine.now((RtThread) t);
  }

  @Override
  public long epochNs(InterpThread t) {
    asks(t);
    return timekeeping.epochNs((RtThread) t);
  }

  @Override
  public long cpuNs(InterpThread t, boolean process) {
    asks(t);
    return process ? timekeeping.cpuNs(threads) : timekeeping.cpuNs((RtThread) t);
  }

  @Override
  public long random64(InterpThread t) {
    asks(t);
    return chance.next();
  }

  @Override
  public long switchIntervalMicros() {
    return gil == null ? idleIntervalMicros : gil.intervalMicros();
  }

  @Override
  public void setSwitchIntervalMicros(InterpThread t, long micros) {
    idleIntervalMicros = micros;
    if (gil != null) {
      gil.setIntervalMicros(micros);
    }
  }

  @Override
  public boolean isGilEnabled() {
    return search != null ? settings.runtime().hasGil() : gil != null && gil.isEnabled();
  }

  @Override
  public boolean searching() {
    return search != null;
  }

  @Override
  public boolean isLocked(InterpThread t, Mutex m) {
    return search == null ? m.isLocked() : search.locks().locked((RtThread) t, (LockMutex) m);
  }

  @Override
  public boolean isFreeThreadedBuild() {
    return settings.runtime() == RuntimeKind.FREE_THREADED;
  }

  @Override
  public void beforeExtension(InterpThread t, String module) {
    if (gilSwitch != null) {
      gilSwitch.enableTransiently((RtThread) t, module);
    }
  }

  @Override
  public boolean afterExtension(InterpThread t, String module, GilNeed need) {
    return gilSwitch != null && gilSwitch.settle((RtThread) t, module, need);
  }

  @Override
  public boolean reusesIdentities() {
    return virtual;
  }

  @Override
  public void identities(InterpThread t) {
    if (search != null) {
      search.identities((RtThread) t);
    }
  }

  @Override
  public boolean isParallel() {
    return guarding && !virtual;
  }

  @Override
  public void alone(InterpThread t, Runnable action) {
    stopTheWorld(t, "", action);
  }

  @Override
  public void stopTheWorld(InterpThread t, String reason, Runnable action) {
    if (!stoppable) {
      action.run();
      return;
    }
    world.stop((RtThread) t, reason);
    try {
      action.run();
    } finally {
      world.start((RtThread) t);
    }
  }

  // ---- Gate: the interpreter's end

  @Override
  public void finishPendingCalls(InterpThread t) {
    pendingCalls.run((RtThread) t);
  }

  @Override
  public void finalizes(InterpThread t) {
    shutdown.begin((RtThread) t);
  }

  @Override
  public boolean isFinalizing() {
    return shutdown.isUnderWay();
  }

  // ---- Gate: reference counts

  @Override
  public void scheduleCollection(InterpThread t) {
    ((RtThread) t).setBits(InterpThread.GC_SCHEDULED);
  }

  @Override
  public void pausedToCollect(InterpThread t) {
    if (memory != null) {
      memory.processAll((RtThread) t);
    }
  }

  // ---- Gate: signals and pending calls

  @Override
  public void handleSignalsWith(SignalHandler handler) {
    signals.handleWith(handler);
  }

  @Override
  public void tripSignal(InterpThread t, int signal) {
    signals.trip((RtThread) t, signal);
  }

  @Override
  public boolean addPendingCall(Consumer<InterpThread> call, boolean onMain) {
    return pendingCalls.add(call, onMain);
  }

  @Override
  public int cores() {
    return virtual ? settings.cores() : java.lang.Runtime.getRuntime().availableProcessors();
  }

  // ---- Gate: the outside

  @Override
  public <T extends @Nullable Object> T detached(
      InterpThread t, BlockingReason reason, Supplier<T> action) {
    return outside.detached((RtThread) t, reason, action);
  }

  @Override
  public void write(InterpThread t, Stream stream, String text) {
    outside.write((RtThread) t, stream, text);
  }

  @Override
  public String readLine(InterpThread t) {
    return outside.readLine((RtThread) t);
  }

  @Override
  public gilscope.lang.interp.ProgramFiles files() {
    return files;
  }

  @Override
  public boolean mayRead(Path path) {
    return permissions.grantsRead(path) || files.holds(path);
  }

  @Override
  public boolean leadsToReadable(Path folder) {
    return permissions.leadsToReadable(folder);
  }

  @Override
  public boolean mayWrite(Path path) {
    return permissions.grantsWrite(path) || files.holds(path);
  }

  @Override
  public boolean mayUseNetwork() {
    return settings.network();
  }

  @Override
  public boolean mayUseEnvironment() {
    return settings.environment();
  }

  @Override
  public java.util.Map<String, String> environment() {
    return settings.environment() ? System.getenv() : java.util.Map.of();
  }
}
