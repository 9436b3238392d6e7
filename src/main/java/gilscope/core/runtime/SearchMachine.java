package gilscope.core.runtime;

import gilscope.core.event.RuntimeKind;
import gilscope.core.sched.Fork;
import gilscope.core.sched.Guide;
import gilscope.core.sched.Steps;
import gilscope.core.sched.Touch;
import gilscope.lang.objects.Access;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
final class SearchMachine implements Machine {
  /** What a thread may execute before the limit is looked at. */
  private static final int FUEL = 1 << 16;

  /** Rounds of a loop that a replay shows where the recorded execution waits. */
  private static final int MOST_IDLE_ROUNDS = 100;

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
  private final Steps steps;
  private final Fork fork;
  private final boolean ordersOutput;
  private final int outputNumber;
  private final Rounds rounds = new Rounds();
  private int circling;
  private int repetitions;
  private Guide guide;
  private long maxSteps;
  private long maxInstructions;

  private @Nullable PythonRuntime runtime;
  private final List<RtThread> threads = new ArrayList<>();
  private @Nullable RtThread current;
  private @Nullable RtThread next;
  private int lastStepper = Fork.NOBODY;
  private boolean lastYielded;
  private int alive;
  private long instructions;
  private long horizon;
  private boolean stopping;
  private Stop stop = Stop.NONE;
  private boolean news;
  private boolean names;
  private boolean booting;
  private @Nullable ReplayPoints replay;
  private @Nullable Throwable failure;

  SearchMachine(RuntimeKind kind, Places places, Steps steps, boolean ordersOutput, Guide guide) {
    this.kind = kind;
    this.places = places;
    this.steps = steps;
    this.fork = new Fork(steps);
    this.ordersOutput = ordersOutput;
    this.guide = guide;
    this.outputNumber = places.newPlace(Places.LIBRARY).id;
  }

  // ---- one execution

  /** Gets ready for another execution. */
  void reset(PythonRuntime owner, Guide next, long stepLimit, long instructionLimit) {
    runtime = owner;
    guide = next;
    maxSteps = stepLimit;
    maxInstructions = instructionLimit;
    threads.clear();
    places.clear();
    steps.clear();
    current = null;
    this.next = null;
    lastStepper = Fork.NOBODY;
    lastYielded = false;
    alive = 0;
    instructions = 0;
    horizon = 0;
    stopping = false;
    stop = Stop.NONE;
    news = false;
    circling = 0;
    repetitions = 0;
    failure = null;
  }

  /** Runs an execution to its end, or until it is left. */
  void run(RtThread main, Runnable body) {
    guide.begin();
    prepare(main, body);
    next = main;
    while (!stopping && next != null) {
      RtThread t = next;
      next = null;
      current = t;
      t.search.unsettled = false;
      Coroutine coroutine = t.coroutine;
      if (coroutine == null) {
        throw new IllegalStateException("thread " + t + " was never started");
      }
      coroutine.resume();
      if (failure != null) {
        throw new IllegalStateException(failure);
      }
      if (coroutine.isDone()) {
        settle(t);
        if (t.search.repeats) {
          goesOnAfterAll(t);
        }
        threads.remove(t);
        t.coroutine = null;
        alive--;
        if (t == main) {
          stopping = true;
        } else if (!stopping) {
          next = pickSafely();
        }
      }
    }
  }

