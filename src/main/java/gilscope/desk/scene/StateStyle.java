package gilscope.desk.scene;

import gilscope.core.event.ThreadState;

/**
 * How a thread state is told apart without its colour: by height (Trace Compass's convention),
 * pattern and letter.
 *
 * @param height share of the lane's bar, from the bottom
 * @param letter shown in the bar where there is room
 * @param hatched drawn with diagonal lines: somebody is in this thread's way
 */
public record StateStyle(double height, String letter, boolean hatched) {
  public static StateStyle of(ThreadState state) {
    return switch (state) {
      case RUNNING -> new StateStyle(1, "R", false);
      case RUNNABLE -> new StateStyle(0.6, "C", false);
      case WANTS_GIL -> new StateStyle(0.72, "G", true);
      case BLOCKED -> new StateStyle(0.86, "L", true);
      case WAITING -> new StateStyle(0.46, "W", false);
      case SLEEPING -> new StateStyle(0.24, "S", false);
      case IO -> new StateStyle(0.46, "I", false);
      case SUSPENDED -> new StateStyle(0.72, "P", true);
      case DONE -> new StateStyle(0, "", false);
    };
  }

  /** A sentence for legends and tooltips, after "The thread". */
  public static String sentence(ThreadState state) {
    return switch (state) {
      case RUNNING -> "executes instructions";
      case RUNNABLE -> "could execute, but no core is free";
      case WANTS_GIL -> "is ready, but waits for the GIL";
      case BLOCKED -> "waits for a lock that another thread holds";
      case WAITING -> "waits for something to happen";
      case SLEEPING -> "sleeps";
      case IO -> "is in a system call, without the GIL";
      case SUSPENDED -> "is stopped with the whole world";
      case DONE -> "has ended";
    };
  }
}
