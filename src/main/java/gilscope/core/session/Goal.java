package gilscope.core.session;

import gilscope.core.event.ThreadId;
import gilscope.core.runtime.Watch;
import org.jspecify.annotations.Nullable;

/** How far the virtual machine is to go before it stands still again. */
sealed interface Goal {
  /** To a breakpoint or the end. */
  record Free() implements Goal {}

  /**
   * To a moment; breakpoints do not count.
   *
   * @param about who is about to execute then; {@link ThreadId#NONE} if nobody has been chosen yet
   */
  record Reach(Moment moment, ThreadId about) implements Goal {
    Reach(Moment moment) {
      this(moment, ThreadId.NONE);
    }
  }

  /** Until a thread's clock has passed a time; breakpoints do not count. */
  record ReachTime(long ns) implements Goal {}

  /**
   * A step.
   *
   * @param thread whose; null for whoever the scheduler picks
   * @param held the others stand still meanwhile, as far as they can
   */
  record Step(StepKind kind, @Nullable ThreadId thread, boolean held) implements Goal {}

  /** To a line. */
  record Line(String file, int line) implements Goal {}

  /** Until the value of an expression, in the frame where it is looked at first, is another. */
  record Change(Watch watch) implements Goal {}

  /**
   * To a moment, on the way noting the last one before it at which {@code wanted} would have
   * stopped.
   *
   * @param wanted a {@link Free}, {@link Step}, {@link Line} or {@link Change}
   * @param from how things stand at the moment one looks back from
   */
  record Scout(Goal wanted, Vantage from) implements Goal {}
}
