package gilscope.core.runtime;

import gilscope.core.event.RuntimeKind;
import gilscope.core.event.ThreadState;
import gilscope.core.sched.Fork;
import gilscope.core.sched.Guide;
import gilscope.core.sched.Steps;
import gilscope.core.sched.Touch;
import gilscope.lang.objects.Access;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The machine of a search: one execution after another on one carrier thread, and before each
 * visible step a {@link Guide} says whose. Carrier thread only.
 *
 * <p><b>A step</b> is everything that a thread does from one scheduling point to its next one. A
 * scheduling point stands before a touch that another thread could notice ({@link Places}) or the
 * operation on a lock, if the runtime's mask allows a switch there: before each of them without a
 * GIL, before the first of each instruction under the old GIL, before the first after a check point
 * or a release of the GIL under today's. There are none while only one thread is alive.
 *
 * <p><b>Settling.</b> Nobody is asked before every thread that can go on has come to its next
 * scheduling point: a new thread runs up to its first one by itself, and who waited for the end of
 * another goes on by itself. So the start and the end of a thread are no steps, and who has started
 * others is not preempted by them.
 *
 * <p><b>Waiting.</b> Who needs a lock that is taken cannot be chosen; when it is released,
 * everybody who needs it can. A wait with a time limit ends by itself only when nobody else can go
 * on, the earliest limit first.
 */
final class SearchMachine extends CarrierMachine {
  /** What a thread may execute before the limit is looked at. */
  private static final int FUEL = 1 << 16;

  /** Why an execution was left unfinished. */
  enum Stop {
    /** It was not. */
    NONE,
    /** A thread, or the program, failed. */
    FAILURE,
    /** Nobody can go on. */
    DEADLOCK,
    /** Nobody can go on but threads that go round for ever. */
    LIVELOCK,
    /** The guide had seen enough. */
    CUT,
    /** It takes more steps or instructions than it may. */
    LIMIT
  }

  private final RuntimeKind kind;
  private final Places places;
  private final Steps visible;
  private final Fork fork;
  private final boolean ordersOutput;
  private final int outputNumber;
  private final int identityNumber;
  private final PlaceLabels labels;

  /** Stands, in all executions, for the memory that belongs to no object. */
  private final PyObject memory = new PyList();

  private final int memoryNumber;
  private final SearchLoops loops;
  private final SearchLocks locks;
  private final SearchEnds ends;
  private Guide guide;
  private long maxSteps;
  private long maxInstructions;

  private int lastStepper = Fork.NOBODY;
  private boolean lastYielded;
  private int alive;
  private int started;
  private Stop stop = Stop.NONE;
  private boolean news;
  private boolean names;
  private boolean booting;

  /** The latest {@link SearchState#due} of a step so far, and that of the last step. */
  private long latest;

  private long lastDue;
  private long heldUp;

  /** Waits that may end before their time, in an execution, at most; and those that did. */
  private int mostEnds;

  private int endedEarly;
  private boolean timed;
  private boolean leavesOut;
  private @Nullable Census census;
  private @Nullable Points replay;
  private @Nullable Steered steered;

  SearchMachine(RuntimeKind kind, Places places, Steps steps, boolean ordersOutput, Guide guide) {
    this.kind = kind;
    this.places = places;
    this.visible = steps;
    this.fork = new Fork(steps);
    this.ordersOutput = ordersOutput;
    this.guide = guide;
    this.labels = new PlaceLabels(places);
    this.outputNumber = places.newPlace(Places.LIBRARY).id;
    labels.named(outputNumber, "the output");
    this.ends = new SearchEnds(this, places, labels);
    this.identityNumber = places.newPlace(Places.LIBRARY).id;
    labels.named(identityNumber, "the identities of objects that ended");
    this.memoryNumber = places.place(memory, Places.LIBRARY).id;
    labels.named(memoryNumber, "memory of the process");
    this.loops = new SearchLoops(this, steps);
    this.locks = new SearchLocks(this, places, labels);
  }

