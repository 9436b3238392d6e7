package gilscope.bench;

import gilscope.core.event.RuntimeKind;
import gilscope.core.explore.Search;
import gilscope.core.explore.SearchOptions;
import gilscope.core.explore.SearchOptions.Strategy;
import gilscope.core.explore.SearchReport;
import gilscope.core.sched.Fork;
import gilscope.core.sched.Guide;
import gilscope.core.sched.SplitMix64;
import gilscope.core.session.RunSpec;
import gilscope.core.session.Trials;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Executions of a program that a search makes in a second of processor time, each under a schedule
 * of its own: {@code SearchBench [PROGRAM… of src/test/resources/explore]}. Processor time, because
 * the machine is seldom idle.
 */
public final class SearchBench {
  private static final double SECONDS = Double.parseDouble(System.getProperty("seconds", "2"));

  private SearchBench() {}

  /** Measures each program named, three times. */
  public static void main(String[] args) throws Exception {
    String[] programs = args.length > 0 ? args : new String[] {"counter_2x1", "steps_200"};
    for (String program : programs) {
      String source = Files.readString(Path.of("src/test/resources/explore", program + ".py"));
      for (int round = 0; round < 3; round++) {
        measure(program, source);
        search(program, source);
      }
    }
  }

  /** With everything that a search does between two executions. */
  private static void search(String program, String source) throws InterruptedException {
    var machine =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long from = machine.getProcessCpuTime();
    SearchReport r =
        new Search(
                RunSpec.of(program + ".py", source).withRuntime(RuntimeKind.FREE_THREADED),
                new SearchOptions(
                    Strategy.RANDOM, 0, 0, 200_000, (long) (SECONDS * 1e9), 0, true, false))
            .run();
    double took = (machine.getProcessCpuTime() - from) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%-14s %,9.0f schedules/s of processor time in a search (%d traces)%n",
        program,
        r.schedules() / took,
        r.traces());
  }

  private static void measure(String program, String source) throws InterruptedException {
    Trials trials =
        new Trials(
            RunSpec.of(program + ".py", source).withRuntime(RuntimeKind.FREE_THREADED), false);
    trials.carry(
        () -> {
          SplitMix64 chance = new SplitMix64(7);
          Guide random =
              new Guide() {
                @Override
                public void begin() {}

                @Override
                public int choose(Fork fork) {
                  return (int) chance.below(fork.count());
                }
              };
          var clock = ManagementFactory.getThreadMXBean();
          for (int i = 0; i < 50; i++) {
            trials.run(random, 100_000, 100_000_000, false);
          }
          long from = clock.getCurrentThreadCpuTime();
          long executions = 0;
          long steps = 0;
          while (clock.getCurrentThreadCpuTime() - from < SECONDS * 1e9) {
            for (int i = 0; i < 20; i++) {
              trials.run(random, 100_000, 100_000_000, false);
              executions++;
              steps += trials.steps().count();
            }
          }
          double took = (clock.getCurrentThreadCpuTime() - from) / 1e9;
          System.out.printf(
              Locale.ROOT,
              "%-14s %,9.0f executions/s of processor time, %.1f steps each%n",
              program,
              executions / took,
              (double) steps / executions);
        });
  }
}
