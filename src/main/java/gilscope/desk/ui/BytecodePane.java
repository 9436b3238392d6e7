package gilscope.desk.ui;

import gilscope.core.session.FrameView;
import gilscope.core.session.FrameView.Instruction;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/**
 * The instructions of the chosen frame, the current one marked, check points with a diamond: places
 * where CPython may switch threads under the GIL. FX thread only.
 */
final class BytecodePane extends BorderPane {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final ListView<Instruction> list = new ListView<>();
  private final Label nothing = Empty.label("");
  private final Desk desk;
  private int current = -1;
  private List<Instruction> shown = List.of();

  BytecodePane(Desk desk) {
    this.desk = desk;
    list.getStyleClass().add("listing");
    list.setAccessibleText("Bytecode");
    list.setPlaceholder(nothing);
    list.setCellFactory(_ -> new Cell());
    setCenter(list);
    desk.stateProperty().addListener((_, _, _) -> show(desk.chosenFrame()));
    desk.chosenThreadProperty().addListener((_, _, _) -> show(desk.chosenFrame()));
    desk.chosenFrameProperty().addListener((_, _, _) -> show(desk.chosenFrame()));
    show(null);
  }

  ListView<Instruction> list() {
    return list;
  }

  private void show(@Nullable FrameView f) {
    nothing.setText(Empty.noFrames(desk, "bytecode"));
    List<Instruction> listing = f == null ? List.of() : f.listing();
    int before = current;
    current = f == null ? -1 : f.current();
    if (current == before && listing.equals(shown)) {
      return;
    }
    if (!listing.equals(shown)) {
      shown = listing;
      list.getItems().setAll(listing);
      list.layout(); // else it scrolls by the rows of the listing before
    } else {
      list.refresh();
    }
    if (current >= 0 && current < listing.size()) {
      list.scrollTo(Math.max(0, current - 2));
    }
  }

  private final class Cell extends ListCell<Instruction> {
    @Override
    protected void updateItem(@Nullable Instruction i, boolean isEmpty) {
      super.updateItem(i, isEmpty);
      pseudoClassStateChanged(CURRENT, !isEmpty && getIndex() == current);
      if (isEmpty || i == null) {
        setText(null);
        setTooltip(null);
        return;
      }
      setText(
          String.format(
              Locale.ROOT,
              "%4s %s%s %-26s %s",
              i.startsLine() && i.line() > 0 ? String.valueOf(i.line()) : "",
              getIndex() == current ? "▶" : " ",
              i.checkPoint() ? "◆" : " ",
              i.name(),
              i.argument()));
      setTooltip(
          i.checkPoint()
              ? new Tooltip(
                  "◆ check point: here the interpreter looks whether to let another thread run")
              : null);
    }
  }
}
