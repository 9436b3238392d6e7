package gilscope.desk.ui;

import gilscope.core.event.ThreadId;
import gilscope.core.event.ThreadState;
import gilscope.core.session.Breakpoint;
import gilscope.core.session.FrameView;
import gilscope.core.session.SessionState;
import gilscope.core.session.Status;
import gilscope.core.session.ThreadView;
import gilscope.desk.scene.ColorRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.TwoDimensional;
import org.fxmisc.wellbehaved.event.EventPattern;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;
import org.jspecify.annotations.Nullable;

/**
 * The program's text: syntax colours, breakpoints (click in the gutter), and at the line that a
 * thread executes an arrow in its colour in the gutter and a tag with its name at the line's end.
 * FX thread only.
 */
final class EditorPane extends BorderPane {
  private static final int MAX_ARROWS = 3;
  private static final double ARROWS_WIDTH = 34;

  private final CodeArea area = new CodeArea();

  private final LineBreakpoints breakpoints;
  private Runnable onEdit = () -> {};
  private final ReadOnlyBooleanWrapper edited = new ReadOnlyBooleanWrapper(this, "edited");
  private final Desk desk;
  private final Theme theme;
  private final LineTags tags;
  private final ExpressionMark expression;
  private final Map<Integer, Gutter> gutters = new HashMap<>();
  private Map<Integer, List<ThreadView>> threadsByLine = Map.of();
  private String fileName = "";
  private int currentLine = -1;
  private boolean loading;

  /** What is typed now belongs to a shortcut. */
  private boolean swallows;

  EditorPane(Desk desk, Theme theme, Runnable breakpointsChanged) {
    this.desk = desk;
    this.theme = theme;
    this.breakpoints =
        new LineBreakpoints(
            lines -> {
              refreshGutter(lines);
              breakpointsChanged.run();
            });
    getStyleClass().add("panel");
    area.setParagraphGraphicFactory(this::gutter);
    area.plainTextChanges()
        .subscribe(
            change -> {
              if (!loading) {
                edited.set(true);
                onEdit.run();
                breakpoints.edited(
                    area.offsetToPosition(change.getPosition(), TwoDimensional.Bias.Forward)
                            .getMajor()
                        + 1,
                    newlines(change.getRemoved()),
                    newlines(change.getInserted()));
              }
            });
    area.multiPlainChanges()
        .successionEnds(Duration.ofMillis(80))
        .subscribe(_ -> area.setStyleSpans(0, PythonHighlighter.highlight(area.getText())));
    area.setAccessibleText("Program text");
    area.addEventFilter(KeyEvent.ANY, this::swallow);
    Nodes.addInputMap(
        area, InputMap.ignore(EventPattern.keyPressed().onlyIf(EditorPane::isShortcut)));
    expression = new ExpressionMark(area);
    tags = new LineTags(area, theme, desk.chosenThreadProperty()::set);
    Label nothing =
        Empty.label("Open a program (Ctrl+O), choose a sample (Ctrl+N), or write one here.");
    nothing.setMouseTransparent(true);
    nothing
        .visibleProperty()
        .bind(Bindings.createBooleanBinding(() -> area.getLength() == 0, area.lengthProperty()));
    setCenter(new StackPane(new VirtualizedScrollPane<>(area), expression, tags, nothing));
    desk.stateProperty().addListener((_, _, now) -> show(now));
    desk.chosenThreadProperty().addListener((_, _, _) -> show(desk.state()));
    desk.chosenFrameProperty().addListener((_, _, _) -> show(desk.state()));
    theme
        .paletteProperty()
        .addListener(
            (_, _, _) -> {
              refreshGutter(threadsByLine.keySet());
              tags.recolour();
            });
  }

  /** Shows another program; breakpoints stay if the name does. */
  void load(String name, String text) {
    loading = true;
    fileName = name;
    breakpoints.ofFile(name);
    area.replaceText(text);
    area.setStyleSpans(0, PythonHighlighter.highlight(text));
    area.getUndoManager().forgetHistory();
    area.moveTo(0);
    area.scrollToPixel(0, 0);
    edited.set(false);
    loading = false;
  }

