package gilscope.lang.objects;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Error handlers of codecs as functions: those that a program has registered with {@code
 * codecs.register_error}, and the ones that are always there.
 */
public final class ErrorHandlers {
  private ErrorHandlers() {}

  /**
   * What a handler wants.
   *
   * @param replacement a str; when encoding also bytes
   * @param position where to go on
   */
  record Answer(PyObject replacement, int position) {}

  /**
   * Asks the handler called {@code errors}.
   *
   * @param length of what is being encoded or decoded
   */
  static Answer ask(ThreadState t, String errors, PyBaseException e, int length, boolean encoding) {
    PyObject codecs = t.importModule("_codecs");
    PyObject handler = Abstract.callMethod(t, codecs, "lookup_error", PyStr.of(errors));
    PyObject r = Abstract.call(t, handler, e);
    if (!(r instanceof PyTuple pair
        && pair.size() == 2
        && (pair.get(0) instanceof PyStr || (encoding && pair.get(0) instanceof PyBytes))
        && pair.get(1) instanceof PyInt at)) {
      throw Err.type(
          t,
          encoding
              ? "encoding error handler must return (str/bytes, int) tuple"
              : "decoding error handler must return (str, int) tuple");
    }
    int position = at.clippedInt();
    int from = position < 0 ? position + length : position;
    if (from < 0 || from > length) {
      throw Err.index(t, "position " + position + " from error handler out of bounds");
    }
    return new Answer(pair.get(0), from);
  }

  /** {@code codecs.replace_errors(e)} and its like; null if there is no such handler. */
  public static @Nullable PyObject builtin(ThreadState t, String name, PyObject error) {
    if (!(error instanceof PyBaseException e)) {
      throw Err.type(t, "codec must pass exception instance");
    }
    if (name.equals("strict")) {
      throw new PyRaise(t, e);
    }
    boolean encode = e.type().isSubtype(ExcTypes.UNICODE_ENCODE_ERROR);
    boolean decode = e.type().isSubtype(ExcTypes.UNICODE_DECODE_ERROR);
    boolean translate = e.type().isSubtype(ExcTypes.UNICODE_TRANSLATE_ERROR);
    boolean text = encode || translate;
    boolean applies =
        switch (name) {
          case "ignore", "replace", "backslashreplace" -> text || decode;
          case "xmlcharrefreplace", "namereplace" -> encode;
          default -> encode || decode;
        };
    if (!applies) {
      throw Err.type(t, "don't know how to handle " + e.type().name() + " in error callback");
    }
    int start = Abstract.intArg(t, Abstract.getAttr(t, e, "start"));
    int end = Abstract.intArg(t, Abstract.getAttr(t, e, "end"));
    PyObject object = Abstract.getAttr(t, e, "object");
    PyObject made =
        text
            ? forText(t, name, e, ((PyStr) object).value(), start, end, translate)
            : PyStr.of(forBytes(t, name, e, BytesLike.require(t, object), start, end));
    return PyTuple.of(made, PyInt.of(end));
  }

  private static PyObject forText(
      ThreadState t,
      String name,
      PyBaseException e,
      String s,
      int start,
      int end,
      boolean translate) {
    int[] points = s.codePoints().skip(start).limit(Math.max(0, end - start)).toArray();
    StringBuilder out = new StringBuilder();
    for (int c : points) {
      switch (name) {
        case "ignore" -> {}
        case "replace" -> out.append(translate ? '\ufffd' : '?');
        case "backslashreplace" -> StrText.appendEscape(out, c);
        case "xmlcharrefreplace" -> out.append("&#").append(c).append(';');
        case "namereplace" -> out.append("\\N{").append(Character.getName(c)).append('}');
        case "surrogateescape" -> {
          if (c < 0xdc80 || c > 0xdcff) {
            throw new PyRaise(t, e);
          }
          out.append((char) (c - 0xdc00));
        }
        default -> throw new PyRaise(t, e);
      }
    }
    return name.equals("surrogateescape")
        ? PyBytes.of(BytesLike.latin1(out.toString()))
        : PyStr.of(out.toString());
  }

  private static String forBytes(
      ThreadState t, String name, PyBaseException e, byte[] b, int start, int end) {
    StringBuilder out = new StringBuilder();
    switch (name) {
      case "ignore" -> {}
      case "replace" -> out.append('\ufffd');
      case "backslashreplace" -> {
        for (int i = start; i < end; i++) {
          out.append(String.format(Locale.ROOT, "\\x%02x", b[i] & 0xff));
        }
      }
      case "surrogateescape" -> {
        for (int i = start; i < end; i++) {
          if (b[i] >= 0) {
            throw new PyRaise(t, e);
          }
          out.append((char) (0xdc00 + (b[i] & 0xff)));
        }
      }
      default -> throw new PyRaise(t, e);
    }
    return out.toString();
  }
}
