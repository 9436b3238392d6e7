package gilscope.core.trace;

import gilscope.core.event.EventKind;
import gilscope.core.event.EventSink;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * One writing thread's buffer on the live machine: single producer, single consumer, records of
 * five words (head and third operand, time, step, first two operands, place in the total order).
 *
 * <p><b>Order.</b> An event that synchronises takes the next number of the run's counter; the
 * writer must emit a release before it makes the release visible and an acquisition after it has
 * acquired, then the numbers respect cause and effect. Other events share the number of the last
 * one before them. {@link #pending} is below any number that is taken but not yet readable, so that
 * the consumer never passes it.
 */
final class Ring implements EventSink {
  private static final int STRIDE = 5;
  private static final long NOTHING_PENDING = Long.MAX_VALUE;
  private static final int SPINS = 100;
  private static final long NAP_NS = 20_000;

  private static final VarHandle TAIL;
  private static final VarHandle HEAD;
  private static final VarHandle PENDING;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      TAIL = lookup.findVarHandle(Ring.class, "tail", long.class);
      HEAD = lookup.findVarHandle(Ring.class, "head", long.class);
      PENDING = lookup.findVarHandle(Ring.class, "pending", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final AtomicLong order;
  private final Runnable wakeConsumer;
  private final boolean mayLose;
  private final long[] slots;
  private final int mask;

  // Producer's line: written for every event, read by the consumer once per batch. Padding keeps it
  // off
  // the consumer's line; unpadded indices were measured at 18–53 ns per event against 4.
  @SuppressWarnings("unused")
  private long p1, p2, p3, p4, p5, p6, p7, p8;

  private volatile long tail;
  private volatile long pending = NOTHING_PENDING;
  private long headSeen;
  private long lastStamp;
  private long lost;

  @SuppressWarnings("unused")
  private long q1, q2, q3, q4, q5, q6, q7, q8;

  private volatile long head;
  private long tailSeen;
  private volatile boolean released;
  private volatile boolean abandoned;

  @SuppressWarnings("unused")
  private long r1, r2, r3, r4, r5, r6, r7, r8;

  /**
   * @param wakeConsumer called when the ring is half full and when it is full; cheap if it is awake
   * @param capacity records; a power of two
   * @param mayLose when full, drop lines and instructions (and say how many) instead of waiting
   */
  Ring(AtomicLong order, Runnable wakeConsumer, int capacity, boolean mayLose) {
    this.order = order;
    this.wakeConsumer = wakeConsumer;
    this.mayLose = mayLose;
    this.slots = new long[capacity * STRIDE];
    this.mask = capacity - 1;
  }

  @Override
  public void emit(EventKind kind, int thread, long time, long step, int a, int b, int c) {
    boolean synchronising = kind.isSynchronising();
    if (tail - headSeen > mask && !waitForRoom(synchronising)) {
      lost++;
      return;
    }
    if (lost > 0 && !reportLoss(thread, time, step)) {
      lost++;
      return;
    }
    if (synchronising) {
      PENDING.setVolatile(this, order.getOpaque());
      lastStamp = order.getAndIncrement();
      write(kind, thread, time, step, a, b, c);
      PENDING.setRelease(this, NOTHING_PENDING);
    } else {
      write(kind, thread, time, step, a, b, c);
    }
  }

  /** Takes one record's room for the report; false if none is left for the event itself. */
  private boolean reportLoss(int thread, long time, long step) {
    long count = lost;
    lost = 0;
    write(EventKind.EVENTS_LOST, thread, time, step, 0, (int) count, (int) (count >> 32));
    return tail - headSeen <= mask || waitForRoom(true);
  }

  private void write(EventKind kind, int thread, long time, long step, int a, int b, int c) {
    long now = (long) TAIL.getOpaque(this);
    int slot = ((int) now & mask) * STRIDE;
    slots[slot] = (long) (kind.code() << 24 | thread & Chunk.THREAD_MASK) << 32 | c & 0xFFFF_FFFFL;
    slots[slot + 1] = time;
    slots[slot + 2] = step;
    slots[slot + 3] = (long) b << 32 | a & 0xFFFF_FFFFL;
    slots[slot + 4] = lastStamp;
    TAIL.setRelease(this, now + 1);
    if ((now & mask >> 1) == 0) {
      wakeConsumer.run();
    }
  }

  private boolean waitForRoom(boolean must) {
    headSeen = head;
    if (tail - headSeen <= mask) {
      return true;
    }
    if (mayLose && !must) {
      return false;
    }
    wakeConsumer.run();
    // Not for one record's room, or each would be waited for.
    int enough = mask - (mask >> 3);
    for (int spins = 0; tail - headSeen > enough; spins++) {
      if (abandoned) {
        return false;
      }
      if (spins < SPINS) {
        Thread.onSpinWait();
      } else {
        LockSupport.parkNanos(NAP_NS);
      }
      headSeen = head;
    }
    return true;
  }

  /** The writer is gone. */
  void release() {
    released = true;
  }

  /** Nobody reads any more: the writer drops what does not fit instead of waiting for ever. */
  void abandon() {
    abandoned = true;
  }

  // Consumer's side.

  /** No number below this is still on its way from this ring's writer. */
  long pending() {
    return pending;
  }

  /** Notes what is readable now; false if nothing is. */
  boolean refresh() {
    tailSeen = tail;
    return tailSeen != head;
  }

  boolean hasNext() {
    return tailSeen != (long) HEAD.getOpaque(this);
  }

  /** The order number of the next readable record. */
  long nextStamp() {
    return slots[((int) (long) HEAD.getOpaque(this) & mask) * STRIDE + 4];
  }

  /** Moves readable records with numbers up to {@code limit} into the store; returns how many. */
  int moveTo(TraceStore store, long limit) {
    long at = (long) HEAD.getOpaque(this);
    long from = at;
    while (at != tailSeen) {
      int slot = ((int) at & mask) * STRIDE;
      if (slots[slot + 4] > limit) {
        break;
      }
      long first = slots[slot];
      long operands = slots[slot + 3];
      int code = (int) (first >>> 56);
      int thread = (int) (first >>> 32) & Chunk.THREAD_MASK;
      store.append(
          code,
          thread,
          slots[slot + 1],
          slots[slot + 2],
          (int) operands,
          (int) (operands >>> 32),
          (int) first);
      at++;
    }
    HEAD.setRelease(this, at);
    return (int) (at - from);
  }

  /** True if the writer is gone and everything was read. */
  boolean isFinished() {
    return released && tail == head;
  }
}
