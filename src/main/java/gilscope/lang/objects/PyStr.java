package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/** A str. Immutable. Held as UTF-16, lone surrogates allowed; indices that programs see count code points. */
public final class PyStr extends PyObject {
  public static final PyType TYPE =
      TypeSpec.of("str").subclassable().slots(
              k -> {
                k.tpRepr = (t, o) -> o;
                k.tpHash = (t, o) -> hash(t, ((PyStr) o).value);
                k.tpRichcompare =
                    (t, a, b, op) ->
                        b instanceof PyStr y
                            ? PyBool.of(op.holds(((PyStr) a).value.compareTo(y.value)))
                            : PyNotImplemented.VALUE;
              }).build();

  private final String value;

  private PyStr(PyType type, String value) {
    super(type);
    this.value = value;
  }

  public static PyStr of(String value) {
    return new PyStr(TYPE, value);
  }

  /** The hash of a str with this value. */
  public static long hash(ThreadState t, String value) {
    long h = value.hashCode() ^ t.interp().hashSeed();
    return h == -1 ? -2 : h;
  }

  /** None for null. */
  public static PyObject orNone(@Nullable String value) {
    return value == null ? PyNone.VALUE : of(value);
  }

  public String value() {
    return value;
  }

  @Override
  public String toString() {
    return value;
  }
}
