package gilscope.cli;

import gilscope.core.analysis.RunStats;
import gilscope.core.event.MachineKind;
import gilscope.core.explore.Turns;
import gilscope.core.sched.AnchoredSchedule;
import gilscope.core.session.RunSpec;
import gilscope.core.trace.TraceView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gilscope run FILE [ARG…]} and {@code gilscope run -m MODULE [ARG…]}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = Version.class,
    description = {
      "Runs a program without a window. Standard input, output and error and the exit status are"
          + " the program's own.",
      "A deadlock ends it with status 35 and a message that names the circle; a defect of Gilscope"
          + " with 70."
    })
final class RunCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private RunOptions options = new RunOptions();

  @Option(
      names = "--trace",
      paramLabel = "OUT.gilscope",
      description = "Keep the trace in this file.")
  private @Nullable Path trace;

  @Option(
      names = "--stats",
      paramLabel = "FILE.json",
      description = "Write what the run did: times per thread and lock, as JSON.")
  private @Nullable Path stats;

  @Option(
      names = "--batch",
      description = "Run each FILE in a fresh interpreter, in order, between '===' lines.")
  private boolean batch;

  @Option(
      names = ModuleProgram.OPTION,
      paramLabel = "MODULE",
      description = "Run a module instead of a FILE, as python -m does.")
  private @Nullable String module;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE [ARG…]",
      hideParamSyntax = true,
      description = "A Python program and its own arguments.")
  private List<String> words = new ArrayList<>();

  @Spec private CommandSpec command = CommandSpec.create();

  RunCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (batch) {
      if (trace != null || stats != null) {
        throw new UserError("--batch writes no traces and no stats; try one program at a time");
      }
      if (module != null) {
        throw new UserError("--batch runs files; try -m without it");
      }
      requireFile();
      return new Batch(streams, options).run(words);
    }
    RunSpec spec = follow(program());
    Execution execution = new Execution(streams);
    ProgramConsole console = new ProgramConsole(streams, false);
    if (trace == null && stats == null) {
      return execution.run(spec, console).exitStatus();
    }
    Execution.Done done = execution.record(spec, console, trace);
    Path statsFile = stats;
    if (statsFile != null) {
      writeStats(statsFile, done);
    }
    return done.exitStatus();
  }

  private RunSpec program() {
    String name = module;
    if (name != null) {
      return options.spec(ModuleProgram.FILE, ModuleProgram.source(name), words, MachineKind.LIVE);
    }
    requireFile();
    String file = words.getFirst();
    return options.spec(
        file, InputFile.read(file), words.subList(1, words.size()), MachineKind.LIVE);
  }

  private void requireFile() {
    if (words.isEmpty()) {
      throw new ParameterException(command.commandLine(), "Missing required parameter: 'FILE'");
    }
  }

  /**
   * Finds the turns of a schedule in words in this program, and says what does not fit any more.
   */
  private RunSpec follow(RunSpec spec) throws InterruptedException {
    Optional<AnchoredSchedule> schedule = options.anchored();
    if (schedule.isEmpty()) {
      return spec;
    }
    RunSpec seeded = spec.withSeed(schedule.get().dataSeed());
    Turns.Aligned a = Turns.align(seeded, schedule.get());
    a.drift().forEach(line -> streams.err().println("gilscope: the schedule drifts: " + line));
    return seeded.withSchedule(a.schedule());
  }

  private static void writeStats(Path file, Execution.Done done) {
    String json = RunStats.of(TraceView.of(done.trace())).toJson(done.wallNs(), done.steps());
    try {
      Files.writeString(file, json + "\n");
    } catch (IOException e) {
      throw new UserError(
          "the stats cannot be written (" + e.getMessage() + "); try --stats with another path");
    }
  }
}
