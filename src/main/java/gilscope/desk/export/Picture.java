package gilscope.desk.export;

import gilscope.core.trace.TraceHeader;
import gilscope.core.trace.TraceView;
import gilscope.desk.scene.Arrangement;
import gilscope.desk.scene.ColorRole;
import gilscope.desk.scene.DisplayList;
import gilscope.desk.scene.Extent;
import gilscope.desk.scene.LaneList;
import gilscope.desk.scene.Legend;
import gilscope.desk.scene.Mark;
import gilscope.desk.scene.Shape;
import gilscope.desk.scene.TextFit;
import gilscope.desk.scene.TimeScale;
import gilscope.desk.scene.TimelinePicture;
import gilscope.desk.scene.TimelineView;
import java.util.List;
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
  private static final double MARGIN = 10;
  private static final double CAPTION = 12;
  private static final double CAPTION_LINE = 17;

  /**
   * What to draw.
   *
   * @param fromNs start of the range, NaN for the beginning
   * @param toNs end of the range, NaN for the end
   * @param width px of the whole picture
   * @param lanes which lanes, in which order
   * @param cursorNs a moment to mark, NaN for none
   * @param around what is written around the lanes
   */
  public record Options(
      double fromNs,
      double toNs,
      double width,
      Arrangement lanes,
      double cursorNs,
      Surroundings around) {
    /**
     * With the usual surroundings.
     *
     * @param lanes only lanes whose name contains this; empty for all
     */
    public Options(double fromNs, double toNs, double width, String lanes, double cursorNs) {
      this(fromNs, toNs, width, Arrangement.inPicture(lanes), cursorNs, Surroundings.USUAL);
    }

    public static Options whole(double width) {
      return new Options(Double.NaN, Double.NaN, width, "", Double.NaN);
    }

    public Options withSurroundings(Surroundings other) {
      return new Options(fromNs, toNs, width, lanes, cursorNs, other);
    }
  }

  /**
   * What is written around the lanes.
   *
   * @param title above them; empty for the program's name and how it was run
   * @param caption below them, in as many lines as it takes; empty for none
   * @param legend what the colours mean, with each state's share
   * @param marks moments with their notes
   */
  public record Surroundings(String title, String caption, boolean legend, List<Mark> marks) {
    /** Program, lanes, legend. */
    public static final Surroundings USUAL = new Surroundings("", "", true, List.of());

    public Surroundings {
      marks = List.copyOf(marks);
    }
  }

  public static Picture of(TraceView view, Options options) {
    Extent extent = Extent.of(view);
    double from = Double.isNaN(options.fromNs()) ? extent.fromNs() : options.fromNs();
    double to = Double.isNaN(options.toNs()) ? extent.toNs() : options.toNs();
    LaneList lanes = LaneList.of(view, options.lanes());
    double width = options.width();
    double headerWidth = Math.min(220, width / 3);
    double lanesHeight = TimelineView.RULER_HEIGHT + lanes.height();
    TimeScale scale = new TimeScale(0, 1, Math.max(1, width - headerWidth)).fitting(from, to);
    TimelineView look =
        new TimelineView(
            scale,
            headerWidth,
            width,
            lanesHeight,
            0,
            options.cursorNs(),
            Double.NaN,
            null,
            "",
            true);
    DisplayList lanesOnly = new TimelinePicture(view).draw(look, lanes);
    Surroundings around = options.around();
    Mark.draw(lanesOnly, look, around.marks());
    double legend = around.legend() ? Legend.HEIGHT : 0;
    List<String> caption = TextFit.lines(around.caption(), CAPTION, width - 2 * MARGIN);
    double height =
        TITLE_HEIGHT
            + lanesHeight
            + legend
            + (caption.isEmpty() ? 0 : caption.size() * CAPTION_LINE + MARGIN);
    DisplayList all = new DisplayList();
    all.fill(0, 0, width, height, ColorRole.BACKGROUND);
    title(all, view.trace().header(), around.title(), width);
    for (Shape s : lanesOnly.shapes()) {
      all.shapes().add(moved(s, TITLE_HEIGHT));
    }
    double y = TITLE_HEIGHT + lanesHeight;
    if (around.legend()) {
      List<Legend.Entry> entries = Legend.of(view, scale.fromNs(), scale.toNs());
      Legend.draw(all, entries, headerWidth, y, width - headerWidth);
    }
    y += legend;
    for (String line : caption) {
      y += CAPTION_LINE;
      text(all, MARGIN, y, line, CAPTION, Shape.Anchor.START, width, ColorRole.TEXT);
    }
    return new Picture(all, width, height);
  }

  private static void title(DisplayList out, TraceHeader h, String title, double width) {
    String program =
        h.program()
            .substring(Math.max(h.program().lastIndexOf('/'), h.program().lastIndexOf('\\')) + 1);
    String how =
        h.runtime()
            + " · "
            + h.machine()
            + (h.isVirtual()
                ? " · " + h.cores() + " cores · " + h.policy() + " · seed " + h.seed()
                : "");
    double room = title.isEmpty() ? width / 2 : width - 2 * MARGIN;
    String shown = title.isEmpty() ? program : title;
    out.add(MARGIN, 22, shown, 14, true, Shape.Anchor.START, room, ColorRole.TEXT, null);
    if (title.isEmpty()) {
      text(out, width - MARGIN, 22, how, 11, Shape.Anchor.END, width / 2, ColorRole.TEXT_MUTED);
    }
  }

  private static void text(
      DisplayList out,
      double x,
      double y,
      String text,
      double size,
      Shape.Anchor anchor,
      double room,
      ColorRole role) {
    out.add(x, y, text, size, false, anchor, room, role, null);
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
