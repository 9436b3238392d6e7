package gilscope.desk.ui;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
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

  private static final double[] NONE = {};
  private static final Map<String, double[]> USUAL =
      Map.of(
          "tables", new double[] {0.5},
          "inside", new double[] {0.58},
          "upper", new double[] {0.38, 0.69},
          "lower", new double[] {0.71},
          "all", new double[] {0.5});

  private final Settings settings;
  private final Map<String, SplitPane> splits = new LinkedHashMap<>();
  private final TabPane tabs = new TabPane();
  private @Nullable Node lockCosts;

  /**
   * @param settings where the dividers were, as {@link #remember} wrote it
   */
  WindowLayout(Settings settings) {
    this.settings = settings;
  }

  /** Writes down where the dividers are. */
  void remember() {
    splits.forEach(
        (name, split) ->
            settings.put(
                "dividers." + name,
                DoubleStream.of(split.getDividerPositions())
                    .mapToObj(at -> String.format(Locale.ROOT, "%.4f", at))
                    .collect(Collectors.joining(" "))));
  }

  /** Puts the dividers where they are in a new window. */
  void reset() {
    splits.forEach((name, split) -> split.setDividerPositions(USUAL.getOrDefault(name, NONE)));
  }

  private SplitPane split(String name, Orientation orientation, Node... parts) {
    SplitPane split = new SplitPane(parts);
    split.setOrientation(orientation);
    double[] usual = USUAL.getOrDefault(name, NONE);
    double[] known = positions(settings.get("dividers." + name, ""));
    split.setDividerPositions(known.length == usual.length ? known : usual);
    splits.put(name, split);
    return split;
  }

  /** None if one of them is not a share of the room. */
  private static double[] positions(String text) {
    try {
      double[] all = Stream.of(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
      return DoubleStream.of(all).allMatch(at -> at >= 0 && at <= 1) ? all : NONE;
    } catch (NumberFormatException e) {
      return NONE;
    }
  }

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
  SplitPane upper(Node program, Node threads, Node locks, Node variables, Node bytecode) {
    SplitPane tables =
        split("tables", Orientation.VERTICAL, titled("Threads", threads), titled("Locks", locks));
    SplitPane inside =
        split(
            "inside",
            Orientation.VERTICAL,
            titled("Variables", variables),
            titled("Bytecode", bytecode));
    return split("upper", Orientation.HORIZONTAL, titled("Program", program), tables, inside);
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
    tabs.setAccessibleText("Output, explanations, reports and searches");
    SplitPane lower = split("lower", Orientation.HORIZONTAL, panel, tabs);
    Button back = new Button("Back to the program");
    back.getStyleClass().add("small-button");
    back.setOnAction(_ -> toggleLockCosts());
    BorderPane locks = titled("What the locks cost so far", costs, back);
    locks.setVisible(false);
    lockCosts = locks;
    SplitPane all = split("all", Orientation.VERTICAL, new StackPane(upper, locks), lower);
    BorderPane root = new BorderPane(all);
    root.setMinSize(0, 0);
    root.setTop(top);
    root.setBottom(bulletin.status());
    return root;
  }

  private static BorderPane titled(String title, Node content, Node... extras) {
    Label label = new Label(title);
    label.getStyleClass().add("panel-title");
    label.setMinWidth(Region.USE_PREF_SIZE);
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
