package gilscope.core.explore;

import gilscope.core.sched.Choices;
import gilscope.core.sched.Failure;
import gilscope.core.sched.FollowGuide;
import gilscope.core.sched.Fork;
import gilscope.core.sched.Guide;
import gilscope.core.sched.Steps;
import gilscope.core.sched.Touch;
import gilscope.core.sched.Trial;
import gilscope.core.session.Trials;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says why a schedule fails: of its pairs of steps whose order could have been the other one, those
 * without which it does not fail in this way. Executes the program some times more.
 */
final class Explanation {
  private static final int MOST_PAIRS = 40;

  private final List<String> constraints = new ArrayList<>();
  private final Failure failure;
  private final Choices choices;
  private final Map<String, String> names;
  private final Trials trials;
  private final String program;
  private final List<Window> windows;
  private final long heldUpNs;

  /**
   * @param program its file, as positions name it
   */
  Explanation(
      Trials trials,
      String program,
      Choices given,
      Failure seen,
      long maxSteps,
      long maxInstructions) {
    this.trials = trials;
    this.program = program.substring(program.lastIndexOf('/') + 1);
    List<Integer> preemptions = new ArrayList<>();
    List<Integer> ended = new ArrayList<>();
    Trial x =
        trials.run(
            noting(preemptions, ended, new FollowGuide(given)), maxSteps, maxInstructions, true);
    this.heldUpNs = x.heldUpNs();
    Failure again = x.failure();
    this.failure = again == null ? seen : again;
    Steps steps = trials.steps().copy();
    this.choices = Choices.of(steps);
    this.names = trials.placeNames();
    Order order = new Order();
    List<Pair> pairs = new ArrayList<>();
    order.compute(
        steps,
        false,
        0,
        (i, j, _) ->
            pairs.add(new Pair(i, j, j < steps.count() ? steps.thread(j) : order.waiter())));
    List<String> all = new ArrayList<>();
    List<int[]> needed = new ArrayList<>();
    Set<String> inner = new LinkedHashSet<>();
    for (Pair pair : likeliest(steps, pairs)) {
      String text =
          pair.later < steps.count()
              ? say(steps, pair.earlier, pair.later)
              : sayWaits(steps, pair.earlier, pair.thread);
      all.add(text);
      Trial y =
          trials.run(
              new Reversal(steps, order, pair.earlier, pair.later, pair.thread),
              maxSteps,
              maxInstructions,
              false);
      Failure f = y.failure();
      if (f == null || !f.signature().equals(failure.signature())) {
        if (isInner(steps, pair.earlier)) {
          inner.add(text); // nothing that the program could guard
          continue;
        }
        if (isOwn(steps, pair.earlier) && isOwn(steps, pair.later)) {
          needed.add(new int[] {pair.earlier, pair.later});
        }
        if (!constraints.contains(text)) {
          constraints.add(text);
        }
      }
    }
    this.windows =
        new Windows(
                steps,
                trials.passages(choices, maxSteps, maxInstructions),
                step -> isOwn(steps, step),
                y -> did(steps, y),
                trials::threadName)
            .of(preemptions, needed);
    if (needed.isEmpty() && !windows.isEmpty()) {
      constraints.clear();
      windows.forEach(w -> constraints.add(w.interruption()));
    } else if (constraints.isEmpty()) {
      constraints.addAll(inner);
    }
    for (int step : ended) {
      if (step < steps.count()) {
        int touch = steps.firstTouch(step);
        constraints.add(
            who(steps, step) + "'s wait (" + line(steps.at(touch)) + ") ends before its time");
      }
    }
    if (constraints.isEmpty() && x.halts()) {
      comesFirst(steps, maxSteps, maxInstructions);
    }
    if (constraints.isEmpty()) {
      all.stream().distinct().limit(4).forEach(constraints::add);
    }
  }

  /** Notes before which steps a thread lost its turn, or ended its wait before its time. */
  private static Guide noting(List<Integer> preemptions, List<Integer> ended, Guide inner) {
    return new Guide() {
      @Override
      public void begin() {
        inner.begin();
      }

      @Override
      public int choose(Fork fork) {
        int chosen = inner.choose(fork);
        if (chosen >= 0 && fork.preempts(chosen)) {
          preemptions.add(fork.steps().count());
        }
        if (chosen >= 0 && fork.ends(chosen)) {
          ended.add(fork.steps().count());
        }
        return chosen;
      }
    };
  }

  /** So many pairs as can be tried: those in the program's own lines, and late ones, first. */
  private List<Pair> likeliest(Steps steps, List<Pair> pairs) {
    List<Pair> kept = new ArrayList<>(pairs);
    kept.sort(
        Comparator.comparing((Pair p) -> !isOwn(steps, p.earlier) || !isOwn(steps, p.later))
            .thenComparingInt(p -> -p.later)
            .thenComparingInt(p -> -p.earlier));
    kept = new ArrayList<>(kept.subList(0, Math.min(pairs.size(), MOST_PAIRS)));
    kept.sort(Comparator.comparingInt((Pair p) -> p.later).thenComparingInt(p -> p.earlier));
    return kept;
  }

