package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.core.analysis.Names;
import gilscope.core.analysis.Races;
import gilscope.core.event.Level;
import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.trace.TraceView;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Races in a recorded run")
final class RacesTest {
  private final Programs programs = new Programs();

  private List<String> races(Level level, String source) throws InterruptedException {
    Programs.Result result =
        programs.run(Programs.spec(RuntimeKind.GIL, MachineKind.VIRTUAL, source).withLevel(level));
    TraceView view = TraceView.of(result.trace());
    Names names = new Names(view);
    return Races.of(view).stream().map(r -> r.sentence(names)).toList();
  }

  @Test
  @DisplayName("are told with both lines")
  void told() throws InterruptedException {
    String counter =
        """
        import threading
        n = 0
        def add():
            global n
            n += 1
        a = threading.Thread(target=add, name="A")
        b = threading.Thread(target=add, name="B")
        a.start()
        b.start()
        a.join()
        b.join()
        print(n)
        """;
    assertEquals(
        List.of(
            "Race on dict['n']: A changes it (line 5), B reads it (line 5), and nothing orders the"
                + " two."),
        races(Level.ACCESSES, counter));
    assertEquals(List.of(), races(Level.LINES, counter));
  }

  @Test
  @DisplayName(
      "are none where a lock, an event, a condition, a queue or an end orders the accesses")
  void ordered() throws InterruptedException {
    assertEquals(
        List.of(),
        races(
            Level.ACCESSES,
            """
            import queue, threading, time
            lock, ready = threading.Lock(), threading.Event()
            jobs, changed = queue.Queue(), threading.Condition()
            locked = told = queued = waited = ended = 0
            def work():
                global locked, told, queued, waited, ended
                with lock:
                    locked += 1
                told = 1
                ready.set()
                queued = 1
                jobs.put(None)
                with changed:
                    waited = 1
                    changed.notify()
                ended = 1
            t = threading.Thread(target=work)
            with changed:
                t.start()
                with lock:
                    locked += 1
                ready.wait()
                told += 1
                jobs.get()
                queued += 1
                while not waited:
                    changed.wait()
                waited += 1
            time.sleep(0.01)
            t.join()
            ended += 1
            """));
  }
}
