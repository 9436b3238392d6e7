package gilscope.desk.ui;

import gilscope.core.session.FrameView;
import gilscope.core.session.FrameView.Variable;
import gilscope.core.session.ObjectPath;
import gilscope.core.session.ObjectPath.Scope;
import gilscope.core.session.ObjectView;
import gilscope.core.session.SessionState;
import gilscope.core.session.ThreadView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Locals, operand stack and globals of the chosen frame as a tree: objects open to show what they
 * hold, and what is open stays open from moment to moment. What changed since the last moment is
 * bold. The chosen object's facts stand below. FX thread only.
 */
final class VariablesPane extends BorderPane {
  /**
   * A line of the tree, which equals no other: JavaFX leaves a row with the item that it had, which
   * is in the tree no more, where the new item's value equals the old one's. Such a row forgets its
   * level, and its arrow opens nothing.
   *
   * @param path null for a heading
   */
  record Row(@Nullable ObjectPath path, String name, String value, String type, boolean opens) {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  private final Desk desk;
  private final BiConsumer<Set<ObjectPath>, @Nullable ObjectPath> inspect;
  private final CallStack frames;
  private final TreeTableView<Row> table = new TreeTableView<>(new TreeItem<>());
  private final Label nothing = Empty.label("");
  private final Label facts = new Label();
  private final Set<ObjectPath> open = new HashSet<>();
  private final Set<Scope> folded = new HashSet<>();
  private @Nullable ObjectPath chosen;
  private Map<ObjectPath, String> before = Map.of();
  private Map<ObjectPath, String> now = Map.of();
  private long shownStep = -1;
  private long shownNs = -1;
  private boolean filling;