  // ---- one execution

  /** Gets ready for another execution. */
  void reset(PythonRuntime owner, Guide next, long stepLimit, long instructionLimit) {
    serve(owner);
    clear();
    guide = next;
    maxSteps = stepLimit;
    maxInstructions = instructionLimit;
    places.clear();
    visible.clear();
    lastStepper = Fork.NOBODY;
    lastYielded = false;
    alive = 0;
    started = 0;
    stop = Stop.NONE;
    news = false;
    latest = 0;
    lastDue = 0;
    heldUp = 0;
    endedEarly = 0;
    timed = false;
    leavesOut = false;
    loops.clear();
  }

  /** Runs an execution to its end, or until it is left. */
  void run(RtThread main, Runnable body) {
    guide.begin();
    begin(main, body, 0);
    carry(main);
  }

  private void begin(RtThread t, Runnable body, long clock) {
    prepare(
        t,
        () -> {
          t.search.unsettled = false;
          wakes++;
          body.run();
        },
        clock);
    started = Math.max(started, t.id());
    alive++;
  }

  /** As it is told, where the execution is steered. */
  @Override
  long horizon() {
    Steered by = steered;
    return by == null ? super.horizon() : by.now();
  }

  @Override
  void over(RtThread t) {
    loops.endsItsRound(t);
    t.search.newestAtEnd = started;
    alive--;
    if (t.id() == 0) {
      stopping = true;
    }
  }

  /** Drops what an execution that was left has not finished. */
  void abandonAll() {
    for (int i = 0; i < threads.size(); i++) {
      SearchState s = threads.get(i).search;
      if (s.atPoint) {
        visible.stillStands(threads.get(i).id(), s.operations);
        if (census != null) {
          census.step(threads.get(i));
        }
      } else if (s.goesRound) {
        visible.stillStands(threads.get(i).id(), s.round.operations() + 1);
      }
      if (s.atPoint && s.needs != null && s.needs.isLocked()) {
        visible.stillWaits(threads.get(i).id(), s.object, threads.get(i).at());
      }
    }
    stopping = true;
    threads.clear();
  }

  Stop stop() {
    return stop;
  }

  /** True if this execution taught something new about what is visible. */
  boolean news() {
    return news;
  }

  /**
   * For how long a thread that could go on stood still, at most, while others slept; in ns. Zero
   * means that a computer on which nothing takes time but sleeping could have run it so.
   */
  long heldUpNs() {
    return heldUp;
  }

  /** In executions to come, so many waits with a time limit end although others can go on. */
  void setMostEnds(int most) {
    mostEnds = most;
  }

  /** True if waits with a time limit may end although others can go on. */
  boolean endsWaits() {
    return mostEnds > 0;
  }

  /** True if a wait with a time limit could have ended, and did not: that was not tried. */
  boolean leavesEndsOut() {
    return leavesOut;
  }

  /** Executed by all threads. */
  long instructions() {
    return steps;
  }

  List<RtThread> threads() {
    return threads;
  }

  Places places() {
    return places;
  }

  PlaceLabels labels() {
    return labels;
  }

  /** The loops in which its threads wait. */
  SearchLoops loops() {
    return loops;
  }

  /** What its threads do with locks. */
  SearchLocks locks() {
    return locks;
  }

  /** What its threads do with the ends of each other. */
  SearchEnds ends() {
    return ends;
  }

  /** True if locks are to be given the names that people know them by. */
  boolean names() {
    return names;
  }

  /** As told by {@link #reset}. */
  void setNames(boolean wanted) {
    names = wanted;
  }

  /** True for what the interpreter alone knows: no program could guard it. */
  boolean isInner(int place, long key) {
    return place == memoryNumber || key == Heap.COUNT;
  }

  /** From now on threads stand exactly where a recorded schedule has them stand. */
  void follow(@Nullable Points points) {
    replay = points;
  }

  /** From now on executions are steered. */
  void steer(Steered by) {
    steered = by;
    follow(by);
  }

