package gilscope.desk.ui;

import gilscope.core.event.ThreadId;
import gilscope.core.session.Status;
import gilscope.core.trace.TraceView;
import gilscope.desk.scene.DisplayList;
import gilscope.desk.scene.Extent;
import gilscope.desk.scene.Hit;
import gilscope.desk.scene.HitTest;
import gilscope.desk.scene.Lane;
import gilscope.desk.scene.LaneList;
import gilscope.desk.scene.Legend;
import gilscope.desk.scene.TimeScale;
import gilscope.desk.scene.TimelinePicture;
import gilscope.desk.scene.TimelineView;
import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * The timeline: a canvas with gestures. Redrawn only when something changed, once per pulse at
 * most; what it costs depends on the pixels, not on the trace. FX thread only.
 */
final class TimelinePane extends Pane {
  private static final double HEADER_WIDTH = 200;
  private static final double TIP_WIDTH = 440;

  /** Left of the end, labels of growing spans still change. */
  private static final double LABEL_PX = 140;

  /** While the program runs, all is drawn anew three times a second, and the end at each pulse. */
  private static final long WHOLE_PAUSE_NS = 330_000_000;

  private static final long LANES_PAUSE_NS = 100_000_000;

  /** How much of a running program's time axis lies still empty, at most. */
  private static final double ROOM = 1.2;

  private final Canvas canvas = new Canvas();
  private final ScrollBar scroll = new ScrollBar();
  private final Label empty =
      new Label(
          "Press Run (F5) to record the program, or step it (F7). Every thread and every lock gets"
              + " a lane here.");

  /** A label in the scene rather than a popup window: it needs no focus and no compositor. */
  private final Label tip = new Label();

  private final Desk desk;
  private final DoubleConsumer seek;
  private @Nullable TimelinePicture picture;
  private @Nullable HitTest hits;
  private @Nullable LaneList lanes;
  private TimelineView look = TimelineView.whole(1, HEADER_WIDTH, 600, 300);
  private ShapePainter painter;
  private String filter = "";
  private boolean follows = true;

  /** Everything is to be drawn again. */
  private boolean dirty = true;

  /** Only the end of a running program has moved. */
  private boolean grown;

  private long wholeAt;
  private double paintedToNs;
  private long lanesRows = -1;
  private long lanesAt;
  private double dragX = Double.NaN;
  private double dragFromNs;
  private boolean panning;
  private boolean rulerZoom;

  /**
   * @param seek told the moment (ns) that the user clicked
   */
  TimelinePane(Desk desk, Theme theme, DoubleConsumer seek) {
    this.desk = desk;
    this.seek = seek;
    this.painter = new ShapePainter(theme.palette());
    getStyleClass().add("timeline");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText("Timeline of threads and locks");
    setFocusTraversable(true);
    setMinSize(200, 80);
    scroll.setOrientation(Orientation.VERTICAL);
    empty.getStyleClass().add("empty");
    tip.getStyleClass().add("timeline-tip");
    tip.setWrapText(true);
    tip.setMouseTransparent(true);
    tip.setManaged(false);
    tip.setVisible(false);
    getChildren().addAll(canvas, scroll, empty, tip);
    widthProperty().addListener((_, _, _) -> resized());
    heightProperty().addListener((_, _, _) -> resized());
    scroll.valueProperty().addListener((_, _, y) -> change(look.withScrollY(y.doubleValue())));
    desk.viewProperty().addListener((_, _, view) -> show(view));
    desk.growthProperty().addListener((_, _, _) -> grew());
    desk.stateProperty().addListener((_, _, _) -> moved());
    desk.lookedBackProperty().addListener((_, _, _) -> moved());
    theme
        .paletteProperty()
        .addListener(
            (_, _, p) -> {
              painter = new ShapePainter(p);
              dirty = true;
            });
    gestures();
    new AnimationTimer() {
      @Override
      public void handle(long nowNs) {
        if (dirty || grown && nowNs - wholeAt > WHOLE_PAUSE_NS) {
          dirty = false;
          grown = false;
          wholeAt = nowNs;
          paint();
        } else if (grown) {
          grown = false;
          paintGrowth();
        }
      }
    }.start();
  }

  // ---- what is shown

