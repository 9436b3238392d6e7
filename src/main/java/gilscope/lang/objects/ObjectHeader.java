package gilscope.lang.objects;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The part of an object that most objects never need. Guarded by its own monitor.
 *
 * <p>The serial stands for CPython's address: it is what {@code id()} answers, allocated in order
 * of first need, so that equal runs print equal ids. A constant that several interpreters of the
 * process share ({@code "a"}, a built-in type) has one in each of them: the first keeps its own
 * here, the others remember theirs.
 */
public final class ObjectHeader {
  private long serial;
  private @Nullable Object serialsOf;
  private int place;
  @Nullable PyDict dict;
  @Nullable PyObject @Nullable [] slots;

  /** Not null while references to the object are counted. */
  volatile @Nullable ObjectRecord record;

  /** Weak reference objects to this one, in order of creation. */
  private @Nullable List<WeakReference<PyObject>> weakrefs;

  synchronized long serial(InterpreterState interp, PyType type) {
    if (serial == 0) {
      serial = interp.freshSerial(type);
      serialsOf = interp.identities();
    }
    return serialsOf == interp.identities() ? serial : interp.serialOfShared(this);
  }

  /** The serial if the program has asked for it, else 0: looking gives none out. */
  public synchronized long serialIfGiven(InterpreterState interp) {
    return serial != 0 && serialsOf == interp.identities() ? serial : 0;
  }

  /** Takes the identity away that the object had in {@code interp}; 0 if it had none. */
  synchronized long takeSerial(InterpreterState interp) {
    long had = serialsOf == interp.identities() ? serial : 0;
    serial = had == 0 ? serial : 0;
    return had;
  }

  /**
   * The object's number in a recording of accesses, apart from {@link #serial} so that recording
   * changes nothing that the program sees.
   *
   * @param numbers given out so far
   */
  public synchronized int place(AtomicInteger numbers) {
    if (place == 0) {
      place = numbers.incrementAndGet();
    }
    return place;
  }

  public synchronized void addWeakref(PyObject ref) {
    if (weakrefs == null) {
      weakrefs = new ArrayList<>();
    }
    weakrefs.removeIf(w -> w.get() == null);
    weakrefs.add(new WeakReference<>(ref));
    ObjectRecord r = record;
    if (r != null && r.counting != null) {
      BiasedCount.allowTries(r);
    }
  }

  public synchronized List<PyObject> weakrefs() {
    List<PyObject> live = new ArrayList<>();
    if (weakrefs != null) {
      for (WeakReference<PyObject> w : weakrefs) {
        PyObject o = w.get();
        if (o != null) {
          live.add(o);
        }
      }
    }
    return live;
  }

  /** The weak reference object has ended. */
  public synchronized void removeWeakref(PyObject ref) {
    if (weakrefs != null) {
      weakrefs.removeIf(w -> w.get() == ref);
    }
  }

  synchronized boolean hasWeakrefs() {
    return weakrefs != null;
  }

  /** The weak references, in order of creation. */
  public List<WeakLink> weakLinks() {
    List<WeakLink> all = new ArrayList<>();
    for (PyObject each : weakrefs()) {
      if (each instanceof WeakLink link) {
        all.add(link);
      }
    }
    return all;
  }

  /** Takes all weak references away, in order of creation: the object is ending. */
  public synchronized List<WeakLink> takeWeakrefs() {
    List<WeakLink> all = weakLinks();
    weakrefs = null;
    return all;
  }
}
