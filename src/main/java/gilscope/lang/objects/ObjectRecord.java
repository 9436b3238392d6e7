package gilscope.lang.objects;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The counting part of an object's header while references are counted: CPython's {@code
 * ob_refcnt}, or in the free-threaded build {@code ob_tid}, {@code ob_ref_local}, {@code
 * ob_ref_shared} and the gc bits (B2–B4 of the fact sheet).
 *
 * <p>Every method is one of the atomic steps of {@code Include/refcount.h} and {@code
 * Objects/object.c}; {@link Counting} puts them together. Owner-only fields are plain; {@code
 * shared} is changed by compare-and-set.
 */
public final class ObjectRecord {
  /** States of {@link #shared}'s low two bits; they only move upward. */
  public static final int DEFAULT = 0;

  public static final int MAYBE_WEAKREF = 1;
  public static final int QUEUED = 2;
  public static final int MERGED = 3;

  /** {@code ob_ref_local} of an immortal object: {@code UINT32_MAX}. */
  public static final int IMMORTAL = -1;

  /** {@code ob_tid} of an object that nobody owns any more. */
  public static final int UNOWNED = 0;

  static final int SHIFT = 2;

  private static final VarHandle SHARED;

  static {
    try {
      SHARED = MethodHandles.lookup().findVarHandle(ObjectRecord.class, "shared", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Says of an object that all interpreters of the process share that nobody counts it. */
  static final ObjectRecord UNCOUNTED = new ObjectRecord();

  private final @Nullable PyObject object;
  final @Nullable Counting counting;

  private volatile int tid;
  private int local;
  private volatile long shared;

  /** Neighbours in the collector's list, oldest first; guarded by the {@link Counting}. */
  @Nullable ObjectRecord older;

  @Nullable ObjectRecord newer;

  /** The collector's working copy of the count ({@code gc_refs}). */
  public int gcRefs;

  /** The collector's mark. */
  public boolean reached;

  /** {@code __del__} has run ({@code _PyGC_FINALIZED}): it never runs again. */
  public boolean finalized;

  /** The object is gone: nobody may find it any more. */
  public boolean dead;

  /** Waits to be looked at because its count is zero. */
  public boolean waiting;

  /** Some other object has held it: threads other than its maker may know it. */
  public boolean escaped;

  /** {@code gc.freeze()} has moved it out of the collector's sight. */
  public boolean frozen;

  /** What an object whose changes are not told held when it was last looked at. */
  PyObject @Nullable [] held;

  private ObjectRecord() {
    this.object = null;
    this.counting = null;
    this.local = IMMORTAL;
  }

  /** The record of a new object: owned by {@code tid}, held by nobody. */
  public ObjectRecord(PyObject object, @Nullable Counting counting, int tid) {
    this.object = object;
    this.counting = counting;
    this.tid = tid;
  }

  public PyObject object() {
    if (object == null) {
      throw new IllegalStateException("shared by interpreters");
    }
    return object;
  }

  // ---- the words

  /** The owning thread's number, from 1; {@link #UNOWNED}. */
  public int tid() {
    return tid;
  }

  public int local() {
    return local;
  }

  public long shared() {
    return shared;
  }

  public int state() {
    return (int) (shared & 3);
  }

  public boolean isImmortal() {
    return local == IMMORTAL;
  }

  /** {@code Py_REFCNT} without what stacks hold. */
  public long count() {
    return isImmortal() ? Long.MAX_VALUE : local + (shared >> SHIFT);
  }

  void immortalise() {
    local = IMMORTAL;
    tid = UNOWNED;
    shared = 0;
  }

  // ---- steps; those of the owner

  /** The owner's part of INCREF. */
  public void incrementLocal() {
    if (local + 1 == IMMORTAL) {
      immortalise();
    } else {
      local++;
    }
  }

  /** The owner's part of DECREF. @return what is left of the owner's count */
  public int decrementLocal() {
    return --local;
  }

  /** MergeZeroLocal, first step: nobody owns it. */
  public void disown() {
    tid = UNOWNED;
  }

  /** After ExplicitMerge: the count is in the shared word alone. */
  public void clearLocal() {
    local = 0;
  }

  // ---- steps of anybody

  public void addShared(long references) {
    SHARED.getAndAdd(this, references << SHIFT);
  }

  public boolean casShared(long expected, long value) {
    return SHARED.compareAndSet(this, expected, value);
  }

  /** Creating a weak reference, and the first foreign read, allow others to try an increment. */
  public void allowTry() {
    casShared(0, MAYBE_WEAKREF);
  }

  @Override
  public String toString() {
    return isImmortal()
        ? "immortal"
        : "tid " + tid + " local " + local + " shared " + (shared >> SHIFT) + ":" + state();
  }
}
