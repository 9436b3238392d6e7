package gilscope.lang.objects;

/** A module: a namespace with a name. */
public final class PyModule extends PyObject {
  public static final PyType TYPE =
      TypeSpec.of("module")
          .subclassable()
          .instanceDict()
          .weakrefable()
          .slots(
              k -> {
                k.tpNew = (t, cls, args, kw) -> new PyModule(cls);
                k.tpInit =
                    (t, o, args, kw) -> {
                      var a = new Signature("module", "(name, doc=None)").bind(t, args, kw);
                      if (!(a[0] instanceof PyStr name)) {
                        throw Err.type(
                            t, "module() argument 'name' must be str, not " + a[0].type().tpName());
                      }
                      ((PyModule) o).fill(t, name.value(), a[1] == null ? PyNone.VALUE : a[1]);
                    };
                k.tpGetattr = PyModule::getAttribute;
                k.tpRepr = PyModule::repr;
              })
          .member("__dict__", (t, o) -> ((PyModule) o).dict)
          .method0("__dir__", PyModule::dir)
          .getset("__annotations__", ModuleAnnotations::get, ModuleAnnotations::set)
          .getset("__annotate__", ModuleAnnotations::getAnnotate, ModuleAnnotations::setAnnotate)
          .build();

  private final PyDict dict;

  private PyModule(PyType cls) {
    super(cls);
    dict = new PyDict().asNamespace();
  }

  /** A module over a namespace that is already there. */
  public PyModule(ThreadState t, String name, PyDict dict) {
    super(TYPE);
    this.dict = dict.asNamespace();
    fill(t, name, PyNone.VALUE);
  }

  public PyModule(ThreadState t, String name) {
    super(TYPE);
    dict = new PyDict().asNamespace();
    fill(t, name, PyNone.VALUE);
  }

  private void fill(ThreadState t, String name, PyObject doc) {
    dict.put(t, PyStr.of("__name__"), PyStr.of(name));
    dict.put(t, PyStr.of("__doc__"), doc);
    dict.put(t, PyStr.of("__package__"), PyNone.VALUE);
    dict.put(t, PyStr.of("__loader__"), PyNone.VALUE);
    dict.put(t, PyStr.of("__spec__"), PyNone.VALUE);
  }

  @Override
  public boolean isDeferred() {
    return true;
  }

  @Override
  public void traverse(ObjectVisitor v) {
    traverseHeader(v);
    v.visit(dict);
    if (type().isHeap()) {
      v.visit(type());
    }
  }

  @Override
  public boolean tellsChanges() {
    return true;
  }

  /** The namespace. */
  public PyDict dict() {
    return dict;
  }

  @Override
  public PyDict dict(boolean create) {
    return dict;
  }

  @Override
  public void setDict(PyDict d) {
    throw new IllegalStateException("a module's namespace is not replaced");
  }

  private static PyObject getAttribute(ThreadState t, PyObject o, String name) {
    PyObject v = Abstract.genericGetAttrOrNull(t, o, name);
    if (v != null) {
      return v;
    }
    PyDict d = ((PyModule) o).dict;
    PyObject hook = d.get(t, PyStr.of("__getattr__"));
    if (hook != null) {
      return Abstract.call(t, hook, PyStr.of(name));
    }
    PyObject n = d.get(t, PyStr.of("__name__"));
    throw Err.attribute(
        t,
        o,
        name,
        n instanceof PyStr s
            ? "module '" + s.value() + "' has no attribute '" + name + "'"
            : "module has no attribute '" + name + "'");
  }

  private static PyObject dir(ThreadState t, PyObject o) {
    PyDict d = ((PyModule) o).dict;
    PyObject hook = d.getStr(t, "__dir__");
    return hook == null ? new PyList(d.keyArray(t)) : Abstract.call(t, hook);
  }

  private static PyObject repr(ThreadState t, PyObject o) {
    PyDict d = ((PyModule) o).dict;
    PyObject n = d.get(t, PyStr.of("__name__"));
    PyObject spec = d.get(t, PyStr.of("__spec__"));
    if (spec != null && spec != PyNone.VALUE) {
      return PyStr.of(
          "<module " + Abstract.reprText(t, of(t, spec, "name")) + place(t, spec) + ">");
    }
    PyObject f = d.get(t, PyStr.of("__file__"));
    PyObject loader = d.get(t, PyStr.of("__loader__"));
    String name = n == null ? "'?'" : Abstract.reprText(t, n);
    if (f != null && f != PyNone.VALUE) {
      return PyStr.of("<module " + name + " from " + Abstract.reprText(t, f) + ">");
    }
    return PyStr.of(
        "<module "
            + name
            + (loader != null && loader != PyNone.VALUE
                ? " (" + Abstract.reprText(t, loader) + ")>"
                : ">"));
  }

  /** Where a module came from by its spec, with a space before: {@code importlib}'s rules. */
  private static String place(ThreadState t, PyObject spec) {
    PyObject origin = of(t, spec, "origin");
    if (origin != PyNone.VALUE) {
      return of(t, spec, "has_location") != PyNone.VALUE
              && Abstract.isTrue(t, of(t, spec, "has_location"))
          ? " from " + Abstract.reprText(t, origin)
          : " (" + Abstract.strText(t, origin) + ")";
    }
    PyObject folders = of(t, spec, "submodule_search_locations");
    PyObject loader = of(t, spec, "loader");
    if (folders != PyNone.VALUE && loader == PyNone.VALUE) {
      return " (namespace) from " + Abstract.reprText(t, folders);
    }
    return loader == PyNone.VALUE ? "" : " (" + Abstract.reprText(t, loader) + ")";
  }

  private static PyObject of(ThreadState t, PyObject spec, String attribute) {
    PyObject v = Abstract.getAttrOrNull(t, spec, attribute);
    return v == null ? PyNone.VALUE : v;
  }
}
