package gilscope.desk.export;

import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceFormatException;
import gilscope.desk.export.PerfettoTracks.Track;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.InflaterInputStream;

/**
 * Perfetto traces of other tools: their track events, told as Chrome's, from which {@link
 * ChromeReader} makes the timeline. Each track is a row; a thread's states ({@code TYPE_STATE})
 * become those of its row. What kernels and systems record in other packets is left out. A file
 * that is cut off is read to there. Used once.
 *
 * <p>Source: Perfetto's {@code track_event.proto} and {@code track_descriptor.proto}, and what its
 * importer does ({@code track_event_tokenizer.cc}).
 */
final class ForeignPerfettoReader {
  /** Perfetto's own words for what a kernel's scheduler does with a thread. */
  private static final Set<String> STATES =
      Set.of("Running", "Runnable", "Runnable (Preempted)", "Sleeping");

  private final byte[] bytes;
  private final String file;
  private final Map<Long, PerfettoSequence> sequences = new HashMap<>();
  private final PerfettoTracks tracks = new PerfettoTracks();
  private final List<ChromeEvent> events = new ArrayList<>();
  private final Map<Long, ChromeEvent> states = new HashMap<>();
  private final Set<Track> used = new LinkedHashSet<>();
  private long last;

  ForeignPerfettoReader(byte[] bytes, String file) {
    this.bytes = bytes;
    this.file = file;
  }

  Trace trace() throws IOException {
    packets(ProtoReader.of(bytes));
    states.values().forEach(state -> addState(state, last));
    if (events.isEmpty()) {
      throw new TraceFormatException(
          file
              + " has no track events of Perfetto; what a system records (ftrace, heaps) cannot be"
              + " shown here");
    }
    events.sort(Comparator.comparingLong(ChromeEvent::ns)); // writers take turns
    List<ChromeEvent> all = new ArrayList<>();
    used.forEach(track -> introduce(track, all));
    all.addAll(events);
    return new ChromeReader(all, file, "Perfetto trace").trace();
  }

  private void packets(ProtoReader trace) throws IOException {
    while (trace.next()) {
      if (trace.field() == 1) {
        packet(trace.message());
      }
    }
  }

  private void packet(ProtoReader packet) throws IOException {
    ProtoReader again = packet.copy();
    long number = 0;
    long timestamp = 0;
    long clock = 0;
    boolean cleared = false;
    while (again.next()) { // what the rest depends on may come behind it
      switch (again.field()) {
        case 8 -> timestamp = again.number();
        case 10 -> number = again.number();
        case 13 -> cleared |= (again.number() & 1) != 0;
        case 41 -> cleared |= again.number() != 0;
        case 58 -> clock = again.number();
        default -> {}
      }
    }
    PerfettoSequence sequence = sequences.computeIfAbsent(number, _ -> new PerfettoSequence());
    if (cleared) {
      sequence.clear();
    }
    ProtoReader event = null;
    while (packet.next()) {
      switch (packet.field()) {
        case 6 -> sequence.clocks(packet.message());
        case 11 -> event = packet.message();
        case 12 -> sequence.intern(packet.message());
        case 43 -> tracks.process(packet.message());
        case 44 -> sequence.thread = tracks.writer(packet.message(), sequence);
        case 50 -> packets(ProtoReader.of(inflated(packet.bytes())));
        case 59 -> sequence.defaults(packet.message());
        case 60 -> tracks.describe(packet.message());
        default -> {}
      }
    }
    if (event != null) {
      accept(PerfettoTrackEvent.of(event, sequence), sequence, timestamp, clock);
    }
  }

