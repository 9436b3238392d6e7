package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.core.event.Event;
import gilscope.core.event.GilReleaseReason;
import gilscope.core.event.Outcome;
import gilscope.core.event.RuntimeKind;
import gilscope.core.event.ThreadState;
import gilscope.core.runtime.Ending;
import gilscope.core.trace.TraceCursor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A2's checks and A9: what becomes of daemons when the interpreter finalizes. */
@DisplayName("When the interpreter finalizes")
final class ShutdownTest {
  /** A daemon that wants to run while a destructor of the main module sleeps. */
  private static final String DAEMON =
      """
      import _thread, time
      space = {}
      exec("def beat(lock, sleep):\\n lock.acquire()\\n while True:\\n  BODY", space)
      lock = _thread.allocate_lock()
      _thread.start_new_thread(space["beat"], (lock, time.sleep))
      class AtTheEnd:
          def __init__(self):
              self.sleep = time.sleep
          def __del__(self):
              self.sleep(0.02)
              print("ended")
      at_the_end = AtTheEnd()
      time.sleep(0.01)
      """;

  private final Programs programs = new Programs();

  /** What the daemon did from the moment the main thread's last instruction of the program ran. */
  private static List<String> ofDaemon(Programs.Result result) {
    List<String> all = new ArrayList<>();
    TraceCursor cursor = result.trace().store().cursor();
    while (cursor.next()) {
      Event event = cursor.event();
      if (event.stamp().thread().value() == 1) {
        switch (event) {
          case Event.StateChanged e -> all.add(e.state().toString());
          case Event.GilAcquired _ -> all.add("acquires");
          case Event.GilReleased e -> all.add("drops " + e.reason());
          case Event.ThreadEnded e -> all.add("ends " + e.outcome());
          default -> {}
        }
      }
    }
    return all;
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "GIL, sleep(0.001)",
    "GIL, pass",
    "GIL_LEGACY, pass",
    "FREE_THREADED, sleep(0.001)",
    "FREE_THREADED, pass",
    "UNPROTECTED, sleep(0.001)"
  })
  @DisplayName("a daemon hangs, suspended, where it next wants to run")
  void daemonsHang(RuntimeKind runtime, String body) throws InterruptedException {
    Programs.Result result = programs.onTwoCores(runtime, DAEMON.replace("BODY", body));
    assertEquals("ended\n", result.out());
    assertEquals(Ending.Kind.FINISHED, result.ending().kind());
    List<String> all = ofDaemon(result);
    List<String> last = all.subList(all.indexOf(ThreadState.SUSPENDED.toString()), all.size());
    assertEquals(
        List.of(ThreadState.SUSPENDED.toString(), "ends " + Outcome.ABANDONED),
        last.stream().distinct().toList());
  }

  @Test
  @DisplayName("a daemon that waits for the GIL gets it, drops it for good and hangs (A2, step 7)")
  void whoGetsTheGilDropsIt() throws InterruptedException {
    String source =
        DAEMON
            .replace("BODY", "pass")
            .replace("self.sleep(", "self.x = [None for _ in range(2000)]; self.sleep(");
    List<String> all =
        ofDaemon(programs.onTwoCores(RuntimeKind.GIL, source + "for _ in range(4000): pass\n"));
    int at = all.indexOf(ThreadState.SUSPENDED.toString());
    assertEquals(
        List.of(ThreadState.WANTS_GIL.toString(), "acquires", "drops " + GilReleaseReason.FINAL),
        all.subList(at - 3, at));
  }

  @Test
  @DisplayName("a daemon whose patience ends asks nobody, and hangs (A2, step 4c)")
  void whoHasWaitedAnIntervalHangs() throws InterruptedException {
    String source =
        DAEMON
            .replace("BODY", "pass")
            .replace("self.sleep(0.02)", "self.x = [None for _ in range(1000000)]");
    List<String> all =
        ofDaemon(programs.onTwoCores(RuntimeKind.GIL, source + "for _ in range(1000): pass\n"));
    int at = all.indexOf(ThreadState.SUSPENDED.toString());
    assertEquals(ThreadState.WANTS_GIL.toString(), all.get(at - 1));
  }

  @Test
  @DisplayName("who waits for a lock that a hanging daemon has waits for ever, and is told so")
  void locksOfDaemonsAreNeverReleased() throws InterruptedException {
    Programs.Result result =
        programs.onTwoCores(
            RuntimeKind.FREE_THREADED,
            DAEMON
                .replace("BODY", "sleep(0.001)")
                .replace("self.sleep = time.sleep", "self.lock = lock; self.sleep = time.sleep")
                .replace("print(\"ended\")", "self.lock.acquire()"));
    assertEquals(Ending.Kind.DEADLOCK, result.ending().kind());
    assertEquals(
        "Deadlock: MainThread holds the interpreter's end and waits for lock (line 11), held by"
            + " Thread-1 (beat), which waits for the interpreter's end (line 4), held by"
            + " MainThread.",
        result.ending().message());
  }
}
