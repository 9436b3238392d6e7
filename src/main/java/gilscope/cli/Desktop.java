package gilscope.cli;

import gilscope.core.session.EngineSession;
import gilscope.desk.ui.MainWindow;
import gilscope.desk.ui.Settings;
import gilscope.desk.ui.Toolkit;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

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
    Toolkit.show(
        new EngineSession(),
        new Settings(settingsFile()),
        samples,
        window -> {
          if (theme != Theme.ANY) {
            window.useTheme(theme == Theme.DARK);
          }
          first.accept(window);
        });
    return 0;
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
