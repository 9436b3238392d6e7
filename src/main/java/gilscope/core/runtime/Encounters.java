package gilscope.core.runtime;

import org.jspecify.annotations.Nullable;

/**
 * How often threads of the free-threaded build that take one lock in quick succession find it
 * locked, and spin, in virtual time. There they take turns of many instructions, so that one of
 * them hardly ever comes in the middle of another's short hold; on real cores it does, as often as
 * the holds' share of the time says. Belongs to the lock; carrier thread only.
 *
 * <p>Who finds the lock locked spins 40 times with {@code sched_yield} (B6), by the clock some
 * hundred short holds, in which the other thread has the lock to itself: two threads that do little
 * but take one lock are no quicker than one.
 */
final class Encounters {
  private @Nullable RtThread last;
  private long lastTaken;
  private long lastHeld;

  /** The thread that took it last before {@link #last} did, and when. */
  private @Nullable RtThread other;

  private long otherTaken;

  /** ns from one hold of a thread to its next, smoothed; 0: not known. */
  private long period;

  /** ns of a hold, smoothed. */
  private long held;

  /** What is left of probabilities, in thousandths, since the last encounter. */
  private long risk;

  /** {@code t} comes for the lock, which is free as far as the machine knows. */
  void comes(RtThread t, Machine machine) {
    long now = machine.now(t);
    if (last == t) {
      period = smoothed(period, now - lastTaken);
      held = smoothed(held, lastHeld);
    }
    RtThread rival = last == t ? other : last;
    long taken = last == t ? otherTaken : lastTaken;
    if (rival == null || Math.abs(now - taken) > Sharing.WINDOW) {
      return;
    }
    if (last != t) {
      machine.charge(t, Sharing.TRANSFER);
    }
    if (now < rival.spinsUntil || 2 * held >= period) {
      return; // it is busy elsewhere; and a long hold is met where it is
    }
    risk += 2_000 * held / period;
    if (risk >= 1_000) {
      risk = 0;
      LockMutex.spins(t, machine, () -> true);
    }
  }

  private static long smoothed(long average, long now) {
    return average == 0 ? now : (7 * average + now) / 8;
  }

  void taken(RtThread t, long now) {
    if (last != t) {
      other = last;
      otherTaken = lastTaken;
      last = t;
    }
    lastTaken = now;
  }

  void given(RtThread t, long now) {
    if (last == t) {
      lastHeld = now - lastTaken;
    }
  }
}
