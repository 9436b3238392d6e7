package gilscope.desk.ui;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The window's contents with one thing over them at a time: palette, sheet of keys, welcome. In the
 * scene rather than in popup windows, so that it needs no compositor and is in every picture. FX
 * thread only.
 */
final class Overlay extends StackPane {
  private final Pane shade = new Pane();
  private @Nullable Node shown;
  private @Nullable Node focusBefore;

  Overlay(Node content) {
    shade.getStyleClass().add("shade");
    shade.setVisible(false);
    shade.setOnMousePressed(_ -> close());
    getChildren().addAll(content, shade);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE && shown != null) {
            close();
            e.consume();
          }
        });
  }

  boolean isOpen() {
    return shown != null;
  }

  @Nullable Node shown() {
    return shown;
  }

  void open(Node node, Pos where) {
    show(node, where, true);
  }

  /** In a corner, while everything else can be used. */
  void openBeside(Node node) {
    show(node, Pos.TOP_RIGHT, false); // over the variables: the tour speaks of the lanes
    setMargin(node, new Insets(110, 24, 0, 0));
  }

  private void show(Node node, Pos where, boolean alone) {
    close();
    focusBefore = getScene() == null ? null : getScene().getFocusOwner();
    shown = node;
    shade.setVisible(alone);
    setAlignment(node, where);
    setMargin(node, where == Pos.TOP_CENTER ? new Insets(80, 0, 0, 0) : Insets.EMPTY);
    getChildren().add(node);
    node.requestFocus();
  }

  void close() {
    Node old = shown;
    if (old == null) {
      return;
    }
    shown = null;
    shade.setVisible(false);
    getChildren().remove(old);
    Node before = focusBefore;
    focusBefore = null;
    if (before != null && before.getScene() == getScene()) {
      before.requestFocus();
    }
  }
}
