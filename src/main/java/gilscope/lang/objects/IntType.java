package gilscope.lang.objects;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The type {@code int}: construction, operators and methods (CPython's {@code longobject.c}). */
final class IntType {
  private IntType() {}

  private interface Operation {
    PyObject of(ThreadState t, PyInt a, PyInt b);
  }

  private static Slots.Binary binary(Operation f) {
    return (t, a, b) ->
        a instanceof PyInt x && b instanceof PyInt y ? f.of(t, x, y) : PyNotImplemented.VALUE;
  }

  private static PyInt self(PyObject o) {
    return (PyInt) o;
  }

  static TypeSpec spec() {
    return TypeSpec.of("int")
        .countless()
        .subclassable()
        .doc(
            """
            int([x]) -> integer
            int(x, base=10) -> integer

            Convert a number or string to an integer, or return 0 if no arguments
            are given.  If x is a number, return x.__int__().  For floating-point
            numbers, this truncates towards zero.

            If x is not a number or if base is given, then x must be a string,
            bytes, or bytearray instance representing an integer literal in the
            given base.  The literal can be preceded by '+' or '-' and be surrounded
            by whitespace.  The base defaults to 10.  Valid bases are 0 and 2-36.
            Base 0 means to interpret the base from the string as an integer literal.
            >>> int('0b100', base=0)
            4\
            """)
        .slots(
            k -> {
              k.tpNew = IntType::make;
              k.tpRepr = (t, o) -> PyStr.of(IntText.decimal(t, self(o)));
              k.tpHash = (t, o) -> self(o).hash();
              k.tpRichcompare = IntType::compare;
              k.nbBool = (t, o) -> self(o).signum() != 0;
              k.nbInt = (t, o) -> self(o).exact();
              k.nbIndex = (t, o) -> self(o).exact();
              k.nbFloat = (t, o) -> PyFloat.of(toDouble(t, self(o)));
              k.nbNegative = (t, o) -> PyInt.negate(self(o));
              k.nbPositive = (t, o) -> self(o).exact();
              k.nbAbsolute = (t, o) -> PyInt.abs(self(o));
              k.nbInvert = (t, o) -> PyInt.invert(self(o));
              k.nbAdd = binary((t, a, b) -> PyInt.add(a, b));
              k.nbSubtract = binary((t, a, b) -> PyInt.subtract(a, b));
              k.nbMultiply = binary((t, a, b) -> PyInt.multiply(a, b));
              k.nbFloorDivide = binary(PyInt::floorDivide);
              k.nbRemainder = binary(PyInt::remainder);
              k.nbDivmod =
                  binary(
                      (t, a, b) ->
                          PyTuple.of(PyInt.floorDivide(t, a, b), PyInt.remainder(t, a, b)));
              k.nbTrueDivide = binary((t, a, b) -> PyFloat.of(PyInt.trueDivide(t, a, b)));
              k.nbPower = IntType::power;
              k.nbLshift = binary(PyInt::lshift);
              k.nbRshift = binary(PyInt::rshift);
              k.nbAnd = binary((t, a, b) -> PyInt.and(a, b));
              k.nbOr = binary((t, a, b) -> PyInt.or(a, b));
              k.nbXor = binary((t, a, b) -> PyInt.xor(a, b));
            })
        .method0("conjugate", (t, o) -> self(o).exact())
        .method0("bit_length", (t, o) -> PyInt.of(self(o).bigValue().abs().bitLength()))
        .method0("bit_count", (t, o) -> PyInt.of(self(o).bigValue().abs().bitCount()))
        .method0("as_integer_ratio", (t, o) -> PyTuple.of(self(o).exact(), PyInt.ONE))
        .method0("is_integer", (t, o) -> PyBool.TRUE)
        .method0("__trunc__", (t, o) -> self(o).exact())
        .method0("__floor__", (t, o) -> self(o).exact())
        .method0("__ceil__", (t, o) -> self(o).exact())
        .method0("__getnewargs__", (t, o) -> PyTuple.of(self(o).exact()))
        .method0(
            "__sizeof__",
            (t, o) ->
                PyInt.of(24 + 4L * Math.max(1, (self(o).bigValue().abs().bitLength() + 29) / 30)))
        .method(
            "__round__",
            "($self, ndigits=<unrepresentable>, /)",
            (t, o, a) -> round(t, self(o), a[0]))
        .method1(
            "__format__",
            (t, o, spec) -> PyStr.of(NumberFormat.format(t, o, FormatSpec.text(t, spec))))
        .method(
            "to_bytes",
            "($self, /, length=1, byteorder='big', *, signed=False)",
            (t, o, a) -> toBytes(t, self(o), a[0], a[1], a[2]))
        .classMethod(
            "from_bytes",
            "($type, /, bytes, byteorder='big', *, signed=False)",
            (t, cls, a) -> fromBytes(t, (PyType) cls, a[0], a[1], a[2]))
        .getter("real", (t, o) -> self(o).exact())
        .getter("imag", (t, o) -> PyInt.ZERO)
        .getter("numerator", (t, o) -> self(o).exact())
        .getter("denominator", (t, o) -> PyInt.ONE);
  }

  // ---- construction

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    int given = args.length - kw.length;
    if (args.length > 2) {
      if (kw.length == 0) {
        throw Err.type(t, "int expected at most 2 arguments, got " + args.length);
      }
      throw Err.type(t, "int() takes at most 2 arguments (" + args.length + " given)");
    }
    PyObject x = given > 0 ? args[0] : null;
    PyObject base = given > 1 ? args[1] : null;
    for (int i = 0; i < kw.length; i++) {
      if (!kw[i].equals("base")) {
        throw Args.unexpectedKeyword(t, "int", kw[i], kw.length, "base");
      }
      base = args[given + i];
    }
    PyInt value = value(t, x, base);
    return cls == PyInt.TYPE ? value : value.as(cls);
  }

  private static PyInt value(ThreadState t, @Nullable PyObject x, @Nullable PyObject base) {
    if (x == null) {
      if (base != null) {
        throw Err.type(t, "int() missing string argument");
      }
      return PyInt.ZERO;
    }
    if (base == null) {
      return convert(t, x);
    }
    PyInt b = Abstract.index(t, base);
    if (!b.fitsInt() || (b.longValue() != 0 && (b.longValue() < 2 || b.longValue() > 36))) {
      throw Err.value(t, "int() base must be >= 2 and <= 36, or 0");
    }
    int radix = (int) b.longValue();
    if (x instanceof PyStr s) {
      return IntText.parse(t, s.value(), radix, x);
    }
    if (x instanceof PyBytes || x instanceof PyBytearray) {
      return IntText.parse(t, BytesLike.numberText(BytesLike.require(t, x)), radix, x);
    }
    throw Err.type(t, "int() can't convert non-string with explicit base");
  }

  /** {@code int(x)} ({@code PyNumber_Long}): an int of exact type. */
  static PyInt convert(ThreadState t, PyObject x) {
    if (x.type() == PyInt.TYPE) {
      return (PyInt) x;
    }
    Slots.Unary nbInt = x.type().nbInt;
    if (nbInt != null) {
      PyObject r = nbInt.call(t, x);
      if (r instanceof PyInt i) {
        if (r.type() != PyInt.TYPE) {
          Abstract.subclassReturned(t, "__int__", "int", r);
        }
        return i.exact();
      }
      throw Err.type(t, "__int__ returned non-int (type " + r.type().tpName() + ")");
    }
    if (x.type().nbIndex != null) {
      return Abstract.index(t, x).exact();
    }
    if (x instanceof PyStr s) {
      return IntText.parse(t, s.value(), 10, x);
    }
    byte[] bytes = BytesLike.bytesOrNull(t, x);
    if (bytes != null) {
      return IntText.parse(t, BytesLike.numberText(bytes), 10, x);
    }
    throw Err.type(
        t,
        "int() argument must be a string, a bytes-like object or a real number, not '"
            + x.type().tpName()
            + "'");
  }

  // ---- operators

  private static PyObject compare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
    if (a instanceof PyInt x && b instanceof PyInt y) {
      return PyBool.of(op.holds(PyInt.compare(x, y)));
    }
    return PyNotImplemented.VALUE;
  }

  private static PyObject power(ThreadState t, PyObject a, PyObject b, PyObject m) {
    if (!(a instanceof PyInt x) || !(b instanceof PyInt y)) {
      return PyNotImplemented.VALUE;
    }
    if (m == PyNone.VALUE) {
      if (y.signum() < 0) {
        return FloatType.power(t, PyFloat.of(toDouble(t, x)), PyFloat.of(toDouble(t, y)), m);
      }
      return PyInt.power(t, x, y);
    }
    if (!(m instanceof PyInt z)) {
      return PyNotImplemented.VALUE;
    }
    if (z.signum() == 0) {
      throw Err.value(t, "pow() 3rd argument cannot be 0");
    }
    return PyInt.of(modularPower(t, x.bigValue(), y.bigValue(), z.bigValue()));
  }

  private static BigInteger modularPower(ThreadState t, BigInteger a, BigInteger b, BigInteger m) {
    BigInteger mod = m.abs();
    BigInteger r;
    if (mod.equals(BigInteger.ONE)) {
      return BigInteger.ZERO;
    }
    if (b.signum() < 0 && !a.gcd(mod).equals(BigInteger.ONE)) {
      throw Err.value(t, "base is not invertible for the given modulus");
    }
    r = a.modPow(b, mod);
    return m.signum() < 0 && r.signum() != 0 ? r.add(m) : r;
  }

  /** As a double; OverflowError if too large. */
  static double toDouble(ThreadState t, PyInt i) {
    double d = i.doubleValue();
    if (Double.isInfinite(d)) {
      throw Err.overflow(t, "int too large to convert to float");
    }
    return d;
  }

  private static PyObject round(ThreadState t, PyInt i, @Nullable PyObject ndigits) {
    if (ndigits == null || ndigits == PyNone.VALUE) {
      return i.exact();
    }
    PyInt n = Abstract.index(t, ndigits);
    if (n.signum() >= 0) {
      return i.exact();
    }
    BigInteger v = i.bigValue();
    if (!n.fitsInt() || -n.longValue() > v.abs().bitLength()) { // 10**n exceeds 2 * |v|
      return PyInt.ZERO;
    }
    BigInteger unit = BigInteger.TEN.pow((int) -n.longValue());
    BigInteger[] qr = PyInt.divmod(v, unit);
    int c = qr[1].shiftLeft(1).compareTo(unit);
    BigInteger q = c > 0 || (c == 0 && qr[0].testBit(0)) ? qr[0].add(BigInteger.ONE) : qr[0];
    return PyInt.of(q.multiply(unit));
  }

  // ---- bytes

  private static boolean bigEndian(ThreadState t, String method, @Nullable PyObject byteorder) {
    if (byteorder == null) {
      return true;
    }
    if (!(byteorder instanceof PyStr s)) {
      throw Err.type(
          t, method + "() argument 'byteorder' must be str, not " + StrType.typeName(byteorder));
    }
    return switch (s.value()) {
      case "big" -> true;
      case "little" -> false;
      default -> throw Err.value(t, "byteorder must be either 'little' or 'big'");
    };
  }

  private static PyObject toBytes(
      ThreadState t,
      PyInt i,
      @Nullable PyObject length,
      @Nullable PyObject byteorder,
      @Nullable PyObject signed) {
    int n = length == null ? 1 : Abstract.sizeInt(t, length);
    boolean big = bigEndian(t, "to_bytes", byteorder);
    boolean sign = signed != null && Abstract.isTrue(t, signed);
    if (n < 0) {
      throw Err.value(t, "length argument must be non-negative");
    }
    if (n > Integer.MAX_VALUE - 16) {
      throw Err.raise(t, ExcTypes.MEMORY_ERROR);
    }
    BigInteger v = i.bigValue();
    if (v.signum() < 0 && !sign) {
      throw Err.overflow(t, "can't convert negative int to unsigned");
    }
    if ((sign ? v.bitLength() + (v.signum() == 0 ? 0 : 1) : v.bitLength()) > 8L * n) {
      throw Err.overflow(t, "int too big to convert");
    }
    byte[] raw = v.toByteArray();
    byte[] out = new byte[n];
    byte fill = (byte) (v.signum() < 0 ? -1 : 0);
    for (int k = 0; k < n; k++) { // k counts from the least significant byte
      byte b = k < raw.length ? raw[raw.length - 1 - k] : fill;
      out[big ? n - 1 - k : k] = b;
    }
    return PyBytes.of(out);
  }

  private static PyObject fromBytes(
      ThreadState t,
      PyType cls,
      @Nullable PyObject source,
      @Nullable PyObject byteorder,
      @Nullable PyObject signed) {
    boolean big = bigEndian(t, "from_bytes", byteorder);
    byte[] raw = BytesLike.convert(t, source == null ? PyNone.VALUE : source);
    byte[] ordered = raw;
    if (!big) {
      ordered = new byte[raw.length];
      for (int k = 0; k < raw.length; k++) {
        ordered[k] = raw[raw.length - 1 - k];
      }
    }
    boolean sign = signed != null && Abstract.isTrue(t, signed);
    BigInteger v =
        ordered.length == 0
            ? BigInteger.ZERO
            : sign ? new BigInteger(ordered) : new BigInteger(1, ordered);
    PyInt i = PyInt.of(v);
    return cls == PyInt.TYPE ? i : Abstract.call(t, cls, i);
  }
}
