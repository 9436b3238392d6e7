package gilscope.core.sched;

/** A text that is not a schedule. The message is for the user. */
public final class ScheduleFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  ScheduleFormatException(String why) {
    super("not a schedule: " + why);
  }

  ScheduleFormatException(String why, Throwable cause) {
    super("not a schedule: " + why, cause);
  }
}
