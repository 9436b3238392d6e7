package gilscope.desk.ui;

import gilscope.core.session.SessionState;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The menu View. Stateless. */
final class ViewActions {
  private ViewActions() {}

  static void define(ActionList to, MainWindow window) {
    Function<SessionState, @Nullable String> traced = _ -> window.untraced();
    String group = "View";
    to.add(
        "view.zoomIn",
        group,
        "Zoom in",
        "Shortcut+PLUS",
        Material2MZ.ZOOM_IN,
        traced,
        () -> window.timeline().moves().zoom(0.7));
    to.add(
        "view.zoomOut",
        group,
        "Zoom out",
        "Shortcut+MINUS",
        Material2MZ.ZOOM_OUT,
        traced,
        () -> window.timeline().moves().zoom(1.4));
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
    to.under(
        "Compare",
        () -> {
          to.add(
              "view.compare",
              group,
              "Compare the runtimes",
              "Shortcut+R",
              null,
              WindowActions::always,
              () ->
                  window
                      .sheets()
                      .compare("The same program under each runtime", Course::underEachRuntime));
          to.add(
              "view.compareSeeds",
              group,
              "Compare seeds",
              null,
              null,
              WindowActions::always,
              () ->
                  window.sheets().compare("The same program with other seeds", Course::withSeeds));
          to.add(
              "view.compareCores",
              group,
              "Compare numbers of cores",
              null,
              null,
              WindowActions::always,
              () -> window.sheets().compare("The same program on more cores", Course::onCores));
          to.add(
              "view.compareTrace",
              group,
              "Compare with a recorded run…",
              null,
              null,
              traced,
              () -> window.sheets().compareWithTrace());
        });
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
        "view.reset",
        group,
        "Panels as in a new window",
        null,
        null,
        WindowActions::always,
        window::resetPanels);
    to.line(group);
    to.under(
        "Go to",
        () -> {
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
          toPane(to, window, "threads", "threads", "Alt+Shift+T");
          toPane(to, window, "locks", "locks", "Alt+Shift+L");
          toPane(to, window, "variables", "variables", "Alt+Shift+V");
          toPane(to, window, "bytecode", "bytecode", "Alt+Shift+C");
          to.add(
              "view.thread.next",
              group,
              "Next thread",
              "Alt+DOWN",
              null,
              WindowActions::always,
              () -> window.desk().chooseNeighbourThread(1));
          to.add(
              "view.thread.previous",
              group,
              "Previous thread",
              "Alt+UP",
              null,
              WindowActions::always,
              () -> window.desk().chooseNeighbourThread(-1));
          to.add(
              "view.frame.caller",
              group,
              "The caller's frame",
              "Alt+LEFT",
              null,
              WindowActions::always,
              () -> window.desk().chooseNeighbourFrame(1));
          to.add(
              "view.frame.called",
              group,
              "The called function's frame",
              "Alt+RIGHT",
              null,
              WindowActions::always,
              () -> window.desk().chooseNeighbourFrame(-1));
        });
  }

  private static void toPane(
      ActionList to, MainWindow window, String pane, String label, String keys) {
    to.add(
        "view." + pane,
        "View",
        "Go to the " + label,
        keys,
        null,
        WindowActions::always,
        () -> window.focus(pane));
  }
}
