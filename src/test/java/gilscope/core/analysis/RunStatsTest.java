package gilscope.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.core.trace.Script;
import gilscope.core.trace.TraceView;
import org.junit.jupiter.api.Test;

class RunStatsTest {
  @Test
  void the_stats_of_a_run_as_json() {
    TraceView view =
        TraceView.of(
            Script.trace(
                """
                0 T0 thread T0 MainThread
                0 T0 resource R0 GIL
                0 T0 gil-acquires R0
                0 T0 RUNNING
                1 T0 thread T1 Wörker
                1 T0 resource R1 LOCK lock
                2 T0 acquires R1
                3 T1 WANTS_GIL R0 by T0
                8 T1 asks T0 to drop R0
                10 T0 gil-releases R0 FORCED by T1
                10 T0 WANTS_GIL R0 by T1
                10 T1 gil-acquires R0
                10 T1 RUNNING
                12 T1 gil-releases R0 VOLUNTARY
                12 T1 BLOCKED R1 by T0
                12 T0 gil-acquires R0
                12 T0 RUNNING
                15 T0 releases R1
                15 T1 waits-and-acquires R1
                15 T1 WANTS_GIL R0 by T0
                16 T0 gil-releases R0 VOLUNTARY
                16 T0 SLEEPING
                16 T1 gil-acquires R0
                16 T1 RUNNING
                20 T1 releases R1
                20 T1 DONE
                20 T1 gil-releases R0 FINAL
                20 T1 ends
                25 T0 DONE
                """));
    assertEquals(
        """
        {
          "runtime": "gil",
          "machine": "virtual",
          "cores": 4,
          "wall_ns": 1000,
          "virtual_ns": 25,
          "instructions": 28,
          "threads": [
            {
              "id": 0,
              "name": "MainThread",
              "run_ns": 14,
              "gil_wait_ns": 2,
              "lock_wait_ns": 0,
              "sleep_ns": 9,
              "io_ns": 0,
              "gil_acquisitions": 2,
              "forced_drops": 1
            },
            {
              "id": 1,
              "name": "W\\u00f6rker",
              "run_ns": 6,
              "gil_wait_ns": 8,
              "lock_wait_ns": 3,
              "sleep_ns": 0,
              "io_ns": 0,
              "gil_acquisitions": 2,
              "forced_drops": 0
            }
          ],
          "locks": [
            {
              "id": 1,
              "kind": "Lock",
              "name": "lock",
              "acquisitions": 2,
              "contended": 1,
              "wait_ns": 3,
              "hold_ns": 18,
              "max_waiters": 1
            }
          ],
          "gil": {
            "switches": 4,
            "hold_ns": 20,
            "wait_ns": 10
          },
          "events": {
            "written": 29,
            "lost": 0,
            "bytes": 696
          },
          "schedule": ""
        }\
        """,
        RunStats.of(view).toJson(1000, view.endStep()));
  }
}
