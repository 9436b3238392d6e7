package gilscope.desk.ui;

import gilscope.core.session.FrameView;
import gilscope.core.session.FrameView.Variable;
import gilscope.core.session.SessionState;
import gilscope.core.session.ThreadView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * Locals, operand stack and globals of a frame of the chosen thread; what changed since the last
 * stop is bold.
 */
final class VariablesPane extends BorderPane {
  private record Row(String scope, String name, String value, String type) {
    String key() {
      return scope + " " + name;
    }
  }

  private final Desk desk;
  private final ChoiceBox<FrameView> frames = new ChoiceBox<>();
  private final TableView<Row> table = new TableView<>();
  private final Label nothing = Empty.label("");
  private Map<String, String> before = Map.of();
  private Map<String, String> now = Map.of();
  private int chosenFrame;
  private boolean filling;

  VariablesPane(Desk desk) {
    this.desk = desk;
    frames.setMaxWidth(Double.MAX_VALUE);
    frames.setAccessibleText("Call stack");
    frames.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable FrameView f) {
            return f == null
                ? ""
                : f.function() + "  " + ThreadsTable.shortFile(f.file()) + ":" + f.line();
          }

          @Override
          public @Nullable FrameView fromString(String s) {
            return null;
          }
        });
    frames
        .getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (_, _, i) -> {
              if (!filling) {
                chosenFrame = Math.max(0, i.intValue());
                fill();
              }
            });
    table.setAccessibleText("Variables");
    table.setPlaceholder(nothing);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    TableColumn<Row, Row> name = Columns.of("Name", 110, Row::name);
    TableColumn<Row, Row> value = Columns.of("Value", 180, Row::value);
    value.setCellFactory(_ -> new ValueCell());
    table.getColumns().add(name);
    table.getColumns().add(value);
    table.getColumns().add(Columns.of("Type", 70, Row::type));
    table.getColumns().add(Columns.of("Scope", 60, Row::scope));
    setTop(frames);
    setCenter(table);
    desk.stateProperty().addListener((_, _, s) -> show(s));
    show(desk.state());
    desk.chosenThreadProperty()
        .addListener(
            (_, _, _) -> {
              chosenFrame = 0;
              before = Map.of();
              now = Map.of();
              show(desk.state());
            });
  }

  private void show(SessionState s) {
    nothing.setText(Empty.noFrames(desk, "variables"));
    ThreadView t = s.thread(desk.chosenThreadProperty().get());
    List<FrameView> stack = t == null ? List.of() : t.frames();
    if (stack.isEmpty() && frames.getItems().isEmpty()) {
      return; // as it was: a running program has no frames to show
    }
    filling = true;
    chosenFrame = Math.min(chosenFrame, Math.max(0, stack.size() - 1));
    frames.getItems().setAll(stack);
    frames.setDisable(stack.isEmpty());
    if (!stack.isEmpty()) {
      frames.getSelectionModel().select(chosenFrame);
    }
    filling = false;
    before = now;
    fill();
  }

  private void fill() {
    List<Row> rows = new ArrayList<>();
    if (chosenFrame < frames.getItems().size()) {
      FrameView f = frames.getItems().get(chosenFrame);
      for (Variable v : f.locals()) {
        rows.add(new Row("local", v.name(), v.repr(), v.type()));
      }
      for (int i = f.stack().size() - 1; i >= 0; i--) {
        Variable v = f.stack().get(i);
        rows.add(
            new Row("stack", v.name().isEmpty() ? "[" + i + "]" : v.name(), v.repr(), v.type()));
      }
      for (Variable v : f.globals()) {
        rows.add(new Row("global", v.name(), v.repr(), v.type()));
      }
    }
    Map<String, String> values = new HashMap<>();
    for (Row r : rows) {
      values.put(r.key(), r.value());
    }
    now = values;
    table.getItems().setAll(rows);
  }

  private final class ValueCell extends TableCell<Row, Row> {
    @Override
    protected void updateItem(@Nullable Row r, boolean isEmpty) {
      super.updateItem(r, isEmpty);
      getStyleClass().remove("changed");
      if (isEmpty || r == null) {
        setText(null);
        return;
      }
      setText(r.value());
      String old = before.get(r.key());
      if (!before.isEmpty() && !r.value().equals(old)) {
        getStyleClass().add("changed");
      }
    }
  }
}
