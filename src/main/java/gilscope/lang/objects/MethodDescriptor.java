package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/** A method of a built-in type, unbound: {@code <method 'append' of 'list' objects>}. Immutable. */
public final class MethodDescriptor extends PyObject {
  public static final PyType TYPE =
      TypeSpec.of("method_descriptor")
          .countless()
          .slots(
              k -> {
                k.tpRepr =
                    (t, o) ->
                        PyStr.of(
                            "<method '"
                                + ((MethodDescriptor) o).code.name()
                                + "' of '"
                                + ((MethodDescriptor) o).owner.tpName()
                                + "' objects>");
                k.tpDescrGet = (t, o, obj, cls) -> ((MethodDescriptor) o).bind(t, obj);
                k.tpCall = (t, o, a, kw) -> ((MethodDescriptor) o).callUnbound(t, a, kw);
              })
          .method0(
              "__reduce__",
              (t, o) -> {
                MethodDescriptor m = (MethodDescriptor) o;
                return IteratorState.attribute(t, m.owner, PyStr.of(m.code.name()));
              })
          .getter("__name__", (t, o) -> PyStr.of(((MethodDescriptor) o).code.name()))
          .getter(
              "__qualname__",
              (t, o) ->
                  PyStr.of(
                      ((MethodDescriptor) o).owner.qualname()
                          + "."
                          + ((MethodDescriptor) o).code.name()))
          .getter("__objclass__", (t, o) -> ((MethodDescriptor) o).owner)
          .getter(
              "__doc__",
              (t, o) ->
                  PyStr.orNone(((MethodDescriptor) o).code.docOf(((MethodDescriptor) o).owner)))
          .getter(
              "__text_signature__",
              (t, o) ->
                  PyStr.orNone(
                      ((MethodDescriptor) o).code.signatureOf(((MethodDescriptor) o).owner)))
          .build();

  private final PyType owner;
  private final BuiltinCode code;

  /** Not null if the method does what a slot does and hides its wrapper ({@code METH_COEXIST}). */
  private final @Nullable SlotWrapper hidden;

  MethodDescriptor(PyType owner, BuiltinCode code) {
    this(owner, code, null);
  }

  MethodDescriptor(PyType owner, BuiltinCode code, @Nullable SlotWrapper hidden) {
    super(TYPE);
    this.hidden = hidden;
    this.owner = owner;
    this.code = code.in(owner);
  }

  @Nullable SlotWrapper hidden() {
    return hidden;
  }

  public BuiltinCode code() {
    return code;
  }

  public PyType owner() {
    return owner;
  }

  public PyObject bind(ThreadState t, @Nullable PyObject obj) {
    if (obj == null) {
      return this;
    }
    check(t, obj);
    return new PyBuiltinFunction(code, obj, null);
  }

  /** TypeError for what the method was not made for. */
  void check(ThreadState t, PyObject self) {
    if (!self.type().isSubtype(owner)) {
      throw misplaced(t, self);
    }
  }

  private PyRaise misplaced(ThreadState t, PyObject self) {
    return Err.type(
        t,
        "descriptor '"
            + code.name()
            + "' for '"
            + owner.tpName()
            + "' objects doesn't apply to a '"
            + self.type().tpName()
            + "' object");
  }

  /**
   * What a call on instances of {@code k} calls without checking them: this, or, if it was not made
   * for those, one that says so.
   */
  public MethodDescriptor on(PyType k) {
    return k.isSubtype(owner)
        ? this
        : new MethodDescriptor(
            owner,
            BuiltinCode.raw(
                code.name(),
                (t, self, args, kw) -> {
                  throw misplaced(t, self);
                }));
  }

  private PyObject callUnbound(ThreadState t, PyObject[] args, String[] kw) {
    if (args.length - kw.length < 1) {
      throw Err.type(
          t, "unbound method " + owner.name() + "." + code.name() + "() needs an argument");
    }
    check(t, args[0]);
    return code.call(t, args[0], Args.rest(args, 1), kw);
  }

  /**
   * Calls it on {@code self}, which {@link #on} or {@link #check} has seen, without making a bound
   * method.
   */
  public PyObject callOn(ThreadState t, PyObject self, PyObject[] args, String[] kw) {
    return code.call(t, self, args, kw);
  }
}
