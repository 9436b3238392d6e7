package gilscope.bench;

import gilscope.core.event.Level;
import gilscope.core.event.RuntimeKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What each regime costs on the live machine, as ratios to {@code gil}: the programs of {@link
 * ProgramsBench} under each runtime, and with references counted. {@code RegimesBench [-sSECONDS]
 * [NAME…]}; the seconds are per program and regime. Compared are the best rounds; the regimes take
 * turns in one process, twice, so that a noisy minute hits all of them.
 */
public final class RegimesBench {
  /** A column. */
  private enum Regime {
    GIL(RuntimeKind.GIL, false),
    LEGACY(RuntimeKind.GIL_LEGACY, false),
    FREE(RuntimeKind.FREE_THREADED, false),
    NOTHING(RuntimeKind.UNPROTECTED, false),
    GIL_COUNTED(RuntimeKind.GIL, true),
    FREE_COUNTED(RuntimeKind.FREE_THREADED, true);

    final RuntimeKind runtime;
    final boolean counted;

    Regime(RuntimeKind runtime, boolean counted) {
      this.runtime = runtime;
      this.counted = counted;
    }

    String title() {
      return counted ? "counted " + (runtime == RuntimeKind.GIL ? "gil" : "free") : runtime.label();
    }

    double best(Path file, String source, double seconds) throws InterruptedException {
      // A program that names gc is one whose references are counted.
      String asked = counted ? source + "\nimport gc\n" : source;
      return ProgramsBench.Rounds.of(
              ProgramsBench.gilscope(file, asked, runtime, Level.STATES, seconds))
          .best();
    }
  }

  private static final List<Regime> RATIOS =
      List.of(Regime.values()).subList(1, Regime.values().length);

  private RegimesBench() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    double seconds = 1;
    List<String> names = new ArrayList<>();
    for (String arg : args) {
      if (arg.startsWith("-s")) {
        seconds = Double.parseDouble(arg.substring(2));
      } else {
        names.add(arg);
      }
    }
    System.out.printf("%-20s %9s", "× gil", "gil ms");
    for (Regime r : RATIOS) {
      System.out.printf(" %13s", r.title());
    }
    System.out.println();
    double[] logs = new double[Regime.values().length];
    List<Path> programs = ProgramsBench.programs(names);
    for (Path file : programs) {
      double[] best = best(file, seconds);
      System.out.printf(Locale.ROOT, "%-20s %9.2f", ProgramsBench.name(file), best[0]);
      for (Regime r : RATIOS) {
        double ratio = best[r.ordinal()] / best[0];
        logs[r.ordinal()] += Math.log(ratio);
        System.out.printf(Locale.ROOT, " %12.2f×", ratio);
      }
      System.out.println();
    }
    System.out.printf("%-20s %9s", "geometric mean", "");
    for (Regime r : RATIOS) {
      System.out.printf(Locale.ROOT, " %12.2f×", Math.exp(logs[r.ordinal()] / programs.size()));
    }
    System.out.println();
  }

  private static double[] best(Path file, double seconds) throws IOException, InterruptedException {
    String source = Files.readString(file);
    double[] best = new double[Regime.values().length];
    for (int turn = 0; turn < 2; turn++) {
      for (Regime r : Regime.values()) {
        double ms = r.best(file, source, seconds / 2);
        best[r.ordinal()] = turn == 0 ? ms : Math.min(best[r.ordinal()], ms);
      }
    }
    return best;
  }
}
