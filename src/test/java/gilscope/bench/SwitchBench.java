package gilscope.bench;

import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.runtime.Library;
import gilscope.core.session.Run;
import gilscope.core.session.RunSpec;
import java.util.Locale;

/**
 * What a context switch costs on the virtual machine, states recorded: two threads that take turns
 * at every instruction, against the same two with turns of a thousand. Not a test: {@code
 * SwitchBench [ROUNDS]}.
 */
public final class SwitchBench {
  private static final String PROGRAM =
      """
      import threading
      def work(n):
          s = 0
          for i in range(n): s += i
      threads = [threading.Thread(target=work, args=(200_000,)) for _ in range(2)]
      for t in threads: t.start()
      for t in threads: t.join()
      """;

  private SwitchBench() {}

  public static void main(String[] args) throws InterruptedException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 8;
    long each = Long.MAX_VALUE;
    long seldom = Long.MAX_VALUE;
    Library library = new Library();
    for (int i = 0; i < rounds; i++) {
      each = Math.min(each, nanos(library, 1));
      seldom = Math.min(seldom, nanos(library, 1000));
    }
    System.out.printf(
        Locale.ROOT,
        "a switch at each of %,d instructions: %.0f ms; at each thousandth: %.0f ms; %.2f µs a"
            + " switch%n",
        steps,
        each / 1e6,
        seldom / 1e6,
        (each - seldom) / (steps * 1e3));
  }

  private static long steps;

  private static long nanos(Library library, int turn) throws InterruptedException {
    RunSpec spec =
        RunSpec.of("bench.py", PROGRAM)
            .withMachine(MachineKind.VIRTUAL)
            .withRuntime(RuntimeKind.FREE_THREADED)
            .withCores(1)
            .withPolicy("round-robin:" + turn);
    Run run = new Run(spec, library, new LoopBench.Silence());
    long start = System.nanoTime();
    run.start();
    run.await();
    steps = run.steps();
    return System.nanoTime() - start;
  }
}
