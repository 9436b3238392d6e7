package gilscope.lang.interp;

import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyObject;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The port through which the interpreter and the standard library reach everything that is not pure
 * computation: turns, check points, blocking, threads, time, chance, the program's streams and
 * files; and through which they say what happened. {@code core.runtime} implements it, once per
 * run, for a runtime (GIL, free-threaded, …) on a machine (live, virtual). Nothing in {@code lang}
 * reads a clock, draws a random number or blocks a Java thread by itself.
 *
 * <p>All methods are called on the thread {@code t} itself unless said otherwise. Those that may
 * block or switch threads say so; on return from one the thread runs Python again (attached, with
 * the GIL where there is one).
 */
public interface Gate {
  /** What a lock or a wait is, for people: the field's kinds. */
  enum ResourceKind {
    LOCK,
    RLOCK,
    CONDITION,
    SEMAPHORE,
    EVENT,
    BARRIER,
    QUEUE,
    JOIN,
    IMPORT,
    OTHER
  }

  /** Why a thread is detached while it is not waiting for one of our own resources. */
  enum BlockingReason {
    SLEEP,
    READ,
    WRITE,
    IO
  }

  /** Which of the program's streams. */
  enum Stream {
    STDIN,
    STDOUT,
    STDERR
  }

  /**
   * Something that can be owned or waited for, known to the trace by its kind, name and place of
   * creation. Implemented by the runtime.
   */
  interface Resource {
    /** Its number in the trace. */
    int id();
  }

  /**
   * A lock as {@code _thread.lock}: not recursive, released by anybody (PyMutex in CPython 3.14:
   * barging, hand-off after 1 ms). Implemented by the runtime.
   */
  interface Mutex extends Resource {
    /** A lock-free look. */
    boolean isLocked();
  }

  /** How an attempt to acquire ended. */
  enum Acquired {
    YES,
    /** The time was over, or a non-blocking try failed. */
    NO,
    /** A signal or another interruption: handlers must run, then retry with the remaining time. */
    INTERRUPTED
  }

  /** What an extension module says about the GIL: its slot {@code Py_mod_gil}. */
  enum GilNeed {
    /** {@code Py_MOD_GIL_USED}, the default: it needs the GIL. */
    USED,
    /** {@code Py_MOD_GIL_NOT_USED}. */
    NOT_USED
  }

  /** Runs the Python handler of a signal, on the main thread; may raise. */
  @FunctionalInterface
  interface SignalHandler {
    void handle(InterpThread main, int signal);
  }

  /** True if executions are searched: threads may then be made without what people see of them. */
  default boolean searching() {
    return false;
  }

  /** {@code lock.locked()}: a look that a search must know of. */
  default boolean isLocked(InterpThread t, Mutex m) {
    return m.isLocked();
  }

  // ---- the loop

  /**
   * The thread has used up its fuel: called between two instructions, when the frame's state is
   * stored. May suspend the thread (virtual machine: the end of a turn; stepping; a step limit) and
   * record a line or an instruction.
   *
   * @return instructions it may execute before the next call; at least 1. 1 means every instruction
   *     is to be announced.
   */
  int refuel(InterpThread t);

  /** As {@link #refuel}, in compiled code: no instruction that is to be announced comes next. */
  int refuelCompiled(InterpThread t);

  /**
   * A check point was reached and {@code t.evalBreaker} is not 0: does CPython's {@code
   * _Py_HandlePending} (A6 of the fact sheet): stop-the-world, signals, pending calls, GC, GIL drop
   * request, asynchronous exceptions. May block, may throw {@link gilscope.lang.objects.PyRaise}.
   */
  void handlePending(InterpThread t);

  /** True if calls, returns and exceptions are to be announced. Constant during a run. */
  boolean tracing();

  /**
   * True if somebody asks what CPython would have taken for each instruction: {@link
   * InterpThread#spent}. Constant during a run.
   */
  boolean isTimed();

