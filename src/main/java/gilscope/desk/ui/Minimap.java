package gilscope.desk.ui;

import gilscope.core.event.ThreadState;
import gilscope.core.trace.SpanSummary;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceView;
import gilscope.desk.scene.ColorRole;
import gilscope.desk.scene.DisplayList;
import gilscope.desk.scene.Extent;
import gilscope.desk.scene.Shape;
import gilscope.desk.scene.TimeScale;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * The whole run in a strip: for each moment how the threads' time was shared between running,
 * wanting to run and being blocked; and which part of it the timeline shows. Drag it to go
 * elsewhere. FX thread only.
 */
final class Minimap extends Pane {
  static final double HEIGHT = 26;
  private static final double STEP = 4;

  /** More threads than this are sampled. */
  private static final int MOST_THREADS = 48;

  private static final ThreadState[] STACK = {
    ThreadState.RUNNING,
    ThreadState.RUNNABLE,
    ThreadState.WANTS_GIL,
    ThreadState.BLOCKED,
    ThreadState.IO,
    ThreadState.SUSPENDED
  };

  private final Canvas canvas = new Canvas();
  private final double headerWidth;
  private final SpanSummary summary = new SpanSummary();
  private double magnification = 1;
  private Extent extent = new Extent(0, 1);

  /** The shares as they were drawn last, and of what: panning changes nothing of them. */
  private List<Shape> shares = List.of();

  private @Nullable TraceView drawnOf;
  private long drawnRows;
  private double drawnWidth;

  /**
   * @param goTo told the moment, ns, that is to be in the middle
   */
  Minimap(double headerWidth, DoubleConsumer goTo) {
    this.headerWidth = headerWidth;
    getChildren().add(canvas);
    setAccessibleRole(AccessibleRole.SLIDER);
    setAccessibleText("Which part of the run the timeline shows");
    widthProperty().addListener((_, _, w) -> canvas.setWidth(w.doubleValue()));
    setOnMousePressed(e -> goTo.accept(timeAt(e.getX() / magnification)));
    setOnMouseDragged(e -> goTo.accept(timeAt(e.getX() / magnification)));
  }

  /** Draws all so many times as large from now on. */
  void magnify(double k) {
    magnification = k;
    canvas.setHeight(HEIGHT * k);
  }

  private double width() {
    return getWidth() / magnification;
  }

  private double plotWidth() {
    return Math.max(1, width() - headerWidth - 12);
  }

  private double timeAt(double x) {
    double share = Math.max(0, Math.min(1, (x - headerWidth) / plotWidth()));
    return extent.fromNs() + share * (extent.toNs() - extent.fromNs());
  }

  private double x(double ns) {
    double share = (ns - extent.fromNs()) / (extent.toNs() - extent.fromNs());
    return headerWidth + Math.max(0, Math.min(1, share)) * plotWidth();
  }

  void paint(@Nullable TraceView view, TimeScale visible, double cursorNs, ShapePainter painter) {
    DisplayList out = new DisplayList();
    out.fill(0, 0, width(), HEIGHT, ColorRole.HEADER);
    if (view != null && view.rows() > 0) {
      extent = Extent.of(view);
      out.shapes().addAll(sharesOf(view));
      double from = x(visible.fromNs());
      double to = Math.max(from + 3, x(visible.toNs()));
      out.fill(headerWidth, 0, from - headerWidth, HEIGHT, ColorRole.BACKGROUND, 0.6);
      out.fill(to, 0, headerWidth + plotWidth() - to, HEIGHT, ColorRole.BACKGROUND, 0.6);
      out.outline(from + 0.5, 0.5, to - from - 1, HEIGHT - 1, ColorRole.SELECTION, 1);
      if (!Double.isNaN(cursorNs)) {
        out.line(x(cursorNs), 0, x(cursorNs), HEIGHT, ColorRole.CURSOR, 1);
      }
    }
    out.text(10, 17, "whole run", 10.5, headerWidth - 20, ColorRole.TEXT_MUTED, null);
    out.line(0, HEIGHT - 0.5, width(), HEIGHT - 0.5, ColorRole.BORDER, 1);
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.setTransform(magnification, 0, 0, magnification, 0, 0);
    g.clearRect(0, 0, width(), HEIGHT);
    painter.paint(g, out);
  }

  private List<Shape> sharesOf(TraceView view) {
    if (view != drawnOf || view.rows() != drawnRows || width() != drawnWidth) {
      DisplayList out = new DisplayList();
      shares(out, view);
      shares = List.copyOf(out.shapes());
      drawnOf = view;
      drawnRows = view.rows();
      drawnWidth = width();
    }
    return shares;
  }

  /** How wide a moment is drawn: whole pixels, between which no ground shines through. */
  private double step() {
    return Math.round(STEP * magnification) / magnification;
  }

  private void shares(DisplayList out, TraceView of) {
    double step = step();
    double left = Math.round(headerWidth * magnification) / magnification;
    List<ThreadTrack> threads = of.threads();
    int every = Math.max(1, (threads.size() + MOST_THREADS - 1) / MOST_THREADS);
    int n = (int) Math.max(1, plotWidth() / step);
    double span = (extent.toNs() - extent.fromNs()) / n;
    long[] time = new long[ThreadState.count()];
    for (int i = 0; i < n; i++) {
      long from = (long) (extent.fromNs() + i * span);
      long to = Math.max(from + 1, (long) (extent.fromNs() + (i + 1) * span));
      Arrays.fill(time, 0);
      long alive = 0;
      for (int t = 0; t < threads.size(); t += every) {
        threads.get(t).states().summarise(from, to, summary);
        if (!summary.isEmpty()) {
          for (ThreadState s : ThreadState.values()) {
            if (s != ThreadState.DONE) {
              time[s.ordinal()] += summary.time(s.ordinal());
              alive += summary.time(s.ordinal());
            }
          }
        }
      }
      double foot = HEIGHT - 2;
      for (ThreadState s : STACK) {
        double h = alive == 0 ? 0 : (HEIGHT - 4) * time[s.ordinal()] / alive;
        if (h > 0.3) {
          out.fill(left + i * step, foot - h, step, h, ColorRole.of(s));
          foot -= h;
        }
      }
    }
  }
}
