package gilscope.core.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The cache line in which a lock lies, in virtual time: it goes to who looks at it, be it that the
 * lock is free or not, and until it is there others do what they do to the lock. Belongs to the
 * lock; carrier thread only.
 */
final class LockLine {
  private @Nullable RtThread holder;

  /** {@code t} has it, and it is its turn. */
  void comes(RtThread t, Machine machine) {
    if (holder != t && holder != null) {
      machine.fetch(t);
    }
    machine.inOrder(t);
    holder = t;
  }
}
