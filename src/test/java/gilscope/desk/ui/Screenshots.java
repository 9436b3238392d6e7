package gilscope.desk.ui;

import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.event.ThreadId;
import gilscope.core.session.EngineSession;
import gilscope.core.session.Status;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

/**
 * Takes the README's screenshots from the real window with the real engine behind it. Run from the
 * project's folder with {@code -Dglass.platform=Headless -Dprism.order=sw}; writes to {@code
 * assets/screenshots}, or only the pictures named as arguments.
 */
public final class Screenshots {
  private static final Path FOLDER = Path.of("assets", "screenshots");
  private static final String SAMPLES = "assets/samples/";

  private static final String MANY =
      """
      import threading
      import time

      gate = threading.Semaphore(8)
      totals = [0] * 200

      def visit(number):
          time.sleep(number % 17 / 10000)
          with gate:
              for i in range(40):
                  totals[number] += i
              time.sleep(0.0004)

      crowd = [threading.Thread(target=visit, args=(i,), name=f"visitor {i:03}") for i in range(200)]
      for each in crowd:
          each.start()
      for each in crowd:
          each.join()
      print(sum(totals))
      """;

  private Screenshots() {}

  private static List<String> wanted = List.of();

  public static void main(String[] args) throws IOException {
    Files.createDirectories(FOLDER);
    wanted = List.of(args);
    shot("welcome").run(w -> w.welcome());
    shot("paused-light").program("producers_consumers").at(0.45, 0).thread(2).take();
    shot("deadlock-dark")
        .program("dining_philosophers")
        .replacing("else 0.0\n", "else 0.01\n")
        .dark()
        .thread(1)
        .then(w -> w.perform("time.why"))
        .take();
    shot("convoy-why").program("convoy").at(0.46, 0.25).thread(2).then(Screenshots::why).take();
    shot("free-threaded-light")
        .program("bank_transfers")
        .runtime(RuntimeKind.FREE_THREADED)
        .at(0.6, 0.3)
        .thread(2)
        .then(w -> w.showTab(2))
        .take();
    shot("threads-200").text("visitors.py", MANY).at(0.5, 0).thread(7).take();
    shot("deepest-zoom")
        .program("bank_transfers")
        .runtime(RuntimeKind.FREE_THREADED)
        .instructions()
        .dark()
        .at(0.6, 0.00008)
        .thread(3)
        .then(w -> w.perform("time.details")) // without the calls, whose lanes take the room
        .take();
    shot("high-contrast")
        .program("producers_consumers")
        .dark()
        .palette("high-contrast")
        .at(0.45, 0)
        .thread(2)
        .take();
    shot("compare").program("convoy").at(0.43, 0).run(Screenshots::compare);
    Platform.exit();
    System.exit(0);
  }

  private static void compare(MainWindow window) {
    window.perform("view.compare");
  }

  private static void why(MainWindow window) {
    window.perform("time.why");
  }

  private static Shot shot(String name) {
    return new Shot(name);
  }

  /** One picture: what is loaded, how it is run, where it stands. */
  private static final class Shot {
    private final String name;
    private String file = "";
    private String text = "";
    private RuntimeKind runtime = RuntimeKind.GIL;
    private boolean dark;
    private String palette = "default";
    private String level = "lines";
    private double at = 1;
    private double zoom;
    private int thread;
    private Consumer<MainWindow> then = _ -> {};

    Shot(String name) {
      this.name = name;
    }

    Shot program(String sample) throws IOException {
      return text(sample + ".py", Files.readString(Path.of(SAMPLES + sample + ".py")));
    }

    Shot text(String newFile, String newText) {
      file = newFile;
      text = newText;
      return this;
    }

    Shot replacing(String old, String with) {
      if (!text.contains(old)) {
        throw new IllegalStateException(file + " has no " + old);
      }
      text = text.replace(old, with);
      return this;
    }

    Shot runtime(RuntimeKind newRuntime) {
      runtime = newRuntime;
      return this;
    }

    Shot dark() {
      dark = true;
      return this;
    }

    Shot palette(String newPalette) {
      palette = newPalette;
      return this;
    }

    Shot instructions() {
      level = "instructions";
      return this;
    }

    /**
     * @param share where in the run to stop, 0 … 1
     * @param around share of the run to show; 0 for everything
     */
    Shot at(double share, double around) {
      at = share;
      zoom = around;
      return this;
    }

    Shot thread(int id) {
      thread = id;
      return this;
    }

    Shot then(Consumer<MainWindow> last) {
      then = last;
      return this;
    }

    void run(Consumer<MainWindow> last) throws IOException {
      then(last).take();
    }

    void take() throws IOException {
      if (!wanted.isEmpty() && !wanted.contains(name)) {
        return;
      }
      Stage[] stage = new Stage[1];
      MainWindow window =
          FxHarness.call(
              () -> {
                stage[0] = new Stage();
                stage[0].setX(0);
                stage[0].setY(0);
                Settings settings = new Settings(Files.createTempFile("gilscope", ".settings"));
                settings.put("level", level);
                settings.put("motion", "reduced");
                settings.put("window.width", "1440");
                settings.put("window.height", "900");
                MainWindow w = new MainWindow(stage[0], new EngineSession(), settings, samples());
                w.looks().useTheme(dark);
                w.looks().usePalette(palette);
                w.show();
                w.choose(runtime, MachineKind.VIRTUAL);
                w.openText(
                    file.isEmpty() ? "unlocked_counter.py" : file,
                    file.isEmpty() ? samples().getOrDefault("unlocked_counter.py", "") : text,
                    null);
                return w;
              });
      FxHarness.until("loaded", () -> window.state().spec() != null);
      if (!file.isEmpty()) {
        FxHarness.run(() -> window.perform("run"));
        FxHarness.until("over", () -> window.state().status().isOver());
        FxHarness.pulses(5);
        if (at < 1) {
          double moment = FxHarness.call(() -> window.seekShare(at, zoom));
          FxHarness.until(
              "there",
              () ->
                  window.state().status() == Status.PAUSED
                      && window.state().time().ns() < moment * 1.05);
        }
        FxHarness.run(() -> window.chooseThread(new ThreadId(thread)));
      }
      FxHarness.run(() -> then.accept(window));
      FxHarness.until(
          "compared", () -> !(window.overlay().shown() instanceof ComparePane c) || c.isDone());
      FxHarness.pulses(40);
      WritableImage image = FxHarness.call(() -> stage[0].getScene().snapshot(null));
      write(image, FOLDER.resolve(name + ".png"));
      FxHarness.run(stage[0]::hide);
    }
  }

  static Map<String, String> samples() {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.list(Path.of(SAMPLES))) {
      for (Path p : files.toList()) {
        all.put(p.getFileName().toString(), Files.readString(p));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  static void write(Image image, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      PngImage.write(pixels, out);
    }
  }
}
