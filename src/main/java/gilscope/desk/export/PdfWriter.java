package gilscope.desk.export;

import gilscope.desk.scene.ColorRole;
import gilscope.desk.scene.Palette;
import gilscope.desk.scene.Shape;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
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
 * Writes a picture as a PDF of one page: text stays text (subsets of {@link PdfFonts} are
 * embedded), equal pictures give equal bytes. A pixel is 1/96 inch, as in CSS.
 *
 * <p>A character that no face has (Chinese, emoji) is drawn as a box with its number in it, and is
 * copied and found as the character that it is.
 */
final class PdfWriter {
  private static final double POINTS_PER_PIXEL = 0.75;

  /** PDF 32000-1, annex C: pages are at most so many points high and wide. */
  private static final double MAX_POINTS = 14_400;

  /** Widths of a box that stands for a character, and its height, in parts of the letters' size. */
  private static final double BOX = 0.9;

  private static final double BOX_DIGITS = 0.38;

  private final Palette palette;
  private final PDPageContentStream out;
  private final PdfFonts fonts;
  private final COSName hatch;
  private final double height;
  private final Map<Double, PDExtendedGraphicsState> alphas = new HashMap<>();

  private PdfWriter(
      Palette palette, PDPageContentStream out, PdfFonts fonts, COSName hatch, double height) {
    this.palette = palette;
    this.out = out;
    this.fonts = fonts;
    this.hatch = hatch;
    this.height = height;
  }

  static void write(Picture picture, Palette palette, OutputStream stream) throws IOException {
    double scale =
        Math.min(POINTS_PER_PIXEL, MAX_POINTS / Math.max(picture.width(), picture.height()));
    try (PDDocument document = new PDDocument();
        PdfFonts fonts = new PdfFonts(document)) {
      PDPage page =
          new PDPage(
              new PDRectangle(
                  (float) (picture.width() * scale), (float) (picture.height() * scale)));
      page.setResources(new PDResources());
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        out.transform(new org.apache.pdfbox.util.Matrix((float) scale, 0, 0, (float) scale, 0, 0));
        new PdfWriter(
                palette, out, fonts, page.getResources().add(hatch(palette)), picture.height())
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
    List<PdfFonts.Run> runs = fonts.runs(VisualText.of(t.text()));
    double width = 0;
    for (PdfFonts.Run run : runs) {
      width += width(run, t.size());
    }
    double x =
        switch (t.anchor()) {
          case START -> t.x();
          case MIDDLE -> t.x() - width / 2;
          case END -> t.x() - width;
        };
    ColorRole on = t.on();
    int rgb = on == null ? palette.rgb(t.role()) : palette.textOn(on);
    fillColor(rgb);
    float[] c = rgb(rgb);
    out.setStrokingColor(c[0], c[1], c[2]);
    for (PdfFonts.Run run : runs) {
      PDType0Font font = run.font();
      if (font == null) {
        boxes(run.text(), x, t.baselineY(), t.size());
      } else {
        show(run.text(), font, t.size(), x, t.baselineY(), t.bold());
      }
      x += width(run, t.size());
    }
  }

  private static double width(PdfFonts.Run run, double size) throws IOException {
    PDType0Font font = run.font();
    return font == null
        ? run.text().codePointCount(0, run.text().length()) * size
        : font.getStringWidth(run.text()) / 1000 * size;
  }

  private void show(
      String text, PDType0Font font, double size, double x, double baselineY, boolean bold)
      throws IOException {
    out.beginText();
    if (bold) { // there is no bold face: the outline is drawn as well
      out.setLineWidth((float) (size / 30));
      out.setRenderingMode(RenderingMode.FILL_STROKE);
    } else {
      out.setRenderingMode(RenderingMode.FILL);
    }
    out.setFont(font, (float) size);
    out.newLineAtOffset((float) x, y(baselineY));
    out.showText(text);
    out.endText();
  }

  /**
   * A box for each character, with its number in hexadecimal digits in two rows. What is copied and
   * searched is the character (PDF 32000-1, 14.9.4); poppler reads that only where it is written in
   * place, for which PDFBox has nothing but raw commands.
   */
  @SuppressWarnings("deprecation")
  private void boxes(String text, double x, double baselineY, double size) throws IOException {
    StringBuilder says = new StringBuilder("/Span <</ActualText <FEFF");
    text.chars().forEach(c -> says.append(String.format(Locale.ROOT, "%04X", c)));
    out.appendRawCommands(says + ">>> BDC\n");
    double left = x;
    for (int c : text.codePoints().toArray()) {
      String number = String.format(Locale.ROOT, "%04X", c);
      int half = (number.length() + 1) / 2;
      double top = baselineY - size * BOX * 0.85;
      double small = size * BOX_DIGITS * 2 / half;
      out.setLineWidth((float) (size / 20));
      out.setLineDashPattern(new float[0], 0);
      rectangle(left + size * (1 - BOX) / 2, top, size * BOX, size * BOX);
      out.stroke();
      row(number.substring(0, half), left + size / 2, top + size * BOX * 0.44, small);
      row(number.substring(half), left + size / 2, top + size * BOX * 0.88, small);
      left += size;
    }
    out.appendRawCommands("EMC\n");
  }

  private void row(String digits, double middle, double baselineY, double size) throws IOException {
    PDType0Font font = fonts.first();
    double width = font.getStringWidth(digits) / 1000 * size;
    show(digits, font, size, middle - width / 2, baselineY, false);
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
