package gilscope.core.explore;

/**
 * Two accesses of one place by different threads, one of them a change, that no synchronisation
 * orders. Immutable.
 *
 * @param location as people write it
 * @param kind write-write, read-write
 * @param a one place in the program, {@code file:line}
 * @param b the other one
 * @param verdict harmful, order-of-output or benign
 * @param lockset {@link Lockset} warns as well: no lock guards every access of the place
 */
public record Race(
    String location, String kind, String a, String b, String verdict, boolean lockset) {}
