package gilscope.desk.ui;

import gilscope.core.event.MachineKind;
import gilscope.core.event.ThreadState;
import gilscope.core.session.SessionState;
import gilscope.core.session.Status;
import gilscope.core.session.ThreadView;
import javafx.scene.control.Label;

/** Says what to do where there is nothing to see. */
final class Empty {
  private Empty() {}

  static Label label(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("empty");
    label.setWrapText(true);
    return label;
  }

  /**
   * Why the chosen thread has no frames now.
   *
   * @param what would be seen of them
   */
  static String noFrames(Desk desk, String what) {
    SessionState s = desk.state();
    ThreadView t = s.thread(desk.chosenThreadProperty().get());
    boolean still = s.status() != Status.RUNNING && s.status() != Status.IDLE;
    if (desk.isOpenedTrace()) {
      return "A recorded trace keeps no " + what + "; run its program to see them.";
    }
    if (s.spec() != null && s.spec().machine() == MachineKind.LIVE) {
      return "The live machine keeps no " + what + "; run on the virtual machine to see them.";
    }
    if (still && t != null && t.state() == ThreadState.DONE) {
      return t.name() + " has ended. Click an earlier moment in the timeline.";
    }
    return "Pause or step on the virtual machine to see the chosen thread's " + what + ".";
  }
}
