package gilscope.desk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.trace.TraceFileWriter;
import gilscope.desk.scene.Lane;
import gilscope.desk.scene.LaneList;
import gilscope.desk.scene.SmallTrace;
import gilscope.desk.scene.TimelineView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A robot's mouse in the timeline of the real window. */
class GesturesTest extends WindowTest {
  /** In the plot, from its left edge. */
  private static final double LEFT = 100;

  private static final double RIGHT = 300;

  /** In the lane of Worker-1. */
  private static final double LANE = TimelineView.RULER_HEIGHT + 22 + 34 + 17;

  @BeforeEach
  void openATrace() throws IOException {
    Path trace = folder.resolve("small.gilscope");
    TraceFileWriter.save(SmallTrace.view().trace(), trace);
    FxHarness.run(() -> window.open(trace));
    FxHarness.until("the timeline is there", () -> window.timeline().lanes() != null);
    FxHarness.pulses(3);
  }

  private TimelineView look() {
    return FxHarness.call(() -> window.timeline().look());
  }

  private double timeAt(double plotX) {
    return look().timeAt(look().headerWidth() + plotX);
  }

  /** A place in the timeline on the screen. */
  private Point2D at(double x, double y) {
    double k = window.timeline().magnification();
    Point2D p = window.timeline().localToScreen(x * k, (y + Minimap.HEIGHT) * k);
    return p == null ? Point2D.ZERO : p;
  }

  private Point2D plot(double plotX, double y) {
    return at(window.timeline().look().headerWidth() + plotX, y);
  }

  private void drag(double fromX, double toX, double y, MouseButton button) {
    FxHarness.run(
        () -> {
          Robot robot = new Robot();
          robot.mouseMove(plot(fromX, y));
          robot.mousePress(button);
          robot.mouseMove(plot((fromX + toX) / 2, y));
          robot.mouseMove(plot(toX, y));
          robot.mouseRelease(button);
        });
    FxHarness.pulses(2);
  }

  private void click(double x, double y, int times) {
    FxHarness.run(
        () -> {
          Robot robot = new Robot();
          robot.mouseMove(at(x, y));
          for (int i = 0; i < times; i++) {
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseRelease(MouseButton.PRIMARY);
          }
        });
    FxHarness.pulses(2);
  }

  /** The headless robot's wheel knows no modifiers. */
  private void wheel(double plotX, double notches, boolean control, boolean shift) {
    FxHarness.run(
        () -> {
          TimelinePane pane = window.timeline();
          double x = pane.look().headerWidth() + plotX;
          double y = LANE + Minimap.HEIGHT;
          Point2D screen = at(x, LANE);
          pane.fireEvent(
              new ScrollEvent(
                  ScrollEvent.SCROLL,
                  x,
                  y,
                  screen.getX(),
                  screen.getY(),
                  shift,
                  control,
                  false,
                  false,
                  false,
                  false,
                  0,
                  notches * 40,
                  0,
                  notches * 40,
                  ScrollEvent.HorizontalTextScrollUnits.NONE,
                  0,
                  ScrollEvent.VerticalTextScrollUnits.NONE,
                  0,
                  0,
                  null));
        });
    FxHarness.pulses(2);
  }

  @ParameterizedTest
  @EnumSource(Gesture.class)
  void every_gesture_of_the_sheet_does_what_it_says(Gesture gesture) throws IOException {
    switch (gesture) {
      case CLICK -> goesToTheMomentAndChoosesTheThread();
      case DOUBLE_CLICK -> showsTheSpanAndNothingElse();
      case POINT -> lightsTheLock();
      case SELECT -> selects();
      case EDGE -> changesTheSelection();
      case RULER -> zoomsToWhatWasDrawn();
      case PAN -> pansByDragging();
      case ZOOM -> zoomsAroundThePointer();
      case SIDEWAYS -> pansByWheel();
      case SCROLL -> scrollsTheLanes();
      case FOLD -> foldsAGroup();
      case ARRANGE -> offersToArrange();
      case MINIMAP -> showsThatPart();
      case LEGEND -> leadsToTheReport();
      case PICTURE -> takesThePicture();
    }
  }

