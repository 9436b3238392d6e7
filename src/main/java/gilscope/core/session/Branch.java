package gilscope.core.session;

import gilscope.core.trace.Trace;

/**
 * A course of the program that is kept: it was left when the user let another thread go on.
 * Immutable but for the trace, which is kept as it was.
 *
 * @param name for people; the user may give another
 * @param forkStep where the other course began
 * @param lastStep how far this one had been followed
 * @param schedule its decisions, for {@link RunSpec#withSchedule}
 * @param trace what was recorded of it
 * @param followed the program has gone back to it and follows it now
 */
public record Branch(
    String name, long forkStep, long lastStep, String schedule, Trace trace, boolean followed) {
  /** The same course under another name. */
  public Branch named(String newName) {
    return new Branch(newName, forkStep, lastStep, schedule, trace, followed);
  }

  /** The same course, followed or left. */
  Branch followed(boolean now) {
    return new Branch(name, forkStep, lastStep, schedule, trace, now);
  }
}
