package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNotImplemented;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.Slots;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code datetime.timedelta}: days of either sign, seconds 0 to 86,399 and microseconds 0 to
 * 999,999. Immutable.
 */
final class PyTimeDelta extends PyObject implements Comparable<PyTimeDelta> {
  private static final int MOST_DAYS = 999_999_999;
  private static final long DAY_MICROS = 86_400_000_000L;
  private static final PyInt SECOND = PyInt.of(1_000_000);

  /** Days whose microseconds a long holds. */
  private static final int LONG_DAYS = 100_000_000;

  private static final Signature NEW =
      new Signature(
          "__new__",
          "(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)");

  /** The parameters in the order in which CPython adds them up. */
  private enum Unit {
    MICROSECONDS(2, 1),
    MILLISECONDS(3, 1000),
    SECONDS(1, 1_000_000),
    MINUTES(4, 60_000_000),
    HOURS(5, 3_600_000_000L),
    DAYS(0, DAY_MICROS),
    WEEKS(6, 7 * DAY_MICROS);

    final int parameter;
    final long micros;

    Unit(int parameter, long micros) {
      this.parameter = parameter;
      this.micros = micros;
    }
  }

  static final PyType TYPE = define();

  static final PyTimeDelta ZERO = new PyTimeDelta(TYPE, 0, 0, 0);
  static final PyTimeDelta MICROSECOND = new PyTimeDelta(TYPE, 0, 0, 1);

  final int days;
  final int seconds;
  final int micros;

  private PyTimeDelta(PyType type, int days, int seconds, int micros) {
    super(type);
    this.days = days;
    this.seconds = seconds;
    this.micros = micros;
  }

  /** Within a day of zero. */
  static PyTimeDelta ofMinutes(int minutes) {
    return new PyTimeDelta(
        TYPE, Math.floorDiv(minutes, 1440), Math.floorMod(minutes, 1440) * 60, 0);
  }

  /** The sum of these. */
  static PyTimeDelta of(ThreadState t, long days, long seconds, long micros) {
    return of(t, TYPE, days, seconds, micros);
  }

  private static PyTimeDelta of(ThreadState t, PyType cls, long days, long seconds, long micros) {
    long s = seconds + Math.floorDiv(micros, 1_000_000L);
    long d = days + Math.floorDiv(s, 86_400L);
    if (Math.abs(d) > MOST_DAYS) {
      throw Err.overflow(t, "days=" + d + "; must have magnitude <= " + MOST_DAYS);
    }
    return new PyTimeDelta(
        cls, (int) d, (int) Math.floorMod(s, 86_400L), (int) Math.floorMod(micros, 1_000_000L));
  }

  private static PyTimeDelta ofMicros(ThreadState t, PyType cls, PyInt micros) {
    if (micros.fitsLong()) {
      return of(t, cls, 0, 0, micros.longValue());
    }
    BigInteger[] parts = floorDivide(micros.bigValue(), BigInteger.valueOf(DAY_MICROS));
    if (parts[0].bitLength() > 31) {
      throw Err.overflow(t, "Python int too large to convert to C int");
    }
    return of(t, cls, parts[0].longValue(), 0, parts[1].longValue());
  }

  private static BigInteger[] floorDivide(BigInteger a, BigInteger b) {
    BigInteger[] qr = a.divideAndRemainder(b);
    if (qr[1].signum() * b.signum() < 0) {
      qr[0] = qr[0].subtract(BigInteger.ONE);
      qr[1] = qr[1].add(b);
    }
    return qr;
  }

  /** All of it in microseconds. */
  PyInt total() {
    return Math.abs(days) < LONG_DAYS
        ? PyInt.of(days * DAY_MICROS + seconds * 1_000_000L + micros)
        : PyInt.of(
            BigInteger.valueOf(days)
                .multiply(BigInteger.valueOf(DAY_MICROS))
                .add(BigInteger.valueOf(seconds * 1_000_000L + micros)));
  }

  PyTimeDelta negated(ThreadState t) {
    return of(t, -(long) days, -(long) seconds, -(long) micros);
  }

  PyTimeDelta plus(ThreadState t, PyTimeDelta other) {
    return of(
        t, (long) days + other.days, (long) seconds + other.seconds, (long) micros + other.micros);
  }

  boolean isZero() {
    return days == 0 && seconds == 0 && micros == 0;
  }

  /** True if it lies strictly between minus a day and a day, as the offset of a zone must. */
  boolean isWithinDay() {
    return days == 0 || (days == -1 && (seconds > 0 || micros > 0));
  }

  @Override
  public int compareTo(PyTimeDelta o) {
    int c = Integer.compare(days, o.days);
    c = c != 0 ? c : Integer.compare(seconds, o.seconds);
    return c != 0 ? c : Integer.compare(micros, o.micros);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof PyTimeDelta d && compareTo(d) == 0;
  }

  @Override
  public int hashCode() {
    return (days * 31 + seconds) * 31 + micros;
  }

