package gilscope.desk.export;

import com.fasterxml.jackson.core.JsonGenerator;
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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Perfetto's protobuf trace: process → thread → a state track and calls; process → "Locks" → a
 * track per resource with slices named by the owner, and counters of waiters and values; flows for
 * hand-overs.
 *
 * <p>Names and places are interned; who reads a file of ours again finds numbers of threads and
 * resources as annotations, and the rest as the description of the process ({@link TraceFacts}).
 *
 * <p>Source of the field numbers: perfetto/protos/perfetto/trace/{trace,trace_packet}.proto and
 * track_event/*.proto. State tracks (type STATE) need Perfetto 57 or newer.
 */
final class PerfettoWriter {
  private static final int SEQUENCE = 1;
  static final int BEGIN = 1;
  static final int END = 2;
  static final int INSTANT = 3;
  static final int COUNTER = 4;
  static final int STATE = 5;

  /** The category of an instant that stands for an event of its own. */
  static final String MARK = "event";

  // Names of annotations.
  static final String RESOURCE = "resource_id";
  static final String OWNER = "owner_id";
  static final String WAITERS = "waiters";
  static final String FUNCTION_LINE = "function_line";

  /** Track numbers: one for the process, one for the locks' group, then blocks by kind. */
  private static final long PROCESS_TRACK = 1;

  private static final long LOCKS_TRACK = 2;
  private static final long THREAD_TRACKS = 1L << 32;
  private static final long STATE_TRACKS = 2L << 32;
  static final long LOCK_TRACKS = 3L << 32;
  private static final long WAITER_TRACKS = 4L << 32;
  static final long VALUE_TRACKS = 5L << 32;

  private record Place(String file, String function, int line) {}

  private final Extract extract;
  private final OutputStream out;
  private final Map<String, Integer> names = new HashMap<>();
  private final Map<String, Integer> annotationNames = new HashMap<>();
  private final Map<Place, Integer> places = new HashMap<>();
  private final ProtoBuffer trace = new ProtoBuffer();
  private final ProtoBuffer packet = new ProtoBuffer();
  private final ProtoBuffer event = new ProtoBuffer();
  private final ProtoBuffer interned = new ProtoBuffer();
  private final ProtoBuffer one = new ProtoBuffer();
  private final ProtoBuffer two = new ProtoBuffer();
  private boolean first = true;

  private PerfettoWriter(Extract extract, OutputStream out) {
    this.extract = extract;
    this.out = out;
  }

  static void write(Extract extract, OutputStream out) throws IOException {
    new PerfettoWriter(extract, out).document();
  }

  private void document() throws IOException {
    process();
    int rank = 0;
    for (ThreadTrack thread : extract.threads()) {
      describe(thread, rank++);
    }
    group();
    for (ResourceTrack resource : extract.resources()) {
      describe(resource);
    }
    for (ThreadTrack thread : extract.threads()) {
      states(thread);
      calls(thread);
    }
    for (ResourceTrack resource : extract.resources()) {
      uses(resource);
    }
    handOvers();
    for (EventKind kind : Instants.KINDS) {
      extract.rows(extract.view().rows(kind), this::instant);
    }
  }

  // ---- descriptors

  private void process() throws IOException {
    one.clear()
        .varint(1, 1)
        .text(6, extract.program() + " [" + extract.view().trace().header().runtime() + "]");
    describe(two.clear().varint(1, PROCESS_TRACK).message(3, one).text(14, facts()));
  }

