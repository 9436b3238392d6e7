package gilscope.core.runtime;

import gilscope.core.event.GilReleaseReason;
import gilscope.core.event.Outcome;
import gilscope.core.event.OutputStreamKind;
import gilscope.core.event.Recorder;
import gilscope.core.event.RuntimeKind;
import gilscope.core.event.ThreadState;
import gilscope.core.sched.SplitMix64;
import gilscope.lang.interp.ClassPathLibrary;
import gilscope.lang.interp.Frame;
import gilscope.lang.interp.Gate;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.Interpreter;
import gilscope.lang.objects.Access;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A run's threads and locks under one of the runtimes, on one of the machines: the implementation
 * of the interpreter's {@link Gate}. Written over {@link Machine} only, so that both machines
 * execute the same protocols. Thread-safe as the Gate demands.
 */
final class PythonRuntime implements Gate {
  /** 2026-01-01T00:00:00Z: when virtual time begins. */
  private static final long VIRTUAL_EPOCH_NS = 1_767_225_600_000_000_000L;

  final Codes codes;
  final Progress progress = new Progress();
  final ObjectLocks objects;
  private final Machine machine;
  private final boolean virtual;
  private final Settings settings;
  private final Program program;
  private final Console console;
  private final Announcer announcer;
  private final Consumer<Ending> onEnding;
  private final @Nullable Gil gil;
  private final boolean guarding;

  /** Accesses are recorded, or are scheduling points. */
  private final boolean observing;

