package gilscope;

import gilscope.core.event.Level;
import gilscope.core.event.MachineKind;
import gilscope.core.event.OutputStreamKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.runtime.Console;
import gilscope.core.runtime.Ending;
import gilscope.core.runtime.Library;
import gilscope.core.session.Run;
import gilscope.core.session.RunSpec;
import gilscope.core.trace.TraceCursor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code RunOn RUNTIME MACHINE [-v] [-lLEVEL] [-sSEED] [-pPOLICY] [-cCORES] FILE ARG…}: for
 * development.
 */
public final class RunOn {
  private RunOn() {}

  public static void main(String[] args) throws Exception {
    int i = 2;
    boolean verbose = false;
    Level level = Level.STATES;
    long seed = 0;
    String policy = "fair";
    int cores = 4;
    for (; args[i].startsWith("-"); i++) {
      String value = args[i].substring(2);
      switch (args[i].charAt(1)) {
        case 'v' -> verbose = true;
        case 'l' -> level = Level.valueOf(value);
        case 's' -> seed = Long.parseLong(value);
        case 'p' -> policy = value;
        case 'c' -> cores = Integer.parseInt(value);
        default -> throw new IllegalArgumentException(args[i]);
      }
    }
    Path file = Path.of(args[i]);
    RunSpec spec =
        RunSpec.of(file.toString(), Files.readString(file))
            .withFolder(file.toAbsolutePath().getParent())
            .withArgs(List.of(args).subList(i + 1, args.length))
            .withRuntime(RuntimeKind.parse(args[0]))
            .withMachine(MachineKind.parse(args[1]))
            .withLevel(level)
            .withPolicy(policy)
            .withCores(cores)
            .withSeed(seed)
            .withLimits(new RunSpec.Limits(60_000_000_000L, 0, 0, 4_000));
    long start = System.nanoTime();
    Run run =
        new Run(
            spec,
            new Library(),
            new Console() {
              @Override
              public void write(OutputStreamKind stream, String text) {
                (stream == OutputStreamKind.STDERR ? System.err : System.out).print(text);
              }

              @Override
              public String readLine() {
                return "";
              }
            });
    run.start();
    Ending ending = run.await();
    long ns = System.nanoTime() - start;
    System.out.flush();
    System.err.println(ending.kind() + " " + ending.exitStatus() + " " + ending.message());
    if (ending.cause() != null) {
      ending.cause().printStackTrace();
    }
    System.err.printf(
        "%d steps, %d events, %d ms%n", run.steps(), run.trace().store().size(), ns / 1_000_000);
    if (verbose) {
      TraceCursor cursor = run.trace().store().cursor();
      while (cursor.next()) {
        System.err.println(cursor.event());
      }
      String schedule = run.schedule();
      System.err.println(schedule.length() > 300 ? schedule.substring(0, 300) : schedule);
    }
    System.exit(ending.exitStatus());
  }
}
