package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Args;
import gilscope.lang.objects.CompareOp;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyComplex;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyNotImplemented;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import gilscope.lang.stdlib.DecimalOperations.Binary;
import gilscope.lang.stdlib.DecimalTerms.Rounding;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** {@code decimal.Decimal}. Immutable. */
final class PyDecimal extends PyObject {
  private static final BigInteger HASH_MODULUS =
      BigInteger.ONE.shiftLeft(61).subtract(BigInteger.ONE);

  static final PyType TYPE = define();

  final DecimalNumber number;

  PyDecimal(PyType type, DecimalNumber number) {
    super(type);
    this.number = number;
  }

  static PyDecimal of(DecimalNumber number) {
    return new PyDecimal(TYPE, number);
  }

  private static DecimalNumber number(PyObject o) {
    return ((PyDecimal) o).number;
  }

  private static PyType define() {
    TypeSpec spec =
        TypeSpec.of("Decimal")
            .module("decimal")
            .subclassable()
            .doc("A decimal number, exactly as it is written; see the module.")
            .slots(PyDecimal::slots);
    for (DecimalOperations.NamedUnary each : DecimalOperations.UNARY) {
      spec.method(
          each.name(),
          "($self, /, context=None)",
          (t, o, a) -> context(t, a[0]).calculate(t, w -> each.op().of(w, number(o))));
    }
    for (DecimalOperations.NamedBinary each : DecimalOperations.BINARY) {
      spec.method(
          each.name(),
          "($self, /, other, context=None)",
          (t, o, a) -> {
            PyDecimalContext c = context(t, a[1]);
            DecimalNumber other = DecimalConversion.operand(t, ObjectFunctions.orNone(a[0]));
            return c.calculate(t, w -> each.op().of(w, number(o), other));
          });
    }
    for (DecimalOperations.NamedTest each : DecimalOperations.TESTS) {
      if (each.takesContext()) {
        spec.method(
            each.name(),
            "($self, /, context=None)",
            (t, o, a) ->
                PyBool.of(each.test().of(new DecimalWork(context(t, a[0]).terms()), number(o))));
      } else {
        spec.method0(
            each.name(),
            (t, o) -> PyBool.of(each.test().of(new DecimalWork(DecimalTerms.EXACT), number(o))));
      }
    }
    methods(spec);
    return spec.build();
  }

  private static void slots(PyType k) {
    k.tpNew = PyDecimal::make;
    k.tpInit = (t, o, args, kw) -> {};
    k.tpRepr = (t, o) -> PyStr.of("Decimal('" + number(o).text(false, capitals(t)) + "')");
    k.tpStr = (t, o) -> PyStr.of(number(o).text(false, capitals(t)));
    k.tpHash = PyDecimal::hash;
    k.tpRichcompare = PyDecimal::compare;
    k.nbAdd = binary(DecimalArithmetic::add);
    k.nbSubtract = binary(DecimalArithmetic::subtract);
    k.nbMultiply = binary(DecimalArithmetic::multiply);
    k.nbTrueDivide = binary(DecimalArithmetic::divide);
    k.nbFloorDivide = binary(DecimalArithmetic::divideInt);
    k.nbRemainder = binary(DecimalArithmetic::remainder);
    k.nbDivmod =
        (t, a, b) -> {
          DecimalNumber x = DecimalConversion.ofNumber(a);
          DecimalNumber y = DecimalConversion.ofNumber(b);
          return x == null || y == null
              ? PyNotImplemented.VALUE
              : PyDecimalContext.current(t).divmod(t, x, y);
        };
    k.nbPower =
        (t, a, b, m) -> {
          DecimalNumber x = DecimalConversion.ofNumber(a);
          DecimalNumber y = DecimalConversion.ofNumber(b);
          DecimalNumber z = m == PyNone.VALUE ? null : DecimalConversion.ofNumber(m);
          if (x == null || y == null || (m != PyNone.VALUE && z == null)) {
            return PyNotImplemented.VALUE;
          }
          return PyDecimalContext.current(t).power(t, x, y, z);
        };
    k.nbNegative =
        (t, o) ->
            PyDecimalContext.current(t).calculate(t, w -> DecimalArithmetic.minus(w, number(o)));
    k.nbPositive =
        (t, o) ->
            PyDecimalContext.current(t).calculate(t, w -> DecimalArithmetic.plus(w, number(o)));
    k.nbAbsolute =
        (t, o) ->
            PyDecimalContext.current(t).calculate(t, w -> DecimalArithmetic.abs(w, number(o)));
    k.nbBool = (t, o) -> !number(o).isZero();
    k.nbInt = (t, o) -> DecimalConversion.toInt(t, number(o), Rounding.ROUND_DOWN);
    k.nbFloat = (t, o) -> PyFloat.of(DecimalConversion.toDouble(t, number(o)));
  }

  private static gilscope.lang.objects.Slots.Binary binary(Binary op) {
    return (t, a, b) -> {
      DecimalNumber x = DecimalConversion.ofNumber(a);
      DecimalNumber y = DecimalConversion.ofNumber(b);
      return x == null || y == null
          ? PyNotImplemented.VALUE
          : PyDecimalContext.current(t).calculate(t, w -> op.of(w, x, y));
    };
  }

