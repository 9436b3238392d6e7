package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.bench.TablePrograms;
import gilscope.bench.TablesStress;
import gilscope.core.event.RuntimeKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rows of E1 and exploration.md section 2 on real threads: what must fail is run until it does,
 * what must not, once. {@code TablesStress} takes its time.
 */
@DisplayName("On real threads")
final class TablesLiveTest {
  private static final int ROUNDS = 3_000;

  /** A row that has not failed by then never will. */
  private static final int MOST_RUNS = 2_000;

  static Stream<Path> rows() throws IOException {
    return TablePrograms.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  @DisplayName("a row fails where CPython does")
  void failsWhereCPythonDoes(Path row) throws IOException, InterruptedException {
    List<String> expected = List.of(TablePrograms.failing(row).split(" "));
    for (RuntimeKind kind :
        List.of(RuntimeKind.GIL, RuntimeKind.GIL_LEGACY, RuntimeKind.FREE_THREADED)) {
      boolean must = expected.contains(kind.label());
      boolean failed = false;
      for (int i = 0; i < (must ? MOST_RUNS : 1) && !failed; i++) {
        failed = TablesStress.fails(row, kind, ROUNDS);
      }
      assertEquals(must, failed, kind.label());
    }
  }
}
