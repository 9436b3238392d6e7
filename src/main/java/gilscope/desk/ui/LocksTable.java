package gilscope.desk.ui;

import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadId;
import gilscope.core.session.LockView;
import gilscope.core.session.SessionState;
import gilscope.core.session.ThreadView;
import gilscope.desk.scene.ColorRole;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** Every lock: kind, owner, waiters, how often it was contended. FX thread only. */
final class LocksTable extends RowTable<LockView> {
  private final Desk desk;

  /**
   * @param toLane told the lock that the user chose
   */
  LocksTable(Desk desk, Theme theme, IntConsumer toLane) {
    super("Locks", "Locks, conditions, queues and the GIL appear here once the program uses them.");
    this.desk = desk;
    column("Lock", 116, LockView::name, null);
    column("Kind", 58, l -> l.kind().label(), null);
    column(
        "Owner",
        88,
        this::ownerName,
        l -> l.owner().value() < 0 ? null : theme.color(ColorRole.ofThread(l.owner().value())));
    column("Waiters", 84, this::waiters, null);
    column("Taken", 56, l -> String.valueOf(l.acquisitions()), null);
    column("Waited", 60, l -> String.valueOf(l.contended()), null);
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, row) -> {
              if (row != null) {
                toLane.accept(row.value().id().value());
              }
            });
    desk.stateProperty().addListener((_, _, s) -> show(s));
    theme.paletteProperty().addListener((_, _, _) -> refresh());
  }

  private void show(SessionState s) {
    showRows(s.locks().stream().filter(LocksTable::isUsed).toList());
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
}
