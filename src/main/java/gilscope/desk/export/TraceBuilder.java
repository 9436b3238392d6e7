package gilscope.desk.export;

import gilscope.core.event.CodeInfo;
import gilscope.core.event.Dictionary;
import gilscope.core.event.EventSink;
import gilscope.core.event.Level;
import gilscope.core.event.Outcome;
import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadState;
import gilscope.core.trace.DirectRecorder;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceHeader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes a trace of intervals that another tool wrote. Intervals may come in any order; {@link
 * #build} turns them into the events that a run with those intervals would have recorded. One owner
 * at a time.
 */
final class TraceBuilder {
  private static final int NOWHERE = -1;

  /** Events of the same time keep this order, so that who takes a lock gets it before running. */
  private enum Rank {
    BIRTH,
    LOCK,
    STATE,
    CALL,
    REST
  }

  private record Timed(long time, Rank rank, Emission emission) {}

  private interface Emission {
    void to(EventSink sink, long step);
  }

  private record Place(String file, String function, int firstLine, int line) {}

  private record Interval(
      long start, long end, ThreadState state, int resource, int owner, int at) {}

  private record Hold(long start, long end, int owner, boolean waited, int at) {}

  private record Call(long start, long end, int at, int caller) {}

  private final Dictionary dictionary = new Dictionary();
  private final Map<Place, Integer> places = new HashMap<>();
  private final List<Timed> events = new ArrayList<>();
  private final Map<Integer, List<Interval>> states = new TreeMap<>();
  private final Map<Integer, List<Hold>> holds = new TreeMap<>();
  private final Map<Integer, ResourceKind> kinds = new HashMap<>();
  private final Map<Integer, List<Call>> calls = new TreeMap<>();
  private final Map<Integer, Long> ends = new HashMap<>();
  private final Set<Integer> awaited = new HashSet<>();
  private long end;
  private long stop = -1;

  /** The packed position of a line. */
  int place(String file, String function, int firstLine, int line) {
    return places.computeIfAbsent(
        new Place(file, function, firstLine, line),
        p ->
            dictionary.defineCode(
                new CodeInfo(p.file(), p.function(), p.firstLine(), new int[] {p.line()})));
  }

  void thread(int id, String name, int parent, boolean daemon, long created) {
    int text = dictionary.intern(name);
    int by = parent < 0 ? id : parent;
    states.computeIfAbsent(id, _ -> new ArrayList<>());
    add(
        Math.max(0, created),
        Rank.BIRTH,
        (sink, step) ->
            sink.threadCreated(by, Math.max(0, created), step, id, text, daemon, NOWHERE));
  }

  void threadEnds(int id, long time) {
    ends.put(id, time);
  }

  void resource(int id, ResourceKind kind, String name, int creator, long created, int at) {
    int text = dictionary.intern(name);
    kinds.put(id, kind);
    holds.computeIfAbsent(id, _ -> new ArrayList<>());
    add(
        Math.max(0, created),
        Rank.BIRTH,
        (sink, step) ->
            sink.resourceCreated(
                Math.max(0, creator), Math.max(0, created), step, id, kind, text, at));
  }

  void state(int thread, long start, long end, ThreadState state, int resource, int owner, int at) {
    this.end = Math.max(this.end, end);
    states
        .computeIfAbsent(thread, _ -> new ArrayList<>())
        .add(new Interval(start, end, state, resource, owner, at));
  }

  void hold(int resource, long start, long end, int owner, boolean waited, int at) {
    this.end = Math.max(this.end, end);
    holds
        .computeIfAbsent(resource, _ -> new ArrayList<>())
        .add(new Hold(start, end, owner, waited, at));
  }

  /**
   * How a resource is used for a while; a resource's uses come in their order.
   *
   * @param owner −1: nobody has it
   */
  void use(int resource, long start, long end, int owner, int waiters, int at) {
    // Who takes what somebody waited for was, as a rule, the one who waited.
    boolean waited = awaited.contains(resource);
    if (waiters > 0) {
      awaited.add(resource);
    } else {
      awaited.remove(resource);
    }
    if (owner >= 0) {
      hold(resource, start, end, owner, waited, at);
    }
  }

  void value(int resource, int thread, long time, long value) {
    add(time, Rank.REST, (sink, step) -> sink.valueChanged(thread, time, step, resource, value));
  }

  void call(int thread, long start, long end, int at, int caller) {
    calls.computeIfAbsent(thread, _ -> new ArrayList<>()).add(new Call(start, end, at, caller));
  }

  void mark(int thread, long time, String text) {
    int id = dictionary.intern(text);
    add(time, Rank.REST, (sink, step) -> sink.marked(thread, time, step, id, NOWHERE));
  }

  /** The recording was stopped at this time; who did something until then went on. */
  void stopsAt(long time) {
    stop = time;
    end = Math.max(end, time);
  }

  boolean hasStates(int thread) {
    List<Interval> known = states.get(thread);
    return known != null && !known.isEmpty();
  }

  private void add(long time, Rank rank, Emission emission) {
    end = Math.max(end, time);
    events.add(new Timed(time, rank, emission));
  }

  /** The trace; the builder is used up. */
  Trace build(TraceHeader header) {
    calls.forEach(this::addCalls);
    holds.forEach(this::addHolds);
    states.forEach(this::addStates);
    if (events.stream().noneMatch(e -> e.time() >= stop)) {
      mark(0, stop, "the recording stops here");
    }
    events.sort(Comparator.comparingLong(Timed::time).thenComparing(Timed::rank));
    Level level = calls.isEmpty() ? Level.STATES : Level.LINES;
    Trace trace = new Trace(header.withLevel(level), dictionary);
    EventSink sink = new DirectRecorder(trace).sink();
    long step = 0;
    for (Timed event : events) {
      event.emission().to(sink, step++);
    }
    trace.complete(Map.of());
    return trace;
  }

  private void addStates(int thread, List<Interval> intervals) {
    intervals.sort(Comparator.comparingLong(Interval::start));
    long until = -1;
    for (Interval i : intervals) {
      if (until >= 0 && i.start() > until) {
        change(thread, until, ThreadState.DONE, -1, -1, NOWHERE); // nothing is known in between
      }
      change(thread, i.start(), i.state(), i.resource(), i.owner(), i.at());
      until = Math.max(until, i.end());
    }
    long ended = ends.getOrDefault(thread, -1L);
    if (until >= 0 && (ended >= 0 || until != stop)) {
      long last = until;
      change(thread, last, ThreadState.DONE, -1, -1, NOWHERE);
      if (ended >= 0) {
        long time = Math.max(last, ended);
        add(time, Rank.REST, (sink, step) -> sink.threadEnded(thread, time, step, Outcome.OK));
      }
    }
  }

  private void change(int thread, long time, ThreadState state, int resource, int owner, int at) {
    add(
        time,
        Rank.STATE,
        (sink, step) -> sink.stateChanged(thread, time, step, state, resource, owner, at));
  }

  private void addHolds(int resource, List<Hold> intervals) {
    boolean gil = kinds.get(resource) == ResourceKind.GIL;
    intervals.sort(Comparator.comparingLong(Hold::start));
    for (int i = 0; i < intervals.size(); i++) {
      Hold now = intervals.get(i);
      Hold before = i == 0 ? null : intervals.get(i - 1);
      Hold after = i + 1 == intervals.size() ? null : intervals.get(i + 1);
      // A hold is written in pieces wherever the number of waiters changed.
      if (before == null || !continues(before, now)) {
        add(
            now.start(),
            Rank.LOCK,
            (sink, step) -> {
              if (gil) {
                sink.gilAcquired(
                    now.owner(), now.start(), step, resource, now.waited(), true, now.at());
              } else {
                sink.acquired(now.owner(), now.start(), step, resource, now.waited(), 1, now.at());
              }
            });
      }
      if ((after == null || !continues(now, after)) && now.end() < end) {
        add(
            now.end(),
            Rank.LOCK,
            (sink, step) -> {
              if (gil) {
                sink.gilReleased(
                    now.owner(),
                    now.end(),
                    step,
                    resource,
                    gilscope.core.event.GilReleaseReason.VOLUNTARY,
                    -1,
                    NOWHERE);
              } else {
                sink.released(now.owner(), now.end(), step, resource, 0, NOWHERE);
              }
            });
      }
    }
  }

  private static boolean continues(Hold before, Hold after) {
    return before.end() == after.start()
        && before.owner() == after.owner()
        && before.at() == after.at();
  }

  /** Callers before whom they call; a call that reaches out of its caller is cut there. */
  private void addCalls(int thread, List<Call> all) {
    all.sort(
        Comparator.comparingLong(Call::start)
            .thenComparing(Comparator.comparingLong(Call::end).reversed()));
    List<Call> open = new ArrayList<>();
    for (Call call : all) {
      while (!open.isEmpty() && open.getLast().end() <= call.start()) {
        leave(thread, open);
      }
      long last = open.isEmpty() ? call.end() : Math.min(call.end(), open.getLast().end());
      open.add(new Call(call.start(), last, call.at(), call.caller()));
      int depth = open.size();
      add(
          call.start(),
          Rank.CALL,
          (sink, step) -> sink.called(thread, call.start(), step, call.at(), call.caller(), depth));
    }
    while (!open.isEmpty()) {
      leave(thread, open);
    }
  }

  private void leave(int thread, List<Call> open) {
    Call call = open.removeLast();
    int depth = open.size();
    add(
        call.end(),
        Rank.CALL,
        (sink, step) -> sink.returned(thread, call.end(), step, call.at(), depth));
  }
}