  /** Counts the instructions of the executions to come; null ends that. */
  void count(@Nullable Census wanted) {
    census = wanted;
  }

  boolean isReplay() {
    return replay != null;
  }

  /** What is made now belongs to the library. */
  void setBooting(boolean now) {
    booting = now;
  }

  boolean isBooting() {
    return booting;
  }

  /** Something was seen that was not known to be visible. */
  void learn(boolean fresh) {
    news |= fresh;
  }

  /** Leaves the execution for good, from within one of its threads. */
  void leave(Stop why) {
    stop = why;
    stopping = true;
    abandon();
  }

  // ---- who goes on

  /** Another one may go on first; returns when it is this thread's turn again. */
  void passOn(RtThread self) {
    loops.endsItsRound(self);
    if (steered != null) {
      settle(self, self.unsettled());
    }
    giveWay(self);
    self.search.unsettled = false;
    goesOn(self);
  }

  /** {@code t} has {@code held}, which stands, drop the GIL now. */
  void takesFrom(RtThread held, RtThread t) {
    if (steered != null) {
      steered.meets(held, t);
    }
  }

  /** Nobody has the GIL: those who stand, told as waiting for it, are ready. */
  void waitNoLonger(RtThread t) {
    for (int i = 0; i < threads.size(); i++) {
      if (steered != null && threads.get(i).state == ThreadState.WANTS_GIL) {
        steered.isReady(threads.get(i), t);
      }
    }
  }

  /** A steered thread is looked at again before its next instruction. */
  private void goesOn(RtThread t) {
    Steered by = steered;
    if (by != null) {
      wakes++;
      endTurnHere(t);
      by.goesOn(t);
    }
  }

  @Override
  @Nullable RtThread decide() {
    if (stopping) {
      return null;
    }
    Steered by = steered;
    RtThread last = current();
    if (by == null || last == null) {
      return pick(null);
    }
    by.turnOver(last);
    RtThread chosen = stopping ? null : pick(by.wanted());
    if (chosen != null) {
      by.turnOf(chosen, last);
    }
    return chosen;
  }

  /**
   * @param wanted goes on if it can, whoever else has not settled; null for nobody in particular
   */
  private @Nullable RtThread pick(@Nullable RtThread wanted) {
    if (wanted != null && wanted.search.unsettled) {
      return wanted;
    }
    for (int i = 0; i < threads.size(); i++) {
      RtThread t = threads.get(i);
      if (t.search.unsettled && (wanted == null || !wanted.search.atPoint)) {
        return t;
      }
    }
    return ask(wanted);
  }

  private @Nullable RtThread ask(@Nullable RtThread wanted) {
    if (visible.count() >= maxSteps) {
      stop = Stop.LIMIT;
      stopping = true;
      return null;
    }
    fork.begin(lastStepper, lastYielded);
    for (int i = 0; i < threads.size(); i++) {
      RtThread t = threads.get(i);
      SearchState s = t.search;
      if (s.atPoint && !s.isBlocked()) {
        fork.add(t.id(), s.object, touchNow(s), s.key, s.waited ? Math.max(s.due, lastDue) : s.due);
        continue;
      }
      s.waited = true;
      if (s.goesRound) {
        fork.awaits(t.id());
      } else if (s.atPoint && s.deadline != NEVER && endedEarly < mostEnds) {
        fork.addEnding(t.id(), s.object, s.key, s.due + Math.max(0, s.deadline - t.clock));
      } else {
        timed |= s.atPoint && s.deadline != NEVER || t.parked && t.wakeAt != NEVER;
      }
    }
    if (!fork.canGoOn()) {
      return endWait();
    }
    leavesOut |= timed;
    if (loops.isSameAgain()) {
      return nobody(Stop.LIVELOCK);
    }
    int preferred = wanted == null ? -1 : fork.indexOf(wanted.id());
    int chosen = preferred >= 0 ? preferred : guide.choose(fork);
    if (chosen < 0) {
      cut();
      return null;
    }
    for (int i = 0; i < fork.count(); i++) {
      heldUp = Math.max(heldUp, fork.due(chosen) - fork.due(i));
    }
    RtThread t = runtime().thread(fork.thread(chosen));
    if (t != null && fork.ends(chosen)) {
      endedEarly++;
      t.search.due = fork.due(chosen);
      t.search.waited = false;
      t.search.timedOut = true;
      t.search.endsEarly = true;
      t.clock = Math.max(t.clock, t.search.deadline);
      horizon = Math.max(horizon, t.clock);
    }
    return t;
  }