  /** A Python frame was entered: it is {@code t.frame()}. Only called when {@link #tracing}. */
  void entered(InterpThread t);

  /**
   * The frame that is still {@code t.frame()} is being left by return, yield or exception. Only
   * when tracing.
   */
  void leaving(InterpThread t);

  /**
   * Compiled code is about to run the first instruction of a line. Only when tracing.
   *
   * @param at the instruction: its index more than {@link PyCode#place}
   */
  void reachesLine(InterpThread t, int at, int line);

  /**
   * As {@link #reachesLine}, of all but the first {@code from} lines of a stretch.
   *
   * @param counted instructions that have been counted since the stretch began
   */
  void reachesLines(InterpThread t, LineStretch lines, int from, int counted);

  /**
   * Compiled code has jumped backwards to where no line begins unless another was executed
   * meanwhile; see {@link #reachesLine}.
   *
   * @param line -1 if none begins there at all
   */
  void jumpedBack(InterpThread t, int at, int line);

  /** Compiled code leaves the frame to the loop, which goes on at its next. Only when tracing. */
  void leftCompiled(InterpThread t);

  /** An exception starts to propagate in {@code t.frame()}. Only called when {@link #tracing}. */
  void raised(InterpThread t, PyBaseException e);

  /** An exception left the outermost frame of a thread and was reported. */
  void uncaught(InterpThread t, PyBaseException e);

  // ---- threads

  /**
   * Starts a Python thread: makes it known under {@code name}, and lets {@code body} run on it,
   * attached. Returns when the thread exists; it need not have run yet.
   *
   * @param child fresh, made with {@link #newThread}
   * @param body what it executes; it reports its own uncaught exceptions
   */
  void startThread(InterpThread t, InterpThread child, String name, boolean daemon, Runnable body);

  /** A thread state for a new thread of the same interpreter. */
  InterpThread newThread(InterpThread parent);

  /** A thread got a new Python-level name. */
  void renameThread(InterpThread t, InterpThread target, String name);

  /**
   * Waits until {@code target} has ended. Releases the GIL while it waits.
   *
   * @param timeoutNs negative: for ever
   * @return false if the time was over
   */
  boolean join(InterpThread t, InterpThread target, long timeoutNs);

  /** {@code t} is about to look whether {@code target} has ended: a search must know of it. */
  default void looksAtEnd(InterpThread t, InterpThread target) {}

  /**
   * {@code target} goes on, but whoever waits for its end waits no more: the main thread as the
   * program ends ({@code _set_done}).
   */
  default void joinNoMore(InterpThread t, InterpThread target) {}

  /** True once the thread has executed its last Python instruction. Any thread may ask. */
  boolean hasEnded(InterpThread target);

  /**
   * Sets an exception that {@code target} raises at its next check point ({@code
   * PyThreadState_SetAsyncExc}); null takes back one that has not been raised yet.
   */
  void setAsyncException(InterpThread t, InterpThread target, @Nullable PyObject exceptionType);

  // ---- locks

  /**
   * A new unlocked lock.
   *
   * @param kind what it stands for to people
   */
  Mutex newMutex(InterpThread t, ResourceKind kind);

  /**
   * A place in the parking lot ({@code _PyParkingLot_Park}): a hidden mutex, {@code t}'s own, that
   * {@code t} waits for without spinning first, until another thread releases it.
   */
  Mutex newParkingPlace(InterpThread t);

  /**
   * Acquires as {@code PyThread_acquire_lock_timed} behind {@code Lock.acquire}: tries first
   * without releasing the GIL; only if that fails and waiting is allowed, detaches and waits.
   *
   * @param timeoutNs 0: do not wait; negative: for ever
   * @param waitingFor what a person would say the thread waits for, e.g. the Condition whose waiter
   *     lock this is; null for the lock itself
   */
  Acquired acquire(InterpThread t, Mutex m, long timeoutNs, @Nullable Resource waitingFor);

