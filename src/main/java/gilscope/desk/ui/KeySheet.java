package gilscope.desk.ui;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** All keys and gestures on one sheet, grouped as in the menus. FX thread only. */
final class KeySheet extends VBox {
  private static final int COLUMNS = 3;

  KeySheet(ActionList actions) {
    getStyleClass().addAll("palette", "key-sheet");
    setMaxSize(1240, USE_PREF_SIZE);
    Label title = new Label("Keys · " + actions.keyMap().label());
    title.getStyleClass().add("sheet-title");
    HBox columns = new HBox(28);
    for (int i = 0; i < COLUMNS; i++) {
      columns.getChildren().add(new VBox(10));
    }
    String group = "";
    GridPane grid = new GridPane();
    for (Action a : actions.all()) {
      String keys = actions.keys(a);
      if (keys == null) {
        continue;
      }
      if (!a.group().equals(group)) {
        group = a.group();
        grid = grid(group);
        column(columns, group).getChildren().add(new VBox(4, heading(group), grid));
      }
      row(grid, Keys.display(keys), a.label().replace("…", ""));
    }
    GridPane gestures = grid("Mouse");
    for (Gesture each : Gesture.values()) {
      row(gestures, each.how(), each.what());
    }
    column(columns, "Mouse")
        .getChildren()
        .add(new VBox(4, heading("Mouse in the timeline"), gestures));
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setMaxHeight(760);
    getChildren().addAll(title, scroll, new Label("Esc closes this."));
  }

  /** So that the columns are about equally long. */
  private static VBox column(HBox columns, String group) {
    int i =
        switch (group) {
          case "Run", "Help", "Mouse" -> 1;
          case "Back", "View" -> 2;
          default -> 0;
        };
    return (VBox) columns.getChildren().get(i);
  }

  private static Label heading(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("sheet-heading");
    return label;
  }

  private static GridPane grid(String name) {
    GridPane grid = new GridPane(10, 2);
    grid.setAccessibleText(name);
    return grid;
  }

  private static void row(GridPane grid, String keys, String what) {
    Label left = new Label(keys);
    left.getStyleClass().add("key");
    left.setMinWidth(USE_PREF_SIZE);
    Label right = new Label(what);
    right.setMinWidth(USE_PREF_SIZE);
    grid.addRow(grid.getRowCount(), left, right);
  }
}
