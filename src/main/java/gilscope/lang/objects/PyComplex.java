package gilscope.lang.objects;

/** A complex. Immutable. The type itself is {@link ComplexType}. */
public final class PyComplex extends PyObject {
  public static final PyType TYPE = ComplexType.spec().build();

  private final double real;
  private final double imag;

  PyComplex(PyType type, double real, double imag) {
    super(type);
    this.real = real;
    this.imag = imag;
  }

  public static PyComplex of(double real, double imag) {
    return new PyComplex(TYPE, real, imag);
  }

  public double real() {
    return real;
  }

  public double imag() {
    return imag;
  }

  /** What {@code repr} prints. */
  @Override
  public String toString() {
    if (real == 0 && Math.copySign(1, real) > 0) {
      return FloatText.format(imag, 'r', 0, false, false) + "j";
    }
    String i = FloatText.format(imag, 'r', 0, false, false);
    return "("
        + FloatText.format(real, 'r', 0, false, false)
        + (i.startsWith("-") ? "" : "+")
        + i
        + "j)";
  }
}
