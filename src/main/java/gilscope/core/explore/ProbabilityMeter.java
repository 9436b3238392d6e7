package gilscope.core.explore;

import gilscope.core.event.RuntimeKind;
import gilscope.core.sched.Choices;
import gilscope.core.sched.Failure;
import gilscope.core.sched.FollowGuide;
import gilscope.core.sched.Guide;
import gilscope.core.sched.SplitMix64;
import gilscope.core.sched.Trial;
import gilscope.core.session.IntervalRuns;
import gilscope.core.session.RunSpec;
import gilscope.core.session.Trials;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often failures that a search found come up by chance: under a random walk over the visible
 * steps, PCT, POS, and, where there is a GIL, in ordinary runs under its switch interval. Used by
 * one thread.
 *
 * <p>What is drawn is a function of the seed alone. Draws end with their number, or when the
 * executions of one way of drawing took {@link #MOST_INSTRUCTIONS}; only the time budget, shared by
 * all ways, can make the number of draws (never their results) differ from run to run.
 */
public final class ProbabilityMeter {
  /** Instructions of all executions drawn in one way, about. */
  private static final long MOST_INSTRUCTIONS = 200_000_000;

  /** What getting ready for an ordinary run costs, in instructions, about. */
  private static final long READY = 1_000_000;

  private static final long MAX_STEPS = 20_000;
  private static final long MAX_INSTRUCTIONS = 20_000_000;

  /** Executions without news after which what is visible counts as known. */
  private static final int QUIET = 32;

  private static final int MOST_WARM_UPS = 1_000;

  private final RunSpec spec;
  private final long draws;
  private final long seed;
  private final long timeNs;
  private final Map<String, Failure> wanted = new LinkedHashMap<>();
  private final Map<String, List<Chance>> chances = new LinkedHashMap<>();

  /**
   * @param spec as it was searched
   * @param draws in each way, at most
   * @param timeNs for everything
   */
  public ProbabilityMeter(RunSpec spec, long draws, long seed, long timeNs) {
    this.spec = spec;
    this.draws = draws;
    this.seed = seed;
    this.timeNs = timeNs;
  }

  /** The chances of each failure, by its signature. */
  public Map<String, List<Chance>> of(List<Finding> findings) throws InterruptedException {
    for (Finding f : findings) {
      wanted.put(f.failure().signature(), f.failure());
      chances.put(f.failure().signature(), new ArrayList<>());
    }
    if (wanted.isEmpty()) {
      return chances;
    }
    Trials trials = new Trials(spec, false);
    trials.carry(
        () -> {
          trials.prepare();
          warmUp(trials);
          sample(trials, new RandomWalk(), "random");
          sample(trials, new Pct(2), "pct:2");
          sample(trials, new Pct(3), "pct:3");
          sample(trials, new Pos(), "pos");
        });
    if (spec.runtime() == RuntimeKind.GIL || spec.runtime() == RuntimeKind.GIL_LEGACY) {
      ordinary();
    }
    return chances;
  }

  /** Learns what is visible, so that all draws are from the same schedules. */
  private void warmUp(Trials trials) {
    Sampler walk = new RandomWalk();
    int quiet = 0;
    for (int i = 0; i < MOST_WARM_UPS && quiet < QUIET; i++) {
      walk.seed(SplitMix64.derive(seed, -1 - i));
      quiet = execute(trials, walk).news() ? 0 : quiet + 1;
    }
  }

  private static Trial execute(Trials trials, Guide guide) {
    return trials.run(guide, MAX_STEPS, MAX_INSTRUCTIONS, false);
  }

  private void sample(Trials trials, Sampler sampler, String model) {
    execute(trials, new FollowGuide(Choices.of()));
    sampler.learn(trials.steps());
    Tally tally = new Tally(timeNs / 10);
    while (tally.goesOn()) {
      sampler.seed(SplitMix64.derive(seed, tally.drawn + 1));
      Trial x = execute(trials, sampler);
      sampler.learn(trials.steps());
      Failure failure = x.failure();
      tally.drawn++;
      tally.instructions += x.instructions();
      if (failure != null) {
        tally.failing.merge(failure.signature(), 1L, Long::sum);
      }
    }
    tally.tell(model);
  }

  private void ordinary() throws InterruptedException {
    IntervalRuns runs = new IntervalRuns(spec, MAX_INSTRUCTIONS);
    Tally tally = new Tally(timeNs / 10 * 6);
    while (tally.goesOn()) {
      IntervalRuns.Seen seen = runs.run(SplitMix64.derive(seed, tally.drawn + 1));
      tally.drawn++;
      tally.instructions += READY + seen.instructions();
      wanted.forEach(
          (signature, failure) -> {
            if (seen.shows(failure)) {
              tally.failing.merge(signature, 1L, Long::sum);
            }
          });
    }
    tally.tell("interval");
  }

  /** Counts the draws of one way of drawing. */
  private final class Tally {
    final Map<String, Long> failing = new LinkedHashMap<>();
    long drawn;
    long instructions;
    private final long until;

    Tally(long mostNs) {
      until = System.nanoTime() + mostNs;
    }

    boolean goesOn() {
      return drawn == 0
          || drawn < draws && instructions < MOST_INSTRUCTIONS && System.nanoTime() - until < 0;
    }

    void tell(String model) {
      chances.forEach(
          (signature, list) ->
              list.add(new Chance(model, drawn, failing.getOrDefault(signature, 0L))));
    }
  }
}
