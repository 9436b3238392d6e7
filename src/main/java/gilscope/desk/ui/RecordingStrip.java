package gilscope.desk.ui;

import gilscope.core.event.EventCodec;
import gilscope.core.event.EventKind;
import gilscope.core.session.Status;
import gilscope.core.trace.RowList;
import gilscope.core.trace.TraceCursor;
import gilscope.core.trace.TraceView;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/**
 * How many events there are and how many were lost; while the program runs, how fast they come and
 * what recording them costs. FX thread only.
 */
final class RecordingStrip extends Label {
  private static final long PAUSE_NS = 400_000_000;

  private final Desk desk;
  private @Nullable CompletableFuture<RecordingCost> cost;
  private @Nullable TraceView seen;
  private long sampledAt;
  private long sampledRows;
  private double rate = Double.NaN;
  private int lossesRead;
  private long lost;

  RecordingStrip(Desk desk) {
    this.desk = desk;
    getStyleClass().add("hint-bar");
    setTooltip(
        new Tooltip(
            "Events recorded. While the program runs: how many a second, and which share of one"
                + " core recording them takes (events a second times what one takes, measured on"
                + " this machine)."));
    desk.viewProperty().addListener((_, _, _) -> look(true));
    desk.growthProperty().addListener((_, _, _) -> look(false));
    desk.stateProperty().addListener((_, was, is) -> look(was.status() != is.status()));
  }

  private boolean runs() {
    return desk.state().status() == Status.RUNNING;
  }

  private void look(boolean now) {
    TraceView view = desk.view();
    if (view == null || view.rows() == 0) {
      setText("");
      return;
    }
    long at = System.nanoTime();
    if (view != seen) {
      seen = view;
      sampledAt = at;
      sampledRows = view.rows();
      rate = Double.NaN;
      lossesRead = 0;
      lost = 0;
    } else if (at - sampledAt >= PAUSE_NS) {
      rate = (view.rows() - sampledRows) * 1e9 / (at - sampledAt);
      sampledAt = at;
      sampledRows = view.rows();
    } else if (!now) {
      return;
    }
    if (runs() && cost == null) {
      cost = CompletableFuture.supplyAsync(RecordingCost::measure);
    }
    countLosses(view);
    setText(text(view));
  }

  private void countLosses(TraceView view) {
    RowList rows = view.rows(EventKind.EVENTS_LOST);
    for (; lossesRead < rows.size(); lossesRead++) {
      TraceCursor row = view.row(rows.get(lossesRead));
      lost += EventCodec.join(row.b(), row.c());
    }
  }

  private String text(TraceView view) {
    StringBuilder text = new StringBuilder(count(view.rows())).append(" events");
    if (runs() && !Double.isNaN(rate)) {
      text.append(" · ").append(count(rate)).append("/s");
      CompletableFuture<RecordingCost> measured = cost;
      if (measured != null && measured.isDone() && !measured.isCompletedExceptionally()) {
        boolean virtual = view.trace().header().isVirtual();
        double share = measured.join().share(rate, virtual);
        text.append(
            share < 0.01
                ? " · recording <1 % of a core"
                : String.format(Locale.ROOT, " · recording %.0f %% of a core", share * 100));
      }
    }
    return text.append(lost == 0 ? " · none lost" : " · " + count(lost) + " lost").toString();
  }

  /** {@code 950}, {@code 12.3 k}, {@code 4.56 M}. */
  static String count(double n) {
    if (n < 10_000) {
      return String.format(Locale.ROOT, "%.0f", n);
    }
    return n < 1e6
        ? String.format(Locale.ROOT, "%.1f k", n / 1e3)
        : String.format(Locale.ROOT, "%.2f M", n / 1e6);
  }
}
