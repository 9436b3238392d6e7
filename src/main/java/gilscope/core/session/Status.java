package gilscope.core.session;

/** Where a session stands. */
public enum Status {
  /** A program is loaded (or none) and nothing has run. */
  IDLE("ready"),
  /** The program runs. */
  RUNNING("running"),
  /** The program is executed again to reach an earlier moment. */
  SEEKING("seeking"),
  /** It stands still, every thread between two instructions or blocked, and can go on. */
  PAUSED("paused"),
  /** The program ended by itself; its exit status is known. */
  FINISHED("finished"),
  /** Every thread waited for another one; the message names the circle. */
  DEADLOCK("deadlock"),
  /** The user or a limit ended it. */
  STOPPED("stopped"),
  /** Gilscope could not go on: the message says why and how to see it again. */
  FAILED("failed");

  private final String label;

  Status(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** True if this run will not go on. On the virtual machine one can still step back. */
  public boolean isOver() {
    return this == FINISHED || this == DEADLOCK || this == STOPPED || this == FAILED;
  }
}
