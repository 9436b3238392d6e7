package gilscope.desk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import org.junit.jupiter.api.Test;

/** The variables' tree in the real window. */
class VariablesPaneTest extends WindowTest {
  private static final String PROGRAM =
      """
      shelf = []
      boxes = {}
      n = 0
      for i in range(9):
          n = n + i
          n = n - 1
      """;

  @Test
  void each_row_stands_for_what_the_tree_holds_now() {
    load(PROGRAM);
    List<String> stale = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      perform("step.line");
      session.awaitIdle();
      FxHarness.pulses(2);
      FxHarness.run(() -> stale.addAll(stale()));
    }
    assertEquals(List.of(), stale);
  }

  private List<String> stale() {
    List<String> stale = new ArrayList<>();
    TreeTableView<VariablesPane.Row> table = window.variables().table();
    for (Node node : table.lookupAll(".tree-table-row-cell")) {
      if (node instanceof TreeTableRow<?> row
          && !row.isEmpty()
          && row.getTreeItem() != table.getTreeItem(row.getIndex())) {
        stale.add(String.valueOf(row.getItem()));
      }
    }
    return stale;
  }
}
