package gilscope.core.explore;

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
import java.util.concurrent.atomic.AtomicLong;

/**
 * Executions under one strategy after another, on an interpreter of their own, and what they told.
 * A lane shares nothing with other lanes, so that what it finds does not depend on theirs. Used by
 * one thread at a time, inside {@link Trials#carry}; the counters may be read by any.
 *
 * <p>What is visible is learnt while executing. Strategies that enumerate begin anew, with their
 * counts, when an execution touched something that was not known to be shared; so the numbers are
 * those of the whole program.
 */
final class Lane {
  /** Visible steps of one execution, at most. */
  static final long MAX_STEPS = 20_000;

  /** Instructions of one execution, at most. */
  static final long MAX_INSTRUCTIONS = 20_000_000;

  /** What an execution costs besides its instructions, and a step, in instructions, about. */
  private static final long PER_EXECUTION = 1_000;

  private static final long PER_STEP = 40;

  /** Executions in which to learn what is visible, at most. */
  private static final int MOST_ROUNDS = 20;

  /** Behaviours kept to be looked at. */
  private static final int MOST_BEHAVIOURS = 512;

  private final RunSpec spec;
  private final SearchOptions options;
  private final Pace pace;
  private final Trials trials;
  private final Order order = new Order();
  private final RaceBook races = new RaceBook();
  private final LockGraph locks = new LockGraph();
  private final LongSet traces = new LongSet();
  private final Map<String, Found> found = new LinkedHashMap<>();
  private final Map<String, Long> outcomes = new TreeMap<>();
  private final List<Behaviour> behaviours = new ArrayList<>();
  private final Preemptions preemptions = new Preemptions();
  private volatile long freshBits;
  private final AtomicLong schedules = new AtomicLong();
  private final AtomicLong executions = new AtomicLong();
  private final AtomicLong blocked = new AtomicLong();
  private volatile int distinct;
  private volatile int bound = -1;
  private long work;
  private long limited;
  private boolean timed;
  private boolean complete;

  // Rounds; guarded by the pace
  private volatile long allowed = Long.MAX_VALUE;
  private long base;
  private boolean waiting;
  private boolean ended;

  Lane(RunSpec spec, SearchOptions options, Pace pace) {
    this.spec = spec;
    this.options = options;
    this.pace = pace;
    this.trials = new Trials(spec, options.outcomes(), options.timeouts());
  }

  // ---- rounds

  long allowed() {
    return allowed;
  }

  /**
   * Lets it execute some times more.
   *
   * @param before executions of all lanes that count as made before the next one here
   */
  void allow(long more, long before) {
    base = before - executions.get();
    allowed = executions.get() + more;
  }

  void waits(boolean now) {
    waiting = now;
  }

  boolean isWaiting() {
    return waiting;
  }

  void ends() {
    ended = true;
  }

  boolean isEnded() {
    return ended;
  }

  // ---- what it did and found

  Trials trials() {
    return trials;
  }

  /** True if a position is in the program, and not in the library. */
  boolean isOwn(int at) {
    return trials.where(at).startsWith(spec.fileName() + ":");
  }

  RaceBook races() {
    return races;
  }

  LockGraph locks() {
    return locks;
  }

  LongSet traces() {
    return traces;
  }

  Map<String, Found> found() {
    return found;
  }

  Map<String, Long> outcomes() {
    return outcomes;
  }

  /** Executions that count. */
  long schedules() {
    return schedules.get();
  }

  /** How many of them differ in more than the order of independent steps; any thread. */
  int distinct() {
    return distinct;
  }

  /** The first behaviours that it met, in that order. */
  List<Behaviour> behaviours() {
    return behaviours;
  }

  /** How many of its last 64 executions showed something new; any thread. */
  int fresh() {
    return Long.bitCount(freshBits);
  }

  /** All executions. */
  long executions() {
    return executions.get();
  }

  long blocked() {
    return blocked.get();
  }

  long limited() {
    return limited;
  }

  /** Waits with a time limit could have ended before their time, which was not tried. */
  boolean leavesEndsOut() {
    return timed;
  }

  /** Every schedule within the bound was covered. */
  boolean isComplete() {
    return complete;
  }

  /** The bound up to which everything was executed; −1 if there is none. */
  int bound() {
    return bound;
  }

  /** What all executions cost, in instructions, about: the same on every machine. */
  long work() {
    return work;
  }

  // ---- executing

  private boolean goesOn() {
    return executions.get() < options.maxSchedules()
        && (options.all() || found.isEmpty())
        && pace.goesOn(this);
  }

  private Trial execute(Guide guide) {
    executions.incrementAndGet();
    Trial x = trials.run(guide, MAX_STEPS, MAX_INSTRUCTIONS, false);
    work += PER_EXECUTION + PER_STEP * trials.steps().count() + x.instructions();
    timed |= x.leavesEndsOut();
    return x;
  }

