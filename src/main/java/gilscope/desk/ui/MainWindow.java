package gilscope.desk.ui;

import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.event.ThreadId;
import gilscope.core.session.Session;
import gilscope.core.session.SessionState;
import gilscope.core.session.Status;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceView;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The window: puts the panels together and carries out the {@link Action}s. FX thread only.
 *
 * <p>The engine is reached through the {@link Session} alone; what it does comes back through
 * {@link EngineNews}.
 */
public final class MainWindow {
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
  private final LockCosts costs;
  private final VariablesPane variables;
  private final ThreadsTable threads;
  private final BytecodePane bytecode;
  private final SearchPane search;
  private final Controls controls;
  private final WindowLayout layout;
  private final WindowPlace place;
  private final Bulletin bulletin = new Bulletin(desk, this::showTab);
  private final Overlay overlay;
  private final Sheets sheets;
  private final EngineNews news;
  private final Looks looks;

  /**
   * @param samples folder or class-path listing of the sample programs: name → text
   */
  public MainWindow(Stage stage, Session session, Settings settings, Map<String, String> samples) {
    this.stage = stage;
    this.session = session;
    this.settings = settings;
    this.samples = samples;
    this.layout = new WindowLayout(settings);
    this.place = new WindowPlace(stage, settings);
    this.theme =
        new Theme(
            settings.get("palette", "default"), settings.get("theme", "light").equals("dark"));
    this.editor = new EditorPane(desk, theme, this::breakpointsChanged);
    this.timeline = new TimelinePane(desk, theme, this::seek);
    this.runSettings = new RunSettings(settings, this::specChanged);
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
    this.controls =
        new Controls(stage, session, settings, desk, editor, documents, runSettings, this::say);
    this.actions = new ActionList(desk::state, this::say, KeyMap.named(settings.get("keys", "")));
    this.questions = new TimelineQuestions(desk, timeline, editor::goTo, this::say);
    this.why = new WhyPane(desk, theme, questions);
    this.report = new ReportPane(desk, theme, timeline, questions::toLock, editor::goTo);
    timeline.onLegend(
        state -> {
          showTab(WindowLayout.REPORT_TAB);
          report.ask(state);
        });
    this.choose =
        new ChoosePane(
            desk, theme, session, controls::stepThread, this::perform, this::compareTraces);
    this.locks =
        new LocksTable(desk, theme, questions::toLock, timeline.arrangementProperty(), this::say);
    this.costs = new LockCosts(locks::choose);
    new RunSoFar(desk, this::showFigures);
    this.analysis = new AnalysisPane(desk, timeline::goTo, this::showDooms, this::showFigures);
    this.threads = new ThreadsTable(desk, theme);
    this.bytecode = new BytecodePane(desk);
    this.variables = new VariablesPane(desk, session::inspect);
    this.search = new SearchPane(theme, controls::spec, controls::openSchedule);
    this.news = new EngineNews(session, desk);
    this.looks = new Looks(theme, settings, actions, timeline, this::say);
    WindowActions.define(actions, this, documents, session, timeline, editor);
    this.overlay = new Overlay(layout());
    this.sheets = new Sheets(this, stage, session, settings, theme, samples, overlay);
    Scene scene = new Scene(overlay, place.width(), place.height());
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
    place.restore();
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

  private void listen() {
    stage.setOnCloseRequest(
        e -> {
          if (!documents.mayDiscard()) {
            e.consume();
          }
        });
    stage.setOnHidden(_ -> close());
    desk.stateProperty().addListener((_, _, s) -> show(s));
    desk.viewProperty()
        .addListener(
            (_, _, view) -> {
              costs.forget();
              bulletin.warn(List.of());
              if (desk.isOpenedTrace() && view != null) {
                runSettings.show(view.trace().header());
              }
            });
    desk.lookedBackProperty().addListener((_, _, _) -> show(desk.state()));
    editor.onEdit(controls::edited);
    editor.editedProperty().addListener((_, _, _) -> title());
  }

  public void show() {
    stage.show();
    timeline.requestFocus();
  }

  private void close() {
    place.remember();
    layout.remember();
    news.stop();
    timeline.close();
    session.close();
  }

  /** Replaces the file dialogs. */
  public void setFileChoice(FileChoice choice) {
    documents.setFileChoice(choice);
  }

  private BorderPane layout() {
    layout.tab("Output", new ConsolePane(desk, session::provideInput));
    layout.tab("Why", why);
    layout.tab("Report", report);
    layout.tab("Choose", choose);
    layout.tab("Analysis", analysis);
    layout.tab("Search", search);
    Menus menus =
        new Menus(
            actions,
            samples,
            (name, text) -> openText(name, text, null),
            settings::recent,
            documents::open);
    return layout.root(
        new VBox(menus, new Transport(actions, session, controls, runSettings, theme)),
        layout.upper(editor, threads, locks, variables, bytecode),
        timeline,
        new TimelineBar(desk, timeline),
        documents.opening(),
        costs,
        bulletin);
  }

  void showTab(int index) {
    layout.showTab(index);
  }

  private void showDooms(List<AnalysisPane.Doom> dooms) {
    timeline.showDooms(dooms);
    bulletin.showDooms(dooms);
  }

  private void show(SessionState s) {
    actions.refresh(s);
    bulletin.show(s);
  }

  void say(String text) {
    bulletin.say(text);
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

  private void specChanged() {
    controls.specChanged();
  }

  private void breakpointsChanged() {
    controls.breakpointsChanged();
  }

  private void seek(double ns) {
    controls.seek(ns);
  }

  private void programRenamed() {
    controls.specChanged();
    title();
  }

  private void programChanged() {
    controls.specChanged();
    questions.forget();
    if (!desk.isOpenedTrace()) {
      showTab(WindowLayout.OUTPUT_TAB); // what the others say is about the program before
    }
    if (!desk.isOpenedTrace() || editor.editedProperty().get()) {
      controls.load();
    }
    title();
  }

  @Nullable String untraced() {
    TraceView view = desk.view();
    return view == null || view.rows() == 0
        ? "Run the program first: there is no timeline yet."
        : null;
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
    showTab(WindowLayout.WHY_TAB);
    if (desk.state().status() != Status.SEEKING) { // else it is worked out when that is over
      say(why.text());
    }
  }

  void deselect() {
    desk.questionProperty().set(null);
    timeline.change(timeline.look().withSelection(null));
  }

  void toEditor() {
    editor.goTo(editor.caretLine());
  }

  /** Puts the keys into one of the tables. */
  void focus(String pane) {
    switch (pane) {
      case "threads" -> threads.requestFocus();
      case "locks" -> locks.requestFocus();
      case "variables" -> variables.table().requestFocus();
      case "bytecode" -> bytecode.list().requestFocus();
      default -> throw new IllegalArgumentException(pane);
    }
  }

  void resetPanels() {
    layout.reset();
  }

  void toTimeline() {
    timeline.requestFocus();
  }

  /** Searches all runtimes for orders of the threads that fail. */
  void verdict() {
    showTab(WindowLayout.SEARCH_TAB);
    search.verdict();
  }

  /** Chooses light or dark. */
  public void useTheme(boolean dark) {
    looks.useTheme(dark);
  }

  /** Shows the welcome page over the window. */
  public void welcome() {
    sheets.welcome();
  }

  /** Shows the welcome page unless it has been shown on this machine before. */
  public void welcomeOnce() {
    sheets.welcomeOnce();
  }

  /** Compares recorded runs with the first of them. */
  public void compareTraces(String title, Map<String, Trace> traces) {
    sheets.compareTraces(title, traces);
  }

  Desk desk() {
    return desk;
  }

  Documents documents() {
    return documents;
  }

  Controls controls() {
    return controls;
  }

  Sheets sheets() {
    return sheets;
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
    controls.choose(runtime, machine);
  }

  /** Shows a recorded run. */
  public void showTrace(TraceView view) {
    documents.show(view);
  }

  /** Shows this stretch of the timeline, ns. */
  public void showRange(double fromNs, double toNs) {
    timeline.moves().show(fromNs, toNs);
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
      timeline.moves().show(end * (share - zoom / 2), end * (share + zoom / 2));
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

  private void showFigures(RunFigures figures) {
    locks.showFigures(figures.locks());
    costs.show(figures.locks());
    bulletin.warn(figures.warnings());
  }

  /** The table of what the locks cost, over the upper half of the window, or no longer. */
  void toggleLockCosts() {
    layout.toggleLockCosts();
  }

  LockCosts costs() {
    return costs;
  }

  VariablesPane variables() {
    return variables;
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
    return bulletin.bannerText();
  }

  String statusText() {
    return bulletin.statusText();
  }
}
