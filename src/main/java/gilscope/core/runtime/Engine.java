package gilscope.core.runtime;

import gilscope.core.event.MachineKind;
import gilscope.core.event.Recorder;
import gilscope.core.event.RuntimeKind;
import gilscope.core.sched.Failure;
import gilscope.core.sched.Scheduler;
import gilscope.core.sched.Stretches;
import gilscope.core.sched.Trial;
import gilscope.lang.jit.Compiler;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One run of one program: puts an interpreter, a runtime and a machine together and owns their Java
 * threads. Any number of engines live in one process. Thread-safe; runs once.
 */
public final class Engine {
  private static final long CARRIER_STACK_BYTES = 1L << 30;
  private static final long QUIET_MS = 2_000;

  private final Library library;

  private final Program program;
  private final Recorder recorder;
  private final PythonRuntime runtime;
  private final Machine machine;
  private final Photographer photographer;
  private final Inspector inspector;
  private final AtomicReference<@Nullable Ending> ending = new AtomicReference<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final Runnable whenOver;
  private final @Nullable SearchEngine search;
  private final @Nullable Steered steered;
  private final long hashSeed;
  private volatile @Nullable Thread carrier;
  private volatile @Nullable Worker compiling;
  private volatile @Nullable Image deadlocked;

  /**
   * @param library may be shared by engines
   * @param scheduler who runs next on the virtual machine, where an execution has been begun; null
   *     on the live machine
   * @param pilot steers the virtual machine
   * @param whenOver called once, on an engine thread, when everything has ended; must not block
   * @throws IllegalArgumentException with a message for the user if these settings cannot be run
   */
  public Engine(
      Library library,
      Program program,
      Settings settings,
      Recorder recorder,
      Console console,
      @Nullable Scheduler scheduler,
      Pilot pilot,
      Runnable whenOver) {
    this(library, program, settings, recorder, console, scheduler, pilot, null, whenOver);
  }

  /**
   * @param replay what is to be executed as a search did; null to ask the scheduler
   */
  public Engine(
      Library library,
      Program program,
      Settings settings,
      Recorder recorder,
      Console console,
      @Nullable Scheduler scheduler,
      Pilot pilot,
      @Nullable Replay replay,
      Runnable whenOver) {
    this.library = library;
    this.program = program;
    this.recorder = recorder;
    this.whenOver = whenOver;
    long dataSeed = scheduler == null ? settings.dataSeed() : scheduler.dataSeed();
    if (replay != null) {
      SearchEngine engine = new SearchEngine(library, program, settings, false);
      this.search = engine;
      this.machine = engine.machine();
      this.runtime = engine.watched(recorder, console);
      this.steered =
          new Steered(
              engine.machine(),
              runtime,
              pilot,
              replay,
              settings.dataSeed(),
              settings.runtime().ordinal());
    } else if (settings.machine() == MachineKind.VIRTUAL) {
      this.search = null;
      this.steered = null;
      if (scheduler == null) {
        throw new IllegalArgumentException("the virtual machine needs a scheduler");
      }
      VirtualMachine virtual =
          new VirtualMachine(
              scheduler,
              pilot,
              settings.cores(),
              settings.maxSteps(),
              settings.runtime() == RuntimeKind.UNPROTECTED,
              Costs.pace(settings.runtime()));
      this.machine = virtual;
      this.runtime =
          new PythonRuntime(virtual, program, settings, dataSeed, recorder, console, this::end);
      virtual.attach(runtime);
    } else {
      this.search = null;
      this.steered = null;
      LiveMachine live = new LiveMachine(recorder, settings.maxSteps());
      this.machine = live;
      this.runtime =
          new PythonRuntime(live, program, settings, dataSeed, recorder, console, this::end);
      live.attach(runtime);
    }
    this.hashSeed = dataSeed;
    this.photographer = new Photographer(runtime);
    this.inspector = new Inspector(runtime);
  }

