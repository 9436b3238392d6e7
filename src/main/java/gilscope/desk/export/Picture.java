package gilscope.desk.export;

import gilscope.core.trace.TraceHeader;
import gilscope.core.trace.TraceView;
import gilscope.desk.scene.ColorRole;
import gilscope.desk.scene.DisplayList;
import gilscope.desk.scene.Extent;
import gilscope.desk.scene.LaneList;
import gilscope.desk.scene.Legend;
import gilscope.desk.scene.Shape;
import gilscope.desk.scene.TimeScale;
import gilscope.desk.scene.TimelinePicture;
import gilscope.desk.scene.TimelineView;
import org.jspecify.annotations.Nullable;

/**
 * A timeline ready to be written to a file: title, ruler, lanes, legend, on exactly as many pixels
 * as it needs. Immutable. The same trace and options give the same shapes.
 *
 * @param width px
 * @param height px
 */
public record Picture(DisplayList shapes, double width, double height) {
  private static final double TITLE_HEIGHT = 34;

  /**
   * What to draw.
   *
   * @param fromNs start of the range, NaN for the beginning
   * @param toNs end of the range, NaN for the end
   * @param width px of the whole picture
   * @param lanes only lanes whose name contains this; empty for all
   * @param cursorNs a moment to mark, NaN for none
   */
  public record Options(double fromNs, double toNs, double width, String lanes, double cursorNs) {
    public static Options whole(double width) {
      return new Options(Double.NaN, Double.NaN, width, "", Double.NaN);
    }
  }

  public static Picture of(TraceView view, Options options) {
    Extent extent = Extent.of(view);
    double from = Double.isNaN(options.fromNs()) ? extent.fromNs() : options.fromNs();
    double to = Double.isNaN(options.toNs()) ? extent.toNs() : options.toNs();
    LaneList lanes = LaneList.of(view, options.lanes());
    double headerWidth = Math.min(220, options.width() / 3);
    double lanesHeight = TimelineView.RULER_HEIGHT + lanes.height();
    TimeScale scale =
        new TimeScale(0, 1, Math.max(1, options.width() - headerWidth)).fitting(from, to);
    TimelineView look =
        new TimelineView(
            scale,
            headerWidth,
            options.width(),
            lanesHeight,
            0,
            options.cursorNs(),
            Double.NaN,
            null,
            "",
            true);
    DisplayList lanesOnly = new TimelinePicture(view).draw(look, lanes);
    double height = TITLE_HEIGHT + lanesHeight + Legend.HEIGHT;
    DisplayList all = new DisplayList();
    all.fill(0, 0, options.width(), height, ColorRole.BACKGROUND);
    title(all, view.trace().header(), options.width());
    for (Shape s : lanesOnly.shapes()) {
      all.shapes().add(moved(s, TITLE_HEIGHT));
    }
    Legend.draw(
        all,
        Legend.of(view, scale.fromNs(), scale.toNs()),
        headerWidth,
        TITLE_HEIGHT + lanesHeight,
        options.width() - headerWidth);
    return new Picture(all, options.width(), height);
  }

  private static void title(DisplayList out, TraceHeader h, double width) {
    String program =
        h.program()
            .substring(Math.max(h.program().lastIndexOf('/'), h.program().lastIndexOf('\\')) + 1);
    out.add(10, 22, program, 14, true, Shape.Anchor.START, width / 2, ColorRole.TEXT, null);
    String how =
        h.runtime()
            + " · "
            + h.machine()
            + (h.isVirtual()
                ? " · " + h.cores() + " cores · " + h.policy() + " · seed " + h.seed()
                : "");
    out.add(
        width - 10, 22, how, 11, false, Shape.Anchor.END, width / 2, ColorRole.TEXT_MUTED, null);
  }

  private static Shape moved(Shape s, double dy) {
    return switch (s) {
      case Shape.Fill f ->
          new Shape.Fill(f.x(), f.y() + dy, f.width(), f.height(), f.role(), f.alpha());
      case Shape.Hatch h -> new Shape.Hatch(h.x(), h.y() + dy, h.width(), h.height(), h.role());
      case Shape.Outline o ->
          new Shape.Outline(o.x(), o.y() + dy, o.width(), o.height(), o.role(), o.stroke());
      case Shape.Line l ->
          new Shape.Line(
              l.x1(), l.y1() + dy, l.x2(), l.y2() + dy, l.role(), l.stroke(), l.dashed());
      case Shape.Polygon p -> new Shape.Polygon(movedPoints(p.xy(), dy), p.role());
      case Shape.Text t -> movedText(t, dy);
    };
  }

  private static Shape movedText(Shape.Text t, double dy) {
    @Nullable ColorRole on = t.on();
    return new Shape.Text(
        t.x(), t.baselineY() + dy, t.text(), t.size(), t.bold(), t.anchor(), t.role(), on);
  }

  private static double[] movedPoints(double[] xy, double dy) {
    double[] moved = xy.clone();
    for (int i = 1; i < moved.length; i += 2) {
      moved[i] += dy;
    }
    return moved;
  }
}
