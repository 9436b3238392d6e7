package gilscope.core.explore;

import gilscope.core.explore.SearchOptions.Strategy;
import gilscope.core.sched.Choices;
import gilscope.core.sched.Failure;
import gilscope.core.sched.FollowGuide;
import gilscope.core.sched.Guide;
import gilscope.core.sched.SplitMix64;
import gilscope.core.sched.Steps;
import gilscope.core.sched.Trial;
import gilscope.core.session.RunSpec;
import gilscope.core.session.Trials;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A search over the schedules of one program under one runtime. Used once, by one thread.
 *
 * <p>What is visible is learnt while executing. Strategies that enumerate begin anew, with their
 * counts, when an execution touched something that was not known to be shared; so the numbers are
 * those of the whole program.
 */
public final class Search {
  /** Visible steps of one execution, at most. */
  private static final long MAX_STEPS = 20_000;

  /** Instructions of one execution, at most. */
  private static final long MAX_INSTRUCTIONS = 20_000_000;

  /** Failures that are minimised and explained. */
  private static final int MOST_EXPLAINED = 8;

  private final RunSpec spec;
  private final SearchOptions options;
  private final Trials trials;
  private final Order order = new Order();
  private final RaceBook races = new RaceBook();
  private final LockGraph locks = new LockGraph();
  private final LongSet traces = new LongSet();
  private final Map<String, Found> found = new LinkedHashMap<>();
  private final Map<String, Long> outcomes = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Prediction> predictions = new ArrayList<>();
  private List<Race> raceList = List.of();
  private long began;
  private long schedules;
  private long executions;
  private long blocked;
  private long limited;
  private boolean complete;
  private int bound = -1;

  /** A failure on its way to a finding. */
  private static final class Found {
    final Failure failure;
    final String strategy;
    final long after;
    Choices choices;
    int preemptions;
    long count;
    boolean certified;

    Found(Failure failure, String strategy, long after, Choices choices, int preemptions) {
      this.failure = failure;
      this.strategy = strategy;
      this.after = after;
      this.choices = choices;
      this.preemptions = preemptions;
    }
  }

  public Search(RunSpec spec, SearchOptions options) {
    this.spec = spec;
    this.options = options;
    this.trials = new Trials(spec, options.outcomes());
  }

  /** Searches until the budget is used up, everything is covered, or enough was found. */
  public SearchReport run() throws InterruptedException {
    trials.carry(
        () -> {
          trials.prepare();
          began = System.nanoTime();
          search();
          finish();
        });
    return new SearchReport(
        spec.runtime().label(),
        label(options.strategy(), options.parameter()),
        schedules,
        traces.size(),
        blocked,
        complete,
        bound,
        limited,
        (System.nanoTime() - began) / 1e9,
        findings,
        raceList,
        outcomes,
        predictions);
  }

  private static String label(Strategy s, int parameter) {
    String name = s.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    return s == Strategy.PCT ? name + ":" + parameter : name;
  }

  private void search() {
    switch (options.strategy()) {
      case AUTO -> portfolio();
      case DFS ->
          complete = enumerate(new DepthFirst(DepthFirst.Bound.PREEMPTIONS, NO_BOUND), "dfs");
      case DPOR -> complete = reduce();
      case IPB -> iterate(DepthFirst.Bound.PREEMPTIONS);
      case DELAY -> iterate(DepthFirst.Bound.DELAYS);
      case PCT, POS, SURW, URW, RANDOM, ROUND_ROBIN ->
          sample(sampler(options.strategy(), options.parameter()));
    }
  }

  private static final int NO_BOUND = Integer.MAX_VALUE / 2;

  private static Sampler sampler(Strategy s, int parameter) {
    return switch (s) {
      case PCT -> new Pct(Math.max(1, parameter));
      case POS -> new Pos();
      case SURW -> new Surw();
      case URW -> new Urw();
      case ROUND_ROBIN -> new RoundRobin();
      case RANDOM, AUTO, DFS, DPOR, IPB, DELAY -> new RandomWalk();
    };
  }

  // ---- executing

