package gilscope.core.analysis;

import gilscope.core.event.EventCodec;
import gilscope.core.event.EventKind;
import gilscope.core.trace.RowList;
import gilscope.core.trace.TraceCursor;
import gilscope.core.trace.TraceView;
import java.util.HashMap;
import java.util.Map;

/** Counts acquisitions in a range. Stateless. */
final class Acquisitions {
  private Acquisitions() {}

  /** By resource: how many in [from, to), and how many of them waited. Re-entries do not count. */
  static Map<Integer, long[]> count(TraceView view, long from, long to) {
    Map<Integer, long[]> counts = new HashMap<>();
    RowList acquired = view.rows(EventKind.ACQUIRED);
    for (int i = from <= 0 ? 0 : view.countUntil(acquired, from - 1); i < acquired.size(); i++) {
      TraceCursor row = view.row(acquired.get(i));
      if (row.time() >= to) {
        break;
      }
      if (row.b() <= 1) {
        add(counts, EventCodec.low(row.a()), EventCodec.high(row.a()) != 0);
      }
    }
    RowList gil = view.rows(EventKind.GIL_ACQUIRED);
    for (int i = from <= 0 ? 0 : view.countUntil(gil, from - 1); i < gil.size(); i++) {
      TraceCursor row = view.row(gil.get(i));
      if (row.time() >= to) {
        break;
      }
      add(counts, row.a(), (row.b() & 1) != 0);
    }
    return counts;
  }

  private static void add(Map<Integer, long[]> counts, int resource, boolean waited) {
    long[] count = counts.computeIfAbsent(resource, _ -> new long[2]);
    count[0]++;
    count[1] += waited ? 1 : 0;
  }
}
