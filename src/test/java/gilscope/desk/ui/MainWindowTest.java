package gilscope.desk.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.session.SessionState;
import gilscope.core.session.Status;
import gilscope.core.trace.TraceFileWriter;
import gilscope.desk.scene.SmallTrace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.Test;

/** Drives the real window, with the real engine behind it, on JavaFX's headless platform. */
class MainWindowTest extends WindowTest {
  private static final String PROGRAM =
      """
      def work(n):
          total = 0
          for i in range(n):
              total += i
          return total

      print(work(5))
      print("done")
      """;

  @Test
  void a_program_runs_to_its_end_and_its_output_is_there() {
    load(PROGRAM);
    runToEnd();
    assertEquals(Status.FINISHED, state().status(), state().message());
    assertEquals("10\ndone\n", state().output().text());
    assertEquals(0, state().exitStatus());
  }

  @Test
  void ten_steps_forward_and_ten_back_return_to_the_same_moment() {
    load(PROGRAM);
    perform("step.line");
    FxHarness.until("the first line", () -> window.state().step() > 0 && atRest());
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      seen.add(moment());
      long before = state().step();
      perform("step.line");
      FxHarness.until("a step", () -> window.state().step() > before && atRest());
    }
    for (int i = 9; i >= 0; i--) {
      long before = state().step();
      perform("step.back");
      FxHarness.until("a step back", () -> window.state().step() < before && atRest());
      assertEquals(seen.get(i), moment(), "after going back to step " + i);
    }
  }

  private boolean atRest() {
    return window.state().status() == Status.PAUSED || window.state().status() == Status.IDLE;
  }

  private String moment() {
    SessionState s = state();
    StringBuilder text = new StringBuilder("step " + s.step() + " at " + s.time().ns());
    s.threads()
        .forEach(
            t -> {
              text.append('\n').append(t.name()).append(' ').append(t.line());
              t.frames().forEach(f -> text.append(' ').append(f.locals()));
            });
    return text.append('\n').append(s.output().text()).toString();
  }

  @Test
  void a_syntax_error_is_told_and_the_window_goes_on() {
    load("def f(:\n    pass\n");
    runToEnd();
    assertTrue(
        state().output().text().contains("SyntaxError: invalid syntax"), state().output().text());
    load(PROGRAM);
    runToEnd();
    assertEquals("10\ndone\n", state().output().text());
  }

  @Test
  void an_endless_loop_is_stopped_by_the_button() {
    load("while True:\n    pass\n");
    perform("run");
    FxHarness.until("it runs", () -> window.state().step() > 1000);
    perform("stop");
    FxHarness.until("stopped", () -> window.state().status() == Status.STOPPED);
  }

  @Test
  void a_trace_opens_without_an_engine_and_shows_its_threads() throws IOException {
    Path trace = folder.resolve("small.gilscope");
    TraceFileWriter.save(SmallTrace.view().trace(), trace);
    FxHarness.run(() -> window.open(trace));
    FxHarness.pulses(3);
    assertEquals(
        "[MainThread, Worker-1, Worker-2]",
        state().threads().stream().map(t -> t.name()).toList().toString());
    TableView<?> table =
        (TableView<?>) FxHarness.call(() -> stage.getScene().lookup(".table-view"));
    assertEquals(3, FxHarness.call(() -> table.getItems().size()));
  }

  @Test
  void a_corrupt_trace_is_refused_and_everything_stays() throws IOException {
    Path trace = folder.resolve("bad.gilscope");
    Files.writeString(trace, "this is no trace");
    load(PROGRAM);
    FxHarness.run(() -> window.open(trace));
    FxHarness.pulses(3);
    assertTrue(FxHarness.call(() -> window.statusText()).contains("bad.gilscope cannot be opened"));
    runToEnd();
    assertEquals("10\ndone\n", state().output().text());
  }

  @Test
  void the_picture_is_saved_as_png_and_svg_twice_with_the_same_bytes() throws IOException {
    load(PROGRAM);
    runToEnd();
    FxHarness.until("the timeline is there", () -> window.rows() > 0);
    perform("file.png2");
    perform("file.svg");
    byte[] png = Files.readAllBytes(folder.resolve("program.png"));
    String svg = Files.readString(folder.resolve("program.svg"));
    perform("file.png2");
    perform("file.svg");
    assertArrayEquals(png, Files.readAllBytes(folder.resolve("program.png")));
    assertEquals(svg, Files.readString(folder.resolve("program.svg")));
    assertEquals("PNG", new String(png, 1, 3, StandardCharsets.ISO_8859_1));
    assertTrue(svg.contains("MainThread"), svg);
  }

  @Test
  void keys_zoom_pan_and_fit_the_timeline() {
    load(PROGRAM);
    runToEnd();
    FxHarness.until("the timeline is there", () -> window.rows() > 0);
    FxHarness.pulses(3);
    double whole = FxHarness.call(() -> window.timeline().look().scale().spanNs());
    press(KeyCode.W);
    double zoomed = FxHarness.call(() -> window.timeline().look().scale().spanNs());
    assertTrue(zoomed < whole, zoomed + " of " + whole);
    double from = FxHarness.call(() -> window.timeline().look().scale().fromNs());
    press(KeyCode.D);
    assertTrue(FxHarness.call(() -> window.timeline().look().scale().fromNs()) > from);
    press(KeyCode.F);
    assertEquals(
        whole, FxHarness.call(() -> window.timeline().look().scale().spanNs()), whole * 0.01);
  }

  @Test
  void the_pointer_on_a_span_tells_a_full_sentence() {
    load(PROGRAM);
    runToEnd();
    FxHarness.until("the timeline is there", () -> window.rows() > 0);
    FxHarness.pulses(5);
    double end = state().time().ns();
    FxHarness.run(
        () -> {
          TimelinePane pane = window.timeline();
          var at = pane.localToScreen(pane.look().screenX(end * 0.87), 70 + Minimap.HEIGHT);
          new Robot().mouseMove(at);
        });
    FxHarness.until("the sentence", () -> !window.timeline().tip().text().isEmpty());
    String sentence = FxHarness.call(() -> window.timeline().tip().text());
    assertTrue(
        sentence.matches(
            "MainThread (runs|is in a system call) for [0-9.]+ .s at program.py:\\d+\\."),
        sentence);
  }

  @Test
  void each_thread_has_a_tag_with_its_name_at_its_line() {
    load(
        """
        import threading
        gate = threading.Lock()

        def wait_for_the_gate():
            with gate:
                pass

        gate.acquire()
        for i in range(3):
            threading.Thread(target=wait_for_the_gate, name=f"a rather long name, number {i}").start()
        gate.acquire()
        """);
    runToEnd();
    assertEquals(Status.DEADLOCK, state().status(), state().message());
    FxHarness.pulses(5);
    assertEquals(
        """
        5: a rather lon…ber 0
        5: a rather lon…ber 1
        5: +1
        11: MainThread
        """,
        FxHarness.call(() -> window.editor().tagText()));
  }

  @Test
  void what_is_not_possible_says_why() {
    load(PROGRAM);
    perform("pause");
    assertEquals("Nothing is running.", FxHarness.call(() -> window.statusText()));
    perform("file.saveTrace");
    assertEquals(
        "Run the program first: there is no timeline yet.",
        FxHarness.call(() -> window.statusText()));
  }
}
