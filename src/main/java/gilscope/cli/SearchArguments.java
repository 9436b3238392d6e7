package gilscope.cli;

import gilscope.core.explore.SearchOptions;
import gilscope.core.explore.SearchOptions.Strategy;
import picocli.CommandLine.Option;

/** The options that {@code explore} and {@code verdict} share. */
final class SearchArguments {
  @Option(
      names = "--strategy",
      paramLabel = "NAME",
      description =
          "auto (default), dfs, dpor, optimal-dpor, ipb, delay, pct:D, pos, surw, urw, random or"
              + " round-robin.")
  private String strategy = "auto";

  @Option(
      names = "--preemptions",
      paramLabel = "C",
      description = "The bound of ipb (and of delay); default 2.")
  private int preemptions = 2;

  @Option(
      names = "--max-schedules",
      paramLabel = "N",
      description = "Executions, at most; default 100000.")
  private long maxSchedules = 100_000;

  @Option(
      names = "--time-budget",
      paramLabel = "SEC",
      description =
          "Cut the search short after so much real time, and say so; default 20. What else ends it"
              + " is counted, and the same on every machine.")
  private double timeBudget = 20;

  @Option(names = "--seed", paramLabel = "N", description = "Of all chance; default 0.")
  private long seed;

  @Option(
      names = "--until",
      paramLabel = "first|all",
      description = "Stop at the first failure (default), or go on.")
  private String until = "first";

  @Option(
      names = "--outcomes",
      paramLabel = "stdout",
      description = "Count the different outputs; the order of writes then matters.")
  private String outcomes = "";

  @Option(
      names = "--timeouts",
      paramLabel = "T",
      description =
          "In an execution, up to T waits for a lock (and so of conditions, events, queues) with a"
              + " time limit end although somebody else can go on; default 0: they end when nobody"
              + " can.")
  private int timeouts;

  long seed() {
    return seed;
  }

  SearchOptions options() {
    if (!until.equals("first") && !until.equals("all")) {
      throw new UserError("--until knows first and all, not '" + until + "'; try --until all");
    }
    if (!outcomes.isEmpty() && !outcomes.equals("stdout")) {
      throw new UserError("--outcomes knows stdout only; try --outcomes stdout");
    }
    if (timeouts < 0) {
      throw new UserError("--timeouts must be a number of waits; try --timeouts 1");
    }
    if (preemptions < 0 || maxSchedules < 1 || !(timeBudget > 0)) {
      throw new UserError("a bound must be positive; try --max-schedules 1000 --time-budget 10");
    }
    int colon = strategy.indexOf(':');
    String name = colon < 0 ? strategy : strategy.substring(0, colon);
    Strategy chosen = null;
    for (Strategy s : Strategy.values()) {
      if (s.name().equals(name.replace('-', '_').toUpperCase(java.util.Locale.ROOT))) {
        chosen = s;
      }
    }
    int depth = chosen == Strategy.PCT ? 3 : 0;
    if (chosen == null || colon >= 0 && chosen != Strategy.PCT) {
      throw unknown();
    }
    if (colon >= 0) {
      try {
        depth = Integer.parseInt(strategy.substring(colon + 1));
      } catch (NumberFormatException _) {
        depth = 0;
      }
      if (depth < 1) {
        throw unknown();
      }
    }
    return new SearchOptions(
        chosen,
        depth,
        preemptions,
        maxSchedules,
        Math.round(Math.min(timeBudget, 1e9) * 1e9),
        seed,
        until.equals("all"),
        !outcomes.isEmpty(),
        timeouts);
  }

  private UserError unknown() {
    return new UserError(
        "unknown strategy '"
            + strategy
            + "'; use auto, dfs, dpor, optimal-dpor, ipb, delay, pct:D, pos, surw, urw, random or"
            + " round-robin");
  }
}
