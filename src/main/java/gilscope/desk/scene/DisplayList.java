package gilscope.desk.scene;

import gilscope.desk.scene.Shape.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a picture consists of, in drawing order. Made and read by one thread; painters and writers
 * only read it.
 *
 * <p>Coordinates are screen pixels of the whole picture.
 */
public final class DisplayList {
  private final List<Shape> shapes = new ArrayList<>();

  public List<Shape> shapes() {
    return shapes;
  }

  public int size() {
    return shapes.size();
  }

  public void fill(double x, double y, double width, double height, ColorRole role) {
    shapes.add(new Shape.Fill(x, y, width, height, role, 1));
  }

  public void fill(double x, double y, double width, double height, ColorRole role, double alpha) {
    shapes.add(new Shape.Fill(x, y, width, height, role, alpha));
  }

  public void hatch(double x, double y, double width, double height, ColorRole role) {
    shapes.add(new Shape.Hatch(x, y, width, height, role));
  }

  public void outline(
      double x, double y, double width, double height, ColorRole role, double stroke) {
    shapes.add(new Shape.Outline(x, y, width, height, role, stroke));
  }

  public void line(double x1, double y1, double x2, double y2, ColorRole role, double stroke) {
    shapes.add(new Shape.Line(x1, y1, x2, y2, role, stroke, false));
  }

  public void dashed(double x1, double y1, double x2, double y2, ColorRole role, double stroke) {
    shapes.add(new Shape.Line(x1, y1, x2, y2, role, stroke, true));
  }

  public void polygon(ColorRole role, double... xy) {
    shapes.add(new Shape.Polygon(xy, role));
  }

  /** Text shortened to {@code maxWidth}; nothing if not a letter fits. */
  public void text(
      double x,
      double baselineY,
      String text,
      double size,
      double maxWidth,
      ColorRole role,
      @Nullable ColorRole on) {
    add(x, baselineY, text, size, false, Anchor.START, maxWidth, role, on);
  }

  public void add(
      double x,
      double baselineY,
      String text,
      double size,
      boolean bold,
      Anchor anchor,
      double maxWidth,
      ColorRole role,
      @Nullable ColorRole on) {
    String shown = TextFit.fit(text, bold ? size * 1.08 : size, maxWidth);
    if (!shown.isEmpty()) {
      shapes.add(new Shape.Text(x, baselineY, shown, size, bold, anchor, role, on));
    }
  }

  /** The list as text, one shape a line, for golden tests. */
  public String describe() {
    StringBuilder out = new StringBuilder();
    for (Shape s : shapes) {
      String text =
          switch (s) {
            case Shape.Fill f ->
                "fill "
                    + box(f.x(), f.y(), f.width(), f.height())
                    + " "
                    + f.role()
                    + alpha(f.alpha());
            case Shape.Hatch h ->
                "hatch " + box(h.x(), h.y(), h.width(), h.height()) + " " + h.role();
            case Shape.Outline o ->
                "outline " + box(o.x(), o.y(), o.width(), o.height()) + " " + o.role();
            case Shape.Line l ->
                "line "
                    + box(l.x1(), l.y1(), l.x2(), l.y2())
                    + " "
                    + l.role()
                    + (l.dashed() ? " dashed" : "");
            case Shape.Polygon p ->
                "polygon of "
                    + p.xy().length / 2
                    + " at "
                    + n(p.xy()[0])
                    + " "
                    + n(p.xy()[1])
                    + " "
                    + p.role();
            case Shape.Text t ->
                "text " + n(t.x()) + " " + n(t.baselineY()) + " \"" + t.text() + "\"";
          };
      out.append(text).append('\n');
    }
    return out.toString();
  }

  private static String alpha(double alpha) {
    return alpha < 1 ? " " + String.format(Locale.ROOT, "%.2f", alpha) : "";
  }

  private static String box(double a, double b, double c, double d) {
    return n(a) + " " + n(b) + " " + n(c) + " " + n(d);
  }

  /** At most one decimal. */
  private static String n(double v) {
    String s = String.format(Locale.ROOT, "%.1f", v);
    return s.endsWith(".0") ? s.substring(0, s.length() - 2) : s;
  }
}
