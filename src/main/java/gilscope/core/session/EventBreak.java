package gilscope.core.session;

import gilscope.core.event.LockId;

/**
 * Stop whenever something of a kind has happened. Immutable.
 *
 * @param kind {@link StepKind#LOCK_EVENT}, {@link StepKind#GIL_SWITCH}, {@link StepKind#OUTPUT} or
 *     {@link StepKind#EXCEPTION}
 * @param lock which lock's events; {@link LockId#NONE} for those of all
 */
public record EventBreak(StepKind kind, LockId lock) {
  /**
   * Checks the kind.
   *
   * @throws IllegalArgumentException if such steps are not told by an event
   */
  public EventBreak {
    if (!kind.isEvent()) {
      throw new IllegalArgumentException("nothing is counted for " + kind);
    }
    if (kind != StepKind.LOCK_EVENT && !lock.equals(LockId.NONE)) {
      throw new IllegalArgumentException(kind + " has no lock");
    }
  }

  /** Whatever the lock. */
  public EventBreak(StepKind kind) {
    this(kind, LockId.NONE);
  }
}
