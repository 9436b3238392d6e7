package gilscope.lang.interp;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import org.jspecify.annotations.Nullable;

/** {@code __spec__}: where a module came from, as plain attributes. */
public final class PyModuleSpec extends PyObject {
  public static final PyType TYPE =
      TypeSpec.of("ModuleSpec")
          .module("importlib.machinery")
          .instanceDict()
          .slots(
              k ->
                  k.tpRepr =
                      (t, o) ->
                          PyStr.of(
                              "ModuleSpec(name="
                                  + Abstract.reprText(t, Abstract.getAttr(t, o, "name"))
                                  + ", loader="
                                  + Abstract.reprText(t, Abstract.getAttr(t, o, "loader"))
                                  + ", origin="
                                  + Abstract.reprText(t, Abstract.getAttr(t, o, "origin"))
                                  + ")"))
          .build();

  PyModuleSpec(
      ThreadState t, String name, @Nullable String origin, @Nullable PyObject searchLocations) {
    super(TYPE);
    PyDict d = dict(true);
    if (d == null) {
      throw new IllegalStateException("no dict");
    }
    int dot = name.lastIndexOf('.');
    d.put(t, PyStr.of("name"), PyStr.of(name));
    d.put(t, PyStr.of("loader"), PyNone.VALUE);
    d.put(
        t,
        PyStr.of("origin"),
        origin != null
            ? PyStr.of(origin)
            : searchLocations != null ? PyNone.VALUE : PyStr.of("built-in"));
    d.put(t, PyStr.of("loader_state"), PyNone.VALUE);
    d.put(
        t,
        PyStr.of("submodule_search_locations"),
        searchLocations == null ? PyNone.VALUE : searchLocations);
    d.put(t, PyStr.of("has_location"), PyBool.of(origin != null));
    d.put(t, PyStr.of("cached"), PyNone.VALUE);
    d.put(
        t,
        PyStr.of("parent"),
        PyStr.of(searchLocations != null ? name : dot < 0 ? "" : name.substring(0, dot)));
    d.put(t, PyStr.of("_initializing"), PyBool.FALSE);
  }

  void setLoader(ThreadState t, PyObject loader) {
    PyDict d = dict(true);
    if (d != null) {
      d.put(t, PyStr.of("loader"), loader);
    }
  }

  void initializing(ThreadState t, boolean on) {
    PyDict d = dict(true);
    if (d != null) {
      d.put(t, PyStr.of("_initializing"), PyBool.of(on));
    }
  }

  static boolean isInitializing(ThreadState t, @Nullable PyObject spec) {
    return spec instanceof PyModuleSpec s
        && Abstract.getAttrOrNull(t, s, "_initializing") == PyBool.TRUE;
  }
}
