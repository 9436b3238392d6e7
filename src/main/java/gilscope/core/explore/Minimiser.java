package gilscope.core.explore;

import gilscope.core.sched.Choices;
import gilscope.core.sched.Failure;
import gilscope.core.sched.FollowGuide;
import gilscope.core.sched.Guide;
import gilscope.core.sched.Trial;
import gilscope.core.session.Trials;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for the simplest schedule that fails in the same way: fewest preemptions, then fewest
 * switches, then fewest steps. First stretches of the known one are left out as long as it still
 * fails (delta debugging); then every schedule with fewer preemptions is executed: if all are, and
 * none fails so, that is certain.
 */
final class Minimiser {
  /** Steps that certainty about one failure may take. */
  private static final long MOST_STEPS = 200_000;

  /** Instructions that it may take. */
  private static final long MOST_INSTRUCTIONS = 100_000_000;

  private final Trials trials;
  private final long maxSteps;
  private final long maxInstructions;
  private long steps;
  private long instructions;
  private final Preemptions preemptions = new Preemptions();
  private boolean news;

  private Choices best;
  private int fewest;
  private boolean certain;

  /**
   * @param known fails
   */
  Minimiser(
      Trials trials,
      Choices known,
      int preemptions,
      Failure failure,
      long maxSteps,
      long maxInstructions) {
    this.trials = trials;
    this.maxSteps = maxSteps;
    this.maxInstructions = maxInstructions;
    this.best = known;
    this.fewest = preemptions;
    shorten(failure.signature());
    exclude(failure.signature());
  }

  Choices choices() {
    return best;
  }

  int preemptions() {
    return fewest;
  }

  /** No schedule with fewer preemptions fails so. */
  boolean isCertain() {
    return certain;
  }

  private boolean goesOn() {
    return steps < MOST_STEPS && instructions < MOST_INSTRUCTIONS;
  }

  private boolean fails(Guide guide, String signature) {
    Trial x = trials.run(preemptions.of(guide), maxSteps, maxInstructions, false);
    steps += trials.steps().count() + 1;
    instructions += x.instructions();
    news = x.news();
    Failure f = x.failure();
    return f != null && f.signature().equals(signature);
  }

  /** Leaves out stretches, many at once at first. */
  private void shorten(String signature) {
    int size = Math.max(1, best.stretches().count() / 2);
    while (goesOn()) {
      boolean shorter = false;
      int stretches = best.stretches().count();
      for (int from = 0; from < stretches && goesOn(); from += size) {
        if (fails(new FollowGuide(without(best, from, from + size)), signature)) {
          Choices now = Choices.of(trials.steps());
          if (isSimpler(now)) {
            best = now;
            fewest = preemptions.count();
            shorter = true;
            break;
          }
        }
      }
      if (!shorter) {
        if (size == 1) {
          return;
        }
        size = size / 2;
      } else {
        size = Math.max(1, Math.min(size, best.stretches().count() / 2));
      }
    }
  }

  private boolean isSimpler(Choices now) {
    if (preemptions.count() != fewest) {
      return preemptions.count() < fewest;
    }
    int switches = now.stretches().count() - best.stretches().count();
    return switches < 0 || switches == 0 && now.count() < best.count();
  }

  /** The choices but for some stretches. */
  private static Choices without(Choices all, int from, int to) {
    List<Integer> left = new ArrayList<>();
    int stretch = -1;
    for (int i = 0; i < all.count(); i++) {
      if (i == 0 || all.thread(i) != all.thread(i - 1)) {
        stretch++;
      }
      if (stretch < from || stretch >= to) {
        left.add(all.thread(i));
      }
    }
    return Choices.of(left.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Every schedule with fewer preemptions, the fewest first. */
  private void exclude(String signature) {
    for (int c = 0; c < fewest; c++) {
      DepthFirst set = new DepthFirst(DepthFirst.Bound.PREEMPTIONS, c);
      set.restart();
      boolean more = true;
      while (more) {
        if (!goesOn()) {
          return;
        }
        boolean fails = fails(set, signature);
        if (news) {
          set.restart(); // more is visible than was known
          continue;
        }
        if (fails) {
          best = Choices.of(trials.steps());
          fewest = preemptions.count();
          certain = true;
          return;
        }
        more = set.advance();
      }
    }
    certain = true;
  }
}
