package gilscope.core.session;

import gilscope.core.event.ThreadId;
import gilscope.core.runtime.Watch;

/**
 * Stop before a line. Immutable.
 *
 * @param file as {@link RunSpec#fileName}, or the file of an imported module
 * @param line from 1
 * @param condition an expression as {@link Watch} reads it, which must be true in the frame; empty
 *     for always
 * @param thread who must come by; {@link ThreadId#NONE} for anybody
 */
public record Breakpoint(String file, int line, String condition, ThreadId thread) {
  /**
   * Checks the condition.
   *
   * @throws IllegalArgumentException with a message for the user
   */
  public Breakpoint {
    condition = condition.strip();
    if (!condition.isEmpty()) {
      Watch.of(condition);
    }
  }

  /** For every thread, always. */
  public Breakpoint(String file, int line) {
    this(file, line, "", ThreadId.NONE);
  }
}
