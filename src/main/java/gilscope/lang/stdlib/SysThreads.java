package gilscope.lang.stdlib;

import gilscope.lang.interp.Frame;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.ThreadState;

/**
 * {@code sys._current_frames} and {@code sys._current_exceptions}: what every thread is executing
 * and handling. Of a thread that runs at the same moment it is what it was a little ago.
 */
final class SysThreads {
  private SysThreads() {}

  static void fill(ModuleBuilder m) {
    m.function0(
        "_current_frames",
        (t, self) -> {
          t.audit("sys._current_frames");
          PyDict all = new PyDict();
          for (InterpThread each : threads(t)) {
            Frame f = each.frame();
            if (f != null) {
              all.put(t, PyInt.of(ThreadIdents.of(each)), f.object());
            }
          }
          return all;
        });
    m.function0(
        "_current_exceptions",
        (t, self) -> {
          t.audit("sys._current_exceptions");
          PyDict all = new PyDict();
          for (InterpThread each : threads(t)) {
            all.put(
                t,
                PyInt.of(ThreadIdents.of(each)),
                ObjectFunctions.orNone(each.handledException()));
          }
          return all;
        });
  }

  private static Iterable<InterpThread> threads(ThreadState t) {
    return InterpThread.of(t).interpreter().threads();
  }
}
