package gilscope.desk.ui;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Table columns that show a text of an immutable row, whole in a tooltip when it does not fit. */
final class Columns {
  private Columns() {}

  static <T> TableColumn<T, T> of(String title, double width, Function<T, String> text) {
    TableColumn<T, T> column = new TableColumn<>(title);
    column.setPrefWidth(width);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setComparator((a, b) -> text.apply(a).compareTo(text.apply(b)));
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              {
                // Made when the pointer comes: a tooltip is a window.
                setOnMouseEntered(
                    _ -> {
                      String text = getText();
                      if (text != null && text.length() > 13) {
                        setTooltip(new Tooltip(text));
                      }
                    });
              }

              @Override
              protected void updateItem(@Nullable T item, boolean isEmpty) {
                super.updateItem(item, isEmpty);
                String shown = isEmpty || item == null ? null : text.apply(item);
                setText(shown);
                setTooltip(null);
              }
            });
    return column;
  }
}
