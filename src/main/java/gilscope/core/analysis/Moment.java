package gilscope.core.analysis;

import gilscope.core.trace.RowList;
import gilscope.core.trace.SpanTrack;
import gilscope.core.trace.TraceView;

/** A place in a trace at which to look around. Immutable. */
public sealed interface Moment {
  /** The span that a lane is in, −1 before its first. */
  int spanOf(SpanTrack track);

  /** How many rows of a list have happened. */
  int countOf(TraceView view, RowList rows);

  /**
   * As the lanes show it at a time.
   *
   * @param ns since the run began
   */
  record AtTime(long ns) implements Moment {
    @Override
    public int spanOf(SpanTrack track) {
      return track.at(ns);
    }

    @Override
    public int countOf(TraceView view, RowList rows) {
      return view.countUntil(rows, ns);
    }
  }

  /**
   * After the first rows of the trace have happened and nothing else.
   *
   * @param count how many
   */
  record AfterRows(long count) implements Moment {
    @Override
    public int spanOf(SpanTrack track) {
      return track.afterRows(count);
    }

    @Override
    public int countOf(TraceView view, RowList rows) {
      return rows.countBelow(count);
    }
  }
}
