package gilscope.core.runtime;

import gilscope.core.event.ThreadState;
import gilscope.core.sched.Scheduler;
import gilscope.core.sched.Situation;
import gilscope.core.sched.SplitMix64;
import gilscope.core.sched.Turn;
import gilscope.lang.objects.Access;
import gilscope.lang.objects.PyObject;
import org.jspecify.annotations.Nullable;

/**
 * A discrete-event simulation whose order the {@link Scheduler} decides. Carrier thread only, save
 * for {@link #shutDown}. What threads execute takes as long as CPython takes for it ({@link
 * Costs}). A timer fires a little late, when some thread's clock has passed it, or when nobody else
 * can go on.
 *
 * <p><b>Cores.</b> A thread needs a core to execute. One without a core would execute when a core
 * is free or its occupant's time slice is over; that is the time the scheduler is told. If it is
 * chosen, it takes the core. One that wakes takes the core of a thread that has had much more of
 * the processor at once, as under Linux: who mostly waits does not wait for those who compute.
 */
final class VirtualMachine extends CarrierMachine {
  /** Instructions between two looks at what the user wants: some 100 µs. */
  private static final int POLL = 4_096;

  /**
   * So close to a timer, in ns, its firing is looked for at every check point, not only between
   * instructions: most of a loop's time is spent in the functions that it calls, and a request that
   * is made meanwhile is granted when they return.
   */
  private static final long NEAR = 2_000;

  /** Thousandths of a ps in a ns. */
  private static final long UNITS = 1_000_000;

  private final Scheduler scheduler;
  private final Pilot pilot;
  private final long maxSteps;
  private final boolean inside;

  /** Thousandths of a ns by which the clock moves for each ns of {@link RtThread#spent}. */
  private final long pace;

  private final Situation situation = new Situation();
  private final @Nullable RtThread[] occupants;
  private final long[] coreFreeAt;

  /** See {@link Costs#WAKEUP_GRANULARITY}. */
  private final long granularity;

  private @Nullable Boundary boundary;

  private long turnLeft;
  private boolean yielded;

  /**
   * @param inside turns may end inside an instruction too, before each access to an object
   * @param pace see {@link Costs#pace}
   */
  VirtualMachine(
      Scheduler scheduler, Pilot pilot, int cores, long maxSteps, boolean inside, long pace) {
    this.inside = inside;
    this.pace = pace;
    this.scheduler = scheduler;
    this.pilot = pilot;
    this.maxSteps = maxSteps == 0 ? Long.MAX_VALUE : maxSteps;
    this.occupants = new @Nullable RtThread[cores];
    this.coreFreeAt = new long[cores];
    this.granularity =
        Costs.WAKEUP_GRANULARITY * (32 - Integer.numberOfLeadingZeros(Math.min(cores, 8)));
  }

  void attach(PythonRuntime owner) {
    serve(owner);
    boundary = new Boundary(this, owner);
  }

  private Boundary boundary() {
    Boundary b = boundary;
    if (b == null) {
      throw new IllegalStateException("not attached");
    }
    return b;
  }

  // ---- the carrier

  /**
   * Runs the main thread and everything it starts; returns when nothing is left or the run was
   * ended.
   */
  void run(RtThread main, Runnable body) {
    begin(main, body, 0);
    turnLeft = 0;
    carry(main);
  }

  private void begin(RtThread t, Runnable body, long clock) {
    t.takeSpent(); // what came before the run took no time
    prepare(
        t,
        () -> {
          wakes++;
          takeCore(t);
          body.run();
        },
        clock);
  }

  @Override
  void over(RtThread t) {
    leaveCore(t);
    t.ready = false;
  }

  @Override
  @Nullable RtThread decide() {
    while (!stopping) {
      pilot.boundary(boundary());
      if (stopping) {
        break;
      }
      RtThread last = current();
      fireTimers();
      situation.begin(steps, last == null ? Situation.NOBODY : last.id(), yielded);
      for (int i = 0; i < threads.size(); i++) {
        RtThread t = threads.get(i);
        if (t.ready) {
          situation.add(t.id(), readyAt(t));
        }
      }
      if (situation.count() > 0) {
        yielded = false;
        long turn = scheduler.nextTurn(situation);
        turnLeft = Turn.steps(turn);
        return runtime().thread(Turn.thread(turn));
      }
      long timer = nextTimer();
      if (timer == NEVER) {
        if (!threads.isEmpty()) {
          runtime().endings.everybodyBlocked();
        }
        return null;
      }
      horizon = Math.max(horizon, timer);
    }
    return null;
  }

