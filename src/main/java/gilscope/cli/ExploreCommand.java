package gilscope.cli;

import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.explore.Chance;
import gilscope.core.explore.FixCheck;
import gilscope.core.explore.ProbabilityMeter;
import gilscope.core.explore.PytestExport;
import gilscope.core.explore.Search;
import gilscope.core.explore.SearchOptions;
import gilscope.core.explore.SearchReport;
import gilscope.core.explore.SelfCheck;
import gilscope.core.explore.Turns;
import gilscope.core.session.Repair;
import gilscope.core.session.RunSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

  @Option(
      names = "--pytest",
      paramLabel = "OUT.py",
      description =
          "Write a test for stock CPython that forces the order of the first failure found.")
  private @Nullable Path pytest;

  @Option(
      names = "--save-schedule",
      paramLabel = "OUT",
      description =
          "Write the schedule of the first failure found in words: run --schedule @OUT follows it"
              + " after edits too, and says where it had to give in.")
  private @Nullable Path saveSchedule;

  @Option(
      names = "--fix-lock",
      paramLabel = "A-B,…",
      description =
          "Search again with these lines under one lock: is the failure gone, is there a deadlock,"
              + " what does it cost?")
  private String fixLock = "";

  @Option(
      names = "--fix-atomic",
      paramLabel = "A-B,…",
      description = "Search again with no other thread let in between these lines.")
  private String fixAtomic = "";

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
    if (pytest != null && !r.findings().isEmpty()) {
      write("--pytest", pytest, PytestExport.of(spec, r.findings().getFirst()));
    }
    if (saveSchedule != null && !r.findings().isEmpty()) {
      String schedule = r.findings().getFirst().schedule();
      write("--save-schedule", saveSchedule, Turns.anchored(spec, schedule).toText());
    }
    List<FixCheck> fixes = new ArrayList<>();
    fix(fixes, spec, options, r, Repair.Kind.LOCK, fixLock);
    fix(fixes, spec, options, r, Repair.Kind.ATOMIC, fixAtomic);
    streams
        .out()
        .print(
            json
                ? SearchJson.of(r, check, chances, fixes)
                : SearchJson.text(r, check, chances, fixes));
    return r.findings().isEmpty() ? 0 : 1;
  }

  private static void fix(
      List<FixCheck> into,
      RunSpec spec,
      SearchOptions options,
      SearchReport before,
      Repair.Kind kind,
      String lines)
      throws InterruptedException {
    if (lines.isEmpty()) {
      return;
    }
    try {
      List<Repair.Region> regions = new ArrayList<>();
      for (String each : lines.split(",", -1)) {
        String[] ends = each.split("-", 2);
        regions.add(
            new Repair.Region(
                Integer.parseInt(ends[0].strip()),
                Integer.parseInt(ends[ends.length - 1].strip())));
      }
      into.add(FixCheck.of(spec, options, before, kind, regions));
    } catch (NumberFormatException e) {
      throw new UserError(
          "lines are pairs of numbers, not '" + lines + "'; try --fix-lock 8-10,14-14");
    } catch (IllegalArgumentException e) {
      throw new UserError(e.getMessage() + "; try other lines");
    }
  }

  private static void write(String option, Path to, String text) {
    try {
      Files.writeString(to, text);
    } catch (IOException e) {
      throw new UserError("cannot write " + to + "; give another path to " + option);
    }
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
