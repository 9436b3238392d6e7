package gilscope.lang.interp;

import gilscope.lang.objects.BiasedCount;
import gilscope.lang.objects.Counting;
import gilscope.lang.objects.ObjectRecord;
import gilscope.lang.objects.ObjectVisitor;
import gilscope.lang.objects.PyBuiltinFunction;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Ends objects when, and on the thread on which, CPython does.
 *
 * <p>The stacks are not counted, until a reference is given up that may be the last one a thread
 * has: that reference is in the thread's hands until the instruction has ended. Then, if a frame or
 * a native function of this thread still has the object, the reference is {@link Parked} there and
 * given up when the place is overwritten or the frame left; the loop is made to ask before each
 * instruction ({@link InterpThread#attend}) only while the running frame has such objects.
 * Otherwise every other thread whose stack has the object gets the reference that CPython would
 * have counted for it, and then this one is given up by the rules of {@link BiasedCount}: the
 * object ends here, or is queued to its owner, or lives on.
 *
 * <p>Used by the thread that runs Python; see {@link Counting}.
 */
public final class Lifetimes extends Counting {
  private final Interpreter interpreter;
  private final boolean parallel;

  /** Counts are biased, and some deferred: the free-threaded build. */
  private final boolean biased;

  private InterpThread acting;

  /** Who acts, where several do at once, by the number of its Java thread. */
  private final ConcurrentHashMap<Long, InterpThread> actingHere = new ConcurrentHashMap<>();

  private final CycleCollector collector;

  private final Stacks stacks;
  private final MergeQueues queues;
  private final UniqueIds uniqueIds;
  private final Deallocation deallocation;

  Lifetimes(Interpreter interpreter, InterpThread main) {
    this.interpreter = interpreter;
    this.acting = main;
    this.parallel = main.gate().isParallel();
    this.biased = main.gate().isFreeThreadedBuild();
    this.stacks = new Stacks(this, interpreter);
    this.queues = new MergeQueues(this, interpreter, biased);
    this.uniqueIds = new UniqueIds(interpreter);
    this.deallocation = new Deallocation(this, stacks);
    acts(main);
    this.collector = new CycleCollector(this);
  }

  @Override
  public synchronized void restart() {
    super.restart();
    collector.restart();
    deallocation.restart();
  }

  public CycleCollector collector() {
    return collector;
  }

  Interpreter interpreter() {
    return interpreter;
  }

  /** Said by the runtime whenever another thread goes on. */
  void acts(InterpThread t) {
    if (parallel) {
      actingHere.put(Thread.currentThread().threadId(), t);
    } else {
      acting = t;
    }
  }

  private InterpThread actor() {
    InterpThread here = parallel ? actingHere.get(Thread.currentThread().threadId()) : acting;
    return here == null ? acting : here;
  }

  @Override
  protected int acting() {
    return number(actor());
  }

  /** The thread's {@code ob_tid}; under a GIL whoever runs is every object's owner. */
  int number(InterpThread t) {
    return biased ? t.id() + 1 : 1;
  }

  @Override
  protected void came(PyObject o) {
    InterpThread t = actor();
    if (collector.trigger().came(t, o) && collector.due()) {
      t.gate().scheduleCollection(t);
    }
  }

  @Override
  protected void went(PyObject o) {
    collector.trigger().went(actor(), o);
  }

  @Override
  protected void inHand(ObjectRecord r, int tid) {
    InterpThread t = actor();
    if (number(t) != tid) {
      InterpThread owner = queues.owner(tid);
      t = owner == null ? t : owner;
    }
    t.waiting.add(r);
    t.attend();
  }

  @Override
  protected boolean defers(PyObject o) {
    return biased && o.isDeferred();
  }

  @Override
  protected void assignUniqueId(ObjectRecord r) {
    uniqueIds.assign(r);
  }

  @Override
  protected void countByThread(ObjectRecord r, int change) {
    uniqueIds.count(actor(), r, change);
  }

  @Override
  protected boolean isCollected(PyObject o) {
    return biased || !(o instanceof PyCode);
  }

  /** What threads have counted for themselves of the references to {@code r}. */
  public synchronized long countedByThreads(ObjectRecord r) {
    return uniqueIds.total(r);
  }

  /** As {@link #countedByThreads}; from now on the object is counted in one word. */
  synchronized long takeCountedByThreads(ObjectRecord r) {
    return uniqueIds.release(r);
  }

  /** A new object whose end can be seen: it is watched from the start. */
  public void born(PyObject o) {
    if (o.counted()) {
      record(o);
    }
  }

  // ---- for the collector

  /**
   * What the collector sees: objects that may hold others, the young before the old, and among each
   * the oldest first.
   *
   * @param generation 0 for the young, 2 for the old, −1 for all; the free-threaded build has no
   *     generations and gives all
   */
  public List<PyObject> objects(InterpThread t, int generation) {
    settleNow(t);
    List<PyObject> young = new ArrayList<>();
    List<PyObject> old = new ArrayList<>();
    each(
        r -> {
          if (!r.frozen && isTracked(r.object()) && !isHiddenDict(r)) {
            (r.old ? old : young).add(r.object());
          }
        });
    List<PyObject> found = new ArrayList<>();
    if (biased || generation <= 0) {
      found.addAll(young);
    }
    if (biased || generation < 0 || generation == 2) {
      found.addAll(old);
    }
    return found;
  }

  /** Counts may be wrong: threads really run at once while objects are recorded. */
  boolean isParallel() {
    return parallel;
  }

  /** Old and young are told apart: not in the free-threaded build (B11 of the fact sheet). */
  boolean hasGenerations() {
    return !biased;
  }

  /** {@code gc.freeze()} and {@code gc.unfreeze()}. */
  public void freeze(InterpThread t, boolean on) {
    settleNow(t);
    each(r -> r.frozen = on);
  }

  /** {@code gc.get_freeze_count()}. */
  public int frozen() {
    int[] n = {0};
    each(
        r -> {
          if (r.frozen) {
            n[0]++;
          }
        });
    return n[0];
  }

  /**
   * {@code gc.is_tracked}: whether the collector has to look at it. A tuple is not tracked while
   * all it holds is not.
   */
  public boolean isTracked(PyObject o) {
    if (!isCollected(o)) {
      return false;
    }
    if (o.type() == PyTuple.TYPE) {
      for (PyObject each : ((PyTuple) o).toArray()) {
        if (isTracked(each)) {
          return true;
        }
      }
      return false;
    }
    return (o.counted() && o.type() != PyType.OBJECT)
        || o instanceof PyType
        || o instanceof PyBuiltinFunction;
  }

  /** The collector has looked at everything. */
  void looked() {
    age();
  }

  /** Recorded since then, the oldest first. */
  List<ObjectRecord> recent() {
    return newcomers();
  }

  int tracked() {
    return records();
  }

  /** Everything recorded, the oldest first. */
  List<ObjectRecord> all() {
    List<ObjectRecord> all = new ArrayList<>(records());
    each(all::add);
    return all;
  }

  /** Catches up with those that do not tell what they hold. */
  void syncAll() {
    List<ObjectRecord> silent = new ArrayList<>();
    each(
        r -> {
          if (isSilent(r)) {
            silent.add(r);
          }
        });
    silent.forEach(this::sync);
  }

  /** Looks at what waits, although the current instruction has not ended. */
  void settleNow(InterpThread t) {
    acts(t);
    recordStacks(t);
    syncAll();
    settle(t);
  }

  /**
   * True for the attribute dict of an instance that nobody asked for: CPython keeps attributes
   * inside the instance until then.
   */
  boolean isHiddenDict(ObjectRecord r) {
    return r.object() instanceof PyDict d && d.isAttributes();
  }

  /** {@code Py_REFCNT} of an immortal object on 64 bits ({@code 3 << 30}). */
  private static final long IMMORTAL = 3L << 30;

  /** {@code sys.getrefcount(o)}, called by the running frame. */
  public long references(InterpThread t, PyObject o) {
    if (biased && interpreter.isConstant(o)) {
      return IMMORTAL;
    }
    if (!o.counted()) {
      return isImmortal(o) ? IMMORTAL : 2;
    }
    recordStacks(t);
    syncAll();
    ObjectRecord r = record(o);
    if (r.isImmortal()) {
      return IMMORTAL;
    }
    long counted = BiasedCount.total(r) - Stacks.owed(t, r);
    return counted + StackReferences.of(t, o);
  }

  private boolean isImmortal(PyObject o) {
    return switch (o) {
      case PyInt i -> i.fitsLong() && i.longValue() >= -5 && i.longValue() <= 256;
      case PyStr s -> interpreter.isInterned(s);
      case PyFloat f -> false;
      default -> true;
    };
  }

  // ---- between instructions

  /**
   * Looks at what may have ended. The running frame's state is stored.
   *
   * @return true if the loop is to ask again before the next instruction
   */
  boolean boundary(InterpThread t) {
    acts(t);
    Frame f = t.frame;
    expire(t, t.javaCall);
    if (f != null) {
      f.searched = false;
      unpark(t, f);
    }
    settle(t);
    return f != null && f.parked != null;
  }

  private void expire(InterpThread t, JavaCall call) {
    if (!call.passed.isEmpty()) {
      call.passed.clear();
    }
    if (!call.parked.isEmpty()) {
      t.waiting.addAll(call.parked);
      call.parked.clear();
    }
  }

  /** Takes out of the running frame what has gone from its place. */
  private void unpark(InterpThread t, Frame f) {
    Parked parked = f.parked;
    if (parked == null) {
      return;
    }
    boolean upward = f.pc > 0 && ranBinaryOp(f);
    parked.sort(upward);
    for (int i = 0; i < parked.size(); ) {
      ObjectRecord r = parked.record(i);
      int place = parked.place(i);
      boolean stays =
          !r.dead
              && switch (place) {
                case Parked.FRAME -> true;
                case Parked.HANDLED -> Stacks.isHandled(t, r.object());
                default -> place < f.stackTop && f.slots[place] == r.object();
              };
      if (!stays) {
        takeOver(t, parked, i);
        parked.remove(i);
      } else if (giveBack(t, parked, i)) {
        parked.remove(i);
      } else {
        i++;
      }
    }
    if (parked.size() == 0) {
      f.parked = null;
    }
  }

  /** What a frame owes is in its thread's hands. */
  private static void takeOver(InterpThread t, Parked parked, int i) {
    for (int n = parked.owed(i); n > 0; n--) {
      t.waiting.add(parked.record(i));
    }
  }

  /** Gives up references of a frame that are not the last ones: nobody need look at it any more. */
  private boolean giveBack(InterpThread t, Parked parked, int i) {
    while (parked.owed(i) > 0) {
      if (!giveUpOneOfMany(parked.record(i), number(t))) {
        return false;
      }
      parked.paid(i);
    }
    return true;
  }

  /** Binary operators let go of the left operand first; all else begins at the stack's top. */
  private static boolean ranBinaryOp(Frame f) {
    return (f.code.instructions()[f.pc - 1] & 0xFF) == Ordinal.BINARY_OP;
  }

  /** Gives up what this thread has in its hands, unless a stack has it. */
  void settle(InterpThread t) {
    while (!t.waiting.isEmpty()) {
      recordStacks(t);
      deallocation.giveUpWaiting(t);
    }
  }

  /**
   * A reference that {@code t} has in its hands is given up.
   *
   * @return true if it was the last one
   */
  boolean giveUp(InterpThread t, ObjectRecord r) {
    if (r.isImmortal()) {
      return false;
    }
    lookAround(t, r);
    return queues.decrement(t, r);
  }

  /** Counts what other stacks have, before a reference is given up. */
  void lookAround(InterpThread t, ObjectRecord r) {
    if (!parallel) {
      tellStacks(t, r);
    } else if (r.escaped && interpreter.threads().size() > 1) {
      t.gate()
          .alone(
              t,
              () -> {
                stacks.recordAll(t);
                tellStacks(t, r);
                if (r.count() == 1 && deallocation.mayDoubt()) {
                  heldByAny(r);
                }
              });
    }
  }

  /** Counts one reference for each thread whose stack has the object. */
  void tellStacks(InterpThread t, ObjectRecord r) {
    for (InterpThread u : interpreter.threads()) {
      if (Stacks.owed(u, r) == 0 && stacks.parkAt(t, u, r)) {
        BiasedCount.increment(r, number(u));
      }
    }
  }

  /** The owner merges what others have queued, and ends what nobody has any more. */
  void mergeQueued(InterpThread t) {
    queues.mergeQueued(t);
  }

  // ---- its parts

  Stacks stacks() {
    return stacks;
  }

  MergeQueues queues() {
    return queues;
  }

  Deallocation deallocation() {
    return deallocation;
  }

  /** Records what {@code u} has, as made by it. */
  void recordFor(InterpThread u, PyObject o) {
    record(o, number(u));
  }

  /** This made the record. */
  boolean owns(ObjectRecord r) {
    return mine(r);
  }

  /** Gives up a reference of {@code t} that is not its last; false, and nothing done, if it is. */
  boolean isOneOfMany(InterpThread t, ObjectRecord r) {
    return giveUpOneOfMany(r, number(t));
  }

  void end(InterpThread t, ObjectRecord r) {
    deallocation.end(t, r);
  }

  /**
   * Objects that had no counted reference although another object held them: always 0, one hopes.
   */
  public int missed() {
    return deallocation.missed();
  }

  /** The interpreter ends, on its last thread. */
  public void shutDown(InterpThread t) {
    new Teardown(this, interpreter).run(t);
  }

  // ---- frames

  /** The loop enters {@code first} from Java. */
  PyObject run(InterpThread t, Frame first, @Nullable PyRaise pending) {
    JavaCall call = new JavaCall(t.javaCall, first);
    t.javaCall = call;
    PyObject result = null;
    try {
      result = Loop.loop(t, first, pending);
      return result;
    } catch (PyRaise raised) {
      result = raised.value();
      throw raised;
    } finally {
      returned(t, call, result);
    }
  }

  private void returned(InterpThread t, JavaCall call, @Nullable PyObject result) {
    JavaCall outer = call.outer;
    if (outer == null) {
      throw new IllegalStateException("a thread's bottom cannot return");
    }
    t.javaCall = outer;
    for (PyObject each : call.arguments) {
      if (each != null && each.counted()) {
        outer.passed.add(each);
      }
    }
    if (result != null && result.counted()) {
      outer.passed.add(result);
    }
    t.waiting.addAll(call.parked);
    t.attend();
    if (t.frame == null) { // nobody else will look
      acts(t);
      settle(t);
    }
  }

  /** {@code frame} is no longer the innermost; {@code back} is. */
  void left(InterpThread t, Frame frame, @Nullable Frame back) {
    frame.searched = false;
    Parked parked = frame.parked;
    if (parked != null) {
      frame.parked = null;
      parked.sort(false);
      for (int i = 0; i < parked.size(); i++) {
        takeOver(t, parked, i);
      }
      t.attend();
    }
    if (frame.generator == null) {
      PyFrameObject o = frame.objectOrNull();
      if (o != null && o.recordOrNull() != null) {
        o.traverse(this::acquired); // it has taken the locals over
      }
      if (isThorough()) {
        for (int i = 0; i < frame.pyCode.localsPlus; i++) {
          stacks.recordIfCounted(t, frame.slots[i]);
        }
      }
    }
    if (back != null) {
      back.searched = false;
      if (back.parked != null) {
        t.attend();
      }
    }
  }

  /** The thread has no frames any more: what Java gave it is let go. */
  void ended(InterpThread t) {
    acts(t);
    expire(t, t.javaCall);
    settle(t);
    synchronized (this) {
      uniqueIds.leave(t);
    }
    queues.leave(t);
    if (parallel) {
      actingHere.remove(Thread.currentThread().threadId());
    }
  }

  // ---- searching

  /** Counts what objects on the stacks hold that were not known so far. */
  void recordStacks(InterpThread t) {
    if (parallel) {
      stacks.record(t, t);
    } else {
      stacks.recordAll(t);
    }
  }

  /** Counts may be wrong where threads race; then the object is kept, and known to be held. */
  boolean heldByAny(ObjectRecord r) {
    Search search = new Search(r.object());
    each(
        h -> {
          if (!search.found) {
            h.object().traverse(search);
          }
        });
    if (search.found) {
      acquired(r.object());
    }
    return search.found;
  }

  /** Whether any of those visited is the wanted one. */
  private static final class Search implements ObjectVisitor {
    private final PyObject wanted;
    boolean found;

    Search(PyObject wanted) {
      this.wanted = wanted;
    }

    @Override
    public void visit(PyObject held) {
      found |= held == wanted;
    }
  }

  /** True if the interpreter itself holds {@code o}. */
  boolean isRoot(PyObject o) {
    return o == interpreter.modules || o == interpreter.builtins;
  }
}
