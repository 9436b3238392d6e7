package gilscope.core.runtime;

import gilscope.core.sched.Steps;
import gilscope.core.sched.Touch;
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

  SearchLoops(SearchMachine machine, Steps steps) {
    this.machine = machine;
    this.steps = steps;
  }

  /** Another execution begins; what is known of loops stays. */
  void clear() {
    circling = 0;
    repetitions = 0;
  }

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
