package gilscope.core.trace;

import gilscope.core.event.CodeInfo;
import gilscope.core.event.Dictionary;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Opens a trace file. The file is mapped, not read: events stay in it, and it must not be changed
 * while the trace is in use. Every section's check sum is verified.
 */
public final class TraceFileReader {
  private final MemorySegment file;
  private final String name;
  private final Dictionary dictionary = new Dictionary();
  private final TraceStore store = new TraceStore(dictionary);
  private @Nullable TraceHeader header;
  private @Nullable Map<String, String> ending;
  private @Nullable TraceDamage damage;

  private TraceFileReader(MemorySegment file, String name) {
    this.file = file;
    this.name = name;
  }

  /**
   * Opens a file.
   *
   * @return the trace, with {@link Trace#damage} if a part of it could not be read
   * @throws TraceFormatException if nothing can be read: not a trace, or of a newer version
   * @throws IOException if the file cannot be opened
   */
  public static Trace open(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      long size = channel.size();
      MemorySegment file =
          size == 0
              ? MemorySegment.ofArray(new byte[0])
              : channel.map(FileChannel.MapMode.READ_ONLY, 0, size, Arena.ofAuto());
      return new TraceFileReader(file, String.valueOf(path.getFileName())).read();
    }
  }

  private Trace read() throws TraceFormatException {
    checkStart();
    long at = 16;
    boolean ended = false;
    while (!ended && damage == null) {
      if (at + Section.PREFIX_BYTES > file.byteSize()) {
        damaged("it ends before its end mark", at);
        break;
      }
      SectionReader prefix = new SectionReader(file.asSlice(at, Section.PREFIX_BYTES));
      int tag = prefix.u32();
      int version = prefix.u32();
      long length = prefix.i64();
      long next = at + Section.PREFIX_BYTES + padded(length) + Section.SUFFIX_BYTES;
      if (length < 0 || next < 0 || next > file.byteSize()) {
        damaged("section " + Section.tagText(tag) + " is cut short", at);
        break;
      }
      if (!checksumFits(at, length)) {
        damaged("the check sum of section " + Section.tagText(tag) + " does not fit", at);
        break;
      }
      ended = section(tag, version, at, length);
      at = next;
    }
    if (ended && damage == null) {
      checkEnd(at);
    }
    TraceHeader found = header;
    if (found == null) {
      throw new TraceFormatException(
          name
              + " is a Gilscope trace whose header is damaged, so nothing of it can be read; record"
              + " it again with: gilscope run --trace FILE PROGRAM");
    }
    Trace trace = new Trace(found, store, damage);
    if (ending != null) {
      trace.complete(ending);
    }
    return trace;
  }

  /** True if a file begins as ours do; false too if it cannot be read. */
  public static boolean isTrace(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] start = in.readNBytes(Long.BYTES);
      return start.length == Long.BYTES
          && ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getLong() == Section.MAGIC;
    } catch (IOException e) {
      return false;
    }
  }

  private void checkStart() throws TraceFormatException {
    if (file.byteSize() < 16 || new SectionReader(file).i64() != Section.MAGIC) {
      throw new TraceFormatException(
          name
              + (file.byteSize() == 0 ? " is empty" : " is not a Gilscope trace")
              + "; record one with: gilscope run --trace FILE PROGRAM");
    }
    int format = new SectionReader(file.asSlice(8)).u32();
    if (format != Section.FORMAT) {
      throw new TraceFormatException(
          name
              + " has trace format "
              + format
              + ", this Gilscope reads format "
              + Section.FORMAT
              + "; open it with a newer Gilscope");
    }
  }

  private void checkEnd(long at) {
    if (at + 16 > file.byteSize()
        || new SectionReader(file.asSlice(at + 8, 8)).i64() != Section.END_MAGIC) {
      damaged("it ends before its end mark", at);
    } else if (at + 16 < file.byteSize()) {
      damaged("something follows its end mark", at + 16);
    }
  }

  private static long padded(long length) {
    return length + 7 & ~7L;
  }

  private boolean checksumFits(long at, long length) {
    CRC32C crc = new CRC32C();
    long end = at + Section.PREFIX_BYTES + length;
    for (long from = at; from < end; from += 1 << 30) {
      crc.update(file.asSlice(from, Math.min(1 << 30, end - from)).asByteBuffer());
    }
    long stored = at + Section.PREFIX_BYTES + padded(length);
    return (int) crc.getValue() == new SectionReader(file.asSlice(stored, 4)).u32();
  }

  /** Takes one section in; true if it was the last. */
  private boolean section(int tag, int version, long at, long length) {
    SectionReader in = new SectionReader(file.asSlice(at + Section.PREFIX_BYTES, length));
    for (Section section : Section.values()) {
      if (section.tag != tag) {
        continue;
      }
      if (version != Section.VERSION) {
        damaged("section " + section + " has version " + version + ", which is newer", at);
        return false;
      }
      try {
        switch (section) {
          case HEAD -> header = HeaderMap.read(in.map());
          case DICT -> dictionary(in);
          case ROWS -> rows(in);
          case TAIL -> ending = in.map();
          case INDX -> {
            return true;
          }
        }
      } catch (IndexOutOfBoundsException e) {
        damaged("section " + section + " makes no sense (" + e.getMessage() + ")", at);
      }
      return false;
    }
    return false;
  }

  private void dictionary(SectionReader in) {
    int first = in.u32();
    int strings = in.count(4);
    for (int i = 0; i < strings; i++) {
      String text = in.text();
      if (first + i > 0) {
        dictionary.append(text);
      }
    }
    int firstCode = in.u32();
    int codes = in.count(16);
    if (dictionary.stringCount() != first + strings || dictionary.codeCount() != firstCode) {
      throw new IndexOutOfBoundsException("numbers out of order");
    }
    for (int i = 0; i < codes; i++) {
      String source = in.text();
      String qualifiedName = in.text();
      int firstLine = in.u32();
      int[] lines = new int[in.count(4)];
      for (int k = 0; k < lines.length; k++) {
        lines[k] = in.u32();
      }
      dictionary.defineCode(new CodeInfo(source, qualifiedName, firstLine, lines));
    }
  }

  private void rows(SectionReader in) {
    long firstRow = in.i64();
    long baseTime = in.i64();
    long latest = in.i64();
    int rows = in.count(4 * Chunk.COLUMNS);
    int threads = in.count(16);
    if (firstRow != store.size()) {
      throw new IndexOutOfBoundsException("rows out of order");
    }
    StepBases steps = new StepBases();
    for (int i = 0; i < threads; i++) {
      int thread = in.u32();
      in.u32();
      steps.baseOrPut(thread, in.i64());
    }
    MemorySegment words = in.slice(4L * Chunk.COLUMNS * rows);
    if (rows > 0) {
      store.adopt(Chunk.mapped(firstRow, baseTime, steps, words, rows), latest);
    }
  }

  private void damaged(String what, long offset) {
    damage = new TraceDamage(what, offset, store.size());
  }
}
