package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What virtual time says of 1 to 64 cores, against what arithmetic says. */
@DisplayName("On so many virtual cores")
final class CoresTest {
  private static final int THREADS = 64;

  /** 64 threads are started one by one. */
  private static final double TOLERANCE = 0.15;

  /** Parts of the time that the programs below cannot share out. */
  private static final double SERIAL = 0.25;

  /** The share of a thread's time that it has the lock. */
  private static final double LOCKED = 0.125;

  /**
   * Each figure is how many times faster 64 threads are than one that does the same. A unit of work
   * is a call that comes to no check point, about 0.2 ms.
   */
  private static final String PROGRAM =
      """
      import _thread, time
      N = 32_000
      def work(units):
          for _ in range(units):
              sum(range(N))
      def side_by_side(f, *args):
          begin = time.perf_counter()
          for t in [_thread.start_joinable_thread(lambda: f(*args)) for _ in range(THREADS)]:
              t.join()
          return time.perf_counter() - begin
      begin = time.perf_counter()
      work(40)
      unit = (time.perf_counter() - begin) / 40
      print("cpu", THREADS * 48 * unit / side_by_side(work, 48))

      begin = time.perf_counter()
      work(THREADS * 8)
      serial = time.perf_counter() - begin
      print("amdahl", THREADS * 32 * unit / (serial + side_by_side(work, 24)))

      lock = _thread.allocate_lock()
      def locked():
          for _ in range(4):
              with lock:
                  work(1)
              work(7)
      print("lock", THREADS * 32 * unit / side_by_side(locked))

      def io():
          for _ in range(4):
              time.sleep(0.1)
              work(1)
      print("io", THREADS * 4 * (0.1 + unit) / side_by_side(io))
      """
          .replace("THREADS", Integer.toString(THREADS));

  private final Programs programs = new Programs();

  private Map<String, Double> figures(RuntimeKind runtime, int cores) throws InterruptedException {
    Programs.Result result =
        programs.run(Programs.spec(runtime, MachineKind.VIRTUAL, PROGRAM).withCores(cores));
    assertEquals("", result.err());
    Map<String, Double> figures = new HashMap<>();
    result
        .out()
        .lines()
        .map(line -> line.split(" ", -1))
        .forEach(words -> figures.put(words[0], Double.valueOf(words[1])));
    return figures;
  }

  private static void near(double expected, Map<String, Double> figures, String name) {
    double found = figures.getOrDefault(name, Double.NaN);
    assertEquals(1, found / expected, TOLERANCE, name + " " + found + " for " + expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8, 16, 32, 64})
  @DisplayName("threads without a GIL are as fast as Amdahl's law and the lock allow")
  void withoutTheGil(int cores) throws InterruptedException {
    Map<String, Double> found = figures(RuntimeKind.FREE_THREADED, cores);
    near(cores, found, "cpu");
    near(1 / (SERIAL + (1 - SERIAL) / cores), found, "amdahl");
    near(Math.min(cores, 1 / LOCKED), found, "lock");
    near(THREADS, found, "io");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 64})
  @DisplayName("threads under the GIL are as fast as one, but for what they wait")
  void withTheGil(int cores) throws InterruptedException {
    Map<String, Double> found = figures(RuntimeKind.GIL, cores);
    near(1, found, "cpu");
    near(1, found, "amdahl");
    near(1, found, "lock");
    near(THREADS, found, "io");
  }
}
