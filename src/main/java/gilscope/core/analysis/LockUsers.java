package gilscope.core.analysis;

import gilscope.core.event.EventCodec;
import gilscope.core.event.EventKind;
import gilscope.core.event.LockId;
import gilscope.core.event.ThreadId;
import gilscope.core.trace.RowList;
import gilscope.core.trace.SpanTrack;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceCursor;
import gilscope.core.trace.TraceView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Who had to do with a resource. Stateless. */
public final class LockUsers {
  /** What a thread does to a resource itself; where it waited is told by its states. */
  private static final List<EventKind> DEEDS =
      List.of(
          EventKind.ACQUIRED,
          EventKind.ACQUIRE_FAILED,
          EventKind.RELEASED,
          EventKind.NOTIFIED,
          EventKind.VALUE_CHANGED,
          EventKind.GIL_ACQUIRED);

  private LockUsers() {}

  /** By resource: the threads that ever had it, waited for it, changed it or woke others by it. */
  public static Map<LockId, SortedSet<ThreadId>> of(TraceView view) {
    Map<LockId, SortedSet<ThreadId>> users = new HashMap<>();
    for (EventKind kind : DEEDS) {
      RowList rows = view.rows(kind);
      for (int i = 0; i < rows.size(); i++) {
        TraceCursor row = view.row(rows.get(i));
        add(users, EventCodec.low(row.a()), row.thread());
      }
    }
    for (ThreadTrack thread : view.threads()) {
      SpanTrack states = thread.states();
      for (int i = 0; i < states.size(); i++) {
        if (states.x(i) >= 0 && Waits.isWait(thread.state(i))) {
          add(users, states.x(i), thread.id().value());
        }
      }
    }
    return users;
  }

  private static void add(Map<LockId, SortedSet<ThreadId>> users, int resource, int thread) {
    users.computeIfAbsent(new LockId(resource), _ -> new TreeSet<>()).add(new ThreadId(thread));
  }
}
