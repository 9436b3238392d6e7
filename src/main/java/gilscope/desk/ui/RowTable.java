package gilscope.desk.ui;

import gilscope.desk.scene.Scripts;
import gilscope.desk.scene.TextFit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A table over immutable values that are replaced often: a cell changes only if its text does.
 * Replacing the rows instead laid the whole table out again, 20 ms each time. FX thread only.
 */
class RowTable<T> extends TableView<RowTable.Row<T>> {
  /** A place in the table; the value in it changes. */
  static final class Row<T> {
    private final List<ReadOnlyStringWrapper> texts = new ArrayList<>();
    private T value;

    Row(T value) {
      this.value = value;
    }

    T value() {
      return value;
    }

    private ReadOnlyStringProperty text(int column) {
      return texts.get(column).getReadOnlyProperty();
    }
  }

  /** Size of the headings, px. */
  private static final double HEADING = 12;

  private static final double PADDING = 13;

  /** A column never gets narrower than its heading, if that is not wider than this, px. */
  private static final double MOST_LEAST = 72;

  private static final Map<String, Double> UNITS =
      Map.of("ns", 1.0, "µs", 1e3, "ms", 1e6, "s", 1e9, "%", 1.0);

  private final ObservableList<Row<T>> rows = FXCollections.observableArrayList();
  private final List<Function<T, String>> texts = new ArrayList<>();

  RowTable(String accessibleText, String whenEmpty) {
    setAccessibleText(accessibleText);
    setPlaceholder(Empty.label(whenEmpty));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    SortedList<Row<T>> sorted = new SortedList<>(rows);
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
  }

  /**
   * Adds a column.
   *
   * @param swatch the colour of a mark before the text, null where there is none
   */
  final TableColumn<Row<T>, String> column(
      String title,
      double width,
      Function<T, String> text,
      @Nullable Function<T, @Nullable Color> swatch) {
    int index = texts.size();
    texts.add(text);
    TableColumn<Row<T>, String> column = new TableColumn<>(title);
    double least = Math.min(MOST_LEAST, TextFit.width(title, HEADING) + PADDING);
    column.setMinWidth(least);
    column.setPrefWidth(Math.max(least, width));
    column.setReorderable(false);
    column.setComparator(RowTable::compare);
    column.setCellValueFactory(row -> row.getValue().text(index));
    column.setCellFactory(_ -> new Cell<>(swatch));
    getColumns().add(column);
    return column;
  }

  /** Puts columns under one heading. */
  @SafeVarargs
  final void group(String title, TableColumn<Row<T>, String>... columns) {
    TableColumn<Row<T>, String> heading = new TableColumn<>(title);
    heading.setReorderable(false);
    for (TableColumn<Row<T>, String> column : columns) {
      getColumns().remove(column);
      heading.getColumns().add(column);
    }
    getColumns().add(heading);
  }

  /** Numbers and times by size, before them what is neither, by text. */
  private static int compare(String a, String b) {
    double sizeA = size(a);
    double sizeB = size(b);
    if (Double.isNaN(sizeA) && Double.isNaN(sizeB)) {
      return a.compareTo(b);
    }
    // A NaN counts as the largest of all: turned round, so that empty cells are no large numbers.
    return Double.isNaN(sizeA) || Double.isNaN(sizeB)
        ? Double.compare(sizeB, sizeA)
        : Double.compare(sizeA, sizeB);
  }

