package gilscope.core.runtime;

import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadState;
import org.jspecify.annotations.Nullable;

/**
 * The interpreter finalizes on one thread and every other one, a daemon, hangs as soon as it wants
 * to run Python again: CPython 3.14's {@code _Py_THREAD_SHUTTING_DOWN} and {@code
 * _PyThreadState_HangThread} (gh-87135; A2 and A9 of the fact sheet). Nothing of such a thread runs
 * any more, no {@code finally} and no destructor of what its frames hold. Thread-safe.
 */
final class Shutdown {
  private final PythonRuntime runtime;
  private final Machine machine;
  private volatile @Nullable RtThread finalizer;
  private volatile @Nullable Waitable end;

  Shutdown(PythonRuntime runtime, Machine machine) {
    this.runtime = runtime;
    this.machine = machine;
  }

  /** {@code Py_IsFinalizing}. */
  boolean isUnderWay() {
    return finalizer != null;
  }

  /**
   * {@code _PyRuntimeState_SetFinalizing}: {@code t} holds the GIL, where there is one; where there
   * is none the world is stopped for a moment. Once in a run.
   */
  void begin(RtThread t) {
    Waitable mark =
        new Waitable(runtime.locks.nextId(), ResourceKind.WORLD, "the interpreter's end");
    mark.hidden = true;
    mark.unshown = true;
    mark.own(t);
    runtime.locks.enlist(mark);
    end = mark;
    runtime.stopTheWorld(
        t,
        "finalization",
        () -> {
          finalizer = t;
          for (RtThread each : runtime.threads()) {
            if (each != t) {
              each.shutDown();
            }
          }
        });
  }

  /** {@code t} never runs Python again. Does not return. */
  void hang(RtThread t) {
    Waitable mark = end;
    if (mark != null) {
      t.waitsFor = mark;
      t.waitsForEver = true;
      runtime.locks.show(t, mark);
      runtime.announce(t, ThreadState.SUSPENDED, mark, finalizer);
    }
    while (true) {
      machine.park(t, Machine.NEVER);
    }
  }
}
