package gilscope.lang.objects;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The counting part of an object's header while references are counted: CPython's {@code
 * ob_refcnt}, or in the free-threaded build {@code ob_tid}, {@code ob_ref_local}, {@code
 * ob_ref_shared} and the gc bits (B2–B4 of the fact sheet). {@link BiasedCount} says how they are
 * counted with. The owner's fields are plain; {@code shared} is changed by compare-and-set.
 */
public final class ObjectRecord implements CountWords {
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

  /** Some other object has held it: threads other than its maker may know it. */
  public boolean escaped;

  /** Only the collector ends it ({@code _PyGC_BITS_DEFERRED}). */
  public boolean deferred;

  /**
   * Where each thread counts references for itself ({@code _PyObject_AssignUniqueId}); 0 if threads
   * do not.
   */
  public int uniqueId;

  /** It was there when the collector last looked: the older generation. */
  public boolean old;

  /** {@code gc.freeze()} has moved it out of the collector's sight. */
  public boolean frozen;

  /** What an object whose changes are not told held when it was last looked at. */
  PyObject @Nullable [] held;

  private ObjectRecord() {
    this.object = null;
    this.counting = null;
    this.local = BiasedCount.IMMORTAL;
  }

  /** The record of a new object: owned by {@code tid}, held by nobody. */
  public ObjectRecord(PyObject object, @Nullable Counting counting, int tid) {
    this.object = object;
    this.counting = counting;
    this.tid = tid;
  }

  /** True for the record of everything that interpreters share: it never ends and holds nothing. */
  public boolean isOfAll() {
    return object == null;
  }

  public PyObject object() {
    if (object == null) {
      throw new IllegalStateException("shared by interpreters");
    }
    return object;
  }

  // ---- the words

  @Override
  public int tid() {
    return tid;
  }

  @Override
  public void storeTid(int owner) {
    tid = owner;
  }

  @Override
  public int local() {
    return local;
  }

  @Override
  public void storeLocal(int count) {
    local = count;
  }

  @Override
  public long shared() {
    return shared;
  }

  @Override
  public boolean casShared(long expected, long value) {
    return SHARED.compareAndSet(this, expected, value);
  }

  public boolean isImmortal() {
    return local == BiasedCount.IMMORTAL;
  }

  /**
   * {@code Py_REFCNT} without what the stacks hold, save where a stack's reference is all there is;
   * of a deferred object without the amount that keeps it.
   */
  public long count() {
    if (isImmortal()) {
      return Long.MAX_VALUE;
    }
    long total = BiasedCount.total(this);
    return deferred ? total - BiasedCount.DEFERRED : total;
  }

  /**
   * The collector ends a deferred object: from now on its count may become zero.
   *
   * @return what its count is to change by
   */
  public long takeDeferral() {
    boolean had = deferred;
    deferred = false;
    return had ? -BiasedCount.DEFERRED : 0;
  }

  /** True if giving up one more reference ends nothing, queues nothing, merges nothing. */
  boolean hasPlenty(int me) {
    if (tid == me) {
      return local > 1;
    }
    long word = shared;
    return word != BiasedCount.DEFAULT
        && word != BiasedCount.MAYBE_WEAKREF
        && word != (BiasedCount.ONE | BiasedCount.MERGED);
  }

  @Override
  public String toString() {
    return isImmortal()
        ? "immortal"
        : "tid "
            + tid
            + " local "
            + local
            + " shared "
            + (shared >> BiasedCount.SHIFT)
            + ":"
            + BiasedCount.state(shared);
  }
}
