package gilscope.lang.objects;

import java.util.ArrayList;
import java.util.List;

/** A read-only view of a mapping, or of a class's namespace ({@code cls.__dict__}). */
public final class PyMappingProxy extends PyObject {
  public static final PyType TYPE =
      TypeSpec.of("mappingproxy")
          .slots(
              k -> {
                k.tpNew =
                    (t, cls, args, kw) -> {
                      var a =
                          new gilscope.lang.objects.Signature("mappingproxy", "(mapping)")
                              .bind(t, args, kw);
                      PyObject m = a[0];
                      if (m instanceof PyList
                          || m instanceof PyTuple
                          || m.type().mpGetitem == null) {
                        throw Err.type(
                            t,
                            "mappingproxy() argument must be a mapping, not " + m.type().tpName());
                      }
                      return of(m);
                    };
                k.tpRepr =
                    (t, o) ->
                        PyStr.of(
                            "mappingproxy("
                                + Abstract.reprText(t, ((PyMappingProxy) o).mapping(t))
                                + ")");
                k.tpStr = (t, o) -> Abstract.str(t, ((PyMappingProxy) o).mapping(t));
                k.tpIter = (t, o) -> Iterables.iter(t, ((PyMappingProxy) o).mapping(t));
                k.tpHash = (t, o) -> Abstract.hash(t, ((PyMappingProxy) o).mapping(t));
                k.mpLength = (t, o) -> ((PyMappingProxy) o).length(t);
                k.mpGetitem = (t, o, key) -> ((PyMappingProxy) o).get(t, key);
                k.sqContains = (t, o, key) -> ((PyMappingProxy) o).contains(t, key);
                k.tpRichcompare = PyMappingProxy::compare;
                k.nbOr = PyMappingProxy::union;
                k.nbInplaceOr =
                    (t, a, b) -> {
                      throw Err.type(t, "'|=' is not supported by mappingproxy; use '|' instead");
                    };
              })
          .method(
              "get",
              "($self, key, default=None, /)",
              (t, o, a) ->
                  Abstract.callMethod(
                      t,
                      ((PyMappingProxy) o).mapping(t),
                      "get",
                      a[0],
                      a[1] == null ? PyNone.VALUE : a[1]))
          .method0(
              "keys", (t, o) -> Abstract.callMethod(t, ((PyMappingProxy) o).mapping(t), "keys"))
          .method0(
              "values", (t, o) -> Abstract.callMethod(t, ((PyMappingProxy) o).mapping(t), "values"))
          .method0(
              "items", (t, o) -> Abstract.callMethod(t, ((PyMappingProxy) o).mapping(t), "items"))
          .method0(
              "copy", (t, o) -> Abstract.callMethod(t, ((PyMappingProxy) o).mapping(t), "copy"))
          .method0(
              "__reversed__",
              (t, o) -> Abstract.callMethod(t, ((PyMappingProxy) o).mapping(t), "__reversed__"))
          .classMethod(
              "__class_getitem__", "($type, object, /)", (t, k, a) -> PyGenericAlias.of(t, k, a[0]))
          .build();

  /** A class, whose namespace is shown, or a mapping. */
  private final PyObject target;

  private final boolean namespace;

  PyMappingProxy(PyType owner) {
    super(TYPE);
    this.target = owner;
    this.namespace = true;
  }

  private PyMappingProxy(PyObject mapping, boolean namespace) {
    super(TYPE);
    this.target = mapping;
    this.namespace = namespace;
  }

  /** A proxy for a mapping. */
  public static PyMappingProxy of(PyObject mapping) {
    return new PyMappingProxy(mapping, false);
  }

  /** The mapping itself; of a class's namespace a copy. */
  private PyObject mapping(ThreadState t) {
    if (!namespace) {
      return target;
    }
    PyType owner = (PyType) target;
    PyDict d = new PyDict();
    for (String n : owner.ownNames()) {
      PyObject v = owner.own(n);
      if (v != null) {
        d.putStr(t, n, v);
      }
    }
    return d;
  }

  private int length(ThreadState t) {
    return namespace ? names().size() : Containers.length(t, target);
  }

  private List<String> names() {
    return new ArrayList<>(((PyType) target).ownNames());
  }

  private PyObject get(ThreadState t, PyObject key) {
    if (!namespace) {
      return Containers.getItem(t, target, key);
    }
    PyObject v = key instanceof PyStr s ? ((PyType) target).own(s.value()) : null;
    if (v == null) {
      throw Err.key(t, key);
    }
    return v;
  }

  private boolean contains(ThreadState t, PyObject key) {
    if (!namespace) {
      return Containers.contains(t, target, key);
    }
    return key instanceof PyStr s && ((PyType) target).own(s.value()) != null;
  }

  private static PyObject compare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
    PyObject y = b instanceof PyMappingProxy p ? p.mapping(t) : b;
    return Abstract.richCompare(t, ((PyMappingProxy) a).mapping(t), y, op);
  }

  private static PyObject union(ThreadState t, PyObject a, PyObject b) {
    PyObject x = a instanceof PyMappingProxy p ? p.mapping(t) : a;
    PyObject y = b instanceof PyMappingProxy p ? p.mapping(t) : b;
    return Arithmetic.or(t, x, y);
  }
}
