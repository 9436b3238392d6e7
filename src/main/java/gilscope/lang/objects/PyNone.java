package gilscope.lang.objects;

/** {@code None}. */
public final class PyNone extends PyObject {
  public static final PyType TYPE =
      TypeSpec.of("NoneType")
          .countless()
          .slots(
              k -> {
                k.tpRepr = (t, o) -> PyStr.of("None");
                k.nbBool = (t, o) -> false;
                k.tpHash = (t, o) -> 0xfca86420L;
                k.tpNew =
                    (t, cls, args, kw) -> {
                      if (args.length > 0) {
                        throw Err.type(t, "NoneType takes no arguments");
                      }
                      return value();
                    };
              })
          .build();

  public static final PyNone VALUE = new PyNone();

  private PyNone() {
    super(TYPE);
  }

  private static PyNone value() {
    return VALUE;
  }
}
