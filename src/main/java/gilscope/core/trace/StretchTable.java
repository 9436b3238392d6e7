package gilscope.core.trace;

import java.util.Arrays;

/**
 * What writers tell at once, by number. Writers add, before they tell of what they have added;
 * anybody reads.
 */
final class StretchTable {
  private volatile Stretch[] all = new Stretch[64];
  private int count;

  /** Adds one. */
  synchronized int number(Stretch stretch) {
    Stretch[] now = all;
    int number = count++;
    if (number == now.length) {
      now = Arrays.copyOf(now, 2 * number);
    }
    now[number] = stretch;
    all = now;
    return number;
  }

  Stretch get(int number) {
    return all[number];
  }
}
