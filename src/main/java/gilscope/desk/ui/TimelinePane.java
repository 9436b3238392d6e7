package gilscope.desk.ui;

import gilscope.core.event.ThreadState;
import gilscope.core.session.Status;
import gilscope.core.trace.TraceView;
import gilscope.desk.scene.Arrangement;
import gilscope.desk.scene.Details;
import gilscope.desk.scene.Hit;
import gilscope.desk.scene.HitTest;
import gilscope.desk.scene.LaneList;
import gilscope.desk.scene.Legend;
import gilscope.desk.scene.Mark;
import gilscope.desk.scene.TimeScale;
import gilscope.desk.scene.TimeText;
import gilscope.desk.scene.TimelineView;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.DoubleExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/**
 * The timeline: what is shown of it and where, and its painting. Redrawn only when something
 * changed, once per pulse at most; what it costs depends on the pixels, not on the trace. The mouse
 * is {@link TimelineGestures}'. FX thread only.
 */
final class TimelinePane extends Pane {
  static final double HEADER_WIDTH = 200;
  private static final double BAR = 12;
  private static final String NOTHING =
      "Press Run (F5) to record the program, or step it (F7). Every thread and every lock gets a"
          + " lane here.";
  private static final String WHAT = "Timeline of threads and locks";
  private static final String SOON =
      "The program is starting: lanes come with the first thing that it does.";

  /** While the program runs, all is drawn anew three times a second, and the end at each pulse. */
  private static final long WHOLE_PAUSE_NS = 330_000_000;

  private static final long LANES_PAUSE_NS = 100_000_000;

  private final Canvas canvas = new Canvas();

  /** Lies where the canvas does and gets its mouse events, in the units of the look. */
  private final Region surface = new Region();

  /** Pixels per unit of the look: all is drawn larger when text is. */
  private final DoubleExpression magnification;

  private final ScrollBar scroll = new ScrollBar();
  private final Minimap minimap = new Minimap(HEADER_WIDTH, ns -> moves().centre(ns));
  private final Label empty = new Label(NOTHING);

  private final PointerTip tip = new PointerTip();
  private final Desk desk;
  private final DoubleConsumer seek;
  private final ObservableList<Mark> marks = FXCollections.observableArrayList();
  private final ObjectProperty<Arrangement> arrangement =
      new SimpleObjectProperty<>(this, "arrangement", Arrangement.ALL);
  private final ReadOnlyObjectWrapper<TimelineView> look =
      new ReadOnlyObjectWrapper<>(
          this, "look", TimelineView.whole(1, HEADER_WIDTH, HEADER_WIDTH + 400, 300));

  private @Nullable HitTest hits;
  private @Nullable LaneList lanes;
  private @Nullable TraceView shown;
  private final KeptLanes kept = new KeptLanes();
  private final PictureDrag drag;
  private final ChosenLane chosen;
  private final TimelineMoves moves;
  private Consumer<ThreadState> legend = _ -> {};
  private final TimelinePaint paint;

  /** Everything is to be drawn again. */
  private boolean dirty = true;

  /** Only the end of a running program has moved. */
  private boolean grown;

  /** Whether calls and sections have lanes now, and the zoom for which that was found. */
  private boolean detailed;

  private @Nullable TimeScale detailedAt;

  /** The stretch whose stacks the lanes have room for; null: the whole run. */
  private @Nullable TimeScale stacksIn;

  private long wholeAt;
  private long lanesRows = -1;
  private long lanesAt;