  private static void methods(TypeSpec spec) {
    for (String name : new String[] {"to_integral", "to_integral_value", "to_integral_exact"}) {
      boolean exact = name.endsWith("exact");
      spec.method(
          name,
          "($self, /, rounding=None, context=None)",
          (t, o, a) ->
              context(t, a[1])
                  .calculate(
                      t,
                      rounding(t, a[0]),
                      w -> DecimalArithmetic.toIntegral(w, number(o), exact)));
    }
    spec.method(
            "quantize",
            "($self, /, exp, rounding=None, context=None)",
            (t, o, a) -> {
              PyDecimalContext c = context(t, a[2]);
              Rounding r = rounding(t, a[1]);
              DecimalNumber exp = DecimalConversion.operand(t, ObjectFunctions.orNone(a[0]));
              return c.calculate(t, r, w -> DecimalArithmetic.quantize(w, number(o), exp));
            })
        .method(
            "fma",
            "($self, /, other, third, context=None)",
            (t, o, a) -> {
              PyDecimalContext c = context(t, a[2]);
              DecimalNumber b = DecimalConversion.operand(t, ObjectFunctions.orNone(a[0]));
              DecimalNumber third = DecimalConversion.operand(t, ObjectFunctions.orNone(a[1]));
              return c.calculate(t, w -> DecimalArithmetic.fma(w, number(o), b, third));
            })
        .method(
            "same_quantum",
            "($self, /, other, context=None)",
            (t, o, a) -> {
              context(t, a[1]);
              return PyBool.of(
                  DecimalDigits.sameQuantum(
                      number(o), DecimalConversion.operand(t, ObjectFunctions.orNone(a[0]))));
            })
        .method(
            "number_class",
            "($self, /, context=None)",
            (t, o, a) ->
                PyStr.of(
                    DecimalComparison.numberClass(
                        new DecimalWork(context(t, a[0]).terms()), number(o))))
        .method(
            "to_eng_string",
            "($self, /, context=None)",
            (t, o, a) -> PyStr.of(number(o).text(true, context(t, a[0]).terms().capitals() == 1)))
        .method0(
            "adjusted",
            (t, o) ->
                PyInt.of(
                    number(o).isFinite() && !number(o).isZero()
                        ? number(o).adjusted()
                        : number(o).isZero() ? number(o).exponent : 0))
        .method0("canonical", (t, o) -> o)
        .method0("conjugate", (t, o) -> o)
        .method0("radix", (t, o) -> of(DecimalNumber.of(10)))
        .method0("copy_abs", (t, o) -> of(number(o).withSign(false)))
        .method0("copy_negate", (t, o) -> of(number(o).withSign(!number(o).negative)))
        .classMethod(
            "from_float",
            "($type, f, /)",
            (t, cls, a) -> {
              PyObject f = ObjectFunctions.orNone(a[0]);
              if (f instanceof PyFloat || f instanceof PyInt) {
                return DecimalConversion.instance(t, (PyType) cls, DecimalConversion.exact(f));
              }
              throw Err.type(t, "argument must be int or float");
            })
        .classMethod(
            "from_number",
            "($type, number, /)",
            (t, cls, a) ->
                DecimalConversion.fromNumber(t, (PyType) cls, ObjectFunctions.orNone(a[0])))
        .method0("as_tuple", (t, o) -> DecimalConversion.toTuple(t, number(o)))
        .method0("as_integer_ratio", (t, o) -> DecimalConversion.toRatio(t, number(o)))
        .method0("__copy__", (t, o) -> o)
        .method1("__deepcopy__", (t, o, memo) -> o)
        .methodRaw("__format__", PyDecimal::format)
        .method0("__reduce__", (t, o) -> PyTuple.of(o.type(), PyTuple.of(Abstract.str(t, o))))
        .methodRaw("__round__", PyDecimal::round)
        .method0(
            "__ceil__", (t, o) -> DecimalConversion.toInt(t, number(o), Rounding.ROUND_CEILING))
        .method0("__floor__", (t, o) -> DecimalConversion.toInt(t, number(o), Rounding.ROUND_FLOOR))
        .method0("__trunc__", (t, o) -> DecimalConversion.toInt(t, number(o), Rounding.ROUND_DOWN))
        .method0("__complex__", (t, o) -> PyComplex.of(DecimalConversion.toDouble(t, number(o)), 0))
        .method0(
            "__sizeof__", (t, o) -> PyInt.of(104 + Math.max(0, number(o).digits() - 76) / 19 * 8))
        .getter("real", (t, o) -> o)
        .getter("imag", (t, o) -> of(DecimalNumber.ZERO));
  }

  // ---- arguments

  /** The context that was given, else the thread's. */
  private static PyDecimalContext context(ThreadState t, @Nullable PyObject given) {
    if (given == null || given == PyNone.VALUE) {
      return PyDecimalContext.current(t);
    }
    if (given instanceof PyDecimalContext c) {
      return c;
    }
    throw Err.type(t, "optional argument must be a context");
  }

