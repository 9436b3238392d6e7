package gilscope.desk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import gilscope.core.event.Dictionary;
import gilscope.core.event.ThreadState;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceFileWriter;
import gilscope.core.trace.TraceHeader;
import gilscope.core.trace.TraceStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large traces open beside the FX thread, their beginning first. */
@SuppressWarnings("NullAway.Init") // the folder comes from JUnit
class OpeningTest {
  private static final int ROWS = 600_000;

  @TempDir Path folder;
  private final List<Long> shown = new ArrayList<>();
  private final AtomicReference<String> fault = new AtomicReference<>();
  private final Opening opening =
      FxHarness.call(
          () ->
              new Opening(
                  (_, view) -> shown.add(view.rows()),
                  (file, e) -> fault.set(file.getFileName() + ": " + e)));

  private Path recorded() throws IOException {
    Trace trace = new Trace(TraceHeader.of("large.py", "", "gil", "virtual"), new Dictionary());
    TraceStore out = trace.store();
    for (int i = 0; i < ROWS; i++) {
      ThreadState state = (i & 1) == 0 ? ThreadState.RUNNING : ThreadState.SLEEPING;
      out.stateChanged(0, i, i, state, -1, -1, -1);
    }
    Path file = folder.resolve("large.gilscope");
    TraceFileWriter.save(trace, file);
    return file;
  }

  @Test
  void the_whole_run_is_shown_in_the_end() throws IOException {
    Path file = recorded();
    FxHarness.run(() -> opening.open(file));
    FxHarness.until("opened", () -> !opening.isBusy());
    assertEquals(ROWS, shown.getLast());
    assertNull(fault.get());
  }

  @Test
  void what_is_stopped_is_not_shown() throws IOException {
    Path file = recorded();
    FxHarness.run(
        () -> {
          opening.open(file);
          opening.cancel();
        });
    FxHarness.run(() -> {});
    assertEquals(List.of(), shown);
    assertFalse(FxHarness.call(() -> opening.isBusy()));
  }

  @Test
  void why_a_file_cannot_be_opened_is_said() throws IOException {
    Path file = Files.writeString(folder.resolve("other.gilscope"), "something else");
    FxHarness.run(() -> opening.open(file));
    FxHarness.until("told", () -> fault.get() != null);
    assertEquals(
        "other.gilscope: gilscope.core.trace.TraceFormatException: other.gilscope is not a Gilscope"
            + " trace; record one with: gilscope run --trace FILE PROGRAM",
        fault.get());
    assertEquals(List.of(), shown);
  }

  @Test
  void numbers_are_short() {
    assertEquals("9999", RecordingStrip.count(9_999));
    assertEquals("12.3 k", RecordingStrip.count(12_340));
    assertEquals("4.56 M", RecordingStrip.count(4_560_000));
  }
}
