package gilscope.desk.ui;

import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.explore.Chance;
import gilscope.core.explore.Finding;
import gilscope.core.explore.ProbabilityMeter;
import gilscope.core.explore.Race;
import gilscope.core.explore.Search;
import gilscope.core.explore.SearchOptions;
import gilscope.core.explore.SearchReport;
import gilscope.core.explore.SelfCheck;
import gilscope.core.explore.Turns;
import gilscope.core.explore.Verdict;
import gilscope.core.explore.Window;
import gilscope.core.session.RunSpec;
import gilscope.desk.scene.ColorRole;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Searches the interleavings of the program: under the runtime in the bar, or under all four for
 * the verdict whether it relies on the GIL. A finding opens as a run. FX thread only; the search is
 * beside it.
 */
final class SearchPane extends BorderPane {
  private static final long SECOND = 1_000_000_000L;

  /** Where the links of a finding wrap. */
  private static final double LINKS_WIDTH = 360;

  /** Executions that the meter draws in each way. */
  private static final long DRAWS = 300;

  /** What a search came to. */
  private record Outcome(
      @Nullable Verdict verdict, Map<RuntimeKind, SearchReport> reports, SelfCheck check) {}

  /** A schedule as it fits the program now. */
  private record Fitted(RuntimeKind runtime, Turns.Aligned aligned) {}

  private final Supplier<RunSpec> spec;
  private final BiConsumer<RuntimeKind, String> open;
  private final ChoiceBox<Integer> budget = new ChoiceBox<>();
  private final Button here = new Button("Search");
  private final Button all = new Button("Verdict");
  private final VBox results = new VBox(6);
  private final Theme theme;
  private final Later<Outcome> later = new Later<>(this::show, this::failed);
  private final SearchCounts counts = new SearchCounts();
  private final Later<Map<String, List<Chance>>> meter =
      new Later<>(this::chances, why -> line("The meter stopped: " + why, "analysis-line"));
  private final Later<Fitted> aligned =
      new Later<>(
          this::opened, why -> line("The schedule does not fit any more: " + why, "analysis-line"));
  private RunSpec searched = RunSpec.of("", "");

  /** Explanations that stand there already, and under which runtime. */
  private final Map<String, RuntimeKind> told = new HashMap<>();

  private String text = "";

  /**
   * @param spec what the editor and the bar say
   * @param open shows a schedule under a runtime as a run
   */
  SearchPane(Theme theme, Supplier<RunSpec> spec, BiConsumer<RuntimeKind, String> open) {
    this.theme = theme;
    this.spec = spec;
    this.open = open;
    budget.getItems().setAll(2, 5, 10, 30, 120);
    budget.setValue(10);
    budget.setAccessibleText("Seconds for each runtime");
    all.setTooltip(new Tooltip("Does it rely on the GIL? Searches under all four runtimes."));
    here.setTooltip(new Tooltip("Searches under the runtime in the bar."));
    here.setOnAction(_ -> search());
    all.setOnAction(_ -> verdict());
    Label seconds = new Label("s each");
    seconds.getStyleClass().add("hint-bar");
    HBox bar = new HBox(6, all, here, budget, seconds);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("report-bar");
    results.getStyleClass().add("analysis");
    ScrollPane scroll = new ScrollPane(results);
    scroll.setFitToWidth(true);
    setTop(bar);
    setCenter(scroll);
    results
        .getChildren()
        .add(
            Empty.label(
                "Tries the orders in which the threads can run, and says whether one of them"
                    + " fails: an exception, an assert, a deadlock. Give the program an assert on"
                    + " its result."));
  }

  private SearchOptions options() {
    SearchOptions d = SearchOptions.DEFAULT;
    return new SearchOptions(
        d.strategy(),
        d.parameter(),
        d.preemptions(),
        d.maxSchedules(),
        budget.getValue() * SECOND,
        d.seed(),
        false,
        false);
  }

  private void search() {
    RunSpec of = spec.get().withMachine(MachineKind.VIRTUAL);
    SearchOptions options = options();
    searched = of;
    begin();
    later.ask(
        () -> {
          Map<RuntimeKind, SearchReport> reports = new EnumMap<>(RuntimeKind.class);
          try {
            Search search = new Search(of, options);
            counts.watch(of.runtime().label(), search);
            reports.put(of.runtime(), search.run());
            return new Outcome(null, reports, SelfCheck.run());
          } catch (InterruptedException e) {
            throw interrupted(e);
          }
        });
  }

