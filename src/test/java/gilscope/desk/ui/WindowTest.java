package gilscope.desk.ui;

import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.session.EngineSession;
import gilscope.core.session.SessionState;
import gilscope.core.session.Status;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A test that drives the real window, with the real engine behind it, on JavaFX's headless
 * platform.
 */
@SuppressWarnings("NullAway.Init") // opened before each test
abstract class WindowTest {
  @TempDir Path folder;
  MainWindow window;
  EngineSession session;
  Stage stage;

  /** How often a file to open was asked for; none is ever chosen. */
  int asked;

  /** The sample programs of the window, by name. */
  Map<String, String> samples() {
    return Map.of();
  }

  @BeforeEach
  @SuppressWarnings("NullAway.Init") // on the FX thread, which is waited for
  void open() {
    FxHarness.run(
        () -> {
          stage = new Stage();
          stage.setX(0);
          stage.setY(0);
          Settings settings = new Settings(folder.resolve("settings"));
          settings.put("motion", "reduced"); // a key's effect is there at once
          settings.put("window.width", settings.get("window.width", "1440"));
          settings.put("window.height", settings.get("window.height", "900"));
          session = new EngineSession();
          window = new MainWindow(stage, session, settings, samples());
          window.setFileChoice(
              new FileChoice() {
                @Override
                public Optional<Path> open(String kind, String... patterns) {
                  asked++;
                  return Optional.empty();
                }

                @Override
                public Optional<Path> save(String kind, String name, String... patterns) {
                  return Optional.of(folder.resolve(name));
                }
              });
          window.show();
          window.choose(RuntimeKind.GIL, MachineKind.VIRTUAL);
        });
  }

  @AfterEach
  void close() {
    FxHarness.run(stage::hide);
    FxHarness.nothingThrown();
  }

  final void load(String text) {
    FxHarness.run(() -> window.openText("program.py", text, null));
    FxHarness.until(
        "loaded",
        () -> {
          SessionState now = window.state();
          return now.status() == Status.IDLE
              && now.spec() != null
              && now.spec().source().equals(text);
        });
  }

  final void perform(String action) {
    FxHarness.run(() -> window.perform(action));
  }

  final void runToEnd() {
    long before = state().version();
    perform("run");
    FxHarness.until(
        "the program is over",
        () -> window.state().version() > before && window.state().status().isOver());
  }

  /** What is taken along when the legend is dragged out of the window. */
  final ClipboardContent draggedPicture() {
    return FxHarness.call(
        () ->
            window.timeline().drag().content(Objects.requireNonNull(window.desk().view()), folder));
  }

  final SessionState state() {
    return FxHarness.call(() -> window.state());
  }

  final void press(KeyCode code) {
    FxHarness.run(
        () -> {
          window.timeline().requestFocus();
          Robot robot = new Robot();
          robot.keyPress(code);
          robot.keyRelease(code);
        });
    FxHarness.pulses(4);
  }
}
