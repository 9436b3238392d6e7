package gilscope.desk.ui;

import gilscope.core.event.OutputStreamKind;
import gilscope.core.session.Output;
import gilscope.core.session.RunSpec;
import gilscope.core.session.SessionState;
import gilscope.core.session.Status;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.StyleClassedTextArea;

/**
 * What the program wrote up to the moment shown, and a line for its input. Keeps the last {@value
 * #MAX} characters.
 */
final class ConsolePane extends BorderPane {
  private static final int MAX = 100_000;

  /** Characters appended per change at most; the rest comes with the next. */
  private static final int CHUNK = 8_000;

  /** Least time between two updates while the program runs: laying text out is slow. */
  private static final long PAUSE_NS = 150_000_000;

  /** A program that may want input: there one can type ahead. */
  private static final Pattern READS = Pattern.compile("\\binput\\s*\\(|\\bstdin\\b");

  private final StyleClassedTextArea area = new StyleClassedTextArea();
  private final TextField input = new TextField();
  private long generation = -1;
  private long written;
  private long shownAt;

  /**
   * @param provide told each line of input
   */
  ConsolePane(Desk desk, Consumer<String> provide) {
    area.setEditable(false);
    area.setWrapText(true);
    area.getStyleClass().addAll("console", "code-area");
    area.setAccessibleText("Program output");
    input.getStyleClass().add("console-input");
    input.setPromptText("Input for the program, Enter sends it");
    input.setAccessibleText("Program input");
    input.setOnAction(
        _ -> {
          provide.accept(input.getText());
          input.clear();
        });
    Label nothing = Empty.label("Nothing has been written up to this moment.");
    nothing.setMouseTransparent(true);
    nothing
        .visibleProperty()
        .bind(Bindings.createBooleanBinding(() -> area.getLength() == 0, area.lengthProperty()));
    setCenter(new StackPane(new VirtualizedScrollPane<>(area), nothing));
    setBottom(input);
    input.managedProperty().bind(input.visibleProperty());
    input.setVisible(false);
    desk.stateProperty().addListener((_, _, s) -> show(s));
  }

  private void show(SessionState s) {
    RunSpec spec = s.spec();
    boolean reads = spec != null && READS.matcher(spec.source()).find();
    input.setVisible(s.wantsInput() || reads && !s.status().isOver());
    input.setPromptText(
        s.wantsInput()
            ? "The program waits for a line of input"
            : "Input for the program, Enter sends it");
    Output o = s.output();
    long now = System.nanoTime();
    if (s.status() == Status.RUNNING && now - shownAt < PAUSE_NS) {
      return; // the next state, or the last, shows it
    }
    shownAt = now;
    if (o.generation() != generation || o.written() < written) {
      area.clear();
      generation = o.generation();
      written = 0;
    }
    if (o.written() == written) {
      return;
    }
    List<Output.Piece> fresh = o.since(written);
    // A flood: only its end can be seen anyway.
    long skipTo = o.written() - CHUNK;
    StringBuilder text = new StringBuilder();
    OutputStreamKind stream = null;
    for (Output.Piece p : fresh) {
      if (p.from() + p.text().length() <= skipTo) {
        continue;
      }
      if (stream != null && p.stream() != stream) {
        append(text, stream);
      }
      stream = p.stream();
      text.append(p.text());
    }
    if (stream != null) {
      append(text, stream);
    }
    written = o.written();
    if (area.getLength() > MAX) {
      area.deleteText(0, area.getLength() - MAX);
    }
    area.moveTo(area.getLength());
    area.requestFollowCaret();
  }

  private void append(StringBuilder text, OutputStreamKind stream) {
    String shown = text.length() > CHUNK ? text.substring(text.length() - CHUNK) : text.toString();
    area.append(
        shown,
        switch (stream) {
          case STDIN -> "typed";
          case STDOUT -> "";
          case STDERR -> "error";
        });
    text.setLength(0);
  }
}
