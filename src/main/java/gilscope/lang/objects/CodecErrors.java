package gilscope.lang.objects;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is done about characters and bytes that an encoding cannot express: the handlers that
 * CPython has, by their names, and those that a program registers ({@code codecs.register_error}).
 * Stateless.
 */
public final class CodecErrors {
  /**
   * What stands in the place of what cannot be coded, and where to go on: a place in code points
   * when encoding, in bytes when decoding.
   *
   * @param bytes to be written as they are when encoding; then {@code text} is empty
   */
  public record Instead(String text, byte @Nullable [] bytes, int resume) {}

  private static final String UNDECODABLE = "\ufffd";

  private CodecErrors() {}

  /** For the characters {@code [start, end)} of a text that is being encoded. */
  public static Instead encoding(
      ThreadState t,
      String errors,
      String encoding,
      String text,
      int start,
      int end,
      String reason) {
    String instead =
        switch (errors) {
          case "ignore" -> "";
          case "replace" -> "?".repeat(end - start);
          case "backslashreplace", "xmlcharrefreplace", "namereplace" -> {
            StringBuilder b = new StringBuilder();
            codePoints(text, start, end).forEach(c -> escape(t, b, errors, c));
            yield b.toString();
          }
          default -> null;
        };
    if (instead != null) {
      return new Instead(instead, null, end);
    }
    int[] part = codePoints(text, start, end).toArray();
    if (errors.equals("surrogateescape") && isEscaped(part[0])) {
      int n = 0;
      byte[] raw = new byte[part.length];
      while (n < part.length && isEscaped(part[n])) {
        raw[n] = (byte) part[n];
        n++;
      }
      return new Instead("", Arrays.copyOf(raw, n), start + n);
    }
    PyBaseException e =
        Err.raise(
                t,
                ExcTypes.UNICODE_ENCODE_ERROR,
                PyStr.of(encoding),
                PyStr.of(text),
                PyInt.of(start),
                PyInt.of(end),
                PyStr.of(reason))
            .value();
    int length = text.codePointCount(0, text.length());
    return registered(t, errors, e, length, true);
  }

  /** For the bytes {@code [start, end)} of data that is being decoded. */
  public static Instead decoding(
      ThreadState t,
      String errors,
      String encoding,
      byte[] data,
      int start,
      int end,
      String reason) {
    switch (errors) {
      case "ignore" -> {
        return new Instead("", null, end);
      }
      case "replace" -> {
        return new Instead(UNDECODABLE, null, end);
      }
      case "backslashreplace" -> {
        StringBuilder b = new StringBuilder();
        for (int i = start; i < end; i++) {
          b.append(String.format(Locale.ROOT, "\\x%02x", data[i] & 0xff));
        }
        return new Instead(b.toString(), null, end);
      }
      case "surrogateescape" -> {
        StringBuilder b = new StringBuilder();
        int i = start;
        while (i < end && data[i] < 0) {
          b.append((char) (0xdc00 + (data[i++] & 0xff)));
        }
        if (i > start) {
          return new Instead(b.toString(), null, i);
        }
      }
      default -> {}
    }
    PyBaseException e =
        Err.raise(
                t,
                ExcTypes.UNICODE_DECODE_ERROR,
                PyStr.of(encoding),
                PyBytes.of(data),
                PyInt.of(start),
                PyInt.of(end),
                PyStr.of(reason))
            .value();
    return registered(t, errors, e, data.length, false);
  }

  private static IntStream codePoints(String text, int start, int end) {
    return text.codePoints().skip(start).limit(end - start);
  }

  private static boolean isEscaped(int c) {
    return c >= 0xdc80 && c <= 0xdcff;
  }

  private static void escape(ThreadState t, StringBuilder b, String how, int c) {
    switch (how) {
      case "xmlcharrefreplace" -> b.append("&#").append(c).append(';');
      case "namereplace" -> {
        PyObject find = Abstract.getAttr(t, t.importModule("unicodedata"), "name");
        if (Abstract.call(t, find, PyStr.ofCodePoint(c), PyNone.VALUE) instanceof PyStr name) {
          b.append("\\N{").append(name.value()).append('}');
        } else {
          appendNumber(b, c);
        }
      }
      default -> appendNumber(b, c);
    }
  }

