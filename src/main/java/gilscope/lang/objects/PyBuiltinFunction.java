package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/** A built-in function, or a built-in method bound to its object. Immutable. */
public final class PyBuiltinFunction extends PyObject {
  public static final PyType TYPE =
      TypeSpec.of("builtin_function_or_method")
          .weakrefable()
          .slots(
              k -> {
                k.tpRepr = (t, o) -> PyStr.of(((PyBuiltinFunction) o).describe(t));
                k.tpCall = (t, o, a, kw) -> ((PyBuiltinFunction) o).call(t, a, kw);
                k.tpHash = (t, o) -> ((PyBuiltinFunction) o).hash(t);
                k.tpRichcompare = PyBuiltinFunction::compare;
              })
          .getter("__name__", (t, o) -> PyStr.of(((PyBuiltinFunction) o).code.name()))
          .getter("__qualname__", (t, o) -> PyStr.of(((PyBuiltinFunction) o).qualname()))
          .getter("__self__", (t, o) -> ((PyBuiltinFunction) o).self)
          .getter("__module__", (t, o) -> ((PyBuiltinFunction) o).moduleName())
          .getter("__doc__", (t, o) -> PyStr.orNone(((PyBuiltinFunction) o).doc()))
          .method0("__reduce__", (t, o) -> ((PyBuiltinFunction) o).reduce(t))
          .getter(
              "__text_signature__", (t, o) -> PyStr.orNone(((PyBuiltinFunction) o).textSignature()))
          .build();

  private final BuiltinCode code;
  private final PyObject self;
  private final @Nullable String module;

  /**
   * @param self the object it is bound to; for module functions the module or {@link PyNone#VALUE}
   * @param module {@code __module__}; null for methods
   */
  public PyBuiltinFunction(BuiltinCode code, PyObject self, @Nullable String module) {
    super(TYPE);
    this.code = code;
    this.self = self;
    this.module = module;
  }

  /** A module's function by its name, a method as the attribute of its object. */
  private PyObject reduce(ThreadState t) {
    if (self == PyNone.VALUE || self instanceof PyModule) {
      return PyStr.of(code.name());
    }
    PyObject get = Abstract.getAttr(t, t.importModule("builtins"), "getattr");
    return PyTuple.of(get, PyTuple.of(self, PyStr.of(code.name())));
  }

  @Override
  public boolean counted() {
    return self.counted() && !(self instanceof PyModule);
  }

  @Override
  public void traverse(ObjectVisitor v) {
    v.visit(self);
  }

  @Override
  public boolean tellsChanges() {
    return true;
  }

  /**
   * The {@code __new__} of a built-in type: {@code <built-in method __new__ of type object at
   * 0x…>}.
   */
  static PyBuiltinFunction newOf(PyType owner) {
    return new PyBuiltinFunction(
        BuiltinCode.raw(
            "__new__",
            (t, self, args, kw) -> {
              if (args.length - kw.length < 1) {
                throw Err.type(t, owner.name() + ".__new__(): not enough arguments");
              }
              if (!(args[0] instanceof PyType cls)) {
                throw Err.type(
                    t,
                    owner.name()
                        + ".__new__(X): X is not a type object ("
                        + args[0].type().tpName()
                        + ")");
              }
              if (!cls.isSubtype(owner)) {
                throw Err.type(
                    t,
                    owner.name()
                        + ".__new__("
                        + cls.name()
                        + "): "
                        + cls.name()
                        + " is not a subtype of "
                        + owner.name());
              }
              if (cls.tpNew == null) {
                throw Err.type(t, "cannot create '" + cls.tpName() + "' instances");
              }
              if (cls.solidBase() != owner.solidBase() && cls.solidBase().tpNew != owner.tpNew) {
                throw Err.type(
                    t,
                    owner.name()
                        + ".__new__("
                        + cls.name()
                        + ") is not safe, use "
                        + cls.solidBase().name()
                        + ".__new__()");
              }
              Slots.New make = owner.tpNew;
              if (make == null) {
                throw Err.type(t, "cannot create '" + owner.name() + "' instances");
              }
              return make.make(t, cls, Args.rest(args, 1), kw);
            }),
        owner,
        null);
  }

  /** True if this is the {@code __new__} of the built-in type {@code k}. */
  boolean isNewOf(PyType k) {
    return self == k && code.name().equals("__new__");
  }

  public BuiltinCode code() {
    return code;
  }

  public PyObject self() {
    return self;
  }

  public PyObject call(ThreadState t, PyObject[] args, String[] kwnames) {
    return code.call(t, self, args, kwnames, isModuleFunction() ? null : owner());
  }

  private @Nullable String textSignature() {
    if (!isModuleFunction()) {
      return code.signatureOf(owner());
    }
    String known = module == null ? null : TextSignatures.of(module, code.name());
    return known != null ? known : code.signatureText();
  }

  private PyType owner() {
    return self instanceof PyType k ? k : self.type();
  }

  private boolean isModuleFunction() {
    return module != null || self == PyNone.VALUE || self instanceof PyModule;
  }

  private String describe(ThreadState t) {
    return isModuleFunction()
        ? "<built-in function " + code.name() + ">"
        : "<built-in method "
            + code.name()
            + " of "
            + self.type().tpName()
            + " object at "
            + Abstract.address(t, self)
            + ">";
  }

  private String qualname() {
    if (isModuleFunction()) {
      return code.name();
    }
    return owner().qualname() + "." + code.name();
  }

  private @Nullable String doc() {
    if (module == null && self != PyNone.VALUE) {
      return code.docOf(self instanceof PyType k ? k : self.type());
    }
    return code.doc() == null && "builtins".equals(module) ? Docs.of(code.name()) : code.doc();
  }

  private PyObject moduleName() {
    return PyStr.orNone(module);
  }

  private long hash(ThreadState t) {
    return Abstract.identityHash(t, self) ^ code.name().hashCode();
  }

  private static PyObject compare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
    if (!(b instanceof PyBuiltinFunction y) || (op != CompareOp.EQ && op != CompareOp.NE)) {
      return PyNotImplemented.VALUE;
    }
    PyBuiltinFunction x = (PyBuiltinFunction) a;
    return PyBool.of((x.self == y.self && x.code == y.code) == (op == CompareOp.EQ));
  }
}
