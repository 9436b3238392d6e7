package gilscope.desk.ui;

import gilscope.core.session.Command;
import gilscope.core.session.Session;
import gilscope.core.session.SessionState;
import gilscope.core.session.StepKind;
import gilscope.desk.export.ExportFormat;
import gilscope.desk.scene.Arrangement;
import gilscope.desk.scene.LaneList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** All that the window can be asked for: the one list. Stateless. */
final class WindowActions {
  private WindowActions() {}

  static void define(
      ActionList to,
      MainWindow window,
      Documents documents,
      Session session,
      TimelinePane timeline,
      EditorPane editor) {
    files(to, window, documents);
    run(to, window, session, editor);
    back(to, window, session);
    timeline(to, window, timeline);
    view(to, window);
  }

  private static @Nullable String always(SessionState any) {
    return null;
  }

  private static void files(ActionList to, MainWindow window, Documents documents) {
    Function<SessionState, @Nullable String> traced = _ -> window.untraced();
    String group = "File";
    to.add(
        "file.welcome",
        group,
        "Welcome and samples",
        "Shortcut+N",
        Material2AL.HOME,
        WindowActions::always,
        window::welcome);
    to.add(
        "file.open",
        group,
        "Open…",
        "Shortcut+O",
        Material2AL.FOLDER_OPEN,
        WindowActions::always,
        documents::chooseProgram);
    to.add(
        "file.openTrace",
        group,
        "Open trace…",
        "Shortcut+Shift+O",
        Material2AL.HISTORY,
        WindowActions::always,
        documents::chooseTrace);
    to.add(
        "file.save",
        group,
        "Save program",
        "Shortcut+S",
        Material2MZ.SAVE,
        WindowActions::always,
        documents::saveProgram);
    to.add(
        "file.saveTrace",
        group,
        "Save trace…",
        "Shortcut+Shift+S",
        Material2MZ.SAVE_ALT,
        traced,
        documents::saveTrace);
    to.line(group);
    to.add(
        "file.export",
        group,
        "Export a picture…",
        "Shortcut+Shift+E",
        Material2AL.IMAGE,
        traced,
        window::export);
    for (int scale : new int[] {1, 2, 4}) {
      to.add(
          "file.png" + scale,
          group,
          "Export visible range as PNG " + scale + "×…",
          scale == 2 ? "Shortcut+E" : null,
          Material2AL.IMAGE,
          traced,
          () -> documents.export(".png", scale, false));
    }
    to.add(
        "file.svg",
        group,
        "Export visible range as SVG…",
        null,
        Material2AL.IMAGE,
        traced,
        () -> documents.export(".svg", 1, false));
    to.add(
        "file.pngAll",
        group,
        "Export everything as PNG 2×…",
        null,
        Material2AL.IMAGE,
        traced,
        () -> documents.export(".png", 2, true));
    to.add(
        "file.svgAll",
        group,
        "Export everything as SVG…",
        null,
        Material2AL.IMAGE,
        traced,
        () -> documents.export(".svg", 1, true));
    for (ExportFormat format : ExportFormat.values()) {
      if (format != ExportFormat.SVG) {
        to.add(
            "file." + format.id(),
            group,
            "Export everything as " + format.label() + "…",
            null,
            null,
            traced,
            () -> documents.export("." + format.extension(), 1, true));
      }
    }
    to.add(
        "file.copy",
        group,
        "Copy picture",
        "Shortcut+Shift+C",
        Material2AL.CONTENT_COPY,
        traced,
        documents::copyPicture);
    to.line(group);
    to.add(
        "file.settings",
        group,
        "Settings…",
        "Shortcut+COMMA",
        null,
        WindowActions::always,
        window::settings);
    to.add("file.quit", group, "Quit", "Shortcut+Q", null, WindowActions::always, window::quit);
  }

