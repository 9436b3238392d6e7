package gilscope.core.session;

/** How far a step goes. */
public enum StepKind {
  /** One instruction. */
  INSTRUCTION,
  /** To where the next expression is evaluated, its operands on the stack. */
  EXPRESSION,
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
  EXCEPTION;

  /** It ends just after something has happened, not before a place of the program. */
  public boolean isEvent() {
    return this == LOCK_EVENT || this == GIL_SWITCH || this == OUTPUT || this == EXCEPTION;
  }
}
