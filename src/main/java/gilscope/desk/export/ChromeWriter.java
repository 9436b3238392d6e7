package gilscope.desk.export;

import com.fasterxml.jackson.core.JsonGenerator;
import gilscope.core.event.Event;
import gilscope.core.event.EventCodec;
import gilscope.core.event.EventKind;
import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadState;
import gilscope.core.trace.CallSlices;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.ResourceUse;
import gilscope.core.trace.SpanTrack;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceCursor;
import gilscope.core.trace.TraceHeader;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * Chrome's trace event JSON, which Perfetto, chrome://tracing, Speedscope, the Firefox Profiler,
 * Tracy and VizTracer's viewer open.
 *
 * <p>Threads are rows of process 1 (states, then calls if they were recorded), resources are rows
 * of process 2, each slice named by its owner. <b>Why</b> a row per lock and not Chrome's async
 * slices: only rows have a name and an order in every viewer, and one lock's slices never overlap.
 *
 * <p>Sources of the rules: Chrome's "Trace Event Format", and what the importers of Perfetto,
 * Speedscope and Firefox accept: a name on every event, small numeric ids, µs with ns as decimals,
 * slices of a row nest, flows start and end inside a slice.
 */
final class ChromeWriter {
  static final int THREADS = 1;
  static final int RESOURCES = 2;

  private final Extract extract;
  private final JsonGenerator json;
  private final Map<Integer, Integer> rowOfThread = new HashMap<>();

  private ChromeWriter(Extract extract, JsonGenerator json) {
    this.extract = extract;
    this.json = json;
  }

  static void write(Extract extract, OutputStream out) throws IOException {
    try (JsonGenerator json = JsonOut.to(out)) {
      new ChromeWriter(extract, json).document();
    }
  }

