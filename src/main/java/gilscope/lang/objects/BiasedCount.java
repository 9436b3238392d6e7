package gilscope.lang.objects;

/**
 * Biased reference counting as CPython's free-threaded build does it (B3 of the fact sheet; {@code
 * Include/refcount.h}, {@code Objects/object.c}): the thread that made an object counts without
 * atomic instructions in a word of its own, all others in a shared one.
 *
 * <p>The low two bits of the shared word are the state; it only moves upward: {@link #DEFAULT},
 * {@link #MAYBE_WEAKREF} (others may try to increment), {@link #QUEUED} (the owner has been asked
 * to merge), {@link #MERGED} (the shared word has it all, nobody owns the object).
 *
 * <p>Under a GIL every thread is the owner, and what is left is the plain count. Stateless; as
 * thread-safe as the words.
 */
public final class BiasedCount {
  public static final int DEFAULT = 0;
  public static final int MAYBE_WEAKREF = 1;
  public static final int QUEUED = 2;
  public static final int MERGED = 3;

  /** {@code ob_ref_local} of an immortal object: {@code UINT32_MAX}. */
  public static final int IMMORTAL = -1;

  /** {@code ob_tid} of an object that nobody owns any more. */
  public static final int UNOWNED = 0;

  /** {@code _Py_REF_DEFERRED}: keeps a count from ever reaching zero. */
  public static final long DEFERRED = Long.MAX_VALUE / 8;

  public static final int SHIFT = 2;
  static final long ONE = 1L << SHIFT;

  /** What a reference given up leaves to do. */
  public enum Left {
    NOTHING,
    /** It was the last one: the caller ends the object. */
    DEALLOCATE,
    /** The reference goes to the owner, who is to merge ({@code _Py_brc_queue_object}). */
    QUEUE
  }

  private BiasedCount() {}

  /** The true count: what the owner has, and what the others have. */
  public static long total(CountWords w) {
    return w.local() + (w.shared() >> SHIFT);
  }

  public static int state(long shared) {
    return (int) (shared & 3);
  }

  /** {@code Py_INCREF} by thread {@code me}. */
  public static void increment(CountWords w, int me) {
    int local = w.local();
    if (local == IMMORTAL) {
      return;
    }
    if (w.tid() == me) {
      w.storeLocal(local + 1); // the 2^32th makes it immortal
    } else {
      addShared(w, ONE);
    }
  }

  /** {@code Py_DECREF} by thread {@code me}. */
  public static Left decrement(CountWords w, int me) {
    int local = w.local();
    if (local == IMMORTAL) {
      return Left.NOTHING;
    }
    if (w.tid() != me) {
      return decrementShared(w);
    }
    local--;
    w.storeLocal(local);
    return local == 0 ? mergeZeroLocal(w) : Left.NOTHING;
  }

  /** {@code _Py_MergeZeroLocalRefcount}: the owner has given up its last reference. */
  private static Left mergeZeroLocal(CountWords w) {
    w.storeTid(UNOWNED);
    if (w.shared() == 0) {
      return Left.DEALLOCATE; // the quick way: nobody else has ever had it
    }
    while (true) {
      long old = w.shared();
      long merged = old | MERGED;
      if (w.casShared(old, merged)) {
        return merged == MERGED ? Left.DEALLOCATE : Left.NOTHING;
      }
    }
  }

  /** {@code _Py_DecRefShared}: a reference given up by a thread that does not own the object. */
  private static Left decrementShared(CountWords w) {
    while (true) {
      long old = w.shared();
      boolean queue = old == DEFAULT || old == MAYBE_WEAKREF;
      long changed = queue ? QUEUED : old - ONE;
      if (w.casShared(old, changed)) {
        return queue ? Left.QUEUE : changed == MERGED ? Left.DEALLOCATE : Left.NOTHING;
      }
    }
  }

  /**
   * {@code _Py_ExplicitMergeRefcount}: puts the whole count into the shared word, with {@code
   * extra} added. By the owner, or by anybody where the owner cannot run.
   *
   * @return the count
   */
  public static long merge(CountWords w, long extra) {
    while (true) {
      long old = w.shared();
      long count = w.local() + (old >> SHIFT) + extra;
      if (w.casShared(old, (count << SHIFT) | MERGED)) {
        w.storeLocal(0);
        w.storeTid(UNOWNED);
        return count;
      }
    }
  }

  /**
   * {@code _Py_TryIncref}: a reference taken from a place that another thread may just be emptying.
   *
   * @return false if the object may be ending
   */
  public static boolean tryIncrement(CountWords w, int me) {
    int local = w.local();
    if (local == IMMORTAL) {
      return true;
    }
    if (w.tid() == me) {
      w.storeLocal(local + 1);
      return true;
    }
    while (true) {
      long old = w.shared();
      if (old == DEFAULT || old == MERGED) {
        return false; // the owner may be on the quick way, or it has ended
      }
      if (w.casShared(old, old + ONE)) {
        return true;
      }
    }
  }

  /**
   * Whether {@link #tryIncrement} by thread {@code me} fails because nobody else has had it yet.
   */
  public static boolean refusesTries(CountWords w, int me) {
    return w.local() != IMMORTAL && w.tid() != me && w.shared() == DEFAULT;
  }

  /**
   * {@code _PyObject_SetMaybeWeakref}: from now on others may try to increment. By who makes a weak
   * reference, and by the first foreign reader, who has the container's lock.
   */
  public static void allowTries(CountWords w) {
    while (true) {
      long old = w.shared();
      if (state(old) != DEFAULT || w.casShared(old, old | MAYBE_WEAKREF)) {
        return;
      }
    }
  }

  /** What threads have counted for themselves goes to the object: {@code n} references. */
  public static void add(CountWords w, long n) {
    addShared(w, n << SHIFT);
  }

  /** Never to be counted again. */
  static void immortalise(CountWords w) {
    w.storeLocal(IMMORTAL);
    w.storeTid(UNOWNED);
    clearShared(w);
  }

  /** {@code PyUnstable_Object_EnableDeferredRefcount}: only the collector will end it. */
  static void defer(CountWords w) {
    addShared(w, DEFERRED << SHIFT);
  }

  /** {@code _PyObject_ResurrectStart}: a finaliser is about to see the ending object. */
  public static void resurrect(CountWords w, int me) {
    w.storeTid(me);
    w.storeLocal(1);
    clearShared(w);
  }

  /**
   * {@code _PyObject_ResurrectEnd}.
   *
   * @return true if somebody else has the object now: it lives on
   */
  public static boolean livesOn(CountWords w, int me) {
    if (w.tid() == me && w.local() == 1 && w.shared() == 0) {
      w.storeLocal(0);
      return false;
    }
    return merge(w, -1) != 0;
  }

  private static void clearShared(CountWords w) {
    while (!w.casShared(w.shared(), 0)) {
      Thread.onSpinWait();
    }
  }

  private static void addShared(CountWords w, long amount) {
    while (true) {
      long old = w.shared();
      if (w.casShared(old, old + amount)) {
        return;
      }
    }
  }
}
