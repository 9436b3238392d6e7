package gilscope.desk.ui;

import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.event.ThreadId;
import gilscope.core.event.Ticks;
import gilscope.core.session.Command;
import gilscope.core.session.RunSpec;
import gilscope.core.session.Session;
import gilscope.core.session.SessionState;
import gilscope.core.session.Status;
import gilscope.core.session.StepKind;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceView;
import gilscope.desk.scene.Mark;
import gilscope.desk.scene.TimeText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;

/**
 * The window: puts the panels together and carries out the {@link Action}s. FX thread only.
 *
 * <p>The engine is reached through the {@link Session} alone; what it does comes back through
 * {@link EngineNews}.
 */
public final class MainWindow {
  private static final int OUTPUT_TAB = 0;
  private static final int WHY_TAB = 1;
  private static final int SEARCH_TAB = 5;

  /** How long what was said stays when the program goes on. */
  private static final long SAID_NS = 5_000_000_000L;

  private final Session session;
  private final Settings settings;
  private final Stage stage;
  private final Map<String, String> samples;
  private final Desk desk = new Desk();
  private final Theme theme;
  private final EditorPane editor;
  private final TimelinePane timeline;
  private final RunSettings runSettings;
  private final Documents documents;
  private final ActionList actions;
  private final TimelineQuestions questions;
  private final WhyPane why;
  private final ReportPane report;
  private final ChoosePane choose;
  private final AnalysisPane analysis;
  private final LocksTable locks;
  private final SearchPane search;
  private final TabPane tabs = new TabPane();
  private final StatusBar status = new StatusBar();
  private final Label moment = new Label();
  private final Label banner = new Label();
  private final Overlay overlay;
  private final EngineNews news;
  private final Looks looks;
  private boolean specChanged = true;
  private String doom = "";
  private String said = "";
  private long saidAt;

  /**
   * @param samples folder or class-path listing of the sample programs: name → text
   */
  public MainWindow(Stage stage, Session session, Settings settings, Map<String, String> samples) {
    this.stage = stage;
    this.session = session;
    this.settings = settings;
    this.samples = samples;
    this.theme =
        new Theme(
            settings.get("palette", "default"), settings.get("theme", "light").equals("dark"));
    this.editor = new EditorPane(desk, theme, this::breakpointsChanged);
    this.timeline = new TimelinePane(desk, theme, this::seek);
    this.runSettings = new RunSettings(settings, () -> specChanged = true);
    this.documents =
        new Documents(
            stage,
            settings,
            desk,
            theme,
            editor,
            timeline,
            this::say,
            this::programChanged,
            this::programRenamed);
    this.actions = new ActionList(desk::state, this::say, KeyMap.named(settings.get("keys", "")));
    this.questions = new TimelineQuestions(desk, timeline, editor::goTo, this::say);
    this.why = new WhyPane(desk, theme, questions);
    this.report = new ReportPane(desk, theme, timeline, questions::toLock, editor::goTo);
    this.choose = new ChoosePane(desk, theme, session, this::stepThread);
    this.locks =
        new LocksTable(desk, theme, questions::toLock, timeline.arrangementProperty(), this::say);
    this.analysis = new AnalysisPane(desk, timeline::goTo, this::showDooms, locks::showFigures);
    this.search = new SearchPane(theme, this::spec, this::openSchedule);
    this.news = new EngineNews(session, desk);
    this.looks = new Looks(theme, settings, actions, timeline, this::say);
    WindowActions.define(actions, this, documents, session, timeline, editor);
    this.overlay = new Overlay(layout());
    Scene scene = new Scene(overlay, number("width", 1440), number("height", 900));
    theme.dress(scene);
    actions.listen(scene);
    documents.acceptDrops(scene);
    timeline.addEventHandler(
        KeyEvent.ANY,
        e -> {
          if (actions.performInTimeline(e)) {
            e.consume();
          }
        });
    stage.setScene(scene);
    stage.setTitle("Gilscope");
    for (int size : new int[] {16, 32, 48, 64, 128, 256}) {
      var in =
          MainWindow.class.getResourceAsStream("/gilscope/assets/icons/gilscope-" + size + ".png");
      if (in != null) {
        stage.getIcons().add(new Image(in));
      }
    }
    listen();
    show(desk.state());
    news.start();
  }

