package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.Event;
import gilscope.core.event.MachineKind;
import gilscope.core.event.ResourceKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.trace.TraceChecker;
import gilscope.core.trace.TraceCursor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("In virtual time")
final class VirtualTimeTest {
  private static final String FOUR_BURNERS =
      """
      import _thread
      def burn():
          for i in range(2000000):
              pass
      threads = [_thread.start_joinable_thread(burn) for _ in range(4)]
      for t in threads:
          t.join()
      """;

  private final Programs programs = new Programs();

  @Test
  @DisplayName("four threads on four, two and one cores take one, two and four times as long")
  void coresDivideTheWork() throws InterruptedException {
    double one = milliseconds(RuntimeKind.FREE_THREADED, 4);
    assertEquals(2, milliseconds(RuntimeKind.FREE_THREADED, 2) / one, 0.05);
    assertEquals(4, milliseconds(RuntimeKind.FREE_THREADED, 1) / one, 0.05);
  }

  @Test
  @DisplayName("the GIL makes four cores as good as one")
  void gilMakesOneCoreOfAll() throws InterruptedException {
    double free = milliseconds(RuntimeKind.FREE_THREADED, 4);
    double gil = milliseconds(RuntimeKind.GIL, 4);
    assertEquals(1, milliseconds(RuntimeKind.GIL, 1) / gil, 0.01);
    // A turn of range takes 1.14 to 1.3 times as long in the free-threaded build.
    assertEquals(4 / 1.17, gil / free, 0.05);
  }

  @ParameterizedTest(name = "{0}: {1} times under the GIL, {2} times without")
  @CsvSource({
    "hashlib.sha256(data).digest(), 4, 4",
    "zlib.compress(data),           3.6, 4", // its memory is got and given back with the GIL
    "sorted(numbers),               1, 4",
    "sum(numbers),                  1, 4"
  })
  @DisplayName("four threads in native code are faster where it lets go of the GIL")
  void nativeCodeTakesItsTime(String call, double gil, double free) throws InterruptedException {
    String source =
        """
        import _thread, hashlib, zlib
        data = bytes(1000000)
        def work():
            numbers = list(range(100000))  # its own: two threads would count references to the same
            CALL
        threads = [_thread.start_joinable_thread(work) for _ in range(THREADS)]
        for t in threads:
            t.join()
        """
            .replace("CALL", call);
    String nothing = source.replace(call, "pass");
    for (RuntimeKind runtime : List.of(RuntimeKind.GIL, RuntimeKind.FREE_THREADED)) {
      double one = beyond(runtime, source, nothing, "1");
      double four = beyond(runtime, source, nothing, "4");
      double speedUp = 4 * one / four;
      assertEquals(runtime == RuntimeKind.GIL ? gil : free, speedUp, 0.4, runtime.label());
    }
  }

  /** What so many threads of {@code source} take longer than of {@code nothing}. */
  private double beyond(RuntimeKind runtime, String source, String nothing, String threads)
      throws InterruptedException {
    return milliseconds(runtime, 4, source.replace("THREADS", threads))
        - milliseconds(runtime, 4, nothing.replace("THREADS", threads));
  }

  private double milliseconds(RuntimeKind runtime, int cores) throws InterruptedException {
    return milliseconds(runtime, cores, FOUR_BURNERS);
  }

  private double milliseconds(RuntimeKind runtime, int cores, String source)
      throws InterruptedException {
    Programs.Result result =
        programs.run(Programs.spec(runtime, MachineKind.VIRTUAL, source).withCores(cores));
    assertEquals("", String.join("\n", TraceChecker.check(result.trace())));
    return result.trace().store().endTime() / 1e6;
  }

  @Test
  @DisplayName("a day's sleep takes no time, and lasts a day")
  void sleepsAreSkipped() throws InterruptedException {
    Programs.Result result =
        programs.run(
            Programs.spec(
                RuntimeKind.GIL,
                MachineKind.VIRTUAL,
                """
                import time
                before = time.monotonic()
                time.sleep(86400)
                print(round(time.monotonic() - before))
                """));
    assertEquals("86400\n", result.out());
  }

  @Test
  @DisplayName("locks carry the names that people give to what holds them")
  void locksAreNamed() throws InterruptedException {
    Programs.Result result =
        programs.run(
            Programs.spec(
                RuntimeKind.GIL,
                MachineKind.VIRTUAL,
                """
                import threading
                class Account:
                    def __init__(self):
                        self.lock = threading.Lock()
                a, b = Account(), Account()
                door = threading.RLock()
                forks = [threading.Lock() for _ in range(2)]
                desks = []
                desks.append(threading.Lock())
                by_name = {}
                by_name["x"] = threading.Lock()
                ready = threading.Event()
                full = threading.Condition()
                permits = threading.Semaphore(2)
                def work():
                    mine = threading.Lock()
                work()
                [threading.Lock()]
                """));
    List<String> names = new ArrayList<>();
    TraceCursor cursor = result.trace().store().cursor();
    while (cursor.next()) {
      if (cursor.event() instanceof Event.ResourceCreated e && e.kind() != ResourceKind.GIL) {
        names.add(e.kind().label() + " " + e.name());
      }
    }
    assertTrue(result.err().isEmpty(), result.err());
    assertEquals(
        """
        Lock Account.lock
        Lock Account.lock #2
        RLock door
        Lock forks[0]
        Lock forks[1]
        Lock desks[0]
        Lock by_name[…]
        Event ready
        RLock full.lock
        Condition full
        Semaphore permits
        Lock mine
        Lock Lock-1\
        """,
        String.join("\n", names));
  }
}
