package gilscope.core.trace;

import gilscope.core.event.EventKind;
import java.util.Arrays;

/**
 * Events of one thread that are told at once: lines, the first may be a call and the last a return.
 *
 * @param kinds the events' codes
 * @param positions their positions
 * @param steps how many after the first each comes
 */
@SuppressWarnings("ArrayRecordComponent") // looked at for every one that is moved
record Stretch(int[] kinds, int[] positions, int[] steps) {
  static Stretch of(int[] positions, int[] steps, boolean called, boolean returned) {
    int[] kinds = new int[positions.length];
    Arrays.fill(kinds, EventKind.LINE_REACHED.code());
    if (called) {
      kinds[0] = EventKind.CALLED.code();
    }
    if (returned) {
      kinds[kinds.length - 1] = EventKind.RETURNED.code();
    }
    return new Stretch(kinds, positions, steps);
  }

  /** How many. */
  int size() {
    return kinds.length;
  }

  /** From the first to the last, in steps. */
  int length() {
    return steps[steps.length - 1];
  }

  /** The first operand of an event of the frame at that depth. */
  int depth(int i, int depth) {
    int kind = kinds[i];
    return kind == EventKind.CALLED.code()
        ? depth
        : kind == EventKind.RETURNED.code() ? depth - 1 : 0;
  }

  /** The second one. */
  int caller(int i, int caller) {
    return kinds[i] == EventKind.CALLED.code() ? caller : 0;
  }
}
