package gilscope.desk.ui;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/**
 * Works something out beside the FX thread and hands it over at a pulse. FX thread only; of several
 * wishes only the last is answered.
 */
final class Later<T> {
  private final Consumer<T> then;
  private final Consumer<String> failed;
  private @Nullable CompletableFuture<T> running;

  private final AnimationTimer look =
      new AnimationTimer() {
        @Override
        public void handle(long nowNs) {
          CompletableFuture<T> future = running;
          if (future == null || !future.isDone()) {
            return;
          }
          running = null;
          stop();
          try {
            then.accept(future.join());
          } catch (CompletionException | CancellationException e) {
            failed.accept(String.valueOf(e.getCause() == null ? e : e.getCause()));
          }
        }
      };

  /**
   * @param then told the result
   * @param failed told why there is none
   */
  Later(Consumer<T> then, Consumer<String> failed) {
    this.then = then;
    this.failed = failed;
  }

  /**
   * @param work must not touch anything of the window
   */
  void ask(Supplier<T> work) {
    running = CompletableFuture.supplyAsync(work, Later::onItsOwnThread);
    look.start();
  }

  /** For what takes long: the pool that all share has one thread for each core. */
  static void onItsOwnThread(Runnable work) {
    Thread.ofPlatform().daemon().name("gilscope later").start(work);
  }

  void forget() {
    running = null;
    look.stop();
  }
}
