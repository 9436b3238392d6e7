package gilscope.core.runtime;

import gilscope.core.event.GilMode;
import gilscope.core.event.ThreadState;
import gilscope.lang.interp.Gate;

/**
 * The free-threaded build's GIL going on and off while the program runs (B1 of the fact sheet):
 * importing an extension that has not said it can do without switches it on for good. Requests are
 * counted; changed by a thread that has stopped the world, or that holds the GIL.
 */
final class GilSwitch {
  private static final int PERMANENT = Integer.MAX_VALUE;

  private final PythonRuntime runtime;
  private final Gil gil;
  private final GilMode mode;
  private int requests;

  GilSwitch(PythonRuntime runtime, Gil gil, GilMode mode) {
    this.runtime = runtime;
    this.gil = gil;
    this.mode = mode;
    this.requests = gil.isEnabled() ? PERMANENT : 0;
  }

  /** Only the default setting leaves it to the extensions. */
  boolean isOpen() {
    return mode == GilMode.DEFAULT;
  }

  /** Before an extension's init function runs: {@code _PyEval_EnableGILTransient}. */
  synchronized boolean countIfOn() {
    if (requests == 0) {
      return false;
    }
    if (requests != PERMANENT) {
      requests++;
    }
    return true;
  }

  void enableTransiently(RtThread t, String module) {
    if (!isOpen() || countIfOn()) {
      return;
    }
    runtime.world.stop(t, "enabling the GIL");
    try {
      if (!countIfOn()) {
        begin();
        runtime.tellGil(t, gil, true, module);
        gil.enable(t);
        runtime.announce(t, ThreadState.RUNNING, null, null);
      }
    } finally {
      runtime.world.start(t);
    }
  }

  private synchronized void begin() {
    requests = 1;
  }

  /**
   * After it: it declared that it does without ({@code _PyEval_DisableGIL}), or not ({@code
   * _PyEval_EnableGILPermanent}).
   *
   * @return true if the GIL is on for good because of it: the warning is due
   */
  boolean settle(RtThread t, String module, Gate.GilNeed need) {
    if (!isOpen()) {
      return false;
    }
    boolean off;
    synchronized (this) {
      if (requests == PERMANENT) {
        return false;
      }
      if (need == Gate.GilNeed.USED) {
        requests = PERMANENT;
        return true;
      }
      requests--;
      off = requests == 0;
    }
    if (off) {
      gil.disable(t);
      runtime.tellGil(t, gil, false, module);
    }
    return false;
  }
}
