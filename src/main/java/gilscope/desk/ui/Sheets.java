package gilscope.desk.ui;

import gilscope.core.session.RunSpec;
import gilscope.core.session.Session;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceView;
import gilscope.desk.scene.Mark;
import gilscope.desk.scene.TimeText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.stage.Stage;

/** What opens over the window: palettes, lists, dialogs, comparisons, the tour. FX thread only. */
final class Sheets {
  private final MainWindow window;
  private final Stage stage;
  private final Session session;
  private final Settings settings;
  private final Theme theme;
  private final Map<String, String> samples;
  private final Overlay overlay;
  private final Controls controls;
  private final Documents documents;
  private final TimelinePane timeline;

  /** Call when the rest of the window is built. */
  Sheets(
      MainWindow window,
      Stage stage,
      Session session,
      Settings settings,
      Theme theme,
      Map<String, String> samples,
      Overlay overlay) {
    this.window = window;
    this.stage = stage;
    this.session = session;
    this.settings = settings;
    this.theme = theme;
    this.samples = samples;
    this.overlay = overlay;
    this.controls = window.controls();
    this.documents = window.documents();
    this.timeline = window.timeline();
  }

  void find() {
    TraceView view = window.desk().view();
    if (view != null) {
      List<CommandPalette.Entry> entries =
          Findings.of(
              view,
              timeline.marks(),
              timeline::goTo,
              window.questions()::toThread,
              window.questions()::toLock);
      overlay.open(
          new CommandPalette(
              "Find a thread, a lock, output, an exception, a mark…",
              entries,
              _ -> overlay.close()),
          Pos.TOP_CENTER);
    }
  }

  void note() {
    double ns = window.desk().momentNs();
    if (!Double.isNaN(ns)) {
      Prompt.ask(stage, "Note for " + TimeText.duration(ns), "here it goes wrong", "")
          .filter(note -> !note.isBlank())
          .ifPresent(note -> timeline.marks().add(new Mark(ns, note)));
    }
  }

  void commands() {
    List<CommandPalette.Entry> entries = new ArrayList<>();
    for (Action a : window.actions().all()) {
      if (!a.isSeparator() && !a.isUnlisted()) {
        String keys = window.actions().keys(a);
        entries.add(
            new CommandPalette.Entry(
                a.group() + ": " + a.label(),
                keys == null ? "" : Keys.display(keys),
                a.refusal().apply(window.desk().state()),
                () -> window.actions().perform(a)));
      }
    }
    samples.forEach(
        (name, text) ->
            entries.add(
                new CommandPalette.Entry(
                    "Sample: " + name, "", null, () -> documents.openText(name, text, null))));
    overlay.open(new CommandPalette("What to do?", entries, _ -> overlay.close()), Pos.TOP_CENTER);
  }

  void export() {
    overlay.open(
        new ExportPane(documents, timeline, theme.palette(), () -> overlay.close()), Pos.CENTER);
  }

  /** Runs the program in several ways and shows how they differ. */
  void compare(String title, Function<RunSpec, List<Course>> courses) {
    RunSpec spec = controls.spec();
    overlay.open(new ComparePane(theme, title, () -> courses.apply(spec)), Pos.CENTER);
  }

  /** Compares the run shown with a recorded one. */
  void compareWithTrace() {
    TraceView view = window.desk().view();
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

  /** All at which a run stops. */
  void breakpoints() {
    overlay.open(
        new BreakpointsPane(
            window.editor().breakpoints(),
            controls,
            window.desk().state(),
            line -> {
              overlay.close();
              window.editor().goTo(line);
            },
            overlay::close),
        Pos.CENTER);
  }

  void keySheet() {
    overlay.open(new KeySheet(window.actions()), Pos.CENTER);
  }

  /** Shows the welcome page over the window. */
  void welcome() {
    overlay.open(
        new WelcomePane(
            samples,
            settings.recent(),
            new WelcomePane.Choices() {
              @Override
              public void sample(String name, String text) {
                overlay.close();
                documents.openText(name, text, null);
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
                Sheets.this.tour();
              }

              @Override
              public void close() {
                overlay.close();
              }
            }),
        Pos.CENTER);
  }

  /** Shows the welcome page unless it has been shown on this machine before. */
  void welcomeOnce() {
    boolean always = settings.get("welcome", "").equals(Looks.WELCOMES.get(1));
    if (always || settings.get("welcomed", "").isEmpty()) {
      settings.put("welcomed", "yes");
      welcome();
    }
  }

  void tour() {
    String sample = samples.get(TourStops.SAMPLE);
    if (sample == null) {
      window.say("The samples are not there.");
      return;
    }
    overlay.openBeside(
        new Tour(new TourStops(window, session, timeline, sample).all(), overlay::close));
  }

  void settings() {
    overlay.open(
        Preferences.pane(window.looks().choices(controls::specChanged), () -> overlay.close()),
        Pos.CENTER);
  }
}
