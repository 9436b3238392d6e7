package gilscope.lang.objects;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The encodings that need no registry: UTF-8, UTF-16, UTF-32, ASCII, Latin-1, with CPython's error
 * handlers.
 */
public final class Codecs {
  private enum Encoding {
    UTF_8("utf-8"),
    UTF_8_SIG("utf-8"),
    ASCII("ascii"),
    LATIN_1("latin-1"),
    UTF_16("utf-16"),
    UTF_16_LE("utf-16-le"),
    UTF_16_BE("utf-16-be"),
    UTF_32("utf-32"),
    UTF_32_LE("utf-32-le"),
    UTF_32_BE("utf-32-be");

    /** The name that errors show. */
    final String shown;

    Encoding(String shown) {
      this.shown = shown;
    }

    boolean wide() {
      return ordinal() >= UTF_16.ordinal();
    }

    String reason() {
      return this == ASCII
          ? "ordinal not in range(128)"
          : this == LATIN_1 ? "ordinal not in range(256)" : "surrogates not allowed";
    }
  }

  private Codecs() {}

  /** Null for one that the registry may know. */
  private static @Nullable Encoding lookup(String name) {
    if (name.equals("utf-8")) {
      return Encoding.UTF_8;
    }
    return switch (name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-')) {
      case "utf-8", "utf8", "u8", "utf", "cp65001" -> Encoding.UTF_8;
      case "utf-8-sig" -> Encoding.UTF_8_SIG;
      case "ascii", "us-ascii", "646", "ansi-x3.4-1968" -> Encoding.ASCII;
      case "latin-1", "latin1", "latin", "l1", "iso-8859-1", "iso8859-1", "8859", "cp819" ->
          Encoding.LATIN_1;
      case "utf-16", "utf16", "u16" -> Encoding.UTF_16;
      case "utf-16-le", "utf-16le" -> Encoding.UTF_16_LE;
      case "utf-16-be", "utf-16be" -> Encoding.UTF_16_BE;
      case "utf-32", "utf32", "u32" -> Encoding.UTF_32;
      case "utf-32-le", "utf-32le" -> Encoding.UTF_32_LE;
      case "utf-32-be", "utf-32be" -> Encoding.UTF_32_BE;
      default -> null;
    };
  }

  /** Through {@code codecs.lookup}: bytes when encoding, else a str. */
  private static PyObject byRegistry(
      ThreadState t, PyObject o, String encoding, String errors, boolean encode) {
    PyObject info = Abstract.callMethod(t, t.importModule("_codecs"), "lookup", PyStr.of(encoding));
    PyObject text = Abstract.getAttrOrNull(t, info, "_is_text_encoding");
    String what = encode ? "encode" : "decode";
    if (text != null && !Abstract.isTrue(t, text)) {
      throw Err.of(
          t,
          ExcTypes.LOOKUP_ERROR,
          "'"
              + encoding
              + "' is not a text encoding; use codecs."
              + what
              + "() to handle arbitrary codecs");
    }
    PyObject function = Containers.getItem(t, info, PyInt.of(encode ? 0 : 1));
    PyObject r = Abstract.call(t, function, o, PyStr.of(errors));
    if (!(r instanceof PyTuple pair) || pair.size() != 2) {
      throw Err.type(t, what + "r must return a tuple (object, integer)");
    }
    PyObject made = pair.get(0);
    if (encode ? made instanceof PyBytes : made instanceof PyStr) {
      return made;
    }
    throw Err.type(
        t,
        "'"
            + encoding
            + "' "
            + what
            + "r returned '"
            + made.type().tpName()
            + "' instead of '"
            + (encode ? "bytes" : "str")
            + "'; use codecs."
            + what
            + "() to "
            + what
            + " to arbitrary types");
  }

  // ---- encoding

