package gilscope.lang.objects;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code type}: what classes do. */
final class TypeType {
  private TypeType() {}

  /** Bytes per element in CPython's layout of types whose instances vary in size. */
  private static int itemSize(PyType k) {
    PyType solid = k.solidBase();
    return solid == PyTuple.TYPE
        ? 8
        : solid == PyInt.TYPE ? 4 : solid == PyBytes.TYPE ? 1 : solid == PyType.TYPE ? 40 : 0;
  }

  static TypeSpec spec() {
    return TypeSpec.of("type")
        .subclassable()
        .weakrefable()
        .slots(
            k -> {
              k.tpRepr = (t, o) -> PyStr.of(((PyType) o).reprText(t));
              k.tpCall = TypeType::call;
              k.tpGetattr = TypeType::getAttribute;
              k.tpSetattr = TypeType::setAttribute;
              k.tpNew = TypeType::make;
              k.tpInit = TypeType::init;
              k.nbOr = PyUnion::or;
            })
        .getset("__name__", (t, o) -> PyStr.of(((PyType) o).name()), TypeType::setName)
        .getset("__qualname__", (t, o) -> PyStr.of(((PyType) o).qualname()), TypeType::setQualname)
        .getset(
            "__module__",
            TypeType::getModule,
            (t, o, v) -> {
              if (v == null) {
                throw Err.type(
                    t,
                    "cannot delete '__module__' attribute of immutable type '"
                        + ((PyType) o).name()
                        + "'");
              }
              setDunder(t, (PyType) o, "__module__", v);
            })
        .getset("__doc__", TypeType::getDoc, (t, o, v) -> setDunder(t, (PyType) o, "__doc__", v))
        .getset(
            "__bases__",
            (t, o) -> PyTuple.of((PyObject[]) ((PyType) o).bases()),
            TypeBuilder::setBases)
        .getter("__base__", (t, o) -> orNone(((PyType) o).base()))
        .getter("__mro__", (t, o) -> PyTuple.of((PyObject[]) ((PyType) o).mro()))
        .getter("__dict__", (t, o) -> new PyMappingProxy((PyType) o))
        .getter("__flags__", (t, o) -> PyInt.of(flags((PyType) o)))
        .getter("__basicsize__", (t, o) -> PyInt.of(16))
        .getter("__itemsize__", (t, o) -> PyInt.of(itemSize((PyType) o)))
        .getter("__dictoffset__", (t, o) -> PyInt.of(((PyType) o).hasDict() ? -1 : 0))
        .getter("__weakrefoffset__", (t, o) -> PyInt.of(weakrefOffset((PyType) o)))
        .getter(
            "__text_signature__",
            (t, o) ->
                ((PyType) o).isHeap()
                    ? PyNone.VALUE
                    : PyStr.orNone(TextSignatures.of(((PyType) o).module, ((PyType) o).name())))
        .getset(
            "__abstractmethods__",
            (t, o) -> {
              PyObject v = ((PyType) o).own("__abstractmethods__");
              if (v == null || v instanceof GetSetDescriptor) {
                throw Err.attribute(t, o, "__abstractmethods__", "__abstractmethods__");
              }
              return v;
            },
            (t, o, v) -> {
              if (v == null && ((PyType) o).own("__abstractmethods__") == null) {
                throw Err.attribute(t, o, "__abstractmethods__", "__abstractmethods__");
              }
              ((PyType) o).setOwn("__abstractmethods__", v);
              ((PyType) o).setAbstract(v != null && Abstract.isTrue(t, v));
            })
        .getset(
            "__annotations__",
            TypeType::getAnnotations,
            (t, o, v) -> setDunder(t, (PyType) o, "__annotations_cache__", v))
        .getset("__annotate__", TypeType::getAnnotate, TypeType::setAnnotate)
        .getset(
            "__type_params__",
            (t, o) -> {
              PyObject v = ((PyType) o).own("__type_params__");
              return v == null || v instanceof GetSetDescriptor ? PyTuple.of() : v;
            },
            (t, o, v) -> setDunder(t, (PyType) o, "__type_params__", v))
        .method0("mro", (t, o) -> new PyList(TypeBuilder.computeMro(t, (PyType) o)))
        .method0(
            "__subclasses__",
            (t, o) -> new PyList(((PyType) o).subclasses(t.interp()).toArray(PyObject[]::new)))
        .method1("__instancecheck__", (t, o, x) -> PyBool.of(Kinship.plainIsInstance(t, x, o)))
        .method1("__subclasscheck__", (t, o, x) -> PyBool.of(Kinship.plainIsSubclass(t, x, o)))
        .method0("__dir__", (t, o) -> Directory.ofClass(t, (PyType) o))
        .method0("__sizeof__", (t, o) -> PyInt.of(((PyType) o).isHeap() ? 1704 : 400))
        .classMethod("__prepare__", "($cls, /, *args, **kwds)", (t, o, a) -> new PyDict());
  }

