package gilscope.core.session;

import gilscope.core.event.ThreadId;
import gilscope.core.runtime.Boundary;

/**
 * How things stand at a moment, for steps that are told relative to it. Immutable.
 *
 * @param thread whose step it is
 * @param depth of its stack; 0 without one
 * @param executed instructions it has begun; −1 if it is over
 * @param inLibrary its innermost frame is not the program's own file
 */
record Vantage(
    Moment moment, ThreadId thread, int depth, long executed, boolean inLibrary, Counts counts) {
  /** Before the first instruction. */
  static final Vantage START =
      new Vantage(Moment.START, ThreadId.NONE, 0, 0, false, new Counts(0, 0, 0, 0));

  /** The end of a run, where no thread is left. */
  static Vantage over(Moment moment) {
    return new Vantage(moment, ThreadId.NONE, 0, -1, false, START.counts());
  }

  /** What has happened so far, of the kinds one can step to. */
  record Counts(long lockEvents, long gilSwitches, long outputs, long exceptions) {
    static Counts at(Boundary at) {
      return new Counts(at.lockEvents(), at.gilSwitches(), at.outputs(), at.exceptions());
    }

    /** The number that a step of this kind waits for; 0 for those that do not count. */
    long of(StepKind kind) {
      return switch (kind) {
        case LOCK_EVENT -> lockEvents;
        case GIL_SWITCH -> gilSwitches;
        case OUTPUT -> outputs;
        case EXCEPTION -> exceptions;
        case INSTRUCTION, EXPRESSION, LINE, OVER, OUT -> 0;
      };
    }
  }

  static Vantage of(Boundary at, ThreadId thread, String programFile) {
    int depth = at.depth(thread);
    return new Vantage(
        moment(at),
        thread,
        depth,
        at.executed(thread),
        depth > 0 && !at.file(thread).equals(programFile),
        Counts.at(at));
  }

  static Moment moment(Boundary at) {
    return new Moment(at.step(), at.wakes());
  }
}
