package gilscope.desk.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads one protobuf message, field by field: the reverse of {@link ProtoBuffer}. One owner at a
 * time.
 *
 * <p>Source: protobuf.dev, "Encoding".
 */
final class ProtoReader {
  private static final int LONGEST_VARINT = 10;

  private final byte[] bytes;
  private final int start;
  private final int end;
  private int at;
  private int field;
  private long number;
  private boolean counted;
  private int from;
  private int to;

  private ProtoReader(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.start = from;
    this.at = from;
    this.end = end;
  }

  static ProtoReader of(byte[] message) {
    return new ProtoReader(message, 0, message.length);
  }

  /**
   * Goes to the next field.
   *
   * @return false at the end, and where the bytes are cut off or no protobuf
   */
  boolean next() {
    if (at >= end) {
      return false;
    }
    long tag = varint();
    field = (int) (tag >>> 3);
    from = at;
    to = at;
    counted = ((int) tag & 7) == 2;
    switch ((int) tag & 7) {
      case 0 -> number = varint();
      case 1 -> number = fixed(8);
      case 2 -> {
        long length = varint();
        from = at;
        if (length < 0 || length > end - at) {
          at = end + 1;
        } else {
          at += (int) length;
          to = at;
        }
      }
      case 5 -> number = fixed(4);
      default -> at = end + 1;
    }
    return at <= end && field > 0;
  }

  private long varint() {
    long value = 0;
    for (int i = 0; i < LONGEST_VARINT && at < end; i++) {
      byte b = bytes[at++];
      value |= (long) (b & 0x7F) << 7 * i;
      if (b >= 0) {
        return value;
      }
    }
    at = end + 1;
    return 0;
  }

  private long fixed(int size) {
    long value = 0;
    if (at + size > end) {
      at = end + 1;
      return 0;
    }
    for (int i = 0; i < size; i++) {
      value |= (bytes[at++] & 0xFFL) << 8 * i;
    }
    return value;
  }

  int field() {
    return field;
  }

  /** The field as an integer. */
  long number() {
    return number;
  }

  /** The field as a string. */
  String text() {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  /** The field as a list of varints: one, or several packed into it. */
  List<Long> numbers() {
    if (!counted) {
      return List.of(number);
    }
    List<Long> numbers = new ArrayList<>();
    ProtoReader in = message();
    while (in.at < in.end) {
      numbers.add(in.varint());
    }
    return numbers;
  }

  /** The field's bytes. */
  byte[] bytes() {
    return Arrays.copyOfRange(bytes, from, to);
  }

  /** The same message from its beginning, to be read a second time. */
  ProtoReader copy() {
    return new ProtoReader(bytes, start, end);
  }

  /** The field as a message. */
  ProtoReader message() {
    return new ProtoReader(bytes, from, to);
  }
}
