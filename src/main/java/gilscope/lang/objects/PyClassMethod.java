package gilscope.lang.objects;

import java.util.List;

/** {@code classmethod}. */
public final class PyClassMethod extends PyObject {
  public static final PyType TYPE =
      TypeSpec.of("classmethod")
          .subclassable()
          .instanceDict()
          .slots(
              k -> {
                k.tpNew = (t, cls, args, kw) -> new PyClassMethod(cls, PyNone.VALUE);
                k.tpInit =
                    (t, o, args, kw) -> {
                      Args.noKeywords(t, "classmethod", kw);
                      Args.checkPositional(t, "classmethod", args.length, 1, 1);
                      ((PyClassMethod) o).function = args[0];
                      copyMetadata(t, o, args[0]);
                    };
                k.tpDescrGet =
                    (t, o, obj, cls) -> {
                      PyObject c = cls != null ? cls : obj == null ? PyNone.VALUE : obj.type();
                      return new PyMethod(((PyClassMethod) o).function, c);
                    };
                k.tpRepr =
                    (t, o) ->
                        PyStr.of(
                            "<classmethod("
                                + Abstract.reprText(t, ((PyClassMethod) o).function)
                                + ")>");
              })
          .member("__func__", (t, o) -> ((PyClassMethod) o).function)
          .member("__wrapped__", (t, o) -> ((PyClassMethod) o).function)
          .getter(
              "__isabstractmethod__",
              (t, o) -> PyBool.of(Abstract.isAbstractMethod(t, ((PyClassMethod) o).function)))
          .build();

  private PyObject function;

  public PyClassMethod(PyObject function) {
    this(TYPE, function);
  }

  private PyClassMethod(PyType cls, PyObject function) {
    super(cls);
    this.function = function;
  }

  public PyObject function() {
    return function;
  }

  /** {@code functools_wraps} of {@code Objects/funcobject.c}. */
  static void copyMetadata(ThreadState t, PyObject wrapper, PyObject wrapped) {
    for (String n : List.of("__module__", "__name__", "__qualname__", "__doc__")) {
      PyObject v = Abstract.getAttrOrNull(t, wrapped, n);
      PyDict d = wrapper.dict(true);
      if (v != null && d != null) {
        d.put(t, PyStr.of(n), v);
      }
    }
  }
}
