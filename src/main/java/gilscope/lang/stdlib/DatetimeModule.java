package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;

/**
 * {@code _datetime}. Time is the Gate's, and local time is UTC; see {@link TimeModule}. Calendar
 * arithmetic is {@code java.time}'s, whose calendar is the same.
 */
final class DatetimeModule implements NativeModule {
  @Override
  public String name() {
    return "_datetime";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.type(PyDate.TYPE)
        .type(PyDateTime.TYPE)
        .type(PyTime.TYPE)
        .type(PyTimeDelta.TYPE)
        .type(PyTimeZone.TYPE)
        .type(PyTzInfo.TYPE)
        .value("UTC", PyTimeZone.UTC)
        .value("MINYEAR", DateFields.MIN_YEAR)
        .value("MAXYEAR", DateFields.MAX_YEAR);
  }
}
