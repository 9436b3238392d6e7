package gilscope.lang.objects;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The type {@code float}: construction, operators and methods (CPython's {@code floatobject.c}).
 */
final class FloatType {
  private FloatType() {}

  private interface Operation {
    PyObject of(ThreadState t, double a, double b);
  }

  private static boolean isReal(PyObject o) {
    return o instanceof PyFloat || o instanceof PyInt;
  }

  private static Slots.Binary binary(Operation f) {
    return (t, a, b) ->
        isReal(a) && isReal(b)
            ? f.of(t, PyFloat.asDouble(t, a), PyFloat.asDouble(t, b))
            : PyNotImplemented.VALUE;
  }

  private static double self(PyObject o) {
    return ((PyFloat) o).value();
  }

  private static PyFloat exact(PyObject o) {
    return o.type() == PyFloat.TYPE ? (PyFloat) o : PyFloat.of(self(o));
  }

  static TypeSpec spec() {
    return TypeSpec.of("float")
        .countless()
        .subclassable()
        .doc("Convert a string or number to a floating-point number, if possible.")
        .slots(
            k -> {
              k.tpNew = FloatType::make;
              k.tpRepr =
                  (t, o) -> {
                    String s = FloatText.repr(self(o));
                    Work.writesFloat(t, s.length());
                    return PyStr.of(s);
                  };
              k.tpHash =
                  (t, o) ->
                      Double.isNaN(self(o)) ? Abstract.identityHash(t, o) : PyFloat.hash(self(o));
              k.tpRichcompare = FloatType::compare;
              k.nbBool = (t, o) -> self(o) != 0;
              k.nbInt = (t, o) -> toInt(t, self(o));
              k.nbFloat = (t, o) -> exact(o);
              k.nbNegative = (t, o) -> PyFloat.of(-self(o));
              k.nbPositive = (t, o) -> exact(o);
              k.nbAbsolute = (t, o) -> PyFloat.of(Math.abs(self(o)));
              k.nbAdd = binary((t, a, b) -> PyFloat.of(a + b));
              k.nbSubtract = binary((t, a, b) -> PyFloat.of(a - b));
              k.nbMultiply = binary((t, a, b) -> PyFloat.of(a * b));
              k.nbTrueDivide = binary((t, a, b) -> PyFloat.of(a / nonZero(t, b)));
              k.nbFloorDivide = binary((t, a, b) -> PyFloat.of(floorDivide(a, nonZero(t, b))));
              k.nbRemainder = binary((t, a, b) -> PyFloat.of(remainder(a, nonZero(t, b))));
              k.nbDivmod =
                  binary(
                      (t, a, b) ->
                          PyTuple.of(
                              PyFloat.of(floorDivide(a, nonZero(t, b))),
                              PyFloat.of(remainder(a, b))));
              k.nbPower = FloatType::power;
            })
        .method0("conjugate", (t, o) -> exact(o))
        .method0(
            "is_integer",
            (t, o) -> PyBool.of(!Double.isInfinite(self(o)) && self(o) == Math.floor(self(o))))
        .method0("as_integer_ratio", (t, o) -> ratio(t, self(o)))
        .method0("hex", (t, o) -> PyStr.of(FloatText.hex(self(o))))
        .method0("__trunc__", (t, o) -> toInt(t, self(o)))
        .method0("__floor__", (t, o) -> toInt(t, Math.floor(self(o))))
        .method0("__ceil__", (t, o) -> toInt(t, Math.ceil(self(o))))
        .method0("__getnewargs__", (t, o) -> PyTuple.of(PyFloat.of(self(o))))
        .method("__round__", "($self, ndigits=None, /)", (t, o, a) -> round(t, self(o), a[0]))
        .method1(
            "__format__",
            (t, o, spec) -> PyStr.of(NumberFormat.format(t, o, FormatSpec.text(t, spec))))
        .classMethod(
            "fromhex",
            "($type, string, /)",
            (t, cls, a) -> ofType(t, cls, FloatText.fromHex(t, hexText(t, a[0]))))
        .classMethod("from_number", "($type, number, /)", (t, cls, a) -> fromNumber(t, cls, a[0]))
        .classMethod(
            "__getformat__",
            "($type, typestr, /)",
            (t, cls, a) -> {
              if (!(a[0] instanceof PyStr s)) {
                throw Err.type(
                    t, "__getformat__() argument must be str, not " + StrType.typeName(a[0]));
              }
              if (s.value().equals("double") || s.value().equals("float")) {
                return PyStr.of("IEEE, little-endian");
              }
              throw Err.value(t, "__getformat__() argument 1 must be 'double' or 'float'");
            })
        .getter("real", (t, o) -> exact(o))
        .getter("imag", (t, o) -> PyFloat.of(0.0));
  }

  // ---- construction

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    if (cls == PyFloat.TYPE || cls.tpInit == PyFloat.TYPE.tpInit) {
      Args.noKeywords(t, "float", kw);
    }
    int given = args.length - kw.length;
    Args.checkPositional(t, "float", given, 0, 1);
    double v = given == 0 ? 0.0 : convert(t, args[0]);
    if (cls == PyFloat.TYPE) {
      return args.length == 1 && args[0].type() == PyFloat.TYPE ? args[0] : PyFloat.of(v);
    }
    return new PyFloat(cls, v);
  }

  private static double convert(ThreadState t, PyObject x) {
    if (x.type() == PyStr.TYPE) {
      return FloatText.parse(t, ((PyStr) x).value(), x);
    }
    Double d = PyFloat.convert(t, x);
    if (d == null) {
      if (x instanceof PyStr s) {
        return FloatText.parse(t, s.value(), x);
      }
      byte[] bytes = BytesLike.bytesOrNull(t, x);
      if (bytes != null) {
        return FloatText.parse(t, BytesLike.numberText(bytes), x);
      }
      throw Err.type(
          t, "float() argument must be a string or a real number, not '" + x.type().tpName() + "'");
    }
    return d;
  }

  private static PyObject fromNumber(ThreadState t, PyObject cls, @Nullable PyObject x) {
    PyObject o = x == null ? PyNone.VALUE : x;
    return cls == PyFloat.TYPE && o.type() == PyFloat.TYPE
        ? o
        : ofType(t, cls, PyFloat.asDouble(t, o));
  }

  private static String hexText(ThreadState t, @Nullable PyObject o) {
    if (o instanceof PyStr s) {
      return s.value();
    }
    throw Err.type(t, "bad argument type for built-in operation");
  }

  private static PyObject ofType(ThreadState t, PyObject cls, double v) {
    PyFloat f = PyFloat.of(v);
    return cls == PyFloat.TYPE ? f : Abstract.call(t, cls, f);
  }

  // ---- operators

  private static PyObject compare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
    double x = self(a);
    if (b instanceof PyFloat f) {
      double y = f.value();
      return PyBool.of(
          switch (op) {
            case LT -> x < y;
            case LE -> x <= y;
            case EQ -> x == y;
            case NE -> x != y;
            case GT -> x > y;
            case GE -> x >= y;
          });
    }
    if (b instanceof PyInt i) {
      return PyBool.of(Double.isNaN(x) ? op == CompareOp.NE : op.holds(PyFloat.compare(x, i)));
    }
    return PyNotImplemented.VALUE;
  }

  private static double nonZero(ThreadState t, double d) {
    if (d == 0) {
      throw Err.zeroDivision(t, "division by zero");
    }
    return d;
  }

  /** {@code a % b}, with the sign of {@code b}; {@code b} is not 0. */
  static double remainder(double a, double b) {
    double m = a % b;
    if (m == 0) {
      return Math.copySign(0.0, b);
    }
    return (b < 0) != (m < 0) ? m + b : m;
  }

  private static double floorDivide(double a, double b) {
    double m = a % b;
    double div = (a - m) / b;
    if (m != 0 && (b < 0) != (m < 0)) {
      div -= 1.0;
    }
    if (div == 0) {
      return Math.copySign(0.0, a / b);
    }
    double floor = Math.floor(div);
    return div - floor > 0.5 ? floor + 1.0 : floor;
  }

  /** {@code float_pow}: C99's special values, whatever {@link Math#pow} makes of them. */
  static PyObject power(ThreadState t, PyObject a, PyObject b, PyObject m) {
    if (m != PyNone.VALUE) {
      throw Err.type(t, "pow() 3rd argument not allowed unless all arguments are integers");
    }
    if (!isReal(a) || !isReal(b)) {
      return PyNotImplemented.VALUE;
    }
    double v = PyFloat.asDouble(t, a);
    double w = PyFloat.asDouble(t, b);
    boolean odd = Math.abs(w) % 2.0 == 1.0;
    if (w == 0) {
      return PyFloat.of(1.0);
    }
    if (Double.isNaN(v)) {
      return PyFloat.of(v);
    }
    if (Double.isNaN(w)) {
      return PyFloat.of(v == 1.0 ? 1.0 : w);
    }
    if (Double.isInfinite(w)) {
      double abs = Math.abs(v);
      return PyFloat.of(abs == 1.0 ? 1.0 : (w > 0) == (abs > 1.0) ? Math.abs(w) : 0.0);
    }
    if (Double.isInfinite(v)) {
      return PyFloat.of(w > 0 ? (odd ? v : Math.abs(v)) : (odd ? Math.copySign(0.0, v) : 0.0));
    }
    if (v == 0) {
      if (w < 0) {
        throw Err.zeroDivision(t, "zero to a negative power");
      }
      return PyFloat.of(odd ? v : 0.0);
    }
    boolean negate = false;
    if (v < 0) {
      if (w != Math.floor(w)) {
        return ComplexType.power(t, PyComplex.of(v, 0), PyComplex.of(w, 0), PyNone.VALUE);
      }
      v = -v;
      negate = odd;
    }
    double r = v == 1.0 ? 1.0 : Math.pow(v, w);
    if (Double.isInfinite(r)) {
      throw outOfRange(t);
    }
    return PyFloat.of(negate ? -r : r);
  }

  /** What {@code errno == ERANGE} becomes on Linux. */
  static PyRaise outOfRange(ThreadState t) {
    return Err.raise(
        t, ExcTypes.OVERFLOW_ERROR, PyInt.of(34), PyStr.of("Numerical result out of range"));
  }

  /** Truncated; ValueError or OverflowError if it is not finite. */
  static PyInt toInt(ThreadState t, double d) {
    if (Math.abs(d) < 0x1p63) {
      return PyInt.of((long) d);
    }
    if (Double.isNaN(d)) {
      throw Err.value(t, "cannot convert float NaN to integer");
    }
    if (Double.isInfinite(d)) {
      throw Err.overflow(t, "cannot convert float infinity to integer");
    }
    return PyInt.of(new BigDecimal(d).toBigInteger());
  }

  private static PyObject ratio(ThreadState t, double d) {
    if (Double.isNaN(d)) {
      throw Err.value(t, "cannot convert NaN to integer ratio");
    }
    if (Double.isInfinite(d)) {
      throw Err.overflow(t, "cannot convert Infinity to integer ratio");
    }
    BigDecimal b = new BigDecimal(d).stripTrailingZeros();
    BigInteger n = b.unscaledValue();
    if (b.scale() <= 0) {
      return PyTuple.of(PyInt.of(n.multiply(BigInteger.TEN.pow(-b.scale()))), PyInt.ONE);
    }
    BigInteger den = BigInteger.TEN.pow(b.scale());
    BigInteger g = n.gcd(den);
    return PyTuple.of(PyInt.of(n.divide(g)), PyInt.of(den.divide(g)));
  }

  private static PyObject round(ThreadState t, double x, @Nullable PyObject ndigits) {
    if (ndigits == null || ndigits == PyNone.VALUE) {
      return toInt(t, Math.rint(x));
    }
    int n = Abstract.index(t, ndigits).clippedInt();
    if (Double.isNaN(x) || Double.isInfinite(x) || n > 323) {
      return PyFloat.of(x);
    }
    if (n < -308) {
      return PyFloat.of(Math.copySign(0.0, x));
    }
    Work.rounds(t);
    double r = new BigDecimal(x).setScale(n, RoundingMode.HALF_EVEN).doubleValue();
    if (Double.isInfinite(r)) {
      throw Err.overflow(t, "rounded value too large to represent");
    }
    return PyFloat.of(Math.copySign(r, x));
  }
}
