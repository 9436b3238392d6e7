package gilscope.desk.export;

import com.fasterxml.jackson.core.JsonGenerator;
import gilscope.core.event.EventKind;
import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadState;
import gilscope.core.trace.CallSlices;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.ResourceUse;
import gilscope.core.trace.SpanTrack;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceCursor;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * The Firefox Profiler's processed profile, version 57, which it still reads and migrates: a thread
 * per Python thread with its states as markers and its calls as samples, and a thread per resource
 * with who owned it as markers.
 *
 * <p>Source: the profiler's src/types/profile.ts and processed-profile-versioning.ts at that
 * version. Every column of a table has the table's length; times are ms with ns as decimals.
 */
final class FirefoxWriter {
  static final String STATE = "StateSpan";
  static final String LOCK = "LockSpan";

  private static final List<String> CATEGORIES =
      List.of(
          "Other grey",
          "Running green",
          "GIL orange",
          "Lock wait red",
          "Waiting blue",
          "I/O purple",
          "World brown");

  private final Extract extract;
  private final JsonGenerator json;
  private final FirefoxTables.Strings strings = new FirefoxTables.Strings();

  private FirefoxWriter(Extract extract, JsonGenerator json) {
    this.extract = extract;
    this.json = json;
  }

  static void write(Extract extract, OutputStream out) throws IOException {
    try (JsonGenerator json = JsonOut.to(out)) {
      new FirefoxWriter(extract, json).document();
    }
  }

