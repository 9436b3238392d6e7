package gilscope.desk.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Encodes one protobuf message: fields in the order of the calls. Reused: {@link #clear}. One owner
 * at a time.
 *
 * <p>Source: protobuf.dev, "Encoding". Written by hand because the two wire forms that a trace
 * needs are 40 lines, and the library would be 1.7 MB with generated classes on top.
 */
final class ProtoBuffer {
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;

  private byte[] bytes = new byte[64];
  private int size;

  ProtoBuffer clear() {
    size = 0;
    return this;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** An integer, enum or bool. */
  ProtoBuffer varint(int field, long value) {
    raw((long) field << 3 | VARINT);
    raw(value);
    return this;
  }

  /** A fixed64. */
  ProtoBuffer fixed64(int field, long value) {
    raw((long) field << 3 | FIXED64);
    room(8);
    for (int i = 0; i < 8; i++) {
      bytes[size++] = (byte) (value >>> 8 * i);
    }
    return this;
  }

  /** A string. */
  ProtoBuffer text(int field, String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    return bytes(field, utf8, utf8.length);
  }

  /** A message within this one. */
  ProtoBuffer message(int field, ProtoBuffer value) {
    return bytes(field, value.bytes, value.size);
  }

  /** Bytes as they are. */
  ProtoBuffer bytes(int field, byte[] value, int length) {
    raw((long) field << 3 | BYTES);
    raw(length);
    room(length);
    System.arraycopy(value, 0, bytes, size, length);
    size += length;
    return this;
  }

  private void raw(long value) {
    room(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) (rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }
}
