package gilscope.core.sched;

/** What was decided in a run so far, enough to have it again. Immutable. */
public sealed interface Decisions permits Schedule, Stretches {
  /** A text to paste; see {@link #parse}. */
  String toText();

  /**
   * Reads {@link #toText}.
   *
   * @throws ScheduleFormatException if it is neither
   */
  static Decisions parse(String text) {
    return Stretches.isText(text) ? Stretches.parse(text) : Schedule.parse(text);
  }

  /** True for a text that is followed on the machine of a search: what it found, or a branch. */
  static boolean isOfSearch(String text) {
    return Choices.isText(text) || Stretches.isText(text);
  }

  /** The number of the runtime in a text of which {@link #isOfSearch} is true. */
  static int runtimeOf(String text) {
    return Stretches.isText(text) ? Stretches.parse(text).runtime() : Choices.runtimeOf(text);
  }
}
