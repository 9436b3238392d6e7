package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.Event;
import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.event.ThreadState;
import gilscope.core.trace.TraceChecker;
import gilscope.core.trace.TraceCursor;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** More threads that could execute than cores: what the operating system adds to the waiting. */
@DisplayName("A thread that is woken while all cores are taken")
final class ReadyTest {
  private final Programs programs = new Programs();

  private Programs.Result run(int cores, String source) throws InterruptedException {
    Programs.Result result =
        programs.run(
            Programs.spec(RuntimeKind.FREE_THREADED, MachineKind.VIRTUAL, source).withCores(cores));
    assertEquals("", result.err());
    assertEquals("", String.join("\n", TraceChecker.check(result.trace())));
    return result;
  }

  /** ns that the thread spent in each state. */
  private static Map<ThreadState, Long> states(Programs.Result result, int thread) {
    Map<ThreadState, Long> all = new EnumMap<>(ThreadState.class);
    ThreadState now = null;
    long since = 0;
    TraceCursor cursor = result.trace().store().cursor();
    while (cursor.next()) {
      if (cursor.event() instanceof Event.StateChanged e && e.stamp().thread().value() == thread) {
        long time = e.stamp().time().ns();
        if (now != null) {
          all.merge(now, time - since, Long::sum);
        }
        now = e.state();
        since = time;
      }
    }
    return all;
  }

  @Test
  @DisplayName("and has had as much as the others is ready, not blocked, until a core is free")
  void isReadyUntilThereIsACore() throws InterruptedException {
    String source =
        """
        import _thread
        gate = _thread.allocate_lock()
        gate.acquire()
        def waiter():
            for _ in range(90000):
                pass
            gate.acquire()
        def opener():
            for _ in range(120000):
                pass
            gate.release()
            for _ in range(250000):
                pass
        threads = [_thread.start_joinable_thread(f) for f in (waiter, opener)]
        for t in threads:
            t.join()
        """;
    Map<ThreadState, Long> alone = states(run(1, source), 1);
    Map<ThreadState, Long> beside = states(run(3, source), 1);
    assertEquals(0, beside.getOrDefault(ThreadState.RUNNABLE, 0L) / 100_000, beside::toString);
    assertTrue(alone.getOrDefault(ThreadState.RUNNABLE, 0L) > 200_000, alone::toString);
  }

  @Test
  @DisplayName("and has mostly slept takes the core of one that computes, as under Linux")
  void sleepersComeFirst() throws InterruptedException {
    String late =
        run(
                1,
                """
                import _thread, time
                def burn():
                    for _ in range(1000000):
                        pass
                other = _thread.start_joinable_thread(burn)
                time.sleep(0.004)
                worst = 0
                for _ in range(5):
                    begin = time.monotonic()
                    time.sleep(0.001)
                    worst = max(worst, time.monotonic() - begin - 0.001)
                print(worst < 0.0002)
                other.join()
                """)
            .out();
    assertEquals("True\n", late);
  }
}
