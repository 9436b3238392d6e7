package gilscope.desk.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.ThreadId;
import gilscope.core.session.EngineSession;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceFileReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The window as a picture, from the software pipeline, against the pictures in {@code
 * src/test/resources/golden}. The runs shown were recorded (the programs lie beside their traces),
 * so that no change of the engine's timing is a change of a picture; the typefaces come with the
 * program.
 *
 * <p>A picture that is meant to change: {@code -Dgilscope.golden=write} writes the new one. One
 * that is not leaves what was seen in {@code target/golden}.
 */
class GoldenPicturesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Path SEEN = Path.of("target/golden");

  /** A tag in the editor fills 0.15 % of a window, a thread's lane 1.5 %. */
  private static final double MOST = 0.001;

  /** In the middle of a deposit, so that its instructions and their check points can be seen. */
  private static final double DEEP = 0.5602;

  @TempDir Path folder;

  /**
   * A screen.
   *
   * @param trace the recorded run it shows; empty for none
   * @param then what is done in the window before it is looked at
   */
  record Screen(
      String name,
      String trace,
      double width,
      double height,
      boolean dark,
      String palette,
      Consumer<MainWindow> then) {
    static Screen of(String name, String trace, Consumer<MainWindow> then) {
      return new Screen(name, trace, 1440, 900, false, "default", then);
    }

    Screen dark(String newPalette) {
      return new Screen(name, trace, width, height, true, newPalette, then);
    }

    Screen sized(double newWidth, double newHeight) {
      return new Screen(name, trace, newWidth, newHeight, dark, palette, then);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Screen> screens() {
    return List.of(
        Screen.of("welcome", "", w -> w.welcome()),
        Screen.of("convoy", "convoy-gil", w -> whyAt(w, 2, 0.5, 0.5)),
        Screen.of("deadlock", "deadlock", w -> whyAt(w, 1, 1, 0)).dark("default"),
        Screen.of("comparison", "convoy-gil", GoldenPicturesTest::compare),
        Screen.of("crowd", "crowd", w -> at(w, 7, 0.5, 0)),
        Screen.of("deepest-zoom", "account", w -> at(w, 1, DEEP, 0.0015)),
        Screen.of(
                "calls-4k",
                "account",
                w -> {
                  at(w, 1, 0.56, 0.1);
                  w.perform("time.details");
                })
            .sized(3840, 2160),
        Screen.of("high-contrast", "deadlock", w -> at(w, 3, 0.4, 0)).dark("high-contrast"),
        Screen.of("small-window", "deadlock", w -> whyAt(w, 1, 1, 0)).sized(1280, 720));
  }

  private static void at(MainWindow window, int thread, double share, double around) {
    window.seekShare(share, around);
    window.chooseThread(new ThreadId(thread));
  }

  private static void whyAt(MainWindow window, int thread, double share, double around) {
    at(window, thread, share, around);
    window.perform("time.why");
  }

  private static void compare(MainWindow window) {
    Map<String, Trace> traces = new LinkedHashMap<>();
    for (String runtime : List.of("gil", "free-threaded", "legacy")) {
      traces.put(runtime, trace("convoy-" + runtime));
    }
    window.compareTraces("The same program under three runtimes", traces);
  }

  private static Trace trace(String name) {
    try {
      Path file = Files.createTempFile(name, ".gilscope");
      try (InputStream in = unzipped(name)) {
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        return TraceFileReader.open(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("screens")
  void looks_as_it_did(Screen screen) throws IOException {
    Image image = take(screen);
    Thumbnail seen = Thumbnail.of(image);
    Path golden = GOLDEN.resolve(screen.name() + ".png");
    if (System.getProperty("gilscope.golden", "").equals("write")) {
      seen.write(golden);
      Screenshots.write(image, SEEN.resolve(screen.name() + ".png"));
      return;
    }
    double difference = Files.exists(golden) ? seen.difference(Thumbnail.read(golden)) : 1;
    if (difference > MOST) {
      Screenshots.write(image, SEEN.resolve(screen.name() + ".png"));
    }
    assertTrue(
        difference <= MOST,
        () -> {
          double percent = Math.round(difference * 10_000) / 100.0;
          return percent + " % of the picture differ; see " + SEEN.resolve(screen + ".png");
        });
  }

  private Image take(Screen screen) throws IOException {
    Stage[] stage = new Stage[1];
    MainWindow window =
        FxHarness.call(
            () -> {
              Settings settings = new Settings(folder.resolve("settings"));
              settings.put("motion", "reduced");
              settings.put("window.width", String.valueOf(screen.width()));
              settings.put("window.height", String.valueOf(screen.height()));
              stage[0] = new Stage();
              stage[0].setX(0);
              stage[0].setY(0);
              MainWindow w =
                  new MainWindow(stage[0], new EngineSession(), settings, Screenshots.samples());
              w.looks().useTheme(screen.dark());
              w.looks().usePalette(screen.palette());
              w.show();
              return w;
            });
    try {
      if (!screen.trace().isEmpty()) {
        Path file = unpacked(screen.trace());
        FxHarness.run(() -> window.open(file));
        FxHarness.until("analysed", () -> !window.analysis().text().isEmpty());
      }
      FxHarness.pulses(2);
      FxHarness.run(() -> screen.then().accept(window));
      FxHarness.until(
          "compared", () -> !(window.overlay().shown() instanceof ComparePane c) || c.isDone());
      FxHarness.run(() -> window.say(""));
      FxHarness.pulses(12);
      return FxHarness.call(() -> stage[0].getScene().snapshot(null));
    } finally {
      FxHarness.run(stage[0]::hide);
    }
  }

  private Path unpacked(String trace) throws IOException {
    Path file = folder.resolve(trace + ".gilscope");
    try (InputStream in = unzipped(trace)) {
      Files.copy(in, file);
    }
    return file;
  }

  private static InputStream unzipped(String trace) throws IOException {
    return new GZIPInputStream(Files.newInputStream(GOLDEN.resolve(trace + ".gilscope.gz")));
  }
}
