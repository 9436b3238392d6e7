package gilscope.desk.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.trace.Script;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceView;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverlaysTest {
  private static final TimelineView LOOK =
      new TimelineView(
          new TimeScale(0, 1000, 1000), 0, 1000, 200, 0, Double.NaN, Double.NaN, null, "", false);

  @Test
  void a_queues_length_is_drawn_as_steps() {
    TraceView view =
        TraceView.of(
            Script.trace(
                """
                0 T0 thread T0 Main
                0 T0 resource R1 QUEUE jobs
                0 T0 RUNNING
                100 T0 value R1 1
                300 T0 value R1 4
                600 T0 value R1 0
                1000 T0 line 1
                """));
    DisplayList out = new DisplayList();
    ValueCurve.draw(out, LOOK, view.resources().getFirst(), 50, 28);
    assertEquals(
        """
        fill 100 70 200 5 SELECTION 0.25
        fill 100 69 200 1.5 SELECTION 0.80
        fill 300 55 300 20 SELECTION 0.25
        fill 300 54 300 1.5 SELECTION 0.80
        fill 600 74 400 1.5 SELECTION 0.80
        """,
        out.describe());
  }

  @Test
  void a_condition_shows_its_entry_queue_beside_its_wait_set() {
    TraceView view =
        TraceView.of(
            Script.trace(
                """
                0 T0 thread T0 Main
                0 T0 thread T1 A
                0 T0 resource R1 RLOCK cv.lock
                0 T0 resource R2 CONDITION cv
                0 T1 acquires R1
                0 T1 releases R1
                0 T1 waits-on R2
                0 T1 WAITING R2
                200 T0 acquires R1
                400 T0 wakes T1 on R2
                400 T1 wait-ends R2 by T0
                400 T1 asks-for R1 by T0
                400 T1 BLOCKED R1 by T0
                900 T0 releases R1
                900 T1 waits-and-acquires R1
                900 T1 RUNNING
                1000 T1 line 1
                """));
    LaneList lanes = LaneList.of(view, "cv");
    String drawn = new TimelinePicture(view).draw(LOOK, lanes).describe();
    double y = TimelineView.RULER_HEIGHT + lanes.top(lanes.ofResource(2));
    assertTrue(drawn.contains("fill 400 %.0f 500 4 STATE_BLOCKED\n".formatted(y + 21)), drawn);
    assertTrue(drawn.contains("\"1 entering\""), drawn);
    assertTrue(drawn.contains("\"1 waiting\""), drawn);
    assertEquals(
        "Condition 'cv' is free for 600 ns; 1 thread stands in its entry queue, for RLock"
            + " 'cv.lock'.",
        new HitTest(view).at(LOOK, lanes, 600, y + 5).sentence());
  }

  @Test
  void who_had_a_lock_before_it_was_first_waited_for_is_known_from_who_waits() {
    TraceView view =
        TraceView.of(
            Script.trace(
                """
                0 T0 thread T0 Main
                0 T0 thread T1 A
                100 T1 resource R1 LOCK late
                100 T1 asks-for R1 by T0
                100 T1 BLOCKED R1 by T0
                500 T1 waits-and-acquires R1
                """));
    assertEquals(0, view.resources().getFirst().uses().x(1));
    assertEquals(1, view.resources().getFirst().uses().x(2));
  }

  @Test
  void many_changes_in_a_piece_show_how_far_they_reach() {
    StringBuilder script =
        new StringBuilder("0 T0 thread T0 Main\n0 T0 resource R1 SEMAPHORE s\n0 T0 RUNNING\n");
    for (int i = 0; i < 10_000; i++) {
      script.append(i * 100).append(" T0 value R1 ").append(i % 5).append('\n');
    }
    TraceView view = TraceView.of(Script.trace(script.toString()));
    DisplayList out = new DisplayList();
    TimelineView look = LOOK.withScale(new TimeScale(0, 1_000_000, 1000));
    ValueCurve.draw(out, look, view.resources().getFirst(), 50, 28);
    assertTrue(out.size() < 700, out.size() + " shapes");
    assertTrue(out.describe().contains("fill 3 54 3 20 SELECTION 0.80\n"), out.describe());
  }

  @Test
  void the_note_of_a_mark_at_the_right_edge_stands_left_of_it() {
    DisplayList out = new DisplayList();
    Mark.draw(out, LOOK, List.of(new Mark(100, "here"), new Mark(999, "there")));
    List<Shape.Text> notes =
        out.shapes().stream()
            .filter(Shape.Text.class::isInstance)
            .map(Shape.Text.class::cast)
            .toList();
    assertEquals(105.5, notes.getFirst().x());
    assertEquals("there", notes.getLast().text());
    assertTrue(notes.getLast().x() < 975, out.describe());
  }

  @Test
  void a_core_has_a_lane_with_who_ran_on_it() {
    TraceView view =
        TraceView.of(
            Script.trace(
                """
                0 T0 thread T0 Main
                0 T0 RUNNING C0
                400 T0 SLEEPING
                600 T0 RUNNING C0
                1000 T0 DONE
                """));
    assertEquals("[group Threads, thread 0]", keys(LaneList.of(view, "")));
    LaneList lanes = LaneList.of(view, "core");
    assertEquals("[group Cores, core 0]", keys(lanes));
    String drawn = new TimelinePicture(view).draw(LOOK, lanes).describe();
    assertTrue(drawn.contains("fill 0 54 399 16 THREAD_0\n"), drawn);
    assertTrue(drawn.contains("fill 600 54 399 16 THREAD_0\n"), drawn);
    assertEquals(
        "Core 0 is idle for 200 ns.", new HitTest(view).at(LOOK, lanes, 500, 60).sentence());
    assertEquals(
        "Core 0 runs Main for 400 ns.", new HitTest(view).at(LOOK, lanes, 700, 60).sentence());
  }

  private static String keys(LaneList lanes) {
    return lanes.lanes().stream().map(Lane::key).toList().toString();
  }

  @Test
  void a_collection_lies_over_all_lanes_with_what_it_found() {
    Trace trace =
        Script.trace("0 T0 thread T0 Main\n0 T0 thread T1 A\n0 T0 RUNNING\n0 T1 RUNNING\n");
    trace.store().collectionBegan(0, 200, 10, 2, -1);
    trace.store().collectionEnded(0, 600, 11, 2, 12);
    trace.store().collectionBegan(0, 900, 12, 0, -1);
    trace.store().collectionEnded(0, 900, 13, 0, 0);
    trace.store().lineReached(0, 1000, 14, 1);
    DisplayList out = new DisplayList();
    CollectionOverlay.draw(out, LOOK, TraceView.of(trace));
    assertEquals(
        """
        fill 200 28 400 172 STATE_RUNNABLE 0.16
        text 204 194 "garbage collection, generation 2: 12 found"
        fill 900 28 3 172 STATE_RUNNABLE 0.16
        """,
        out.describe());
  }

  @Test
  void the_stopped_world_lies_over_all_lanes_with_its_reason() {
    Trace trace =
        Script.trace("0 T0 thread T0 Main\n0 T0 thread T1 A\n0 T0 RUNNING\n0 T1 RUNNING\n");
    int gc = trace.dictionary().intern("gc");
    trace.store().stopRequested(0, 200, 10, gc);
    trace.store().stopArrived(1, 260, 11, 0);
    trace.store().worldResumed(0, 500, 12);
    trace.store().stopRequested(0, 900, 13, gc);
    trace.store().worldResumed(0, 900, 14);
    trace.store().lineReached(0, 1000, 15, 1);
    DisplayList out = new DisplayList();
    StopOverlay.draw(out, LOOK, TraceView.of(trace));
    assertEquals(
        """
        fill 200 28 60 172 STATE_SUSPENDED 0.10
        fill 260 28 240 172 STATE_SUSPENDED 0.22
        text 204 40 "world stopped: gc"
        fill 900 28 3 172 STATE_SUSPENDED 0.22
        """,
        out.describe());
  }
}
