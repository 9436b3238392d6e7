package gilscope.desk.export;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceFormatException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Opens what other tools recorded: Chrome's trace event JSON (and so VizTracer's and
 * gvl-tracing's), Firefox profiles as Gecko records or the profiler saves them (Tachyon's), and
 * Perfetto's track events; what Gilscope itself wrote in these formats is restored as it was. Plain
 * or compressed with gzip.
 */
public final class TraceImport {
  static final List<String> ENDINGS =
      List.of(".json", ".json.gz", ".pftrace", ".pftrace.gz", ".perfetto-trace");

  private TraceImport() {}

  /** True if a file of this name may be a trace of another tool. */
  public static boolean takes(String name) {
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  /**
   * Reads a file.
   *
   * @throws TraceFormatException if it is of none of these formats, with a message for people
   * @throws IOException if it cannot be read
   */
  public static Trace open(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    try (InputStream in = unpacked(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      if (!name.contains(".json")) {
        return new PerfettoReader(in.readAllBytes(), name).trace();
      }
      try (JsonParser json = JsonIn.of(in)) {
        return read(json, name);
      }
    } catch (StreamConstraintsException e) {
      throw new TraceFormatException(name + " is no trace: " + e.getOriginalMessage());
    } catch (JsonParseException e) {
      throw new TraceFormatException(
          name
              + " is not JSON at line "
              + e.getLocation().getLineNr()
              + "; open a .gilscope, Chrome, VizTracer, gvl-tracing or Firefox trace");
    }
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    in.mark(2);
    int magic = in.read() | in.read() << 8;
    in.reset();
    return magic == GZIPInputStream.GZIP_MAGIC ? new GZIPInputStream(in, 1 << 16) : in;
  }

  private static Trace read(JsonParser json, String name) throws IOException {
    List<ChromeEvent> events = new ArrayList<>();
    Map<String, Object> rest = new LinkedHashMap<>();
    boolean chrome = false;
    try {
      JsonToken first = json.nextToken();
      if (first == JsonToken.START_ARRAY) {
        chrome = true;
        events(json, events);
      } else if (first == JsonToken.START_OBJECT) {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String key = json.currentName();
          json.nextToken();
          if (key.equals("traceEvents")) {
            chrome = true;
            events(json, events);
          } else {
            Object value = JsonIn.value(json);
            if (value != null) {
              rest.put(key, value);
            }
          }
        }
      }
    } catch (JsonEOFException | EOFException e) {
      // Chrome's format may end anywhere: a tracer that was killed cannot close its array.
      if (!chrome) {
        throw new TraceFormatException(name + " ends in the middle; record or export it again");
      }
    }
    if (chrome && events.isEmpty()) {
      throw new TraceFormatException(name + " has no events");
    }
    if (chrome) {
      TraceFacts facts = TraceFacts.of(JsonIn.object(rest.get(TraceFacts.KEY)));
      return facts.isOurs()
          ? new OwnChromeReader(events, facts).trace()
          : new ChromeReader(events, name, "Chrome JSON").trace();
    }
    if (rest.containsKey("meta") && (rest.containsKey("threads") || RawGecko.is(rest))) {
      return new GeckoReader(rest, name).trace();
    }
    throw new TraceFormatException(
        name
            + " is of no format known here; open a .gilscope, Chrome, VizTracer, gvl-tracing or"
            + " Firefox trace");
  }

  private static void events(JsonParser json, List<ChromeEvent> events) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      return;
    }
    JsonToken next = json.nextToken();
    while (next != null && next != JsonToken.END_ARRAY) {
      Map<String, Object> each = JsonIn.object(JsonIn.value(json));
      ChromeEvent event = ChromeEvent.of(each);
      boolean timed = each.containsKey("ts") || event.phase().equals("M");
      if (!event.phase().isEmpty() && timed) {
        events.add(event);
      }
      next = json.nextToken();
    }
  }
}
