package gilscope.core.session;

import gilscope.core.event.LockId;
import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadId;
import java.util.List;

/**
 * A lock, or another thing to wait for, at one moment. Immutable.
 *
 * @param name as people know it
 * @param owner who owns it, or {@link ThreadId#NONE}
 * @param depth how often
 * @param waiters who waits for it, first come first
 * @param acquisitions how often it was acquired up to now
 * @param contended how many of those had to wait
 * @param value permits, queue length, parties arrived, flag; 0 for plain locks
 */
public record LockView(
    LockId id,
    ResourceKind kind,
    String name,
    ThreadId owner,
    int depth,
    List<ThreadId> waiters,
    long acquisitions,
    long contended,
    long value) {
  public LockView {
    waiters = List.copyOf(waiters);
  }
}
