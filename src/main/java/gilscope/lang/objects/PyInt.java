package gilscope.lang.objects;

import java.math.BigInteger;

/** An int of any size. Immutable; {@code -5…256} are shared. */
public class PyInt extends PyObject {
  public static final PyType TYPE =
      TypeSpec.of("int").subclassable().slots(k -> k.tpRepr = (t, o) -> PyStr.of(o.toString())).build();

  private static final PyInt[] SMALL = new PyInt[262];

  static {
    for (int i = 0; i < SMALL.length; i++) {
      SMALL[i] = new PyInt(TYPE, i - 5);
    }
  }

  private final long value;

  protected PyInt(PyType type, long value) {
    super(type);
    this.value = value;
  }

  public static PyInt of(long v) {
    return v >= -5 && v <= 256 ? SMALL[(int) v + 5] : new PyInt(TYPE, v);
  }

  public static PyInt of(BigInteger v) {
    return of(v.longValueExact());
  }

  public boolean fitsInt() {
    return value == (int) value;
  }

  public boolean fitsLong() {
    return true;
  }

  /** The value; the low 64 bits if it does not fit. */
  public long longValue() {
    return value;
  }

  public BigInteger bigValue() {
    return BigInteger.valueOf(value);
  }

  public int signum() {
    return Long.signum(value);
  }

  /** What {@code __hash__} returned, as a hash: reduced like {@code hash(int)} if it does not fit. */
  long asHash() {
    return value == -1 ? -2 : value;
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
