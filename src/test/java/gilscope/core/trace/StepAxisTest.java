package gilscope.core.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.Dictionary;
import org.junit.jupiter.api.Test;

class StepAxisTest {
  @Test
  void each_event_lies_at_its_step_and_nothing_else_changes() {
    Trace trace =
        Script.trace(
            """
            0 T0 thread T0 Main
            0 T0 RUNNING
            500 T0 SLEEPING
            90000 T0 RUNNING
            90001 T0 DONE
            """);
    Trace stepped = StepAxis.of(trace);
    assertTrue(StepAxis.isOf(stepped.header()) && !StepAxis.isOf(trace.header()));
    SpanTrack states = TraceView.of(stepped).threads().getFirst().states();
    SpanTrack timed = TraceView.of(trace).threads().getFirst().states();
    assertEquals(timed.size(), states.size());
    for (int i = 0; i < states.size(); i++) {
      assertEquals(timed.code(i), states.code(i));
    }
    assertEquals(2, states.start(states.at(2))); // the sleep is as long as one step
    assertEquals(3, states.end(states.at(2)));
    assertEquals(4, TraceView.of(stepped).endTime());
  }

  @Test
  void a_live_run_has_no_common_steps() {
    Trace live = new Trace(TraceHeader.of("a.py", "", "gil", "live"), new Dictionary());
    assertThrows(IllegalArgumentException.class, () -> StepAxis.of(live));
  }
}
