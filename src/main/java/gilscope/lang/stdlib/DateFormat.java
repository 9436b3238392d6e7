package gilscope.lang.stdlib;

import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.ThreadState;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/** Dates and times as text. */
final class DateFormat {
  private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

  /** What a format asks of the zone of the moment. */
  interface Zone {
    /** Null if there is none. */
    @Nullable PyTimeDelta offset(ThreadState t);

    /** A str or None. */
    PyObject name(ThreadState t);
  }

  private DateFormat() {}

  /** {@code +05:30}, with seconds and microseconds where they are not zero. */
  static String offset(PyTimeDelta offset, String separator) {
    long micros = offset.total().longValue();
    long size = Math.abs(micros);
    long seconds = size / 1_000_000;
    StringBuilder b = new StringBuilder(micros < 0 ? "-" : "+");
    two(b, (int) (seconds / 3600)).append(separator);
    two(b, (int) (seconds / 60 % 60));
    if (seconds % 60 != 0 || size % 1_000_000 != 0) {
      two(b.append(separator), (int) (seconds % 60));
    }
    if (size % 1_000_000 != 0) {
      b.append('.');
      padded(b, (int) (size % 1_000_000), 6);
    }
    return b.toString();
  }

  /** The time of day as {@code isoformat} writes it; {@code timespec} null is {@code auto}. */
  static void iso(ThreadState t, StringBuilder b, LocalTime time, @Nullable String timespec) {
    int micros = DateFields.micros(time);
    String spec =
        timespec == null || timespec.equals("auto")
            ? micros == 0 ? "seconds" : "microseconds"
            : timespec;
    int parts =
        switch (spec) {
          case "hours" -> 1;
          case "minutes" -> 2;
          case "seconds" -> 3;
          case "milliseconds" -> 4;
          case "microseconds" -> 5;
          default -> throw Err.value(t, "Unknown timespec value");
        };
    two(b, time.getHour());
    if (parts > 1) {
      two(b.append(':'), time.getMinute());
    }
    if (parts > 2) {
      two(b.append(':'), time.getSecond());
    }
    if (parts == 4) {
      padded(b.append('.'), micros / 1000, 3);
    } else if (parts == 5) {
      padded(b.append('.'), micros, 6);
    }
  }

  /** The seconds and microseconds of a repr, where they are not zero. */
  static void seconds(StringBuilder b, LocalTime time) {
    int micros = DateFields.micros(time);
    if (micros != 0 || time.getSecond() != 0) {
      b.append(", ").append(time.getSecond());
    }
    if (micros != 0) {
      b.append(", ").append(micros);
    }
  }

  /** {@code Tue Mar 5 14:07:09 2024}. */
  static String ctime(LocalDateTime d) {
    StringBuilder b = new StringBuilder(DAYS[d.getDayOfWeek().getValue() - 1]);
    b.append(' ').append(MONTHS[d.getMonthValue() - 1]);
    b.append(d.getDayOfMonth() < 10 ? "  " : " ").append(d.getDayOfMonth()).append(' ');
    two(b, d.getHour()).append(':');
    two(b, d.getMinute()).append(':');
    two(b, d.getSecond());
    return padded(b.append(' '), d.getYear(), 4).toString();
  }

  /** {@code strftime}: what the C library does not know is put in first, as CPython does it. */
  static String format(ThreadState t, LocalDateTime d, Zone zone, String format) {
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c != '%' || i + 1 == format.length()) {
        b.append(c);
        continue;
      }
      char what = format.charAt(++i);
      switch (what) {
        case 'f' -> padded(b, DateFields.micros(d.toLocalTime()), 6);
        case 'z' -> appendOffset(t, b, zone, "");
        case 'Z' -> {
          if (zone.name(t) instanceof PyStr name) {
            b.append(name.value().replace("%", "%%"));
          }
        }
        case 'Y' -> padded(b, d.getYear(), 4);
        case 'G' -> padded(b, d.get(IsoFields.WEEK_BASED_YEAR), 4);
        case 'C' -> two(b, d.getYear() / 100);
        case 'F' -> padded(b, d.getYear(), 4).append("-%m-%d");
        case ':' -> {
          if (i + 1 < format.length() && format.charAt(i + 1) == 'z') {
            appendOffset(t, b, zone, ":");
            i++;
          } else {
            b.append("%:");
          }
        }
        default -> b.append(c).append(what);
      }
    }
    return StrfTime.format(TimeFields.of(d), b.toString());
  }

  private static void appendOffset(ThreadState t, StringBuilder b, Zone zone, String separator) {
    PyTimeDelta offset = zone.offset(t);
    if (offset != null) {
      b.append(offset(offset, separator));
    }
  }

  static StringBuilder two(StringBuilder b, int n) {
    return padded(b, n, 2);
  }

  static StringBuilder padded(StringBuilder b, int n, int width) {
    String digits = Integer.toString(n);
    b.repeat('0', Math.max(0, width - digits.length()));
    return b.append(digits);
  }
}
