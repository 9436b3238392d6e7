package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Containers;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyGenericAlias;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyNotImplemented;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.PyUnion;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import org.jspecify.annotations.Nullable;

/** {@code type Name = value}: the value is evaluated when first asked for. */
final class PyTypeAlias extends PyObject {
  static final PyType TYPE =
      TypeSpec.of("TypeAliasType")
          .module("typing")
          .weakrefable()
          .slots(
              k -> {
                k.tpNew = PyTypeAlias::make;
                k.tpRepr = (t, o) -> ((PyTypeAlias) o).name;
                k.nbOr =
                    (t, a, b) ->
                        isPart(a) && isPart(b) ? PyUnion.of(t, a, b) : PyNotImplemented.VALUE;
                k.tpIter = (t, o) -> Iterables.iter(t, PyTuple.of(unpacked(t, o)));
                k.mpGetitem = (t, o, item) -> ((PyTypeAlias) o).subscript(t, item);
              })
          .member("__name__", (t, o) -> ((PyTypeAlias) o).name)
          .getter(
              "evaluate_value",
              (t, o) ->
                  PyTypeParameter.evaluator(((PyTypeAlias) o).evaluate, ((PyTypeAlias) o).value))
          .method0("__reduce__", (t, o) -> ((PyTypeAlias) o).name)
          .getter("__value__", (t, o) -> ((PyTypeAlias) o).value(t))
          .getter("__type_params__", (t, o) -> ((PyTypeAlias) o).parameters)
          .getter("__parameters__", (t, o) -> ((PyTypeAlias) o).parameters)
          .getter("__module__", (t, o) -> ((PyTypeAlias) o).module)
          .build();

  private final PyStr name;
  private final PyTuple parameters;
  private final PyObject module;
  private @Nullable PyObject value;
  private @Nullable PyObject evaluate;

  private PyTypeAlias(PyStr name, PyTuple parameters, PyObject module) {
    super(TYPE);
    this.name = name;
    this.parameters = parameters;
    this.module = module;
  }

  /** INTRINSIC_TYPEALIAS: name, parameters or None, function that makes the value. */
  static PyObject lazy(ThreadState t, PyObject name, PyObject parameters, PyObject evaluate) {
    PyObject module = Abstract.getAttrOrNull(t, evaluate, "__module__");
    PyTypeAlias alias =
        new PyTypeAlias(
            (PyStr) name,
            parameters instanceof PyTuple p ? p : PyTuple.of(),
            module == null ? PyNone.VALUE : module);
    alias.evaluate = evaluate;
    return alias;
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a =
        new Signature("typealias", "(name, value, *, type_params=())").bind(t, args, kw);
    if (!(a[0] instanceof PyStr name)) {
      throw Err.type(
          t,
          "typealias() argument 'name' must be str, not "
              + (a[0] == null ? "None" : a[0].type().name()));
    }
    if (a[2] != null && !(a[2] instanceof PyTuple)) {
      throw Err.type(t, "type_params must be a tuple");
    }
    PyTypeAlias alias =
        new PyTypeAlias(name, a[2] instanceof PyTuple p ? p : PyTuple.of(), PyNone.VALUE);
    alias.value = a[1];
    return alias;
  }

  private static boolean isPart(PyObject o) {
    return o instanceof PyTypeAlias || PyUnion.isPart(o);
  }

  private static PyObject unpacked(ThreadState t, PyObject o) {
    return Containers.getItem(t, Abstract.getAttr(t, t.importModule("typing"), "Unpack"), o);
  }

  private PyObject value(ThreadState t) {
    PyObject known = value;
    if (known == null) {
      known = evaluate == null ? PyNone.VALUE : PyTypeParameter.evaluate(t, evaluate);
      value = known;
    }
    return known;
  }

  private PyObject subscript(ThreadState t, PyObject item) {
    if (parameters.size() == 0) {
      throw Err.type(t, "Only generic type aliases are subscriptable");
    }
    return Abstract.call(
        t, PyGenericAlias.TYPE, this, item instanceof PyTuple ? item : PyTuple.of(item));
  }
}
