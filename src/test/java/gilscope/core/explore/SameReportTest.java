package gilscope.core.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.RuntimeKind;
import gilscope.core.explore.SearchOptions.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same seed and budget give the same report, however much of the machine the lanes of a search
 * get: on their own, and beside threads that leave them a small part of one core.
 */
final class SameReportTest {
  private static final long LONG_NS = 600_000_000_000L;

  @ParameterizedTest
  @ValueSource(strings = {"reorder_5", "twostage_4"})
  void a_report_does_not_depend_on_the_machine(String program) throws InterruptedException {
    String alone = report(program);
    AtomicBoolean over = new AtomicBoolean();
    List<Thread> others = new ArrayList<>();
    for (int i = 0; i < 4 * Runtime.getRuntime().availableProcessors(); i++) {
      others.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (!over.get()) {
                      Thread.onSpinWait();
                    }
                  }));
    }
    try {
      assertEquals(alone, report(program));
    } finally {
      over.set(true);
      for (Thread t : others) {
        t.join();
      }
    }
  }

  /** Everything but how long it took. */
  private static String report(String program) throws InterruptedException {
    SearchReport r =
        new Search(
                Searches.spec(program, RuntimeKind.FREE_THREADED),
                new SearchOptions(Strategy.AUTO, 0, 2, 400, LONG_NS, 3, true, false))
            .run();
    assertTrue(r.schedules() > 300, () -> r.schedules() + " schedules");
    return new SearchReport(
            r.runtime(),
            r.strategy(),
            r.schedules(),
            r.traces(),
            r.blocked(),
            r.complete(),
            r.bound(),
            r.limited(),
            r.timeouts(),
            r.cut(),
            0,
            r.findings(),
            r.races(),
            r.outcomes(),
            r.predicted(),
            r.behaviours())
        .toString();
  }
}
