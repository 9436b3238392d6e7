package gilscope.core.sched;

/**
 * A policy as the user names it: {@code fair}, {@code round-robin}, {@code round-robin:K}, {@code
 * random}, {@code random:K}, {@code pct:D}, {@code pos}. Immutable.
 *
 * @param parameter K or D; 0 where the kind has none
 */
public record PolicySpec(Kind kind, int parameter) {
  /** What {@code gilscope run} uses unless told otherwise. */
  public static final PolicySpec DEFAULT = new PolicySpec(Kind.FAIR, 0);

  /** The policies there are. */
  public enum Kind {
    /** {@link FairPolicy}. */
    FAIR("fair", ""),
    /** {@link RoundRobinPolicy}. */
    ROUND_ROBIN("round-robin", "steps per turn"),
    /** {@link RandomPolicy}. */
    RANDOM("random", "longest turn"),
    /** {@link PctPolicy}. */
    PCT("pct", "depth"),
    /** {@link PosPolicy}. */
    POS("pos", "");

    private final String label;
    private final String parameterName;

    Kind(String label, String parameterName) {
      this.label = label;
      this.parameterName = parameterName;
    }

    /** The name on the command line. */
    public String label() {
      return label;
    }
  }

  /**
   * Reads a policy's name.
   *
   * @throws IllegalArgumentException with a message for the user
   */
  public static PolicySpec parse(String text) {
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    for (Kind kind : Kind.values()) {
      if (kind.label.equals(name)) {
        return new PolicySpec(kind, parameter(kind, colon < 0 ? "" : text.substring(colon)));
      }
    }
    throw new IllegalArgumentException(
        "unknown policy '"
            + text
            + "'; use fair, round-robin, round-robin:K, random, random:K, pct:D or pos");
  }

  private static int parameter(Kind kind, String tail) {
    if (tail.isEmpty()) {
      return switch (kind) {
        case ROUND_ROBIN -> RoundRobinPolicy.STEPS;
        case PCT -> 3;
        case FAIR, RANDOM, POS -> 0;
      };
    }
    if (kind.parameterName.isEmpty()) {
      throw new IllegalArgumentException(
          "policy '" + kind.label + "' takes no parameter; write just " + kind.label);
    }
    try {
      int value = Integer.parseInt(tail.substring(1));
      if (value >= 1) {
        return value;
      }
    } catch (NumberFormatException _) {
      // Falls through to the one message for every wrong parameter.
    }
    throw new IllegalArgumentException(
        "policy '"
            + kind.label
            + tail
            + "': "
            + kind.parameterName
            + " must be a whole number from 1 up, as in "
            + kind.label
            + ":3");
  }

  /** A scheduler that follows this policy. */
  public Scheduler scheduler(long seed) {
    return new PolicyScheduler(policy(), seed);
  }

  private Policy policy() {
    return switch (kind) {
      case FAIR -> new FairPolicy(FairPolicy.SLICE);
      case ROUND_ROBIN -> new RoundRobinPolicy(parameter);
      case RANDOM -> new RandomPolicy(parameter);
      case PCT -> new PctPolicy(parameter);
      case POS -> new PosPolicy();
    };
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return parameter == 0 ? kind.label : kind.label + ":" + parameter;
  }
}