  long hash(ThreadState t) {
    return Abstract.hash(t, fields());
  }

  private PyTuple fields() {
    return PyTuple.of(DateFields.ints(days, seconds, micros));
  }

  // ---- the type

  private static PyType define() {
    return TypeSpec.of("timedelta")
        .module("datetime")
        .subclassable()
        .doc("The difference of two points in time, as days, seconds and microseconds.")
        .slots(PyTimeDelta::slots)
        .without("__init__")
        .member("days", (t, o) -> PyInt.of(((PyTimeDelta) o).days))
        .member("seconds", (t, o) -> PyInt.of(((PyTimeDelta) o).seconds))
        .member("microseconds", (t, o) -> PyInt.of(((PyTimeDelta) o).micros))
        .method0(
            "total_seconds",
            (t, o) -> PyFloat.of(PyInt.trueDivide(t, ((PyTimeDelta) o).total(), SECOND)))
        .method0("__reduce__", (t, o) -> PyTuple.of(o.type(), ((PyTimeDelta) o).fields()))
        .attribute("min", k -> new PyTimeDelta(k, -MOST_DAYS, 0, 0))
        .attribute("max", k -> new PyTimeDelta(k, MOST_DAYS, 86_399, 999_999))
        .attribute("resolution", k -> MICROSECOND)
        .build();
  }

  private static void slots(PyType k) {
    k.tpNew = PyTimeDelta::make;
    k.tpInit = (t, o, args, kw) -> {};
    k.tpRepr = (t, o) -> PyStr.of(((PyTimeDelta) o).repr());
    k.tpStr = (t, o) -> PyStr.of(((PyTimeDelta) o).text());
    k.tpHash = (t, o) -> ((PyTimeDelta) o).hash(t);
    k.tpRichcompare =
        (t, a, b, op) ->
            b instanceof PyTimeDelta y
                ? PyBool.of(op.holds(((PyTimeDelta) a).compareTo(y)))
                : PyNotImplemented.VALUE;
    k.nbAdd = both((t, a, b) -> a.plus(t, b));
    k.nbSubtract =
        both(
            (t, a, b) ->
                of(
                    t,
                    (long) a.days - b.days,
                    (long) a.seconds - b.seconds,
                    (long) a.micros - b.micros));
    k.nbMultiply = PyTimeDelta::multiply;
    k.nbTrueDivide = PyTimeDelta::divide;
    k.nbFloorDivide = PyTimeDelta::floorDivide;
    k.nbRemainder =
        both((t, a, b) -> ofMicros(t, TYPE, PyInt.remainder(t, a.total(), divisor(t, b.total()))));
    k.nbDivmod =
        both(
            (t, a, b) -> {
              PyInt x = a.total();
              PyInt y = divisor(t, b.total());
              return PyTuple.of(
                  PyInt.floorDivide(t, x, y), ofMicros(t, TYPE, PyInt.remainder(t, x, y)));
            });
    k.nbNegative = (t, o) -> ((PyTimeDelta) o).negated(t);
    k.nbPositive = (t, o) -> ((PyTimeDelta) o).plus(t, ZERO);
    k.nbAbsolute =
        (t, o) -> {
          PyTimeDelta d = (PyTimeDelta) o;
          return d.days < 0 ? d.negated(t) : d.plus(t, ZERO);
        };
    k.nbBool = (t, o) -> !((PyTimeDelta) o).isZero();
  }

  /** What is done with two deltas. */
  @FunctionalInterface
  private interface OfBoth {
    PyObject of(ThreadState t, PyTimeDelta a, PyTimeDelta b);
  }

  private static Slots.Binary both(OfBoth op) {
    return (t, a, b) ->
        a instanceof PyTimeDelta x && b instanceof PyTimeDelta y
            ? op.of(t, x, y)
            : PyNotImplemented.VALUE;
  }

