package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.core.event.Event;
import gilscope.core.event.GilMode;
import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.trace.TraceChecker;
import gilscope.core.trace.TraceCursor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The free-threaded build's GIL")
final class GilSwitchTest {
  private static final String PROGRAM =
      """
      import sys, sysconfig, _thread
      stop = False
      def spin():
          while not stop:
              pass
      others = [_thread.start_joinable_thread(spin) for _ in range(2)]
      print(sysconfig.get_config_var("Py_GIL_DISABLED"), sys._is_gil_enabled())
      import _gil_not_used_sample
      print(sys._is_gil_enabled())
      import _gil_used_sample
      print(sys._is_gil_enabled())
      stop = True
      for t in others:
          t.join()
      """;

  private static final String WARNING =
      """
      program.py:10: RuntimeWarning: The global interpreter lock (GIL) has been enabled to load \
      module '_gil_used_sample', which has not declared that it can run safely without the GIL. \
      To override this behavior and keep the GIL disabled (at your own risk), run with \
      PYTHON_GIL=0 or -Xgil=0.
        import _gil_used_sample
      """;

  private final Programs programs = new Programs();

  private Programs.Result run(MachineKind machine, GilMode mode) throws InterruptedException {
    Programs.Result result =
        programs.run(
            Programs.spec(RuntimeKind.FREE_THREADED, machine, PROGRAM)
                .withGil(mode)
                .withSwitchIntervalMicros(100));
    assertEquals("", String.join("\n", TraceChecker.check(result.trace())));
    return result;
  }

  @ParameterizedTest
  @EnumSource(MachineKind.class)
  @DisplayName("goes on for an import, off again, and on for good, with a warning")
  void extensionsSwitchIt(MachineKind machine) throws InterruptedException {
    Programs.Result result = run(machine, GilMode.DEFAULT);
    assertEquals("1 False\nFalse\nTrue\n", result.out());
    assertEquals(WARNING, result.err());
    StringBuilder told = new StringBuilder();
    TraceCursor cursor = result.trace().store().cursor();
    while (cursor.next()) {
      switch (cursor.event()) {
        case Event.GilEnabled e -> told.append("on for ").append(e.cause()).append('\n');
        case Event.GilDisabled e -> told.append("off after ").append(e.cause()).append('\n');
        case Event.StopRequested e -> told.append("stop for ").append(e.reason()).append('\n');
        case Event.WorldResumed _ -> told.append("go on\n");
        default -> {}
      }
    }
    assertEquals(
        """
        stop for enabling the GIL
        on for _gil_not_used_sample
        go on
        off after _gil_not_used_sample
        stop for enabling the GIL
        on for _gil_used_sample
        go on
        stop for finalization
        go on
        """,
        told.toString());
  }

  @ParameterizedTest
  @EnumSource(MachineKind.class)
  @DisplayName("stays off with -X gil=0, whatever is imported")
  void staysOff(MachineKind machine) throws InterruptedException {
    Programs.Result result = run(machine, GilMode.DISABLED);
    assertEquals("1 False\nFalse\nFalse\n", result.out());
    assertEquals("", result.err());
  }

  @ParameterizedTest
  @EnumSource(MachineKind.class)
  @DisplayName("is on from the start with -X gil=1, without a warning")
  void isOnFromTheStart(MachineKind machine) throws InterruptedException {
    Programs.Result result = run(machine, GilMode.ENABLED);
    assertEquals("1 True\nTrue\nTrue\n", result.out());
    assertEquals("", result.err());
  }
}
