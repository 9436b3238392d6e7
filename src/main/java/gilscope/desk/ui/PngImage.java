package gilscope.desk.ui;

import gilscope.desk.export.Picture;
import gilscope.desk.scene.Palette;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/**
 * Renders a picture to pixels through JavaFX and writes PNG. FX thread only, save for {@link
 * #write}. Tiles, because a texture is at most 4096 pixels wide and high.
 */
public final class PngImage {
  private static final int TILE = 2048;

  /** The largest picture: 400 megapixels are 1.6 GB of memory. */
  private static final long MAX_PIXELS = 400_000_000;

  private PngImage() {}

  /**
   * @param scale pixels of the image per pixel of the picture
   * @throws IllegalArgumentException with a message for the user if the image would be too large
   */
  public static BufferedImage render(Picture picture, Palette palette, double scale) {
    int width = (int) Math.ceil(picture.width() * scale);
    int height = (int) Math.ceil(picture.height() * scale);
    if ((long) width * height > MAX_PIXELS) {
      throw new IllegalArgumentException(
          "A picture of "
              + width
              + " × "
              + height
              + " pixels is too large; choose a smaller range, width or scale, or SVG.");
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    ShapePainter painter = new ShapePainter(palette);
    int[] row = new int[TILE];
    for (int tileY = 0; tileY < height; tileY += TILE) {
      for (int tileX = 0; tileX < width; tileX += TILE) {
        int w = Math.min(TILE, width - tileX);
        int h = Math.min(TILE, height - tileY);
        WritableImage tile = tile(picture, painter, scale, tileX, tileY, w, h);
        for (int y = 0; y < h; y++) {
          tile.getPixelReader().getPixels(0, y, w, 1, PixelFormat.getIntArgbInstance(), row, 0, w);
          image.setRGB(tileX, tileY + y, w, 1, row, 0, w);
        }
      }
    }
    return image;
  }

  private static WritableImage tile(
      Picture picture, ShapePainter painter, double scale, int x, int y, int w, int h) {
    Canvas canvas = new Canvas(w, h);
    var g = canvas.getGraphicsContext2D();
    g.setTransform(scale, 0, 0, scale, -x, -y);
    painter.paint(g, picture.shapes());
    SnapshotParameters p = new SnapshotParameters();
    p.setTransform(Transform.scale(1, 1));
    p.setViewport(new Rectangle2D(0, 0, w, h));
    return canvas.snapshot(p, new WritableImage(w, h));
  }

  /** Encodes; any thread. */
  public static void write(BufferedImage image, OutputStream out) throws IOException {
    if (!ImageIO.write(image, "png", out)) {
      throw new IOException("this Java has no PNG writer");
    }
  }
}
