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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What one call into C does is one step under the GIL (A5 of the fact sheet): beside another thread
 * that changes the object, it answers, and leaves behind, what it would before or after that.
 */
@DisplayName("Under the GIL")
final class OneStepTest {
  private static final Path OPERATIONS = Path.of("src/test/resources/explore/one_step.txt");
  private static final long BUDGET_NS = 3_600_000_000_000L;
  private static final long MOST_SCHEDULES = 3_000;

  private static String program(String object, String operation, String change) {
    return """
    from collections import *
    from itertools import *
    from array import array
    from gilscope import parallel

    def make():
        return %s
    def operation(o):
        return %s
    def change(o):
        %s
    def told(f, o):
        try:
            r = f(o)
            return "" if r is o else repr(r)
        except Exception as e:
            return repr(e)
    def left(o):
        return repr([next(o, None) for _ in range(4)]) if hasattr(o, "__next__") else repr(o)

    before = make()
    allowed = {(told(operation, before), told(change, before), left(before))}
    after = make()
    r = told(change, after)
    allowed.add((told(operation, after), r, left(after)))
    o = make()
    out = {}
    def first():
        out[0] = told(operation, o)
    def second():
        out[1] = told(change, o)
    parallel(first, second)
    assert (out[0], out[1], left(o)) in allowed
    """
        .formatted(object, operation, change);
  }

  /** An object, what is done with it, and what another thread does meanwhile. */
  record Row(String object, List<String> operations, List<String> changes) {
    static Row parse(String line) {
      String[] parts = line.split(" \\| ", -1);
      return new Row(
          parts[0].strip(), List.of(parts[1].split(" ;; ")), List.of(parts[2].split(" ;; ")));
    }
  }

  static Stream<Row> rows() throws IOException {
    return Files.readAllLines(OPERATIONS).stream().filter(l -> !l.startsWith("#")).map(Row::parse);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  @DisplayName("a call into C is one step")
  void isOneStep(Row row) throws InterruptedException {
    StringJoiner torn = new StringJoiner("\n");
    for (String operation : row.operations) {
      for (String change : row.changes) {
        String source = program(row.object, operation.strip(), change.strip());
        SearchReport report =
            new Search(
                    RunSpec.of("p.py", source).withRuntime(RuntimeKind.GIL),
                    new SearchOptions(
                        Strategy.AUTO, 0, 2, MOST_SCHEDULES, BUDGET_NS, 0, false, false))
                .run();
        if (!report.findings().isEmpty()) {
          torn.add(operation + " beside " + change);
        }
      }
    }
    assertEquals("", torn.toString());
  }
}
