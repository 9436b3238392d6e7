package gilscope.desk.ui;

import gilscope.core.explore.Search;
import gilscope.core.explore.SearchProgress;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * How far a search is, read from it at a pulse, and a button that ends it. FX thread only, but for
 * {@link #watch}.
 */
final class SearchCounts extends VBox {
  private final ProgressBar bar = new ProgressBar();
  private final Label counts = new Label();
  private volatile @Nullable Search search;
  private volatile String what = "";
  private volatile boolean cancelled;

  private final AnimationTimer look =
      new AnimationTimer() {
        @Override
        public void handle(long nowNs) {
          show();
        }
      };

  SearchCounts() {
    super(6);
    Button cancel = new Button("Cancel");
    cancel.setOnAction(_ -> cancel());
    bar.setPrefWidth(220);
    bar.setAccessibleText("Progress of the search");
    HBox row = new HBox(8, bar, cancel);
    row.setAlignment(Pos.CENTER_LEFT);
    counts.setWrapText(true);
    counts.getStyleClass().add("analysis-line");
    getChildren().setAll(row, counts);
  }

  /** Begins to look. */
  void begin() {
    cancelled = false;
    search = null;
    counts.setText("Getting ready …");
    bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
    look.start();
  }

  /** A search begins; any thread. */
  void watch(String runtime, Search next) {
    what = runtime;
    search = next;
    if (cancelled) {
      next.cancel();
    }
  }

  void end() {
    look.stop();
  }

  private void cancel() {
    cancelled = true;
    Search now = search;
    if (now != null) {
      now.cancel();
    }
  }

  private void show() {
    Search now = search;
    if (now == null) {
      return;
    }
    SearchProgress p = now.progress();
    bar.setProgress(
        p.explaining() || p.executions() == 0 ? ProgressBar.INDETERMINATE_PROGRESS : p.spent());
    counts.setText(text(what, p));
  }

  /** The counts in words. */
  static String text(String runtime, SearchProgress p) {
    if (p.executions() == 0) {
      return runtime + ": making the interpreter ready …";
    }
    String estimate =
        p.newShare() < 0
            ? "too few to say what is left"
            : p.newShare() == 0
                ? "the last 64 showed nothing new"
                : String.format(
                    Locale.ROOT, "about %.0f %% show something new", p.newShare() * 100);
    return String.format(
        Locale.ROOT,
        "%s: %,d schedules, %,d behaviours, %,d blocked, %,d to learn what is shared; %s; %,.0f/s;"
            + " %s",
        runtime,
        p.schedules(),
        p.traces(),
        p.blocked(),
        p.learning(),
        p.bound() < 0 ? "no bound covered yet" : "all with ≤ " + p.bound() + " preemptions",
        p.rate(),
        p.explaining() ? "explaining what was found" : estimate);
  }
}
