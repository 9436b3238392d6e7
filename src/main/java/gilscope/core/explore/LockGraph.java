package gilscope.core.explore;

import gilscope.core.sched.Steps;
import gilscope.core.sched.Touch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which locks are acquired while which others are held: generalised Goodlock (Bensalem, Havelund
 * 2005). A circle is reported if its threads differ, no lock guards two of its edges, and nothing
 * but locks ordered the acquisitions: all threads were alive together.
 */
final class LockGraph {
  /**
   * {@code thread} acquired {@code to} at {@code at} while it held {@code from} and {@code gates}.
   */
  record Edge(int thread, int from, int to, Set<Integer> gates, int at) {}

  private static final int MOST_EDGES = 2_000;
  private final Set<Edge> edges = new LinkedHashSet<>();

  void learn(Steps s) {
    List<List<Integer>> held = new ArrayList<>();
    for (int t = 0; t < s.threads(); t++) {
      held.add(new ArrayList<>());
    }
    for (int j = 0; j < s.count(); j++) {
      List<Integer> mine = held.get(s.thread(j));
      for (int x = s.firstTouch(j); x < s.firstTouch(j + 1); x++) {
        Touch kind = Touch.of(s.touch(x));
        Integer lock = s.object(x);
        if (kind == Touch.ACQUIRE || kind == Touch.TRY) {
          if (kind == Touch.ACQUIRE && edges.size() < MOST_EDGES) {
            for (Integer outer : mine) {
              Set<Integer> gates = new TreeSet<>(mine);
              gates.remove((Object) outer);
              edges.add(new Edge(s.thread(j), outer, lock, gates, s.at(x)));
            }
          }
          mine.add(lock);
        } else if (kind == Touch.RELEASE) {
          for (List<Integer> each : held) {
            each.remove((Object) lock);
          }
        }
      }
    }
  }

  /** The circles, each as its edges in order; a circle is listed once. */
  List<List<Edge>> circles() {
    List<List<Edge>> out = new ArrayList<>();
    Set<Set<Edge>> seen = new LinkedHashSet<>();
    for (Edge e : edges) {
      extend(new ArrayList<>(List.of(e)), out, seen);
    }
    return out;
  }

  private void extend(List<Edge> path, List<List<Edge>> out, Set<Set<Edge>> seen) {
    if (out.size() >= 64 || path.size() > 8) {
      return;
    }
    Edge last = path.getLast();
    if (path.size() > 1 && last.to == path.getFirst().from) {
      if (seen.add(new LinkedHashSet<>(path))) {
        out.add(List.copyOf(path));
      }
      return;
    }
    for (Edge e : edges) {
      if (e.from == last.to && fits(path, e)) {
        path.add(e);
        extend(path, out, seen);
        path.removeLast();
      }
    }
  }

  private static boolean fits(List<Edge> path, Edge e) {
    for (Edge p : path) {
      if (p.thread == e.thread || p.from == e.from) {
        return false;
      }
      for (Integer gate : e.gates) {
        if (p.gates.contains(gate)) {
          return false;
        }
      }
    }
    return true;
  }
}