  private void document() throws IOException {
    json.writeStartObject();
    meta();
    json.writeArrayFieldStart("libs");
    json.writeEndArray();
    json.writeArrayFieldStart("threads");
    int tid = 1;
    for (ThreadTrack thread : extract.threads()) {
      thread(thread, tid++);
    }
    for (ResourceTrack resource : extract.resources()) {
      resource(resource, tid++);
    }
    json.writeEndArray();
    // Last, because only now all strings are known; readers take keys in any order.
    json.writeObjectFieldStart("shared");
    strings.write(json, "stringArray");
    json.writeEndObject();
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void meta() throws IOException {
    json.writeObjectFieldStart("meta");
    json.writeNumberField("interval", 0.001);
    json.writeNumberField("startTime", 0);
    json.writeNumberField("processType", 0);
    json.writeStringField("product", extract.program());
    json.writeNumberField("stackwalk", 0);
    json.writeNumberField("version", 32);
    json.writeNumberField("preprocessedProfileVersion", 57);
    json.writeBooleanField("debug", false);
    json.writeBooleanField("symbolicated", true);
    json.writeStringField("importedFrom", "Gilscope");
    json.writeObjectFieldStart("sampleUnits");
    json.writeStringField("time", "ms");
    json.writeStringField("eventDelay", "ms");
    json.writeStringField("threadCPUDelta", "ns");
    json.writeEndObject();
    json.writeArrayFieldStart("categories");
    for (String category : CATEGORIES) {
      int blank = category.lastIndexOf(' ');
      json.writeStartObject();
      json.writeStringField("name", category.substring(0, blank));
      json.writeStringField("color", category.substring(blank + 1));
      json.writeArrayFieldStart("subcategories");
      json.writeString("Other");
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("markerSchema");
    schema(
        STATE,
        "{marker.data.what}",
        "{marker.name} {marker.data.what}",
        "what",
        "resource",
        "owner",
        "at");
    schema(
        LOCK,
        "{marker.data.owner}",
        "{marker.data.lock} owner {marker.data.owner}",
        "lock",
        "owner",
        "waiters",
        "at");
    json.writeEndArray();
    json.writeFieldName(TraceFacts.KEY);
    TraceFacts.write(json, extract);
    json.writeEndObject();
  }

  private void schema(String name, String chart, String table, String... fields)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeArrayFieldStart("display");
    for (String place : List.of("marker-chart", "marker-table", "timeline-overview")) {
      json.writeString(place);
    }
    json.writeEndArray();
    json.writeStringField("chartLabel", chart);
    json.writeStringField("tooltipLabel", table);
    json.writeStringField("tableLabel", table);
    json.writeArrayFieldStart("fields");
    for (String field : fields) {
      json.writeStartObject();
      json.writeStringField("key", field);
      json.writeStringField("label", Character.toUpperCase(field.charAt(0)) + field.substring(1));
      json.writeStringField("format", field.equals("waiters") ? "integer" : "string");
      json.writeBooleanField("searchable", true);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void thread(ThreadTrack thread, int tid) throws IOException {
    FirefoxTables tables = new FirefoxTables(strings);
    SpanTrack states = thread.states();
    extract.stretches(
        states,
        (i, start, end) -> {
          ThreadState state = thread.state(i);
          if (state != ThreadState.DONE) {
            String what = what(state, states.x(i));
            tables.marker(
                state.label(),
                start,
                end,
                category(state),
                data -> {
                  data.writeStringField("type", STATE);
                  data.writeStringField("what", what);
                  data.writeStringField("state", state.name());
                  number(data, "resource_id", states.x(i));
                  text(data, "resource", extract.resourceLabel(states.x(i)));
                  number(data, "owner_id", states.y(i));
                  text(data, "owner", extract.threadName(states.y(i)));
                  place(data, states.z(i));
                });
          }
        });
    for (EventKind kind : Instants.KINDS) {
      extract.rows(
          extract.view().rows(kind),
          row -> {
            if (row.thread() == thread.id().value()) {
              tables.instant(Instants.label(row.event()), row.time());
            }
          });
    }
    samples(thread, tables);
    open(thread.name(), tid, thread.id().value() == 0, start(thread), extract.endedAt(thread));
    tables.write(json);
    json.writeEndObject();
  }

  private static long start(ThreadTrack thread) {
    return Math.max(0, Math.max(thread.startedAt(), thread.createdAt()));
  }

  private String what(ThreadState state, int resource) {
    return resource < 0 ? state.label() : extract.resourceLabel(resource);
  }

  private static int category(ThreadState state) {
    return switch (state) {
      case RUNNING -> 1;
      case WANTS_GIL -> 2;
      case BLOCKED -> 3;
      case WAITING, SLEEPING -> 4;
      case IO -> 5;
      case SUSPENDED -> 6;
      case RUNNABLE, DONE -> 0;
    };
  }

  /** One sample at each change of the stack, so that the stack chart shows it exactly. */
  private void samples(ThreadTrack thread, FirefoxTables tables) throws IOException {
    CallSlices calls = CallSlices.of(extract.view(), thread);
    if (calls.size() == 0) {
      SpanTrack states = thread.states();
      extract.stretches(
          states,
          (i, start, end) -> {
            boolean known = thread.state(i) == ThreadState.RUNNING && extract.line(states.z(i)) > 0;
            tables.sample(start, known ? stack(tables, -1, states.z(i)) : -1);
          });
    } else {
      int stack = -1;
      int depth = 0;
      int[] prefixes = new int[calls.size() + 1];
      prefixes[0] = -1;
      for (int i = 0; i < thread.calls().size(); i++) {
        TraceCursor row = extract.view().row(thread.calls().get(i));
        boolean enters = row.kindCode() == EventKind.CALLED.code();
        int below = Math.max(0, enters ? row.a() - 1 : row.a());
        depth = Math.min(depth, below);
        stack = prefixes[depth];
        if (enters) {
          stack = stack(tables, stack, row.c());
          prefixes[++depth] = stack;
        }
        if (row.time() >= extract.from() && row.time() <= extract.to()) {
          tables.sample(row.time(), stack);
        }
      }
    }
    tables.sample(extract.to(), -1);
  }

  private int stack(FirefoxTables tables, int prefix, int at) {
    return tables.stack(
        prefix, extract.function(at), extract.file(at), extract.firstLine(at), extract.line(at));
  }

  private void resource(ResourceTrack resource, int tid) throws IOException {
    FirefoxTables tables = new FirefoxTables(strings);
    SpanTrack uses = resource.uses();
    extract.stretches(
        uses,
        (i, start, end) -> {
          ResourceUse use = ResourceUse.of(uses.code(i));
          if (use != ResourceUse.FREE) {
            int owner = uses.x(i);
            tables.marker(
                owner >= 0 ? "held" : "awaited",
                start,
                end,
                resource.kind() == ResourceKind.GIL ? 2 : use == ResourceUse.HELD ? 0 : 3,
                data -> {
                  data.writeStringField("type", LOCK);
                  data.writeStringField("lock", resource.label());
                  number(data, "owner_id", owner);
                  data.writeStringField("owner", owner >= 0 ? extract.threadName(owner) : "nobody");
                  data.writeNumberField("waiters", uses.y(i));
                  place(data, uses.z(i));
                });
          }
        });
    tables.sample(extract.from(), -1);
    tables.sample(extract.to(), -1);
    open(resource.label(), tid, false, Math.max(0, resource.createdAt()), -1);
    tables.write(json);
    json.writeEndObject();
  }

  private void open(String name, int tid, boolean main, long start, long end) throws IOException {
    json.writeStartObject();
    json.writeStringField("processType", "default");
    json.writeNumberField("processStartupTime", 0);
    json.writeNullField("processShutdownTime");
    JsonOut.time(json, "registerTime", start, 1_000_000);
    if (end < 0) {
      json.writeNullField("unregisterTime");
    } else {
      JsonOut.time(json, "unregisterTime", end, 1_000_000);
    }
    json.writeArrayFieldStart("pausedRanges");
    json.writeEndArray();
    json.writeStringField("name", name);
    json.writeBooleanField("isMainThread", main);
    json.writeStringField("processName", "Python");
    json.writeStringField("pid", "1");
    json.writeNumberField("tid", tid);
    json.writeBooleanField("showMarkersInTimeline", true);
  }

  private static void number(JsonGenerator data, String key, int value) throws IOException {
    if (value >= 0) {
      data.writeNumberField(key, value);
    }
  }

  private static void text(JsonGenerator data, String key, String value) throws IOException {
    if (!value.isEmpty()) {
      data.writeStringField(key, value);
    }
  }

  private void place(JsonGenerator data, int at) throws IOException {
    TraceFacts.place(data, extract, at, "at");
  }
}
