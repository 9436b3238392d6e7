package gilscope.lang.objects;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * An int of any size. Immutable; {@code -5…256} of exact type are shared. A value that fits 64 bits
 * is always held as a {@code long}, so that two ints are equal only if their representations are.
 *
 * <p>The static operations are what the interpreter's fast paths call for two exact ints; the type
 * itself is {@link IntType}.
 */
public class PyInt extends PyObject {
  public static final PyType TYPE = IntType.spec().build();

  private static final PyInt[] SMALL = new PyInt[262];

  static {
    for (int i = 0; i < SMALL.length; i++) {
      SMALL[i] = new PyInt(TYPE, i - 5, null);
    }
  }

  public static final PyInt ZERO = of(0);
  public static final PyInt ONE = of(1);
  public static final PyInt MINUS_ONE = of(-1);

  /**
   * CPython's {@code _PyHASH_MODULUS} of 64-bit builds: numbers hash by their value modulo this
   * prime.
   */
  static final long HASH_MODULUS = (1L << 61) - 1;

  private static final BigInteger BIG_HASH_MODULUS = BigInteger.valueOf(HASH_MODULUS);

  private final long value;
  private final @Nullable BigInteger big;

  protected PyInt(PyType type, long value, @Nullable BigInteger big) {
    super(type);
    this.value = value;
    this.big = big;
  }

  private PyInt(long value) {
    this(TYPE, value, null);
  }

  public static PyInt of(long v) {
    long i = v + 5; // small methods are inlined wherever they are called
    return Long.compareUnsigned(i, SMALL.length) < 0 ? SMALL[(int) i] : new PyInt(v);
  }

  public static PyInt of(BigInteger v) {
    return v.bitLength() < 64 ? of(v.longValue()) : new PyInt(TYPE, 0, v);
  }

  /** An int of another type with this value: an instance of a subclass. */
  PyInt as(PyType cls) {
    return cls == type ? this : new PyInt(cls, value, big);
  }

  /** The int of exact type with this value. */
  public PyInt exact() {
    return type == TYPE ? this : big == null ? of(value) : new PyInt(TYPE, 0, big);
  }

  public boolean fitsInt() {
    return big == null && value == (int) value;
  }

  public boolean fitsLong() {
    return big == null;
  }

  /** The value; the low 64 bits if it does not fit. */
  public long longValue() {
    return big == null ? value : big.longValue();
  }

  public BigInteger bigValue() {
    return big == null ? BigInteger.valueOf(value) : big;
  }

