package gilscope.core.session;

import gilscope.core.event.MachineKind;
import gilscope.core.event.OutputStreamKind;
import gilscope.core.runtime.Console;
import gilscope.core.runtime.Library;
import java.util.Arrays;

/** How long a program takes in virtual time on its own cores, if nothing disturbs it. Stateless. */
public final class VirtualCost {
  /** Instructions of one run, at most. */
  private static final long MOST_INSTRUCTIONS = 5_000_000;

  /** Runs, each with another seed: what wakes whom how late is chance. Odd. */
  private static final int RUNS = 5;

  private VirtualCost() {}

  /**
   * Virtual ns of a run under the fair policy, up to its end or for so long as it may take; of
   * several the middle one.
   */
  public static long of(RunSpec spec) throws InterruptedException {
    long[] runs = new long[RUNS];
    for (int i = 0; i < RUNS; i++) {
      runs[i] = once(spec.withSeed(i));
    }
    Arrays.sort(runs);
    return runs[RUNS / 2];
  }

  private static long once(RunSpec spec) throws InterruptedException {
    Console silent =
        new Console() {
          @Override
          public void write(OutputStreamKind stream, String text) {}

          @Override
          public String readLine() {
            return "";
          }
        };
    Run run =
        new Run(
            spec.withMachine(MachineKind.VIRTUAL)
                .withSchedule("")
                .withLimits(new RunSpec.Limits(0, MOST_INSTRUCTIONS, 0, spec.limits().threads())),
            new Library(),
            silent);
    run.start();
    run.await();
    return run.trace().store().endTime();
  }
}
