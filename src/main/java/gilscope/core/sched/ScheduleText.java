package gilscope.core.sched;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The text form of a schedule, version 1: {@code gs1.} then base64url (no padding) of
 *
 * <pre>
 *   byte     0 = plain, 1 = deflated
 *   bytes    body; deflated from 64 bytes on if that makes it shorter
 *   4 bytes  CRC-32 of the body before deflation, big-endian
 * body:
 *   8 bytes  data seed, big-endian
 *   varint   number of runs, then per run: varint thread, varint steps
 *   varint   number of choices, then per choice: varint value
 * </pre>
 *
 * A varint holds seven bits per byte, low bits first, the top bit meaning "more follows".
 */
final class ScheduleText {
  private static final String PREFIX = "gs1.";
  private static final int CRC_BYTES = 4;
  private static final int WORTH_DEFLATING = 64;

  /** A damaged text must not make us fill the memory: no real schedule of a session comes near. */
  private static final int LARGEST_BODY = 1 << 28;

  private ScheduleText() {}

  static String write(Schedule schedule) {
    byte[] body = body(schedule);
    byte[] small = deflate(body);
    boolean deflated = body.length >= WORTH_DEFLATING && small.length < body.length;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(deflated ? 1 : 0);
    out.writeBytes(deflated ? small : body);
    int crc = crc(body);
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write(crc >>> shift);
    }
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
  }

  private static byte[] body(Schedule schedule) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int shift = 56; shift >= 0; shift -= 8) {
      out.write((int) (schedule.dataSeed() >>> shift));
    }
    varint(out, schedule.runCount());
    for (int i = 0; i < schedule.runCount(); i++) {
      varint(out, schedule.thread(i));
      varint(out, schedule.steps(i));
    }
    varint(out, schedule.choiceCount());
    for (int i = 0; i < schedule.choiceCount(); i++) {
      varint(out, schedule.choice(i));
    }
    return out.toByteArray();
  }

  private static void varint(ByteArrayOutputStream out, int value) {
    int left = value;
    while (left >>> 7 != 0) {
      out.write(left & 0x7F | 0x80);
      left >>>= 7;
    }
    out.write(left);
  }

  static Schedule read(String text) {
    String packed = text.replaceAll("\\s", "");
    if (!packed.startsWith(PREFIX)) {
      throw new ScheduleFormatException(
          packed.matches("gs\\d+\\..*")
              ? "it was written by a newer Gilscope ("
                  + packed.substring(0, packed.indexOf('.'))
                  + ")"
              : "a schedule starts with '" + PREFIX + "'");
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(packed.substring(PREFIX.length()));
    } catch (IllegalArgumentException e) {
      throw new ScheduleFormatException(
          "a character does not belong to it, or the end is missing", e);
    }
    if (bytes.length < 1 + CRC_BYTES + 10) {
      throw new ScheduleFormatException("it is cut short; copy the whole text");
    }
    byte[] body = unpack(bytes);
    Cursor in = new Cursor(body);
    Schedule.Builder schedule = new Schedule.Builder(in.fixed64());
    int runs = in.varint();
    for (int i = 0; i < runs; i++) {
      schedule.run(in.varint(), in.varint());
    }
    int choices = in.varint();
    for (int i = 0; i < choices; i++) {
      schedule.choice(in.varint());
    }
    if (in.at != body.length) {
      throw new ScheduleFormatException("it goes on after its end");
    }
    return schedule.build();
  }

  private static byte[] unpack(byte[] bytes) {
    int end = bytes.length - CRC_BYTES;
    byte[] body;
    if (bytes[0] == 0) {
      body = java.util.Arrays.copyOfRange(bytes, 1, end);
    } else {
      body = inflate(bytes, 1, end - 1);
    }
    int crc = 0;
    for (int i = end; i < bytes.length; i++) {
      crc = crc << 8 | bytes[i] & 0xFF;
    }
    if (crc != crc(body)) {
      throw new ScheduleFormatException(
          "its check sum does not fit; copy the whole text, unchanged");
    }
    return body;
  }

  private static int crc(byte[] body) {
    CRC32 crc = new CRC32();
    crc.update(body);
    return (int) crc.getValue();
  }

  private static byte[] deflate(byte[] body) {
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
      deflater.setInput(body);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    }
  }

  private static byte[] inflate(byte[] bytes, int from, int length) {
    try (Inflater inflater = new Inflater(true)) {
      inflater.setInput(bytes, from, length);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        int n = inflater.inflate(buffer);
        if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          throw new ScheduleFormatException("it is cut short; copy the whole text");
        }
        out.write(buffer, 0, n);
        if (out.size() > LARGEST_BODY) {
          throw new ScheduleFormatException("it is too long");
        }
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new ScheduleFormatException("it is damaged; copy the whole text, unchanged", e);
    }
  }

  private static final class Cursor {
    private final byte[] body;
    private int at;

    Cursor(byte[] body) {
      this.body = body;
    }

    int next() {
      if (at >= body.length) {
        throw new ScheduleFormatException("it ends too early");
      }
      return body[at++] & 0xFF;
    }

    long fixed64() {
      long value = 0;
      for (int i = 0; i < 8; i++) {
        value = value << 8 | next();
      }
      return value;
    }

    int varint() {
      int value = 0;
      for (int shift = 0; ; shift += 7) {
        int b = next();
        if (shift > 28 || shift == 28 && b > 7) {
          throw new ScheduleFormatException("a number in it is too large");
        }
        value |= (b & 0x7F) << shift;
        if (b < 0x80) {
          return value;
        }
      }
    }
  }
}
