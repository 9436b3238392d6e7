package gilscope.desk.scene;

/**
 * A moment that the user wants to find again. Immutable.
 *
 * @param note what it says; empty for a mark that goes with the next
 */
public record Mark(double ns, String note) {
  public boolean isTemporary() {
    return note.isEmpty();
  }

  /**
   * Draws marks over a timeline: a flag on the ruler, a line through the lanes, the note beside.
   */
  public static void draw(DisplayList out, TimelineView look, Iterable<Mark> marks) {
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
        out.fill(left, TimelineView.RULER_HEIGHT, width, 16, ColorRole.SELECTION, 0.9);
        out.text(
            left + 5,
            TimelineView.RULER_HEIGHT + 12,
            m.note(),
            10.5,
            width - 8,
            ColorRole.BACKGROUND,
            ColorRole.SELECTION);
      }
    }
  }
}
