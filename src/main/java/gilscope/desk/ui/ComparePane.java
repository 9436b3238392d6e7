package gilscope.desk.ui;

import gilscope.core.analysis.RunStats;
import gilscope.core.analysis.ThreadStats;
import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.session.EngineSession;
import gilscope.core.session.RunSpec;
import gilscope.core.session.SessionState;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceView;
import gilscope.desk.export.Picture;
import gilscope.desk.scene.ColorRole;
import gilscope.desk.scene.TimeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/**
 * The same program under each runtime, on the virtual machine: how long it takes, where the waits
 * went, what differs in the output, and the timelines one above the other on one time axis. FX
 * thread only.
 */
final class ComparePane extends BorderPane {
  private static final List<RuntimeKind> RUNTIMES =
      List.of(
          RuntimeKind.GIL,
          RuntimeKind.FREE_THREADED,
          RuntimeKind.GIL_LEGACY,
          RuntimeKind.UNPROTECTED);
  private static final double WIDTH = 1120;

  /** How one runtime did. */
  private record Course(
      RuntimeKind runtime, SessionState end, TraceView view, RunStats stats, Course[] first) {
    double speedUp() {
      return first[0].stats.endNs() / Math.max(1.0, stats.endNs());
    }

    long sum(ToLongFunction<ThreadStats> of) {
      return stats.threads().stream().mapToLong(of).sum();
    }

    String output() {
      boolean same = end.output().text().equals(first[0].end.output().text());
      return first[0] == this ? "" : same ? "the same" : "differs";
    }
  }

  private final Theme theme;
  private final RowTable<Course> table = new RowTable<>("Runtimes", "");
  private final VBox pictures = new VBox(8);
  private final Later<List<Course>> later = new Later<>(this::show, this::failed);
  private boolean done;

  ComparePane(Theme theme, RunSpec spec) {
    this.theme = theme;
    getStyleClass().addAll("palette", "compare");
    setMaxSize(WIDTH + 60, 780);
    Label title = new Label("The same program under each runtime");
    title.getStyleClass().add("sheet-title");
    table.column("Runtime", 120, c -> c.runtime().label(), null);
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
    table.column("Ended", 110, c -> c.end().status().label(), null);
    table.setPrefHeight(142);
    table.setMinHeight(142);
    ScrollPane scroll = new ScrollPane(pictures);
    scroll.setFitToWidth(true);
    setTop(new VBox(8, title, table));
    setCenter(scroll);
    pictures.getChildren().add(new ProgressIndicator());
    later.ask(() -> courses(spec));
  }

  private static String time(long ns) {
    return TimeText.duration((double) ns);
  }

  boolean isDone() {
    return done;
  }

  /** Beside the FX thread: one engine after the other. */
  private static List<Course> courses(RunSpec spec) {
    List<Course> all = new ArrayList<>();
    Course[] first = new Course[1];
    for (RuntimeKind runtime : RUNTIMES) {
      try (EngineSession session = new EngineSession()) {
        session.load(spec.withMachine(MachineKind.VIRTUAL).withRuntime(runtime));
        session.run();
        session.awaitIdle();
        Trace trace = session.trace();
        if (trace == null) {
          throw new IllegalStateException(session.state().message());
        }
        TraceView view = TraceView.of(trace);
        Course c = new Course(runtime, session.state(), view, RunStats.of(view), first);
        first[0] = first[0] == null ? c : first[0];
        all.add(c);
      }
    }
    return all;
  }

  private void failed(String why) {
    pictures.getChildren().setAll(Empty.label("They could not be compared: " + why));
  }

  private void show(List<Course> all) {
    table.showRows(all);
    pictures.getChildren().clear();
    double longest = all.stream().mapToDouble(c -> c.view().endTime()).max().orElse(1);
    ShapePainter painter = new ShapePainter(theme.palette());
    for (Course c : all) {
      Picture p = Picture.of(c.view(), new Picture.Options(0, longest, WIDTH, "", Double.NaN));
      Canvas canvas = new Canvas(p.width(), Math.min(4_000, p.height()));
      canvas.setAccessibleText("Timeline under " + c.runtime().label());
      painter.paint(canvas.getGraphicsContext2D(), p.shapes());
      pictures.getChildren().add(canvas);
    }
    done = true;
  }
}
