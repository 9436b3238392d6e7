package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.ThreadState;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/** The arguments that the constructors of {@code datetime} share, and what they must be. */
final class DateFields {
  static final int MIN_YEAR = 1;
  static final int MAX_YEAR = 9999;

  /** Days from the day before 1 January of year 1, ordinal 0, to 1 January 1970. */
  static final int EPOCH_ORDINAL = 719_163;

  private DateFields() {}

  /** A C {@code int}; {@code otherwise} if not given. */
  static int number(ThreadState t, @Nullable PyObject o, int otherwise) {
    if (o == null) {
      return otherwise;
    }
    PyInt i = Abstract.index(t, o);
    if (!i.fitsLong()) {
      throw Err.overflow(t, "Python int too large to convert to C long");
    }
    if (!i.fitsInt()) {
      throw Err.overflow(
          t,
          "signed integer is " + (i.signum() > 0 ? "greater than maximum" : "less than minimum"));
    }
    return (int) i.longValue();
  }

  /** Refuses a year that is no number, before what is missing is told. */
  static void first(ThreadState t, PyObject[] args, String[] kw) {
    if (args.length - kw.length == 1) {
      number(t, args[0], 0);
    }
  }

  static LocalDate date(ThreadState t, int year, int month, int day) {
    year(t, year);
    between(t, "month", month, 1, 12);
    int last = java.time.YearMonth.of(year, month).lengthOfMonth();
    if (day < 1 || day > last) {
      throw Err.value(
          t,
          "day "
              + day
              + " must be in range 1.."
              + last
              + " for month "
              + month
              + " in year "
              + year);
    }
    return LocalDate.of(year, month, day);
  }

  static void year(ThreadState t, int year) {
    between(t, "year", year, MIN_YEAR, MAX_YEAR);
  }

  /** The day of an ordinal; OverflowError if it is none of the years that there are. */
  static LocalDate inRange(ThreadState t, LocalDate day) {
    if (day.getYear() < MIN_YEAR || day.getYear() > MAX_YEAR) {
      throw Err.overflow(t, "date value out of range");
    }
    return day;
  }

  static LocalTime time(ThreadState t, int hour, int minute, int second, int microsecond) {
    between(t, "hour", hour, 0, 23);
    between(t, "minute", minute, 0, 59);
    between(t, "second", second, 0, 59);
    between(t, "microsecond", microsecond, 0, 999_999);
    return LocalTime.of(hour, minute, second, microsecond * 1000);
  }

  static int fold(ThreadState t, @Nullable PyObject o, int otherwise) {
    int fold = number(t, o, otherwise);
    if (fold != 0 && fold != 1) {
      throw Err.value(t, "fold must be either 0 or 1, not " + fold);
    }
    return fold;
  }

  /** None or a tzinfo; {@code otherwise} if not given. */
  static PyObject zone(ThreadState t, @Nullable PyObject o, PyObject otherwise) {
    if (o == null) {
      return otherwise;
    }
    if (o != PyNone.VALUE && !(o instanceof PyTzInfo)) {
      throw Err.type(
          t,
          "tzinfo argument must be None or of a tzinfo subclass, not type '"
              + o.type().tpName()
              + "'");
    }
    return o;
  }

  private static void between(ThreadState t, String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw Err.value(t, name + " must be in " + least + ".." + most + ", not " + value);
    }
  }

  /**
   * The bytes that a pickle holds in place of fields: bytes, or text of Latin 1 as Python 2 wrote
   * it, of this length; else null.
   */
  static byte @Nullable [] pickled(PyObject o, int length) {
    byte[] data = null;
    if (o instanceof gilscope.lang.objects.PyBytes b) {
      data = b.data();
    } else if (o instanceof PyStr s && s.length() == length) {
      data = s.value().getBytes(StandardCharsets.ISO_8859_1);
    }
    return data != null && data.length == length ? data : null;
  }

  /** The time of day in a pickle's bytes from {@code at} on: hour, minute, second, 3 of µs. */
  static LocalTime pickledTime(ThreadState t, byte[] data, int at) {
    return time(
        t,
        data[at] & 0x7f,
        data[at + 1],
        data[at + 2],
        (data[at + 3] & 255) << 16 | (data[at + 4] & 255) << 8 | data[at + 5] & 255);
  }

  /** As {@link #pickledTime} reads it. */
  static void pickle(LocalTime time, byte[] data, int at) {
    int micros = micros(time);
    data[at] = (byte) time.getHour();
    data[at + 1] = (byte) time.getMinute();
    data[at + 2] = (byte) time.getSecond();
    data[at + 3] = (byte) (micros >> 16);
    data[at + 4] = (byte) (micros >> 8);
    data[at + 5] = (byte) micros;
  }

  static int micros(LocalTime time) {
    return time.get(ChronoField.MICRO_OF_SECOND);
  }

  static PyInt[] ints(int... values) {
    PyInt[] all = new PyInt[values.length];
    for (int i = 0; i < values.length; i++) {
      all[i] = PyInt.of(values[i]);
    }
    return all;
  }

  /** The text of a format argument that must be a str. */
  static String text(ThreadState t, String function, int position, @Nullable PyObject o) {
    if (!(o instanceof PyStr s)) {
      throw Err.type(
          t,
          function
              + "() argument "
              + position
              + " must be str, not "
              + (o == null || o == PyNone.VALUE ? "None" : o.type().name()));
    }
    return s.value();
  }
}
