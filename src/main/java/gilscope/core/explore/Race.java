package gilscope.core.explore;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

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
 * @param inner it is memory of the interpreter's own, which a program cannot guard: only where
 *     nothing protects memory
 */
public record Race(
    String location,
    String kind,
    String a,
    String b,
    Verdict verdict,
    boolean lockset,
    boolean inner) {
  /** Places told by name of those that no program can guard. */
  private static final int MOST_INNER = 6;

  /** What is to be said of races in the interpreter's own memory; empty if there are none. */
  public static String innerOf(Collection<Race> races) {
    Map<String, Integer> places = new LinkedHashMap<>();
    races.stream().filter(Race::inner).forEach(r -> places.merge(r.location, 1, Integer::sum));
    if (places.isEmpty()) {
      return "";
    }
    int more = places.size() - MOST_INNER;
    return "races in the interpreter's own memory, which no program can guard: "
        + places.entrySet().stream()
            .limit(MOST_INNER)
            .map(e -> e.getKey() + (e.getValue() == 1 ? "" : " (" + e.getValue() + " pairs)"))
            .collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more places" : "");
  }

  /** Both in one: the worse verdict. */
  Race worse(Race other) {
    return new Race(
        location,
        kind,
        a,
        b,
        verdict.compareTo(other.verdict) < 0 ? other.verdict : verdict,
        lockset || other.lockset,
        inner);
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
