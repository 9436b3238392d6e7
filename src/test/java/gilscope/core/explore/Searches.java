package gilscope.core.explore;

import gilscope.core.event.RuntimeKind;
import gilscope.core.explore.SearchOptions.Strategy;
import gilscope.core.session.RunSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Searches programs of {@code src/test/resources/explore}. */
final class Searches {
  private static final long LONG_NS = 600_000_000_000L;

  private Searches() {}

  static RunSpec spec(String program, RuntimeKind runtime) {
    try (InputStream in = Searches.class.getResourceAsStream("/explore/" + program + ".py")) {
      if (in == null) {
        throw new IllegalArgumentException(program);
      }
      return RunSpec.of(program + ".py", new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .withRuntime(runtime);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All schedules that the strategy knows within the bound. */
  static SearchReport run(String program, RuntimeKind runtime, Strategy strategy, int bound)
      throws InterruptedException {
    return run(program, runtime, strategy, bound, 0, 5_000_000);
  }

  static SearchReport run(
      String program, RuntimeKind runtime, Strategy strategy, int bound, int depth, long most)
      throws InterruptedException {
    return new Search(
            spec(program, runtime),
            new SearchOptions(strategy, depth, bound, most, LONG_NS, 0, true, false))
        .run();
  }

  /** The portfolio up to the first failure. */
  static SearchReport first(String program, RuntimeKind runtime, long seed)
      throws InterruptedException {
    return new Search(
            spec(program, runtime),
            new SearchOptions(Strategy.AUTO, 0, 2, 100_000, LONG_NS, seed, false, false))
        .run();
  }

  static long failing(SearchReport r) {
    return r.findings().stream().mapToLong(Finding::count).sum();
  }
}