  private final boolean legacy;
  private final boolean eachInstruction;
  private final AtomicInteger resourceIds = new AtomicInteger();
  private final AtomicInteger threadIds = new AtomicInteger(1);
  private final CopyOnWriteArrayList<RtThread> threads = new CopyOnWriteArrayList<>();
  private final List<Waitable> resources = new ArrayList<>();
  private final Map<gilscope.core.event.ResourceKind, Integer> unnamed =
      new EnumMap<>(gilscope.core.event.ResourceKind.class);
  private final Map<String, Integer> sameName = new HashMap<>();
  private final IdentityHashMap<MutableObject, Waitable> contendedObjects = new IdentityHashMap<>();
  private final SplitMix64 chance;
  private final boolean trulyRandom;
  private volatile boolean wantsInput;

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
    this.machine = machine;
    this.virtual = machine instanceof VirtualMachine;
    this.program = program;
    this.settings = settings;
    this.console = console;
    this.onEnding = onEnding;
    this.codes = new Codes(recorder.dictionary());
    this.announcer = new Announcer(recorder, machine);
    this.objects = new ObjectLocks(this, machine);
    this.guarding = settings.runtime() == RuntimeKind.FREE_THREADED;
    this.observing = announcer.tellsAccesses() || machine.ordersAccesses();
    this.legacy = settings.runtime() == RuntimeKind.GIL_LEGACY;
    this.eachInstruction = legacy || announcer.tellsLines();
    this.chance = new SplitMix64(dataSeed);
    this.idleIntervalMicros = settings.switchIntervalMicros();
    this.trulyRandom = !virtual && settings.dataSeed() == 0;
    this.gil =
        settings.runtime().hasGil()
            ? new Gil(this, machine, resourceIds.getAndIncrement(), settings.switchIntervalMicros())
            : null;
    if (gil != null) {
      resources.add(gil);
    }
  }

  // ---- the main thread

  /** Makes the thread that runs {@code __main__}. */
  RtThread mainThread(Interpreter owner) {
    interpreter = owner;
    RtThread main = new RtThread(owner, this, 0, guarding, observing, "MainThread");
    main.drainFuel();
    threads.add(main);
    return main;
  }

  /** Runs {@code body} as the main thread's life: attached, announced, to its end. */
  void live(RtThread t, Runnable body) {
    if (t.id() == 0) {
      t.sink.threadCreated(
          0, machine.now(t), machine.step(t), 0, announcer.text(t.name), false, -1);
      Gil lock = gil;
      if (lock != null) {
        announcer.created(t, lock);
      }
    }
    t.started = true;
    t.sink.threadStarted(t.id(), machine.now(t), machine.step(t));
    if (gil != null) {
      gil.take(t);
    }
    announcer.state(t, ThreadState.RUNNING, null, null);
    Outcome outcome = Outcome.RAISED;
    try {
      body.run();
      outcome = Outcome.OK;
    } catch (RunStopped e) {
      outcome = Outcome.ABANDONED;
      throw e;
    } finally {
      if (outcome != Outcome.ABANDONED) {
        finish(t, outcome);
      }
    }
  }

  private void finish(RtThread t, Outcome outcome) {
    List<RtThread> waiting;
    synchronized (t.joiners) {
      t.ended = true;
      waiting = List.copyOf(t.joiners);
      t.joiners.clear();
    }
    Waitable end = t.end;
    if (end != null) {
      end.owner = null;
      end.freeAt = machine.now(t);
      t.sink.released(t.id(), machine.now(t), machine.step(t), end.id, 0, t.at());
    }
    for (RtThread each : waiting) {
      each.wakerId = t.id();
      machine.unpark(t, each);
    }
    if (gil != null) {
      gil.drop(t, GilReleaseReason.FINAL);
    }
    announcer.state(t, ThreadState.DONE, null, null);
    t.sink.threadEnded(t.id(), machine.now(t), machine.step(t), outcome);
  }

  /** Waits until every non-daemon thread has ended: {@code threading._shutdown}. */
  void joinOthers(RtThread main) {
    boolean again = true;
    while (again) {
      again = false;
      for (RtThread t : threads) {
        if (t != main && !t.daemon && !t.ended && t.announced) {
          join(main, t, -1);
          again = true;
        }
      }
    }
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
    synchronized (resources) {
      return List.copyOf(resources);
    }
  }

  @Nullable Interpreter interpreter() {
    return interpreter;
  }

  boolean wantsInput() {
    return wantsInput;
  }

  String programFile() {
    return program.fileName();
  }

  /**
   * Called before each instruction for which {@link #refuel} was asked; true if it is to be asked
   * for every one.
   */
  boolean beforeInstruction(RtThread t) {
    announcer.instruction(t);
    return eachInstruction;
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

  void announceGilWait(RtThread t, Gil lock) {
    RtThread holder = lock.owner;
    t.sink.gilRequested(
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
      t.sink.deadlockFound(
          t.id(), machine.now(t), machine.step(t), announcer.freshText(Deadlocks.text(cycle)));
    }
  }

  /** No thread will ever go on. */
  void everybodyBlocked() {
    List<RtThread> left = new ArrayList<>();
    for (RtThread t : threads) {
      if (!t.ended) {
        left.add(t);
      }
    }
    onEnding.accept(new Ending(Ending.Kind.DEADLOCK, Ending.DEADLOCK, Deadlocks.explain(left)));
  }

  /** A thread met a defect of Gilscope. */
  void failed(Throwable e) {
    onEnding.accept(Ending.failure(program.fileName(), e));
  }

  void stepLimit(long steps) {
    onEnding.accept(
        new Ending(
            Ending.Kind.LIMIT,
            Ending.TIME_LIMIT,
            "Stopped after " + steps + " instructions, as --step-limit asked."));
  }

  /** The innermost frame of the user's own code, or else the innermost. */
  @Nullable Frame userFrame(RtThread t) {
    for (Frame f = t.frame(); f != null; f = f.back) {
      if (!isLibrary(f)) {
        return f;
      }
    }
    return t.frame();
  }

  private static boolean isLibrary(@Nullable Frame f) {
    return f == null || f.code.filename().startsWith(ClassPathLibrary.ENTRY);
  }

  // ---- attaching and detaching

  private void detach(RtThread t) {
    if (guarding) {
      t.suspend();
    }
    if (gil != null) {
      gil.drop(t, GilReleaseReason.VOLUNTARY);
    }
  }

  private void attach(RtThread t) {
    if (gil != null) {
      gil.take(t);
    }
    if (guarding) {
      t.resume();
    }
    t.waitsFor = null;
    t.waitsForEver = false;
    if (t.state != ThreadState.RUNNING) {
      announcer.state(t, ThreadState.RUNNING, null, null);
    }
  }

  /** The thread found an object's mutex taken and is going to wait for it. */
  Waitable objectContended(RtThread t, MutableObject o) {
    Waitable r;
    boolean fresh;
    synchronized (contendedObjects) {
      r = contendedObjects.get(o);
      fresh = r == null;
      if (r == null) {
        r =
            new Waitable(
                resourceIds.getAndIncrement(),
                gilscope.core.event.ResourceKind.OBJECT,
                o.type().name() + " object " + (contendedObjects.size() + 1));
        contendedObjects.put(o, r);
      }
    }
    if (fresh) {
      synchronized (resources) {
        resources.add(r);
      }
      announcer.created(t, r);
    }
    r.contended++;
    t.waitsFor = r;
    t.waitsForEver = true;
    t.sink.mutexContended(t.id(), machine.now(t), machine.step(t), r.id, -1, t.at());
    announcer.state(t, ThreadState.BLOCKED, r, null);
    return r;
  }

  void objectAcquired(RtThread t, Waitable r) {
    t.waitsFor = null;
    t.waitsForEver = false;
    announcer.state(t, ThreadState.RUNNING, null, null);
  }

  /**
   * {@code t} is about to do this to {@code o}; see {@link
   * gilscope.lang.objects.ThreadState#touches}.
   */
  void accesses(RtThread t, PyObject o, Access access, long key, @Nullable Object label) {
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
      handlePending(t);
    }
    return machine.refuel(t);
  }

  @Override
  public void handlePending(InterpThread thread) {
    RtThread t = (RtThread) thread;
    if (gil != null && (t.evalBreaker & InterpThread.GIL_DROP_REQUEST) != 0) {
      gil.drop(t, GilReleaseReason.FORCED);
      attach(t);
    }
    if (t.clearBits(InterpThread.ASYNC_EXCEPTION)) {
      PyObject exception = t.asyncException;
      t.asyncException = null;
      if (exception != null) {
        throw asRaise(t, exception);
      }
    }
  }

  private static PyRaise asRaise(RtThread t, PyObject exception) {
    if (exception instanceof PyBaseException e) {
      return new PyRaise(t, e);
    }
    return Err.raise(t, (PyType) exception);
  }

  @Override
  public boolean tracing() {
    return announcer.tellsLines();
  }

  @Override
  public void entered(InterpThread t) {
    announcer.entered((RtThread) t);
  }

  @Override
  public void leaving(InterpThread t) {
    announcer.leaving((RtThread) t);
  }

  @Override
  public void raised(InterpThread t, PyBaseException e) {
    announcer.raised((RtThread) t, e);
  }

  @Override
  public void uncaught(InterpThread t, PyBaseException e) {
    announcer.uncaught((RtThread) t, e);
  }

  // ---- Gate: threads

  @Override
  public InterpThread newThread(InterpThread parent) {
    int id = threadIds.getAndIncrement();
    RtThread t = new RtThread(parent.interpreter(), this, id, guarding, observing, "Thread-" + id);
    t.drainFuel();
    threads.add(t);
    return t;
  }

  @Override
  public void startThread(
      InterpThread parentThread,
      InterpThread childThread,
      String name,
      boolean daemon,
      Runnable body) {
    RtThread parent = (RtThread) parentThread;
    RtThread child = (RtThread) childThread;
    if (running() >= settings.maxThreads()) {
      throw Err.runtime(parent, "can't start new thread");
    }
    child.name = name;
    child.daemon = daemon;
    child.announced = true;
    child.sink = parent.sink;
    parent.sink.threadCreated(
        parent.id(),
        machine.now(parent),
        machine.step(parent),
        child.id(),
        announcer.text(name),
        daemon,
        parent.at());
    try {
      machine.start(parent, child, () -> live(child, body));
    } catch (OutOfMemoryError _) {
      child.ended = true;
      throw Err.runtime(parent, "can't start new thread");
    }
  }

  private int running() {
    int n = 0;
    for (RtThread t : threads) {
      if (!t.ended && (t.announced || t.id() == 0)) {
        n++;
      }
    }
    return n;
  }

  @Override
  public void renameThread(InterpThread thread, InterpThread target, String name) {
    RtThread t = (RtThread) thread;
    ((RtThread) target).name = name;
    if (((RtThread) target).announced || target.id() == 0) {
      t.sink.threadRenamed(
          t.id(), machine.now(t), machine.step(t), target.id(), announcer.text(name));
    }
  }

  @Override
  public boolean join(InterpThread thread, InterpThread targetThread, long timeoutNs) {
    RtThread t = (RtThread) thread;
    RtThread target = (RtThread) targetThread;
    if (target.ended) {
      Waitable end = target.end;
      if (end != null) {
        machine.notBefore(t, end.freeAt);
      }
      return true;
    }
    if (timeoutNs == 0) {
      return false;
    }
    Waitable end = endOf(t, target);
    long until = until(t, timeoutNs);
    t.waitsFor = end;
    t.waitsForEver = timeoutNs < 0;
    t.wakerId = -1;
    t.sink.waitBegan(t.id(), machine.now(t), machine.step(t), end.id, t.at());
    announcer.state(t, ThreadState.WAITING, end, target);
    detach(t);
    boolean woken = true;
    while (woken && enqueue(t, target)) {
      woken = machine.park(t, until);
    }
    if (!woken) {
      synchronized (target.joiners) {
        woken = !target.joiners.remove(t);
      }
      if (woken) {
        machine.park(t, Machine.NEVER);
      }
    }
    boolean ended = target.ended;
    t.sink.waitEnded(
        t.id(),
        machine.now(t),
        machine.step(t),
        end.id,
        ended ? Outcome.OK : Outcome.TIMEOUT,
        t.wakerId);
    attach(t);
    return ended;
  }

  private static boolean enqueue(RtThread t, RtThread target) {
    synchronized (target.joiners) {
      if (target.ended) {
        return false;
      }
      target.joiners.add(t);
      return true;
    }
  }

  private Waitable endOf(RtThread t, RtThread target) {
    synchronized (target.joiners) {
      Waitable known = target.end;
      if (known != null) {
        return known;
      }
      Waitable end =
          new Waitable(
              resourceIds.getAndIncrement(),
              gilscope.core.event.ResourceKind.JOIN,
              "the end of " + target.name);
      end.named = true;
      end.owner = target;
      target.end = end;
      add(t, end);
      return end;
    }
  }

  @Override
  public boolean hasEnded(InterpThread target) {
    return ((RtThread) target).ended;
  }

  @Override
  public void setAsyncException(InterpThread t, InterpThread target, PyObject exceptionType) {
    ((RtThread) target).asyncException = exceptionType;
    ((RtThread) target).setBits(InterpThread.ASYNC_EXCEPTION);
  }

  // ---- Gate: locks

  private void add(RtThread t, Waitable r) {
    synchronized (resources) {
      resources.add(r);
    }
    announcer.created(t, r);
  }

  private String nameFor(RtThread t, gilscope.core.event.ResourceKind kind) {
    String found = Names.of(kind, creator(t), userFrame(t));
    synchronized (unnamed) {
      if (found != null) {
        int number = sameName.merge(found, 1, Integer::sum);
        return number == 1 ? found : found + " #" + number;
      }
      int number = unnamed.merge(kind, 1, Integer::sum);
      return kind.label() + "-" + number;
    }
  }

  /**
   * The frame that creates a lock; {@code threading.RLock} is a function that only stands for the
   * type.
   */
  private static @Nullable Frame creator(RtThread t) {
    Frame f = t.frame();
    return f != null && isLibrary(f) && f.code.name().equals("RLock") ? f.back : f;
  }

  private static gilscope.core.event.ResourceKind kind(Gate.ResourceKind kind) {
    return gilscope.core.event.ResourceKind.valueOf(kind.name());
  }

  @Override
  public Mutex newMutex(InterpThread thread, Gate.ResourceKind kind) {
    RtThread t = (RtThread) thread;
    gilscope.core.event.ResourceKind known = kind(kind);
    LockMutex m = new LockMutex(resourceIds.getAndIncrement(), known, nameFor(t, known));
    // The library's own locks would fill the picture; those that somebody waits for are shown from
    // then on.
    m.unshown = kind == Gate.ResourceKind.IMPORT || isLibrary(creator(t));
    m.hidden = m.unshown;
    add(t, m);
    return m;
  }

  @Override
  public Gate.Resource newResource(InterpThread thread, Gate.ResourceKind kind) {
    RtThread t = (RtThread) thread;
    gilscope.core.event.ResourceKind known = kind(kind);
    Waitable r = new Waitable(resourceIds.getAndIncrement(), known, nameFor(t, known));
    r.unshown = kind == Gate.ResourceKind.OTHER;
    r.hidden = r.unshown;
    add(t, r);
    return r;
  }

  @Override
  public void hide(InterpThread t, Mutex m) {
    ((LockMutex) m).hidden = true;
    ((LockMutex) m).unshown = false;
  }

  /**
   * Somebody is going to wait for it: if it was left out of the picture up to now, it is shown from
   * here on.
   */
  private void show(RtThread t, Waitable r) {
    if (!r.unshown) {
      return;
    }
    synchronized (r) { // several may come to wait at once
      if (r.unshown) {
        announcer.appears(t, r);
        r.unshown = false;
        r.hidden = false;
      }
    }
  }

  @Override
  public void renameResource(InterpThread t, Gate.Resource resource, String name) {
    Waitable r = (Waitable) resource;
    r.name = name;
    announcer.renamed((RtThread) t, r);
  }

  @Override
  public Acquired acquire(
      InterpThread thread, Mutex mutex, long timeoutNs, Gate.@Nullable Resource waitingFor) {
    RtThread t = (RtThread) thread;
    LockMutex m = (LockMutex) mutex;
    if (m.tryTake(t, machine)) {
      acquired(t, m, false);
      return Acquired.YES;
    }
    Waitable shown = waitingFor == null ? m : (Waitable) waitingFor;
    if (timeoutNs == 0) {
      refused(t, m, Outcome.REFUSED);
      return Acquired.NO;
    }
    boolean asLock = shown == m;
    long until = until(t, timeoutNs);
    RtThread owner = asLock ? m.owner : null;
    t.waitsFor = shown;
    t.waitsForEver = timeoutNs < 0;
    t.wakerId = -1;
    progress.lockEvents.incrementAndGet();
    if (asLock) {
      show(t, m);
      if (!m.hidden) {
        m.contended++;
        t.sink.acquireRequested(
            t.id(), machine.now(t), machine.step(t), m.id, owner == null ? -1 : owner.id(), t.at());
      }
    } else {
      show(t, shown);
      t.sink.waitBegan(t.id(), machine.now(t), machine.step(t), shown.id, t.at());
    }
    announcer.state(
        t, asLock && m.kind.isOwned() ? ThreadState.BLOCKED : ThreadState.WAITING, shown, owner);
    detach(t);
    boolean got = m.waitFor(t, until, machine);
    if (got) {
      acquired(t, m, true);
    } else if (asLock) {
      refused(t, m, Outcome.TIMEOUT);
    }
    if (!asLock) {
      t.sink.waitEnded(
          t.id(),
          machine.now(t),
          machine.step(t),
          shown.id,
          got ? Outcome.OK : Outcome.TIMEOUT,
          t.wakerId);
    }
    attach(t);
    return got ? Acquired.YES : Acquired.NO;
  }

  private void acquired(RtThread t, LockMutex m, boolean contended) {
    m.depth = 1;
    if (m.hidden) {
      return;
    }
    m.acquisitions++;
    progress.lockEvents.incrementAndGet();
    t.holds.add(m);
    m.told = true;
    t.sink.acquired(t.id(), machine.now(t), machine.step(t), m.id, contended, 1, t.at());
  }

  private void refused(RtThread t, LockMutex m, Outcome outcome) {
    if (!m.hidden) {
      RtThread owner = m.owner;
      t.sink.acquireFailed(
          t.id(),
          machine.now(t),
          machine.step(t),
          m.id,
          outcome,
          owner == null ? -1 : owner.id(),
          t.at());
    }
  }

  @Override
  public void release(InterpThread thread, Mutex mutex) {
    RtThread t = (RtThread) thread;
    LockMutex m = (LockMutex) mutex;
    RtThread owner = m.owner;
    m.depth = 0;
    if (!m.hidden) {
      progress.lockEvents.incrementAndGet();
      if (owner != null) {
        owner.holds.remove(m);
      }
      if (m.told) {
        t.sink.released(t.id(), machine.now(t), machine.step(t), m.id, 0, t.at());
      }
    }
    m.told = false;
    m.give(t, machine);
  }

  @Override
  public void reentered(InterpThread thread, Mutex mutex, int depth) {
    RtThread t = (RtThread) thread;
    LockMutex m = (LockMutex) mutex;
    boolean deeper = depth > m.depth;
    m.depth = depth;
    if (m.hidden || !m.told) {
      return;
    }
    if (deeper) {
      t.sink.acquired(t.id(), machine.now(t), machine.step(t), m.id, false, depth, t.at());
    } else {
      t.sink.released(t.id(), machine.now(t), machine.step(t), m.id, depth, t.at());
    }
  }

  @Override
  public void valueChanged(InterpThread thread, Gate.Resource resource, long value) {
    RtThread t = (RtThread) thread;
    ((Waitable) resource).value = value;
    if (((Waitable) resource).hidden) {
      return;
    }
    t.sink.valueChanged(t.id(), machine.now(t), machine.step(t), resource.id(), value);
  }

  @Override
  public void notified(InterpThread thread, Gate.Resource resource, @Nullable InterpThread target) {
    RtThread t = (RtThread) thread;
    if (target != null) {
      ((RtThread) target).wakerId = t.id();
    }
    if (((Waitable) resource).hidden) {
      return;
    }
    t.sink.notified(
        t.id(),
        machine.now(t),
        machine.step(t),
        resource.id(),
        target == null ? -1 : target.id(),
        t.at());
  }

  // ---- Gate: time and chance

  private long until(RtThread t, long timeoutNs) {
    long now = machine.now(t);
    return timeoutNs < 0 || timeoutNs > Machine.NEVER - now ? Machine.NEVER : now + timeoutNs;
  }

  @Override
  public void sleep(InterpThread thread, long ns) {
    RtThread t = (RtThread) thread;
    long until = until(t, Math.max(0, ns));
    announcer.state(t, ThreadState.SLEEPING, null, null);
    detach(t);
    if (ns <= 0) {
      machine.yieldTurn(t);
    } else {
      while (machine.park(t, until)) {
        // A permit that nobody took belongs to an earlier wait.
        if (machine.now(t) >= until) {
          break;
        }
      }
    }
    attach(t);
  }

  @Override
  public long monotonicNs(InterpThread t) {
    return machine.now((RtThread) t);
  }

  @Override
  public long epochNs(InterpThread t) {
    if (virtual) {
      return VIRTUAL_EPOCH_NS + machine.now((RtThread) t);
    }
    java.time.Instant now = java.time.Instant.now();
    return now.getEpochSecond() * 1_000_000_000 + now.getNano();
  }

  @Override
  public long cpuNs(InterpThread thread, boolean process) {
    if (!process) {
      return cpuNs((RtThread) thread);
    }
    long sum = 0;
    for (RtThread t : threads) {
      sum += cpuNs(t);
    }
    return sum;
  }

  private static long cpuNs(RtThread t) {
    return (t.executed + Math.max(0, t.unsettled())) * Costs.INSTRUCTION;
  }

  @Override
  public long random64(InterpThread t) {
    synchronized (chance) {
      return trulyRandom ? new java.security.SecureRandom().nextLong() : chance.next();
    }
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
    return gil != null;
  }

  @Override
  public int cores() {
    return virtual ? settings.cores() : java.lang.Runtime.getRuntime().availableProcessors();
  }

  // ---- Gate: the outside

  @Override
  public <T extends @Nullable Object> T detached(
      InterpThread thread, BlockingReason reason, Supplier<T> action) {
    RtThread t = (RtThread) thread;
    announcer.state(
        t, reason == BlockingReason.SLEEP ? ThreadState.SLEEPING : ThreadState.IO, null, null);
    detach(t);
    machine.outside(t, true);
    try {
      return action.get();
    } finally {
      machine.outside(t, false);
      attach(t);
    }
  }

  @Override
  public void write(InterpThread thread, Stream stream, String text) {
    RtThread t = (RtThread) thread;
    if (text.isEmpty()) {
      return;
    }
    OutputStreamKind kind = OutputStreamKind.valueOf(stream.name());
    announcer.state(t, ThreadState.IO, null, null);
    detach(t);
    t.sink.streamUsed(t.id(), machine.now(t), machine.step(t), kind, announcer.freshText(text));
    machine.charge(t, Costs.WRITE);
    machine.outside(t, true);
    try {
      console.write(kind, text);
    } finally {
      machine.outside(t, false);
    }
    attach(t);
  }

  @Override
  public String readLine(InterpThread thread) {
    RtThread t = (RtThread) thread;
    announcer.state(t, ThreadState.IO, null, null);
    detach(t);
    machine.charge(t, Costs.READ);
    machine.outside(t, true);
    wantsInput = true;
    String line;
    try {
      line = console.readLine();
    } catch (InterruptedException _) {
      line = "";
    } finally {
      wantsInput = false;
      machine.outside(t, false);
    }
    t.sink.streamUsed(
        t.id(), machine.now(t), machine.step(t), OutputStreamKind.STDIN, announcer.freshText(line));
    attach(t);
    return line;
  }

  @Override
  public gilscope.lang.interp.ProgramFiles files() {
    return new DiskFiles();
  }

  @Override
  public boolean mayRead(Path path) {
    Path wanted = path.toAbsolutePath().normalize();
    Path folder = program.folder();
    return folder != null && wanted.startsWith(folder.toAbsolutePath().normalize())
        || inside(settings.read(), wanted)
        || inside(settings.write(), wanted);
  }

  @Override
  public boolean mayWrite(Path path) {
    return inside(settings.write(), path.toAbsolutePath().normalize());
  }

  private static boolean inside(List<Path> granted, Path wanted) {
    for (Path each : granted) {
      if (wanted.startsWith(each.toAbsolutePath().normalize())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean mayUseNetwork() {
    return settings.network();
  }

  @Override
  public boolean mayUseEnvironment() {
    return settings.environment();
  }
}