  /** Searches under every runtime. */
  void verdict() {
    RunSpec of = spec.get().withMachine(MachineKind.VIRTUAL);
    SearchOptions options = options();
    searched = of;
    begin();
    later.ask(
        () -> {
          try {
            Verdict v = Verdict.of(of, options, (runtime, s) -> counts.watch(place(runtime), s));
            return new Outcome(v, v.reports(), SelfCheck.run());
          } catch (InterruptedException e) {
            throw interrupted(e);
          }
        });
  }

  private static String place(RuntimeKind runtime) {
    return runtime.label()
        + " ("
        + (runtime.ordinal() + 1)
        + " of "
        + RuntimeKind.values().length
        + ")";
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("the search was interrupted", e);
  }

  private void begin() {
    text = "";
    here.setDisable(true);
    all.setDisable(true);
    counts.begin();
    results.getChildren().setAll(counts);
  }

  private void failed(String why) {
    counts.end();
    here.setDisable(false);
    all.setDisable(false);
    text = "The search stopped: " + why;
    results.getChildren().setAll(Empty.label(text));
  }

  private void show(Outcome o) {
    counts.end();
    here.setDisable(false);
    all.setDisable(false);
    results.getChildren().clear();
    Verdict v = o.verdict();
    if (v != null) {
      line(capital(v.kind().label()), "sheet-title");
      line(v.sentence(), "analysis-line");
    }
    o.reports().forEach(this::row);
    if (!o.check().passed()) {
      line("This search cannot be trusted: " + o.check().text() + ".", "sheet-heading");
    }
    told.clear();
    o.reports().forEach((runtime, r) -> r.findings().forEach(f -> finding(runtime, f)));
    predictions(o.reports());
    races(o.reports());
    maps(o.reports());
    if (o.check().passed()) {
      line("Self-check: " + o.check().text() + ".", "hint-bar");
    }
  }

  /** Each race once, with the runtime in which its order mattered most. */
  private void races(Map<RuntimeKind, SearchReport> reports) {
    Map<String, Race> worst = new LinkedHashMap<>();
    for (SearchReport r : reports.values()) {
      for (Race race : r.races()) {
        worst.merge(
            race.location() + race.kind() + race.a() + race.b(),
            race,
            (a, b) -> a.verdict().compareTo(b.verdict()) < 0 ? b : a);
      }
    }
    if (!worst.isEmpty()) {
      line("Races", "sheet-heading");
    }
    String inner = Race.innerOf(worst.values());
    if (!inner.isEmpty()) {
      line(inner, "analysis-line");
    }
    for (Race r : worst.values()) {
      if (r.inner()) {
        continue;
      }
      line(
          r.location()
              + " ("
              + r.kind()
              + "), "
              + r.a()
              + " and "
              + r.b()
              + ": "
              + r.verdict().label()
              + (r.lockset() ? "; no lock guards every access" : "; the lockset disagrees"),
          "analysis-line");
    }
  }

  /** Opens a schedule as a run, also if the program was edited since it was searched. */
  private void open(RuntimeKind runtime, String schedule) {
    RunSpec before = searched.withRuntime(runtime);
    RunSpec now = spec.get().withMachine(MachineKind.VIRTUAL).withRuntime(runtime);
    if (now.source().equals(before.source())) {
      open.accept(runtime, schedule);
      return;
    }
    aligned.ask(
        () -> {
          try {
            return new Fitted(runtime, Turns.alignAgain(before, schedule, now));
          } catch (InterruptedException e) {
            throw interrupted(e);
          }
        });
  }

  private void opened(Fitted fitted) {
    Turns.Aligned a = fitted.aligned();
    line(
        a.drift().isEmpty()
            ? "The program was edited since it was searched; the schedule still fits."
            : "The program was edited since it was searched, and the schedule drifts:",
        "analysis-line");
    a.drift().forEach(d -> line("• " + d, "analysis-line"));
    open.accept(fitted.runtime(), a.schedule());
  }

  private void measure(RuntimeKind runtime, Finding f) {
    RunSpec of = searched.withRuntime(runtime);
    meter.ask(
        () -> {
          try {
            return new ProbabilityMeter(of, DRAWS, 0, budget.getValue() * SECOND).of(List.of(f));
          } catch (InterruptedException e) {
            throw interrupted(e);
          }
        });
  }

