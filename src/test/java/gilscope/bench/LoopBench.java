package gilscope.bench;

import gilscope.core.event.Level;
import gilscope.core.event.MachineKind;
import gilscope.core.event.OutputStreamKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.runtime.Console;
import gilscope.core.runtime.Library;
import gilscope.core.session.Run;
import gilscope.core.session.RunSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Instructions per second on both machines, with and without recording, and the ratio to {@code
 * python3} on the same program. Not a test: {@code LoopBench [FILE [ROUNDS]]}.
 */
public final class LoopBench {
  private static final String PROGRAM =
      """
      def fib(n):
          return n if n < 2 else fib(n - 1) + fib(n - 2)

      def count(n):
          total = 0
          for i in range(n):
              total += i * i % 7
          return total

      fib(22)
      count(1000000)
      """;

  private LoopBench() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    String source = args.length > 0 ? Files.readString(Path.of(args[0])) : PROGRAM;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    double python = python(source);
    System.out.printf(Locale.ROOT, "%-34s %10.0f ms%n", "python3", python * 1e3);
    for (MachineKind machine : MachineKind.values()) {
      for (RuntimeKind runtime : new RuntimeKind[] {RuntimeKind.GIL, RuntimeKind.FREE_THREADED}) {
        for (Level level : new Level[] {Level.STATES, Level.LINES}) {
          measure(source, machine, runtime, level, rounds, python);
        }
      }
    }
  }

  private static void measure(
      String source,
      MachineKind machine,
      RuntimeKind runtime,
      Level level,
      int rounds,
      double python)
      throws InterruptedException {
    Library library = new Library();
    double best = Double.MAX_VALUE;
    long steps = 0;
    for (int i = 0; i < rounds; i++) {
      Run run =
          new Run(
              RunSpec.of("bench.py", source)
                  .withMachine(machine)
                  .withRuntime(runtime)
                  .withLevel(level),
              library,
              new Silence());
      long start = System.nanoTime();
      run.start();
      run.await();
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
      steps = run.steps();
    }
    System.out.printf(
        Locale.ROOT,
        "%-34s %10.0f ms %8.1f M instructions/s %6.2f × python3's time%n",
        machine.label() + ", " + runtime.label() + ", " + level.label(),
        best * 1e3,
        steps / best / 1e6,
        best / python);
  }

  private static double python(String source) throws IOException, InterruptedException {
    Path file = Files.createTempFile("bench", ".py");
    Files.writeString(file, source);
    double best = Double.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      Process process = new ProcessBuilder("python3", file.toString()).inheritIO().start();
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroy();
      }
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
    }
    Files.delete(file);
    return best;
  }

  /** Hears errors only. */
  static final class Silence implements Console {
    @Override
    public void write(OutputStreamKind stream, String text) {
      if (stream == OutputStreamKind.STDERR) {
        System.err.print(text);
      }
    }

    @Override
    public String readLine() {
      return "";
    }
  }
}
