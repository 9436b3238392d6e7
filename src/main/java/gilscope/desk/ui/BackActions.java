package gilscope.desk.ui;

import gilscope.core.session.Command;
import gilscope.core.session.Session;
import gilscope.core.session.SessionState;
import gilscope.core.session.StepKind;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2MZ;

/** The menu Back: the same backwards. Stateless. */
final class BackActions {
  private BackActions() {}

  static void define(ActionList to, Controls controls, Session session) {
    String group = "Back";
    Function<SessionState, @Nullable String> can = controls.can(Command.STEP_BACK);
    to.add(
        "step.back",
        group,
        "Undo the last step",
        "Shift+F7",
        Material2MZ.SKIP_PREVIOUS,
        can,
        controls::undoStep);
    back(
        to,
        controls,
        "back.instruction",
        "Back to the instruction before",
        "Alt+F6",
        StepKind.INSTRUCTION);
    back(
        to,
        controls,
        "back.expression",
        "Back to the expression before",
        "Alt+Shift+F7",
        StepKind.EXPRESSION);
    back(to, controls, "back.line", "Back to the line before", "Alt+F7", StepKind.LINE);
    back(to, controls, "back.over", "Back over", "Alt+F8", StepKind.OVER);
    back(to, controls, "back.out", "Back to the caller", "Alt+Shift+F8", StepKind.OUT);
    back(to, controls, "back.lock", "Back to the last lock event", "Shift+F9", StepKind.LOCK_EVENT);
    back(to, controls, "back.gil", "Back to the last GIL switch", "Shift+F10", StepKind.GIL_SWITCH);
    back(to, controls, "back.output", "Back to the last output", "Shift+F11", StepKind.OUTPUT);
    back(
        to,
        controls,
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
        controls::runBackToCaret);
    to.add(
        "back.change",
        group,
        "Run back to the last change of…",
        "Shortcut+Shift+F9",
        null,
        can,
        () -> controls.toChange(false));
    to.add(
        "back.start",
        group,
        "Back to the beginning",
        "Shortcut+HOME",
        null,
        controls.can(Command.SEEK),
        () -> session.seekStep(0));
  }

  private static void back(
      ActionList to, Controls controls, String id, String label, String keys, StepKind kind) {
    to.add(
        id,
        "Back",
        label,
        keys,
        null,
        controls.can(Command.STEP_BACK),
        () -> controls.stepBack(kind));
  }
}