  private double number(String key, double otherwise) {
    try {
      return Math.max(640, Double.parseDouble(settings.get("window." + key, "")));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private void listen() {
    stage.setOnCloseRequest(
        e -> {
          if (!documents.mayDiscard()) {
            e.consume();
          }
        });
    stage.setOnHidden(_ -> close());
    desk.stateProperty().addListener((_, _, s) -> show(s));
    desk.lookedBackProperty().addListener((_, _, _) -> show(desk.state()));
    editor
        .editedProperty()
        .addListener(
            (_, _, edited) -> {
              if (edited) {
                specChanged = true;
              }
              title();
            });
  }

  public void show() {
    stage.show();
    timeline.requestFocus();
  }

  private void close() {
    settings.put("window.width", String.valueOf(stage.getScene().getWidth()));
    settings.put("window.height", String.valueOf(stage.getScene().getHeight()));
    news.stop();
    timeline.close();
    session.close();
  }

  /** Replaces the file dialogs. */
  public void setFileChoice(FileChoice choice) {
    documents.setFileChoice(choice);
  }

  // ---- layout

  private BorderPane layout() {
    SplitPane tables =
        new SplitPane(titled("Threads", new ThreadsTable(desk, theme)), titled("Locks", locks));
    tables.setOrientation(Orientation.VERTICAL);
    SplitPane inside =
        new SplitPane(
            titled("Variables", new VariablesPane(desk)),
            titled("Bytecode", new BytecodePane(desk)));
    inside.setOrientation(Orientation.VERTICAL);
    SplitPane upper = new SplitPane(titled("Program", editor), tables, inside);
    upper.setDividerPositions(0.38, 0.7);
    tab("Output", new ConsolePane(desk, session::provideInput));
    tab("Why", why);
    tab("Report", report);
    tab("Choose", choose);
    tab("Analysis", analysis);
    tab("Search", search);
    SplitPane lower = new SplitPane(timelinePanel(), tabs);
    lower.setDividerPositions(0.71);
    SplitPane all = new SplitPane(upper, lower);
    all.setOrientation(Orientation.VERTICAL);
    all.setDividerPositions(0.5);
    BorderPane root = new BorderPane(all);
    root.setMinSize(0, 0);
    Menus menus =
        new Menus(
            actions,
            samples,
            (name, text) -> openText(name, text, null),
            settings::recent,
            documents::open);
    root.setTop(new VBox(menus, new Transport(actions, session, runSettings)));
    moment.getStyleClass().add("hint-bar");
    status.getRightItems().add(moment);
    status.setText("");
    root.setBottom(status);
    return root;
  }

  private void tab(String title, Node content) {
    Tab tab = new Tab(title, content);
    tab.setClosable(false);
    tabs.getTabs().add(tab);
  }

  private static BorderPane titled(String title, Node content, Node... extras) {
    Label label = new Label(title);
    label.getStyleClass().add("panel-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox bar = new HBox(label, gap);
    bar.getChildren().addAll(extras);
    bar.getStyleClass().add("panel-bar");
    BorderPane panel = new BorderPane(content);
    panel.setTop(bar);
    panel.getStyleClass().add("panel");
    return panel;
  }

  private BorderPane timelinePanel() {
    banner.getStyleClass().add("fault-banner");
    banner.setWrapText(true);
    banner.setMaxWidth(Double.MAX_VALUE);
    banner.setMinHeight(Region.USE_PREF_SIZE);
    banner.managedProperty().bind(banner.visibleProperty());
    banner.setVisible(false);
    BorderPane panel = titled("Timeline", timeline, new TimelineBar(timeline));
    panel.setTop(new VBox(panel.getTop(), banner));
    return panel;
  }

  void showTab(int index) {
    tabs.getSelectionModel().select(index);
  }

  // ---- programs

  /** Opens a program or a trace. */
  public void open(Path file) {
    documents.open(file);
  }

  /** Shows a program's text; nothing runs yet. */
  public void openText(String name, String text, @Nullable Path file) {
    documents.openText(name, text, file);
  }

  private void programRenamed() {
    specChanged = true;
    title();
  }

  private void programChanged() {
    specChanged = true;
    questions.forget();
    if (!desk.isOpenedTrace() || editor.editedProperty().get()) {
      load();
    }
    title();
  }

  /** Loads what the editor and the bar say, if either has changed. */
  private void prepare() {
    if (specChanged || desk.isOpenedTrace()) {
      load();
    }
  }

  private RunSpec spec() {
    Path file = documents.file();
    Path folder = file == null ? null : file.toAbsolutePath().getParent();
    return runSettings.apply(RunSpec.of(documents.name(), editor.text()).withFolder(folder));
  }

  private void load() {
    RunSpec spec = spec();
    if (desk.isOpenedTrace()) {
      desk.showTrace(null, false);
    }
    specChanged = false;
    session.load(spec);
    session.setBreakpoints(editor.breakpoints());
  }

  // ---- running and stepping

  Function<SessionState, @Nullable String> can(Command c) {
    return s -> {
      if (desk.isOpenedTrace() && c != Command.RUN) {
        return "This is a recorded trace; click in the timeline to look at a moment.";
      }
      // With nothing loaded in the session, what the editor holds is loaded first.
      return s.spec() == null
              && (c == Command.RUN || c == Command.STEP || c == Command.RUN_TO_CURSOR)
          ? null
          : s.refusal(c);
    };
  }

  @Nullable String untraced() {
    TraceView view = desk.view();
    return view == null || view.rows() == 0
        ? "Run the program first: there is no timeline yet."
        : null;
  }

  @Nullable String unscheduled(SessionState s) {
    return session.schedule().isEmpty()
        ? "Only the virtual machine has a schedule; run the program there first."
        : null;
  }

  void run() {
    prepare();
    session.run();
  }

  void step(StepKind kind) {
    prepare();
    ThreadId chosen = chosenThread();
    boolean byThread = kind == StepKind.OVER || kind == StepKind.OUT;
    ThreadId who = byThread && desk.state().thread(chosen) != null ? chosen : null;
    if (who == null) {
      desk.followStep();
    }
    session.step(kind, who);
  }

  /** Runs a schedule that a search found. */
  private void openSchedule(RuntimeKind runtime, String schedule) {
    runSettings.choose(runtime, MachineKind.VIRTUAL);
    RunSpec spec = spec().withSchedule(schedule);
    if (desk.isOpenedTrace()) {
      desk.showTrace(null, false);
    }
    specChanged = true; // the next run is the policy's again
    session.load(spec);
    session.run();
    say("This is the schedule that was found; step back through it.");
  }

  private void stepThread(StepKind kind, ThreadId who) {
    desk.chosenThreadProperty().set(who);
    session.step(kind, who);
  }

  void stepBack(StepKind kind) {
    boolean byThread = kind == StepKind.LINE || kind == StepKind.OVER || kind == StepKind.OUT;
    ThreadId who = byThread && desk.state().thread(chosenThread()) != null ? chosenThread() : null;
    session.stepBack(kind, who);
  }

  void runToCaret() {
    prepare();
    session.runTo(documents.name(), editor.caretLine());
  }

  void runBackToCaret() {
    session.runBackTo(documents.name(), editor.caretLine());
  }

  /** Asks for an expression and goes to where its value changes. */
  void toChange(boolean forwards) {
    ask("Until which value changes?", "total, shared.count, items[0]", settings.get("watched", ""))
        .ifPresent(
            expression -> {
              settings.put("watched", expression);
              if (forwards) {
                prepare();
                session.runToChange(expression);
              } else {
                session.runBackToChange(expression);
              }
            });
  }

  /** Asks for a condition for a breakpoint at the caret. */
  void conditionalBreakpoint() {
    int line = editor.caretLine();
    ask("Stop before line " + line + " only if", "i == 3", editor.condition(line))
        .ifPresent(condition -> editor.setBreakpoint(line, condition));
  }

  /** Asks for the expressions at whose change a run stops. */
  void watchpoints() {
    ask("Stop when one of these changes", "total, shared.count", settings.get("watchpoints", ""))
        .ifPresent(
            text -> {
              session.setWatchpoints(
                  Stream.of(text.split(","))
                      .map(String::strip)
                      .filter(t -> !t.isEmpty())
                      .collect(Collectors.toSet()));
              settings.put("watchpoints", text);
            });
  }

  private Optional<String> ask(String what, String example, String present) {
    return Prompt.ask(stage, what, example, present);
  }

  private void breakpointsChanged() {
    session.setBreakpoints(editor.breakpoints());
  }

  private void seek(double ns) {
    SessionState s = desk.state();
    boolean virtual = s.spec() != null && s.spec().machine() == MachineKind.VIRTUAL;
    if (!desk.isOpenedTrace() && virtual) {
      if (s.status() == Status.RUNNING) {
        session.pause();
      }
      session.seekTime(new Ticks((long) ns));
    } else if (s.status() != Status.RUNNING) {
      desk.look(ns);
    }
  }

  void copySchedule() {
    documents.copy(
        session.schedule(),
        "The schedule is in the clipboard: gilscope run --machine virtual --schedule TEXT repeats"
            + " this run.");
  }

  void saveSchedule() {
    documents.saveText("Schedules", ".schedule", session.schedule());
  }

  // ---- the timeline's questions

  ThreadId chosenThread() {
    return desk.chosenThreadProperty().get();
  }

  /** Explains why the chosen thread, or the one under the pointer, waits. */
  void why() {
    double ns = desk.momentNs();
    if (Double.isNaN(ns)) {
      say("Click on a moment first.");
      return;
    }
    desk.questionProperty().set(new Desk.Question(chosenThread(), (long) ns));
    showTab(WHY_TAB);
    say(why.text());
  }

  void find() {
    TraceView view = desk.view();
    if (view != null) {
      List<CommandPalette.Entry> entries =
          Findings.of(
              view, timeline.marks(), timeline::goTo, questions::toThread, questions::toLock);
      overlay.open(
          new CommandPalette(
              "Find a thread, a lock, output, an exception, a mark…",
              entries,
              _ -> overlay.close()),
          Pos.TOP_CENTER);
    }
  }

  void note() {
    double ns = desk.momentNs();
    if (!Double.isNaN(ns)) {
      ask("Note for " + TimeText.duration(ns), "here it goes wrong", "")
          .filter(note -> !note.isBlank())
          .ifPresent(note -> timeline.marks().add(new Mark(ns, note)));
    }
  }

  void deselect() {
    desk.questionProperty().set(null);
    timeline.change(timeline.look().withSelection(null));
  }

  void toEditor() {
    editor.goTo(editor.caretLine());
  }

  void toTimeline() {
    timeline.requestFocus();
  }

  // ---- help and looks

  void commands() {
    List<CommandPalette.Entry> entries = new ArrayList<>();
    for (Action a : actions.all()) {
      if (!a.isSeparator()) {
        String keys = actions.keys(a);
        entries.add(
            new CommandPalette.Entry(
                a.group() + ": " + a.label(),
                keys == null ? "" : Keys.display(keys),
                a.refusal().apply(desk.state()),
                () -> actions.perform(a)));
      }
    }
    samples.forEach(
        (name, text) ->
            entries.add(
                new CommandPalette.Entry(
                    "Sample: " + name, "", null, () -> openText(name, text, null))));
    overlay.open(new CommandPalette("What to do?", entries, _ -> overlay.close()), Pos.TOP_CENTER);
  }

  void export() {
    overlay.open(new ExportPane(documents, timeline, () -> overlay.close()), Pos.CENTER);
  }

  /** Runs the program in several ways and shows how they differ. */
  void compare(String title, Function<RunSpec, List<Course>> courses) {
    RunSpec spec = spec();
    overlay.open(new ComparePane(theme, title, () -> courses.apply(spec)), Pos.CENTER);
  }

  /** Compares the run shown with a recorded one. */
  void compareWithTrace() {
    TraceView view = desk.view();
    if (view != null) {
      documents
          .chooseOther()
          .ifPresent(
              other -> {
                Map<String, Trace> both = new LinkedHashMap<>();
                both.put("this run", view.trace());
                both.put("the other", other);
                compareTraces("Two recorded runs", both);
              });
    }
  }

  /** Compares recorded runs with the first of them. */
  void compareTraces(String title, Map<String, Trace> traces) {
    overlay.open(new ComparePane(theme, title, () -> Course.of(traces)), Pos.CENTER);
  }

  /** Searches all runtimes for orders of the threads that fail. */
  void verdict() {
    showTab(SEARCH_TAB);
    search.verdict();
  }

  void keySheet() {
    overlay.open(new KeySheet(actions), Pos.CENTER);
  }

  /** Shows the welcome page over the window. */
  public void welcome() {
    overlay.open(
        new WelcomePane(
            samples,
            settings.recent(),
            new WelcomePane.Choices() {
              @Override
              public void sample(String name, String text) {
                overlay.close();
                openText(name, text, null);
              }

              @Override
              public void recent(Path file) {
                overlay.close();
                documents.open(file);
              }

              @Override
              public void browse() {
                overlay.close();
                documents.chooseProgram();
              }

              @Override
              public void tour() {
                MainWindow.this.tour();
              }

              @Override
              public void close() {
                overlay.close();
              }
            }),
        Pos.CENTER);
  }

  /** Shows the welcome page unless it has been shown on this machine before. */
  public void welcomeOnce() {
    if (settings.get("welcomed", "").isEmpty()) {
      settings.put("welcomed", "yes");
      welcome();
    }
  }

  void tour() {
    String sample = samples.get(TourStops.SAMPLE);
    if (sample == null) {
      say("The samples are not there.");
      return;
    }
    overlay.openBeside(
        new Tour(new TourStops(this, session, timeline, sample).all(), overlay::close));
  }

  void settings() {
    overlay.open(
        Preferences.pane(looks.choices(() -> specChanged = true), () -> overlay.close()),
        Pos.CENTER);
  }

  /** Chooses light or dark. */
  public void useTheme(boolean dark) {
    looks.useTheme(dark);
  }

  TimelineQuestions questions() {
    return questions;
  }

  Looks looks() {
    return looks;
  }

  void quit() {
    if (documents.mayDiscard()) {
      stage.hide();
    }
  }

  // ---- what is said

  private void showDooms(List<AnalysisPane.Doom> dooms) {
    timeline.showDooms(dooms);
    doom = dooms.isEmpty() ? "" : dooms.get(0).sentence();
    show(desk.state());
  }

  private void show(SessionState s) {
    actions.refresh(s);
    String where =
        Stream.of(s.status().label(), s.message())
            .filter(t -> !t.isEmpty())
            .reduce((x, y) -> x + " · " + y)
            .orElse("");
    boolean recent = System.nanoTime() - saidAt < SAID_NS && !said.isEmpty();
    status.setText(
        (desk.isOpenedTrace() ? "recorded trace" : where) + (recent ? " · " + said : ""));
    boolean fault = s.status() == Status.DEADLOCK || s.status() == Status.FAILED;
    if (fault && !banner.isVisible() && s.status() == Status.DEADLOCK) {
      showTab(WHY_TAB);
    }
    // A deadlock of some threads ends no run: it is told as soon as it has been worked out.
    String told = fault ? s.message() : doom;
    banner.setVisible(!told.isEmpty());
    banner.setText(told);
    double ns = desk.momentNs();
    String at = Double.isNaN(ns) || desk.view() == null ? "" : TimeText.duration(ns);
    moment.setText(s.step() > 0 ? "step " + s.step() + " of " + s.lastStep() + "   " + at : at);
    if (s.wantsInput()) {
      showTab(OUTPUT_TAB);
    }
  }

  void say(String text) {
    said = text;
    saidAt = System.nanoTime();
    status.setText(text);
  }

  private void title() {
    stage.setTitle(
        (editor.editedProperty().get() ? "• " : "")
            + ThreadsTable.shortFile(documents.name())
            + " — Gilscope");
  }

  // ---- for those who drive the window

  /** Carries an action out by its id, or says why not. */
  public void perform(String id) {
    actions.perform(id);
  }

  /** Chooses runtime and machine as if in the bar. */
  public void choose(RuntimeKind runtime, MachineKind machine) {
    runSettings.choose(runtime, machine);
    specChanged = true;
  }

  /** Shows a recorded run. */
  public void showTrace(TraceView view) {
    documents.show(view);
  }

  /** Shows this stretch of the timeline, ns. */
  public void showRange(double fromNs, double toNs) {
    timeline.show(fromNs, toNs);
  }

  /** What the panels show now. */
  SessionState state() {
    return desk.state();
  }

  /** Rows of the trace shown. */
  long rows() {
    TraceView view = desk.view();
    return view == null ? 0 : view.rows();
  }

  /**
   * Goes to a share of the run, as a click there would.
   *
   * @param zoom share of the run to show around it; 0 leaves the view
   * @return the moment, ns
   */
  double seekShare(double share, double zoom) {
    TraceView view = desk.view();
    double end = view == null ? 0 : view.endTime();
    seek(end * share);
    if (zoom > 0) {
      timeline.show(end * (share - zoom / 2), end * (share + zoom / 2));
    }
    return end * share;
  }

  void chooseThread(ThreadId thread) {
    desk.chosenThreadProperty().set(thread);
  }

  EditorPane editor() {
    return editor;
  }

  TimelinePane timeline() {
    return timeline;
  }

  WhyPane whyPane() {
    return why;
  }

  SearchPane search() {
    return search;
  }

  LocksTable locks() {
    return locks;
  }

  AnalysisPane analysis() {
    return analysis;
  }

  ReportPane report() {
    return report;
  }

  Overlay overlay() {
    return overlay;
  }

  ActionList actions() {
    return actions;
  }

  /** What the banner over the timeline says; empty if there is none. */
  String bannerText() {
    return banner.isVisible() ? banner.getText() : "";
  }

  String statusText() {
    return status.getText();
  }
}
