package gilscope.bench;

import gilscope.core.event.Level;
import gilscope.core.event.MachineKind;
import gilscope.core.event.OutputStreamKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.runtime.Console;
import gilscope.core.runtime.Ending;
import gilscope.core.runtime.Library;
import gilscope.core.session.Run;
import gilscope.core.session.RunSpec;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The usual programs ({@code src/test/resources/bench}) against {@code python3}: each runs over and
 * over for so many seconds of its own time, in a process of its own that is started as {@code
 * packaging/gilscope} starts one; compared are the best rounds. Nothing is recorded, as where
 * {@code gilscope run} is not asked for a trace; {@code -tstates} records threads, states and
 * locks, {@code -tlines} lines and calls too. {@code ProgramsBench [-rRUNTIME] [-sSECONDS]
 * [-tLEVEL] [NAME…]}.
 *
 * <p>Times are the main thread's CPU time, or wall time where the program says {@code # threads:}.
 * Rounds of {@code python3} come before and after ours. The columns: ms per round of {@code
 * python3} and of ours, how many times faster ours is, warm and in its first round, and the spread
 * (median by best round) of each.
 */
public final class ProgramsBench {
  private static final String DRIVER =
      """

      import time as _time
      _clock = _time.perf_counter_ns if WALL else _time.thread_time_ns
      _end = _clock() + int(SECONDS * 1e9)
      _rounds = 0
      while _rounds < 3 or _clock() < _end:
          _start = _clock()
          run()
          print(_clock() - _start)
          _rounds += 1
      """;

  /** Measure in this process. */
  private static final String HERE = "-here";

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private ProgramsBench() {}

  record Rounds(double best, double median, double first) {
    static Rounds of(List<Long> ns) {
      long[] sorted = ns.stream().mapToLong(Long::longValue).sorted().toArray();
      return new Rounds(sorted[0] / 1e6, sorted[sorted.length / 2] / 1e6, ns.get(0) / 1e6);
    }

    double spread() {
      return median / best;
    }
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    RuntimeKind runtime = RuntimeKind.GIL;
    double seconds = 2;
    boolean here = false;
    Level recorded = null;
    List<String> names = new ArrayList<>();
    for (String arg : args) {
      if (arg.startsWith("-r")) {
        runtime = RuntimeKind.parse(arg.substring(2));
      } else if (arg.startsWith("-s")) {
        seconds = Double.parseDouble(arg.substring(2));
      } else if (arg.equals(HERE)) {
        here = true;
      } else if (arg.startsWith("-t")) {
        recorded = Level.valueOf(arg.substring(2).toUpperCase(Locale.ROOT));
      } else {
        names.add(arg);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%-20s %9s %9s %7s %7s   spread%n",
        runtime.label(),
        "python3",
        "ours",
        "warm",
        "cold");
    if (here) {
      measure(programs(names).get(0), runtime, recorded, seconds);
      return;
    }
    double logWarm = 0;
    double logCold = 0;
    int n = 0;
    for (Path file : programs(names)) {
      String line = inProcessOfItsOwn(file, args);
      System.out.println(line);
      String[] columns = line.split("\\s+");
      logWarm += Math.log(Double.parseDouble(columns[3].replace("×", "")));
      logCold += Math.log(Double.parseDouble(columns[4].replace("×", "")));
      n++;
    }
    System.out.printf(
        Locale.ROOT,
        "%-20s %9s %9s %6.2f× %6.2f×%n",
        "geometric mean",
        "",
        "",
        Math.exp(logWarm / n),
        Math.exp(logCold / n));
  }

