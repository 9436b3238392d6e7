package gilscope.core.analysis;

import gilscope.core.event.AccessKind;
import gilscope.core.event.Dictionary;
import gilscope.core.event.EventCodec;
import gilscope.core.event.EventKind;
import gilscope.core.event.Level;
import gilscope.core.event.Outcome;
import gilscope.core.event.Position;
import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadId;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.TraceCursor;
import gilscope.core.trace.TraceView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Accesses of two threads to one place, one of them a write, that nothing recorded orders. Needs a
 * trace with accesses.
 *
 * <p>Vector clocks, with an epoch for each place's last write and for each thread's last read of it
 * (Flanagan and Freund, FastTrack, 2009). Orders are made by locks, conditions, semaphores, events,
 * barriers, queues, and threads' starts and ends. Neither the GIL nor an object's mutex counts:
 * they keep the interpreter whole, and change hands between any two accesses. Two updates that are
 * indivisible, as {@code list.append}, do not race. What the library does inside is left out.
 *
 * <p>One recorded order is looked at; what did not happen in it is {@code gilscope explore}'s.
 */
public final class Races {
  /** More are counted, but not told apart. */
  private static final int MOST = 100;

  private static final int[] NOTHING = {};

  /** One thread's part. Immutable; {@code at} is a packed position, −1 if unknown. */
  public record Side(ThreadId thread, AccessKind kind, int at, long time, long step) {}

  /**
   * A race. Immutable.
   *
   * @param place as people write it
   * @param second the access that came later in this run
   * @param times how often accesses at the same two places of the program raced
   */
  public record Race(String place, Side first, Side second, long times) {
    /** {@code Race on dict['n']: A writes it (line 4), B reads it (line 4); nothing …}. */
    public String sentence(Names names) {
      return "Race on "
          + place
          + ": "
          + part(first, names)
          + ", "
          + part(second, names)
          + ", and nothing orders the two"
          + (times > 1 ? " (" + times + " times)" : "")
          + ".";
    }

    private static String part(Side side, Names names) {
      String verb =
          switch (side.kind()) {
            case READ -> " reads it";
            case WRITE -> " writes it";
            case UPDATE -> " changes it";
          };
      String line = names.line(side.at());
      return names.thread(side.thread()) + verb + (line.isEmpty() ? "" : " (" + line + ")");
    }

    /** As an object: the place, both sides and the sentence. */
    public void write(Json json, Names names) {
      json.object();
      json.key("sentence").text(sentence(names));
      json.key("place").text(place);
      json.key("times").number(times);
      json.key("accesses").array();
      for (Side side : List.of(first, second)) {
        json.object();
        json.key("thread").text(names.thread(side.thread()));
        json.key("kind").text(side.kind().name().toLowerCase(java.util.Locale.ROOT));
        json.key("at").text(names.line(side.at()));
        json.key("time_ns").number(side.time());
        json.key("step").number(side.step());
        json.end();
      }
      json.end();
      json.end();
    }
  }

  /** An access and its thread's clock then. */
  private record Epoch(Side side, int clock) {}

  private static final class Place {
    Epoch write = new Epoch(new Side(ThreadId.NONE, AccessKind.READ, -1, 0, 0), 0);
    final Map<Integer, Epoch> reads = new TreeMap<>();
  }

  private record Key(String place, int firstAt, int secondAt) {}

  private final TraceView view;
  private final TraceCursor row;
  private final Map<Integer, int[]> threads = new HashMap<>();
  private final Map<Integer, int[]> resources = new HashMap<>();
  private final Map<Long, Place> places = new HashMap<>();
  private final Map<Key, Race> found = new LinkedHashMap<>();

  private Races(TraceView view) {
    this.view = view;
    this.row = view.trace().store().cursor();
  }

  /** Whether the trace holds what is needed to tell. */
  public static boolean canBeTold(TraceView view) {
    return view.trace().header().level().includes(Level.ACCESSES);
  }

  /** The races of a trace in the order in which they happened; none if it cannot be told. */
  public static List<Race> of(TraceView view) {
    return canBeTold(view) ? new Races(view).run() : List.of();
  }

  private List<Race> run() {
    long rows = view.rows();
    while (row.row() + 1 < rows && row.next()) {
      EventKind kind = EventKind.of(row.kindCode());
      if (kind != null) {
        accept(kind);
      }
    }
    return new ArrayList<>(found.values());
  }