  // ---- construction

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    @Nullable PyObject[] given = NEW.bind(t, args, kw);
    PyInt sum = PyInt.ZERO;
    double left = 0; // fractions of microseconds
    for (Unit u : Unit.values()) {
      PyObject v = given[u.parameter];
      if (v instanceof PyInt i) {
        sum = PyInt.add(sum, PyInt.multiply(i, PyInt.of(u.micros)));
      } else if (v instanceof PyFloat f) {
        double whole = f.value() < 0 ? Math.ceil(f.value()) : Math.floor(f.value());
        sum = PyInt.add(sum, PyInt.multiply(PyFloat.toInt(t, whole), PyInt.of(u.micros)));
        double rest = u.micros * (f.value() - whole);
        double restWhole = rest < 0 ? Math.ceil(rest) : Math.floor(rest);
        sum = PyInt.add(sum, PyFloat.toInt(t, restWhole));
        left += rest - restWhole;
      } else if (v != null) {
        throw Err.type(
            t,
            "unsupported type for timedelta "
                + u.name().toLowerCase(Locale.ROOT)
                + " component: "
                + v.type().tpName());
      }
    }
    return ofMicros(t, cls, left == 0 ? sum : PyInt.add(sum, PyInt.of(rounded(sum, left))));
  }

  /** The whole number nearest to {@code left}; of two equally near, the one that makes all even. */
  private static long rounded(PyInt sum, double left) {
    double low = Math.floor(left);
    if (left - low != 0.5) {
      return (long) Math.rint(left);
    }
    boolean lowIsOdd = sum.bigValue().testBit(0) != ((long) low % 2 != 0);
    return (long) low + (lowIsOdd ? 1 : 0);
  }

  // ---- arithmetic

  private static PyObject multiply(ThreadState t, PyObject a, PyObject b) {
    PyObject factor = a instanceof PyTimeDelta ? b : a;
    PyTimeDelta d = (PyTimeDelta) (a instanceof PyTimeDelta ? a : b);
    if (factor instanceof PyInt i) {
      return ofMicros(t, TYPE, PyInt.multiply(d.total(), i));
    }
    if (factor instanceof PyFloat f) {
      BigInteger[] ratio = ratio(t, f.value());
      return nearest(t, d.total().bigValue().multiply(ratio[0]), ratio[1]);
    }
    return PyNotImplemented.VALUE;
  }

  private static PyObject divide(ThreadState t, PyObject a, PyObject b) {
    if (!(a instanceof PyTimeDelta x)) {
      return PyNotImplemented.VALUE;
    }
    if (b instanceof PyTimeDelta y) {
      return PyFloat.of(PyInt.trueDivide(t, x.total(), divisor(t, y.total())));
    }
    if (b instanceof PyInt i) {
      return nearest(t, x.total().bigValue(), divisor(t, i).bigValue());
    }
    if (b instanceof PyFloat f) {
      BigInteger[] ratio = ratio(t, f.value());
      return nearest(t, x.total().bigValue().multiply(ratio[1]), ratio[0]);
    }
    return PyNotImplemented.VALUE;
  }

  private static PyObject floorDivide(ThreadState t, PyObject a, PyObject b) {
    if (!(a instanceof PyTimeDelta x)) {
      return PyNotImplemented.VALUE;
    }
    if (b instanceof PyTimeDelta y) {
      return PyInt.floorDivide(t, x.total(), divisor(t, y.total()));
    }
    return b instanceof PyInt i
        ? ofMicros(t, TYPE, PyInt.floorDivide(t, x.total(), divisor(t, i)))
        : PyNotImplemented.VALUE;
  }

  private static PyInt divisor(ThreadState t, PyInt i) {
    if (i.signum() == 0) {
      throw Err.zeroDivision(t, "division by zero");
    }
    return i;
  }

  /** Numerator and denominator of a float, not in lowest terms. */
  private static BigInteger[] ratio(ThreadState t, double d) {
    if (Double.isNaN(d)) {
      throw Err.value(t, "cannot convert NaN to integer ratio");
    }
    if (Double.isInfinite(d)) {
      throw Err.overflow(t, "cannot convert Infinity to integer ratio");
    }
    BigDecimal exact = new BigDecimal(d);
    return exact.scale() <= 0
        ? new BigInteger[] {exact.toBigInteger(), BigInteger.ONE}
        : new BigInteger[] {exact.unscaledValue(), BigInteger.TEN.pow(exact.scale())};
  }

  /** So many microseconds, rounded half to even. */
  private static PyTimeDelta nearest(ThreadState t, BigInteger a, BigInteger b) {
    if (b.signum() == 0) {
      throw Err.zeroDivision(t, "division by zero");
    }
    BigInteger[] qr = floorDivide(a, b);
    int c = qr[1].shiftLeft(1).abs().compareTo(b.abs());
    BigInteger q = c > 0 || (c == 0 && qr[0].testBit(0)) ? qr[0].add(BigInteger.ONE) : qr[0];
    return ofMicros(t, TYPE, PyInt.of(q));
  }

  // ---- text

  private String repr() {
    List<String> parts = new ArrayList<>();
    if (days != 0) {
      parts.add("days=" + days);
    }
    if (seconds != 0) {
      parts.add("seconds=" + seconds);
    }
    if (micros != 0) {
      parts.add("microseconds=" + micros);
    }
    return type().tpName() + "(" + (parts.isEmpty() ? "0" : String.join(", ", parts)) + ")";
  }

  private String text() {
    StringBuilder b = new StringBuilder();
    if (days != 0) {
      b.append(days).append(Math.abs(days) == 1 ? " day, " : " days, ");
    }
    b.append(seconds / 3600);
    DateFormat.two(b.append(':'), seconds / 60 % 60);
    DateFormat.two(b.append(':'), seconds % 60);
    if (micros != 0) {
      DateFormat.padded(b.append('.'), micros, 6);
    }
    return b.toString();
  }
}
