package gilscope.core.session;

import gilscope.core.event.MachineKind;
import gilscope.core.event.ThreadId;
import gilscope.core.event.ThreadState;
import gilscope.core.event.Ticks;
import gilscope.core.runtime.Ending;
import gilscope.core.runtime.Image;
import gilscope.core.runtime.Library;
import gilscope.core.runtime.Niceness;
import gilscope.core.runtime.Watch;
import gilscope.core.runtime.Worker;
import gilscope.core.sched.Decisions;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceCursor;
import gilscope.core.trace.TraceStore;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The {@link Session} over a real engine. Everything that decides runs on the session's own worker;
 * fields without {@code volatile} belong to it.
 */
public final class EngineSession implements Session {
  private static final long PAUSE_POLL_NS = 1_000_000;
  private static final int PAUSE_POLLS = 2_000;

  /** Commands kept until a seek has arrived: a held key must not go on long after it is let go. */
  private static final int MOST_WAITING = 8;

  private final Worker worker = new Worker("gilscope session");
  private final Library library = new Library();
  private final Views views = new Views();
  private final AtomicLong version = new AtomicLong(1);
  private final AtomicReference<@Nullable Runnable> wantedSeek = new AtomicReference<>();

  // What readers see.
  private volatile SessionState state = SessionState.EMPTY;
  private volatile @Nullable Run run;
  private volatile @Nullable ConsoleLog console;
  private volatile @Nullable Run known;
  private volatile Set<Breakpoint> breakpoints = Set.of();
  private volatile Set<Watch> watchpoints = Set.of();
  private volatile Set<EventBreak> eventBreaks = Set.of();
  private volatile long delayNs;
  private volatile @Nullable Steering steering;
  private volatile ConsoleLog.Typed typed = new ConsoleLog.Typed();

  // The worker's.
  private final ArrayDeque<Moment> history = new ArrayDeque<>();
  private final ArrayDeque<Runnable> afterSeeking = new ArrayDeque<>();
  private @Nullable RunSpec spec;
  private Moment here = Moment.START;
  private long generation;
  private volatile boolean handUsed;
  private final Courses courses = new Courses();
  private @Nullable Runnable onceStill;
  private boolean scouting;

  /** How the run stands, while what waited for that is carried out and readers see it seek. */
  private @Nullable Status standing;

  /** Decisions of the program's text before this one, followed as far as they fit. */
  private volatile @Nullable Decisions carried;

  /** The next run follows {@link #carried}. */
  private boolean fits;

  private Set<ObjectPath> inspected = Set.of();
  private @Nullable ObjectPath inspectedClosely;

  /** A run has been started or set going since the last one settled. */
  private boolean moving;

  /** What moves is a step. */
  private boolean stepping;

  /** Its threads, the program's included, are lower than the caller's: they leave it room. */
  public EngineSession() {
    worker.submit(Niceness::lower);
  }

  // ---- commands

  @Override
  public void load(RunSpec newSpec) {
    load(newSpec, false);
  }

  @Override
  public void reload(RunSpec newSpec) {
    load(newSpec, true);
  }

  private void load(RunSpec newSpec, boolean keepsChoices) {
    command(
        () -> {
          endRun();
          carried = keepsChoices ? choices() : null;
          spec = newSpec;
          forget();
          known = null;
          publish(
              new SessionState(
                  version.incrementAndGet(),
                  Status.IDLE,
                  "",
                  newSpec,
                  0,
                  0,
                  Ticks.ZERO,
                  ThreadId.NONE,
                  List.of(),
                  List.of(),
                  Output.EMPTY,
                  -1,
                  false,
                  Map.of()));
        });
  }

  /** What was decided by hand or by a schedule, with all else; null if nothing was. */
  private @Nullable Decisions choices() {
    RunSpec old = spec;
    if (old == null || old.isOfSearch()) {
      return null;
    }
    Decisions known = handUsed || !old.schedule().isEmpty() ? courses.longest() : null;
    return known == null ? carried : known;
  }