  private Touch touchNow(SearchState s) {
    LockMutex m = s.tries;
    if (m != null) {
      return m.isLocked() ? Touch.REFUSED : Touch.TRY;
    }
    return s.needs == null ? s.touch : acquires(s);
  }

  /** What taking a lock is that was waited for: an attempt, if the wait could have ended before. */
  Touch acquires(SearchState s) {
    return mostEnds > 0 && s.deadline != NEVER ? Touch.TRY : s.touch;
  }

  /** Nobody can go on: the earliest time limit is over now. */
  private @Nullable RtThread endWait() {
    RtThread first = null;
    long earliest = NEVER;
    for (int i = 0; i < threads.size(); i++) {
      RtThread t = threads.get(i);
      long until = t.search.atPoint || t.search.waitsQuietly != null ? t.search.deadline : t.wakeAt;
      if (until < earliest) {
        earliest = until;
        first = t;
      }
    }
    if (first == null) {
      return loops.isEmpty() ? nobody(Stop.DEADLOCK) : loops.repeat();
    }
    horizon = Math.max(horizon, earliest);
    first.clock = Math.max(first.clock, earliest);
    first.search.due = Math.max(first.search.due, latest);
    visible.edge(Steps.EVERYBODY, first.id());
    if (first.search.atPoint) {
      first.search.timedOut = true;
      fork.begin(lastStepper, lastYielded);
      fork.add(first.id(), first.search.object, Touch.REFUSED, 0, latest);
      if (guide.choose(fork) == Guide.CUT) {
        cut();
        return null;
      }
      return first;
    }
    first.timedOut = true;
    first.search.timedOut = true;
    first.wakeAt = NEVER;
    first.parked = false;
    first.search.unsettled = true;
    return pick(null);
  }

  @Nullable RtThread nobody(Stop why) {
    if (!threads.isEmpty()) {
      stop = why;
    }
    stopping = true;
    return null;
  }

  // ---- scheduling points

  boolean concurrent() {
    return alive >= 2;
  }

  boolean mayPreempt(RtThread t) {
    if (t.search.seals > 0) {
      if (!t.search.sealIsFresh) {
        return false;
      }
      t.search.sealIsFresh = false;
      return true;
    }
    return switch (kind) {
      case GIL -> t.search.mayPreempt;
      case GIL_LEGACY -> t.search.instruction != instruction(t);
      case FREE_THREADED, UNPROTECTED -> true;
    };
  }

  /** Between two touches of an object under its mutex nothing is let in, but by Python code. */
  private static boolean guarded(RtThread t, PyObject o) {
    return t.hasSections()
        && instruction(t) == t.sectionInstruction
        && o instanceof MutableObject m
        && (m.mutexState() & MutableObject.LOCKED) != 0;
  }

  private static long instruction(RtThread t) {
    return t.executed + t.unsettled();
  }

  /** Cuts the execution: what it learnt makes it worthless. */
  void cut() {
    stop = Stop.CUT;
    stopping = true;
  }

  /** The step under way touches this; wakes who waits in a loop for it. */
  void touched(RtThread t, int object, Touch touch, long key) {
    if (!t.search.repeats) {
      visible.touch(object, touch, key, t.at());
      t.search.lap = (t.search.lap * 31 + object) * 31 + touch.ordinal();
      loops.changed(t, object, touch, key);
    }
  }

