package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.objects.ThreadState;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Which {@code threading.local} objects each thread of one interpreter has met: at its end they
 * forget it, as CPython's do ({@code PyThreadState_Clear}), so that what it kept there ends with
 * it. Thread-safe.
 */
final class ThreadLocals {
  private final Map<ThreadState, List<WeakReference<PyThreadLocal>>> met = new WeakHashMap<>();

  static ThreadLocals of(ThreadState t) {
    return InterpThread.of(t).interpreter().attached(ThreadLocals.class, ThreadLocals::new);
  }

  /** The thread has a dict of its own in {@code local}. */
  synchronized void met(ThreadState t, PyThreadLocal local) {
    met.computeIfAbsent(t, k -> new ArrayList<>()).add(new WeakReference<>(local));
  }

  /** Called by the ending thread itself: destructors run on it. */
  void ended(ThreadState t) {
    List<WeakReference<PyThreadLocal>> known;
    synchronized (this) {
      known = met.remove(t);
    }
    if (known == null) {
      return;
    }
    for (WeakReference<PyThreadLocal> each : known) {
      PyThreadLocal local = each.get();
      if (local != null) {
        local.forget(t);
      }
    }
  }
}
