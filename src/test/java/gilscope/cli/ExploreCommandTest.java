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

  @Test
  void a_schedule_in_words_is_followed_after_an_edit_which_is_told(@TempDir Path folder) {
    String file = Captured.program(folder, "p.py", PROGRAM);
    String words = folder.resolve("race.txt").toString();
    Captured.of("explore", "--runtime", "free-threaded", "--save-schedule", words, file);
    Captured same = Captured.of("run", "--schedule", "@" + words, file);
    assertEquals("1 false", same.status() + " " + same.err().contains("drifts"), same.err());
    String edited =
        Captured.program(folder, "p.py", "# edited\n" + PROGRAM.replace("n += 1", "n = n + 1"));
    Captured drifted = Captured.of("run", "--schedule", "@" + words, edited);
    assertEquals(1, drifted.status(), drifted.err());
    assertTrue(
        drifted.err().contains("the line 'n += 1' is another one now; went by"), drifted.err());
  }

  @Test
  void a_window_is_listed_with_its_instructions(@TempDir Path folder) {
    String file = Captured.program(folder, "p.py", PROGRAM);
    Captured text = Captured.of("explore", "--runtime", "free-threaded", file);
    assertTrue(
        text.out().contains("between LOAD_GLOBAL n (add, line 5) and STORE_GLOBAL n (add, line 5)"),
        text.out());
    Captured json = Captured.of("explore", "--runtime", "free-threaded", "--json", file);
    assertTrue(json.out().contains("\"instruction\": \"STORE_GLOBAL n\""), json.out());
  }
}
