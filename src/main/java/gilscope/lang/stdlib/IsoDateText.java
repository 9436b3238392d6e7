package gilscope.lang.stdlib;

import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.ThreadState;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import java.util.function.Supplier;

/** Reads what {@code fromisoformat} accepts. Used by one thread, for one text. */
final class IsoDateText {
  /** The text is no date or time at all; its repr stands in the message. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed() {
      super(null, null, false, false);
    }
  }

  /** A time of day; at {@code nextDay} it was written as 24:00. */
  record Clock(LocalTime time, boolean nextDay, PyObject zone) {}

  /** A moment, in a zone or None. */
  record Both(LocalDate day, LocalTime time, PyObject zone) {}

  private final ThreadState t;
  private final String text;
  private int at;

  IsoDateText(ThreadState t, String text) {
    this.t = t;
    this.text = text;
  }

  static ParseOf parsing(ThreadState t, PyObject o) {
    if (!(o instanceof PyStr s)) {
      throw Err.type(t, "fromisoformat: argument must be str");
    }
    return new ParseOf(t, s);
  }

  /** One call of {@code fromisoformat}: turns {@link Malformed} into Python's error. */
  record ParseOf(ThreadState t, PyStr text) {
    /** What is read. */
    @FunctionalInterface
    interface Reader<T> {
      T read(IsoDateText text) throws Malformed;
    }

    <T> T read(Reader<T> reader) {
      try {
        return reader.read(new IsoDateText(t, text.value()));
      } catch (Malformed e) {
        throw Err.value(
            t, "Invalid isoformat string: " + gilscope.lang.objects.Abstract.reprText(t, text));
      }
    }
  }

  // ---- dates

  /** The whole text as a date. */
  LocalDate date() throws Malformed {
    int n = text.length();
    if (n != 7 && n != 8 && n != 10) {
      throw new Malformed();
    }
    return day(fieldsOfDate(n));
  }

  /** Fields that may be no day of the calendar; what follows them is not asked for. */
  private int[] fieldsOfDate(int end) throws Malformed {
    int year = digits(4, end);
    boolean separated = take('-', end);
    if (take('W', end)) {
      int week = digits(2, end);
      int weekday = 1;
      if (at < end) {
        need(!separated || take('-', end));
        weekday = digits(1, end);
      }
      need(isWeek(year, week) && weekday >= 1 && weekday <= 7);
      LocalDate day = ofWeek(t, year, week, weekday);
      return new int[] {day.getYear(), day.getMonthValue(), day.getDayOfMonth()};
    }
    int month = digits(2, end);
    need(!separated || take('-', end));
    return new int[] {year, month, digits(2, end)};
  }

  private LocalDate day(int[] fields) {
    return DateFields.date(t, fields[0], fields[1], fields[2]);
  }

  private static boolean isWeek(int year, int week) {
    return year >= DateFields.MIN_YEAR
        && week >= 1
        && (week <= 52
            || (week == 53
                && firstMonday(year).plusWeeks(52).get(IsoFields.WEEK_BASED_YEAR) == year));
  }

