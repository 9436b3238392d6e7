package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.ThreadState;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Seconds since 1 January 1970, in UTC, which is local time too. */
final class Timestamp {
  private Timestamp() {}

  /** Rounded down to seconds. */
  static LocalDateTime ofSeconds(ThreadState t, PyObject o) {
    return o instanceof PyFloat f
        ? moment(t, whole(t, Math.floor(finite(t, f.value()))), 0)
        : moment(t, seconds(t, o), 0);
  }

  /** Rounded to microseconds, half to even. */
  static LocalDateTime ofMicros(ThreadState t, PyObject o) {
    if (!(o instanceof PyFloat f)) {
      if (!Abstract.hasIndex(o)) {
        throw Err.type(t, "argument must be int or float, not " + o.type().tpName());
      }
      return moment(t, seconds(t, o), 0);
    }
    double floor = Math.floor(finite(t, f.value()));
    long micros = (long) Math.rint((f.value() - floor) * 1e6);
    return moment(t, whole(t, floor) + micros / 1_000_000, (int) (micros % 1_000_000));
  }

  /** The Gate's time, in whole microseconds. */
  static LocalDateTime now(ThreadState t) {
    InterpThread i = InterpThread.of(t);
    long micros = Math.floorDiv(i.gate().epochNs(i), 1000L);
    return moment(t, Math.floorDiv(micros, 1_000_000L), (int) Math.floorMod(micros, 1_000_000L));
  }

  private static double finite(ThreadState t, double d) {
    if (Double.isNaN(d)) {
      throw Err.value(t, "Invalid value NaN (not a number)");
    }
    return d;
  }

  private static long whole(ThreadState t, double floor) {
    if (!(floor >= -0x1p63 && floor < 0x1p63)) {
      throw Err.overflow(t, "timestamp out of range for platform time_t");
    }
    return (long) floor;
  }

  private static long seconds(ThreadState t, PyObject o) {
    PyInt i = Abstract.index(t, o);
    if (!i.fitsLong()) {
      throw Err.overflow(t, "timestamp out of range for platform time_t");
    }
    return i.longValue();
  }

  private static LocalDateTime moment(ThreadState t, long seconds, int micros) {
    try {
      LocalDateTime d = LocalDateTime.ofEpochSecond(seconds, micros * 1000, ZoneOffset.UTC);
      DateFields.year(t, d.getYear());
      return d;
    } catch (DateTimeException e) {
      throw Err.overflow(t, "timestamp out of range for platform time_t");
    }
  }
}
