package gilscope.desk.ui;

import gilscope.desk.scene.TimeScale;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** Where the user has been on the time axis, to go back there. FX thread only. */
final class ViewHistory {
  private static final int MOST = 200;

  /** Changes that follow each other faster than this are one movement. */
  private static final long MOVEMENT_NS = 600_000_000;

  private final ArrayDeque<TimeScale> back = new ArrayDeque<>();
  private final ArrayDeque<TimeScale> forward = new ArrayDeque<>();
  private long lastAt = Long.MIN_VALUE / 2;

  /**
   * Notes where the view is before it is moved by the user.
   *
   * @param nowNs of a clock
   */
  void leaving(TimeScale from, long nowNs) {
    boolean same = nowNs - lastAt < MOVEMENT_NS;
    lastAt = nowNs;
    if (same || from.equals(back.peek())) {
      return;
    }
    back.push(from);
    forward.clear();
    if (back.size() > MOST) {
      back.removeLast();
    }
  }

  /** Where to go from here to undo the last movement, or null. */
  @Nullable TimeScale undo(TimeScale here) {
    TimeScale to = back.poll();
    if (to != null) {
      forward.push(here);
    }
    lastAt = Long.MIN_VALUE / 2;
    return to;
  }

  @Nullable TimeScale redo(TimeScale here) {
    TimeScale to = forward.poll();
    if (to != null) {
      back.push(here);
    }
    lastAt = Long.MIN_VALUE / 2;
    return to;
  }
}
