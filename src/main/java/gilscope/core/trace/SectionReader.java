package gilscope.core.trace;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads one section's payload in order. One owner at a time. Every read beyond the payload, and
 * every count that cannot be true, is an {@link IndexOutOfBoundsException}.
 */
final class SectionReader {
  private static final ValueLayout.OfInt INT = Chunk.WORD;
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final MemorySegment payload;
  private long at;

  SectionReader(MemorySegment payload) {
    this.payload = payload;
  }

  int u32() {
    int value = payload.get(INT, at);
    at += 4;
    return value;
  }

  long i64() {
    long value = payload.get(LONG, at);
    at += 8;
    return value;
  }

  /** A number of things of which each takes at least {@code bytesEach}. */
  int count(int bytesEach) {
    int count = u32();
    if (count < 0 || (long) count * bytesEach > payload.byteSize() - at) {
      throw new IndexOutOfBoundsException("a count of " + count);
    }
    return count;
  }

  String text() {
    int header = u32();
    int length = header & ~SectionWriter.UTF16;
    byte[] bytes = payload.asSlice(at, length).toArray(ValueLayout.JAVA_BYTE);
    at += length;
    if (header >= 0) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    char[] units = new char[length / 2];
    for (int i = 0; i < units.length; i++) {
      units[i] = (char) (bytes[2 * i] & 0xFF | bytes[2 * i + 1] << 8);
    }
    return new String(units);
  }

  Map<String, String> map() {
    int count = count(8);
    Map<String, String> map = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      String key = text();
      map.put(key, text());
    }
    return map;
  }

  /** The next bytes as they lie in the file. */
  MemorySegment slice(long bytes) {
    MemorySegment slice = payload.asSlice(at, bytes);
    at += bytes;
    return slice;
  }
}