  private static byte[] inflated(byte[] compressed) throws IOException {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
      return in.readAllBytes();
    }
  }

  // ---- rows

  private static String tid(Track track) {
    return String.valueOf(track.uuid);
  }

  /** Names a row and its process. */
  private void introduce(Track track, List<ChromeEvent> to) {
    String name = tracks.name(track);
    if (!name.isEmpty()) {
      to.add(meta(track, "thread_name", name));
    }
    String process = tracks.processName(track);
    if (!process.isEmpty()) {
      to.add(meta(track, "process_name", process));
    }
  }

  private ChromeEvent meta(Track track, String what, String name) {
    return event("M", track, 0, 0, "", what, "", "", Map.of("name", name));
  }

  private ChromeEvent event(
      String phase,
      Track track,
      long ns,
      long durationNs,
      String category,
      String name,
      String id,
      String location,
      Map<String, Object> args) {
    return new ChromeEvent(
        phase, tracks.pid(track), tid(track), ns, durationNs, category, name, id, location, args);
  }

  // ---- events

  private void accept(
      PerfettoTrackEvent said, PerfettoSequence sequence, long timestamp, long clock) {
    long ns = sequence.ns(timestamp, clock);
    if (said.deltaUs >= 0) {
      sequence.sinceUs += said.deltaUs;
      ns = sequence.sinceUs * 1000;
    } else if (said.absoluteUs >= 0) {
      ns = said.absoluteUs * 1000;
    }
    last = Math.max(last, ns + said.durationUs * 1000);
    Track track = tracks.of(said, sequence);
    extraCounters(said, sequence, ns);
    switch (said.type) {
      case PerfettoWriter.BEGIN -> add("B", track, ns, said);
      case PerfettoWriter.END -> add("E", track, ns, said);
      case PerfettoWriter.INSTANT -> add("i", track, ns, said);
      case PerfettoWriter.COUNTER -> {
        if (track.counts && !said.value.contains(".")) {
          long difference = Long.parseLong(said.value.isEmpty() ? "0" : said.value);
          long sum = sequence.counters.merge(track.uuid, difference, Long::sum);
          said.value = String.valueOf(sum);
        }
        count(track, ns, said.value);
      }
      case PerfettoWriter.STATE -> state(track, ns, said);
      default -> legacy(track, ns, said);
    }
  }

  private void add(String phase, Track track, long ns, PerfettoTrackEvent said) {
    used.add(track);
    events.add(
        event(
            phase,
            track,
            ns,
            said.durationUs * 1000,
            said.category,
            said.name == null ? "" : said.name,
            said.id,
            said.location,
            Map.of()));
  }

  private void extraCounters(PerfettoTrackEvent said, PerfettoSequence sequence, long ns) {
    List<Long> of = said.counterTracks.isEmpty() ? sequence.counterTracks : said.counterTracks;
    for (int i = 0; i < Math.min(of.size(), said.counterValues.size()); i++) {
      Track counter = tracks.track(of.get(i));
      long value = said.counterValues.get(i);
      if (counter.counts) {
        value = sequence.counters.merge(counter.uuid, value, Long::sum);
      }
      count(counter, ns, String.valueOf(value));
    }
  }

  private void count(Track track, long ns, String value) {
    if (value.isEmpty()) {
      return;
    }
    String name =
        tracks.qualified(track, track.name.isEmpty() ? "counter " + track.uuid : track.name);
    Object scaled =
        track.unit == 1 || value.contains(".")
            ? value
            : String.valueOf(Long.parseLong(value) * track.unit);
    events.add(event("C", track, ns, 0, "", name, "", "", Map.of("value", scaled)));
  }

  /** A state lasts until the next one of its track; one without a name says that there is none. */
  private void state(Track track, long ns, PerfettoTrackEvent said) {
    Track owner = tracks.owner(track);
    String name = said.name == null ? "" : said.name;
    boolean ofThread = owner != null && owner.isThread && isOfScheduler(name);
    ChromeEvent before = states.remove(track.uuid);
    if (before != null) {
      addState(before, ns);
    }
    if (!name.isEmpty()) {
      Track row = ofThread && owner != null ? owner : track;
      used.add(row);
      states.put(
          track.uuid,
          event(
              ofThread ? "T" : "X", row, ns, 0, said.category, name, "", said.location, Map.of()));
    }
  }

  private static boolean isOfScheduler(String state) {
    return STATES.contains(state) || state.startsWith("Uninterruptible");
  }

  private void addState(ChromeEvent state, long end) {
    events.add(state.lasting(Math.max(0, end - state.ns())));
  }

  /** What came from Chrome's own format: its phase, and for what is asynchronous an id. */
  private void legacy(Track track, long ns, PerfettoTrackEvent said) {
    switch (said.phase) {
      case 'B', 'E', 'X', 'i', 'I', 'R' -> add(String.valueOf(said.phase), track, ns, said);
      case 'S', 'b' -> add("b", track, ns, said);
      case 'F', 'e' -> add("e", track, ns, said);
      case 'T', 'p', 'n' -> add("i", track, ns, said);
      default -> {} // flows, objects, memory dumps: nothing to draw
    }
  }
}
