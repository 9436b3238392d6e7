package gilscope.desk.ui;

import gilscope.core.event.ThreadState;
import gilscope.core.session.Status;
import gilscope.core.trace.TraceView;
import gilscope.desk.scene.ChainLayer;
import gilscope.desk.scene.ColorRole;
import gilscope.desk.scene.DisplayList;
import gilscope.desk.scene.LaneList;
import gilscope.desk.scene.Legend;
import gilscope.desk.scene.Mark;
import gilscope.desk.scene.TimelinePicture;
import gilscope.desk.scene.TimelineView;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/** Puts the timeline on its canvas: whole, or only what has grown since. FX thread only. */
final class TimelinePaint {
  /** Left of the end, labels of growing spans still change. */
  private static final double LABEL_PX = 140;

  private static final double LEGEND_X = 8;

  private final TimelinePane pane;
  private final Desk desk;
  private final Canvas canvas;
  private final Minimap minimap;
  private ShapePainter painter;
  private @Nullable TimelinePicture picture;
  private double paintedToNs;
  private List<AnalysisPane.Doom> dooms = List.of();

  TimelinePaint(
      TimelinePane pane, Desk desk, Canvas canvas, Minimap minimap, ShapePainter painter) {
    this.pane = pane;
    this.desk = desk;
    this.canvas = canvas;
    this.minimap = minimap;
    this.painter = painter;
  }

  void show(@Nullable TraceView view) {
    picture = view == null ? null : new TimelinePicture(view);
  }

  void use(ShapePainter other) {
    painter = other;
  }

  /** Marks where a deadlock could not be avoided any more. */
  void show(List<AnalysisPane.Doom> now) {
    dooms = now;
  }

  void whole() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    double k = pane.magnification();
    g.setTransform(k, 0, 0, k, 0, 0);
    TimelinePicture p = picture;
    LaneList all = pane.lanes();
    TraceView view = desk.view();
    TimelineView now = pane.look();
    boolean nothing = p == null || view == null || view.rows() == 0;
    pane.setEmpty(nothing);
    if (nothing || p == null || all == null || view == null || view.rows() == 0) {
      g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
      return;
    }
    DisplayList list = p.draw(now, all);
    Mark.draw(list, now, pane.marks());
    Desk.Question asked = desk.question();
    if (asked != null) {
      ChainLayer.draw(list, view, now, all, asked.thread(), asked.ns());
    }
    drawDooms(list, now);
    pane.chosen().draw(list, now, all);
    double y = now.height();
    list.fill(0, y, now.width(), Legend.HEIGHT, ColorRole.HEADER);
    list.line(0, y + 0.5, now.width(), y + 0.5, ColorRole.BORDER, 1);
    Legend.draw(
        list,
        Legend.of(view, now.scale().fromNs(), now.scale().toNs()),
        now.headerWidth() + LEGEND_X,
        y,
        now.width() - now.headerWidth() - 8);
    painter.paint(g, list, desk.state().status() == Status.RUNNING);
    minimap.paint(view, now.scale(), now.cursorNs(), painter);
    paintedToNs = view.endTime();
    if (p.takeBehind()) {
      pane.repaint();
    }
  }

  /** The state of the legend's entry at {@code x}; null for none. */
  @Nullable ThreadState legendAt(double x) {
    TraceView view = desk.view();
    TimelineView now = pane.look();
    return view == null
        ? null
        : Legend.at(
            Legend.of(view, now.scale().fromNs(), now.scale().toNs()),
            now.headerWidth() + LEGEND_X,
            x);
  }

  private void drawDooms(DisplayList list, TimelineView now) {
    for (AnalysisPane.Doom d : dooms) {
      double from = Math.max(now.headerWidth(), now.screenX(d.fromNs()));
      double to = Math.min(now.width(), now.screenX(d.toNs()));
      if (to > from) {
        double top = TimelineView.RULER_HEIGHT;
        list.fill(from, top, to - from, now.height() - top, ColorRole.FAULT, 0.1);
        list.line(from, top, from, now.height(), ColorRole.FAULT, 1.5);
        list.text(
            from + 4, top + 15, "deadlock inevitable", 10.5, to - from, ColorRole.FAULT, null);
      }
    }
  }

  /** Draws what has come since the last frame, and as far left of it as labels still change. */
  void growth() {
    TimelinePicture p = picture;
    LaneList all = pane.lanes();
    TraceView view = desk.view();
    TimelineView now = pane.look();
    if (p == null || all == null || view == null || view.rows() == 0) {
      whole();
      return;
    }
    double from = Math.floor(Math.max(now.headerWidth(), now.screenX(paintedToNs) - LABEL_PX));
    double to = Math.min(now.width(), Math.ceil(now.screenX(view.endTime())) + 2);
    double top = TimelineView.RULER_HEIGHT;
    if (to <= from) {
      return;
    }
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.save();
    g.beginPath();
    g.rect(from, top, to - from, now.height() - top);
    g.clip();
    painter.paint(g, p.drawGrowth(now, all, now.timeAt(from)), true);
    g.restore();
    paintedToNs = view.endTime();
  }
}
