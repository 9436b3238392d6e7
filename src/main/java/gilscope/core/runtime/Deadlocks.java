package gilscope.core.runtime;

import gilscope.core.event.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds circles of threads that wait for each other, and says them. Pure functions of a standing
 * picture.
 */
final class Deadlocks {
  private Deadlocks() {}

  /**
   * The circle that goes through {@code from}: each thread waits, without a time limit, for what
   * the next one owns. Empty if there is none.
   */
  static List<RtThread> cycle(RtThread from) {
    List<RtThread> path = new ArrayList<>();
    RtThread at = from;
    while (at != null && at.waitsForEver) {
      if (path.contains(at)) {
        return at == from ? path : List.of();
      }
      path.add(at);
      Waitable wanted = at.waitsFor;
      at = wanted == null ? null : wanted.owner;
    }
    return List.of();
  }

  /** {@code 1>5 2>6}: as {@code EventCodec.cycleText}. */
  static String text(List<RtThread> cycle) {
    StringBuilder text = new StringBuilder();
    for (RtThread t : cycle) {
      Waitable wanted = t.waitsFor;
      text.append(text.isEmpty() ? "" : " ")
          .append(t.id())
          .append('>')
          .append(wanted == null ? -1 : wanted.id);
    }
    return text.toString();
  }

  /** One sentence about why nothing goes on. */
  static String explain(List<RtThread> threads) {
    for (RtThread t : threads) {
      List<RtThread> cycle = cycle(t);
      if (!cycle.isEmpty()) {
        return "Deadlock: " + sayCycle(cycle) + others(threads, cycle);
      }
    }
    StringBuilder text = new StringBuilder("Deadlock: every thread waits and nobody can wake it. ");
    for (int i = 0; i < threads.size(); i++) {
      text.append(i == 0 ? "" : "; ").append(waits(threads.get(i)));
    }
    return text.append('.').toString();
  }

  static String sayCycle(List<RtThread> cycle) {
    List<RtThread> ring = rotated(cycle);
    RtThread first = ring.get(0);
    Waitable closing = ring.get(ring.size() - 1).waitsFor;
    StringBuilder text = new StringBuilder(first.name);
    if (closing != null && closing.kind != ResourceKind.JOIN) {
      text.append(ring.size() == 1 ? " already holds " : " holds ").append(closing.name);
      text.append(" and");
    }
    text.append(" waits for ");
    for (int i = 0; i < ring.size(); i++) {
      Waitable wanted = ring.get(i).waitsFor;
      text.append(i == 0 ? "" : "waits for ").append(what(wanted)).append(where(ring.get(i)));
      if (ring.size() == 1) {
        break;
      }
      if (wanted == null || wanted.kind != ResourceKind.JOIN) {
        text.append(", held by ").append(ring.get((i + 1) % ring.size()).name);
      }
      if (i < ring.size() - 1) {
        text.append(", which ");
      }
    }
    return text.append('.').toString();
  }

  /** The same circle, beginning with somebody who holds a lock if there is one. */
  private static List<RtThread> rotated(List<RtThread> cycle) {
    List<RtThread> ring = new ArrayList<>(cycle);
    for (int i = 0; i < cycle.size(); i++) {
      Waitable closing = ring.get(ring.size() - 1).waitsFor;
      if (closing == null || closing.kind != ResourceKind.JOIN) {
        break;
      }
      ring.add(ring.removeFirst());
    }
    return ring;
  }

  static String others(List<RtThread> threads, List<RtThread> cycle) {
    StringBuilder text = new StringBuilder();
    for (RtThread t : threads) {
      if (!cycle.contains(t)) {
        text.append(' ').append(waits(t)).append('.');
      }
    }
    return text.toString();
  }

  static String waits(RtThread t) {
    Waitable wanted = t.waitsFor;
    RtThread owner = wanted == null ? null : wanted.owner;
    String held =
        owner == null || wanted == null || wanted.kind == ResourceKind.JOIN
            ? ""
            : ", held by " + owner.name;
    return t.name + " waits for " + what(wanted) + where(t) + held;
  }

  private static String what(@Nullable Waitable wanted) {
    return wanted == null ? "something" : wanted.name;
  }

  private static String where(RtThread t) {
    gilscope.lang.interp.Frame f = UserCode.frame(t);
    return f == null || f.line() < 0 ? "" : " (line " + f.line() + ")";
  }
}
