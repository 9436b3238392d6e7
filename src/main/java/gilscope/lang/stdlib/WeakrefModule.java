package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Containers;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import java.util.ArrayList;
import java.util.List;

/** {@code _weakref}. */
final class WeakrefModule implements NativeModule {
  @Override
  public String name() {
    return "_weakref";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.value("ref", PyWeakReference.TYPE).value("ReferenceType", PyWeakReference.TYPE);
    m.value("ProxyType", PyWeakProxy.TYPE).value("CallableProxyType", PyWeakProxy.CALLABLE);
    m.function(
        "proxy",
        "(object, callback=None, /)",
        (t, self, a) -> {
          PyObject callback = a[1] == PyNone.VALUE ? null : a[1];
          return PyWeakProxy.of(InterpThread.of(t), ObjectFunctions.orNone(a[0]), callback);
        });
    m.function1("getweakrefcount", (t, self, o) -> PyInt.of(refs(o).size()));
    m.function1("getweakrefs", (t, self, o) -> new PyList(refs(o).toArray(PyObject[]::new)));
    m.function(
        "_remove_dead_weakref",
        "(dct, key, /)",
        (t, self, a) -> {
          if (a[0] instanceof PyDict d && a[1] != null) {
            PyObject r = d.get(t, a[1]);
            if (r instanceof PyWeakReference w && w.get() == null) {
              try {
                Containers.delItem(t, d, a[1]);
              } catch (PyRaise e) {
                if (!e.matches(ExcTypes.KEY_ERROR)) {
                  throw e;
                }
              }
            }
          }
          return PyNone.VALUE;
        });
  }

  /**
   * As CPython lists them: the reference and the proxy that all share who want no callback, then
   * the others, the latest first.
   */
  private static List<PyObject> refs(PyObject o) {
    var h = o.headerOrNull();
    if (h == null) {
      return List.of();
    }
    List<PyObject> shared = new ArrayList<>();
    List<PyObject> others = new ArrayList<>();
    for (PyObject each : h.weakrefs()) {
      PyObject face = each instanceof PyWeakReference r ? r.face() : null;
      if (each instanceof PyWeakReference r && face != null) {
        boolean isShared = !r.hasCallback() && r.type() == PyWeakReference.TYPE;
        if (!isShared) {
          others.addFirst(face);
        } else if (face == r) {
          shared.addFirst(face);
        } else {
          shared.add(face);
        }
      }
    }
    shared.addAll(others);
    return shared;
  }
}
