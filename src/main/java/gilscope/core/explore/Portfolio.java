package gilscope.core.explore;

import gilscope.core.session.RunSpec;
import gilscope.core.session.Trials;
import java.util.ArrayList;
import java.util.List;

/**
 * Three lanes side by side: samplers in turns; partial-order reduction; iterative preemption
 * bounding. The samplers begin alone, for what they find at all they mostly find soon. Then all go
 * on in rounds, each lane so many executions, and meet at the end of a round: so both cores are
 * used, and what is found, by whom and after how many executions is the same on one core or on
 * many.
 */
final class Portfolio {
  /** Executions of the samplers before the other lanes begin. */
  private static final long ALONE = 64;

  /** Executions of each lane in a round, at most. */
  private static final long MOST = 1_024;

  private final SearchOptions options;
  private final Pace pace;
  private final Lane samplers;
  private final Lane reduction;
  private final Lane bounded;
  private final List<Lane> begun = new ArrayList<>();
  private final List<Trials.Carried> carried = new ArrayList<>();

  Portfolio(RunSpec spec, SearchOptions options, Pace pace) {
    this.options = options;
    this.pace = pace;
    this.samplers = new Lane(spec, options, pace);
    this.reduction = new Lane(spec, options, pace);
    this.bounded = new Lane(spec, options, pace);
  }

  /** In order of their priority: what one found counts before what the next found meanwhile. */
  List<Lane> lanes() {
    return List.of(samplers, reduction, bounded);
  }

  /** Samples and counts until enough was found, everything is covered, or the budget is used up. */
  void run() throws InterruptedException {
    try {
      begin(
          samplers,
          Math.min(ALONE, options.maxSchedules()),
          () -> {
            Sampler surw = new Surw(samplers::isOwn);
            samplers.sampleInTurns(
                new Sampler[] {
                  surw, new Pct(2), surw, new Pos(), surw, new Pct(3), surw, new RoundRobin()
                },
                new String[] {
                  "surw", "pct:2", "surw", "pos", "surw", "pct:3", "surw", "round-robin"
                });
          });
      pace.awaitRound(begun);
      if (isEnough()) {
        return;
      }
      long share = ALONE;
      begin(reduction, share, () -> reduction.reduce(new SourceDpor(), "dpor"));
      begin(bounded, share, () -> bounded.iterate(DepthFirst.Bound.PREEMPTIONS));
      pace.awaitRound(begun);
      while (!isEnough()) {
        share = Math.min(MOST, share * 2);
        round(share);
        pace.awaitRound(begun);
      }
    } finally {
      pace.finish();
      for (Trials.Carried each : carried) {
        each.await();
      }
    }
  }

  private long executions() {
    long sum = 0;
    for (Lane lane : begun) {
      sum += lane.executions();
    }
    return sum;
  }

  private boolean isEnough() {
    boolean found = false;
    boolean all = true;
    for (Lane lane : begun) {
      found |= !lane.found().isEmpty();
      all &= lane.isEnded();
    }
    return all && begun.size() > 1
        || found && !options.all()
        || reduction.isComplete()
        || executions() >= options.maxSchedules()
        || !pace.hasTime();
  }

  private void round(long share) {
    long going = begun.stream().filter(l -> !l.isEnded()).count();
    long left = options.maxSchedules() - executions();
    long each = Math.max(1, Math.min(share, left / going));
    long before = executions();
    for (Lane lane : begun) {
      if (!lane.isEnded()) {
        lane.allow(each, before);
        before += each;
      }
    }
    pace.begin();
  }

  private void begin(Lane lane, long share, Runnable strategy) {
    lane.allow(share, executions());
    begun.add(lane);
    carried.add(
        lane.trials()
            .begin(
                () -> {
                  try {
                    lane.trials().prepare();
                    pace.ready();
                    strategy.run();
                  } finally {
                    pace.ended(lane);
                  }
                }));
  }
}
