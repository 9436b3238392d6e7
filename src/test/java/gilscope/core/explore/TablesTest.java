package gilscope.core.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.bench.TablePrograms;
import gilscope.core.event.RuntimeKind;
import gilscope.core.explore.SearchOptions.Strategy;
import gilscope.core.session.RunSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables of E1 and of exploration.md section 2, all rows, by search: a zero stays zero in every
 * schedule, a non-zero has one that fails; and all but the rows under a lock, or without a change,
 * fail where nothing protects objects. So with {@code windows}, 46 more. {@code
 * gilscope.bench.TablesStress} has the same rows on real threads.
 */
@DisplayName("A search finds")
final class TablesTest {
  private static final long BUDGET_NS = 3_600_000_000_000L;
  private static final long MOST_SCHEDULES = 200_000;

  static Stream<Path> rows() throws IOException {
    return Stream.concat(TablePrograms.all().stream(), TablePrograms.likeThem().stream());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  @DisplayName("a failure exactly where CPython has one")
  void failsWhereCPythonDoes(Path row) throws IOException, InterruptedException {
    StringJoiner failing = new StringJoiner(" ");
    for (RuntimeKind kind : RuntimeKind.values()) {
      RunSpec spec = RunSpec.of(row.toString(), TablePrograms.source(row, 1)).withRuntime(kind);
      SearchOptions options =
          new SearchOptions(Strategy.AUTO, 0, 2, MOST_SCHEDULES, BUDGET_NS, 0, false, false);
      SearchReport report = new Search(spec, options).run();
      if (!report.findings().isEmpty()) {
        failing.add(kind.label());
      } else if (!report.complete()) {
        failing.add(kind.label() + " not searched through");
      }
    }
    assertEquals(TablePrograms.failing(row), failing.toString());
  }
}
