package gilscope.core.explore;

/**
 * How far a search is. Immutable.
 *
 * @param schedules executions that count
 * @param traces how many of them differ in more than the order of independent steps
 * @param blocked executions that reduction cut because they held nothing new
 * @param learning executions that only taught what is visible
 * @param bound every schedule up to so many preemptions was executed; −1 if that is not known
 * @param seconds since it began
 * @param spent of its budget of schedules or of time, whichever is nearer to its end; 0 … 1
 * @param newShare of the last executions, the share that showed something new: about what the next
 *     one will with that chance; negative if there were too few
 * @param explaining executions are over: what was found is minimised and explained
 */
public record SearchProgress(
    long schedules,
    int traces,
    long blocked,
    long learning,
    int bound,
    double seconds,
    double spent,
    double newShare,
    boolean explaining) {
  /** All executions, whatever they were for. */
  public long executions() {
    return schedules + blocked + learning;
  }

  /** Executions in a second of real time. */
  public double rate() {
    return seconds <= 0 ? 0 : executions() / seconds;
  }
}