  private void fireTimers() {
    for (int i = 0; i < threads.size(); i++) {
      RtThread t = threads.get(i);
      if (!t.ready && t.wakeAt <= horizon) {
        t.worked += Math.clamp(t.wakeAt - t.clock, 0, Costs.AWAKENING_BY_TIMER);
        t.clock = Math.max(t.clock, t.wakeAt);
        t.timedOut = true;
        makeReady(t);
        wake(t);
      }
    }
  }

  private long nextTimer() {
    long first = NEVER;
    for (int i = 0; i < threads.size(); i++) {
      RtThread t = threads.get(i);
      if (!t.ready && t.wakeAt < first) {
        first = t.wakeAt;
      }
    }
    return first;
  }

  private void makeReady(RtThread t) {
    t.ready = true;
    t.wakeAt = NEVER;
    t.parked = false;
    t.parkedForEver = false;
  }

  /** Somebody or its timer has woken {@code t}. */
  private void wake(RtThread t) {
    if (t.core >= 0) {
      return;
    }
    t.woken = true;
    long least = Long.MAX_VALUE;
    for (RtThread each : occupants) {
      if (each == null) {
        return;
      }
      least = Math.min(least, had(each));
    }
    t.credit += Math.max(0, least - Costs.SLEEPER_CREDIT - had(t));
    if (readyAt(t) > t.clock) {
      t.before = t.state;
      runtime().announceFor(t, t, ThreadState.RUNNABLE);
    }
  }

  /** What it has had of the processor, in ns, as the operating system counts. */
  private static long had(RtThread t) {
    return t.worked + t.credit;
  }

  // ---- cores

  /** The core that {@code t} could have first; a free one if there is any. */
  private int bestCore(RtThread t) {
    int best = 0;
    for (int i = 1; i < occupants.length; i++) {
      boolean free = occupants[i] == null;
      boolean bestFree = occupants[best] == null;
      if (free && !bestFree || free == bestFree && availableAt(i, t) < availableAt(best, t)) {
        best = i;
      }
    }
    return best;
  }

  private long availableAt(int core, RtThread t) {
    RtThread occupant = occupants[core];
    if (occupant == null) {
      return coreFreeAt[core];
    }
    return t.woken && had(occupant) - had(t) > granularity ? t.clock : occupant.sliceEnd;
  }

  private long readyAt(RtThread t) {
    return t.core >= 0 ? t.clock : Math.max(t.clock, availableAt(bestCore(t), t));
  }

  private void takeCore(RtThread t) {
    if (t.core >= 0) {
      return;
    }
    int core = bestCore(t);
    RtThread victim = occupants[core];
    long from = coreFreeAt[core];
    if (victim != null) {
      from = victim.clock;
      victim.core = -1;
      if (victim.state == ThreadState.RUNNING) {
        runtime().announceFor(t, victim, ThreadState.RUNNABLE);
      }
    }
    t.clock = Math.max(t.clock, from);
    t.core = core;
    t.sliceEnd = t.clock + Costs.TIME_SLICE;
    t.woken = false;
    occupants[core] = t;
  }

  private void leaveCore(RtThread t) {
    if (t.core >= 0) {
      occupants[t.core] = null;
      coreFreeAt[t.core] = t.clock;
      t.core = -1;
    }
  }

  @Override
  public int elsewhere(RtThread t) {
    int n = 0;
    for (RtThread each : occupants) {
      n += each == null || each == t ? 0 : 1;
    }
    return n;
  }

  // ---- instructions

  private void settle(RtThread t) {
    settle(t, t.unsettled());
  }

  @Override
  void settle(RtThread t, int begun) {
    turnLeft -= begun;
    super.settle(t, begun);
  }

  @Override
  long time(RtThread t, int begun) {
    return (t.spent() * pace + t.fraction) / UNITS;
  }

  @Override
  long takeTime(RtThread t, int begun) {
    long units = t.takeSpent() * pace + t.fraction;
    t.fraction = units % UNITS;
    t.worked += units / UNITS;
    return units / UNITS;
  }

  @Override
  public long cpu(RtThread t) {
    return t.worked + (t == current() ? time(t, t.unsettled()) : 0);
  }

  /** Ends the turn of the running thread after its current instruction. */
  private void cutTurn(RtThread t) {
    settle(t);
    endTurnHere(t);
    turnLeft = 0;
  }

