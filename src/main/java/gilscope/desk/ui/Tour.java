package gilscope.desk.ui;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * Two minutes on a real recording: each stop does something in the window and says what is to be
 * seen. FX thread only.
 */
final class Tour extends VBox {
  /**
   * A stop.
   *
   * @param show what the window does on the way there
   */
  record Stop(String title, String text, Runnable show) {}

  private final List<Stop> stops;
  private final Label title = new Label();
  private final Label text = new Label();
  private final Label where = new Label();
  private final Button next = new Button("Next");
  private final Button back = new Button("Back");
  private final Runnable close;
  private int at = -1;

  Tour(List<Stop> stops, Runnable close) {
    this.stops = stops;
    this.close = close;
    getStyleClass().addAll("palette", "tour");
    setMaxSize(430, USE_PREF_SIZE);
    title.getStyleClass().add("sheet-title");
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    where.getStyleClass().add("hint-bar");
    next.setDefaultButton(true);
    next.setOnAction(_ -> go(at + 1));
    back.setOnAction(_ -> go(at - 1));
    Button end = new Button("End the tour");
    end.setCancelButton(true);
    end.setOnAction(_ -> close.run());
    getChildren().addAll(title, text, new HBox(8, back, next, end, where));
    go(0);
  }

  private void go(int i) {
    if (i >= stops.size()) {
      close.run();
      return;
    }
    at = Math.max(0, i);
    Stop stop = stops.get(at);
    title.setText(stop.title());
    text.setText(stop.text());
    where.setText((at + 1) + " of " + stops.size());
    back.setDisable(at == 0);
    next.setText(at == stops.size() - 1 ? "Done" : "Next");
    stop.show().run();
  }
}
