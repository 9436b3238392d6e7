package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Slots;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code _typing}: type parameters, {@code Generic}, type aliases; and under names of its own what
 * the instructions for PEP 695 syntax need.
 */
final class TypingModule implements NativeModule {
  private static final PyType GENERIC =
      TypeSpec.of("Generic")
          .module("typing")
          .subclassable()
          .mixin()
          .classMethod(
              "__class_getitem__",
              "($cls, params, /)",
              (t, cls, a) -> typing(t, "_generic_class_getitem", cls, a[0]))
          .classMethod("__init_subclass__", "($cls, *args, **kwargs)", TypingModule::initSubclass)
          .build();

  @Override
  public String name() {
    return "_typing";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.type(PyTypeParameter.TYPE_VAR)
        .type(PyTypeParameter.PARAM_SPEC)
        .type(PyTypeParameter.TYPE_VAR_TUPLE)
        .type(PyTypeParameter.Part.ARGS)
        .type(PyTypeParameter.Part.KWARGS)
        .type(PyTypeAlias.TYPE)
        .type(GENERIC)
        .value("NoDefault", PyNoDefault.VALUE)
        .function1("_idfunc", (t, self, o) -> o)
        .function1(
            "_typevar", (t, self, name) -> PyTypeParameter.declared(PyTypeParameter.TYPE_VAR, name))
        .function1(
            "_paramspec",
            (t, self, name) -> PyTypeParameter.declared(PyTypeParameter.PARAM_SPEC, name))
        .function1(
            "_typevartuple",
            (t, self, name) -> PyTypeParameter.declared(PyTypeParameter.TYPE_VAR_TUPLE, name))
        .function(
            "_typevar_with_bound",
            "(name, evaluate, /)",
            (t, self, a) ->
                PyTypeParameter.declared(PyTypeParameter.TYPE_VAR, a[0]).withLazyBound(a[1]))
        .function(
            "_typevar_with_constraints",
            "(name, evaluate, /)",
            (t, self, a) ->
                PyTypeParameter.declared(PyTypeParameter.TYPE_VAR, a[0]).withLazyConstraints(a[1]))
        .function(
            "_set_typeparam_default",
            "(parameter, evaluate, /)",
            (t, self, a) -> ((PyTypeParameter) a[0]).withLazyDefault(a[1]))
        .function(
            "_typealias",
            "(name, parameters, evaluate, /)",
            (t, self, a) -> PyTypeAlias.lazy(t, a[0], a[1], a[2]))
        .function1("_subscript_generic", (t, self, params) -> subscript(t, params));
  }

  private static PyObject typing(ThreadState t, String function, PyObject... args) {
    return Abstract.call(t, Abstract.getAttr(t, t.importModule("typing"), function), args);
  }

  /** {@code Generic[…]} as the base that a class with type parameters gets. */
  private static PyObject subscript(ThreadState t, PyObject params) {
    List<PyObject> unpacked = new ArrayList<>();
    for (PyObject p : Iterables.toArray(t, params)) {
      if (p.type() == PyTypeParameter.TYPE_VAR_TUPLE) {
        unpacked.addAll(List.of(Iterables.toArray(t, p)));
      } else {
        unpacked.add(p);
      }
    }
    return typing(t, "_GenericAlias", GENERIC, PyTuple.of(unpacked.toArray(PyObject[]::new)));
  }

  private static PyObject initSubclass(ThreadState t, PyObject cls, @Nullable PyObject[] a) {
    PyObject f = Abstract.getAttr(t, t.importModule("typing"), "_generic_init_subclass");
    List<PyObject> args = new ArrayList<>();
    args.add(cls);
    if (a[0] instanceof PyTuple more) {
      args.addAll(List.of(more.toArray()));
    }
    String[] names = Slots.NO_KEYWORDS;
    if (a[1] instanceof PyDict kwargs) {
      PyObject[] keys = kwargs.keyArray(t);
      names = new String[keys.length];
      for (int i = 0; i < keys.length; i++) {
        names[i] = ((PyStr) keys[i]).value();
        PyObject v = kwargs.get(t, keys[i]);
        if (v != null) {
          args.add(v);
        }
      }
    }
    return Abstract.call(t, f, args.toArray(PyObject[]::new), names);
  }
}