  private void show(@Nullable TraceView view) {
    picture = view == null ? null : new TimelinePicture(view);
    hits = view == null ? null : new HitTest(view);
    lanes = null;
    lanesRows = -1;
    follows = true;
    if (view != null) {
      look =
          TimelineView.whole(
              Math.max(1, view.endTime()), HEADER_WIDTH, look.width(), look.height());
    }
    grew();
  }

  private void grew() {
    TraceView view = desk.view();
    if (view != null && (lanes == null || view.rows() != lanesRows)) {
      long now = System.nanoTime();
      if (lanes == null || lanesRows < 0 || now - lanesAt > LANES_PAUSE_NS) {
        lanesAt = now;
        listLanes(view);
      }
      lanesRows = view.rows();
      if (follows) {
        fitAll();
      }
    }
    grown = true;
  }

  private void listLanes(TraceView view) {
    LaneList before = lanes;
    LaneList now = LaneList.of(view, filter);
    if (before == null || !before.lanes().equals(now.lanes())) {
      lanes = now;
      layoutScroll();
      dirty = true;
    }
  }

  private void moved() {
    TraceView view = desk.view();
    if (view != null && desk.state().status() != Status.RUNNING) {
      listLanes(view);
    }

    boolean runs = desk.state().status() == Status.RUNNING;
    if (runs && follows) { // its moment is where the lanes end
      if (!Double.isNaN(look.cursorNs())) {
        change(look.withCursor(Double.NaN));
      }
      return;
    }
    if (follows) {
      fitAll();
    }
    double ns = desk.momentNs();
    TimelineView now = look.withCursor(ns);
    if (!Double.isNaN(ns) && !follows && desk.state().status() != Status.RUNNING) {
      double x = now.screenX(ns);
      if (x < now.headerWidth() || x > now.width()) {
        double half = now.scale().spanNs() / 2;
        now = now.withScale(new TimeScale(ns - half, ns + half, now.scale().widthPx()));
      }
    }
    change(now);
  }

  /** Only lanes whose name contains this. */
  void setFilter(String text) {
    filter = text;
    lanesRows = -1;
    grew();
  }

  TimelineView look() {
    return look;
  }

  /** F: everything, or the selection if there is one. */
  void fit() {
    TimelineView.Range s = look.selection();
    if (s != null) {
      follows = false;
      change(look.withScale(look.scale().fitting(s.from(), s.to())).withSelection(null));
    } else {
      follows = true;
      fitAll();
    }
  }

  /**
   * Everything; while the program runs, with room to grow: so that most frames change only the
   * lanes' ends.
   */
  private void fitAll() {
    TraceView view = desk.view();
    if (view == null) {
      return;
    }
    Extent all = Extent.of(view);
    TimeScale fitted = look.scale().fitting(all.fromNs(), all.toNs());
    if (desk.state().status() == Status.RUNNING) {
      TimeScale now = look.scale();
      boolean fits = now.toNs() >= all.toNs() && now.spanNs() <= (all.toNs() - all.fromNs()) * 2;
      if (fits && now.fromNs() == fitted.fromNs() && now.widthPx() == fitted.widthPx()) {
        return;
      }
      fitted = new TimeScale(fitted.fromNs(), fitted.toNs() * ROOM, fitted.widthPx());
    }
    if (!fitted.equals(look.scale())) {
      change(look.withScale(fitted));
    }
  }

  /** Shows this range, ns. */
  void show(double fromNs, double toNs) {
    follows = false;
    change(look.withScale(look.scale().fitting(fromNs, toNs)));
  }

  void zoom(double factor) {
    double x =
        Double.isNaN(look.hoverNs())
            ? look.scale().widthPx() / 2
            : look.scale().plotX(look.hoverNs());
    zoomAt(x, factor);
  }

  void pan(double px) {
    follows = false;
    change(look.withScale(look.scale().pannedBy(px).clampedTo(endNs())));
  }

  private void zoomAt(double plotX, double factor) {
    follows = false;
    change(look.withScale(look.scale().zoomedAt(plotX, factor).clampedTo(endNs())));
  }

  private double endNs() {
    TraceView view = desk.view();
    return view == null ? 1 : Math.max(1, view.endTime());
  }

  private void change(TimelineView now) {
    look = now;
    dirty = true;
  }

  // ---- painting

