package gilscope.core.sched;

/**
 * A recorded schedule asks for what this execution cannot do: the program, the runtime or a setting
 * is not the one that was recorded. The message is for the user and names the step.
 */
public final class ScheduleDivergence extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final long step;

  ScheduleDivergence(long step, String what) {
    super(
        "the schedule does not fit this run: at step "
            + step
            + " "
            + what
            + ". Replay it with the program, runtime, cores and switch interval it was recorded"
            + " with");
    this.step = step;
  }

  /** Where the execution left the recorded path. */
  public long step() {
    return step;
  }
}
