package gilscope.core.session;

import gilscope.core.event.Dictionary;
import gilscope.core.event.GilMode;
import gilscope.core.event.MachineKind;
import gilscope.core.event.Recorder;
import gilscope.core.runtime.Console;
import gilscope.core.runtime.Ending;
import gilscope.core.runtime.Engine;
import gilscope.core.runtime.Image;
import gilscope.core.runtime.Library;
import gilscope.core.runtime.Pilot;
import gilscope.core.runtime.Program;
import gilscope.core.runtime.Replay;
import gilscope.core.runtime.Settings;
import gilscope.core.runtime.Worker;
import gilscope.core.sched.Choices;
import gilscope.core.sched.Decisions;
import gilscope.core.sched.Hand;
import gilscope.core.sched.ManualScheduler;
import gilscope.core.sched.PolicySpec;
import gilscope.core.sched.RecordingScheduler;
import gilscope.core.sched.ReplayScheduler;
import gilscope.core.sched.Schedule;
import gilscope.core.sched.Scheduler;
import gilscope.core.sched.Stretches;
import gilscope.core.trace.DirectRecorder;
import gilscope.core.trace.RingRecorder;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceHeader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a {@link RunSpec}, recorded into a trace: the engine with its scheduler and
 * recorder put together. What {@code gilscope run} uses directly and a {@link Session} uses for
 * each (re-)execution. Thread-safe; runs once.
 */
public final class Run {
  private static final long WATCH_MS = 50;

  /** From MemoryError to the end of a program that gives nothing back. */
  private static final long GRACE_NS = 1_500_000_000;

  private static final String VERSION = "0.1.0";

  private final RunSpec spec;
  private final Trace trace;
  private final Engine engine;
  private final @Nullable RecordingScheduler recording;
  private final @Nullable Hand manual;
  private final long follows;
  private final @Nullable ReplayScheduler fitting;
  private final @Nullable RingRecorder ring;
  private final @Nullable Worker pump;
  private volatile @Nullable Decisions finalDecisions;

  /** When the program got its MemoryError, in ns; 0 if it keeps less than it may. */
  private long shortSince;

  /**
   * A run to its end.
   *
   * @throws IllegalArgumentException with a message for the user if the settings cannot be run
   */
  public Run(RunSpec spec, Library library, Console console) {
    this(spec, library, console, true);
  }

  /**
   * A run to its end.
   *
   * @param recorded false if only what the program writes and how it ends is of interest: the trace
   *     stays empty
   * @throws IllegalArgumentException with a message for the user if the settings cannot be run
   */
  public Run(RunSpec spec, Library library, Console console, boolean recorded) {
    this(spec, library, console, recorded, Pilot.NONE, null, false, () -> {});
  }

  /**
   * A steered run.
   *
   * @param follow decisions to follow before the policy takes over; null to follow the spec alone
   * @param asFarAsTheyFit they are those of another text of the program
   * @param whenOver called on an engine thread when everything has ended; must not block
   */
  Run(
      RunSpec spec,
      Library library,
      Console console,
      Pilot pilot,
      @Nullable Decisions follow,
      boolean asFarAsTheyFit,
      Runnable whenOver) {
    this(spec, library, console, true, pilot, follow, asFarAsTheyFit, whenOver);
  }

