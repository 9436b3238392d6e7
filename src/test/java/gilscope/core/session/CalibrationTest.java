package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Virtual time against the figures of {@code calibration/measured.csv}. */
@DisplayName("What virtual time predicts")
final class CalibrationTest {
  private static final double TOLERANCE = 0.20;

  private final Programs programs = new Programs();

  /** One figure that a program prints, and what it is where Python is real. */
  record Measured(
      String program, String figure, RuntimeKind runtime, int cores, double least, double most) {
    static Measured parse(String line) {
      String[] parts = line.split(",", -1);
      return new Measured(
          parts[0],
          parts[1],
          RuntimeKind.parse(parts[2]),
          Integer.parseInt(parts[3]),
          Double.parseDouble(parts[4]),
          Double.parseDouble(parts[5]));
    }
  }

  static List<Measured> measured() {
    return resource("measured.csv")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(Measured::parse)
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("measured")
  @DisplayName("is within a fifth of what CPython takes")
  void predicts(Measured m) throws InterruptedException {
    double predicted = figures(m.program, m.runtime, m.cores).getOrDefault(m.figure, Double.NaN);
    double deviation =
        predicted < m.least ? predicted / m.least - 1 : Math.max(0, predicted / m.most - 1);
    assertEquals(0, deviation, TOLERANCE, predicted + " for " + m);
  }

  @Test
  @DisplayName("makes one thread of the free-threaded build slower, and each store by its section")
  void oneThreadIsSlower() throws InterruptedException {
    String source =
        """
        import time
        begin = time.perf_counter()
        d = {}
        for i in range(100000):
            d[i & 63] = d.get(i & 63, 0) + 1
        print("t", time.perf_counter() - begin)
        """;
    double gil = parse(run(RuntimeKind.GIL, 1, source)).getOrDefault("t", Double.NaN);
    double free = parse(run(RuntimeKind.FREE_THREADED, 1, source)).getOrDefault("t", Double.NaN);
    assertEquals(1.33, free / gil, 0.12); // 3.14.4: 1.32 to 1.40
  }

  /** What a program prints; each runs once. */
  private static final Map<String, Map<String, Double>> FIGURES = new ConcurrentHashMap<>();

  private Map<String, Double> figures(String program, RuntimeKind runtime, int cores)
      throws InterruptedException {
    String key = program + " " + runtime + " " + cores;
    Map<String, Double> known = FIGURES.get(key);
    if (known == null) {
      known = parse(run(runtime, cores, resource(program + ".py")));
      FIGURES.put(key, known);
    }
    return known;
  }

  private static Map<String, Double> parse(String out) {
    Map<String, Double> figures = new HashMap<>();
    out.lines()
        .map(line -> line.split(" ", -1))
        .forEach(words -> figures.put(words[0], Double.valueOf(words[1])));
    return figures;
  }

  private String run(RuntimeKind runtime, int cores, String source) throws InterruptedException {
    String once = source.contains("frame") ? "import frame\nframe.ROUNDS = 1\n" : "";
    Programs.Result result =
        programs.run(
            Programs.spec(runtime, MachineKind.VIRTUAL, once + source)
                .withCores(cores)
                .withFolder(Path.of("src/test/resources/calibration")));
    assertTrue(result.err().isEmpty(), result.err());
    return result.out();
  }

  private static String resource(String name) {
    try (InputStream in = CalibrationTest.class.getResourceAsStream("/calibration/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