  private static PyObject call(ThreadState t, PyObject o, PyObject[] args, String[] kw) {
    PyType k = (PyType) o;
    if (k == PyType.TYPE && args.length - kw.length == 1) {
      Args.noKeywords(t, "type", kw);
      return args[0].type();
    }
    if (k == PyType.TYPE && args.length - kw.length != 3) {
      throw Err.type(t, "type() takes 1 or 3 arguments");
    }
    if (k.tpNew == null) {
      throw Err.type(t, "cannot create '" + k.tpName() + "' instances");
    }
    PyObject made = k.tpNew.make(t, k, args, kw);
    t.born(made);
    if (!made.type().isSubtype(k)) {
      return made;
    }
    Slots.Init init = made.type().tpInit;
    if (init != null) {
      init.init(t, made, args, kw);
    }
    return made;
  }

  private static PyObject make(ThreadState t, PyType meta, PyObject[] args, String[] kw) {
    int given = args.length - kw.length;
    if (given != 3) {
      throw Err.type(t, "type.__new__() takes exactly 3 arguments (" + given + " given)");
    }
    if (!(args[0] instanceof PyStr name)) {
      throw Err.type(t, "type.__new__() argument 1 must be str, not " + args[0].type().tpName());
    }
    if (!(args[1] instanceof PyTuple bases)) {
      throw Err.type(t, "type.__new__() argument 2 must be tuple, not " + args[1].type().tpName());
    }
    if (!(args[2] instanceof PyDict ns)) {
      throw Err.type(t, "type.__new__() argument 3 must be dict, not " + args[2].type().tpName());
    }
    return TypeBuilder.build(t, meta, name.value(), bases, ns, args, kw);
  }

  private static void init(ThreadState t, PyObject o, PyObject[] args, String[] kw) {
    int given = args.length - kw.length;
    if (given != 3 && given != 1) {
      throw Err.type(t, "type.__init__() takes 1 or 3 arguments");
    }
  }

  /**
   * {@code type_getattro}: data descriptor of the metaclass, the class's own attribute (bound),
   * metaclass attribute.
   */
  private static PyObject getAttribute(ThreadState t, PyObject o, String name) {
    PyType k = (PyType) o;
    PyType meta = k.type();
    PyObject m = meta.lookup(name);
    Slots.DescrGet metaGet = m == null ? null : m.type().tpDescrGet;
    if (m != null && metaGet != null && m.type().tpDescrSet != null) {
      return metaGet.get(t, m, k, meta);
    }
    k.announceLookup(t, name);
    PyObject v = k.lookup(name);
    if (v != null) {
      Slots.DescrGet get = v.type().tpDescrGet;
      return get == null ? v : get.get(t, v, null, k);
    }
    if (m != null) {
      return metaGet == null ? m : metaGet.get(t, m, k, meta);
    }
    throw Err.attribute(
        t, k, name, "type object '" + k.tpName() + "' has no attribute '" + name + "'");
  }

  private static void setAttribute(
      ThreadState t, PyObject o, String name, @Nullable PyObject value) {
    PyType k = (PyType) o;
    if (!k.isHeap()) {
      throw Err.type(
          t, "cannot set '" + name + "' attribute of immutable type '" + k.tpName() + "'");
    }
    PyObject m = k.type().lookup(name);
    if (m != null && m.type().tpDescrSet != null) {
      m.type().tpDescrSet.set(t, m, k, value);
      return;
    }
    if (value == null && k.own(name) == null) {
      throw Err.attribute(
          t, k, name, "type object '" + k.tpName() + "' has no attribute '" + name + "'");
    }
    t.touches(
        k, value != null && k.own(name) != null ? Access.SET : Access.GROW, name.hashCode(), name);
    MutableObject lock = t.interp().typeLock();
    t.enterLock(lock);
    try {
      k.setOwn(name.intern(), value);
    } finally {
      t.exitLock(lock);
    }
  }

  private static void setDunder(ThreadState t, PyType k, String name, @Nullable PyObject v) {
    if (!k.isHeap()) {
      throw Err.type(
          t, "cannot set '" + name + "' attribute of immutable type '" + k.tpName() + "'");
    }
    if (v == null && k.own(name) == null) {
      throw Err.attribute(
          t, k, name, "type object '" + k.tpName() + "' has no attribute '" + name + "'");
    }
    k.setOwn(name, v);
  }

  private static void setName(ThreadState t, PyObject o, @Nullable PyObject v) {
    PyType k = (PyType) o;
    if (!k.isHeap()) {
      throw Err.type(t, "cannot set '__name__' attribute of immutable type '" + k.tpName() + "'");
    }
    if (!(v instanceof PyStr s)) {
      throw Err.type(
          t,
          v == null
              ? "cannot delete '__name__' attribute of immutable type '" + k.name() + "'"
              : "can only assign string to "
                  + k.name()
                  + ".__name__, not '"
                  + v.type().tpName()
                  + "'");
    }
    checkName(t, s.value());
    k.setName(s.value());
  }

