package gilscope.core.session;

import gilscope.core.event.ThreadId;
import org.jspecify.annotations.Nullable;

/** How far the virtual machine is to go before it stands still again. */
sealed interface Goal {
  /** To a breakpoint or the end. */
  record Free() implements Goal {}

  /** To a moment; breakpoints do not count. */
  record Reach(Moment moment) implements Goal {}

  /** Until a thread's clock has passed a time; breakpoints do not count. */
  record ReachTime(long ns) implements Goal {}

  /**
   * A step.
   *
   * @param thread whose; null for whoever the scheduler picks
   */
  record Step(StepKind kind, @Nullable ThreadId thread) implements Goal {}

  /** To a line. */
  record Line(Breakpoint line) implements Goal {}
}
