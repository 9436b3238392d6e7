package gilscope.lang.objects;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** Encodings of one byte per character, by a table: {@code charmap}. Stateless. */
public final class CharmapCodec {
  private static final String UNDEFINED = "character maps to <undefined>";

  private CharmapCodec() {}

  /**
   * {@code charmap_decode}.
   *
   * @param map a str of up to 256 characters, or a mapping from ints to ints, strs or None
   */
  public static String decode(ThreadState t, byte[] b, String errors, PyObject map) {
    StringBuilder out = new StringBuilder(b.length);
    int[] table = map instanceof PyStr s ? StrText.codePoints(s.value()) : null;
    int i = 0;
    while (i < b.length) {
      int c = b[i] & 0xff;
      String put =
          table == null
              ? mapped(t, map, PyInt.of(c))
              : c < table.length && table[c] != 0xfffe ? Character.toString(table[c]) : null;
      if (put != null) {
        out.append(put);
        i++;
        continue;
      }
      CodecErrors.Instead r = CodecErrors.decoding(t, errors, "charmap", b, i, i + 1, UNDEFINED);
      out.append(r.text());
      i = r.resume();
    }
    return out.toString();
  }

  private static @Nullable String mapped(ThreadState t, PyObject map, PyObject key) {
    PyObject v = found(t, map, key);
    if (v == null || v == PyNone.VALUE) {
      return null;
    }
    if (v instanceof PyStr s) {
      return s.value();
    }
    if (!(v instanceof PyInt n)) {
      throw Err.type(t, "character mapping must return integer, None or str");
    }
    int c = n.clippedInt();
    if (!Character.isValidCodePoint(c)) {
      throw Err.type(t, "character mapping must be in range(0x110000)");
    }
    return c == 0xfffe ? null : Character.toString(c);
  }

  private static @Nullable PyObject found(ThreadState t, PyObject map, PyObject key) {
    try {
      return Containers.getItem(t, map, key);
    } catch (PyRaise e) {
      if (e.matches(ExcTypes.LOOKUP_ERROR)) {
        return null;
      }
      throw e;
    }
  }

  /** {@code charmap_encode}: {@code map} gives an int, bytes or None for a character. */
  public static byte[] encode(ThreadState t, String s, String errors, PyObject map) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(s.length());
    int[] text = StrText.codePoints(s);
    int i = 0;
    while (i < text.length) {
      if (put(t, out, text[i], map)) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < text.length && !put(t, new ByteArrayOutputStream(), text[end], map)) {
        end++;
      }
      CodecErrors.Instead r = CodecErrors.encoding(t, errors, "charmap", s, i, end, UNDEFINED);
      if (r.bytes() != null) {
        out.writeBytes(r.bytes());
      }
      for (int c : StrText.codePoints(r.text())) {
        if (!put(t, out, c, map)) {
          CodecErrors.encoding(t, "strict", "charmap", s, i, end, UNDEFINED);
        }
      }
      i = r.resume();
    }
    return out.toByteArray();
  }

  private static boolean put(ThreadState t, ByteArrayOutputStream out, int c, PyObject map) {
    PyObject v = found(t, map, PyInt.of(c));
    if (v == null || v == PyNone.VALUE) {
      return false;
    }
    if (v instanceof PyBytes b) {
      out.writeBytes(b.data());
      return true;
    }
    if (!(v instanceof PyInt n)) {
      throw Err.type(
          t, "character mapping must return integer, bytes or None, not " + v.type().tpName());
    }
    if (n.clippedInt() < 0 || n.clippedInt() > 255) {
      throw Err.type(t, "character mapping must be in range(256)");
    }
    out.write(n.clippedInt());
    return true;
  }

  /** {@code charmap_build}: from a decoding table the mapping to encode with. */
  public static PyObject build(ThreadState t, PyStr table) {
    PyDict d = new PyDict();
    int[] chars = StrText.codePoints(table.value());
    for (int i = 0; i < chars.length; i++) {
      if (chars[i] != 0xfffe) {
        d.put(t, PyInt.of(chars[i]), PyInt.of(i));
      }
    }
    return d;
  }
}
