package gilscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExploreCommandTest {
  private static final String PROGRAM =
      """
      from gilscope import parallel
      n = 0
      def add():
          global n
          n += 1
      parallel(add, add)
      assert n == 2
      """;

  @Test
  void the_meter_says_how_often_a_failure_comes_up(@TempDir Path folder) {
    String file = Captured.program(folder, "p.py", PROGRAM);
    Captured text = Captured.of("explore", "--runtime", "gil-legacy", "--meter", "20", file);
    assertEquals(1, text.status());
    assertTrue(text.out().contains("\n  under a random walk: about once in "), text.out());
    assertTrue(text.out().contains("\n  under the switch interval: not seen; "), text.out());
    Captured json =
        Captured.of("explore", "--runtime", "free-threaded", "--meter", "20", "--json", file);
    assertTrue(json.out().contains("\"model\": \"pos\",\n          \"draws\": 20,"), json.out());
  }

  @Test
  void nobody_who_does_not_ask_gets_a_meter(@TempDir Path folder) {
    String file = Captured.program(folder, "p.py", PROGRAM);
    Captured json = Captured.of("explore", "--runtime", "free-threaded", "--json", file);
    assertTrue(!json.out().contains("meter"), json.out());
  }
}
