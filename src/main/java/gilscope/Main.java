package gilscope;

import gilscope.cli.CommandLines;
import gilscope.cli.Streams;

/** Starts Gilscope: the desktop, or a subcommand of the command line. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(CommandLines.execute(Streams.ofProcess(), args));
  }
}
