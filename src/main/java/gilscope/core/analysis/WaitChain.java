package gilscope.core.analysis;

import gilscope.core.event.ThreadId;
import gilscope.core.event.ThreadState;
import gilscope.core.event.Ticks;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceView;
import java.util.List;

/** Why is this thread waiting? */
public final class WaitChain {
  private WaitChain() {}

  /**
   * The whole reason, from a thread to whoever could go on: {@code A has waited 3 ms for lock 'x',
   * held by B since line 14; B waits for the GIL, held by C; C runs line 30.}
   *
   * @param now ns, the moment's time, from which waits are measured
   */
  public static String explain(TraceView view, ThreadId thread, Moment moment, long now) {
    Names names = new Names(view);
    List<Wait> chain = WaitGraph.at(view, moment).chain(thread);
    if (chain.isEmpty()) {
      return ending(view, names, thread, moment) + ".";
    }
    StringBuilder text = new StringBuilder();
    for (Wait wait : chain) {
      String clause = names.clause(wait);
      if (text.isEmpty()) {
        String who = names.thread(thread);
        clause =
            who
                + " has waited "
                + Ticks.format(now - wait.since())
                + clause.substring((who + " waits").length());
      } else {
        text.append("; ");
      }
      text.append(clause);
    }
    Wait last = chain.getLast();
    if (!last.owner().isPresent()) {
      text.append("; nobody holds it");
    } else if (isOnChain(chain, last.owner())) {
      text.append(": a deadlock");
    } else {
      text.append("; ").append(ending(view, names, last.owner(), moment));
    }
    return text.append('.').toString();
  }

  private static boolean isOnChain(List<Wait> chain, ThreadId thread) {
    return chain.stream().anyMatch(wait -> wait.waiter().equals(thread));
  }

  private static String ending(TraceView view, Names names, ThreadId thread, Moment moment) {
    ThreadTrack track = view.findThread(thread.value());
    int span = track == null ? -1 : moment.spanOf(track.states());
    String who = names.thread(thread);
    if (track == null || span < 0) {
      return who + " has not begun";
    }
    ThreadState state = track.state(span);
    int at =
        switch (moment) {
          case Moment.AtTime time -> view.lineAt(track, time.ns());
          case Moment.AfterRows rows -> view.lineAfterRows(track, rows.count());
        };
    String line = names.line(at >= 0 ? at : track.states().z(span));
    String where = line.isEmpty() ? "" : " at " + line;
    return switch (state) {
      case RUNNING -> who + " runs" + (line.isEmpty() ? "" : " " + line);
      case RUNNABLE -> who + " could run and has no core" + where;
      case SLEEPING -> who + " sleeps" + where;
      case IO -> who + " is in a system call" + where;
      case SUSPENDED -> who + " is stopped with the world" + where;
      case DONE -> who + " has ended";
      case WANTS_GIL, BLOCKED, WAITING -> who + " waits" + where;
    };
  }
}
