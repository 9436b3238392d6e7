package gilscope.core.event;

/** How much of a run is recorded. Each level includes the ones before it. */
public enum Level {
  /** Threads, states, locks, the GIL, output, exceptions. Always recorded. */
  STATES,
  /** Also each source line reached, and calls and returns. */
  LINES,
  /** Also each instruction. */
  INSTRUCTIONS,
  /** Also each read and write of a shared place. */
  ACCESSES;

  /** True if a recording at this level holds events of {@code other}. */
  public boolean includes(Level other) {
    return ordinal() >= other.ordinal();
  }

  /** The name on the command line. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
