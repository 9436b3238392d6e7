package gilscope.core.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
 * The parts of the standard library that threads share, each under a small driver: what a search of
 * {@code queue}, {@code threading}, {@code concurrent.futures} and the caches finds is what their
 * documentation leaves open, and nothing else.
 */
final class LibraryTest {
  private static final String FOUND = "# found in:";
  private static final long BUDGET_NS = 120_000_000_000L;
  private static final long MOST_SCHEDULES = 40;
  private static final List<RuntimeKind> RUNTIMES =
      List.of(RuntimeKind.GIL, RuntimeKind.FREE_THREADED);

  static Stream<Path> drivers() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/library"))) {
      return files.filter(f -> f.toString().endsWith(".py")).sorted().toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("drivers")
  void has_no_other_faults_than_the_documented(Path file) throws IOException, InterruptedException {
    String source = Files.readString(file);
    String expected = source.lines().filter(l -> l.startsWith(FOUND)).findFirst().orElse(FOUND);
    StringJoiner found = new StringJoiner(" ");
    StringJoiner wanted = new StringJoiner(" ");
    for (RuntimeKind kind : RUNTIMES) {
      if (List.of(expected.split(" ")).contains(kind.label())) {
        wanted.add(kind.label());
      }
      if (!search(file, source, kind, Strategy.AUTO).findings().isEmpty()) {
        found.add(kind.label());
      }
    }
    assertEquals(wanted.toString(), found.toString());
  }

  /** Its own frames are the thread's work, although nothing of it is the program's. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("pools")
  void the_threads_of_the_library_are_searched_too(String source) throws InterruptedException {
    SearchReport r = search(Path.of("pool.py"), source, RuntimeKind.GIL, Strategy.DPOR);
    assertTrue(r.schedules() > 1, () -> r.schedules() + " schedules");
  }

  static Stream<String> pools() {
    return Stream.of(
        """
        from concurrent.futures import ThreadPoolExecutor
        pool = ThreadPoolExecutor(2)
        pool.submit(str, 1)
        pool.submit(str, 2)
        pool.shutdown()
        """,
        """
        from threading import Timer
        t = Timer(0, str, [1])
        t.start()
        t.cancel()
        t.join()
        """);
  }

  private static SearchReport search(Path file, String source, RuntimeKind kind, Strategy strategy)
      throws InterruptedException {
    return new Search(
            RunSpec.of(file.toString(), source).withRuntime(kind),
            new SearchOptions(strategy, 0, 2, MOST_SCHEDULES, BUDGET_NS, 0, false, false))
        .run();
  }
}
