package gilscope.desk.ui;

import gilscope.core.event.LockId;
import gilscope.core.session.LockView;
import gilscope.core.session.SessionState;
import gilscope.core.session.ThreadView;
import gilscope.desk.scene.ColorRole;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** Every thread: what it does, where, what it waits for and what it holds. FX thread only. */
final class ThreadsTable extends TableView<ThreadView> {
  private final Desk desk;
  private final Theme theme;
  private boolean filling;

  ThreadsTable(Desk desk, Theme theme) {
    this.desk = desk;
    this.theme = theme;
    setAccessibleText("Threads");
    setPlaceholder(Empty.label("Threads appear here when the program runs."));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    addColumn("Thread", 120, ThreadView::name).setCellFactory(_ -> new NameCell());
    addColumn("State", 108, t -> t.state().label()).setCellFactory(_ -> new StateCell());
    addColumn("Line", 74, this::where);
    addColumn("Waits for", 120, ThreadView::waitsForText);
    addColumn("Holds", 90, this::holds);
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, t) -> {
              if (t != null && !filling) {
                desk.chosenThreadProperty().set(t.id());
              }
            });
    desk.stateProperty().addListener((_, _, s) -> show(s));
    desk.chosenThreadProperty().addListener((_, _, _) -> select());
    theme.paletteProperty().addListener((_, _, _) -> refresh());
  }

  private TableColumn<ThreadView, ThreadView> addColumn(
      String title, double width, java.util.function.Function<ThreadView, String> text) {
    TableColumn<ThreadView, ThreadView> column = Columns.of(title, width, text);
    getColumns().add(column);
    return column;
  }

  private void show(SessionState s) {
    filling = true;
    List<ThreadView> threads = s.threads();
    if (getItems().size() == threads.size()) {
      for (int i = 0; i < threads.size(); i++) {
        if (!getItems().get(i).equals(threads.get(i))) {
          getItems().set(i, threads.get(i));
        }
      }
    } else {
      getItems().setAll(threads);
    }
    select();
    filling = false;
  }

  private void select() {
    for (int i = 0; i < getItems().size(); i++) {
      if (getItems().get(i).id().equals(desk.chosenThreadProperty().get())) {
        if (getSelectionModel().getSelectedIndex() != i) {
          getSelectionModel().select(i);
        }
        return;
      }
    }
  }

  /** The line alone in the program itself, with the file elsewhere. */
  private String where(ThreadView t) {
    if (t.line() < 0) {
      return "";
    }
    var spec = desk.state().spec();
    boolean own = spec != null && spec.fileName().equals(t.file());
    return own ? String.valueOf(t.line()) : shortFile(t.file()) + ":" + t.line();
  }

  private String holds(ThreadView t) {
    return t.holds().stream().map(this::lockName).collect(Collectors.joining(", "));
  }

  private String lockName(LockId id) {
    for (LockView l : desk.state().locks()) {
      if (l.id().equals(id)) {
        return l.name();
      }
    }
    return "#" + id.value();
  }

  static String shortFile(String file) {
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  }

  private final class NameCell extends TableCell<ThreadView, ThreadView> {
    @Override
    protected void updateItem(@Nullable ThreadView t, boolean isEmpty) {
      super.updateItem(t, isEmpty);
      setText(isEmpty || t == null ? null : t.name());
      setGraphic(
          isEmpty || t == null
              ? null
              : new Rectangle(
                  4, 14, Color.web(theme.palette().hex(ColorRole.ofThread(t.id().value())))));
    }
  }

  private final class StateCell extends TableCell<ThreadView, ThreadView> {
    @Override
    protected void updateItem(@Nullable ThreadView t, boolean isEmpty) {
      super.updateItem(t, isEmpty);
      setText(isEmpty || t == null ? null : t.state().label());
      setGraphic(
          isEmpty || t == null
              ? null
              : new Rectangle(9, 9, Color.web(theme.palette().hex(ColorRole.of(t.state())))));
    }
  }
}
