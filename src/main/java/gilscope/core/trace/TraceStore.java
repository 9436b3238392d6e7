package gilscope.core.trace;

import gilscope.core.event.Dictionary;
import gilscope.core.event.EventKind;
import gilscope.core.event.EventSink;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of one run in their total order, append-only. One thread appends; any number read
 * while it grows, each with its own {@link TraceCursor}, without locks: what is below {@link #size}
 * never changes.
 *
 * <p>Rows are numbered from 0. Times never decrease within one interpreter thread; between threads
 * they may, since virtual cores advance side by side.
 */
public final class TraceStore implements EventSink {
  private static final VarHandle SIZE;

  static {
    try {
      SIZE = MethodHandles.lookup().findVarHandle(TraceStore.class, "size", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Sorted by first row. Slots are rewritten only with a copy of the same rows. */
  private record Chunks(Chunk[] items, int count) {}

  /** What to do after a chunk was sealed; called by the writer. */
  interface SealListener {
    void sealed(int sealedChunks);
  }

  /** Guards changes of {@link #chunks}, which are rare: one per 32,768 rows. */
  private final Object publishing = new Object();

  private @Nullable SealListener sealListener;

  private final Dictionary dictionary;
  private volatile Chunks chunks = new Chunks(new Chunk[16], 0);

  private volatile long size;

  /** The writer's copy of {@link #size}, which it need not read back from shared memory. */
  private long written;

  private Chunk last = Chunk.empty(0, 0);
  private long endTime;

  public TraceStore(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** The texts and code objects that the rows refer to. */
  public Dictionary dictionary() {
    return dictionary;
  }

  /** How many rows can be read now. */
  public long size() {
    return size;
  }

  /** The latest time of any row, 0 if there is none. Exact once the writer has stopped. */
  public long endTime() {
    return endTime;
  }

  /** A new reader, before the first row. */
  public TraceCursor cursor() {
    return new TraceCursor(this);
  }

  /** Appends a row. Writer only. */
  @Override
  public void emit(EventKind kind, int thread, long time, long step, int a, int b, int c) {
    append(kind.code(), thread, time, step, a, b, c);
    publish();
  }

  /** Appends a row that nobody sees before {@link #publish}. Writer only. */
  void append(int kind, int thread, long time, long step, int a, int b, int c) {
    if (!openFor(time).append(kind, thread, time, step, a, b, c)) {
      startChunk(written, time);
      last.append(kind, thread, time, step, a, b, c);
    }
    appended(1, time);
  }

  /** The chunk being written, with room for a row at that time. Writer only. */
  Chunk openFor(long time) {
    if (written == 0) {
      last = Chunk.empty(0, time);
      publish(last, false);
    } else if (last.isFull()) {
      makeRoom(written, time);
    }
    return last;
  }

  /** So many rows at that time were written to the open chunk. Writer only. */
  void appended(int rows, long time) {
    written += rows;
    if (time > endTime) {
      endTime = time;
    }
  }

  /** Lets all rows be seen. Writer only. */
  void publish() {
    SIZE.setRelease(this, written);
  }

  private void makeRoom(long row, long time) {
    if (last.canGrow()) {
      last = last.grown();
      publish(last, true);
    } else {
      startChunk(row, time);
    }
  }

  private void startChunk(long row, long time) {
    publish();
    last.strings = dictionary.stringCount();
    last.codes = dictionary.codeCount();
    publish(last.sealed(), true);
    last = Chunk.empty(row, time);
    publish(last, false);
    if (sealListener != null) {
      sealListener.sealed(chunks.count - 1);
    }
  }

  /** Sets what is called after a chunk was sealed. Before the first row only. */
  void whenSealed(SealListener listener) {
    sealListener = listener;
  }

  /** Adds a chunk that was read from a file. Writer only. */
  void adopt(Chunk chunk, long lastTime) {
    last = chunk;
    publish(chunk, false);
    endTime = Math.max(endTime, lastTime);
    written = chunk.firstRow + chunk.rows;
    SIZE.setRelease(this, written);
  }

  private void publish(Chunk chunk, boolean replaceLast) {
    synchronized (publishing) {
      Chunks now = chunks;
      int at = replaceLast ? now.count - 1 : now.count;
      Chunk[] items = at == now.items.length ? Arrays.copyOf(now.items, at * 2) : now.items;
      items[at] = chunk;
      chunks = new Chunks(items, at + 1);
    }
  }

  /** Puts another copy of the same rows, say one in a file, in the place of a sealed chunk. */
  void replaceSealed(int index, Chunk chunk) {
    synchronized (publishing) {
      Chunks now = chunks;
      // A new array: readers of the old one must not meet a chunk they have not synchronised with.
      Chunk[] items = now.items.clone();
      items[index] = chunk;
      chunks = new Chunks(items, now.count);
    }
  }

  /** The chunk that holds a published row. */
  Chunk chunkOf(long row) {
    Chunks now = chunks;
    int low = 0;
    int high = now.count - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (now.items[middle].firstRow <= row) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return now.items[low];
  }

  /** The chunks that will not change any more: all but the last. */
  List<Chunk> sealed() {
    Chunks now = chunks;
    return Arrays.asList(Arrays.copyOf(now.items, Math.max(0, now.count - 1)));
  }

  /** The chunk being written. */
  Chunk open() {
    return last;
  }

  /**
   * The number of rows that lie at or before a step. Meaningful on the virtual machine, where steps
   * are global and never decrease.
   */
  public long rowsUntilStep(long step) {
    return search(size, cursor -> cursor.step() <= step);
  }

  /**
   * The number of rows up to the first one later than {@code time}: the state of things "at" a
   * time. Where threads' clocks differ a little, this is the place where the furthest of them
   * passes it.
   */
  public long rowsUntilTime(long time) {
    return search(size, cursor -> cursor.time() <= time);
  }

  private interface RowTest {
    boolean before(TraceCursor cursor);
  }

  private long search(long rows, RowTest test) {
    TraceCursor cursor = cursor();
    long low = 0;
    long high = rows;
    while (low < high) {
      long middle = (low + high) >>> 1;
      cursor.seek(middle);
      if (test.before(cursor)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