  @Override
  public void run() {
    onceArrived(
        Command.RUN,
        () -> {
          history.clear();
          if (status() == Status.PAUSED) {
            goOn(new Goal.Free(), Status.RUNNING);
          } else {
            begin(new Goal.Free());
          }
        });
  }

  @Override
  public void pause() {
    // The carrier may be far from any other look at the queue, so the wish goes straight to it.
    Steering pilot = steering;
    if (pilot != null && state.status() == Status.RUNNING) {
      pilot.pause();
    }
    command(
        () -> {
          if (!refused(Command.PAUSE) && loaded().machine() == MachineKind.LIVE) {
            pauseLive();
          }
        });
  }

  private void pauseLive() {
    Run current = run;
    if (current == null) {
      return;
    }
    current.engine().pause();
    for (int i = 0; i < PAUSE_POLLS && !current.engine().isStill(); i++) {
      if (current.engine().ending() != null) {
        return;
      }
      LockSupport.parkNanos(PAUSE_POLL_NS);
    }
    boolean still = current.engine().isStill();
    show(
        current,
        Status.PAUSED,
        still ? "" : "A thread is inside a long operation and has not stopped yet.",
        still);
  }

  @Override
  public void stop() {
    Run current = run;
    Steering pilot = steering;
    ConsoleLog log = console;
    command(afterSeeking::clear);
    if (current != null && state.refusal(Command.STOP) == null) {
      current.stop();
      if (pilot != null) {
        pilot.release();
      }
      if (log != null) {
        log.close();
      }
    } else {
      command(() -> refused(Command.STOP));
    }
  }

  @Override
  public void setSpeed(long delayNsPerStep) {
    delayNs = Math.max(0, delayNsPerStep);
    Steering pilot = steering;
    if (pilot != null) {
      pilot.setDelay(delayNs);
    }
  }

  @Override
  public void setBreakpoints(Set<Breakpoint> newBreakpoints) {
    breakpoints = Set.copyOf(newBreakpoints);
    Steering pilot = steering;
    if (pilot != null) {
      pilot.setBreakpoints(breakpoints);
    }
  }

  @Override
  public void setWatchpoints(Set<String> expressions) {
    watchpoints = expressions.stream().map(Watch::of).collect(Collectors.toUnmodifiableSet());
    Steering pilot = steering;
    if (pilot != null) {
      pilot.setWatchpoints(watchpoints);
    }
  }

  @Override
  public void setEventBreaks(Set<EventBreak> kinds) {
    eventBreaks = Set.copyOf(kinds);
    Steering pilot = steering;
    if (pilot != null) {
      pilot.setEventBreaks(eventBreaks);
    }
  }

  @Override
  public void inspect(Set<ObjectPath> open, @Nullable ObjectPath closely) {
    command(
        () -> {
          inspected = Set.copyOf(open);
          inspectedClosely = closely;
          Run current = run;
          SessionState old = state;
          if (current != null && (old.status() == Status.PAUSED || old.status().isOver())) {
            show(current, old.status(), old.message(), true);
          }
        });
  }

  private Map<ObjectPath, ObjectView> objects(Run which) {
    Map<ObjectPath, ObjectView> found = new HashMap<>();
    for (ObjectPath each : inspected) {
      ObjectView view =
          Views.object(which.engine().look(Views.way(each), each.equals(inspectedClosely)));
      if (view != null) {
        found.put(each, view);
      }
    }
    return found;
  }

  @Override
  public void step(StepKind kind, @Nullable ThreadId thread) {
    step(new Goal.Step(kind, thread, thread != null));
  }

  @Override
  public void stepAmongOthers(StepKind kind, ThreadId thread) {
    step(new Goal.Step(kind, thread, false));
  }