  /** As users run it: nothing has been compiled for another program. */
  private static String inProcessOfItsOwn(Path file, String[] args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    List<String> given = ManagementFactory.getRuntimeMXBean().getInputArguments();
    command.add("@packaging/java.options");
    if (given.stream().noneMatch(a -> a.matches("-XX:\\+Use\\w+GC"))) {
      command.add("-XX:+UseParallelGC");
    }
    if (Arrays.stream(args).anyMatch(s -> s.contains("free-threaded"))) {
      command.add("-XX:+UseCondCardMark");
    }
    command.addAll(given);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ProgramsBench.class.getName());
    Arrays.stream(args).filter(a -> a.startsWith("-")).forEach(command::add);
    command.add(HERE);
    command.add(name(file));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out.lines()
        .filter(l -> l.startsWith(name(file) + " "))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name(file) + ": " + out));
  }

  private static void measure(
      Path file, RuntimeKind runtime, @Nullable Level recorded, double seconds)
      throws IOException, InterruptedException {
    String source = Files.readString(file);
    List<Long> theirs = new ArrayList<>(python(source));
    Rounds ours = Rounds.of(gilscope(file, source, runtime, recorded, seconds));
    theirs.addAll(python(source));
    Rounds python = Rounds.of(theirs);
    System.out.printf(
        Locale.ROOT,
        "%-20s %9.2f %9.2f %6.2f× %6.2f×   %.2f %.2f%n",
        name(file),
        python.best,
        ours.best,
        python.best / ours.best,
        python.first / ours.first,
        python.spread(),
        ours.spread());
  }

  static String name(Path file) {
    return file.getFileName().toString().replace(".py", "");
  }

  static List<Path> programs(List<String> names) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/bench"))) {
      return files
          .filter(f -> names.isEmpty() || names.contains(name(f)))
          .filter(f -> f.toString().endsWith(".py"))
          .sorted()
          .toList();
    }
  }

  private static boolean isThreaded(String source) {
    return source.startsWith("# threads:");
  }

  private static String driven(String source, double seconds) {
    return source
        + DRIVER
            .replace("WALL", isThreaded(source) ? "True" : "False")
            .replace("SECONDS", Double.toString(seconds));
  }

  private static List<Long> python(String source) throws IOException, InterruptedException {
    Path file = Files.createTempFile("bench", ".py");
    Files.writeString(file, driven(source, 0.3));
    Process process =
        new ProcessBuilder("python3", file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    Files.delete(file);
    return Arrays.stream(out.split("\n")).map(Long::valueOf).toList();
  }

  /** Ns of each round on the live machine. */
  static List<Long> gilscope(
      Path file, String source, RuntimeKind runtime, @Nullable Level recorded, double seconds)
      throws InterruptedException {
    Clock clock = new Clock(isThreaded(source));
    Run run =
        new Run(
            RunSpec.of(file.toString(), driven(source, seconds))
                .withMachine(MachineKind.LIVE)
                .withRuntime(runtime)
                .withLevel(recorded == null ? Level.STATES : recorded),
            new Library(),
            clock,
            recorded != null);
    run.start();
    Ending ending = run.await();
    if (ending.exitStatus() != 0) {
      throw new IllegalStateException(file + ": " + ending);
    }
    return clock.rounds;
  }

  /** Times rounds by what the program prints: it prints on its own thread, after each. */
  private static final class Clock implements Console {
    final List<Long> rounds = new ArrayList<>();
    private final boolean wall;
    private long last = -1;

    Clock(boolean wall) {
      this.wall = wall;
    }

    @Override
    public void write(OutputStreamKind stream, String text) {
      if (stream == OutputStreamKind.STDERR) {
        System.err.print(text);
        return;
      }
      if (wall) {
        for (String line : text.split("\n")) {
          if (!line.isEmpty()) {
            rounds.add(Long.valueOf(line));
          }
        }
        return;
      }
      long now = THREADS.getCurrentThreadCpuTime();
      if (text.contains("\n")) {
        if (last < 0 && rounds.isEmpty()) {
          rounds.add(Math.max(1, now)); // start-up included: what a cold process costs
        } else {
          rounds.add(now - last);
        }
        last = now;
      }
    }

    @Override
    public String readLine() {
      return "";
    }
  }
}
