package gilscope.desk.ui;

import gilscope.core.event.ThreadId;
import gilscope.core.session.ThreadView;
import gilscope.desk.scene.ColorRole;
import gilscope.desk.scene.Scripts;
import gilscope.desk.scene.TextFit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;
import javafx.scene.text.Text;
import org.fxmisc.richtext.CodeArea;

/**
 * The names of the threads at the lines they execute, in their colours, over the program's text:
 * behind the end of the line, or at the right edge if the line is longer than the view. A click
 * chooses the thread. FX thread only.
 */
final class LineTags extends Pane {
  /** A name longer than this is cut in the middle: its end tells siblings apart. */
  private static final double MAX_TAG = 112;

  private static final int MAX_TAGS = 8;
  private static final double EMPTY_LINE = 80;
  private static final double MORE = 32;
  private static final double BETWEEN = 3;
  private static final double HEIGHT = 16;
  private static final double FONT_PX = 10.5;
  private static final double GAP = 14;

  /** Room for the scroll bar at the right edge. */
  private static final double EDGE = 16;

  private final CodeArea area;
  private final Theme theme;
  private final Consumer<ThreadId> choose;
  private final Map<Integer, Row> rows = new HashMap<>();
  private final Map<ThreadId, Tag> pool = new HashMap<>();
  private final List<Tag> spares = new ArrayList<>();

  /** Paragraph → where its text ends, px from its left edge; measuring lays text out. */
  private final Map<Integer, Double> ends = new HashMap<>();

  private Map<Integer, List<ThreadView>> shown = Map.of();
  private ThreadId chosen = ThreadId.NONE;

  /** The lines' height when their ends were measured: another with another text size. */
  private double lineHeight;

  /**
   * @param choose told the thread whose tag was clicked
   */
  LineTags(CodeArea area, Theme theme, Consumer<ThreadId> choose) {
    this.area = area;
    this.theme = theme;
    this.choose = choose;
    setPickOnBounds(false);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    area.plainTextChanges().subscribe(_ -> ends.clear());
    area.viewportDirtyEvents().subscribe(_ -> requestLayout());
    theme
        .magnification()
        .addListener(
            (_, _, _) -> {
              pool.clear();
              spares.clear();
              getChildren().clear();
              rebuild();
            });
  }

  /**
   * @param byLine line from 1 → the threads there
   */
  void show(Map<Integer, List<ThreadView>> byLine, ThreadId chosenThread) {
    if (describe(byLine, chosenThread).equals(describe(shown, chosen))) {
      return;
    }
    shown = byLine;
    chosen = chosenThread;
    rebuild();
  }

  void recolour() {
    rebuild();
  }

  /** All that the tags depend on. */
  private static List<Object> describe(Map<Integer, List<ThreadView>> byLine, ThreadId chosen) {
    List<Object> all = new ArrayList<>();
    all.add(chosen);
    byLine.forEach(
        (line, threads) -> {
          all.add(line);
          threads.forEach(
              t -> {
                all.add(t.id());
                all.add(t.name());
              });
        });
    return all;
  }

  /** Tags are kept: a thread that moves to another line takes its tag along. */
  private void rebuild() {
    rows.values().forEach(Row::hide);
    rows.clear();
    int spare = 0;
    for (Map.Entry<Integer, List<ThreadView>> each : shown.entrySet()) {
      List<ThreadView> threads = each.getValue();
      List<Tag> tags = new ArrayList<>();
      for (ThreadView t : threads.subList(0, Math.min(MAX_TAGS, threads.size()))) {
        Tag tag = pool.computeIfAbsent(t.id(), _ -> added(new Tag()));
        tag.name(t);
        tags.add(tag);
      }
      if (spare == spares.size()) {
        spares.add(added(new Tag()));
      }
      Tag more = spares.get(spare++);
      more.rest(threads.stream().map(ThreadView::name).toList());
      rows.put(each.getKey(), new Row(tags, more, threads.size()));
    }
    requestLayout();
  }

  /** So large in the present text size. */
  private double large(double px) {
    return px * theme.magnification().get();
  }

  private Tag added(Tag tag) {
    getChildren().add(tag);
    return tag;
  }

  private record Row(List<Tag> tags, Tag more, int threads) {
    void hide() {
      tags.forEach(t -> t.setVisible(false));
      more.setVisible(false);
    }
  }

  /** A name on its thread's colour. Shapes, not a label: those need no style sheet. */
  private final class Tag extends Group {
    private final Rectangle ground = new Rectangle(0, large(HEIGHT));
    private final Text text = new Text();

    Tag() {
      text.setFont(Fonts.sans(large(FONT_PX), true));
      text.setX(large(6));
      text.setY(large(HEIGHT - 4.5));
      ground.setArcWidth(6);
      ground.setArcHeight(6);
      ground.setStrokeType(StrokeType.INSIDE);
      setAccessibleRole(AccessibleRole.TEXT);
      getChildren().setAll(ground, text);
      setManaged(false);
    }

