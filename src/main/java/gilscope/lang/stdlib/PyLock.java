package gilscope.lang.stdlib;

import gilscope.lang.interp.Gate;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Slots;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import org.jspecify.annotations.Nullable;

/**
 * {@code _thread.lock}: not recursive, not owned, released by anybody. Thread-safe through the
 * Gate's mutex.
 */
public final class PyLock extends PyObject {
  /** {@code threading.TIMEOUT_MAX}: 9223372036.0 s. */
  static final long TIMEOUT_MAX_NS = 9_223_372_036_000_000_000L;

  private static final Slots.Bound ACQUIRE = (t, o, a) -> ((PyLock) o).acquire(t, a[0], a[1]);
  private static final Slots.Unary RELEASE = (t, o) -> ((PyLock) o).release(t);
  private static final Slots.Unary LOCKED =
      (t, o) ->
          PyBool.of(InterpThread.of(t).gate().isLocked(InterpThread.of(t), ((PyLock) o).mutex));

  public static final PyType TYPE =
      TypeSpec.of("lock")
          .module("_thread")
          .weakrefable()
          .doc(
              """
              A lock object is a synchronization primitive.  To create a lock,
              call threading.Lock().  Methods are:

              acquire() -- lock the lock, possibly blocking until it can be obtained
              release() -- unlock of the lock
              locked() -- test whether the lock is currently locked

              A lock is not owned by the thread that locked it; another thread may
              unlock it.  A thread attempting to lock a lock that it has already locked
              will block until another thread unlocks it.  Deadlocks may ensue.\
              """)
          .slots(
              k -> {
                k.tpNew =
                    (t, cls, args, kw) -> {
                      if (args.length > 0) {
                        throw Err.type(
                            t,
                            kw.length > 0
                                ? "lock() takes no keyword arguments"
                                : "lock expected 0 arguments, got " + args.length);
                      }
                      return new PyLock(InterpThread.of(t));
                    };
                k.tpInit = (t, o, args, kw) -> {};
                k.tpRepr = (t, o) -> ((PyLock) o).repr(t);
              })
          .method("acquire", "($self, /, blocking=True, timeout=-1)", ACQUIRE)
          .method("acquire_lock", "($self, /, blocking=True, timeout=-1)", ACQUIRE)
          .method("__enter__", "($self, /)", (t, o, a) -> ((PyLock) o).acquire(t, null, null))
          .method0("release", RELEASE)
          .method0("release_lock", RELEASE)
          .methodRaw("__exit__", (t, o, args, kw) -> ((PyLock) o).release(t))
          .method0("locked", LOCKED)
          .method0("locked_lock", LOCKED)
          .method0("_at_fork_reinit", (t, o) -> ((PyLock) o).reset(t))
          .build();

  final Gate.Mutex mutex;

  /** What people say a thread waits for that waits for this lock; null for the lock itself. */
  private final Gate.@Nullable Resource shownAs;

  /** Of a waiter's lock: the thread that made it, which is to be woken by its release. */
  private final @Nullable InterpThread waiter;

  /** The Gate's part of it, for those who look from outside. */
  public Gate.Mutex mutex() {
    return mutex;
  }

  PyLock(InterpThread t) {
    super(TYPE);
    mutex = t.gate().newMutex(t, Gate.ResourceKind.LOCK);
    shownAs = null;
    waiter = null;
  }

  /**
   * A lock inside {@code shownAs}, which is what people see: the private lock of a waiting thread,
   * or the one that guards an Event's or a Queue's state.
   */
  PyLock(InterpThread t, Gate.Resource shownAs, boolean ofWaiter) {
    super(TYPE);
    mutex = t.gate().newMutex(t, Gate.ResourceKind.LOCK);
    t.gate().hide(t, mutex);
    this.shownAs = shownAs;
    this.waiter = ofWaiter ? t : null;
  }

  private PyObject acquire(
      ThreadState state, @Nullable PyObject blocking, @Nullable PyObject timeout) {
    return PyBool.of(
        acquire(
            InterpThread.of(state), mutex, Timeout.ofAcquire(state, blocking, timeout), shownAs));
  }

  /**
   * Acquires a mutex, going on with the remaining time after an interruption.
   *
   * @param timeoutNs 0: do not wait; -1: for ever
   */
  static boolean acquire(
      InterpThread t, Gate.Mutex m, long timeoutNs, Gate.@Nullable Resource waitingFor) {
    Gate g = t.gate();
    long deadline = timeoutNs > 0 ? g.monotonicNs(t) + timeoutNs : 0;
    long left = timeoutNs;
    while (true) {
      Gate.Acquired r = g.acquire(t, m, left, waitingFor);
      if (r != Gate.Acquired.INTERRUPTED) {
        return r == Gate.Acquired.YES;
      }
      if (t.evalBreaker != 0) {
        g.handlePending(t);
      }
      if (timeoutNs > 0) {
        left = Math.max(deadline - g.monotonicNs(t), 0);
      }
    }
  }

  private PyObject release(ThreadState state) {
    InterpThread t = InterpThread.of(state);
    if (!mutex.isLocked()) {
      throw Err.runtime(t, "release unlocked lock");
    }
    if (waiter != null && shownAs != null) {
      t.gate().notified(t, shownAs, waiter);
    }
    t.gate().release(t, mutex);
    return PyNone.VALUE;
  }

  /** Unlocked, whoever had it. */
  private PyObject reset(ThreadState t) {
    return mutex.isLocked() ? release(t) : PyNone.VALUE;
  }

  private PyObject repr(ThreadState t) {
    return PyStr.of(
        "<"
            + (mutex.isLocked() ? "locked" : "unlocked")
            + " "
            + type().tpName()
            + " object at "
            + Abstract.address(t, this)
            + ">");
  }
}