  private Run(
      RunSpec spec,
      Library library,
      Console console,
      boolean recorded,
      Pilot pilot,
      @Nullable Decisions follow,
      boolean asFarAsTheyFit,
      Runnable whenOver) {
    this.spec = spec;
    this.trace = new Trace(header(spec), new Dictionary());
    boolean virtual = spec.machine() == MachineKind.VIRTUAL;
    Replay replay = virtual ? replay(spec, follow) : null;
    Recorder recorder;
    if (virtual) {
      recorder = recorded ? new DirectRecorder(trace) : Recorder.none();
      ring = null;
      pump = null;
    } else {
      ring = recorded ? new RingRecorder(trace, RingRecorder.Overflow.WAIT) : null;
      recorder = ring == null ? Recorder.none() : ring;
      pump = recorded ? new Worker("gilscope recorder") : null;
    }
    if (virtual && replay == null) {
      Scheduler policy = PolicySpec.parse(spec.policy()).scheduler(spec.seed());
      Schedule given = given(spec, follow);
      fitting =
          given != null && asFarAsTheyFit ? ReplayScheduler.asFarAsItFits(given, policy) : null;
      Scheduler strict = given == null ? policy : new ReplayScheduler(given, policy);
      Scheduler source = fitting == null ? strict : fitting;
      follows = given == null ? 0 : given.totalSteps();
      ManualScheduler byHand = new ManualScheduler(source);
      manual = byHand;
      recording = new RecordingScheduler(byHand);
      recording.newExecution();
    } else {
      manual = replay == null ? null : replay.hand();
      recording = null;
      fitting = null;
      follows = 0;
    }
    this.engine =
        new Engine(
            library,
            new Program(spec.fileName(), spec.source(), spec.folder(), spec.args()),
            settings(spec),
            recorder,
            console,
            recording,
            pilot,
            replay,
            () -> over(whenOver));
  }

  /** What a search found, or a branch of it; null if the spec's schedule is none of a search. */
  private static @Nullable Replay replay(RunSpec spec, @Nullable Decisions follow) {
    if (!spec.isOfSearch()) {
      return null;
    }
    if (follow instanceof Stretches course) {
      return Replay.of(course);
    }
    return Choices.isText(spec.schedule())
        ? Replay.of(Choices.parse(spec.schedule()))
        : Replay.of(Stretches.parse(spec.schedule()));
  }

  private static @Nullable Schedule given(RunSpec spec, @Nullable Decisions follow) {
    if (follow instanceof Schedule schedule) {
      return schedule;
    }
    return spec.schedule().isEmpty() ? null : Schedule.parse(spec.schedule());
  }

  static Settings settings(RunSpec spec) {
    return new Settings(
        spec.runtime(),
        spec.gil(),
        spec.machine(),
        spec.cores(),
        spec.switchIntervalMicros(),
        spec.seed(),
        spec.limits().steps(),
        spec.limits().memoryBytes(),
        spec.limits().threads(),
        spec.permissions().read(),
        spec.permissions().write(),
        spec.permissions().network(),
        spec.permissions().environment());
  }

  private static TraceHeader header(RunSpec spec) {
    boolean virtual = spec.machine() == MachineKind.VIRTUAL;
    return new TraceHeader(
        spec.fileName(),
        Map.of(spec.fileName(), spec.source()),
        spec.args(),
        spec.runtime().label(),
        spec.machine().label(),
        virtual ? spec.cores() : 0,
        spec.switchIntervalMicros() * 1_000,
        virtual ? spec.policy() : "",
        spec.seed(),
        spec.level(),
        VERSION,
        spec.gil() == GilMode.DEFAULT ? Map.of() : Map.of("gil", spec.gil().name()));
  }

  /** Begins; returns at once. */
  public void start() {
    RingRecorder rings = ring;
    Worker consumer = pump;
    if (rings != null && consumer != null) {
      consumer.submit(rings::pump);
      consumer.close();
    }
    engine.start();
  }

  private void over(Runnable whenOver) {
    RingRecorder rings = ring;
    if (rings != null) {
      rings.close();
    }
    finalDecisions = decisions();
    whenOver.run();
  }

  /**
   * Waits for the end, watching the limits.
   *
   * @return how it ended
   */
  public Ending await() throws InterruptedException {
    long until =
        spec.limits().timeNs() == 0 ? Long.MAX_VALUE : System.nanoTime() + spec.limits().timeNs();
    boolean watching = spec.limits().timeNs() > 0 || spec.limits().memoryBytes() > 0;
    while (!engine.await(watching ? WATCH_MS : 3_600_000)) {
      if (System.nanoTime() > until) {
        engine.end(
            new Ending(Ending.Kind.LIMIT, Ending.TIME_LIMIT, "Stopped: the time limit is over."));
        until = Long.MAX_VALUE;
      }
      if (spec.limits().memoryBytes() > 0) {
        watchMemory(spec.limits().memoryBytes());
      }
    }
    return complete();
  }

