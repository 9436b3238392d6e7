package gilscope.desk.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * The faces that a PDF's text is set in: the first that has a sign sets it. They come with the
 * program, so that the bytes are the same on every machine; what is used of them is embedded. Used
 * by one thread; closed after the document has been saved.
 */
final class PdfFonts implements Closeable {
  private static final List<String> FILES =
      List.of(
          "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf",
          "/gilscope/assets/fonts/DejaVuSans.ttf");

  private record Face(TrueTypeFont file, CmapLookup glyphs, PDType0Font font) {}

  /**
   * Neighbouring signs of one face.
   *
   * @param font null if no face has them
   */
  record Run(@Nullable PDType0Font font, String text) {}

  private final PDDocument document;
  private final List<Face> faces = new ArrayList<>();

  PdfFonts(PDDocument document) {
    this.document = document;
  }

  /** The text, already in the order from left to right, by faces. */
  List<Run> runs(String text) throws IOException {
    List<Run> runs = new ArrayList<>();
    PDType0Font current = null;
    int from = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      PDType0Font font = fontOf(text.codePointAt(i));
      if (i > from && font != current) {
        runs.add(new Run(current, text.substring(from, i)));
        from = i;
      }
      current = font;
    }
    if (from < text.length()) {
      runs.add(new Run(current, text.substring(from)));
    }
    return runs;
  }

  /** The face of most text. */
  PDType0Font first() throws IOException {
    return face(0).font();
  }

  private @Nullable PDType0Font fontOf(int c) throws IOException {
    for (int i = 0; i < FILES.size(); i++) {
      Face face = face(i);
      if (c >= ' ' && face.glyphs().getGlyphId(c) != 0) {
        return face.font();
      }
    }
    return null;
  }

  /** A face is loaded when it is wanted: most documents need only the first. */
  private Face face(int i) throws IOException {
    while (faces.size() <= i) {
      String name = FILES.get(faces.size());
      try (InputStream bytes =
          Objects.requireNonNull(PdfFonts.class.getResourceAsStream(name), name)) {
        TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        faces.add(
            new Face(file, file.getUnicodeCmapLookup(), PDType0Font.load(document, file, true)));
      }
    }
    return faces.get(i);
  }

  @Override
  public void close() throws IOException {
    for (Face each : faces) {
      each.file().close();
    }
  }
}
