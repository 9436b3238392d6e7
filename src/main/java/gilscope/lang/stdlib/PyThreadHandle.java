package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import org.jspecify.annotations.Nullable;

/**
 * {@code _thread._ThreadHandle}: a joinable thread, not started, running or done. Any thread may
 * ask and join; started once.
 */
final class PyThreadHandle extends PyObject {
  static final PyType TYPE =
      TypeSpec.of("_ThreadHandle")
          .module("_thread")
          .slots(
              k -> {
                k.tpNew = (t, cls, args, kw) -> new PyThreadHandle();
                k.tpInit = (t, o, args, kw) -> {};
                k.tpRepr =
                    (t, o) ->
                        PyStr.of(
                            "<_thread._ThreadHandle object: ident="
                                + ((PyThreadHandle) o).ident()
                                + ">");
              })
          .getter("ident", (t, o) -> PyInt.of(((PyThreadHandle) o).ident()))
          .method(
              "join", "($self, timeout=None, /)", (t, o, a) -> ((PyThreadHandle) o).join(t, a[0]))
          .method0("is_done", (t, o) -> PyBool.of(((PyThreadHandle) o).isDone(t)))
          .method0("_set_done", (t, o) -> ((PyThreadHandle) o).setDone(t))
          .build();

  private volatile @Nullable InterpThread thread;
  private volatile boolean done;

  PyThreadHandle() {
    super(TYPE);
  }

  /** A handle of a thread that was not started through it (the main thread). */
  PyThreadHandle(InterpThread thread) {
    super(TYPE);
    this.thread = thread;
  }

  /** Marks it as belonging to a thread about to start. */
  void starting(ThreadState t, InterpThread child) {
    synchronized (this) {
      if (thread == null) {
        thread = child;
        return;
      }
    }
    throw Err.runtime(t, "thread already started");
  }

  private long ident() {
    InterpThread t = thread;
    return t == null ? 0 : ThreadIdents.of(t);
  }

  private boolean isDone(ThreadState t) {
    InterpThread target = thread;
    if (target != null) {
      InterpThread.of(t).gate().looksAtEnd(InterpThread.of(t), target);
    }
    return done || (target != null && InterpThread.of(t).gate().hasEnded(target));
  }

  private PyObject join(ThreadState state, @Nullable PyObject timeout) {
    InterpThread t = InterpThread.of(state);
    long ns =
        timeout == null || timeout == PyNone.VALUE ? -1 : Math.max(Timeout.nanos(t, timeout), -1);
    joined(t, ns);
    return PyNone.VALUE;
  }

  /** Waits until the thread has ended; false if the time was over. */
  boolean joined(InterpThread t, long timeoutNs) {
    InterpThread target = thread;
    if (target == null) {
      throw Err.runtime(t, "thread not started");
    }
    if (done) {
      return true;
    }
    if (target == t) {
      throw Err.runtime(t, "Cannot join current thread");
    }
    if (t.gate().isFinalizing() && !t.gate().hasEnded(target)) {
      throw Err.raise(
          t,
          ExcTypes.PYTHON_FINALIZATION_ERROR,
          PyStr.of("cannot join thread at interpreter shutdown"));
    }
    if (!t.gate().join(t, target, timeoutNs)) {
      return false;
    }
    done = true;
    return true;
  }

  /** True once somebody has joined it or it was declared done: no need to wait for it at exit. */
  boolean isFinished() {
    return done;
  }

  boolean isOf(InterpThread t) {
    return thread == t;
  }

  private PyObject setDone(ThreadState t) {
    InterpThread target = thread;
    if (target == null) {
      throw Err.runtime(t, "thread not started");
    }
    done = true;
    InterpThread.of(t).gate().joinNoMore(InterpThread.of(t), target);
    return PyNone.VALUE;
  }
}
