package gilscope.desk.ui;

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
}