  @Test
  void in_large_text_the_pointer_is_where_it_points_too() {
    FxHarness.run(
        () ->
            window.looks().choices(() -> {}).stream()
                .filter(c -> c.name().equals("Text size"))
                .forEach(c -> c.set().accept("18")));
    FxHarness.pulses(3);
    goesToTheMomentAndChoosesTheThread();
    selects();
    showsThatPart();
  }

  private void zoomsAroundThePointer() {
    double under = timeAt(RIGHT);
    double before = look().scale().spanNs();
    wheel(RIGHT, 3, true, false);
    assertTrue(look().scale().spanNs() < before * 0.8);
    assertEquals(under, timeAt(RIGHT), before / 1000);
  }

  private void pansByWheel() {
    wheel(RIGHT, 4, true, false);
    double from = look().scale().fromNs();
    wheel(RIGHT, -1, false, true);
    assertTrue(look().scale().fromNs() > from);
  }

  private void scrollsTheLanes() {
    FxHarness.run(() -> stage.setHeight(480));
    FxHarness.pulses(3);
    wheel(RIGHT, -1, false, false);
    assertTrue(look().scrollY() > 0);
    wheel(RIGHT, 9, false, false);
    assertEquals(0, look().scrollY());
  }

  private void pansByDragging() {
    wheel(RIGHT, 4, true, false);
    double moment = timeAt(LEFT);
    drag(LEFT, RIGHT, LANE, MouseButton.MIDDLE);
    assertEquals(moment, timeAt(RIGHT), look().scale().nsPerPixel());
    drag(RIGHT, LEFT, LANE, MouseButton.SECONDARY);
    assertEquals(moment, timeAt(LEFT), look().scale().nsPerPixel());
    FxHarness.run(
        () -> {
          shifted(MouseEvent.MOUSE_PRESSED, LEFT);
          shifted(MouseEvent.MOUSE_DRAGGED, (LEFT + RIGHT) / 2);
          shifted(MouseEvent.MOUSE_DRAGGED, RIGHT);
          shifted(MouseEvent.MOUSE_RELEASED, RIGHT);
        });
    assertEquals(moment, timeAt(RIGHT), look().scale().nsPerPixel());
    assertNull(look().selection());
  }

  /** The headless robot's mouse knows no modifiers. */
  private void shifted(EventType<MouseEvent> type, double plotX) {
    double x = window.timeline().look().headerWidth() + plotX;
    Point2D screen = at(x, LANE);
    MouseButton button = MouseButton.PRIMARY;
    boolean down = type != MouseEvent.MOUSE_RELEASED;
    MouseEvent.fireEvent(
        window.timeline().getChildrenUnmodifiable().getFirst(),
        new MouseEvent(
            type,
            x,
            LANE,
            screen.getX(),
            screen.getY(),
            button,
            1,
            true,
            false,
            false,
            false,
            down,
            false,
            false,
            true,
            false,
            false,
            null));
  }

  private void selects() {
    double from = timeAt(LEFT);
    double to = timeAt(RIGHT);
    double px = look().scale().nsPerPixel();
    drag(LEFT, RIGHT, LANE, MouseButton.PRIMARY);
    TimelineView.Range s = look().selection();
    assertNotNull(s);
    assertEquals(from, s.from(), px);
    assertEquals(to, s.to(), px);
    String readout = FxHarness.call(() -> window.timeline().readout());
    assertTrue(readout.startsWith("T1 ") && readout.contains(" Δ "), readout);
  }

  /** And what F makes of the selection. */
  private void changesTheSelection() {
    double from = timeAt(LEFT);
    double px = look().scale().nsPerPixel();
    drag(LEFT, RIGHT, LANE, MouseButton.PRIMARY);
    double further = timeAt(RIGHT + 80);
    drag(RIGHT, RIGHT + 80, LANE, MouseButton.PRIMARY);
    TimelineView.Range s = look().selection();
    assertNotNull(s);
    assertEquals(from, s.from(), px);
    assertEquals(further, s.to(), px);
    double whole = look().scale().spanNs();
    perform("time.fit");
    double middle = (look().scale().fromNs() + look().scale().toNs()) / 2;
    assertEquals((from + further) / 2, middle, px, "centred");
    assertEquals(whole, look().scale().spanNs(), px, "not yet zoomed");
    perform("time.fit");
    assertEquals(further - from, look().scale().spanNs(), (further - from) * 0.1);
    perform("time.fit");
    assertEquals(whole, look().scale().spanNs(), px, "everything");
  }