  private void document() throws IOException {
    json.writeStartObject();
    json.writeStringField("displayTimeUnit", "ns");
    json.writeFieldName(TraceFacts.KEY);
    TraceFacts.write(json, extract);
    json.writeFieldName("traceEvents");
    json.writeStartArray();
    TraceHeader header = extract.view().trace().header();
    meta(THREADS, 0, "process_name", "name", extract.program() + " [" + header.runtime() + "]");
    meta(RESOURCES, 0, "process_name", "name", "Locks");
    sortIndex(THREADS, 0, "process_sort_index", 0);
    sortIndex(RESOURCES, 0, "process_sort_index", 1);
    int row = 1;
    for (ThreadTrack thread : extract.threads()) {
      rowOfThread.put(thread.id().value(), row);
      thread(thread, row);
      row += 2;
    }
    row = 1;
    for (ResourceTrack resource : extract.resources()) {
      resource(resource, row++);
    }
    handOvers();
    instants();
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void thread(ThreadTrack thread, int row) throws IOException {
    meta(THREADS, row, "thread_name", "name", thread.name());
    sortIndex(THREADS, row, "thread_sort_index", row);
    extract.stretches(thread.states(), (i, start, end) -> state(thread, row, i, start, end));
    CallSlices calls = CallSlices.of(extract.view(), thread);
    if (calls.size() > 0) {
      meta(THREADS, row + 1, "thread_name", "name", thread.name() + " calls");
      sortIndex(THREADS, row + 1, "thread_sort_index", row + 1);
      extract.calls(calls, (i, start, end) -> call(calls, row + 1, i, start, end));
    }
  }

  private void state(ThreadTrack thread, int row, int i, long start, long end) throws IOException {
    ThreadState state = thread.state(i);
    if (state == ThreadState.DONE) {
      return;
    }
    SpanTrack states = thread.states();
    int resource = states.x(i);
    int owner = states.y(i);
    begin("X", THREADS, row, start, "state", stateName(state, resource));
    JsonOut.time(json, "dur", end - start, 1000);
    json.writeObjectFieldStart("args");
    json.writeStringField("state", state.name());
    if (resource >= 0) {
      json.writeStringField("resource", extract.resourceLabel(resource));
      json.writeNumberField("resource_id", resource);
    }
    if (owner >= 0) {
      json.writeStringField("owner", extract.threadName(owner));
      json.writeNumberField("owner_id", owner);
    }
    place(states.z(i));
    json.writeEndObject();
    json.writeEndObject();
  }

  private String stateName(ThreadState state, int resource) {
    return resource < 0 || state == ThreadState.WANTS_GIL
        ? state.label()
        : state.label() + ": " + extract.resourceLabel(resource);
  }

  private void call(CallSlices calls, int row, int i, long start, long end) throws IOException {
    int entry = calls.entry(i);
    // VizTracer's form, so that its viewer shows the source on a click.
    String name =
        extract.function(entry) + " (" + extract.file(entry) + ":" + extract.firstLine(entry) + ")";
    begin("X", THREADS, row, start, "FEE", name);
    JsonOut.time(json, "dur", end - start, 1000);
    int caller = calls.caller(i);
    if (extract.line(caller) >= 0) {
      json.writeObjectFieldStart("args");
      json.writeStringField("caller", extract.dictionary().where(caller));
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void resource(ResourceTrack resource, int row) throws IOException {
    meta(RESOURCES, row, "thread_name", "name", resource.label());
    sortIndex(RESOURCES, row, "thread_sort_index", resource.kind() == ResourceKind.GIL ? 0 : row);
    SpanTrack uses = resource.uses();
    extract.stretches(uses, (i, start, end) -> use(resource, row, i, start, end));
    extract.rows(
        resource.values(),
        at -> counter(resource, row, at.time(), "value", EventCodec.join(at.b(), at.c())));
  }

  private void use(ResourceTrack resource, int row, int i, long start, long end)
      throws IOException {
    SpanTrack uses = resource.uses();
    int owner = uses.x(i);
    int waiting = uses.y(i);
    if (i == 0 || uses.y(i - 1) != waiting) {
      counter(resource, row, start, "waiters", waiting);
    }
    if (ResourceUse.of(uses.code(i)) == ResourceUse.FREE) {
      return;
    }
    String name = owner >= 0 ? extract.threadName(owner) : "(awaited)";
    begin("X", RESOURCES, row, start, "lock", name);
    JsonOut.time(json, "dur", end - start, 1000);
    json.writeObjectFieldStart("args");
    json.writeStringField("lock", resource.label());
    json.writeNumberField("resource_id", resource.id().value());
    if (owner >= 0) {
      json.writeNumberField("owner_id", owner);
    }
    json.writeNumberField("waiters", waiting);
    place(uses.z(i));
    json.writeEndObject();
    json.writeEndObject();
  }

  private void counter(ResourceTrack resource, int row, long time, String what, long value)
      throws IOException {
    begin("C", RESOURCES, row, time, "lock", what + " of " + resource.label());
    json.writeObjectFieldStart("args");
    json.writeNumberField(what, value);
    json.writeEndObject();
    json.writeEndObject();
  }

  /** A flow from the giver's slice to the taker's, for each hand-over that somebody waited for. */
  private void handOvers() throws IOException {
    int id = 1;
    for (ResourceTrack resource : extract.resources()) {
      for (int i = 0; i < resource.handOvers(); i++) {
        TraceCursor give = extract.view().row(resource.handOverRelease(i));
        int giver = give.thread();
        long given = give.time();
        TraceCursor take = extract.view().row(resource.handOverAcquisition(i));
        int taker = take.thread();
        long taken = take.time();
        boolean waited = ResourceTrack.waited(take);
        if (taken > extract.to()) {
          break;
        }
        long out = lastInside(giver, given);
        if (waited && out >= 0 && isOpen(taker, taken)) {
          String name = "release " + resource.label();
          flow("s", giver, out, id, name);
          flow("f", taker, taken, id, name);
          id++;
        }
      }
    }
  }

  /** The last moment up to {@code time} that lies strictly inside a slice of the thread, or −1. */
  private long lastInside(int thread, long time) {
    ThreadTrack track = extract.view().findThread(thread);
    int span = track == null ? -1 : track.states().at(time);
    while (track != null && span >= 0) {
      long inside = Math.min(time, track.states().end(span) - 1);
      if (inside >= track.states().start(span)) {
        return inside >= extract.from() && isOpen(thread, inside) ? inside : -1;
      }
      span--;
    }
    return -1;
  }

  /** True if one of the thread's slices in this file holds this moment. */
  private boolean isOpen(int thread, long time) {
    ThreadTrack track = extract.view().findThread(thread);
    int span = track == null ? -1 : track.states().at(time);
    return track != null
        && span >= 0
        && rowOfThread.containsKey(thread)
        && track.state(span) != ThreadState.DONE
        && time >= extract.from()
        && time < Math.min(extract.to(), track.states().end(span));
  }

  private void flow(String phase, int thread, long time, int id, String name) throws IOException {
    begin(phase, THREADS, rowOfThread.getOrDefault(thread, 0), time, "lock", name);
    json.writeNumberField("id", id);
    if (phase.equals("f")) {
      json.writeStringField("bp", "e");
    }
    json.writeEndObject();
  }

  private void instants() throws IOException {
    for (EventKind kind : Instants.KINDS) {
      extract.rows(extract.view().rows(kind), this::instant);
    }
  }

  private void instant(TraceCursor row) throws IOException {
    Integer tid = rowOfThread.get(row.thread());
    if (tid == null) {
      return;
    }
    Event event = row.event();
    begin("i", THREADS, tid, event.stamp().time().ns(), "event", Instants.label(event));
    json.writeStringField("s", "t");
    json.writeEndObject();
  }

  // ---- pieces

  private void begin(String phase, int pid, int tid, long ns, String category, String name)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("ph", phase);
    json.writeNumberField("pid", pid);
    json.writeNumberField("tid", tid);
    JsonOut.time(json, "ts", ns, 1000);
    json.writeStringField("cat", category);
    json.writeStringField("name", name.isEmpty() ? "(no name)" : name);
  }

  private void place(int at) throws IOException {
    TraceFacts.place(json, extract, at, "loc");
  }

  private void meta(int pid, int tid, String name, String key, String value) throws IOException {
    json.writeStartObject();
    json.writeStringField("ph", "M");
    json.writeNumberField("pid", pid);
    json.writeNumberField("tid", tid);
    json.writeStringField("name", name);
    json.writeObjectFieldStart("args");
    json.writeStringField(key, value);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void sortIndex(int pid, int tid, String name, int index) throws IOException {
    json.writeStartObject();
    json.writeStringField("ph", "M");
    json.writeNumberField("pid", pid);
    json.writeNumberField("tid", tid);
    json.writeStringField("name", name);
    json.writeObjectFieldStart("args");
    json.writeNumberField("sort_index", index);
    json.writeEndObject();
    json.writeEndObject();
  }
}
