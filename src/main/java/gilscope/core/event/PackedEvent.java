package gilscope.core.event;

/**
 * The seven numbers of one event, as a value for tests and decoding; the write path never makes
 * one. Immutable.
 *
 * @param a first operand; the meaning of the operands is defined by {@link EventSink}'s typed
 *     methods
 * @param b second operand
 * @param c third operand
 */
public record PackedEvent(EventKind kind, int thread, long time, long step, int a, int b, int c) {
  /** Sends this event on. */
  public void emitTo(EventSink sink) {
    sink.emit(kind, thread, time, step, a, b, c);
  }
}
