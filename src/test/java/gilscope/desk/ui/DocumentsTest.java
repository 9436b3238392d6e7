package gilscope.desk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.trace.TraceFileWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Files that come from outside: dropped onto the window, clicked on in the desktop. */
final class DocumentsTest extends WindowTest {
  private static final String PROGRAM =
      "import threading\nlock = threading.Lock()\nwith lock:\n    print('hello')\n";

  private Path recorded(String name) throws IOException {
    load(PROGRAM);
    runToEnd();
    Path file = folder.resolve(name);
    TraceFileWriter.save(
        FxHarness.call(() -> Objects.requireNonNull(window.desk().view()).trace()), file);
    load("pass\n");
    return file;
  }

  private boolean drop(File... files) {
    return FxHarness.call(() -> window.documents().drop(List.of(files)));
  }

  private long rows() {
    return FxHarness.call(() -> window.rows());
  }

  private String text() {
    return FxHarness.call(() -> window.editor().text());
  }

  @Test
  void a_dropped_trace_is_shown_with_its_program() throws IOException {
    Path file = recorded("a trace.gilscope");
    assertTrue(drop(file.toFile()));
    assertTrue(rows() > 10);
    assertEquals(PROGRAM, text());
  }

  @Test
  void the_program_of_a_trace_runs_again_as_it_was_recorded() throws IOException {
    FxHarness.run(() -> window.choose(RuntimeKind.FREE_THREADED, MachineKind.VIRTUAL));
    Path file = recorded("a.gilscope");
    FxHarness.run(() -> window.choose(RuntimeKind.GIL, MachineKind.VIRTUAL));
    drop(file.toFile());
    long rows = rows();
    runToEnd();
    assertEquals(RuntimeKind.FREE_THREADED, Objects.requireNonNull(state().spec()).runtime());
    assertEquals(rows, rows());
  }

  @Test
  void a_trace_is_known_by_its_first_bytes_too() throws IOException {
    assertTrue(drop(recorded("no ending").toFile()));
    assertEquals(PROGRAM, text());
  }

  @Test
  void nothing_dropped_opens_nothing() {
    assertFalse(drop());
  }

  @Test
  void a_program_that_follows_a_trace_takes_its_place_in_the_timeline() throws IOException {
    drop(recorded("a.gilscope").toFile());
    Path other = Files.writeString(folder.resolve("other.py"), "print('other')\n");
    drop(other.toFile());
    assertEquals("print('other')\n", text());
    assertEquals(0, rows());
    runToEnd();
    assertTrue(rows() > 0);
  }

  @Test
  void a_trace_that_is_cut_off_opens_up_to_there_and_says_so() throws IOException {
    Path whole = recorded("whole.gilscope");
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = folder.resolve("cut.gilscope");
    Files.write(cut, Arrays.copyOf(bytes, bytes.length - 40));
    drop(cut.toFile());
    assertTrue(rows() > 10);
    String said = FxHarness.call(() -> window.statusText());
    assertTrue(said.contains("The trace is damaged: "), said);
  }
}
