package gilscope.lang.objects;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A Python thread as objects see it: CPython's {@code PyThreadState}. Used by its own thread only,
 * save for {@link #evalBreaker}. The interpreter extends it with frames, the runtimes with locks.
 */
public abstract class ThreadState {
  /**
   * Elements of a tuple that threads are taken to meet in: shorter ones are mostly constants of the
   * program, which the free-threaded build makes immortal with what is in them.
   */
  private static final int LONG_TUPLE = 32;

  /** To look into a dict without its lock, ps: {@code d[k]} takes 2 ns more than with a GIL ... */
  private static final int LOOKUP = 1_600;

  /** ... and 3 to 5 where the key is a text. */
  private static final int LOOKUP_OF_TEXT = 2_800;

  /**
   * CPython's eval breaker bits ({@code pycore_ceval.h}); set by other threads, read at check
   * points.
   */
  public static final int GIL_DROP_REQUEST = 1;

  public static final int SIGNALS_PENDING = 1 << 1;
  public static final int CALLS_TO_DO = 1 << 2;
  public static final int ASYNC_EXCEPTION = 1 << 3;
  public static final int GC_SCHEDULED = 1 << 4;
  public static final int PLEASE_STOP = 1 << 5;
  public static final int EXPLICIT_MERGE = 1 << 6;

  /** All of CPython's ({@code _PY_EVAL_EVENTS_MASK}). */
  public static final int EVENTS = 0xFF;

  /** Not CPython's: a search wants to know of every check point. Never cleared. */
  public static final int SEARCHED = 1 << 20;

  /** Not CPython's: in virtual time, somebody's timer may have fired since the last check point. */
  public static final int TIMER_NEAR = 1 << 21;

  /**
   * Set when memory waits for this thread: CPython notes at every check point that the thread has
   * been there ({@code _Py_qsbr_quiescent_state}), Gilscope only when somebody wants to know.
   */
  public static final int QUIESCENCE_WANTED = 1 << 22;

  /**
   * Non-zero: something waits at the next check point. Other bits than CPython's belong to the
   * runtime.
   */
  public volatile int evalBreaker;

  /**
   * CPython 3.14 counts Python frames against the recursion limit and bounds C calls by the stack's
   * size only: a program that recurses through {@code repr} or {@code ==} must reach the former
   * first.
   */
  private static final int NATIVE_CALLS_PER_FRAME = 4;

  /**
   * Nesting of Java calls that run Python code, and of Python calls; checked against the recursion
   * limit.
   */
  private int depth;

  private final InterpreterState interp;
  private final boolean guarding;

  /** {@link #enter} must lock: a critical section, or what {@link #lockObjects} asks for. */
  private boolean locking;

  private final boolean observing;
  private boolean telling;

  /** {@link #sectionUses} and {@link #sectionLeaves} are told of every critical section. */
  private final Reach reach = new Reach();

  private boolean timing;

  /** Either of the two. */
  private boolean watching;

  private final SectionStack sections = new SectionStack(this);

  /** Not null while references are counted. */
  private @Nullable Counting counting;

  private boolean quiet;

  /** See {@link #hasRivals}. */
  private boolean rivals;

  /**
   * @param guarding true if {@link #enter} must lock (free-threaded runtime)
   * @param observing true if accesses are recorded or modelled
   */
  protected ThreadState(InterpreterState interp, boolean guarding, boolean observing) {
    this.interp = interp;
    this.guarding = guarding;
    this.locking = guarding;
    this.rivals = guarding;
    this.observing = observing;
    hush();
  }

  /** References are counted from now on, or no more: null. The thread that runs Python only. */
  protected final void countBy(@Nullable Counting how) {
    counting = how;
    hush();
  }

  public final InterpreterState interp() {
    return interp;
  }

  /** True if accesses are announced: to a recording, or to a search over schedules. */
  public final boolean observing() {
    return observing;
  }

  /** True in a runtime without the GIL, where objects are guarded one by one. */
  public final boolean guarding() {
    return guarding;
  }

  /**
   * True if another thread may come between any two of Java's steps: where objects are guarded,
   * from the moment a second thread is made. Until then mutexes change by plain stores.
   */
  public final boolean hasRivals() {
    return rivals;
  }

  /** There is no other thread, nor will be before {@link #meetsRivals}. The runtime says so. */
  public final void startsAlone() {
    rivals = false;
    hush();
  }

  /** Another thread is about to be made, by this one. The runtime says so. */
  public final void meetsRivals() {
    rivals = guarding;
    hush();
  }

  /** See {@link #raw}. */
  private @Nullable RawMemory memory;

  /** Objects lie in {@code m} from now on. */
  protected final void workIn(RawMemory m) {
    memory = m;
    hush();
  }

  /**
   * Memory that nothing protects, if that is where objects lie and another thread is there that
   * could come between two steps; null in every other runtime.
   */
  public final @Nullable RawMemory raw() {
    RawMemory m = memory;
    return m != null && m.isContended() ? m : null;
  }

  /** As {@link #raw}, also as long as there is no other thread. */
  public final @Nullable RawMemory rawEvenAlone() {
    return memory;
  }

  /**
   * Where nothing protects memory: each operation locks its object from now on, and keeps the lock
   * whatever happens in it (D25, D26 of the fact sheet). That is not what PEP 703 does.
   */
  protected final void lockObjects() {
    locking = true;
  }

  // ---- the mutation seam

  /**
   * Begins a critical section on {@code o} (PEP 703's {@code Py_BEGIN_CRITICAL_SECTION}); pair it
   * with {@link #exit} in a {@code finally}. Costs a test of a final field where the runtime does
   * not guard objects. Re-entrant: a section on an object that this thread's innermost section
   * already holds is free.
   */
  public final void enter(MutableObject o) {
    enter(o, Access.WRITE, 0, null);
  }

  /**
   * As {@link #enter(MutableObject)}, for an operation that touches one key only, or in one way.
   * The access is announced before the section begins: that is where another thread may come
   * between.
   *
   * @param key the place: a hash, an index; 0 where there is none
   * @param label what people call the place; null where there is none
   */
  public final void enter(MutableObject o, Access access, long key, @Nullable Object label) {
    if (observing) {
      accesses(o, access, key, label);
    }
    if (locking) {
      begin(o);
    }
  }

  /**
   * As {@link #enter}, for an operation that only looks but must see one state: a copy, a repr, a
   * slice.
   */
  public final void enterRead(MutableObject o) {
    enter(o, Access.READ, 0, null);
  }

  /**
   * As {@link #enter}, on what is no place that a program could touch: a lock of the interpreter.
   */
  final void enterLock(MutableObject o) {
    if (guarding) {
      begin(o);
    }
  }

  /** Undoes {@link #enterLock}. */
  final void exitLock(MutableObject o) {
    if (guarding) {
      end(o);
    }
  }

  /**
   * True where objects are guarded but nobody wants to know of it: a change of one word that needs
   * no section may go without.
   */
  final boolean storesWithoutSection() {
    return guarding && !observing && !watching && counting == null;
  }

  /** True where nobody wants to be told of an access, and nobody counts references. */
  public final boolean isQuiet() {
    return quiet;
  }

  /** True where a change of one attribute of an instance needs nothing but the store. */
  final boolean storesQuietly() {
    return quiet;
  }

  /** True where a change of a list or dict that calls nothing needs no section and tells nobody. */
  public final boolean storesAlone() {
    return quiet && !rivals;
  }

  private void hush() {
    quiet = counting == null && memory == null && !observing && !(guarding && watching);
  }

  /** Ends the innermost critical section, which must be the one begun on {@code o}. */
  public final void exit(MutableObject o) {
    if (counting != null) {
      o.changed();
    }
    if (locking) {
      end(o);
    }
  }

  /**
   * Begins sections on two objects in a global order, so that two threads cannot deadlock (B7 of
   * the fact sheet).
   */
  public final void enter2(MutableObject a, MutableObject b) {
    enter2(a, b, Access.WRITE, Access.WRITE);
  }

  /**
   * As {@link #enter2}, where {@code a} changes and {@code b} is only looked at: {@code
   * a.extend(b)}.
   */
  public final void enterWriteRead(MutableObject a, MutableObject b) {
    enter2(a, b, Access.WRITE, Access.READ);
  }

  /** As {@link #enter2}, where both are only looked at: {@code a == b}. */
  public final void enterRead2(MutableObject a, MutableObject b) {
    enter2(a, b, Access.READ, Access.READ);
  }

  private void enter2(MutableObject a, MutableObject b, Access ofA, Access ofB) {
    if (observing) {
      accesses(a, ofA, 0, null);
      accesses(b, ofB, 0, null);
    }
    if (locking) {
      begin(a, b);
    }
  }

  public final void exit2(MutableObject a, MutableObject b) {
    if (counting != null) {
      a.changed();
      b.changed();
    }
    if (locking) {
      end(a, b);
    }
  }

  /** Announces a lock-free look at the state of {@code o}. */
  public final void reads(PyObject o) {
    touches(o, Access.READ, 0, null);
  }

  /** Announces a change of {@code o} that needs no section: one word, or guarded otherwise. */
  public final void writes(PyObject o) {
    touches(o, Access.WRITE, 0, null);
  }

  /**
   * Announces, without a section, what the thread is about to do at one place of {@code o}.
   *
   * @param key as in {@link #enter(MutableObject, Access, long, Object)}
   */
  public final void touches(PyObject o, Access access, long key, @Nullable Object label) {
    if (observing) {
      accesses(o, access, key, label);
    }
  }

  private void begin(MutableObject o) {
    if (!guarding) {
      naive().lock(this, o);
      return;
    }
    if (timing) {
      sectionNears(o);
    }
    sections.begin(o);
    if (watching) {
      watched(o);
    }
  }

  private void begin(MutableObject a, MutableObject b) {
    if (!guarding) {
      naive().lock(this, a);
      naive().lock(this, b);
      return;
    }
    if (timing) {
      sectionNears(a);
      sectionNears(b);
    }
    sections.begin(a, b);
    if (watching) {
      watched(a);
      if (timing) {
        sectionUses(b);
      }
    }
  }

  private void watched(MutableObject o) {
    if (telling) {
      sectionBegan(sections.innermostFirst(), sections.innermostSecond());
    }
    if (timing) {
      sectionUses(o);
    }
  }

  private RawMemory naive() {
    RawMemory m = memory;
    if (m == null) {
      throw new IllegalStateException("no memory that could be locked");
    }
    return m;
  }

  private void end(MutableObject o) {
    if (!guarding) {
      naive().unlock(this, o);
      return;
    }
    if (timing) {
      sectionLeaves(o);
    }
    end();
  }

  private void end(MutableObject a, MutableObject b) {
    if (!guarding) {
      naive().unlock(this, b);
      naive().unlock(this, a);
      return;
    }
    if (timing) {
      sectionLeaves(a);
      sectionLeaves(b);
    }
    end();
  }

  private void end() {
    if (telling) {
      sectionEnded(sections.innermostFirst(), sections.innermostSecond());
    }
    sections.end();
  }

  /**
   * Opens this thread's critical sections because it detaches (blocks, stops, yields the world).
   * Called by the runtime only; undone by {@link #resumeSections}.
   */
  protected final void suspendSections() {
    sections.suspend();
  }

  /** Locks again what the innermost critical section guards: the thread has attached. */
  protected final void resumeSections() {
    sections.resume();
  }

  public final boolean hasSections() {
    return !sections.isEmpty();
  }

  /** The mutexes of its critical sections say that this thread has them: below 2^24. */
  protected final void lockAs(int thread) {
    sections.lockAs(thread);
  }

  /** Every critical section begun and ended is told from now on. */
  protected final void tellSections() {
    telling = true;
    watching = true;
    hush();
  }

  /**
   * Before a look at {@code o} without a lock: the first by a thread that did not make it takes the
   * lock this once, so that memory that the object lets go is freed later (B9 of the fact sheet:
   * the SHARED bit; {@code ensure_shared_on_read}).
   */
  final void share(MutableObject o) {
    if (looksFirst(o)) {
      begin(o);
      sectionLeaves(o);
      end();
    }
  }

  /** Whether {@link #share} would take the lock. */
  final boolean looksFirst(MutableObject o) {
    return timing && isForeign(o);
  }

  /**
   * Where references are counted: whether {@code v}, found without a lock, must be looked for again
   * with the container's lock. So it is for the first thread that takes an element which it did not
   * make, once (B3 and B9 of the fact sheet: {@code _Py_TryXGetRef} fails); say {@link
   * #takenWithLock} then.
   */
  final boolean needsLock(@Nullable PyObject v) {
    Counting c = counting;
    return timing && c != null && v != null && c.needsLock(v);
  }

  /** Found with the lock: {@code _Py_NewRefWithLock}. */
  final void takenWithLock(@Nullable PyObject v) {
    Counting c = counting;
    if (timing && c != null && v != null && c.needsLock(v)) {
      c.takenWithLock(v);
    }
  }

  /**
   * A global or free variable, or an attribute, was found to hold {@code v}: a word of its head
   * changes.
   */
  public final PyObject loads(PyObject v) {
    if (timing && isCounted(v)) {
      counts(v, SharedUse.LOAD, 1, v);
    }
    return v;
  }

  /**
   * Native code takes a reference to {@code o}, which its class holds, and gives it up: that it is
   * deferred saves only instructions the counting.
   */
  public final void fetches(PyObject o) {
    if (timing) {
      sharedUse(o, SharedUse.LOAD, 1);
    }
  }

  /** An attribute of {@code o} is about to be stored. */
  public final void storesIn(PyObject o) {
    if (timing && SharedUse.isCountedWhenLoaded(o)) {
      sharedUse(o, SharedUse.STORE, 1);
    }
  }

  /** {@code o}'s own words are read, which lie beside its count. */
  public final void looksAt(PyObject o) {
    if (timing) {
      sharedUse(o, SharedUse.READ, 1);
    }
  }

  /** An attribute of {@code o} was read, and is {@code v}. */
  public final void reads(PyObject o, PyObject v) {
    if (timing) {
      sharedUse(o, SharedUse.READ, 1);
      if (SharedUse.isCountedWhenLoaded(v)) {
        counts(v, SharedUse.LOAD, 1, v);
      } else if (isCounted(v)) {
        counts(o, SharedUse.ATTRIBUTE, 1, v);
      }
    }
  }

  /**
   * {@code n} references to values like {@code v}, which {@code holder} holds, by this use of it.
   */
  private void counts(PyObject holder, SharedUse use, int n, PyObject v) {
    sharedUse(holder, use, n);
    references(holder, v, n);
  }

  /** A reference to {@code v}, which {@code holder} holds, is taken, and given up soon after. */
  public final void refers(PyObject holder, PyObject v) {
    if (timing && isCounted(v)) {
      references(holder, v, 1);
    }
  }

  private boolean isCounted(PyObject v) {
    return SharedUse.counts(v) && !interp.isConstant(v);
  }

  /** One more reference is taken to {@code v}, which it has one to already. */
  public final void duplicates(PyObject v) {
    if (timing) {
      refersAgain(v);
    }
  }

  /**
   * A reference to {@code v} was had with the lock of {@code holder}, if another thread made it: as
   * much again as two references ({@code PyMember_GetOne}).
   */
  final void locksFor(PyObject holder, PyObject v) {
    if (timing && isCounted(v)) {
      references(holder, v, 2);
    }
  }

  /** {@code made}, by this thread, has what {@code source} holds for its elements. */
  public final <T extends MutableObject> T copied(T made, PyObject source) {
    if (timing) {
      elementsOf(made, source);
    }
    return made;
  }

  /** {@code o} is used in a way that takes longer while other threads use it too. */
  public final void uses(PyObject o, SharedUse use) {
    if (timing) {
      sharedUse(o, use, 1);
    }
  }

  /** As the other, {@code n} times. */
  public final void uses(PyObject o, SharedUse use, int n) {
    if (timing) {
      sharedUse(o, use, n);
    }
  }

  /** As the other, with references to {@code n} elements like {@code one}. */
  public final void uses(MutableObject o, SharedUse use, int n, PyObject one) {
    if (timing && isCounted(one)) {
      counts(o, use, n, one);
    }
  }

  /** Native code has gone over {@code n} elements of {@code o}, one by one. */
  final void passes(PyList o, int n) {
    if (timing) {
      PyObject one = o.plainGet(0);
      if (one != null && isCounted(one)) {
        sharedUse(o, SharedUse.PASS, n);
      }
    }
  }

  /** A key is looked for in a dict that others may change, without its lock. */
  public final void looksUp(PyObject key) {
    if (timing) {
      spends(key instanceof PyStr ? LOOKUP_OF_TEXT : LOOKUP);
    }
  }

  /** In {@code o} the value {@code v} was found at a key {@code there} that is {@code key}. */
  final void finds(MutableObject o, PyObject there, PyObject key, PyObject v) {
    compares(there, key);
    if (timing) {
      if (isCounted(v)) {
        counts(o, SharedUse.ELEMENT, 1, v);
      }
    }
  }

  /**
   * A key {@code there} was compared with {@code key}, which takes a reference to it unless they
   * are one object. Whose it is is not known: where {@code key} is another thread's, it mostly is,
   * too.
   */
  final void compares(PyObject there, PyObject key) {
    if (there != key) {
      equals(there, key);
      if (timing) {
        refersAgain(key);
      }
    }
  }

  /** A method of a dict or set is given {@code key} to look for. */
  final void looksFor(@Nullable PyObject key) {
    if (key != null && timesWork()) {
      spends(KeyTimes.of(key));
    }
  }

  /** A key {@code there} equals {@code key}, which takes time to see unless they are one object. */
  final void equals(@Nullable PyObject there, PyObject key) {
    if (there != key && timesWork()) {
      spends(KeyTimes.equal(key));
    }
  }

  /** It has come to this place of a dict with so many keys, which are spread in memory. */
  final void reaches(PyDict d, int place, int n) {
    if (n >= Reach.MANY && timesWork()) {
      spends(reach.to(d, place, n));
    }
  }

  /** As the other, of a set. */
  final void reaches(SetTable s, int place, int n) {
    if (n >= Reach.MANY && timesWork()) {
      spends(reach.to(s, place, n) / 3);
    }
  }

  /** A step of an iteration over a tuple has come to this element. */
  final void stepsOver(PyTuple o, PyObject one) {
    if (timing && isCounted(one)) {
      if (o.size() >= LONG_TUPLE) {
        sharedUse(o, SharedUse.STEP, 1);
      }
      references(o, one, 1);
    }
  }

  /**
   * In {@code o}, which has so many places, another value has taken the place of {@code old} at
   * this index or hash.
   */
  public final void replaces(MutableObject o, PyObject old, long place, int places) {
    if (timing && isCounted(old)) {
      sharedReplace(o, place, places);
    }
  }

  /** {@link #sectionUses} is asked: time is virtual and there is no GIL. */
  public final boolean timesSections() {
    return timing;
  }

  /** {@link #sectionUses} is asked from now on. */
  protected final void timeSections() {
    timing = true;
    watching = true;
    hush();
  }

  /**
   * Locks {@code o}'s mutex, which somebody else holds, or another section of this thread:
   * detaches, which opens this thread's sections, parks, attaches.
   */
  protected abstract void lockSlowly(MutableObject o);

  /** Unlocks {@code o}'s mutex, on which somebody is parked, or whose owner is recorded. */
  protected abstract void unlockContended(MutableObject o);

  /** A section on {@code o} is about to begin: in which order that is, in virtual time. */
  protected void sectionNears(MutableObject o) {}

  /** A section on {@code o} has begun: what that costs in virtual time. */
  protected void sectionUses(MutableObject o) {}

  /** What {@link #uses} costs in virtual time. */
  protected void sharedUse(PyObject o, SharedUse use, int n) {}

  /** What {@link #refers} costs in virtual time, for {@code n} values like {@code v}. */
  protected void references(PyObject holder, PyObject v, int n) {}

  /** What {@link #duplicates} costs in virtual time; it only {@code spends}. */
  protected void refersAgain(PyObject v) {}

  /** What {@link #copied} says. */
  protected void elementsOf(MutableObject made, PyObject source) {}

  /** What {@link #replaces} costs in virtual time. */
  protected void sharedReplace(MutableObject o, long place, int places) {}

  /** A section on {@code o} is about to end; what it changed can be seen. */
  protected void sectionLeaves(MutableObject o) {}

  /** True if another thread made {@code o} and only that one has used it so far. */
  protected boolean isForeign(MutableObject o) {
    return false;
  }

  /**
   * Native code is about to run Python code, or does much: what its innermost critical section
   * guards stays locked meanwhile.
   */
  public final void keepsSections() {
    if (!sections.isEmpty()) {
      sections.keep();
    }
  }

  /** What {@link #keepsSections} says of one object. */
  protected void mutexKept(MutableObject o) {}

  /** Told of every critical section after {@link #tellSections}. */
  protected void sectionBegan(@Nullable MutableObject a, @Nullable MutableObject b) {}

  /** Told of every critical section after {@link #tellSections}. */
  protected void sectionEnded(@Nullable MutableObject a, @Nullable MutableObject b) {}

  /** A section is opened because the thread detaches. */
  protected void sectionOpened(@Nullable MutableObject a, @Nullable MutableObject b) {}

  /** A section that was opened is locked again. */
  protected void sectionClosed(@Nullable MutableObject a, @Nullable MutableObject b) {}

  /**
   * Told of every access when {@code observing}, before it takes place. May suspend the thread: a
   * search decides here who goes on.
   */
  protected abstract void accesses(PyObject o, Access access, long key, @Nullable Object label);

  /** True if references are counted, so that the end of an object is noticed. */
  public final boolean isCounting() {
    return counting != null;
  }

  /**
   * The native code that runs takes so long on CPython: told where time is virtual, and where one
   * call does much. See {@link Work}.
   */
  public void works(long ns) {}

  /**
   * What was done takes so many ps more, in the units of the tables of instructions: where time is
   * virtual. Unlike {@link #works} it may be said at any place.
   */
  public void spends(long ps) {}

  /** {@link #works} counts, so that it is worth finding out how much was done. */
  protected boolean timesWork() {
    return false;
  }

  /** The native code that runs is given memory by the system, page by page, and gives it back. */
  public void mapsMemory() {}

  /** The program knows the object by its identity: when it ends, that is free for another. */
  public final void identified(PyObject o) {
    if (counting != null && o.counted()) {
      counting.record(o);
      if (o.header().serialIfGiven(interp) == 0) {
        givesIdentity();
      }
    }
  }

  /** The next identity is about to be given out. May suspend the thread. */
  protected void givesIdentity() {}

  /**
   * What changes and does not tell it is about to hold something that nobody else may hold: see
   * {@link PyObject#changed}.
   *
   * @param forGood the interpreter itself holds it
   */
  public final void watch(PyObject holder, boolean forGood) {
    if (counting != null && !holder.isRecorded()) {
      if (forGood) {
        counting.acquired(holder);
      } else {
        counting.record(holder);
      }
    }
  }

  /** A new object: if its end can be seen it is watched from the start. */
  public final void born(PyObject o) {
    if (counting != null && (counting.isThorough() || o.hasFinalizer()) && o.counted()) {
      counting.record(o);
    }
  }

  /** {@code sys.audit}: every hook is told, and may raise. */
  public final void audit(String event, PyObject... args) {
    if (!interp().auditHooks().isEmpty()) {
      for (InterpreterState.AuditHook hook : interp().auditHooks()) {
        hook.event(this, event, args);
      }
    }
  }

  // ---- exceptions

  /** The exception being handled ({@code sys.exception()}), or null. */
  public abstract @Nullable PyBaseException handledException();

  /** What the iterator that was exhausted last returned; null for None. See {@link Slots.Next}. */
  private @Nullable PyObject stopValue;

  /** An exhausted iterator leaves the value of the StopIteration that it stands for. */
  public final void setStopValue(@Nullable PyObject value) {
    stopValue = value;
  }

  /**
   * Takes that value away: before asking an iterator, to forget older ones, and after it was
   * exhausted.
   */
  public final @Nullable PyObject takeStopValue() {
    PyObject v = stopValue;
    stopValue = null;
    return v;
  }

  // ---- recursion

  /** Containers whose repr this thread is making, outermost first. */
  private final ArrayList<PyObject> reprs = new ArrayList<>();

  /**
   * Begins the repr of a container ({@code Py_ReprEnter}); false if this thread is inside one
   * already, so that the caller prints an ellipsis. Pair a true answer with {@link #leaveRepr}.
   */
  public final boolean enterRepr(PyObject o) {
    for (PyObject r : reprs) {
      if (r == o) {
        return false;
      }
    }
    reprs.add(o);
    return true;
  }

  public final void leaveRepr() {
    reprs.removeLast();
  }

  /**
   * Enters a call that uses Java stack; pair with {@link #leaveRecursion}.
   *
   * @param where completes "maximum recursion depth exceeded", e.g. {@code " while calling a Python
   *     object"}
   * @throws PyRaise RecursionError
   */
  public final void enterRecursion(String where) {
    if (++depth > NATIVE_CALLS_PER_FRAME * (long) interp.recursionLimit()) {
      depth--;
      throw Err.of(this, ExcTypes.RECURSION_ERROR, "maximum recursion depth exceeded" + where);
    }
  }

  public final void leaveRecursion() {
    depth--;
  }

  public final int depth() {
    return depth;
  }

  // ---- what objects need of the interpreter

  /** Imports a module by absolute name and returns that module. */
  public abstract PyObject importModule(String name);

  /** {@code __name__} of the globals of the innermost Python frame; null if there is none. */
  public abstract @Nullable PyObject callerModule();

  /** 64 random bits from the Gate: recorded and replayed. */
  public abstract long random64();
}
