package gilscope.desk.ui;

import gilscope.core.session.Command;
import gilscope.core.session.Session;
import gilscope.core.session.StepKind;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The menu Run: what goes forwards. Stateless. */
final class RunActions {
  private RunActions() {}

  static void define(ActionList to, MainWindow window, Session session, EditorPane editor) {
    Controls controls = window.controls();
    String group = "Run";
    to.add(
        "run",
        group,
        "Run",
        "F5",
        Material2MZ.PLAY_ARROW,
        controls.can(Command.RUN),
        controls::run);
    to.add(
        "pause",
        group,
        "Pause",
        "F6",
        Material2MZ.PAUSE,
        controls.can(Command.PAUSE),
        session::pause);
    to.add(
        "stop",
        group,
        "Stop",
        "Shift+F5",
        Material2MZ.STOP,
        controls.can(Command.STOP),
        session::stop);
    to.line(group);
    step(
        to,
        controls,
        "step.instruction",
        "Step one instruction",
        "Shortcut+F7",
        Material2MZ.SKIP_NEXT,
        StepKind.INSTRUCTION);
    step(
        to,
        controls,
        "step.expression",
        "Step to the next expression",
        "Shortcut+Shift+F7",
        null,
        StepKind.EXPRESSION);
    step(
        to,
        controls,
        "step.line",
        "Step to the next line",
        "F7",
        Material2AL.ARROW_DOWNWARD,
        StepKind.LINE);
    step(to, controls, "step.over", "Step over", "F8", Material2MZ.REDO, StepKind.OVER);
    step(to, controls, "step.out", "Step out", "Shift+F8", Material2AL.ARROW_UPWARD, StepKind.OUT);
    step(
        to,
        controls,
        "step.lock",
        "Go to the next lock event",
        "F9",
        Material2AL.LOCK,
        StepKind.LOCK_EVENT);
    step(
        to,
        controls,
        "step.gil",
        "Go to the next GIL switch",
        "F10",
        Material2MZ.SWAP_HORIZ,
        StepKind.GIL_SWITCH);
    step(to, controls, "step.output", "Go to the next output", "F11", null, StepKind.OUTPUT);
    step(
        to,
        controls,
        "step.exception",
        "Go to the next exception",
        "F12",
        null,
        StepKind.EXCEPTION);
    to.add(
        "run.cursor",
        group,
        "Run to the caret",
        "Shortcut+F8",
        Material2AL.INPUT,
        controls.can(Command.RUN_TO_CURSOR),
        controls::runToCaret);
    to.add(
        "run.change",
        group,
        "Run to the next change of…",
        "Shortcut+F9",
        null,
        controls.can(Command.STEP),
        () -> controls.toChange(true));
    to.line(group);
    to.under(
        "Breakpoints",
        () -> {
          to.add(
              "run.breakpoint",
              group,
              "Toggle breakpoint",
              "Shortcut+B",
              null,
              WindowActions::always,
              () -> editor.toggleBreakpoint(editor.caretLine()));
          to.add(
              "run.condition",
              group,
              "Breakpoint with a condition…",
              "Shortcut+Shift+B",
              null,
              WindowActions::always,
              controls::conditionalBreakpoint);
          to.add(
              "run.breakpoints",
              group,
              "All breakpoints: lines, values, events…",
              "Shortcut+Alt+B",
              null,
              WindowActions::always,
              () -> window.sheets().breakpoints());
        });
    to.add(
        "run.alone",
        group,
        "Hold the other threads while stepping",
        "Shortcut+F10",
        Material2MZ.PERSON,
        WindowActions::always,
        controls::switchAlone);
    to.under(
        "Schedule",
        () -> {
          to.add(
              "run.copySchedule",
              group,
              "Copy schedule",
              null,
              null,
              controls::unscheduled,
              controls::copySchedule);
          to.add(
              "run.saveSchedule",
              group,
              "Save schedule…",
              null,
              null,
              controls::unscheduled,
              controls::saveSchedule);
          to.add(
              "run.forgetChoices",
              group,
              "Forget the choices",
              null,
              null,
              controls::unchosen,
              controls::forgetChoices);
        });
  }

  private static void step(
      ActionList to,
      Controls controls,
      String id,
      String label,
      String keys,
      @Nullable Ikon icon,
      StepKind kind) {
    to.add(id, "Run", label, keys, icon, controls.can(Command.STEP), () -> controls.step(kind));
  }
}
