package gilscope.core.session;

import gilscope.core.event.MachineKind;
import gilscope.core.event.OutputStreamKind;
import gilscope.core.runtime.Console;
import gilscope.core.runtime.Library;

/** How long a program takes in virtual time on its own cores, if nothing disturbs it. Stateless. */
public final class VirtualCost {
  /** Instructions of one run, at most. */
  private static final long MOST_INSTRUCTIONS = 20_000_000;

  private VirtualCost() {}

  /** Virtual ns of one run under the fair policy, up to its end or for so long as it may take. */
  public static long of(RunSpec spec) throws InterruptedException {
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