  private void zoomsToWhatWasDrawn() {
    double wanted = timeAt(RIGHT) - timeAt(LEFT);
    drag(LEFT, RIGHT, 10, MouseButton.PRIMARY);
    assertEquals(wanted, look().scale().spanNs(), wanted * 0.1);
  }

  private void goesToTheMomentAndChoosesTheThread() {
    double moment = timeAt(RIGHT);
    click(look().headerWidth() + RIGHT, LANE, 1);
    assertEquals(moment, look().cursorNs(), look().scale().nsPerPixel());
    assertEquals(1, FxHarness.call(() -> window.chosenThread()).value());
  }

  private void showsTheSpanAndNothingElse() {
    double before = look().scale().spanNs();
    click(look().headerWidth() + RIGHT, LANE, 2);
    assertTrue(look().scale().spanNs() < before);
  }

  private void foldsAGroup() {
    int lanes = lanes().lanes().size();
    click(40, TimelineView.RULER_HEIGHT + 11, 1);
    assertTrue(lanes().lanes().get(0) instanceof Lane.Group g && g.folded());
    assertEquals(lanes - 3, lanes().lanes().size());
    click(40, TimelineView.RULER_HEIGHT + 11, 1);
    assertEquals(lanes, lanes().lanes().size());
  }

  private LaneList lanes() {
    LaneList lanes = FxHarness.call(() -> window.timeline().lanes());
    assertNotNull(lanes);
    return lanes;
  }

  private void showsThatPart() {
    wheel(LEFT, 8, true, false);
    double before = look().scale().fromNs();
    FxHarness.run(
        () -> {
          Robot robot = new Robot();
          Point2D p = window.timeline().localToScreen(window.timeline().getWidth() - 80, 12);
          robot.mouseMove(p == null ? Point2D.ZERO : p);
          robot.mousePress(MouseButton.PRIMARY);
          robot.mouseRelease(MouseButton.PRIMARY);
        });
    FxHarness.pulses(2);
    assertTrue(look().scale().fromNs() > before);
  }

  private void lightsTheLock() {
    int lock = -1;
    LaneList all = lanes();
    for (int i = 0; i < all.lanes().size(); i++) {
      lock = all.lanes().get(i) instanceof Lane.OfResource r && !r.gil() ? i : lock;
    }
    double y = TimelineView.RULER_HEIGHT + all.top(lock) + 10;
    FxHarness.run(() -> new Robot().mouseMove(plot(RIGHT, y)));
    FxHarness.pulses(2);
    assertEquals(all.lanes().get(lock).key(), look().hovered());
  }

  private void offersToArrange() {
    assertFalse(lanes().lanes().get(1) instanceof Lane.Group);
    String key = lanes().lanes().get(1).key();
    FxHarness.run(
        () -> {
          Robot robot = new Robot();
          robot.mouseMove(at(60, TimelineView.RULER_HEIGHT + 22 + 17));
          robot.mousePress(MouseButton.SECONDARY);
          robot.mouseRelease(MouseButton.SECONDARY);
        });
    FxHarness.until("the menu", () -> menu() != null);
    List<String> offered =
        FxHarness.call(
            () ->
                Objects.requireNonNull(menu()).getItems().stream().map(MenuItem::getText).toList());
    assertEquals(List.of("Pin on top", "Move up", "Hide", "Show all lanes"), offered);
    FxHarness.run(() -> Objects.requireNonNull(menu()).getItems().getFirst().fire());
    assertEquals(
        List.of(key), FxHarness.call(() -> window.timeline().arrangementProperty().get().pinned()));
    FxHarness.run(() -> Objects.requireNonNull(menu()).hide());
  }

  private static @Nullable ContextMenu menu() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .findFirst()
        .orElse(null);
  }

  private double legendY() {
    return look().height() + 10;
  }

  private void leadsToTheReport() {
    assertFalse(FxHarness.call(() -> window.report().describe()).contains("bank.py:"));
    click(look().headerWidth() + 12, legendY(), 1);
    FxHarness.until("the report", () -> window.report().describe().contains("bank.py:"));
  }

  /** The headless platform has no drag and drop: what would be taken along is looked at. */
  private void takesThePicture() {
    ClipboardContent content = draggedPicture();
    assertEquals(1, content.getFiles().size());
    assertTrue(content.getImage().getWidth() > 1_000);
  }
}
