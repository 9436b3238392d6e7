package gilscope.cli;

import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.explore.Search;
import gilscope.core.explore.SearchReport;
import gilscope.core.explore.SelfCheck;
import gilscope.core.session.RunSpec;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gilscope explore FILE}. */
@Command(
    name = "explore",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = Version.class,
    description = {
      "Executes a program under one order of its threads' steps after another and says what goes"
          + " wrong, with a schedule that shows it again.",
      "Exit status 1 if something does."
    })
final class ExploreCommand implements Callable<Integer> {
  private final Streams streams;

  @Option(
      names = "--runtime",
      paramLabel = "KIND",
      description = "gil (default), gil-legacy, free-threaded or unprotected.")
  private RuntimeKind runtime = RuntimeKind.GIL;

  @Mixin private SearchArguments search = new SearchArguments();

  @Option(names = "--json", description = "For programs instead of people.")
  private boolean json;

  @Parameters(arity = "1", paramLabel = "FILE", description = "A Python program.")
  private String file = "";

  ExploreCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws InterruptedException {
    SearchReport r =
        new Search(spec(file, search.seed()).withRuntime(runtime), search.options()).run();
    SelfCheck check = SelfCheck.run();
    streams.out().print(json ? SearchJson.of(r, check) : SearchJson.text(r, check));
    return r.findings().isEmpty() ? 0 : 1;
  }

  static RunSpec spec(String file, long seed) {
    Path path = Path.of(file).toAbsolutePath().normalize();
    byte[] source = InputFile.read(file);
    return RunSpec.of(path.toString(), SourceFileText.decode(path.toString(), source))
        .withFolder(path.getParent())
        .withMachine(MachineKind.VIRTUAL)
        .withSeed(seed);
  }
}
