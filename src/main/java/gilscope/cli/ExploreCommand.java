package gilscope.cli;

import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.explore.Chance;
import gilscope.core.explore.ProbabilityMeter;
import gilscope.core.explore.Search;
import gilscope.core.explore.SearchOptions;
import gilscope.core.explore.SearchReport;
import gilscope.core.explore.SelfCheck;
import gilscope.core.session.RunSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

  @Option(
      names = "--meter",
      paramLabel = "DRAWS",
      description =
          "Say how often each failure comes up by chance: under a random walk, PCT, POS and the"
              + " GIL's switch interval, from so many executions each; takes up to the time budget"
              + " again.")
  private long meter;

  @Option(names = "--json", description = "For programs instead of people.")
  private boolean json;

  @Parameters(arity = "1", paramLabel = "FILE", description = "A Python program.")
  private String file = "";

  ExploreCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (meter < 0) {
      throw new UserError("--meter must be a number of executions; try --meter 1000");
    }
    SearchOptions options = search.options();
    RunSpec spec = spec(file, search.seed()).withRuntime(runtime);
    SearchReport r = new Search(spec, options).run();
    Map<String, List<Chance>> chances =
        meter == 0
            ? Map.of()
            : new ProbabilityMeter(spec, meter, options.seed(), options.timeNs()).of(r.findings());
    SelfCheck check = SelfCheck.run();
    streams
        .out()
        .print(json ? SearchJson.of(r, check, chances) : SearchJson.text(r, check, chances));
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
