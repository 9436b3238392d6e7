package gilscope.core.runtime;

import gilscope.core.event.GilReleaseReason;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyType;
import org.jspecify.annotations.Nullable;

/**
 * What a thread does at a check point because others have set bits of its {@code evalBreaker}:
 * {@code _Py_HandlePending}, in its order (A6 of the fact sheet). Used by the thread itself.
 */
final class EvalBreaker {
  private final PythonRuntime runtime;
  private final Machine machine;
  private final @Nullable SearchMachine search;
  private final PendingCalls pendingCalls;
  private final @Nullable Gil gil;

  /**
   * @param search the machine if it searches, else null
   * @param gil null where there never is one
   */
  EvalBreaker(
      PythonRuntime runtime,
      Machine machine,
      @Nullable SearchMachine search,
      PendingCalls pendingCalls,
      @Nullable Gil gil) {
    this.runtime = runtime;
    this.machine = machine;
    this.search = search;
    this.pendingCalls = pendingCalls;
    this.gil = gil;
  }

  /** Does all that {@code t} has been asked for. */
  void handle(RtThread t) {
    if (search != null) {
      search.checkPoint(t);
    }
    if ((t.evalBreaker & InterpThread.TIMER_NEAR) != 0) {
      machine.due(t);
    }
    int asked = t.evalBreaker;
    if ((asked & InterpThread.PLEASE_STOP) != 0) {
      stopHere(t);
    }
    Qsbr memory = runtime.memory;
    if (memory != null
        && (asked & InterpThread.QUIESCENCE_WANTED) != 0
        && t.clearBits(InterpThread.QUIESCENCE_WANTED)) {
      memory.quiescent(t);
    }
    if ((asked & InterpThread.SIGNALS_PENDING) != 0 && t.clearBits(InterpThread.SIGNALS_PENDING)) {
      runtime.signals.run(t);
    }
    if ((asked & InterpThread.CALLS_TO_DO) != 0 && t.clearBits(InterpThread.CALLS_TO_DO)) {
      pendingCalls.run(t);
    }
    if ((asked & InterpThread.EXPLICIT_MERGE) != 0 && t.clearBits(InterpThread.EXPLICIT_MERGE)) {
      t.mergeQueued();
    }
    if (memory != null && (asked & InterpThread.EVENTS) != 0) {
      memory.processIfAsked(t);
    }
    if ((asked & InterpThread.GC_SCHEDULED) != 0 && t.clearBits(InterpThread.GC_SCHEDULED)) {
      t.collectScheduled();
    }
    if (gil != null && (asked & t.evalBreaker & InterpThread.GIL_DROP_REQUEST) != 0) {
      if (runtime.isFreeThreadedBuild()) {
        t.suspend();
        runtime.world.detach(t);
      }
      gil.drop(t, GilReleaseReason.FORCED);
      runtime.attach(t);
    }
    if ((asked & InterpThread.ASYNC_EXCEPTION) != 0 && t.clearBits(InterpThread.ASYNC_EXCEPTION)) {
      PyObject exception = t.asyncException;
      t.asyncException = null;
      if (exception != null) {
        throw asRaise(t, exception);
      }
    }
  }

  private void stopHere(RtThread t) {
    t.clearBits(InterpThread.PLEASE_STOP);
    t.suspend();
    if (runtime.world.arrive(t)) {
      if (gil != null) {
        gil.drop(t, GilReleaseReason.VOLUNTARY);
      }
      runtime.attach(t);
    } else {
      t.resume();
    }
  }

  private static PyRaise asRaise(RtThread t, PyObject exception) {
    if (exception instanceof PyBaseException e) {
      return new PyRaise(t, e);
    }
    return Err.raise(t, (PyType) exception);
  }
}
