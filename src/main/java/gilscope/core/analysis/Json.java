package gilscope.core.analysis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Writes one JSON value, indented, in the order of the calls. The caller keeps objects, arrays and
 * keys balanced. One owner at a time.
 */
public final class Json {
  private final StringBuilder out = new StringBuilder();
  private final Deque<Character> closers = new ArrayDeque<>();
  private boolean first = true;
  private boolean afterKey;

  /** Begins an object; {@link #end} closes it. */
  public Json object() {
    return open('{', '}');
  }

  /** Begins an array; {@link #end} closes it. */
  public Json array() {
    return open('[', ']');
  }

  private Json open(char opener, char closer) {
    separate();
    out.append(opener);
    closers.push(closer);
    first = true;
    return this;
  }

  /** Ends the innermost object or array. */
  public Json end() {
    char closer = closers.pop();
    if (!first) {
      newLine();
    }
    out.append(closer);
    first = false;
    return this;
  }

  /** The key of the value that comes next. */
  public Json key(String key) {
    separate();
    quote(key);
    out.append(": ");
    afterKey = true;
    return this;
  }

  /** A whole number. */
  public Json number(long value) {
    separate();
    out.append(value);
    return this;
  }

  /** A number with three decimals. */
  public Json decimal(double value) {
    separate();
    out.append(String.format(Locale.ROOT, "%.3f", value));
    return this;
  }

  /** No value: {@code null}. */
  public Json none() {
    separate();
    out.append("null");
    return this;
  }

  /** A truth value. */
  public Json bool(boolean value) {
    separate();
    out.append(value);
    return this;
  }

  /** A text. */
  public Json text(String value) {
    separate();
    quote(value);
    return this;
  }

  private void separate() {
    if (afterKey) {
      afterKey = false;
      return;
    }
    if (closers.isEmpty()) {
      return;
    }
    if (!first) {
      out.append(',');
    }
    first = false;
    newLine();
  }

  private void newLine() {
    out.append('\n').append("  ".repeat(closers.size()));
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        default -> {
          if (c < ' ' || Character.isSurrogate(c) || c > '~') {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /** What was written. */
  @Override
  public String toString() {
    return out.toString();
  }
}
