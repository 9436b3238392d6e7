package gilscope.desk.ui;

import gilscope.core.event.LockId;
import gilscope.core.event.ThreadState;
import gilscope.core.session.LockView;
import gilscope.core.session.SessionState;
import gilscope.core.session.ThreadView;
import gilscope.core.trace.TraceView;
import gilscope.desk.scene.ColorRole;
import java.util.List;
import java.util.stream.Collectors;

/** Every thread: what it does, where, what it waits for and what it holds. FX thread only. */
final class ThreadsTable extends RowTable<ThreadView> {
  private final Desk desk;
  private boolean filling;

  ThreadsTable(Desk desk, Theme theme) {
    super("Threads", "Threads appear here when the program runs.");
    this.desk = desk;
    column("Thread", 124, ThreadView::name, t -> theme.color(ColorRole.ofThread(t.id().value())))
        .setMinWidth(106);
    column("State", 92, ThreadsTable::state, t -> theme.color(ColorRole.of(t.state())))
        .setMinWidth(90);
    column("Line", 44, this::where, null);
    column("Waits for", 120, ThreadView::waitsForText, null);
    column("Holds", 76, this::holds, null);
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, row) -> {
              if (row != null && !filling) {
                desk.chosenThreadProperty().set(row.value().id());
              }
            });
    desk.stateProperty().addListener((_, _, s) -> show(s));
    desk.chosenThreadProperty().addListener((_, _, _) -> select());
    theme.paletteProperty().addListener((_, _, _) -> refresh());
  }

  /** In few letters. */
  private static String state(ThreadView t) {
    return t.state() == ThreadState.WANTS_GIL ? "wants GIL" : t.state().label();
  }

  private void show(SessionState s) {
    filling = true;
    showRows(s.threads());
    select();
    filling = false;
  }

  private void select() {
    List<Row<ThreadView>> shown = getItems();
    for (int i = 0; i < shown.size(); i++) {
      if (shown.get(i).value().id().equals(desk.chosenThreadProperty().get())) {
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
    TraceView view = desk.view();
    boolean own = view != null && view.trace().header().program().equals(t.file());
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
}
