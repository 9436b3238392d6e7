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

  /**
   * What of the timeline becomes a picture, and how.
   *
   * @param everything the whole run; else the selection, or without one the visible range
   * @param scale pixels of a PNG per pixel of the picture
   */
  record Wish(boolean everything, double scale, Arrangement lanes, Picture.Surroundings around) {
    /** The lanes as they are arranged in the window. */
    static Wish of(TimelinePane timeline, boolean everything, double scale) {
      return new Wish(
          everything,
          scale,
          timeline.shownArrangement().withoutFolded(),
          Picture.Surroundings.USUAL);
    }

    Wish surroundedBy(Picture.Surroundings other) {
      return new Wish(everything, scale, lanes, other);
    }
  }

  static Picture picture(TraceView view, TimelineView look, Wish wish) {
    return Picture.of(view, options(view, look, wish));
  }

  private static Picture.Options options(TraceView view, TimelineView look, Wish wish) {
    double width = Math.max(900, look.width());
    TimelineView.Range s = look.selection();
    double from = Math.max(0, s == null ? look.scale().fromNs() : s.from());
    double to = Math.min(view.endTime(), s == null ? look.scale().toNs() : s.to());
    return new Picture.Options(
        wish.everything() ? Double.NaN : from,
        wish.everything() ? Double.NaN : Math.max(from + 1, to),
        width,
        wish.lanes(),
        wish.everything() ? Double.NaN : look.cursorNs(),
        wish.around());
  }

  /** Writes a picture in the format that the file's name says. */
  static void save(TraceView view, TimelineView look, Palette palette, Wish wish, Path file)
      throws IOException {
    ExportFormat format =
        ExportFormat.ofFile(file.getFileName().toString().toLowerCase(Locale.ROOT));
    if (format != null) {
      format.write(view, options(view, look, wish), palette, file);
      return;
    }
    BufferedImage image = PngImage.render(picture(view, look, wish), palette, wish.scale());
    try (OutputStream out = Files.newOutputStream(file)) {
      PngImage.write(image, out);
    }
  }

  /** For the clipboard. */
  static Image image(Picture picture, Palette palette, double scale) {
    BufferedImage pixels = PngImage.render(picture, palette, scale);
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