  /** Releases a locked mutex; the caller has checked that it is locked. May switch threads. */
  void release(InterpThread t, Mutex m);

  /**
   * Says that {@code depth} levels of the lock are now owned by {@code t} (RLock re-entry, which
   * does not touch the mutex).
   */
  void reentered(InterpThread t, Mutex m, int depth);

  /** Marks a mutex as a waiter's private lock (Condition): it is not shown as a lock of its own. */
  void hide(InterpThread t, Mutex m);

  /**
   * A new named thing to wait for that is not itself a lock: Condition, Event, Semaphore, Barrier,
   * Queue.
   */
  Resource newResource(InterpThread t, ResourceKind kind);

  /** The program gave a resource a name (the variable or attribute that holds it). */
  void renameResource(InterpThread t, Resource r, String name);

  /** The number people watch changed: permits, queue length, parties arrived, flag. */
  void valueChanged(InterpThread t, Resource r, long value);

  /** {@code t} is about to wake {@code target} (null: nobody in particular) through {@code r}. */
  void notified(InterpThread t, Resource r, @Nullable InterpThread target);

  /** What the thread does from here on, or up to here, is not to be interrupted by a search. */
  default void seal(InterpThread t, boolean begins) {}

  /** Somebody notified and nobody waited. */
  default void unheard(InterpThread t, Resource r) {}

  // ---- time and chance

  /** Sleeps; releases the GIL even for 0. */
  void sleep(InterpThread t, long ns);

  /**
   * {@code time.monotonic_ns} and {@code perf_counter_ns}: ns since an arbitrary point, never
   * decreasing.
   */
  long monotonicNs(InterpThread t);

  /**
   * {@code time.time_ns}: ns since the epoch; on the virtual machine a fixed start plus virtual
   * time.
   */
  long epochNs(InterpThread t);

  /** {@code time.thread_time_ns} of {@code t}; with {@code process} the sum over all threads. */
  long cpuNs(InterpThread t, boolean process);

  /** 64 random bits: recorded in the Schedule's data seed on the virtual machine. */
  long random64(InterpThread t);

  /** {@code sys.getswitchinterval} in µs. */
  long switchIntervalMicros();

  void setSwitchIntervalMicros(InterpThread t, long micros);

  /** {@code sys._is_gil_enabled()}. */
  boolean isGilEnabled();

  /** {@code Py_GIL_DISABLED}: the build that can run without, whether or not it does now. */
  default boolean isFreeThreadedBuild() {
    return false;
  }

  /**
   * An extension's init function is about to run: the free-threaded build has the GIL until {@link
   * #afterExtension}. May stop the world.
   */
  default void beforeExtension(InterpThread t, String module) {}

  /**
   * It has run, and said what it needs.
   *
   * @return true if the GIL is on for good from now on because of it: the warning is due
   */
  default boolean afterExtension(InterpThread t, String module, GilNeed need) {
    return false;
  }

  /**
   * Runs {@code action} while no other thread is attached ({@code _PyEval_StopTheWorld}). Under a
   * GIL its holder is alone anyway.
   *
   * @param reason for people
   */
  default void stopTheWorld(InterpThread t, String reason, Runnable action) {
    action.run();
  }

  /** Makes the calls that are pending: {@code _Py_FinishPendingCalls}. */
  default void finishPendingCalls(InterpThread t) {}

  /**
   * The interpreter finalizes: only {@code t} runs Python from here on, and whoever wants to attach
   * hangs ({@code _PyRuntimeState_SetFinalizing}).
   */
  default void finalizes(InterpThread t) {}

  /** {@code Py_IsFinalizing}: {@link #finalizes} was said. */
  default boolean isFinalizing() {
    return false;
  }

  /**
   * True if a program that asks for identities is to meet those of objects that have ended again,
   * as in CPython; references are counted for it.
   */
  default boolean reusesIdentities() {
    return false;
  }

