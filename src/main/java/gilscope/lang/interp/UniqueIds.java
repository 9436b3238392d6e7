package gilscope.lang.interp;

import gilscope.lang.objects.BiasedCount;
import gilscope.lang.objects.ObjectRecord;
import java.util.ArrayDeque;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Objects whose references each thread counts for itself, in an array of its own at the object's
 * unique id: {@code Python/uniqueid.c} (B4 of the fact sheet). Classes, code objects and the dicts
 * of modules. {@code sys.getrefcount} does not look there. Guarded by the {@link Lifetimes}.
 */
final class UniqueIds {
  /** {@code POOL_MIN_SIZE}. */
  private static final int LEAST = 8;

  private final Interpreter interpreter;

  /** By id; the first is never used. */
  private @Nullable ObjectRecord[] records = new @Nullable ObjectRecord[LEAST];

  private final ArrayDeque<Integer> free = new ArrayDeque<>();
  private int last;

  UniqueIds(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  void assign(ObjectRecord r) {
    Integer again = free.pollLast();
    r.uniqueId = again == null ? ++last : again;
    if (r.uniqueId == records.length) {
      records = Arrays.copyOf(records, 2 * records.length);
    }
    records[r.uniqueId] = r;
  }

  void count(InterpThread t, ObjectRecord r, int change) {
    if (t.refcounts.length <= r.uniqueId) {
      t.refcounts = Arrays.copyOf(t.refcounts, records.length);
    }
    t.refcounts[r.uniqueId] += change;
  }

  /** What all threads have counted. */
  long total(ObjectRecord r) {
    long n = 0;
    if (r.uniqueId != 0) {
      for (InterpThread t : interpreter.threads()) {
        n += t.refcounts.length > r.uniqueId ? t.refcounts[r.uniqueId] : 0;
      }
    }
    return n;
  }

  /**
   * The object is counted in one word from now on; its id is free.
   *
   * @return what threads had counted
   */
  long release(ObjectRecord r) {
    long n = total(r);
    if (r.uniqueId != 0) {
      for (InterpThread t : interpreter.threads()) {
        if (t.refcounts.length > r.uniqueId) {
          t.refcounts[r.uniqueId] = 0;
        }
      }
      records[r.uniqueId] = null;
      free.add(r.uniqueId);
      r.uniqueId = 0;
    }
    return n;
  }

  /** The thread ends: the objects get what it has counted. */
  void leave(InterpThread t) {
    for (int id = 1; id < t.refcounts.length; id++) {
      ObjectRecord r = id < records.length ? records[id] : null;
      if (t.refcounts[id] != 0 && r != null) {
        BiasedCount.add(r, t.refcounts[id]);
      }
    }
    t.refcounts = new long[0];
  }
}
