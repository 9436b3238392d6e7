package gilscope.core.explore;

/**
 * Two accesses of one place by different threads, one of them a change, that no synchronisation
 * orders. Immutable.
 *
 * @param location as people write it
 * @param kind write-write, read-write
 * @param a one place in the program, {@code file:line}
 * @param b the other one
 * @param verdict what comes of it
 * @param lockset {@link Lockset} warns as well: no lock guards every access of the place
 */
public record Race(
    String location, String kind, String a, String b, Verdict verdict, boolean lockset) {
  /** Both in one: the worse verdict. */
  Race worse(Race other) {
    return new Race(
        location,
        kind,
        a,
        b,
        verdict.compareTo(other.verdict) < 0 ? other.verdict : verdict,
        lockset || other.lockset);
  }

  /** What came of executing a race in both orders; later is worse. */
  public enum Verdict {
    /** Nothing, in a search that covered every schedule. */
    BENIGN("benign"),
    /** Nothing, in those executions that were made. */
    NOT_SHOWN_HARMFUL("not shown harmful within the bound"),
    /** The order of what is written. */
    ORDER_OF_OUTPUT("order-of-output"),
    /** A failure, or other values of global variables at the end. */
    HARMFUL("harmful");

    private final String label;

    Verdict(String label) {
      this.label = label;
    }

    /** In reports. */
    public String label() {
      return label;
    }

    static Verdict of(BothOrders.Difference d, boolean complete) {
      return switch (d) {
        case NONE -> complete ? BENIGN : NOT_SHOWN_HARMFUL;
        case OUTPUT -> ORDER_OF_OUTPUT;
        case STATE, FAILURE -> HARMFUL;
      };
    }
  }
}
