package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.ThreadState;

/**
 * Durations in seconds, as programs pass them, in nanoseconds: CPython's {@code
 * _PyTime_FromSecondsObject}.
 */
final class Timeout {
  private static final double NANOS = 1e9;

  private Timeout() {}

  /** Rounded away from zero for waits ({@code ROUND_TIMEOUT}), so that a wait never ends early. */
  static long nanos(ThreadState t, PyObject seconds) {
    if (seconds instanceof PyFloat f) {
      return nanos(t, f.value());
    }
    PyInt i;
    if (seconds instanceof PyInt || seconds.type().nbIndex != null) {
      i = Abstract.index(t, seconds);
    } else if (seconds.type().nbFloat != null) {
      return nanos(t, PyFloat.asDouble(t, seconds));
    } else {
      throw Err.type(
          t,
          "'"
              + seconds.type().fullName()
              + "' object cannot be interpreted as an integer or float");
    }
    if (!i.fitsLong()
        || i.longValue() > Long.MAX_VALUE / 1_000_000_000L
        || i.longValue() < Long.MIN_VALUE / 1_000_000_000L) {
      throw Err.overflow(t, "timestamp too large to convert to C PyTime_t");
    }
    return i.longValue() * 1_000_000_000L;
  }

  private static long nanos(ThreadState t, double d) {
    if (Double.isNaN(d)) {
      throw Err.of(t, ExcTypes.VALUE_ERROR, "Invalid value NaN (not a number)");
    }
    if (Double.isInfinite(d) || Math.abs(d) >= 9_223_372_036.854775) {
      throw Err.overflow(t, "timestamp out of range for platform time_t");
    }
    long ns = roundedUp(Math.abs(d));
    return d < 0 ? -ns : ns;
  }

  /** The exact product with 10⁹, rounded up; {@code d >= 0}. */
  static long roundedUp(double d) {
    double product = d * NANOS;
    double missing = Math.fma(d, NANOS, -product); // exact value = product + missing
    long whole = (long) product;
    return whole == product ? whole + (long) Math.ceil(missing) : whole + 1;
  }

  /**
   * The {@code blocking} and {@code timeout} of {@code acquire}: 0 do not wait, -1 for ever, or ns.
   */
  static long ofAcquire(
      ThreadState t,
      @org.jspecify.annotations.Nullable PyObject blocking,
      @org.jspecify.annotations.Nullable PyObject timeout) {
    boolean wait = blocking == null || Abstract.isTrue(t, blocking);
    long ns = timeout == null ? -1_000_000_000L : nanos(t, timeout);
    boolean unlimited = ns == -1_000_000_000L;
    if (!wait) {
      if (!unlimited) {
        throw Err.value(t, "can't specify a timeout for a non-blocking call");
      }
      return 0;
    }
    if (unlimited) {
      return -1;
    }
    if (ns < 0) {
      throw Err.value(t, "timeout value must be a non-negative number");
    }
    if (ns > PyLock.TIMEOUT_MAX_NS) {
      throw Err.overflow(t, "timeout value is too large");
    }
    return ns;
  }
}
