package gilscope.core.runtime;

import gilscope.core.event.ResourceKind;
import gilscope.core.sched.Failure.Form;
import gilscope.lang.interp.Frame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which sort of deadlock it is that threads stand in when an execution of a search is over, and one
 * sentence about it. Pure function of the standing picture.
 *
 * <p>A circle of owners comes first: whoever else waits, waits behind it or for its own reasons. It
 * is <em>partial</em> if a thread that was there together with the circle's threads came to its end
 * or can still go on. Without a circle somebody waits for what has no owner: a notification that
 * was sent is lost, one that nobody is left to send makes the wait an orphan.
 *
 * @param sentence without the name of the form
 */
record Standstill(Form form, String sentence, List<RtThread> circle) {
  /**
   * Looks at threads that wait; null if they are not stuck for certain, because some other thread
   * may still help them.
   *
   * @param all every thread that the execution had
   * @param over nobody can go on any more
   */
  static @Nullable Standstill of(List<RtThread> all, boolean over) {
    List<RtThread> waiting = new ArrayList<>();
    for (RtThread t : all) {
      if (t.started && !t.ended && t.waitsFor != null) {
        waiting.add(t);
      }
    }
    waiting.sort((a, b) -> Integer.compare(a.id(), b.id()));
    for (RtThread t : waiting) {
      List<RtThread> circle = Deadlocks.cycle(t);
      if (!circle.isEmpty()) {
        return circle(all, waiting, circle);
      }
    }
    return over ? alone(all, waiting) : null;
  }

  private static Standstill circle(
      List<RtThread> all, List<RtThread> waiting, List<RtThread> circle) {
    if (circle.size() == 1) {
      return new Standstill(
          Form.SELF_DEADLOCK,
          Deadlocks.sayCycle(circle) + Deadlocks.others(waiting, circle),
          circle);
    }
    int last = 0;
    for (RtThread t : circle) {
      last = Math.max(last, t.id());
    }
    List<String> free = new ArrayList<>();
    for (RtThread t : all) {
      boolean there = !t.ended || t.search.newestAtEnd >= last;
      if ((t.id() != 0 || t.ended) && t.started && there && !isBehind(t, circle)) {
        free.add(t.name + (t.ended ? " came to its end" : " goes on"));
      }
    }
    String said = Deadlocks.sayCycle(circle) + Deadlocks.others(waiting, circle);
    return free.isEmpty()
        ? new Standstill(Form.TOTAL_DEADLOCK, said, circle)
        : new Standstill(Form.PARTIAL_DEADLOCK, said + " " + String.join(", ", free) + ".", circle);
  }

  /** True for the circle's threads and those that wait for one of them, however far behind. */
  private static boolean isBehind(RtThread t, List<RtThread> circle) {
    RtThread at = t;
    for (int i = 0; at != null && i < 1_000; i++) {
      if (circle.contains(at)) {
        return true;
      }
      Waitable wanted = at.waitsFor;
      at = at.ended || wanted == null ? null : wanted.owner;
    }
    return false;
  }

  /** Who waits for something that has no owner, or whose owner is gone. */
  private static Standstill alone(List<RtThread> all, List<RtThread> waiting) {
    List<String> said = new ArrayList<>();
    List<String> behind = new ArrayList<>();
    Form form = Form.ORPHANED_WAIT;
    for (RtThread t : waiting) {
      Waitable wanted = t.waitsFor;
      if (wanted == null) {
        continue;
      }
      String why = why(all, waiting, t, wanted);
      if (isLost(waiting, wanted)) {
        form = Form.LOST_WAKE_UP;
      }
      (why.isEmpty() ? behind : said).add(Deadlocks.waits(t) + why);
    }
    said.addAll(behind);
    return new Standstill(form, String.join("; ", said) + ".", List.of());
  }

  private static boolean isLost(List<RtThread> waiting, Waitable wanted) {
    return isSignal(wanted) && (wanted.unheard > 0 || stolenBy(waiting, wanted) != null);
  }

  private static boolean isSignal(Waitable r) {
    return r.kind == ResourceKind.CONDITION || r.kind == ResourceKind.EVENT;
  }

  /** The thread that a notification went to and that waits there again, beside others. */
  private static @Nullable RtThread stolenBy(List<RtThread> waiting, Waitable r) {
    RtThread thief = null;
    int here = 0;
    for (RtThread t : waiting) {
      if (t.waitsFor == r) {
        here++;
        thief = t.id() == r.lastWoken ? t : thief;
      }
    }
    return here > 1 ? thief : null;
  }

  private static String why(
      List<RtThread> all, List<RtThread> waiting, RtThread t, Waitable wanted) {
    RtThread owner = wanted.owner;
    if (owner != null) {
      return owner.ended && wanted.kind != ResourceKind.JOIN
          ? ", which has ended without giving it back"
          : "";
    }
    RtThread thief = stolenBy(waiting, wanted);
    return switch (wanted.kind) {
      case CONDITION ->
          wanted.unheard > 0
              ? ", whose notification came when nobody waited"
              : thief != null && thief != t
                  ? ", whose notification went to " + thief.name + ", which waits again"
                  : thief == t ? ", again, after a notification that helped nobody" : nobody(all);
      case EVENT ->
          wanted.unheard > 0 || wanted.lastWoken >= 0
              ? ", which was set and taken back before it looked"
              : ", which nobody is left to set";
      case SEMAPHORE -> ", whose permits are used up and which nobody is left to release";
      case BARRIER -> ", which not enough threads are left to reach";
      case QUEUE -> ", and nobody is left at its other end";
      case GIL, LOCK, RLOCK, JOIN, OBJECT, IMPORT, WORLD, OTHER -> nobody(all);
    };
  }

  private static String nobody(List<RtThread> all) {
    return all.size() > 1 ? ", and nobody is left who could wake it" : ", and there is nobody else";
  }

  /** The thread that people should look at: in the circle, or the first that is not main. */
  RtThread shown(List<RtThread> waiting) {
    if (!circle.isEmpty()) {
      return circle.getFirst();
    }
    for (RtThread t : waiting) {
      if (t.id() != 0) {
        return t;
      }
    }
    return waiting.getFirst();
  }

  /** Where a thread stands, for telling deadlocks apart. */
  static String site(RtThread t) {
    Frame f = UserCode.frame(t);
    return f == null ? "?" : f.code.name() + ":" + f.line();
  }
}
