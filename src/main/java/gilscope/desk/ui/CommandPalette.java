package gilscope.desk.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A line to type in and the list of what matches: commands, or things to go to. FX thread only. */
final class CommandPalette extends VBox {
  /**
   * Something to choose.
   *
   * @param hint at the right: a shortcut, a place
   * @param refusal why it cannot be chosen, or null
   */
  record Entry(String text, String hint, @Nullable String refusal, Runnable run) {}

  private static final int SHOWN = 200;

  private final TextField input = new TextField();
  private final ListView<Entry> list = new ListView<>();
  private final ObservableList<Entry> found = FXCollections.observableArrayList();
  private final List<Entry> all;
  private final Consumer<CommandPalette> close;

  /**
   * @param close takes the palette away; called before what was chosen runs
   */
  CommandPalette(String prompt, List<Entry> entries, Consumer<CommandPalette> close) {
    this.all = entries;
    this.close = close;
    getStyleClass().add("palette");
    setMaxSize(620, 400);
    input.setPromptText(prompt);
    input.setAccessibleText(prompt);
    list.setItems(found);
    list.setFocusTraversable(false);
    list.setFixedCellSize(30);
    list.setCellFactory(_ -> new Cell());
    list.setPlaceholder(Empty.label("Nothing matches."));
    list.setOnMouseClicked(_ -> choose());
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(input, list);
    input.textProperty().addListener((_, _, text) -> filter(text));
    input.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    input
        .focusedProperty()
        .addListener(
            (_, was, is) -> {
              if (was && !is && getScene() != null && !list.isFocused()) {
                close.accept(this);
              }
            });
    filter("");
  }

  @Override
  public void requestFocus() {
    input.requestFocus();
  }

  private void key(KeyEvent e) {
    int i = list.getSelectionModel().getSelectedIndex();
    switch (e.getCode()) {
      case DOWN -> select(Math.min(found.size() - 1, i + 1));
      case UP -> select(Math.max(0, i - 1));
      case PAGE_DOWN -> select(Math.min(found.size() - 1, i + 10));
      case PAGE_UP -> select(Math.max(0, i - 10));
      case ENTER -> choose();
      case ESCAPE -> close.accept(this);
      default -> {
        return;
      }
    }
    e.consume();
  }

  private void select(int i) {
    if (i >= 0) {
      list.getSelectionModel().select(i);
      list.scrollTo(Math.max(0, i - 5));
    }
  }

  private void choose() {
    Entry chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      close.accept(this);
      chosen.run().run();
    }
  }

  private void filter(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    found.setAll(
        all.stream()
            .filter(e -> score(e.text().toLowerCase(Locale.ROOT), wanted) < Integer.MAX_VALUE)
            .sorted(Comparator.comparingInt(e -> score(e.text().toLowerCase(Locale.ROOT), wanted)))
            .limit(SHOWN)
            .toList());
    select(found.isEmpty() ? -1 : 0);
  }

  /**
   * How far apart the wanted letters lie in a text, in their order: 0 for a beginning; MAX_VALUE if
   * they are not all there.
   */
  static int score(String text, String wanted) {
    int whole = text.indexOf(wanted);
    if (whole >= 0) {
      return whole == 0 || text.charAt(whole - 1) == ' ' ? 0 : 1;
    }
    int at = -1;
    int gaps = 2;
    for (int i = 0; i < wanted.length(); i++) {
      if (wanted.charAt(i) == ' ') {
        continue;
      }
      int next = text.indexOf(wanted.charAt(i), at + 1);
      if (next < 0) {
        return Integer.MAX_VALUE;
      }
      gaps += next - at;
      at = next;
    }
    return gaps;
  }

  private static final class Cell extends ListCell<Entry> {
    private final Label text = new Label();
    private final Label hint = new Label();
    private final HBox row;

    Cell() {
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      hint.getStyleClass().add("hint");
      row = new HBox(8, text, gap, hint);
      row.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable Entry e, boolean isEmpty) {
      super.updateItem(e, isEmpty);
      setText(null);
      if (isEmpty || e == null) {
        setGraphic(null);
        return;
      }
      String refusal = e.refusal();
      text.setText(e.text());
      hint.setText(refusal == null ? e.hint() : refusal);
      row.setOpacity(refusal == null ? 1 : 0.7);
      setGraphic(row);
    }
  }
}
