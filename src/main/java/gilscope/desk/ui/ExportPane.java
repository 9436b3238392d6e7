package gilscope.desk.ui;

import gilscope.desk.export.ExportFormat;
import gilscope.desk.export.Picture;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks how a picture of the timeline is to look, and saves or copies it. FX thread only. */
final class ExportPane extends VBox {
  private static final String PNG = "PNG";
  private static final String VISIBLE = "Selection or visible range";
  private static final String EVERYTHING = "The whole run";

  private final Documents documents;
  private final TimelinePane timeline;
  private final Runnable close;
  private final ChoiceBox<String> format = new ChoiceBox<>();
  private final ChoiceBox<String> range = new ChoiceBox<>();
  private final ChoiceBox<Integer> scale = new ChoiceBox<>();
  private final TextField title = new TextField();
  private final TextArea caption = new TextArea();
  private final CheckBox legend = new CheckBox("Legend with each state's share");
  private final CheckBox marks = new CheckBox("Marks and their notes");
  private final GridPane grid = new GridPane(10, 8);

  ExportPane(Documents documents, TimelinePane timeline, Runnable close) {
    super(10);
    this.documents = documents;
    this.timeline = timeline;
    this.close = close;
    getStyleClass().addAll("palette", "export");
    setMaxSize(520, USE_PREF_SIZE);
    Label heading = new Label("Export a picture");
    heading.getStyleClass().add("sheet-title");
    format.getItems().add(PNG);
    for (ExportFormat each : List.of(ExportFormat.SVG, ExportFormat.PDF, ExportFormat.HTML)) {
      format.getItems().add(each.label());
    }
    format.setValue(PNG);
    range.getItems().setAll(VISIBLE, EVERYTHING);
    range.setValue(VISIBLE);
    scale.getItems().setAll(1, 2, 3, 4, 8);
    scale.setValue(2);
    scale.disableProperty().bind(format.valueProperty().isNotEqualTo(PNG));
    title.setPromptText("program and how it was run");
    title.setPrefColumnCount(30);
    caption.setPrefRowCount(2);
    caption.setWrapText(true);
    legend.setSelected(true);
    marks.setSelected(!timeline.marks().isEmpty());
    row("Format", format);
    row("Range", range);
    row("Pixels per pixel", scale);
    row("Title", title);
    row("Caption", caption);
    row("", legend);
    row("", marks);
    Button save = new Button("Save…");
    save.setDefaultButton(true);
    save.setOnAction(_ -> save());
    Button copy = new Button("Copy");
    copy.setOnAction(_ -> copy());
    Button cancel = new Button("Cancel");
    cancel.setOnAction(_ -> close.run());
    getChildren().addAll(heading, grid, new HBox(8, save, copy, cancel));
  }

  private void row(String name, Node control) {
    Label label = new Label(name);
    label.setLabelFor(control);
    control.setAccessibleText(name);
    grid.addRow(grid.getRowCount(), label, control);
  }

  @Override
  public void requestFocus() {
    title.requestFocus();
  }

  private Exports.Wish wish() {
    return Exports.Wish.of(timeline, range.getValue().equals(EVERYTHING), scale.getValue())
        .surroundedBy(
            new Picture.Surroundings(
                title.getText().strip(),
                caption.getText().strip(),
                legend.isSelected(),
                marks.isSelected() ? timeline.marks() : List.of()));
  }

  private void save() {
    Exports.Wish wish = wish();
    String suffix = ".png";
    for (ExportFormat each : ExportFormat.values()) {
      if (each.label().equals(format.getValue())) {
        suffix = "." + each.extension();
      }
    }
    close.run();
    documents.export(suffix, wish);
  }

  private void copy() {
    Exports.Wish wish = wish();
    close.run();
    documents.copyPicture(wish);
  }

  /** For tests: fills the sheet in. */
  void fill(String newFormat, String newTitle, String newCaption, boolean withLegend) {
    format.setValue(newFormat);
    title.setText(newTitle);
    caption.setText(newCaption);
    legend.setSelected(withLegend);
  }
}
