package gilscope.desk.export;

import com.fasterxml.jackson.core.JsonParser;
import gilscope.core.event.ThreadState;
import gilscope.core.trace.Trace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The reverse of {@link PerfettoWriter}: the same intervals, owners, calls, values and marks. A
 * file that is cut off is read to there. Used once.
 */
final class PerfettoReader {
  private record Place(String file, String function, int line) {}

  /** A track event with what it says in numbers of ours; −1 where it says nothing. */
  private static final class Event {
    final long time;
    int type;
    long track;
    String name = "";
    String category = "";
    long value;
    int resource = -1;
    int owner = -1;
    int waiters;
    int functionLine = -1;
    @Nullable Place place;

    Event(long time) {
      this.time = time;
    }

    int id() {
      return (int) track;
    }

    long block() {
      return track - id();
    }
  }

  private final byte[] bytes;
  private final String file;
  private final TraceBuilder builder = new TraceBuilder();
  private final Map<Long, String> names = new HashMap<>();
  private final Map<Long, String> annotationNames = new HashMap<>();
  private final Map<Long, Place> places = new HashMap<>();
  private final Map<Long, Event> states = new HashMap<>();
  private final Map<Long, Deque<Event>> open = new HashMap<>();
  private TraceFacts facts = TraceFacts.of(Map.of());

  PerfettoReader(byte[] bytes, String file) {
    this.bytes = bytes;
    this.file = file;
  }

  Trace trace() throws IOException {
    ProtoReader trace = ProtoReader.of(bytes);
    while (trace.next()) {
      if (trace.field() == 1) {
        packet(trace.message());
      }
    }
    if (!facts.isOurs()) {
      return new ForeignPerfettoReader(bytes, file).trace();
    }
    states.values().forEach(last -> state(last, facts.end()));
    return builder.build(facts.header("Perfetto trace"));
  }

  private void packet(ProtoReader packet) throws IOException {
    long time = 0;
    while (packet.next()) {
      switch (packet.field()) {
        case 8 -> time = packet.number();
        case 11 -> accept(event(packet.message(), time));
        case 12 -> intern(packet.message());
        case 60 -> track(packet.message());
        default -> {}
      }
    }
  }

  /** The process' track has the facts for its description; all others follow from them. */
  private void track(ProtoReader track) throws IOException {
    while (track.next()) {
      if (track.field() == 14 && !facts.isOurs()) {
        byte[] json = track.text().getBytes(StandardCharsets.UTF_8);
        try (JsonParser parser = JsonIn.of(new ByteArrayInputStream(json))) {
          parser.nextToken();
          Map<String, Object> described = JsonIn.object(JsonIn.value(parser));
          facts = TraceFacts.of(JsonIn.object(described.get(TraceFacts.KEY)));
        } catch (com.fasterxml.jackson.core.JsonProcessingException _) {
          return; // another tool's description
        }
        if (facts.isOurs()) {
          facts.introduce(builder);
        }
      }
    }
  }

  private void intern(ProtoReader data) {
    while (data.next()) {
      switch (data.field()) {
        case 2 -> PerfettoSequence.name(data.message(), names);
        case 3 -> PerfettoSequence.name(data.message(), annotationNames);
        case 4 -> place(data.message());
        default -> {}
      }
    }
  }

  private void place(ProtoReader entry) {
    long id = 0;
    String source = "";
    String function = "";
    int line = -1;
    while (entry.next()) {
      switch (entry.field()) {
        case 1 -> id = entry.number();
        case 2 -> source = entry.text();
        case 3 -> function = entry.text();
        case 4 -> line = (int) entry.number();
        default -> {}
      }
    }
    places.put(id, new Place(source, function, line));
  }

  private Event event(ProtoReader in, long time) {
    Event event = new Event(time);
    while (in.next()) {
      switch (in.field()) {
        case 4 -> annotation(in.message(), event);
        case 9 -> event.type = (int) in.number();
        case 10 -> event.name = names.getOrDefault(in.number(), "");
        case 11 -> event.track = in.number();
        case 22 -> event.category = in.text();
        case 30 -> event.value = in.number();
        case 34 -> event.place = places.get(in.number());
        default -> {}
      }
    }
    return event;
  }

  private void annotation(ProtoReader in, Event event) {
    String name = "";
    long value = -1;
    while (in.next()) {
      switch (in.field()) {
        case 1 -> name = annotationNames.getOrDefault(in.number(), "");
        case 3 -> value = in.number();
        default -> {}
      }
    }
    switch (name) {
      case PerfettoWriter.RESOURCE -> event.resource = (int) value;
      case PerfettoWriter.OWNER -> event.owner = (int) value;
      case PerfettoWriter.WAITERS -> event.waiters = (int) value;
      case PerfettoWriter.FUNCTION_LINE -> event.functionLine = (int) value;
      default -> {}
    }
  }

  private int at(Event event) {
    Place place = event.place;
    return place == null
        ? -1
        : builder.place(place.file(), place.function(), event.functionLine, place.line());
  }

  private void accept(Event event) {
    switch (event.type) {
      case PerfettoWriter.STATE -> {
        Event before = states.put(event.track, event);
        if (before != null) {
          state(before, event.time);
        }
      }
      case PerfettoWriter.BEGIN ->
          open.computeIfAbsent(event.track, _ -> new ArrayDeque<>()).push(event);
      case PerfettoWriter.END -> {
        Deque<Event> stack = open.get(event.track);
        if (stack != null && !stack.isEmpty()) {
          slice(stack.pop(), event.time);
        }
      }
      case PerfettoWriter.COUNTER -> {
        if (event.block() == PerfettoWriter.VALUE_TRACKS) {
          builder.value(event.id(), 0, event.time, event.value);
        }
      }
      case PerfettoWriter.INSTANT -> {
        if (event.category.equals(PerfettoWriter.MARK)) {
          builder.mark(event.id(), event.time, event.name);
        }
      }
      default -> {}
    }
  }

  private void state(Event event, long end) {
    for (ThreadState state : ThreadState.values()) {
      String label = state.label();
      if (event.name.equals(label) || event.name.startsWith(label + ": ")) {
        builder.state(event.id(), event.time, end, state, event.resource, event.owner, at(event));
      }
    }
  }

  private void slice(Event begin, long end) {
    if (begin.block() == PerfettoWriter.LOCK_TRACKS) {
      builder.use(begin.id(), begin.time, end, begin.owner, begin.waiters, at(begin));
    } else {
      builder.call(begin.id(), begin.time, end, at(begin), -1);
    }
  }
}
