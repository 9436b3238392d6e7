package gilscope.bench;

import gilscope.core.event.MachineKind;
import gilscope.core.event.OutputStreamKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.runtime.Console;
import gilscope.core.runtime.Library;
import gilscope.core.session.Run;
import gilscope.core.session.RunSpec;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

  /**
   * Without arguments the table; with an object's name or expression its bytes, in this process.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length > 0) {
      System.out.println(here(OBJECTS.getOrDefault(args[0], args[0])));
      return;
    }
    System.out.println("| object | python3, MB | here, MB | ratio |");
    System.out.println("|---|---|---|---|");
    for (var each : OBJECTS.entrySet()) {
      double theirs = python(each.getValue());
      double ours = alone(each.getKey());
      System.out.printf(
          Locale.ROOT,
          "| %s | %.1f | %.1f | %.2f |%n",
          each.getKey(),
          theirs / 1e6,
          ours / 1e6,
          ours / theirs);
    }
  }

  /** In a process of its own: what a run before has left may be let go while another is weighed. */
  private static double alone(String name) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(MemoryBench.class.getName(), name));
    return number(command);
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
    return number(List.of("python3", "-c", program));
  }

  /** What the command prints. */
  private static double number(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return Double.parseDouble(out);
  }
}
