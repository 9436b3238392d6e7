package gilscope.desk.export;

import gilscope.desk.scene.ColorRole;
import gilscope.desk.scene.Palette;
import gilscope.desk.scene.Shape;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a picture as SVG 1.1: text stays text, equal pictures give equal bytes. */
public final class SvgWriter {
  private final Palette palette;
  private final StringBuilder out = new StringBuilder();

  private SvgWriter(Palette palette) {
    this.palette = palette;
  }

  /** The whole document. */
  public static String write(Picture picture, Palette palette) {
    SvgWriter w = new SvgWriter(palette);
    w.document(picture);
    return w.out.toString();
  }

  private void document(Picture picture) {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(n(picture.width()));
    out.append("\" height=\"").append(n(picture.height()));
    out.append("\" viewBox=\"0 0 ")
        .append(n(picture.width()))
        .append(' ')
        .append(n(picture.height()));
    out.append("\" font-family=\"Inter, 'Segoe UI', 'DejaVu Sans', sans-serif\">\n");
    out.append(
        "<defs><pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
            + " patternTransform=\"rotate(45)\">");
    out.append("<rect width=\"1.4\" height=\"6\" fill=\"")
        .append(palette.hex(ColorRole.BACKGROUND));
    out.append("\" fill-opacity=\"0.45\"/></pattern></defs>\n");
    for (Shape s : picture.shapes().shapes()) {
      shape(s);
    }
    out.append("</svg>\n");
  }

  private void shape(Shape s) {
    switch (s) {
      case Shape.Fill f -> {
        rect(f.x(), f.y(), f.width(), f.height());
        out.append(" fill=\"").append(palette.hex(f.role())).append('"');
        if (f.alpha() < 1) {
          out.append(" fill-opacity=\"").append(n(f.alpha())).append('"');
        }
        out.append("/>\n");
      }
      case Shape.Hatch h -> {
        rect(h.x(), h.y(), h.width(), h.height());
        out.append(" fill=\"url(#hatch)\"/>\n");
      }
      case Shape.Outline o -> {
        rect(o.x(), o.y(), o.width(), o.height());
        out.append(" fill=\"none\"");
        stroke(o.role(), o.stroke());
        out.append("/>\n");
      }
      case Shape.Line l -> {
        out.append("<line x1=\"").append(n(l.x1())).append("\" y1=\"").append(n(l.y1()));
        out.append("\" x2=\"").append(n(l.x2())).append("\" y2=\"").append(n(l.y2())).append('"');
        stroke(l.role(), l.stroke());
        out.append(l.dashed() ? " stroke-dasharray=\"3 3\"/>\n" : "/>\n");
      }
      case Shape.Polygon p -> {
        out.append("<polygon points=\"");
        for (int i = 0; i < p.xy().length; i += 2) {
          out.append(i == 0 ? "" : " ").append(n(p.xy()[i])).append(',').append(n(p.xy()[i + 1]));
        }
        out.append("\" fill=\"").append(palette.hex(p.role())).append("\"/>\n");
      }
      case Shape.Text t -> text(t);
    }
  }

  private void text(Shape.Text t) {
    out.append("<text x=\"").append(n(t.x())).append("\" y=\"").append(n(t.baselineY()));
    out.append("\" font-size=\"")
        .append(n(t.size()))
        .append("\" fill=\"")
        .append(textColor(t.role(), t.on()))
        .append('"');
    if (t.bold()) {
      out.append(" font-weight=\"600\"");
    }
    switch (t.anchor()) {
      case START -> {}
      case MIDDLE -> out.append(" text-anchor=\"middle\"");
      case END -> out.append(" text-anchor=\"end\"");
    }
    out.append('>').append(escape(t.text())).append("</text>\n");
  }

  private String textColor(ColorRole role, @Nullable ColorRole on) {
    return on == null ? palette.hex(role) : String.format(Locale.ROOT, "#%06x", palette.textOn(on));
  }

  private void rect(double x, double y, double width, double height) {
    out.append("<rect x=\"").append(n(x)).append("\" y=\"").append(n(y));
    out.append("\" width=\"")
        .append(n(Math.max(0, width)))
        .append("\" height=\"")
        .append(n(Math.max(0, height)));
    out.append('"');
  }

  private void stroke(ColorRole role, double width) {
    out.append(" stroke=\"")
        .append(palette.hex(role))
        .append("\" stroke-width=\"")
        .append(n(width))
        .append('"');
  }

  /** At most two decimals, no exponent. */
  private static String n(double v) {
    if (v == Math.rint(v) && Math.abs(v) < 1e15) {
      return Long.toString((long) v);
    }
    return String.format(Locale.ROOT, "%.2f", v).replaceFirst("\\.?0+$", "");
  }

  private static String escape(String s) {
    StringBuilder e = new StringBuilder();
    s.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> e.append("&amp;");
                case '<' -> e.append("&lt;");
                case '>' -> e.append("&gt;");
                default -> {
                  boolean allowed =
                      c == '\t'
                          || (c >= 0x20
                              && c != 0xFFFE
                              && c != 0xFFFF
                              && (c < 0xD800 || c > 0xDFFF));
                  e.appendCodePoint(allowed ? c : 0xFFFD);
                }
              }
            });
    return e.toString();
  }
}
