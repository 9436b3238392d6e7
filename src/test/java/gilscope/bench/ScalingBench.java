package gilscope.bench;

import com.sun.management.OperatingSystemMXBean;
import gilscope.core.event.MachineKind;
import gilscope.core.event.OutputStreamKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.runtime.Console;
import gilscope.core.runtime.Library;
import gilscope.core.session.Run;
import gilscope.core.session.RunSpec;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Two independent threads against one, on the live machine without the GIL: the processor time that
 * a piece of work costs while another thread does the same, by what it costs alone. 1.0 is perfect:
 * twice the throughput on two idle cores; what threads take from each other by sharing cache lines
 * shows even on a busy machine, where throughput does not. {@code ScalingBench [RUNTIME [SIZE]]};
 * switch the compiler off with {@code -Dgilscope.jit=off}.
 */
public final class ScalingBench {
  private static final String PROGRAM =
      """
      import threading

      def loop(n):
          total = 0
          for i in range(n * 10):
              total += i * i % 7
              if total & 1:
                  total ^= i
          return total

      class Point:
          def __init__(self):
              self.x = 0

          def step(self, i):
              self.x += i
              return self.x

      def objects(n):
          p = Point()
          for i in range(n * 20):
              p.step(i)
          return p.x

      def containers(n):
          d = {}
          l = []
          for i in range(n * 20):
              d[i & 63] = i
              l.append(i)
              if len(l) > 50:
                  l.clear()
          return len(d)

      def calls(n):
          def fib(k):
              return k if k < 2 else fib(k - 1) + fib(k - 2)
          for _ in range(n // 100):
              fib(12)

      def strings(n):
          out = []
          for i in range(n * 2):
              out.append(f"{i:05d}".replace("0", "x").upper())
          return len("".join(out))

      def made(n):
          return [Point() for _ in range(n)] and [(i, [i]) for i in range(n)]

      def together(f, n, k):
          threads = [threading.Thread(target=f, args=(n,)) for _ in range(k)]
          for t in threads:
              t.start()
          for t in threads:
              t.join()

      for f in (loop, objects, containers, calls, strings, made):
          for _ in range(4):
              f(N)
          for _ in range(3):
              for k in (1, 2):
                  print(f.__name__, k, end="\\n")
                  together(f, N, k)
                  print("done", end="\\n")
      """;

  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private ScalingBench() {}

  public static void main(String[] args) throws InterruptedException {
    RuntimeKind runtime = args.length > 0 ? RuntimeKind.parse(args[0]) : RuntimeKind.FREE_THREADED;
    String size = args.length > 1 ? args[1] : "100_000";
    Run run =
        new Run(
            RunSpec.of("scaling.py", PROGRAM.replace("N", size))
                .withMachine(MachineKind.LIVE)
                .withRuntime(runtime),
            new Library(),
            new Clock());
    run.start();
    run.await();
  }

  /** Reads the clock at each line; the least of the rounds counts. */
  private static final class Clock implements Console {
    private String program = "";
    private int threads;
    private long began;
    private final long[] least = {0, Long.MAX_VALUE, Long.MAX_VALUE};
    private int rounds;

    @Override
    public void write(OutputStreamKind stream, String text) {
      String line = text.strip();
      if (stream == OutputStreamKind.STDERR) {
        System.err.print(text);
      } else if (line.equals("done")) {
        least[threads] = Math.min(least[threads], PROCESS.getProcessCpuTime() - began);
        if (++rounds == 6) {
          System.out.printf(
              Locale.ROOT,
              "%-12s one %7.1f ms, each of two %7.1f ms: %.2f%n",
              program,
              least[1] / 1e6,
              least[2] / 2e6,
              least[2] / 2.0 / least[1]);
          least[1] = Long.MAX_VALUE;
          least[2] = Long.MAX_VALUE;
          rounds = 0;
        }
      } else if (!line.isEmpty()) {
        String[] words = line.split(" ", 2);
        program = words[0];
        threads = Integer.parseInt(words[1]);
        began = PROCESS.getProcessCpuTime();
      }
    }

    @Override
    public String readLine() {
      return "";
    }
  }
}
