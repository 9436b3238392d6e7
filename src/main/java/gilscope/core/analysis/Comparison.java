package gilscope.core.analysis;

import gilscope.core.event.EventCodec;
import gilscope.core.event.EventKind;
import gilscope.core.event.OutputStreamKind;
import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadState;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.RowList;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceCursor;
import gilscope.core.trace.TraceView;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Two runs side by side: A is what B is compared with. Immutable. Threads correspond by name and
 * the order in which they were made, resources by kind, name and order.
 *
 * @param a ns that A took
 * @param b ns that B took
 * @param finished both programs came to their own end with exit status 0: else a length is no speed
 * @param states by state: ns over all threads in A and in B
 * @param threads threads of either run
 * @param waits resources that somebody waited for in either run, by how much that changed
 * @param order where the two runs first did things in another order, or null if they never did
 * @param behaviour where a thread first did something else than its counterpart, or null
 * @param output where standard output first differs, or null if it is the same
 */
public record Comparison(
    long a,
    long b,
    boolean finished,
    Map<ThreadState, Pair> states,
    List<OfThread> threads,
    List<OfResource> waits,
    @Nullable Divergence order,
    @Nullable Divergence behaviour,
    @Nullable OutputDifference output) {

  /** A length in A and in B, ns. */
  public record Pair(long a, long b) {
    /** B's less A's. */
    public long difference() {
      return b - a;
    }
  }

  /**
   * A thread of either run.
   *
   * @param inA its id in A, −1 if A has none such
   * @param inB its id in B, −1 if B has none such
   * @param waits in locks, conditions, for the GIL
   */
  public record OfThread(String name, int inA, int inB, Pair runs, Pair waits) {}

  /** A resource that somebody waited for in either run; ids as in {@link OfThread}. */
  public record OfResource(String label, int inA, int inB, Pair waits) {}

  /**
   * The first difference of two sequences of events.
   *
   * @param doneInA what A does there, as text; empty if A has come to its end
   * @param doneInB what B does there
   */
  public record Divergence(
      String doneInA, long timeA, long stepA, String doneInB, long timeB, long stepB) {}

  /** The first line of standard output that differs; empty where one run printed no more. */
  public record OutputDifference(int line, String inA, String inB) {}

  /** How many times faster B is than A; empty if either did not come to its end. */
  public OptionalDouble speedUp() {
    return finished && b > 0 ? OptionalDouble.of(a / (double) b) : OptionalDouble.empty();
  }

  /** True if the program came to its own end with exit status 0. */
  public static boolean isFinished(TraceView view) {
    return "0".equals(view.trace().ending().get(Trace.EXIT));
  }

  /** Compares. */
  public static Comparison of(TraceView a, TraceView b) {
    return new Comparison(
        a.endTime(),
        b.endTime(),
        isFinished(a) && isFinished(b),
        states(a, b),
        threads(a, b),
        waits(a, b),
        new Steps(a).divergence(new Steps(b)),
        behaviour(a, b),
        output(a, b));
  }

  private static Map<ThreadState, Pair> states(TraceView a, TraceView b) {
    Shares inA = Shares.of(a, 0, Math.max(1, a.endTime()));
    Shares inB = Shares.of(b, 0, Math.max(1, b.endTime()));
    Map<ThreadState, Pair> states = new EnumMap<>(ThreadState.class);
    for (ThreadState state : ThreadState.values()) {
      Pair pair = new Pair(inA.total(state), inB.total(state));
      if (pair.a() > 0 || pair.b() > 0) {
        states.put(state, pair);
      }
    }
    return states;
  }

  /** Names of threads, made unique by a number where several are called the same. */
  private static Map<String, Integer> threadKeys(TraceView view) {
    Map<String, Integer> keys = new LinkedHashMap<>();
    for (ThreadTrack thread : view.threads()) {
      keys.put(unique(thread.name(), keys), thread.id().value());
    }
    return keys;
  }

  private static Map<String, Integer> resourceKeys(TraceView view) {
    Map<String, Integer> keys = new LinkedHashMap<>();
    for (ResourceTrack resource : view.resources()) {
      keys.put(unique(resource.label(), keys), resource.id().value());
    }
    return keys;
  }

  private static String unique(String name, Map<String, Integer> taken) {
    String key = name;
    for (int n = 2; taken.containsKey(key); n++) {
      key = name + " (" + n + ")";
    }
    return key;
  }

  private static List<OfThread> threads(TraceView a, TraceView b) {
    Map<String, Integer> inA = threadKeys(a);
    Map<String, Integer> inB = threadKeys(b);
    Shares sharesA = Shares.of(a, 0, Math.max(1, a.endTime()));
    Shares sharesB = Shares.of(b, 0, Math.max(1, b.endTime()));
    List<OfThread> threads = new ArrayList<>();
    for (String name : union(inA, inB)) {
      int idA = inA.getOrDefault(name, -1);
      int idB = inB.getOrDefault(name, -1);
      threads.add(
          new OfThread(
              name,
              idA,
              idB,
              new Pair(
                  time(sharesA, idA, ThreadState.RUNNING), time(sharesB, idB, ThreadState.RUNNING)),
              new Pair(waits(sharesA, idA), waits(sharesB, idB))));
    }
    return threads;
  }

  private static List<String> union(Map<String, Integer> a, Map<String, Integer> b) {
    List<String> names = new ArrayList<>(a.keySet());
    b.keySet().stream().filter(name -> !a.containsKey(name)).forEach(names::add);
    return names;
  }

  private static long time(Shares shares, int thread, ThreadState... states) {
    long time = 0;
    for (Shares.OfThread each : shares.threads()) {
      if (each.thread().value() == thread) {
        for (ThreadState state : states) {
          time += each.ns().getOrDefault(state, 0L);
        }
      }
    }
    return time;
  }

  private static long waits(Shares shares, int thread) {
    return time(shares, thread, ThreadState.WANTS_GIL, ThreadState.BLOCKED, ThreadState.WAITING);
  }

  private static List<OfResource> waits(TraceView a, TraceView b) {
    Map<String, Integer> inA = resourceKeys(a);
    Map<String, Integer> inB = resourceKeys(b);
    Map<Integer, Long> waitsA = waitsOf(a);
    Map<Integer, Long> waitsB = waitsOf(b);
    List<OfResource> all = new ArrayList<>();
    for (String name : union(inA, inB)) {
      int idA = inA.getOrDefault(name, -1);
      int idB = inB.getOrDefault(name, -1);
      Pair pair = new Pair(waitsA.getOrDefault(idA, 0L), waitsB.getOrDefault(idB, 0L));
      if (pair.a() > 0 || pair.b() > 0) {
        all.add(new OfResource(name, idA, idB, pair));
      }
    }
    all.sort(
        (x, y) -> Long.compare(Math.abs(y.waits().difference()), Math.abs(x.waits().difference())));
    return all;
  }

  private static Map<Integer, Long> waitsOf(TraceView view) {
    Map<Integer, Long> waits = new LinkedHashMap<>();
    for (LockReport report : LockReport.of(view, 0, Long.MAX_VALUE)) {
      waits.put(report.id().value(), report.waits().sum());
    }
    return waits;
  }

  /** In A or, where A is at its end, in B. */
  private static boolean isBefore(Divergence one, Divergence other) {
    return one.timeA() != other.timeA() ? one.timeA() < other.timeA() : one.timeB() < other.timeB();
  }

  /** The earliest in A at which a thread departs from its counterpart's own sequence. */
  private static @Nullable Divergence behaviour(TraceView a, TraceView b) {
    Map<String, Integer> inB = threadKeys(b);
    Divergence first = null;
    for (Map.Entry<String, Integer> each : threadKeys(a).entrySet()) {
      Integer counterpart = inB.get(each.getKey());
      if (counterpart == null) {
        continue;
      }
      Divergence d = new Steps(a, each.getValue()).divergence(new Steps(b, counterpart.intValue()));
      if (d != null && (first == null || isBefore(d, first))) {
        first = d;
      }
    }
    return first;
  }

  private static @Nullable OutputDifference output(TraceView a, TraceView b) {
    List<String> inA = lines(a);
    List<String> inB = lines(b);
    for (int i = 0; i < Math.max(inA.size(), inB.size()); i++) {
      String lineA = i < inA.size() ? inA.get(i) : "";
      String lineB = i < inB.size() ? inB.get(i) : "";
      if (!lineA.equals(lineB) || i >= inA.size() != i >= inB.size()) {
        return new OutputDifference(i + 1, lineA, lineB);
      }
    }
    return null;
  }

  private static List<String> lines(TraceView view) {
    StringBuilder text = new StringBuilder();
    RowList rows = view.rows(EventKind.STREAM_USED);
    for (int i = 0; i < rows.size(); i++) {
      TraceCursor row = view.row(rows.get(i));
      if (row.a() == OutputStreamKind.STDOUT.ordinal()) {
        text.append(view.trace().dictionary().string(row.b()));
      }
    }
    return text.toString().lines().toList();
  }

  /**
   * What a run did, one event after the other, as texts that mean the same in another run: thread,
   * verb, resource, line. The GIL's comings and goings, states and scheduling are left out, so that
   * runs under different runtimes can be compared.
   */
  private static final class Steps {
    private final TraceView view;
    private final Names names;
    private final TraceCursor cursor;
    private final int only;
    private final boolean one;
    private final Map<Integer, String> labels = new LinkedHashMap<>();
    private String text = "";

    Steps(TraceView view) {
      this(view, -1, false);
    }

    Steps(TraceView view, int thread) {
      this(view, thread, true);
    }

    private Steps(TraceView view, int thread, boolean one) {
      this.view = view;
      this.names = new Names(view);
      this.cursor = view.trace().store().cursor();
      this.only = thread;
      this.one = one;
      resourceKeys(view).forEach((label, id) -> labels.put(id, label));
    }

    @Nullable Divergence divergence(Steps other) {
      boolean mine = next();
      boolean others = other.next();
      while (mine && others && text.equals(other.text)) {
        mine = next();
        others = other.next();
      }
      return !mine && !others
          ? null
          : new Divergence(
              mine ? text : "",
              mine ? cursor.time() : view.endTime(),
              mine ? cursor.step() : view.endStep(),
              others ? other.text : "",
              others ? other.cursor.time() : other.view.endTime(),
              others ? other.cursor.step() : other.view.endStep());
    }

    private boolean next() {
      long rows = view.rows();
      while (cursor.row() + 1 < rows && cursor.next()) {
        if (one && cursor.thread() != only) {
          continue;
        }
        String found = describe();
        if (found != null) {
          text = found;
          return true;
        }
      }
      return false;
    }

    private @Nullable String describe() {
      EventKind kind = EventKind.of(cursor.kindCode());
      if (kind == EventKind.ACQUIRED && cursor.b() <= 1) {
        return lockStep("acquires ", EventCodec.low(cursor.a()));
      }
      if (kind == EventKind.RELEASED && cursor.b() == 0) {
        return lockStep("releases ", cursor.a());
      }
      if (kind == EventKind.THREAD_CREATED) {
        return who() + " makes " + view.trace().dictionary().string(cursor.b()) + line();
      }
      if (kind == EventKind.STREAM_USED && cursor.a() != OutputStreamKind.STDIN.ordinal()) {
        return who() + " prints " + view.trace().dictionary().string(cursor.b()).strip();
      }
      if (kind == EventKind.EXCEPTION_UNCAUGHT) {
        return who() + " ends with " + view.trace().dictionary().string(cursor.a()) + line();
      }
      if (kind == EventKind.THREAD_ENDED) {
        return who() + " ends";
      }
      return null;
    }

    private @Nullable String lockStep(String verb, int resource) {
      ResourceTrack track = view.findResource(resource);
      // Objects' mutexes exist without a GIL only.
      if (track == null
          || track.kind() == ResourceKind.OBJECT
          || track.kind() == ResourceKind.JOIN
          || track.kind() == ResourceKind.WORLD
          || track.kind() == ResourceKind.GIL) {
        return null;
      }
      return who() + " " + verb + labels.getOrDefault(resource, "") + line();
    }

    private String who() {
      return names.thread(new gilscope.core.event.ThreadId(cursor.thread()));
    }

    private String line() {
      String line = names.line(cursor.c());
      return line.isEmpty() ? "" : " at " + line;
    }
  }
}
