package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/**
 * The weak references of one interpreter. Thread-safe.
 *
 * <p><b>Why.</b> CPython clears a weak reference when the last other reference goes; the JVM does
 * so whenever its collector happens to run, which would make equal runs differ. So a weak reference
 * here keeps its object until the program calls {@code gc.collect()}; only then the JVM is asked
 * which objects nobody else needs, and their callbacks run in the order of creation. The price: a
 * cache of weak values grows until then.
 */
final class WeakReferences {
  private List<WeakReference<PyWeakReference>> all = new ArrayList<>();
  private int next = 1000;

  static WeakReferences of(InterpThread t) {
    return t.interp().part(WeakReferences.class, WeakReferences::new);
  }

  synchronized void add(PyWeakReference r) {
    if (all.size() >= next) {
      all.removeIf(w -> w.get() == null);
      next = Math.max(1000, all.size() * 2);
    }
    all.add(new WeakReference<>(r));
  }

  /** Clears those whose objects nobody else needs; answers how many objects went. */
  int collect(InterpThread t) {
    List<WeakReference<PyWeakReference>> mine;
    synchronized (this) {
      mine = all;
      all = new ArrayList<>();
    }
    forEach(mine, PyWeakReference::loosen);
    System.gc();
    List<PyWeakReference> dead = new ArrayList<>();
    forEach(
        mine,
        r -> {
          if (!r.tighten()) {
            dead.add(r);
          }
        });
    synchronized (this) {
      mine.removeIf(w -> w.get() == null);
      mine.addAll(all);
      all = mine;
    }
    for (PyWeakReference r : dead) {
      r.died(t);
    }
    return dead.size();
  }

  private static void forEach(
      List<WeakReference<PyWeakReference>> refs,
      java.util.function.Consumer<PyWeakReference> action) {
    for (WeakReference<PyWeakReference> w : refs) {
      PyWeakReference r = w.get();
      if (r != null) {
        action.accept(r);
      }
    }
  }

  /** Calls a callback; what it raises cannot go anywhere. */
  static void notify(InterpThread t, PyObject callback, PyObject r) {
    try {
      Abstract.call(t, callback, r);
    } catch (PyRaise e) {
      Hooks.unraisable(
          t,
          e.value(),
          "Exception ignored while calling weakref callback " + Abstract.reprText(t, callback),
          null);
    }
  }
}
