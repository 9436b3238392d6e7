package gilscope.desk.scene;

import java.util.ArrayList;
import java.util.List;

/**
 * A moment that the user wants to find again. Immutable.
 *
 * @param note what it says; empty for a mark that goes with the next
 */
public record Mark(double ns, String note) {
  /** Height of a note, px. */
  private static final double NOTE = 16;

  public boolean isTemporary() {
    return note.isEmpty();
  }

  /**
   * Draws marks over a timeline: a flag on the ruler, a line through the lanes, the note beside;
   * notes that would cover one another stand below one another.
   */
  public static void draw(DisplayList out, TimelineView look, Iterable<Mark> marks) {
    List<double[]> taken = new ArrayList<>(); // left, right and row of each note
    for (Mark m : marks) {
      double x = Math.round(look.screenX(m.ns())) + 0.5;
      if (x < look.headerWidth() || x > look.width()) {
        continue;
      }
      out.dashed(x, TimelineView.RULER_HEIGHT, x, look.height(), ColorRole.SELECTION, 1);
      out.polygon(ColorRole.SELECTION, x, 20, x + 9, 23.5, x, TimelineView.RULER_HEIGHT - 1);
      out.line(x, 18, x, TimelineView.RULER_HEIGHT, ColorRole.SELECTION, 1);
      if (!m.isTemporary()) {
        double width = Math.min(180, TextFit.width(m.note(), 10.5) + 10);
        double left = x + width > look.width() ? Math.max(look.headerWidth(), x - width) : x;
        int row = 0;
        while (isTaken(taken, left, left + width, row)) {
          row++;
        }
        taken.add(new double[] {left, left + width, row});
        double top = TimelineView.RULER_HEIGHT + row * (NOTE + 1);
        out.fill(left, top, width, NOTE, ColorRole.SELECTION, 0.9);
        out.text(
            left + 5,
            top + 12,
            m.note(),
            10.5,
            width - 8,
            ColorRole.BACKGROUND,
            ColorRole.SELECTION);
      }
    }
  }

  private static boolean isTaken(List<double[]> taken, double left, double right, int row) {
    for (double[] each : taken) {
      if (each[2] == row && each[0] < right && left < each[1]) {
        return true;
      }
    }
    return false;
  }
}
