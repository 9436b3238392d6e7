package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.CompareOp;
import gilscope.lang.objects.Containers;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.Kinship;
import gilscope.lang.objects.PyComplex;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.stdlib.DecimalSignal.Bit;
import gilscope.lang.stdlib.DecimalTerms.Rounding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** From Python's other values to decimal numbers and back. */
final class DecimalConversion {
  private DecimalConversion() {}

  /** Two numbers to compare. */
  record Pair(DecimalNumber a, DecimalNumber b) {}

  /** A Decimal or an int as an operand of an operator; null for anything else. */
  static @Nullable DecimalNumber ofNumber(PyObject o) {
    return switch (o) {
      case PyDecimal d -> d.number;
      case PyInt i -> DecimalNumber.of(i.bigValue());
      default -> null;
    };
  }

  /** An argument that has to be a Decimal or an int. */
  static DecimalNumber operand(ThreadState t, PyObject o) {
    DecimalNumber n = ofNumber(o);
    if (n == null) {
      throw Err.type(t, "conversion from " + o.type().name() + " to Decimal is not supported");
    }
    return n;
  }

  /** A float or int, exactly. */
  static DecimalNumber exact(PyObject o) {
    return switch (o) {
      case PyFloat f -> ofDouble(f.value());
      case PyInt i -> DecimalNumber.of(i.bigValue());
      default -> throw new IllegalArgumentException(o.type().name());
    };
  }

  private static DecimalNumber ofDouble(double d) {
    boolean negative = Math.copySign(1, d) < 0;
    if (Double.isNaN(d)) {
      return DecimalNumber.nan(negative, false, BigInteger.ZERO);
    }
    if (Double.isInfinite(d)) {
      return DecimalNumber.infinite(negative);
    }
    BigDecimal exact = new BigDecimal(d).abs();
    return DecimalNumber.finite(negative, exact.unscaledValue(), -exact.scale());
  }

  /** {@code Decimal(v)}: exactly, whatever the context; only its traps count. */
  static DecimalNumber fromObject(ThreadState t, PyDecimalContext c, PyObject v) {
    return switch (v) {
      case PyDecimal d -> d.number;
      case PyStr s ->
          ofText(t, c, Abstract.strText(t, Abstract.callMethod(t, s, "strip")).replace("_", ""));
      case PyInt i -> DecimalNumber.of(i.bigValue());
      case PyTuple tuple -> ofText(t, c, tupleText(t, tuple));
      case PyList list -> ofText(t, c, tupleText(t, PyTuple.of(Iterables.toArray(t, list))));
      case PyFloat f -> {
        c.settle(t, Bit.FLOAT_OPERATION);
        yield ofDouble(f.value());
      }
      default ->
          throw Err.type(t, "conversion from " + v.type().name() + " to Decimal is not supported");
    };
  }

  private static DecimalNumber ofText(ThreadState t, PyDecimalContext c, String text) {
    DecimalNumber n = parse(text);
    if (n == null) {
      c.settle(t, Bit.CONVERSION_SYNTAX);
      return DecimalNumber.NAN;
    }
    DecimalWork w = new DecimalWork(DecimalTerms.EXACT);
    DecimalNumber fixed = w.fix(n);
    if ((w.status & (Bit.INEXACT | Bit.ROUNDED | Bit.CLAMPED)) != 0) {
      c.settle(t, Bit.INVALID_OPERATION);
      return DecimalNumber.NAN;
    }
    return fixed;
  }

  /** Any Unicode decimal digits are digits. */
  static @Nullable DecimalNumber parse(String text) {
    boolean ascii = text.chars().allMatch(ch -> ch < 128);
    if (ascii) {
      return DecimalNumber.parse(text);
    }
    StringBuilder s = new StringBuilder();
    text.codePoints()
        .forEach(
            ch ->
                s.append(
                    ch < 128
                        ? (char) ch
                        : Character.getType(ch) == Character.DECIMAL_DIGIT_NUMBER
                            ? (char) ('0' + Character.digit(ch, 10))
                            : '?'));
    return DecimalNumber.parse(s.toString());
  }

