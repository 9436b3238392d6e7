package gilscope.bench;

import gilscope.core.event.Level;
import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.runtime.Ending;
import gilscope.core.runtime.Library;
import gilscope.core.session.Run;
import gilscope.core.session.RunSpec;
import gilscope.core.trace.TraceChecker;
import java.util.List;

/**
 * Random threaded programs ({@link ThreadedPrograms}) for as long as asked, each run's trace held
 * against the trace's own rules: {@code RegimesSoak MINUTES [FIRST-SEED [RUNTIME]]}. Prints every
 * seed whose program does not say {@code fine}, whose trace is inconsistent, or whose run fails;
 * exits 1 if there was one.
 */
public final class RegimesSoak {
  private static final long SLOWEST_NS = 600_000_000_000L;

  private static final List<Level> LEVELS =
      List.of(Level.STATES, Level.STATES, Level.LINES, Level.ACCESSES, Level.INSTRUCTIONS);

  private RegimesSoak() {}

  /** What came of one program: empty if all is well. */
  public record Outcome(String problem, long events) {}

  public static void main(String[] args) throws InterruptedException {
    double minutes = Double.parseDouble(args[0]);
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 0;
    RuntimeKind runtime = args.length > 2 ? RuntimeKind.parse(args[2]) : RuntimeKind.FREE_THREADED;
    Library library = new Library();
    long end = System.nanoTime() + (long) (minutes * 60e9);
    long events = 0;
    int programs = 0;
    int bad = 0;
    for (; System.nanoTime() < end; seed++) {
      Outcome o = run(library, runtime, seed, 400);
      programs++;
      events += o.events;
      if (!o.problem.isEmpty()) {
        bad++;
        System.out.println("seed " + seed + ": " + o.problem);
      }
    }
    System.out.printf(
        "%d programs, %d events, %d with problems, %s, %.1f minutes%n",
        programs, events, bad, runtime.label(), minutes);
    System.exit(bad == 0 ? 0 : 1);
  }

  /** Runs the program with this seed on the live machine and checks what it says and recorded. */
  public static Outcome run(Library library, RuntimeKind runtime, long seed, int rounds)
      throws InterruptedException {
    HeardConsole console = new HeardConsole();
    RunSpec spec =
        RunSpec.of("soak.py", ThreadedPrograms.make(seed, rounds))
            .withRuntime(runtime)
            .withMachine(MachineKind.LIVE)
            .withLevel(LEVELS.get((int) (seed % LEVELS.size())))
            .withLimits(new RunSpec.Limits(SLOWEST_NS, 0, 0, 4_000));
    Run run = new Run(spec, library, console);
    run.start();
    Ending ending = run.await();
    long events = run.trace().store().size();
    String said = console.text();
    if (ending.kind() != Ending.Kind.FINISHED || !said.equals("fine\n")) {
      return new Outcome(
          ending.kind() + " " + ending.message() + "\n" + said + cause(ending), events);
    }
    return new Outcome(String.join("\n", TraceChecker.check(run.trace())), events);
  }

  private static String cause(Ending ending) {
    StringBuilder text = new StringBuilder();
    for (Throwable e = ending.cause(); e != null; e = e.getCause()) {
      text.append(e).append('\n');
      for (StackTraceElement at : e.getStackTrace()) {
        text.append("  ").append(at).append('\n');
      }
    }
    return text.toString();
  }
}
