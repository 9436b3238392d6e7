package gilscope.lang.interp;

import gilscope.lang.objects.BiasedCount;
import gilscope.lang.objects.ObjectRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * References given up, and those that go to an object's owner instead: the table of {@code
 * Python/brc.c} (B3 of the fact sheet). Queues are guarded by the {@link Lifetimes}.
 */
final class MergeQueues {
  private final Lifetimes lifetimes;
  private final Interpreter interpreter;

  /** Counts are biased: the free-threaded build. */
  private final boolean biased;

  MergeQueues(Lifetimes lifetimes, Interpreter interpreter, boolean biased) {
    this.lifetimes = lifetimes;
    this.interpreter = interpreter;
    this.biased = biased;
  }

  /** The running thread with this number. */
  @Nullable InterpThread owner(int tid) {
    for (InterpThread t : interpreter.threads()) {
      if (lifetimes.number(t) == tid && !t.leftTable) {
        return t;
      }
    }
    return null;
  }

  /** As {@code Py_DECREF}: true if it was the last reference. */
  boolean decrement(InterpThread t, ObjectRecord r) {
    int owner = r.tid();
    BiasedCount.Left left;
    synchronized (lifetimes) {
      left = BiasedCount.decrement(r, lifetimes.number(t));
    }
    if (left == BiasedCount.Left.NOTHING
        && biased
        && owner == lifetimes.number(t)
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
    synchronized (lifetimes) {
      if (r.tid() == BiasedCount.UNOWNED) {
        return BiasedCount.decrement(r, lifetimes.number(t)) == BiasedCount.Left.DEALLOCATE;
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
    lifetimes.acts(t);
    for (ObjectRecord r = nextToMerge(t); r != null; r = nextToMerge(t)) {
      merge(t, r);
    }
  }

  private @Nullable ObjectRecord nextToMerge(InterpThread t) {
    synchronized (lifetimes) {
      return t.toMerge.poll();
    }
  }

  private void merge(InterpThread t, ObjectRecord r) {
    if (r.dead) {
      return;
    }
    t.givingUp.add(r);
    lifetimes.recordStacks(t);
    lifetimes.lookAround(t, r);
    if (merge(t, r, -1) == 0) {
      lifetimes.end(t, r);
    } else {
      t.givingUp.removeLast();
    }
  }

  private long merge(InterpThread t, ObjectRecord r, long extra) {
    long left;
    synchronized (lifetimes) {
      left = BiasedCount.merge(r, extra);
    }
    t.gate().referencesMerged(t, r.object(), left);
    return left;
  }

  /**
   * In a pause of the world: what was queued to any thread is in the hands of {@code t}, which
   * gives it up when the world runs again ({@code merge_all_queued_objects}).
   */
  void mergeAll(InterpThread t) {
    for (InterpThread u : interpreter.threads()) {
      for (ObjectRecord r = nextToMerge(u); r != null; r = nextToMerge(u)) {
        if (!r.dead) {
          lifetimes.tellStacks(t, r);
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
        BiasedCount.merge(r, r.takeDeferral() + lifetimes.takeCountedByThreads(r));
      }
    }
  }

  /** {@code _Py_brc_remove_thread}: empties the queue, and nobody can add to it any more. */
  void leave(InterpThread t) {
    while (true) {
      mergeQueued(t);
      lifetimes.settle(t);
      synchronized (lifetimes) {
        if (t.toMerge.isEmpty()) {
          t.leftTable = true;
          return;
        }
      }
    }
  }
}
