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

  private static String sayCycle(List<RtThread> cycle) {
    RtThread first = cycle.get(0);
    Waitable closing = cycle.get(cycle.size() - 1).waitsFor;
    StringBuilder text = new StringBuilder(first.name);
    if (closing != null) {
      text.append(cycle.size() == 1 ? " already holds " : " holds ").append(closing.name);
      text.append(" and waits for ");
    }
    for (int i = 0; i < cycle.size(); i++) {
      Waitable wanted = cycle.get(i).waitsFor;
      text.append(i == 0 ? "" : "waits for ").append(what(wanted)).append(where(cycle.get(i)));
      if (cycle.size() == 1) {
        break;
      }
      RtThread owner = cycle.get((i + 1) % cycle.size());
      text.append(", held by ").append(owner.name);
      if (i < cycle.size() - 1) {
        text.append(", which ");
      }
    }
    return text.append('.').toString();
  }

  private static String others(List<RtThread> threads, List<RtThread> cycle) {
    StringBuilder text = new StringBuilder();
    for (RtThread t : threads) {
      if (!cycle.contains(t)) {
        text.append(' ').append(waits(t)).append('.');
      }
    }
    return text.toString();
  }

  private static String waits(RtThread t) {
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
    gilscope.lang.interp.Frame f = t.runtime.userFrame(t);
    return f == null || f.line() < 0 ? "" : " (line " + f.line() + ")";
  }
}