  /** Drops what an execution that was left has not finished. */
  void abandonAll() {
    for (int i = 0; i < threads.size(); i++) {
      SearchState s = threads.get(i).search;
      if (s.atPoint) {
        steps.stillStands(threads.get(i).id(), s.operations);
      } else if (s.goesRound) {
        steps.stillStands(threads.get(i).id(), s.round.operations() + 1);
      }
      if (s.atPoint && s.needs != null && s.needs.isLocked()) {
        steps.stillWaits(threads.get(i).id(), s.object, threads.get(i).at());
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

  long instructions() {
    return instructions;
  }

  @Nullable RtThread current() {
    return current;
  }

  List<RtThread> threads() {
    return threads;
  }

  Places places() {
    return places;
  }

  /** Leaves the execution for good, from within one of its threads. */
  void leave(Stop why) {
    stop = why;
    stopping = true;
    abandon();
  }

  private void abandon() {
    next = null;
    while (true) {
      Coroutine.suspend();
    }
  }

  private void prepare(RtThread t, Runnable body) {
    t.ready = true;
    t.granted = t.fuel() - 1;
    t.coroutine = new Coroutine(body);
    threads.add(t);
    alive++;
  }

  // ---- who goes on

  private void passOn(RtThread self) {
    if (self.search.repeats) {
      goesOnAfterAll(self);
    }
    RtThread chosen = pickSafely();
    if (chosen != self) {
      next = chosen;
      Coroutine.suspend();
      if (stopping) {
        abandon();
      }
    } else if (stopping) {
      abandon();
    }
    self.search.unsettled = false;
  }

  private @Nullable RtThread pickSafely() {
    try {
      return pick();
    } catch (RuntimeException | Error e) {
      failure = e;
      stopping = true;
      return null;
    }
  }

  private @Nullable RtThread pick() {
    for (int i = 0; i < threads.size(); i++) {
      RtThread t = threads.get(i);
      if (t.search.unsettled) {
        return t;
      }
    }
    return decide();
  }

  private @Nullable RtThread decide() {
    if (steps.count() >= maxSteps) {
      stop = Stop.LIMIT;
      stopping = true;
      return null;
    }
    fork.begin(lastStepper, lastYielded);
    for (int i = 0; i < threads.size(); i++) {
      RtThread t = threads.get(i);
      SearchState s = t.search;
      if (s.atPoint && (s.needs == null || !s.needs.isLocked())) {
        fork.add(t.id(), s.object, touchNow(s), s.key);
      } else if (s.goesRound) {
        fork.awaits(t.id());
      }
    }
    if (fork.count() == 0) {
      return endWait();
    }
    int chosen = guide.choose(fork);
    if (chosen == Guide.CUT) {
      stop = Stop.CUT;
      stopping = true;
      return null;
    }
    return runtime().thread(fork.thread(chosen));
  }

  private static Touch touchNow(SearchState s) {
    LockMutex m = s.tries;
    return m == null ? s.touch : m.isLocked() ? Touch.REFUSED : Touch.TRY;
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
      return circling > 0 ? repeat() : nobody(Stop.DEADLOCK);
    }
    horizon = Math.max(horizon, earliest);
    first.clock = Math.max(first.clock, earliest);
    steps.edge(Steps.EVERYBODY, first.id());
    if (first.search.atPoint) {
      first.search.timedOut = true;
      fork.begin(lastStepper, lastYielded);
      fork.add(first.id(), first.search.object, Touch.REFUSED, 0);
      if (guide.choose(fork) == Guide.CUT) {
        stop = Stop.CUT;
        stopping = true;
        return null;
      }
      return first;
    }
    first.timedOut = true;
    first.search.timedOut = true;
    first.wakeAt = NEVER;
    first.parked = false;
    first.search.unsettled = true;
    return pick();
  }

  private @Nullable RtThread nobody(Stop why) {
    if (!threads.isEmpty()) {
      stop = why;
    }
    stopping = true;
    return null;
  }

  // ---- loops that only wait

  /** A thread is at an instruction that may jump back; it stays there while that is of no use. */
  void jump(RtThread t) {
    SearchState s = t.search;
    if (!rounds.isFruitless(t, steps) || replay != null && !endsHere(s)) {
      return;
    }
    s.repeats = false;
    s.goesRound = true;
    circling++;
    passOn(t);
    if (!s.repeats) {
      s.effects++; // the next round is a new one
    }
  }

  /** A replay takes each round; where the recorded execution ends, the last one has no end. */
  private static boolean endsHere(SearchState s) {
    return s.operations == s.round.operations() || ++s.idleRounds > MOST_IDLE_ROUNDS;
  }

  /** Wakes who waits in a loop for what was just done. */
  private void touched(RtThread t, int object, Touch touch, long key) {
    if (t.search.repeats) {
      return; // no step of its own
    }
    steps.touch(object, touch, key, t.at());
    for (int i = 0; circling > 0 && i < threads.size(); i++) {
      RtThread other = threads.get(i);
      if (other.search.goesRound
          && other != t
          && other.search.round.isChangedBy(object, touch, key)) {
        wake(other);
      }
    }
  }

  private void wake(RtThread t) {
    t.search.goesRound = false;
    t.search.unsettled = true;
    circling--;
  }

  /** Nobody else can go on: each of them does its round again, some times. */
  private @Nullable RtThread repeat() {
    int n = threads.size();
    if (repetitions >= Rounds.REPETITIONS * n) {
      return nobody(Stop.LIVELOCK);
    }
    for (int i = 0; i < n; i++) {
      RtThread t = threads.get(repetitions++ % n);
      if (t.search.goesRound) {
        wake(t);
        t.search.repeats = true;
        return t;
      }
    }
    throw new IllegalStateException("nobody goes round");
  }

  /**
   * A thread that repeated its round did something else: the execution so far rests on a mistake.
   */
  private void goesOnAfterAll(RtThread t) {
    t.search.repeats = false;
    if (replay != null) {
      return;
    }
    if (!news) {
      rounds.isProductive(t);
    }
    news = true;
    stop = Stop.CUT;
    stopping = true;
  }

  private PythonRuntime runtime() {
    PythonRuntime r = runtime;
    if (r == null) {
      throw new IllegalStateException("not attached");
    }
    return r;
  }

  // ---- scheduling points

  private boolean concurrent() {
    return alive >= 2;
  }

  private boolean mayPreempt(RtThread t) {
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
        && (m.mutexState() & 1) != 0;
  }

  private static long instruction(RtThread t) {
    return t.executed + t.unsettled();
  }

  /** Waits before a visible step until it is this thread's turn, and begins the step. */
  private void stand(RtThread t, int object, Touch touch, long key) {
    SearchState s = t.search;
    if (s.repeats && s.round.looksAt(object, key)) {
      return;
    }
    s.object = object;
    s.touch = touch;
    s.key = key;
    s.atPoint = true;
    passOn(t);
    s.atPoint = false;
    lastStepper = t.id();
    lastYielded = false;
    s.mayPreempt = false;
    s.instruction = instruction(t);
    steps.begin(t.id(), s.operations);
  }

  @Override
  public boolean ordersAccesses() {
    return true;
  }

  @Override
  public void access(RtThread t, PyObject o, Access access, long key, @Nullable Object label) {
    t.search.operations++;
    if (access.writes() && resolve(o, access, key).writes()) {
      t.search.effects++;
    }
    if (!t.hasSections()) {
      t.sectionInstruction = instruction(t);
    }
    if (alive < 2) {
      if (access.writes() && places.indexOf(o) < 0) {
        runtime().libraryChanges(o, access, key);
      }
      return;
    }
    if (o.isStream()) {
      return;
    }
    ReplayPoints points = replay;
    if (points != null) {
      if (points.contains(t.id(), t.search.operations)) {
        stand(t, 0, Touch.NONE, 0);
      }
      return;
    }
    int index = places.indexOf(o);
    Touch touch = resolve(o, access, key);
    if (index < 0 && touch.writes()) {
      runtime().libraryChanges(o, access, key);
    }
    Place place = places.place(o, index);
    if (!notice(t, place, index, touch, key) || runtime().isBookkeeping(t)) {
      return;
    }
    int number = place.id;
    if (names) {
      label(number, key, label);
    }
    if (mayPreempt(t) && !guarded(t, o)) {
      stand(t, number, touch, key);
      touch = resolve(o, access, key);
    }
    if (touch.writes()) {
      t.search.published++;
    }
    touched(t, number, touch, key);
  }

  private static Touch resolve(PyObject o, Access access, long key) {
    return switch (access) {
      case READ -> Touch.READ;
      case WRITE -> Touch.WRITE;
      case GET -> Touch.GET;
      case SET -> Touch.SET;
      case GROW -> Touch.GROW;
      case LENGTH -> Touch.LENGTH;
      case PUT -> o instanceof PyDict d && d.holds(key) ? Touch.SET : Touch.GROW;
      case REMOVE -> o instanceof PyDict d && d.holds(key) ? Touch.GROW : Touch.GET;
      case DEFAULT -> o instanceof PyDict d && d.holds(key) ? Touch.GET : Touch.GROW;
    };
  }

  /** Learns from a touch; true if somebody else could notice it. */
  private boolean notice(RtThread t, Place place, int index, Touch touch, long key) {
    boolean own = place.creator == t.id();
    if (own && index >= 0 && places.madeAfter(index) == t.search.published) {
      return false; // nobody else can know it yet
    }
    if (!own) {
      news |= place.foreign();
    }
    switch (touch) {
      case WRITE -> news |= place.wholeChanges();
      case GROW -> news |= place.keyComesOrGoes(key);
      case SET -> news |= place.keyChanges(key);
      case READ, GET, LENGTH, ACQUIRE, TRY, REFUSED, RELEASE, NONE -> {}
    }
    if (!place.isForeign()) {
      return false;
    }
    return switch (touch) {
      case WRITE, GROW, SET -> true;
      case GET -> place.changes(key);
      case LENGTH -> place.grows();
      case READ -> place.changes();
      case ACQUIRE, TRY, REFUSED, RELEASE, NONE -> true;
    };
  }

  // ---- locks

  /** A lock was made. */
  void made(RtThread t, LockMutex m) {
    t.search.effects++;
    if (names && !booting) {
      lockNames.put(places.named(-2 - t.id(), t.search.locks).id, m.name);
    }
    m.place =
        booting ? places.newPlace(Places.LIBRARY) : places.named(-2 - t.id(), t.search.locks++);
  }

  /** True if locks are to be given the names that people know them by. */
  boolean names() {
    return names;
  }

  /** As told by {@link #reset}. */
  void setNames(boolean wanted) {
    names = wanted;
  }

  private final Map<Integer, Map<Long, String>> labels = new HashMap<>();
  private final Map<Integer, String> lockNames = new HashMap<>();
  private Map<String, String> placeNames = Map.of();

  private void label(int place, long key, @Nullable Object label) {
    String text =
        switch (label) {
          case null -> "[" + key + "]";
          case PyStr s -> s.value();
          case String s -> s;
          case PyInt i -> "[" + i + "]";
          default -> "[…]";
        };
    labels.computeIfAbsent(place, _ -> new HashMap<>()).put(key, text);
  }

  /** Names of places: see {@code SearchEngine.placeNames}. */
  Map<String, String> placeNames() {
    return placeNames;
  }

  /** Finds the names of the execution that is over, from where its objects hang. */
  void findNames(PyDict main) {
    Map<String, String> out = new HashMap<>();
    IdentityHashMap<PyObject, String> paths = PlaceNames.paths(main);
    places.forEach(
        (place, o) -> {
          PyObject holder = places.holder(o);
          String path = o == main ? "" : paths.get(holder == null ? o : holder);
          String whole =
              path != null ? path : "a " + (holder == null ? o : holder).type().name() + " object";
          out.put(place.id + ":", whole.isEmpty() ? "the module" : whole);
          labels
              .getOrDefault(place.id, Map.of())
              .forEach(
                  (key, text) ->
                      out.put(place.id + ":" + key, PlaceNames.join(whole, text, holder == null)));
        });
    lockNames.forEach((id, name) -> out.put(id + ":", name));
    placeNames = out;
  }

  /** From now on threads stand exactly where a recorded schedule has them stand. */
  void follow(@Nullable ReplayPoints points) {
    replay = points;
  }

  /** What is made now belongs to the library. */
  void setBooting(boolean now) {
    booting = now;
  }

  private boolean isVisible(RtThread t, LockMutex m) {
    if (!concurrent() || replay != null) {
      return false;
    }
    Place place = m.place;
    if (place == null) {
      return false;
    }
    boolean own = place.creator == -2 - t.id();
    if (!own) {
      news |= place.foreign();
    }
    return place.isForeign() && !runtime().isBookkeeping(t);
  }

  /** Counts an operation on a lock; true if the replayed schedule has a thread wait before it. */
  private boolean replayed(RtThread t) {
    t.search.operations++;
    ReplayPoints points = replay;
    return points != null && concurrent() && points.contains(t.id(), t.search.operations);
  }

  private static int number(LockMutex m) {
    Place p = m.place;
    return p == null ? -1 : p.id;
  }

  /** Looks whether a lock is taken. */
  boolean locked(RtThread t, LockMutex m) {
    if (replayed(t)) {
      stand(t, 0, Touch.NONE, 0);
      return m.isLocked();
    }
    if (isVisible(t, m)) {
      int number = number(m);
      if (mayPreempt(t)) {
        stand(t, number, Touch.REFUSED, 0);
      }
      touched(t, number, Touch.REFUSED, 0);
    }
    return m.isLocked();
  }

  /** Tries to acquire without waiting. */
  boolean tryAcquire(RtThread t, LockMutex m) {
    if (replayed(t)) {
      stand(t, 0, Touch.NONE, 0);
    }
    boolean visible = isVisible(t, m);
    if (visible && mayPreempt(t)) {
      t.search.tries = m;
      stand(t, number(m), Touch.TRY, 0);
      t.search.tries = null;
    }
    boolean got = takes(t, m);
    if (visible) {
      touched(t, number(m), got ? Touch.TRY : Touch.REFUSED, 0);
      t.search.published++;
    }
    return got;
  }

  /**
   * The first part of an acquire that is ready to wait: takes the lock if that needs no waiting.
   * Where a switch is allowed the thread stands before the lock at once, as one that waits for it.
   *
   * <p>Who finds it taken in the middle of a step has seen that, whatever it does next.
   */
  boolean acquireFree(RtThread t, LockMutex m) {
    boolean stands = replayed(t);
    boolean visible = isVisible(t, m);
    t.search.standsFirst = stands;
    if (stands || visible && mayPreempt(t)) {
      return false;
    }
    if (!m.isLocked()) {
      return take(t, m);
    }
    if (visible) {
      touched(t, number(m), Touch.REFUSED, 0);
    }
    return false;
  }

  private boolean takes(RtThread t, LockMutex m) {
    if (!m.tryTake(t, this)) {
      return false;
    }
    m.takenAt = t.search.operations;
    t.search.held++;
    return true;
  }

  private boolean take(RtThread t, LockMutex m) {
    takes(t, m);
    if (isVisible(t, m)) {
      touched(t, number(m), Touch.ACQUIRE, 0);
      t.search.published++;
    }
    return true;
  }

  /**
   * Acquires, waiting if need be.
   *
   * @param until as {@link #park}
   * @return false if the time came first
   */
  boolean acquire(RtThread t, LockMutex m, long until) {
    SearchState s = t.search;
    s.timedOut = false;
    s.deadline = until;
    if (s.standsFirst || isVisible(t, m)) {
      s.standsFirst = false;
      int number = number(m);
      s.needs = m;
      stand(t, number, Touch.ACQUIRE, 0);
      s.needs = null;
      s.deadline = NEVER;
      boolean got = takes(t, m);
      touched(t, number, got ? Touch.ACQUIRE : Touch.REFUSED, 0);
      s.published++;
      return got;
    }
    while (!takes(t, m)) {
      s.waitsQuietly = m;
      passOn(t);
      s.waitsQuietly = null;
      s.mayPreempt = true;
      if (s.timedOut) {
        s.deadline = NEVER;
        return false;
      }
    }
    s.deadline = NEVER;
    return true;
  }

  /** A lock is about to be released; on return it is done at once. */
  void releasing(RtThread t, LockMutex m) {
    if (replayed(t)) {
      stand(t, 0, Touch.NONE, 0);
    }
    if (m.owner == t) {
      t.search.held--;
    }
    if (m.owner != t || m.takenAt <= t.search.roundBegan) {
      t.search.effects++; // not taken since the round of a loop began
    }
    if (isVisible(t, m)) {
      int number = number(m);
      if (mayPreempt(t)) {
        stand(t, number, Touch.RELEASE, 0);
      }
      touched(t, number, Touch.RELEASE, 0);
      t.search.published++;
    }
  }

  /** A lock is free again. */
  void released(LockMutex m) {
    for (int i = 0; i < threads.size(); i++) {
      if (threads.get(i).search.waitsQuietly == m) {
        threads.get(i).search.unsettled = true;
      }
    }
  }

  // ---- the rest that order can matter for

  /** The thread passes a check point, or gives up the GIL for a moment. */
  void checkPoint(RtThread t) {
    t.search.mayPreempt = true;
  }

  /** The program is about to write to one of its streams. */
  void writes(RtThread t) {
    t.search.effects++;
    checkPoint(t);
    if (replayed(t)) {
      stand(t, 0, Touch.NONE, 0);
    }
    if (!ordersOutput || alive < 2 || replay != null) {
      return;
    }
    if (mayPreempt(t)) {
      stand(t, outputNumber, Touch.WRITE, 0);
    }
    touched(t, outputNumber, Touch.WRITE, 0);
  }

  /** A thread looks whether another one has ended. */
  void looksAtEnd(RtThread t, RtThread target) {
    boolean stands = replayed(t);
    if (stands) {
      stand(t, 0, Touch.NONE, 0);
    }
    if (alive < 2 || replay != null || t == target) {
      return;
    }
    Place end = places.end(target.id());
    news |= end.foreign();
    if (mayPreempt(t)) {
      stand(t, end.id, Touch.REFUSED, 0);
    }
    touched(t, end.id, Touch.REFUSED, 0);
    if (target.ended) {
      ordered(target, t);
    }
  }

  /** A thread has nothing more to do; that is a step if anybody looks. */
  void ends(RtThread t) {
    if (replayed(t)) {
      stand(t, 0, Touch.NONE, 0);
    }
    Place end = places.end(t.id());
    if (alive < 2 || replay != null || !end.isForeign() || stopping) {
      return;
    }
    stand(t, end.id, Touch.RELEASE, 0);
    touched(t, end.id, Touch.RELEASE, 0);
  }

  /** All steps of {@code from} so far come before what {@code to} does from here on. */
  void ordered(RtThread from, RtThread to) {
    steps.edge(from.id(), to.id());
    from.search.published++;
    from.search.effects++;
  }

  /** The thread asks for something that may be different the next time: the time, chance. */
  void asks(RtThread t) {
    t.search.effects++;
  }

  // ---- Machine

  private void settle(RtThread t) {
    int begun = t.unsettled();
    instructions += begun;
    t.executed += begun;
    t.clock += begun * Costs.INSTRUCTION;
    t.granted = t.fuel() - 1;
    horizon = Math.max(horizon, t.clock);
  }

  @Override
  public long now(RtThread t) {
    return t == current ? t.clock + t.unsettled() * Costs.INSTRUCTION : t.clock;
  }

  @Override
  public long step(RtThread t) {
    return t == current ? instructions + t.unsettled() : instructions;
  }

  @Override
  public int refuel(RtThread t) {
    settleBefore(t);
    if (instructions > maxInstructions) {
      leave(Stop.LIMIT);
    }
    t.granted = runtime().beforeInstruction(t) ? 1 : FUEL;
    return t.granted;
  }

  /** As {@link #settle}, at a moment between instructions. */
  private void settleBefore(RtThread t) {
    int begun = t.granted - t.fuel();
    instructions += begun;
    t.executed += begun;
    t.clock += begun * Costs.INSTRUCTION;
    horizon = Math.max(horizon, t.clock);
  }

  @Override
  public boolean park(RtThread t, long until) {
    settle(t);
    t.search.effects++;
    if (t.permit) {
      t.permit = false;
      return true;
    }
    if (until <= t.clock) {
      return false;
    }
    t.parked = true;
    t.timedOut = false;
    t.wakeAt = until;
    passOn(t);
    t.parked = false;
    t.wakeAt = NEVER;
    t.search.mayPreempt = true;
    boolean woken = !t.timedOut;
    t.timedOut = false;
    if (woken) {
      t.permit = false;
    }
    return woken;
  }

  @Override
  public void takePermit(RtThread t) {
    t.permit = false;
  }

  @Override
  public void unpark(RtThread by, RtThread target) {
    target.permit = true;
    if (target.parked) {
      target.clock = Math.max(target.clock, now(by) + Costs.WAKE);
      target.parked = false;
      target.wakeAt = NEVER;
      target.search.unsettled = true;
    }
  }

  @Override
  public void notBefore(RtThread t, long time) {
    charge(t, time - now(t));
  }

  @Override
  public void charge(RtThread t, long ns) {
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
    child.clock = now(parent) + Costs.START;
    prepare(child, body);
    ordered(parent, child);
  }

  @Override
  public void leave(RtThread t) {
    leave(Stop.FAILURE);
  }

  /** A memory step of the unprotected runtime is a touch of the whole object. */
  @Override
  public void point(RtThread t, @Nullable PyObject on, boolean writes) {
    if (on != null) {
      access(t, on, writes ? Access.WRITE : Access.READ, 0, null);
    }
  }

  @Override
  public int choose(int bound) {
    return 0;
  }

  @Override
  public void shutDown() {
    stopping = true;
  }
}
