package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.StrText;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/** A JSON document by code points, and a place in it. Of one thread. */
final class JsonText {
  private final PyStr document;
  private final String text;

  /** By code point; null if each is one char of the text. */
  private final int @Nullable [] characters;

  private final int length;
  private int place;

  JsonText(PyStr document) {
    this.document = document;
    this.text = document.value();
    characters = document.isNarrow() ? null : StrText.codePoints(text);
    length = document.length();
  }

  int length() {
    return length;
  }

  /** Where the last part read ends. */
  int place() {
    return place;
  }

  void setPlace(int to) {
    place = to;
  }

  /** The character at a place; -1 at the end. */
  int at(int i) {
    return i >= length ? -1 : characters == null ? text.charAt(i) : characters[i];
  }

  String part(int from, int to) {
    return characters == null ? text.substring(from, to) : new String(characters, from, to - from);
  }

  /** True if that part of the text is {@code s}, which has no escapes. */
  boolean isPart(int from, int to, String s) {
    return characters == null && to - from == s.length() && text.startsWith(s, from);
  }

  /** True if the text goes on with this word at a place. */
  boolean hasWord(int i, String word) {
    for (int k = 0; k < word.length(); k++) {
      if (at(i + k) != word.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  int skipSpace(int from) {
    int i = from;
    while (true) {
      switch (at(i)) {
        case ' ', '\t', '\n', '\r' -> i++;
        default -> {
          return i;
        }
      }
    }
  }

  /** JSONDecodeError. */
  PyRaise wrong(ThreadState t, String message, int at) {
    PyBaseException e =
        (PyBaseException)
            Abstract.call(
                t,
                Abstract.getAttr(t, t.importModule("json.decoder"), "JSONDecodeError"),
                PyStr.of(message),
                document,
                PyInt.of(at));
    return new PyRaise(t, e);
  }

  /**
   * The string whose first character is at {@code from}, after the quote; {@link #place} is then
   * after the closing one.
   *
   * @param strict whether control characters are refused
   */
  String string(ThreadState t, int from, boolean strict) {
    int begin = from - 1;
    if (begin < -1 || from > length) {
      throw Err.value(t, "end is out of bounds");
    }
    StringBuilder b = null;
    int i = from;
    int chunk = from;
    while (true) {
      int c = at(i);
      if (c == '"') {
        place = i + 1;
        return b == null ? part(chunk, i) : b.append(part(chunk, i)).toString();
      }
      if (c < 0) {
        throw wrong(t, "Unterminated string starting at", begin);
      }
      if (c == '\\') {
        b = (b == null ? new StringBuilder() : b).append(part(chunk, i));
        i = escape(t, b, i, begin);
        chunk = i;
        continue;
      }
      if (c < ' ' && strict) {
        throw wrong(t, "Invalid control character at", i);
      }
      i++;
    }
  }

  /** Decodes the escape at a backslash; returns the place after it. */
  private int escape(ThreadState t, StringBuilder b, int at, int begin) {
    int c = at(at + 1);
    switch (c) {
      case -1 -> throw wrong(t, "Unterminated string starting at", begin);
      case '"', '\\', '/' -> b.append((char) c);
      case 'b' -> b.append('\b');
      case 'f' -> b.append('\f');
      case 'n' -> b.append('\n');
      case 'r' -> b.append('\r');
      case 't' -> b.append('\t');
      case 'u' -> {
        return code(t, b, at);
      }
      default -> throw wrong(t, "Invalid \\escape", at);
    }
    return at + 2;
  }

  private int code(ThreadState t, StringBuilder b, int at) {
    int c = hex(t, at + 2);
    int end = at + 6;
    b.append((char) c);
    if (Character.isHighSurrogate((char) c) && hasWord(end, "\\u")) {
      int low = hex(t, end + 2);
      if (Character.isLowSurrogate((char) low)) {
        b.append((char) low);
        return end + 6;
      }
    }
    return end;
  }

  private int hex(ThreadState t, int from) {
    int v = 0;
    for (int i = from; i < from + 4; i++) {
      int c = at(i);
      int digit = c > 127 ? -1 : Character.digit(c, 16);
      if (digit < 0) {
        throw wrong(t, "Invalid \\uXXXX escape", from - 1);
      }
      v = v * 16 + digit;
    }
    return v;
  }
}
