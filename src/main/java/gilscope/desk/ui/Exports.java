package gilscope.desk.ui;

import gilscope.core.trace.TraceView;
import gilscope.desk.export.ExportFormat;
import gilscope.desk.export.Picture;
import gilscope.desk.scene.Arrangement;
import gilscope.desk.scene.Palette;
import gilscope.desk.scene.TimelineView;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;

/** Pictures of what the timeline shows. FX thread only. */
final class Exports {
  private Exports() {}

  /** How much of the run. */
  enum Stretch {
    SELECTION("The selection"),
    VISIBLE("The visible range"),
    EVERYTHING("The whole run");

    private final String label;

    Stretch(String label) {
      this.label = label;
    }

    /** For people. */
    @Override
    public String toString() {
      return label;
    }

    /** The selection, or without one the visible range. */
    static Stretch seen(TimelineView look) {
      return look.selection() == null ? VISIBLE : SELECTION;
    }
  }

  /**
   * What of the timeline is written, and how.
   *
   * @param scale pixels of a PNG per pixel of the picture
   */
  record Wish(
      Stretch stretch,
      double scale,
      Palette colors,
      Arrangement lanes,
      Picture.Surroundings around) {
    /** The lanes as they are arranged in the window. */
    static Wish of(TimelinePane timeline, Stretch stretch, double scale, Palette colors) {
      return new Wish(
          stretch,
          scale,
          colors,
          timeline.shownArrangement().withoutFolded(),
          Picture.Surroundings.USUAL);
    }

    Wish surroundedBy(Picture.Surroundings other) {
      return new Wish(stretch, scale, colors, lanes, other);
    }
  }

  private static Picture picture(TraceView view, TimelineView look, Wish wish) {
    return Picture.of(view, options(view, look, wish));
  }

  private static Picture.Options options(TraceView view, TimelineView look, Wish wish) {
    double width = Math.max(900, look.width());
    TimelineView.Range s = wish.stretch() == Stretch.SELECTION ? look.selection() : null;
    boolean everything = wish.stretch() == Stretch.EVERYTHING;
    double from = Math.max(0, s == null ? look.scale().fromNs() : s.from());
    double to = Math.min(view.endTime(), s == null ? look.scale().toNs() : s.to());
    return new Picture.Options(
        everything ? Double.NaN : from,
        everything ? Double.NaN : Math.max(from + 1, to),
        width,
        wish.lanes(),
        everything ? Double.NaN : look.cursorNs(),
        wish.around());
  }

  /** Writes what is wished in the format that the file's name says. */
  static void save(TraceView view, TimelineView look, Wish wish, Path file) throws IOException {
    ExportFormat format =
        ExportFormat.ofFile(file.getFileName().toString().toLowerCase(Locale.ROOT));
    if (format != null) {
      format.write(view, options(view, look, wish), wish.colors(), file);
      return;
    }
    BufferedImage image = PngImage.render(picture(view, look, wish), wish.colors(), wish.scale());
    try (OutputStream out = Files.newOutputStream(file)) {
      PngImage.write(image, out);
    }
  }

  /** For the clipboard. */
  static Image image(TraceView view, TimelineView look, Wish wish) {
    BufferedImage pixels = PngImage.render(picture(view, look, wish), wish.colors(), wish.scale());
    WritableImage image = new WritableImage(pixels.getWidth(), pixels.getHeight());
    PixelWriter writer = image.getPixelWriter();
    int[] row = new int[pixels.getWidth()];
    for (int y = 0; y < pixels.getHeight(); y++) {
      pixels.getRGB(0, y, row.length, 1, row, 0, row.length);
      writer.setPixels(
          0,
          y,
          row.length,
          1,
          javafx.scene.image.PixelFormat.getIntArgbInstance(),
          row,
          0,
          row.length);
    }
    return image;
  }
}
