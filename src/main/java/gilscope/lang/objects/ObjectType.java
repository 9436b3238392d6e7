package gilscope.lang.objects;

/** {@code object}. */
final class ObjectType {
  private ObjectType() {}

  static TypeSpec spec() {
    return TypeSpec.of("object")
        .subclassable()
        .slots(
            k -> {
              k.tpRepr = ObjectType::repr;
              k.tpStr =
                  (t, o) ->
                      o.type().tpRepr == null ? Abstract.repr(t, o) : o.type().tpRepr.call(t, o);
              k.tpHash = Abstract::identityHash;
              k.tpGetattr = Abstract::genericGetAttr;
              k.tpSetattr = Abstract::genericSetAttr;
              k.tpRichcompare = ObjectType::compare;
              k.tpInit = ObjectType::init;
              k.tpNew = ObjectType::make;
            })
        .getset("__class__", (t, o) -> o.type(), ObjectType::setClass)
        .method("__format__", "($self, format_spec, /)", (t, o, a) -> format(t, o, a[0]))
        .method0("__dir__", (t, o) -> Directory.of(t, o))
        .method0("__sizeof__", (t, o) -> PyInt.of(ObjectSizes.basic(t, o)))
        .method(
            "__reduce_ex__",
            "($self, protocol, /)",
            (t, o, a) -> {
              RawMemory m = t.raw();
              if (m != null) {
                m.initialises(t, "object.__reduce_ex__");
              }
              return Reduction.reduceEx(t, o, a[0] == null ? 0 : Abstract.intArg(t, a[0]));
            })
        .method0("__reduce__", (t, o) -> Reduction.reduce(t, o, 0))
        .method0("__getstate__", ObjectType::getState)
        .classMethod("__subclasshook__", "($type, object, /)", (t, o, a) -> PyNotImplemented.VALUE)
        .classMethod("__init_subclass__", "($type, /)", (t, o, a) -> PyNone.VALUE);
  }

  private static PyObject repr(ThreadState t, PyObject o) {
    PyType k = o.type();
    String module = Abstract.typeModule(t, k);
    String name =
        module.isEmpty() || module.equals("builtins") ? k.name() : module + "." + k.qualname();
    return PyStr.of("<" + name + " object at " + Abstract.address(t, o) + ">");
  }

  private static PyObject compare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
    return switch (op) {
      case EQ -> a == b ? PyBool.TRUE : PyNotImplemented.VALUE;
      case NE -> {
        PyObject eq =
            a.type().tpRichcompare == null
                ? PyNotImplemented.VALUE
                : a.type().tpRichcompare.call(t, a, b, CompareOp.EQ);
        yield eq == PyNotImplemented.VALUE ? eq : PyBool.of(!Abstract.isTrue(t, eq));
      }
      case LT, LE, GT, GE -> PyNotImplemented.VALUE;
    };
  }

  private static void init(ThreadState t, PyObject o, PyObject[] args, String[] kw) {
    if (args.length == 0) {
      return;
    }
    PyType k = o.type();
    if (k.tpInit != PyType.OBJECT.tpInit) {
      throw Err.type(
          t, "object.__init__() takes exactly one argument (the instance to initialize)");
    }
    if (k.tpNew == PyType.OBJECT.tpNew) {
      throw Err.type(
          t, k.name() + ".__init__() takes exactly one argument (the instance to initialize)");
    }
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    if (args.length > 0) {
      if (cls.tpNew != PyType.OBJECT.tpNew) {
        throw Err.type(t, "object.__new__() takes exactly one argument (the type to instantiate)");
      }
      if (cls.tpInit == PyType.OBJECT.tpInit) {
        throw Err.type(t, cls.name() + "() takes no arguments");
      }
    }
    if (cls.isAbstract()) {
      throw Directory.cannotInstantiate(t, cls);
    }
    PyInstance made = new PyInstance(cls);
    t.born(made);
    return made;
  }

  private static void setClass(
      ThreadState t, PyObject o, @org.jspecify.annotations.Nullable PyObject v) {
    if (v == null) {
      throw Err.type(t, "can't delete __class__ attribute");
    }
    if (!(v instanceof PyType k)) {
      throw Err.type(t, "__class__ must be set to a class, not '" + v.type().tpName() + "' object");
    }
    boolean modules = o instanceof PyModule && k.isSubtype(PyModule.TYPE);
    if (!modules && !(k.isHeap() && o.type().isHeap())) {
      throw Err.type(
          t, "__class__ assignment only supported for mutable types or ModuleType subclasses");
    }
    if (k.solidBase() != o.type().solidBase()
        || !TypeBuilder.sameSlots(k, o.type())
        || k.hasDict() != o.type().hasDict()) {
      throw Err.type(
          t,
          "__class__ assignment: '"
              + k.name()
              + "' object layout differs from '"
              + o.type().tpName()
              + "'");
    }
    o.dict(false); // attributes lie by the names of the old class no more
    o.setType(k);
  }

  private static PyObject format(
      ThreadState t, PyObject o, @org.jspecify.annotations.Nullable PyObject spec) {
    if (!(spec instanceof PyStr s)) {
      throw Err.type(
          t,
          "__format__() argument must be str, not "
              + (spec == null ? "None" : StrType.typeName(spec)));
    }
    if (!s.value().isEmpty()) {
      throw Err.type(t, "unsupported format string passed to " + o.type().tpName() + ".__format__");
    }
    return Abstract.str(t, o);
  }

  private static PyObject getState(ThreadState t, PyObject o) {
    PyDict d = o.dict(false);
    PyObject state = d == null || d.size() == 0 ? PyNone.VALUE : d.copy(t);
    PyDict slots = Directory.slotValues(t, o);
    return slots.size() == 0 ? state : PyTuple.of(state, slots);
  }
}
