package gilscope.core.runtime;

import gilscope.core.sched.Steps;
import gilscope.core.sched.Touch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Threads that wait in loops ({@link Rounds}): they stand still until another one changes what they
 * look at. Carrier thread only.
 */
final class SearchLoops {
  /** Rounds of a loop that a replay shows where the recorded execution waits. */
  private static final int MOST_IDLE_ROUNDS = 100;

  private final SearchMachine machine;
  private final Steps steps;
  private final Rounds rounds = new Rounds();
  private int circling;
  private int repetitions;

  /** States of the execution since anything last changed for good, and the steps taken before. */
  private final Map<Long, Integer> states = new HashMap<>();

  private int effects;
  private int cycleBegins;

  SearchLoops(SearchMachine machine, Steps steps) {
    this.machine = machine;
    this.steps = steps;
  }

  /** Another execution begins; what is known of loops stays. */
  void clear() {
    circling = 0;
    repetitions = 0;
    effects = 0;
    cycleBegins = -1;
    states.clear();
  }

  // ---- the same state again

  /**
   * True if everybody who can go on goes round in a loop that leaves everything as it was, and all
   * of them stand where they stood before, having taken steps since: fair as that was, it can go on
   * for ever. Asked before each decision.
   *
   * <p>What a thread does within such a round depends on what it saw there, and that is in its
   * {@link SearchState#lap}; so equal laps, with nothing changed for good in between, are the same
   * state.
   */
  boolean isSameAgain() {
    List<RtThread> all = machine.threads;
    int sum = 0;
    long state = 1;
    int laps = 0;
    for (int i = 0; i < all.size(); i++) {
      RtThread t = all.get(i);
      SearchState s = t.search;
      sum += s.effects;
      boolean waits = !s.atPoint || s.isBlocked();
      if (s.laps && s.atPoint && s.deadline == Machine.NEVER) {
        laps++;
        state = state * 0x9E3779B97F4A7C15L + (s.lap ^ t.id());
      } else if (!waits || s.deadline != Machine.NEVER) {
        return false;
      }
    }
    if (laps == 0) {
      return false;
    }
    if (sum != effects) {
      effects = sum;
      states.clear();
    }
    Integer before = states.put(state, steps.count());
    if (before == null || !allStepped(before)) {
      return false;
    }
    cycleBegins = before;
    return true;
  }

  private boolean allStepped(int from) {
    List<RtThread> all = machine.threads;
    for (int i = 0; i < all.size(); i++) {
      RtThread t = all.get(i);
      boolean stepped = !t.search.laps || !t.search.atPoint;
      for (int k = from; k < steps.count() && !stepped; k++) {
        stepped = steps.thread(k) == t.id();
      }
      if (!stepped) {
        return false;
      }
    }
    return true;
  }

  /**
   * The step with which the cycle of a livelock begins; it goes up to the last one. Without one in
   * common, the first of the rounds that threads stand in.
   */
  int cycleBegins() {
    if (cycleBegins >= 0) {
      return cycleBegins;
    }
    int first = steps.count();
    for (RtThread t : machine.threads) {
      if (t.search.goesRound) {
        first = Math.min(first, t.search.round.firstStep());
      }
    }
    return first;
  }

  // ---- standing still

  /** True if nobody waits in a loop. */
  boolean isEmpty() {
    return circling == 0;
  }

  /** A thread is at an instruction that may jump back; it stays there while that is of no use. */
  void jump(RtThread t, boolean replaying) {
    SearchState s = t.search;
    if (!rounds.isFruitless(t, steps) || replaying && !endsHere(s)) {
      return;
    }
    s.repeats = false;
    s.goesRound = true;
    circling++;
    machine.passOn(t);
    if (!s.repeats) {
      s.effects++; // the next round is a new one
    }
  }

  /** A replay takes each round; where the recorded execution ends, the last one has no end. */
  private static boolean endsHere(SearchState s) {
    return s.operations == s.round.operations() || ++s.idleRounds > MOST_IDLE_ROUNDS;
  }

  /** Wakes who waits in a loop for what {@code t} just did. */
  void changed(RtThread t, int object, Touch touch, long key) {
    if (circling == 0) {
      return;
    }
    for (int i = 0; i < machine.threads.size(); i++) {
      RtThread other = machine.threads.get(i);
      if (other.search.goesRound
          && other != t
          && other.search.round.isChangedBy(object, touch, key)) {
        wake(other);
      }
    }
  }

  private void wake(RtThread t) {
    t.search.goesRound = false;
    t.search.unsettled = true;
    circling--;
  }

  /** Nobody else can go on: each of them does its round again, some times. */
  @Nullable RtThread repeat() {
    int n = machine.threads.size();
    if (repetitions >= Rounds.REPETITIONS * n) {
      return machine.nobody(SearchMachine.Stop.LIVELOCK);
    }
    for (int i = 0; i < n; i++) {
      RtThread t = machine.threads.get(repetitions++ % n);
      if (t.search.goesRound) {
        wake(t);
        t.search.repeats = true;
        return t;
      }
    }
    throw new IllegalStateException("nobody goes round");
  }

  /**
   * A thread gives its turn up, or ends. If it repeated its round until now, it did something else
   * after all: the execution so far rests on a mistake.
   */
  void endsItsRound(RtThread t) {
    if (!t.search.repeats) {
      return;
    }
    t.search.repeats = false;
    if (machine.isReplay()) {
      return;
    }
    if (!machine.news()) {
      rounds.isProductive(t);
    }
    machine.learn(true);
    machine.cut();
  }
}
