package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/** {@code {…}} in a template string ({@code string.templatelib.Interpolation}). Immutable. */
public final class PyInterpolation extends PyObject {
  public static final PyType TYPE =
      TypeSpec.of("Interpolation")
          .module("string.templatelib")
          .slots(
              k -> {
                k.tpNew = PyInterpolation::make;
                k.tpRepr = (t, o) -> PyStr.of(((PyInterpolation) o).text(t));
              })
          .member("value", (t, o) -> ((PyInterpolation) o).value)
          .member("expression", (t, o) -> ((PyInterpolation) o).expression)
          .member("conversion", (t, o) -> ((PyInterpolation) o).conversion)
          .member("format_spec", (t, o) -> ((PyInterpolation) o).formatSpec)
          .attribute(
              "__match_args__",
              k ->
                  PyTuple.of(
                      PyStr.of("value"),
                      PyStr.of("expression"),
                      PyStr.of("conversion"),
                      PyStr.of("format_spec")))
          .classMethod("__class_getitem__", "($type, object, /)", (t, k, a) -> alias(t, k, a[0]))
          .method0(
              "__reduce__",
              (t, o) -> PyTuple.of(o.type(), PyTuple.of(((PyInterpolation) o).parts())))
          .build();

  private final PyObject value;
  private final PyObject expression;
  private final PyObject conversion;
  private final PyObject formatSpec;

  /**
   * @param conversion None or one of the strings r, s, a
   */
  public PyInterpolation(
      PyObject value, PyObject expression, PyObject conversion, PyObject formatSpec) {
    super(TYPE);
    this.value = value;
    this.expression = expression;
    this.conversion = conversion;
    this.formatSpec = formatSpec;
  }

  private static PyObject alias(ThreadState t, PyObject cls, @Nullable PyObject item) {
    return PyGenericAlias.of(t, cls, item == null ? PyNone.VALUE : item);
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a =
        new Signature("Interpolation", "(value, expression='', conversion=None, format_spec='')")
            .bind(t, args, kw);
    PyObject conversion = a[2] == null ? PyNone.VALUE : a[2];
    if (conversion != PyNone.VALUE) {
      String c = text(t, conversion, "conversion");
      if (!c.equals("s") && !c.equals("r") && !c.equals("a")) {
        throw Err.value(t, "Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'");
      }
    }
    PyObject expression = a[1] == null ? PyStr.of("") : a[1];
    PyObject spec = a[3] == null ? PyStr.of("") : a[3];
    text(t, expression, "expression");
    text(t, spec, "format_spec");
    return new PyInterpolation(a[0] == null ? PyNone.VALUE : a[0], expression, conversion, spec);
  }

  private static String text(ThreadState t, PyObject o, String argument) {
    if (o instanceof PyStr s) {
      return s.value();
    }
    throw Err.type(
        t,
        "Interpolation() argument '"
            + argument
            + "' must be str, not "
            + (o == PyNone.VALUE ? "None" : o.type().tpName()));
  }

  PyObject value() {
    return value;
  }

  private PyObject[] parts() {
    return new PyObject[] {value, expression, conversion, formatSpec};
  }

  private String text(ThreadState t) {
    StringBuilder b = new StringBuilder("Interpolation(");
    String separator = "";
    for (PyObject p : parts()) {
      b.append(separator).append(Abstract.reprText(t, p));
      separator = ", ";
    }
    return b.append(')').toString();
  }
}