  private void chances(Map<String, List<Chance>> found) {
    line("How often it comes up by chance", "sheet-heading");
    found
        .values()
        .forEach(list -> list.forEach(c -> line(c.model() + ": " + c.sentence(), "analysis-line")));
  }

  private void row(RuntimeKind runtime, SearchReport r) {
    boolean fails = !r.findings().isEmpty();
    ColorRole role =
        fails
            ? ColorRole.STATE_BLOCKED
            : r.hasSearched() ? ColorRole.STATE_RUNNING : ColorRole.TEXT_MUTED;
    Rectangle mark = new Rectangle(10, 10, theme.color(role));
    String says =
        runtime.label()
            + (fails
                ? " fails: "
                : !r.hasSearched()
                    ? " was not searched: "
                    : r.complete() && r.bound() < 0 ? " cannot fail: " : " was not seen to fail: ")
            + (fails ? counted(r) : r.extent() + (r.isBounded() ? ", " + counted(r) : ""))
            + String.format(
                Locale.ROOT,
                "%s, %.1f s",
                r.cut().label().isEmpty() ? "" : ", " + r.cut().label(),
                r.seconds());
    Label label = new Label(says);
    label.setWrapText(true);
    HBox row = new HBox(7, mark, label);
    row.setAlignment(Pos.CENTER_LEFT);
    results.getChildren().add(row);
    text += says + "\n";
  }

  private static String counted(SearchReport r) {
    return String.format(
        Locale.ROOT,
        "%,d executed, %,d %s",
        r.schedules(),
        r.traces(),
        r.traces() == 1 ? "behaviour" : "behaviours");
  }

  /** The behaviours met under each runtime, each to be opened. */
  private void maps(Map<RuntimeKind, SearchReport> reports) {
    reports.forEach(
        (runtime, r) -> {
          if (!r.behaviours().isEmpty()) {
            line("Behaviours met under " + runtime.label(), "sheet-heading");
            results
                .getChildren()
                .add(new BehaviourMap(theme, r.behaviours(), b -> open(runtime, b.schedule())));
          }
        });
  }

  /** Deadlocks that passing executions hint at, and that were not met as failures. */
  private void predictions(Map<RuntimeKind, SearchReport> reports) {
    Set<String> all = new LinkedHashSet<>();
    reports.values().forEach(r -> r.predicted().forEach(p -> all.add(p.text())));
    if (!all.isEmpty()) {
      line("Orders of locks", "sheet-heading");
      all.forEach(p -> line(p, "analysis-line"));
    }
  }

  private void finding(RuntimeKind runtime, Finding f) {
    line("Under " + runtime.label(), "sheet-heading");
    RuntimeKind before = told.putIfAbsent(f.explanation(), runtime);
    line(
        before == null ? f.message() : "As under " + before.label() + ": " + f.message(),
        "analysis-line");
    if (before == null) {
      explain(f);
    }
    Hyperlink link =
        new Hyperlink(
            "Open as a run: "
                + f.steps()
                + " steps, "
                + f.preemptions()
                + (f.preemptions() == 1 ? " preemption" : " preemptions")
                + (f.certified() && f.preemptions() > 0 ? ", fewer are not enough" : ""));
    link.setOnAction(_ -> open(runtime, f.schedule()));
    Hyperlink often = new Hyperlink("How often would it come up by chance?");
    often.setOnAction(
        _ -> {
          often.setDisable(true);
          measure(runtime, f);
        });
    FlowPane links = new FlowPane(12, 2, link, often);
    links.setPrefWrapLength(LINKS_WIDTH);
    results.getChildren().add(links);
  }

  private void explain(Finding f) {
    if (!f.delay().isEmpty()) {
      line(capital(f.delay()) + ".", "analysis-line");
    }
    for (Window w : f.windows()) {
      line("Not protected: " + w.sentence() + " (" + w.checkPointsText() + ").", "analysis-line");
      line(String.join("\n", w.listing()), "excerpt");
    }
    line(
        f.constraints().isEmpty() ? "It happens in every order of the steps." : "It happens if",
        "analysis-line");
    for (String c : f.constraints()) {
      line("• " + c, "analysis-line");
    }
  }

  private void line(String what, String style) {
    Label label = new Label(what);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(style);
    results.getChildren().add(label);
    text += what + "\n";
  }

  private static String capital(String s) {
    return s.isEmpty() ? s : Character.toUpperCase(s.charAt(0)) + s.substring(1);
  }

  /** What is said, for tests. */
  String text() {
    return text;
  }
}
