package gilscope.core.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a thread holds. Thread-safe, since anybody may release a lock; taking one and giving back
 * the last taken is one compare-and-set each.
 */
final class HeldLocks {
  private static final VarHandle LAST;

  static {
    try {
      LAST = MethodHandles.lookup().findVarHandle(HeldLocks.class, "last", Held.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private record Held(Waitable what, @Nullable Held before) {}

  private volatile @Nullable Held last;

  void add(Waitable w) {
    Held now;
    do {
      now = last;
    } while (!LAST.compareAndSet(this, now, new Held(w, now)));
  }

  void remove(Waitable w) {
    Held now;
    do {
      now = last;
    } while (!LAST.compareAndSet(this, now, without(now, w)));
  }

  private static @Nullable Held without(@Nullable Held from, Waitable w) {
    if (from == null) {
      return null;
    }
    return from.what == w ? from.before : new Held(from.what, without(from.before, w));
  }

  /** In the order in which they were taken, the GIL first. */
  List<Waitable> inOrder() {
    List<Waitable> all = new ArrayList<>();
    for (Held h = last; h != null; h = h.before) {
      all.add(h.what);
    }
    Collections.reverse(all);
    all.sort(Comparator.comparing(w -> !(w instanceof Gil)));
    return all;
  }
}
