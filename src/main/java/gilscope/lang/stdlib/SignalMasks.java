package gilscope.lang.stdlib;

import gilscope.lang.interp.Gate;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PySet;
import gilscope.lang.objects.ThreadState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which signals the threads of one interpreter hold back, and which wait for that reason. Sets of
 * signals are bits, number 1 the lowest. Thread-safe: guarded by its monitor.
 *
 * <p>A thread that never said what it holds back does as the main thread does, from which it would
 * have inherited. What is pending is the process's: there is one list for all threads.
 */
final class SignalMasks {
  private final Map<InterpThread, Long> blocked = new HashMap<>();
  private final List<Gate.Mutex> waiting = new ArrayList<>();
  private final InterpThread main;
  private long pending;
  private volatile Gate.@Nullable Resource resource;

  SignalMasks(InterpThread main) {
    this.main = main;
  }

  private static long bit(int signal) {
    return 1L << (signal - 1);
  }

  private synchronized long mask(InterpThread t) {
    Long own = blocked.get(t);
    return own != null ? own : blocked.getOrDefault(main, 0L);
  }

  /** Keeps the signal for later if {@code target} holds it back: then true. */
  boolean holdsBack(InterpThread by, InterpThread target, int signal) {
    List<Gate.Mutex> wake;
    synchronized (this) {
      if ((mask(target) & bit(signal)) == 0) {
        return false;
      }
      pending |= bit(signal);
      wake = List.copyOf(waiting);
      waiting.clear();
    }
    for (Gate.Mutex each : wake) {
      by.gate().release(by, each);
    }
    return true;
  }

  /**
   * {@code pthread_sigmask}.
   *
   * @param how 0 to hold back more, 1 fewer, 2 exactly these
   * @return what was held back before
   */
  synchronized long change(InterpThread t, int how, long signals) {
    long old = mask(t);
    long now =
        switch (how) {
          case 0 -> old | signals;
          case 1 -> old & ~signals;
          default -> signals;
        };
    blocked.put(t, now & ~bit(9) & ~bit(19));
    return old;
  }

  synchronized long pending() {
    return pending;
  }

  /** A pending signal that {@code t} no longer holds back, taken from the list; 0 if none. */
  synchronized int released(InterpThread t) {
    return take(pending & ~mask(t));
  }

  private int take(long candidates) {
    if (candidates == 0) {
      return 0;
    }
    int signal = Long.numberOfTrailingZeros(candidates) + 1;
    pending &= ~bit(signal);
    return signal;
  }

  /**
   * {@code sigwait}: waits until one of the signals is pending and takes it; without any, until a
   * handler has run.
   *
   * @param timeoutNs negative: for ever
   * @return 0 if none came in time
   */
  int await(InterpThread t, long signals, long timeoutNs) {
    Gate g = t.gate();
    long deadline = timeoutNs < 0 ? 0 : g.monotonicNs(t) + timeoutNs;
    while (true) {
      Gate.Mutex m = g.newMutex(t, Gate.ResourceKind.LOCK);
      g.hide(t, m);
      g.acquire(t, m, 0, null);
      synchronized (this) {
        int signal = take(pending & signals);
        if (signal != 0) {
          return signal;
        }
        waiting.add(m);
      }
      long left = timeoutNs < 0 ? -1 : Math.max(0, deadline - g.monotonicNs(t));
      Gate.Acquired got = g.acquire(t, m, left, signal(t));
      synchronized (this) {
        waiting.remove(m);
      }
      if (got == Gate.Acquired.INTERRUPTED) {
        if (t.evalBreaker != 0) {
          g.handlePending(t);
        }
        if (signals == 0) {
          return 0;
        }
      } else if (got == Gate.Acquired.NO && left == 0) {
        return 0;
      }
    }
  }

  /** What people see that the thread waits for. */
  private Gate.Resource signal(InterpThread t) {
    Gate.Resource r = resource;
    if (r == null) {
      r = t.gate().newResource(t, Gate.ResourceKind.EVENT);
      t.gate().renameResource(t, r, "signal");
      resource = r;
    }
    return r;
  }

  // ---- sets as Python has them

  static long bits(ThreadState t, PyObject signals) {
    long all = 0;
    for (PyObject each : Iterables.toArray(t, signals)) {
      int signal = Abstract.intArg(t, each);
      if (signal < 1 || signal > 64) {
        throw Err.value(t, "signal number " + signal + " out of range [1; 64]");
      }
      all |= bit(signal);
    }
    return all;
  }

  static PyObject set(ThreadState t, long bits) {
    PyList all = new PyList();
    for (int i = 1; i <= 64; i++) {
      if ((bits & bit(i)) != 0) {
        all.append(t, PyInt.of(i));
      }
    }
    return Abstract.call(t, PySet.TYPE, all);
  }
}
