package gilscope.core.runtime;

import gilscope.lang.interp.InterpThread;
import java.util.ArrayDeque;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code Py_AddPendingCall}: calls that are made at a check point (A6 of the fact sheet). One ring
 * is for the main thread, the other for whichever thread of the interpreter comes to a check point
 * first. Only one thread makes such calls at a time; another that comes by leaves them to it.
 * Guarded by its monitor, which is not held while a call is made.
 */
final class PendingCalls {
  /** {@code struct _pending_calls}. */
  private static final class Ring {
    final int room;
    final int perVisit;
    final ArrayDeque<Consumer<InterpThread>> calls = new ArrayDeque<>();

    Ring(int room, int perVisit) {
      this.room = room;
      this.perVisit = perVisit;
    }
  }

  /** {@code MAXPENDINGCALLS} and {@code MAXPENDINGCALLSLOOP}. */
  private final Ring anyThread = new Ring(300, 100);

  /** {@code MAXPENDINGCALLS_MAIN}; all of them in one visit. */
  private final Ring mainThread = new Ring(32, Integer.MAX_VALUE);

  private final Supplier<? extends Iterable<RtThread>> threads;
  private @Nullable RtThread main;

  /** Who makes calls now ({@code handling_thread}). */
  private @Nullable RtThread handling;

  /**
   * @param threads those that can come to a check point
   */
  PendingCalls(Supplier<? extends Iterable<RtThread>> threads) {
    this.threads = threads;
  }

  synchronized void deliverTo(RtThread t) {
    main = t;
  }

  /**
   * Any thread.
   *
   * @param onMain the main thread makes it, not just any
   * @return false if the ring is full
   */
  synchronized boolean add(Consumer<InterpThread> call, boolean onMain) {
    Ring ring = onMain ? mainThread : anyThread;
    if (ring.calls.size() == ring.room) {
      return false;
    }
    ring.calls.add(call);
    signal();
    return true;
  }

  /** A thread that begins has to look as well. */
  synchronized void begins(RtThread t) {
    if (!anyThread.calls.isEmpty()) {
      t.setBits(RtThread.CALLS_TO_DO);
    }
  }

  private void signal() {
    if (!anyThread.calls.isEmpty()) {
      threads.get().forEach(t -> t.setBits(RtThread.CALLS_TO_DO));
    }
    RtThread t = main;
    if (t != null && !mainThread.calls.isEmpty()) {
      t.setBits(RtThread.CALLS_TO_DO);
    }
  }

  /** Makes what is queued; after one that raises, the rest waits for the next check point. */
  void run(RtThread t) {
    synchronized (this) {
      RtThread busy = handling;
      if (busy != null) {
        if (busy != t) {
          busy.setBits(RtThread.CALLS_TO_DO);
        }
        return;
      }
      handling = t;
    }
    try {
      run(t, anyThread);
      if (t == main) {
        run(t, mainThread);
      }
    } finally {
      synchronized (this) {
        handling = null;
        signal();
      }
    }
  }

  private void run(RtThread t, Ring ring) {
    for (int made = 0; made < ring.perVisit; made++) {
      Consumer<InterpThread> call;
      synchronized (this) {
        call = ring.calls.poll();
      }
      if (call == null) {
        return;
      }
      call.accept(t);
    }
  }
}
