package gilscope.core.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.core.event.RuntimeKind;
import gilscope.core.explore.SearchOptions.Strategy;
import gilscope.core.session.RunSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each program of {@code src/test/resources/findings} fails in the form that its first line names,
 * under each runtime that its second line names, and in no other. Without any protection the heap
 * may be damaged first, so that runtime is left out.
 */
final class FormsTest {
  static Stream<Path> programs() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/findings"))) {
      return files.filter(f -> f.toString().endsWith(".py")).sorted().toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("programs")
  void fails_in_the_form_that_it_says(Path file) throws IOException, InterruptedException {
    List<String> lines = Files.readAllLines(file);
    String form = lines.get(0).substring("# form: ".length());
    List<String> runtimes =
        List.of(lines.get(1).substring("# fails under:".length()).strip().split(" "));
    for (RuntimeKind kind :
        List.of(RuntimeKind.GIL, RuntimeKind.GIL_LEGACY, RuntimeKind.FREE_THREADED)) {
      SearchReport r =
          new Search(
                  RunSpec.of(file.getFileName().toString(), Files.readString(file))
                      .withRuntime(kind),
                  new SearchOptions(Strategy.AUTO, 0, 2, 400, 60_000_000_000L, 0, false, false))
              .run();
      TreeSet<String> forms = new TreeSet<>();
      r.findings().forEach(f -> forms.add(f.failure().form().label()));
      assertEquals(
          runtimes.contains(kind.label()) ? "[" + form + "]" : "[]",
          forms.toString(),
          kind + ": " + r.findings());
    }
  }
}
