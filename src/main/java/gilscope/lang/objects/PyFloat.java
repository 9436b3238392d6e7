package gilscope.lang.objects;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A float. Immutable. The type itself is {@link FloatType}. */
public final class PyFloat extends PyObject {
  public static final PyType TYPE = FloatType.spec().build();

  private final double value;

  PyFloat(PyType type, double value) {
    super(type);
    this.value = value;
  }

  public static PyFloat of(double value) {
    return new PyFloat(TYPE, value);
  }

  public double value() {
    return value;
  }

  /** What {@code repr} prints. */
  @Override
  public String toString() {
    return FloatText.repr(value);
  }

  /**
   * A real number as C code takes it ({@code PyFloat_AsDouble}): floats, ints, {@code __float__},
   * {@code __index__}.
   */
  public static double asDouble(ThreadState t, PyObject o) {
    if (o instanceof PyFloat f) {
      return f.value;
    }
    if (o instanceof PyInt i) {
      return IntType.toDouble(t, i);
    }
    Double d = convert(t, o);
    if (d == null) {
      throw Err.type(t, "must be real number, not " + o.type().tpName());
    }
    return d;
  }

  /** Truncated; ValueError or OverflowError if it is not finite. */
  public static PyInt toInt(ThreadState t, double d) {
    return FloatType.toInt(t, d);
  }

  /** Through {@code __float__} or {@code __index__}; null if the type has neither. */
  static @Nullable Double convert(ThreadState t, PyObject o) {
    Slots.Unary f = o.type().nbFloat;
    if (f != null) {
      PyObject r = f.call(t, o);
      if (r instanceof PyFloat x) {
        if (r.type() != TYPE) {
          Abstract.subclassReturned(t, o.type().tpName() + ".__float__", "float", r);
        }
        return x.value;
      }
      throw Err.type(
          t, o.type().tpName() + ".__float__ returned non-float (type " + r.type().tpName() + ")");
    }
    if (o.type().nbIndex != null) {
      return IntType.toDouble(t, Abstract.index(t, o));
    }
    return null;
  }

  /** The sign of {@code d - i}, exactly; {@code d} is not NaN. */
  static int compare(double d, PyInt i) {
    if (Double.isInfinite(d)) {
      return d > 0 ? 1 : -1;
    }
    if (i.fitsLong() && Math.abs(i.longValue()) <= 1L << 53 && i.longValue() != Long.MIN_VALUE) {
      double e = (double) i.longValue();
      return d < e ? -1 : d > e ? 1 : 0;
    }
    return new BigDecimal(d).compareTo(new BigDecimal(i.bigValue()));
  }

  /** {@code hash(f)} for numbers; NaN hashes by identity elsewhere ({@code _Py_HashDouble}). */
  static long hash(double v) {
    if (Double.isInfinite(v)) {
      return v > 0 ? 314159 : -314159;
    }
    if (v == Math.rint(v) && Math.abs(v) < 1L << 53) {
      return v == -1 ? -2 : (long) v; // below the modulus: the value itself
    }
    int e = Math.getExponent(v) + 1;
    double m = Math.abs(v);
    if (e <= Double.MIN_EXPONENT) { // subnormal
      m *= 0x1p54;
      e = Math.getExponent(m) + 1 - 54;
      m = Math.scalb(m, -(e + 54));
    } else {
      m = Math.scalb(m, -e);
    }
    long mod = PyInt.HASH_MODULUS;
    long x = 0;
    while (m != 0) {
      x = ((x << 28) & mod) | (x >>> (61 - 28));
      m *= 0x1p28;
      e -= 28;
      long y = (long) m;
      m -= y;
      x += y;
      if (x >= mod) {
        x -= mod;
      }
    }
    int r = e >= 0 ? e % 61 : 61 - 1 - ((-1 - e) % 61);
    x = ((x << r) & mod) | (x >>> (61 - r));
    x = v < 0 ? -x : x;
    return x == -1 ? -2 : x;
  }
}
