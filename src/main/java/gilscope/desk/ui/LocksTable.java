package gilscope.desk.ui;

import gilscope.core.analysis.LockUsers;
import gilscope.core.event.LockId;
import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadId;
import gilscope.core.session.LockView;
import gilscope.core.session.SessionState;
import gilscope.core.session.ThreadView;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceView;
import gilscope.desk.scene.Arrangement;
import gilscope.desk.scene.ColorRole;
import gilscope.desk.scene.Focus;
import gilscope.desk.scene.Lane;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Every lock: what it is, who has it now and who waits. A click or Enter narrows the timeline to it
 * and its threads, again shows everything. What it cost in all is told by {@link LockCosts}. FX
 * thread only.
 */
final class LocksTable extends RowTable<LockView> {
  private final Desk desk;
  private final IntConsumer toLane;
  private final ObjectProperty<Arrangement> arrangement;
  private final Later<Focus> later;
  private @Nullable LockFigures figures;

  /**
   * @param toLane told the lock that the user chose
   * @param arrangement the timeline's
   * @param say tells why the timeline cannot be narrowed
   */
  LocksTable(
      Desk desk,
      Theme theme,
      IntConsumer toLane,
      ObjectProperty<Arrangement> arrangement,
      Consumer<String> say) {
    super("Locks", "Locks, conditions, queues and the GIL appear here once the program uses them.");
    this.desk = desk;
    this.toLane = toLane;
    this.arrangement = arrangement;
    this.later = new Later<>(this::narrow, say);
    column("Lock", 118, LockView::name, null);
    column("Kind", 70, this::kind, null);
    column(
        "Owner",
        94,
        this::ownerName,
        l -> l.owner().value() < 0 ? null : theme.color(ColorRole.ofThread(l.owner().value())));
    column("Waiters", 76, this::waiters, null);
    column("Taken", 48, l -> l.kind().isOwned() ? String.valueOf(l.acquisitions()) : "", null);
    column("Waited", 52, l -> String.valueOf(l.contended()), null);
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, row) -> {
              if (row != null) {
                toLane.accept(row.value().id().value());
              }
            });
    setRowFactory(
        _ -> {
          TableRow<Row<LockView>> row = new TableRow<>();
          row.setOnMouseClicked(e -> clicked(row, e));
          return row;
        });
    setOnKeyPressed(
        e -> {
          Row<LockView> chosen = getSelectionModel().getSelectedItem();
          if (e.getCode() == KeyCode.ENTER && chosen != null) {
            choose(chosen.value().id());
            e.consume();
          }
        });
    desk.stateProperty().addListener((_, _, s) -> show(s));
    desk.viewProperty().addListener((_, _, _) -> show(desk.state()));
    theme.paletteProperty().addListener((_, _, _) -> refresh());
  }

  private @Nullable LockFigures figures() {
    TraceView view = desk.view();
    return figures != null && view != null && figures.isOf(view.trace()) ? figures : null;
  }

  /** Who used which lock, of the run looked at. */
  void showFigures(LockFigures now) {
    figures = now;
    show(desk.state());
  }

  private void clicked(TableRow<Row<LockView>> row, MouseEvent e) {
    if (row.getItem() != null && e.getButton() == MouseButton.PRIMARY) {
      choose(row.getItem().value().id());
    }
  }

  /** Narrows the timeline to a lock and its threads; what it is narrowed to already, widens it. */
  void choose(LockId lock) {
    TraceView view = desk.view();
    ResourceTrack track = view == null ? null : view.findResource(lock.value());
    if (view == null || track == null) {
      return;
    }
    String title = track.label() + " and its threads";
    String lane = new Lane.OfResource(lock.value(), track.kind() == ResourceKind.GIL).key();
    Focus focus = arrangement.get().focus();
    if (focus != null && focus.lanes().contains(lane)) {
      arrangement.set(arrangement.get().withFocus(null));
      return;
    }
    LockFigures known = figures();
    if (known != null) {
      narrow(focus(title, lane, known.users(lock)));
    } else {
      Trace trace = view.trace();
      later.ask(() -> focus(title, lane, LockUsers.of(TraceView.of(trace)).get(lock)));
    }
  }

  private static Focus focus(String title, String lane, @Nullable SortedSet<ThreadId> users) {
    Set<String> lanes = new HashSet<>(Set.of(lane));
    if (users != null) {
      users.forEach(t -> lanes.add(new Lane.OfThread(t.value(), false).key()));
    }
    return new Focus(title, lanes);
  }

  private void narrow(Focus focus) {
    arrangement.set(arrangement.get().withFocus(focus));
    Row<LockView> chosen = getSelectionModel().getSelectedItem();
    if (chosen != null) {
      toLane.accept(chosen.value().id().value());
    }
  }

  private void show(SessionState s) {
    showRows(s.locks().stream().filter(this::isUsed).toList());
  }

  /** A lock that was only made says nothing yet. */
  private boolean isUsed(LockView l) {
    boolean helper = l.kind() == ResourceKind.OTHER || l.kind() == ResourceKind.JOIN;
    LockFigures whole = figures();
    return !l.waiters().isEmpty()
        || (!helper && (l.acquisitions() > 0 || l.value() != 0))
        || (!helper && whole != null && whole.of(l.id()) != null); // a queue that is empty again
  }

  private String kind(LockView l) {
    TraceView view = desk.view();
    ResourceTrack track = view == null ? null : view.findResource(l.id().value());
    return track == null ? l.kind().label() : track.kindLabel();
  }

  private String ownerName(LockView l) {
    return l.owner().value() < 0
        ? ""
        : threadName(l.owner()) + (l.depth() > 1 ? " ×" + l.depth() : "");
  }

  private String waiters(LockView l) {
    String inWaitSet = names(l.waiters());
    LockView entry = entry(l);
    return entry == null || entry.waiters().isEmpty()
        ? inWaitSet
        : (inWaitSet.isEmpty() ? "" : inWaitSet + "; ") + "entering: " + names(entry.waiters());
  }

  private String names(List<ThreadId> threads) {
    return threads.stream().map(this::threadName).collect(Collectors.joining(", "));
  }

  /** The lock that goes with a condition: whose waiters stand in the condition's entry queue. */
  private @Nullable LockView entry(LockView l) {
    TraceView view = desk.view();
    ResourceTrack track = view == null ? null : view.findResource(l.id().value());
    return track == null
        ? null
        : desk.state().locks().stream()
            .filter(other -> other.id().equals(track.entry()))
            .findFirst()
            .orElse(null);
  }

  private String threadName(ThreadId id) {
    ThreadView t = desk.state().thread(id);
    return t == null ? "thread " + id.value() : t.name();
  }
}
