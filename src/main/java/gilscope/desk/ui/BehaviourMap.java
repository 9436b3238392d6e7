package gilscope.desk.ui;

import gilscope.core.explore.Behaviour;
import gilscope.desk.scene.ColorRole;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.shape.Rectangle;

/**
 * What a search met: a square for each behaviour in the order of finding them, in the colour of how
 * it ended. A click opens it as a run, passing ones too. FX thread only.
 */
final class BehaviourMap extends FlowPane {
  private static final double SIDE = 11;

  /**
   * @param open shows a behaviour as a run
   */
  BehaviourMap(Theme theme, List<Behaviour> behaviours, Consumer<Behaviour> open) {
    super(2, 2);
    getStyleClass().add("behaviour-map");
    int number = 0;
    for (Behaviour b : behaviours) {
      Rectangle square = new Rectangle(SIDE, SIDE, theme.color(role(b.form())));
      String says =
          "Behaviour "
              + ++number
              + ": "
              + (b.form().isEmpty() ? "passes" : b.form())
              + ". Open it.";
      Tooltip.install(square, new Tooltip(says));
      square.setAccessibleText(says);
      square.setAccessibleRole(AccessibleRole.BUTTON);
      square.setFocusTraversable(true);
      square.setStroke(theme.color(ColorRole.TEXT));
      square
          .strokeWidthProperty()
          .bind(Bindings.when(square.focusedProperty()).then(2).otherwise(0));
      square.setOnMouseClicked(_ -> open.accept(b));
      square.setOnKeyPressed(
          e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
              open.accept(b);
              e.consume();
            }
          });
      getChildren().add(square);
    }
  }

  private static ColorRole role(String form) {
    if (form.isEmpty()) {
      return ColorRole.STATE_RUNNING;
    }
    return form.contains("lock") || form.contains("wait") || form.contains("wake")
        ? ColorRole.STATE_WAITING
        : ColorRole.STATE_BLOCKED;
  }
}