  /** What would be parsed to the number that the tuple describes. */
  private static String tupleText(ThreadState t, PyTuple v) {
    if (v.size() != 3) {
      throw Err.value(t, "argument must be a sequence of length 3");
    }
    if (!(v.get(0) instanceof PyInt sign)
        || !sign.fitsLong()
        || (sign.longValue() != 0 && sign.longValue() != 1)) {
      throw Err.value(t, "sign must be an integer with the value 0 or 1");
    }
    String special = null;
    String exponent = "";
    if (v.get(2) instanceof PyStr s) {
      special =
          switch (s.value()) {
            case "F" -> "Inf";
            case "n" -> "NaN";
            case "N" -> "sNaN";
            default ->
                throw Err.value(t, "string argument in the third position must be 'F', 'n' or 'N'");
          };
    } else if (v.get(2) instanceof PyInt e) {
      exponent = "E" + e;
    } else {
      throw Err.value(t, "exponent must be an integer");
    }
    if (!(v.get(1) instanceof PyTuple || v.get(1) instanceof PyList)) {
      throw Err.value(t, "coefficient must be a tuple of digits");
    }
    StringBuilder digits = new StringBuilder();
    for (PyObject each : Iterables.toArray(t, v.get(1))) {
      if (!(each instanceof PyInt d) || !d.fitsLong() || d.longValue() < 0 || d.longValue() > 9) {
        throw Err.value(t, "coefficient must be a tuple of digits");
      }
      digits.append(d.longValue());
    }
    String prefix = sign.longValue() == 1 ? "-" : "";
    if (special != null) {
      return prefix + (special.equals("Inf") ? special : special + digits);
    }
    return prefix + (digits.isEmpty() ? "0" : digits) + exponent;
  }

  /** An instance of {@code cls}; what derives from Decimal is made by a call. */
  static PyObject instance(ThreadState t, PyType cls, DecimalNumber n) {
    PyDecimal d = PyDecimal.of(n);
    return cls == PyDecimal.TYPE ? d : Abstract.call(t, cls, d);
  }

  static PyObject fromNumber(ThreadState t, PyType cls, PyObject v) {
    if (v instanceof PyDecimal d) {
      return cls == PyDecimal.TYPE && d.type() == cls ? d : instance(t, cls, d.number);
    }
    if (v instanceof PyInt || v instanceof PyFloat) {
      return instance(t, cls, exact(v));
    }
    throw Err.type(t, "conversion from " + v.type().name() + " to Decimal is not supported");
  }

  // ---- and back

  static PyObject toInt(ThreadState t, DecimalNumber n, Rounding rounding) {
    if (!n.isFinite()) {
      throw n.isNan()
          ? Err.value(t, "cannot convert NaN to integer")
          : Err.overflow(t, "cannot convert Infinity to integer");
    }
    DecimalWork w = new DecimalWork(DecimalTerms.EXACT.with(rounding));
    try {
      return PyInt.of(DecimalArithmetic.toIntegral(w, n, false).truncated());
    } catch (ArithmeticException | OutOfMemoryError e) {
      throw Err.raise(t, gilscope.lang.objects.ExcTypes.MEMORY_ERROR);
    }
  }

  /** Java's operators give no NaN a sign. */
  private static final double NEGATIVE_NAN = Double.longBitsToDouble(0xfff8_0000_0000_0000L);

  static double toDouble(ThreadState t, DecimalNumber n) {
    if (n.isNan()) {
      if (n.isSignaling()) {
        throw Err.value(t, "cannot convert signaling NaN to float");
      }
      return n.negative ? NEGATIVE_NAN : Double.NaN;
    }
    return Double.parseDouble(n.toString());
  }

  static PyObject toTuple(ThreadState t, DecimalNumber n) {
    PyObject digits;
    PyObject exponent;
    if (n.isInfinite()) {
      digits = PyTuple.of(PyInt.ZERO);
      exponent = PyStr.of("F");
    } else {
      String s = n.isNan() && n.coefficient.signum() == 0 ? "" : n.coefficient.toString();
      digits = PyTuple.of(s.chars().mapToObj(ch -> PyInt.of(ch - '0')).toArray(PyObject[]::new));
      exponent = n.isNan() ? PyStr.of(n.isSignaling() ? "N" : "n") : PyInt.of(n.exponent);
    }
    PyObject tuple = DecimalModule.state(t).decimalTuple();
    return Abstract.call(t, tuple, PyInt.of(n.negative ? 1 : 0), digits, exponent);
  }