  /** The program is run under this name from now on: it has been saved under another. */
  void named(String name) {
    if (!name.equals(fileName)) {
      fileName = name;
      breakpoints.renamed(name);
    }
  }

  private static int newlines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  String text() {
    return area.getText();
  }

  void saved() {
    edited.set(false);
  }

  /**
   * @param told after each change by the user's hand
   */
  void onEdit(Runnable told) {
    onEdit = told;
  }

  /** Whether the text differs from the file's. */
  ReadOnlyBooleanProperty editedProperty() {
    return edited.getReadOnlyProperty();
  }

  /** The line with the caret, from 1. */
  int caretLine() {
    return area.getCurrentParagraph() + 1;
  }

  LineBreakpoints breakpoints() {
    return breakpoints;
  }

  void toggleBreakpoint(int line) {
    breakpoints.toggle(line);
  }

  /** Scrolls to a line and puts the caret there. */
  void goTo(int line) {
    int paragraph = Math.max(0, Math.min(line - 1, area.getParagraphs().size() - 1));
    area.moveTo(paragraph, 0);
    area.showParagraphAtCenter(paragraph);
    swallows = !area.isFocused();
    area.requestFocus();
  }

  /**
   * Alt with a letter or a digit, which is a command or opens a menu: by itself the area takes it
   * for text, as on a Mac it is, and with AltGr, which is no Alt here or comes with Ctrl.
   */
  private static boolean isShortcut(KeyEvent e) {
    boolean mac = System.getProperty("os.name", "").startsWith("Mac");
    return e.isAltDown() && !e.isControlDown() && !mac;
  }

  /** The letter of a shortcut, or of one that has brought the focus here, is no text. */
  private void swallow(KeyEvent e) {
    if (e.getEventType() == KeyEvent.KEY_PRESSED) {
      swallows = isShortcut(e);
    } else if (e.getEventType() == KeyEvent.KEY_RELEASED) {
      swallows = false;
    } else if (swallows) {
      e.consume();
    }
  }

  private void show(SessionState state) {
    Map<Integer, List<ThreadView>> now = new LinkedHashMap<>();
    int line = -1;
    for (ThreadView t : state.threads()) {
      int at = lineInThisFile(t);
      if (at > 0 && t.state() != ThreadState.DONE) {
        now.computeIfAbsent(at, _ -> new ArrayList<>()).add(t);
      }
      if (t.id().equals(desk.chosenThreadProperty().get())) {
        line = at;
      }
    }
    Set<Integer> touched = new HashSet<>(threadsByLine.keySet());
    touched.addAll(now.keySet());
    boolean same = same(threadsByLine, now);
    threadsByLine = now;
    if (!same) {
      refreshGutter(touched);
    }
    tags.show(now, desk.chosenThreadProperty().get());
    boolean running = state.status() == Status.RUNNING;
    FrameView frame = running ? null : desk.chosenFrame();
    if (frame != null && frame.file().equals(fileName)) {
      mark(frame.line());
      expression.show(edited.get() ? null : span(frame));
    } else {
      mark(running ? -1 : line);
      expression.show(null);
    }
  }

  /** What a frame executes next. */
  private static FrameView.@Nullable Span span(FrameView frame) {
    int at = frame.current();
    return at < 0 || at >= frame.listing().size() ? null : frame.listing().get(at).source();
  }

  /** A thread inside the library stands, for this file, at its innermost frame here. */
  private int lineInThisFile(ThreadView t) {
    if (t.file().equals(fileName)) {
      return t.line();
    }
    for (var f : t.frames()) {
      if (f.file().equals(fileName)) {
        return f.line();
      }
    }
    return -1;
  }

