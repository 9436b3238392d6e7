package gilscope.core.trace;

import java.util.Arrays;

/**
 * One chunk's first step number of each thread, so that a row needs 32 bits for its step. One
 * writer; readers ask only for threads of rows already published to them.
 */
final class StepBases {
  private static final int ABSENT = -1;

  /**
   * An open-addressed table; replaced as a whole when it grows, so that readers never see it half
   * done.
   */
  private record Table(int[] threads, long[] bases) {
    static Table ofSize(int size) {
      int[] threads = new int[size];
      Arrays.fill(threads, ABSENT);
      return new Table(threads, new long[size]);
    }

    int slot(int thread) {
      int mask = threads.length - 1;
      int slot = thread * 0x9E3779B1 >>> 7 & mask;
      while (threads[slot] != ABSENT && threads[slot] != thread) {
        slot = slot + 1 & mask;
      }
      return slot;
    }

    void put(int thread, long base) {
      int slot = slot(thread);
      bases[slot] = base;
      threads[slot] = thread;
    }
  }

  private Table table = Table.ofSize(16);
  private int count;

  /** The base of a thread, which becomes {@code step} if it has none yet. Writer only. */
  long baseOrPut(int thread, long step) {
    Table now = table;
    int slot = now.slot(thread);
    if (now.threads[slot] == thread) {
      return now.bases[slot];
    }
    if (++count * 2 > now.threads.length) {
      Table larger = Table.ofSize(now.threads.length * 2);
      for (int i = 0; i < now.threads.length; i++) {
        if (now.threads[i] != ABSENT) {
          larger.put(now.threads[i], now.bases[i]);
        }
      }
      larger.put(thread, step);
      table = larger;
    } else {
      now.put(thread, step);
    }
    return step;
  }

  /** The base of a thread that has one. */
  long base(int thread) {
    Table now = table;
    return now.bases[now.slot(thread)];
  }

  int count() {
    return count;
  }

  /** The threads that have a base, ascending. */
  int[] threads() {
    return Arrays.stream(table.threads).filter(thread -> thread != ABSENT).sorted().toArray();
  }
}
