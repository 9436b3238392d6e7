package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Args;
import gilscope.lang.objects.Containers;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;

/** {@code operator.itemgetter}. Immutable. */
final class PyItemGetter extends PyObject {
  static final PyType TYPE =
      TypeSpec.of("itemgetter")
          .module("operator")
          .slots(
              k -> {
                k.tpNew =
                    (t, cls, args, kw) -> {
                      Args.noKeywords(t, "itemgetter", kw);
                      if (args.length < 1) {
                        throw Err.type(t, "itemgetter expected 1 argument, got 0");
                      }
                      return new PyItemGetter(args);
                    };
                k.tpCall =
                    (t, o, args, kw) -> {
                      Args.noKeywords(t, "itemgetter", kw);
                      Args.checkPositional(t, "itemgetter", args.length, 1, 1);
                      return ((PyItemGetter) o).get(t, args[0]);
                    };
                k.tpRepr = (t, o) -> PyStr.of(((PyItemGetter) o).repr(t));
              })
          .method0(
              "__reduce__", (t, o) -> PyTuple.of(o.type(), PyTuple.of(((PyItemGetter) o).items)))
          .build();

  private final PyObject[] items;

  private PyItemGetter(PyObject[] items) {
    super(TYPE);
    this.items = items;
  }

  private PyObject get(ThreadState t, PyObject o) {
    if (items.length == 1) {
      return Containers.getItem(t, o, items[0]);
    }
    PyObject[] found = new PyObject[items.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = Containers.getItem(t, o, items[i]);
    }
    return PyTuple.of(found);
  }

  private String repr(ThreadState t) {
    String inside = Abstract.reprText(t, new PyList(items.clone()));
    return "operator.itemgetter(" + inside.substring(1, inside.length() - 1) + ")";
  }
}
