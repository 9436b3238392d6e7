package gilscope.desk.export;

import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

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

  /** A row of the timeline. */
  private static final class Track {
    final long uuid;
    String name = "";
    String process = "";
    String thread = "";
    long parent;
    long unit = 1;
    boolean isThread;
    boolean isProcess;
    boolean counts;

    Track(long uuid) {
      this.uuid = uuid;
    }
  }

  /** What a track event says; null and 0 where it says nothing. */
  private static final class Said {
    @Nullable Long track;
    int type;
    @Nullable String name;
    String category = "";
    String location = "";
    String value = "";
    long deltaUs = -1;
    long absoluteUs = -1;
    List<Long> counterTracks = new ArrayList<>();
    List<Long> counterValues = new ArrayList<>();
    char phase;
    long durationUs;
    String id = "";
    String pid = "";
    String tid = "";
  }

  private final byte[] bytes;
  private final String file;
  private final Map<Long, PerfettoSequence> sequences = new HashMap<>();
  private final Map<Long, Track> tracks = new LinkedHashMap<>();

  /** {@code pid TAB tid} → the track of that thread. */
  private final Map<String, Track> threads = new HashMap<>();

  private final Map<String, String> processNames = new HashMap<>();
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
        case 43 -> process(packet.message());
        case 44 -> sequence.thread = writer(packet.message(), sequence);
        case 50 -> packets(ProtoReader.of(inflated(packet.bytes())));
        case 59 -> sequence.defaults(packet.message());
        case 60 -> track(packet.message());
        default -> {}
      }
    }
    if (event != null) {
      accept(said(event, sequence), sequence, timestamp, clock);
    }
  }

  private static byte[] inflated(byte[] compressed) throws IOException {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
      return in.readAllBytes();
    }
  }

  // ---- tracks

  private Track track(long uuid) {
    return tracks.computeIfAbsent(uuid, Track::new);
  }

  private void track(ProtoReader in) {
    ProtoReader again = in.copy();
    long uuid = 0;
    while (again.next()) {
      uuid = again.field() == 1 ? again.number() : uuid;
    }
    Track track = track(uuid);
    while (in.next()) {
      switch (in.field()) {
        case 2, 10 -> track.name = in.text();
        case 3 -> {
          track.isProcess = true;
          track.process = process(in.message());
        }
        case 4 -> {
          thread(track, in.message());
          threads.put(key(track), track);
        }
        case 5 -> track.parent = in.number();
        case 8 -> counter(track, in.message());
        default -> {}
      }
    }
  }

  /** The id of a process that is described. */
  private String process(ProtoReader in) {
    String pid = "";
    String name = "";
    while (in.next()) {
      switch (in.field()) {
        case 1 -> pid = String.valueOf((int) in.number());
        case 6 -> name = in.text();
        default -> {}
      }
    }
    if (!name.isEmpty()) {
      processNames.put(pid, program(name));
    }
    return pid;
  }

  /** {@code chromium} of a whole command line. */
  private static String program(String name) {
    if (!name.startsWith("/")) {
      return name;
    }
    String path = name.split(" ", 2)[0];
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static void thread(Track track, ProtoReader in) {
    String name = "";
    String tid = "";
    while (in.next()) {
      switch (in.field()) {
        case 1 -> track.process = String.valueOf((int) in.number());
        case 2 -> tid = String.valueOf((int) in.number());
        case 5 -> name = in.text();
        default -> {}
      }
    }
    track.isThread = true;
    track.thread = tid;
    track.name = name.isEmpty() ? track.name : name;
  }

  private static String key(Track thread) {
    return thread.process + "\t" + thread.thread;
  }

  private static void counter(Track track, ProtoReader in) {
    while (in.next()) {
      switch (in.field()) {
        case 4 -> track.unit = Math.max(1, in.number());
        case 5 -> track.counts = in.number() != 0;
        default -> {}
      }
    }
  }

  /** A thread that writes, as older writers describe it again and again: {@code pid TAB tid}. */
  private String writer(ProtoReader in, PerfettoSequence sequence) {
    ProtoReader again = in.copy();
    Track described = new Track(unnumbered());
    thread(described, in);
    while (again.next()) {
      sequence.sinceUs = again.field() == 6 ? again.number() : sequence.sinceUs;
    }
    Track known = threads.computeIfAbsent(key(described), _ -> described);
    known.name = described.name.isEmpty() ? known.name : described.name;
    return key(described);
  }

  /** Of a thread that has no track descriptor; those have random numbers. */
  private long unnumbered() {
    return -1L - threads.size();
  }

  private Track named(PerfettoSequence sequence, Said said) {
    if (!said.tid.isEmpty()) {
      String[] writer = (sequence.thread + "\t").split("\t", 3);
      String pid = said.pid.isEmpty() ? writer[0] : said.pid;
      return threads.computeIfAbsent(
          pid + "\t" + said.tid,
          _ -> {
            Track track = new Track(unnumbered());
            track.isThread = true;
            track.process = pid;
            track.thread = said.tid;
            return track;
          });
    }
    Long uuid = said.track != null ? said.track : sequence.track;
    Track writer = threads.get(sequence.thread);
    return uuid == null && writer != null ? writer : track(uuid == null ? 0 : uuid);
  }

  /** The thread or process that a track belongs to, if any; the track itself if it is one. */
  private @Nullable Track owner(Track track) {
    Track at = track;
    for (int depth = 0; depth < 16 && at != null; depth++) {
      if (at.isThread || at.isProcess) {
        return at;
      }
      at = at.parent == 0 ? null : tracks.get(at.parent);
    }
    return null;
  }

  private String pid(Track track) {
    Track owner = owner(track);
    return owner == null ? "" : owner.process;
  }

  private static String tid(Track track) {
    return String.valueOf(track.uuid);
  }

  /** A track's name behind that of the thread or process below which it stands. */
  private String qualified(Track track, String name) {
    Track owner = owner(track);
    return owner == null || owner == track || owner.name.isEmpty()
        ? name
        : owner.name + ": " + name;
  }

  /** Names a row and its process. */
  private void introduce(Track track, List<ChromeEvent> to) {
    String process = processNames.getOrDefault(pid(track), "");
    String name =
        !track.name.isEmpty()
            ? track.name
            : track.isThread
                ? "Thread " + track.thread
                : track.isProcess && !process.isEmpty() ? process : "";
    if (!name.isEmpty()) {
      to.add(meta(track, "thread_name", qualified(track, name)));
    }
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
        phase, pid(track), tid(track), ns, durationNs, category, name, id, location, args);
  }

  // ---- events

  private static Said said(ProtoReader in, PerfettoSequence sequence) {
    Said said = new Said();
    while (in.next()) {
      switch (in.field()) {
        case 1 -> said.deltaUs = in.number();
        case 3 -> said.category = first(said.category, sequence.categories.get(in.number()));
        case 6 -> legacy(in.message(), said, sequence);
        case 9 -> said.type = (int) in.number();
        case 10 -> said.name = sequence.eventNames.get(in.number());
        case 11 -> said.track = in.number();
        case 12 -> said.counterValues.addAll(in.numbers());
        case 16 -> said.absoluteUs = in.number();
        case 22 -> said.category = first(said.category, in.text());
        case 23 -> said.name = in.text();
        case 30 -> said.value = String.valueOf(in.number());
        case 31 -> said.counterTracks.addAll(in.numbers());
        case 33 -> said.location = PerfettoSequence.location(in.message());
        case 34 -> said.location = sequence.places.getOrDefault(in.number(), "");
        case 44 -> said.value = String.valueOf(Double.longBitsToDouble(in.number()));
        default -> {}
      }
    }
    return said;
  }

  private static String first(String known, @Nullable String other) {
    return known.isEmpty() && other != null ? other : known;
  }

  private static void legacy(ProtoReader in, Said said, PerfettoSequence sequence) {
    while (in.next()) {
      switch (in.field()) {
        case 1 -> said.name = sequence.eventNames.get(in.number());
        case 2 -> said.phase = (char) in.number();
        case 3 -> said.durationUs = in.number();
        case 6, 10, 11 -> said.id = Long.toHexString(in.number());
        case 18 -> said.pid = String.valueOf((int) in.number());
        case 19 -> said.tid = String.valueOf((int) in.number());
        default -> {}
      }
    }
  }

  private void accept(Said said, PerfettoSequence sequence, long timestamp, long clock) {
    long ns = sequence.ns(timestamp, clock);
    if (said.deltaUs >= 0) {
      sequence.sinceUs += said.deltaUs;
      ns = sequence.sinceUs * 1000;
    } else if (said.absoluteUs >= 0) {
      ns = said.absoluteUs * 1000;
    }
    last = Math.max(last, ns + said.durationUs * 1000);
    Track track = named(sequence, said);
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

  private void add(String phase, Track track, long ns, Said said) {
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

  private void extraCounters(Said said, PerfettoSequence sequence, long ns) {
    List<Long> of = said.counterTracks.isEmpty() ? sequence.counterTracks : said.counterTracks;
    for (int i = 0; i < Math.min(of.size(), said.counterValues.size()); i++) {
      Track counter = track(of.get(i));
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
    String name = qualified(track, track.name.isEmpty() ? "counter " + track.uuid : track.name);
    Object scaled =
        track.unit == 1 || value.contains(".")
            ? value
            : String.valueOf(Long.parseLong(value) * track.unit);
    events.add(event("C", track, ns, 0, "", name, "", "", Map.of("value", scaled)));
  }

  /** A state lasts until the next one of its track; one without a name says that there is none. */
  private void state(Track track, long ns, Said said) {
    Track owner = owner(track);
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
  private void legacy(Track track, long ns, Said said) {
    switch (said.phase) {
      case 'B', 'E', 'X', 'i', 'I', 'R' -> add(String.valueOf(said.phase), track, ns, said);
      case 'S', 'b' -> add("b", track, ns, said);
      case 'F', 'e' -> add("e", track, ns, said);
      case 'T', 'p', 'n' -> add("i", track, ns, said);
      default -> {} // flows, objects, memory dumps: nothing to draw
    }
  }
}
