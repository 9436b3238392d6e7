package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Args;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.util.Arrays;

/** {@code operator.methodcaller}. Immutable. */
final class PyMethodCaller extends PyObject {
  static final PyType TYPE =
      TypeSpec.of("methodcaller")
          .module("operator")
          .slots(
              k -> {
                k.tpNew = PyMethodCaller::make;
                k.tpCall =
                    (t, o, args, kw) -> {
                      Args.noKeywords(t, "methodcaller", kw);
                      Args.checkPositional(t, "methodcaller", args.length, 1, 1);
                      return ((PyMethodCaller) o).call(t, args[0]);
                    };
                k.tpRepr = (t, o) -> PyStr.of(((PyMethodCaller) o).repr(t));
              })
          .method0("__reduce__", (t, o) -> ((PyMethodCaller) o).reduce(t))
          .build();

  private final PyStr name;
  private final PyObject[] args;
  private final String[] keywords;

  private PyMethodCaller(PyStr name, PyObject[] args, String[] keywords) {
    super(TYPE);
    this.name = name;
    this.args = args;
    this.keywords = keywords;
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    if (args.length == kw.length) {
      throw Err.type(t, "methodcaller needs at least one argument, the method name");
    }
    if (!(args[0] instanceof PyStr name)) {
      throw Err.type(t, "method name must be a string");
    }
    return new PyMethodCaller(name, Args.rest(args, 1), kw);
  }

  private PyObject call(ThreadState t, PyObject o) {
    return Abstract.call(t, Abstract.getAttr(t, o, name.value().intern()), args, keywords);
  }

  /** With keywords by way of {@code functools.partial}, since a reduction has none. */
  private PyObject reduce(ThreadState t) {
    if (keywords.length == 0) {
      return PyTuple.of(type(), PyTuple.of(Args.prepend(name, args)));
    }
    int positional = args.length - keywords.length;
    PyObject[] bound = new PyObject[2 + keywords.length];
    bound[0] = type();
    bound[1] = name;
    System.arraycopy(args, positional, bound, 2, keywords.length);
    PyObject partial = Abstract.getAttr(t, InterpThread.of(t).importModule("functools"), "partial");
    return PyTuple.of(
        Abstract.call(t, partial, bound, keywords), PyTuple.of(Arrays.copyOf(args, positional)));
  }

  private String repr(ThreadState t) {
    StringBuilder b =
        new StringBuilder("operator.methodcaller(").append(Abstract.reprText(t, name));
    int positional = args.length - keywords.length;
    for (int i = 0; i < args.length; i++) {
      b.append(", ")
          .append(i < positional ? "" : keywords[i - positional] + "=")
          .append(Abstract.reprText(t, args[i]));
    }
    return b.append(')').toString();
  }
}
