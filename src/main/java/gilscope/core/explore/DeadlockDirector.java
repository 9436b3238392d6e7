package gilscope.core.explore;

import gilscope.core.sched.Choices;
import gilscope.core.sched.Failure;
import gilscope.core.sched.Fork;
import gilscope.core.sched.Guide;
import gilscope.core.sched.Steps;
import gilscope.core.sched.Touch;
import gilscope.core.session.Trials;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Confirms deadlocks that {@link LockGraph} predicts: each thread of the circle is kept from its
 * second lock until all hold their first.
 */
final class DeadlockDirector {
  private final Trials trials;
  private final LockGraph graph;
  private final Names names;
  private final long maxSteps;
  private final long maxInstructions;

  DeadlockDirector(
      Trials trials, LockGraph graph, Names names, long maxSteps, long maxInstructions) {
    this.trials = trials;
    this.graph = graph;
    this.names = names;
    this.maxSteps = maxSteps;
    this.maxInstructions = maxInstructions;
  }

  /** Told of a failure that an execution was led into. */
  @FunctionalInterface
  interface Confirmed {
    void tell(Failure failure, Choices choices, int preemptions);
  }

  List<Prediction> predictions(Confirmed confirmed) {
    List<Prediction> out = new ArrayList<>();
    Set<Set<Integer>> told = new LinkedHashSet<>();
    for (List<LockGraph.Edge> circle : graph.circles()) {
      Set<Integer> locks = new LinkedHashSet<>();
      circle.forEach(e -> locks.add(e.from()));
      if (told.add(locks)) {
        Preemptions preemptions = new Preemptions();
        Guide guide = preemptions.of(new Directed(circle));
        Failure f = trials.run(guide, maxSteps, maxInstructions, false).failure();
        boolean shown = false;
        if (f != null && f.kind() == Failure.Kind.DEADLOCK) {
          shown = true;
          confirmed.tell(f, Choices.of(trials.steps()), preemptions.count());
        }
        out.add(new Prediction(say(circle), shown));
      }
    }
    return out;
  }

  private String say(List<LockGraph.Edge> circle) {
    StringBuilder text = new StringBuilder();
    for (LockGraph.Edge e : circle) {
      text.append(text.isEmpty() ? "" : ", ")
          .append(names.thread(e.thread()))
          .append(" takes ")
          .append(names.of(e.to()))
          .append(" at ")
          .append(names.where(e.at()))
          .append(" while it holds ")
          .append(names.of(e.from()));
    }
    return text.toString();
  }

  private static final class Directed implements Guide {
    private final List<LockGraph.Edge> circle;

    Directed(List<LockGraph.Edge> circle) {
      this.circle = circle;
    }

    @Override
    public void begin() {}

    @Override
    public int choose(Fork fork) {
      int kept = -1;
      int other = -1;
      for (int i = 0; i < fork.count(); i++) {
        LockGraph.Edge e = edge(fork.thread(i));
        boolean last = e != null && holds(fork.steps(), e) && acquires(fork, i, e.to());
        if (e != null && !last) {
          return i;
        }
        if (last) {
          kept = kept < 0 ? i : kept;
        } else {
          other = other < 0 ? i : other;
        }
      }
      return other >= 0 ? other : kept;
    }

    private LockGraph.@org.jspecify.annotations.Nullable Edge edge(int thread) {
      for (LockGraph.Edge e : circle) {
        if (e.thread() == thread) {
          return e;
        }
      }
      return null;
    }

    private static boolean acquires(Fork fork, int i, int lock) {
      return fork.object(i) == lock && fork.touch(i) == Touch.ACQUIRE.ordinal();
    }

    private static boolean holds(Steps s, LockGraph.Edge e) {
      boolean held = false;
      for (int j = 0; j < s.count(); j++) {
        if (s.thread(j) != e.thread()) {
          continue;
        }
        for (int x = s.firstTouch(j); x < s.firstTouch(j + 1); x++) {
          if (s.object(x) == e.from()) {
            held = s.touch(x) == Touch.ACQUIRE.ordinal() || s.touch(x) == Touch.TRY.ordinal();
          }
        }
      }
      return held;
    }
  }
}
