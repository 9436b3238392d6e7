package gilscope.cli;

import gilscope.core.event.Level;
import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
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

  private static final String RUN = "run";

  /** In the order in which help lists them. */
  private static final Map<String, Function<Streams, Callable<Integer>>> COMMANDS = commands();

  private CommandLines() {}

  private static Map<String, Function<Streams, Callable<Integer>>> commands() {
    Map<String, Function<Streams, Callable<Integer>>> all = new LinkedHashMap<>();
    all.put("open", OpenCommand::new);
    all.put(RUN, RunCommand::new);
    all.put("dis", DisCommand::new);
    all.put("export", ExportCommand::new);
    all.put("explore", ExploreCommand::new);
    all.put("verdict", VerdictCommand::new);
    all.put("analyse", AnalyseCommand::new);
    all.put("compare", CompareCommand::new);
    all.put("rehearse", RehearseCommand::new);
    return Collections.unmodifiableMap(all);
  }

  /**
   * Carries out a command line.
   *
   * @return the exit status
   */
  public static int execute(Streams streams, String... args) {
    try {
      CommandLine all = commandLine(streams, args.length == 0 ? "" : args[0]);
      CommandLine run = all.getSubcommands().get(RUN);
      return all.execute(run == null ? args : ModuleProgram.apart(args, run.getCommandSpec()));
    } finally {
      streams.flush();
    }
  }

  /** With the command {@code first} only, if there is one: each costs some milliseconds. */
  private static CommandLine commandLine(Streams streams, String first) {
    CommandLine all = new CommandLine(new Gilscope(streams));
    COMMANDS.forEach(
        (name, command) -> {
          if (name.equals(first) || !COMMANDS.containsKey(first)) {
            CommandLine made = new CommandLine(command.apply(streams));
            made.setStopAtPositional(name.equals(RUN)); // what follows FILE is the program's
            all.addSubcommand(name, made);
          }
        });
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
