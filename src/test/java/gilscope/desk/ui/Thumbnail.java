package gilscope.desk.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/**
 * A picture in which each pixel is the mean of a square of another one: what an eye sees from some
 * distance. How one machine smooths the edge of a letter is not in it; a letter more or less is.
 * Immutable.
 */
record Thumbnail(int width, int height, int[] rgb) {
  private static final int SQUARE = 8;

  /** A channel that differs by more is seen. */
  private static final int VISIBLE = 16;

  static Thumbnail of(Image image) {
    int width = (int) image.getWidth() / SQUARE;
    int height = (int) image.getHeight() / SQUARE;
    int[] rgb = new int[width * height];
    int[] square = new int[SQUARE * SQUARE];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image
            .getPixelReader()
            .getPixels(
                x * SQUARE,
                y * SQUARE,
                SQUARE,
                SQUARE,
                PixelFormat.getIntArgbInstance(),
                square,
                0,
                SQUARE);
        rgb[y * width + x] = mean(square);
      }
    }
    return new Thumbnail(width, height, rgb);
  }

  private static int mean(int[] pixels) {
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int p : pixels) {
      red += p >> 16 & 255;
      green += p >> 8 & 255;
      blue += p & 255;
    }
    int n = pixels.length;
    return red / n << 16 | green / n << 8 | blue / n;
  }

  static Thumbnail read(Path file) throws IOException {
    BufferedImage image = ImageIO.read(file.toFile());
    int width = image.getWidth();
    int height = image.getHeight();
    int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] &= 0xFFFFFF;
    }
    return new Thumbnail(width, height, rgb);
  }

  void write(Path file) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, rgb, 0, width);
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      PngImage.write(image, out);
    }
  }

  /** The share of its squares, 0 … 1, in which another one visibly differs. */
  double difference(Thumbnail other) {
    if (width != other.width || height != other.height) {
      return 1;
    }
    int different = 0;
    for (int i = 0; i < rgb.length; i++) {
      int a = rgb[i];
      int b = other.rgb[i];
      if (far(a >> 16, b >> 16) || far(a >> 8, b >> 8) || far(a, b)) {
        different++;
      }
    }
    return (double) different / rgb.length;
  }

  private static boolean far(int a, int b) {
    return Math.abs((a & 255) - (b & 255)) > VISIBLE;
  }
}
