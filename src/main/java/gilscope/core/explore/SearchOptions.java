package gilscope.core.explore;

/**
 * What is wanted of a search. Immutable.
 *
 * @param strategy who decides
 * @param parameter the depth of {@link Strategy#PCT}
 * @param preemptions the bound of {@link Strategy#IPB} and {@link Strategy#DELAY}
 * @param maxSchedules executions, at most
 * @param timeNs real time of the search, at most: an outer limit that only cuts it short
 * @param seed of all chance
 * @param all go on after the first failure
 * @param outcomes the order of writes matters, and the different outputs are counted
 * @param timeouts waits with a time limit that may end in an execution although others can go on;
 *     with 0 they end only when nobody can
 */
public record SearchOptions(
    Strategy strategy,
    int parameter,
    int preemptions,
    long maxSchedules,
    long timeNs,
    long seed,
    boolean all,
    boolean outcomes,
    int timeouts) {
  /** As the canonical one, with waits that end in time only. */
  public SearchOptions(
      Strategy strategy,
      int parameter,
      int preemptions,
      long maxSchedules,
      long timeNs,
      long seed,
      boolean all,
      boolean outcomes) {
    this(strategy, parameter, preemptions, maxSchedules, timeNs, seed, all, outcomes, 0);
  }

  /** The portfolio, twenty seconds, up to the first failure. */
  public static final SearchOptions DEFAULT =
      new SearchOptions(Strategy.AUTO, 0, 2, 100_000, 20_000_000_000L, 0, false, false);

  /** Who decides. */
  public enum Strategy {
    /** {@link Portfolio}: samplers, partial-order reduction and bounded search side by side. */
    AUTO,
    /** Every schedule. */
    DFS,
    /** One schedule for each behaviour. */
    DPOR,
    /** The same, and never an execution that turns out to be superfluous: {@link OptimalDpor}. */
    OPTIMAL_DPOR,
    /** Every schedule up to a number of preemptions, the fewest first. */
    IPB,
    /** Every schedule up to a number of delays, the fewest first. */
    DELAY,
    /** {@link Pct}. */
    PCT,
    /** {@link Pos}. */
    POS,
    /** {@link Surw}. */
    SURW,
    /** {@link Urw}. */
    URW,
    /** {@link RandomWalk}. */
    RANDOM,
    /** {@link RoundRobin}. */
    ROUND_ROBIN
  }

  /** Another strategy. */
  public SearchOptions with(Strategy other, int its) {
    return new SearchOptions(
        other, its, preemptions, maxSchedules, timeNs, seed, all, outcomes, timeouts);
  }
}
