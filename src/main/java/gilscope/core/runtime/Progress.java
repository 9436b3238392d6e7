package gilscope.core.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLong;

/** Counters of what has happened in a run, for "to the next …". Thread-safe. */
final class Progress {
  private static final VarHandle LOCK_EVENTS;

  static {
    try {
      LOCK_EVENTS = MethodHandles.lookup().findVarHandle(Progress.class, "lockEvents", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** The GIL went to another thread. */
  final AtomicLong gilSwitches = new AtomicLong();

  @SuppressWarnings("unused") // through the VarHandle
  private long lockEvents;

  /** Something was written to one of the program's streams. */
  final AtomicLong outputs = new AtomicLong();

  /** An exception was raised or left a thread. */
  final AtomicLong exceptions = new AtomicLong();

  /**
   * A lock was acquired, released, or a thread began to wait for one. The count is exact where one
   * thread executes at a time; others may lose some, but each call changes it.
   */
  void lockEvent() {
    LOCK_EVENTS.setOpaque(this, (long) LOCK_EVENTS.getOpaque(this) + 1);
  }

  long lockEvents() {
    return (long) LOCK_EVENTS.getOpaque(this);
  }
}
