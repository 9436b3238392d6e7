package gilscope.core.event;

/** What a run models. */
public enum RuntimeKind {
  /** CPython 3.14's default build: switches threads at its check points only. */
  GIL("gil"),
  /** CPython up to 3.9: a check point before every instruction. */
  GIL_LEGACY("gil-legacy"),
  /** CPython 3.14t (PEP 703): really parallel, a mutex per object. */
  FREE_THREADED("free-threaded"),
  /** The GIL deleted and nothing put in its place. */
  UNPROTECTED("unprotected");

  private final String label;

  RuntimeKind(String label) {
    this.label = label;
  }

  /** The name on the command line and in a trace's header. */
  public String label() {
    return label;
  }

  /** True if there is a GIL. */
  public boolean hasGil() {
    return this == GIL || this == GIL_LEGACY;
  }

  /**
   * Reads a label.
   *
   * @throws IllegalArgumentException with a message for the user
   */
  public static RuntimeKind parse(String label) {
    for (RuntimeKind kind : values()) {
      if (kind.label.equals(label)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "unknown runtime '" + label + "'; use gil, gil-legacy, free-threaded or unprotected");
  }
}
