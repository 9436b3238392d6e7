package gilscope.core.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.MachineKind;
import gilscope.core.event.OutputStreamKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.runtime.Console;
import gilscope.core.runtime.Library;
import gilscope.core.sched.AnchoredSchedule;
import gilscope.core.session.Run;
import gilscope.core.session.RunSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A failing schedule in words, followed in a program that was edited since. */
final class TurnsTest {
  private static RunSpec spec(String program) {
    return Searches.spec(program, RuntimeKind.FREE_THREADED);
  }

  private static AnchoredSchedule found(String program) throws InterruptedException {
    Finding f = Searches.first(program, RuntimeKind.FREE_THREADED, 0).findings().getFirst();
    return AnchoredSchedule.parse(Turns.anchored(spec(program), f.schedule()).toText());
  }

  /** What the program writes to its standard error when it follows a schedule. */
  private static String errors(RunSpec spec, Turns.Aligned a) throws InterruptedException {
    StringBuilder errors = new StringBuilder();
    Console console =
        new Console() {
          @Override
          public void write(OutputStreamKind stream, String text) {
            if (stream == OutputStreamKind.STDERR) {
              errors.append(text);
            }
          }

          @Override
          public String readLine() {
            return "";
          }
        };
    RunSpec followed = spec.withMachine(MachineKind.VIRTUAL).withSchedule(a.schedule());
    Run run = new Run(followed, new Library(), console, false);
    run.start();
    return run.await().kind() + " " + errors;
  }

  @ParameterizedTest
  @ValueSource(strings = {"counter_2x2", "deadlock01_bad", "twostage_bad", "stringbuffer_bad"})
  void fits_the_program_it_was_found_in(String program) throws InterruptedException {
    Turns.Aligned a = Turns.align(spec(program), found(program));
    assertEquals(List.of(), a.drift());
    String errors = errors(spec(program), a);
    assertTrue(errors.contains("AssertionError") || errors.startsWith("DEADLOCK"), errors);
  }

  @Test
  void survives_lines_put_in_between() throws InterruptedException {
    RunSpec before = spec("withdraw");
    RunSpec edited =
        before.withSource(
            "# a comment more\n"
                + before.source().replace("parallel(", "unused = 17\nparallel(")
                + "\n");
    Turns.Aligned a = Turns.align(edited, found("withdraw"));
    assertEquals(List.of(), a.drift());
    assertTrue(errors(edited, a).contains("AssertionError"));
  }

  @Test
  void a_line_that_was_changed_is_told() throws InterruptedException {
    RunSpec before = spec("counter_2x1");
    RunSpec edited =
        before.withSource(before.source().replace("c.v += 1", "c.v = c.v + 1  # as before"));
    Turns.Aligned a = Turns.align(edited, found("counter_2x1"));
    assertEquals(
        "the line 'c.v += 1' is another one now; went by STORE v in increment(), the 1. time",
        a.drift().getLast().replaceAll("^turn .*?: ", ""));
    assertTrue(errors(edited, a).contains("AssertionError"));
  }

  @Test
  void a_turn_that_is_gone_is_told_and_left_out() throws InterruptedException {
    RunSpec before = spec("counter_2x1");
    RunSpec edited = before.withSource(before.source().replace("c.v += 1", "pass"));
    Turns.Aligned a = Turns.align(edited, found("counter_2x1"));
    assertEquals(
        "there is no STORE v in increment() any more as it was; left out",
        a.drift().getLast().replaceAll("^turn .*?: ", ""));
  }
}