  private void step(Goal goal) {
    onceArrived(
        Command.STEP,
        () -> {
          if (state.status() == Status.IDLE) {
            onceStill = () -> proceed(goal);
            begin(new Goal.Reach(Moment.START));
          } else {
            proceed(goal);
          }
        });
  }

  /** From a standstill: a step of the user's choice may leave the recorded course. */
  private void proceed(Goal goal) {
    if (goal instanceof Goal.Step(_, ThreadId wanted, _) && wanted != null) {
      ThreadView t = state.thread(wanted);
      if (t == null || t.state() == ThreadState.DONE) {
        String why = t == null ? "That thread has not been started." : t.name() + " has ended.";
        publish(copy(state, state.status(), why));
        return;
      }
    }
    history.push(here);
    boolean chosen = goal instanceof Goal.Step(_, _, boolean held) && held;
    Run current = run;
    if (chosen && current != null) {
      Decisions upToHere = current.decisions();
      boolean leaves = current != known || current.follows(here.step());
      handUsed = true;
      if (leaves && upToHere != null) {
        courses.keep(here.step(), known);
        courses.follow(upToHere, here.step());
        known = null;
        onceStill = () -> goOn(goal, Status.RUNNING);
        launch(upToHere, new Goal.Reach(here), Status.SEEKING);
        return;
      }
    }
    goOn(goal, Status.RUNNING);
  }

  @Override
  public List<Branch> branches() {
    return courses.branches();
  }

  @Override
  public void openBranch(Branch branch) {
    command(
        () -> {
          if (refused(Command.SEEK)) {
            return;
          }
          courses.keep(branch.forkStep(), known);
          history.clear();
          handUsed = true;
          known = null;
          Decisions course = courses.follow(branch);
          launch(course, new Goal.Reach(new Moment(branch.forkStep(), 0)), Status.SEEKING);
        });
  }

  @Override
  public void renameBranch(Branch branch, String name) {
    command(() -> courses.rename(branch, name));
  }

  @Override
  public void stepBack() {
    onceArrived(
        Command.STEP_BACK,
        () -> {
          Moment target = null;
          while (target == null && !history.isEmpty()) {
            Moment last = history.pop();
            target = last.compareTo(here) < 0 ? last : null;
          }
          goTo(target != null ? target : new Moment(Math.max(0, here.step() - 1), 0));
        });
  }

  @Override
  public void stepBack(StepKind kind, @Nullable ThreadId thread) {
    lookBack(new Goal.Step(kind, thread, false), "Nothing like that happened before this moment.");
  }

  @Override
  public void runBack() {
    lookBack(new Goal.Free(), "No breakpoint was met before this moment.");
  }

  @Override
  public void runBackTo(String file, int line) {
    lookBack(new Goal.Line(file, line), "Line " + line + " was not begun before this moment.");
  }

  @Override
  public void runToChange(String expression) {
    Watch watch = Watch.of(expression);
    onceArrived(Command.RUN_TO_CURSOR, () -> fromStandstill(new Goal.Change(watch)));
  }

  @Override
  public void runBackToChange(String expression) {
    Watch watch = Watch.of(expression);
    lookBack(new Goal.Change(watch), watch.text() + " did not change before this moment.");
  }

  /** Goes over the way to here once more, to the last place at which {@code wanted} would stop. */
  private void lookBack(Goal wanted, String ifNone) {
    onceArrived(Command.STEP_BACK, () -> lookBackNow(wanted, ifNone));
  }

  private void lookBackNow(Goal wanted, String ifNone) {
    history.clear();
    Steering pilot = steering;
    ThreadId focus = wanted instanceof Goal.Step(_, ThreadId thread, _) ? thread : null;
    Vantage now = pilot == null ? null : pilot.vantage(focus);
    Vantage from = now == null ? Vantage.over(here) : now;
    onceStill = () -> returnToNoted(ifNone);
    launch(recorded(), new Goal.Scout(wanted, from), Status.SEEKING);
  }

