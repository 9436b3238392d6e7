package gilscope.lang.objects;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Encodings of one byte per character, by a table: {@code charmap}. Stateless. */
public final class CharmapCodec {
  private CharmapCodec() {}

  /**
   * {@code charmap_decode}.
   *
   * @param map a str of up to 256 characters, or a mapping from ints to ints, strs or None
   */
  public static String decode(ThreadState t, byte[] b, String errors, PyObject map) {
    StringBuilder out = new StringBuilder(b.length);
    int[] table = map instanceof PyStr s ? s.value().codePoints().toArray() : null;
    for (int i = 0; i < b.length; i++) {
      int c = b[i] & 0xff;
      String put =
          table == null
              ? mapped(t, map, PyInt.of(c))
              : c < table.length && table[c] != 0xfffe ? Character.toString(table[c]) : null;
      if (put != null) {
        out.append(put);
        continue;
      }
      switch (errors) {
        case "ignore" -> {}
        case "replace" -> out.append('\ufffd');
        case "backslashreplace" -> out.append(String.format(Locale.ROOT, "\\x%02x", c));
        case "surrogateescape" -> out.append((char) (0xdc00 + c));
        default -> {
          PyRaise undefined =
              Err.raise(
                  t,
                  ExcTypes.UNICODE_DECODE_ERROR,
                  PyStr.of("charmap"),
                  PyBytes.of(b),
                  PyInt.of(i),
                  PyInt.of(i + 1L),
                  PyStr.of("character maps to <undefined>"));
          if (errors.equals("strict")) {
            throw undefined;
          }
          ErrorHandlers.Answer a = ErrorHandlers.ask(t, errors, undefined.value(), b.length, false);
          out.append(((PyStr) a.replacement()).value());
          i = a.position() - 1;
        }
      }
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
    int c = Abstract.intArg(t, v);
    return c == 0xfffe ? null : Character.toString(c);
  }

  private static @Nullable PyObject found(ThreadState t, PyObject map, PyObject key) {
    try {
      return Abstract.getItem(t, map, key);
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
    int index = 0;
    int i = 0;
    while (i < s.length()) {
      int c = s.codePointAt(i);
      if (put(t, out, c, map)) {
        i += Character.charCount(c);
        index++;
        continue;
      }
      String instead =
          switch (errors) {
            case "ignore" -> "";
            case "replace" -> "?";
            case "xmlcharrefreplace" -> "&#" + c + ";";
            case "namereplace" -> "\\N{" + Character.getName(c) + "}";
            case "backslashreplace" -> {
              StringBuilder escape = new StringBuilder();
              StrText.appendEscape(escape, c);
              yield escape.toString();
            }
            default -> null;
          };
      int end = index + 1;
      for (int j = i + Character.charCount(c);
          j < s.length() && !put(t, new ByteArrayOutputStream(), s.codePointAt(j), map);
          j += Character.charCount(s.codePointAt(j))) {
        end++;
      }
      if (instead == null) {
        PyRaise undefined = undefined(t, s, index, end);
        if (errors.equals("strict")) {
          throw undefined;
        }
        int length = s.codePointCount(0, s.length());
        ErrorHandlers.Answer a = ErrorHandlers.ask(t, errors, undefined.value(), length, true);
        if (a.replacement() instanceof PyBytes bytes) {
          out.writeBytes(bytes.data());
        } else if (a.replacement() instanceof PyStr text) {
          for (int each : text.value().codePoints().toArray()) {
            if (!put(t, out, each, map)) {
              throw undefined;
            }
          }
        }
        i = s.offsetByCodePoints(0, a.position());
        index = a.position();
        continue;
      }
      for (int k = 0; k < instead.length(); k++) {
        if (!put(t, out, instead.charAt(k), map)) {
          throw undefined(t, s, index, end);
        }
      }
      i += Character.charCount(c);
      index++;
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
    } else {
      out.write(Abstract.intArg(t, v));
    }
    return true;
  }

  private static PyRaise undefined(ThreadState t, String s, int start, int end) {
    return Err.raise(
        t,
        ExcTypes.UNICODE_ENCODE_ERROR,
        PyStr.of("charmap"),
        PyStr.of(s),
        PyInt.of(start),
        PyInt.of(end),
        PyStr.of("character maps to <undefined>"));
  }

  /** {@code charmap_build}: from a decoding table the mapping to encode with. */
  public static PyObject build(ThreadState t, PyStr table) {
    PyDict d = new PyDict();
    int[] chars = table.value().codePoints().toArray();
    for (int i = 0; i < chars.length; i++) {
      if (chars[i] != 0xfffe) {
        d.put(t, PyInt.of(chars[i]), PyInt.of(i));
      }
    }
    return d;
  }
}
