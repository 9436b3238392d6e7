package gilscope.desk.ui;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Where the panels stand in the window. FX thread only. */
final class WindowLayout {
  static final int OUTPUT_TAB = 0;
  static final int WHY_TAB = 1;
  static final int REPORT_TAB = 2;
  static final int SEARCH_TAB = 5;

  private final TabPane tabs = new TabPane();
  private @Nullable Node lockCosts;

  /** Where output, answers and reports stand, beside the timeline. */
  void tab(String title, Node content) {
    Tab tab = new Tab(title, content);
    tab.setClosable(false);
    tabs.getTabs().add(tab);
  }

  void showTab(int index) {
    tabs.getSelectionModel().select(index);
  }

  /** Lays the table of what the locks cost over the upper half, or takes it away. */
  void toggleLockCosts() {
    Node table = lockCosts;
    if (table != null) {
      table.setVisible(!table.isVisible());
    }
  }

  /** The upper half from left to right. */
  static SplitPane upper(Node program, Node threads, Node locks, Node variables, Node bytecode) {
    SplitPane tables = new SplitPane(titled("Threads", threads), titled("Locks", locks));
    tables.setOrientation(Orientation.VERTICAL);
    SplitPane inside = new SplitPane(titled("Variables", variables), titled("Bytecode", bytecode));
    inside.setOrientation(Orientation.VERTICAL);
    SplitPane upper = new SplitPane(titled("Program", program), tables, inside);
    upper.setDividerPositions(0.38, 0.7);
    return upper;
  }

  /** All of the window's contents; call when the tabs are there. */
  BorderPane root(
      Node top,
      SplitPane upper,
      TimelinePane timeline,
      TimelineBar bar,
      Opening opening,
      LockCosts costs,
      Bulletin bulletin) {
    BorderPane panel = titled("Timeline", timeline, bar);
    panel.setTop(new VBox(panel.getTop(), opening, bulletin.banner()));
    SplitPane lower = new SplitPane(panel, tabs);
    lower.setDividerPositions(0.71);
    Button back = new Button("Back to the program");
    back.getStyleClass().add("small-button");
    back.setOnAction(_ -> toggleLockCosts());
    BorderPane locks = titled("What the locks cost so far", costs, back);
    locks.setVisible(false);
    lockCosts = locks;
    SplitPane all = new SplitPane(new StackPane(upper, locks), lower);
    all.setOrientation(Orientation.VERTICAL);
    all.setDividerPositions(0.5);
    BorderPane root = new BorderPane(all);
    root.setMinSize(0, 0);
    root.setTop(top);
    root.setBottom(bulletin.status());
    return root;
  }

  private static BorderPane titled(String title, Node content, Node... extras) {
    Label label = new Label(title);
    label.getStyleClass().add("panel-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox bar = new HBox(label, gap);
    bar.getChildren().addAll(extras);
    bar.getStyleClass().add("panel-bar");
    BorderPane panel = new BorderPane(content);
    panel.setTop(bar);
    panel.getStyleClass().add("panel");
    return panel;
  }
}
