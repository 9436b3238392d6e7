package gilscope.desk.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.property.editor.Editors;

/** The settings as a sheet; each takes effect at once and is remembered. FX thread only. */
final class Preferences {
  private Preferences() {}

  /**
   * One setting: its text, and how it is read and written.
   *
   * @param values what can be chosen; none if anything can be typed
   */
  record Choice(
      String category,
      String name,
      String description,
      List<String> values,
      Supplier<String> get,
      Consumer<String> set) {}

  /**
   * @param close closes what is shown
   */
  static Pane pane(List<Choice> choices, Runnable close) {
    Label heading = new Label("Settings");
    heading.getStyleClass().add("sheet-title");
    Button done = new Button("Close");
    done.setDefaultButton(true);
    done.setOnAction(_ -> close.run());
    VBox pane = new VBox(10, heading, sheet(choices), done);
    pane.getStyleClass().addAll("palette", "export");
    pane.setMaxSize(580, 560);
    return pane;
  }

  static PropertySheet sheet(List<Choice> choices) {
    PropertySheet sheet =
        new PropertySheet(
            FXCollections.observableArrayList(
                choices.stream().map(c -> (PropertySheet.Item) new Item(c)).toList()));
    sheet.setAccessibleText("Settings");
    sheet.setMode(PropertySheet.Mode.NAME);
    sheet.setModeSwitcherVisible(false);
    sheet.setSearchBoxVisible(false);
    sheet.setPropertyEditorFactory(
        item -> {
          List<String> values = ((Item) item).choice.values();
          return values.isEmpty()
              ? Editors.createTextEditor(item)
              : Editors.createChoiceEditor(item, values);
        });
    sheet.setPrefSize(540, 460);
    return sheet;
  }

  private static final class Item implements PropertySheet.Item {
    private final Choice choice;

    Item(Choice choice) {
      this.choice = choice;
    }

    @Override
    public Class<?> getType() {
      return String.class;
    }

    @Override
    public String getCategory() {
      return choice.category();
    }

    @Override
    public String getName() {
      return choice.name();
    }

    @Override
    public String getDescription() {
      return choice.description();
    }

    @Override
    public Object getValue() {
      return choice.get().get();
    }

    @Override
    public void setValue(Object value) {
      choice.set().accept(String.valueOf(value));
    }

    @Override
    public Optional<ObservableValue<? extends Object>> getObservableValue() {
      return Optional.empty();
    }
  }
}