  /**
   * @param inspect asks the session for the parts of the objects that are open, and for the facts
   *     of one
   */
  VariablesPane(Desk desk, BiConsumer<Set<ObjectPath>, @Nullable ObjectPath> inspect) {
    this.desk = desk;
    this.inspect = inspect;
    this.frames = new CallStack(desk);
    table.setShowRoot(false);
    table.getStyleClass().add("variables");
    table.setAccessibleText("Variables");
    table.setPlaceholder(nothing);
    table.setRowFactory(_ -> new OpenableRow());
    table.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getColumns().add(column("Name", 130, Row::name, false));
    table.getColumns().add(column("Value", 190, Row::value, true));
    table.getColumns().add(column("Type", 80, Row::type, false));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, item) -> choose(item == null ? null : item.getValue()));
    facts.getStyleClass().add("facts");
    facts.setWrapText(true);
    facts.setMaxWidth(Double.MAX_VALUE);
    facts.managedProperty().bind(facts.textProperty().isNotEmpty());
    facts.visibleProperty().bind(facts.managedProperty());
    setTop(frames);
    setCenter(table);
    setBottom(facts);
    desk.stateProperty().addListener((_, _, s) -> show(s));
    desk.chosenThreadProperty().addListener((_, _, _) -> show(desk.state()));
    desk.chosenFrameProperty().addListener((_, _, _) -> show(desk.state()));
    show(desk.state());
  }

  private TreeTableColumn<Row, Row> column(
      String title, double width, Function<Row, String> text, boolean value) {
    TreeTableColumn<Row, Row> column = new TreeTableColumn<>(title);
    column.setPrefWidth(width);
    column.setReorderable(false);
    column.setSortable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue()));
    column.setCellFactory(_ -> new Cell(text, value));
    return column;
  }

  private void show(SessionState s) {
    nothing.setText(Empty.noFrames(desk, "variables"));
    ThreadView t = s.thread(desk.chosenThreadProperty().get());
    FrameView f = desk.chosenFrame();
    boolean hadRows = !table.getRoot().getChildren().isEmpty();
    if (f == null && hadRows && s.status() == gilscope.core.session.Status.RUNNING) {
      return; // as it was: a running program has no frames to show
    }
    if (s.step() != shownStep || s.time().ns() != shownNs) {
      before = now;
      shownStep = s.step();
      shownNs = s.time().ns();
    }
    filling = true;
    Map<ObjectPath, String> values = new HashMap<>();
    List<TreeItem<Row>> groups = new ArrayList<>();
    if (t != null && f != null) {
      group(groups, values, s, t, f, Scope.LOCAL, f.locals());
      List<Variable> stack = new ArrayList<>();
      for (int i = f.stack().size() - 1; i >= 0; i--) {
        stack.add(f.stack().get(i));
      }
      group(groups, values, s, t, f, Scope.STACK, stack);
      group(groups, values, s, t, f, Scope.GLOBAL, f.globals());
    }
    now = values;
    table.getRoot().getChildren().setAll(groups);
    select();
    filling = false;
    showFacts(s);
  }

  private void group(
      List<TreeItem<Row>> to,
      Map<ObjectPath, String> values,
      SessionState s,
      ThreadView t,
      FrameView f,
      Scope scope,
      List<Variable> variables) {
    if (variables.isEmpty()) {
      return;
    }
    TreeItem<Row> heading = new TreeItem<>(new Row(null, scope.label(), "", "", true));
    for (Variable v : variables) {
      ObjectPath path = new ObjectPath(t.id(), f.depth(), scope, v.name());
      String name = scope == Scope.STACK ? "stack [" + v.name() + "]" : v.name();
      heading.getChildren().add(item(values, s, path, name, v));
    }
    heading.setExpanded(!folded.contains(scope));
    heading
        .expandedProperty()
        .addListener(
            (_, _, unfolded) -> {
              if (unfolded) {
                folded.remove(scope);
              } else {
                folded.add(scope);
              }
            });
    to.add(heading);
  }

  private TreeItem<Row> item(
      Map<ObjectPath, String> values, SessionState s, ObjectPath path, String name, Variable v) {
    values.put(path, v.repr());
    String shown = v.cell() ? name + "  (cell)" : name;
    TreeItem<Row> item = new TreeItem<>(new Row(path, shown, v.repr(), v.type(), v.opens()));
    if (!v.opens()) {
      return item;
    }
    ObjectView object = s.objects().get(path);
    if (object != null && open.contains(path)) {
      for (Variable part : object.parts()) {
        item.getChildren().add(item(values, s, path.part(part.name()), part.name(), part));
      }
      if (object.more() > 0) {
        item.getChildren().add(note("… " + object.more() + " more"));
      }
      if (item.getChildren().isEmpty()) {
        item.getChildren().add(note("nothing inside"));
      }
    } else {
      item.getChildren().add(note("…"));
    }
    item.setExpanded(open.contains(path));
    item.expandedProperty()
        .addListener(
            (_, _, expanded) -> {
              if (filling) {
                return;
              }
              if (expanded) {
                open.add(path);
              } else {
                open.remove(path);
              }
              ask();
            });
    return item;
  }

  private static TreeItem<Row> note(String text) {
    return new TreeItem<>(new Row(null, text, "", "", false));
  }

  private void choose(@Nullable Row row) {
    if (filling) {
      return;
    }
    chosen = row == null ? null : row.path();
    ask();
  }

  private void ask() {
    Set<ObjectPath> wanted = new HashSet<>(open);
    if (chosen != null) {
      wanted.add(chosen);
    }
    inspect.accept(wanted, chosen);
  }

  private void select() {
    TreeItem<Row> item = chosen == null ? null : find(table.getRoot(), chosen);
    if (item == null) {
      table.getSelectionModel().clearSelection();
    } else {
      table.getSelectionModel().select(item);
    }
  }

  private static @Nullable TreeItem<Row> find(TreeItem<Row> in, ObjectPath path) {
    Row row = in.getValue();
    if (row != null && path.equals(row.path())) {
      return in;
    }
    for (TreeItem<Row> each : in.getChildren()) {
      TreeItem<Row> found = find(each, path);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private void showFacts(SessionState s) {
    ObjectView object = chosen == null ? null : s.objects().get(chosen);
    ObjectView.Facts f = object == null ? null : object.facts();
    facts.setText(object == null || f == null ? "" : text(object, f));
  }

  /** {@code Account object · id 4240 · 2 references (local 2 of MainThread, shared 0) · …}. */
  private static String text(ObjectView object, ObjectView.Facts f) {
    StringBuilder text = new StringBuilder(object.type());
    text.append(f.identity() == 0 ? " · id() not asked for yet" : " · id " + f.identity());
    if (f.references() < 0) {
      text.append(" · not counted (immortal, or nobody could miss it)");
    } else {
      text.append(" · ")
          .append(f.references())
          .append(f.references() == 1 ? " reference" : " references");
      text.append(f.count().isEmpty() ? "" : " (" + f.count() + ")");
    }
    text.append(f.guard().isEmpty() ? "" : " · " + f.guard());
    if (f.names().size() > 1) {
      text.append("\nThe same object: ").append(String.join("; ", f.names()));
    }
    return text.toString();
  }

  /** The rows that can be seen, {@code name = value}, changed ones with a star; for tests. */
  String describe() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < table.getExpandedItemCount(); i++) {
      TreeItem<Row> item = table.getTreeItem(i);
      Row row = item.getValue();
      text.append("  ".repeat(Math.max(0, table.getTreeItemLevel(item) - 1)))
          .append(row.name())
          .append(row.path() == null ? "" : " = " + row.value())
          .append(isChanged(row) ? " *" : "")
          .append('\n');
    }
    return text.toString();
  }

  String factsText() {
    return facts.getText();
  }

  TreeTableView<Row> table() {
    return table;
  }

  private boolean isChanged(Row row) {
    ObjectPath path = row.path();
    if (path == null || before.isEmpty()) {
      return false;
    }
    String old = before.get(path);
    if (old == null && !path.steps().isEmpty()) {
      return false; // just opened, or new in its container, which is marked itself
    }
    return !row.value().equals(old) && sameFrameKnown(path);
  }

  /** A frame that was not shown at the last moment has no changes. */
  private boolean sameFrameKnown(ObjectPath path) {
    for (ObjectPath each : before.keySet()) {
      if (each.thread().equals(path.thread()) && each.frame() == path.frame()) {
        return true;
      }
    }
    return false;
  }

  /**
   * A row whose arrow has its width before it is styled: of one that is new JavaFX takes none to be
   * that of all rows, and moves names over their arrows.
   */
  private static final class OpenableRow extends TreeTableRow<Row> {
    private static final double WIDTH = 18;

    OpenableRow() {
      Region arrow = new Region();
      arrow.getStyleClass().add("arrow");
      StackPane node = new StackPane(arrow);
      node.getStyleClass().add("tree-disclosure-node");
      node.setMinWidth(WIDTH);
      node.setPrefWidth(WIDTH);
      node.setMouseTransparent(true);
      setDisclosureNode(node);
    }
  }

  private final class Cell extends TreeTableCell<Row, Row> {
    private final Function<Row, String> text;
    private final boolean value;

    Cell(Function<Row, String> text, boolean value) {
      this.text = text;
      this.value = value;
      // Made when the pointer comes: a tooltip is a window.
      setOnMouseEntered(
          _ -> {
            String all = getText();
            setTooltip(all == null || all.length() < 14 ? null : new Tooltip(all));
          });
    }

    @Override
    protected void updateItem(@Nullable Row r, boolean isEmpty) {
      super.updateItem(r, isEmpty);
      getStyleClass().removeAll("changed", "heading", "note");
      if (isEmpty || r == null) {
        setText(null);
        setAccessibleText(null);
        return;
      }
      String shown = text.apply(r);
      setText(shown);
      boolean changed = value && isChanged(r);
      setAccessibleText(changed ? shown + ", changed" : shown);
      if (changed) {
        getStyleClass().add("changed");
      }
      if (r.path() == null) {
        getStyleClass().add(r.opens() ? "heading" : "note");
      }
    }
  }
}
