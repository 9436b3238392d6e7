package gilscope.lang.objects;

/** {@code Ellipsis}. */
public final class PyEllipsis extends PyObject {
  public static final PyType TYPE =
      TypeSpec.of("ellipsis")
          .countless()
          .slots(
              k -> {
                k.tpRepr = (t, o) -> PyStr.of("Ellipsis");

                k.tpNew =
                    (t, cls, args, kw) -> {
                      if (args.length > 0) {
                        throw Err.type(t, "ellipsis takes no arguments");
                      }
                      return value();
                    };
              })
          .method0("__reduce__", (t, o) -> PyStr.of("Ellipsis"))
          .build();

  public static final PyEllipsis VALUE = new PyEllipsis();

  private PyEllipsis() {
    super(TYPE);
  }

  private static PyEllipsis value() {
    return VALUE;
  }
}
