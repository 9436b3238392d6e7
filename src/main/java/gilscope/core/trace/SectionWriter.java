package gilscope.core.trace;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32C;

/** Builds one section at a time in a buffer that it keeps. One owner at a time. */
final class SectionWriter {
  static final int UTF16 = 1 << 31;

  private ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

  SectionWriter begin(Section section) {
    buffer.clear();
    return u32(section.tag).u32(Section.VERSION).i64(0);
  }

  private void room(int bytes) {
    if (buffer.remaining() < bytes) {
      int size = Math.max(buffer.capacity() * 2, buffer.position() + bytes);
      ByteBuffer larger = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
      larger.put(buffer.flip());
      buffer = larger;
    }
  }

  SectionWriter u32(int value) {
    room(4);
    buffer.putInt(value);
    return this;
  }

  SectionWriter i64(long value) {
    room(8);
    buffer.putLong(value);
    return this;
  }

  SectionWriter text(String text) {
    boolean wellFormed = StandardCharsets.UTF_8.newEncoder().canEncode(text);
    byte[] bytes = text.getBytes(wellFormed ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE);
    if (!wellFormed) {
      // getBytes replaces lone surrogates even in UTF-16; write the code units themselves.
      bytes = new byte[text.length() * 2];
      for (int i = 0; i < text.length(); i++) {
        bytes[2 * i] = (byte) text.charAt(i);
        bytes[2 * i + 1] = (byte) (text.charAt(i) >>> 8);
      }
    }
    u32(wellFormed ? bytes.length : bytes.length | UTF16);
    room(bytes.length);
    buffer.put(bytes);
    return this;
  }

  SectionWriter map(Map<String, String> map) {
    u32(map.size());
    map.forEach((key, value) -> text(key).text(value));
    return this;
  }

  SectionWriter words(int[] words) {
    room(4 * words.length);
    buffer.asIntBuffer().put(words);
    buffer.position(buffer.position() + 4 * words.length);
    return this;
  }

  /** The finished section, ready to be written; valid until the next {@link #begin}. */
  ByteBuffer finish() {
    int end = buffer.position();
    buffer.putLong(8, end - Section.PREFIX_BYTES);
    CRC32C crc = new CRC32C();
    crc.update(buffer.array(), 0, end);
    while (buffer.position() % 8 != 0) {
      room(1);
      buffer.put((byte) 0);
    }
    u32((int) crc.getValue()).u32(0);
    return buffer.flip();
  }
}
