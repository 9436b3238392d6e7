package gilscope.lang.objects;

/** {@code NotImplemented}. */
public final class PyNotImplemented extends PyObject {
  public static final PyType TYPE =
      TypeSpec.of("NotImplementedType")
          .countless()
          .slots(
              k -> {
                k.tpRepr = (t, o) -> PyStr.of("NotImplemented");
                k.nbBool =
                    (t, o) -> {
                      throw Err.type(t, "NotImplemented should not be used in a boolean context");
                    };
                k.tpNew =
                    (t, cls, args, kw) -> {
                      if (args.length > 0) {
                        throw Err.type(t, "NotImplementedType takes no arguments");
                      }
                      return value();
                    };
              })
          .method0("__reduce__", (t, o) -> PyStr.of("NotImplemented"))
          .build();

  public static final PyNotImplemented VALUE = new PyNotImplemented();

  private PyNotImplemented() {
    super(TYPE);
  }

  private static PyNotImplemented value() {
    return VALUE;
  }
}
