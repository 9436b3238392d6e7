package gilscope.bench;

import gilscope.core.event.RuntimeKind;
import gilscope.core.explore.Search;
import gilscope.core.explore.SearchOptions;
import gilscope.core.explore.SearchOptions.Strategy;
import gilscope.core.explore.SearchReport;
import gilscope.core.session.RunSpec;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether partial-order reduction finds exactly the outcomes of all schedules, on {@link
 * SmallPrograms}: {@code OutcomesSoak [FIRST [COUNT]]}, by default a thousand from seed 0 on, under
 * the free-threaded runtime. Programs with too many schedules are left out, and counted.
 */
public final class OutcomesSoak {
  private static final long MOST = 10_000;
  private static final long LONG_NS = 3_600_000_000_000L;

  private OutcomesSoak() {}

  /** What reduction and enumeration find; null if there are too many schedules to enumerate. */
  public static @Nullable Comparison compare(long seed, RuntimeKind runtime, long most)
      throws InterruptedException {
    String source = SmallPrograms.of(seed);
    SearchReport all = run(source, runtime, Strategy.DFS, most);
    if (!all.complete()) {
      return null;
    }
    SearchReport reduced = run(source, runtime, Strategy.DPOR, most);
    SearchReport optimal = run(source, runtime, Strategy.OPTIMAL_DPOR, most);
    return new Comparison(
        source,
        all.schedules(),
        reduced.traces(),
        reduced.schedules() + reduced.blocked(),
        optimal.schedules() + optimal.blocked(),
        outcomes(all),
        outcomes(reduced),
        outcomes(optimal));
  }

  /**
   * @param schedules of the enumeration
   * @param traces that reduction found
   * @param executions of reduction, superfluous ones with them
   * @param optimal the same with wakeup trees
   * @param every outcome of any schedule
   * @param found by reduction
   * @param foundOptimally the same with wakeup trees
   */
  public record Comparison(
      String source,
      long schedules,
      long traces,
      long executions,
      long optimal,
      String every,
      String found,
      String foundOptimally) {
    /** True if nothing is missing and nothing too much. */
    public boolean agrees() {
      return every.equals(found) && every.equals(foundOptimally);
    }
  }

  private static SearchReport run(String source, RuntimeKind runtime, Strategy strategy, long most)
      throws InterruptedException {
    return new Search(
            RunSpec.of("random.py", source).withRuntime(runtime),
            new SearchOptions(strategy, 0, 0, most, LONG_NS, 0, true, true))
        .run();
  }

  private static String outcomes(SearchReport r) {
    Set<String> failures = new TreeSet<>();
    r.findings().forEach(f -> failures.add(f.failure().form().label()));
    return new TreeSet<>(r.outcomes().keySet()) + " " + failures;
  }

  /** Compares until so many were compared, and prints what differs. */
  public static void main(String[] args) throws Exception {
    long first = args.length > 0 ? Long.parseLong(args[0]) : 0;
    long wanted = args.length > 1 ? Long.parseLong(args[1]) : 1_000;
    long different = 0;
    long tooMany = 0;
    long compared = 0;
    long schedules = 0;
    long traces = 0;
    long executions = 0;
    long optimal = 0;
    for (long seed = first; compared < wanted; seed++) {
      Comparison c = compare(seed, RuntimeKind.FREE_THREADED, MOST);
      if (c == null) {
        tooMany++;
        continue;
      }
      compared++;
      schedules += c.schedules;
      traces += c.traces;
      executions += c.executions;
      optimal += c.optimal;
      if (!c.agrees()) {
        different++;
        System.out.printf(
            "seed %d%n%s%nall     %s%nreduced %s%noptimal %s%n",
            seed, c.source, c.every, c.found, c.foundOptimally);
      }
      if (compared % 100 == 0 || compared == wanted) {
        System.out.printf(
            "%d compared, %d differ, %d left out with too many schedules; %,d schedules, %,d"
                + " traces, %,d executions of dpor, %,d of optimal dpor%n",
            compared, different, tooMany, schedules, traces, executions, optimal);
      }
    }
  }
}
