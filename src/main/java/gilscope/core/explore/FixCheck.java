package gilscope.core.explore;

import gilscope.core.sched.Failure;
import gilscope.core.session.Repair;
import gilscope.core.session.RunSpec;
import gilscope.core.session.VirtualCost;
import java.util.List;
import java.util.Locale;

/**
 * Whether a repair that is only tried helps: the same search of the program with some lines under a
 * lock, or sealed. Immutable.
 *
 * @param what was done to which lines, for people
 * @param after the search of the repaired program
 * @param gone no failure of the unrepaired program came up again
 * @param deadlocks new ones, in words
 * @param costNs virtual time of an undisturbed run before and after, in ns; empty if there is none
 */
public record FixCheck(
    String what, SearchReport after, boolean gone, List<String> deadlocks, List<Long> costNs) {
  /**
   * Tries a repair.
   *
   * @param before what the search of the program itself found
   * @param from the first line, from 1
   * @param to the last one
   * @throws IllegalArgumentException with a message for the user if the lines cannot be repaired
   */
  public static FixCheck of(
      RunSpec spec, SearchOptions options, SearchReport before, Repair.Kind kind, int from, int to)
      throws InterruptedException {
    RunSpec repaired = Repair.of(spec, kind, from, to);
    SearchReport after = new Search(repaired, options).run();
    List<String> deadlocks =
        after.findings().stream()
            .filter(f -> f.failure().kind() == Failure.Kind.DEADLOCK)
            .map(f -> f.failure().message())
            .filter(m -> before.findings().stream().noneMatch(b -> b.failure().message().equals(m)))
            .toList();
    List<Long> cost =
        kind == Repair.Kind.LOCK
            ? List.of(VirtualCost.of(spec), VirtualCost.of(repaired))
            : List.of();
    return new FixCheck(
        (kind == Repair.Kind.LOCK ? "a lock around" : "sealed:") + " lines " + from + "-" + to,
        after,
        after.findings().isEmpty(),
        deadlocks,
        cost);
  }

  /** For people, in one sentence. */
  public String sentence() {
    StringBuilder t = new StringBuilder(what);
    if (after.schedules() == 0) {
      return t.append(": not searched").toString();
    }
    t.append(gone ? ": the failure is gone" : ": it still fails: ");
    if (!gone) {
      t.append(after.findings().getFirst().failure().message());
    } else if (!after.complete()) {
      t.append(" from the schedules that were executed, which are not all");
    } else {
      t.append(" from every schedule");
    }
    t.append(
        deadlocks.isEmpty() ? "; no deadlock appeared" : "; a deadlock appeared: " + deadlocks);
    if (!costNs.isEmpty()) {
      double factor = (double) costNs.get(1) / Math.max(1, costNs.get(0));
      t.append(
          String.format(
              Locale.ROOT,
              "; an undisturbed run takes %.3f ms of virtual time instead of %.3f (× %.2f)",
              costNs.get(1) / 1e6,
              costNs.get(0) / 1e6,
              factor));
    }
    return t.append('.').toString();
  }
}
