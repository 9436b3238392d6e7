package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/** {@code sys.settrace}, {@code sys.setprofile} and what belongs to them. */
final class SysTracing {
  private SysTracing() {}

  static void fill(ModuleBuilder m) {
    m.function0(
        "gettrace", (t, self) -> ObjectFunctions.orNone(InterpThread.of(t).traceFunction()));
    m.function0(
        "getprofile", (t, self) -> ObjectFunctions.orNone(InterpThread.of(t).profileFunction()));
    m.function(
        "settrace",
        "(function, /)",
        (t, self, a) -> {
          t.audit("sys.settrace");
          InterpThread.of(t).setTraceFunction(orNull(a[0]));
          return watched(t);
        });
    m.function(
        "setprofile",
        "(function, /)",
        (t, self, a) -> {
          t.audit("sys.setprofile");
          InterpThread.of(t).setProfileFunction(orNull(a[0]));
          return watched(t);
        });
    m.function(
        "_settraceallthreads",
        "(function, /)",
        (t, self, a) -> {
          for (InterpThread each : InterpThread.of(t).interpreter().threads()) {
            each.setTraceFunction(orNull(a[0]));
          }
          return watched(t);
        });
    m.function(
        "_setprofileallthreads",
        "(function, /)",
        (t, self, a) -> {
          for (InterpThread each : InterpThread.of(t).interpreter().threads()) {
            each.setProfileFunction(orNull(a[0]));
          }
          return watched(t);
        });
    m.function(
        "call_tracing",
        "(func, args, /)",
        (t, self, a) -> {
          if (!(a[1] instanceof PyTuple args)) {
            throw Err.type(
                t,
                "call_tracing() argument 2 must be tuple, not "
                    + ObjectFunctions.orNone(a[1]).type().tpName());
          }
          return InterpThread.of(t).callWatched(ObjectFunctions.orNone(a[0]), args.toArray());
        });
  }

  private static @Nullable PyObject orNull(@Nullable PyObject f) {
    return f == PyNone.VALUE ? null : f;
  }

  private static PyObject watched(ThreadState t) {
    InterpThread.of(t).attendIfWatched();
    return PyNone.VALUE;
  }
}