  static void checkName(ThreadState t, String name) {
    if (name.indexOf('\0') >= 0) {
      throw Err.value(t, "type name must not contain null characters");
    }
  }

  private static void setQualname(ThreadState t, PyObject o, @Nullable PyObject v) {
    PyType k = (PyType) o;
    if (!k.isHeap()) {
      throw Err.type(
          t, "cannot set '__qualname__' attribute of immutable type '" + k.tpName() + "'");
    }
    if (!(v instanceof PyStr s)) {
      throw Err.type(
          t,
          "can only assign string to "
              + k.name()
              + ".__qualname__, not '"
              + (v == null ? "NULL" : v.type().tpName())
              + "'");
    }
    k.setQualname(s.value());
  }

  private static PyObject getModule(ThreadState t, PyObject o) {
    PyType k = (PyType) o;
    if (k.isHeap()) {
      PyObject v = k.own("__module__");
      if (v == null) {
        throw Err.attribute(t, k, "__module__", "__module__");
      }
      return v;
    }
    return PyStr.of(k.module);
  }

  /** A class's instances keep their weak references before themselves; negative in CPython. */
  private static int weakrefOffset(PyType k) {
    return !k.isWeakrefable() ? 0 : k.isHeap() ? -32 : 1;
  }

  private static PyObject getDoc(ThreadState t, PyObject o) {
    PyType k = (PyType) o;
    if (!k.isHeap()) {
      return PyStr.orNone(k.doc() != null ? k.doc() : Docs.of(k.name()));
    }
    PyObject v = k.own("__doc__");
    if (v == null) {
      return PyNone.VALUE;
    }
    Slots.DescrGet get = v.type().tpDescrGet;
    return get == null ? v : get.get(t, v, null, k);
  }

  private static PyObject getAnnotations(ThreadState t, PyObject o) {
    PyType k = (PyType) o;
    PyObject v = k.isHeap() ? k.own("__annotations__") : null;
    if (v == null) {
      v = k.own("__annotations_cache__");
    }
    if (v != null) {
      return v;
    }
    if (!k.isHeap()) {
      throw Err.attribute(
          t,
          k,
          "__annotations__",
          "type object '" + k.tpName() + "' has no attribute '__annotations__'");
    }
    PyObject annotate = getAnnotate(t, o);
    PyObject made =
        annotate == PyNone.VALUE ? new PyDict() : Abstract.call(t, annotate, PyInt.of(1));
    if (!(made instanceof PyDict)) {
      throw Err.type(t, "__annotate__ returned non-dict of type '" + made.type().tpName() + "'");
    }
    k.setOwn("__annotations_cache__", made);
    return made;
  }

  private static PyObject getAnnotate(ThreadState t, PyObject o) {
    PyType k = (PyType) o;
    if (!k.isHeap()) {
      throw Err.attribute(
          t, k, "__annotate__", "type object '" + k.tpName() + "' has no attribute '__annotate__'");
    }
    PyObject v = k.own("__annotate_func__");
    if (v == null) {
      v = k.own("__annotate__");
    }
    return v == null || v instanceof GetSetDescriptor ? PyNone.VALUE : v;
  }

  private static void setAnnotate(ThreadState t, PyObject o, @Nullable PyObject v) {
    PyType k = (PyType) o;
    if (v == null) {
      throw Err.type(t, "cannot delete __annotate__ attribute");
    }
    if (v != PyNone.VALUE && !Abstract.isCallable(v)) {
      throw Err.type(t, "__annotate__ must be callable or None");
    }
    setDunder(t, k, "__annotate_func__", v);
    if (k.own("__annotations_cache__") != null) {
      k.setOwn("__annotations_cache__", null);
    }
  }

  private static long flags(PyType k) {
    long f = 1 << 12; // READY
    f |= k.isHeap() ? 1 << 9 : 1 << 8;
    f |= k.isBaseType() ? 1 << 10 : 0;
    f |= k.isAbstract() ? 1 << 20 : 0;
    List<PyType> fast = new ArrayList<>(List.of(PyInt.TYPE, PyList.TYPE, PyTuple.TYPE));
    long bit = 1 << 24;
    for (PyType b : fast) {
      f |= k.isSubtype(b) ? bit : 0;
      bit <<= 1;
    }
    f |= k.isSubtype(PyStr.TYPE) ? 1L << 28 : 0;
    f |= k.isSubtype(PyDict.TYPE) ? 1L << 29 : 0;
    f |= k.isSubtype(ExcTypes.BASE_EXCEPTION) ? 1L << 30 : 0;
    f |= k.isSubtype(PyType.TYPE) ? 1L << 31 : 0;
    return f;
  }

  private static PyObject orNone(@Nullable PyObject o) {
    return o == null ? PyNone.VALUE : o;
  }
}