  /** Waits before a visible step until it is this thread's turn, and begins the step. */
  void stand(RtThread t, int object, Touch touch, long key) {
    SearchState s = t.search;
    if (s.repeats && s.round.looksAt(object, key)) {
      return;
    }
    s.object = object;
    s.touch = touch;
    s.key = key;
    s.atPoint = true;
    if (steered != null) {
      steered.stands();
    }
    passOn(t);
    s.atPoint = false;
    lastStepper = t.id();
    lastYielded = false;
    s.mayPreempt = false;
    s.instruction = instruction(t);
    passes(s);
    visible.begin(t.id(), s.operations);
    if (s.endsEarly) {
      s.endsEarly = false;
      visible.ends();
    }
    if (census != null) {
      census.step(t);
    }
  }

  /** A step begins: who waited until now has not slept less than the one that ended that. */
  private void passes(SearchState s) {
    if (s.waited) {
      s.due = Math.max(s.due, lastDue);
      s.waited = false;
    }
    latest = Math.max(latest, s.due);
    lastDue = s.due;
  }

  /**
   * A thread sleeps. That is no reason for others to come first: how long they are held up is never
   * certain.
   */
  void sleeps(RtThread t, long ns) {
    t.search.due += ns;
    charge(t, ns);
    yieldTurn(t);
  }

  @Override
  public boolean ordersAccesses() {
    return true;
  }

  @Override
  public void access(RtThread t, PyObject o, Access access, long key, @Nullable Object label) {
    access(t, o, access, key, label, true);
  }

  /**
   * @param inJava the object itself changes, not only its picture in the simulated heap, which the
   *     next execution gets anew
   */
  private void access(
      RtThread t, PyObject o, Access access, long key, @Nullable Object label, boolean inJava) {
    t.search.operations++;
    if (access.writes() && Accesses.touch(o, access, key).writes()) {
      t.search.effects++;
    }
    if (!t.hasSections()) {
      t.sectionInstruction = instruction(t);
    }
    if (alive < 2) {
      if (inJava && access.writes() && places.indexOf(o) < 0) {
        runtime().libraryChanges(o, access, key);
      }
      return;
    }
    if (o.isStream()) {
      return;
    }
    Points points = replay;
    if (points != null) {
      if (points.contains(t, t.search.operations)) {
        stand(t, 0, Touch.NONE, 0);
      }
      return;
    }
    int index = places.indexOf(o);
    Touch touch = Accesses.touch(o, access, key);
    if (inJava && index < 0 && touch.writes()) {
      runtime().libraryChanges(o, access, key);
    }
    Place place = places.place(o, index);
    if (!isVisible(t, place, index, touch, key) || runtime().isBookkeeping(t)) {
      return;
    }
    int number = place.id;
    if (names) {
      labels.label(number, key, label);
      labels.variable(number, t, o);
    }
    if (mayPreempt(t) && !guarded(t, o)) {
      stand(t, number, touch, key);
      touch = Accesses.touch(o, access, key);
    }
    if (touch.writes()) {
      t.search.published++;
    }
    touched(t, number, touch, key);
  }

  /** Learns from a touch; true if somebody else could notice it. */
  private boolean isVisible(RtThread t, Place place, int index, Touch touch, long key) {
    boolean own = place.creator == t.id();
    if (own && index >= 0 && places.madeAfter(index) == t.search.published) {
      return false; // nobody else can know it yet
    }
    if (!own) {
      news |= place.foreign();
    }
    news |= place.learn(touch, key);
    return place.isForeign() && place.shows(touch, key);
  }

  // ---- the rest that order can matter for

  /** Counts an operation; true if the replayed schedule has a thread wait before it. */
  boolean replayed(RtThread t) {
    t.search.operations++;
    Points points = replay;
    return points != null && concurrent() && points.contains(t, t.search.operations);
  }

  /** As {@link #replayed}, and waits. */
  boolean standIfReplayed(RtThread t) {
    boolean stands = replayed(t);
    if (stands) {
      stand(t, 0, Touch.NONE, 0);
    }
    return stands;
  }

