package gilscope.desk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;

/** What a screen reader finds: everything that can be reached or shows something has a text. */
final class AccessibilityTest extends WindowTest {
  private static final String PROGRAM =
      """
      import threading
      lock = threading.Lock()
      def work():
          with lock:
              print("in")
      threads = [threading.Thread(target=work, name=f"worker {n}") for n in range(2)]
      with lock:
          for t in threads:
              t.start()
          breakpoint_here = 1
      for t in threads:
          t.join()
      """;

  /** Everything that the keys reach, and every picture, without a text; by its place. */
  private static void mute(Node node, String path, Set<Node> labelled, List<String> found) {
    if (!node.isVisible()) {
      return;
    }
    String here = path + "/" + node.getClass().getSimpleName();
    boolean reached = node.isFocusTraversable() && !node.isDisabled();
    boolean picture = node instanceof Canvas && node.getParent().getAccessibleText() == null;
    if ((reached || picture) && !hasText(node) && !labelled.contains(node)) {
      found.add(here + " " + node.getStyleClass());
    }
    if (node instanceof Parent parent && !(node instanceof CodeArea)) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        mute(child, here, labelled, found);
      }
    }
  }

  private static boolean hasText(Node node) {
    return present(node.getAccessibleText())
        || node instanceof Labeled l && present(l.getText())
        || node instanceof TextField f && present(f.getText());
  }

  private static boolean present(@org.jspecify.annotations.Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static void labels(Node node, Set<Node> labelled) {
    if (node instanceof Label l && l.getLabelFor() != null) {
      labelled.add(l.getLabelFor());
    }
    if (node instanceof Parent parent) {
      ObservableList<Node> children = parent.getChildrenUnmodifiable();
      children.forEach(child -> labels(child, labelled));
    }
  }

  private String mute() {
    FxHarness.pulses(3);
    return FxHarness.call(
        () -> {
          Set<Node> labelled = new HashSet<>();
          List<String> found = new ArrayList<>();
          labels(stage.getScene().getRoot(), labelled);
          mute(stage.getScene().getRoot(), "", labelled, found);
          return String.join("\n", found);
        });
  }

  @Test
  void every_panel_and_sheet_is_told() {
    load(PROGRAM);
    runToEnd();
    StringBuilder all = new StringBuilder();
    for (int tab = 0; tab < 6; tab++) {
      int index = tab;
      FxHarness.run(() -> window.showTab(index));
      all.append(mute());
    }
    for (String sheet :
        List.of(
            "file.settings",
            "help.keys",
            "help.palette",
            "file.welcome",
            "file.export",
            "run.breakpoints")) {
      perform(sheet);
      String found = mute();
      all.append(found.isEmpty() ? "" : sheet + ":\n" + found + "\n");
      press(KeyCode.ESCAPE);
    }
    assertEquals("", all.toString());
  }

  @Test
  void the_cells_of_the_tables_say_what_they_show() {
    load(PROGRAM);
    runToEnd();
    FxHarness.pulses(3);
    List<String> told = new ArrayList<>();
    FxHarness.run(() -> cells(stage.getScene().getRoot(), told));
    assertTrue(told.contains("worker 1"), told::toString);
    assertTrue(told.contains("lock"), told::toString);
  }

  private static void cells(Node node, List<String> told) {
    if (node instanceof TableCell<?, ?> cell && present(cell.getAccessibleText())) {
      told.add(cell.getAccessibleText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> cells(child, told));
    }
  }

  @Test
  void the_span_on_which_the_keys_stand_is_told() {
    load(PROGRAM);
    runToEnd();
    FxHarness.run(() -> window.timeline().chosen().choose(1));
    press(KeyCode.COMMA);
    String told = FxHarness.call(() -> window.timeline().getAccessibleText());
    assertTrue(told.startsWith("Timeline of threads and locks. MainThread "), told);
  }
}
