package gilscope.desk.ui;

import java.util.Optional;
import javafx.scene.control.TextInputDialog;
import javafx.stage.Window;

/** Asks for a line of text. FX thread only. */
final class Prompt {
  private Prompt() {}

  /** What was typed, without blanks around it; empty if nothing was. */
  static Optional<String> ask(Window owner, String what, String example, String present) {
    TextInputDialog dialog = new TextInputDialog(present);
    dialog.initOwner(owner);
    dialog.setHeaderText(null);
    dialog.setTitle(what);
    dialog.setContentText(what);
    dialog.getEditor().setPromptText(example);
    dialog.getEditor().setPrefColumnCount(24);
    return dialog.showAndWait().map(String::strip);
  }
}
