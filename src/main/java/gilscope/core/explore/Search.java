package gilscope.core.explore;

import gilscope.core.event.RuntimeKind;
import gilscope.core.explore.SearchOptions.Strategy;
import gilscope.core.sched.Choices;
import gilscope.core.sched.Failure;
import gilscope.core.sched.SplitMix64;
import gilscope.core.session.RunSpec;
import gilscope.core.session.Trials;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A search over the schedules of one program under one runtime. Used once, by one thread; {@link
 * #cancel} and {@link #progress} by any.
 */
public final class Search {
  private static final int NO_BOUND = Integer.MAX_VALUE / 2;

  /** Failures that are minimised and explained. */
  private static final int MOST_EXPLAINED = 8;

  /** Executions in which nobody is held up, to see whether a failure needs that. */
  private static final int MOST_TIMELY = 200;

  /** Beyond the end of the search's own time, at most. */
  private static final long GRACE_NS = 2_000_000_000L;

  private final RunSpec spec;
  private final SearchOptions options;
  private final Pace pace;
  private final long began = System.nanoTime();
  private volatile List<Lane> lanes = List.of();
  private volatile boolean explaining;

  public Search(RunSpec spec, SearchOptions options) {
    this.spec = spec;
    this.options = options;
    this.pace = new Pace(options.timeNs(), options.strategy() != Strategy.AUTO);
  }

  /** Wants no more: {@link #run} then returns with what was found. Any thread. */
  public void cancel() {
    pace.cancel();
  }

  /** How far it is. Any thread. */
  public SearchProgress progress() {
    long schedules = 0;
    long executions = 0;
    long blocked = 0;
    int traces = 0;
    int bound = -1;
    int fresh = 0;
    for (Lane lane : lanes) {
      fresh = Math.max(fresh, lane.fresh());
      schedules += lane.schedules();
      executions += lane.executions();
      blocked += lane.blocked();
      traces = Math.max(traces, lane.distinct());
      bound = Math.max(bound, lane.bound());
    }
    return new SearchProgress(
        schedules,
        traces,
        blocked,
        executions - schedules - blocked,
        bound,
        (System.nanoTime() - began) / 1e9,
        Math.min(
            1,
            Math.max(
                (double) executions / options.maxSchedules(),
                (double) (System.nanoTime() - began) / options.timeNs())),
        executions < 64 ? -1 : fresh / 64.0,
        explaining);
  }

  /** Searches until the budget is used up, everything is covered, or enough was found. */
  public SearchReport run() throws InterruptedException {
    if (options.strategy() == Strategy.AUTO) {
      Portfolio portfolio = new Portfolio(spec, options, pace);
      lanes = portfolio.lanes();
      portfolio.run();
    } else {
      Lane lane = new Lane(spec, options, pace);
      lanes = List.of(lane);
      lane.trials()
          .carry(
              () -> {
                lane.trials().prepare();
                pace.ready();
                search(lane);
              });
    }
    explaining = true;
    return report();
  }

  private void search(Lane lane) {
    switch (options.strategy()) {
      case DFS -> lane.enumerate(new DepthFirst(DepthFirst.Bound.PREEMPTIONS, NO_BOUND), "dfs");
      case DPOR -> lane.reduce(new SourceDpor(), label());
      case OPTIMAL_DPOR -> lane.reduce(new OptimalDpor(isWithoutGil()), label());
      case IPB -> lane.iterate(DepthFirst.Bound.PREEMPTIONS);
      case DELAY -> lane.iterate(DepthFirst.Bound.DELAYS);
      case AUTO, PCT, POS, SURW, URW, RANDOM, ROUND_ROBIN -> lane.sample(sampler(), label());
    }
  }

  private boolean isWithoutGil() {
    return spec.runtime() == RuntimeKind.FREE_THREADED || spec.runtime() == RuntimeKind.UNPROTECTED;
  }

  private String label() {
    String name = options.strategy().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return options.strategy() == Strategy.PCT ? name + ":" + options.parameter() : name;
  }

  private Sampler sampler() {
    return switch (options.strategy()) {
      case PCT -> new Pct(Math.max(1, options.parameter()));
      case POS -> new Pos();
      case SURW -> new Surw(lanes.getFirst()::isOwn);
      case URW -> new Urw();
      case ROUND_ROBIN -> new RoundRobin();
      case RANDOM, AUTO, DFS, DPOR, OPTIMAL_DPOR, IPB, DELAY -> new RandomWalk();
    };
  }

  // ---- what was found

  private SearchReport report() throws InterruptedException {
    Lane whole = null;
    for (Lane lane : lanes) {
      whole = whole == null && lane.isComplete() && isWhole(lane) ? lane : whole;
    }
    long schedules = 0;
    long blocked = 0;
    long limited = 0;
    int bound = -1;
    Set<Long> traces = new LinkedHashSet<>();
    Map<String, Long> outcomes = new TreeMap<>();
    for (Lane lane : whole == null ? lanes : List.of(whole)) {
      schedules += lane.schedules();
      blocked += lane.blocked();
      limited += lane.limited();
      bound = Math.max(bound, lane.bound());
      lane.traces().forEach(traces::add);
      lane.outcomes().forEach((text, n) -> outcomes.merge(text, n, Long::sum));
    }
    boolean complete = whole != null;
    boolean left = false;
    for (Lane lane : lanes) {
      left |= lane.leavesEndsOut();
    }
    Map<String, Race> races = new LinkedHashMap<>();
    Map<String, Prediction> predictions = new LinkedHashMap<>();
    for (Lane lane : lanes) {
      look(lane, complete, races, predictions);
    }
    List<Finding> findings = findings(whole);
    return new SearchReport(
        spec.runtime().label(),
        label(),
        schedules,
        traces.size(),
        blocked,
        complete,
        bound,
        limited,
        left ? options.timeouts() : -1,
        cut(complete),
        (System.nanoTime() - began) / 1e9,
        findings,
        List.copyOf(races.values()),
        outcomes,
        List.copyOf(predictions.values()),
        List.copyOf((whole == null ? lanes.getFirst() : whole).behaviours()));
  }

  /** True if a lane that is complete covers more than schedules up to a bound. */
  private boolean isWhole(Lane lane) {
    return options.strategy() != Strategy.AUTO || lane.bound() < 0;
  }

  private SearchReport.Cut cut(boolean complete) {
    if (complete) {
      return SearchReport.Cut.NOT;
    }
    if (pace.isCancelled()) {
      return SearchReport.Cut.CANCELLED;
    }
    if (pace.isLate()) {
      return SearchReport.Cut.TIME;
    }
    long executions = 0;
    for (Lane lane : lanes) {
      executions += lane.executions();
    }
    return executions >= options.maxSchedules()
        ? SearchReport.Cut.SCHEDULES
        : pace.isTired() ? SearchReport.Cut.WORK : SearchReport.Cut.NOT;
  }

  /** Each failure once, the one that was met first in front. */
  private List<Finding> findings(@org.jspecify.annotations.Nullable Lane whole)
      throws InterruptedException {
    Map<String, Found> first = new LinkedHashMap<>();
    for (Lane lane : lanes) {
      lane.found()
          .forEach(
              (signature, f) -> {
                Found known = first.get(signature);
                if (known == null || f.after < known.after) {
                  first.put(signature, f);
                }
              });
    }
    List<Found> all = new ArrayList<>(first.values());
    all.sort((a, b) -> Long.compare(a.after, b.after));
    List<Finding> out = new ArrayList<>();
    for (Found f : all) {
      boolean explained = out.size() < MOST_EXPLAINED;
      f.lane.trials().carry(() -> out.add(finding(f, explained, count(f, whole))));
    }
    return out;
  }

  /** Executions that failed so: of the lane that covered everything, or else of all. */
  private long count(Found f, @org.jspecify.annotations.Nullable Lane whole) {
    long sum = 0;
    for (Lane lane : whole == null ? lanes : List.of(whole)) {
      Found here = lane.found().get(f.failure.signature());
      sum += here == null ? 0 : here.count;
    }
    return Math.max(1, sum);
  }

  private Finding finding(Found f, boolean explained, long count) {
    if (explained) {
      Minimiser m =
          new Minimiser(
              f.lane.trials(),
              f.choices,
              f.preemptions,
              f.failure,
              Lane.MAX_STEPS,
              Lane.MAX_INSTRUCTIONS);
      f.choices = m.choices();
      f.preemptions = m.preemptions();
      f.certified = m.isCertain();
    }
    Explanation e =
        new Explanation(
            f.lane.trials(),
            spec.fileName(),
            f.choices,
            f.failure,
            Lane.MAX_STEPS,
            Lane.MAX_INSTRUCTIONS);
    Failure named = e.failure();
    return new Finding(
        named,
        count,
        f.strategy,
        f.after,
        e.choices(),
        e.choices().toText(spec.seed(), spec.runtime().ordinal()),
        f.preemptions,
        e.choices().count(),
        f.certified,
        e.sentence(),
        e.constraints(),
        e.windows(),
        heldUp(f.lane.trials(), named, e.heldUpNs()));
  }

  /** For how long a thread has to be held up at least, as far as that is known. */
  private long heldUp(Trials trials, Failure failure, long shown) {
    if (shown == 0) {
      return 0;
    }
    Timely timely = new Timely();
    for (int n = 0; n < MOST_TIMELY && pace.hasTime(GRACE_NS); n++) {
      timely.seed(SplitMix64.derive(options.seed(), n + 1));
      Failure f = trials.run(timely, Lane.MAX_STEPS, Lane.MAX_INSTRUCTIONS, false).failure();
      if (f != null && f.signature().equals(failure.signature())) {
        return 0;
      }
    }
    return shown;
  }

  /**
   * The portfolio counts what a prediction led to as found; other strategies search on their own.
   */
  private void led(Lane lane, Failure failure, Choices choices, int preemptions) {
    if (options.strategy() == Strategy.AUTO) {
      lane.found()
          .computeIfAbsent(
              failure.signature(),
              _ ->
                  new Found(
                      failure, "a prediction", lane.executions() + 1, lane, choices, preemptions));
    }
  }

  private void look(
      Lane lane, boolean complete, Map<String, Race> races, Map<String, Prediction> predictions)
      throws InterruptedException {
    if (lane.executions() == 0) {
      return;
    }
    lane.trials()
        .carry(
            () -> {
              Names names = new Names(lane.trials(), spec, Lane.MAX_STEPS, Lane.MAX_INSTRUCTIONS);
              BothOrders orders =
                  new BothOrders(lane.trials(), pace, Lane.MAX_STEPS, Lane.MAX_INSTRUCTIONS);
              for (Race r : lane.races().list(names, orders, complete)) {
                races.merge(r.location() + r.kind() + r.a() + r.b(), r, Race::worse);
              }
              for (Prediction p :
                  new DeadlockDirector(
                          lane.trials(), lane.locks(), names, Lane.MAX_STEPS, Lane.MAX_INSTRUCTIONS)
                      .predictions((f, choices, spent) -> led(lane, f, choices, spent))) {
                predictions.merge(p.message(), p, (a, b) -> a.confirmed() ? a : b);
              }
            });
  }
}