  private boolean goesOn() {
    return executions < options.maxSchedules()
        && System.nanoTime() - began < options.timeNs()
        && (options.all() || found.isEmpty());
  }

  private Trial execute(Guide guide) {
    executions++;
    return trials.run(guide, MAX_STEPS, MAX_INSTRUCTIONS, false);
  }

  /** Forgets counts that rested on less than is visible. */
  private void beginAnew() {
    schedules = 0;
    blocked = 0;
    limited = 0;
    traces.clear();
    outcomes.clear();
    found.values().forEach(f -> f.count = 0);
  }

  private void account(Trial x, String strategy, boolean ordered) {
    schedules++;
    Steps steps = trials.steps();
    if (!ordered) {
      order.compute(steps, x.halts(), Integer.MAX_VALUE, (_, _, _) -> {});
      note(x, strategy, order);
    }
  }

  private void note(Trial x, String strategy, Order how) {
    Steps steps = trials.steps();
    boolean fresh = traces.add(how.hash());
    if (x.end() == Trial.End.LIMIT) {
      limited++;
    }
    if (options.outcomes() && x.end() != Trial.End.LIMIT) {
      outcomes.merge(x.output(), 1L, Long::sum);
    }
    Failure f = x.failure();
    if (f != null) {
      Found known = found.get(f.signature());
      int spent = preemptions.count();
      if (known == null) {
        known = new Found(f, strategy, executions, Choices.of(steps), spent);
        found.put(f.signature(), known);
      } else if (spent < known.preemptions) {
        known.choices = Choices.of(steps);
        known.preemptions = spent;
      }
      known.count++;
    }
    if (fresh) {
      races.learn(steps, f != null);
      locks.learn(steps);
    }
  }

  // ---- strategies

  private final Preemptions preemptions = new Preemptions();

  /** Each schedule of the set; true if all were executed. */
  private boolean enumerate(DepthFirst set, String name) {
    Guide guide = preemptions.of(set);
    set.restart();
    boolean more = true;
    while (more && goesOn()) {
      Trial x = execute(guide);
      if (x.news()) {
        beginAnew();
        set.restart();
        continue;
      }
      account(x, name, false);
      more = set.advance();
    }
    return !more && limited == 0;
  }

  /** Rounds with a growing bound. */
  private void iterate(DepthFirst.Bound kind) {
    String name = kind == DepthFirst.Bound.PREEMPTIONS ? "ipb" : "delay";
    bound = -1;
    boolean whole = false;
    int c = 0;
    while (c <= options.preemptions() && goesOn()) {
      DepthFirst set = new DepthFirst(kind, c);
      Guide guide = preemptions.of(set);
      set.restart();
      boolean more = true;
      boolean anew = false;
      while (more && goesOn()) {
        Trial x = execute(guide);
        if (x.news()) {
          beginAnew();
          anew = true;
          break;
        }
        if (set.spent() == c) {
          account(x, name, false);
        }
        more = set.advance();
      }
      if (anew) {
        c = 0;
        bound = -1;
        continue;
      }
      if (more) {
        break;
      }
      bound = c;
      if (!set.leftOut()) {
        whole = true;
        break;
      }
      c++;
    }
    complete = limited == 0 && (whole || bound == options.preemptions());
    if (whole && complete) {
      bound = Math.max(bound, options.preemptions());
    }
  }

  /** Source-DPOR; true if every trace was executed. */
  private boolean reduce() {
    SourceDpor set = new SourceDpor();
    Guide guide = preemptions.of(set);
    set.restart();
    boolean more = true;
    boolean recurs = false; // what comes after the same state again was not reduced
    while (more && goesOn()) {
      Trial x = execute(guide);
      if (x.news()) {
        beginAnew();
        set.restart();
        continue;
      }
      set.learn(trials.steps(), x.halts());
      recurs |= x.failure() != null && x.failure().form() == Failure.Form.TRY_LOCK_LIVELOCK;
      if (set.blocked()) {
        blocked++;
      } else {
        schedules++;
        note(x, "dpor", set.order());
      }
      more = set.advance(trials.steps());
    }
    return !more && limited == 0 && !recurs && !set.leftOut();
  }