  private void resized() {
    double w = Math.max(1, getWidth());
    double h = Math.max(1, getHeight());
    double bar = 12;
    canvas.setWidth(w - bar);
    canvas.setHeight(h);
    scroll.resizeRelocate(
        w - bar,
        TimelineView.RULER_HEIGHT,
        bar,
        Math.max(1, h - TimelineView.RULER_HEIGHT - Legend.HEIGHT));
    empty.resizeRelocate(w / 2 - 220, h / 2 - 30, 440, 60);
    look = look.withSize(Math.max(HEADER_WIDTH + 1, w - bar), Math.max(1, h - Legend.HEIGHT));
    layoutScroll();
    if (follows) {
      fitAll();
    }
    dirty = true;
  }

  private void layoutScroll() {
    LaneList all = lanes;
    double visible = Math.max(1, look.height() - TimelineView.RULER_HEIGHT);
    double most = all == null ? 0 : Math.max(0, all.height() - visible);
    scroll.setMin(0);
    scroll.setMax(most);
    scroll.setVisibleAmount(all == null || most == 0 ? 1 : most * visible / all.height());
    scroll.setUnitIncrement(30);
    scroll.setBlockIncrement(visible * 0.8);
    scroll.setVisible(most > 0);
    if (scroll.getValue() > most) {
      scroll.setValue(most);
    }
  }

