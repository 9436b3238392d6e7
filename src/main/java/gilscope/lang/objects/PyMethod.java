package gilscope.lang.objects;

/** A function bound to an object: {@code <bound method C.f of …>}. Immutable. */
public final class PyMethod extends PyObject {
  public static final PyType TYPE =
      TypeSpec.of("method")
          .weakrefable()
          .slots(
              k -> {
                k.tpNew =
                    (t, cls, args, kw) -> {
                      Args.noKeywords(t, "method", kw);
                      Args.checkPositional(t, "method", args.length, 2, 2);
                      if (!Abstract.isCallable(args[0])) {
                        throw Err.type(t, "first argument must be callable");
                      }
                      if (args[1] == PyNone.VALUE) {
                        throw Err.type(t, "instance must not be None");
                      }
                      return new PyMethod(args[0], args[1]);
                    };
                k.tpCall =
                    (t, o, args, kw) ->
                        Abstract.call(
                            t,
                            ((PyMethod) o).function,
                            Args.prepend(((PyMethod) o).self, args),
                            kw);
                k.tpRepr = (t, o) -> PyStr.of(((PyMethod) o).describe(t));
                k.tpDescrGet = (t, o, obj, cls) -> o; // bound already
                k.tpGetattr = PyMethod::getAttribute;
                k.tpHash =
                    (t, o) ->
                        Abstract.identityHash(t, ((PyMethod) o).self)
                            ^ Abstract.hash(t, ((PyMethod) o).function);
                k.tpRichcompare =
                    (t, a, b, op) -> {
                      if (!(b instanceof PyMethod y)
                          || (op != CompareOp.EQ && op != CompareOp.NE)) {
                        return PyNotImplemented.VALUE;
                      }
                      PyMethod x = (PyMethod) a;
                      boolean same = x.self == y.self && Abstract.equal(t, x.function, y.function);
                      return PyBool.of(same == (op == CompareOp.EQ));
                    };
              })
          .method0(
              "__reduce__",
              (t, o) -> {
                PyMethod m = (PyMethod) o;
                return IteratorState.attribute(
                    t, m.self, Abstract.getAttr(t, m.function, "__name__"));
              })
          .getter("__doc__", (t, o) -> Abstract.getAttr(t, ((PyMethod) o).function, "__doc__"))
          .member("__func__", (t, o) -> ((PyMethod) o).function)
          .member("__self__", (t, o) -> ((PyMethod) o).self)
          .build();

  private final PyObject function;
  private final PyObject self;

  public PyMethod(PyObject function, PyObject self) {
    super(TYPE);
    this.function = function;
    this.self = self;
  }

  @Override
  public void traverse(ObjectVisitor v) {
    v.visit(function);
    v.visit(self);
  }

  @Override
  public boolean tellsChanges() {
    return true;
  }

  public PyObject function() {
    return function;
  }

  public PyObject self() {
    return self;
  }

  private static PyObject getAttribute(ThreadState t, PyObject o, String name) {
    PyObject own = TYPE.lookup(name);
    if (own != null) {
      return Abstract.genericGetAttr(t, o, name);
    }
    return Abstract.getAttr(t, ((PyMethod) o).function, name);
  }

  private String describe(ThreadState t) {
    PyObject n = Abstract.getAttrOrNull(t, function, "__qualname__");
    if (n == null) {
      n = Abstract.getAttrOrNull(t, function, "__name__");
    }
    return "<bound method "
        + (n instanceof PyStr s ? s.value() : "?")
        + " of "
        + Abstract.reprText(t, self)
        + ">";
  }
}