  /** There may be more lanes than were listed last. */
  private boolean overdue;

  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long nowNs) {
          if (moves.isGliding()) {
            look.set(look().withScale(moves.glided(nowNs)));
            dirty = true;
          }
          followZoom();
          listOverdue();
          if (dirty || grown && nowNs - wholeAt > WHOLE_PAUSE_NS) {
            dirty = false;
            grown = false;
            wholeAt = nowNs;
            paint.whole();
          } else if (grown) {
            grown = false;
            paint.growth();
          }
        }
      };

  /**
   * @param seek told the moment (ns) that the user chose
   */
  TimelinePane(Desk desk, Theme theme, DoubleConsumer seek) {
    this.desk = desk;
    this.seek = seek;
    this.chosen = new ChosenLane(this, desk);
    this.moves = new TimelineMoves(this, desk);
    this.magnification = theme.magnification();
    this.paint = new TimelinePaint(this, desk, canvas, minimap, new ShapePainter(theme.palette()));
    getStyleClass().add("timeline");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(WHAT);
    setFocusTraversable(true);
    setMinSize(200, 80);
    scroll.setOrientation(Orientation.VERTICAL);
    empty.getStyleClass().add("empty");
    canvas.setMouseTransparent(true);
    surface.setManaged(false);
    getChildren().addAll(surface, canvas, minimap, scroll, empty, tip.node());
    magnification.addListener((_, _, _) -> resized());
    widthProperty().addListener((_, _, _) -> resized());
    heightProperty().addListener((_, _, _) -> resized());
    scroll.valueProperty().addListener((_, _, y) -> change(look().withScrollY(y.doubleValue())));
    desk.viewProperty().addListener((_, _, view) -> show(view));
    desk.growthProperty().addListener((_, _, _) -> grew());
    desk.stateProperty().addListener((_, _, _) -> moved());
    desk.lookedBackProperty().addListener((_, _, _) -> moved());
    desk.questionProperty().addListener((_, _, _) -> dirty = true);
    marks.addListener((ListChangeListener<Mark>) _ -> dirty = true);
    arrangement.addListener((_, _, _) -> relist());
    theme
        .paletteProperty()
        .addListener(
            (_, _, p) -> {
              paint.use(new ShapePainter(p));
              dirty = true;
            });
    new TimelineGestures(this, desk, surface);
    this.drag = new PictureDrag(this, desk, theme, surface);
    timer.start();
  }

  /** Paints no more: the window is closed. */
  void close() {
    timer.stop();
  }

  // ---- what is shown

  ReadOnlyObjectProperty<TimelineView> lookProperty() {
    return look.getReadOnlyProperty();
  }

  TimelineView look() {
    return look.get();
  }

  ObjectProperty<Arrangement> arrangementProperty() {
    return arrangement;
  }

  ObservableList<Mark> marks() {
    return marks;
  }

  /** Marks where a deadlock could not be avoided any more. */
  void showDooms(List<AnalysisPane.Doom> now) {
    paint.show(now);
    dirty = true;
  }

  /** Everything is drawn again at the next pulse. */
  void repaint() {
    dirty = true;
  }

  void setEmpty(boolean nothing) {
    empty.setVisible(nothing);
    minimap.setVisible(!nothing);
  }

  /**
   * @param asked told the state whose entry in the legend was clicked
   */
  void onLegend(Consumer<ThreadState> asked) {
    legend = asked;
  }

  /** What is dragged out of the window. */
  PictureDrag drag() {
    return drag;
  }

  /**
   * @param y in the canvas
   */
  boolean isLegend(double y) {
    return y > look().height();
  }

  /** A click on the legend: true if it is on an entry. */
  boolean askLegend(double x) {
    ThreadState state = paint.legendAt(x);
    if (state != null) {
      legend.accept(state);
    }
    return state != null;
  }

  /** The lane on which the keys go. */
  ChosenLane chosen() {
    return chosen;
  }

  /** What is said beside the pointer. */
  PointerTip tip() {
    return tip;
  }

  /** Has a screen reader say where the keys have gone. */
  void announce(String text) {
    setAccessibleText(WHAT + ". " + text);
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  /** Pixels per unit of the look. */
  double magnification() {
    return magnification.get();
  }

  /**
   * Says something beside the pointer; nothing if it is empty.
   *
   * @param x in the look
   * @param y in the look
   */
  void tell(String sentence, double x, double y) {
    double k = magnification();
    tip.show(sentence, x * k, (y + Minimap.HEIGHT) * k, getWidth(), getHeight());
  }

  @Nullable LaneList lanes() {
    return lanes;
  }

  private void show(@Nullable TraceView view) {
    TraceView before = shown;
    shown = view;
    paint.show(view);
    hits = view == null ? null : new HitTest(view);
    lanes = null;
    lanesRows = -1;
    moves.follow();
    marks.clear();
    if (before != null && before != view) {
      arrangement.set(kept.leave(before, arrangement.get()).withFocus(null));
    }
    if (view != null) {
      look.set(
          TimelineView.whole(
              Math.max(1, view.endTime()), HEADER_WIDTH, look().width(), look().height()));
    }
    grew();
  }

  private void grew() {
    TraceView view = desk.view();
    if (view != null && (lanes == null || view.rows() != lanesRows)) {
      long now = System.nanoTime();
      overdue = lanes != null && lanesRows >= 0 && now - lanesAt <= LANES_PAUSE_NS;
      if (!overdue) {
        lanesAt = now;
        listLanes(view);
      }
      lanesRows = view.rows();
      moves.fitIfFollowing();
    }
    grown = true;
  }

  /** Lanes of what came last, if nothing comes after it: a program that waits for its user. */
  private void listOverdue() {
    TraceView view = desk.view();
    if (overdue && view != null && System.nanoTime() - lanesAt > LANES_PAUSE_NS) {
      overdue = false;
      listLanes(view);
    }
  }

  private void relist() {
    TraceView view = desk.view();
    if (view != null) {
      detailed = detailsNow(view);
      stacksIn = detailed ? stacksAround(look().scale()) : null;
      listLanes(view);
    }
    dirty = true;
  }

  private void listLanes(TraceView view) {
    Arrangement again = kept.found(view, arrangement.get());
    if (!again.equals(arrangement.get())) {
      arrangement.set(again); // comes back here
      return;
    }
    LaneList before = lanes;
    LaneList now = LaneList.of(view, shownArrangement(), stacksIn);
    if (before == null || !before.lanes().equals(now.lanes())) {
      lanes = now;
      layoutScroll();
      dirty = true;
    }
  }

  /** What the lanes follow at this zoom: for pictures of what is seen, too. */
  Arrangement shownArrangement() {
    return arrangement.get().withDetails(detailed ? Details.SHOWN : Details.HIDDEN);
  }

  /** C: the calls' and sections' lanes there or away, whatever the zoom. */
  void toggleDetails() {
    arrangement.set(arrangement.get().withDetails(detailed ? Details.HIDDEN : Details.SHOWN));
  }

  private boolean detailsNow(TraceView view) {
    Details wanted = arrangement.get().details();
    // What follows the end of a run stays calm.
    boolean calm = moves.follows() && desk.state().status() == Status.RUNNING;
    return calm && wanted == Details.WHEN_NEAR
        ? detailed
        : wanted.at(view, look().scale(), detailed) == Details.SHOWN;
  }

  /**
   * For which stretch stacks have room: a screen more on each side, and the same until the view
   * leaves it or is another by far; so that the lanes stay while one pans a little. Null for all,
   * far out, where there would be too many calls to look at.
   */
  private @Nullable TimeScale stacksAround(TimeScale seen) {
    TimeScale known = stacksIn;
    boolean fits =
        known != null
            && seen.fromNs() >= known.fromNs()
            && seen.toNs() <= known.toNs()
            && known.spanNs() <= 8 * seen.spanNs();
    TraceView view = desk.view();
    if (fits) {
      return known;
    }
    return view != null
            && Details.WHEN_NEAR.at(view, seen, true) == Details.SHOWN // few calls, then
        ? new TimeScale(seen.fromNs() - seen.spanNs(), seen.toNs() + seen.spanNs(), seen.widthPx())
        : null;
  }

  /** Details come and go with the zoom; what is under the pointer, or on top, stays in place. */
  private void followZoom() {
    TraceView view = desk.view();
    LaneList before = lanes;
    if (view == null || before == null || look().scale().equals(detailedAt)) {
      return;
    }
    detailedAt = look().scale();
    boolean now = detailsNow(view);
    TimeScale stacks = now ? stacksAround(look().scale()) : null;
    if (now == detailed && Objects.equals(stacks, stacksIn)) {
      return;
    }
    detailed = now;
    stacksIn = stacks;
    int anchor = Math.max(0, before.indexOf(look().hovered()));
    if (anchor == 0) {
      anchor = Math.max(0, before.at(look().scrollY()));
    }
    String key = before.lanes().isEmpty() ? "" : before.lanes().get(anchor).key();
    double y = before.lanes().isEmpty() ? 0 : before.top(anchor) - look().scrollY();
    listLanes(view);
    LaneList after = lanes;
    int moved = after == null ? -1 : after.indexOf(key);
    if (after != null && moved >= 0 && scroll.isVisible()) {
      scroll.setValue(Math.clamp(after.top(moved) - y, 0, scroll.getMax()));
    }
  }

  private void moved() {
    TraceView view = desk.view();
    boolean runs = desk.state().status() == Status.RUNNING;
    empty.setText(runs ? SOON : NOTHING);
    if (view != null && !runs) {
      listLanes(view);
    }
    if (runs && moves.follows()) { // its moment is where the lanes end
      if (!Double.isNaN(look().cursorNs())) {
        change(look().withCursor(Double.NaN));
      }
      return;
    }
    moves.fitIfFollowing();
    double ns = desk.momentNs();
    TimelineView now = look().withCursor(ns);
    if (!Double.isNaN(ns) && !moves.follows() && !runs) {
      double x = now.screenX(ns);
      if (x < now.headerWidth() || x > now.width()) {
        now = now.withScale(now.scale().centredOn(ns));
      }
    }
    change(now);
  }

  /** What the user does to see another stretch. */
  TimelineMoves moves() {
    return moves;
  }

  double endNs() {
    TraceView view = desk.view();
    return view == null ? 1 : Math.max(1, view.endTime());
  }

  void change(TimelineView now) {
    if (!now.scale().equals(look().scale())) {
      moves.stopGliding();
    }
    look.set(now);
    dirty = true;
  }

  /** Goes to a moment, and follows the end of a running program no longer. */
  void goTo(double ns) {
    moves.lookBack();
    seek.accept(Math.max(0, Math.min(ns, endNs())));
  }

  /** Scrolls a lane into view. */
  void reveal(int lane) {
    LaneList all = lanes;
    if (all == null || lane < 0) {
      return;
    }
    double visible = look().height() - TimelineView.RULER_HEIGHT;
    double top = all.top(lane);
    double bottom = top + all.lanes().get(lane).height();
    if (top < look().scrollY()) {
      scroll.setValue(top);
    } else if (bottom > look().scrollY() + visible) {
      scroll.setValue(Math.min(scroll.getMax(), bottom - visible));
    }
  }

  /** Reads a moment and the selection: "T1 … T2 … Δ …". */
  String readout() {
    TimelineView v = look();
    TimelineView.Range s = v.selection();
    double t1 = s != null ? s.from() : v.cursorNs();
    double t2 = s != null ? s.to() : v.hoverNs();
    double pixel = v.scale().nsPerPixel();
    if (Double.isNaN(t1) || Double.isNaN(t2) || s == null && Math.abs(t2 - t1) < 2 * pixel) {
      return ""; // the pointer rests where it clicked
    }
    return String.format(
        Locale.ROOT,
        "T1 %s   T2 %s   Δ %s",
        TimeText.moment(t1, pixel),
        TimeText.moment(t2, pixel),
        TimeText.duration(Math.abs(t2 - t1)));
  }

  // ---- layout

  private void resized() {
    double w = Math.max(1, getWidth());
    double h = Math.max(1, getHeight());
    double k = magnification();
    double top = Minimap.HEIGHT * k;
    minimap.magnify(k);
    minimap.resizeRelocate(0, 0, w, top);
    canvas.setLayoutY(top);
    canvas.setWidth(Math.max(1, w - BAR));
    canvas.setHeight(Math.max(1, h - top));
    surface.getTransforms().setAll(new Scale(k, k));
    surface.resizeRelocate(0, top, canvas.getWidth() / k, canvas.getHeight() / k);
    double lanesHeight = Math.max(1, h / k - Minimap.HEIGHT - Legend.HEIGHT);
    double ruler = TimelineView.RULER_HEIGHT;
    scroll.resizeRelocate(w - BAR, top + ruler * k, BAR, Math.max(1, (lanesHeight - ruler) * k));
    empty.resizeRelocate(w / 2 - 220 * k, h / 2 - 30 * k, 440 * k, 60 * k);
    look.set(look().withSize(Math.max(HEADER_WIDTH + 1, (w - BAR) / k), lanesHeight));
    layoutScroll();
    moves.fitIfFollowing();
    dirty = true;
  }

  private void layoutScroll() {
    LaneList all = lanes;
    double visible = Math.max(1, look().height() - TimelineView.RULER_HEIGHT);
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

  void scrollBy(double px) {
    if (scroll.isVisible()) {
      scroll.setValue(Math.max(0, Math.min(scroll.getMax(), scroll.getValue() + px)));
    }
  }

  // ---- under the pointer

  /**
   * @param y in the canvas
   */
  Hit hit(double x, double y) {
    HitTest test = hits;
    LaneList all = lanes;
    return test == null || all == null || y > look().height()
        ? new Hit(Hit.Part.EMPTY, -1, -1, 0, 0, "")
        : test.at(look(), all, x, y);
  }
}
