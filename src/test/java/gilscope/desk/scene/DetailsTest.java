package gilscope.desk.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.trace.Script;
import gilscope.core.trace.TraceView;
import org.junit.jupiter.api.Test;

/** What is only there at close zoom. */
class DetailsTest {
  /** A line each 10 ns, on 1400 px. */
  private static TraceView lines() {
    StringBuilder script = new StringBuilder("0 T0 thread T0 Main\n0 T0 RUNNING\n");
    for (int i = 0; i < 1000; i++) {
      script.append(i * 10).append(" T0 line ").append(i % 50).append('\n');
    }
    return TraceView.of(Script.trace(script.toString()));
  }

  private static TimeScale first(double ns) {
    return new TimeScale(0, ns, 1400);
  }

  @Test
  void calls_have_lanes_where_lines_can_be_told_apart() {
    TraceView view = lines();
    assertEquals(Details.HIDDEN, Details.WHEN_NEAR.at(view, first(10_000), false));
    assertEquals(Details.SHOWN, Details.WHEN_NEAR.at(view, first(900), false));
    assertEquals(Details.HIDDEN, Details.WHEN_NEAR.at(view, first(1_500), false));
    assertEquals(Details.SHOWN, Details.WHEN_NEAR.at(view, first(1_500), true), "holds on");
    assertEquals(Details.HIDDEN, Details.WHEN_NEAR.at(view, first(2_500), true));
  }

  @Test
  void what_was_asked_for_does_not_depend_on_the_zoom() {
    TraceView view = lines();
    assertEquals(Details.HIDDEN, Details.HIDDEN.at(view, first(100), true));
    assertEquals(Details.SHOWN, Details.SHOWN.at(view, first(10_000), false));
  }

  @Test
  void instructions_are_named_and_check_points_marked_at_the_deepest_zoom() {
    TraceView view =
        TraceView.of(
            Script.trace(
                """
                0 T0 thread T0 Main
                0 T0 RUNNING
                0 T0 line 3
                100 T0 executes LOAD_FAST no at 3
                200 T0 executes CALL check at 3
                600 T0 executes POP_TOP no at 3
                700 T0 SLEEPING
                1000 T0 executes NOP no at 3
                """));
    TimelineView look =
        new TimelineView(
            new TimeScale(0, 1000, 1000), 0, 1000, 200, 0, Double.NaN, Double.NaN, null, "", false);
    LaneList lanes = LaneList.of(view, "");
    String drawn = new TimelinePicture(view).draw(look, lanes).describe();
    assertTrue(drawn.contains("\"LOAD_FAST\"") && drawn.contains("\"CALL\""), drawn);
    assertEquals(1, drawn.lines().filter(l -> l.startsWith("polygon of 4 at 200.5")).count());
    HitTest hits = new HitTest(view);
    assertTrue(
        hits.at(look, lanes, 300, 70)
            .sentence()
            .startsWith("CALL (check point: threads can switch here). Main runs"),
        hits.at(look, lanes, 300, 70).sentence());
    assertTrue(hits.at(look, lanes, 650, 70).sentence().startsWith("POP_TOP. Main runs"));
    String far =
        new TimelinePicture(view)
            .draw(look.withScale(new TimeScale(0, 10_000, 1000)), lanes)
            .describe();
    assertFalse(far.contains("\"CALL\"") || far.contains("polygon of 4"), far);
  }
}