  /** A thread is at an instruction that may jump back; it stays there while that is of no use. */
  void jump(RtThread t) {
    loops.jump(t, replay != null);
  }

  /** A sealed region begins or ends. */
  void seal(RtThread t, boolean begins) {
    if (begins) {
      t.search.sealIsFresh |= t.search.seals++ == 0;
    } else {
      t.search.seals--;
    }
  }

  /** The thread passes a check point, or gives up the GIL for a moment. */
  void checkPoint(RtThread t) {
    if (census != null) {
      census.checkPoint(t);
    }
    t.search.mayPreempt = true;
  }

  /** The program is about to write to one of its streams. */
  void writes(RtThread t) {
    t.search.effects++;
    checkPoint(t);
    standIfReplayed(t);
    if (ordersOutput) {
      changes(t, outputNumber);
    }
  }

  /** An object gets its identity, or gives it back. */
  void identities(RtThread t) {
    t.search.effects++;
    standIfReplayed(t);
    changes(t, identityNumber);
  }

  /** Changes something that every thread sees. */
  private void changes(RtThread t, int number) {
    if (alive < 2 || replay != null) {
      return;
    }
    if (mayPreempt(t)) {
      stand(t, number, Touch.WRITE, 0);
    }
    touched(t, number, Touch.WRITE, 0);
  }

  /** All steps of {@code from} so far come before what {@code to} does from here on. */
  void ordered(RtThread from, RtThread to) {
    visible.edge(from.id(), to.id());
    to.search.due = Math.max(to.search.due, from.search.due);
    from.search.published++;
    from.search.effects++;
  }

  /** The thread asks for something that may be different the next time: the time, chance. */
  void asks(RtThread t) {
    t.search.effects++;
  }

  // ---- Machine

  @Override
  public int refuel(RtThread t) {
    settle(t, t.granted - t.fuel());
    if (steps > maxInstructions) {
      leave(Stop.LIMIT);
    }
    Steered by = steered;
    if (by != null) {
      by.before(t);
    }
    int most = Math.min(runtime().beforeInstruction(t), FUEL);
    t.granted = census != null ? 1 : by != null ? by.fuel(t, most) : most;
    if (census != null) {
      census.before(t);
    }
    return t.granted;
  }

  @Override
  public boolean park(RtThread t, long until) {
    t.search.effects++;
    return super.park(t, until);
  }

  @Override
  void parks(RtThread t) {
    loops.endsItsRound(t);
  }

  @Override
  void unparked(RtThread t) {
    t.search.unsettled = false;
    t.search.mayPreempt = true;
    goesOn(t);
  }

  @Override
  long latency(RtThread t, long slept) {
    return Costs.WAKE;
  }

  @Override
  long waking(RtThread by, long slept) {
    return 0;
  }

  @Override
  void woke(RtThread by, RtThread target) {
    target.search.due = Math.max(target.search.due, by.search.due);
    target.search.unsettled = true;
  }

  @Override
  public void charge(RtThread t, long ns) {
    passes(t, ns);
  }

  @Override
  void passes(RtThread t, long ns) {
    if (ns > 0) {
      t.clock += ns;
      horizon = Math.max(horizon, t.clock);
    }
  }

  @Override
  public void yieldTurn(RtThread t) {
    checkPoint(t);
    if (lastStepper == t.id()) {
      lastYielded = true;
    }
  }

  @Override
  public void start(RtThread parent, RtThread child, Runnable body) {
    begin(child, body, now(parent) + Costs.START);
    ordered(parent, child);
  }

  @Override
  public void leave(RtThread t) {
    leave(Stop.FAILURE);
  }

  /** A memory step of the unprotected runtime is a touch as any other. */
  @Override
  public void point(
      RtThread t, @Nullable PyObject on, Access access, long key, @Nullable Object label) {
    access(t, on == null ? memory : on, access, key, label, false);
  }

  @Override
  public int choose(int bound) {
    return 0;
  }
}
