package gilscope.core.session;

import gilscope.core.event.ThreadId;
import gilscope.core.runtime.Boundary;
import gilscope.core.runtime.Watch;
import org.jspecify.annotations.Nullable;

/** A breakpoint with its condition read. Immutable. */
record ArmedBreakpoint(Breakpoint place, @Nullable Watch condition) {
  static ArmedBreakpoint of(Breakpoint place) {
    return new ArmedBreakpoint(
        place, place.condition().isEmpty() ? null : Watch.of(place.condition()));
  }

  /** Whether a thread that is about to begin a line stops here. */
  boolean hits(ThreadId t, Boundary at) {
    return place.line() == at.line(t)
        && place.file().equals(at.file(t))
        && (place.thread().equals(ThreadId.NONE) || place.thread().equals(t))
        && (condition == null || at.holds(condition, t));
  }
}
