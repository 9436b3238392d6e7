package gilscope.cli;

import gilscope.core.trace.TraceView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gilscope analyse TRACE}. */
@Command(
    name = "analyse",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = Version.class,
    description = {
      "Says what a recorded run did: times per thread, contention per lock and line, wait chains at"
          + " its end, deadlocks, lock order inversions, the critical path, what-if.",
      "TRACE may also be a Chrome, VizTracer, gvl-tracing or Firefox trace (.json)."
    })
final class AnalyseCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(arity = "1", paramLabel = "TRACE", description = "A recorded run (.gilscope).")
  private String file = "";

  @Option(names = "--json", description = "For programs instead of people.")
  private boolean json;

  AnalyseCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Analysis analysis = Analysis.of(TraceView.of(TraceFile.open(streams, file)));
    streams.out().print(json ? analysis.toJson() : analysis.toText());
    return 0;
  }
}
