package gilscope.desk.ui;

import gilscope.core.event.ThreadId;
import gilscope.core.trace.StateSpan;
import gilscope.core.trace.TraceView;
import gilscope.desk.scene.Hit;
import gilscope.desk.scene.Lane;
import gilscope.desk.scene.LaneList;
import gilscope.desk.scene.TimelineView;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/** What the mouse does in the timeline. FX thread only. */
final class TimelineGestures {
  private static final double CLICK_PX = 4;
  private static final double HANDLE_PX = 5;
  private static final String LEGEND =
      "Click a state to see where its time went, by line and lock. Drag from here to take the"
          + " picture along.";

  private final TimelinePane pane;
  private final Desk desk;
  private final ContextMenu menu = new ContextMenu();
  private double dragX = Double.NaN;
  private double pressX;
  private double dragFromNs;
  private boolean panning;
  private boolean rulerZoom;
  private boolean fromLegend;

  TimelineGestures(TimelinePane pane, Desk desk, Node canvas) {
    this.pane = pane;
    this.desk = desk;
    canvas.setOnMousePressed(this::pressed);
    canvas.setOnMouseDragged(this::dragged);
    canvas.setOnMouseReleased(this::released);
    canvas.setOnMouseMoved(this::hover);
    canvas.setOnMouseExited(
        _ -> {
          pane.tip().hide();
          pane.change(pane.look().withHover(Double.NaN, ""));
        });
    canvas.setOnContextMenuRequested(
        e -> {
          if (e.getX() < pane.look().headerWidth()) {
            Lane lane = lane(pane.hit(e.getX(), e.getY()));
            if (lane != null) {
              offer(lane);
              menu.show(canvas, e.getScreenX(), e.getScreenY());
            }
          }
        });
    pane.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
  }

  private @Nullable Lane lane(Hit hit) {
    LaneList all = pane.lanes();
    return all == null || hit.lane() < 0 ? null : all.lanes().get(hit.lane());
  }

  private void offer(Lane lane) {
    menu.getItems().clear();
    var arrangement = pane.arrangementProperty();
    if (lane instanceof Lane.Group g) {
      offer(
          g.folded() ? "Unfold" : "Fold",
          () -> arrangement.set(arrangement.get().toggled(g.title())));
    } else {
      boolean pinned = arrangement.get().pinned().contains(lane.key());
      offer(
          pinned ? "Unpin" : "Pin on top",
          () -> arrangement.set(arrangement.get().pinning(lane.key())));
      offer("Move up", () -> arrangement.set(arrangement.get().raising(lane.key())));
      offer("Hide", () -> arrangement.set(arrangement.get().hiding(lane.key())));
    }
    offer("Show all lanes", () -> arrangement.set(arrangement.get().showingAll()));
  }

  private void offer(String text, Runnable run) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(_ -> run.run());
    menu.getItems().add(item);
  }

  private void pressed(MouseEvent e) {
    pane.requestFocus();
    menu.hide();
    pane.tip().hide();
    TimelineView look = pane.look();
    pressX = e.getX();
    fromLegend = pane.isLegend(e.getY());
    if (fromLegend) {
      return; // the picture is dragged from there
    }
    dragX = e.getX();
    dragFromNs = look.timeAt(e.getX());
    panning =
        e.isShiftDown()
            || e.getButton() == MouseButton.SECONDARY
            || e.getButton() == MouseButton.MIDDLE;
    rulerZoom = e.getY() < TimelineView.RULER_HEIGHT;
    TimelineView.Range s = look.selection();
    if (s != null && !panning && !rulerZoom) { // take the selection's edge along
      if (Math.abs(look.screenX(s.from()) - e.getX()) < HANDLE_PX) {
        dragFromNs = s.to();
      } else if (Math.abs(look.screenX(s.to()) - e.getX()) < HANDLE_PX) {
        dragFromNs = s.from();
      }
    }
  }

  private void dragged(MouseEvent e) {
    if (Double.isNaN(dragX)) {
      return;
    }
    TimelineView look = pane.look();
    if (panning) {
      pane.moves().pan(dragX - e.getX());
      dragX = e.getX();
    } else if (Math.abs(e.getX() - pressX) > CLICK_PX) {
      double ns = look.timeAt(Math.max(look.headerWidth(), e.getX()));
      pane.change(look.withSelection(new TimelineView.Range(dragFromNs, ns)));
    }
  }

  private void released(MouseEvent e) {
    boolean moved = Math.abs(e.getX() - pressX) > CLICK_PX;
    dragX = Double.NaN;
    if (fromLegend) {
      if (!moved) {
        pane.askLegend(e.getX());
      }
      return;
    }
    if (panning) {
      return;
    }
    TimelineView.Range s = pane.look().selection();
    if (moved && s != null) {
      if (rulerZoom) {
        pane.moves().show(s.from(), s.to());
        pane.change(pane.look().withSelection(null));
      }
      return;
    }
    pane.change(pane.look().withSelection(null));
    Hit hit = pane.hit(e.getX(), e.getY());
    if (lane(hit) instanceof Lane.Group g) {
      pane.arrangementProperty().set(pane.arrangementProperty().get().toggled(g.title()));
      return;
    }
    pane.chosen().choose(hit.lane());
    if (e.getX() < pane.look().headerWidth() || desk.view() == null) {
      return;
    }
    if (e.getClickCount() == 2 && hit.part() == Hit.Part.SPAN) {
      pane.moves().show(hit.startNs(), hit.endNs());
    } else {
      pane.goTo(pane.look().timeAt(e.getX()));
    }
  }

  private void hover(MouseEvent e) {
    Hit hit = pane.hit(e.getX(), e.getY());
    Lane lane = lane(hit);
    String sentence = pane.isLegend(e.getY()) && desk.view() != null ? LEGEND : hit.sentence();
    TimelineView look = pane.look();
    double ns = e.getX() < look.headerWidth() ? Double.NaN : look.timeAt(e.getX());
    String lit = lane == null ? "" : lane.key();
    TraceView view = desk.view();
    if (lane instanceof Lane.OfThread t && view != null && !Double.isNaN(ns)) {
      // What it waits for lights up, and with that everybody else who waits for it.
      StateSpan span = view.stateAt(new ThreadId(t.thread()), (long) ns);
      if (span != null && span.resource().value() >= 0) {
        lit = "resource " + span.resource().value();
      }
    }
    pane.change(look.withHover(ns, lit));
    pane.tell(sentence, e.getX(), e.getY());
    pane.setAccessibleHelp(sentence);
  }

  private void scrolled(ScrollEvent e) {
    if (e.isControlDown()) {
      double x = e.getX() / pane.magnification();
      double plotX = Math.max(0, x - pane.look().headerWidth());
      pane.moves().zoomAt(plotX, Math.exp(-e.getDeltaY() * 0.004));
    } else if (e.isShiftDown() || Math.abs(e.getDeltaX()) > Math.abs(e.getDeltaY())) {
      pane.moves().pan(-(e.getDeltaX() != 0 ? e.getDeltaX() : e.getDeltaY()));
    } else {
      pane.scrollBy(-e.getDeltaY());
    }
    e.consume();
  }
}