  /** What Perfetto shows as the process' description and {@link PerfettoReader} needs. */
  private String facts() throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (JsonGenerator json = JsonOut.to(text)) {
      json.writeStartObject();
      json.writeFieldName(TraceFacts.KEY);
      TraceFacts.write(json, extract);
      json.writeEndObject();
    }
    return text.toString(StandardCharsets.UTF_8);
  }

  private void describe(ThreadTrack thread, int rank) throws IOException {
    long id = thread.id().value();
    // A tid equal to the pid would make the thread the process' main thread in Perfetto's tables.
    one.clear().varint(1, 1).varint(2, id + 1).text(5, thread.name());
    describe(
        two.clear()
            .varint(1, THREAD_TRACKS + id)
            .varint(5, PROCESS_TRACK)
            .message(4, one)
            .varint(12, rank));
    describe(
        two.clear()
            .varint(1, STATE_TRACKS + id)
            .varint(5, THREAD_TRACKS + id)
            .text(2, "state")
            .message(18, one.clear()));
  }

  private void group() throws IOException {
    describe(
        two.clear().varint(1, LOCKS_TRACK).varint(5, PROCESS_TRACK).text(2, "Locks").varint(11, 3));
  }

  private void describe(ResourceTrack resource) throws IOException {
    long id = resource.id().value();
    long rank = resource.kind() == ResourceKind.GIL ? 0 : 3 * id + 1;
    String label = resource.label();
    describe(
        two.clear()
            .varint(1, LOCK_TRACKS + id)
            .varint(5, LOCKS_TRACK)
            .text(2, label)
            .varint(12, rank));
    if (resource.maxWaiters() > 0) {
      counter(WAITER_TRACKS + id, "waiters of " + label, rank + 1);
    }
    if (resource.values().size() > 0) {
      counter(VALUE_TRACKS + id, "value of " + label, rank + 2);
    }
  }

  private void counter(long uuid, String name, long rank) throws IOException {
    describe(
        two.clear()
            .varint(1, uuid)
            .varint(5, LOCKS_TRACK)
            .text(2, name)
            .message(8, one.clear().varint(3, 2)) // unit: COUNT
            .varint(12, rank));
  }

  private void describe(ProtoBuffer descriptor) throws IOException {
    packet.clear().message(60, descriptor);
    send();
  }

  // ---- events

  private void states(ThreadTrack thread) throws IOException {
    SpanTrack states = thread.states();
    long uuid = STATE_TRACKS + thread.id().value();
    extract.stretches(
        states,
        (i, start, end) -> {
          ThreadState state = thread.state(i);
          int resource = states.x(i);
          String name =
              state == ThreadState.DONE
                  ? "" // an empty name ends the state
                  : resource < 0
                      ? state.label()
                      : state.label() + ": " + extract.resourceLabel(resource);
          int at = state == ThreadState.DONE ? -1 : states.z(i);
          begin(STATE, uuid, name, "state");
          annotate(RESOURCE, resource);
          annotate(OWNER, states.y(i));
          annotate("owner", extract.threadName(states.y(i)));
          locate(at, extract.line(at));
          send(start);
          if (end == extract.to() && end > start && i + 1 == states.size()) {
            begin(STATE, uuid, "", "state");
            send(end);
          }
        });
  }

  private void calls(ThreadTrack thread) throws IOException {
    CallSlices calls = CallSlices.of(extract.view(), thread);
    long uuid = THREAD_TRACKS + thread.id().value();
    long[] open = new long[calls.size() + 1];
    int[] depth = {0};
    extract.calls(
        calls,
        (i, start, end) -> {
          // Who ends before the range is not in it, so all callers of a call that is are.
          while (depth[0] > calls.depth(i)) {
            long ends = open[--depth[0]];
            begin(END, uuid, "", "");
            send(ends);
          }
          int entry = calls.entry(i);
          begin(BEGIN, uuid, extract.function(entry), "call");
          locate(entry, extract.firstLine(entry));
          send(start);
          open[depth[0]++] = end;
        });
    while (depth[0] > 0) {
      long ends = open[--depth[0]];
      begin(END, uuid, "", "");
      send(ends);
    }
  }

  private void uses(ResourceTrack resource) throws IOException {
    SpanTrack uses = resource.uses();
    long id = resource.id().value();
    extract.stretches(
        uses,
        (i, start, end) -> {
          if (resource.maxWaiters() > 0 && (i == 0 || uses.y(i) != uses.y(i - 1))) {
            count(start, WAITER_TRACKS + id, uses.y(i));
          }
          if (ResourceUse.of(uses.code(i)) == ResourceUse.FREE) {
            return;
          }
          int owner = uses.x(i);
          begin(
              BEGIN, LOCK_TRACKS + id, owner < 0 ? "(awaited)" : extract.threadName(owner), "lock");
          annotate(OWNER, owner);
          annotate(WAITERS, uses.y(i));
          locate(uses.z(i), extract.line(uses.z(i)));
          send(start);
          begin(END, LOCK_TRACKS + id, "", "");
          send(end);
        });
    extract.rows(
        resource.values(),
        row -> count(row.time(), VALUE_TRACKS + id, EventCodec.join(row.b(), row.c())));
  }

  private void count(long time, long uuid, long value) throws IOException {
    event.clear().varint(9, COUNTER).varint(11, uuid).varint(30, value);
    send(time);
  }

  /** A hand-over is a flow from an instant of the giver to an instant of the taker. */
  private void handOvers() throws IOException {
    long flow = 1;
    for (ResourceTrack resource : extract.resources()) {
      String label = resource.label();
      for (int i = 0; i < resource.handOvers(); i++) {
        TraceCursor give = extract.view().row(resource.handOverRelease(i));
        long given = give.time();
        int giver = give.thread();
        TraceCursor take = extract.view().row(resource.handOverAcquisition(i));
        long taken = take.time();
        int taker = take.thread();
        boolean waited = ResourceTrack.waited(take);
        if (waited && given >= extract.from() && taken <= extract.to()) {
          begin(INSTANT, THREAD_TRACKS + giver, "releases " + label, "lock");
          event.fixed64(47, flow);
          send(given);
          begin(INSTANT, THREAD_TRACKS + taker, "acquires " + label, "lock");
          event.fixed64(48, flow);
          send(taken);
          flow++;
        }
      }
    }
  }

  private void instant(TraceCursor row) throws IOException {
    long time = row.time();
    begin(INSTANT, THREAD_TRACKS + row.thread(), Instants.label(row.event()), MARK);
    send(time);
  }

  // ---- packets

  private void begin(int type, long track, String name, String category) {
    event.clear().varint(9, type).varint(11, track);
    if (!name.isEmpty()) {
      event.varint(10, intern(name, names, 2));
    }
    if (!category.isEmpty()) {
      event.text(22, category);
    }
  }

  private void annotate(String name, String value) {
    if (!value.isEmpty()) {
      long id = intern(name, annotationNames, 3);
      event.message(4, one.clear().varint(1, id).text(6, value));
    }
  }

  private void annotate(String name, int value) {
    if (value >= 0) {
      long id = intern(name, annotationNames, 3);
      event.message(4, one.clear().varint(1, id).varint(3, value));
    }
  }

  /** The event is at a packed position, of which this is the line to show. */
  private void locate(int at, int line) {
    if (line < 0) {
      return;
    }
    Place place = new Place(extract.file(at), extract.function(at), line);
    Integer known = places.get(place);
    int id = known == null ? places.size() + 1 : known;
    if (known == null) {
      places.put(place, id);
      one.clear().varint(1, id).text(2, place.file()).text(3, place.function()).varint(4, line);
      interned.message(4, one);
    }
    annotate(FUNCTION_LINE, extract.firstLine(at));
    event.varint(34, id);
  }

  /** The number of a name; the packet that first needs it makes it known to the reader. */
  private int intern(String name, Map<String, Integer> known, int field) {
    return known.computeIfAbsent(
        name,
        _ -> {
          int id = known.size() + 1;
          interned.message(field, one.clear().varint(1, id).text(2, name));
          return id;
        });
  }

  private void send(long time) throws IOException {
    packet.clear().varint(8, time);
    if (!interned.isEmpty()) {
      packet.message(12, interned);
      interned.clear();
    }
    packet.message(11, event);
    send();
  }

  private void send() throws IOException {
    packet.varint(10, SEQUENCE).varint(13, first ? 3 : 2); // 1 = state cleared, 2 = needs state
    first = false;
    trace.clear().message(1, packet).writeTo(out);
  }
}
