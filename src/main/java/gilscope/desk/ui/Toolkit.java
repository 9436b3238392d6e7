package gilscope.desk.ui;

import gilscope.core.session.Session;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Starts JavaFX for those who may not see it. Stateless. */
public final class Toolkit {
  private Toolkit() {}

  /**
   * Shows the main window until it is closed; once in a process, not on the FX thread.
   *
   * @param samples name → text
   * @param first what to do with the shown window, on the FX thread
   */
  public static void show(
      Session session, Settings settings, Map<String, String> samples, Consumer<MainWindow> first)
      throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    Logger logger = quietLogger();
    Platform.startup(
        () -> {
          try {
            // Desktops group windows by it and find the icon of the .desktop file through it (else
            // "java"); Application.launch would name it after a class.
            com.sun.glass.ui.Application.GetApplication().setName("gilscope");
            Stage stage = new Stage();
            MainWindow window = new MainWindow(stage, session, settings, samples);
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
  }

  /** Closes all windows when {@code done}, which is asked at each frame. On the FX thread. */
  public static void closeWhen(BooleanSupplier done) {
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        if (done.getAsBoolean()) {
          stop();
          List.copyOf(Window.getWindows()).forEach(Window::hide);
        }
      }
    }.start();
  }

  /**
   * JavaFX warns that it was started from the class path, which it supports and we do on purpose.
   */
  static Logger quietLogger() {
    Logger logger = Logger.getLogger("javafx");
    logger.setLevel(Level.SEVERE);
    return logger;
  }
}
