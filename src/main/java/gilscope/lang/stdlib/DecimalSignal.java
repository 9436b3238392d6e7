package gilscope.lang.stdlib;

import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.TypeSpec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The signals of a context, in the order in which it looks for a trap, with their exceptions; and
 * the conditions behind {@code InvalidOperation}. A status is an int of their bits (as in
 * libmpdec).
 */
enum DecimalSignal {
  INVALID_OPERATION(Bit.INVALID, Types.INVALID_OPERATION),
  FLOAT_OPERATION(Bit.FLOAT_OPERATION, Types.FLOAT_OPERATION),
  DIVISION_BY_ZERO(Bit.DIVISION_BY_ZERO, Types.DIVISION_BY_ZERO),
  OVERFLOW(Bit.OVERFLOW, Types.OVERFLOW),
  UNDERFLOW(Bit.UNDERFLOW, Types.UNDERFLOW),
  SUBNORMAL(Bit.SUBNORMAL, Types.SUBNORMAL),
  INEXACT(Bit.INEXACT, Types.INEXACT),
  ROUNDED(Bit.ROUNDED, Types.ROUNDED),
  CLAMPED(Bit.CLAMPED, Types.CLAMPED);

  /** The bits of a status. */
  static final class Bit {
    static final int CLAMPED = 0x1;
    static final int CONVERSION_SYNTAX = 0x2;
    static final int DIVISION_BY_ZERO = 0x4;
    static final int DIVISION_IMPOSSIBLE = 0x8;
    static final int DIVISION_UNDEFINED = 0x10;
    static final int INEXACT = 0x40;
    static final int INVALID_CONTEXT = 0x80;
    static final int INVALID_OPERATION = 0x100;
    static final int FLOAT_OPERATION = 0x400;
    static final int OVERFLOW = 0x800;
    static final int ROUNDED = 0x1000;
    static final int SUBNORMAL = 0x2000;
    static final int UNDERFLOW = 0x4000;

    /** Any condition that the signal InvalidOperation stands for. */
    static final int INVALID =
        CONVERSION_SYNTAX
            | DIVISION_IMPOSSIBLE
            | DIVISION_UNDEFINED
            | INVALID_CONTEXT
            | INVALID_OPERATION;

    /** What is wrong rather than inexact. */
    static final int ERRORS = INVALID | DIVISION_BY_ZERO;

    private Bit() {}
  }

  /** The exceptions. */
  static final class Types {
    static final PyType DECIMAL_EXCEPTION = make("DecimalException", ExcTypes.ARITHMETIC_ERROR);
    static final PyType CLAMPED = make("Clamped", DECIMAL_EXCEPTION);
    static final PyType INVALID_OPERATION = make("InvalidOperation", DECIMAL_EXCEPTION);
    static final PyType CONVERSION_SYNTAX = make("ConversionSyntax", INVALID_OPERATION);
    static final PyType DIVISION_IMPOSSIBLE = make("DivisionImpossible", INVALID_OPERATION);
    static final PyType DIVISION_UNDEFINED =
        make("DivisionUndefined", INVALID_OPERATION, ExcTypes.ZERO_DIVISION_ERROR);
    static final PyType INVALID_CONTEXT = make("InvalidContext", INVALID_OPERATION);
    static final PyType DIVISION_BY_ZERO =
        make("DivisionByZero", DECIMAL_EXCEPTION, ExcTypes.ZERO_DIVISION_ERROR);
    static final PyType INEXACT = make("Inexact", DECIMAL_EXCEPTION);
    static final PyType ROUNDED = make("Rounded", DECIMAL_EXCEPTION);
    static final PyType SUBNORMAL = make("Subnormal", DECIMAL_EXCEPTION);
    static final PyType OVERFLOW = make("Overflow", INEXACT, ROUNDED);
    static final PyType UNDERFLOW = make("Underflow", INEXACT, ROUNDED, SUBNORMAL);
    static final PyType FLOAT_OPERATION =
        make("FloatOperation", DECIMAL_EXCEPTION, ExcTypes.TYPE_ERROR);

    private Types() {}

    private static PyType make(String name, PyType... bases) {
      return TypeSpec.of(name)
          .module("decimal")
          .base(bases)
          .subclassable()
          .mixin()
          .weakrefable()
          .build();
    }
  }

  /** The bits that set it. */
  final int bits;

  final PyType type;

  DecimalSignal(int bits, PyType type) {
    this.bits = bits;
    this.type = type;
  }

  boolean isIn(int status) {
    return (status & bits) != 0;
  }

  /** What an exception of these bits has for its argument: conditions, then signals. */
  static PyList reasons(int status) {
    List<PyObject> all = new ArrayList<>();
    addIf(all, status, Bit.INVALID_OPERATION, Types.INVALID_OPERATION);
    addIf(all, status, Bit.CONVERSION_SYNTAX, Types.CONVERSION_SYNTAX);
    addIf(all, status, Bit.DIVISION_IMPOSSIBLE, Types.DIVISION_IMPOSSIBLE);
    addIf(all, status, Bit.DIVISION_UNDEFINED, Types.DIVISION_UNDEFINED);
    addIf(all, status, Bit.INVALID_CONTEXT, Types.INVALID_CONTEXT);
    for (DecimalSignal each : values()) {
      if (each != INVALID_OPERATION) {
        addIf(all, status, each.bits, each.type);
      }
    }
    return new PyList(all.toArray(PyObject[]::new));
  }

  private static void addIf(List<PyObject> all, int status, int bit, PyType type) {
    if ((status & bit) != 0) {
      all.add(type);
    }
  }

  /** The names of the signals in a status, in the order of the bits, as libmpdec lists them. */
  static String names(int status) {
    Set<String> names = new LinkedHashSet<>();
    for (int bit = 1; bit <= Bit.UNDERFLOW; bit <<= 1) {
      for (DecimalSignal each : values()) {
        if (each.isIn(status & bit)) {
          names.add(each.type.name());
        }
      }
    }
    return "[" + String.join(", ", names) + "]";
  }
}