  private void returnToNoted(String ifNone) {
    Steering scout = steering;
    Goal.Reach noted = scout == null ? null : scout.noted();
    if (noted == null) {
      publish(copy(state, state.status(), ifNone));
    } else {
      launch(recorded(), noted, Status.SEEKING);
    }
  }

  @Override
  public void seekStep(long step) {
    seek(
        () -> {
          history.clear();
          goTo(new Moment(Math.max(0, step), 0));
        });
  }

  @Override
  public void seekTime(Ticks time) {
    seek(() -> goToTime(time));
  }

  /** Of several seeks that wait, only the last is carried out: a dragged cursor makes many. */
  private void seek(Runnable wish) {
    wantedSeek.set(wish);
    command(
        () -> {
          boolean latest = wantedSeek.compareAndSet(wish, null);
          if (latest && (steps() || !refused(Command.SEEK))) {
            afterSeeking.clear(); // they were meant for where the last seek went
            onceStill = null;
            wish.run();
          }
        });
  }

  private void goToTime(Ticks time) {
    history.clear();
    Trace shown = trace();
    if (shown == null) {
      onceStill = () -> goOn(new Goal.ReachTime(time.ns()), Status.SEEKING);
      begin(new Goal.Reach(Moment.START));
      return;
    }
    TraceStore store = shown.store();
    long rows = store.rowsUntilTime(time.ns());
    if (rows >= store.size() && !shown.isComplete() && state.status() == Status.PAUSED) {
      goOn(new Goal.ReachTime(time.ns()), Status.SEEKING);
      return;
    }
    TraceCursor cursor = store.cursor();
    long step = 0;
    if (rows > 0) {
      cursor.seek(rows - 1);
      step = cursor.step();
    }
    goTo(new Moment(step, 0));
  }

  @Override
  public void runTo(String file, int line) {
    onceArrived(Command.RUN_TO_CURSOR, () -> fromStandstill(new Goal.Line(file, line)));
  }

  private void fromStandstill(Goal goal) {
    history.clear();
    if (state.status() == Status.IDLE) {
      begin(goal);
    } else {
      goOn(goal, Status.RUNNING);
    }
  }

  @Override
  public void provideInput(String line) {
    typed.add(line);
  }

  @Override
  public void endInput() {
    typed.end();
  }

  /**
   * Waits until every command given so far has been carried out and the program stands still or is
   * over. For those who drive a session from a script.
   */
  public void awaitIdle() {
    while (true) {
      CountDownLatch reached = new CountDownLatch(1);
      worker.submit(reached::countDown);
      try {
        reached.await();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return;
      }
      Status now = state.status();
      if (now != Status.RUNNING && now != Status.SEEKING) {
        return;
      }
      LockSupport.parkNanos(PAUSE_POLL_NS);
    }
  }

  // ---- the worker's part

  private void command(Runnable action) {
    worker.submit(
        () -> {
          try {
            action.run();
          } catch (RuntimeException | Error e) {
            SessionState now = state;
            publish(copy(now, Status.FAILED, "Gilscope failed: " + e));
          }
        });
  }

  /**
   * Carries a command out, if it is possible; on the way to a moment, or in a step, as soon as that
   * is done.
   */
  private void onceArrived(Command command, Runnable action) {
    command(
        () -> {
          if (state.status() != Status.SEEKING && !steps()) {
            carryOut(command, action);
          } else if (afterSeeking.size() < MOST_WAITING) {
            afterSeeking.add(() -> carryOut(command, action));
          }
        });
  }

  private void carryOut(Command command, Runnable action) {
    if (!refused(command)) {
      action.run();
    }
  }

  /** In the middle of a step, which ends by itself. */
  private boolean steps() {
    return moving && stepping;
  }

  private Status status() {
    Status now = standing;
    return now == null ? state.status() : now;
  }

