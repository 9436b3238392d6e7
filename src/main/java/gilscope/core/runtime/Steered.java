package gilscope.core.runtime;

import gilscope.core.event.EventSink;
import gilscope.core.event.ThreadState;
import gilscope.core.sched.FollowGuide;
import gilscope.core.sched.Fork;
import gilscope.core.sched.ManualTurn;
import gilscope.core.sched.Stretches;
import gilscope.core.sched.Touch;
import org.jspecify.annotations.Nullable;

/**
 * An execution on the machine of a search that a {@link Pilot} holds and somebody's hand directs.
 * It writes down whose turn it was and how far each went, and follows such a course before anybody
 * is asked. Carrier thread only, save for {@link #course}.
 *
 * <p><b>Why</b> turns and not visible steps: a person may let another thread go on between any two
 * instructions, where a search would see no difference, and wants to find each of them again.
 */
final class Steered implements Points {
  private final SearchMachine machine;
  private final PythonRuntime runtime;
  private final Boundary boundary;
  private final Pilot pilot;
  private final FollowGuide guide;
  private final ManualTurn hand;
  private final Points found;
  private final Stretches.Builder taken;
  private @Nullable Stretches followed;
  private int turn;
  private volatile boolean branch;
  private Stretches.End how = Stretches.End.ITSELF;
  private @Nullable TurnTimes times;

  /**
   * @param runtimeNumber as {@link Stretches#runtime}
   */
  Steered(
      SearchMachine machine,
      PythonRuntime runtime,
      Pilot pilot,
      Replay replay,
      long dataSeed,
      int runtimeNumber) {
    this.machine = machine;
    this.runtime = runtime;
    this.boundary = new Boundary(machine, runtime);
    this.pilot = pilot;
    this.guide = replay.guide();
    this.hand = replay.hand();
    this.found = new ReplayPoints(replay.choices());
    this.followed = replay.course();
    this.branch = replay.course() != null;
    this.taken = new Stretches.Builder(dataSeed, runtimeNumber);
    taken.begin(0);
  }

  /** The turns so far. Any thread, while the run stands still or is over. */
  Stretches course() {
    return taken.build();
  }

  /** Who decides where nothing is ordered. */
  FollowGuide guide() {
    return guide;
  }

  /** True while there is something left of what was given. */
  boolean follows() {
    return followed != null || !guide.isDone();
  }

  /** True once an order was followed, or if it began as a branch. */
  boolean isBranch() {
    return branch;
  }

  /** Events are told in the order of turns. */
  EventSink tells(EventSink sink) {
    TurnTimes told = new TurnTimes(sink);
    times = told;
    return told;
  }

  /** As {@link Lives#abandon}. */
  void abandonRest(boolean stuck) {
    TurnTimes told = times;
    if (told != null) {
      Lives.abandon(
          runtime.threads(),
          t -> told.shown(t.id(), machine.now(t)),
          machine.instructions(),
          told.untouched(),
          stuck);
    }
  }

  /** How far the execution is, as it is told, in ns. */
  long now() {
    TurnTimes told = times;
    RtThread t = machine.current();
    return told == null || t == null ? 0 : Math.max(told.front(), told.shown(t.id(), t.clock));
  }

  // ---- turns

  /** The thread has given way, or is over; now somebody is to be chosen. */
  void turnOver(RtThread t) {
    taken.end(how, t.executed, t.search.operations);
    how = Stretches.End.ITSELF;
    TurnTimes told = times;
    if (told != null) {
      told.turnOver(t.id(), machine.now(t));
    }
    pilot.boundary(boundary);
  }

  /**
   * A thread was chosen.
   *
   * @param last who had its turn before it
   */
  void turnOf(RtThread t, RtThread last) {
    taken.begin(t.id());
    TurnTimes told = times;
    if (told != null) {
      told.turn(t.id(), t.clock);
    }
    boolean held = last != t && last.state == ThreadState.RUNNING && machine.threads.contains(last);
    if (held && runtime.gil() == null) {
      runtime.announceFor(t, last, ThreadState.RUNNABLE);
    }
    Stretches course = followed;
    if (course != null) {
      turn++;
      followed = turn < course.count() && course.thread(turn) == t.id() ? course : null;
    }
  }