  @Override
  public int refuel(RtThread t) {
    settle(t, t.granted - t.fuel());
    while (true) {
      if (steps >= maxSteps) {
        runtime().endings.stepLimit(maxSteps);
      }
      if (turnLeft <= 0 || horizon >= nextTimer()) {
        giveWay(t);
      } else {
        pilot.boundary(boundary());
        if (stopping) {
          abandon();
        }
      }
      if (turnLeft <= 0) {
        continue;
      }
      if (pilot.attentive() && !pilot.before(boundary())) {
        turnLeft = 0;
        continue;
      }
      break;
    }
    takeCore(t);
    if (t.state == ThreadState.RUNNABLE) {
      runtime().announce(t, ThreadState.RUNNING, null, null);
    }
    return grant(t);
  }

  private int grant(RtThread t) {
    int most = runtime().beforeInstruction(t);
    boolean each = pilot.attentive();
    long timer = nextTimer();
    if (timer != NEVER) {
      turnLeft = Math.min(turnLeft, Math.max(1, (timer - t.clock) / Costs.LONG_INSTRUCTION));
    }
    watchTimer(t, timer - t.clock < NEAR);
    long fuel = each ? 1 : Math.min(Math.min(turnLeft, POLL), most);
    fuel = Math.min(fuel, Math.max(1, pilot.nextStop() - steps));
    fuel = Math.min(fuel, Math.max(1, maxSteps - steps));
    t.granted = (int) fuel;
    return t.granted;
  }

  private static void watchTimer(RtThread t, boolean near) {
    if (near != ((t.evalBreaker & RtThread.TIMER_NEAR) != 0)) {
      if (near) {
        t.setBits(RtThread.TIMER_NEAR);
      } else {
        t.clearBits(RtThread.TIMER_NEAR);
      }
    }
  }

  @Override
  public void due(RtThread t) {
    settle(t);
    if (horizon >= nextTimer()) {
      turnLeft = 0;
      giveWay(t);
      unparked(t);
    }
  }

  /** Its turn ends if somebody else is behind, so that the scheduler may let that one catch up. */
  @Override
  public void inOrder(RtThread t) {
    charge(t, noise(t, now(t) - t.inOrderAt));
    t.inOrderAt = now(t);
    settle(t);
    for (int i = 0; i < threads.size(); i++) {
      RtThread each = threads.get(i);
      if (each != t && each.ready && readyAt(each) < t.clock) {
        turnLeft = 0;
        giveWay(t);
        unparked(t);
        return;
      }
    }
  }

  /**
   * Real loops are never equally long: now and then one takes longer. Without it two threads that
   * do the same fall into a step in which they never meet at a lock, and stay in it.
   */
  private long noise(RtThread t, long passed) {
    long drawn = drawn(t);
    long range = Math.clamp(passed / Costs.NOISE, 1, Costs.TIMER_JITTER);
    return drawn % Costs.NOISE_EVERY == 0 ? Math.floorMod(drawn >>> 32, range) : 0;
  }

  /** Another number at each moment of each thread. */
  private long drawn(RtThread t) {
    return SplitMix64.derive(scheduler.dataSeed() + t.id(), now(t));
  }

  @Override
  public boolean yieldsCore(RtThread t) {
    boolean wanted = false;
    for (int i = 0; i < threads.size(); i++) {
      RtThread each = threads.get(i);
      wanted |= each != t && each.ready && each.core < 0 && each.clock <= t.clock;
    }
    if (!wanted || t.core < 0) {
      return false;
    }
    settle(t);
    ThreadState before = t.state;
    runtime().announceFor(t, t, ThreadState.RUNNABLE);
    leaveCore(t);
    turnLeft = 0;
    giveWay(t);
    unparked(t);
    if (before == ThreadState.RUNNING) {
      runtime().announce(t, ThreadState.RUNNING, null, null);
    } else {
      runtime().waitsOn(t, before);
    }
    return true;
  }

  @Override
  public void fetch(RtThread t) {
    charge(t, CountLine.MISS / 2 + Math.floorMod(drawn(t), CountLine.MISS));
  }

  // ---- Machine

  @Override
  void parks(RtThread t) {
    if (t.before != ThreadState.RUNNABLE) {
      if (t.state == ThreadState.RUNNABLE) {
        runtime().waitsOn(t, t.before);
      }
      t.before = ThreadState.RUNNABLE;
    }
    t.ready = false;
    t.parkedForEver = t.wakeAt == NEVER;
    if (t.wakeAt < NEVER - 2 * Costs.TIMER_SLACK) {
      t.wakeAt += lateness(t, Math.max(1, t.wakeAt - t.clock));
    }
    leaveCore(t);
    if (t.parkedForEver) {
      runtime().blockedForEver(t);
    }
    turnLeft = 0;
  }

