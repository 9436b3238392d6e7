package gilscope.bench;

import gilscope.core.event.MachineKind;
import gilscope.core.event.OutputStreamKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.runtime.Console;
import gilscope.core.runtime.Ending;
import gilscope.core.runtime.Library;
import gilscope.core.session.Run;
import gilscope.core.session.RunSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of {@link TablePrograms} on real threads at a switch interval of 1 µs: {@code
 * TablesStress [-sSECONDS] [-nROUNDS] [-v] [NAME…]}. A row that must fail runs until it does, at
 * most ten times the seconds; one that must not, for the seconds. Prints failed runs of all, and
 * {@code !} where the table says otherwise; exits 1 if it does somewhere.
 *
 * <p>With {@code -v} on the virtual machine, at 10 µs, each run with another seed: a search by
 * chance at the tables' own size ({@code -n1000000}), where one of all schedules cannot end.
 */
public final class TablesStress {
  private static final int ROUNDS = 20_000;
  private static final long VIRTUAL_INTERVAL_MICROS = 10;
  private static final List<RuntimeKind> COLUMNS =
      List.of(RuntimeKind.GIL, RuntimeKind.GIL_LEGACY, RuntimeKind.FREE_THREADED);

  private static final Library LIBRARY = new Library();

  private TablesStress() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    double seconds = 1;
    int rounds = ROUNDS;
    MachineKind machine = MachineKind.LIVE;
    List<String> names = new ArrayList<>();
    for (String arg : args) {
      if (arg.startsWith("-s")) {
        seconds = Double.parseDouble(arg.substring(2));
      } else if (arg.startsWith("-n")) {
        rounds = Integer.parseInt(arg.substring(2));
      } else if (arg.equals("-v")) {
        machine = MachineKind.VIRTUAL;
      } else {
        names.add(arg);
      }
    }
    int wrong = 0;
    System.out.printf("%-26s", "failed runs");
    for (RuntimeKind kind : COLUMNS) {
      System.out.printf(" %16s", kind.label());
    }
    System.out.println();
    for (Path row : TablePrograms.all()) {
      String name = row.getFileName().toString().replace(".py", "");
      if (!names.isEmpty() && !names.contains(name)) {
        continue;
      }
      System.out.printf("%-26s", name);
      for (RuntimeKind kind : COLUMNS) {
        boolean must = List.of(TablePrograms.failing(row).split(" ")).contains(kind.label());
        Cell cell = stress(row, kind, machine, rounds, must, (long) (seconds * 1e9));
        boolean right = must == cell.failed > 0;
        wrong += right ? 0 : 1;
        System.out.printf(" %16s", (right ? "" : "!") + cell.failed + " of " + cell.runs);
      }
      System.out.println();
    }
    System.exit(wrong == 0 ? 0 : 1);
  }

  private record Cell(int failed, int runs) {}

  private static Cell stress(
      Path row, RuntimeKind kind, MachineKind machine, int rounds, boolean must, long ns)
      throws IOException, InterruptedException {
    int failed = 0;
    int runs = 0;
    long start = System.nanoTime();
    while (System.nanoTime() - start < (must ? 10 * ns : ns)) {
      runs++;
      if (fails(spec(row, kind, rounds, machine).withSeed(runs))) {
        failed++;
        if (must) {
          break;
        }
      }
    }
    return new Cell(failed, runs);
  }

  private static RunSpec spec(Path row, RuntimeKind kind, int rounds, MachineKind machine)
      throws IOException {
    return RunSpec.of(row.toString(), TablePrograms.source(row, rounds))
        .withRuntime(kind)
        .withMachine(machine)
        .withSwitchIntervalMicros(machine == MachineKind.LIVE ? 1 : VIRTUAL_INTERVAL_MICROS);
  }

  /** One run on real threads: true if an assertion, or an exception in a thread, says so. */
  public static boolean fails(Path row, RuntimeKind kind, int rounds)
      throws IOException, InterruptedException {
    return fails(spec(row, kind, rounds, MachineKind.LIVE));
  }

  private static boolean fails(RunSpec spec) throws InterruptedException {
    StringBuilder err = new StringBuilder();
    Run run =
        new Run(
            spec,
            LIBRARY,
            new Console() {
              @Override
              public void write(OutputStreamKind stream, String text) {
                synchronized (err) {
                  err.append(text);
                }
              }

              @Override
              public String readLine() {
                return "";
              }
            });
    run.start();
    Ending ending = run.await();
    if (ending.kind() != Ending.Kind.FINISHED) {
      throw new IllegalStateException(spec.fileName() + ": " + ending);
    }
    synchronized (err) {
      return ending.exitStatus() != 0 || err.indexOf("Traceback") >= 0;
    }
  }
}
