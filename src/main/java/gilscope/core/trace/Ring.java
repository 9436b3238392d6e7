package gilscope.core.trace;

import gilscope.core.event.EventKind;
import gilscope.core.event.EventSink;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * One writing thread's buffer on the live machine: single producer, single consumer, in words.
 *
 * <p><b>Records.</b> Any event takes five words: head and third operand, time, step, first two
 * operands, place in the total order. Lines, calls and returns, most of what there is, are short:
 * one word, or two with the operands besides the position. The first has its highest bit set, then
 * three bits that say what it is, {@link #STEP_BITS} of the step and the position. Several lines at
 * once take one word too, with their number in {@link StretchTable} in place of the position.
 * Thread and time are those of the last moment, which is a record too and stands before the first
 * short one that has another.
 *
 * <p><b>Order.</b> An event that synchronises takes the next number of the run's counter; the
 * writer must emit a release before it makes the release visible and an acquisition after it has
 * acquired, then the numbers respect cause and effect. Other events share the number of the last
 * one before them. {@link #pending} is below any number that is taken but not yet readable, so that
 * the consumer never passes it.
 */
final class Ring implements EventSink {
  private static final int LONG_WORDS = 5;
  private static final int MOMENT_WORDS = 3;

  /** So many words there must be room for: a report of what was lost, and any event. */
  private static final int ROOM = 2 * LONG_WORDS;

  /** So many words are given back at once. */
  private static final int PART = 1 << 12;

  private static final int STEP_BITS = 28;
  private static final int STEP = (1 << STEP_BITS) - 1;
  private static final int SHAPE_SHIFT = Integer.SIZE + STEP_BITS;
  private static final long SHORT = Long.MIN_VALUE;
  private static final int LINE = 0;
  private static final int CALL = 1;
  private static final int RETURN = 2;
  private static final int MOMENT = 3;
  private static final int STRETCH = 4;
  private static final int FRAMED_STRETCH = 5;
  private static final int SHAPES = 7;

  /** By shape. */
  private static final int[] KINDS = {
    EventKind.LINE_REACHED.code(), EventKind.CALLED.code(), EventKind.RETURNED.code()
  };

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
  private final StretchTable stretches;
  private final long[] slots;

  // Producer's line: written for every event, read by the consumer once per batch. Padding keeps it
  // off the consumer's line; unpadded indices were measured at 18–53 ns per event against 4.
  @SuppressWarnings("unused")
  private long p1, p2, p3, p4, p5, p6, p7, p8;

  private volatile long tail;
  private volatile long pending = NOTHING_PENDING;
  private long headSeen;

  /** Where the consumer is to be woken. */
  private long wakeAt;

  /** Up to this place there is room, and nobody to wake. */
  private long until;

  private long lastStamp;
  private long lost;

  @SuppressWarnings("unused")
  private long q1, q2, q3, q4, q5, q6, q7, q8;

  private volatile long head;
  private long tailSeen;

  /** Thread, time and step of the last moment or short record that was read. */
  private int threadRead;

  private long timeRead;
  private long stepRead;
  private long stampRead;

  /** Where {@link #moveShort} stopped. */
  private long readTo;

  private volatile boolean released;
  private volatile boolean abandoned;

  @SuppressWarnings("unused")
  private long r1, r2, r3, r4, r5, r6, r7, r8;

  /**
   * @param wakeConsumer called whenever half the ring was filled and when it is full; cheap if it
   *     is awake
   * @param capacity words; a power of two
   * @param mayLose when full, drop lines and instructions (and say how many) instead of waiting
   */
  Ring(
      AtomicLong order,
      StretchTable stretches,
      Runnable wakeConsumer,
      int capacity,
      boolean mayLose) {
    this.order = order;
    this.stretches = stretches;
    this.wakeConsumer = wakeConsumer;
    this.mayLose = mayLose;
    this.slots = new long[capacity];
    this.until = -1;
    this.wakeAt = capacity / 2;
  }

  @Override
  public void emit(EventKind kind, int thread, long time, long step, int a, int b, int c) {
    boolean synchronising = kind.isSynchronising();
    if (!hasRoom(synchronising, thread, time, step)) {
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

  @Override
  public void lineReached(int thread, long time, long step, int at) {
    if (hasRoom(false, thread, time, step)) {
      write(moment(thread, time, step), LINE, (int) step, at);
    }
  }

  @Override
  public void linesReached(int thread, long time, long step, int lines) {
    if (hasRoom(false, thread, time, step)) {
      write(moment(thread, time, step), STRETCH, (int) step, lines);
    } else {
      lost += stretches.get(lines).size() - 1;
    }
  }

  @Override
  public boolean linesReachedThen(int step, int lines) {
    long now = (long) TAIL.get(this);
    if (now > until) {
      return false;
    }
    write(now, STRETCH, step, lines);
    return true;
  }

  @Override
  public void passed(int thread, long time, long step, int lines, int caller, int depth) {
    if (hasRoom(false, thread, time, step)) {
      write(moment(thread, time, step), FRAMED_STRETCH, (int) step, lines, caller, depth);
    } else {
      lost += stretches.get(lines).size() - 1;
    }
  }

  @Override
  public boolean passedThen(int step, int lines, int caller, int depth) {
    long now = (long) TAIL.get(this);
    if (now > until) {
      return false;
    }
    write(now, FRAMED_STRETCH, step, lines, caller, depth);
    return true;
  }

  @Override
  public void called(int thread, long time, long step, int entry, int caller, int depth) {
    if (hasRoom(false, thread, time, step)) {
      write(moment(thread, time, step), CALL, (int) step, entry, caller, depth);
    }
  }

  @Override
  public void returned(int thread, long time, long step, int at, int depth) {
    if (hasRoom(false, thread, time, step)) {
      write(moment(thread, time, step), RETURN, (int) step, at, 0, depth);
    }
  }

  @Override
  public boolean lineReachedThen(int step, int at) {
    long now = (long) TAIL.get(this);
    if (now > until) {
      return false;
    }
    write(now, LINE, step, at);
    return true;
  }

  @Override
  public boolean calledThen(int step, int entry, int caller, int depth) {
    long now = (long) TAIL.get(this);
    if (now > until) {
      return false;
    }
    write(now, CALL, step, entry, caller, depth);
    return true;
  }

  @Override
  public boolean returnedThen(int step, int at, int depth) {
    long now = (long) TAIL.get(this);
    if (now > until) {
      return false;
    }
    write(now, RETURN, step, at, 0, depth);
    return true;
  }

  private void write(EventKind kind, int thread, long time, long step, int a, int b, int c) {
    long now = (long) TAIL.get(this);
    put(now, (long) (kind.code() << 24 | thread & Chunk.THREAD_MASK) << 32 | c & 0xFFFF_FFFFL);
    put(now + 1, time);
    put(now + 2, step);
    put(now + 3, (long) b << 32 | a & 0xFFFF_FFFFL);
    put(now + 4, lastStamp);
    TAIL.setRelease(this, now + LONG_WORDS);
  }

  /** To be followed by a short record at the place that is returned. */
  private long moment(int thread, long time, long step) {
    long now = (long) TAIL.get(this);
    put(now, head(MOMENT, 0, thread));
    put(now + 1, time);
    put(now + 2, step);
    return now + MOMENT_WORDS;
  }

  private void write(long place, int shape, int step, int at) {
    put(place, head(shape, step, at));
    TAIL.setRelease(this, place + 1);
  }

  private void write(long place, int shape, int step, int at, int more, int depth) {
    put(place, head(shape, step, at));
    put(place + 1, (long) more << 32 | depth & 0xFFFF_FFFFL);
    TAIL.setRelease(this, place + 2);
  }

  private static long head(int shape, int step, int at) {
    return SHORT
        | (long) shape << SHAPE_SHIFT
        | (long) (step & STEP) << Integer.SIZE
        | at & 0xFFFF_FFFFL;
  }

  private void put(long place, long word) {
    long[] s = slots;
    s[(int) place & s.length - 1] = word;
  }

  /** Makes sure of {@link #ROOM}, and says what was lost; false if the event is lost too. */
  private boolean hasRoom(boolean must, int thread, long time, long step) {
    if (tail > until && !findRoom(must)) {
      lost++;
      return false;
    }
    if (lost > 0) {
      write(EventKind.EVENTS_LOST, thread, time, step, 0, (int) lost, (int) (lost >> 32));
      lost = 0;
    }
    return true;
  }

  private boolean findRoom(boolean must) {
    int half = slots.length / 2;
    if (tail >= wakeAt) {
      wakeAt = tail + half;
      wakeConsumer.run();
    }
    headSeen = head;
    int most = slots.length - ROOM;
    if (tail - headSeen > most) {
      if (mayLose && !must) {
        return false;
      }
      wakeConsumer.run();
      // Not for one record's room, or each would be waited for.
      for (int spins = 0; tail - headSeen > half; spins++) {
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
    }
    until = Math.min(headSeen + most, wakeAt);
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
    long at = (long) HEAD.getOpaque(this);
    return word(at) < 0 ? stampRead : word(at + 4);
  }

  private long word(long place) {
    long[] s = slots;
    return s[(int) place & s.length - 1];
  }

  /** Moves readable records with numbers up to {@code limit} into the store; returns how many. */
  int moveTo(TraceStore store, long limit) {
    long at = (long) HEAD.getOpaque(this);
    long given = at;
    int moved = 0;
    while (at != tailSeen) {
      if (at - given > PART) {
        HEAD.setRelease(this, at); // the writer may wait for room
        given = at;
      }
      long head = word(at);
      if (head >= 0) {
        long stamp = word(at + 4);
        if (stamp > limit) {
          break;
        }
        stampRead = stamp;
        long operands = word(at + 3);
        store.append(
            (int) (head >>> 56),
            (int) (head >>> 32) & Chunk.THREAD_MASK,
            word(at + 1),
            word(at + 2),
            (int) operands,
            (int) (operands >>> 32),
            (int) head);
        at += LONG_WORDS;
        moved++;
      } else {
        int shape = (int) (head >>> SHAPE_SHIFT) & SHAPES;
        if (shape == MOMENT) {
          threadRead = (int) head & Chunk.THREAD_MASK;
          timeRead = word(at + 1);
          stepRead = word(at + 2);
          at += MOMENT_WORDS;
          continue;
        }
        int rows = moveShort(store, at);
        if (rows == 0 && shape >= STRETCH) {
          rows = moveStretch(store, head, shape == STRETCH ? 0 : word(at + 1));
          readTo = at + words(shape);
        } else if (rows == 0) {
          long more = words(shape) > 1 ? word(at + 1) : 0;
          stepRead = step(head, stepRead);
          store.append(
              KINDS[shape],
              threadRead,
              timeRead,
              stepRead,
              (int) more,
              (int) (more >>> 32),
              (int) head);
          readTo = at + words(shape);
          rows = 1;
        }
        at = readTo;
        moved += rows;
      }
    }
    store.publish();
    HEAD.setRelease(this, at);
    return moved;
  }

  /**
   * Moves the short records that begin at a place, up to {@link #readTo}: all that have the moment
   * read last, as far as they fit into the chunk. Returns how many.
   */
  private int moveShort(TraceStore store, long from) {
    Chunk chunk = store.openFor(timeRead);
    int[] to = chunk.open();
    long time = timeRead - chunk.baseTime;
    if (to == null || time != (int) time) {
      return 0;
    }
    long base = chunk.base(threadRead, stepRead);
    long step = stepRead;
    int stride = chunk.stride;
    int first = chunk.rows;
    int row = first;
    long at = from;
    while (at != tailSeen && row < stride) {
      long head = word(at);
      int shape = (int) (head >>> SHAPE_SHIFT) & SHAPES;
      long next = step(head, step);
      if (head >= 0 || shape == MOMENT || next - base >>> Integer.SIZE != 0) {
        break;
      }
      if (shape >= STRETCH) {
        Stretch stretch = stretches.get((int) head);
        int end = row + stretch.size();
        if (end > stride || next + stretch.length() - base >>> Integer.SIZE != 0) {
          break;
        }
        move(stretch, to, stride, row, (int) time, (int) (next - base));
        if (shape == FRAMED_STRETCH) {
          frame(stretch, to, stride, row, word(at + 1));
        }
        row = end;
        step = next + stretch.length();
        at += words(shape);
        continue;
      }
      step = next;
      to[row] = KINDS[shape] << 24 | threadRead;
      to[row + stride] = (int) time;
      to[row + 2 * stride] = (int) (step - base);
      at++;
      if (shape != LINE) {
        long more = word(at);
        to[row + 3 * stride] = (int) more;
        to[row + 4 * stride] = (int) (more >>> 32);
        at++;
      }
      to[row + 5 * stride] = (int) head;
      row++;
    }
    stepRead = step;
    chunk.rows = row;
    store.appended(row - first, timeRead);
    readTo = at;
    return row - first;
  }

  private void move(Stretch stretch, int[] to, int stride, int row, int time, int step) {
    int[] kinds = stretch.kinds();
    int[] steps = stretch.steps();
    int[] positions = stretch.positions();
    for (int i = 0; i < kinds.length; i++) {
      int place = row + i;
      to[place] = kinds[i] << 24 | threadRead;
      to[place + stride] = time;
      to[place + 2 * stride] = step + steps[i];
      to[place + 5 * stride] = positions[i];
    }
  }

  /** The operands of what enters and leaves the frame. */
  private static void frame(Stretch stretch, int[] to, int stride, int row, long more) {
    for (int i = 0; i < stretch.size(); i++) {
      to[row + i + 3 * stride] = stretch.depth(i, (int) more);
      to[row + i + 4 * stride] = stretch.caller(i, (int) (more >>> 32));
    }
  }

  /** Moves events that were told at once, whatever they go to. */
  private int moveStretch(TraceStore store, long head, long more) {
    Stretch stretch = stretches.get((int) head);
    long first = step(head, stepRead);
    for (int i = 0; i < stretch.size(); i++) {
      stepRead = first + stretch.steps()[i];
      store.append(
          stretch.kinds()[i],
          threadRead,
          timeRead,
          stepRead,
          stretch.depth(i, (int) more),
          stretch.caller(i, (int) (more >>> 32)),
          stretch.positions()[i]);
    }
    return stretch.size();
  }

  private static int words(int shape) {
    return shape == LINE || shape == STRETCH ? 1 : 2;
  }

  /** A short record's step; {@code before} is that of the one before it. */
  private static long step(long head, long before) {
    int onward = (int) (head >>> Integer.SIZE) - (int) before;
    return before + (onward << Integer.SIZE - STEP_BITS >> Integer.SIZE - STEP_BITS);
  }

  /** True if the writer is gone and everything was read. */
  boolean isFinished() {
    return released && tail == head;
  }
}
