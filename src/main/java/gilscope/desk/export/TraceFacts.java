package gilscope.desk.export;

import com.fasterxml.jackson.core.JsonGenerator;
import gilscope.core.event.Level;
import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadState;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceHeader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the viewers of other tools ignore in a file of theirs that we wrote, and our readers need to
 * restore the trace: how it was run, and the ids, kinds and births of threads and resources. Each
 * format keeps it under the key {@link #KEY}. Immutable.
 *
 * @param threads their ids, in the order in which the file has them
 * @param resources their ids, in the order in which the file has them
 */
record TraceFacts(Map<String, Object> json, List<Integer> threads, List<Integer> resources) {
  static final String KEY = "gilscope";
  private static final int SCHEMA = 1;

  /** Writes the object. */
  static void write(JsonGenerator json, Extract extract) throws IOException {
    TraceHeader header = extract.view().trace().header();
    json.writeStartObject();
    json.writeNumberField("schema", SCHEMA);
    json.writeStringField("program", header.program());
    json.writeStringField("runtime", header.runtime());
    json.writeStringField("machine", header.machine());
    json.writeNumberField("cores", header.cores());
    json.writeStringField("policy", header.policy());
    json.writeNumberField("seed", header.seed());
    json.writeNumberField("end_ns", extract.to());
    json.writeArrayFieldStart("threads");
    for (ThreadTrack thread : extract.threads()) {
      json.writeStartObject();
      json.writeNumberField("id", thread.id().value());
      json.writeStringField("name", thread.name());
      json.writeNumberField("parent", thread.parent().value());
      json.writeBooleanField("daemon", thread.isDaemon());
      json.writeNumberField("created_ns", thread.createdAt());
      json.writeNumberField("ended_ns", extract.endedAt(thread));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("resources");
    for (ResourceTrack resource : extract.resources()) {
      json.writeStartObject();
      json.writeNumberField("id", resource.id().value());
      json.writeStringField("kind", resource.kind().name());
      json.writeStringField("name", resource.name());
      json.writeNumberField("creator", resource.creator().value());
      json.writeNumberField("created_ns", resource.createdAt());
      place(json, extract, resource.createdWhere(), "loc");
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Writes three fields that {@link #place(TraceBuilder, Map, String)} reads; none if unknown. */
  static void place(JsonGenerator json, Extract extract, int at, String key) throws IOException {
    if (extract.line(at) >= 0) {
      json.writeStringField(key, extract.dictionary().where(at));
      json.writeStringField("function", extract.function(at));
      json.writeNumberField("function_line", extract.firstLine(at));
    }
  }

  /** What {@link #write} wrote; without threads or resources if it is empty. */
  static TraceFacts of(Map<String, Object> json) {
    return new TraceFacts(json, ids(json, "threads"), ids(json, "resources"));
  }

  private static List<Integer> ids(Map<String, Object> json, String key) {
    List<Integer> ids = new ArrayList<>();
    for (Object each : JsonIn.array(json.get(key))) {
      ids.add(JsonIn.integer(JsonIn.object(each).get("id"), 0));
    }
    return ids;
  }

  /** False if the file is another tool's. */
  boolean isOurs() {
    return !json.isEmpty();
  }

  /** When the recording, or the range that was exported, ends; ns. */
  long end() {
    return JsonIn.number(json.get("end_ns"), 0, -1);
  }

  /** Tells the builder of all threads and resources, and of the end. */
  void introduce(TraceBuilder builder) {
    builder.stopsAt(end());
    for (Object each : JsonIn.array(json.get("threads"))) {
      Map<String, Object> thread = JsonIn.object(each);
      int id = JsonIn.integer(thread.get("id"), 0);
      builder.thread(
          id,
          JsonIn.text(thread.get("name")),
          JsonIn.integer(thread.get("parent"), -1),
          Boolean.TRUE.equals(thread.get("daemon")),
          JsonIn.number(thread.get("created_ns"), 0, 0));
      long ended = JsonIn.number(thread.get("ended_ns"), 0, -1);
      if (ended >= 0) {
        builder.threadEnds(id, ended);
      }
    }
    for (Object each : JsonIn.array(json.get("resources"))) {
      Map<String, Object> resource = JsonIn.object(each);
      builder.resource(
          JsonIn.integer(resource.get("id"), 0),
          kind(JsonIn.text(resource.get("kind"))),
          JsonIn.text(resource.get("name")),
          JsonIn.integer(resource.get("creator"), 0),
          JsonIn.number(resource.get("created_ns"), 0, 0),
          place(builder, resource, "loc"));
    }
  }

  /** The packed position in the builder's trace of what {@link #place} wrote; −1 if nothing. */
  static int place(TraceBuilder builder, Map<String, Object> json, String key) {
    String where = JsonIn.text(json.get(key));
    int colon = where.lastIndexOf(':');
    return colon < 0
        ? -1
        : builder.place(
            where.substring(0, colon),
            JsonIn.text(json.get("function")),
            JsonIn.integer(json.get("function_line"), -1),
            JsonIn.integer(where.substring(colon + 1), -1));
  }

  private static ResourceKind kind(String name) {
    for (ResourceKind kind : ResourceKind.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    return ResourceKind.OTHER;
  }

  static ThreadState state(String name) {
    for (ThreadState state : ThreadState.values()) {
      if (state.name().equals(name)) {
        return state;
      }
    }
    return ThreadState.RUNNING;
  }

  /**
   * The restored trace's header.
   *
   * @param from the format's name, for people
   */
  TraceHeader header(String from) {
    return new TraceHeader(
        JsonIn.text(json.get("program")),
        Map.of(),
        List.of(),
        JsonIn.text(json.get("runtime")),
        JsonIn.text(json.get("machine")),
        JsonIn.integer(json.get("cores"), 0),
        0,
        JsonIn.text(json.get("policy")),
        JsonIn.number(json.get("seed"), 0, 0),
        Level.STATES,
        "",
        Map.of("imported", from + " of Gilscope"));
  }
}
