package gilscope.core.explore;

import java.util.List;
import java.util.Map;

/**
 * What a search found. Immutable.
 *
 * @param schedules executions that were counted
 * @param traces of them, how many differ in more than the order of independent steps
 * @param blocked executions that reduction cut because they held nothing new
 * @param complete every schedule within the bound was covered
 * @param bound on preemptions (or delays); −1 if there is none
 * @param limited executions that were longer than allowed
 * @param timeouts more waits with a time limit than this could have ended in an execution before
 *     their time, which was not tried; −1 if there are none
 * @param cut what kept it from going on; only time and the user's wish depend on the machine
 * @param outcomes outputs and how often, where they were asked for
 * @param predicted deadlocks that a passing execution hints at
 * @param behaviours the first that it met
 */
public record SearchReport(
    String runtime,
    String strategy,
    long schedules,
    long traces,
    long blocked,
    boolean complete,
    int bound,
    long limited,
    int timeouts,
    Cut cut,
    double seconds,
    List<Finding> findings,
    List<Race> races,
    Map<String, Long> outcomes,
    List<Prediction> predicted,
    List<Behaviour> behaviours) {
  /** True if at least one execution came to its end: otherwise nothing can be said at all. */
  public boolean hasSearched() {
    return schedules > limited || !findings.isEmpty();
  }

  /** True if it came so far that one can say what was covered. */
  public boolean isBounded() {
    return hasSearched() && (complete || bound >= 0);
  }

  /** What a claim about the program rests on: how far the search came. */
  public String extent() {
    if (!hasSearched()) {
      return schedules == 0
          ? "no schedule"
          : "no schedule to its end (" + schedules + " were longer than allowed)";
    }
    return covered()
        + (timeouts < 0
            ? ""
            : timeouts == 0
                ? ", no wait ending before its time"
                : ", at most " + timeouts + " waits ending before their time");
  }

  private String covered() {
    if (bound >= 0) {
      String unit = strategy.equals("delay") ? " delay" : " preemption";
      return "every schedule of at most " + bound + unit + (bound == 1 ? "" : "s");
    }
    if (complete) {
      return "every behaviour";
    }
    return schedules + (schedules == 1 ? " schedule" : " schedules") + ", no bound reached";
  }

  /** Why a search ended before everything was covered. */
  public enum Cut {
    /** It did not, or enough was found. */
    NOT(""),
    /** Its budget of executions was used up. */
    SCHEDULES("cut short by its budget of schedules"),
    /** Its budget of work was used up. */
    WORK("cut short by its budget of work"),
    /** The outer limit of time was reached. */
    TIME("cut short by time"),
    /** The user wanted no more. */
    CANCELLED("cancelled");

    private final String label;

    Cut(String label) {
      this.label = label;
    }

    /** In reports. */
    public String label() {
      return label;
    }
  }
}
