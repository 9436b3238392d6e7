package gilscope.core.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CoreTracksTest {
  private static final String RUN =
      """
      0 T0 thread T0 MainThread
      0 T0 starts
      0 T0 RUNNING C0
      1 T0 thread T1 Worker
      1 T1 starts
      1 T1 RUNNING C1
      4 T0 RUNNABLE
      4 T1 SLEEPING
      6 T1 RUNNING C0
      7 T0 RUNNING C1
      9 T1 DONE
      9 T1 ends
      9 T0 DONE
      9 T0 ends
      """;

  @Test
  void a_core_shows_who_ran_on_it_and_when_nobody_did() {
    CoreTracks cores = new CoreTracks(Script.trace(RUN));
    cores.catchUp(Long.MAX_VALUE);
    assertEquals(2, cores.size());
    assertEquals("0–4 T0, 4–6 -, 6–9 T1, 9–9 -", text(cores.core(0)));
    assertEquals("1–4 T1, 4–7 -, 7–9 T0, 9–9 -", text(cores.core(1)));
  }

  @Test
  void a_view_knows_how_many_cores_were_used_and_a_running_thread_waits_for_nothing() {
    TraceView view = TraceView.of(Script.trace(RUN));
    assertEquals(2, view.cores());
    assertEquals(-1, view.threads().get(0).states().x(0));
  }

  private static String text(SpanTrack core) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < core.size(); i++) {
      all.append(i == 0 ? "" : ", ").append(core.start(i)).append('–').append(core.end(i));
      all.append(core.x(i) < 0 ? " -" : " T" + core.x(i));
    }
    return all.toString();
  }
}
