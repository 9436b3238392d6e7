package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.core.event.EventKind;
import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.trace.TraceCursor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The patterns of E2 whose failure is one of memory: a reused address, a late destructor, a list of
 * links in disorder. By chance, since a search does not model these.
 */
@DisplayName("A pattern that depends on memory")
final class HeapPatternsTest {
  private static final String FAILS = "# fails under:";
  private static final int SEEDS = 9;

  /** Two operations of a few steps rarely meet. */
  private static final int SEEDS_OF_STEPS = 150;

  private final Programs programs = new Programs();

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"23_lru.py", "25_memo_by_id.py", "31_destructor_order.py"})
  @DisplayName("fails under the runtimes that the sheet names, and under no other")
  void failsWhereTheSheetSays(String file) throws IOException, InterruptedException {
    String source = Files.readString(Path.of("src/test/resources/patterns", file));
    String expected = source.lines().filter(l -> l.startsWith(FAILS)).findFirst().orElse(FAILS);
    StringJoiner failing = new StringJoiner(" ");
    for (RuntimeKind runtime : RuntimeKind.values()) {
      int seeds = runtime == RuntimeKind.UNPROTECTED ? SEEDS_OF_STEPS : SEEDS;
      for (int seed = 0; seed < seeds; seed++) {
        if (fails(runtime, source, seed)) {
          failing.add(runtime.label());
          break;
        }
      }
    }
    assertEquals(expected.substring(FAILS.length()).strip(), failing.toString());
  }

  private boolean fails(RuntimeKind runtime, String source, int seed) throws InterruptedException {
    Programs.Result result =
        programs.run(
            Programs.spec(runtime, MachineKind.VIRTUAL, source)
                .withPolicy(List.of("random:3", "random:9", "random:40").get(seed % 3))
                .withSeed(seed)
                .withSwitchIntervalMicros(1));
    if (result.ending().exitStatus() != 0) {
      return true;
    }
    TraceCursor cursor = result.trace().store().cursor();
    while (cursor.next()) {
      if (cursor.kind() == EventKind.HEAP_DAMAGED) {
        return true;
      }
    }
    return false;
  }
}
