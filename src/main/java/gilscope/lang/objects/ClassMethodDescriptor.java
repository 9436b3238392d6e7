package gilscope.lang.objects;

/** A class method of a built-in type, unbound: {@code dict.__dict__['fromkeys']}. Immutable. */
public final class ClassMethodDescriptor extends PyObject {
  public static final PyType TYPE =
      TypeSpec.of("classmethod_descriptor")
          .countless()
          .slots(
              k -> {
                k.tpRepr =
                    (t, o) ->
                        PyStr.of(
                            "<method '"
                                + ((ClassMethodDescriptor) o).code.name()
                                + "' of '"
                                + ((ClassMethodDescriptor) o).owner.tpName()
                                + "' objects>");
                k.tpDescrGet =
                    (t, o, obj, cls) -> {
                      ClassMethodDescriptor d = (ClassMethodDescriptor) o;
                      PyObject c = cls != null ? cls : obj == null ? PyNone.VALUE : obj.type();
                      return new PyBuiltinFunction(d.code, d.checked(t, c), null);
                    };
                k.tpCall =
                    (t, o, a, kw) -> {
                      if (a.length - kw.length < 1) {
                        throw Err.type(
                            t,
                            "descriptor '"
                                + ((ClassMethodDescriptor) o).code.name()
                                + "' of '"
                                + ((ClassMethodDescriptor) o).owner.name()
                                + "' object needs an argument");
                      }
                      return ((ClassMethodDescriptor) o).code.call(t, a[0], Args.rest(a, 1), kw);
                    };
              })
          .getter("__name__", (t, o) -> PyStr.of(((ClassMethodDescriptor) o).code.name()))
          .getter("__objclass__", (t, o) -> ((ClassMethodDescriptor) o).owner)
          .build();

  private final PyType owner;
  private final BuiltinCode code;

  private PyType checked(ThreadState t, PyObject cls) {
    if (!(cls instanceof PyType k)) {
      throw Err.type(
          t,
          "descriptor '"
              + code.name()
              + "' for type '"
              + owner.tpName()
              + "' needs a type, not a '"
              + cls.type().tpName()
              + "' as arg 2");
    }
    if (!k.isSubtype(owner)) {
      throw Err.type(
          t,
          "descriptor '"
              + code.name()
              + "' requires a subtype of '"
              + owner.tpName()
              + "' but received '"
              + k.tpName()
              + "'");
    }
    return k;
  }

  ClassMethodDescriptor(PyType owner, BuiltinCode code) {
    super(TYPE);
    this.owner = owner;
    this.code = code.in(owner);
  }
}
