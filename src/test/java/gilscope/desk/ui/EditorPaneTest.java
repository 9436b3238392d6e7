package gilscope.desk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;

/** The program's text in the real window. */
class EditorPaneTest extends WindowTest {
  @Test
  void a_line_in_hebrew_or_arabic_keeps_its_indentation_and_its_sign_in_front() {
    load("if True:\n    # abc\n    # שלום\n    # مرحبا\n");
    FxHarness.pulses(3);
    List<Long> signs = Stream.of(1, 2, 3).map(line -> left(line, 4)).toList();
    assertEquals(List.of(signs.get(0), signs.get(0), signs.get(0)), signs);
  }

  /** Where a character begins, in whole px. */
  private long left(int paragraph, int column) {
    return FxHarness.call(
        () -> {
          CodeArea area = (CodeArea) window.editor().lookup(".code-area");
          int at = area.getAbsolutePosition(paragraph, column);
          Bounds there = area.getCharacterBoundsOnScreen(at, at + 1).orElseThrow();
          return Math.round(there.getMinX());
        });
  }
}
