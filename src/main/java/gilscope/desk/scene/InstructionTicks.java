package gilscope.desk.scene;

import gilscope.core.event.EventKind;
import gilscope.core.event.Level;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceCursor;
import gilscope.core.trace.TraceStore;
import gilscope.core.trace.TraceView;
import org.jspecify.annotations.Nullable;

/**
 * The single instructions of a thread at the deepest zoom, if they were recorded: a tick where each
 * begins, its name where that fits, and a diamond at the check points, where threads can switch.
 * Belongs to the owner of the {@link TraceView}.
 */
final class InstructionTicks {
  /** Height of the names above the lines, px. */
  static final double HEIGHT = 12;

  /** Rows looked at for one lane at most. */
  private static final int MOST_ROWS = 20_000;

  /** Instructions cost a few ns each: with more than this on a pixel they are one blur. */
  private static final double MOST_NS_PER_PIXEL = 1;

  /** Ticks nearer than this are one. */
  private static final double NEAREST_PX = 3;

  /** A cell narrower than this has no room for letters of a name. */
  private static final double NAMED_PX = 22;

  private static final double SMALL = 8.5;

  private final TraceView view;
  private final boolean recorded;

  InstructionTicks(TraceView view) {
    this.view = view;
    this.recorded = view.trace().header().level().includes(Level.INSTRUCTIONS);
  }

  /** Whether single instructions can be told apart at this zoom, and were recorded. */
  boolean areShown(TimelineView look) {
    return recorded && look.scale().nsPerPixel() <= MOST_NS_PER_PIXEL;
  }

  /** Draws what can be told apart, along the upper edge of a bar. */
  void draw(DisplayList out, TimelineView look, ThreadTrack track, double topY) {
    if (!areShown(look)) {
      return;
    }
    TraceStore store = view.trace().store();
    long first = store.rowsUntilTime((long) Math.max(0, look.scale().fromNs()));
    long last = store.rowsUntilTime((long) Math.ceil(look.scale().toNs()));
    if (last - first > MOST_ROWS) {
      return;
    }
    Cell before = null;
    for (long r = first; r < last; r++) {
      TraceCursor row = view.row(r);
      if (!isOf(row, track)) {
        continue;
      }
      double x = look.screenX(row.time());
      if (before != null) {
        if (x - before.x < NEAREST_PX && (row.a() == 0 || before.checkPoint)) {
          continue;
        }
        before.draw(out, look, x, topY);
      }
      boolean checkPoint = row.a() != 0;
      String name = view.trace().dictionary().string(row.b());
      int span = track.states().at(row.time());
      double stops = look.screenX(span < 0 ? view.endTime() : track.states().end(span));
      before = new Cell(x, stops, checkPoint, name);
    }
    if (before != null) {
      before.draw(out, look, look.width(), topY);
    }
  }

  /**
   * The instruction that a thread executes at a time, as a sentence; null if none was recorded just
   * before it.
   */
  @Nullable String sentenceAt(ThreadTrack track, double ns) {
    TraceStore store = view.trace().store();
    long last = store.rowsUntilTime((long) Math.floor(ns));
    for (long r = last - 1; r >= Math.max(0, last - MOST_ROWS / 100); r--) {
      TraceCursor row = view.row(r);
      if (isOf(row, track)) {
        String name = view.trace().dictionary().string(row.b());
        return (name.isEmpty() ? "An instruction" : name)
            + (row.a() != 0 ? " (check point: threads can switch here)." : ".");
      }
    }
    return null;
  }

  private static boolean isOf(TraceCursor row, ThreadTrack track) {
    return row.kindCode() == EventKind.INSTRUCTION_EXECUTED.code()
        && row.thread() == track.id().value();
  }

  /**
   * Where an instruction begins.
   *
   * @param stops where the thread stops running
   */
  private record Cell(double x, double stops, boolean checkPoint, String name) {
    /**
     * @param nextX where the next one begins
     */
    void draw(DisplayList out, TimelineView look, double nextX, double topY) {
      if (x <= look.headerWidth() || x > look.width()) {
        return;
      }
      double tick = Math.round(x) + 0.5;
      out.line(tick, topY, tick, topY + (checkPoint ? HEIGHT - 2 : 6), ColorRole.TEXT, 1);
      if (checkPoint) {
        double y = topY + 4;
        out.polygon(ColorRole.TEXT, tick, y - 4, tick + 4, y, tick, y + 4, tick - 4, y);
      }
      double room = Math.min(Math.min(nextX, stops), look.width()) - tick - (checkPoint ? 6 : 3);
      if (room >= NAMED_PX) {
        out.text(
            tick + (checkPoint ? 6 : 3),
            topY + 9,
            name,
            SMALL,
            room,
            ColorRole.TEXT,
            ColorRole.STATE_RUNNING);
      }
    }
  }
}
