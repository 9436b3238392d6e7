package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyTuple;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * {@code gc}. Memory is the JVM's affair, so switches are only remembered; {@code collect} is what
 * clears weak references and runs their callbacks (see {@link WeakReferences}).
 */
final class GcModule implements NativeModule {
  @Override
  public String name() {
    return "gc";
  }

  @Override
  public void fill(ModuleBuilder m) {
    AtomicBoolean enabled = new AtomicBoolean(true);
    AtomicReference<PyObject> threshold =
        new AtomicReference<>(PyTuple.of(PyInt.of(2000), PyInt.of(10), PyInt.of(0)));
    m.function0("enable", (t, self) -> set(enabled, true));
    m.function0("disable", (t, self) -> set(enabled, false));
    m.function0("isenabled", (t, self) -> PyBool.of(enabled.get()));
    m.function(
        "collect",
        "(generation=2)",
        (t, self, a) -> {
          if (a[0] != null) {
            int generation = Abstract.intArg(t, a[0]);
            if (generation < 0 || generation > 2) {
              throw Err.value(t, "invalid generation");
            }
          }
          return PyInt.of(WeakReferences.of(InterpThread.of(t)).collect(InterpThread.of(t)));
        });
    m.function0("get_threshold", (t, self) -> threshold.get());
    m.function(
        "set_threshold",
        "(threshold0, threshold1=10, threshold2=0, /)",
        (t, self, a) -> {
          threshold.set(
              PyTuple.of(
                  Abstract.index(t, ObjectFunctions.orNone(a[0])),
                  a[1] == null ? PyInt.of(10) : Abstract.index(t, a[1]),
                  PyInt.of(0)));
          return PyNone.VALUE;
        });
    m.function0("get_count", (t, self) -> PyTuple.of(PyInt.of(0), PyInt.of(0), PyInt.of(0)));
    m.function0("freeze", (t, self) -> PyNone.VALUE);
    m.function0("unfreeze", (t, self) -> PyNone.VALUE);
    m.function0("get_freeze_count", (t, self) -> PyInt.of(0));
    m.function0("get_debug", (t, self) -> PyInt.of(0));
    m.value("garbage", new PyList()).value("callbacks", new PyList());
    for (String missing :
        new String[] {"get_objects", "get_referrers", "get_referents", "get_stats", "set_debug"}) {
      m.functionRaw(
          missing,
          (t, self, args, kw) -> {
            throw Err.notImplemented(t, "gc." + missing + "(): the JVM does not tell");
          });
    }
  }

  private static PyObject set(AtomicBoolean b, boolean value) {
    b.set(value);
    return PyNone.VALUE;
  }
}
