package gilscope.desk.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Profiles as Firefox itself and Linux perf's {@code gecko.py} record them, turned into the
 * processed form that {@link GeckoReader} reads: tables by column, one list of threads, functions
 * apart from frames. Stateless.
 *
 * <p>Source: the profiler's docs-developer/gecko-profile-format.md and src/types/gecko-profile.ts.
 */
final class RawGecko {
  private RawGecko() {}

  /** True if a profile is in this form. */
  static boolean is(Map<String, Object> profile) {
    List<@Nullable Object> threads = JsonIn.array(profile.get("threads"));
    List<@Nullable Object> processes = JsonIn.array(profile.get("processes"));
    return threads.isEmpty() && !processes.isEmpty()
        || JsonIn.object(
                JsonIn.object(threads.isEmpty() ? null : threads.getFirst()).get("samples"))
            .containsKey("schema");
  }

  /** The threads of all processes, in processed form. */
  static List<@Nullable Object> threads(Map<String, Object> profile) {
    List<@Nullable Object> found = new ArrayList<>();
    collect(
        profile, JsonIn.number(JsonIn.object(profile.get("meta")).get("startTime"), 6, 0), found);
    return found;
  }

  /** Each process counts its times from its own start. */
  private static void collect(
      Map<String, Object> process, long zero, List<@Nullable Object> found) {
    long start = JsonIn.number(JsonIn.object(process.get("meta")).get("startTime"), 6, zero);
    for (Object each : JsonIn.array(process.get("threads"))) {
      found.add(thread(JsonIn.object(each), start - zero));
    }
    for (Object each : JsonIn.array(process.get("processes"))) {
      collect(JsonIn.object(each), zero, found);
    }
  }

  private static Map<String, Object> thread(Map<String, Object> raw, long shift) {
    List<@Nullable Object> strings = new ArrayList<>(JsonIn.array(raw.get("stringTable")));
    Map<String, Object> thread = new LinkedHashMap<>(raw);
    thread.put("registerTime", later(raw.get("registerTime"), shift));
    thread.put("samples", columns(raw.get("samples"), shift, "time"));
    thread.put("markers", columns(raw.get("markers"), shift, "startTime", "endTime", "time"));
    thread.put("stackTable", columns(raw.get("stackTable"), 0));
    functions(columns(raw.get("frameTable"), 0), strings, thread);
    thread.put("stringArray", strings);
    return thread;
  }

  /** {@code {schema: {name: column}, data: [rows]}} as columns; older markers have one time. */
  private static Map<String, Object> columns(@Nullable Object table, long shift, String... times) {
    Map<String, Object> raw = JsonIn.object(table);
    Map<String, Object> columns = new HashMap<>();
    JsonIn.object(raw.get("schema"))
        .forEach(
            (name, number) -> {
              int column = JsonIn.integer(number, -1);
              boolean time = List.of(times).contains(name);
              List<@Nullable Object> values = new ArrayList<>();
              for (Object each : JsonIn.array(raw.get("data"))) {
                List<@Nullable Object> row = JsonIn.array(each);
                Object value = column >= 0 && column < row.size() ? row.get(column) : null;
                values.add(time && value != null ? later(value, shift) : value);
              }
              columns.put(name, values);
            });
    Object time = columns.get("time");
    if (time != null) {
      columns.putIfAbsent("startTime", time);
    }
    return columns;
  }

  private static String later(@Nullable Object ms, long shift) {
    return JsonOut.decimal(JsonIn.number(ms, 6, 0) + shift, 1_000_000);
  }

  /** A frame's location is a text, {@code func (file:line)} of scripts: a function for each. */
  private static void functions(
      Map<String, Object> frames, List<@Nullable Object> strings, Map<String, Object> thread) {
    List<@Nullable Object> locations = JsonIn.array(frames.get("location"));
    List<@Nullable Object> func = new ArrayList<>();
    List<@Nullable Object> names = new ArrayList<>();
    List<@Nullable Object> files = new ArrayList<>();
    List<@Nullable Object> lines = new ArrayList<>();
    Map<String, Integer> known = new HashMap<>();
    for (Object each : locations) {
      int location = JsonIn.integer(each, -1);
      String text =
          location >= 0 && location < strings.size() ? JsonIn.text(strings.get(location)) : "";
      Integer number = known.get(text);
      if (number == null) {
        number = known.size();
        known.put(text, number);
        CallName name = CallName.of(text);
        names.add(add(strings, name.function()));
        files.add(add(strings, name.file()));
        lines.add(Integer.toString(name.line()));
      }
      func.add(Integer.toString(number));
    }
    thread.put("frameTable", Map.of("func", func));
    thread.put("funcTable", Map.of("name", names, "fileName", files, "lineNumber", lines));
  }

  private static String add(List<@Nullable Object> strings, String text) {
    strings.add(text);
    return Integer.toString(strings.size() - 1);
  }
}
