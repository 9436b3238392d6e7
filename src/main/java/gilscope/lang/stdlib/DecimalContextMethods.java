package gilscope.lang.stdlib;

import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import gilscope.lang.stdlib.DecimalOperations.Binary;
import gilscope.lang.stdlib.DecimalOperations.Unary;

/** The methods of {@code decimal.Context}. */
final class DecimalContextMethods {
  private DecimalContextMethods() {}

  static void addTo(TypeSpec spec) {
    for (DecimalOperations.NamedUnary each : DecimalOperations.UNARY) {
      unary(spec, each.name(), each.op());
    }
    unary(spec, "abs", DecimalArithmetic::abs);
    unary(spec, "minus", DecimalArithmetic::minus);
    unary(spec, "plus", DecimalArithmetic::plus);
    unary(spec, "_apply", DecimalArithmetic::plus);
    unary(spec, "to_integral", (w, a) -> DecimalArithmetic.toIntegral(w, a, false));
    unary(spec, "to_integral_value", (w, a) -> DecimalArithmetic.toIntegral(w, a, false));
    unary(spec, "to_integral_exact", (w, a) -> DecimalArithmetic.toIntegral(w, a, true));
    unary(spec, "copy_abs", (w, a) -> a.withSign(false));
    unary(spec, "copy_negate", (w, a) -> a.withSign(!a.negative));
    unary(spec, "copy_decimal", (w, a) -> a);
    for (DecimalOperations.NamedBinary each : DecimalOperations.BINARY) {
      binary(spec, each.name(), each.op());
    }
    binary(spec, "add", DecimalArithmetic::add);
    binary(spec, "subtract", DecimalArithmetic::subtract);
    binary(spec, "multiply", DecimalArithmetic::multiply);
    binary(spec, "divide", DecimalArithmetic::divide);
    binary(spec, "divide_int", DecimalArithmetic::divideInt);
    binary(spec, "remainder", DecimalArithmetic::remainder);
    binary(spec, "quantize", DecimalArithmetic::quantize);
    for (DecimalOperations.NamedTest each : DecimalOperations.TESTS) {
      if (each.name().equals("is_canonical")) {
        spec.method1(
            each.name(),
            (t, o, x) -> {
              decimal(t, x);
              return PyBool.TRUE;
            });
      } else {
        spec.method1(each.name(), (t, o, x) -> context(o).test(t, x, each.test()));
      }
    }
    others(spec);
  }

  private static PyDecimalContext context(PyObject o) {
    return (PyDecimalContext) o;
  }

  private static void unary(TypeSpec spec, String name, Unary op) {
    spec.method(
        name,
        "($self, x, /)",
        (t, o, x) -> {
          DecimalNumber a = DecimalConversion.operand(t, ObjectFunctions.orNone(x[0]));
          return context(o).calculate(t, w -> op.of(w, a));
        });
  }

  private static void binary(TypeSpec spec, String name, Binary op) {
    spec.method(
        name,
        "($self, x, y, /)",
        (t, o, a) -> {
          DecimalNumber x = DecimalConversion.operand(t, ObjectFunctions.orNone(a[0]));
          DecimalNumber y = DecimalConversion.operand(t, ObjectFunctions.orNone(a[1]));
          return context(o).calculate(t, w -> op.of(w, x, y));
        });
  }

  private static PyDecimal decimal(ThreadState t, PyObject o) {
    if (o instanceof PyDecimal d) {
      return d;
    }
    throw Err.type(t, "argument must be a Decimal");
  }

  private static void others(TypeSpec spec) {
    spec.method(
            "divmod",
            "($self, x, y, /)",
            (t, o, a) ->
                context(o)
                    .divmod(
                        t,
                        DecimalConversion.operand(t, ObjectFunctions.orNone(a[0])),
                        DecimalConversion.operand(t, ObjectFunctions.orNone(a[1]))))
        .method(
            "power",
            "($self, /, a, b, modulo=None)",
            (t, o, a) -> {
              PyObject m = ObjectFunctions.orNone(a[2]);
              return context(o)
                  .power(
                      t,
                      DecimalConversion.operand(t, ObjectFunctions.orNone(a[0])),
                      DecimalConversion.operand(t, ObjectFunctions.orNone(a[1])),
                      m == PyNone.VALUE ? null : DecimalConversion.operand(t, m));
            })
        .method(
            "fma",
            "($self, x, y, z, /)",
            (t, o, a) -> {
              DecimalNumber x = DecimalConversion.operand(t, ObjectFunctions.orNone(a[0]));
              DecimalNumber y = DecimalConversion.operand(t, ObjectFunctions.orNone(a[1]));
              DecimalNumber z = DecimalConversion.operand(t, ObjectFunctions.orNone(a[2]));
              return context(o).calculate(t, w -> DecimalArithmetic.fma(w, x, y, z));
            })
        .method(
            "same_quantum",
            "($self, x, y, /)",
            (t, o, a) ->
                PyBool.of(
                    DecimalDigits.sameQuantum(
                        DecimalConversion.operand(t, ObjectFunctions.orNone(a[0])),
                        DecimalConversion.operand(t, ObjectFunctions.orNone(a[1])))))
        .method1("canonical", (t, o, x) -> decimal(t, x))
        .method1(
            "number_class",
            (t, o, x) ->
                PyStr.of(
                    DecimalComparison.numberClass(
                        new DecimalWork(context(o).terms()), DecimalConversion.operand(t, x))))
        .method1("to_sci_string", (t, o, x) -> text(t, o, x, false))
        .method1("to_eng_string", (t, o, x) -> text(t, o, x, true))
        .method0("Etiny", (t, o) -> PyInt.of(context(o).terms().etiny()))
        .method0("Etop", (t, o) -> PyInt.of(context(o).terms().etop()))
        .method0("radix", (t, o) -> PyDecimal.of(DecimalNumber.of(10)))
        .method0(
            "clear_flags",
            (t, o) -> {
              context(o).setStatus(0);
              return PyNone.VALUE;
            })
        .method0(
            "clear_traps",
            (t, o) -> {
              context(o).setTraps(0);
              return PyNone.VALUE;
            })
        .method0("copy", (t, o) -> context(o).copy())
        .method0("__copy__", (t, o) -> context(o).copy())
        .method0("__reduce__", (t, o) -> context(o).reduce())
        .method(
            "create_decimal",
            "($self, num=\"0\", /)",
            (t, o, a) ->
                a[0] == null ? PyDecimal.of(DecimalNumber.ZERO) : context(o).create(t, a[0]))
        .method1("create_decimal_from_float", (t, o, f) -> context(o).createFromFloat(t, f));
  }

  private static PyObject text(ThreadState t, PyObject o, PyObject x, boolean engineering) {
    return PyStr.of(
        DecimalConversion.operand(t, x).text(engineering, context(o).terms().capitals() == 1));
  }
}