  public static PyBytes encode(ThreadState t, String s, String encoding, String errors) {
    Encoding e = lookup(encoding);
    if (e == null) {
      return (PyBytes) byRegistry(t, PyStr.of(s), encoding, errors, true);
    }
    if (isAsciiSuperset(e) && isAscii(s)) {
      return PyBytes.of(BytesLike.latin1(s));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(s.length() + 8);
    switch (e) {
      case UTF_8_SIG -> writeAll(out, 0xef, 0xbb, 0xbf);
      case UTF_16 -> writeAll(out, 0xff, 0xfe);
      case UTF_32 -> writeAll(out, 0xff, 0xfe, 0, 0);
      case UTF_8, ASCII, LATIN_1, UTF_16_LE, UTF_16_BE, UTF_32_LE, UTF_32_BE -> {}
    }
    int i = 0;
    int index = 0; // in code points, for messages
    while (i < s.length()) {
      int c = s.codePointAt(i);
      if (put(out, e, c)) {
        i += Character.charCount(c);
        index++;
        continue;
      }
      int end = i;
      int endIndex = index;
      boolean onlyFirst = e.wide();
      while (end < s.length() && !fits(e, s.codePointAt(end)) && !(onlyFirst && end > i)) {
        end += Character.charCount(s.codePointAt(end));
        endIndex++;
      }
      int resume = handleEncodeError(t, out, e, s, index, endIndex, errors);
      i = s.offsetByCodePoints(i, resume - index);
      index = resume;
    }
    return PyBytes.of(out.toByteArray());
  }

  /** ASCII is a byte for each character, and no more. */
  private static boolean isAsciiSuperset(Encoding e) {
    return e == Encoding.UTF_8 || e == Encoding.ASCII || e == Encoding.LATIN_1;
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAscii(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(Encoding e, int c) {
    return switch (e) {
      case ASCII -> c < 128;
      case LATIN_1 -> c < 256;
      case UTF_8, UTF_8_SIG, UTF_16, UTF_16_LE, UTF_16_BE, UTF_32, UTF_32_LE, UTF_32_BE ->
          c < 0xd800 || c > 0xdfff;
    };
  }

  private static boolean put(ByteArrayOutputStream out, Encoding e, int c) {
    if (!fits(e, c)) {
      return false;
    }
    switch (e) {
      case ASCII, LATIN_1 -> out.write(c);
      case UTF_8, UTF_8_SIG -> putUtf8(out, c);
      case UTF_16, UTF_16_LE -> {
        for (char u : Character.toChars(c)) {
          writeAll(out, u & 0xff, u >> 8);
        }
      }
      case UTF_16_BE -> {
        for (char u : Character.toChars(c)) {
          writeAll(out, u >> 8, u & 0xff);
        }
      }
      case UTF_32, UTF_32_LE -> writeAll(out, c & 0xff, c >> 8 & 0xff, c >> 16, 0);
      case UTF_32_BE -> writeAll(out, 0, c >> 16, c >> 8 & 0xff, c & 0xff);
    }
    return true;
  }

  private static void writeAll(ByteArrayOutputStream out, int... bytes) {
    for (int b : bytes) {
      out.write(b);
    }
  }

  /** Surrogates included. */
  private static void putUtf8(ByteArrayOutputStream out, int c) {
    if (c < 0x80) {
      out.write(c);
    } else if (c < 0x800) {
      writeAll(out, 0xc0 | c >> 6, 0x80 | c & 0x3f);
    } else if (c < 0x10000) {
      writeAll(out, 0xe0 | c >> 12, 0x80 | c >> 6 & 0x3f, 0x80 | c & 0x3f);
    } else {
      writeAll(out, 0xf0 | c >> 18, 0x80 | c >> 12 & 0x3f, 0x80 | c >> 6 & 0x3f, 0x80 | c & 0x3f);
    }
  }

  /** Writes what stands for the characters; returns where to go on, in code points. */
  private static int handleEncodeError(
      ThreadState t,
      ByteArrayOutputStream out,
      Encoding e,
      String s,
      int index,
      int endIndex,
      String errors) {
    if (errors.equals("surrogatepass") && e != Encoding.ASCII && e != Encoding.LATIN_1) {
      int[] part = s.codePoints().skip(index).limit(endIndex - index).toArray();
      byte[] raw = surrogates(e.shown, part);
      if (raw != null) {
        out.writeBytes(raw);
        return endIndex;
      }
    }
    CodecErrors.Instead r =
        CodecErrors.encoding(t, errors, e.shown, s, index, endIndex, e.reason());
    byte[] raw = r.bytes();
    if (raw != null) {
      out.writeBytes(raw);
      return r.resume();
    }
    for (int c : StrText.codePoints(r.text())) {
      if (!put(out, e, c)) {
        CodecErrors.encoding(t, "strict", e.shown, s, index, endIndex, e.reason());
      }
    }
    return r.resume();
  }

  /** Surrogates as if they were characters; null if that cannot be in this encoding. */
  static byte @Nullable [] surrogates(String encoding, int[] characters) {
    Encoding e = lookup(encoding);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int c : characters) {
      if (e == null || c < 0xd800 || c > 0xdfff) {
        return null;
      }
      switch (e) {
        case UTF_16, UTF_16_LE -> writeAll(out, c & 0xff, c >> 8);
        case UTF_16_BE -> writeAll(out, c >> 8, c & 0xff);
        case UTF_32, UTF_32_LE -> writeAll(out, c & 0xff, c >> 8, 0, 0);
        case UTF_32_BE -> writeAll(out, 0, 0, c >> 8, c & 0xff);
        case UTF_8, UTF_8_SIG -> putUtf8(out, c);
        case ASCII, LATIN_1 -> {
          return null;
        }
      }
    }
    return out.toByteArray();
  }

  /** How many bytes a surrogate takes. */
  static int surrogateSize(String encoding) {
    Encoding e = lookup(encoding);
    return e == null || !e.wide() ? 3 : e.ordinal() >= Encoding.UTF_32.ordinal() ? 4 : 2;
  }

  /** The surrogate that bytes stand for, as {@link #surrogates} writes it; -1 if they do not. */
  static int surrogateAt(String encoding, byte[] b, int at) {
    Encoding e = lookup(encoding);
    int size = surrogateSize(encoding);
    if (e == null || at + size > b.length) {
      return -1;
    }
    int[] u = new int[size];
    for (int i = 0; i < size; i++) {
      u[i] = b[at + i] & 0xff;
    }
    int c =
        switch (e) {
          case UTF_16, UTF_16_LE -> u[0] | u[1] << 8;
          case UTF_16_BE -> u[0] << 8 | u[1];
          case UTF_32, UTF_32_LE -> u[0] | u[1] << 8 | u[2] << 16 | u[3] << 24;
          case UTF_32_BE -> u[0] << 24 | u[1] << 16 | u[2] << 8 | u[3];
          case UTF_8, UTF_8_SIG ->
              u[0] >> 4 == 0xe && u[1] >> 6 == 2 && u[2] >> 6 == 2
                  ? (u[0] & 15) << 12 | (u[1] & 63) << 6 | u[2] & 63
                  : -1;
          case ASCII, LATIN_1 -> -1;
        };
    return c >= 0xd800 && c <= 0xdfff ? c : -1;
  }

  // ---- decoding

  public static PyStr decode(ThreadState t, byte[] b, String encoding, String errors) {
    Encoding e = lookup(encoding);
    if (e == null) {
      return (PyStr) byRegistry(t, PyBytes.of(b), encoding, errors, false);
    }
    return PyStr.of(
        isAsciiSuperset(e) && isAscii(b)
            ? BytesLike.latin1(b)
            : new Decoder(t, b, e, errors, true).run());
  }

  /**
   * What an incremental decoder has of a piece of data.
   *
   * @param consumed bytes; the rest is the beginning of a character
   * @param order -1 if they were little-endian, 1 if big-endian, 0 if that was not said
   */
  public record Piece(PyStr text, int consumed, int order) {}

  /**
   * Decodes a piece of data in one of the encodings that need no registry.
   *
   * @param last whether nothing comes after it, so that a character cut short is an error
   */
  public static Piece decodePiece(
      ThreadState t, byte[] b, String encoding, String errors, boolean last) {
    Encoding e = lookup(encoding);
    if (e == null) {
      throw new IllegalArgumentException(encoding);
    }
    Decoder d = new Decoder(t, b, e, errors, last);
    String text = d.run();
    return new Piece(PyStr.of(text), d.i, d.order);
  }

  private static final class Decoder {
    private final ThreadState t;
    private final byte[] b;
    private Encoding encoding;
    private final String errors;
    private final StringBuilder out;
    private final boolean last;
    private int i;
    private int order;

    Decoder(ThreadState t, byte[] b, Encoding encoding, String errors, boolean last) {
      this.t = t;
      this.b = b;
      this.encoding = encoding;
      this.errors = errors;
      this.last = last;
      this.out = new StringBuilder(b.length);
    }

    private int at(int index) {
      return b[index] & 0xff;
    }

    String run() {
      switch (encoding) {
        case ASCII -> {
          while (i < b.length) {
            if (b[i] >= 0) {
              out.append((char) b[i++]);
            } else {
              error(i, i + 1, "ordinal not in range(128)");
            }
          }
        }
        case LATIN_1 -> {
          i = b.length;
          return BytesLike.latin1(b);
        }
        case UTF_8 -> utf8();
        case UTF_8_SIG -> {
          if (b.length >= 3 && at(0) == 0xef && at(1) == 0xbb && at(2) == 0xbf) {
            i = 3;
          }
          utf8();
        }
        case UTF_16_LE -> utf16(false);
        case UTF_16_BE -> utf16(true);
        case UTF_16 -> {
          boolean big = b.length >= 2 && at(0) == 0xfe && at(1) == 0xff;
          if (big || (b.length >= 2 && at(0) == 0xff && at(1) == 0xfe)) {
            i = 2;
            order = big ? 1 : -1;
          }
          encoding = big ? Encoding.UTF_16_BE : Encoding.UTF_16_LE;
          utf16(big);
        }
        case UTF_32_LE -> utf32(false);
        case UTF_32_BE -> utf32(true);
        case UTF_32 -> {
          boolean big = b.length >= 4 && at(0) == 0 && at(1) == 0 && at(2) == 0xfe && at(3) == 0xff;
          if (big
              || (b.length >= 4 && at(0) == 0xff && at(1) == 0xfe && at(2) == 0 && at(3) == 0)) {
            i = 4;
            order = big ? 1 : -1;
          }
          encoding = big ? Encoding.UTF_32_BE : Encoding.UTF_32_LE;
          utf32(big);
        }
      }
      return out.toString();
    }

    private boolean continuation(int index, int min, int max) {
      return index < b.length && at(index) >= min && at(index) <= max;
    }

    private void utf8() {
      int ascii = i;
      while (ascii < b.length && b[ascii] >= 0) {
        ascii++;
      }
      out.append(new String(b, i, ascii - i, StandardCharsets.ISO_8859_1));
      i = ascii;
      while (i < b.length) {
        int c = at(i);
        if (c < 0x80) {
          out.append((char) c);
          i++;
          continue;
        }
        int extra =
            c >= 0xc2 && c <= 0xdf
                ? 1
                : c >= 0xe0 && c <= 0xef ? 2 : c >= 0xf0 && c <= 0xf4 ? 3 : 0;
        if (extra == 0) {
          error(i, i + 1, "invalid start byte");
          continue;
        }
        int min = c == 0xe0 ? 0xa0 : c == 0xf0 ? 0x90 : 0x80;
        int max = c == 0xed ? 0x9f : c == 0xf4 ? 0x8f : 0xbf;
        int good = 0;
        int cp = c & (0x3f >> extra);
        while (good < extra
            && continuation(i + 1 + good, good == 0 ? min : 0x80, good == 0 ? max : 0xbf)) {
          cp = cp << 6 | at(i + 1 + good) & 0x3f;
          good++;
        }
        if (good == extra) {
          out.appendCodePoint(cp);
          i += extra + 1;
        } else if (i + 1 + good >= b.length) {
          if (!last) {
            return;
          }
          error(i, b.length, "unexpected end of data");
        } else {
          error(i, i + 1 + good, "invalid continuation byte");
        }
      }
    }

    private int unit(int index, boolean big) {
      return big ? at(index) << 8 | at(index + 1) : at(index + 1) << 8 | at(index);
    }

    private void utf16(boolean big) {
      while (i < b.length) {
        if (i + 1 >= b.length) {
          if (!last) {
            return;
          }
          error(i, b.length, "truncated data");
          continue;
        }
        int u = unit(i, big);
        if (u < 0xd800 || u > 0xdfff) {
          out.append((char) u);
          i += 2;
        } else if (u >= 0xdc00) {
          error(i, i + 2, "illegal encoding");
        } else if (i + 3 >= b.length) {
          if (!last) {
            return;
          }
          error(i, b.length, "unexpected end of data");
        } else {
          int low = unit(i + 2, big);
          if (low < 0xdc00 || low > 0xdfff) {
            error(i, i + 2, "illegal UTF-16 surrogate");
          } else {
            out.append((char) u).append((char) low);
            i += 4;
          }
        }
      }
    }

    private void utf32(boolean big) {
      while (i < b.length) {
        if (i + 3 >= b.length) {
          if (!last) {
            return;
          }
          error(i, b.length, "truncated data");
          continue;
        }
        long c =
            big
                ? (long) unit(i, true) << 16 | unit(i + 2, true)
                : (long) unit(i + 2, false) << 16 | unit(i, false);
        if (c > 0x10ffff) {
          error(i, i + 4, "code point not in range(0x110000)");
        } else if (c >= 0xd800 && c <= 0xdfff) {
          error(i, i + 4, "code point in surrogate code point range(0xd800, 0xe000)");
        } else {
          out.appendCodePoint((int) c);
          i += 4;
        }
      }
    }

    /** Applies the handler to the bytes {@code [from, to)} and goes on where it says. */
    private void error(int from, int to, String reason) {
      if (errors.equals("surrogatepass")) {
        int c = surrogateAt(encoding.shown, b, from);
        if (c >= 0) {
          out.append((char) c);
          i = from + surrogateSize(encoding.shown);
          return;
        }
      }
      CodecErrors.Instead r = CodecErrors.decoding(t, errors, encoding.shown, b, from, to, reason);
      out.append(r.text());
      i = r.resume();
    }
  }
}
