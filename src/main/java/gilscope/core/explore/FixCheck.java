package gilscope.core.explore;

import gilscope.core.sched.Failure;
import gilscope.core.session.Repair;
import gilscope.core.session.RunSpec;
import gilscope.core.session.VirtualCost;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a repair that is only tried helps: the same search of the program with some lines under a
 * lock, or sealed. Immutable.
 *
 * @param what was done to which lines, for people
 * @param after the search of the repaired program
 * @param gone no failure of the unrepaired program came up again
 * @param failures of the repaired program, in words, with the lines of the unrepaired one
 * @param deadlocks those among them that were none before
 * @param costNs virtual time of an undisturbed run before and after, in ns; empty if there is none
 */
public record FixCheck(
    String what,
    SearchReport after,
    boolean gone,
    List<String> failures,
    List<String> deadlocks,
    List<Long> costNs) {
  /**
   * Tries a repair.
   *
   * @param before what the search of the program itself found
   * @param regions the lines, all under the same lock
   * @throws IllegalArgumentException with a message for the user if the lines cannot be repaired
   */
  public static FixCheck of(
      RunSpec spec,
      SearchOptions options,
      SearchReport before,
      Repair.Kind kind,
      List<Repair.Region> regions)
      throws InterruptedException {
    Repair.Repaired repaired = Repair.of(spec, kind, regions);
    SearchReport after = new Search(repaired.spec(), options).run();
    List<String> failures = new ArrayList<>();
    List<String> deadlocks = new ArrayList<>();
    for (Finding f : after.findings()) {
      String message = inOriginalLines(f.failure().message(), spec, repaired);
      failures.add(message);
      if (f.failure().kind() == Failure.Kind.DEADLOCK
          && before.findings().stream().noneMatch(b -> b.failure().message().equals(message))) {
        deadlocks.add(message);
      }
    }
    List<Long> cost =
        kind == Repair.Kind.LOCK
            ? List.of(VirtualCost.of(spec), VirtualCost.of(repaired.spec()))
            : List.of();
    String where =
        regions.stream().map(Repair.Region::toString).collect(Collectors.joining(" and "));
    return new FixCheck(
        (kind == Repair.Kind.LOCK ? "a lock around " : "sealed: ") + where,
        after,
        after.findings().isEmpty(),
        List.copyOf(failures),
        List.copyOf(deadlocks),
        cost);
  }

  /** Lines are told as they are in the program that its author knows. */
  private static String inOriginalLines(String text, RunSpec spec, Repair.Repaired repaired) {
    String file = spec.fileName().substring(spec.fileName().lastIndexOf('/') + 1);
    return Pattern.compile("(\\blines? |\\b" + Pattern.quote(file) + ":)(\\d+)")
        .matcher(text)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    m.group(1) + repaired.origin(Integer.parseInt(m.group(2)))));
  }

  /** For people, in one sentence. */
  public String sentence() {
    StringBuilder t = new StringBuilder(what);
    if (!after.hasSearched()) {
      return t.append(": not searched.").toString();
    }
    t.append(gone ? ": the failure is gone" : ": it still fails: ");
    if (!gone) {
      t.append(bare(failures.getFirst()));
    } else if (!after.complete()) {
      t.append(" from what was executed (").append(after.extent()).append(')');
    } else {
      t.append(" from every schedule");
    }
    if (deadlocks.isEmpty()) {
      t.append("; no deadlock appeared");
    } else if (deadlocks.getFirst().equals(failures.getFirst())) {
      t.append("; that is a deadlock which was not there before");
    } else {
      t.append("; a deadlock appeared: ").append(bare(deadlocks.getFirst()));
    }
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

  private static String bare(String message) {
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }
}
