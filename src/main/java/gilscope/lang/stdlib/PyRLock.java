package gilscope.lang.stdlib;

import gilscope.lang.interp.Gate;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;

/**
 * {@code _thread.RLock}: owned by a thread and counted. Only the owner writes owner and count,
 * while it holds the mutex; anybody may read them.
 */
public final class PyRLock extends PyObject {
  public static final PyType TYPE =
      TypeSpec.of("RLock")
          .module("_thread")
          .subclassable()
          .weakrefable()
          .slots(
              k -> {
                k.tpNew =
                    (t, cls, args, kw) -> {
                      if (args.length > 0 && cls == PyRLock.TYPE) {
                        throw Err.type(
                            t,
                            kw.length > 0
                                ? "RLock() takes no keyword arguments"
                                : "RLock expected 0 arguments, got " + args.length);
                      }
                      return new PyRLock(cls, InterpThread.of(t));
                    };
                k.tpInit = (t, o, args, kw) -> {};
                k.tpRepr = (t, o) -> ((PyRLock) o).repr(t);
              })
          .method(
              "acquire",
              "($self, /, blocking=True, timeout=-1)",
              (t, o, a) -> PyBool.of(((PyRLock) o).acquire(t, Timeout.ofAcquire(t, a[0], a[1]))))
          .method("__enter__", "($self, /)", (t, o, a) -> PyBool.of(((PyRLock) o).acquire(t, -1)))
          .method0("release", (t, o) -> ((PyRLock) o).release(t))
          .methodRaw("__exit__", (t, o, args, kw) -> ((PyRLock) o).release(t))
          .method0(
              "locked",
              (t, o) ->
                  PyBool.of(
                      InterpThread.of(t).gate().isLocked(InterpThread.of(t), ((PyRLock) o).mutex)))
          .method0("_is_owned", (t, o) -> PyBool.of(((PyRLock) o).isOwnedBy(t)))
          .method0(
              "_recursion_count",
              (t, o) -> PyInt.of(((PyRLock) o).isOwnedBy(t) ? ((PyRLock) o).count : 0))
          .method0("_release_save", (t, o) -> ((PyRLock) o).releaseSave(t))
          .method1("_acquire_restore", (t, o, saved) -> ((PyRLock) o).acquireRestore(t, saved))
          .method0("_at_fork_reinit", (t, o) -> ((PyRLock) o).reset(InterpThread.of(t)))
          .build();

  final Gate.Mutex mutex;

  /** The owner's number; 0 for nobody. */
  private volatile long owner;

  private volatile int count;

  /** The Gate's part of it, for those who look from outside. */
  public Gate.Mutex mutex() {
    return mutex;
  }

  private PyRLock(PyType cls, InterpThread t) {
    super(cls);
    mutex = t.gate().newMutex(t, Gate.ResourceKind.RLOCK);
  }

  private boolean isOwnedBy(ThreadState t) {
    return owner == ThreadIdents.of(InterpThread.of(t));
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // the owner is the only writer
  private boolean acquire(ThreadState state, long timeoutNs) {
    InterpThread t = InterpThread.of(state);
    if (isOwnedBy(t)) {
      count++;
      t.gate().reentered(t, mutex, count);
      return true;
    }
    if (!PyLock.acquire(t, mutex, timeoutNs, null)) {
      return false;
    }
    owner = ThreadIdents.of(t);
    count = 1;
    return true;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // the owner is the only writer
  private PyObject release(ThreadState state) {
    InterpThread t = InterpThread.of(state);
    if (!isOwnedBy(t)) {
      throw Err.runtime(t, "cannot release un-acquired lock");
    }
    count--;
    if (count == 0) {
      owner = 0;
      t.gate().release(t, mutex);
    } else {
      t.gate().reentered(t, mutex, count);
    }
    return PyNone.VALUE;
  }

  /** Unlocked, whoever had it. */
  private PyObject reset(InterpThread t) {
    count = 0;
    owner = 0;
    if (mutex.isLocked()) {
      t.gate().release(t, mutex);
    }
    return PyNone.VALUE;
  }

  /** Gives it up whatever the count, and answers what {@link #acquireRestore} needs. */
  private PyObject releaseSave(ThreadState state) {
    InterpThread t = InterpThread.of(state);
    if (!isOwnedBy(t)) {
      throw Err.runtime(t, "cannot release un-acquired lock");
    }
    PyTuple saved = PyTuple.of(PyInt.of(count), PyInt.of(owner));
    count = 0;
    owner = 0;
    t.gate().release(t, mutex);
    return saved;
  }

  private PyObject acquireRestore(ThreadState state, PyObject saved) {
    InterpThread t = InterpThread.of(state);
    if (!(saved instanceof PyTuple s) || s.size() != 2) {
      throw Err.type(
          t, "_acquire_restore() argument 1 must be 2-item tuple, not " + saved.type().name());
    }
    PyLock.acquire(t, mutex, -1, null);
    owner = Abstract.longArg(t, s.get(1));
    count = Abstract.intArg(t, s.get(0));
    if (count > 1) {
      t.gate().reentered(t, mutex, count);
    }
    return PyNone.VALUE;
  }

  private PyObject repr(ThreadState t) {
    long o = owner;
    return PyStr.of(
        "<"
            + (o == 0 ? "unlocked" : "locked")
            + " "
            + type().tpName()
            + " object owner="
            + o
            + " count="
            + count
            + " at "
            + Abstract.address(t, this)
            + ">");
  }
}