  /** Begins to run; returns at once. */
  public void start() {
    SearchEngine replays = search;
    Steered followed = steered;
    if (replays != null && followed != null) {
      Thread thread = new Thread(() -> replay(replays, followed), "gilscope replay");
      thread.setDaemon(true);
      thread.start();
      return;
    }
    RtThread main = Boot.mainThread(runtime, library, hashSeed);
    if (machine instanceof VirtualMachine virtual) {
      Runnable body = () -> carry(virtual, main);
      String name = "gilscope carrier";
      Thread thread =
          runtime.sharedContainers == null
              ? new Thread(null, body, name, CARRIER_STACK_BYTES)
              : new VirtualCarrier(virtual, body, name, CARRIER_STACK_BYTES);
      thread.setDaemon(true);
      carrier = thread;
      thread.start();
    } else if (machine instanceof LiveMachine live) {
      compile(main);
      live.startMain(main, () -> life(main));
    }
  }

  private void replay(SearchEngine replays, Steered followed) {
    try {
      replays.carry(
          () -> {
            Trial x = replays.replay(runtime, recorder, followed);
            Failure f = x.failure();
            end(
                f != null && x.end() == Trial.End.STUCK
                    ? new Ending(Ending.Kind.DEADLOCK, Ending.DEADLOCK, standstill(f))
                    : new Ending(Ending.Kind.FINISHED, replays.status(), ""));
          });
    } catch (InterruptedException e) {
      fail(e);
    } catch (RuntimeException | Error e) {
      fail(e);
    } finally {
      close();
    }
  }

  /** Why nobody goes on: an exception that ended one of them can be the reason. */
  private static String standstill(Failure f) {
    if (f.kind() != Failure.Kind.EXCEPTION && f.kind() != Failure.Kind.ASSERTION) {
      return f.message();
    }
    String file = f.file().substring(f.file().lastIndexOf('/') + 1);
    String place = f.line() < 0 ? "" : " at " + file + ":" + f.line();
    return f.message() + " ended " + f.thread() + place + "; who is left waits for ever.";
  }

  /** Lets hot code be compiled where nothing but states is recorded. */
  private void compile(RtThread main) {
    String how = System.getProperty("gilscope.jit", "on");
    if (how.equals("off") || !runtime.mayCompile(main)) {
      return;
    }
    if (how.equals("force")) {
      main.interpreter().compileWith(Compiler.atOnce(_ -> true));
      return;
    }
    Worker worker = new Worker("gilscope compiler");
    compiling = worker;
    main.interpreter().compileWith(Compiler.inBackground(worker::submit));
  }

  private void carry(VirtualMachine virtual, RtThread main) {
    main.setSink(recorder.sink());
    try {
      virtual.run(main, () -> life(main));
      if (ending.get() == null) {
        fail(new IllegalStateException("the run stopped without an ending"));
      }
      Ending how = ending.get();
      boolean stuck = how != null && how.kind() == Ending.Kind.DEADLOCK;
      Lives.abandon(runtime.threads(), machine::now, machine.step(main), main.sink(), stuck);
    } catch (RuntimeException | Error e) {
      fail(e);
    } finally {
      recorder.release(main.lineSink());
      close();
    }
  }

