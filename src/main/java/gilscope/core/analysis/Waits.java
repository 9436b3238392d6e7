package gilscope.core.analysis;

import gilscope.core.event.ThreadState;

/** Which states are waits for a resource. Stateless. */
final class Waits {
  private Waits() {}

  static boolean isWait(ThreadState state) {
    return switch (state) {
      case WANTS_GIL, BLOCKED, WAITING -> true;
      case RUNNING, RUNNABLE, SLEEPING, IO, SUSPENDED, DONE -> false;
    };
  }
}
