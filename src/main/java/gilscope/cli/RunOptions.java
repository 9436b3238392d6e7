package gilscope.cli;

import gilscope.core.event.GilMode;
import gilscope.core.event.Level;
import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.sched.AnchoredSchedule;
import gilscope.core.sched.Decisions;
import gilscope.core.sched.ScheduleFormatException;
import gilscope.core.session.RunSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how a program is executed, and within which limits. */
final class RunOptions {
  @Option(
      names = "--runtime",
      paramLabel = "KIND",
      description =
          "What protects objects: gil (default), gil-legacy, free-threaded or unprotected.")
  private @Nullable RuntimeKind chosenRuntime;

  @Option(
      names = "--machine",
      paramLabel = "KIND",
      description =
          "live: real threads and the wall clock; virtual: virtual cores and time, repeatable.")
  private @Nullable MachineKind machine;

  @Option(names = "--cores", paramLabel = "N", description = "Virtual cores; default 4.")
  private int cores = 4;

  @Option(
      names = "--switch-interval",
      paramLabel = "SEC",
      description = "The GIL's switch interval; default 0.005.")
  private double switchInterval = 0.005;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of the policy and of the program's chance; default 0.")
  private long seed;

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      description =
          "Who runs next on the virtual machine: fair (default), round-robin, random, pct:D or"
              + " pos.")
  private String policy = "fair";

  @Option(
      names = "--schedule",
      paramLabel = "TEXT|@FILE",
      description = "A recorded schedule to follow first, on the virtual machine.")
  private String schedule = "";

  @Option(
      names = "--record",
      paramLabel = "LEVEL",
      description = "What a trace holds: states (default), lines, instructions or accesses.")
  private Level level = Level.STATES;

  @Option(
      names = "--time-limit",
      paramLabel = "SEC",
      description = "End the program after so much real time, with exit status 124.")
  private double timeLimit;

  @Option(
      names = "--step-limit",
      paramLabel = "N",
      description = "End the program after so many instructions, with exit status 124.")
  private long stepLimit;

  @Option(
      names = "--memory-limit",
      paramLabel = "MIB",
      description = "End the program when it keeps so much memory, with exit status 137.")
  private long memoryLimit;

  @Option(
      names = "--max-threads",
      paramLabel = "N",
      description = "Threads at once; one more is refused as CPython does. Default 4000.")
  private int maxThreads = RunSpec.Limits.NONE.threads();

  @Option(
      names = "--allow-read",
      paramLabel = "PATH",
      description = "A file or folder that the program may read, besides its own folder.")
  private List<Path> allowRead = new ArrayList<>();

  @Option(
      names = "--allow-write",
      paramLabel = "PATH",
      description = "A file or folder that the program may write.")
  private List<Path> allowWrite = new ArrayList<>();

  @Option(names = "--allow-net", description = "Let the program use the network.")
  private boolean allowNet;

  @Option(names = "--allow-env", description = "Let the program see the environment variables.")
  private boolean allowEnv;

  @Option(
      names = "-X",
      paramLabel = "gil=0|1",
      description = "As CPython's: switches the GIL of the free-threaded runtime off or on.")
  private List<String> x = new ArrayList<>();

  /**
   * The run that is asked for.
   *
   * @param fileName as the user gave it
   * @param otherwise the machine if none was chosen
   * @throws UserError if the options do not fit together
   */
  RunSpec spec(String fileName, byte[] source, List<String> args, MachineKind otherwise) {
    Path file = Path.of(fileName).toAbsolutePath().normalize();
    try {
      return RunSpec.of(file.toString(), SourceFileText.decode(file.toString(), source))
          .withFolder(file.getParent())
          .withArgs(args)
          .withRuntime(runtime())
          .withGil(gilMode())
          .withMachine(effectiveMachine(otherwise))
          .withCores(cores)
          .withSwitchIntervalMicros(Math.round(positive("--switch-interval", switchInterval) * 1e6))
          .withPolicy(policy)
          .withSeed(seed)
          .withSchedule(anchored().isPresent() ? "" : scheduleText())
          .withLevel(level)
          .withLimits(limits())
          .withPermissions(
              new RunSpec.Permissions(
                  absolute(allowRead), absolute(allowWrite), allowNet, allowEnv));
    } catch (IllegalArgumentException e) {
      throw new UserError(e.getMessage() + "; try 'gilscope run --help'");
    }
  }

  /** A schedule that a search found knows under which runtime. */
  private RuntimeKind runtime() {
    RuntimeKind chosen = chosenRuntime;
    if (chosen != null) {
      return chosen;
    }
    Optional<AnchoredSchedule> inWords = anchored();
    if (inWords.isPresent()) {
      return kind(inWords.get().runtime());
    }
    String text = scheduleText();
    return Decisions.isOfSearch(text) ? kind(Decisions.runtimeOf(text)) : RuntimeKind.GIL;
  }

  private static RuntimeKind kind(int number) {
    RuntimeKind[] all = RuntimeKind.values();
    if (number < 0 || number >= all.length) {
      throw new UserError("the schedule names no runtime; search for it again");
    }
    return all[number];
  }

  /** The schedule to follow, if it is one that says in words where its turns begin. */
  Optional<AnchoredSchedule> anchored() {
    String text = scheduleText();
    if (!AnchoredSchedule.isText(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(AnchoredSchedule.parse(text));
    } catch (ScheduleFormatException e) {
      throw new UserError(e.getMessage() + "; try the file that explore wrote");
    }
  }

  private MachineKind effectiveMachine(MachineKind otherwise) {
    MachineKind chosen = machine;
    if (!schedule.isEmpty()) {
      if (chosen == MachineKind.LIVE) {
        throw new UserError("a schedule is followed on the virtual machine; try --machine virtual");
      }
      return MachineKind.VIRTUAL;
    }
    return chosen == null ? otherwise : chosen;
  }

  /**
   * {@code -X gil} beats {@code PYTHON_GIL}, which speaks to the interpreter, not to the program:
   * it needs no {@code --allow-env}, and the warning about an extension recommends it.
   */
  private GilMode gilMode() {
    String setting = System.getenv("PYTHON_GIL");
    String from = "PYTHON_GIL=";
    for (String each : x) {
      if (!each.startsWith("gil=")) {
        throw new UserError("-X knows gil=0 and gil=1, not '" + each + "'; try -X gil=1");
      }
      setting = each.substring("gil=".length());
      from = "-X gil=";
    }
    if (setting == null || setting.isEmpty()) {
      return GilMode.DEFAULT;
    }
    if (!setting.equals("0") && !setting.equals("1")) {
      throw new UserError(from + setting + " must be 0 or 1; try -X gil=1");
    }
    if (runtime().hasGil() && setting.equals("0")) {
      throw new UserError(from + "0 needs a build without GIL; try --runtime free-threaded");
    }
    return setting.equals("0") ? GilMode.DISABLED : GilMode.ENABLED;
  }

  private RunSpec.Limits limits() {
    if (stepLimit < 0 || memoryLimit < 0 || maxThreads < 1) {
      throw new UserError("a limit must be positive; try --time-limit 10, or leave it out");
    }
    return new RunSpec.Limits(
        timeLimit == 0 ? 0 : Math.round(positive("--time-limit", timeLimit) * 1e9),
        stepLimit,
        memoryLimit << 20,
        maxThreads);
  }

  private static double positive(String option, double seconds) {
    if (!(seconds > 0) || seconds > 1e9) {
      throw new UserError(
          option + " must be a positive number of seconds; try " + option + " 0.005");
    }
    return seconds;
  }

  private static List<Path> absolute(List<Path> paths) {
    return paths.stream().map(p -> p.toAbsolutePath().normalize()).toList();
  }

  private String scheduleText() {
    if (!schedule.startsWith("@")) {
      return schedule;
    }
    String name = schedule.substring(1);
    try {
      return Files.readString(InputFile.existing(name), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UserError(
          "the schedule '"
              + name
              + "' cannot be read ("
              + e.getMessage()
              + "); try --schedule TEXT");
    }
  }
}
