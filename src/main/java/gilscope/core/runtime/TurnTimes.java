package gilscope.core.runtime;

import gilscope.core.event.EventKind;
import gilscope.core.event.EventSink;
import java.util.Arrays;

/**
 * Tells an execution whose threads took turns one after another: each thread's time is moved so far
 * that none of its turns begins before those that came before it. Its own clock stays as it is, for
 * what the program sees of it decides what the program does. Carrier thread only.
 *
 * <p><b>Why</b>: the clocks of a search's threads are independent, and what one did after another
 * can be earlier by its own clock; who looks at a finding wants to see the order.
 */
final class TurnTimes implements EventSink {
  private final EventSink sink;
  private long[] late = new long[16];

  private long front;

  TurnTimes(EventSink sink) {
    this.sink = sink;
  }

  /**
   * A turn is over.
   *
   * @param now its thread's clock
   */
  void turnOver(int thread, long now) {
    front = Math.max(front, shown(thread, now));
  }

  /**
   * A turn begins.
   *
   * @param now its thread's clock
   */
  void turn(int thread, long now) {
    long behind = front - shown(thread, now);
    if (behind > 0) {
      late[thread] += behind;
    }
  }

  /** What is told, for times that have been moved already. */
  EventSink untouched() {
    return sink;
  }

  /** The latest end of a turn, in ns. */
  long front() {
    return front;
  }

  /** A thread's clock as it is told. */
  long shown(int thread, long now) {
    if (thread >= late.length) {
      late = Arrays.copyOf(late, Math.max(thread + 1, late.length * 2));
    }
    return now + late[thread];
  }

  @Override
  public void emit(EventKind kind, int thread, long time, long step, int a, int b, int c) {
    sink.emit(kind, thread, shown(thread, time), step, a, b, c);
  }
}
