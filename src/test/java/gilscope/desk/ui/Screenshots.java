package gilscope.desk.ui;

import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.event.ThreadId;
import gilscope.core.session.EngineSession;
import gilscope.core.session.Status;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

/**
 * Takes the README's screenshots from the real window with the real engine behind it. Run from the
 * project's folder with {@code -Dglass.platform=Headless -Dprism.order=sw}; writes to {@code
 * assets/screenshots}.
 */
public final class Screenshots {
  private static final Path FOLDER = Path.of("assets", "screenshots");

  private Screenshots() {}

  public static void main(String[] args) throws IOException {
    Files.createDirectories(FOLDER);
    take("paused-light", "producers_consumers", "", RuntimeKind.GIL, false, 0.45, 2, 0);
    take("deadlock-dark", "dining_philosophers", "0.01", RuntimeKind.GIL, true, 1, 1, 0);
    take(
        "free-threaded-light", "bank_transfers", "", RuntimeKind.FREE_THREADED, false, 0.6, 2, 0.3);
    Platform.exit();
    System.exit(0);
  }

  /**
   * @param pause replaces the sample's default pause, if not empty
   * @param at where in the run to stop, 0 … 1
   * @param zoom share of the run around that moment to show; 0 for everything
   */
  private static void take(
      String name,
      String sample,
      String pause,
      RuntimeKind runtime,
      boolean dark,
      double at,
      int thread,
      double zoom)
      throws IOException {
    String file = sample + ".py";
    String text = Files.readString(Path.of("assets", "samples", file));
    String program = pause.isEmpty() ? text : text.replace("else 0.0\n", "else " + pause + "\n");
    Stage[] stage = new Stage[1];
    MainWindow window =
        FxHarness.call(
            () -> {
              stage[0] = new Stage();
              stage[0].setX(0);
              stage[0].setY(0);
              Path settings = Files.createTempFile("gilscope", ".settings");
              MainWindow w =
                  new MainWindow(stage[0], new EngineSession(), new Settings(settings), Map.of());
              w.useTheme(dark);
              w.show();
              w.choose(runtime, MachineKind.VIRTUAL);
              w.openText(file, program, null);
              return w;
            });
    FxHarness.until("loaded", () -> window.state().spec() != null);
    FxHarness.run(() -> window.perform("run"));
    FxHarness.until("over", () -> window.state().status().isOver());
    FxHarness.pulses(5);
    if (at < 1) {
      double moment = FxHarness.call(() -> window.seekShare(at, zoom));
      FxHarness.until(
          "there",
          () -> window.state().status() == Status.PAUSED && window.state().time().ns() <= moment);
    }
    FxHarness.run(() -> window.chooseThread(new ThreadId(thread)));
    FxHarness.pulses(10);
    WritableImage image = FxHarness.call(() -> stage[0].getScene().snapshot(null));
    BufferedImage pixels =
        new BufferedImage(
            (int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < pixels.getHeight(); y++) {
      for (int x = 0; x < pixels.getWidth(); x++) {
        pixels.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    try (OutputStream out = Files.newOutputStream(FOLDER.resolve(name + ".png"))) {
      PngImage.write(pixels, out);
    }
    FxHarness.run(stage[0]::hide);
  }
}