  private static boolean same(Map<Integer, List<ThreadView>> a, Map<Integer, List<ThreadView>> b) {
    if (!a.keySet().equals(b.keySet())) {
      return false;
    }
    for (var e : a.entrySet()) {
      List<ThreadView> other = b.getOrDefault(e.getKey(), List.of());
      if (e.getValue().size() != other.size()) {
        return false;
      }
      for (int i = 0; i < other.size(); i++) {
        if (!other.get(i).id().equals(e.getValue().get(i).id())) {
          return false;
        }
      }
    }
    return true;
  }

  private void mark(int line) {
    if (line == currentLine) {
      return;
    }
    int size = area.getParagraphs().size();
    if (currentLine > 0 && currentLine <= size) {
      area.setParagraphStyle(currentLine - 1, List.of());
    }
    currentLine = line;
    if (line > 0 && line <= size) {
      area.setParagraphStyle(line - 1, List.of("current-line"));
      if (line - 1 < area.firstVisibleParToAllParIndex() + 1
          || line - 1 > area.lastVisibleParToAllParIndex() - 1) {
        area.showParagraphAtCenter(line - 1);
      }
    }
  }

  /** In place: making a line's graphic anew cost ten times as much. */
  private void refreshGutter(Set<Integer> lines) {
    for (int line : lines) {
      Gutter g = gutters.get(line);
      if (g != null) {
        g.refresh();
      }
    }
  }

  /** The tags that can be seen, one a line: {@code 5: Worker-1}. */
  String tagText() {
    return tags.describe();
  }

  private Node gutter(int paragraph) {
    Gutter g = new Gutter(paragraph + 1);
    g.parentProperty().subscribe(EditorPane::layLine);
    gutters.put(paragraph + 1, g);
    return g;
  }

  /** The text that stands beside a gutter. */
  private static void layLine(@Nullable Parent line) {
    if (line != null) {
      for (Node part : line.getChildrenUnmodifiable()) {
        if (part instanceof TextFlow text) {
          LeftToRight.lay(text);
        }
      }
    }
  }

  /** Breakpoint, number and the arrows of the threads at a line. */
  private final class Gutter extends HBox {
    private final int line;
    private final Circle dot = new Circle(5);
    private final Polygon[] arrows = new Polygon[MAX_ARROWS];

    Gutter(int line) {
      this.line = line;
      dot.getStyleClass().add("breakpoint");
      Pane arrowPane = new Pane();
      arrowPane.setMinWidth(ARROWS_WIDTH);
      arrowPane.setPrefWidth(ARROWS_WIDTH);
      for (int i = 0; i < MAX_ARROWS; i++) {
        double x = ARROWS_WIDTH - 9 * (i + 1);
        arrows[i] = new Polygon(x, 4, x + 8, 9, x, 14);
        arrows[i].setManaged(false);
        arrowPane.getChildren().add(arrows[i]);
      }
      Text number = new Text(String.valueOf(line));
      number.getStyleClass().add("line-number");
      HBox numberBox = new HBox(number);
      numberBox.setAlignment(Pos.CENTER_RIGHT);
      numberBox.setMinWidth(30);
      getChildren().addAll(dot, numberBox, arrowPane);
      getStyleClass().add("gutter");
      setMinHeight(Region.USE_PREF_SIZE);
      setOnMouseClicked(_ -> toggleBreakpoint(line));
      refresh();
    }

    void refresh() {
      Breakpoint here = breakpoints.at(line);
      boolean always =
          here != null && here.condition().isEmpty() && here.thread().equals(ThreadId.NONE);
      dot.setVisible(here != null);
      dot.setRadius(always ? 5 : 3.5);
      dot.setStrokeWidth(always ? 0 : 1.5);
      dot.setStroke(theme.color(ColorRole.FAULT));
      List<ThreadView> threads = threadsByLine.getOrDefault(line, List.of());
      for (int i = 0; i < MAX_ARROWS; i++) {
        arrows[i].setVisible(i < threads.size());
        if (i < threads.size()) {
          arrows[i].setFill(theme.color(ColorRole.ofThread(threads.get(i).id().value())));
        }
      }
    }
  }
}
