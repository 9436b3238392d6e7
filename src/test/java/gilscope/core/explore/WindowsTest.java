package gilscope.core.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.core.event.RuntimeKind;
import org.junit.jupiter.api.Test;

/** Between which instructions a thread must not lose its turn. */
final class WindowsTest {
  private static Window window(String program, RuntimeKind runtime) throws InterruptedException {
    return Searches.first(program, runtime, 1).findings().getFirst().windows().getFirst();
  }

  @Test
  void an_increment_is_not_protected_between_its_load_and_its_store() throws InterruptedException {
    Window w = window("counter_2x1", RuntimeKind.FREE_THREADED);
    assertEquals(
        """
        between LOAD_ATTR v (increment, line 10) and STORE_ATTR v (increment, line 10)
        no check point in between
            10  LOAD_ATTR v
                LOAD_SMALL_INT 1
                BINARY_OP +=
                SWAP 2
        →       STORE_ATTR v              before this the others went on
        """,
        w.sentence().replaceAll("^Thread-\\d |, where .*$", "")
            + "\n"
            + w.checkPointsText()
            + "\n"
            + String.join("\n", w.listing())
            + "\n");
  }

  /** The same program with a call of a built-in function between load and store. */
  @Test
  void check_points_are_drawn_where_todays_gil_can_be_given_up() throws InterruptedException {
    Window w = window("counter_through_abs", RuntimeKind.GIL);
    assertEquals(
        """
        1 check point in between
            10  LOAD_ATTR v
                CALL 1                    check point
                LOAD_SMALL_INT 1
                BINARY_OP +
                LOAD_GLOBAL c
        →       STORE_ATTR v              before this the others went on
        """,
        w.checkPointsText() + "\n" + String.join("\n", w.listing()) + "\n");
  }

  @Test
  void the_verdict_names_the_window_that_the_gil_closes() throws InterruptedException {
    Verdict v = Verdict.of(Searches.spec("counter_2x1", RuntimeKind.GIL), SearchOptions.DEFAULT);
    assertEquals(Verdict.Kind.RELIES_ON_GIL, v.kind());
    assertEquals(
        "It works under the GIL only because no check point lies in Thread-N between LOAD_ATTR v"
            + " (increment, line 10) and STORE_ATTR v (increment, line 10), where Thread-N writes"
            + " c.v (counter_2x1.py:10). Later versions may switch there. It passed every behaviour"
            + " under gil.",
        v.sentence().replaceAll("Thread-\\d", "Thread-N"));
  }
}
