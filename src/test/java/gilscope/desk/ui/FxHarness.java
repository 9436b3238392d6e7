package gilscope.desk.ui;

import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Runs parts of a test on the FX thread of JavaFX's headless platform, and waits for pulses instead
 * of sleeping.
 */
final class FxHarness {
  /** Far beyond what a busy machine takes: reached only by what never happens. */
  private static final long LIMIT_SECONDS = Integer.getInteger("gilscope.patience", 300);

  private static final Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();

  private FxHarness() {}

  static synchronized void start() {
    CountDownLatch up = new CountDownLatch(1);
    try {
      Platform.startup(up::countDown);
    } catch (IllegalStateException alreadyUp) {
      Platform.runLater(up::countDown);
    }
    await(up);
    Platform.setImplicitExit(false);
    Platform.runLater(
        () -> Thread.currentThread().setUncaughtExceptionHandler((_, e) -> caught(e)));
  }

  /** JavaFX's headless platform has faults of its own: a popup that shrinks while it is painted. */
  private static void caught(Throwable e) {
    if (Stream.of(e.getStackTrace()).anyMatch(f -> f.getClassName().startsWith("gilscope."))) {
      uncaught.add(e);
    }
  }

  /** Fails if anything that the FX thread did by itself since the last call threw an exception. */
  static void nothingThrown() {
    run(() -> {});
    Throwable first = uncaught.poll();
    uncaught.clear();
    if (first != null) {
      throw new AssertionError("uncaught on the FX thread", first);
    }
  }

  static <T> T call(Callable<T> action) {
    start();
    FutureTask<T> task = new FutureTask<>(action);
    Platform.runLater(task);
    try {
      return task.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new IllegalStateException("the FX thread does not answer", e);
    }
  }

  static void run(Runnable action) {
    call(
        () -> {
          action.run();
          return true;
        });
  }

  /** Waits, pulse by pulse, until the condition holds on the FX thread. */
  static void until(String what, BooleanSupplier condition) {
    CountDownLatch met = new CountDownLatch(1);
    run(
        () ->
            new AnimationTimer() {
              @Override
              public void handle(long nowNs) {
                if (condition.getAsBoolean()) {
                  stop();
                  met.countDown();
                }
              }
            }.start());
    try {
      if (!met.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("never happened: " + what);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits for this many pulses, so that events are delivered and laid out. */
  static void pulses(int n) {
    int[] seen = {0};
    until(n + " pulses", () -> ++seen[0] >= n);
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("JavaFX did not start");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
