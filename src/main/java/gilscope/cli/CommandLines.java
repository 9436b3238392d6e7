package gilscope.cli;

import gilscope.core.event.Level;
import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts the commands together and carries one out. Stateless. */
public final class CommandLines {
  /** What was asked cannot be done as asked. */
  static final int USAGE = 2;

  /** Gilscope itself failed: BSD's EX_SOFTWARE. */
  static final int FAILURE = 70;

  private CommandLines() {}

  /**
   * Carries out a command line.
   *
   * @return the exit status
   */
  public static int execute(Streams streams, String... args) {
    try {
      CommandLine run = new CommandLine(new RunCommand(streams));
      return commandLine(streams, run).execute(ModuleProgram.apart(args, run.getCommandSpec()));
    } finally {
      streams.flush();
    }
  }

  private static CommandLine commandLine(Streams streams, CommandLine run) {
    run.setStopAtPositional(true); // what follows FILE is the program's
    CommandLine all =
        new CommandLine(new Gilscope(streams))
            .addSubcommand("open", new CommandLine(new OpenCommand(streams)))
            .addSubcommand("run", run)
            .addSubcommand("dis", new CommandLine(new DisCommand(streams)))
            .addSubcommand("export", new CommandLine(new ExportCommand(streams)))
            .addSubcommand("explore", new CommandLine(new ExploreCommand(streams)))
            .addSubcommand("verdict", new CommandLine(new VerdictCommand(streams)))
            .addSubcommand("analyse", new CommandLine(new AnalyseCommand(streams)))
            .addSubcommand("compare", new CommandLine(new CompareCommand(streams)));
    return all.registerConverter(RuntimeKind.class, parsed(RuntimeKind::parse))
        .registerConverter(MachineKind.class, parsed(MachineKind::parse))
        .registerConverter(Level.class, parsed(CommandLines::level))
        .registerConverter(Moment.class, parsed(Moment::parse))
        .setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8))
        .setUsageHelpWidth(100)
        .setExpandAtFiles(false) // --schedule @FILE is read by the command
        .setParameterExceptionHandler((e, _) -> misused(streams, e))
        .setExecutionExceptionHandler((e, _, _) -> failed(streams, e));
  }

  private static <T> CommandLine.ITypeConverter<T> parsed(Function<String, T> parse) {
    return text -> {
      try {
        return parse.apply(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    };
  }

  private static Level level(String label) {
    for (Level level : Level.values()) {
      if (level.label().equals(label)) {
        return level;
      }
    }
    throw new IllegalArgumentException(
        "unknown level '" + label + "'; use states, lines, instructions or accesses");
  }

  private static int misused(Streams streams, ParameterException e) {
    CommandLine command = e.getCommandLine();
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("bad usage");
    message = Character.toLowerCase(message.charAt(0)) + message.substring(1);
    String next = "try '" + command.getCommandSpec().qualifiedName() + " --help'";
    if (e instanceof UnmatchedArgumentException unmatched && command.getParent() == null) {
      String first = unmatched.getUnmatched().getFirst();
      if (!first.startsWith("-")) {
        boolean file = first.toLowerCase(Locale.ROOT).matches(".*\\.(py|gilscope)");
        message = "there is no command '" + first + "'";
        next = file ? "try 'gilscope open " + first + "'" : next;
      }
    }
    streams.err().println("gilscope: " + message + "; " + next);
    return USAGE;
  }

  private static int failed(Streams streams, Exception e) {
    streams.flush();
    if (e instanceof UserError) {
      streams.err().println("gilscope: " + e.getMessage());
      return USAGE;
    }
    streams.err().println("gilscope: a defect of Gilscope itself:");
    e.printStackTrace(streams.err());
    return FAILURE;
  }
}
