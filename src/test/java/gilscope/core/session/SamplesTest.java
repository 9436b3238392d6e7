package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.runtime.Ending;
import gilscope.core.trace.TraceChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Each sample")
final class SamplesTest {
  private static final Path FOLDER = Path.of("assets/samples");

  /** What python3 prints, for those where no schedule can change it. */
  private static final Map<String, String> EXACT =
      Map.of(
          "locked_counter.py",
          "expected 9000, counted 9000, lost 0\n",
          "dining_philosophers.py",
          """
          Aristotle ate 3 times
          Confucius ate 3 times
          Hypatia ate 3 times
          Kant ate 3 times
          Sartre ate 3 times
          """,
          "bank_transfers.py",
          """
          the auditor saw [5000, 5000, 5000, 5000, 5000]
          account 0: 768
          account 1: -1332
          account 2: 145
          account 3: 4082
          account 4: 1337
          """,
          "phases.py",
          """
          phase 1: 100.0 in all, hottest 50.000
          phase 2: 100.0 in all, hottest 37.500
          phase 3: 100.0 in all, hottest 31.250
          phase 4: 100.0 in all, hottest 27.344
          phase 5: 100.0 in all, hottest 24.609
          phase 6: 100.0 in all, hottest 22.559
          0.0 0.3 1.6 5.4 12.1 19.3 22.6 19.3 12.1 5.4 1.6 0.3 0.0
          """);

  private static final Programs PROGRAMS = new Programs();

  static Stream<Arguments> everySampleEverywhere() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> samples = files.filter(f -> f.toString().endsWith(".py")).sorted().toList();
      return samples.stream()
          .flatMap(f -> Stream.of(MachineKind.values()).map(m -> List.of(f, m)))
          .flatMap(
              pair ->
                  Stream.of(RuntimeKind.GIL, RuntimeKind.FREE_THREADED)
                      .map(r -> Arguments.of(pair.get(0), r, pair.get(1))));
    }
  }

  @ParameterizedTest(name = "{0} under {1} on {2}")
  @MethodSource("everySampleEverywhere")
  @DisplayName("runs to its end in both runtimes on both machines and leaves a sensible trace")
  void runs(Path file, RuntimeKind runtime, MachineKind machine)
      throws IOException, InterruptedException {
    String name = file.getFileName().toString();
    RunSpec spec =
        Programs.spec(runtime, machine, Files.readString(file)).withFolder(FOLDER.toAbsolutePath());
    Programs.Result result = PROGRAMS.run(spec);
    boolean dined =
        name.equals("dining_philosophers.py")
            && result.ending().kind() == Ending.Kind.DEADLOCK
            && result.ending().message().startsWith("Deadlock: ");
    if (!dined) {
      assertEquals(new Ending(Ending.Kind.FINISHED, 0, ""), result.ending(), result::err);
      assertEquals("", result.err());
      String exact = EXACT.get(name);
      if (exact != null) {
        assertEquals(exact, result.out());
      }
      assertTrue(!result.out().isEmpty());
    }
    assertEquals("", String.join("\n", TraceChecker.check(result.trace())));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("dinners")
  @DisplayName("the philosophers who pause between the forks end in a sentence about all five")
  void philosophersDeadlock(RuntimeKind runtime, MachineKind machine)
      throws IOException, InterruptedException {
    RunSpec spec =
        Programs.spec(runtime, machine, Files.readString(FOLDER.resolve("dining_philosophers.py")))
            .withFolder(FOLDER.toAbsolutePath())
            .withArgs(List.of("0.2"));
    Ending ending = PROGRAMS.run(spec).ending();
    assertEquals(Ending.Kind.DEADLOCK, ending.kind(), ending::message);
    assertEquals(Ending.DEADLOCK, ending.exitStatus());
    for (String name : List.of("Aristotle", "Confucius", "Hypatia", "Kant", "Sartre")) {
      assertTrue(ending.message().contains(name), ending::message);
    }
    for (int fork = 0; fork < 5; fork++) {
      assertTrue(ending.message().contains("forks[" + fork + "]"), ending::message);
    }
  }

  static Stream<Arguments> dinners() {
    return Stream.of(RuntimeKind.GIL, RuntimeKind.FREE_THREADED)
        .flatMap(r -> Stream.of(MachineKind.values()).map(m -> Arguments.of(r, m)));
  }
}
