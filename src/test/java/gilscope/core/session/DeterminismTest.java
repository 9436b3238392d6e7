package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import gilscope.core.event.Level;
import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("On the virtual machine")
final class DeterminismTest {
  private static final String PROGRAM =
      """
      import _thread, time
      n = 0
      lock = _thread.allocate_lock()
      def work():
          global n
          for i in range(30):
              with lock:
                  n = n + int(1)
              if i % 10 == 0:
                  time.sleep(0.0001)
      threads = [_thread.start_joinable_thread(work) for _ in range(3)]
      for t in threads:
          t.join()
      print(n)
      """;

  private final Programs programs = new Programs();

  @Test
  @DisplayName("the same program, runtime and seed leave the same trace, a hundred times")
  void hundredTimesTheSame() throws InterruptedException {
    RunSpec spec =
        Programs.spec(RuntimeKind.GIL, MachineKind.VIRTUAL, PROGRAM)
            .withSwitchIntervalMicros(20)
            .withPolicy("random")
            .withSeed(7);
    String first = programs.run(spec).events();
    for (int i = 1; i < 100; i++) {
      assertEquals(first, programs.run(spec).events());
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"fair", "round-robin:3", "random", "pct:3", "pos"})
  @DisplayName("the recorded Schedule replays to the same trace, whatever the policy was")
  void scheduleReplays(String policy) throws InterruptedException {
    RunSpec spec =
        Programs.spec(RuntimeKind.FREE_THREADED, MachineKind.VIRTUAL, PROGRAM)
            .withPolicy(policy)
            .withSeed(3);
    Programs.Result recorded = programs.run(spec);
    Programs.Result replayed = programs.run(spec.withSchedule(recorded.schedule()));
    assertEquals(recorded.events(), replayed.events());
    assertEquals(recorded.schedule(), replayed.schedule());
  }

  @ParameterizedTest
  @EnumSource(
      value = RuntimeKind.class,
      names = {"GIL", "GIL_LEGACY", "FREE_THREADED"})
  @DisplayName("recording lines and instructions changes nothing that happens")
  void levelsAgree(RuntimeKind runtime) throws InterruptedException {
    RunSpec spec =
        Programs.spec(runtime, MachineKind.VIRTUAL, PROGRAM)
            .withPolicy("random")
            .withSeed(5)
            .withSwitchIntervalMicros(10);
    Programs.Result states = programs.run(spec);
    Programs.Result all = programs.run(spec.withLevel(Level.INSTRUCTIONS));
    assertEquals(states.schedule(), all.schedule());
    assertEquals(states.trace().store().endTime(), all.trace().store().endTime());
  }

  @Test
  @DisplayName("another seed gives another course")
  void seedsDiffer() throws InterruptedException {
    RunSpec spec =
        Programs.spec(RuntimeKind.FREE_THREADED, MachineKind.VIRTUAL, PROGRAM).withPolicy("random");
    assertNotEquals(
        programs.run(spec.withSeed(1)).schedule(), programs.run(spec.withSeed(2)).schedule());
  }
}
