package gilscope.bench;

import gilscope.core.event.Level;
import gilscope.core.event.MachineKind;
import gilscope.core.session.EngineSession;
import gilscope.core.session.RunSpec;
import gilscope.core.session.StepKind;
import java.util.Arrays;

/**
 * How long going back takes far into a run, on the virtual machine: one step back, a step over
 * backwards, a seek to the middle. Arguments: instructions into the run, in millions (default 1 and
 * 10). Prints wall milliseconds, the median and the worst of nine after three warm-ups.
 */
public final class StepBackBench {
  private static final String PROGRAM =
      """
      import threading
      total = 0
      lock = threading.Lock()
      def step(i):
          return i * 3 % 7
      def work():
          global total
          for i in range(10_000_000):
              x = step(i)
              if i % 1000 == 0:
                  with lock:
                      total += x
      threads = [threading.Thread(target=work) for _ in range(2)]
      for t in threads: t.start()
      for t in threads: t.join()
      """;

  private StepBackBench() {}

  /** Runs it. */
  public static void main(String[] args) {
    long[] millions =
        args.length == 0
            ? new long[] {1, 10}
            : Arrays.stream(args).mapToLong(Long::parseLong).toArray();
    for (Level level : new Level[] {Level.STATES, Level.LINES}) {
      for (long m : millions) {
        measure(level, m * 1_000_000);
      }
    }
  }

  private static void measure(Level level, long step) {
    try (EngineSession session = new EngineSession()) {
      session.load(
          RunSpec.of("bench.py", PROGRAM).withMachine(MachineKind.VIRTUAL).withLevel(level));
      session.seekStep(step);
      session.awaitIdle();
      session.step(StepKind.LINE, null);
      session.awaitIdle();
      System.out.printf("%s, %,d instructions in%n", level.label(), session.state().step());
      report("step back", session, session::stepBack);
      report(
          "over, backwards",
          session,
          () -> session.stepBack(StepKind.OVER, session.state().current()));
      report("seek to the middle and to the end", session, () -> session.seekStep(step / 2));
    }
  }

  private static void report(String what, EngineSession session, Runnable command) {
    long[] ms = new long[9];
    long first = 0;
    for (int i = -3; i < ms.length; i++) {
      long t = System.nanoTime();
      command.run();
      session.awaitIdle();
      long took = (System.nanoTime() - t) / 1_000_000;
      if (i >= 0) {
        ms[i] = took;
      } else if (i == -3) {
        first = took;
      }
    }
    Arrays.sort(ms);
    System.out.printf(
        "  %-36s first %,6d ms, then median %,6d ms, worst %,6d ms%n", what, first, ms[4], ms[8]);
  }
}