  private static void run(ActionList to, MainWindow window, Session session, EditorPane editor) {
    String group = "Run";
    to.add("run", group, "Run", "F5", Material2MZ.PLAY_ARROW, window.can(Command.RUN), window::run);
    to.add(
        "pause",
        group,
        "Pause",
        "F6",
        Material2MZ.PAUSE,
        window.can(Command.PAUSE),
        session::pause);
    to.add(
        "stop",
        group,
        "Stop",
        "Shift+F5",
        Material2MZ.STOP,
        window.can(Command.STOP),
        session::stop);
    to.line(group);
    step(
        to,
        window,
        "step.instruction",
        "Step one instruction",
        "Shortcut+F7",
        Material2MZ.SKIP_NEXT,
        StepKind.INSTRUCTION);
    step(
        to,
        window,
        "step.line",
        "Step to the next line",
        "F7",
        Material2AL.ARROW_DOWNWARD,
        StepKind.LINE);
    step(to, window, "step.over", "Step over", "F8", Material2MZ.REDO, StepKind.OVER);
    step(to, window, "step.out", "Step out", "Shift+F8", Material2AL.ARROW_UPWARD, StepKind.OUT);
    step(
        to,
        window,
        "step.lock",
        "Go to the next lock event",
        "F9",
        Material2AL.LOCK,
        StepKind.LOCK_EVENT);
    step(
        to,
        window,
        "step.gil",
        "Go to the next GIL switch",
        "F10",
        Material2MZ.SWAP_HORIZ,
        StepKind.GIL_SWITCH);
    step(to, window, "step.output", "Go to the next output", "F11", null, StepKind.OUTPUT);
    step(to, window, "step.exception", "Go to the next exception", "F12", null, StepKind.EXCEPTION);
    to.add(
        "run.cursor",
        group,
        "Run to the caret",
        "Shortcut+F8",
        Material2AL.INPUT,
        window.can(Command.RUN_TO_CURSOR),
        window::runToCaret);
    to.add(
        "run.change",
        group,
        "Run to the next change of…",
        "Shortcut+F9",
        null,
        window.can(Command.STEP),
        () -> window.toChange(true));
    to.line(group);
    to.add(
        "run.condition",
        group,
        "Breakpoint with a condition…",
        "Shortcut+Shift+B",
        null,
        WindowActions::always,
        window::conditionalBreakpoint);
    to.add(
        "run.watchpoints",
        group,
        "Data breakpoints…",
        null,
        null,
        WindowActions::always,
        window::watchpoints);
    to.add(
        "run.breakpoint",
        group,
        "Toggle breakpoint",
        "Shortcut+B",
        null,
        WindowActions::always,
        () -> editor.toggleBreakpoint(editor.caretLine()));
    to.add(
        "run.copySchedule",
        group,
        "Copy schedule",
        null,
        null,
        window::unscheduled,
        window::copySchedule);
    to.add(
        "run.saveSchedule",
        group,
        "Save schedule…",
        null,
        null,
        window::unscheduled,
        window::saveSchedule);
  }

  private static void step(
      ActionList to,
      MainWindow window,
      String id,
      String label,
      String keys,
      @Nullable Ikon icon,
      StepKind kind) {
    to.add(id, "Run", label, keys, icon, window.can(Command.STEP), () -> window.step(kind));
  }

  private static void back(ActionList to, MainWindow window, Session session) {
    String group = "Back";
    Function<SessionState, @Nullable String> can = window.can(Command.STEP_BACK);
    to.add(
        "step.back",
        group,
        "Undo the last step",
        "Shift+F7",
        Material2MZ.SKIP_PREVIOUS,
        can,
        session::stepBack);
    back(to, window, "back.line", "Back to the line before", "Alt+F7", StepKind.LINE);
    back(to, window, "back.over", "Back over", "Alt+F8", StepKind.OVER);
    back(to, window, "back.out", "Back to the caller", "Alt+Shift+F8", StepKind.OUT);
    back(to, window, "back.lock", "Back to the last lock event", "Shift+F9", StepKind.LOCK_EVENT);
    back(to, window, "back.gil", "Back to the last GIL switch", "Shift+F10", StepKind.GIL_SWITCH);
    back(to, window, "back.output", "Back to the last output", "Shift+F11", StepKind.OUTPUT);
    back(
        to,
        window,
        "back.exception",
        "Back to the last exception",
        "Shift+F12",
        StepKind.EXCEPTION);
    to.line(group);
    to.add(
        "back.run",
        group,
        "Run back to the last breakpoint",
        "Shortcut+Shift+F5",
        null,
        can,
        session::runBack);
    to.add(
        "back.cursor",
        group,
        "Run back to the caret",
        "Shortcut+Shift+F8",
        null,
        can,
        window::runBackToCaret);
    to.add(
        "back.change",
        group,
        "Run back to the last change of…",
        "Shortcut+Shift+F9",
        null,
        can,
        () -> window.toChange(false));
    to.add(
        "back.start",
        group,
        "Back to the beginning",
        "Shortcut+HOME",
        null,
        window.can(Command.SEEK),
        () -> session.seekStep(0));
  }