  /**
   * A counted object is about to get an identity, or to give it back: the order of these decides
   * what {@code id} answers.
   */
  default void identities(InterpThread t) {}

  /**
   * True if threads really run at once, so that whoever looks into another one's frames must be
   * {@link #alone}.
   */
  default boolean isParallel() {
    return false;
  }

  /**
   * As {@link #stopTheWorld} for Gilscope's own business: CPython would not stop, nothing is told.
   */
  default void alone(InterpThread t, Runnable action) {
    action.run();
  }

  // ---- reference counts of the free-threaded build

  /**
   * {@code t} gave up a reference to {@code o} that is not its own to subtract: {@code owner} is to
   * merge the counts at its next check point ({@code _Py_brc_queue_object}).
   */
  default void referenceQueued(InterpThread t, InterpThread owner, PyObject o) {}

  /**
   * {@code t} has merged the counts of {@code o}: {@code left} references, and no owner any more.
   */
  default void referencesMerged(InterpThread t, PyObject o, long left) {}

  /**
   * So many objects are new that {@code t} is to collect at its next check point ({@link
   * InterpThread#collectScheduled}).
   */
  void scheduleCollection(InterpThread t);

  /** The collector of {@code t} has stopped the world: memory whose free was delayed can go. */
  default void pausedToCollect(InterpThread t) {}

  /** A collection begins, and has ended so many objects. */
  default void collects(InterpThread t, int generation) {}

  default void collected(InterpThread t, int generation, int objects) {}

  /**
   * From now on each operation on a container locks it, as one might do first if the GIL is to go:
   * the unprotected runtime only.
   *
   * @return false in every other, and in a search
   */
  default boolean lockNaively(InterpThread t) {
    return false;
  }

  // ---- signals and pending calls

  /** Who runs Python handlers of signals from now on. */
  default void handleSignalsWith(SignalHandler handler) {}

  /**
   * Marks a signal as the C signal handler does: its Python handler runs on the main thread at the
   * next check point, and a wait of that thread ends. Any thread.
   */
  default void tripSignal(InterpThread t, int signal) {}

  /**
   * {@code Py_AddPendingCall}: a thread makes this call at a check point. Any thread.
   *
   * @param onMain the main thread, not whichever comes to a check point first
   * @return false if 32 are waiting already for the main thread, or 300 for any
   */
  default boolean addPendingCall(java.util.function.Consumer<InterpThread> call, boolean onMain) {
    return false;
  }

  /** {@code os.cpu_count()}: virtual cores, or the machine's. */
  int cores();

  // ---- the outside

  /**
   * Runs a blocking call of the outside world detached (GIL released, {@code
   * Py_BEGIN_ALLOW_THREADS}). On the virtual machine it takes no virtual time beyond what {@code
   * action} reports.
   */
  <T extends @Nullable Object> T detached(
      InterpThread t, BlockingReason reason, Supplier<T> action);

  /**
   * Writes to one of the program's streams; releases the GIL around the write, as {@code
   * FileIO.write} does.
   */
  void write(InterpThread t, Stream stream, String text);

  /**
   * Reads a line from the program's input, with its newline; empty at the end of input. Releases
   * the GIL.
   */
  String readLine(InterpThread t);

  /** The files themselves, once {@link #mayRead} or {@link #mayWrite} has allowed one. */
  default ProgramFiles files() {
    return ProgramFiles.NONE;
  }

  /**
   * True if the program may read this file ({@code --allow-read}; its own folder and the library
   * always).
   */
  boolean mayRead(java.nio.file.Path path);

  /** Whether a path is a folder above one that may be read: that it is there is no secret. */
  default boolean leadsToReadable(java.nio.file.Path folder) {
    return false;
  }

  boolean mayWrite(java.nio.file.Path path);

  boolean mayUseNetwork();

  boolean mayUseEnvironment();

  /** The environment variables, as far as they are granted: else none. */
  default java.util.Map<String, String> environment() {
    return java.util.Map.of();
  }
}
