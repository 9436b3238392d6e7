package gilscope.desk.ui;

import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadId;
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

/** Every lock: kind, owner, waiters, how often it was contended. FX thread only. */
final class LocksTable extends TableView<LockView> {
  private final Desk desk;
  private final Theme theme;

  LocksTable(Desk desk, Theme theme) {
    this.desk = desk;
    this.theme = theme;
    setAccessibleText("Locks");
    setPlaceholder(
        Empty.label(
            "Locks, conditions, queues and the GIL appear here once the program uses them."));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getColumns().add(Columns.of("Lock", 128, LockView::name));
    getColumns().add(Columns.of("Kind", 62, l -> l.kind().label()));
    TableColumn<LockView, LockView> owner = Columns.of("Owner", 96, l -> ownerName(l));
    owner.setCellFactory(_ -> new OwnerCell());
    getColumns().add(owner);
    getColumns().add(Columns.of("Waiters", 100, this::waiters));
    getColumns().add(Columns.of("Acquired", 70, l -> String.valueOf(l.acquisitions())));
    getColumns().add(Columns.of("Contended", 80, l -> String.valueOf(l.contended())));
    desk.stateProperty().addListener((_, _, s) -> show(s));
    theme.paletteProperty().addListener((_, _, _) -> refresh());
  }

  private void show(SessionState s) {
    List<LockView> locks = s.locks().stream().filter(LocksTable::isUsed).toList();
    if (getItems().size() == locks.size()) {
      for (int i = 0; i < locks.size(); i++) {
        if (!getItems().get(i).equals(locks.get(i))) {
          getItems().set(i, locks.get(i));
        }
      }
    } else {
      getItems().setAll(locks);
    }
  }

  /** A lock that was only made says nothing yet. */
  private static boolean isUsed(LockView l) {
    boolean helper = l.kind() == ResourceKind.OTHER || l.kind() == ResourceKind.JOIN;
    return !l.waiters().isEmpty() || (!helper && (l.acquisitions() > 0 || l.value() != 0));
  }

  private String ownerName(LockView l) {
    return l.owner().value() < 0
        ? ""
        : threadName(l.owner()) + (l.depth() > 1 ? " ×" + l.depth() : "");
  }

  private String waiters(LockView l) {
    return l.waiters().stream().map(this::threadName).collect(Collectors.joining(", "));
  }

  private String threadName(ThreadId id) {
    ThreadView t = desk.state().thread(id);
    return t == null ? "thread " + id.value() : t.name();
  }

  private final class OwnerCell extends TableCell<LockView, LockView> {
    @Override
    protected void updateItem(@Nullable LockView l, boolean isEmpty) {
      super.updateItem(l, isEmpty);
      boolean owned = !isEmpty && l != null && l.owner().value() >= 0;
      setText(owned && l != null ? ownerName(l) : null);
      setGraphic(
          owned && l != null
              ? new Rectangle(
                  9, 9, Color.web(theme.palette().hex(ColorRole.ofThread(l.owner().value()))))
              : null);
    }
  }
}
