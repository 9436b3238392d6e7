package gilscope.core.trace;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Lets a recording outgrow the heap: once it is longer than a given number of events, each further
 * stretch is written to a file as soon as it is complete, and read from there. The file is a trace
 * file like any other; {@link #finish} makes it a whole one.
 *
 * <p>The trace's writer does the writing (a millisecond per 32,768 events). If that fails (the disk
 * is full) the rest stays in the heap and {@link #failure} says why.
 */
public final class TraceSpill implements Closeable {
  private final TraceFileWriter writer;
  private volatile @Nullable IOException failure;

  /**
   * Begins to watch a trace that has no events yet.
   *
   * @param file created or overwritten
   * @param eventsInHeap how many events may stay in the heap
   */
  public TraceSpill(Trace trace, Path file, long eventsInHeap) throws IOException {
    this.writer = new TraceFileWriter(trace, file);
    long chunksInHeap = eventsInHeap / Chunk.CAPACITY;
    trace
        .store()
        .whenSealed(
            count -> {
              if (count > chunksInHeap && failure == null) {
                spill();
              }
            });
  }

  private void spill() {
    try {
      writer.spill();
    } catch (IOException e) {
      failure = e;
    }
  }

  /** Why nothing more is written, or null. */
  public @Nullable IOException failure() {
    return failure;
  }

  /** Writes the rest and the end. The trace's writer must have stopped. */
  public void finish() throws IOException {
    writer.finish();
  }

  /** Closes the file. What is mapped of it stays readable. */
  @Override
  public void close() throws IOException {
    writer.close();
  }
}
