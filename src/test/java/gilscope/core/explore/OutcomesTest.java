package gilscope.core.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.bench.OutcomesSoak;
import gilscope.core.event.RuntimeKind;
import gilscope.core.session.RunSpec;
import org.junit.jupiter.api.Test;

/** A thousand of these programs by hand: {@code gilscope.bench.OutcomesSoak}. */
final class OutcomesTest {
  private static final int PROGRAMS = 40;

  @Test
  void reduction_finds_the_outcomes_of_all_schedules() throws InterruptedException {
    int compared = 0;
    for (long seed = 0; seed < PROGRAMS; seed++) {
      OutcomesSoak.Comparison c = OutcomesSoak.compare(seed, RuntimeKind.FREE_THREADED, 2_000);
      if (c != null) {
        String program = "seed " + seed + "\n" + c.source();
        assertEquals(c.every(), c.found(), program);
        assertEquals(c.every(), c.foundOptimally(), program);
        assertTrue(c.optimal() <= c.executions(), program);
        compared++;
      }
    }
    assertTrue(compared > PROGRAMS / 2, compared + " compared");
  }

  /** Main's own steps between those of the others count nowhere, whoever is still alive. */
  @Test
  void all_schedules_and_reduction_count_the_same_behaviours() throws InterruptedException {
    String program =
        """
        import threading
        x = 0
        def work():
            global x
            x = x + 1
        ts = [threading.Thread(target=work) for i in range(2)]
        for t in ts:
            t.start()
        for t in ts:
            t.join()
        print(x)
        """;
    assertEquals(4, behaviours(program, SearchOptions.Strategy.DFS));
    assertEquals(4, behaviours(program, SearchOptions.Strategy.DPOR));
  }

  private static long behaviours(String program, SearchOptions.Strategy strategy)
      throws InterruptedException {
    return new Search(
            RunSpec.of("p.py", program).withRuntime(RuntimeKind.FREE_THREADED),
            new SearchOptions(strategy, 0, 2, 5_000, 600_000_000_000L, 0, true, false))
        .run()
        .traces();
  }
}
