package gilscope.core.trace;

import gilscope.core.event.Event;
import gilscope.core.event.EventCodec;
import gilscope.core.event.EventKind;
import gilscope.core.event.PackedEvent;
import org.jspecify.annotations.Nullable;

/**
 * A reader's place in a {@link TraceStore}: on one row, or before the first. One owner at a time;
 * any number of cursors read the same store while it grows.
 */
public final class TraceCursor {
  private final TraceStore store;
  private final EventCodec codec;
  private @Nullable Chunk chunk;
  private long row = -1;
  private int at;
  private long known;

  TraceCursor(TraceStore store) {
    this.store = store;
    this.codec = new EventCodec(store.dictionary());
  }

  /** Moves to a row; it must be below the store's size. */
  public TraceCursor seek(long target) {
    if (target < 0 || target >= known && target >= (known = store.size())) {
      throw new IndexOutOfBoundsException("row " + target + " of " + known);
    }
    Chunk now = chunk;
    if (now == null || target < now.firstRow || target >= now.firstRow + now.end) {
      now = store.chunkOf(target);
      chunk = now;
    }
    at = (int) (target - now.firstRow);
    row = target;
    return this;
  }

  /** Moves to the next row; false, and no move, if there is none yet. */
  public boolean next() {
    if (row + 1 >= known && row + 1 >= (known = store.size())) {
      return false;
    }
    Chunk now = chunk;
    if (now != null && at + 1 < now.end && row >= 0) {
      at++;
      row++;
    } else {
      seek(row + 1);
    }
    return true;
  }

  /** Moves to the previous row; false, and no move, on the first. */
  public boolean previous() {
    if (row <= 0) {
      return false;
    }
    seek(row - 1);
    return true;
  }

  /** The row's number, −1 before the first. */
  public long row() {
    return row;
  }

  private Chunk chunk() {
    Chunk now = chunk;
    if (now == null) {
      throw new IllegalStateException("the cursor is on no row");
    }
    return now;
  }

  /** The kind's code; {@link #kind} for the constant. */
  public int kindCode() {
    return chunk().kind(at);
  }

  /** The kind. */
  public EventKind kind() {
    EventKind kind = EventKind.of(kindCode());
    if (kind == null) {
      throw new IllegalStateException("row " + row + " is of a kind that this version lacks");
    }
    return kind;
  }

  /** The thread's id. */
  public int thread() {
    return chunk().thread(at);
  }

  /** Nanoseconds since the run began. */
  public long time() {
    return chunk().time(at);
  }

  /** See {@link gilscope.core.event.Stamp#step}. */
  public long step() {
    return chunk().step(at);
  }

  /** First operand; see {@link gilscope.core.event.EventSink}. */
  public int a() {
    return chunk().word(3, at);
  }

  /** Second operand. */
  public int b() {
    return chunk().word(4, at);
  }

  /** Third operand. */
  public int c() {
    return chunk().word(5, at);
  }

  /** The row as a record. */
  public Event event() {
    return codec.unpack(kind(), thread(), time(), step(), a(), b(), c());
  }

  /** The row as its seven numbers. */
  public PackedEvent packed() {
    return new PackedEvent(kind(), thread(), time(), step(), a(), b(), c());
  }
}
