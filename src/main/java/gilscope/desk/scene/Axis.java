package gilscope.desk.scene;

import gilscope.core.trace.StepAxis;
import gilscope.core.trace.TraceHeader;
import gilscope.desk.scene.Shape.Anchor;

/** The time axis: ruler, cursor, the pointer's moment, the selected range. Stateless. */
final class Axis {
  /** Least distance of two numbers, px. */
  static final double TICK_GAP = 96;

  private static final double SMALL = 10.5;

  private Axis() {}

  static void ruler(DisplayList out, TimelineView look, TraceHeader header) {
    boolean steps = StepAxis.isOf(header);
    out.fill(0, 0, look.width(), TimelineView.RULER_HEIGHT, ColorRole.HEADER);
    double bottom = TimelineView.RULER_HEIGHT;
    for (Ruler.Tick tick : Ruler.ticks(look.scale(), TICK_GAP)) {
      double x = Math.round(look.headerWidth() + tick.plotX()) + 0.5;
      if (x < look.headerWidth()) {
        continue;
      }
      out.line(x, bottom - 7, x, bottom, ColorRole.BORDER, 1);
      String label = steps ? TimeText.steps(tick.ns()) : tick.label();
      if (x + 4 + TextFit.width(label, SMALL) < look.width()) {
        out.text(x + 4, bottom - 9, label, SMALL, TICK_GAP - 6, ColorRole.TEXT_MUTED, null);
      }
    }
    out.fill(0, 0, look.headerWidth() - 1, bottom, ColorRole.HEADER);
    out.add(
        10,
        18,
        steps ? "steps" : header.isVirtual() ? "virtual time" : "time",
        SMALL,
        false,
        Anchor.START,
        look.headerWidth() - 20,
        ColorRole.TEXT_MUTED,
        null);
    out.line(0, bottom - 0.5, look.width(), bottom - 0.5, ColorRole.BORDER, 1);
  }

  static void cursor(DisplayList out, TimelineView look) {
    if (!Double.isNaN(look.hoverNs())) {
      double x = Math.round(look.screenX(look.hoverNs())) + 0.5;
      if (x > look.headerWidth()) {
        out.dashed(x, TimelineView.RULER_HEIGHT, x, look.height(), ColorRole.TEXT_MUTED, 1);
      }
    }
    if (Double.isNaN(look.cursorNs())) {
      return;
    }
    double x = look.screenX(look.cursorNs());
    if (x < look.headerWidth() || x > look.width()) {
      return;
    }
    out.line(x, TimelineView.RULER_HEIGHT - 8, x, look.height(), ColorRole.CURSOR, 1.5);
    String label = TimeText.moment(look.cursorNs(), look.scale().nsPerPixel());
    double width = TextFit.width(label, SMALL) + 12;
    double flagX = Math.min(Math.max(x - width / 2, look.headerWidth()), look.width() - width);
    out.fill(flagX, 3, width, 17, ColorRole.CURSOR);
    out.text(flagX + 6, 15, label, SMALL, width, ColorRole.BACKGROUND, null);
  }

  static void selection(DisplayList out, TimelineView look) {
    TimelineView.Range s = look.selection();
    if (s == null) {
      return;
    }
    double x1 = Math.max(look.headerWidth(), look.screenX(s.from()));
    double x2 = Math.min(look.width(), look.screenX(s.to()));
    if (x2 > x1) {
      out.fill(x1, TimelineView.RULER_HEIGHT, x2 - x1, look.height(), ColorRole.SELECTION, 0.12);
      out.line(x1, 0, x1, look.height(), ColorRole.SELECTION, 1);
      out.line(x2, 0, x2, look.height(), ColorRole.SELECTION, 1);
    }
  }
}
