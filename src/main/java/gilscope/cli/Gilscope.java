package gilscope.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gilscope} without a subcommand: the desktop with the first sample. */
@Command(
    name = "gilscope",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = Version.class,
    description = {
      "Runs a threaded Python program and shows what every thread and every lock does.",
      "Without a command: opens the desktop."
    },
    footerHeading = "%n",
    footer = "See 'gilscope COMMAND --help' for each command.")
final class Gilscope implements Callable<Integer> {
  private final Streams streams;

  @Option(names = "--theme", paramLabel = "light|dark", description = "Colours of the window.")
  private String theme = "";

  Gilscope(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    return Start.sample(streams, Theme.parse(theme));
  }
}
