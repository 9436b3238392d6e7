package gilscope.desk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.trace.TraceFileWriter;
import gilscope.desk.scene.Lane;
import gilscope.desk.scene.LaneList;
import gilscope.desk.scene.SmallTrace;
import gilscope.desk.scene.TimelineView;
import java.io.IOException;
import java.nio.file.Path;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
    Point2D p = window.timeline().localToScreen(x, y + Minimap.HEIGHT);
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

  @Test
  void control_and_wheel_zoom_around_the_pointer() {
    double under = timeAt(RIGHT);
    double before = look().scale().spanNs();
    wheel(RIGHT, 3, true, false);
    assertTrue(look().scale().spanNs() < before * 0.8);
    assertEquals(under, timeAt(RIGHT), before / 1000);
  }

  @Test
  void shift_and_wheel_and_dragging_with_the_right_or_middle_button_pan() {
    wheel(RIGHT, 4, true, false);
    double from = look().scale().fromNs();
    wheel(RIGHT, -1, false, true);
    assertTrue(look().scale().fromNs() > from);
    double moment = timeAt(LEFT);
    drag(LEFT, RIGHT, LANE, MouseButton.MIDDLE);
    assertEquals(moment, timeAt(RIGHT), look().scale().nsPerPixel());
    drag(RIGHT, LEFT, LANE, MouseButton.SECONDARY);
    assertEquals(moment, timeAt(LEFT), look().scale().nsPerPixel());
  }

  @Test
  void dragging_selects_and_the_edge_of_a_selection_can_be_taken_along() {
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
    double further = timeAt(RIGHT + 80);
    drag(RIGHT, RIGHT + 80, LANE, MouseButton.PRIMARY);
    s = look().selection();
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

  @Test
  void dragging_on_the_ruler_zooms_to_what_was_drawn() {
    double wanted = timeAt(RIGHT) - timeAt(LEFT);
    drag(LEFT, RIGHT, 10, MouseButton.PRIMARY);
    assertEquals(wanted, look().scale().spanNs(), wanted * 0.1);
  }

  @Test
  void a_click_goes_to_the_moment_and_chooses_the_thread() {
    double moment = timeAt(RIGHT);
    click(look().headerWidth() + RIGHT, LANE, 1);
    assertEquals(moment, look().cursorNs(), look().scale().nsPerPixel());
    assertEquals(1, FxHarness.call(() -> window.chosenThread()).value());
  }

  @Test
  void a_double_click_shows_the_whole_span_and_nothing_else() {
    double before = look().scale().spanNs();
    click(look().headerWidth() + RIGHT, LANE, 2);
    assertTrue(look().scale().spanNs() < before);
  }

  @Test
  void a_click_on_a_heading_folds_its_group() {
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

  @Test
  void a_click_in_the_minimap_shows_that_part() {
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

  @Test
  void the_pointer_on_a_lock_lights_it_everywhere() {
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
}