  private boolean isOwn(Steps s, int step) {
    if (step >= s.count()) {
      return true;
    }
    int x = s.firstTouch(step);
    return x < s.firstTouch(step + 1) && line(s.at(x)).startsWith(program + ":");
  }

  /** The last step ended everything: before which threads' next steps it has to come. */
  private void comesFirst(Steps steps, long maxSteps, long maxInstructions) {
    int last = steps.count() - 1;
    for (int w = 0; w < steps.standing() && last >= 0; w++) {
      int other = steps.stander(w);
      int[] threads = new int[last + 1];
      for (int i = 0; i < last; i++) {
        threads[i] = steps.thread(i);
      }
      threads[last] = other;
      FollowGuide otherFirst = new FollowGuide(Choices.of(threads));
      Failure f = trials.run(otherFirst, maxSteps, maxInstructions, false).failure();
      if (other != steps.thread(last)
          && (f == null || !f.signature().equals(failure.signature()))) {
        constraints.add(
            did(steps, steps.firstTouch(last))
                + " before "
                + trials.threadName(other)
                + " goes on");
      }
    }
  }

  /** True if a step touches nothing but memory of the interpreter's own. */
  private boolean isInner(Steps s, int step) {
    for (int x = s.firstTouch(step); x < s.firstTouch(step + 1); x++) {
      if (!trials.isInner(s.object(x), s.key(x))) {
        return false;
      }
    }
    return s.firstTouch(step) < s.firstTouch(step + 1);
  }

  private String did(Steps s, int x) {
    int step = 0;
    while (s.firstTouch(step + 1) <= x) {
      step++;
    }
    return who(s, step)
        + " "
        + does(s.touch(x), Trials.name(names, s.object(x), s.key(x)))
        + " ("
        + line(s.at(x))
        + ")";
  }

  /**
   * Two steps whose order could have been the other one; the number of steps stands for the acquire
   * for which {@code thread} still waits.
   */
  private record Pair(int earlier, int later, int thread) {}

  private String say(Steps s, int i, int j) {
    for (int x = s.firstTouch(i); x < s.firstTouch(i + 1); x++) {
      for (int y = s.firstTouch(j); y < s.firstTouch(j + 1); y++) {
        if (s.object(x) == s.object(y)
            && Touch.conflict(s.touch(x), s.key(x), s.touch(y), s.key(y))) {
          long key = s.key(x) == s.key(y) ? s.key(x) : 0;
          return who(s, i)
              + " "
              + does(s.touch(x), Trials.name(names, s.object(x), key))
              + " ("
              + line(s.at(x))
              + ") before "
              + who(s, j)
              + " "
              + does(s.touch(y), "it")
              + " ("
              + line(s.at(y))
              + ")";
        }
      }
    }
    return who(s, i) + " goes before " + who(s, j);
  }

  /** A thread took a lock before another one asked for it, which waits to this day. */
  private String sayWaits(Steps s, int i, int waiter) {
    for (int w = 0; w < s.waiting(); w++) {
      int lock = s.waitsFor(w);
      for (int x = s.firstTouch(i); s.waiter(w) == waiter && x < s.firstTouch(i + 1); x++) {
        if (s.object(x) == lock) {
          return who(s, i)
              + " acquires "
              + Trials.name(names, lock, 0)
              + " ("
              + line(s.at(x))
              + ") before "
              + trials.threadName(waiter)
              + " asks for it ("
              + line(s.waitsAt(w))
              + ")";
        }
      }
    }
    return who(s, i) + " goes before " + trials.threadName(waiter);
  }

  private String who(Steps s, int step) {
    return trials.threadName(s.thread(step));
  }

  private String line(int at) {
    String text = trials.where(at);
    return text.substring(text.lastIndexOf('/') + 1);
  }

  private static String does(int touch, String what) {
    return switch (Touch.of(touch)) {
      case READ, GET, LENGTH -> "reads " + what;
      case WRITE, SET, GROW -> "writes " + what;
      case ACQUIRE, TRY -> "acquires " + what;
      case REFUSED -> "finds " + what + " taken";
      case RELEASE -> "releases " + what;
      case NONE -> "passes " + what;
    };
  }

  Failure failure() {
    return failure;
  }

  Choices choices() {
    return choices;
  }

  List<String> constraints() {
    return constraints;
  }

  /** For how long a thread stood still in it while others slept, in ns. */
  long heldUpNs() {
    return heldUpNs;
  }

  /** Where threads lose their turn in the middle of something. */
  List<Window> windows() {
    return windows;
  }

  String sentence() {
    return failure.message()
        + (failure.message().endsWith(".") ? " " : ". ")
        + (constraints.isEmpty()
            ? "It happens in every order of the steps."
            : "It needs: " + String.join("; ", constraints) + ".");
  }
}