  private static void back(
      ActionList to, MainWindow window, String id, String label, String keys, StepKind kind) {
    to.add(
        id, "Back", label, keys, null, window.can(Command.STEP_BACK), () -> window.stepBack(kind));
  }

  private static void timeline(ActionList to, MainWindow window, TimelinePane timeline) {
    Function<SessionState, @Nullable String> traced = _ -> window.untraced();
    String group = Action.TIMELINE;
    to.add("time.why", group, "Why does it wait?", "Y", null, traced, window::why);
    to.add(
        "time.cause",
        group,
        "Go to what ended the wait",
        "]",
        null,
        traced,
        window.questions()::cause);
    to.add("time.effect", group, "Back from there", "[", null, traced, window.questions()::effect);
    to.add("time.find", group, "Find in the run…", "/", null, traced, window::find);
    to.add(
        "time.next", group, "Next on this lane", ".", null, traced, () -> timeline.neighbour(true));
    to.add(
        "time.previous",
        group,
        "Previous on this lane",
        ",",
        null,
        traced,
        () -> timeline.neighbour(false));
    to.add(
        "time.right",
        group,
        "Next on this lane (arrow)",
        "RIGHT",
        null,
        traced,
        () -> timeline.neighbour(true));
    to.add(
        "time.left",
        group,
        "Previous on this lane (arrow)",
        "LEFT",
        null,
        traced,
        () -> timeline.neighbour(false));
    to.add(
        "time.down",
        group,
        "Lane below",
        "DOWN",
        null,
        traced,
        () -> timeline.chooseNeighbourLane(1));
    to.add(
        "time.up", group, "Lane above", "UP", null, traced, () -> timeline.chooseNeighbourLane(-1));
    to.add(
        "time.pin",
        group,
        "Pin the lane, or let it go",
        "P",
        null,
        traced,
        () -> timeline.arrangeChosen(Arrangement::pinning));
    to.add(
        "time.raise",
        group,
        "Move the lane up",
        "Shift+P",
        null,
        traced,
        () -> timeline.arrangeChosen(Arrangement::raising));
    to.add(
        "time.hide",
        group,
        "Hide the lane",
        "H",
        null,
        traced,
        () -> timeline.arrangeChosen(Arrangement::hiding));
    to.add(
        "time.showAll",
        group,
        "Show all lanes",
        "Shift+H",
        null,
        traced,
        () ->
            timeline.arrangementProperty().set(timeline.arrangementProperty().get().showingAll()));
    for (String title : List.of("Threads", LaneList.JOINS, LaneList.CORES, LaneList.COUNTERS)) {
      to.add(
          "time.fold" + title,
          group,
          "Fold or unfold " + title.toLowerCase(Locale.ROOT),
          null,
          null,
          traced,
          () ->
              timeline
                  .arrangementProperty()
                  .set(timeline.arrangementProperty().get().toggled(title)));
    }
    to.add("time.mark", group, "Mark this moment", "M", null, traced, window.questions()::mark);
    to.add("time.note", group, "Mark with a note…", "Shift+M", null, traced, window::note);
    to.add(
        "time.unmark",
        group,
        "Remove the nearest mark",
        "DELETE",
        null,
        traced,
        window.questions()::unmark);
    to.line(group);
    to.add("time.zoomIn", group, "Zoom in", "W", null, traced, () -> timeline.zoom(0.8));
    to.add("time.zoomOut", group, "Zoom out", "S", null, traced, () -> timeline.zoom(1.25));
    to.add("time.panLeft", group, "Pan left", "A", null, traced, () -> timeline.panBy(-60));
    to.add("time.panRight", group, "Pan right", "D", null, traced, () -> timeline.panBy(60));
    to.add("time.fit", group, "Fit selection or everything", "F", null, traced, timeline::fit);
    to.add(
        "time.undo", group, "Where I was before", "Shortcut+Z", null, traced, timeline::undoView);
    to.add(
        "time.redo",
        group,
        "Where I was after",
        "Shortcut+Shift+Z",
        null,
        traced,
        timeline::redoView);
    to.add(
        "time.deselect",
        group,
        "Clear the selection",
        "ESCAPE",
        null,
        WindowActions::always,
        window::deselect);
  }

