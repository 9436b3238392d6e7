package gilscope.core.event;

/** What the interpreter threads run on. */
public enum MachineKind {
  /** Real threads, wall time, whatever order the hardware makes. */
  LIVE("live"),
  /** One at a time in virtual time: the order is decided, recorded and replayed. */
  VIRTUAL("virtual");

  private final String label;

  MachineKind(String label) {
    this.label = label;
  }

  /** The name on the command line and in a trace's header. */
  public String label() {
    return label;
  }

  /**
   * Reads a label.
   *
   * @throws IllegalArgumentException with a message for the user
   */
  public static MachineKind parse(String label) {
    for (MachineKind kind : values()) {
      if (kind.label.equals(label)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("unknown machine '" + label + "'; use live or virtual");
  }
}
