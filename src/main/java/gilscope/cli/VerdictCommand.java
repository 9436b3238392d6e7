package gilscope.cli;

import gilscope.core.explore.Verdict;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gilscope verdict FILE}. */
@Command(
    name = "verdict",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = Version.class,
    description = {
      "Searches a program under gil, gil-legacy, free-threaded and unprotected and says whether it"
          + " relies on the GIL."
    })
final class VerdictCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private SearchArguments search = new SearchArguments();

  @Option(names = "--json", description = "For programs instead of people.")
  private boolean json;

  @Parameters(arity = "1", paramLabel = "FILE", description = "A Python program.")
  private String file = "";

  VerdictCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws InterruptedException {
    Verdict v = Verdict.of(ExploreCommand.spec(file, search.seed()), search.options());
    streams.out().print(json ? SearchJson.of(v) : SearchJson.text(v));
    return v.kind() == Verdict.Kind.NO_FAILURE ? 0 : 1;
  }
}
