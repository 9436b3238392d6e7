package gilscope.desk.scene;

/** A number over time that is counted from all threads together. */
public enum Counter {
  RUNNING("Running threads", "threads executing at once, on average"),
  READY("Ready, not running", "threads that could execute but have no core or not the GIL"),
  BLOCKED("Blocked on locks", "threads that wait for a lock somebody holds"),
  GIL_SWITCHES("GIL switches / ms", "how often the GIL was taken, per millisecond");

  private final String label;
  private final String meaning;

  Counter(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  public String label() {
    return label;
  }

  /** For a tooltip. */
  public String meaning() {
    return meaning;
  }
}
