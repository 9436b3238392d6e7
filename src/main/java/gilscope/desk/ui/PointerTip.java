package gilscope.desk.ui;

import javafx.scene.control.Label;

/**
 * A sentence beside the pointer: a label in the scene rather than a popup window, so that it needs
 * no focus and no compositor. FX thread only.
 */
final class PointerTip {
  private static final double WIDTH = 440;

  private final Label label = new Label();

  PointerTip() {
    label.getStyleClass().add("timeline-tip");
    label.setWrapText(true);
    label.setMouseTransparent(true);
    label.setManaged(false);
    label.setVisible(false);
  }

  Label node() {
    return label;
  }

  void hide() {
    label.setVisible(false);
  }

  /** Beside the pointer, inside the pane, never under the pointer. */
  void show(String text, double x, double y, double paneWidth, double paneHeight) {
    if (text.isEmpty()) {
      label.setVisible(false);
      return;
    }
    label.setText(text);
    label.setVisible(true);
    label.applyCss();
    double width = Math.min(WIDTH, Math.ceil(label.prefWidth(-1)));
    double height = Math.ceil(label.prefHeight(width));
    double tipX = Math.max(2, Math.min(x + 14, paneWidth - width - 4));
    double tipY = y + 20 + height > paneHeight ? y - height - 12 : y + 20;
    label.resizeRelocate(tipX, Math.max(0, tipY), width, height);
  }

  /** The sentence shown at the pointer; empty if none. */
  String text() {
    return label.isVisible() ? label.getText() : "";
  }
}
