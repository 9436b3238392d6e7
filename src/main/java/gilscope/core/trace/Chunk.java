package gilscope.core.trace;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * Up to {@link #CAPACITY} consecutive rows in six columns of 32-bit words: head (kind in the high
 * byte, thread below), time and step as differences, and the three operands: 24 bytes per row.
 *
 * <p>One writer appends; readers see a row once the store has published it. Chunks of an opened
 * file are read-only and lie in the mapped file itself.
 */
final class Chunk {
  static final int CAPACITY = 1 << 15;
  static final int COLUMNS = 6;
  static final int THREAD_MASK = 0xFF_FFFF;
  private static final int FIRST_CAPACITY = 1 << 10;

  /** Little-endian, and not aligned because a mapped section begins where it begins. */
  static final ValueLayout.OfInt WORD =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  final long firstRow;
  final long baseTime;
  final StepBases steps;
  final MemorySegment words;

  /** Rows between the beginnings of two columns: the capacity of this chunk object. */
  final int stride;

  /**
   * The rows that this object can ever hold: the stride, or less once the chunk had to end early.
   * Set before any row of the next chunk is published.
   */
  int end;

  /** Writer's count; readers use the store's size. */
  int rows;

  /** Numbers known to the dictionary when the chunk was sealed; every row refers below them. */
  int strings;

  int codes;

  Chunk(long firstRow, long baseTime, StepBases steps, MemorySegment words, int stride, int rows) {
    this.firstRow = firstRow;
    this.baseTime = baseTime;
    this.steps = steps;
    this.words = words;
    this.stride = stride;
    this.rows = rows;
    this.end = stride;
  }

  static Chunk empty(long firstRow, long baseTime) {
    // Small runs are common (every search step is one): the first chunk grows up.
    int capacity = firstRow == 0 ? FIRST_CAPACITY : CAPACITY;
    return new Chunk(firstRow, baseTime, new StepBases(), columns(capacity), capacity, 0);
  }

  private static MemorySegment columns(int capacity) {
    return MemorySegment.ofArray(new int[COLUMNS * capacity]);
  }

  /** The same rows with more room; readers may keep using the old object for the rows they know. */
  Chunk grown() {
    int capacity = Math.min(CAPACITY, stride * 4);
    return copy(capacity);
  }

  /** The same rows with no room left, for a chunk that had to end early. */
  Chunk trimmed() {
    end = rows;
    return rows == stride ? this : copy(rows);
  }

  private Chunk copy(int capacity) {
    MemorySegment target = columns(capacity);
    for (int column = 0; column < COLUMNS; column++) {
      MemorySegment.copy(words, 4L * column * stride, target, 4L * column * capacity, 4L * rows);
    }
    Chunk copy = new Chunk(firstRow, baseTime, steps, target, capacity, rows);
    copy.strings = strings;
    copy.codes = codes;
    return copy;
  }

  boolean isFull() {
    return rows == stride;
  }

  boolean canGrow() {
    return stride < CAPACITY;
  }

  /** False if a difference does not fit into 32 bits: then the row must begin another chunk. */
  boolean append(int kind, int thread, long time, long step, int a, int b, int c) {
    long timeDelta = time - baseTime;
    long stepDelta = step - steps.baseOrPut(thread & THREAD_MASK, step);
    if (timeDelta != (int) timeDelta || stepDelta >>> 32 != 0) {
      return false;
    }
    int row = rows;
    set(0, row, kind << 24 | thread & THREAD_MASK);
    set(1, row, (int) timeDelta);
    set(2, row, (int) stepDelta);
    set(3, row, a);
    set(4, row, b);
    set(5, row, c);
    rows = row + 1;
    return true;
  }

  private void set(int column, int row, int value) {
    words.setAtIndex(WORD, (long) column * stride + row, value);
  }

  int word(int column, int row) {
    return words.getAtIndex(WORD, (long) column * stride + row);
  }

  int kind(int row) {
    return word(0, row) >>> 24;
  }

  int thread(int row) {
    int thread = word(0, row) & THREAD_MASK;
    return thread == THREAD_MASK ? -1 : thread;
  }

  long time(int row) {
    return baseTime + word(1, row);
  }

  long step(int row) {
    return steps.base(word(0, row) & THREAD_MASK) + (word(2, row) & 0xFFFF_FFFFL);
  }
}
