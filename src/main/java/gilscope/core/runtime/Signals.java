package gilscope.core.runtime;

import gilscope.lang.interp.Gate;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Signals as CPython takes them (A6 of the fact sheet): tripping one only marks it, sets a bit on
 * the main thread and ends a wait of its; the Python handler runs on the main thread at its next
 * check point. Guarded by its monitor.
 */
final class Signals {
  private final Machine machine;
  private final BitSet tripped = new BitSet();

  /** Until a program imports signal, SIGINT has its default handler and the others have none. */
  private Gate.SignalHandler handler =
      (thread, signal) -> {
        if (signal == 2) {
          throw Err.raise(thread, ExcTypes.KEYBOARD_INTERRUPT);
        }
      };

  private @Nullable RtThread main;

  /** The main thread is in a wait that a signal ends. */
  private boolean interruptible;

  private boolean interrupted;

  Signals(Machine machine) {
    this.machine = machine;
  }

  synchronized void deliverTo(RtThread mainThread) {
    main = mainThread;
  }

  synchronized void handleWith(Gate.SignalHandler newHandler) {
    handler = newHandler;
  }

  /** What the C signal handler does, on any thread. */
  synchronized void trip(RtThread by, int signal) {
    RtThread target = main;
    if (target == null) {
      return;
    }
    tripped.set(signal);
    target.setBits(RtThread.SIGNALS_PENDING);
    if (interruptible && !interrupted) {
      interrupted = true;
      machine.unpark(by, target);
    }
  }

  /** Runs the handlers of what was tripped, in order of number; one that raises leaves the rest. */
  void run(RtThread t) {
    while (true) {
      int signal;
      Gate.SignalHandler h;
      synchronized (this) {
        signal = tripped.nextSetBit(0);
        h = handler;
        if (signal < 0) {
          return;
        }
        tripped.clear(signal);
        if (!tripped.isEmpty()) {
          t.setBits(RtThread.SIGNALS_PENDING);
        }
      }
      h.handle(t, signal);
    }
  }

  /**
   * As {@link Machine#park}, but a signal ends the main thread's: then {@link #wasInterrupted}
   * answers true once, and the permit of who else woke it may still be there.
   */
  boolean park(RtThread t, long until) {
    boolean mine;
    synchronized (this) {
      mine = t == main;
      if (mine && !tripped.isEmpty()) {
        interrupted = true;
        return true;
      }
      interruptible = interruptible || mine;
    }
    boolean woken = machine.park(t, until);
    if (mine) {
      synchronized (this) {
        interruptible = false;
      }
    }
    return woken;
  }

  boolean wasInterrupted(RtThread t) {
    synchronized (this) {
      boolean was = t == main && interrupted;
      if (was) {
        interrupted = false;
      }
      return was;
    }
  }
}
