package gilscope.desk.ui;

import gilscope.core.session.FrameView;
import java.nio.charset.StandardCharsets;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/**
 * A frame around the piece of a line that the chosen thread executes next, over the program's text.
 * FX thread only.
 */
final class ExpressionMark extends Pane {
  private final CodeArea area;
  private final Rectangle frame = new Rectangle();
  private FrameView.@Nullable Span shown;

  ExpressionMark(CodeArea area) {
    this.area = area;
    setMouseTransparent(true);
    frame.getStyleClass().add("expression");
    frame.setArcWidth(6);
    frame.setArcHeight(6);
    frame.setStrokeType(StrokeType.INSIDE);
    frame.setManaged(false);
    frame.setVisible(false);
    getChildren().add(frame);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    area.viewportDirtyEvents().subscribe(_ -> requestLayout());
  }

  /** Null for none. */
  void show(FrameView.@Nullable Span span) {
    shown = span;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    frame.setVisible(false);
    FrameView.Span at = shown;
    if (at == null || at.column() < 0 || at.line() < 1 || at.line() > area.getParagraphs().size()) {
      return;
    }
    int paragraph = at.line() - 1;
    String line = area.getParagraph(paragraph).getText();
    int from = chars(line, at.column());
    int to = at.endLine() == at.line() ? chars(line, at.endColumn()) : line.length();
    if (to <= from || area.getVisibleParagraphs().isEmpty()) {
      return;
    }
    int start = area.getAbsolutePosition(paragraph, 0);
    area.getCharacterBoundsOnScreen(start + from, start + to).ifPresent(this::place);
  }

  private void place(Bounds onScreen) {
    Point2D corner = screenToLocal(onScreen.getMinX(), onScreen.getMinY());
    if (corner == null) {
      return;
    }
    // Within its own line: above it hang the underscores of the line before.
    frame.setX(Math.round(corner.getX()) - 1.5);
    frame.setY(Math.round(corner.getY()) + 1.5);
    frame.setWidth(Math.round(onScreen.getWidth()) + 3);
    frame.setHeight(Math.max(1, Math.round(onScreen.getHeight()) - 2));
    frame.setVisible(true);
  }

  /** How many characters of a line so many bytes of UTF-8 are. */
  private static int chars(String line, int bytes) {
    byte[] all = line.getBytes(StandardCharsets.UTF_8);
    return new String(all, 0, Math.min(bytes, all.length), StandardCharsets.UTF_8).length();
  }
}
