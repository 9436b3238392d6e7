package gilscope.core.trace;

import gilscope.core.event.LockId;
import gilscope.core.event.ThreadId;
import gilscope.core.event.ThreadState;

/**
 * A stretch of time in which a thread was in one state. Immutable.
 *
 * @param start ns
 * @param end ns, exclusive; for the last span the end of what is known
 * @param resource what it waited for, or none
 * @param owner who owned that when the span began, or none
 * @param at packed position in the program, −1 if unknown
 */
public record StateSpan(
    ThreadId thread,
    ThreadState state,
    long start,
    long end,
    LockId resource,
    ThreadId owner,
    int at) {
  /** How long, ns. */
  public long length() {
    return end - start;
  }
}
