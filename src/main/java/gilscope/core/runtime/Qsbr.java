package gilscope.core.runtime;

import gilscope.lang.objects.MutableObject;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Supplier;

/**
 * Memory that is freed when no reader can see it any more: {@code Python/qsbr.c} and {@code
 * _PyMem_FreeDelayed} (B8 of the fact sheet; the numbers of 3.14.4). A thread is quiescent at each
 * check point and while it is detached; what was let go at a time is freed once every attached
 * thread has been quiescent since.
 *
 * <p>Only the book-keeping: Java frees the arrays. Thread-safe by its monitor, in place of the
 * atomic words that CPython has here.
 */
final class Qsbr {
  /** {@code QSBR_INITIAL} and {@code QSBR_INCR}: odd, so that 0 can mean offline. */
  private static final long FIRST = 1;

  private static final long STEP = 2;

  /** {@code QSBR_DEFERRED_LIMIT}: the sequence goes on once more than so many wait. */
  private static final int DEFERRED = 127;

  /** Or once so many bytes wait ({@code QSBR_FREE_MEM_LIMIT}). */
  private static final long DEFERRED_BYTES = 1 << 20;

  /**
   * A thread looks whether it can free at the check point after the sequence has gone on, or when
   * so many have been let go ({@code WORK_ITEMS_PER_CHUNK}).
   */
  private static final int CHUNK = 254;

  /** A block that was let go, and the sequence at which it may be freed. */
  private record Block(int bytes, long goal) {}

  /** What one thread has let go; what ended threads left belongs to the interpreter. */
  static final class Delayed {
    private final ArrayDeque<Block> blocks = new ArrayDeque<>();

    /** In how many the sequence has not gone on, and how many bytes those are. */
    private int deferred;

    private long deferredBytes;

    /** Blocks so far. */
    private int written;

    /** Perhaps some of it can be freed by now. */
    private boolean toProcess;
  }

  private final Machine machine;
  private final Announcer announcer;
  private final Supplier<List<RtThread>> threads;
  private final Delayed leftBehind = new Delayed();
  private long written = FIRST;
  private long read = FIRST;

  Qsbr(Machine machine, Announcer announcer, Supplier<List<RtThread>> threads) {
    this.machine = machine;
    this.announcer = announcer;
    this.threads = threads;
  }

  /** {@code t} has attached, or has come to a check point. */
  synchronized void quiescent(RtThread t) {
    t.seenSequence = written;
  }

  /** {@code t} has detached: it reads nothing. */
  synchronized void offline(RtThread t) {
    t.seenSequence = 0;
  }

  /** {@code _PyMem_FreeDelayed}: {@code o} has no use any more for so many bytes. */
  synchronized void retire(RtThread t, MutableObject o, int bytes) {
    t.sink()
        .freeDelayed(
            t.id(),
            machine.now(t),
            machine.step(t),
            announcer.text(o.type().name()),
            bytes,
            t.at());
    Delayed mine = t.delayed;
    mine.deferredBytes += bytes;
    boolean goesOn = ++mine.deferred > DEFERRED || mine.deferredBytes > DEFERRED_BYTES;
    if (goesOn) {
      advance();
      mine.deferred = 0;
      mine.deferredBytes = 0;
      mine.toProcess = true;
    }
    mine.blocks.add(new Block(bytes, goesOn ? written : written + STEP));
    if (++mine.written % CHUNK == 0) {
      process(t);
    }
  }

  private void advance() {
    written += STEP;
    for (RtThread each : threads.get()) {
      if (each.seenSequence != 0) {
        each.setBits(RtThread.QUIESCENCE_WANTED);
      }
    }
  }

  /** At a check point where there was something to do anyway. */
  synchronized void processIfAsked(RtThread t) {
    if (t.delayed.toProcess) {
      process(t);
    }
  }

  /** {@code _PyMem_ProcessDelayed}: frees what nobody can be reading any more. */
  private void process(RtThread t) {
    t.delayed.toProcess = false;
    long least = written;
    for (RtThread each : threads.get()) {
      if (each.seenSequence != 0) {
        least = Math.min(least, each.seenSequence);
      }
    }
    read = Math.max(read, least);
    free(t, read);
  }

  /** In a pause of the world, or when nobody else is left: everything is freed. */
  synchronized void processAll(RtThread t) {
    for (RtThread each : threads.get()) {
      leave(each);
    }
    free(t, Long.MAX_VALUE);
  }

  /** The thread ends: what it has let go is the interpreter's to free. */
  synchronized void leave(RtThread t) {
    leftBehind.blocks.addAll(t.delayed.blocks);
    t.delayed.blocks.clear();
  }

  private void free(RtThread t, long upTo) {
    int blocks = 0;
    int bytes = 0;
    for (Delayed from : List.of(t.delayed, leftBehind)) {
      while (!from.blocks.isEmpty() && from.blocks.element().goal <= upTo) {
        bytes += from.blocks.remove().bytes;
        blocks++;
      }
    }
    if (blocks > 0) {
      t.sink().delayedFreed(t.id(), machine.now(t), machine.step(t), blocks, bytes);
    }
  }
}
