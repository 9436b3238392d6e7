package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.Event;
import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.trace.TraceChecker;
import gilscope.core.trace.TraceCursor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Section D of the fact sheet: the programs in {@code src/test/resources/damage}. */
@DisplayName("Without any protection")
final class HeapDamageTest {
  /** Where the rarest damage comes at last; the others come within sixty. */
  private static final int SEEDS = 1_000;

  private static final String KINDS = "# damage: ";

  private final Programs programs = new Programs();

  private static List<Path> corpus() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/damage"))) {
      return files.filter(f -> f.toString().endsWith(".py")).sorted().toList();
    }
  }

  @TestFactory
  @DisplayName("each program of section D comes to the damage it is named for, and only so")
  Stream<DynamicTest> damages() throws IOException {
    return corpus().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      String source = Files.readString(file);
                      Set<String> missing = wanted(source);
                      for (int seed = 0; seed < SEEDS && !missing.isEmpty(); seed++) {
                        missing.removeAll(damage(run(RuntimeKind.UNPROTECTED, source, seed)));
                      }
                      assertEquals(Set.of(), missing, "never seen");
                      for (RuntimeKind other :
                          List.of(
                              RuntimeKind.GIL, RuntimeKind.GIL_LEGACY, RuntimeKind.FREE_THREADED)) {
                        for (int seed = 0; seed < 3; seed++) {
                          assertEquals(Set.of(), damage(run(other, source, seed)), other.label());
                        }
                      }
                    }));
  }

  @Test
  @DisplayName(
      "a crash ends the process with 139, every thread's stack, and the steps that made it")
  void crashIsTold() throws IOException, InterruptedException {
    String source = Files.readString(Path.of("src/test/resources/damage/d05_append_resize.py"));
    Programs.Result result = run(RuntimeKind.UNPROTECTED, source, 0);
    for (int seed = 1; result.ending().exitStatus() != 139; seed++) {
      assertTrue(seed < SEEDS, "never crashed");
      result = run(RuntimeKind.UNPROTECTED, source, seed);
    }
    String message = result.ending().message();
    assertTrue(
        message.startsWith(
            "Fatal Python error: Segmentation fault\n\nCurrent thread 0x00007f000000"),
        message);
    assertTrue(
        message.contains("[Thread-1 (<lambda>)] (most recent call first):\n")
            && message.contains("[MainThread] (most recent call first):\n")
            && message.contains("  File \"program.py\", line 11 in work\n"),
        message);
    List<String> end = message.lines().toList().reversed();
    assertTrue(
        end.get(0).matches("  3\\. Thread-[12] .*line 11 \\(CALL\\): list\\.append .*"), message);
    assertTrue(end.get(3).startsWith("use after free: "), message);
    assertEquals(
        message,
        programs
            .run(
                Programs.spec(RuntimeKind.UNPROTECTED, MachineKind.VIRTUAL, source)
                    .withSchedule(result.schedule()))
            .ending()
            .message());
  }

  @Test
  @DisplayName("instances that got their attributes in different orders share one set of slots")
  void slotsBelongToTheClass() {
    String source =
        """
        from _thread import start_joinable_thread as start, allocate_lock

        class Point:
            pass

        one = Point()
        one.x = 1
        one.y = 2
        two = Point()
        two.y = 4
        two.x = 3
        turn = allocate_lock()

        def work():
            with turn:
                assert (one.x, one.y, two.x, two.y) == (1, 2, 3, 4)
                for p in one, two:
                    assert p.x in (1, 3) and p.y in (2, 4)

        for t in [start(work), start(work)]:
            t.join()
        """;
    for (int seed = 0; seed < 8; seed++) {
      Programs.Result result = run(RuntimeKind.UNPROTECTED, source, seed);
      assertEquals(0, result.ending().exitStatus(), result.ending().message());
      assertEquals(Set.of(), damage(result));
    }
  }

  private static Set<String> wanted(String source) {
    String line = source.lines().filter(l -> l.startsWith(KINDS)).findFirst().orElseThrow();
    return new TreeSet<>(List.of(line.substring(KINDS.length()).split(", ")));
  }

  private Programs.Result run(RuntimeKind runtime, String source, int seed) {
    try {
      return programs.run(
          Programs.spec(runtime, MachineKind.VIRTUAL, source)
              .withPolicy(
                  List.of("random:3", "random:9", "random:30", "round-robin:" + (1 + seed))
                      .get(seed % 4))
              .withSeed(seed)
              .withSwitchIntervalMicros(1));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> damage(Programs.Result result) {
    Set<String> kinds = new TreeSet<>();
    TraceCursor cursor = result.trace().store().cursor();
    while (cursor.next()) {
      if (cursor.event() instanceof Event.HeapDamaged e) {
        kinds.add(e.kind().label());
      } else if (cursor.event() instanceof Event.DeadlockFound) {
        kinds.add("deadlock");
      }
    }
    assertTrue(
        result.ending().kind() != gilscope.core.runtime.Ending.Kind.FAILED,
        result.ending().message());
    assertEquals("", String.join("\n", TraceChecker.check(result.trace())));
    return kinds;
  }
}