  /** Forgets counts that rested on less than is visible. */
  private void beginAnew() {
    schedules.set(0);
    blocked.set(0);
    limited = 0;
    traces.clear();
    behaviours.clear();
    distinct = 0;
    outcomes.clear();
    found.values().forEach(f -> f.count = 0);
  }

  private void account(Trial x, String strategy) {
    schedules.incrementAndGet();
    order.compute(trials.steps(), x.halts(), Integer.MAX_VALUE, (_, _, _) -> {});
    note(x, strategy, order);
  }

  private void note(Trial x, String strategy, Order how) {
    Steps steps = trials.steps();
    boolean fresh = traces.add(how.hash());
    distinct = traces.size();
    if (x.end() == Trial.End.LIMIT) {
      limited++;
    } else if (options.outcomes()) {
      outcomes.merge(x.output(), 1L, Long::sum);
    }
    Failure f = x.failure();
    if (f != null) {
      Found known = found.get(f.signature());
      int spent = preemptions.count();
      if (known == null) {
        known = new Found(f, strategy, base + executions.get(), this, Choices.of(steps), spent);
        found.put(f.signature(), known);
      } else if (spent < known.preemptions) {
        known.choices = Choices.of(steps);
        known.preemptions = spent;
      }
      known.count++;
    }
    freshBits = freshBits << 1 | (fresh ? 1 : 0);
    if (fresh) {
      if (behaviours.size() < MOST_BEHAVIOURS) {
        String schedule = Choices.of(steps).toText(spec.seed(), spec.runtime().ordinal());
        behaviours.add(new Behaviour(f == null ? "" : f.form().label(), schedule));
      }
      races.learn(steps, f != null);
      locks.learn(steps);
    }
  }

  // ---- strategies

  /** Each schedule of the set. */
  void enumerate(DepthFirst set, String name) {
    Guide guide = preemptions.of(set);
    learn();
    set.restart();
    boolean more = true;
    while (more && goesOn()) {
      Trial x = execute(guide);
      if (x.news()) {
        beginAnew();
        set.restart();
        continue;
      }
      account(x, name);
      more = set.advance();
    }
    complete = !more && limited == 0;
  }

  /** Rounds with a growing bound, up to that of the options. */
  void iterate(DepthFirst.Bound kind) {
    String name = kind == DepthFirst.Bound.PREEMPTIONS ? "ipb" : "delay";
    learn();
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
          account(x, name);
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

  /** One execution of every trace. */
  void reduce(Reduction<?> set, String name) {
    Guide guide = preemptions.of(set);
    learn();
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
        blocked.incrementAndGet();
      } else {
        schedules.incrementAndGet();
        note(x, name, set.order());
      }
      more = set.advance(trials.steps());
    }
    complete = !more && limited == 0 && !recurs && !set.leftOut();
  }

  /** Draws from one sampler. */
  void sample(Sampler sampler, String name) {
    profile(sampler);
    executions.set(0);
    Guide guide = preemptions.of(sampler);
    for (long n = 0; goesOn(); n++) {
      draw(sampler, guide, n, name);
    }
  }

  /** Draws from several samplers in turns, as long as it may. */
  void sampleInTurns(Sampler[] all, String[] names) {
    Guide[] guides = new Guide[all.length];
    for (int i = 0; i < all.length; i++) {
      guides[i] = preemptions.of(all[i]);
    }
    Trial first = profile(all);
    executions.set(1);
    account(first, "sequential");
    for (long n = 0; goesOn(); n++) {
      int i = (int) (n % all.length);
      Trial x = draw(all[i], guides[i], n, names[i]);
      for (Sampler s : all) {
        if (s != all[i]) {
          s.learn(trials.steps());
        }
      }
      if (x.news() && found.isEmpty()) {
        beginAnew();
      }
    }
  }

  /** Learns what is visible, whatever fails meanwhile, before anything is counted. */
  private void learn() {
    FollowGuide plain = new FollowGuide(Choices.of());
    Trial x;
    int rounds = 0;
    do {
      executions.incrementAndGet();
      x = trials.learn(plain, MAX_STEPS, MAX_INSTRUCTIONS);
      work += PER_EXECUTION + PER_STEP * trials.steps().count() + x.instructions();
    } while (x.news() && ++rounds < MOST_ROUNDS && pace.hasTime());
  }

  /** Learns how long executions are, too. */
  private Trial profile(Sampler... samplers) {
    learn();
    FollowGuide plain = new FollowGuide(Choices.of());
    Trial x;
    int rounds = 0;
    do {
      x = execute(preemptions.of(plain));
      for (Sampler s : samplers) {
        s.learn(trials.steps());
      }
    } while (x.news() && ++rounds < MOST_ROUNDS && pace.hasTime());
    return x;
  }

  private Trial draw(Sampler sampler, Guide guide, long n, String name) {
    sampler.seed(SplitMix64.derive(options.seed(), n + 1));
    Trial x = execute(guide);
    sampler.learn(trials.steps());
    account(x, name);
    return x;
  }
}
