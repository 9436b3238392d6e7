package gilscope.desk.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What a newcomer sees first: samples with what each shows, recent files, the tour. */
final class WelcomePane extends VBox {
  private static final int MOST_RECENT = 5;
  private static final double CARD_WIDTH = 219;

  /** What leads on from here. */
  interface Choices {
    void sample(String name, String text);

    void recent(Path file);

    void browse();

    void tour();

    void close();
  }

  WelcomePane(Map<String, String> samples, List<String> recent, Choices choices) {
    getStyleClass().addAll("palette", "welcome");
    setMaxSize(960, USE_PREF_SIZE);
    Label title = new Label("Gilscope");
    title.getStyleClass().add("welcome-title");
    Label lead =
        new Label(
            "See what the threads and locks of a Python program do, with the GIL and without."
                + " Start with a sample, or drop your own program here.");
    lead.setWrapText(true);
    VBox words = new VBox(2, title, lead);
    HBox head = new HBox(16, words);
    var icon = WelcomePane.class.getResourceAsStream("/gilscope/assets/icons/gilscope-64.png");
    if (icon != null) {
      head.getChildren().add(0, new ImageView(new Image(icon)));
    }
    FlowPane cards = new FlowPane(10, 10);
    samples.forEach((name, text) -> cards.getChildren().add(card(name, text, choices::sample)));
    VBox files = new VBox(2);
    for (String path : recent) {
      if (files.getChildren().size() < MOST_RECENT && Files.exists(Path.of(path))) {
        files.getChildren().add(link(path, Path.of(path), choices::recent));
      }
    }
    if (files.getChildren().isEmpty()) {
      files.getChildren().add(new Label("Nothing opened yet."));
    }
    Button open = new Button("Open a program…");
    open.setOnAction(_ -> choices.browse());
    Button tour = new Button("Take the two-minute tour");
    tour.setDefaultButton(true);
    tour.setOnAction(_ -> choices.tour());
    Button close = new Button("Close");
    close.setCancelButton(true);
    close.setOnAction(_ -> choices.close());
    getChildren()
        .addAll(
            head,
            heading("Samples"),
            cards,
            heading("Recent"),
            files,
            new HBox(8, tour, open, close));
  }

  private static Label heading(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("sheet-heading");
    return label;
  }

  private static Hyperlink link(String text, Path file, Consumer<Path> open) {
    Hyperlink link = new Hyperlink(text);
    link.setOnAction(_ -> open.accept(file));
    return link;
  }

  private static Button card(String name, String text, BiConsumer<String, String> open) {
    String spoken = name.replace(".py", "").replace('_', ' ');
    Label title = new Label(Character.toUpperCase(spoken.charAt(0)) + spoken.substring(1));
    title.getStyleClass().add("card-title");
    Label about = new Label(about(text));
    about.setWrapText(true);
    about.getStyleClass().add("card-text");
    VBox content = new VBox(3, title, about);
    content.setPrefWidth(CARD_WIDTH - 22);
    Button card = new Button();
    card.setGraphic(content);
    card.getStyleClass().add("card");
    card.setPrefWidth(CARD_WIDTH);
    card.setPrefHeight(104);
    card.setAccessibleText(title.getText() + ". " + about.getText());
    card.setOnAction(_ -> open.accept(name, text));
    return card;
  }

  /** The first sentence of the program's opening comment or docstring. */
  static String about(String text) {
    StringBuilder words = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      String said = line.replaceFirst("^\\s*(#+|\"\"\")\\s?", "").replace("\"\"\"", "").strip();
      boolean comment = line.startsWith("#") || line.startsWith("\"\"\"") || !words.isEmpty();
      if (!comment || said.isEmpty() || line.startsWith("import")) {
        if (!words.isEmpty()) {
          break;
        }
        continue;
      }
      words.append(words.isEmpty() ? "" : " ").append(said);
    }
    int end = words.indexOf(". ");
    String first = end < 0 ? words.toString() : words.substring(0, end + 1);
    return first.length() > 120 ? first.substring(0, 117) + "…" : first;
  }
}
