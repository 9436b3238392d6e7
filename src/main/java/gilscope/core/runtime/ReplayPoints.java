package gilscope.core.runtime;

import gilscope.core.sched.Choices;
import java.util.HashSet;
import java.util.Set;

/** Where the threads of a replayed schedule stand: before these of their operations. Immutable. */
final class ReplayPoints implements Points {
  private final Set<Long> points = new HashSet<>();

  ReplayPoints(Choices choices) {
    for (int i = 0; i < choices.count(); i++) {
      points.add(key(choices.thread(i), choices.operation(i)));
    }
  }

  @Override
  public boolean contains(RtThread t, int operation) {
    return points.contains(key(t.id(), operation));
  }

  private static long key(int thread, int operation) {
    return (long) thread << 32 | operation;
  }
}
