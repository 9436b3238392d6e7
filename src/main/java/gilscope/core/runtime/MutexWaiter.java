package gilscope.core.runtime;

import java.util.function.BooleanSupplier;

/** A thread that waits for a {@code PyMutex} (B6). Guarded as the queue that it stands in. */
final class MutexWaiter {
  /** Who has waited so long is handed the mutex: {@code TIME_TO_BE_FAIR_NS}. */
  private static final long FAIR_AFTER_NS = 1_000_000;

  /** {@code MAX_SPIN_COUNT} of the free-threaded build; the other does not spin. */
  private static final int SPINS = 40;

  final RtThread thread;
  private final long fairFrom;

  /** The mutex is its own: it need not try for it. */
  boolean handedOff;

  /** Begins to wait now. */
  MutexWaiter(RtThread thread, Machine machine) {
    this.thread = thread;
    this.fairFrom = machine.now(thread) + FAIR_AFTER_NS;
  }

  /** Hands it the mutex that {@code giver} gives up, if it has waited long enough. */
  boolean isHandedBy(RtThread giver, Machine machine) {
    handedOff = machine.now(giver) > fairFrom;
    return handedOff;
  }

  /**
   * What {@code t} does before it parks, in virtual time: 3.14's {@code _PyMutex_LockTimed} spins
   * to the end, whether the mutex is unlocked meanwhile or not, for it goes on with the value that
   * it read before.
   */
  static void spinBlindly(RtThread t, Machine machine) {
    if (!machine.yieldsCore(t)) {
      machine.charge(t, SPINS * Costs.SPIN);
    }
    machine.inOrder(t);
  }

  /** What {@code t} does before it parks, for as long as {@code wanted}. */
  static void spin(RtThread t, Machine machine, BooleanSupplier wanted) {
    for (int left = SPINS; left > 0 && wanted.getAsBoolean(); left--) {
      machine.spin(t);
    }
  }
}
