package gilscope.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gilscope open FILE}. */
@Command(
    name = "open",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = Version.class,
    description = "Opens a Python program or a recorded run (.gilscope) in the desktop.")
final class OpenCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(arity = "1", paramLabel = "FILE", description = "A .py file or a .gilscope trace.")
  private String file = "";

  @Option(names = "--theme", paramLabel = "light|dark", description = "Colours of the window.")
  private String theme = "";

  OpenCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    return Start.file(streams, InputFile.existing(file), Theme.parse(theme));
  }
}
