package gilscope.desk.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.trace.Script;
import gilscope.core.trace.TraceView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What ended a wait, what an act set off, and the arrows that show it. */
class CausesTest {
  private static final TraceView VIEW =
      TraceView.of(
          Script.trace(
              """
              0 T0 thread T0 MainThread
              0 T0 RUNNING at 1
              1 T0 resource R1 EVENT ready at 2
              1 T0 resource R2 LOCK lock at 3
              2 T0 thread T1 Worker-1
              10 T1 starts
              10 T1 RUNNING
              12 T1 WAITING R1
              20 T0 wakes T1 on R1 at 7
              25 T1 wait-ends R1 by T0
              25 T1 RUNNING
              30 T0 acquires R2 at 8
              32 T1 BLOCKED R2 by T0 at 9
              40 T0 releases R2 at 10
              42 T1 waits-and-acquires R2 at 9
              42 T1 RUNNING
              43 T0 resource R3 JOIN Worker-1 at 11
              44 T0 WAITING R3 by T1
              45 T1 releases R2 at 12
              60 T1 releases R3
              60 T1 DONE
              60 T1 ends
              70 T0 wait-ends R3 by T1
              70 T0 RUNNING
              80 T0 DONE
              """));

  private final Causes causes = new Causes(VIEW);

  @Test
  void every_wait_has_its_cause() {
    assertEquals("2 T0 MainThread started Worker-1.", told(causes.of(1, 11)));
    assertEquals("20 T0 MainThread set Event 'ready' at demo.py:7.", told(causes.of(1, 15)));
    assertEquals("40 T0 MainThread released lock 'lock' at demo.py:10.", told(causes.of(1, 35)));
    assertEquals("60 T1 Worker-1 ended.", told(causes.of(0, 50)));
  }

  @Test
  void every_act_has_its_effect() {
    assertEquals("10 T1 MainThread started Worker-1.", told(causes.effectOf(0, 3)));
    assertEquals(
        "25 T1 MainThread set Event 'ready' at demo.py:7 and Worker-1 went on.",
        told(causes.effectOf(0, 22)));
    assertEquals(
        "42 T1 MainThread released lock 'lock' at demo.py:10 and Worker-1 went on.",
        told(causes.effectOf(0, 41)));
    assertEquals("70 T0 Worker-1 ended and MainThread went on.", told(causes.effectOf(1, 61)));
  }

  @Test
  void start_wake_release_and_join_have_arrows() {
    LaneList lanes = LaneList.of(VIEW, "");
    TimelineView look = TimelineView.whole(80, 200, 1_000, 400);
    String drawn = new TimelinePicture(VIEW).draw(look, lanes).describe();
    assertEquals(
        4,
        drawn.lines().filter(l -> l.startsWith("polygon of 3") && l.endsWith("ARROW")).count(),
        drawn);
  }

  @Test
  void the_lock_under_the_pointer_is_lit_at_its_owners_and_waiters() {
    LaneList lanes = LaneList.of(VIEW, "");
    TimelineView look = TimelineView.whole(80, 200, 1_000, 400).withHover(Double.NaN, "resource 2");
    String drawn = new TimelinePicture(VIEW).draw(look, lanes).describe();
    // MainThread before and while somebody waits, then Worker-1, whose wait is outlined.
    assertEquals(3, drawn.lines().filter(l -> l.matches("fill .* 3 HOVER")).count(), drawn);
    assertTrue(drawn.lines().anyMatch(l -> l.startsWith("outline") && l.endsWith("HOVER")), drawn);
  }

  private static String told(Causes.@Nullable Cause cause) {
    assertNotNull(cause);
    return cause.ns() + " T" + cause.thread() + " " + cause.sentence();
  }
}
