package gilscope.core.session;

/** How far a step goes. */
public enum StepKind {
  /** One instruction. */
  INSTRUCTION,
  /** To the next line, into calls. */
  LINE,
  /** To the next line of this function or of a caller. */
  OVER,
  /** Until this function has returned. */
  OUT,
  /** Until a thread has acquired, released or begun to wait for a lock. */
  LOCK_EVENT,
  /** Until the GIL has gone to another thread. */
  GIL_SWITCH,
  /** Until something has been written to a stream. */
  OUTPUT,
  /** Until an exception has been raised. */
  EXCEPTION
}
