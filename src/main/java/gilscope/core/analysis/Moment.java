package gilscope.core.analysis;

import gilscope.core.trace.SpanTrack;

/** A place in a trace at which to look around. Immutable. */
public sealed interface Moment {
  /** The span that a lane is in, −1 before its first. */
  int spanOf(SpanTrack track);

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
  }
}
