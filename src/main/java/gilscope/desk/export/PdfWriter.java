package gilscope.desk.export;

import gilscope.desk.scene.ColorRole;
import gilscope.desk.scene.Palette;
import gilscope.desk.scene.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPatternContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * Writes a picture as a PDF of one page: text stays text (a subset of Liberation Sans is embedded),
 * equal pictures give equal bytes. A pixel is 1/96 inch, as in CSS.
 *
 * <p>Characters that the font lacks (Chinese, emoji) are shown as a question mark.
 */
final class PdfWriter {
  private static final double POINTS_PER_PIXEL = 0.75;

  /** PDF 32000-1, annex C: pages are at most so many points high and wide. */
  private static final double MAX_POINTS = 14_400;

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final Palette palette;
  private final PDPageContentStream out;
  private final PDType0Font font;
  private final CmapLookup glyphs;
  private final COSName hatch;
  private final double height;
  private final Map<Double, PDExtendedGraphicsState> alphas = new HashMap<>();

  private PdfWriter(
      Palette palette,
      PDPageContentStream out,
      PDType0Font font,
      CmapLookup glyphs,
      COSName hatch,
      double height) {
    this.palette = palette;
    this.out = out;
    this.font = font;
    this.glyphs = glyphs;
    this.hatch = hatch;
    this.height = height;
  }

  static void write(Picture picture, Palette palette, OutputStream stream) throws IOException {
    double scale =
        Math.min(POINTS_PER_PIXEL, MAX_POINTS / Math.max(picture.width(), picture.height()));
    try (PDDocument document = new PDDocument();
        InputStream bytes =
            Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT);
        TrueTypeFont ttf = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
      PDType0Font font = PDType0Font.load(document, ttf, true);
      PDPage page =
          new PDPage(
              new PDRectangle(
                  (float) (picture.width() * scale), (float) (picture.height() * scale)));
      page.setResources(new PDResources());
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        out.transform(new org.apache.pdfbox.util.Matrix((float) scale, 0, 0, (float) scale, 0, 0));
        new PdfWriter(
                palette,
                out,
                font,
                ttf.getUnicodeCmapLookup(),
                page.getResources().add(hatch(palette)),
                picture.height())
            .shapes(picture);
      }
      document.getDocumentInformation().setProducer("Gilscope");
      // Otherwise the file's identity is made of the time of day.
      document.setDocumentId((long) picture.shapes().describe().hashCode());
      document.save(stream);
    }
  }

  private static PDTilingPattern hatch(Palette palette) throws IOException {
    PDTilingPattern pattern = new PDTilingPattern();
    pattern.setPaintType(PDTilingPattern.PAINT_COLORED);
    pattern.setTilingType(PDTilingPattern.TILING_CONSTANT_SPACING);
    pattern.setBBox(new PDRectangle(0, 0, 6, 6));
    pattern.setXStep(6);
    pattern.setYStep(6);
    pattern.setResources(new PDResources());
    try (PDPatternContentStream out = new PDPatternContentStream(pattern)) {
      float[] rgb = rgb(palette.rgb(ColorRole.BACKGROUND));
      out.setStrokingColor(rgb[0], rgb[1], rgb[2]);
      out.setLineWidth(0.7f);
      for (int shift = -6; shift <= 6; shift += 6) {
        out.moveTo(shift - 1f, -1);
        out.lineTo(shift + 7f, 7);
        out.stroke();
      }
    }
    return pattern;
  }

  private void shapes(Picture picture) throws IOException {
    for (Shape shape : picture.shapes().shapes()) {
      switch (shape) {
        case Shape.Fill f -> {
          fillColor(palette.rgb(f.role()));
          if (f.alpha() < 1) {
            out.saveGraphicsState();
            out.setGraphicsStateParameters(alphas.computeIfAbsent(f.alpha(), PdfWriter::alpha));
          }
          rectangle(f.x(), f.y(), f.width(), f.height());
          out.fill();
          if (f.alpha() < 1) {
            out.restoreGraphicsState();
          }
        }
        case Shape.Hatch h -> {
          out.setNonStrokingColor(new PDColor(hatch, new PDPattern(null)));
          rectangle(h.x(), h.y(), h.width(), h.height());
          out.fill();
        }
        case Shape.Outline o -> {
          strokeColor(o.role(), o.stroke());
          rectangle(o.x(), o.y(), o.width(), o.height());
          out.stroke();
        }
        case Shape.Line l -> {
          strokeColor(l.role(), l.stroke());
          out.setLineDashPattern(l.dashed() ? new float[] {3, 3} : new float[0], 0);
          out.moveTo((float) l.x1(), y(l.y1()));
          out.lineTo((float) l.x2(), y(l.y2()));
          out.stroke();
          out.setLineDashPattern(new float[0], 0);
        }
        case Shape.Polygon p -> {
          fillColor(palette.rgb(p.role()));
          for (int i = 0; i < p.xy().length; i += 2) {
            if (i == 0) {
              out.moveTo((float) p.xy()[i], y(p.xy()[i + 1]));
            } else {
              out.lineTo((float) p.xy()[i], y(p.xy()[i + 1]));
            }
          }
          out.fill();
        }
        case Shape.Text t -> text(t);
      }
    }
  }

  private void text(Shape.Text t) throws IOException {
    String text = encodable(t.text());
    double width = font.getStringWidth(text) / 1000 * t.size();
    double x =
        switch (t.anchor()) {
          case START -> t.x();
          case MIDDLE -> t.x() - width / 2;
          case END -> t.x() - width;
        };
    ColorRole on = t.on();
    int rgb = on == null ? palette.rgb(t.role()) : palette.textOn(on);
    fillColor(rgb);
    out.beginText();
    if (t.bold()) { // the jar holds no bold face: the outline is drawn as well
      float[] c = rgb(rgb);
      out.setStrokingColor(c[0], c[1], c[2]);
      out.setLineWidth((float) (t.size() / 30));
      out.setRenderingMode(RenderingMode.FILL_STROKE);
    } else {
      out.setRenderingMode(RenderingMode.FILL);
    }
    out.setFont(font, (float) t.size());
    out.newLineAtOffset((float) x, y(t.baselineY()));
    out.showText(text);
    out.endText();
  }

  private String encodable(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(c -> shown.appendCodePoint(c >= ' ' && glyphs.getGlyphId(c) != 0 ? c : '?'));
    return shown.toString();
  }

  private void rectangle(double x, double y, double width, double h) throws IOException {
    double shown = Math.max(0, h);
    out.addRect((float) x, (float) (height - y - shown), (float) Math.max(0, width), (float) shown);
  }

  private float y(double screenY) {
    return (float) (height - screenY);
  }

  private void fillColor(int rgb) throws IOException {
    float[] c = rgb(rgb);
    out.setNonStrokingColor(c[0], c[1], c[2]);
  }

  private void strokeColor(ColorRole role, double width) throws IOException {
    float[] c = rgb(palette.rgb(role));
    out.setStrokingColor(c[0], c[1], c[2]);
    out.setLineWidth((float) width);
  }

  private static float[] rgb(int rgb) {
    return new float[] {(rgb >> 16 & 255) / 255f, (rgb >> 8 & 255) / 255f, (rgb & 255) / 255f};
  }

  private static PDExtendedGraphicsState alpha(double alpha) {
    PDExtendedGraphicsState state = new PDExtendedGraphicsState();
    state.setNonStrokingAlphaConstant((float) alpha);
    return state;
  }
}
