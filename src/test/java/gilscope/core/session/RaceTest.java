package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Two threads that change one thing without a lock")
final class RaceTest {
  private static final String PROGRAM =
      """
      import _thread
      class Plain:
          x = 0
      class Guarded:
          def __init__(self):
              self._x = 0
          @property
          def x(self):
              return self._x
          @x.setter
          def x(self, value):
              self._x = value
      n = 0
      d = {"k": 0}
      o = Plain()
      p = Guarded()
      def f():
          return 1
      def work():
          global n
          for _ in range(20000):
              STATEMENT
      threads = [_thread.start_joinable_thread(work) for _ in range(2)]
      for t in threads:
          t.join()
      print("lost" if EXPRESSION < 40000 else "exact")
      """;

  private final Programs programs = new Programs();

  @ParameterizedTest(name = "{0}: {2} under gil, {3} under gil-legacy, {4} free-threaded")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          n += 1                          | n      | exact | lost | lost
          o.x += 1                        | o.x    | exact | lost | lost
          d["k"] += 1                     | d["k"] | exact | lost | lost
          n = n + int(1)                  | n      | lost  | lost | lost
          n = n + f()                     | n      | lost  | lost | lost
          d["k"] = d.get("k", 0) + 1      | d["k"] | lost  | lost | lost
          p.x += 1                        | p.x    | lost  | lost | lost
          """)
  @DisplayName("lose updates exactly where CPython does (E1)")
  void losesWhereCPythonDoes(
      String statement, String expression, String gil, String legacy, String free)
      throws InterruptedException {
    String source = PROGRAM.replace("STATEMENT", statement).replace("EXPRESSION", expression);
    assertEquals(
        gil + " " + legacy + " " + free,
        result(RuntimeKind.GIL, source)
            + " "
            + result(RuntimeKind.GIL_LEGACY, source)
            + " "
            + result(RuntimeKind.FREE_THREADED, source));
  }

  private String result(RuntimeKind runtime, String source) throws InterruptedException {
    return programs
        .run(
            Programs.spec(runtime, MachineKind.VIRTUAL, source)
                .withPolicy("random")
                .withSeed(11)
                .withSwitchIntervalMicros(1))
        .out()
        .strip();
  }
}