  /** Of the year's first week. */
  private static LocalDate firstMonday(int year) {
    return LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY);
  }

  /** The day of an ISO calendar date. */
  static LocalDate ofWeek(ThreadState t, int year, int week, int weekday) {
    DateFields.year(t, year);
    if (!isWeek(year, week)) {
      throw Err.value(t, "Invalid week: " + week);
    }
    if (weekday < 1 || weekday > 7) {
      throw Err.value(t, "Invalid weekday: " + weekday + " (range is [1, 7])");
    }
    LocalDate day = firstMonday(year).plusDays((week - 1) * 7L + weekday - 1);
    DateFields.year(t, day.getYear());
    return day;
  }

  // ---- both

  /** A date, and perhaps a time of day behind a separator of one character. */
  Both dateAndTime() throws Malformed {
    need(text.length() >= 7);
    int[] fields = fieldsOfDate(Math.min(separator(), text.length()));
    if (at >= text.length()) {
      return new Both(day(fields), LocalTime.MIDNIGHT, PyNone.VALUE);
    }
    at += Character.charCount(text.codePointAt(at));
    Supplier<Clock> rest = clock();
    LocalDate day = day(fields);
    Clock c = rest.get();
    LocalDate on = c.nextDay() ? day.plusDays(1) : day;
    DateFields.year(t, on.getYear());
    return new Both(on, c.time(), c.zone());
  }

  /** Where the date ends. */
  private int separator() throws Malformed {
    int n = text.length();
    if (n == 7) {
      return 7;
    }
    if (text.charAt(4) == '-') {
      if (text.charAt(5) != 'W') {
        return 10; // YYYY-MM-DD
      }
      need(n >= 8);
      if (n > 8 && text.charAt(8) == '-') {
        need(n != 9);
        // YYYY-Www-D, or YYYY-Www and a separator that is a hyphen
        return n > 10 && isDigit(text.charAt(10)) ? 8 : 10;
      }
      return 8; // YYYY-Www
    }
    if (text.charAt(4) == 'W') { // YYYYWww or YYYYWwwD, which digits of the time may follow
      int digits = 7;
      while (digits < n && isDigit(text.charAt(digits))) {
        digits++;
      }
      return digits < 9 ? digits : digits % 2 == 0 ? 7 : 8;
    }
    return 8; // YYYYMMDD
  }

  // ---- times

  /** The whole text as a time of day. */
  Clock time() throws Malformed {
    take('T', text.length());
    need(at < text.length());
    return clock().get();
  }

  /**
   * What is left as a time of day, with its offset; whether there is such a time is asked later.
   */
  private Supplier<Clock> clock() throws Malformed {
    int end = text.length();
    int zoneAt = at;
    while (zoneAt < end && "+-Z".indexOf(text.charAt(zoneAt)) < 0) {
      zoneAt++;
    }
    int[] f = new int[4];
    boolean clean = fields(f, zoneAt);
    PyObject zone = PyNone.VALUE;
    if (zoneAt == end) {
      need(clean);
    } else {
      zone = zone(zoneAt);
    }
    PyObject in = zone;
    return () -> clock(f, in);
  }

  private Clock clock(int[] f, PyObject zone) {
    boolean midnight = f[0] == 24;
    if (midnight && (f[1] != 0 || f[2] != 0 || f[3] != 0)) {
      throw Err.value(t, "minute, second, and microsecond must be 0 when hour is 24");
    }
    return new Clock(DateFields.time(t, midnight ? 0 : f[0], f[1], f[2], f[3]), midnight, zone);
  }

  private PyObject zone(int from) throws Malformed {
    at = from + 1;
    int end = text.length();
    if (text.charAt(from) == 'Z') {
      need(at == end);
      return PyTimeZone.UTC;
    }
    int[] f = new int[4];
    need(fields(f, end));
    int sign = text.charAt(from) == '-' ? -1 : 1;
    long seconds = sign * (f[0] * 3600L + f[1] * 60L + f[2]);
    return PyTimeZone.of(t, PyTimeDelta.of(t, 0, seconds, (long) sign * f[3]), null);
  }

  /**
   * Hours, minutes, seconds and microseconds. As in CPython, one character too many before {@code
   * end} makes the answer false (which matters only where no offset follows), more are refused.
   */
  private boolean fields(int[] f, int end) throws Malformed {
    boolean separated = true;
    for (int i = 0; i < 3; i++) {
      f[i] = digits(2, end);
      if (at + 1 >= end) {
        return at >= end;
      }
      char c = text.charAt(at);
      if (i == 0) {
        separated = c == ':';
      }
      if (separated && c == ':') {
        need(i < 2);
        at++;
      } else if (c == '.' || c == ',') {
        need(i == 2);
        at++;
      } else {
        need(!separated);
      }
    }
    int given = Math.min(6, end - at);
    f[3] = digits(given, end);
    for (int i = given; i < 6; i++) {
      f[3] *= 10;
    }
    while (at < end && isDigit(text.charAt(at))) {
      at++;
    }
    return at >= end;
  }

  // ---- characters

  private int digits(int count, int end) throws Malformed {
    need(at + count <= end);
    int n = 0;
    for (int i = 0; i < count; i++) {
      char c = text.charAt(at++);
      need(isDigit(c));
      n = n * 10 + c - '0';
    }
    return n;
  }

  private boolean take(char c, int end) {
    if (at < end && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static void need(boolean right) throws Malformed {
    if (!right) {
      throw new Malformed();
    }
  }
}