  private static @Nullable Rounding rounding(ThreadState t, @Nullable PyObject given) {
    return given == null || given == PyNone.VALUE ? null : DecimalConversion.rounding(t, given);
  }

  private static boolean capitals(ThreadState t) {
    return PyDecimalContext.current(t).terms().capitals() == 1;
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a =
        new Signature(Signature.NAMELESS, "(value=0, context=None)").bind(t, args, kw);
    PyDecimalContext c = context(t, a[1]);
    PyObject v = a[0];
    if (v == null) {
      return new PyDecimal(cls, DecimalNumber.ZERO);
    }
    if (v instanceof PyDecimal d && d.type() == cls && cls == TYPE) {
      return d;
    }
    return new PyDecimal(cls, DecimalConversion.fromObject(t, c, v));
  }

  // ---- methods

  private static PyObject round(ThreadState t, PyObject o, PyObject[] args, String[] kw) {
    Args.noKeywords(t, "__round__", kw);
    Args.checkPositional(t, "__round__", args.length, 0, 1);
    if (args.length == 0) {
      return DecimalConversion.toInt(t, number(o), Rounding.ROUND_HALF_EVEN);
    }
    if (!(args[0] instanceof PyInt n)) {
      throw Err.type(t, "optional arg must be an integer");
    }
    long places = n.fitsLong() ? n.longValue() : Long.MAX_VALUE / 2;
    DecimalNumber exp = DecimalNumber.finite(false, BigInteger.ONE, -places);
    return PyDecimalContext.current(t)
        .calculate(t, w -> DecimalArithmetic.quantize(w, number(o), exp));
  }

  private static PyObject format(ThreadState t, PyObject o, PyObject[] args, String[] kw) {
    Args.noKeywords(t, "__format__", kw);
    Args.checkPositional(t, "__format__", args.length, 1, 2);
    if (!(args[0] instanceof PyStr spec)) {
      throw Err.type(t, "format argument must be str");
    }
    if (args.length == 1 && spec.value().endsWith("N")) {
      Err.deprecated(t, "Format specifier 'N' is deprecated and slated for removal in Python 3.18");
      String rest = spec.value().substring(0, spec.value().length() - 1);
      PyObject lower = format(t, o, new PyObject[] {PyStr.of(rest + "n")}, kw);
      return PyStr.of(Abstract.strText(t, lower).replace("e+", "E+").replace("e-", "E-"));
    }
    DecimalTerms terms = PyDecimalContext.current(t).terms();
    DecimalText text =
        args.length == 1 ? DecimalText.parse(spec.value(), terms.capitals() == 1) : null;
    if (text != null) {
      return PyStr.of(text.format(number(o), terms.rounding()));
    }
    // what libmpdec cannot read, as CPython does it: by the Python version
    PyObject pure =
        Abstract.callMethod(
            t,
            gilscope.lang.interp.InterpThread.of(t).importModule("_pydecimal"),
            "Decimal",
            Abstract.str(t, o));
    try {
      return Abstract.callMethod(t, pure, "__format__", args);
    } catch (PyRaise e) {
      throw e.matches(ExcTypes.VALUE_ERROR) ? Err.value(t, "invalid format string") : e;
    }
  }

  /** As every number of the same value hashes: modulo the prime of {@code sys.hash_info}. */
  private static long hash(ThreadState t, PyObject o) {
    DecimalNumber n = number(o);
    if (n.isSignaling()) {
      throw Err.type(t, "Cannot hash a signaling NaN value");
    }
    if (n.isNan()) {
      return Abstract.identityHash(t, o);
    }
    if (n.isInfinite()) {
      return n.negative ? -314159 : 314159;
    }
    BigInteger ten = BigInteger.TEN;
    BigInteger base = n.exponent >= 0 ? ten : ten.modInverse(HASH_MODULUS);
    BigInteger scale = base.modPow(BigInteger.valueOf(Math.abs(n.exponent)), HASH_MODULUS);
    long h = n.coefficient.multiply(scale).mod(HASH_MODULUS).longValue();
    h = n.negative ? -h : h;
    return h == -1 ? -2 : h;
  }

  private static PyObject compare(ThreadState t, PyObject o, PyObject other, CompareOp op) {
    DecimalConversion.Pair pair = DecimalConversion.forComparison(t, (PyDecimal) o, other, op);
    if (pair == null) {
      return PyNotImplemented.VALUE;
    }
    boolean equality = op == CompareOp.EQ || op == CompareOp.NE;
    if (DecimalWork.anyNan(pair.a(), pair.b())) {
      if (!equality || pair.a().isSignaling() || pair.b().isSignaling()) {
        PyDecimalContext.current(t).settle(t, DecimalSignal.Bit.INVALID_OPERATION);
      }
      return PyBool.of(op == CompareOp.NE);
    }
    return PyBool.of(op.holds(DecimalComparison.order(pair.a(), pair.b())));
  }
}
