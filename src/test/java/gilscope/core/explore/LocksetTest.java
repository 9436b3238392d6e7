package gilscope.core.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.core.event.RuntimeKind;
import gilscope.core.explore.SearchOptions.Strategy;
import gilscope.core.sched.Steps;
import gilscope.core.sched.Touch;
import gilscope.core.session.RunSpec;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which places Eraser's state machine warns about. */
final class LocksetTest {
  private static final int PLACE = 7;

  /** {@code 1+a}: thread 1 acquires lock a; {@code -} releases, {@code r} and {@code w} access. */
  private static boolean warns(String execution) {
    Steps s = new Steps();
    int operation = 0;
    for (String each : execution.split(" ")) {
      s.begin(each.charAt(0) - '0', operation++);
      switch (each.charAt(1)) {
        case '+' -> s.touch(each.charAt(2), Touch.ACQUIRE, 0, 0);
        case '-' -> s.touch(each.charAt(2), Touch.RELEASE, 0, 0);
        case 'r' -> s.touch(PLACE, Touch.GET, 1, 0);
        case 'w' -> s.touch(PLACE, Touch.SET, 1, 0);
        case 'o' -> s.touch(PLACE, Touch.SET, 2, 0);
        default -> throw new IllegalArgumentException(each);
      }
    }
    return new Lockset(s).warns(PLACE, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "1w 1r 1w, false",
    "1w 2r 2r 1r, false",
    "1w 2w, true",
    "1w 2r 1w, true",
    "1o 2w 2w, false",
    "1+a 1w 1-a 2+a 2w 2-a 1+a 1r 1-a, false",
    "1+a 1w 1-a 2+b 2w 2-b, false",
    "1+a 1w 1-a 2+b 2w 2-b 1+a 1w 1-a, true",
    "1+a 1+b 1w 1-b 1-a 2+b 2w 2-b 1+b 1w 1-b, false",
    "1+a 1w 1-a 2+a 2w 2-a 2w, true",
    "1w 2+a 2w 2-a 3+a 3w 3-a, false",
    "1w 2+a 2r 2-a 3r 3w, true",
  })
  void a_changed_place_without_a_common_lock_is_told(String execution, boolean expected) {
    assertEquals(expected, warns(execution));
  }

  private static Map<String, Boolean> races(String worker) throws InterruptedException {
    String program =
        """
        from gilscope import parallel
        from threading import Lock
        class C:
            pass
        c = C()
        c.v = 0
        a, b = Lock(), Lock()
        """
            + worker;
    SearchReport r =
        new Search(
                RunSpec.of("p.py", program).withRuntime(RuntimeKind.FREE_THREADED),
                new SearchOptions(Strategy.DPOR, 0, 0, 10_000, 600_000_000_000L, 0, true, false))
            .run();
    Map<String, Boolean> out = new TreeMap<>();
    r.races().forEach(x -> out.put(x.location() + " " + x.kind(), x.lockset()));
    return out;
  }

  @Test
  void the_wrong_lock_is_no_lock() throws InterruptedException {
    assertEquals(
        Map.of("c.v read-write", true, "c.v write-write", true),
        races(
            """
            def work(lock):
                with lock:
                    c.v += 1
            parallel(lambda: work(a), lambda: work(b))
            """));
  }

  @Test
  void what_is_only_read_after_it_was_made_is_no_matter_of_locks() throws InterruptedException {
    assertEquals(
        Map.of("c.v read-write", false, "c.ready read-write", true),
        races(
            """
            c.ready = False
            def make():
                c.v = 1
                c.ready = True
            def use():
                if c.ready:
                    print(c.v)
            parallel(make, use)
            """));
  }
}
