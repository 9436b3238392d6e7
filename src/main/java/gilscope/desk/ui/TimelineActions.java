package gilscope.desk.ui;

import gilscope.core.session.SessionState;
import gilscope.desk.scene.Arrangement;
import gilscope.desk.scene.LaneList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the timeline can be asked for; its keys are letters. Stateless. */
final class TimelineActions {
  private TimelineActions() {}

  static void define(ActionList to, MainWindow window, TimelinePane timeline) {
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
    to.add(
        "time.effect",
        group,
        "Back, or on to what it set off",
        "[",
        null,
        traced,
        window.questions()::effect);
    to.add("time.find", group, "Find in the run…", "/", null, traced, () -> window.sheets().find());
    to.under(
        Action.NOWHERE,
        () -> {
          to.add(
              "time.right",
              group,
              "Next on this lane (arrow)",
              "RIGHT",
              null,
              traced,
              () -> timeline.chosen().neighbour(true));
          to.add(
              "time.left",
              group,
              "Previous on this lane (arrow)",
              "LEFT",
              null,
              traced,
              () -> timeline.chosen().neighbour(false));
        });
    to.under(
        "Lanes",
        () -> {
          to.add(
              "time.next",
              group,
              "Next on this lane",
              ".",
              null,
              traced,
              () -> timeline.chosen().neighbour(true));
          to.add(
              "time.previous",
              group,
              "Previous on this lane",
              ",",
              null,
              traced,
              () -> timeline.chosen().neighbour(false));
          to.add(
              "time.down",
              group,
              "Lane below",
              "DOWN",
              null,
              traced,
              () -> timeline.chosen().goToLane(1));
          to.add(
              "time.up",
              group,
              "Lane above",
              "UP",
              null,
              traced,
              () -> timeline.chosen().goToLane(-1));
          to.add(
              "time.pin",
              group,
              "Pin the lane, or let it go",
              "P",
              null,
              traced,
              () -> timeline.chosen().arrange(Arrangement::pinning));
          to.add(
              "time.raise",
              group,
              "Move the lane up",
              "Shift+P",
              null,
              traced,
              () -> timeline.chosen().arrange(Arrangement::raising));
          to.add(
              "time.hide",
              group,
              "Hide the lane",
              "H",
              null,
              traced,
              () -> timeline.chosen().arrange(Arrangement::hiding));
          to.add(
              "time.showAll",
              group,
              "Show all lanes",
              "Shift+H",
              null,
              traced,
              () ->
                  timeline
                      .arrangementProperty()
                      .set(timeline.arrangementProperty().get().showingAll()));
          for (String title :
              List.of(
                  LaneList.THREADS,
                  LaneList.INTERPRETER,
                  LaneList.LOCKS,
                  LaneList.JOINS,
                  LaneList.CORES,
                  LaneList.COUNTERS)) {
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
        });
    to.under(
        "Marks",
        () -> {
          to.add(
              "time.mark", group, "Mark this moment", "M", null, traced, window.questions()::mark);
          to.add(
              "time.note",
              group,
              "Mark with a note…",
              "Shift+M",
              null,
              traced,
              () -> window.sheets().note());
          to.add(
              "time.unmark",
              group,
              "Remove the nearest mark",
              "DELETE",
              null,
              traced,
              window.questions()::unmark);
        });
    to.add(
        "time.details",
        group,
        "Show calls and critical sections, or hide them",
        "C",
        null,
        traced,
        timeline::toggleDetails);
    to.add(
        "time.locks", group, "What the locks cost", "L", null, _ -> null, window::toggleLockCosts);
    to.under(
        "Zoom and move",
        () -> {
          to.add(
              "time.zoomIn", group, "Zoom in", "W", null, traced, () -> timeline.moves().zoom(0.8));
          to.add(
              "time.zoomOut",
              group,
              "Zoom out",
              "S",
              null,
              traced,
              () -> timeline.moves().zoom(1.25));
          to.add(
              "time.panLeft",
              group,
              "Pan left",
              "A",
              null,
              traced,
              () -> timeline.moves().panBy(-60));
          to.add(
              "time.panRight",
              group,
              "Pan right",
              "D",
              null,
              traced,
              () -> timeline.moves().panBy(60));
          to.add(
              "time.fit",
              group,
              "Centre, then fit the selection; then everything",
              "F",
              null,
              traced,
              timeline.moves()::fit);
          to.add(
              "time.undo",
              group,
              "Where I was before",
              "Shortcut+Z",
              null,
              traced,
              timeline.moves()::undo);
          to.add(
              "time.redo",
              group,
              "Where I was after",
              "Shortcut+Shift+Z",
              null,
              traced,
              timeline.moves()::redo);
        });
    to.add(
        "time.deselect",
        group,
        "Clear the selection",
        "ESCAPE",
        null,
        WindowActions::always,
        window::deselect);
  }
}
