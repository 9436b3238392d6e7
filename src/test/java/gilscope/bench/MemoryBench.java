package gilscope.bench;

import gilscope.core.event.MachineKind;
import gilscope.core.event.OutputStreamKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.runtime.Console;
import gilscope.core.runtime.Library;
import gilscope.core.session.Run;
import gilscope.core.session.RunSpec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Bytes that large objects take, beside {@code python3} ({@code VmRSS} before and after): the used
 * heap after collections, before and after the program made them. Start it as Gilscope is started,
 * with {@code -XX:+UseCompactObjectHeaders}. Prints a table; not a test.
 */
public final class MemoryBench {
  private static final Map<String, String> OBJECTS = objects();

  private MemoryBench() {}

  private static Map<String, String> objects() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("list of a million ints", "list(range(10**6))");
    all.put("dict of a million strings", "{'key%d' % i: 'value%d' % i for i in range(10**6)}");
    all.put("dict, a million ints to strings", "{i: 'value%d' % i for i in range(10**6)}");
    all.put("list of a million floats", "[i * 0.5 for i in range(10**6)]");
    all.put("set of a million ints", "set(range(10**6))");
    all.put("300,000 tuples of two", "[(i, i) for i in range(300_000)]");
    all.put("100,000 objects of two attributes", "[P(i) for i in range(100_000)]");
    return all;
  }

  private static final String CLASS =
      """
      class P:
          def __init__(self, i):
              self.a, self.b = i, i
      """;

  public static void main(String[] args) throws IOException, InterruptedException {
    System.out.println("| object | python3, MB | here, MB | ratio |");
    System.out.println("|---|---|---|---|");
    for (var each : OBJECTS.entrySet()) {
      double theirs = python(each.getValue());
      double ours = here(each.getValue());
      System.out.printf(
          Locale.ROOT,
          "| %s | %.1f | %.1f | %.2f |%n",
          each.getKey(),
          theirs / 1e6,
          ours / 1e6,
          ours / theirs);
    }
  }

  private static double here(String expression) throws InterruptedException {
    Weigher weigher = new Weigher();
    String program = CLASS + "input()\nx = " + expression + "\ninput()\n";
    Run run =
        new Run(
            RunSpec.of("memory.py", program)
                .withMachine(MachineKind.LIVE)
                .withRuntime(RuntimeKind.GIL),
            new Library(),
            weigher);
    run.start();
    run.await();
    return weigher.heaps.get(1) - weigher.heaps.get(0);
  }

  /** Weighs the heap whenever the program asks for a line. */
  private static final class Weigher implements Console {
    final List<Long> heaps = new ArrayList<>();

    @Override
    public void write(OutputStreamKind stream, String text) {
      if (stream == OutputStreamKind.STDERR) {
        System.err.print(text);
      }
    }

    @Override
    public String readLine() {
      Runtime r = Runtime.getRuntime();
      long least = Long.MAX_VALUE;
      for (int i = 0; i < 3; i++) {
        System.gc();
        least = Math.min(least, r.totalMemory() - r.freeMemory());
      }
      heaps.add(least);
      return "\n";
    }
  }

  private static double python(String expression) throws IOException, InterruptedException {
    String program =
        CLASS
            + "def rss():\n"
            + "    return int(open('/proc/self/statm').read().split()[1]) * 4096\n"
            + "before = rss()\nx = "
            + expression
            + "\nprint(rss() - before)\n";
    Process process = new ProcessBuilder("python3", "-c", program).start();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = in.readLine();
      process.waitFor();
      return Double.parseDouble(line);
    }
  }
}