  /** Says why a command is not possible; false if it is. */
  private boolean refused(Command command) {
    Status now = standing;
    String why = (now == null ? state : copy(state, now, "")).refusal(command);
    if (why != null) {
      publish(copy(state, state.status(), why));
    }
    return why != null;
  }

  private RunSpec loaded() {
    RunSpec now = spec;
    if (now == null) {
      throw new IllegalStateException("no program");
    }
    return now;
  }

  private void forget() {
    history.clear();
    afterSeeking.clear();
    courses.forget();
    here = Moment.START;
    handUsed = false;
    typed = new ConsoleLog.Typed();
  }

  private void begin(Goal goal) {
    forget();
    known = null;
    handUsed = carried != null;
    fits = carried != null;
    launch(carried, goal, goal instanceof Goal.Reach ? Status.SEEKING : Status.RUNNING);
  }

  private void launch(@Nullable Decisions follow, Goal goal, Status status) {
    endRun();
    scouting = goal instanceof Goal.Scout;
    moving = true;
    stepping = false;
    RunSpec now = loaded();
    ConsoleLog log = new ConsoleLog(++generation, typed, version::incrementAndGet);
    Run[] self = new Run[1];
    Steering pilot = new Steering(now.fileName(), goal, () -> command(() -> stoodStill(self[0])));
    pilot.setBreakpoints(breakpoints);
    pilot.setWatchpoints(watchpoints);
    pilot.setEventBreaks(eventBreaks);
    pilot.setDelay(delayNs);
    Run fresh;
    try {
      fresh = new Run(now, library, log, pilot, follow, fits, () -> command(() -> over(self[0])));
    } catch (IllegalArgumentException e) {
      publish(copy(state, Status.FAILED, String.valueOf(e.getMessage())));
      return;
    } finally {
      fits = false;
    }
    self[0] = fresh;
    pilot.use(fresh.manual());
    boolean virtual = now.machine() == MachineKind.VIRTUAL;
    steering = virtual ? pilot : null;
    console = log;
    run = fresh;
    if (known == null) {
      known = fresh;
    }
    publish(copy(state, status, ""));
    fresh.start();
  }

  private void endRun() {
    Run old = run;
    Steering pilot = steering;
    ConsoleLog log = console;
    run = null;
    steering = null;
    if (old != null) {
      old.stop();
    }
    if (pilot != null) {
      pilot.release();
    }
    if (log != null) {
      log.close();
    }
  }

  private void goOn(Goal goal, Status status) {
    Run current = run;
    if (current == null) {
      return;
    }
    moving = true;
    stepping = goal instanceof Goal.Step;
    publish(copy(state, status, ""));
    Steering pilot = steering;
    if (pilot != null) {
      pilot.go(goal);
    } else {
      current.engine().goOn();
    }
  }

  private void goTo(Moment target) {
    Run current = run;
    if (current != null && state.status() == Status.PAUSED && target.compareTo(here) >= 0) {
      goOn(new Goal.Reach(target), Status.SEEKING);
      return;
    }
    launch(recorded(), new Goal.Reach(target), Status.SEEKING);
  }

  /** The decisions to follow when executing again; null where the settings alone lead there. */
  private @Nullable Decisions recorded() {
    boolean leads = loaded().schedule().isEmpty() || loaded().isOfSearch();
    return handUsed || !leads ? courses.longest() : null;
  }

  private void stoodStill(Run which) {
    if (which != run) {
      return;
    }
    Runnable next = onceStill;
    onceStill = null;
    settle(which, Status.PAUSED, "", next);
  }

