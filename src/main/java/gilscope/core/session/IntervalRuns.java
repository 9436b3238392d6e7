package gilscope.core.session;

import gilscope.core.event.MachineKind;
import gilscope.core.event.OutputStreamKind;
import gilscope.core.runtime.Console;
import gilscope.core.runtime.Ending;
import gilscope.core.runtime.Library;
import gilscope.core.sched.Failure;
import gilscope.core.sched.SplitMix64;

/**
 * Ordinary runs of one program on the virtual machine under the GIL's switch interval, each as
 * different from the others as runs of one program on one computer are. One thread at a time.
 *
 * <p><b>What differs.</b> A thread that waits for the GIL asks for it after the switch interval;
 * when it really wakes up is the operating system's affair. Each run draws how much later that is:
 * up to a tenth of the interval. Behind it everything is exact, so a seed always gives one run.
 */
public final class IntervalRuns {
  private final RunSpec spec;
  private final Library library = new Library();

  /**
   * How a run ended.
   *
   * @param instructions of all threads
   */
  public record Seen(Ending.Kind ending, String errors, long instructions) {
    /**
     * True if a user would recognise this failure: the traceback's place and exception, or that the
     * program hangs.
     */
    public boolean shows(Failure failure) {
      return switch (failure.kind()) {
        case ASSERTION, EXCEPTION -> traceback(failure);
        case DEADLOCK -> ending == Ending.Kind.DEADLOCK;
        case LIVELOCK -> ending == Ending.Kind.LIMIT;
        case CRASH -> ending == Ending.Kind.CRASH;
      };
    }

    private boolean traceback(Failure failure) {
      String message = failure.message();
      int colon = message.indexOf(':');
      String type = colon < 0 ? message : message.substring(0, colon);
      String place = "File \"" + failure.file() + "\", line " + failure.line() + ",";
      boolean there = false;
      for (String line : errors.lines().toList()) {
        if (line.startsWith("Traceback ")) {
          there = false;
        } else if (line.strip().startsWith(place)) {
          there = true;
        } else if (there && (line.equals(type) || line.startsWith(type + ":"))) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * @param maxInstructions of one run, at most
   */
  public IntervalRuns(RunSpec spec, long maxInstructions) {
    this.spec =
        spec.withMachine(MachineKind.VIRTUAL)
            .withSchedule("")
            .withLimits(new RunSpec.Limits(0, maxInstructions, 0, spec.limits().threads()));
  }

  /** One run, a function of the seed. */
  public Seen run(long seed) throws InterruptedException {
    long late = new SplitMix64(seed).below(spec.switchIntervalMicros() / 10 + 1);
    StringBuilder errors = new StringBuilder();
    Console console =
        new Console() {
          @Override
          public void write(OutputStreamKind stream, String text) {
            if (stream == OutputStreamKind.STDERR) {
              errors.append(text);
            }
          }

          @Override
          public String readLine() {
            return "";
          }
        };
    Run run =
        new Run(
            spec.withSeed(seed).withSwitchIntervalMicros(spec.switchIntervalMicros() + late),
            library,
            console,
            false);
    run.start();
    Ending ending = run.await();
    return new Seen(ending.kind(), errors.toString(), run.steps());
  }
}
