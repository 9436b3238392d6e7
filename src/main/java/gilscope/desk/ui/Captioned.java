package gilscope.desk.ui;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/** A control with its name beside it, or over it in small letters. FX thread only. */
final class Captioned extends BorderPane {
  private final Label label;
  private final boolean plain;

  /**
   * @param plain its values say what it is: beside it stands nothing
   */
  Captioned(String title, Node control, boolean plain) {
    super(control);
    this.plain = plain;
    label = new Label(title);
    label.setLabelFor(control);
    label.setMinWidth(Region.USE_PREF_SIZE);
    setAlignment(label, Pos.CENTER_LEFT);
    place(true);
  }

  /** Where the name stands. */
  void place(boolean beside) {
    setLeft(null);
    setTop(null);
    label.getStyleClass().remove("caption-over");
    if (!beside) {
      label.getStyleClass().add("caption-over");
      setMargin(label, Insets.EMPTY);
      setTop(label);
    } else if (!plain) {
      setMargin(label, new Insets(0, 6, 0, 0));
      setLeft(label);
    }
  }
}
