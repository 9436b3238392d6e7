package gilscope.cli;

import gilscope.core.session.EngineSession;
import gilscope.desk.ui.MainWindow;
import gilscope.desk.ui.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Puts the desktop together and shows it. Stateless. */
final class Desktop {
  private Desktop() {}

  /**
   * Shows the window until it is closed.
   *
   * @param first what to open in it, on the FX thread
   * @param samples name → text
   * @return the exit status
   */
  static int run(Consumer<MainWindow> first, Map<String, String> samples, Theme theme)
      throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    Logger logger = quietLogger();
    Platform.startup(
        () -> {
          try {
            Stage stage = new Stage();
            MainWindow window =
                new MainWindow(stage, new EngineSession(), new Settings(settingsFile()), samples);
            if (theme != Theme.ANY) {
              window.useTheme(theme == Theme.DARK);
            }
            window.show();
            first.accept(window);
            stage
                .showingProperty()
                .addListener(
                    (_, _, showing) -> {
                      if (!showing) {
                        closed.countDown();
                      }
                    });
          } catch (RuntimeException | Error e) {
            failure.set(e);
            closed.countDown();
          }
        });
    closed.await();
    Platform.exit();
    logger.setLevel(null);
    Throwable e = failure.get();
    if (e != null) {
      throw new IllegalStateException("the window could not be opened", e);
    }
    return 0;
  }

  /**
   * JavaFX warns that it was started from the class path, which it supports and we do on purpose.
   */
  static Logger quietLogger() {
    Logger logger = Logger.getLogger("javafx");
    logger.setLevel(Level.SEVERE);
    return logger;
  }

  private static Path settingsFile() {
    String config = System.getenv("XDG_CONFIG_HOME");
    Path base =
        config == null || config.isEmpty()
            ? Path.of(System.getProperty("user.home", "."), ".config")
            : Path.of(config);
    return base.resolve("gilscope").resolve("settings.properties");
  }
}