  /** Of {@code 12} or {@code 1.25 ms}, in the smallest unit; NaN for another text. */
  private static double size(String text) {
    int space = text.indexOf(' ');
    Double unit = space < 0 ? Double.valueOf(1) : UNITS.get(text.substring(space + 1));
    try {
      return unit == null
          ? Double.NaN
          : unit * Double.parseDouble(space < 0 ? text : text.substring(0, space));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** Shows these values, each at its place. */
  final void showRows(List<T> values) {
    if (rows.size() > values.size()) {
      rows.remove(values.size(), rows.size());
    }
    for (int i = 0; i < values.size(); i++) {
      T value = values.get(i);
      if (i < rows.size()) {
        fill(rows.get(i), value);
      } else {
        Row<T> fresh = new Row<>(value);
        texts.forEach(_ -> fresh.texts.add(new ReadOnlyStringWrapper("")));
        fill(fresh, value);
        rows.add(fresh);
      }
    }
  }

  private void fill(Row<T> row, T value) {
    row.value = value;
    for (int c = 0; c < texts.size(); c++) {
      row.texts.get(c).set(texts.get(c).apply(value));
    }
  }

  /** In the order in which they were shown, whatever the table is sorted by. */
  final List<Row<T>> rows() {
    return rows;
  }

  /** The rows as they are shown, {@code |} between their cells, for tests. */
  final String describe() {
    StringBuilder text = new StringBuilder();
    for (Row<T> row : rows) {
      text.append(
          row.texts.stream().map(ReadOnlyStringWrapper::get).collect(Collectors.joining("|")));
      text.append('\n');
    }
    return text.toString();
  }

  /**
   * Shows its text in a node that takes no part in layout. A table cell's own text would: each
   * change had the whole table styled and laid out again.
   */
  private static final class Cell<T> extends TableCell<Row<T>, String> {
    private static final double MARK = 9;
    private static final double PADDING = 14;

    private final @Nullable Function<T, @Nullable Color> swatch;
    private final Text text = new Text();
    private final Rectangle mark = new Rectangle(MARK, MARK);
    private @Nullable Tooltip whole;

    Cell(@Nullable Function<T, @Nullable Color> swatch) {
      this.swatch = swatch;
      text.getStyleClass().add("cell-text");
      text.setManaged(false);
      text.setTextOrigin(VPos.CENTER);
      mark.setManaged(false);
      mark.setVisible(false);
      Pane pane = new Pane(mark, text);
      pane.setPrefSize(1, 2 * MARK);
      pane.setMinSize(1, 2 * MARK);
      pane.heightProperty()
          .addListener(
              (_, _, h) -> { // in the middle of whatever height the cell gives it
                text.setY(h.doubleValue() / 2);
                mark.setY((h.doubleValue() - MARK) / 2);
              });
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      setAlignment(Pos.CENTER_LEFT);
      setGraphic(pane);
      widthProperty().addListener((_, _, _) -> fit());
      text.fontProperty().addListener((_, _, _) -> fit());
      // Made when the pointer comes: a tooltip is a window and costs as much as the table.
      setOnMouseEntered(
          _ -> {
            String all = getItem();
            if (all == null || all.equals(text.getText())) {
              setTooltip(null);
              return;
            }
            Tooltip tip = whole == null ? new Tooltip() : whole;
            tip.setText(all);
            whole = tip;
            setTooltip(tip);
          });
    }

    @Override
    protected void updateItem(@Nullable String item, boolean isEmpty) {
      super.updateItem(item, isEmpty);
      setAccessibleText(isEmpty ? null : item);
      Row<T> row = isEmpty || getTableRow() == null ? null : getTableRow().getItem();
      Color color = swatch == null || row == null ? null : swatch.apply(row.value());
      mark.setVisible(color != null);
      if (color != null) {
        mark.setFill(color);
      }
      fit();
    }

    private void fit() {
      String item = isEmpty() || getItem() == null ? "" : getItem();
      double left = mark.isVisible() ? MARK + 5 : 0;
      double room = Math.max(0, getWidth() - PADDING - left);
      text.setX(left);
      boolean other = Scripts.isOther(item);
      if (other != text.getStyleClass().contains(Fonts.OTHER)) {
        if (other) {
          text.getStyleClass().add(Fonts.OTHER);
        } else {
          text.getStyleClass().remove(Fonts.OTHER);
        }
      }
      text.setText(item);
      if (text.getLayoutBounds().getWidth() > room) {
        text.setText(TextFit.middle(item, text.getFont().getSize(), room));
      }
    }
  }
}
