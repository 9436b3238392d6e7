package gilscope.desk.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of one thread of a Firefox profile, built and then written. One owner at a time. */
final class FirefoxTables {
  /** The profile's common texts, numbered in the order of first use. */
  static final class Strings {
    private final Map<String, Integer> ids = new LinkedHashMap<>();

    int id(String text) {
      return ids.computeIfAbsent(text, _ -> ids.size());
    }

    void write(JsonGenerator json, String field) throws IOException {
      json.writeArrayFieldStart(field);
      for (String text : ids.keySet()) {
        json.writeString(text);
      }
      json.writeEndArray();
    }
  }

  /** Writes a marker's own fields. */
  interface Data {
    void write(JsonGenerator json) throws IOException;
  }

  private record Marker(int name, long start, long end, int category, Data data) {}

  private record Func(int name, int file, int line) {}

  private record Frame(int func, int line) {}

  private record Stack(int prefix, int frame) {}

  private record Sample(long time, int stack) {}

  private static final int INSTANT = 0;
  private static final int INTERVAL = 1;

  private final Strings strings;
  private final List<Marker> markers = new ArrayList<>();
  private final List<Sample> samples = new ArrayList<>();
  private final Map<Func, Integer> funcs = new LinkedHashMap<>();
  private final Map<Frame, Integer> frames = new LinkedHashMap<>();
  private final Map<Stack, Integer> stacks = new LinkedHashMap<>();

  FirefoxTables(Strings strings) {
    this.strings = strings;
  }

  void marker(String name, long start, long end, int category, Data data) {
    markers.add(new Marker(strings.id(name), start, end, category, data));
  }

  void instant(String name, long time) {
    markers.add(new Marker(strings.id(name), time, -1, 0, _ -> {}));
  }

  /** A sample; {@code stack} −1 for none. */
  void sample(long time, int stack) {
    samples.add(new Sample(time, stack));
  }

  /** The number of a stack: a frame upon another stack, or upon nothing if {@code prefix} is −1. */
  int stack(int prefix, String function, String file, int firstLine, int line) {
    Func func =
        new Func(
            strings.id(function.isEmpty() ? "(unknown)" : function), strings.id(file), firstLine);
    int f = funcs.computeIfAbsent(func, _ -> funcs.size());
    int frame = frames.computeIfAbsent(new Frame(f, line), _ -> frames.size());
    return stacks.computeIfAbsent(new Stack(prefix, frame), _ -> stacks.size());
  }

  private interface Cell<T> {
    void write(T row) throws IOException;
  }

  private static <T> void column(JsonGenerator json, String name, Iterable<T> rows, Cell<T> cell)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (T row : rows) {
      cell.write(row);
    }
    json.writeEndArray();
  }

  /** Writes a number, or null for −1. */
  private static void orNull(JsonGenerator json, int value) throws IOException {
    if (value < 0) {
      json.writeNull();
    } else {
      json.writeNumber(value);
    }
  }

  void write(JsonGenerator json) throws IOException {
    samples.sort(java.util.Comparator.comparingLong(Sample::time));
    json.writeObjectFieldStart("samples");
    column(json, "stack", samples, s -> orNull(json, s.stack()));
    column(json, "time", samples, s -> json.writeNumber(JsonOut.decimal(s.time(), 1_000_000)));
    json.writeNullField("weight");
    json.writeStringField("weightType", "samples");
    json.writeNumberField("length", samples.size());
    json.writeEndObject();
    writeMarkers(json);
    json.writeObjectFieldStart("stackTable");
    column(json, "frame", stacks.keySet(), s -> json.writeNumber(s.frame()));
    column(json, "category", stacks.keySet(), _ -> json.writeNumber(1));
    column(json, "subcategory", stacks.keySet(), _ -> json.writeNumber(0));
    column(json, "prefix", stacks.keySet(), s -> orNull(json, s.prefix()));
    json.writeNumberField("length", stacks.size());
    json.writeEndObject();
    json.writeObjectFieldStart("frameTable");
    column(json, "address", frames.keySet(), _ -> json.writeNumber(-1));
    column(json, "inlineDepth", frames.keySet(), _ -> json.writeNumber(0));
    column(json, "category", frames.keySet(), _ -> json.writeNumber(1));
    column(json, "subcategory", frames.keySet(), _ -> json.writeNumber(0));
    column(json, "func", frames.keySet(), f -> json.writeNumber(f.func()));
    column(json, "nativeSymbol", frames.keySet(), _ -> json.writeNull());
    column(json, "innerWindowID", frames.keySet(), _ -> json.writeNumber(0));
    column(json, "line", frames.keySet(), f -> orNull(json, f.line()));
    column(json, "column", frames.keySet(), _ -> json.writeNull());
    json.writeNumberField("length", frames.size());
    json.writeEndObject();
    json.writeObjectFieldStart("funcTable");
    column(json, "name", funcs.keySet(), f -> json.writeNumber(f.name()));
    column(json, "isJS", funcs.keySet(), _ -> json.writeBoolean(false));
    column(json, "relevantForJS", funcs.keySet(), _ -> json.writeBoolean(false));
    column(json, "resource", funcs.keySet(), _ -> json.writeNumber(-1));
    column(json, "fileName", funcs.keySet(), f -> json.writeNumber(f.file()));
    column(json, "lineNumber", funcs.keySet(), f -> orNull(json, f.line()));
    column(json, "columnNumber", funcs.keySet(), _ -> json.writeNull());
    json.writeNumberField("length", funcs.size());
    json.writeEndObject();
    empty(json, "resourceTable", "lib", "name", "host", "type");
    empty(json, "nativeSymbols", "libIndex", "address", "name", "functionSize");
  }

  private void writeMarkers(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("markers");
    column(json, "name", markers, m -> json.writeNumber(m.name()));
    column(
        json, "startTime", markers, m -> json.writeNumber(JsonOut.decimal(m.start(), 1_000_000)));
    column(
        json,
        "endTime",
        markers,
        m -> {
          if (m.end() < 0) {
            json.writeNull();
          } else {
            json.writeNumber(JsonOut.decimal(m.end(), 1_000_000));
          }
        });
    column(json, "phase", markers, m -> json.writeNumber(m.end() < 0 ? INSTANT : INTERVAL));
    column(json, "category", markers, m -> json.writeNumber(m.category()));
    column(
        json,
        "data",
        markers,
        m -> {
          if (m.end() < 0) {
            json.writeNull();
          } else {
            json.writeStartObject();
            m.data().write(json);
            json.writeEndObject();
          }
        });
    json.writeNumberField("length", markers.size());
    json.writeEndObject();
  }

  private static void empty(JsonGenerator json, String table, String... columns)
      throws IOException {
    json.writeObjectFieldStart(table);
    for (String column : columns) {
      json.writeArrayFieldStart(column);
      json.writeEndArray();
    }
    json.writeNumberField("length", 0);
    json.writeEndObject();
  }
}