  private void life(RtThread main) {
    int[] status = {0};
    try {
      runtime.live(
          main,
          () -> {
            status[0] = Boot.runMain(main, program);
            runtime.joinOthers(main);
          });
      end(new Ending(Ending.Kind.FINISHED, status[0], runtime.endings.damages()));
    } catch (RunStopped e) {
      throw e;
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  private void fail(Throwable e) {
    end(Ending.failure(program.fileName(), e));
  }

  /** Ends the run; the first ending counts. Any thread. */
  public void end(Ending how) {
    if (ending.compareAndSet(null, how)) {
      if (how.kind() == Ending.Kind.DEADLOCK && machine instanceof LiveMachine) {
        // Every thread is parked; once told to stop they lose their frames.
        deadlocked = image(true);
      }
      machine.shutDown();
      Thread thread = carrier;
      if (thread != null && thread != Thread.currentThread()) {
        thread.interrupt();
      }
      if (machine instanceof LiveMachine && over.getCount() > 0) {
        closeSoon();
      }
    }
  }

  /** The main thread may be the one that hangs in Java code, so it is not relied upon to close. */
  private void closeSoon() {
    Thread closer =
        new Thread(
            () -> {
              if (machine instanceof LiveMachine live) {
                try {
                  live.awaitQuiet(QUIET_MS);
                } catch (InterruptedException _) {
                  Thread.currentThread().interrupt();
                }
              }
              close();
            },
            "gilscope closer");
    closer.setDaemon(true);
    closer.start();
  }

  private synchronized void close() {
    if (over.getCount() > 0 && (machine instanceof CarrierMachine || ending.get() != null)) {
      Worker worker = compiling;
      if (worker != null) {
        worker.close();
      }
      whenOver.run();
      over.countDown();
    }
  }

  /**
   * The turns of a replay so far; null if it is none. Only while the run stands still or is over.
   */
  public @Nullable Stretches course() {
    Steered replayed = steered;
    return replayed == null ? null : replayed.course();
  }

  /** True while a replay still follows what was given to it. Only while the run stands still. */
  public boolean follows() {
    Steered replayed = steered;
    return replayed != null && replayed.follows();
  }

  /** True for a replay that somebody led elsewhere than its schedule says, now or before. */
  public boolean isBranch() {
    Steered replayed = steered;
    return replayed != null && replayed.isBranch();
  }

  /** Raises MemoryError in the thread that takes most memory, at its next check point. */
  public void raiseMemoryError() throws InterruptedException {
    Shortage.raise(runtime.threads());
  }

  /** Waits for the end; false if the time was over first. */
  public boolean await(long ms) throws InterruptedException {
    return over.await(ms, TimeUnit.MILLISECONDS);
  }

  /** How it ended; null while it runs. */
  public @Nullable Ending ending() {
    return ending.get();
  }

  /**
   * Makes the live machine's threads stop as soon as they can; the virtual machine is stopped by
   * its pilot.
   */
  public void pause() {
    if (machine instanceof LiveMachine live) {
      live.pause();
    }
  }

  /** Undoes {@link #pause}. */
  public void goOn() {
    if (machine instanceof LiveMachine live) {
      live.goOn();
    }
  }

  /** True once a pause has stopped everything. */
  public boolean isStill() {
    return machine instanceof LiveMachine live && live.isStill();
  }

  /** True while a read of the program waits for input. */
  public boolean wantsInput() {
    return runtime.wantsInput();
  }

  /** Instructions begun; a glance while the run goes on. */
  public long steps() {
    if (machine instanceof CarrierMachine carried) {
      return carried.steps();
    }
    long sum = 0;
    for (RtThread t : runtime.threads()) {
      sum += t.executed;
    }
    return sum;
  }

  /**
   * An object; null if there is none there now. Only while the run stands still.
   *
   * @param closely with who refers to it and what guards it, which costs a walk over all objects
   */
  public @Nullable ObjectImage look(ObjectWay way, boolean closely) {
    return deadlocked == null ? inspector.look(way, closely) : null;
  }

  /**
   * The run as it is now.
   *
   * @param frames with frames and values: only while the run stands still
   */
  public Image image(boolean frames) {
    Image kept = deadlocked;
    if (kept != null) {
      return kept;
    }
    if (machine instanceof CarrierMachine carried) {
      RtThread current = carried.current();
      return photographer.take(
          carried.steps(),
          carried.wakes(),
          carried.horizon(),
          current == null ? -1 : current.id(),
          frames);
    }
    long time = 0;
    for (RtThread t : runtime.threads()) {
      if (t.id() == 0) {
        time = machine.now(t);
      }
    }
    return photographer.take(steps(), 0, time, -1, frames);
  }
}
