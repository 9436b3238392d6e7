package gilscope.desk.ui;

import gilscope.core.analysis.LockReport;
import gilscope.core.analysis.LockUsers;
import gilscope.core.analysis.Names;
import gilscope.core.event.LockId;
import gilscope.core.event.ThreadId;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What a whole trace says about its locks. Made beside the FX thread: the work grows with the
 * trace. Immutable afterwards.
 */
final class LockFigures {
  private final Trace trace;
  private final List<LockReport> all;
  private final Map<LockId, LockReport> reports = new HashMap<>();
  private final Map<LockId, String> madeAt = new HashMap<>();
  private final Map<LockId, SortedSet<ThreadId>> users;

  /**
   * @param view the caller's own
   */
  LockFigures(TraceView view) {
    this.trace = view.trace();
    this.users = LockUsers.of(view);
    Names names = new Names(view);
    this.all = List.copyOf(LockReport.of(view, 0, Long.MAX_VALUE));
    for (LockReport report : all) {
      reports.put(report.id(), report);
      madeAt.put(report.id(), names.line(report.createdAt()));
    }
  }

  /** True if it is this trace that they are about. */
  boolean isOf(@Nullable Trace other) {
    return trace == other;
  }

  /** All that anything happened to, the most waited for first. */
  List<LockReport> reports() {
    return all;
  }

  @Nullable LockReport of(LockId lock) {
    return reports.get(lock);
  }

  /** {@code line 14}; empty if unknown. */
  String madeAt(LockId lock) {
    return madeAt.getOrDefault(lock, "");
  }

  /** The threads that ever had to do with it; null if none had. */
  @Nullable SortedSet<ThreadId> users(LockId lock) {
    return users.get(lock);
  }
}
