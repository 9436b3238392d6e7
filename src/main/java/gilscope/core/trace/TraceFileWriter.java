package gilscope.core.trace;

import gilscope.core.event.CodeId;
import gilscope.core.event.CodeInfo;
import gilscope.core.event.Dictionary;
import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a trace to a file while it grows: {@link #append} from time to time, {@link #finish} at
 * the end. A file without its finish can still be read up to the last append. One owner at a time.
 */
public final class TraceFileWriter implements Closeable {
  private record Entry(int tag, long offset) {}

  private static final int FIRST_PIECE = 16;
  private static final int LARGEST_PIECE = 4096;

  private final Trace trace;
  private final FileChannel out;
  private final SectionWriter writer = new SectionWriter();
  private final List<Entry> index = new ArrayList<>();
  private int chunksWritten;
  private int stringsWritten;
  private int codesWritten;

  /** Creates or overwrites the file and writes the header. */
  public TraceFileWriter(Trace trace, Path file) throws IOException {
    this.trace = trace;
    this.out =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
    ByteBuffer start = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    write(start.putLong(Section.MAGIC).putInt(Section.FORMAT).putInt(0).flip());
    section(Section.HEAD, writer.begin(Section.HEAD).map(HeaderMap.write(trace.header())));
  }

  /**
   * Writes a whole trace, complete or not. The file appears under its name only when it is whole,
   * so an older one is never half overwritten.
   */
  public static void save(Trace trace, Path file) throws IOException {
    Path absolute = file.toAbsolutePath();
    Path partial = absolute.resolveSibling(absolute.getFileName() + ".part");
    try {
      try (TraceFileWriter writer = new TraceFileWriter(trace, partial)) {
        writer.finish();
      }
      Files.move(partial, absolute, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  /** Writes what is complete: all chunks that will not change any more. */
  public void append() throws IOException {
    append(false);
  }

  /**
   * As {@link #append}, and lets the store keep those chunks in the file instead of in the heap.
   */
  void spill() throws IOException {
    append(true);
  }

  private void append(boolean handOver) throws IOException {
    List<Chunk> sealed = trace.store().sealed();
    while (chunksWritten < sealed.size()) {
      Chunk chunk = sealed.get(chunksWritten);
      // An adopted chunk does not say what it refers to; then everything known so far goes first.
      dictionary(
          chunk.strings > 0 ? chunk.strings : trace.dictionary().stringCount(),
          chunk.strings > 0 ? chunk.codes : trace.dictionary().codeCount());
      rows(chunk);
      if (handOver) {
        trace.store().replaceSealed(chunksWritten, mapped(chunk));
      }
      chunksWritten++;
    }
  }

  /** Writes the rest and the end. The trace's writer must have stopped. */
  public void finish() throws IOException {
    append();
    dictionary(trace.dictionary().stringCount(), trace.dictionary().codeCount());
    Chunk open = trace.store().open();
    if (trace.store().size() > 0) {
      pieces(open);
    }
    if (trace.isComplete()) {
      section(Section.TAIL, writer.begin(Section.TAIL).map(trace.ending()));
    }
    long indexAt = out.position();
    List<Entry> entries = List.copyOf(index);
    SectionWriter table = writer.begin(Section.INDX).u32(entries.size()).u32(0);
    for (Entry entry : entries) {
      table.u32(entry.tag).u32(0).i64(entry.offset);
    }
    section(Section.INDX, table);
    ByteBuffer end = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    write(end.putLong(indexAt).putLong(Section.END_MAGIC).flip());
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void dictionary(int strings, int codes) throws IOException {
    if (strings <= stringsWritten && codes <= codesWritten) {
      return;
    }
    Dictionary dictionary = trace.dictionary();
    writer.begin(Section.DICT).u32(stringsWritten).u32(strings - stringsWritten);
    for (int i = stringsWritten; i < strings; i++) {
      writer.text(dictionary.string(i));
    }
    writer.u32(codesWritten).u32(codes - codesWritten);
    for (int i = codesWritten; i < codes; i++) {
      CodeInfo code = dictionary.code(new CodeId(i));
      writer.text(code.file()).text(code.qualifiedName()).u32(code.firstLine());
      writer.u32(code.lines().length);
      for (int line : code.lines()) {
        writer.u32(line);
      }
    }
    stringsWritten = strings;
    codesWritten = codes;
    section(Section.DICT, writer);
  }

  /**
   * The last chunk, which may be all there is, goes in pieces that grow: a file that was cut keeps
   * at least about half of the rows that lie before the cut. The pieces begin at fixed places, so
   * that a trace which was read is written as it was.
   */
  private void pieces(Chunk chunk) throws IOException {
    int from = 0;
    while (from < chunk.rows) {
      long row = chunk.firstRow + from;
      int inBlock = (int) (row % Chunk.CAPACITY);
      int piece = Math.clamp(Integer.highestOneBit(inBlock), FIRST_PIECE, LARGEST_PIECE);
      int to = Math.min(chunk.rows, from + piece - inBlock % piece);
      rows(chunk, from, to);
      from = to;
    }
  }

  private void rows(Chunk chunk) throws IOException {
    rows(chunk, 0, chunk.rows);
  }

  private void rows(Chunk chunk, int from, int to) throws IOException {
    int[] threads = chunk.steps.threads();
    long latest = Long.MIN_VALUE;
    for (int i = from; i < to; i++) {
      latest = Math.max(latest, chunk.time(i));
    }
    writer
        .begin(Section.ROWS)
        .i64(chunk.firstRow + from)
        .i64(chunk.baseTime)
        .i64(latest)
        .u32(to - from)
        .u32(threads.length);
    for (int thread : threads) {
      writer.u32(thread).u32(0).i64(chunk.steps.base(thread));
    }
    for (int column = 0; column < Chunk.COLUMNS; column++) {
      writer.words(chunk.words(column, from, to));
    }
    section(Section.ROWS, writer);
  }

  /** The chunk just written, as it lies in the file: the columns are the end of its payload. */
  private Chunk mapped(Chunk chunk) throws IOException {
    long bytes = 4L * Chunk.COLUMNS * chunk.rows;
    // All parts of a ROWS payload before the columns are multiples of 8 bytes, the columns too.
    long at = out.position() - Section.SUFFIX_BYTES - bytes;
    Chunk copy =
        Chunk.mapped(
            chunk.firstRow,
            chunk.baseTime,
            chunk.steps,
            out.map(FileChannel.MapMode.READ_ONLY, at, bytes, Arena.ofAuto()),
            chunk.rows);
    copy.strings = chunk.strings;
    copy.codes = chunk.codes;
    return copy;
  }

  private void section(Section section, SectionWriter content) throws IOException {
    index.add(new Entry(section.tag, out.position()));
    write(content.finish());
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }
}
