package gilscope.desk.ui;

import gilscope.desk.export.Picture;
import gilscope.desk.scene.Palette;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.logging.Logger;
import javafx.application.Platform;

/**
 * Writes pictures as PNG without a display: JavaFX draws them on its headless platform. For
 * processes that show no window; not on the FX thread. Stateless.
 */
public final class PngFile {
  private PngFile() {}

  /**
   * Draws and writes.
   *
   * @param scale pixels of the image per pixel of the picture
   * @throws IllegalArgumentException with a message for the user if the image would be too large
   */
  public static void write(Picture picture, Palette palette, double scale, Path file)
      throws IOException, InterruptedException {
    BufferedImage image = drawn(picture, palette, scale);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      PngImage.write(image, out);
    }
  }

  private static BufferedImage drawn(Picture picture, Palette palette, double scale)
      throws InterruptedException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
    CompletableFuture<BufferedImage> image = new CompletableFuture<>();
    Runnable draw =
        () -> {
          try {
            image.complete(PngImage.render(picture, palette, scale));
          } catch (RuntimeException | Error e) {
            image.completeExceptionally(e);
          }
        };
    Logger logger = Toolkit.quietLogger();
    try {
      Platform.setImplicitExit(false);
      start(draw);
      return image.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IllegalArgumentException tooLarge) {
        throw tooLarge;
      }
      throw new IllegalStateException("drawing the picture", e.getCause());
    } finally {
      logger.setLevel(null);
    }
  }

  /** The toolkit starts once in a process, and stays up: only daemon threads of it remain. */
  private static void start(Runnable draw) {
    try {
      Platform.startup(draw);
    } catch (IllegalStateException alreadyStarted) {
      Platform.runLater(draw);
    }
  }
}
