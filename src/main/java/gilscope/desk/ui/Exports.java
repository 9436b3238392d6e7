package gilscope.desk.ui;

import gilscope.core.trace.TraceView;
import gilscope.desk.export.Picture;
import gilscope.desk.export.SvgWriter;
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
   * @param everything the whole run; else the visible range
   */
  static Picture picture(TraceView view, TimelineView look, boolean everything) {
    double width = Math.max(900, look.width());
    if (everything) {
      return Picture.of(view, new Picture.Options(Double.NaN, Double.NaN, width, "", Double.NaN));
    }
    double from = Math.max(0, look.scale().fromNs());
    double to = Math.min(view.endTime(), look.scale().toNs());
    return Picture.of(
        view, new Picture.Options(from, Math.max(from + 1, to), width, "", look.cursorNs()));
  }

  /** Writes a picture in the format that the file's name says. */
  static void save(
      TraceView view,
      TimelineView look,
      Palette palette,
      double scale,
      boolean everything,
      Path file)
      throws IOException {
    Picture picture = picture(view, look, everything);
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".svg")) {
      Files.writeString(file, SvgWriter.write(picture, palette));
      return;
    }
    BufferedImage image = PngImage.render(picture, palette, scale);
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
