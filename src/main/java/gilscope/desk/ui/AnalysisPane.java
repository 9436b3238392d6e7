package gilscope.desk.ui;

import gilscope.core.analysis.CriticalPath;
import gilscope.core.analysis.DeadlockHistory;
import gilscope.core.analysis.LockOrder;
import gilscope.core.analysis.Names;
import gilscope.core.analysis.WhatIf;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceView;
import gilscope.desk.scene.TimeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What the whole run says: deadlocks since they were inevitable, lock orders that can deadlock, the
 * critical path, what if. Worked out in the background when a run is over or a trace is opened. FX
 * thread only.
 */
final class AnalysisPane extends BorderPane {
  /** Events beyond which nothing is worked out before it is asked for. */
  private static final long MOST_UNASKED = 5_000_000;

  private static final int PARTS = 6;

  /**
   * A part of the answer.
   *
   * @param atNs the moment it is about, NaN for none
   */
  private record Line(String text, boolean heading, double atNs) {}

  private static final String UNASKED =
      "When a run is over: its deadlocks, lock orders, critical path, and what if.";

  /**
   * A stretch in which a deadlock could not be avoided any more, ns.
   *
   * @param sentence who waited for whom
   */
  record Doom(double fromNs, double toNs, String sentence) {}

  private record Result(TraceView view, List<Line> lines, List<Doom> dooms, RunFigures figures) {}

  private final Desk desk;
  private final DoubleConsumer goTo;
  private final Consumer<List<Doom>> dooms;
  private final Consumer<RunFigures> figures;
  private final VBox lines = new VBox(3);
  private final Later<Result> later = new Later<>(this::show, this::failed);
  private @Nullable Trace analysed;
  private String text = "";

  /**
   * @param goTo told the moment that the user chose
   * @param dooms told where deadlocks were inevitable
   * @param figures told what its locks cost and in which orders they are taken
   */
  AnalysisPane(
      Desk desk, DoubleConsumer goTo, Consumer<List<Doom>> dooms, Consumer<RunFigures> figures) {
    this.desk = desk;
    this.goTo = goTo;
    this.dooms = dooms;
    this.figures = figures;
    lines.getStyleClass().add("analysis");
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    setCenter(scroll);
    say(UNASKED);
    desk.stateProperty().addListener((_, _, _) -> look());
    desk.viewProperty().addListener((_, _, _) -> look());
  }

  private void say(String what) {
    lines.getChildren().setAll(Empty.label(what));
  }

  private void failed(String why) {
    text = "This could not be worked out: " + why;
    say(text);
  }

  private void forget() {
    later.forget();
    analysed = null;
    text = "";
    dooms.accept(List.of());
  }

  private void look() {
    TraceView view = desk.view();
    if (view == null) {
      forget();
      return;
    }
    Trace trace = view.trace();
    boolean over = desk.isOpenedTrace() || trace.isComplete() || desk.state().status().isOver();
    if (trace == analysed || trace.store().size() == 0) {
      return;
    }
    if (!over) {
      if (analysed != null) {
        forget(); // of another course of the program
        say(UNASKED);
      }
      return;
    }
    analysed = trace;
    dooms.accept(List.of());
    if (trace.store().size() > MOST_UNASKED) {
      Hyperlink ask = new Hyperlink("Analyse these " + trace.store().size() + " events");
      ask.setOnAction(_ -> analyse(trace));
      lines.getChildren().setAll(ask);
    } else {
      analyse(trace);
    }
  }

  private void analyse(Trace trace) {
    say("Working it out…");
    later.ask(() -> result(trace));
  }

  private static Result result(Trace trace) {
    TraceView view = TraceView.of(trace); // its own: views belong to one thread
    Names names = new Names(view);
    List<Line> lines = new ArrayList<>();
    List<Doom> dooms = new ArrayList<>();
    List<DeadlockHistory.Circle> circles = DeadlockHistory.of(view);
    if (!circles.isEmpty()) {
      lines.add(new Line("Deadlocks", true, Double.NaN));
    }
    for (DeadlockHistory.Circle c : circles) {
      lines.add(new Line(c.sentence(names), false, c.inevitableNs()));
      double end = c.openedNs() < 0 ? view.endTime() : c.openedNs();
      dooms.add(new Doom(c.inevitableNs(), end, c.sentence(names)));
    }
    List<LockOrder.Inversion> inversions = LockOrder.of(view);
    lines.add(new Line("Lock order", true, Double.NaN));
    for (LockOrder.Inversion i : inversions) {
      lines.add(new Line(i.sentence(names), false, i.sinceNs()));
    }
    if (inversions.isEmpty()) {
      lines.add(
          new Line("No two locks are taken in an order that can deadlock.", false, Double.NaN));
    }
    path(lines, CriticalPath.of(view), names);
    whatIf(lines, WhatIf.of(view));
    return new Result(view, List.copyOf(lines), List.copyOf(dooms), RunFigures.of(view));
  }

  private static void path(List<Line> lines, CriticalPath path, Names names) {
    lines.add(new Line("Critical path: shortening anything else does not help", true, Double.NaN));
    Map<String, Long> parts = new LinkedHashMap<>();
    for (CriticalPath.Segment s : path.segments()) {
      parts.merge(names.thread(s.thread()) + " " + s.state().label(), s.length(), Long::sum);
    }
    double total = Math.max(1, path.length());
    parts.entrySet().stream()
        .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
        .limit(PARTS)
        .forEach(
            e ->
                lines.add(
                    new Line(
                        String.format(
                            Locale.ROOT,
                            "%.0f %%  %s (%s)",
                            100 * e.getValue() / total,
                            e.getKey(),
                            TimeText.duration((double) e.getValue())),
                        false,
                        Double.NaN)));
  }

  private static void whatIf(List<Line> lines, WhatIf w) {
    if (w.modelNs() < 0 || w.answers().isEmpty()) {
      return;
    }
    lines.add(
        new Line(
            "What if … (the model replays the run in "
                + TimeText.duration((double) w.modelNs())
                + ", recorded "
                + TimeText.duration((double) w.recordedNs())
                + ")",
            true,
            Double.NaN));
    for (WhatIf.Answer a : w.answers()) {
      String answer =
          a.ns() < 0
              ? "cannot be told: the recorded order cannot happen then"
              : String.format(
                  Locale.ROOT,
                  "%s, %.2f times as fast",
                  TimeText.duration((double) a.ns()),
                  w.speedUp(a));
      lines.add(new Line(a.question() + ": " + answer + " — " + a.assumption(), false, Double.NaN));
    }
  }

  private void show(Result r) {
    if (analysed != r.view().trace()) {
      return;
    }
    StringBuilder all = new StringBuilder();
    lines.getChildren().clear();
    for (Line l : r.lines()) {
      Label label = new Label(l.text());
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
      label.getStyleClass().add(l.heading() ? "sheet-heading" : "analysis-line");
      lines.getChildren().add(label);
      if (!Double.isNaN(l.atNs())) {
        Hyperlink there = new Hyperlink("Go to " + TimeText.duration(l.atNs()));
        there.setOnAction(_ -> goTo.accept(l.atNs()));
        lines.getChildren().add(there);
      }
      all.append(l.text()).append('\n');
    }
    text = all.toString();
    dooms.accept(r.dooms());
    figures.accept(r.figures());
  }

  /** What is said, for tests. */
  String text() {
    return text;
  }
}
