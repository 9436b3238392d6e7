package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.ThreadState;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.IsoFields;

/**
 * The fields of C's {@code struct tm}, which need not fit together.
 *
 * @param month 1 to 12
 * @param weekday 0 is Sunday
 * @param yearDay 1 to 366
 */
record TimeFields(
    int year, int month, int day, int hour, int minute, int second, int weekday, int yearDay) {
  static TimeFields of(LocalDateTime d) {
    return new TimeFields(
        d.getYear(),
        d.getMonthValue(),
        d.getDayOfMonth(),
        d.getHour(),
        d.getMinute(),
        d.getSecond(),
        d.getDayOfWeek().getValue() % 7,
        d.getDayOfYear());
  }

  /** Of a time tuple, as the function of {@code time} takes it. */
  static TimeFields of(ThreadState t, String function, PyObject o) {
    if (!(o instanceof PyTuple s)) {
      throw Err.type(t, "Tuple or struct_time argument required");
    }
    if (s.size() != 9) {
      throw Err.type(t, function + "(): illegal time tuple argument");
    }
    int[] f = new int[8];
    for (int i = 0; i < f.length; i++) {
      f[i] = Abstract.intArg(t, s.get(i));
    }
    return new TimeFields(f[0], f[1], f[2], f[3], f[4], f[5], (f[6] + 1) % 7, f[7]);
  }

  /** These, with 1 for a month or day of 0; ValueError if there is no such time. */
  TimeFields checked(ThreadState t) {
    TimeFields one =
        new TimeFields(
            year,
            month == 0 ? 1 : month,
            day == 0 ? 1 : day,
            hour,
            minute,
            second,
            weekday,
            yearDay == 0 ? 1 : yearDay);
    between(t, "month", one.month, 1, 12);
    between(t, "day of month", one.day, 1, 31);
    between(t, "hour", hour, 0, 23);
    between(t, "minute", minute, 0, 59);
    between(t, "seconds", second, 0, 61);
    between(t, "day of week", weekday, 0, 6);
    between(t, "day of year", one.yearDay, 1, 366);
    return one;
  }

  private static void between(ThreadState t, String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw Err.value(t, name + " out of range");
    }
  }

  /** In UTC; fields that are too large go over into the next. */
  long epochSecond() {
    long days = LocalDate.of(year, 1, 1).plusMonths(month - 1L).toEpochDay() + day - 1;
    return ((days * 24 + hour) * 60 + minute) * 60 + second;
  }

  /** The year of {@link #isoWeek}. */
  int isoYear() {
    int week = plainWeek();
    return week < 1 ? year - 1 : week > weeks(year) ? year + 1 : year;
  }

  int isoWeek() {
    int week = plainWeek();
    return week < 1 ? weeks(year - 1) : week > weeks(year) ? 1 : week;
  }

  /** 0 for the last week of the year before. */
  private int plainWeek() {
    return (yearDay - (weekday + 6) % 7 - 1 + 10) / 7;
  }

  private static int weeks(int year) {
    return LocalDate.of(year, 12, 28).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }
}