  /** Irregular, and with another seed another one, but the same whenever a schedule is repeated. */
  private long lateness(RtThread t, long asked) {
    long range = Math.min(Costs.TIMER_JITTER, asked);
    return Math.min(Costs.TIMER_SLACK, asked) + chance(t, range);
  }

  /** Of 0 to below {@code range}, for a thread that waits, or is about to. */
  private long chance(RtThread t, long range) {
    long drawn = SplitMix64.derive(scheduler.dataSeed() + t.id(), wakes);
    return Math.floorMod(SplitMix64.derive(drawn, t.clock), range);
  }

  @Override
  void unparked(RtThread t) {
    wakes++;
    takeCore(t);
    endTurnHere(t);
  }

  @Override
  public long mutexWait(RtThread waiter, long ns, long slept) {
    boolean waits =
        chance(waiter, 10 * (slept + Costs.ESTRANGED)) < Costs.ESTRANGED_AT_MOST * slept;
    return ns < Costs.FALLING_ASLEEP && waits ? latency(waiter, Costs.DEEP) : 0;
  }

  /** Irregular as {@link #lateness}. */
  @Override
  public boolean isFirst(RtThread waiter, long ns) {
    return ns < Costs.FALLING_ASLEEP
        || (ns < Costs.TIMER_SLACK && chance(waiter, Costs.FIRST_OF) == 0);
  }

  @Override
  long latency(RtThread t, long slept) {
    if (!hasIdleCore()) {
      return Costs.SWITCH;
    }
    long drawn = chance(t, Costs.WAKE_JITTER * Costs.WAKE_EARLY);
    boolean early = slept < Costs.DEEP || drawn < Costs.WAKE_JITTER;
    return early ? Costs.WAKE : Costs.WAKE_DEEP + drawn % Costs.WAKE_JITTER;
  }

  @Override
  long waking(RtThread by, long slept) {
    if (by.core < 0 || !hasIdleCore()) { // by's core may have gone to another thread
      return 0;
    }
    return slept < Costs.DEEP ? Costs.WAKING_EARLY : Costs.WAKING;
  }

  /** Whether there is a core that no thread is on or on its way to. */
  private boolean hasIdleCore() {
    int idle = 0;
    for (RtThread each : occupants) {
      idle += each == null ? 1 : 0;
    }
    for (int i = 0; idle > 0 && i < threads.size(); i++) {
      RtThread each = threads.get(i);
      idle -= each.ready && each.core < 0 ? 1 : 0;
    }
    return idle > 0;
  }

  @Override
  void woke(RtThread by, RtThread target) {
    makeReady(target);
    cutTurn(by);
    wake(target);
  }

  @Override
  public void charge(RtThread t, long ns) {
    t.worked += Math.max(0, ns);
    passes(t, ns);
  }

  @Override
  void passes(RtThread t, long ns) {
    if (ns <= 0) {
      return;
    }
    settle(t);
    t.clock += ns;
    horizon = Math.max(horizon, t.clock);
    endTurnHere(t); // the fuel was measured out up to the next timer; that has come closer
    if (horizon >= nextTimer() || runsAhead(ns)) {
      turnLeft = 0;
      watchTimer(t, true);
    }
  }

  /** Others are not held up by long native work, and come first with what they do meanwhile. */
  private boolean runsAhead(long ns) {
    return ns >= Costs.WAKE && !runtime().isGilEnabled();
  }

  @Override
  public void yieldTurn(RtThread t) {
    settle(t);
    turnLeft = 0;
    yielded = true;
    giveWay(t);
    unparked(t);
  }

  @Override
  public boolean ordersAccesses() {
    return inside;
  }

  @Override
  public void access(RtThread t, PyObject o, Access access, long key, @Nullable Object label) {
    point(t, o, access, key, label);
  }

  /** The turn may end here, in the middle of an instruction; what is left of it comes later. */
  @Override
  public void point(
      RtThread t, @Nullable PyObject on, Access access, long key, @Nullable Object label) {
    if (!inside || !runtime().contended) {
      return;
    }
    settle(t);
    steps++;
    t.executed++;
    turnLeft--;
    t.clock += Costs.MEMORY_STEP;
    if (turnLeft > 0) {
      return;
    }
    giveWay(t);
    unparked(t);
  }

  @Override
  public void start(RtThread parent, RtThread child, Runnable body) {
    begin(child, body, now(parent) + Costs.START);
    cutTurn(parent);
    charge(parent, Costs.CLONE);
  }

  @Override
  public void leave(RtThread t) {
    settle(t);
    stopping = true;
    abandon();
  }

  @Override
  public int choose(int bound) {
    return scheduler.nextChoice(bound);
  }
}