  /** Who is to be chosen, if it can go on: by order, or by the course. */
  @Nullable RtThread wanted() {
    int ordered = hand.wanted();
    hand.done();
    Stretches course = followed;
    if (ordered != Fork.NOBODY) {
      RtThread t = runtime.thread(ordered);
      if (t != null && canGoOn(t)) {
        followed = null;
        branch = true;
        return t;
      }
    }
    return course != null && turn + 1 < course.count()
        ? runtime.thread(course.thread(turn + 1))
        : null;
  }

  private boolean canGoOn(RtThread t) {
    SearchState s = t.search;
    return machine.threads.contains(t) && (s.unsettled || s.atPoint && !s.isBlocked());
  }

  // ---- where a thread stands

  @Override
  public boolean contains(RtThread t, int operation) {
    return isEnd(t, Stretches.End.OPERATION)
        ? course(t).operations(turn) == operation
        : followed == null && found.contains(t, operation);
  }

  private boolean isEnd(RtThread t, Stretches.End wanted) {
    Stretches course = followed;
    return course != null && course.thread(turn) == t.id() && course.end(turn) == wanted;
  }

  private Stretches course(RtThread t) {
    Stretches course = followed;
    if (course == null) {
      throw new IllegalStateException(t + " follows nothing");
    }
    return course;
  }

  /** What is told of {@code held}, which stands, comes after what {@code t} has done. */
  void meets(RtThread held, RtThread t) {
    TurnTimes told = times;
    if (told != null) {
      told.turnOver(t.id(), machine.now(t));
      told.turn(held.id(), held.clock);
    }
  }

  /** From now on {@code held}, which stands, is ready; {@code t} says so. */
  void isReady(RtThread held, RtThread t) {
    meets(held, t);
    runtime.announceFor(t, held, ThreadState.RUNNABLE);
  }

  /** A thread that stood, ready to go on, does so. */
  void goesOn(RtThread t) {
    Gil gil = runtime.gil();
    if (t.state == ThreadState.WANTS_GIL || t.state == ThreadState.RUNNABLE) {
      if (gil != null) {
        gil.take(t);
      }
      runtime.announce(t, ThreadState.RUNNING, null, null);
    }
  }

  /** A thread stands now, in the middle of an instruction if nothing else was said. */
  void stands() {
    if (how == Stretches.End.ITSELF) {
      how = Stretches.End.OPERATION;
    }
  }

  /** A thread is about to execute an instruction; returns when it may. */
  void before(RtThread t) {
    boolean asked = false;
    while (!asked) {
      if (isEnd(t, Stretches.End.INSTRUCTION) && t.executed >= course(t).executed(turn)) {
        standsBetween(t);
        continue;
      }
      pilot.boundary(boundary);
      asked = machine.stopping || !pilot.attentive() || pilot.before(boundary) || !mayStand(t);
      if (machine.stopping) {
        machine.abandon();
      }
      if (!asked) {
        standsBetween(t);
      }
    }
  }

  /** True if the thread may be held here, for one that is ordered and can go on. */
  private boolean mayStand(RtThread t) {
    RtThread ordered = runtime.thread(hand.wanted());
    return ordered != null
        && ordered != t
        && canGoOn(ordered)
        && !t.search.repeats
        && machine.mayPreempt(t);
  }

  private void standsBetween(RtThread t) {
    how = Stretches.End.INSTRUCTION;
    machine.stand(t, 0, Touch.NONE, 0);
  }

  /**
   * How much a thread may execute before it is asked again.
   *
   * @param most if nobody wants it sooner
   */
  int fuel(RtThread t, int most) {
    long fuel = pilot.attentive() ? 1 : most;
    fuel = Math.min(fuel, Math.max(1, pilot.nextStop() - machine.steps));
    if (isEnd(t, Stretches.End.INSTRUCTION)) {
      fuel = Math.min(fuel, Math.max(1, course(t).executed(turn) - t.executed));
    }
    return (int) fuel;
  }
}