  /**
   * The value if it fits, else the nearest int: for indices and counts that will be clipped anyway.
   */
  public int clippedInt() {
    if (big != null) {
      return big.signum() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    }
    return Math.clamp(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  public int signum() {
    return big == null ? Long.signum(value) : big.signum();
  }

  /**
   * What {@code __hash__} returned, as a hash: reduced like {@code hash(int)} if it does not fit.
   */
  long asHash() {
    return big == null ? (value == -1 ? -2 : value) : hash();
  }

  /** {@code hash(self)}. */
  public long hash() {
    long h;
    if (big == null) {
      h = value < HASH_MODULUS && value > -HASH_MODULUS ? value : value % HASH_MODULUS;
    } else {
      long m = big.abs().mod(BIG_HASH_MODULUS).longValue();
      h = big.signum() < 0 ? -m : m;
    }
    return h == -1 ? -2 : h;
  }

  /** Nearest double, ties to even; infinite if too large. */
  public double doubleValue() {
    return big == null ? (double) value : big.doubleValue();
  }

  /** In decimal, of any length. */
  @Override
  public String toString() {
    return big == null ? Long.toString(value) : big.toString();
  }

  // ---- operations

  public static PyInt add(PyInt a, PyInt b) {
    if (a.big == null && b.big == null) {
      long r = a.value + b.value;
      if (((a.value ^ r) & (b.value ^ r)) >= 0) {
        return of(r);
      }
    }
    return of(a.bigValue().add(b.bigValue()));
  }

  public static PyInt subtract(PyInt a, PyInt b) {
    if (a.big == null && b.big == null) {
      long r = a.value - b.value;
      if (((a.value ^ b.value) & (a.value ^ r)) >= 0) {
        return of(r);
      }
    }
    return of(a.bigValue().subtract(b.bigValue()));
  }

  public static PyInt multiply(PyInt a, PyInt b) {
    if (a.big == null && b.big == null) {
      long hi = Math.multiplyHigh(a.value, b.value);
      long lo = a.value * b.value;
      if (hi == lo >> 63) {
        return of(lo);
      }
    }
    return of(a.bigValue().multiply(b.bigValue()));
  }

  /** {@code //}: towards minus infinity. */
  public static PyInt floorDivide(ThreadState t, PyInt a, PyInt b) {
    checkDivisor(t, b);
    if (a.big == null && b.big == null && (a.value != Long.MIN_VALUE || b.value != -1)) {
      return of(Math.floorDiv(a.value, b.value));
    }
    return of(divmod(a.bigValue(), b.bigValue())[0]);
  }

  /** {@code %}: with the sign of the divisor. */
  public static PyInt remainder(ThreadState t, PyInt a, PyInt b) {
    checkDivisor(t, b);
    if (a.big == null && b.big == null) {
      return of(Math.floorMod(a.value, b.value));
    }
    return of(divmod(a.bigValue(), b.bigValue())[1]);
  }

  /** Quotient towards minus infinity and remainder with the divisor's sign. */
  static BigInteger[] divmod(BigInteger a, BigInteger b) {
    BigInteger[] qr = a.divideAndRemainder(b);
    if (qr[1].signum() != 0 && qr[1].signum() != b.signum()) {
      qr[0] = qr[0].subtract(BigInteger.ONE);
      qr[1] = qr[1].add(b);
    }
    return qr;
  }

  private static void checkDivisor(ThreadState t, PyInt b) {
    if (b.signum() == 0) {
      throw Err.zeroDivision(t, "division by zero");
    }
  }

  /** {@code /}, correctly rounded. */
  public static double trueDivide(ThreadState t, PyInt a, PyInt b) {
    checkDivisor(t, b);
    if (exactDouble(a) && exactDouble(b)) {
      return (double) a.value / b.value;
    }
    double r = Rounding.divide(a.bigValue(), b.bigValue());
    if (Double.isInfinite(r)) {
      throw Err.overflow(t, "integer division result too large for a float");
    }
    return r;
  }

  private static boolean exactDouble(PyInt i) {
    return i.big == null && i.value >= -(1L << 53) && i.value <= 1L << 53;
  }

  public static PyInt negate(PyInt a) {
    return a.big == null && a.value != Long.MIN_VALUE ? of(-a.value) : of(a.bigValue().negate());
  }

  public static PyInt abs(PyInt a) {
    return a.signum() < 0 ? negate(a) : a.exact();
  }

  public static PyInt invert(PyInt a) {
    return a.big == null ? of(~a.value) : of(a.big.not());
  }

  public static PyInt and(PyInt a, PyInt b) {
    return a.big == null && b.big == null
        ? of(a.value & b.value)
        : of(a.bigValue().and(b.bigValue()));
  }

  public static PyInt or(PyInt a, PyInt b) {
    return a.big == null && b.big == null
        ? of(a.value | b.value)
        : of(a.bigValue().or(b.bigValue()));
  }

  public static PyInt xor(PyInt a, PyInt b) {
    return a.big == null && b.big == null
        ? of(a.value ^ b.value)
        : of(a.bigValue().xor(b.bigValue()));
  }

  public static PyInt lshift(ThreadState t, PyInt a, PyInt b) {
    if (b.signum() < 0) {
      throw Err.value(t, "negative shift count");
    }
    if (a.signum() == 0) {
      return ZERO;
    }
    if (!b.fitsInt()) {
      throw b.fitsLong()
          ? Err.raise(t, ExcTypes.MEMORY_ERROR)
          : Err.overflow(t, "too many digits in integer");
    }
    int n = (int) b.value;
    Room.need(t, n / 8, 1);
    if (a.big == null && n < 63) {
      long r = a.value << n;
      if (r >> n == a.value) {
        return of(r);
      }
    }
    return guarded(t, () -> a.bigValue().shiftLeft(n));
  }

  public static PyInt rshift(ThreadState t, PyInt a, PyInt b) {
    if (b.signum() < 0) {
      throw Err.value(t, "negative shift count");
    }
    if (!b.fitsInt() || (a.big == null && b.value > 63)) {
      return a.signum() < 0 ? MINUS_ONE : ZERO;
    }
    return a.big == null ? of(a.value >> b.value) : of(a.big.shiftRight((int) b.value));
  }

  /** {@code a ** b} for {@code b >= 0}. */
  public static PyInt power(ThreadState t, PyInt a, PyInt b) {
    if (a.big == null && (a.value == 0 || a.value == 1)) {
      return b.signum() == 0 ? ONE : a.exact();
    }
    if (a.big == null && a.value == -1) {
      return b.bigValue().testBit(0) ? MINUS_ONE : ONE;
    }
    if (!b.fitsInt()) {
      throw Err.overflow(t, "too many digits in integer");
    }
    int n = (int) b.value;
    if (a.big == null && (n == 2 || n == 1)) {
      return n == 1 ? a.exact() : multiply(a, a);
    }
    return guarded(t, () -> a.bigValue().pow(n));
  }

  private static PyInt guarded(ThreadState t, java.util.function.Supplier<BigInteger> operation) {
    try {
      return of(operation.get());
    } catch (ArithmeticException | OutOfMemoryError e) { // more than BigInteger's 2**31 bits
      throw Err.raise(t, ExcTypes.MEMORY_ERROR);
    }
  }

  public static int compare(PyInt a, PyInt b) {
    if (a.big == null && b.big == null) {
      return Long.compare(a.value, b.value);
    }
    return a.bigValue().compareTo(b.bigValue());
  }

  public static boolean equal(PyInt a, PyInt b) {
    return a.value == b.value && (a.big == null ? b.big == null : a.big.equals(b.big));
  }
}
