package gilscope.desk.ui;

import gilscope.desk.scene.ColorRole;
import gilscope.desk.scene.DisplayList;
import gilscope.desk.scene.Palette;
import gilscope.desk.scene.Shape;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Paints a display list on a canvas. FX thread only; knows nothing of what the shapes mean. */
final class ShapePainter {
  private final Map<ColorRole, Color> colors = new EnumMap<>(ColorRole.class);
  private final Map<Double, Font> plain = new java.util.HashMap<>();
  private final Map<Double, Font> bold = new java.util.HashMap<>();
  private final Palette palette;

  ShapePainter(Palette palette) {
    this.palette = palette;
    for (ColorRole role : ColorRole.values()) {
      colors.put(role, rgb(palette.rgb(role)));
    }
  }

  private static Color rgb(int rgb) {
    return Color.rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
  }

  private Color color(ColorRole role) {
    return colors.getOrDefault(role, Color.MAGENTA);
  }

  void paint(GraphicsContext g, DisplayList list) {
    for (Shape s : list.shapes()) {
      switch (s) {
        case Shape.Fill f -> {
          g.setFill(color(f.role()));
          g.setGlobalAlpha(f.alpha());
          g.fillRect(f.x(), f.y(), f.width(), f.height());
          g.setGlobalAlpha(1);
        }
        case Shape.Hatch h -> hatch(g, h);
        case Shape.Outline o -> {
          g.setStroke(color(o.role()));
          g.setLineWidth(o.stroke());
          g.strokeRect(o.x(), o.y(), o.width(), o.height());
        }
        case Shape.Line l -> {
          g.setStroke(color(l.role()));
          g.setLineWidth(l.stroke());
          if (l.dashed()) {
            g.setLineDashes(3, 3);
          }
          g.strokeLine(l.x1(), l.y1(), l.x2(), l.y2());
          if (l.dashed()) {
            g.setLineDashes();
          }
        }
        case Shape.Polygon p -> polygon(g, p);
        case Shape.Text t -> text(g, t);
      }
    }
  }

  /** Diagonals inside the rectangle; at most as many as fit on a screen. */
  private void hatch(GraphicsContext g, Shape.Hatch h) {
    double x0 = Math.max(h.x(), 0);
    double x1 = Math.min(h.x() + h.width(), g.getCanvas().getWidth());
    g.setStroke(color(h.role()));
    g.setGlobalAlpha(0.6);
    g.setLineWidth(1.2);
    double bottom = h.y() + h.height();
    for (double x = x0; x < x1; x += 6) {
      double run = Math.min(h.height(), x1 - x);
      g.strokeLine(x, bottom, x + run, bottom - run);
    }
    g.setGlobalAlpha(1);
  }

  private void polygon(GraphicsContext g, Shape.Polygon p) {
    int n = p.xy().length / 2;
    double[] xs = new double[n];
    double[] ys = new double[n];
    for (int i = 0; i < n; i++) {
      xs[i] = p.xy()[2 * i];
      ys[i] = p.xy()[2 * i + 1];
    }
    g.setFill(color(p.role()));
    g.fillPolygon(xs, ys, n);
  }

  private void text(GraphicsContext g, Shape.Text t) {
    ColorRole on = t.on();
    g.setFill(on == null ? color(t.role()) : rgb(palette.textOn(on)));
    g.setFont(
        (t.bold() ? bold : plain)
            .computeIfAbsent(
                t.size(),
                size ->
                    Font.font(
                        Font.getDefault().getFamily(),
                        t.bold() ? FontWeight.BOLD : FontWeight.NORMAL,
                        size)));
    g.setTextAlign(
        switch (t.anchor()) {
          case START -> TextAlignment.LEFT;
          case MIDDLE -> TextAlignment.CENTER;
          case END -> TextAlignment.RIGHT;
        });
    g.fillText(t.text(), t.x(), t.baselineY());
  }
}
