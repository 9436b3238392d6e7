package gilscope.lang.interp;

import gilscope.lang.objects.BiasedCount;
import gilscope.lang.objects.Counting;
import gilscope.lang.objects.ObjectRecord;
import gilscope.lang.objects.PyBuiltinFunction;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyModule;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.WeakLink;
import java.util.ArrayDeque;
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

  /** Objects that may still be looked at to make sure that nobody holds what is about to end. */
  private long doubts = 20_000_000;

  private int missed;

  Lifetimes(Interpreter interpreter, InterpThread main) {
    this.interpreter = interpreter;
    this.acting = main;
    this.parallel = main.gate().isParallel();
    this.biased = main.gate().isFreeThreadedBuild();
    acts(main);
    this.collector = new CycleCollector(this);
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
  private int number(InterpThread t) {
    return biased ? t.id() + 1 : 1;
  }

  @Override
  protected void grown() {
    if (collector.due()) {
      InterpThread t = actor();
      t.collectionDue = true;
      t.attend();
    }
  }

  @Override
  protected void inHand(ObjectRecord r, int tid) {
    InterpThread t = actor();
    if (number(t) != tid) {
      InterpThread owner = owner(tid);
      t = owner == null ? t : owner;
    }
    t.waiting.add(r);
    t.attend();
  }

  /** The running thread with this number. */
  private @Nullable InterpThread owner(int tid) {
    for (InterpThread t : interpreter.threads()) {
      if (number(t) == tid && !t.leftTable) {
        return t;
      }
    }
    return null;
  }

  @Override
  protected boolean defers(PyObject o) {
    return biased && o.isDeferred();
  }

  /** A new object whose end can be seen: it is watched from the start. */
  public void born(PyObject o) {
    if (o.counted()) {
      record(o);
    }
  }

  // ---- for the collector

  /** Objects that came into sight, less those that have ended, since the last collection. */
  public int young() {
    return young;
  }

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
  public static boolean isTracked(PyObject o) {
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
    if (!o.counted()) {
      return isImmortal(o) ? IMMORTAL : 2;
    }
    recordStacks(t);
    syncAll();
    ObjectRecord r = record(o);
    if (r.isImmortal()) {
      return IMMORTAL;
    }
    long counted = BiasedCount.total(r) - owed(t, r);
    return counted + StackReferences.of(t, o);
  }

  /** References that the stack of {@code t} owes for {@code r}: they are part of the count. */
  private static int owed(InterpThread t, ObjectRecord r) {
    int n = 0;
    for (Frame f = t.frame; f != null; f = f.back) {
      n += f.parked == null ? 0 : f.parked.owed(r);
    }
    for (JavaCall c = t.javaCall; c != null; c = c.outer) {
      n += count(c.parked, r);
    }
    return n + count(t.waiting, r);
  }

  private static int count(Iterable<ObjectRecord> all, ObjectRecord r) {
    int n = 0;
    for (ObjectRecord each : all) {
      n += each == r ? 1 : 0;
    }
    return n;
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
    if (t.collectionDue) {
      t.collectionDue = false;
      collector.collectYoung(t);
    }
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
                case Parked.HANDLED -> isHandled(t, r.object());
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
  private void settle(InterpThread t) {
    ArrayDeque<ObjectRecord> waiting = t.waiting;
    while (!waiting.isEmpty()) {
      recordStacks(t);
      // A copy: a finaliser's own instructions must not end those that come after it.
      ObjectRecord[] batch = waiting.toArray(ObjectRecord[]::new);
      waiting.clear();
      for (ObjectRecord r : batch) {
        if (!r.dead && !parkAt(t, t, r) && giveUp(t, r)) {
          end(t, r);
        }
      }
    }
  }

  /**
   * A reference that {@code t} has in its hands is given up.
   *
   * @return true if it was the last one
   */
  private boolean giveUp(InterpThread t, ObjectRecord r) {
    if (r.isImmortal()) {
      return false;
    }
    lookAround(t, r);
    return decrement(t, r);
  }

  /** Counts what other stacks have, before a reference is given up. */
  private void lookAround(InterpThread t, ObjectRecord r) {
    if (!parallel) {
      tellStacks(t, r);
    } else if (r.escaped && interpreter.threads().size() > 1) {
      t.gate()
          .alone(
              t,
              () -> {
                recordAllStacks(t);
                tellStacks(t, r);
                if (r.count() == 1) {
                  heldByAny(r);
                }
              });
    }
  }

  /** Counts one reference for each thread whose stack has the object. */
  private void tellStacks(InterpThread t, ObjectRecord r) {
    for (InterpThread u : interpreter.threads()) {
      if (owed(u, r) == 0 && parkAt(t, u, r)) {
        BiasedCount.increment(r, number(u));
      }
    }
  }

  private boolean decrement(InterpThread t, ObjectRecord r) {
    int owner = r.tid();
    BiasedCount.Left left;
    synchronized (this) {
      left = BiasedCount.decrement(r, number(t));
    }
    if (left == BiasedCount.Left.NOTHING
        && biased
        && owner == number(t)
        && r.tid() == BiasedCount.UNOWNED) {
      t.gate().referencesMerged(t, r.object(), r.count());
    }
    return switch (left) {
      case NOTHING -> false;
      case DEALLOCATE -> true;
      case QUEUE -> queue(t, r);
    };
  }

  /**
   * {@code _Py_brc_queue_object}: the reference goes to the owner, which merges at its next check
   * point, and ends the object if that was the last one.
   *
   * @return true if there is no owner any more, and it was the last
   */
  private boolean queue(InterpThread t, ObjectRecord r) {
    InterpThread owner;
    synchronized (this) {
      if (r.tid() == BiasedCount.UNOWNED) {
        return BiasedCount.decrement(r, number(t)) == BiasedCount.Left.DEALLOCATE;
      }
      owner = owner(r.tid());
      if (owner == null) {
        return BiasedCount.merge(r, -1) == 0;
      }
      owner.toMerge.add(r);
    }
    t.gate().referenceQueued(t, owner, r.object());
    return false;
  }

  /** The owner merges what others have queued, and ends what nobody has any more. */
  void mergeQueued(InterpThread t) {
    if (t.toMerge.isEmpty()) {
      return;
    }
    acts(t);
    for (ObjectRecord r = nextToMerge(t); r != null; r = nextToMerge(t)) {
      merge(t, r);
    }
  }

  private synchronized @Nullable ObjectRecord nextToMerge(InterpThread t) {
    return t.toMerge.poll();
  }

  private void merge(InterpThread t, ObjectRecord r) {
    if (r.dead) {
      return;
    }
    recordStacks(t);
    lookAround(t, r);
    if (merge(t, r, -1) == 0) {
      end(t, r);
    }
  }

  private long merge(InterpThread t, ObjectRecord r, long extra) {
    long left;
    synchronized (this) {
      left = BiasedCount.merge(r, extra);
    }
    t.gate().referencesMerged(t, r.object(), left);
    return left;
  }

  /**
   * In a pause of the world: what was queued to any thread is in the hands of {@code t}, which
   * gives it up when the world runs again ({@code merge_all_queued_objects}).
   */
  void mergeAllQueues(InterpThread t) {
    for (InterpThread u : interpreter.threads()) {
      for (ObjectRecord r = nextToMerge(u); r != null; r = nextToMerge(u)) {
        if (!r.dead) {
          tellStacks(t, r);
          merge(t, r, 0);
          t.waiting.add(r);
        }
      }
    }
  }

  /** In a pause: what the collector ends it counts in one word. */
  void mergeUnreachable(List<ObjectRecord> lost) {
    if (biased) {
      for (ObjectRecord r : lost) {
        BiasedCount.merge(r, r.takeDeferral());
      }
    }
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
          recordIfCounted(t, frame.slots[i]);
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
    leaveTable(t);
    if (parallel) {
      actingHere.remove(Thread.currentThread().threadId());
    }
  }

  /** {@code _Py_brc_remove_thread}: empties the queue, and nobody can add to it any more. */
  private void leaveTable(InterpThread t) {
    while (true) {
      mergeQueued(t);
      settle(t);
      synchronized (this) {
        if (t.toMerge.isEmpty()) {
          t.leftTable = true;
          return;
        }
      }
    }
  }

  /**
   * The interpreter ends, on its last thread: modules are given up as {@code finalize_modules}
   * does, {@code __main__} first, and then what only cycles hold.
   */
  public void shutDown(InterpThread t) {
    acts(t);
    for (InterpThread other : interpreter.threads()) {
      if (other != t && other.frame != null) {
        return; // a daemon thread still looks at them
      }
    }
    settleNow(t);
    PyDict modules = interpreter.modules;
    giveUp(t, modules, interpreter.intern("__main__"));
    PyObject[] names = modules.keyArray(t);
    for (int i = names.length - 1; i >= 0; i--) {
      PyObject m = modules.get(t, names[i]);
      ObjectRecord r = m == null ? null : m.recordOrNull();
      if (r != null && !r.isImmortal()) {
        giveUp(t, modules, names[i]);
      }
    }
  }

  private void giveUp(InterpThread t, PyDict modules, PyObject name) {
    PyObject m = modules.get(t, name);
    modules.remove(t, name);
    settleNow(t);
    collector.collect(t, 2);
    PyDict d = m instanceof PyModule module ? module.dict() : null;
    if (d != null && d.recordOrNull() != null) {
      d.clear(t); // something still holds it: _PyModule_Clear
      settleNow(t);
    }
  }

  // ---- searching

  /** Counts what objects on the stacks hold that were not known so far. */
  private void recordStacks(InterpThread t) {
    if (parallel) {
      recordStack(t, t);
    } else {
      recordAllStacks(t);
    }
  }

  private void recordAllStacks(InterpThread t) {
    for (InterpThread u : interpreter.threads()) {
      recordStack(t, u);
    }
  }

  private void recordStack(InterpThread t, InterpThread u) {
    boolean innermost = true;
    for (Frame f = u.frame; f != null; f = f.back) {
      if (!f.searched) {
        int n = extent(t, u, f, innermost);
        for (int i = 0; i < n; i++) {
          recordIfCounted(u, f.slots[i]);
        }
        recordIfCounted(u, f.constructed);
        recordIfCounted(u, f.namespace);
        f.searched = f != t.frame && !innermost;
      }
      innermost = f.entry;
    }
    for (ExcInfo e = u.handling; e != null; e = e.previous) {
      recordIfCounted(u, e.value);
    }
    for (JavaCall c = u.javaCall; c != null; c = c.outer) {
      for (PyObject each : c.arguments) {
        recordIfCounted(u, each);
      }
      for (PyObject each : c.passed) {
        recordIfCounted(u, each);
      }
    }
  }

  private void recordIfCounted(InterpThread u, @Nullable PyObject o) {
    if (o != null && o.counted()) {
      record(o, number(u));
    }
  }

  /**
   * How much of a frame's slots is in use: all that may be if it is in the middle of an
   * instruction.
   */
  private static int extent(InterpThread t, InterpThread u, Frame f, boolean innermost) {
    if (!innermost || (u == t && f == t.frame && t.between)) {
      return f.stackTop;
    }
    int word = f.code.instructions()[f.pc];
    int n =
        switch (word & 0xFF) {
          case Ordinal.CALL -> f.stackTop + 2 + (word >>> 8);
          case Ordinal.CALL_KW -> f.stackTop + 3 + (word >>> 8);
          case Ordinal.CALL_FUNCTION_EX -> f.stackTop + 4;
          default -> f.slots.length;
        };
    return Math.min(n, f.slots.length);
  }

  /** Counts may be wrong where threads race; then the object is kept, and known to be held. */
  private boolean heldByAny(ObjectRecord r) {
    PyObject o = r.object();
    for (ObjectRecord each : all()) {
      for (PyObject held : Counting.children(each.object())) {
        if (held == o) {
          acquired(o);
          return true;
        }
      }
    }
    return false;
  }

  /** Leaves a reference with the frame or native function of {@code u} that has the object. */
  private boolean parkAt(InterpThread t, InterpThread u, ObjectRecord r) {
    PyObject o = r.object();
    boolean innermost = true;
    for (Frame f = u.frame; f != null; f = f.back) {
      int place = find(f, o, extent(t, u, f, innermost));
      if (place != NOWHERE) {
        park(u, f, r, place);
        return true;
      }
      innermost = f.entry;
    }
    if (u.frame != null && isHandled(u, o)) {
      park(u, u.frame, r, Parked.HANDLED);
      return true;
    }
    for (JavaCall c = u.javaCall; c != null; c = c.outer) {
      if (contains(c.arguments, o) || containsSame(c.passed, o)) {
        c.parked.add(r);
        return true;
      }
    }
    return false;
  }

  private static final int NOWHERE = -3;

  private static void park(InterpThread u, Frame f, ObjectRecord r, int place) {
    Parked parked = f.parked;
    if (parked == null) {
      parked = new Parked();
      f.parked = parked;
    }
    parked.add(r, place);
    if (f == u.frame) {
      u.attend();
    }
  }

  private static int find(Frame f, PyObject o, int extent) {
    @Nullable PyObject[] s = f.slots;
    for (int i = 0; i < extent; i++) {
      if (s[i] == o) {
        return i;
      }
    }
    return f.function == o
            || f.constructed == o
            || f.globals == o
            || f.namespace == o
            || f.generator == o
        ? Parked.FRAME
        : NOWHERE;
  }

  static boolean isHandled(InterpThread t, PyObject o) {
    for (ExcInfo e = t.handling; e != null; e = e.previous) {
      if (e.value == o) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(@Nullable PyObject[] all, PyObject o) {
    for (PyObject each : all) {
      if (each == o) {
        return true;
      }
    }
    return false;
  }

  private static boolean containsSame(List<PyObject> all, PyObject o) {
    for (PyObject each : all) {
      if (each == o) {
        return true;
      }
    }
    return false;
  }

  /** True if the interpreter itself holds {@code o}. */
  boolean isRoot(PyObject o) {
    return o == interpreter.modules || o == interpreter.builtins;
  }

  /** True if a frame or a native function holds {@code o}. */
  boolean onStack(InterpThread t, PyObject o) {
    for (InterpThread u : interpreter.threads()) {
      boolean innermost = true;
      for (Frame f = u.frame; f != null; f = f.back) {
        if (find(f, o, extent(t, u, f, innermost)) != NOWHERE) {
          return true;
        }
        innermost = f.entry;
      }
      if (isHandled(u, o)) {
        return true;
      }
      for (JavaCall c = u.javaCall; c != null; c = c.outer) {
        if (contains(c.arguments, o) || containsSame(c.passed, o)) {
          return true;
        }
      }
    }
    return false;
  }

  // ---- the end of objects

  /**
   * Ends an object that nobody holds, and then what only it held: depth first, in CPython's order.
   */
  private void end(InterpThread t, ObjectRecord first) {
    if (!finish(t, first)) {
      return;
    }
    ArrayDeque<PyObject> letGo = new ArrayDeque<>();
    push(letGo, forget(first));
    for (PyObject o = letGo.poll(); o != null; o = letGo.poll()) {
      ObjectRecord r = o.recordOrNull();
      if (r == null || !mine(r) || r.isImmortal() || giveUpOneOfMany(r, number(t))) {
        continue;
      }
      if (!parkAt(t, t, r) && giveUp(t, r) && finish(t, r)) {
        push(letGo, forget(r));
      }
    }
  }

  private static void push(ArrayDeque<PyObject> letGo, PyObject[] held) {
    for (int i = held.length - 1; i >= 0; i--) {
      letGo.push(held[i]);
    }
  }

  /**
   * Finalises an object that nobody has and clears its weak references.
   *
   * @return false if the finaliser has brought it back
   */
  private boolean finish(InterpThread t, ObjectRecord r) {
    PyObject o = r.object();
    boolean finaliser = !r.finalized && o.hasFinalizer();
    if ((finaliser || o.hasWeakrefs()) && isBroughtBack(t, r, finaliser)) {
      return false;
    }
    clearWeakrefs(t, o);
    o.vanished();
    return true;
  }

  /** {@code PyObject_CallFinalizerFromDealloc}. */
  private boolean isBroughtBack(InterpThread t, ObjectRecord r, boolean finaliser) {
    BiasedCount.resurrect(r, number(t));
    if (!isHeldAfterAll(r) && finaliser) {
      callFinaliser(t, r);
      if (parkAt(t, t, r)) {
        return true; // the reference goes to that frame
      }
      lookAround(t, r);
    }
    return BiasedCount.livesOn(r, number(t));
  }

  /**
   * Looks for a holder that has not told: before the end of an object can be seen, and as long as
   * the looking does not get dear.
   */
  private boolean isHeldAfterAll(ObjectRecord r) {
    if (!r.escaped || doubts < records()) {
      return false;
    }
    doubts -= records();
    syncAll();
    if (r.count() > 1 || heldByAny(r)) {
      missed++;
      return true;
    }
    return false;
  }

  /**
   * Objects that had no counted reference although another object held them: always 0, one hopes.
   */
  public int missed() {
    return missed;
  }

  /** Runs the finaliser, once in the object's life; what it raises is reported. */
  void finalise(InterpThread t, ObjectRecord r) {
    BiasedCount.increment(r, number(t));
    callFinaliser(t, r);
    inHand(r, number(t));
  }

  private void callFinaliser(InterpThread t, ObjectRecord r) {
    r.finalized = true;
    List<PyObject> passed = t.javaCall.passed;
    int before = passed.size();
    Frame running = t.between && t.frame != null && t.frame.pc > 0 ? t.frame : null;
    if (running != null) {
      running.pc--; // what let go of the object is the instruction before
    }
    try {
      r.object().runFinalizer(t);
    } catch (PyRaise e) {
      interpreter.unraisable(t, e.value(), r.object().finalizerText(t));
    } finally {
      if (running != null) {
        running.pc++;
      }
      truncate(passed, before);
    }
  }

  /** Clears all weak references to an object, then runs their callbacks, the newest first. */
  void clearWeakrefs(InterpThread t, PyObject o) {
    var header = o.headerOrNull();
    if (header == null) {
      return;
    }
    List<WeakLink> links = header.takeWeakrefs();
    for (WeakLink each : links) {
      each.clear();
    }
    List<PyObject> passed = t.javaCall.passed;
    int before = passed.size();
    for (int i = links.size() - 1; i >= 0; i--) {
      links.get(i).notifyEnd(t);
    }
    truncate(passed, before);
  }

  /** What went to a finaliser is not held by a native function of the program. */
  private static void truncate(List<PyObject> passed, int size) {
    while (passed.size() > size) {
      passed.removeLast();
    }
  }
}