  private void sample(Sampler sampler) {
    profile(sampler);
    Guide guide = preemptions.of(sampler);
    for (long n = 0; goesOn(); n++) {
      draw(sampler, guide, n, label(options.strategy(), options.parameter()));
    }
  }

  /** Learns what is visible and how long executions are, before anything is counted. */
  private void profile(Sampler... samplers) {
    FollowGuide plain = new FollowGuide(Choices.of());
    Trial x;
    int rounds = 0;
    do {
      x = execute(preemptions.of(plain));
      for (Sampler s : samplers) {
        s.learn(trials.steps());
      }
    } while (x.news() && ++rounds < 20);
    executions = 0;
  }

  private Trial draw(Sampler sampler, Guide guide, long n, String name) {
    sampler.seed(SplitMix64.derive(options.seed(), n + 1));
    Trial x = execute(guide);
    sampler.learn(trials.steps());
    account(x, name, false);
    return x;
  }

  private void portfolio() {
    Sampler surw = new Surw();
    Sampler pos = new Pos();
    Sampler pct2 = new Pct(2);
    Sampler pct3 = new Pct(3);
    Sampler turns = new RoundRobin();
    Sampler[] all = {surw, pct2, surw, pos, surw, pct3, surw, turns};
    String[] names = {"surw", "pct:2", "surw", "pos", "surw", "pct:3", "surw", "round-robin"};
    Guide[] guides = new Guide[all.length];
    for (int i = 0; i < all.length; i++) {
      guides[i] = preemptions.of(all[i]);
    }
    profile(surw, pos, pct2, pct3);
    long sampled = Math.min(options.maxSchedules() / 5, 600);
    for (long n = 0; n < sampled && goesOn(); n++) {
      int i = (int) (n % all.length);
      Trial x = draw(all[i], guides[i], n, names[i]);
      for (Sampler s : all) {
        if (s != all[i]) {
          s.learn(trials.steps());
        }
      }
      if (x.news() && goesOn()) {
        beginAnew();
      }
    }
    if (!goesOn()) {
      return;
    }
    long sampledSchedules = schedules;
    beginAnew();
    complete = reduce();
    if (!complete) {
      schedules += sampledSchedules;
      long n = sampled;
      while (goesOn()) {
        int i = (int) (n % all.length);
        draw(all[i], guides[i], n++, names[i]);
      }
    }
  }

  // ---- what was found

  private void finish() {
    int explained = 0;
    for (Found f : found.values()) {
      if (explained++ < MOST_EXPLAINED) {
        minimise(f);
      }
      findings.add(finding(f));
    }
    Names names = new Names(trials, spec, MAX_STEPS, MAX_INSTRUCTIONS);
    raceList = races.list(names, found.values().stream().anyMatch(f -> halting(f.failure)));
    predictions.addAll(
        new DeadlockDirector(trials, locks, names, MAX_STEPS, MAX_INSTRUCTIONS).predictions());
  }

  private static boolean halting(Failure f) {
    return f.kind() != Failure.Kind.DEADLOCK && f.kind() != Failure.Kind.LIVELOCK;
  }

  private void minimise(Found f) {
    long until = Math.max(began + options.timeNs(), System.nanoTime() + options.timeNs() / 8);
    Minimiser m =
        new Minimiser(
            trials, f.choices, f.preemptions, f.failure, MAX_STEPS, MAX_INSTRUCTIONS, until);
    f.choices = m.choices();
    f.preemptions = m.preemptions();
    f.certified = m.isCertain();
  }

  private Finding finding(Found f) {
    Explanation e = new Explanation(trials, f.choices, f.failure, MAX_STEPS, MAX_INSTRUCTIONS);
    Failure named = e.failure();
    return new Finding(
        named,
        f.count,
        f.strategy,
        f.after,
        e.choices(),
        e.choices().toText(spec.seed(), spec.runtime().ordinal()),
        f.preemptions,
        e.choices().count(),
        f.certified,
        e.sentence(),
        e.constraints());
  }
}
