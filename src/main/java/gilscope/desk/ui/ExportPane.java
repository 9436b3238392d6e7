package gilscope.desk.ui;

import gilscope.desk.export.ExportFormat;
import gilscope.desk.export.Picture;
import gilscope.desk.scene.Palette;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
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
import org.jspecify.annotations.Nullable;

/** Asks what of the timeline is to be written and how, and saves or copies it. FX thread only. */
final class ExportPane extends VBox {
  private static final List<String> THEMES = List.of("light", "dark");

  /**
   * A row of the list of formats.
   *
   * @param format null for PNG, which needs a rasteriser
   */
  private record Target(@Nullable ExportFormat format) {
    boolean isPicture() {
      return format == null || format.isPicture();
    }

    String suffix() {
      return format == null ? ".png" : "." + format.extension();
    }

    @Override
    public String toString() {
      return format == null ? "PNG picture" : format.label();
    }
  }

  private final Documents documents;
  private final TimelinePane timeline;
  private final Runnable close;
  private final ChoiceBox<Target> format = new ChoiceBox<>();
  private final ChoiceBox<Exports.Stretch> range = new ChoiceBox<>();
  private final ChoiceBox<Integer> scale = new ChoiceBox<>();
  private final ChoiceBox<String> palette = new ChoiceBox<>();
  private final ChoiceBox<String> theme = new ChoiceBox<>();
  private final TextField title = new TextField();
  private final TextArea caption = new TextArea();
  private final CheckBox legend = new CheckBox("Legend with each state's share");
  private final CheckBox marks = new CheckBox("Marks and their notes");
  private final GridPane grid = new GridPane(10, 8);

  /**
   * @param now the colours of the window
   */
  ExportPane(Documents documents, TimelinePane timeline, Palette now, Runnable close) {
    super(10);
    this.documents = documents;
    this.timeline = timeline;
    this.close = close;
    getStyleClass().addAll("palette", "export");
    setMaxSize(560, USE_PREF_SIZE);
    Label heading = new Label("Export");
    heading.getStyleClass().add("sheet-title");
    Target png = new Target(null);
    format.getItems().add(png);
    Stream.of(ExportFormat.values()).map(Target::new).forEach(format.getItems()::add);
    format.setValue(png);
    range.getItems().setAll(Exports.Stretch.values());
    range.setValue(Exports.Stretch.seen(timeline.look()));
    if (timeline.look().selection() == null) {
      range.getItems().remove(Exports.Stretch.SELECTION);
    }
    scale.getItems().setAll(1, 2, 3, 4, 8);
    scale.setValue(2);
    palette.getItems().setAll(Theme.PALETTES);
    palette.setValue(now.name());
    theme.getItems().setAll(THEMES);
    theme.setValue(THEMES.get(now.isDark() ? 1 : 0));
    title.setPromptText("program and how it was run");
    title.setPrefColumnCount(30);
    caption.setPrefRowCount(2);
    caption.setWrapText(true);
    legend.setSelected(true);
    marks.setSelected(!timeline.marks().isEmpty());
    row("Format", format);
    row("Range", range);
    row("Pixels per pixel", scale);
    row("Colours", new HBox(8, palette, theme));
    row("Title", title);
    row("Caption", caption);
    row("", legend);
    row("", marks);
    palette.setAccessibleText("Palette");
    theme.setAccessibleText("Light or dark");
    BooleanBinding picture =
        Bindings.createBooleanBinding(() -> format.getValue().isPicture(), format.valueProperty());
    scale.disableProperty().bind(format.valueProperty().isNotEqualTo(png));
    for (Node each : List.of(palette, theme, title, caption, legend, marks)) {
      each.disableProperty().bind(picture.not());
    }
    Button save = new Button("Save…");
    save.setDefaultButton(true);
    save.setOnAction(_ -> save());
    Button copy = new Button("Copy");
    copy.disableProperty().bind(picture.not());
    copy.setOnAction(_ -> copy());
    Button cancel = new Button("Cancel");
    cancel.setCancelButton(true);
    cancel.setOnAction(_ -> close.run());
    getChildren().addAll(heading, grid, new HBox(8, save, copy, cancel));
  }

  private void row(String name, Node control) {
    Label label = new Label(name);
    label.setMinWidth(USE_PREF_SIZE);
    label.setLabelFor(control);
    if (!name.isEmpty()) {
      control.setAccessibleText(name);
    }
    grid.addRow(grid.getRowCount(), label, control);
  }

  @Override
  public void requestFocus() {
    title.requestFocus();
  }

  private Exports.Wish wish() {
    Palette chosen = Palette.named(palette.getValue(), theme.getValue().equals(THEMES.get(1)));
    return Exports.Wish.of(
            timeline,
            range.getValue(),
            scale.getValue(),
            chosen == null ? Palette.standard(false) : chosen)
        .surroundedBy(
            new Picture.Surroundings(
                title.getText().strip(),
                caption.getText().strip(),
                legend.isSelected(),
                marks.isSelected() ? timeline.marks() : List.of()));
  }

  private void save() {
    Exports.Wish wish = wish();
    close.run();
    documents.export(format.getValue().suffix(), wish);
  }

  private void copy() {
    Exports.Wish wish = wish();
    close.run();
    documents.copyPicture(wish);
  }
}
