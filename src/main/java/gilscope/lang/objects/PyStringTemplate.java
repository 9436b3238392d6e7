package gilscope.lang.objects;

import java.util.ArrayList;
import java.util.List;

/**
 * What a t-string is ({@code string.templatelib.Template}, PEP 750): n interpolations between n + 1
 * strings. Immutable.
 */
public final class PyStringTemplate extends PyObject {
  public static final PyType TYPE =
      TypeSpec.of("Template")
          .module("string.templatelib")
          .slots(
              k -> {
                k.tpNew = PyStringTemplate::make;
                k.tpRepr = (t, o) -> PyStr.of(((PyStringTemplate) o).text(t));
                k.tpIter = (t, o) -> new Parts(((PyStringTemplate) o).parts());
                k.nbAdd = PyStringTemplate::concat;
              })
          .member("strings", (t, o) -> ((PyStringTemplate) o).strings)
          .member("interpolations", (t, o) -> ((PyStringTemplate) o).interpolations)
          .getter("values", (t, o) -> ((PyStringTemplate) o).values())
          .classMethod(
              "__class_getitem__",
              "($type, object, /)",
              (t, k, a) -> PyGenericAlias.of(t, k, a[0] == null ? PyNone.VALUE : a[0]))
          .without("__radd__")
          .method0("__reduce__", (t, o) -> ((PyStringTemplate) o).reduce(t))
          .build();

  /** Its iterator: strings that are not empty, and interpolations, in order. */
  private static final class Parts extends MutableObject {
    static final PyType TYPE =
        TypeSpec.of("TemplateIter")
            .module("string.templatelib")
            .slots(
                k -> {
                  k.tpIter = (t, o) -> o;
                  k.tpNext = (t, o) -> ((Parts) o).next(t);
                })
            .build();

    private final List<PyObject> parts;
    private int at;

    Parts(List<PyObject> parts) {
      super(TYPE);
      this.parts = parts;
    }

    private @org.jspecify.annotations.Nullable PyObject next(ThreadState t) {
      t.enter(this);
      try {
        return at < parts.size() ? parts.get(at++) : null;
      } finally {
        t.exit(this);
      }
    }
  }

  private final PyTuple strings;
  private final PyTuple interpolations;

  /**
   * @param strings one more than interpolations
   */
  public PyStringTemplate(PyTuple strings, PyTuple interpolations) {
    super(TYPE);
    this.strings = strings;
    this.interpolations = interpolations;
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    Args.noKeywords(t, "Template", kw);
    for (PyObject a : args) {
      if (!(a instanceof PyStr) && !(a instanceof PyInterpolation)) {
        throw Err.type(
            t,
            "Template.__new__ *args need to be of type 'str' or 'Interpolation', got "
                + a.type().tpName());
      }
    }
    return of(List.of(args));
  }

  /** Neighbouring strings become one, and between interpolations there is at least an empty one. */
  private static PyStringTemplate of(List<PyObject> parts) {
    List<PyObject> strings = new ArrayList<>();
    List<PyObject> interpolations = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (PyObject p : parts) {
      if (p instanceof PyStr s) {
        text.append(s.value());
      } else {
        strings.add(PyStr.of(text.toString()));
        text.setLength(0);
        interpolations.add(p);
      }
    }
    strings.add(PyStr.of(text.toString()));
    return new PyStringTemplate(
        PyTuple.of(strings.toArray(PyObject[]::new)),
        PyTuple.of(interpolations.toArray(PyObject[]::new)));
  }

  private List<PyObject> parts() {
    List<PyObject> parts = new ArrayList<>();
    for (int i = 0; i < strings.size(); i++) {
      if (strings.get(i) instanceof PyStr s && !s.value().isEmpty()) {
        parts.add(s);
      }
      if (i < interpolations.size()) {
        parts.add(interpolations.get(i));
      }
    }
    return parts;
  }

  private PyObject values() {
    PyObject[] out = interpolations.toArray().clone();
    for (int i = 0; i < out.length; i++) {
      out[i] = out[i] instanceof PyInterpolation p ? p.value() : out[i];
    }
    return PyTuple.of(out);
  }

  private static PyObject concat(ThreadState t, PyObject a, PyObject b) {
    if (a instanceof PyStringTemplate x && b instanceof PyStringTemplate y) {
      List<PyObject> parts = x.parts();
      parts.addAll(y.parts());
      return of(parts);
    }
    if (!(a instanceof PyStringTemplate)) {
      return PyNotImplemented.VALUE;
    }
    throw Err.type(
        t,
        "can only concatenate "
            + a.type().tpName()
            + " (not \""
            + b.type().tpName()
            + "\") to "
            + a.type().tpName());
  }

  private PyObject reduce(ThreadState t) {
    PyObject make = Abstract.getAttr(t, t.importModule("string.templatelib"), "_template_unpickle");
    return PyTuple.of(make, PyTuple.of(strings, interpolations));
  }

  /** The template with these strings and interpolations, as {@code pickle} kept them. */
  public static PyStringTemplate restored(
      ThreadState t, PyObject strings, PyObject interpolations) {
    return new PyStringTemplate(
        Iterables.toTuple(t, strings), Iterables.toTuple(t, interpolations));
  }

  private String text(ThreadState t) {
    return "Template(strings="
        + Abstract.reprText(t, strings)
        + ", interpolations="
        + Abstract.reprText(t, interpolations)
        + ")";
  }
}
