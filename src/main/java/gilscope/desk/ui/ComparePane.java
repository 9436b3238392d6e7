package gilscope.desk.ui;

import gilscope.core.analysis.Comparison;
import gilscope.core.analysis.ThreadStats;
import gilscope.core.trace.StepAxis;
import gilscope.core.trace.TraceView;
import gilscope.desk.export.Picture;
import gilscope.desk.scene.Arrangement;
import gilscope.desk.scene.ColorRole;
import gilscope.desk.scene.Details;
import gilscope.desk.scene.LaneList;
import gilscope.desk.scene.Mark;
import gilscope.desk.scene.TimeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Several runs in one window: how long each takes, where the waits went, where they part, what
 * differs in the output, and the timelines one above the other on one axis, of time or of steps. FX
 * thread only.
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
  private final ToggleButton byTime = new ToggleButton("By time");
  private final ToggleButton bySteps = new ToggleButton("By step");
  private final Later<List<TraceView>> stepped = new Later<>(this::showSteps, this::failed);
  private List<Course> courses = List.of();
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
    table.column("Speed-up", 80, Course::speedUp, null);
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
    ToggleGroup axis = new ToggleGroup();
    axis.getToggles().addAll(byTime, bySteps);
    byTime.setSelected(true);
    bySteps.setDisable(true);
    axis.selectedToggleProperty().addListener((_, before, now) -> align(axis, before, now));
    heading.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(heading, Priority.ALWAYS);
    HBox head = new HBox(6, heading, byTime, bySteps);
    setTop(new VBox(8, head, table));
    setCenter(scroll);
    pictures.getChildren().add(new ProgressIndicator());
    later.ask(courses);
  }

  private static String time(long ns) {
    return TimeText.duration((double) ns);
  }

  /** Lays the runs side by side by time or by step; one of both is always chosen. */
  private void align(ToggleGroup axis, @Nullable Toggle before, @Nullable Toggle now) {
    if (now == null) {
      axis.selectToggle(before);
    } else if (now == byTime && before == bySteps) {
      showTimes();
    } else if (now == bySteps) {
      done = false;
      pictures.getChildren().setAll(new ProgressIndicator());
      List<Course> all = courses;
      stepped.ask(
          () -> all.stream().map(c -> TraceView.of(StepAxis.of(c.view().trace()))).toList());
    }
  }

  /** The button that aligns the runs by step. */
  ToggleButton bySteps() {
    return bySteps;
  }

  /** Whether what is shown is aligned by step. */
  boolean isBySteps() {
    return bySteps.isSelected();
  }

  boolean isDone() {
    return done;
  }

  private void failed(String why) {
    pictures.getChildren().setAll(Empty.label("They could not be compared: " + why));
    done = true;
  }

  private void show(List<Course> all) {
    courses = all;
    table.showRows(all);
    boolean virtual = all.stream().allMatch(c -> c.view().trace().header().isVirtual());
    bySteps.setDisable(!virtual);
    bySteps.setTooltip(
        new Tooltip(
            virtual
                ? "One instruction of any thread is as wide as any other"
                : "Only runs of the virtual machine count steps over all threads"));
    showTimes();
  }

  private void showTimes() {
    pictures(courses.stream().map(Course::view).toList(), false);
  }

  private void showSteps(List<TraceView> stepped) {
    pictures(stepped, true);
  }

  /** The runs one above the other on one axis, with the first difference marked in both. */
  private void pictures(List<TraceView> views, boolean steps) {
    pictures.getChildren().clear();
    double longest = views.stream().mapToDouble(TraceView::endTime).max().orElse(1);
    ShapePainter painter = new ShapePainter(theme.palette());
    for (int i = 0; i < courses.size(); i++) {
      Course c = courses.get(i);
      String said = c.difference(courses.get(0).label());
      Picture p =
          Picture.of(
              views.get(i),
              new Picture.Options(
                  0,
                  longest,
                  WIDTH,
                  LANES,
                  Double.NaN,
                  new Picture.Surroundings(c.label(), said, false, marks(i, steps))));
      Canvas canvas = new Canvas(p.width(), Math.min(4_000, p.height()));
      canvas.setAccessibleText("Timeline: " + c.label() + ". " + said);
      painter.paint(canvas.getGraphicsContext2D(), p.shapes());
      pictures.getChildren().add(canvas);
    }
    done = true;
  }

  /** Where a run first differs from the first one; in the first, where each other one does. */
  private List<Mark> marks(int course, boolean steps) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 1; i < courses.size(); i++) {
      Comparison.Divergence d = courses.get(i).divergence();
      if (d != null && course == i) {
        marks.add(new Mark((double) (steps ? d.stepB() : d.timeB()), "first difference"));
      } else if (d != null && course == 0) {
        String note = "other than " + courses.get(i).label();
        marks.add(new Mark((double) (steps ? d.stepA() : d.timeA()), note));
      }
    }
    return marks;
  }
}