  private void accept(EventKind kind) {
    int me = row.thread();
    if (kind == EventKind.ACCESSED) {
      accessed(me);
    } else if (kind == EventKind.THREAD_CREATED) {
      int child = EventCodec.low(row.a());
      threads.put(child, joined(clock(child), clock(me)));
      tick(me);
    } else if (kind == EventKind.ACQUIRED && row.b() <= 1) {
      takes(me, EventCodec.low(row.a()));
    } else if (kind == EventKind.RELEASED && row.b() == 0 || kind == EventKind.NOTIFIED) {
      gives(me, row.a());
    } else if (kind
        == EventKind.VALUE_CHANGED) { // permits, flags, items: each change sees the last
      takes(me, row.a());
      gives(me, row.a());
    } else if (kind == EventKind.WAIT_ENDED && EventCodec.high(row.a()) == Outcome.OK.ordinal()) {
      waited(me, EventCodec.low(row.a()), row.b());
    }
  }

  private void waited(int me, int resource, int waker) {
    ResourceTrack track = view.findResource(resource);
    if (track != null && track.kind() == ResourceKind.JOIN && waker >= 0) {
      threads.put(me, joined(clock(me), clock(waker)));
    }
    takes(me, resource);
  }

  private boolean orders(int resource) {
    ResourceTrack track = view.findResource(resource);
    return track == null
        || switch (track.kind()) {
          case GIL, OBJECT, WORLD -> false;
          case LOCK, RLOCK, CONDITION, SEMAPHORE, EVENT, BARRIER, QUEUE, JOIN, IMPORT, OTHER ->
              true;
        };
  }

  private void takes(int me, int resource) {
    int[] given = resources.get(resource);
    if (given != null && orders(resource)) {
      threads.put(me, joined(clock(me), given));
    }
  }

  private void gives(int me, int resource) {
    if (orders(resource)) {
      resources.put(resource, joined(resources.getOrDefault(resource, NOTHING), clock(me)));
      tick(me);
    }
  }

  private int[] clock(int thread) {
    return threads.computeIfAbsent(
        thread,
        id -> {
          int[] fresh = new int[Math.max(0, id) + 1];
          fresh[fresh.length - 1] = 1;
          return fresh;
        });
  }

  private void tick(int thread) {
    int[] next = clock(thread).clone();
    next[thread]++;
    threads.put(thread, next);
  }

  private static int[] joined(int[] a, int[] b) {
    int[] most = Arrays.copyOf(a, Math.max(a.length, b.length));
    for (int i = 0; i < b.length; i++) {
      most[i] = Math.max(most[i], b[i]);
    }
    return most;
  }

  /** Whether it is the program that does this; the library has locks that no trace tells of. */
  private boolean isOfProgram(int at) {
    Dictionary dictionary = view.trace().dictionary();
    Position position = dictionary.position(at);
    return !position.isPresent()
        || view.trace().header().sources().containsKey(dictionary.code(position.code()).file());
  }

  private void accessed(int me) {
    if (!isOfProgram(row.c())) {
      return;
    }
    long id = (long) row.a() << 32 | EventCodec.low(row.b());
    AccessKind kind = AccessKind.of(EventCodec.high(row.b()));
    Place place = places.computeIfAbsent(id, _ -> new Place());
    int[] now = clock(me);
    Side side = new Side(new ThreadId(me), kind, row.c(), row.time(), row.step());
    check(place.write, side, now);
    if (kind != AccessKind.READ) {
      for (Epoch read : place.reads.values()) {
        check(read, side, now);
      }
    }
    Epoch epoch = new Epoch(side, now[me]);
    if (kind == AccessKind.READ) {
      place.reads.put(me, epoch);
    } else {
      place.write = epoch;
      place.reads.clear();
    }
  }

  private void check(Epoch before, Side side, int[] now) {
    int other = before.side.thread().value();
    if (other < 0
        || other == side.thread().value()
        || other < now.length && before.clock <= now[other]
        || before.side.kind() == AccessKind.UPDATE && side.kind() == AccessKind.UPDATE) {
      return;
    }
    String place = view.trace().dictionary().string(EventCodec.low(row.b()));
    Key key = new Key(place, before.side.at(), side.at());
    Race known = found.get(key);
    if (known != null) {
      found.put(key, new Race(place, known.first(), known.second(), known.times() + 1));
    } else if (found.size() < MOST) {
      found.put(key, new Race(place, before.side, side, 1));
    }
  }
}
