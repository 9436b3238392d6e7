package gilscope.lang.objects;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The type {@code complex} (CPython's {@code complexobject.c}). */
final class ComplexType {
  private static final String NUMBER =
      "(?:\\d[\\d_]*\\.?[\\d_]*(?:[eE][+-]?[\\d_]+)?|\\.\\d[\\d_]*(?:[eE][+-]?[\\d_]+)?|inf(?:inity)?|nan)";

  private static final Pattern MISPLACED_UNDERSCORE = Pattern.compile("(?<!\\d)_|_(?!\\d)");

  private static final Pattern REAL_AND_IMAG =
      Pattern.compile(
          "([+-]?" + NUMBER + ")?(?:([+-]?" + NUMBER + "|[+-])[jJ])?", Pattern.CASE_INSENSITIVE);

  private static final Pattern IMAG =
      Pattern.compile("([+-]?" + NUMBER + "?)[jJ]", Pattern.CASE_INSENSITIVE);

  private ComplexType() {}

  private interface OfComplexes {
    PyComplex of(ThreadState t, PyComplex a, PyComplex b);
  }

  private interface WithReal {
    PyComplex of(ThreadState t, PyComplex a, double b);
  }

  private interface OfReal {
    PyComplex of(ThreadState t, double a, PyComplex b);
  }

  private static @Nullable PyComplex operand(ThreadState t, PyObject o) {
    return o instanceof PyComplex c ? c : isReal(o) ? PyComplex.of(real(t, o), 0) : null;
  }

  /** One of the operands is complex. */
  private static Slots.Binary binary(OfComplexes both, WithReal first, OfReal second) {
    return (t, a, b) -> {
      if (a instanceof PyComplex x) {
        return b instanceof PyComplex y
            ? both.of(t, x, y)
            : isReal(b) ? first.of(t, x, real(t, b)) : PyNotImplemented.VALUE;
      }
      return isReal(a) ? second.of(t, real(t, a), (PyComplex) b) : PyNotImplemented.VALUE;
    };
  }

  private static boolean isReal(PyObject o) {
    return o instanceof PyFloat || o instanceof PyInt;
  }

  private static double real(ThreadState t, PyObject o) {
    return o instanceof PyFloat f ? f.value() : IntType.toDouble(t, (PyInt) o);
  }

  private static PyComplex self(PyObject o) {
    return (PyComplex) o;
  }

  private static PyComplex exact(PyObject o) {
    PyComplex c = self(o);
    return c.type() == PyComplex.TYPE ? c : PyComplex.of(c.real(), c.imag());
  }

  static TypeSpec spec() {
    return TypeSpec.of("complex")
        .countless()
        .subclassable()
        .doc(
            """
            Create a complex number from a string or numbers.

            If a string is given, parse it as a complex number.
            If a single number is given, convert it to a complex number.
            If the 'real' or 'imag' arguments are given, create a complex number
            with the specified real and imaginary components.\
            """)
        .slots(
            k -> {
              k.tpNew = ComplexType::make;
              k.tpRepr = (t, o) -> PyStr.of(o.toString());
              k.tpHash = (t, o) -> hash(t, self(o));
              k.tpRichcompare = ComplexType::compare;
              k.nbBool = (t, o) -> self(o).real() != 0 || self(o).imag() != 0;
              k.nbNegative = (t, o) -> PyComplex.of(-self(o).real(), -self(o).imag());
              k.nbPositive = (t, o) -> exact(o);
              k.nbAbsolute = (t, o) -> PyFloat.of(abs(t, self(o)));
              k.nbAdd =
                  binary(
                      (t, a, b) -> ComplexArithmetic.add(a, b),
                      (t, a, b) -> ComplexArithmetic.add(a, b),
                      (t, a, b) -> ComplexArithmetic.add(a, b));
              k.nbSubtract =
                  binary(
                      (t, a, b) -> ComplexArithmetic.subtract(a, b),
                      (t, a, b) -> ComplexArithmetic.subtract(a, b),
                      (t, a, b) -> ComplexArithmetic.subtract(a, b));
              k.nbMultiply =
                  binary(
                      (t, a, b) -> ComplexArithmetic.multiply(a, b),
                      (t, a, b) -> ComplexArithmetic.multiply(a, b),
                      (t, a, b) -> ComplexArithmetic.multiply(a, b));
              k.nbTrueDivide =
                  binary(
                      ComplexArithmetic::divide,
                      ComplexArithmetic::divide,
                      ComplexArithmetic::divide);
              k.nbPower = ComplexType::power;
            })
        .method0("conjugate", (t, o) -> PyComplex.of(self(o).real(), -self(o).imag()))
        .method0("__complex__", (t, o) -> exact(o))
        .method0(
            "__getnewargs__",
            (t, o) -> PyTuple.of(PyFloat.of(self(o).real()), PyFloat.of(self(o).imag())))
        .method1(
            "__format__",
            (t, o, spec) -> PyStr.of(NumberFormat.format(t, o, FormatSpec.text(t, spec))))
        .classMethod(
            "from_number",
            "($type, number, /)",
            (t, cls, a) -> {
              PyObject x = a[0] == null ? PyNone.VALUE : a[0];
              PyComplex c = complexOrNull(t, x);
              if (c == null) {
                c = PyComplex.of(PyFloat.asDouble(t, x), 0);
              }
              return cls == PyComplex.TYPE ? c : Abstract.call(t, cls, c);
            })
        .member("real", (t, o) -> PyFloat.of(self(o).real()))
        .member("imag", (t, o) -> PyFloat.of(self(o).imag()));
  }

  private static final Signature SIGNATURE = new Signature("complex", "(real=0, imag=0)");

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a = SIGNATURE.bind(t, args, kw);
    PyObject r = a[0];
    PyComplex c;
    if (args.length == 1 && kw.length == 0 && r != null) {
      c = r instanceof PyStr s ? parse(t, s.value()) : number(t, r, "must be a string or a number");
    } else {
      c = ofParts(t, r == null ? PyInt.ZERO : r, a[1]);
    }
    return cls == PyComplex.TYPE ? c : new PyComplex(cls, c.real(), c.imag());
  }

  /** A complex number as one of the two parts is deprecated. */
  private static PyComplex ofParts(ThreadState t, PyObject r, @Nullable PyObject i) {
    if (r instanceof PyStr) {
      throw notReal(t, "'real' must be a real number", r);
    }
    if (i != null && !(i instanceof PyComplex) && !isRealLike(i)) {
      throw notReal(t, "'imag' must be a real number", i);
    }
    boolean wrong = r instanceof PyComplex || r.type().lookup("__complex__") != null;
    PyComplex real = number(t, r, "'real' must be a real number");
    if (wrong) {
      deprecated(t, "real", r);
    }
    if (i instanceof PyComplex imag) {
      deprecated(t, "imag", i);
      return PyComplex.of(real.real() - imag.imag(), real.imag() + imag.real());
    }
    double imag = i == null ? 0 : PyFloat.asDouble(t, i);
    return PyComplex.of(real.real(), wrong ? real.imag() + imag : imag);
  }

  private static boolean isRealLike(PyObject o) {
    return o instanceof PyFloat
        || o.type().lookup("__float__") != null
        || o.type().lookup("__index__") != null;
  }

  private static void deprecated(ThreadState t, String part, PyObject o) {
    Err.deprecated(
        t, "complex() argument '" + part + "' must be a real number, not " + o.type().fullName());
  }

  private static PyRaise notReal(ThreadState t, String what, PyObject o) {
    return Err.type(t, "complex() argument " + what + ", not " + o.type().fullName());
  }

  /**
   * @param what completes "complex() argument … , not int"
   */
  private static PyComplex number(ThreadState t, PyObject o, String what) {
    PyComplex c = complexOrNull(t, o);
    if (c != null) {
      return c;
    }
    Double d = PyFloat.convert(t, o);
    if (d == null) {
      throw notReal(t, what, o);
    }
    return PyComplex.of(d, 0);
  }

  /** A number as complex; null if it is none by itself nor by {@code __complex__}. */
  private static @Nullable PyComplex complexOrNull(ThreadState t, PyObject o) {
    if (o instanceof PyComplex
        && o.type().lookup("__complex__") == PyComplex.TYPE.own("__complex__")) {
      return exact(o);
    }
    PyObject f = Abstract.lookupSpecial(t, o, "__complex__");
    if (f != null) {
      PyObject r = Abstract.call(t, f);
      if (!(r instanceof PyComplex c)) {
        throw Err.type(t, "__complex__ returned non-complex (type " + r.type().tpName() + ")");
      }
      if (c.type() != PyComplex.TYPE) {
        Err.deprecated(
            t,
            "__complex__ returned non-complex (type "
                + c.type().tpName()
                + ").  The ability to return an instance of a strict subclass of complex is"
                + " deprecated, and may be removed in a future version of Python.");
      }
      return exact(c);
    }
    return o instanceof PyFloat || o instanceof PyInt
        ? PyComplex.of(PyFloat.asDouble(t, o), 0)
        : null;
  }

  private static PyComplex parse(ThreadState t, String text) {
    if (MISPLACED_UNDERSCORE.matcher(text).find()) {
      throw Err.value(t, "could not convert string to complex: " + StrText.repr(text));
    }
    String s = StrText.strip(text);
    if (s.startsWith("(") && s.endsWith(")")) {
      s = StrText.strip(s.substring(1, s.length() - 1));
    }
    Matcher imag = IMAG.matcher(s);
    if (imag.matches()) {
      return PyComplex.of(0, part(t, imag.group(1)));
    }
    Matcher both = REAL_AND_IMAG.matcher(s);
    if (s.isEmpty() || !both.matches()) {
      throw malformed(t);
    }
    String re = both.group(1);
    String im = both.group(2);
    if (im != null && re != null && !im.startsWith("+") && !im.startsWith("-")) {
      throw malformed(t);
    }
    return PyComplex.of(re == null ? 0 : part(t, re), im == null ? 0 : part(t, im));
  }

  private static double part(ThreadState t, String s) {
    return switch (s) {
      case "", "+" -> 1;
      case "-" -> -1;
      default -> {
        try {
          yield FloatText.parse(t, s, PyStr.of(s));
        } catch (PyRaise e) {
          throw malformed(t);
        }
      }
    };
  }

  private static PyRaise malformed(ThreadState t) {
    return Err.value(t, "complex() arg is a malformed string");
  }

  private static long hash(ThreadState t, PyComplex c) {
    long r = Double.isNaN(c.real()) ? Abstract.identityHash(t, c) : PyFloat.hash(c.real());
    long i = Double.isNaN(c.imag()) ? Abstract.identityHash(t, c) : PyFloat.hash(c.imag());
    long h = r + 1000003L * i;
    return h == -1 ? -2 : h;
  }

  private static PyObject compare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
    if (op != CompareOp.EQ && op != CompareOp.NE) {
      return PyNotImplemented.VALUE;
    }
    PyComplex x = self(a);
    boolean equal;
    switch (b) {
      case PyComplex y -> equal = x.real() == y.real() && x.imag() == y.imag();
      case PyFloat f -> equal = x.real() == f.value() && x.imag() == 0;
      case PyInt i ->
          equal = x.imag() == 0 && !Double.isNaN(x.real()) && PyFloat.compare(x.real(), i) == 0;
      default -> {
        return PyNotImplemented.VALUE;
      }
    }
    return PyBool.of(equal == (op == CompareOp.EQ));
  }

  static double abs(ThreadState t, PyComplex c) {
    Work.measures(t);
    double r = Math.hypot(c.real(), c.imag());
    if (Double.isInfinite(r) && !Double.isInfinite(c.real()) && !Double.isInfinite(c.imag())) {
      throw Err.overflow(t, "absolute value too large");
    }
    return r;
  }

  static PyObject power(ThreadState t, PyObject a, PyObject b, PyObject m) {
    PyComplex x = operand(t, a);
    PyComplex y = x == null ? null : operand(t, b);
    if (x == null || y == null) {
      return PyNotImplemented.VALUE;
    }
    if (m != PyNone.VALUE) {
      throw Err.value(t, "complex modulo");
    }
    double n = y.real();
    PyComplex r;
    if (y.imag() == 0 && n == Math.floor(n) && Math.abs(n) <= 100) {
      r = smallPower(t, x, (int) n);
    } else {
      r = generalPower(t, x, y);
    }
    if (Double.isInfinite(r.real()) || Double.isInfinite(r.imag())) {
      throw Err.overflow(t, "complex exponentiation");
    }
    return r;
  }

  private static PyComplex smallPower(ThreadState t, PyComplex x, int n) {
    if (n == 0) {
      return PyComplex.of(1, 0);
    }
    if (n < 0 && x.real() == 0 && x.imag() == 0) {
      throw Err.zeroDivision(t, "zero to a negative or complex power");
    }
    PyComplex r = PyComplex.of(1, 0);
    PyComplex p = x;
    for (int mask = 1, k = Math.abs(n); mask > 0 && k >= mask; mask <<= 1) {
      if ((k & mask) != 0) {
        r = ComplexArithmetic.multiply(r, p);
      }
      p = ComplexArithmetic.multiply(p, p);
    }
    return n > 0 ? r : ComplexArithmetic.divide(t, PyComplex.of(1, 0), r);
  }

  private static PyComplex generalPower(ThreadState t, PyComplex a, PyComplex b) {
    if (a.real() == 0 && a.imag() == 0) {
      if (b.imag() != 0 || b.real() < 0) {
        throw Err.zeroDivision(t, "zero to a negative or complex power");
      }
      return PyComplex.of(0, 0);
    }
    double abs = Math.hypot(a.real(), a.imag());
    double length = Math.pow(abs, b.real());
    double at = Math.atan2(a.imag(), a.real());
    double phase = at * b.real();
    if (b.imag() != 0) {
      length *= Math.exp(-at * b.imag());
      phase += b.imag() * Math.log(abs);
    }
    return PyComplex.of(length * Math.cos(phase), length * Math.sin(phase));
  }
}
