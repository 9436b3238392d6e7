package gilscope.desk.export;

import gilscope.core.event.ThreadState;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.ResourceUse;
import gilscope.core.trace.SpanTrack;
import gilscope.core.trace.ThreadTrack;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A table for spreadsheets and data frames, RFC 4180: one line per interval, first those of the
 * threads, then those of the resources. Times are whole ns; an empty field means none.
 */
final class CsvWriter {
  private CsvWriter() {}

  static void write(Extract extract, OutputStream stream) throws IOException {
    Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    line(
        out,
        "lane",
        "name",
        "start_ns",
        "end_ns",
        "duration_ns",
        "state",
        "resource",
        "owner",
        "waiters",
        "file",
        "line",
        "function");
    for (ThreadTrack thread : extract.threads()) {
      SpanTrack states = thread.states();
      extract.stretches(
          states,
          (i, start, end) -> {
            ThreadState state = thread.state(i);
            if (state != ThreadState.DONE) {
              interval(
                  out,
                  extract,
                  "thread",
                  thread.name(),
                  start,
                  end,
                  state.name().toLowerCase(Locale.ROOT),
                  extract.resourceLabel(states.x(i)),
                  extract.threadName(states.y(i)),
                  "",
                  states.z(i));
            }
          });
    }
    for (ResourceTrack resource : extract.resources()) {
      SpanTrack uses = resource.uses();
      extract.stretches(
          uses,
          (i, start, end) -> {
            ResourceUse use = ResourceUse.of(uses.code(i));
            if (use != ResourceUse.FREE) {
              interval(
                  out,
                  extract,
                  "resource",
                  resource.label(),
                  start,
                  end,
                  use.name().toLowerCase(Locale.ROOT),
                  resource.label(),
                  extract.threadName(uses.x(i)),
                  Integer.toString(uses.y(i)),
                  uses.z(i));
            }
          });
    }
    out.flush();
  }

  private static void interval(
      Writer out,
      Extract extract,
      String lane,
      String name,
      long start,
      long end,
      String state,
      String resource,
      String owner,
      String waiters,
      int at)
      throws IOException {
    int line = extract.line(at);
    line(
        out,
        lane,
        name,
        Long.toString(start),
        Long.toString(end),
        Long.toString(end - start),
        state,
        resource,
        owner,
        waiters,
        extract.file(at),
        line < 0 ? "" : Integer.toString(line),
        extract.function(at));
  }

  private static void line(Writer out, String... fields) throws IOException {
    for (int i = 0; i < fields.length; i++) {
      if (i > 0) {
        out.write(',');
      }
      out.write(quoted(fields[i]));
    }
    out.write("\r\n");
  }

  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
