package gilscope.lang.stdlib;

import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.ThreadState;
import java.util.List;

/** The terms of a context by the names that programs know them by, with their ranges. */
final class DecimalSettings {
  static final List<String> NAMES =
      List.of("prec", "Emax", "Emin", "rounding", "capitals", "clamp");

  private DecimalSettings() {}

  static PyObject get(DecimalTerms x, String name) {
    return switch (name) {
      case "prec" -> PyInt.of(x.prec());
      case "Emax" -> PyInt.of(x.emax());
      case "Emin" -> PyInt.of(x.emin());
      case "rounding" -> PyStr.of(x.rounding().name());
      case "capitals" -> PyInt.of(x.capitals());
      case "clamp" -> PyInt.of(x.clamp());
      default -> throw new IllegalArgumentException(name);
    };
  }

  static DecimalTerms with(ThreadState t, DecimalTerms x, String name, PyObject value) {
    if (name.equals("rounding")) {
      return x.with(DecimalConversion.rounding(t, value));
    }
    if (!(value instanceof PyInt i)) {
      throw Err.type(t, "an integer is required");
    }
    long v = i.fitsLong() ? i.longValue() : i.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    return switch (name) {
      case "prec" ->
          x.with(in(t, v, 1, DecimalTerms.MAX, "range for prec is [1, MAX_PREC]"), x.rounding());
      case "Emin" ->
          new DecimalTerms(
              x.prec(),
              x.rounding(),
              in(t, v, -DecimalTerms.MAX, 0, "range for Emin is [MIN_EMIN, 0]"),
              x.emax(),
              x.capitals(),
              x.clamp());
      case "Emax" ->
          new DecimalTerms(
              x.prec(),
              x.rounding(),
              x.emin(),
              in(t, v, 0, DecimalTerms.MAX, "range for Emax is [0, MAX_EMAX]"),
              x.capitals(),
              x.clamp());
      case "capitals" ->
          new DecimalTerms(
              x.prec(),
              x.rounding(),
              x.emin(),
              x.emax(),
              (int) in(t, v, 0, 1, "values for capitals are 0 or 1"),
              x.clamp());
      case "clamp" ->
          new DecimalTerms(
              x.prec(),
              x.rounding(),
              x.emin(),
              x.emax(),
              x.capitals(),
              (int) in(t, v, 0, 1, "values for clamp are 0 or 1"));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static long in(ThreadState t, long v, long low, long high, String what) {
    if (v < low || v > high) {
      throw Err.value(t, "valid " + what);
    }
    return v;
  }
}