  /**
   * A run stands still or is over. Where something else follows at once, readers never see it as
   * settled.
   */
  private void settle(Run which, Status status, String message, @Nullable Runnable next) {
    moving = false;
    boolean goesOn = next != null || !afterSeeking.isEmpty();
    String told = (message + " " + which.fit()).strip();
    show(which, goesOn ? Status.SEEKING : status, told, true);
    Runnable following = next == null ? afterSeeking.poll() : next;
    standing = status;
    try {
      while (following != null) {
        following.run();
        following = moving ? null : afterSeeking.poll();
      }
    } finally {
      standing = null;
    }
    if (goesOn && !moving && run == which) {
      show(which, status, state.message(), true);
    }
  }

  private void over(Run which) {
    if (which != run) {
      return;
    }
    Runnable next = scouting ? onceStill : null;
    onceStill = null;
    try {
      Ending ending = which.complete();
      Status status =
          switch (ending.kind()) {
            case FINISHED -> Status.FINISHED;
            case DEADLOCK -> Status.DEADLOCK;
            case LIMIT, STOPPED, CRASH -> Status.STOPPED;
            case FAILED -> Status.FAILED;
          };
      settle(which, status, message(ending), next);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static String message(Ending ending) {
    if (ending.kind() == Ending.Kind.FINISHED && ending.message().isEmpty()) {
      return ending.exitStatus() == 0
          ? "The program has ended."
          : "The program has ended with exit status " + ending.exitStatus() + ".";
    }
    return ending.message();
  }

  private void show(Run which, Status status, String message, boolean frames) {
    Image image = which.image(frames);
    here = new Moment(image.step(), image.wakes());
    Decisions decisions = status.isOver() || frames ? which.decisions() : null;
    if (decisions != null && image.step() >= courses.longestSteps()) {
      courses.follow(decisions, image.step());
    }
    Run old = known;
    if (old == null || which.trace().store().size() >= old.trace().store().size()) {
      known = which;
    }
    publish(picture(which, image, status, message, frames));
  }

  private SessionState picture(
      Run which, Image image, Status status, String message, boolean frames) {
    ConsoleLog log = console;
    Ending ending = which.engine().ending();
    return new SessionState(
        version.incrementAndGet(),
        status,
        message,
        which.spec(),
        image.step(),
        Math.max(image.step(), courses.longestSteps()),
        new Ticks(image.time()),
        Views.thread(image.current()),
        views.threads(image),
        views.locks(image),
        log == null ? Output.EMPTY : log.output(),
        ending == null || !status.isOver() ? -1 : ending.exitStatus(),
        image.wantsInput(),
        frames ? objects(which) : Map.of());
  }

  private SessionState copy(SessionState old, Status status, String message) {
    return new SessionState(
        version.incrementAndGet(),
        status,
        message,
        spec,
        old.step(),
        old.lastStep(),
        old.time(),
        old.current(),
        old.threads(),
        old.locks(),
        old.output(),
        status.isOver() ? old.exitStatus() : -1,
        false,
        old.objects());
  }

  private void publish(SessionState next) {
    state = next;
    version.incrementAndGet();
  }

  // ---- what readers see

  @Override
  public SessionState state() {
    SessionState now = state;
    Run current = run;
    if (now.status() != Status.RUNNING || current == null) {
      return now;
    }
    return picture(current, current.image(false), Status.RUNNING, now.message(), false);
  }

  @Override
  public long version() {
    return state.status() == Status.RUNNING ? version.incrementAndGet() : version.get();
  }

  @Override
  public @Nullable Trace trace() {
    Run shown = known;
    Run current = run;
    if (shown != null
        && current != null
        && current != shown
        && current.trace().store().size() > shown.trace().store().size()) {
      return current.trace();
    }
    return shown == null ? null : shown.trace();
  }

  @Override
  public boolean hasChoices() {
    return handUsed || carried != null;
  }

  @Override
  public String schedule() {
    Run current = run;
    if (current == null || state.status() == Status.RUNNING || state.status() == Status.SEEKING) {
      return "";
    }
    return current.scheduleSoFar();
  }

  @Override
  public void close() {
    command(this::endRun);
    worker.close();
  }
}
