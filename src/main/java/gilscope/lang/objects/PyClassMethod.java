package gilscope.lang.objects;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code classmethod}. */
public final class PyClassMethod extends PyObject {
  public static final PyType TYPE =
      TypeSpec.of("classmethod")
          .subclassable()
          .instanceDict()
          .slots(
              k -> {
                k.tpNew = (t, cls, args, kw) -> new PyClassMethod(cls, PyNone.VALUE);
                k.tpInit =
                    (t, o, args, kw) -> {
                      Args.noKeywords(t, "classmethod", kw);
                      Args.checkPositional(t, "classmethod", args.length, 1, 1);
                      ((PyClassMethod) o).function = args[0];
                      copyMetadata(t, o, args[0]);
                    };
                k.tpDescrGet =
                    (t, o, obj, cls) -> {
                      PyObject c = cls != null ? cls : obj == null ? PyNone.VALUE : obj.type();
                      return AttributeTimes.bound(t, (PyClassMethod) o, c);
                    };
                k.tpRepr =
                    (t, o) ->
                        PyStr.of(
                            "<classmethod("
                                + Abstract.reprText(t, ((PyClassMethod) o).function)
                                + ")>");
              })
          .classMethod(
              "__class_getitem__", "($type, object, /)", (t, k, a) -> PyGenericAlias.of(t, k, a[0]))
          .member("__func__", (t, o) -> ((PyClassMethod) o).function)
          .member("__wrapped__", (t, o) -> ((PyClassMethod) o).function)
          .getset(
              "__annotations__",
              (t, o) ->
                  PyClassMethod.ofFunction(t, o, ((PyClassMethod) o).function, "__annotations__"),
              (t, o, v) -> PyClassMethod.keep(t, o, "__annotations__", v))
          .getset(
              "__annotate__",
              (t, o) ->
                  PyClassMethod.ofFunction(t, o, ((PyClassMethod) o).function, "__annotate__"),
              (t, o, v) -> PyClassMethod.keep(t, o, "__annotate__", v))
          .getter(
              "__isabstractmethod__",
              (t, o) -> PyBool.of(Abstract.isAbstractMethod(t, ((PyClassMethod) o).function)))
          .build();

  private PyObject function;

  public PyClassMethod(PyObject function) {
    this(TYPE, function);
  }

  private PyClassMethod(PyType cls, PyObject function) {
    super(cls);
    this.function = function;
  }

  @Override
  public boolean isDeferred() {
    return true;
  }

  public PyObject function() {
    return function;
  }

  /** The wrapper's own attribute, which is its function's as long as nobody has set it. */
  static PyObject ofFunction(ThreadState t, PyObject wrapper, PyObject function, String name) {
    PyDict d = Objects.requireNonNull(wrapper.dict(true));
    PyObject own = d.get(t, PyStr.of(name));
    if (own == null) {
      own = Abstract.getAttr(t, function, name);
      d.put(t, PyStr.of(name), own);
    }
    return own;
  }

  /** Sets the wrapper's own attribute; null deletes it. */
  static void keep(ThreadState t, PyObject wrapper, String name, @Nullable PyObject v) {
    PyDict d = Objects.requireNonNull(wrapper.dict(true));
    if (v != null) {
      d.put(t, PyStr.of(name), v);
    } else if (d.remove(t, PyStr.of(name)) == null) {
      throw Err.attribute(t, name);
    }
  }

  /** {@code functools_wraps} of {@code Objects/funcobject.c}. */
  static void copyMetadata(ThreadState t, PyObject wrapper, PyObject wrapped) {
    for (String n : List.of("__module__", "__name__", "__qualname__", "__doc__")) {
      PyObject v = Abstract.getAttrOrNull(t, wrapped, n);
      PyDict d = wrapper.dict(true);
      if (v != null && d != null) {
        d.put(t, PyStr.of(n), v);
      }
    }
  }
}
