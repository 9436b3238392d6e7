package gilscope.desk.ui;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** All keys and gestures on one sheet, grouped as in the menus. FX thread only. */
final class KeySheet extends VBox {
  private static final String[][] GESTURES = {
    {"click", "go to that moment"},
    {"double click", "zoom to the span"},
    {"drag", "select a range; the report is about it"},
    {"drag on the ruler", "zoom to the range"},
    {"Shift+drag, right drag", "pan"},
    {"Ctrl+wheel", "zoom at the pointer"},
    {"Shift+wheel", "pan"},
    {"click on a group", "fold or unfold it"},
    {"right click on a name", "pin, hide, filter"}
  };

  KeySheet(ActionList actions) {
    getStyleClass().add("palette");
    setPadding(new Insets(14));
    setSpacing(8);
    setMaxSize(980, 640);
    Label title = new Label("Keys · " + actions.keyMap().label());
    title.getStyleClass().add("sheet-title");
    FlowPane columns = new FlowPane(24, 14);
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
        columns.getChildren().add(new VBox(4, heading(group), grid));
      }
      row(grid, Keys.display(keys), a.label().replace("…", ""));
    }
    GridPane gestures = grid("Mouse");
    for (String[] g : GESTURES) {
      row(gestures, g[0], g[1]);
    }
    columns.getChildren().add(new VBox(4, heading("Mouse in the timeline"), gestures));
    columns.setPrefWrapLength(920);
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    getChildren().addAll(title, scroll, new Label("Esc closes this."));
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
