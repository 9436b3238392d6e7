package gilscope.desk.export;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tracks of a Perfetto trace and the threads and processes that they belong to. One owner at a
 * time.
 *
 * <p>Source: {@code track_descriptor.proto}, {@code thread_descriptor.proto}, {@code
 * process_descriptor.proto}.
 */
final class PerfettoTracks {
  /** A row of the timeline. */
  static final class Track {
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

  private final Map<Long, Track> tracks = new LinkedHashMap<>();

  /** {@code pid TAB tid} → the track of that thread. */
  private final Map<String, Track> threads = new HashMap<>();

  private final Map<String, String> processNames = new HashMap<>();

  /** The track with this number, described or not. */
  Track track(long uuid) {
    return tracks.computeIfAbsent(uuid, Track::new);
  }

  /** Takes in a {@code TrackDescriptor}. */
  void describe(ProtoReader in) {
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
  String process(ProtoReader in) {
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
  String writer(ProtoReader in, PerfettoSequence sequence) {
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

  /** Where an event is told. */
  Track of(PerfettoTrackEvent said, PerfettoSequence sequence) {
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
  @Nullable Track owner(Track track) {
    Track at = track;
    for (int depth = 0; depth < 16 && at != null; depth++) {
      if (at.isThread || at.isProcess) {
        return at;
      }
      at = at.parent == 0 ? null : tracks.get(at.parent);
    }
    return null;
  }

  String pid(Track track) {
    Track owner = owner(track);
    return owner == null ? "" : owner.process;
  }

  /** A track's name behind that of the thread or process below which it stands. */
  String qualified(Track track, String name) {
    Track owner = owner(track);
    return owner == null || owner == track || owner.name.isEmpty()
        ? name
        : owner.name + ": " + name;
  }

  /** The name of a track's process; empty if it has none. */
  String processName(Track track) {
    return processNames.getOrDefault(pid(track), "");
  }

  /** A track's name for people; empty if nothing tells one. */
  String name(Track track) {
    if (!track.name.isEmpty()) {
      return qualified(track, track.name);
    }
    return track.isThread ? "Thread " + track.thread : track.isProcess ? processName(track) : "";
  }
}