  private void paint() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    TimelinePicture p = picture;
    LaneList all = lanes;
    TraceView view = desk.view();
    empty.setVisible(p == null || view == null || view.rows() == 0);
    if (p == null || all == null || view == null || view.rows() == 0) {
      g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
      return;
    }
    DisplayList list = p.draw(look, all);
    double y = look.height();
    list.fill(0, y, look.width(), Legend.HEIGHT, gilscope.desk.scene.ColorRole.HEADER);
    list.line(0, y + 0.5, look.width(), y + 0.5, gilscope.desk.scene.ColorRole.BORDER, 1);
    Legend.draw(
        list,
        Legend.of(view, look.scale().fromNs(), look.scale().toNs()),
        look.headerWidth() + 8,
        y,
        look.width() - look.headerWidth() - 8);
    painter.paint(g, list, desk.state().status() == Status.RUNNING);
    paintedToNs = view.endTime();
  }

  /** Draws what has come since the last frame, and as far left of it as labels still change. */
  private void paintGrowth() {
    TimelinePicture p = picture;
    LaneList all = lanes;
    TraceView view = desk.view();
    if (p == null || all == null || view == null || empty.isVisible()) {
      paint();
      return;
    }
    double from = Math.floor(Math.max(look.headerWidth(), look.screenX(paintedToNs) - LABEL_PX));
    double to = Math.min(look.width(), Math.ceil(look.screenX(view.endTime())) + 2);
    double top = TimelineView.RULER_HEIGHT;
    if (to <= from) {
      return;
    }
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.save();
    g.beginPath();
    g.rect(from, top, to - from, look.height() - top);
    g.clip();
    painter.paint(g, p.drawGrowth(look, all, look.timeAt(from)), true);
    g.restore();
    paintedToNs = view.endTime();
  }

  // ---- gestures

  private void gestures() {
    canvas.setOnMousePressed(this::pressed);
    canvas.setOnMouseDragged(this::dragged);
    canvas.setOnMouseReleased(this::released);
    canvas.setOnMouseMoved(this::hover);
    canvas.setOnMouseExited(
        _ -> {
          tip.setVisible(false);
          change(look.withHover(Double.NaN, ""));
        });
    addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private void pressed(MouseEvent e) {
    requestFocus();
    tip.setVisible(false);
    dragX = e.getX();
    dragFromNs = look.timeAt(e.getX());
    panning =
        e.isShiftDown()
            || e.getButton() == MouseButton.SECONDARY
            || e.getButton() == MouseButton.MIDDLE;
    rulerZoom = e.getY() < TimelineView.RULER_HEIGHT;
  }

  private void dragged(MouseEvent e) {
    if (Double.isNaN(dragX)) {
      return;
    }
    if (panning) {
      pan(dragX - e.getX());
      dragX = e.getX();
    } else if (Math.abs(e.getX() - dragX) > 4) {
      double ns = look.timeAt(Math.max(look.headerWidth(), e.getX()));
      change(look.withSelection(new TimelineView.Range(dragFromNs, ns)));
    }
  }

  private void released(MouseEvent e) {
    boolean moved = Math.abs(e.getX() - dragX) > 4;
    dragX = Double.NaN;
    if (panning) {
      return;
    }
    TimelineView.Range s = look.selection();
    if (moved && s != null) {
      if (rulerZoom) {
        follows = false;
        change(look.withScale(look.scale().fitting(s.from(), s.to())).withSelection(null));
      }
      return;
    }
    change(look.withSelection(null));
    Hit hit = hit(e.getX(), e.getY());
    if (hit.lane() >= 0
        && lanes != null
        && lanes.lanes().get(hit.lane()) instanceof Lane.OfThread t) {
      desk.chosenThreadProperty().set(new ThreadId(t.thread()));
    }
    if (e.getX() >= look.headerWidth() && desk.view() != null) {
      if (e.getClickCount() == 2 && hit.part() == Hit.Part.SPAN) {
        follows = false;
        change(look.withScale(look.scale().fitting(hit.startNs(), hit.endNs())));
      } else {
        follows = follows && desk.state().status() == Status.RUNNING;
        seek.accept(Math.max(0, Math.min(look.timeAt(e.getX()), endNs())));
      }
    }
  }

  private Hit hit(double x, double y) {
    HitTest test = hits;
    LaneList all = lanes;
    return test == null || all == null || y > look.height()
        ? new Hit(Hit.Part.EMPTY, -1, -1, 0, 0, "")
        : test.at(look, all, x, y);
  }

  private void hover(MouseEvent e) {
    Hit hit = hit(e.getX(), e.getY());
    String key = hit.lane() >= 0 && lanes != null ? lanes.lanes().get(hit.lane()).key() : "";
    double ns = e.getX() < look.headerWidth() ? Double.NaN : look.timeAt(e.getX());
    change(look.withHover(ns, key));
    if (hit.sentence().isEmpty()) {
      tip.setVisible(false);
      setAccessibleHelp("");
    } else {
      showTip(hit.sentence(), e.getX(), e.getY());
      setAccessibleHelp(hit.sentence());
    }
  }

  /** Beside the pointer, inside the pane, never under the pointer. */
  private void showTip(String text, double x, double y) {
    tip.setText(text);
    tip.setVisible(true);
    tip.applyCss();
    double width = Math.min(TIP_WIDTH, Math.ceil(tip.prefWidth(-1)));
    double height = Math.ceil(tip.prefHeight(width));
    double tipX = Math.max(2, Math.min(x + 14, getWidth() - width - 4));
    double tipY = y + 20 + height > getHeight() ? y - height - 12 : y + 20;
    tip.resizeRelocate(tipX, Math.max(0, tipY), width, height);
  }

  /** The sentence shown at the pointer; empty if none. */
  String tipText() {
    return tip.isVisible() ? tip.getText() : "";
  }

  private void scrolled(ScrollEvent e) {
    if (e.isControlDown()) {
      double plotX = Math.max(0, e.getX() - look.headerWidth());
      zoomAt(plotX, Math.exp(-e.getDeltaY() * 0.004));
    } else if (e.isShiftDown() || Math.abs(e.getDeltaX()) > Math.abs(e.getDeltaY())) {
      pan(-(e.getDeltaX() != 0 ? e.getDeltaX() : e.getDeltaY()));
    } else if (scroll.isVisible()) {
      scroll.setValue(Math.max(0, Math.min(scroll.getMax(), scroll.getValue() - e.getDeltaY())));
    }
    e.consume();
  }

  private void key(KeyEvent e) {
    if (e.isShortcutDown() || e.isAltDown()) {
      return;
    }
    switch (e.getCode()) {
      case W, PLUS, EQUALS, ADD -> zoom(0.8);
      case S, MINUS, SUBTRACT -> zoom(1.25);
      case A -> pan(-60);
      case D -> pan(60);
      case F -> fit();
      case PERIOD -> neighbour(true);
      case COMMA -> neighbour(false);
      case ESCAPE -> change(look.withSelection(null));
      default -> {
        return;
      }
    }
    e.consume();
  }

  /** Goes to the next or previous state change of the chosen thread. */
  private void neighbour(boolean forwards) {
    TraceView view = desk.view();
    if (view == null) {
      return;
    }
    var track = view.findThread(desk.chosenThreadProperty().get().value());
    double now = desk.momentNs();
    if (track == null || Double.isNaN(now)) {
      return;
    }
    int i = track.states().at((long) now);
    int target = forwards ? i + 1 : track.states().start(Math.max(0, i)) < (long) now ? i : i - 1;
    if (target >= 0 && target < track.states().size()) {
      seek.accept(track.states().start(target));
    }
  }
}
