package gilscope.core.trace;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Up to {@link #CAPACITY} consecutive rows in six columns of 32-bit words: head (kind in the high
 * byte, thread below), time and step as differences, and the three operands: 24 bytes per row, less
 * once it is {@linkplain PackedColumns packed}.
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

  /** Rows between the beginnings of two columns: the capacity of this chunk object. */
  final int stride;

  /** The columns, one after the other: in the heap, packed, or, if both are null, in a file. */
  private final int @Nullable [] heap;

  private final @Nullable PackedColumns packed;
  private final MemorySegment mapped;

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

  /** Most events come in stretches of one thread: its base, without the look-up. Writer only. */
  private int lastThread = -1;

  private long lastBase;

  private Chunk(
      long firstRow,
      long baseTime,
      StepBases steps,
      int @Nullable [] heap,
      @Nullable PackedColumns packed,
      MemorySegment mapped,
      int stride,
      int rows) {
    this.firstRow = firstRow;
    this.baseTime = baseTime;
    this.steps = steps;
    this.heap = heap;
    this.packed = packed;
    this.mapped = mapped;
    this.stride = stride;
    this.rows = rows;
    this.end = stride;
  }

  static Chunk empty(long firstRow, long baseTime) {
    // Small runs are common (every search step is one): the first chunk grows up.
    int capacity = firstRow == 0 ? FIRST_CAPACITY : CAPACITY;
    int[] words = new int[COLUMNS * capacity];
    return new Chunk(
        firstRow, baseTime, new StepBases(), words, null, MemorySegment.NULL, capacity, 0);
  }

  /** A chunk whose columns lie in a file, exactly {@code rows} words each. */
  static Chunk mapped(
      long firstRow, long baseTime, StepBases steps, MemorySegment words, int rows) {
    return new Chunk(firstRow, baseTime, steps, null, null, words, rows, rows);
  }

  /** The same rows with more room; readers may keep using the old object for the rows they know. */
  Chunk grown() {
    int capacity = Math.min(CAPACITY, stride * 4);
    int[] target = new int[COLUMNS * capacity];
    for (int column = 0; column < COLUMNS; column++) {
      System.arraycopy(words(column, 0, rows), 0, target, column * capacity, rows);
    }
    return copy(target, null, capacity);
  }

  /** The same rows with no room left, for a chunk that is full or had to end early. */
  Chunk sealed() {
    end = rows;
    return heap == null ? this : copy(null, new PackedColumns(heap, stride, rows), rows);
  }

  private Chunk copy(int @Nullable [] heap, @Nullable PackedColumns packed, int capacity) {
    Chunk copy =
        new Chunk(firstRow, baseTime, steps, heap, packed, MemorySegment.NULL, capacity, rows);
    copy.strings = strings;
    copy.codes = codes;
    return copy;
  }

  /** The words of one column in some of the written rows, {@code to} not included. */
  int[] words(int column, int from, int to) {
    int start = column * stride;
    if (packed != null) {
      int[] words = new int[to - from];
      for (int i = 0; i < words.length; i++) {
        words[i] = packed.word(column, from + i);
      }
      return words;
    }
    return heap != null
        ? Arrays.copyOfRange(heap, start + from, start + to)
        : mapped.asSlice(4L * (start + from), 4L * (to - from)).toArray(WORD);
  }

  boolean isFull() {
    return rows == stride;
  }

  boolean canGrow() {
    return stride < CAPACITY;
  }

  /** False if a difference does not fit into 32 bits: then the row must begin another chunk. */
  boolean append(int kind, int thread, long time, long step, int a, int b, int c) {
    int[] words = heap;
    if (words == null) {
      return false;
    }
    int key = thread & THREAD_MASK;
    long timeDelta = time - baseTime;
    long stepDelta = step - base(key, step);
    if (timeDelta != (int) timeDelta || stepDelta >>> 32 != 0) {
      return false;
    }
    int column = stride;
    int at = rows;
    words[at] = kind << 24 | key;
    words[at += column] = (int) timeDelta;
    words[at += column] = (int) stepDelta;
    words[at += column] = a;
    words[at += column] = b;
    words[at + column] = c;
    rows++;
    return true;
  }

  /**
   * What the steps of a thread are counted from, {@code step} if this is its first. Writer only.
   */
  long base(int thread, long step) {
    if (thread != lastThread) {
      lastBase = steps.baseOrPut(thread, step);
      lastThread = thread;
    }
    return lastBase;
  }

  /** The columns, {@link #stride} words from each other, if rows can be written. Writer only. */
  int @Nullable [] open() {
    return heap;
  }

  int word(int column, int row) {
    if (packed != null) {
      return packed.word(column, row);
    }
    int at = column * stride + row;
    return heap != null ? heap[at] : mapped.getAtIndex(WORD, at);
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
