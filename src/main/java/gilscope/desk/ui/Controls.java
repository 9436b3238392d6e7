package gilscope.desk.ui;

import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.event.ThreadId;
import gilscope.core.event.Ticks;
import gilscope.core.session.Breakpoint;
import gilscope.core.session.Command;
import gilscope.core.session.EventBreak;
import gilscope.core.session.RunSpec;
import gilscope.core.session.Session;
import gilscope.core.session.SessionState;
import gilscope.core.session.Status;
import gilscope.core.session.StepKind;
import gilscope.core.trace.TraceView;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** What the user asks of the engine: run, step, go back, seek, stop here. FX thread only. */
final class Controls {
  private final Stage stage;
  private final Session session;
  private final Settings settings;
  private final Desk desk;
  private final EditorPane editor;
  private final Documents documents;
  private final RunSettings runSettings;
  private final Consumer<String> say;
  private final BooleanProperty alone = new SimpleBooleanProperty(this, "alone", false);
  private Set<EventBreak> eventBreaks = Set.of();
  private String watchpoints = "";
  private boolean specChanged = true;

  Controls(
      Stage stage,
      Session session,
      Settings settings,
      Desk desk,
      EditorPane editor,
      Documents documents,
      RunSettings runSettings,
      Consumer<String> say) {
    this.stage = stage;
    this.session = session;
    this.settings = settings;
    this.desk = desk;
    this.editor = editor;
    this.documents = documents;
    this.runSettings = runSettings;
    this.say = say;
  }

  /** The next run is to be loaded anew. */
  void specChanged() {
    specChanged = true;
  }

  /** The program's text is another now: the next run is its. */
  void edited() {
    TraceView view = desk.view();
    if (!specChanged && view != null && view.rows() > 0) {
      say.accept("The program is edited: what is shown is the text before; Run starts anew.");
    }
    specChanged = true;
  }

  /** Chooses runtime and machine as if in the bar. */
  void choose(RuntimeKind runtime, MachineKind machine) {
    runSettings.choose(runtime, machine);
    specChanged = true;
  }

  /** Loads what the editor and the bar say, if either has changed. */
  private void prepare() {
    if (specChanged || desk.isOpenedTrace()) {
      reload();
    }
  }

  RunSpec spec() {
    Path file = documents.file();
    Path folder = file == null ? null : file.toAbsolutePath().getParent();
    return runSettings.apply(RunSpec.of(documents.name(), editor.text()).withFolder(folder));
  }

  /** Loads what the editor and the bar say. */
  void load() {
    RunSpec spec = spec();
    if (desk.isOpenedTrace()) {
      desk.showTrace(null, false);
    }
    take(spec);
  }

  private void take(RunSpec spec) {
    specChanged = false;
    editor.named(spec.fileName());
    session.load(spec);
    setStops();
  }

  /** Loads an edited text: what was chosen is chosen again as far as it fits. */
  private void reload() {
    RunSpec spec = spec();
    if (desk.isOpenedTrace() || !onlyTextDiffers(desk.state().spec(), spec)) {
      load();
      return;
    }
    specChanged = false;
    editor.named(spec.fileName());
    session.reload(spec);
    setStops();
  }

  private void setStops() {
    session.setBreakpoints(editor.breakpoints().all());
    session.setEventBreaks(eventBreaks);
  }

  private static boolean onlyTextDiffers(@Nullable RunSpec before, RunSpec now) {
    return before != null
        && !before.source().equals(now.source())
        && before.withSource(now.source()).withSchedule("").equals(now);
  }

  /** The policy decides again, from the beginning. */
  void forgetChoices() {
    take(spec());
    say.accept("The choices are forgotten: the next run is the policy's.");
  }

  /** Whether the other threads stand still during a step. */
  BooleanProperty aloneProperty() {
    return alone;
  }

  void switchAlone() {
    alone.set(!alone.get());
    say.accept(
        alone.get()
            ? "Steps are the chosen thread's alone: the others are held."
            : "Steps are whoever's turn it is.");
  }

  @Nullable String unchosen(SessionState s) {
    return session.hasChoices() ? null : "Nothing has been chosen: the policy decides everything.";
  }

  Set<EventBreak> eventBreaks() {
    return eventBreaks;
  }

  void setEventBreaks(Set<EventBreak> wanted) {
    eventBreaks = Set.copyOf(wanted);
    session.setEventBreaks(eventBreaks);
  }

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

  @Nullable String unscheduled(SessionState s) {
    return session.schedule().isEmpty()
        ? "Only the virtual machine has a schedule; run the program there first."
        : null;
  }

  void run() {
    SessionState s = desk.state();
    RunSpec shown = s.spec();
    // What was found is gone through once; the next run is the policy's again.
    specChanged |= s.status().isOver() && shown != null && shown.isOfSearch();
    prepare();
    session.run();
  }

  void step(StepKind kind) {
    prepare();
    ThreadId chosen = desk.chosenThreadProperty().get();
    boolean known = desk.state().thread(chosen) != null;
    boolean ofCall = kind == StepKind.OVER || kind == StepKind.OUT;
    desk.awaitStep(!known || !alone.get() && !ofCall);
    if (known && ofCall && !alone.get()) {
      session.stepAmongOthers(kind, chosen);
    } else {
      session.step(kind, known && alone.get() ? chosen : null);
    }
  }

  /** Runs a schedule that a search found. */
  void openSchedule(RuntimeKind runtime, String schedule) {
    runSettings.choose(runtime, MachineKind.VIRTUAL);
    RunSpec spec = spec().withSchedule(schedule);
    if (desk.isOpenedTrace()) {
      desk.showTrace(null, false);
    }
    take(spec);
    session.run();
    say.accept(
        "This is the schedule that was found: step back through it, or let another thread go"
            + " first.");
  }

  void stepThread(StepKind kind, ThreadId who) {
    desk.chosenThreadProperty().set(who);
    desk.awaitStep(false);
    session.step(kind, who);
  }

  void undoStep() {
    desk.awaitStep(false);
    session.stepBack();
  }

  void stepBack(StepKind kind) {
    boolean byThread = kind == StepKind.LINE || kind == StepKind.OVER || kind == StepKind.OUT;
    ThreadId who =
        byThread && desk.state().thread(desk.chosenThreadProperty().get()) != null
            ? desk.chosenThreadProperty().get()
            : null;
    desk.awaitStep(false);
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
    Breakpoint there = editor.breakpoints().at(line);
    ThreadId thread = there == null ? ThreadId.NONE : there.thread();
    ask("Stop before line " + line + " only if", "i == 3", there == null ? "" : there.condition())
        .ifPresent(condition -> editor.breakpoints().set(line, condition, thread));
  }

  /** The expressions at whose change a run stops, as they were typed. */
  String watchpoints() {
    return watchpoints;
  }

  /**
   * Replaces the expressions at whose change a run stops.
   *
   * @param text several with commas between them
   * @throws IllegalArgumentException with a message for the user if one cannot be read
   */
  void setWatchpoints(String text) {
    session.setWatchpoints(
        Stream.of(text.split(","))
            .map(String::strip)
            .filter(t -> !t.isEmpty())
            .collect(Collectors.toSet()));
    watchpoints = text;
  }

  private Optional<String> ask(String what, String example, String present) {
    return Prompt.ask(stage, what, example, present);
  }

  void breakpointsChanged() {
    session.setBreakpoints(editor.breakpoints().all());
  }

  void seek(double ns) {
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
}
