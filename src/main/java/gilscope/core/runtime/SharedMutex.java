package gilscope.core.runtime;

import gilscope.lang.objects.MutableObject;
import org.jspecify.annotations.Nullable;

/**
 * An object's mutex that several threads use, in virtual time: they take and give it in the order
 * of their clocks ({@link Machine#inOrder}), find it locked if they come while another has it, and
 * spin and park then as {@link ObjectLocks} says. What else the object's users fetch comes to who
 * has it. Belongs to the object; carrier thread only.
 */
final class SharedMutex {
  /** Threads that use an object within this time of each other may meet at its mutex, ns. */
  private static final long NEAR = 20_000;

  /** The part of a short operation's own time in which it has the mutex, ps. */
  private static final long HOLD = 5_000;

  /**
   * A specialised instruction that finds the mutex locked leaves it to the general one, which comes
   * to the mutex so much later, ns.
   */
  private static final long GENERAL = 120;

  private final LockLine line = new LockLine();

  private @Nullable RtThread last;

  /** When {@link #last} took it last. */
  private long lastUse;

  /** When it was given last. */
  private long freeAt;

  /** The same of the thread before {@link #last}. */
  private long otherUse = Long.MAX_VALUE / 2;

  private long otherFreeAt = Long.MIN_VALUE / 2;

  /** Who had it last held a lock of the program. */
  private boolean lastHolding;

  /** Who has it came in order. */
  private boolean inOrder;

  /** {@code t} is about to lock {@code o}, whose mutex this is. */
  void nears(RtThread t, MutableObject o, Machine machine) {
    if (!isContested(t, machine.now(t))) {
      return;
    }
    t.postponed += t.postpones(HOLD - t.postponed);
    line.comes(t, machine);
    if (o.isTried() && isLockedByOther(t, o)) {
      machine.charge(t, GENERAL);
      line.comes(t, machine);
    }
  }

  private static boolean isLockedByOther(RtThread t, MutableObject o) {
    int state = o.mutexState();
    return (state & MutableObject.LOCKED) != 0 && MutableObject.owner(state) != t.id();
  }

  private boolean isContested(RtThread t, long now) {
    if (t.holding > 0 && lastHolding) {
      return false;
    }
    return last != null
        && (last != t && isNear(now, lastUse, freeAt) || isNear(now, otherUse, otherFreeAt));
  }

  private static boolean isNear(long now, long taken, long given) {
    return now > taken - NEAR && now < Math.max(taken, given) + NEAR;
  }

  /** {@code t} has locked it. */
  void taken(RtThread t, int lines, Machine machine) {
    inOrder = isContested(t, machine.now(t));
    if (inOrder) {
      machine.notBefore(t, freeAt);
    }
    if (last != t) {
      if (last != null) {
        otherUse = lastUse;
        otherFreeAt = freeAt;
        for (int left = lines; left > 0; left--) {
          machine.fetch(t);
        }
      }
      last = t;
    }
    lastHolding = t.holding > 0;
    lastUse = machine.now(t);
  }

  /** {@code t} is about to unlock it. */
  void given(RtThread t, Machine machine) {
    if (inOrder) {
      t.spends(t.postponed);
      t.postponed = 0;
    }
    if (inOrder || machine.now(t) - lastUse > NEAR) { // others may have come to it meanwhile
      line.comes(t, machine);
    }
    freeAt = machine.now(t);
  }
}
