package gilscope.desk.ui;

import gilscope.core.event.ThreadId;
import gilscope.core.event.ThreadState;
import gilscope.core.session.Status;
import gilscope.core.trace.TraceView;
import gilscope.desk.scene.ColorRole;
import gilscope.desk.scene.Report;
import gilscope.desk.scene.TimeText;
import gilscope.desk.scene.TimelineView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntConsumer;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * Where the time of the selected or visible range went: by state, thread, lock or line, of all
 * states or of one. The legend as a report. FX thread only.
 */
final class ReportPane extends BorderPane {
  private static final Duration REST = Duration.millis(250);
  private static final String EVERY_STATE = "every state";

  private final Desk desk;
  private final Theme theme;
  private final TimelinePane timeline;
  private final ChoiceBox<String> of = new ChoiceBox<>();
  private final ChoiceBox<Report.By> by = new ChoiceBox<>();
  private final Label range = new Label();
  private final RowTable<Report.Entry> table =
      new RowTable<>("Report", "Run or open a program: here stands where its time went.");
  private final PauseTransition rest = new PauseTransition(REST);
  private final IntConsumer toLock;
  private final IntConsumer toLine;

  ReportPane(
      Desk desk, Theme theme, TimelinePane timeline, IntConsumer toLock, IntConsumer toLine) {
    this.desk = desk;
    this.theme = theme;
    this.timeline = timeline;
    this.toLock = toLock;
    this.toLine = toLine;
    List<String> states = new ArrayList<>(List.of(EVERY_STATE));
    for (ThreadState s : ThreadState.values()) {
      if (s != ThreadState.DONE) {
        states.add(s.label());
      }
    }
    of.setItems(FXCollections.observableArrayList(states));
    of.setValue(EVERY_STATE);
    of.setAccessibleText("Time in which state");
    by.getItems().setAll(Report.By.values());
    by.setValue(Report.By.STATE);
    by.setAccessibleText("Summed up by");
    by.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Report.@Nullable By b) {
            return b == null ? "" : "by " + b.name().toLowerCase(Locale.ROOT);
          }

          @Override
          public Report.@Nullable By fromString(String s) {
            return null;
          }
        });
    HBox bar = new HBox(6, of, by);
    range.getStyleClass().add("hint-bar");
    VBox top = new VBox(4, bar, range);
    top.getStyleClass().add("report-bar");
    setTop(top);
    setCenter(table);
    table.column("What", 150, Report.Entry::what, this::color);
    table.column("Time", 70, e -> TimeText.duration((double) e.ns()), null);
    table.column("Share", 56, e -> share(e.share()), null);
    table.column("Times", 54, e -> String.valueOf(e.spans()), null);
    table.setRowFactory(
        _ -> {
          var row = new TableRow<RowTable.Row<Report.Entry>>();
          row.setOnMouseClicked(
              _ -> {
                if (row.getItem() != null) {
                  follow(row.getItem().value());
                }
              });
          return row;
        });
    rest.setOnFinished(_ -> show());
    of.valueProperty().addListener((_, _, _) -> show());
    by.valueProperty().addListener((_, _, _) -> show());
    timeline.lookProperty().addListener((_, was, is) -> lookChanged(was, is));
    desk.viewProperty().addListener((_, _, _) -> rest.playFromStart());
    desk.stateProperty().addListener((_, _, _) -> rest.playFromStart());
    visibleProperty().addListener((_, _, _) -> show());
  }

  private void lookChanged(TimelineView was, TimelineView is) {
    if (!was.scale().equals(is.scale()) || !Objects.equals(was.selection(), is.selection())) {
      rest.playFromStart();
    }
  }

  private static String share(double share) {
    return share > 0 && share < 0.005 ? "<1 %" : String.format(Locale.ROOT, "%.0f %%", share * 100);
  }

  private @Nullable Color color(Report.Entry e) {
    ColorRole role = e.role();
    return role == null ? null : theme.color(role);
  }

  /** From a state to its lines, from a lock to its lane, from a line to the program. */
  private void follow(Report.Entry e) {
    switch (by.getValue()) {
      case STATE -> {
        of.setValue(e.what());
        by.setValue(Report.By.LINE);
      }
      case LOCK -> toLock.accept(e.id());
      case LINE -> toLine.accept(e.id());
      case THREAD -> desk.chosenThreadProperty().set(new ThreadId(e.id()));
    }
  }

  /** Where the time in one state went, by line and lock. */
  void ask(ThreadState state) {
    of.setValue(state.label());
    by.setValue(Report.By.LINE);
  }

  private void show() {
    TraceView view = desk.view();
    if (view == null || desk.state().status() == Status.RUNNING) {
      return;
    }
    TimelineView look = timeline.look();
    TimelineView.Range s = look.selection();
    double from = Math.max(0, s == null ? look.scale().fromNs() : s.from());
    double to = Math.min(view.endTime(), s == null ? look.scale().toNs() : s.to());
    ThreadState only = null;
    for (ThreadState each : ThreadState.values()) {
      if (each.label().equals(of.getValue())) {
        only = each;
      }
    }
    Report report = Report.of(view, from, to, only, by.getValue());
    range.setText(
        (s == null ? "Visible: " : "Selected: ")
            + TimeText.duration(from)
            + " … "
            + TimeText.duration(to)
            + " (Δ "
            + TimeText.duration(Math.max(0, to - from))
            + ")"
            + (report.isWhole() ? "" : " · too many spans, only the first were counted"));
    table.showRows(report.entries());
  }

  /** The rows as text, for tests: {@code running 42 %}. */
  String describe() {
    StringBuilder text = new StringBuilder();
    table
        .rows()
        .forEach(
            r ->
                text.append(r.value().what())
                    .append(' ')
                    .append(share(r.value().share()))
                    .append('\n'));
    return text.toString();
  }
}
