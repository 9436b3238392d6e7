package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.Event;
import gilscope.core.event.GilReleaseReason;
import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.trace.TraceCursor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where the default machine's default policy lets forced switches fall. A waiter's timer knows
 * nothing of the holder's loop: its request comes anywhere, and is granted at the next check point.
 */
@DisplayName("Forced switches")
final class SwitchPlacesTest {
  private final Programs programs = new Programs();

  private Programs.Result run(RuntimeKind runtime, String source) throws InterruptedException {
    return programs.run(Programs.spec(runtime, MachineKind.VIRTUAL, source));
  }

  @Test
  @DisplayName("fall at each check point of a loop as often as time is spent before it")
  void fallWhereTimeIsSpent() throws InterruptedException {
    Programs.Result result =
        run(
            RuntimeKind.GIL,
            """
            import _thread, sys
            sys.setswitchinterval(0.00005)
            def work():
                for i in range(180000):
                    abs(i)
                    y = i * 2 * 3
            threads = [_thread.start_joinable_thread(work) for _ in range(2)]
            for t in threads:
                t.join()
            """);
    Map<Integer, Integer> drops = new TreeMap<>();
    TraceCursor cursor = result.trace().store().cursor();
    while (cursor.next()) {
      if (cursor.event() instanceof Event.GilReleased e && e.reason() == GilReleaseReason.FORCED) {
        drops.merge(e.at().line(), 1, Integer::sum);
      }
    }
    int atCall = drops.getOrDefault(5, 0);
    int atJump = drops.getOrDefault(6, 0);
    // By the table: jump .8, range 9.5 and call 3 before the one; two multiplications 18 before the
    // other.
    assertTrue(atCall > 10 && atJump > 10, drops::toString);
    assertEquals(13.0 / 31, (double) atCall / (atCall + atJump), 0.15, drops::toString);
  }

  @ParameterizedTest(name = "every {0} s")
  @ValueSource(strings = {"0.001", "0.0005", "0.0001", "0.00001"})
  @DisplayName("lose counts if there is a call between load and store, and none if not")
  void callsInBetweenLose(String interval) throws InterruptedException {
    Programs.Result result =
        run(
            RuntimeKind.GIL,
            """
            import _thread, sys
            sys.setswitchinterval(INTERVAL)
            n = m = 0
            def work():
                global n, m
                for _ in range(50000):
                    n += 1
                    m = m + int(1)
            threads = [_thread.start_joinable_thread(work) for _ in range(2)]
            for t in threads:
                t.join()
            print(n == 100000, m < 100000)
            """
                .replace("INTERVAL", interval));
    assertEquals("True True\n", result.out());
  }

  /**
   * Values between load and store; the first group has no check point of A5's table, the other has.
   */
  private static final String WITHOUT =
      """
      1 + 0
      len(t)
      isinstance(1, int)
      type(1) is int
      x.append(1) or 1
      d['k']
      L[0]
      [*t][0]
      1 if s in 'ab' else 1
      f'{1}' == '1'
      """;

  private static final String WITH =
      """
      int(1)
      str(1) == '1'
      tuple(t)[0]
      abs(1)
      max(1, 0)
      d.get('k')
      t.index(1)
      dict(a=1)['a']
      f()
      f(*())
      o.m()
      o.p
      o[0]
      len(o)
      next(generator)
      [1 for _ in t][0]
      sum(1 for _ in t)
      """;

  @Test
  @DisplayName("come within a statement exactly where A5 of the fact sheet has a check point")
  void checkPointsAreThose() throws InterruptedException {
    String source =
        """
        import _thread, sys
        sys.setswitchinterval(0.00001)
        class O:
            p = property(lambda self: 1)
            def m(self): return 1
            def __getitem__(self, k): return 1
            def __len__(self): return 1
        def f(): return 1
        def g():
            while True: yield 1
        o, d, L, t, s = O(), {'k': 1}, [1], (1,), 'a'
        def losing(value):
            names = dict(globals(), n=0)
            exec(f'''
        def work():
            global n
            x = []
            generator = g()
            for _ in range(5000):
                n = n + ({value})
        ''', names)
            threads = [_thread.start_joinable_thread(names['work']) for _ in range(2)]
            for each in threads:
                each.join()
            return names['n'] < 10000
        for value in sys.argv[1:]:
            if losing(value):
                print(value)
        """;
    List<String> values = (WITHOUT + WITH).lines().toList();
    Programs.Result result =
        programs.run(Programs.spec(RuntimeKind.GIL, MachineKind.VIRTUAL, source).withArgs(values));
    assertEquals(WITH, result.out(), result.err());
  }

  @Test
  @DisplayName("do in the first sample what its text says, with nothing chosen by anybody")
  void firstSampleKeepsItsWord() throws Exception {
    String source = Files.readString(Path.of("assets/samples/unlocked_counter.py"));
    assertEquals(List.of("plain 0", "with_a_call lost"), losses(run(RuntimeKind.GIL, source)));
    assertEquals(
        List.of("plain lost", "with_a_call lost"), losses(run(RuntimeKind.FREE_THREADED, source)));
  }

  private static List<String> losses(Programs.Result result) {
    return result.out().lines().map(SwitchPlacesTest::loss).toList();
  }

  private static String loss(String line) {
    String[] words = line.split(" +", -1);
    String lost = words[words.length - 1];
    return words[0] + (lost.equals("0") ? " 0" : " lost");
  }
}
