package gilscope.desk.scene;

import gilscope.core.trace.RowList;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceView;

/** Whether each thread's calls and critical sections have lanes under it. */
public enum Details {
  /** Where the zoom lets single lines be told apart; so they come and go with the zoom. */
  WHEN_NEAR,
  SHOWN,
  HIDDEN;

  /** Least mean width of the busiest thread's lines, px. */
  private static final double NEAR_PX = 14;

  /** Once near, it takes this much more to be far: so that the lanes do not flicker at the edge. */
  private static final double HOLD = 2;

  /**
   * The same without {@link #WHEN_NEAR}.
   *
   * @param were whether they were shown before
   */
  public Details at(TraceView view, TimeScale scale, boolean were) {
    return switch (this) {
      case SHOWN, HIDDEN -> this;
      case WHEN_NEAR -> isNear(view, scale, were ? HOLD : 1) ? SHOWN : HIDDEN;
    };
  }

  private static boolean isNear(TraceView view, TimeScale scale, double hold) {
    int most = 0;
    for (ThreadTrack thread : view.threads()) {
      RowList lines = thread.lines();
      int first = view.countUntil(lines, (long) Math.max(0, Math.floor(scale.fromNs())));
      int last = view.countUntil(lines, (long) Math.ceil(Math.max(0, scale.toNs())));
      most = Math.max(most, last - first);
    }
    return most > 0 && most <= hold * scale.widthPx() / NEAR_PX;
  }
}
