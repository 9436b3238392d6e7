package gilscope.lang.objects;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts how often objects are held by other objects, from the moment a run asks for it.
 *
 * <p><b>What is counted.</b> Only references from object to object: an element, an attribute, a
 * cell's content. What frames and Java hold is not counted but looked at ({@code
 * lang.interp.Lifetimes}), so that no native function needs any discipline for its temporaries. An
 * object that no other object has held and that no frame was searched for has no {@link
 * ObjectRecord}: neither it nor what it holds is counted yet. The record is made when the object is
 * first held or found; at that moment its own references are counted. From then on it must tell
 * every change ({@link PyObject#swapped}); a type that does not ({@link PyObject#tellsChanges}) is
 * compared with what it held before, whenever its critical section ends and before an object is
 * given up.
 *
 * <p><b>Why</b> not CPython's way, counting each reference: the stack is where nearly all traffic
 * is, and a hundred thousand lines of Java would have to pair every increment. Deferring the stack
 * is what CPython 3.14's own free-threaded build does for some objects.
 *
 * <p>Thread-safe by its monitor, inside which no Python code runs. Where threads really run at once
 * an object may be recorded while another thread changes it; then counts are a little too high or
 * too low, and {@code Lifetimes} looks for holders before it believes a zero.
 */
public abstract class Counting {
  private final ArrayDeque<ObjectRecord> unvisited = new ArrayDeque<>();
  private boolean publishing;
  private @Nullable ObjectRecord oldest;
  private @Nullable ObjectRecord newest;
  private int records;
  private boolean immortalising;
  private boolean thorough;

  /** The newest record, and how many there were, when {@link #rest} was called. */
  private @Nullable ObjectRecord resting;

  private int recordsAtRest;
  private boolean thoroughAtRest;

  /**
   * The number of the thread that runs, from 1: the owner of what it makes. Under a GIL always 1:
   * there is one count, and whoever runs may change it.
   */
  protected abstract int acting();

  /**
   * A reference to {@code r} is in the hands of thread {@code tid} and of nothing that can be
   * looked at: a frame may have it; if none does, it is to be given up.
   */
  protected abstract void inHand(ObjectRecord r, int tid);

  /**
   * The program asks the collector: instances are recorded from their start, and locals even if
   * nothing in them can be seen to end, so that circles made there are found and counted.
   */
  public final void beThorough() {
    thorough = true;
  }

  public final boolean isThorough() {
    return thorough;
  }

  /** What is recorded now belongs to no execution of a program: {@link #restart} keeps it. */
  public final synchronized void rest() {
    resting = newest;
    recordsAtRest = records;
    thoroughAtRest = thorough;
  }

  /**
   * Forgets what was recorded since {@link #rest}: an execution is over, and its objects with it.
   */
  public synchronized void restart() {
    for (ObjectRecord r = newest; r != null && r != resting; r = r.older) {
      r.dead = true;
      r.object().header().record = null;
    }
    newest = resting;
    if (newest == null) {
      oldest = null;
    } else {
      newest.newer = null;
    }
    records = recordsAtRest;
    thorough = thoroughAtRest;
    unvisited.clear();
    publishing = false;
  }

  /** The collector has one more object to look at, which has its record already. */
  protected abstract void came(PyObject o);

  /** It has one less. */
  protected abstract void went(PyObject o);

  /**
   * Whether the thread that acts must lock the container of {@code o} to take a reference to it out
   * of there, for it did not make {@code o}, and no thread but the maker has had it so far ({@link
   * #takenWithLock}).
   */
  final boolean needsLock(PyObject o) {
    ObjectRecord r = o.recordOrNull();
    return r != null && r.counting == this && BiasedCount.refusesTries(r, acting());
  }

  /** {@code _Py_NewRefWithLock}: it has the lock, and later readers need none. */
  final void takenWithLock(PyObject o) {
    ObjectRecord r = o.recordOrNull();
    if (r != null && r.counting == this) {
      BiasedCount.allowTries(r);
    }
  }

  // ---- told by objects

  /** The object {@code o} is held once more. */
  public final synchronized void acquired(@Nullable PyObject o) {
    if (o != null && o.counted()) {
      int me = acting();
      ObjectRecord r = recordUnpublished(o, me);
      r.escaped = true;
      BiasedCount.increment(r, me);
      if (r.tid() != me && !r.isImmortal()) {
        BiasedCount.allowTries(r);
      }
      publish();
    }
  }

  /** The object {@code o} is held once less. */
  public final synchronized void released(@Nullable PyObject o) {
    if (o == null) {
      return;
    }
    ObjectRecord r = o.recordOrNull();
    if (r != null && r.counting == this) {
      int me = acting();
      if (!giveUpOneOfMany(r, me)) {
        inHand(r, me);
      }
    }
  }

  /**
   * Thread {@code me} gives up a reference that is not its last.
   *
   * @return false if it may be: nothing has been done
   */
  protected final synchronized boolean giveUpOneOfMany(ObjectRecord r, int me) {
    if (r.isImmortal()) {
      return true;
    }
    if (!r.hasPlenty(me)) {
      return false;
    }
    BiasedCount.decrement(r, me);
    return true;
  }

  /** The record of a counted object, made now if need be. */
  public final synchronized ObjectRecord record(PyObject o) {
    return record(o, acting());
  }

  /** The record of a counted object that thread {@code owner} has made. */
  protected final synchronized ObjectRecord record(PyObject o, int owner) {
    ObjectRecord r = recordUnpublished(o, owner);
    publish();
    return r;
  }

  private ObjectRecord recordUnpublished(PyObject o, int owner) {
    ObjectHeader h = o.header();
    ObjectRecord r = h.record;
    if (r == null) {
      r = new ObjectRecord(o, this, owner);
      if (immortalising) {
        BiasedCount.immortalise(r);
      } else if (defers(o)) {
        r.deferred = true;
        BiasedCount.defer(r);
        if (o.hasUniqueId()) {
          assignUniqueId(r);
        }
      }
      if (h.hasWeakrefs()) {
        BiasedCount.allowTries(r);
      }
      h.record = r;
      link(r);
      unvisited.add(r);
    }
    return r;
  }

  /** True if only the collector ends {@code o} (B4 of the fact sheet). */
  protected abstract boolean defers(PyObject o);

  /** From now on threads count references to the object for themselves. */
  protected abstract void assignUniqueId(ObjectRecord r);

  /** The thread that acts has so many more references, by the unique id. */
  protected abstract void countByThread(ObjectRecord r, int change);

  /** False for an object that the collector does not have to look at. */
  protected abstract boolean isCollected(PyObject o);

  /** The object {@code holder} holds {@code o}. */
  private void taken(PyObject holder, PyObject o) {
    if (holder.countsByThread(o) && o.counted()) {
      ObjectRecord r = recordUnpublished(o, acting());
      if (r.uniqueId != 0) {
        countByThread(r, 1);
        publish();
        return;
      }
    }
    acquired(o);
  }

  /** Takes out, and gives up, what the thread counts for itself. */
  private PyObject[] withoutCountedByThread(PyObject holder, PyObject[] all) {
    int n = 0;
    for (PyObject each : all) {
      ObjectRecord r = holder.countsByThread(each) ? each.recordOrNull() : null;
      if (r != null && r.counting == this && r.uniqueId != 0) {
        countByThread(r, -1);
      } else {
        all[n++] = each;
      }
    }
    return n == all.length ? all : Arrays.copyOf(all, n);
  }

  /** Counts what the newly recorded hold, and what is thereby recorded, and so on. */
  private void publish() {
    if (publishing || unvisited.isEmpty()) {
      return;
    }
    publishing = true;
    try {
      for (ObjectRecord r = unvisited.poll(); r != null; r = unvisited.poll()) {
        PyObject o = r.object();
        if (o.tellsChanges()) {
          o.traverse(each -> taken(o, each));
        } else {
          r.held = held(o);
          for (PyObject each : r.held) {
            taken(o, each);
          }
        }
        if (r.count() == 0 && !r.deferred) {
          BiasedCount.increment(r, r.tid());
          inHand(r, r.tid());
        }
      }
    } finally {
      publishing = false;
    }
  }

  private static PyObject[] held(PyObject o) {
    Collected all = new Collected();
    o.traverse(all);
    return all.toArray();
  }

  /** What {@code o} holds and this counting knows, in the order in which CPython gives it up. */
  public static PyObject[] children(PyObject o) {
    return held(o);
  }

  private static final class Collected implements ObjectVisitor {
    private PyObject[] all = new PyObject[8];
    private int n;

    @Override
    public void visit(PyObject held) {
      if (n == all.length) {
        all = Arrays.copyOf(all, n * 2);
      }
      all[n++] = held;
    }

    PyObject[] toArray() {
      return Arrays.copyOf(all, n);
    }
  }

  /** Compares an object that does not tell its changes with what it held before. */
  public final synchronized void sync(ObjectRecord r) {
    PyObject[] before = r.held;
    if (before == null || r.dead) {
      return;
    }
    PyObject[] now = held(r.object());
    if (Arrays.equals(before, now, (a, b) -> a == b ? 0 : 1)) {
      return;
    }
    r.held = now;
    PyObject o = r.object();
    for (PyObject each : now) {
      taken(o, each);
    }
    for (PyObject each : withoutCountedByThread(o, before)) {
      released(each);
    }
  }

  /** The object is gone or forgotten: it holds nothing any more as far as counts go. */
  public final synchronized PyObject[] forget(ObjectRecord r) {
    PyObject o = r.object();
    PyObject[] before = r.held != null ? r.held : held(o);
    r.held = null;
    r.dead = true;
    // A finalised object that is met again, in a place that was not cleared, must not end twice.
    o.header().record = r.finalized ? ObjectRecord.UNCOUNTED : null;
    unlink(r);
    return withoutCountedByThread(o, before);
  }

  /** Makes everything that {@code o} leads to immortal: what was there before the program. */
  public final synchronized void immortalise(PyObject o) {
    immortalising = true;
    try {
      if (o.counted()) {
        record(o);
      }
    } finally {
      immortalising = false;
    }
  }

  /** As {@link #immortalise}, for what a Java object of the interpreter leads to. */
  public final synchronized void immortaliseBehind(Object part) {
    FieldWalk.follow(part, this::immortalise, 0);
  }

  /** Visits what a Java object of the interpreter holds. */
  public static void behind(@Nullable Object part, ObjectVisitor v) {
    FieldWalk.follow(part, v, 0);
  }

  /** True for an object that does not tell its changes. */
  protected static boolean isSilent(ObjectRecord r) {
    return r.held != null;
  }

  /** True if this counting made the record. */
  protected final boolean mine(ObjectRecord r) {
    return r.counting == this;
  }

  // ---- the collector's list

  private void link(ObjectRecord r) {
    r.older = newest;
    if (newest == null) {
      oldest = r;
    } else {
      newest.newer = r;
    }
    newest = r;
    records++;
    if (countsAsNew(r)) {
      came(r.object());
    }
  }

  private void unlink(ObjectRecord r) {
    if (r.older == null) {
      oldest = r.newer;
    } else {
      r.older.newer = r.newer;
    }
    if (r.newer == null) {
      newest = r.older;
    } else {
      r.newer.older = r.older;
    }
    records--;
    if (countsAsNew(r)) {
      went(r.object());
    }
  }

  /** An attribute dict that nobody asked for is part of its instance. */
  private boolean countsAsNew(ObjectRecord r) {
    PyObject o = r.object();
    return isCollected(o) && !(o instanceof PyDict d && d.isAttributes());
  }

  /** Recorded objects, the oldest first; the action may not change the list. */
  protected final synchronized void each(Consumer<ObjectRecord> action) {
    for (ObjectRecord r = oldest; r != null; r = r.newer) {
      action.accept(r);
    }
  }

  /** Those that the collector has not looked at, the oldest first. */
  protected final synchronized List<ObjectRecord> newcomers() {
    List<ObjectRecord> found = new ArrayList<>();
    for (ObjectRecord r = newest; r != null && !r.old; r = r.older) {
      found.add(r);
    }
    return found.reversed();
  }

  /** The collector has looked at everything. */
  protected final synchronized void age() {
    for (ObjectRecord r = newest; r != null && !r.old; r = r.older) {
      r.old = true;
    }
  }

  protected final int records() {
    return records;
  }
}
