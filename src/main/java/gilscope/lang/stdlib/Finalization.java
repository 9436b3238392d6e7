package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.Lifetimes;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.PyModule;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;

/**
 * The end of a program on its main thread, in CPython's order (A9 of the fact sheet): non-daemon
 * threads are joined, pending calls made, exit functions run; then all other threads are shut out,
 * the streams are flushed and modules given up. The caller has reported the exception that ended
 * the program, if any.
 */
public final class Finalization {
  private Finalization() {}

  public static void run(InterpThread t) {
    joinThreads(t);
    t.gate().finishPendingCalls(t);
    AtexitModule.run(t);
    t.gate().finalizes(t);
    StandardStreams.flush(t);
    Lifetimes lifetimes = t.interpreter().lifetimes();
    if (lifetimes != null) {
      lifetimes.shutDown(t);
      StandardStreams.flush(t);
    }
  }

  private static void joinThreads(InterpThread t) {
    // Not imported by the program: then nobody started a thread that is to be waited for.
    for (String module : new String[] {"threading", "_thread"}) {
      PyObject m = t.interp().modules.get(t, PyStr.of(module));
      if (m instanceof PyModule) {
        try {
          Abstract.callMethod(t, m, "_shutdown");
        } catch (PyRaise e) {
          Hooks.unraisable(t, e.value(), "Exception ignored on threading shutdown", null);
        }
        return;
      }
    }
  }
}
