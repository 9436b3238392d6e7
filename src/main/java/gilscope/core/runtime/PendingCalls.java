package gilscope.core.runtime;

import gilscope.lang.interp.InterpThread;
import java.util.ArrayDeque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code Py_AddPendingCall}: calls that the main thread makes at its next check point (A6 of the
 * fact sheet): a ring of 32, no limit per visit. Guarded by its monitor.
 */
final class PendingCalls {
  private static final int ROOM = 32;

  private final ArrayDeque<Consumer<InterpThread>> calls = new ArrayDeque<>();
  private @Nullable RtThread main;

  /** A call that reaches a check point itself does not begin the rest. */
  private boolean handling;

  synchronized void deliverTo(RtThread mainThread) {
    main = mainThread;
  }

  /** False if the queue is full. Any thread. */
  synchronized boolean add(Consumer<InterpThread> call) {
    if (calls.size() == ROOM) {
      return false;
    }
    calls.add(call);
    RtThread t = main;
    if (t != null) {
      t.setBits(RtThread.CALLS_TO_DO);
    }
    return true;
  }

  /** Makes what is queued; one that raises leaves the rest for the next check point. */
  void run(RtThread t) {
    if (handling) {
      return;
    }
    handling = true;
    try {
      for (Consumer<InterpThread> call = next(t); call != null; call = next(t)) {
        call.accept(t);
      }
    } finally {
      handling = false;
    }
  }

  private synchronized @Nullable Consumer<InterpThread> next(RtThread t) {
    Consumer<InterpThread> call = calls.poll();
    if (!calls.isEmpty()) {
      t.setBits(RtThread.CALLS_TO_DO);
    } else {
      t.clearBits(RtThread.CALLS_TO_DO);
    }
    return call;
  }
}
