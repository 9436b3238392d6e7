package gilscope.core.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.CodeInfo;
import gilscope.core.event.Dictionary;
import gilscope.core.event.EventKind;
import gilscope.core.event.Level;
import gilscope.core.event.OutputStreamKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceFileTest {
  @TempDir Path folder = Path.of("");

  @Test
  void everything_comes_back() throws IOException {
    Trace trace = sample(70_000);
    trace.complete(Map.of(Trace.SCHEDULE, "gs1.AAAA", Trace.EXIT, "0"));
    Path file = folder.resolve("a.gilscope");
    TraceFileWriter.save(trace, file);
    Trace read = TraceFileReader.open(file);
    assertNull(read.damage());
    assertEquals(trace.header(), read.header());
    assertEquals(trace.ending(), read.ending());
    assertEquals("gs1.AAAA", read.schedule());
    assertTrue(read.isComplete());
    assertSameRows(trace, read, 70_000);
    assertEquals(trace.dictionary().codes(), read.dictionary().codes());
    assertEquals(trace.store().endTime(), read.store().endTime());
  }

  @Test
  void equal_traces_are_equal_files_however_they_were_written() throws IOException {
    Path first = folder.resolve("first.gilscope");
    TraceFileWriter.save(sample(70_000), first);
    Path second = folder.resolve("second.gilscope");
    Trace growing = new Trace(header(), dictionary());
    try (TraceFileWriter writer = new TraceFileWriter(growing, second)) {
      for (int i = 0; i < 70_000; i++) {
        write(growing, i);
        if (i % 20_000 == 0) {
          writer.append();
        }
      }
      writer.finish();
    }
    assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
  }

  @Test
  void a_trace_that_was_read_is_saved_as_the_same_file() throws IOException {
    Path first = folder.resolve("first.gilscope");
    Path second = folder.resolve("second.gilscope");
    TraceFileWriter.save(sample(5_000), first);
    TraceFileWriter.save(TraceFileReader.open(first), second);
    assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
  }

  @Test
  void an_event_takes_24_bytes() throws IOException {
    Path small = folder.resolve("small.gilscope");
    Path large = folder.resolve("large.gilscope");
    TraceFileWriter.save(quiet(Chunk.CAPACITY), small);
    TraceFileWriter.save(quiet(3 * Chunk.CAPACITY), large);
    double each = (Files.size(large) - Files.size(small)) / (2.0 * Chunk.CAPACITY);
    assertTrue(each < 24.01, each + " bytes");
  }

  @Test
  void an_unfinished_file_gives_what_was_appended() throws IOException {
    Path file = folder.resolve("a.gilscope");
    Trace trace = sample(70_000);
    try (TraceFileWriter writer = new TraceFileWriter(trace, file)) {
      writer.append();
    }
    Trace read = TraceFileReader.open(file);
    assertSameRows(trace, read, 2 * Chunk.CAPACITY);
    assertEquals(
        "the trace is damaged: it ends before its end mark at byte "
            + Files.size(file)
            + "; the 65536 events before it were saved",
        Objects.requireNonNull(read.damage()).toString());
  }

  @Test
  void a_file_cut_anywhere_gives_a_prefix_or_says_that_nothing_can_be_read() throws IOException {
    Trace trace = sample(40_000);
    Path file = folder.resolve("a.gilscope");
    TraceFileWriter.save(trace, file);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length += length < 1000 ? 7 : 50_021) {
      Path cut = folder.resolve("cut.gilscope");
      Files.write(cut, Arrays.copyOf(whole, length));
      try {
        Trace read = TraceFileReader.open(cut);
        assertEquals(read.store().size(), Objects.requireNonNull(read.damage()).rowsSaved());
        assertSameRows(trace, read, read.store().size());
      } catch (TraceFormatException e) {
        assertTrue(String.valueOf(e.getMessage()).contains("; record"), e.toString());
      }
    }
  }

  @Test
  void a_short_trace_cut_in_the_middle_keeps_what_lies_before() throws IOException {
    Trace trace = sample(300);
    Path file = folder.resolve("a.gilscope");
    TraceFileWriter.save(trace, file);
    byte[] whole = Files.readAllBytes(file);
    Path cut = folder.resolve("cut.gilscope");
    Files.write(cut, Arrays.copyOf(whole, whole.length * 3 / 5));
    Trace read = TraceFileReader.open(cut);
    assertSameRows(trace, read, 128);
    Path again = folder.resolve("again.gilscope");
    TraceFileWriter.save(TraceFileReader.open(file), again);
    assertArrayEquals(whole, Files.readAllBytes(again));
  }

  @Test
  void a_flipped_bit_is_found_and_what_lies_before_it_is_kept() throws IOException {
    Trace trace = sample(70_000);
    Path file = folder.resolve("a.gilscope");
    TraceFileWriter.save(trace, file);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 30_000] ^= 4;
    Files.write(file, bytes);
    Trace read = TraceFileReader.open(file);
    assertSameRows(trace, read, 2 * Chunk.CAPACITY + 2048);
    String message = Objects.requireNonNull(read.damage()).toString();
    assertTrue(
        message.startsWith("the trace is damaged: the check sum of section ROWS does not fit"),
        message);
  }

  @Test
  void other_files_are_refused_with_what_to_do() throws IOException {
    String record = "; record one with: gilscope run --trace FILE PROGRAM";
    assertEquals("x.gilscope is empty" + record, refusal(new byte[0]));
    assertEquals(
        "x.gilscope is not a Gilscope trace" + record,
        refusal("print()".getBytes(StandardCharsets.UTF_8)));
    Path file = folder.resolve("a.gilscope");
    TraceFileWriter.save(sample(1), file);
    byte[] bytes = Files.readAllBytes(file);
    bytes[8] = 2;
    assertEquals(
        "x.gilscope has trace format 2, this Gilscope reads format 1; open it with a newer"
            + " Gilscope",
        refusal(bytes));
  }

  @Test
  void rows_far_apart_in_time_and_steps_are_exact() throws IOException {
    Trace trace = new Trace(header(), dictionary());
    long[] times = {5, 4_000_000_000L, 3_999_999_990L, 1L << 60, (1L << 60) + 1};
    long[] steps = {0, 1L << 33, 7, 1L << 50, 8};
    for (int i = 0; i < times.length; i++) {
      trace.store().lineReached(i % 2, times[i], steps[i], i);
    }
    trace.store().emit(EventKind.MARKED, -1, times[4], 1L << 40, 0, 0, -1);
    Path file = folder.resolve("a.gilscope");
    TraceFileWriter.save(trace, file);
    TraceCursor cursor = TraceFileReader.open(file).store().cursor();
    for (int i = 0; i < times.length; i++) {
      assertTrue(cursor.next());
      assertEquals(times[i] + " " + steps[i], cursor.time() + " " + cursor.step());
    }
    assertTrue(cursor.next());
    assertEquals("-1 " + (1L << 40), cursor.thread() + " " + cursor.step());
  }

  private String refusal(byte[] bytes) throws IOException {
    Path file = folder.resolve("x.gilscope");
    Files.write(file, bytes);
    return String.valueOf(
        assertThrows(TraceFormatException.class, () -> TraceFileReader.open(file)).getMessage());
  }

  private static TraceHeader header() {
    return new TraceHeader(
        "demo.py",
        Map.of("demo.py", "print('é🐍')\n", "other.py", ""),
        List.of("one", "", "two"),
        "gil",
        "virtual",
        4,
        5_000_000,
        "pct:3",
        -7,
        Level.LINES,
        "0.1.0",
        Map.of("note", "x"));
  }

  private static Dictionary dictionary() {
    Dictionary dictionary = new Dictionary();
    dictionary.defineCode(new CodeInfo("demo.py", "<module>", 1, new int[] {0, 1, -1}));
    dictionary.defineCode(new CodeInfo("demo.py", "é.<locals>.f", 3, new int[0]));
    return dictionary;
  }

  private static Trace sample(int rows) {
    Trace trace = new Trace(header(), dictionary());
    for (int i = 0; i < rows; i++) {
      write(trace, i);
    }
    return trace;
  }

  private static void write(Trace trace, int i) {
    TraceStore out = trace.store();
    if (i % 100 == 99) {
      int text = trace.dictionary().append("line " + i + " \ud800 é🐍\u0000\n");
      out.streamUsed(i % 5, i * 10L, i, OutputStreamKind.STDOUT, text);
    } else {
      out.lineReached(i % 5, i * 10L, i, i % 3);
    }
  }

  private static Trace quiet(int rows) {
    Trace trace = new Trace(header(), dictionary());
    for (int i = 0; i < rows; i++) {
      trace.store().lineReached(i % 3, i, i, 0);
    }
    return trace;
  }

  private static void assertSameRows(Trace expected, Trace actual, long rows) {
    assertEquals(rows, actual.store().size());
    TraceCursor a = expected.store().cursor();
    TraceCursor b = actual.store().cursor();
    while (b.next()) {
      assertTrue(a.next());
      assertEquals(a.packed(), b.packed());
      if (b.row() % 97 == 0 || b.kind() == EventKind.STREAM_USED && b.row() % 11 == 0) {
        assertEquals(a.event(), b.event());
      }
    }
  }
}
