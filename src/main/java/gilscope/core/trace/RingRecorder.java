package gilscope.core.trace;

import gilscope.core.event.Dictionary;
import gilscope.core.event.EventSink;
import gilscope.core.event.Level;
import gilscope.core.event.Recorder;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Records the live machine: each writing thread has a {@link Ring}, and one consumer merges the
 * rings into the store in an order that respects cause and effect. The runtime gives the consumer
 * its thread: {@link #pump} until {@link #close}.
 */
public final class RingRecorder implements Recorder, AutoCloseable {
  /** What happens when a ring is full. */
  public enum Overflow {
    /** The writer waits: nothing is lost, but the timing under study changes. */
    WAIT,
    /** Lines, instructions and accesses are dropped, and counted in the trace. Never states. */
    COUNT
  }

  /** Words. */
  private static final int LARGE_RING = 1 << 16;

  private static final int SMALL_RING = 1 << 11;
  private static final int LARGE_RINGS = 32;
  private static final long IDLE_NS = 500_000;

  /**
   * So few events are waited for: who looks more often takes the rings' cache lines from their
   * writers each time. A writer that fills half its ring wakes.
   */
  private static final int FEW = LARGE_RING / 16;

  private record Head(long stamp, Ring ring, int index) {}

  private final Trace trace;
  private final Level level;
  private final Overflow overflow;
  private final AtomicLong order = new AtomicLong(1);
  private final StretchTable stretches = new StretchTable();
  private final Object registering = new Object();
  private volatile List<Ring> rings = List.of();
  private final PriorityQueue<Head> heads =
      new PriorityQueue<>(
          (x, y) ->
              x.stamp != y.stamp
                  ? Long.compare(x.stamp, y.stamp)
                  : Integer.compare(x.index, y.index));
  private volatile @Nullable Thread consumer;

  /** The consumer has found little to do and is about to sleep, or sleeps. */
  private volatile boolean idle;

  private volatile boolean closing;
  private boolean failed;

  public RingRecorder(Trace trace, Overflow overflow) {
    this.trace = trace;
    this.level = trace.header().level();
    this.overflow = overflow;
  }

  @Override
  public Level level() {
    return level;
  }

  @Override
  public Dictionary dictionary() {
    return trace.dictionary();
  }

  @Override
  public EventSink sink() {
    synchronized (registering) {
      // A program with a thousand threads must not cost a thousand large buffers.
      int capacity = rings.size() < LARGE_RINGS ? LARGE_RING : SMALL_RING;
      Ring ring = new Ring(order, stretches, this::wake, capacity, overflow == Overflow.COUNT);
      if (failed) {
        ring.abandon();
      }
      List<Ring> more = new ArrayList<>(rings);
      more.add(ring);
      rings = more;
      return ring;
    }
  }

  @Override
  public int numberLines(int[] positions, int[] steps, boolean called, boolean returned) {
    return stretches.number(Stretch.of(positions, steps, called, returned));
  }

  @Override
  public void release(EventSink sink) {
    if (sink instanceof Ring ring) {
      ring.release();
    }
  }

  /** Moves everything that is ready into the store; returns how many events. Consumer only. */
  public int drain() {
    // The counter starts at 1 and 0 is the number of what comes before a thread's first numbered
    // event.
    // Every number below the limit was taken before we look at the rings; a ring whose writer is
    // between
    // taking a number and publishing its record says so in pending().
    long limit = order.get();
    List<Ring> now = rings;
    for (Ring ring : now) {
      limit = Math.min(limit, ring.pending());
    }
    for (int i = 0; i < now.size(); i++) {
      Ring ring = now.get(i);
      if (ring.refresh()) {
        heads.add(new Head(ring.nextStamp(), ring, i));
      }
    }
    int moved = 0;
    while (true) {
      Head first = heads.poll();
      if (first == null || first.stamp >= limit) {
        break;
      }
      Head second = heads.peek();
      long upTo = Math.min(limit - 1, second == null ? Long.MAX_VALUE : second.stamp);
      moved += first.ring.moveTo(trace.store(), Math.max(upTo, first.stamp));
      if (first.ring.hasNext()) {
        heads.add(new Head(first.ring.nextStamp(), first.ring, first.index));
      }
    }
    heads.clear();
    forgetFinished(now);
    return moved;
  }

  private void forgetFinished(List<Ring> now) {
    boolean any = false;
    for (Ring ring : now) {
      any |= ring.isFinished();
    }
    if (any) {
      synchronized (registering) {
        List<Ring> left = new ArrayList<>(rings);
        left.removeIf(Ring::isFinished);
        rings = left;
      }
    }
  }

  /**
   * Drains until closed, sleeping while there is little to do: the consumer thread's body. If it
   * fails (memory is used up), the program goes on unrecorded instead of waiting for ever, and the
   * failure is thrown to whoever gave the thread.
   */
  public void pump() {
    consumer = Thread.currentThread();
    try {
      while (!closing) {
        if (drain() < FEW) {
          idle = true;
          LockSupport.parkNanos(this, IDLE_NS);
          idle = false;
        }
      }
      while (drain() > 0) {
        Thread.onSpinWait();
      }
    } catch (Throwable failure) {
      synchronized (registering) {
        failed = true;
        rings.forEach(Ring::abandon);
      }
      throw failure;
    }
  }

  private void wake() {
    Thread sleeper = consumer;
    if (idle && sleeper != null) {
      LockSupport.unpark(sleeper);
    }
  }

  /** Lets {@link #pump} move the rest and return. Call it when all writers have stopped. */
  @Override
  public void close() {
    closing = true;
    wake();
  }
}
