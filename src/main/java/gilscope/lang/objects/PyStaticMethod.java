package gilscope.lang.objects;

/** {@code staticmethod}. */
public final class PyStaticMethod extends PyObject {
  public static final PyType TYPE =
      TypeSpec.of("staticmethod")
          .subclassable()
          .instanceDict()
          .slots(
              k -> {
                k.tpNew = (t, cls, args, kw) -> new PyStaticMethod(cls, PyNone.VALUE);
                k.tpInit =
                    (t, o, args, kw) -> {
                      Args.noKeywords(t, "staticmethod", kw);
                      Args.checkPositional(t, "staticmethod", args.length, 1, 1);
                      ((PyStaticMethod) o).function = args[0];
                      PyClassMethod.copyMetadata(t, o, args[0]);
                    };
                k.tpDescrGet =
                    (t, o, obj, cls) ->
                        obj == null
                            ? AttributeTimes.functionOfClass(t, (PyStaticMethod) o)
                            : AttributeTimes.function(t, (PyStaticMethod) o);
                k.tpCall =
                    (t, o, args, kw) -> Abstract.call(t, ((PyStaticMethod) o).function, args, kw);
                k.tpRepr =
                    (t, o) ->
                        PyStr.of(
                            "<staticmethod("
                                + Abstract.reprText(t, ((PyStaticMethod) o).function)
                                + ")>");
              })
          .classMethod(
              "__class_getitem__", "($type, object, /)", (t, k, a) -> PyGenericAlias.of(t, k, a[0]))
          .member("__func__", (t, o) -> ((PyStaticMethod) o).function)
          .member("__wrapped__", (t, o) -> ((PyStaticMethod) o).function)
          .getset(
              "__annotations__",
              (t, o) ->
                  PyClassMethod.ofFunction(t, o, ((PyStaticMethod) o).function, "__annotations__"),
              (t, o, v) -> PyClassMethod.keep(t, o, "__annotations__", v))
          .getset(
              "__annotate__",
              (t, o) ->
                  PyClassMethod.ofFunction(t, o, ((PyStaticMethod) o).function, "__annotate__"),
              (t, o, v) -> PyClassMethod.keep(t, o, "__annotate__", v))
          .getter(
              "__isabstractmethod__",
              (t, o) -> PyBool.of(Abstract.isAbstractMethod(t, ((PyStaticMethod) o).function)))
          .build();

  private PyObject function;

  public PyStaticMethod(PyObject function) {
    this(TYPE, function);
  }

  private PyStaticMethod(PyType cls, PyObject function) {
    super(cls);
    this.function = function;
  }

  @Override
  public boolean isDeferred() {
    return true;
  }

  public PyObject function() {
    return function;
  }
}