  static PyObject toRatio(ThreadState t, DecimalNumber n) {
    if (!n.isFinite()) {
      throw n.isNan()
          ? Err.value(t, "cannot convert NaN to integer ratio")
          : Err.overflow(t, "cannot convert Infinity to integer ratio");
    }
    BigInteger a = n.coefficient;
    BigInteger b = BigInteger.ONE;
    if (n.exponent >= 0) {
      a = a.signum() == 0 ? a : a.multiply(DecimalPowers.tenTo(n.exponent));
    } else if (a.signum() != 0) {
      b = DecimalPowers.tenTo(-n.exponent);
      BigInteger g = a.gcd(b);
      a = a.divide(g);
      b = b.divide(g);
    }
    return PyTuple.of(PyInt.of(n.negative ? a.negate() : a), PyInt.of(b));
  }

  // ---- comparison

  /**
   * Both sides of a comparison; null if the other is no number. A fraction is compared by products.
   */
  static @Nullable Pair forComparison(ThreadState t, PyDecimal d, PyObject o, CompareOp op) {
    DecimalNumber n = ofNumber(o);
    if (n != null) {
      return new Pair(d.number, n);
    }
    boolean equality = op == CompareOp.EQ || op == CompareOp.NE;
    PyObject real = o;
    if (o instanceof PyComplex c && equality && c.imag() == 0) {
      real = PyFloat.of(c.real());
    }
    if (real instanceof PyFloat f) {
      PyDecimalContext c = PyDecimalContext.current(t);
      if (equality) {
        c.met(Bit.FLOAT_OPERATION);
      } else {
        c.settle(t, Bit.FLOAT_OPERATION);
      }
      return new Pair(d.number, ofDouble(f.value()));
    }
    PyObject rational = Abstract.getAttr(t, InterpThread.of(t).importModule("numbers"), "Rational");
    if (!Kinship.isInstance(t, o, rational)) {
      return null;
    }
    PyObject numerator = Abstract.getAttr(t, o, "numerator");
    PyObject denominator = Abstract.getAttr(t, o, "denominator");
    if (!(numerator instanceof PyInt p) || !(denominator instanceof PyInt q)) {
      return null;
    }
    DecimalNumber scaled = d.number;
    if (scaled.isFinite()) {
      scaled =
          DecimalNumber.finite(
              scaled.negative, scaled.coefficient.multiply(q.bigValue()), scaled.exponent);
    }
    return new Pair(scaled, DecimalNumber.of(p.bigValue()));
  }

  // ---- settings

  static Rounding rounding(ThreadState t, PyObject o) {
    if (o instanceof PyStr s) {
      for (Rounding each : Rounding.values()) {
        if (each.name().equals(s.value())) {
          return each;
        }
      }
    }
    throw Err.type(
        t,
        """
        valid values for rounding are:
          [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,
           ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
           ROUND_05UP]\
        """);
  }

  /** The bits of the signals in a list, or of a mapping from every signal to a truth. */
  static int signals(ThreadState t, PyObject o) {
    if (o instanceof PySignalDict d) {
      return d.bits();
    }
    int bits = 0;
    if (o instanceof PyList list) {
      for (PyObject each : Iterables.toArray(t, list)) {
        bits |= signal(t, each).bits;
      }
      return bits;
    }
    if (!(o instanceof gilscope.lang.objects.PyDict d)) {
      throw Err.type(t, "argument must be a signal dict");
    }
    if (Containers.length(t, d) != DecimalSignal.values().length) {
      throw Err.key(t, PyStr.of("invalid signal dict"));
    }
    for (DecimalSignal each : DecimalSignal.values()) {
      PyObject v = d.get(t, each.type);
      if (v == null) {
        throw Err.key(t, PyStr.of("invalid signal dict"));
      }
      bits |= Abstract.isTrue(t, v) ? each.bits : 0;
    }
    return bits;
  }

  static DecimalSignal signal(ThreadState t, PyObject o) {
    return Arrays.stream(DecimalSignal.values())
        .filter(each -> each.type == o)
        .findFirst()
        .orElseThrow(
            () ->
                Err.key(
                    t,
                    PyStr.of(
                        """
                        valid values for signals are:
                          [InvalidOperation, FloatOperation, DivisionByZero,
                           Overflow, Underflow, Subnormal, Inexact, Rounded,
                           Clamped]\
                        """)));
  }
}
