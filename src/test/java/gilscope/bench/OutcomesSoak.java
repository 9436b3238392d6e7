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
 * SmallPrograms}: {@code OutcomesSoak [FIRST [COUNT]]}, by default the seeds 0 to 999, under the
 * free-threaded runtime. Programs with more schedules than can be executed are counted apart.
 */
public final class OutcomesSoak {
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
    return new Comparison(
        source, all.schedules(), reduced.schedules(), outcomes(all), outcomes(reduced));
  }

  /**
   * @param schedules of the enumeration
   * @param traces of the reduction
   * @param every outcome of any schedule
   * @param found by the reduction
   */
  public record Comparison(String source, long schedules, long traces, String every, String found) {
    /** True if nothing is missing and nothing too much. */
    public boolean agrees() {
      return every.equals(found);
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

  /** Compares and prints what differs. */
  public static void main(String[] args) throws Exception {
    long first = args.length > 0 ? Long.parseLong(args[0]) : 0;
    long count = args.length > 1 ? Long.parseLong(args[1]) : 1_000;
    long equal = 0;
    long different = 0;
    long tooMany = 0;
    long schedules = 0;
    long traces = 0;
    for (long seed = first; seed < first + count; seed++) {
      Comparison c = compare(seed, RuntimeKind.FREE_THREADED, 30_000);
      if (c == null) {
        tooMany++;
        continue;
      }
      schedules += c.schedules;
      traces += c.traces;
      if (c.agrees()) {
        equal++;
      } else {
        different++;
        System.out.printf(
            "seed %d%n%s%nall     %s%nreduced %s%n", seed, c.source, c.every, c.found);
      }
    }
    System.out.printf(
        "%d equal, %d different, %d with too many schedules; %d schedules, %d traces%n",
        equal, different, tooMany, schedules, traces);
  }
}
