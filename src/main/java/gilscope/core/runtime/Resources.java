package gilscope.core.runtime;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/**
 * What threads of a run can own or wait for, in order of creation. Where somebody keeps the events
 * all of it stays, as it does in the trace; otherwise only what the program, or a thread, still
 * has. Thread-safe.
 */
final class Resources {
  private final boolean kept;

  // Guarded by this.
  private final List<Waitable> all = new ArrayList<>();
  private final List<WeakReference<Waitable>> reachable = new ArrayList<>();
  private int sweepAt = 1_000;

  /**
   * @param kept nothing is forgotten
   */
  Resources(boolean kept) {
    this.kept = kept;
  }

  synchronized void add(Waitable r) {
    if (kept) {
      all.add(r);
      return;
    }
    if (reachable.size() >= sweepAt) {
      reachable.removeIf(each -> each.get() == null);
      sweepAt = Math.max(sweepAt, 2 * reachable.size());
    }
    reachable.add(new WeakReference<>(r));
  }

  synchronized List<Waitable> inOrder() {
    if (kept) {
      return List.copyOf(all);
    }
    List<Waitable> found = new ArrayList<>();
    for (WeakReference<Waitable> each : reachable) {
      Waitable r = each.get();
      if (r != null) {
        found.add(r);
      }
    }
    return found;
  }
}
