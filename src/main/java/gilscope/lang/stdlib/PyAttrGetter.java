package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Args;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;

/** {@code operator.attrgetter}: names may have dots. Immutable. */
final class PyAttrGetter extends PyObject {
  static final PyType TYPE =
      TypeSpec.of("attrgetter")
          .module("operator")
          .slots(
              k -> {
                k.tpNew = PyAttrGetter::make;
                k.tpCall =
                    (t, o, args, kw) -> {
                      Args.noKeywords(t, "attrgetter", kw);
                      Args.checkPositional(t, "attrgetter", args.length, 1, 1);
                      return ((PyAttrGetter) o).get(t, args[0]);
                    };
                k.tpRepr = (t, o) -> PyStr.of(((PyAttrGetter) o).repr(t));
              })
          .method0(
              "__reduce__", (t, o) -> PyTuple.of(o.type(), PyTuple.of(((PyAttrGetter) o).names)))
          .build();

  private final PyObject[] names;

  private PyAttrGetter(PyObject[] names) {
    super(TYPE);
    this.names = names;
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    Args.noKeywords(t, "attrgetter", kw);
    if (args.length < 1) {
      throw Err.type(t, "attrgetter expected 1 argument, got 0");
    }
    for (PyObject a : args) {
      if (!(a instanceof PyStr)) {
        throw Err.type(t, "attribute name must be a string");
      }
    }
    return new PyAttrGetter(args);
  }

  private PyObject get(ThreadState t, PyObject o) {
    PyObject[] found = new PyObject[names.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = dotted(t, o, ((PyStr) names[i]).value());
    }
    return found.length == 1 ? found[0] : PyTuple.of(found);
  }

  private static PyObject dotted(ThreadState t, PyObject o, String name) {
    PyObject v = o;
    int from = 0;
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', from)) {
      v = Abstract.getAttr(t, v, name.substring(from, dot).intern());
      from = dot + 1;
    }
    return Abstract.getAttr(t, v, name.substring(from).intern());
  }

  private String repr(ThreadState t) {
    String inside = Abstract.reprText(t, new PyList(names.clone()));
    return "operator.attrgetter(" + inside.substring(1, inside.length() - 1) + ")";
  }
}
