package gilscope.desk.ui;

import gilscope.desk.scene.ColorRole;
import gilscope.desk.scene.DisplayList;
import gilscope.desk.scene.Palette;
import gilscope.desk.scene.Scripts;
import gilscope.desk.scene.Shape;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints a display list on a canvas. FX thread only; knows nothing of what the shapes mean. */
final class ShapePainter {
  private static final double DASH = 3;
  private static final double HATCH = 6;
  private static final double HATCH_STROKE = 1.2;

  private record Tile(ColorRole role, double scale) {}

  private final Map<ColorRole, Color> colors = new EnumMap<>(ColorRole.class);

  private record Face(double size, boolean bold, boolean other) {
    Font font() {
      return other ? Fonts.other(size, bold) : Fonts.sans(size, bold);
    }
  }

  private final Map<Face, Font> fonts = new HashMap<>();
  private final Map<Tile, ImagePattern> hatches = new HashMap<>();
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
    paint(g, list, false);
  }

  /**
   * @param moving the picture is replaced within the second: small triangles need no smooth edges,
   *     which cost a third of the render thread's time
   */
  void paint(GraphicsContext g, DisplayList list, boolean moving) {
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
        case Shape.Line l -> line(g, l);
        case Shape.Polygon p -> {
          if (moving && p.xy().length == 6) {
            triangle(g, p);
          } else {
            polygon(g, p);
          }
        }
        case Shape.Text t -> text(g, t);
      }
    }
  }

  /**
   * Upright and level lines as rectangles: the software pipeline strokes any line through its
   * general rasteriser, which cost 40 % of the render thread's time.
   */
  private void line(GraphicsContext g, Shape.Line l) {
    double half = l.stroke() / 2;
    if (l.x1() == l.x2()) {
      g.setFill(color(l.role()));
      double top = Math.min(l.y1(), l.y2());
      double bottom = Math.max(l.y1(), l.y2());
      for (double y = top; y < bottom; y += l.dashed() ? 2 * DASH : bottom - top) {
        double end = l.dashed() ? Math.min(bottom, y + DASH) : bottom;
        g.fillRect(l.x1() - half, y, l.stroke(), end - y);
      }
    } else if (l.y1() == l.y2() && !l.dashed()) {
      g.setFill(color(l.role()));
      g.fillRect(Math.min(l.x1(), l.x2()), l.y1() - half, Math.abs(l.x2() - l.x1()), l.stroke());
    } else {
      g.setStroke(color(l.role()));
      g.setLineWidth(l.stroke());
      if (l.dashed()) {
        g.setLineDashes(DASH, DASH);
      }
      g.strokeLine(l.x1(), l.y1(), l.x2(), l.y2());
      if (l.dashed()) {
        g.setLineDashes();
      }
    }
  }

  /** Diagonals inside the rectangle, as a pattern made for the scale at hand. */
  private void hatch(GraphicsContext g, Shape.Hatch h) {
    g.setFill(hatches.computeIfAbsent(new Tile(h.role(), g.getTransform().getMxx()), this::tile));
    g.setGlobalAlpha(0.6);
    g.fillRect(h.x(), h.y(), h.width(), h.height());
    g.setGlobalAlpha(1);
  }

  private ImagePattern tile(Tile of) {
    int size = (int) Math.max(1, Math.round(HATCH * of.scale()));
    WritableImage image = new WritableImage(size, size);
    Color color = color(of.role());
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        // Distance from the diagonal x + y = size, around the corner too; antialiased by coverage.
        double off = Math.abs(Math.floorMod(x + y + 1 + size / 2, size) - size / 2) / Math.sqrt(2);
        double cover = Math.max(0, Math.min(1, HATCH_STROKE * of.scale() / 2 + 0.5 - off));
        image
            .getPixelWriter()
            .setColor(x, y, new Color(color.getRed(), color.getGreen(), color.getBlue(), cover));
      }
    }
    return new ImagePattern(image, 0, 0, HATCH, HATCH, false);
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

  /** In rows of a pixel. */
  private void triangle(GraphicsContext g, Shape.Polygon p) {
    double[] xy = p.xy();
    double top = Math.min(xy[1], Math.min(xy[3], xy[5]));
    double bottom = Math.max(xy[1], Math.max(xy[3], xy[5]));
    g.setFill(color(p.role()));
    for (double y = Math.floor(top) + 0.5; y < bottom; y++) {
      double left = Double.POSITIVE_INFINITY;
      double right = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < 6; i += 2) {
        double y1 = xy[i + 1];
        double y2 = xy[(i + 3) % 6];
        if (y1 <= y != y2 <= y) {
          double x = xy[i] + (y - y1) / (y2 - y1) * (xy[(i + 2) % 6] - xy[i]);
          left = Math.min(left, x);
          right = Math.max(right, x);
        }
      }
      if (right > left) {
        g.fillRect(Math.round(left), y - 0.5, Math.max(1, Math.round(right - left)), 1);
      }
    }
  }

  private void text(GraphicsContext g, Shape.Text t) {
    ColorRole on = t.on();
    g.setFill(on == null ? color(t.role()) : rgb(palette.textOn(on)));
    g.setFont(
        fonts.computeIfAbsent(new Face(t.size(), t.bold(), Scripts.isOther(t.text())), Face::font));
    g.setTextAlign(
        switch (t.anchor()) {
          case START -> TextAlignment.LEFT;
          case MIDDLE -> TextAlignment.CENTER;
          case END -> TextAlignment.RIGHT;
        });
    g.fillText(t.text(), t.x(), t.baselineY());
  }
}