    void name(ThreadView t) {
      ColorRole role = ColorRole.ofThread(t.id().value());
      write(TextFit.middle(t.name(), large(FONT_PX) * 1.08, large(MAX_TAG)), theme.textOn(role));
      ground.setFill(theme.color(role));
      ground.setStroke(t.id().equals(chosen) ? theme.color(ColorRole.TEXT) : null);
      setAccessibleText(t.name() + " is here, " + t.state().label());
      setOnMouseClicked(_ -> choose.accept(t.id()));
      setCursor(Cursor.HAND);
    }

    /** Stands for those that have no room. */
    void rest(List<String> names) {
      ground.setFill(theme.color(ColorRole.GROUP));
      ground.setStroke(theme.color(ColorRole.BORDER));
      setAccessibleText(names.size() + " threads: " + String.join(", ", names));
    }

    private void write(String what, Color color) {
      text.setFill(color);
      if (!what.equals(text.getText())) {
        double size = large(FONT_PX);
        text.setFont(Scripts.isOther(what) ? Fonts.other(size, true) : Fonts.sans(size, true));
        text.setText(what);
        ground.setWidth(Math.ceil(text.getLayoutBounds().getWidth() + large(12)));
      }
    }

    double width() {
      return ground.getWidth();
    }

    void place(double x, double y) {
      relocate(Math.round(x), Math.round(y));
      setVisible(true);
    }
  }

  @Override
  protected void layoutChildren() {
    int first = area.getVisibleParagraphs().isEmpty() ? 0 : area.firstVisibleParToAllParIndex();
    int last = first + area.getVisibleParagraphs().size() - 1;
    rows.forEach(
        (line, row) -> {
          int paragraph = line - 1;
          Optional<Bounds> bounds =
              paragraph < first || paragraph > last
                  ? Optional.empty()
                  : area.getParagraphBoundsOnScreen(paragraph);
          row.hide();
          bounds.ifPresent(b -> place(row, paragraph, b));
        });
  }

  /** As many tags as there is room for: behind the line, or over the right part of a long one. */
  private void place(Row row, int paragraph, Bounds bounds) {
    Point2D corner = screenToLocal(bounds.getMinX(), bounds.getMinY());
    if (corner == null) {
      return;
    }
    if (bounds.getHeight() != lineHeight) {
      lineHeight = bounds.getHeight();
      ends.clear();
    }
    double y = corner.getY() + (bounds.getHeight() - large(HEIGHT)) / 2;
    double end = textEnd(paragraph, corner.getX()) + GAP;
    double right = getWidth() - EDGE;
    double room = Math.max(right - end, getWidth() * 0.4);
    int fitting = fitting(row, room);
    boolean all = fitting == row.threads();
    double width = width(row, fitting);
    if (!all) {
      row.more().write("+" + (row.threads() - fitting), theme.color(ColorRole.TEXT_MUTED));
      width += row.more().width();
    }
    double x = Math.max(0, Math.min(end, right - width));
    for (Tag tag : row.tags().subList(0, fitting)) {
      tag.place(x, y);
      x += tag.width() + BETWEEN;
    }
    if (!all) {
      row.more().place(x, y);
    }
  }

  /** What can be seen, one tag a line: {@code 5: Worker-1}. */
  String describe() {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(rows)
        .forEach(
            (line, row) -> {
              List<Tag> all = new ArrayList<>(row.tags());
              all.add(row.more());
              for (Tag tag : all) {
                if (tag.isVisible()) {
                  text.append(line).append(": ").append(tag.text.getText()).append('\n');
                }
              }
            });
    return text.toString();
  }

  private static int fitting(Row row, double room) {
    int n = row.tags().size();
    while (n > 1 && width(row, n) + (n < row.threads() ? MORE : 0) > room) {
      n--;
    }
    return n;
  }

  private static double width(Row row, int tags) {
    double width = 0;
    for (Tag tag : row.tags().subList(0, tags)) {
      width += tag.width() + BETWEEN;
    }
    return width;
  }

  private double textEnd(int paragraph, double left) {
    return left + ends.computeIfAbsent(paragraph, p -> measured(p, left));
  }

  private double measured(int paragraph, double left) {
    int length = area.getParagraphLength(paragraph);
    return length == 0
        ? EMPTY_LINE
        : area.getCharacterBoundsOnScreen(
                area.getAbsolutePosition(paragraph, 0), // the last letter may stand in the middle
                area.getAbsolutePosition(paragraph, length))
            .map(b -> screenToLocal(b).getMaxX() - left)
            .orElse(EMPTY_LINE);
  }
}
