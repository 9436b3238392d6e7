package gilscope.cli;

import gilscope.core.analysis.Comparison;
import gilscope.core.trace.TraceView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gilscope compare A B}. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = Version.class,
    description = {
      "Compares two recorded runs: how much faster B is than A, where the waits went, where they"
          + " first did something else, and whether they printed the same."
    })
final class CompareCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(index = "0", paramLabel = "A", description = "A recorded run (.gilscope).")
  private String a = "";

  @Parameters(index = "1", paramLabel = "B", description = "Another one.")
  private String b = "";

  @Option(names = "--json", description = "For programs instead of people.")
  private boolean json;

  CompareCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    TraceView inA = TraceView.of(TraceFile.open(streams, a));
    TraceView inB = TraceView.of(TraceFile.open(streams, b));
    ComparisonText text = new ComparisonText(inA, inB, Comparison.of(inA, inB));
    streams.out().print(json ? text.toJson() : text.toText());
    return 0;
  }
}
