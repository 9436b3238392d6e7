package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.Event;
import gilscope.core.event.Level;
import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.trace.TraceChecker;
import gilscope.core.trace.TraceCursor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of compiled code share readings of the real clock, but not over what takes long. */
@DisplayName("On the live machine")
final class LineTimesTest {
  private static final String PROGRAM =
      """
      BIG = [i * 7919 % 100003 / 7 for i in range(100000)]
      def quick(x=0):
          return x
      def slow(x=0):
          sorted(BIG)  # tells nothing of itself
          return x
      def each(n, f):
          for i in range(n):
              f(i)
              yield i
      def hot(n, f):
          t = 0
          for i in range(n):
              t += i
              CALL
              t += 1
          return t
      for _ in range(20000):
          hot(1, quick)
      hot(1, slow)
      """;

  private static final int CALL = 15;

  private final Programs programs = new Programs();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f()",
        "sorted([2, 1], key=f)",
        "sum(each(2, f))",
        "for x in each(2, f): t += x",
        "sorted(BIG if f is slow else ())",
      })
  @DisplayName("a line says when it began although the one before it took long")
  void afterSlowOnes(String call) throws InterruptedException {
    Programs.Result result =
        programs.run(
            Programs.spec(RuntimeKind.GIL, MachineKind.LIVE, PROGRAM.replace("CALL", call))
                .withLevel(Level.LINES));
    assertEquals("", result.err());
    assertEquals(List.of(), TraceChecker.check(result.trace()));
    Map<Integer, Long> reached = new HashMap<>();
    TraceCursor cursor = result.trace().store().cursor();
    while (cursor.next()) {
      if (cursor.event() instanceof Event.LineReached e) {
        reached.put(e.at().line(), e.stamp().time().ns());
      }
    }
    long took = reached.getOrDefault(CALL + 1, 0L) - reached.getOrDefault(CALL - 1, 0L);
    assertTrue(took >= 1_000_000, took + " ns");
  }
}