  private static void view(ActionList to, MainWindow window) {
    Function<SessionState, @Nullable String> traced = _ -> window.untraced();
    String group = "View";
    to.add(
        "view.zoomIn",
        group,
        "Zoom in",
        "Shortcut+PLUS",
        Material2MZ.ZOOM_IN,
        traced,
        () -> window.timeline().zoom(0.7));
    to.add(
        "view.zoomOut",
        group,
        "Zoom out",
        "Shortcut+MINUS",
        Material2MZ.ZOOM_OUT,
        traced,
        () -> window.timeline().zoom(1.4));
    to.line(group);
    to.add(
        "view.output",
        group,
        "Output",
        "Alt+DIGIT1",
        null,
        WindowActions::always,
        () -> window.showTab(0));
    to.add(
        "view.why",
        group,
        "Why, and who waits for whom",
        "Alt+DIGIT2",
        null,
        WindowActions::always,
        () -> window.showTab(1));
    to.add(
        "view.report",
        group,
        "Report of the range",
        "Alt+DIGIT3",
        null,
        WindowActions::always,
        () -> window.showTab(2));
    to.add(
        "view.choose",
        group,
        "Choose who runs",
        "Alt+DIGIT4",
        null,
        WindowActions::always,
        () -> window.showTab(3));
    to.add(
        "view.analysis",
        group,
        "Analysis of the run",
        "Alt+DIGIT5",
        null,
        WindowActions::always,
        () -> window.showTab(4));
    to.add(
        "view.search",
        group,
        "Search of the interleavings",
        "Alt+DIGIT6",
        null,
        WindowActions::always,
        () -> window.showTab(5));
    to.add(
        "view.verdict",
        group,
        "Verdict: does it rely on the GIL?",
        "Shortcut+Shift+R",
        null,
        WindowActions::always,
        window::verdict);
    to.add(
        "view.compare",
        group,
        "Compare the runtimes",
        "Shortcut+R",
        null,
        WindowActions::always,
        () -> window.compare("The same program under each runtime", Course::underEachRuntime));
    to.add(
        "view.compareSeeds",
        group,
        "Compare seeds",
        null,
        null,
        WindowActions::always,
        () -> window.compare("The same program with other seeds", Course::withSeeds));
    to.add(
        "view.compareCores",
        group,
        "Compare numbers of cores",
        null,
        null,
        WindowActions::always,
        () -> window.compare("The same program on more cores", Course::onCores));
    to.add(
        "view.compareTrace",
        group,
        "Compare with a recorded run…",
        null,
        null,
        traced,
        window::compareWithTrace);
    to.line(group);
    to.add(
        "view.theme",
        group,
        "Light or dark",
        "Shortcut+D",
        Material2AL.BRIGHTNESS_6,
        WindowActions::always,
        () -> window.looks().switchTheme());
    to.add(
        "view.palette",
        group,
        "Next palette",
        "Shortcut+Shift+D",
        null,
        WindowActions::always,
        () -> window.looks().nextPalette());
    to.add(
        "view.editor",
        group,
        "Go to the program",
        "Alt+P",
        null,
        WindowActions::always,
        window::toEditor);
    to.add(
        "view.timeline",
        group,
        "Go to the timeline",
        "Alt+T",
        null,
        WindowActions::always,
        window::toTimeline);
    String help = "Help";
    to.add(
        "help.palette",
        help,
        "All commands…",
        "Shortcut+Shift+P",
        Material2AL.APPS,
        WindowActions::always,
        window::commands);
    to.add(
        "help.keys",
        help,
        "Keys",
        "F1",
        Material2AL.HELP_OUTLINE,
        WindowActions::always,
        window::keySheet);
    to.add("help.keys2", help, "Keys (sign)", "?", null, WindowActions::always, window::keySheet);
    to.add("help.tour", help, "Two-minute tour", null, null, WindowActions::always, window::tour);
  }
}
