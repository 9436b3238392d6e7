package gilscope.desk.ui;

import gilscope.core.event.ThreadState;
import gilscope.core.session.Breakpoint;
import gilscope.core.session.SessionState;
import gilscope.core.session.ThreadView;
import gilscope.desk.scene.ColorRole;
import gilscope.desk.scene.Palette;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Text;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

/**
 * The program's text: syntax colours, breakpoints (click in the gutter), and in the gutter a marker
 * in each thread's colour at the line it executes. FX thread only.
 */
final class EditorPane extends BorderPane {
  private final CodeArea area = new CodeArea();
  private final Set<Integer> breakpoints = new TreeSet<>();
  private final ReadOnlyBooleanWrapper edited = new ReadOnlyBooleanWrapper(this, "edited");
  private final Desk desk;
  private final Theme theme;
  private final Runnable breakpointsChanged;
  private Map<Integer, List<ThreadView>> threadsByLine = Map.of();
  private String fileName = "";
  private int currentLine = -1;
  private boolean loading;

  EditorPane(Desk desk, Theme theme, Runnable breakpointsChanged) {
    this.desk = desk;
    this.theme = theme;
    this.breakpointsChanged = breakpointsChanged;
    getStyleClass().add("panel");
    area.setParagraphGraphicFactory(this::gutter);
    area.plainTextChanges()
        .subscribe(
            _ -> {
              if (!loading) {
                edited.set(true);
              }
            });
    area.multiPlainChanges()
        .successionEnds(Duration.ofMillis(80))
        .subscribe(_ -> area.setStyleSpans(0, PythonHighlighter.highlight(area.getText())));
    area.setAccessibleText("Program text");
    setCenter(new VirtualizedScrollPane<>(area));
    desk.stateProperty().addListener((_, _, now) -> show(now));
    desk.chosenThreadProperty().addListener((_, _, _) -> show(desk.state()));
    theme.paletteProperty().addListener((_, _, _) -> refreshGutter(threadsByLine.keySet()));
  }

  /** Shows another program; breakpoints stay if the name does. */
  void load(String name, String text) {
    loading = true;
    if (!name.equals(fileName)) {
      breakpoints.clear();
      fileName = name;
    }
    area.replaceText(text);
    area.setStyleSpans(0, PythonHighlighter.highlight(text));
    area.getUndoManager().forgetHistory();
    area.moveTo(0);
    area.scrollToPixel(0, 0);
    edited.set(false);
    loading = false;
  }

  String text() {
    return area.getText();
  }

  void saved() {
    edited.set(false);
  }

  ReadOnlyBooleanProperty editedProperty() {
    return edited.getReadOnlyProperty();
  }

  /** The line with the caret, from 1. */
  int caretLine() {
    return area.getCurrentParagraph() + 1;
  }

  Set<Breakpoint> breakpoints() {
    Set<Breakpoint> all = new HashSet<>();
    for (int line : breakpoints) {
      all.add(new Breakpoint(fileName, line));
    }
    return all;
  }

  void toggleBreakpoint(int line) {
    if (!breakpoints.remove(line)) {
      breakpoints.add(line);
    }
    area.recreateParagraphGraphic(Math.min(line - 1, area.getParagraphs().size() - 1));
    breakpointsChanged.run();
  }

  /** Scrolls to a line and puts the caret there. */
  void goTo(int line) {
    int paragraph = Math.max(0, Math.min(line - 1, area.getParagraphs().size() - 1));
    area.moveTo(paragraph, 0);
    area.showParagraphAtCenter(paragraph);
    area.requestFocus();
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
    mark(state.status() == gilscope.core.session.Status.RUNNING ? -1 : line);
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

  private void refreshGutter(Set<Integer> lines) {
    for (int line : lines) {
      if (line >= 1 && line <= area.getParagraphs().size()) {
        area.recreateParagraphGraphic(line - 1);
      }
    }
  }

  private Node gutter(int paragraph) {
    int line = paragraph + 1;
    Circle dot = new Circle(5);
    dot.getStyleClass().add("breakpoint");
    dot.setVisible(breakpoints.contains(line));
    HBox tags = new HBox(1);
    tags.setAlignment(Pos.CENTER_RIGHT);
    tags.setMinWidth(34);
    tags.setPrefWidth(34);
    Palette palette = theme.palette();
    for (ThreadView t : threadsByLine.getOrDefault(line, List.of())) {
      if (tags.getChildren().size() == 4) {
        break;
      }
      Polygon arrow = new Polygon(0, 0, 8, 5, 0, 10);
      arrow.setFill(Color.web(palette.hex(ColorRole.ofThread(t.id().value()))));
      Tooltip.install(arrow, new Tooltip(t.name() + " is at line " + line));
      tags.getChildren().add(arrow);
    }
    Text number = new Text(String.valueOf(line));
    number.getStyleClass().add("line-number");
    HBox numberBox = new HBox(number);
    numberBox.setAlignment(Pos.CENTER_RIGHT);
    numberBox.setMinWidth(30);
    HBox box = new HBox(dot, numberBox, tags);
    box.getStyleClass().add("gutter");
    box.setMinHeight(Region.USE_PREF_SIZE);
    box.setOnMouseClicked(_ -> toggleBreakpoint(line));
    return box;
  }
}
