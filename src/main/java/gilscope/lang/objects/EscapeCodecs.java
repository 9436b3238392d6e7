package gilscope.lang.objects;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code unicode_escape} and {@code raw_unicode_escape}: text as it stands in a Python literal.
 * Stateless.
 */
public final class EscapeCodecs {
  private EscapeCodecs() {}

  /** Latin-1 text with escapes for everything else. */
  public static String encode(String s, boolean raw) {
    StringBuilder out = new StringBuilder(s.length() + 8);
    s.codePoints().forEach(c -> append(out, c, raw));
    return out.toString();
  }

  private static void append(StringBuilder out, int c, boolean raw) {
    if (raw) {
      if (c < 256) {
        out.append((char) c);
      } else {
        out.append(String.format(Locale.ROOT, c > 0xffff ? "\\U%08x" : "\\u%04x", c));
      }
      return;
    }
    switch (c) {
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c >= ' ' && c < 127) {
          out.append((char) c);
        } else {
          StrText.appendEscape(out, c);
        }
      }
    }
  }

  /**
   * The text that escapes in Latin-1 text stand for.
   *
   * @param bytes what errors show
   */
  public static String decode(ThreadState t, byte[] bytes, String errors, boolean raw) {
    String s = BytesLike.latin1(bytes);
    StringBuilder out = new StringBuilder(s.length());
    int i = 0;
    while (i < s.length()) {
      char c = s.charAt(i);
      if (c != '\\' || (raw && !(i + 1 < s.length() && isUnicodeEscape(s.charAt(i + 1))))) {
        out.append(c);
        i++;
        if (raw && c == '\\' && i < s.length()) { // of two backslashes the second starts nothing
          out.append(s.charAt(i++));
        }
        continue;
      }
      i = escape(t, bytes, s, i, out, errors, raw);
    }
    return out.toString();
  }

  private static boolean isUnicodeEscape(char c) {
    return c == 'u' || c == 'U';
  }

  /** Decodes the escape at {@code from}; returns the place after it. */
  private static int escape(
      ThreadState t,
      byte[] bytes,
      String s,
      int from,
      StringBuilder out,
      String errors,
      boolean raw) {
    if (from + 1 >= s.length()) {
      return wrong(t, bytes, from, s.length(), "\\ at end of string", out, errors, raw);
    }
    char c = s.charAt(from + 1);
    String simple = simple(c);
    if (simple != null) {
      out.append(simple);
      return from + 2;
    }
    return switch (c) {
      case 'x' -> hex(t, bytes, s, from, 2, "truncated \\xXX escape", out, errors, raw);
      case 'u' -> hex(t, bytes, s, from, 4, "truncated \\uXXXX escape", out, errors, raw);
      case 'U' -> hex(t, bytes, s, from, 8, "truncated \\UXXXXXXXX escape", out, errors, raw);
      case 'N' -> named(t, bytes, s, from, out, errors, raw);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        int v = 0;
        int i = from + 1;
        while (i < s.length() && i < from + 4 && s.charAt(i) >= '0' && s.charAt(i) <= '7') {
          v = v * 8 + s.charAt(i++) - '0';
        }
        if (v > 255) {
          warn(t, s.substring(from + 1, i), "octal ");
        }
        out.append((char) v);
        yield i;
      }
      default -> {
        warn(t, String.valueOf(c), "");
        out.append('\\').append(c);
        yield from + 2;
      }
    };
  }

  private static @Nullable String simple(char c) {
    return switch (c) {
      case '\n' -> "";
      case '\\', '\'', '"' -> String.valueOf(c);
      case 'a' -> "\u0007";
      case 'b' -> "\b";
      case 'f' -> "\f";
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'v' -> "\u000b";
      default -> null;
    };
  }

  private static int hex(
      ThreadState t,
      byte[] bytes,
      String s,
      int from,
      int digits,
      String reason,
      StringBuilder out,
      String errors,
      boolean raw) {
    int i = from + 2;
    long v = 0;
    while (i < s.length() && i < from + 2 + digits && Character.digit(s.charAt(i), 16) >= 0) {
      v = v * 16 + Character.digit(s.charAt(i++), 16);
    }
    if (i < from + 2 + digits) {
      return wrong(t, bytes, from, i, reason, out, errors, raw);
    }
    if (v > Character.MAX_CODE_POINT) {
      String what = raw ? "\\Uxxxxxxxx out of range" : "illegal Unicode character";
      return wrong(t, bytes, from, i, what, out, errors, raw);
    }
    out.appendCodePoint((int) v);
    return i;
  }

  private static int named(
      ThreadState t,
      byte[] bytes,
      String s,
      int from,
      StringBuilder out,
      String errors,
      boolean raw) {
    int end = s.startsWith("{", from + 2) ? s.indexOf('}', from + 3) : -1;
    if (end < 0) {
      int to = Math.min(s.length(), from + 2);
      return wrong(t, bytes, from, to, "malformed \\N character escape", out, errors, raw);
    }
    PyObject named;
    try {
      named =
          Abstract.callMethod(
              t, t.importModule("unicodedata"), "lookup", PyStr.of(s.substring(from + 3, end)));
    } catch (PyRaise e) {
      if (!e.matches(ExcTypes.KEY_ERROR)) {
        throw e;
      }
      named = PyNone.VALUE;
    }
    if (!(named instanceof PyStr found) || found.length() != 1) {
      return wrong(t, bytes, from, end + 1, "unknown Unicode character name", out, errors, raw);
    }
    out.append(found.value());
    return end + 1;
  }

  private static int wrong(
      ThreadState t,
      byte[] bytes,
      int from,
      int to,
      String reason,
      StringBuilder out,
      String errors,
      boolean raw) {
    CodecErrors.Instead r =
        CodecErrors.decoding(
            t, errors, raw ? "rawunicodeescape" : "unicodeescape", bytes, from, to, reason);
    out.append(r.text());
    return r.resume();
  }

  private static void warn(ThreadState t, String escape, String kind) {
    Abstract.call(
        t,
        Abstract.getAttr(t, t.importModule("_warnings"), "warn"),
        PyStr.of(
            "\"\\"
                + escape
                + "\" is an invalid "
                + kind
                + "escape sequence. Such sequences will not work in the future. "),
        ExcTypes.DEPRECATION_WARNING,
        PyInt.ONE);
  }

  /** {@code escape_decode}: the bytes that escapes in a bytes literal stand for. */
  public static byte[] unescaped(ThreadState t, byte[] b, String errors) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(b.length);
    int i = 0;
    while (i < b.length) {
      if (b[i] != '\\') {
        out.write(b[i++]);
        continue;
      }
      if (i + 1 == b.length) {
        throw Err.value(t, "Trailing \\ in string");
      }
      char c = (char) (b[i + 1] & 0xff);
      String simple = simple(c);
      if (simple != null) {
        out.writeBytes(BytesLike.latin1(simple));
        i += 2;
      } else if (c >= '0' && c <= '7') {
        int from = ++i;
        int v = 0;
        while (i < b.length && i < from + 3 && b[i] >= '0' && b[i] <= '7') {
          v = v * 8 + b[i++] - '0';
        }
        if (v > 255) {
          warn(t, BytesLike.latin1(Arrays.copyOfRange(b, from, i)), "octal ");
        }
        out.write(v);
      } else if (c == 'x') {
        i = hexByte(t, b, i, errors, out);
      } else {
        warn(t, String.valueOf(c), "");
        out.write('\\');
        out.write(c);
        i += 2;
      }
    }
    return out.toByteArray();
  }

  private static int hexByte(
      ThreadState t, byte[] b, int from, String errors, ByteArrayOutputStream out) {
    int high = from + 2 < b.length ? Character.digit(b[from + 2], 16) : -1;
    int low = from + 3 < b.length ? Character.digit(b[from + 3], 16) : -1;
    if (high >= 0 && low >= 0) {
      out.write(high * 16 + low);
      return from + 4;
    }
    switch (errors) {
      case "strict" -> throw Err.value(t, "invalid \\x escape at position " + from);
      case "replace" -> out.write('?');
      case "ignore" -> {}
      default -> throw Err.value(t, "decoding error; unknown error handling code: " + errors);
    }
    return from + (high >= 0 ? 3 : 2);
  }

  /** {@code escape_encode}: bytes as in a bytes literal. */
  public static byte[] escaped(byte[] b) {
    StringBuilder out = new StringBuilder(b.length);
    for (byte each : b) {
      char c = (char) (each & 0xff);
      if (c == '\'' || c == '\\') {
        out.append('\\').append(c);
      } else if (c >= ' ' && c < 127) {
        out.append(c);
      } else {
        StrText.appendEscape(out, c);
      }
    }
    return BytesLike.latin1(out.toString());
  }
}
