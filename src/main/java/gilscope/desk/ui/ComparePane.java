package gilscope.desk.ui;

import gilscope.core.analysis.ThreadStats;
import gilscope.desk.export.Picture;
import gilscope.desk.scene.Arrangement;
import gilscope.desk.scene.ColorRole;
import gilscope.desk.scene.Details;
import gilscope.desk.scene.LaneList;
import gilscope.desk.scene.TimeText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/**
 * Several runs in one window: how long each takes, where the waits went, where they part, what
 * differs in the output, and the timelines one above the other on one time axis. FX thread only.
 */
final class ComparePane extends BorderPane {
  private static final double WIDTH = 1120;

  /** What is compared is threads: joins and cores would only push them apart. */
  private static final Arrangement LANES =
      new Arrangement(
          "",
          null,
          Set.of(),
          Set.of(LaneList.COUNTERS, LaneList.CORES, LaneList.JOINS),
          List.of(),
          null,
          Details.HIDDEN);

  private final Theme theme;
  private final RowTable<Course> table = new RowTable<>("Runs", "");
  private final VBox pictures = new VBox(8);
  private final Later<List<Course>> later = new Later<>(this::show, this::failed);
  private boolean done;

  /**
   * @param title what is compared
   * @param courses makes the runs; called beside the FX thread
   */
  ComparePane(Theme theme, String title, Supplier<List<Course>> courses) {
    this.theme = theme;
    getStyleClass().addAll("palette", "compare");
    setMaxSize(WIDTH + 60, 780);
    Label heading = new Label(title);
    heading.getStyleClass().add("sheet-title");
    table.column("Run", 120, Course::label, null);
    table.column("Took", 90, c -> TimeText.duration((double) c.stats().endNs()), null);
    table.column("Speed-up", 80, c -> String.format(Locale.ROOT, "%.2f ×", c.speedUp()), null);
    table.column(
        "Ran", 90, c -> time(c.sum(ThreadStats::runNs)), _ -> theme.color(ColorRole.STATE_RUNNING));
    table.column(
        "Waited for the GIL",
        130,
        c -> time(c.sum(ThreadStats::gilWaitNs)),
        _ -> theme.color(ColorRole.STATE_WANTS_GIL));
    table.column(
        "Waited for locks, threads, …",
        180,
        c -> time(c.sum(ThreadStats::lockWaitNs)),
        _ -> theme.color(ColorRole.STATE_BLOCKED));
    table.column("GIL switches", 90, c -> String.valueOf(c.stats().gil().switches()), null);
    table.column("Output", 80, Course::output, null);
    table.column("Ended", 110, Course::ended, null);
    table.setPrefHeight(142);
    table.setMinHeight(142);
    ScrollPane scroll = new ScrollPane(pictures);
    scroll.setFitToWidth(true);
    setTop(new VBox(8, heading, table));
    setCenter(scroll);
    pictures.getChildren().add(new ProgressIndicator());
    later.ask(courses);
  }

  private static String time(long ns) {
    return TimeText.duration((double) ns);
  }

  boolean isDone() {
    return done;
  }

  private void failed(String why) {
    pictures.getChildren().setAll(Empty.label("They could not be compared: " + why));
    done = true;
  }

  private void show(List<Course> all) {
    table.showRows(all);
    pictures.getChildren().clear();
    double longest = all.stream().mapToDouble(c -> c.view().endTime()).max().orElse(1);
    ShapePainter painter = new ShapePainter(theme.palette());
    for (Course c : all) {
      String said = c.difference(all.get(0).label());
      Picture p =
          Picture.of(
              c.view(),
              new Picture.Options(
                  0,
                  longest,
                  WIDTH,
                  LANES,
                  Double.NaN,
                  new Picture.Surroundings(c.label(), said, false, List.of())));
      Canvas canvas = new Canvas(p.width(), Math.min(4_000, p.height()));
      canvas.setAccessibleText("Timeline: " + c.label() + ". " + said);
      painter.paint(canvas.getGraphicsContext2D(), p.shapes());
      pictures.getChildren().add(canvas);
    }
    done = true;
  }
}
