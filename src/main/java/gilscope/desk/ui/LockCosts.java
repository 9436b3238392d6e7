package gilscope.desk.ui;

import gilscope.core.analysis.Distribution;
import gilscope.core.analysis.LockReport;
import gilscope.core.event.LockId;
import gilscope.core.event.ResourceKind;
import gilscope.desk.scene.TimeText;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/**
 * What every lock has cost in the run so far, over the whole width of the window, the most waited
 * for first. A click or Enter narrows the timeline to it and its threads, again shows everything.
 * FX thread only.
 */
final class LockCosts extends RowTable<LockReport> {
  private @Nullable LockFigures figures;

  /**
   * @param choose told the lock to which the timeline is to be narrowed
   */
  LockCosts(Consumer<LockId> choose) {
    super(
        "What the locks cost",
        "Run or step a program that uses locks: what they cost stands here.");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    column("Lock", 150, LockReport::name, null);
    column("Kind", 84, r -> r.kind().label(), null);
    column("Made at", 84, r -> figures == null ? "" : figures.madeAt(r.id()), null);
    group(
        "Taken",
        count("In all", 66, LockReport::acquisitions),
        count("At once", 66, LockReport::uncontended),
        count("After waiting", 88, LockReport::contended));
    times("Waiting", LockReport::waits);
    times("Holding", LockReport::holds);
    group(
        "Most",
        count("Waiters", 66, LockReport::maxWaiters),
        count("In a chain", 76, LockReport::longestChain));
    setRowFactory(
        _ -> {
          TableRow<Row<LockReport>> row = new TableRow<>();
          row.setOnMouseClicked(
              e -> {
                if (row.getItem() != null && e.getButton() == MouseButton.PRIMARY) {
                  choose.accept(row.getItem().value().id());
                }
              });
          return row;
        });
    setOnKeyPressed(
        e -> {
          Row<LockReport> chosen = getSelectionModel().getSelectedItem();
          if (e.getCode() == KeyCode.ENTER && chosen != null) {
            choose.accept(chosen.value().id());
            e.consume();
          }
        });
  }

  private TableColumn<Row<LockReport>, String> count(
      String title, double width, ToLongFunction<LockReport> number) {
    return column(title, width, r -> String.valueOf(number.applyAsLong(r)), null);
  }

  private void times(String title, Function<LockReport, Distribution> of) {
    group(
        title,
        time("In all", of, Distribution::sum),
        time("Half ≤", of, Distribution::p50),
        time("95 % ≤", of, Distribution::p95),
        time("Longest", of, Distribution::max));
  }

  private TableColumn<Row<LockReport>, String> time(
      String title, Function<LockReport, Distribution> of, ToLongFunction<Distribution> ns) {
    return column(
        title,
        80,
        r ->
            of.apply(r).count() == 0 ? "" : TimeText.duration((double) ns.applyAsLong(of.apply(r))),
        null);
  }

  /** Figures of the run looked at. */
  void show(LockFigures now) {
    figures = now;
    // What Thread.start waits for costs nothing that anybody could do something about.
    List<LockReport> told =
        now.reports().stream().filter(r -> r.kind() != ResourceKind.OTHER).toList();
    showRows(told);
  }

  /** There is no run. */
  void forget() {
    figures = null;
    showRows(List.of());
  }
}
