package gilscope.desk.ui;

import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceView;
import gilscope.desk.export.TraceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * Opens a large recorded run beside the FX thread: its beginning is shown as soon as it can be,
 * then the whole; meanwhile a bar tells how far it is, and a button stops it. Of several files only
 * the last is opened. FX thread only.
 */
final class Opening extends HBox {
  /** Rows of which the first picture is made: some milliseconds. */
  private static final long EARLY_ROWS = 250_000;

  private static final long SLICE_ROWS = 100_000;

  /** What the worker tells; written by it alone, except for the cancellation. */
  private static final class Work {
    final Path file;
    volatile boolean cancelled;
    volatile long rows = -1;
    volatile long read;
    volatile @Nullable TraceView early;
    volatile @Nullable TraceView whole;
    volatile @Nullable IOException failure;

    Work(Path file) {
      this.file = file;
    }
  }

  private final BiConsumer<Path, TraceView> show;
  private final BiConsumer<Path, IOException> failed;
  private final ProgressBar bar = new ProgressBar();
  private final Label what = new Label();
  private @Nullable Work work;

  private final AnimationTimer look =
      new AnimationTimer() {
        @Override
        public void handle(long nowNs) {
          poll();
        }
      };

  /**
   * @param show told the beginning of the run, then the whole
   * @param failed told why a file cannot be opened
   */
  Opening(BiConsumer<Path, TraceView> show, BiConsumer<Path, IOException> failed) {
    super(8);
    this.show = show;
    this.failed = failed;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("opening");
    Button cancel = new Button("Cancel");
    cancel.setOnAction(_ -> cancel());
    bar.setPrefWidth(180);
    what.getStyleClass().add("hint-bar");
    getChildren().addAll(bar, what, cancel);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /** Begins; what was being opened is opened no longer. */
  void open(Path file) {
    cancel();
    Work fresh = new Work(file);
    work = fresh;
    bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
    what.setText("Opening " + file.getFileName() + "…");
    setVisible(true);
    CompletableFuture<Void> _ =
        CompletableFuture.runAsync(() -> read(fresh), Later::onItsOwnThread);
    look.start();
  }

  /** Stops; what is shown already stays. */
  void cancel() {
    Work now = work;
    if (now != null) {
      now.cancelled = true;
      end();
    }
  }

  boolean isBusy() {
    return work != null;
  }

  private void end() {
    work = null;
    look.stop();
    setVisible(false);
  }

  /** The worker's part. */
  private static void read(Work work) {
    try {
      Trace trace = TraceFiles.open(work.file);
      long rows = trace.store().size();
      work.rows = rows;
      if (rows > 2 * EARLY_ROWS && !work.cancelled) {
        TraceView early = new TraceView(trace);
        early.catchUp(EARLY_ROWS);
        work.early = early;
      }
      TraceView view = new TraceView(trace);
      while (!work.cancelled && view.catchUp(SLICE_ROWS) > 0) {
        work.read = view.rows();
      }
      work.whole = view;
    } catch (IOException e) {
      work.failure = e;
    }
  }

  private void poll() {
    Work now = work;
    if (now == null) {
      return;
    }
    IOException failure = now.failure;
    TraceView whole = now.whole;
    TraceView early = now.early;
    if (failure != null) {
      end();
      failed.accept(now.file, failure);
    } else if (whole != null) {
      end();
      show.accept(now.file, whole);
    } else if (early != null) {
      now.early = null;
      show.accept(now.file, early);
    } else if (now.rows > 0) {
      bar.setProgress((double) now.read / now.rows);
      what.setText(
          String.format(
              Locale.ROOT,
              "Opening %s: %,d of %,d events",
              now.file.getFileName(),
              now.read,
              now.rows));
    }
  }
}