  /**
   * Above the limit the program gets MemoryError; it ends if it still keeps as much some time
   * later.
   */
  private void watchMemory(long limit) throws InterruptedException {
    if (shortSince == 0) {
      if (liveBytes() > limit) {
        shortSince = System.nanoTime();
        engine.raiseMemoryError();
      }
    } else if (System.nanoTime() - shortSince > GRACE_NS) {
      System.gc(); // what is live was counted when it was last collected
      if (liveBytes() > limit) {
        engine.end(
            new Ending(
                Ending.Kind.LIMIT, Ending.MEMORY_LIMIT, "Stopped: the memory limit is reached."));
      }
      shortSince = 0;
    }
  }

  /** Finishes the trace after the end; harmless if done before. */
  Ending complete() throws InterruptedException {
    Ending ending = engine.ending();
    if (ending == null) {
      throw new IllegalStateException("the run is not over");
    }
    Worker consumer = pump;
    if (consumer != null) {
      consumer.awaitEnd(10_000);
    }
    if (!trace.isComplete()) {
      Map<String, String> end = new TreeMap<>();
      end.put(Trace.EXIT, Integer.toString(ending.exitStatus()));
      end.put("ending", ending.kind().name().toLowerCase(java.util.Locale.ROOT));
      if (!ending.message().isEmpty()) {
        end.put("message", ending.message());
      }
      String schedule = schedule();
      if (!schedule.isEmpty()) {
        end.put(Trace.SCHEDULE, schedule);
      }
      trace.complete(end);
    }
    return ending;
  }

  /** What survived the last collection: garbage does not count against a limit. */
  private static long liveBytes() {
    long sum = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage usage = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
      sum += usage == null ? 0 : usage.getUsed();
    }
    return sum;
  }

  /** Ends it; {@link #await} then returns. */
  public void stop() {
    engine.end(new Ending(Ending.Kind.STOPPED, 130, "Stopped."));
  }

  /** The recording; it grows while the run goes on. */
  public Trace trace() {
    return trace;
  }

  /** What is run. */
  public RunSpec spec() {
    return spec;
  }

  /** The decisions taken, as text; empty on the live machine and before the end. */
  public String schedule() {
    return text(finalDecisions);
  }

  /** As {@link #schedule}, also while the run stands still. */
  String scheduleSoFar() {
    return text(decisions());
  }

  /** What a search found keeps its own text as long as nobody decided otherwise. */
  private String text(@Nullable Decisions taken) {
    return Choices.isText(spec.schedule()) && !engine.isBranch()
        ? spec.schedule()
        : taken == null ? "" : taken.toText();
  }

  /**
   * The decisions up to now; null on the live machine. Only while the run stands still or is over.
   */
  @Nullable Decisions decisions() {
    Decisions taken = finalDecisions;
    if (taken != null) {
      return taken;
    }
    RecordingScheduler decisions = recording;
    return decisions == null ? engine.course() : decisions.schedule(engine.steps());
  }

  /** True if what comes after this step was given beforehand. Only while the run stands still. */
  boolean follows(long step) {
    return follows > step || engine.follows();
  }

  /**
   * How far the decisions of another text of the program fitted, as a sentence; empty if this run
   * follows none.
   */
  String fit() {
    ReplayScheduler given = fitting;
    if (given == null) {
      return "";
    }
    return given.driftedAt() < 0
        ? "The choices made before still fit."
        : "The choices made before fitted up to step "
            + given.driftedAt()
            + "; from there the policy decides.";
  }

  /** Where the user's hand decides; null on the live machine. */
  @Nullable Hand manual() {
    return manual;
  }

  /** Instructions begun. */
  public long steps() {
    return engine.steps();
  }

  Engine engine() {
    return engine;
  }

  Image image(boolean frames) {
    return engine.image(frames);
  }
}