  private static void appendNumber(StringBuilder b, int c) {
    String kind = c < 0x100 ? "x" : c < 0x10000 ? "u" : "U";
    int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
    String hex = Integer.toHexString(c);
    b.append('\\').append(kind).append("0".repeat(digits - hex.length())).append(hex);
  }

  private static Instead registered(
      ThreadState t, String errors, PyBaseException e, int length, boolean encode) {
    if (errors.equals("strict")) {
      throw new PyRaise(t, e);
    }
    PyObject handler =
        Abstract.callMethod(t, t.importModule("_codecs"), "lookup_error", PyStr.of(errors));
    PyObject r = Abstract.call(t, handler, e);
    if (!(r instanceof PyTuple pair)
        || pair.size() != 2
        || !(pair.get(0) instanceof PyStr || (encode && pair.get(0) instanceof PyBytes))
        || !Abstract.hasIndex(pair.get(1))) {
      throw Err.type(
          t,
          encode
              ? "encoding error handler must return (str/bytes, int) tuple"
              : "decoding error handler must return (str, int) tuple");
    }
    int at = Abstract.indexInt(t, pair.get(1));
    int resume = at < 0 ? at + length : at;
    if (resume < 0 || resume > length) {
      throw Err.index(t, "position " + at + " from error handler out of bounds");
    }
    return pair.get(0) instanceof PyStr s
        ? new Instead(s.value(), null, resume)
        : new Instead("", ((PyBytes) pair.get(0)).data(), resume);
  }

  /**
   * The handler of a name as a function of the exception: {@code codecs.ignore_errors} and so on.
   */
  public static PyObject handle(ThreadState t, String name, PyObject exception) {
    boolean encode = Kinship.isInstance(t, exception, ExcTypes.UNICODE_ENCODE_ERROR);
    boolean decode = Kinship.isInstance(t, exception, ExcTypes.UNICODE_DECODE_ERROR);
    boolean translate = Kinship.isInstance(t, exception, ExcTypes.UNICODE_TRANSLATE_ERROR);
    if (name.equals("strict")) {
      if (exception instanceof PyBaseException e) {
        throw new PyRaise(t, e);
      }
      throw Err.type(t, "codec must pass exception instance");
    }
    boolean known =
        switch (name) {
          case "ignore", "replace", "backslashreplace" -> encode || decode || translate;
          case "xmlcharrefreplace", "namereplace" -> encode;
          default -> encode || decode;
        };
    if (!known) {
      throw Err.type(
          t, "don't know how to handle " + exception.type().name() + " in error callback");
    }
    int start = Abstract.indexInt(t, Abstract.getAttr(t, exception, "start"));
    int end = Abstract.indexInt(t, Abstract.getAttr(t, exception, "end"));
    PyObject object = Abstract.getAttr(t, exception, "object");
    if (name.equals("surrogatepass")) {
      return surrogates(t, (PyBaseException) exception, object, start, end);
    }
    Instead r;
    if (decode) {
      r = decoding(t, name, "", BytesLike.require(t, object), start, end, "");
    } else if (translate && name.equals("replace")) {
      r = new Instead(UNDECODABLE.repeat(end - start), null, end);
    } else {
      String text = Abstract.strText(t, object);
      if (name.equals("surrogateescape")
          && !isEscaped(text.codePoints().skip(start).findFirst().orElse(0))) {
        throw new PyRaise(t, (PyBaseException) exception);
      }
      r = encoding(t, name, "", text, start, end, "");
    }
    PyObject made = r.bytes() == null ? PyStr.of(r.text()) : PyBytes.of(r.bytes());
    return PyTuple.of(made, PyInt.of(r.resume()));
  }

  /** Surrogates as an encoding would write them if they were characters. */
  private static PyObject surrogates(
      ThreadState t, PyBaseException e, PyObject object, int start, int end) {
    String encoding = Abstract.strText(t, Abstract.getAttr(t, e, "encoding"));
    if (object instanceof PyStr s) {
      byte[] raw = Codecs.surrogates(encoding, codePoints(s.value(), start, end).toArray());
      if (raw == null) {
        throw new PyRaise(t, e);
      }
      return PyTuple.of(PyBytes.of(raw), PyInt.of(end));
    }
    byte[] data = BytesLike.require(t, object);
    int c = Codecs.surrogateAt(encoding, data, start);
    if (c < 0) {
      throw new PyRaise(t, e);
    }
    return PyTuple.of(PyStr.ofCodePoint(c), PyInt.of(start + Codecs.surrogateSize(encoding)));
  }
}
