package gilscope.desk.ui;

import gilscope.core.trace.TraceView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

/**
 * Takes the timeline's picture out of the window: dragged from the legend, it arrives elsewhere as
 * a PNG file or as an image, whichever is asked for. FX thread only.
 */
final class PictureDrag {
  private static final double SCALE = 2;

  private final TimelinePane pane;
  private final Desk desk;
  private final Theme theme;

  PictureDrag(TimelinePane pane, Desk desk, Theme theme, Node canvas) {
    this.pane = pane;
    this.desk = desk;
    this.theme = theme;
    canvas.addEventHandler(MouseEvent.DRAG_DETECTED, e -> begin(canvas, e));
  }

  private void begin(Node canvas, MouseEvent e) {
    TraceView view = desk.view();
    if (view == null || !pane.isLegend(e.getY())) {
      return;
    }
    try {
      Path folder = Files.createTempDirectory("gilscope-picture");
      folder.toFile().deleteOnExit();
      ClipboardContent content = content(view, folder);
      canvas.startDragAndDrop(TransferMode.COPY).setContent(content);
      e.consume();
    } catch (IOException cannotWrite) {
      pane.tell("The picture cannot be written: " + cannotWrite.getMessage(), e.getX(), e.getY());
    }
  }

  /**
   * The visible range, or the selection, as a file in a folder and as an image.
   *
   * @throws IOException if the file cannot be written
   */
  ClipboardContent content(TraceView view, Path folder) throws IOException {
    Exports.Stretch seen = Exports.Stretch.seen(pane.look());
    Exports.Wish wish = Exports.Wish.of(pane, seen, SCALE, theme.palette());
    String program = ThreadsTable.shortFile(view.trace().header().program());
    String name = program.endsWith(".py") ? program.substring(0, program.length() - 3) : program;
    Path file = folder.resolve(name + ".png");
    Exports.save(view, pane.look(), wish, file);
    file.toFile().deleteOnExit();
    ClipboardContent content = new ClipboardContent();
    content.putFiles(List.of(file.toFile()));
    content.putImage(Exports.image(view, pane.look(), wish));
    return content;
  }
}
