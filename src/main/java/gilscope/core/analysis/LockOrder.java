package gilscope.core.analysis;

import gilscope.core.event.LockId;
import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadId;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.TraceView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Locks that threads take in an order that can deadlock, whether it did or not.
 *
 * <p>An edge A → B says that a thread asked for B while it held A. A circle of edges by different
 * threads is an inversion, unless the threads held a common lock while they took them, which keeps
 * them apart (the gate lock of Havelund's GoodLock, 2000). That the threads ever run at the same
 * time is not proved: an inversion is a warning.
 */
public final class LockOrder {
  /** Longer circles are rare and exponentially many to look for. */
  private static final int LONGEST = 5;

  private static final int MOST = 100;

  /**
   * A thread asked for {@code second} while it held {@code first}. Immutable.
   *
   * @param firstAt packed position at which it took the first, −1 if unknown
   * @param secondAt packed position at which it asked for the second
   * @param time ns, of the first time
   * @param gates what else it held
   */
  public record Edge(
      ThreadId thread,
      LockId first,
      LockId second,
      int firstAt,
      int secondAt,
      long time,
      Set<LockId> gates) {
    public Edge {
      gates = Set.copyOf(gates);
    }
  }

  /**
   * A circle: each edge's second lock is the next one's first. Immutable.
   *
   * @param sinceNs when its last edge was added: from then on it could be known
   */
  public record Inversion(List<Edge> cycle, long sinceNs) {
    public Inversion {
      cycle = List.copyOf(cycle);
    }

    /** {@code A takes lock 'x' (line 3) and then lock 'y' (line 4), but B takes …}. */
    public String sentence(Names names) {
      StringBuilder text = new StringBuilder("Lock order inversion: ");
      String between = "";
      for (Edge edge : cycle) {
        text.append(between)
            .append(names.thread(edge.thread()))
            .append(" takes ")
            .append(names.resource(edge.first()))
            .append(in(names.line(edge.firstAt())))
            .append(" and then ")
            .append(names.resource(edge.second()))
            .append(in(names.line(edge.secondAt())));
        between = ", but ";
      }
      return text.append("; at an unlucky moment they wait for each other.").toString();
    }

    /** As an object: the circle's edges and the sentence. */
    public void write(Json json, Names names) {
      json.object();
      json.key("sentence").text(sentence(names));
      json.key("since_ns").number(sinceNs);
      json.key("cycle").array();
      for (Edge edge : cycle) {
        json.object();
        json.key("thread").text(names.thread(edge.thread()));
        json.key("holds").text(names.resource(edge.first()));
        json.key("holds_since").text(names.line(edge.firstAt()));
        json.key("asks_for").text(names.resource(edge.second()));
        json.key("at").text(names.line(edge.secondAt()));
        json.end();
      }
      json.end();
      json.end();
    }

    private static String in(String line) {
      return line.isEmpty() ? "" : " (" + line + ")";
    }
  }

  private record Key(int thread, int first, int second, Set<LockId> gates) {}

  private record Held(int at, long since) {}

  private final TraceView view;
  private final Map<Key, Edge> edges = new LinkedHashMap<>();
  private final Map<Integer, LinkedHashMap<Integer, Held>> held = new TreeMap<>();

  private LockOrder(TraceView view) {
    this.view = view;
  }

  /** The inversions of a whole trace, in the order in which they could be known. */
  public static List<Inversion> of(TraceView view) {
    LockOrder order = new LockOrder(view);
    order.collect();
    return order.inversions();
  }

  private boolean counts(int resource) {
    ResourceTrack track = view.findResource(resource);
    // Critical sections let go of their mutexes when their thread waits, so they cannot deadlock.
    return track != null
        && (track.kind() == ResourceKind.LOCK
            || track.kind() == ResourceKind.RLOCK
            || track.kind() == ResourceKind.IMPORT);
  }

  private void collect() {
    new WaitSweep(
            view,
            new WaitSweep.Listener() {
              @Override
              public void waits(WaitSweep now, int thread, int resource) {
                asks(now, thread, resource);
              }

              @Override
              public void acquires(WaitSweep now, int thread, int resource) {
                if (counts(resource)) {
                  asks(now, thread, resource);
                  held.computeIfAbsent(thread, _ -> new LinkedHashMap<>())
                      .put(resource, new Held(now.at(), now.time()));
                }
              }

              @Override
              public void releases(WaitSweep now, int thread, int resource) {
                LinkedHashMap<Integer, Held> mine = held.get(thread);
                if (mine != null) {
                  mine.remove(resource);
                }
              }
            })
        .run(Long.MAX_VALUE);
  }

  private void asks(WaitSweep now, int thread, int resource) {
    LinkedHashMap<Integer, Held> mine = held.get(thread);
    if (mine == null || mine.isEmpty() || !counts(resource) || mine.containsKey(resource)) {
      return;
    }
    mine.forEach(
        (first, since) -> {
          Set<LockId> gates = new TreeSet<>();
          for (Integer other : mine.keySet()) {
            if (!other.equals(first)) {
              gates.add(new LockId(other));
            }
          }
          edges.computeIfAbsent(
              new Key(thread, first, resource, gates),
              _ ->
                  new Edge(
                      new ThreadId(thread),
                      new LockId(first),
                      new LockId(resource),
                      since.at(),
                      now.at(),
                      now.time(),
                      gates));
        });
  }

  private List<Inversion> inversions() {
    Map<LockId, List<Edge>> from = new TreeMap<>();
    for (Edge edge : edges.values()) {
      from.computeIfAbsent(edge.first(), _ -> new ArrayList<>()).add(edge);
    }
    Map<Set<LockId>, Inversion> found = new LinkedHashMap<>();
    for (Edge start : edges.values()) {
      search(start, new ArrayList<>(List.of(start)), from, found);
    }
    List<Inversion> all = new ArrayList<>(found.values());
    all.sort((a, b) -> Long.compare(a.sinceNs(), b.sinceNs()));
    return all;
  }

  private static void search(
      Edge start,
      List<Edge> path,
      Map<LockId, List<Edge>> from,
      Map<Set<LockId>, Inversion> found) {
    Edge last = path.getLast();
    for (Edge next : from.getOrDefault(last.second(), List.of())) {
      if (found.size() >= MOST || !fits(next, path)) {
        continue;
      }
      if (next.second().equals(start.first())) {
        List<Edge> cycle = new ArrayList<>(path);
        cycle.add(next);
        record(cycle, found);
      } else if (path.size() + 1 < LONGEST && next.second().compareTo(start.first()) > 0) {
        // A circle is looked for from its smallest lock only.
        path.add(next);
        search(start, path, from, found);
        path.removeLast();
      }
    }
  }

  private static boolean fits(Edge next, List<Edge> path) {
    for (Edge each : path) {
      boolean gated = each.gates().stream().anyMatch(next.gates()::contains);
      if (each.thread().equals(next.thread()) || each.first().equals(next.first()) || gated) {
        return false;
      }
    }
    return true;
  }

  private static void record(List<Edge> cycle, Map<Set<LockId>, Inversion> found) {
    Set<LockId> locks = new HashSet<>();
    long since = 0;
    for (Edge edge : cycle) {
      locks.add(edge.first());
      since = Math.max(since, edge.time());
    }
    long known = since;
    found.merge(
        locks,
        new Inversion(cycle, known),
        (old, fresh) -> fresh.sinceNs() < old.sinceNs() ? fresh : old);
  }
}
