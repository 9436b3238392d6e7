package gilscope.core.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import gilscope.core.event.Dictionary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceStoreTest {
  private static final int ROWS = 300_000;

  @TempDir Path folder = Path.of("");

  @Test
  void a_reader_sees_only_whole_rows_while_the_store_grows() {
    Trace trace = empty();
    CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(trace));
    TraceCursor cursor = trace.store().cursor();
    TraceCursor jumping = trace.store().cursor();
    long expected = 0;
    while (expected < ROWS) {
      if (cursor.next()) {
        assertRow(expected, cursor);
        long elsewhere = expected * 7919 % (expected + 1);
        assertRow(elsewhere, jumping.seek(elsewhere));
        expected++;
      } else if (writer.isCompletedExceptionally()) {
        writer.join();
      }
    }
    writer.join();
  }

  @Test
  void what_does_not_fit_into_the_heap_is_read_from_a_file_that_is_a_trace() throws IOException {
    Trace trace = empty();
    Path spilled = folder.resolve("spilled.gilscope");
    try (TraceSpill spill = new TraceSpill(trace, spilled, 2 * Chunk.CAPACITY)) {
      write(trace);
      assertNull(spill.failure());
      spill.finish();
    }
    TraceCursor cursor = trace.store().cursor();
    for (int i = 0; i < ROWS; i++) {
      cursor.next();
      assertRow(i, cursor);
    }
    Trace inHeap = empty();
    write(inHeap);
    Path saved = folder.resolve("saved.gilscope");
    TraceFileWriter.save(inHeap, saved);
    assertArrayEquals(Files.readAllBytes(saved), Files.readAllBytes(spilled));
    TraceFileWriter.save(trace, saved);
    assertArrayEquals(Files.readAllBytes(spilled), Files.readAllBytes(saved));
  }

  private static Trace empty() {
    return new Trace(TraceHeader.of("demo.py", "", "gil", "virtual"), new Dictionary());
  }

  /** Time jumps now and then so far that a chunk must end early. */
  private static long time(long row) {
    return row + row / 10_007 * 5_000_000_000L;
  }

  private static void write(Trace trace) {
    for (int i = 0; i < ROWS; i++) {
      trace.store().called(i % 3, time(i), i * 5L, i, i + 1, i + 2);
    }
  }

  private static void assertRow(long row, TraceCursor cursor) {
    boolean whole =
        cursor.row() == row
            && cursor.thread() == row % 3
            && cursor.time() == time(row)
            && cursor.step() == row * 5
            && cursor.c() == row
            && cursor.b() == row + 1
            && cursor.a() == row + 2;
    assertEquals(true, whole, "row " + row);
  }
}
