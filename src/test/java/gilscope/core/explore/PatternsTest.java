package gilscope.core.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.core.event.RuntimeKind;
import gilscope.core.explore.SearchOptions.Strategy;
import gilscope.core.session.RunSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The patterns of {@code cpython-threading.md} E2 fail under the runtimes that the sheet names, and
 * so get its verdict: class B is broken already, class G and H rely on the GIL.
 */
final class PatternsTest {
  private static final String FAILS = "# fails under:";
  private static final long BUDGET_NS = 60_000_000_000L;
  private static final long MOST_SCHEDULES = 1_000;

  static Stream<Path> patterns() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/patterns"))) {
      return files.filter(f -> f.toString().endsWith(".py")).sorted().toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("patterns")
  void fails_where_the_sheet_says(Path file) throws IOException, InterruptedException {
    String source = Files.readString(file);
    List<String> lines = source.lines().filter(l -> l.startsWith(FAILS)).toList();
    String expected = lines.isEmpty() ? "" : lines.getFirst().substring(FAILS.length()).strip();
    StringJoiner here = new StringJoiner(" ");
    for (RuntimeKind kind : RuntimeKind.values()) {
      if (List.of(expected.split(" ")).contains(kind.label())) {
        here.add(kind.label());
      }
    }
    assertEquals(here.toString(), failing(file, source));
  }

  private static String failing(Path file, String source) throws InterruptedException {
    StringJoiner failing = new StringJoiner(" ");
    for (RuntimeKind kind : RuntimeKind.values()) {
      SearchReport r =
          new Search(
                  RunSpec.of(file.toString(), source).withRuntime(kind),
                  new SearchOptions(
                      Strategy.AUTO, 0, 2, MOST_SCHEDULES, BUDGET_NS, 0, false, false))
              .run();
      if (!r.findings().isEmpty()) {
        failing.add(kind.label());
      }
    }
    return failing.toString();
  }
}
