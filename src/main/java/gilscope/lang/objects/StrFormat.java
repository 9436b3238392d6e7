package gilscope.lang.objects;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** {@code str.format} and {@code str.format_map} ({@code Objects/stringlib/unicode_format.h}). */
final class StrFormat {
  private enum Numbering {
    UNKNOWN,
    AUTOMATIC,
    MANUAL
  }

  private final ThreadState t;
  private final PyObject @Nullable [] positional;
  private final String[] names;
  private final PyObject[] args;
  private final @Nullable PyObject mapping;
  private Numbering numbering = Numbering.UNKNOWN;
  private int next;

  private StrFormat(
      ThreadState t,
      PyObject @Nullable [] positional,
      PyObject[] args,
      String[] names,
      @Nullable PyObject mapping) {
    this.t = t;
    this.positional = positional;
    this.args = args;
    this.names = names;
    this.mapping = mapping;
  }

  static String format(ThreadState t, String s, PyObject[] args, String[] kwnames) {
    PyObject[] positional = java.util.Arrays.copyOf(args, args.length - kwnames.length);
    return new StrFormat(t, positional, args, kwnames, null).build(s, 2);
  }

  static String formatMap(ThreadState t, String s, PyObject mapping) {
    return new StrFormat(t, null, Slots.NO_ARGS, Slots.NO_KEYWORDS, mapping).build(s, 2);
  }

  private String build(String s, int depth) {
    if (depth <= 0) {
      throw Err.value(t, "Max string recursion exceeded");
    }
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < s.length()) {
      char c = s.charAt(i++);
      if (c != '{' && c != '}') {
        out.append(c);
        continue;
      }
      boolean doubled = i < s.length() && s.charAt(i) == c;
      if (doubled) {
        out.append(c);
        i++;
      } else if (c == '}') {
        throw Err.value(t, "Single '}' encountered in format string");
      } else if (i >= s.length()) {
        throw Err.value(t, "Single '{' encountered in format string");
      } else {
        i = field(s, i, depth, out);
      }
    }
    return out.toString();
  }

  /**
   * Renders the field whose name starts at {@code from}; returns the index after its closing brace.
   */
  private int field(String s, int from, int depth, StringBuilder out) {
    Work.formats(t);
    int i = from;
    char c = 0;
    scan:
    while (i < s.length()) {
      c = s.charAt(i++);
      switch (c) {
        case '{' -> throw Err.value(t, "unexpected '{' in field name");
        case '[' -> {
          while (i < s.length() && s.charAt(i) != ']') {
            i++;
          }
        }
        case '}', ':', '!' -> {
          break scan;
        }
        default -> {}
      }
    }
    if (c != '}' && c != ':' && c != '!') {
      throw Err.value(t, "expected '}' before end of string");
    }
    String name = s.substring(from, i - 1);
    int conversion = 0;
    String spec = "";
    boolean nested = false;
    if (c == '!') {
      if (i >= s.length()) {
        throw Err.value(t, "end of string while looking for conversion specifier");
      }
      conversion = s.codePointAt(i);
      i += Character.charCount(conversion);
      c = i < s.length() ? s.charAt(i++) : ':';
      if (c != '}' && c != ':') {
        throw Err.value(t, "expected ':' after conversion specifier");
      }
    }
    if (c == ':') {
      int start = i;
      int open = 1;
      while (open > 0) {
        if (i >= s.length()) {
          throw Err.value(t, "unmatched '{' in format spec");
        }
        char x = s.charAt(i++);
        if (x == '{') {
          nested = true;
          open++;
        } else if (x == '}') {
          open--;
        }
      }
      spec = s.substring(start, i - 1);
    }
    PyObject value = convert(value(name), conversion);
    String expanded = nested ? build(spec, depth - 1) : spec;
    out.append(Abstract.format(t, value, PyStr.of(expanded)).value());
    return i;
  }

  private PyObject convert(PyObject value, int conversion) {
    return switch (conversion) {
      case 0 -> value;
      case 'r' -> Abstract.repr(t, value);
      case 's' -> Abstract.str(t, value);
      case 'a' -> PyStr.of(StrText.ascii(Abstract.reprText(t, value)));
      default ->
          throw Err.value(
              t,
              "Unknown conversion specifier "
                  + (conversion > 32 && conversion < 127
                      ? Character.toString(conversion)
                      : "\\x" + Integer.toHexString(conversion)));
    };
  }

  /** Resolves {@code 0.attr[key]}. */
  private PyObject value(String name) {
    int i = 0;
    while (i < name.length() && name.charAt(i) != '.' && name.charAt(i) != '[') {
      i++;
    }
    PyObject o = first(name.substring(0, i));
    while (i < name.length()) {
      char c = name.charAt(i++);
      if (c == '.') {
        int start = i;
        while (i < name.length() && name.charAt(i) != '.' && name.charAt(i) != '[') {
          i++;
        }
        checkNotEmpty(i > start);
        o = Abstract.getAttr(t, o, name.substring(start, i));
      } else if (c == '[') {
        int end = name.indexOf(']', i);
        if (end < 0) {
          throw Err.value(t, "Missing ']' in format string");
        }
        checkNotEmpty(end > i);
        String key = name.substring(i, end);
        int index = integer(key);
        o = Containers.getItem(t, o, index >= 0 ? PyInt.of(index) : PyStr.of(key));
        i = end + 1;
      } else {
        throw Err.value(t, "Only '.' or '[' may follow ']' in format field specifier");
      }
    }
    return o;
  }

  private void checkNotEmpty(boolean ok) {
    if (!ok) {
      throw Err.value(t, "Empty attribute in format string");
    }
  }

  private PyObject first(String name) {
    int index = name.isEmpty() ? -1 : integer(name);
    if (name.isEmpty() || index >= 0) {
      Numbering wanted = name.isEmpty() ? Numbering.AUTOMATIC : Numbering.MANUAL;
      if (numbering == Numbering.UNKNOWN) {
        numbering = wanted;
      } else if (numbering != wanted) {
        throw Err.value(
            t,
            wanted == Numbering.MANUAL
                ? "cannot switch from automatic field numbering to manual field specification"
                : "cannot switch from manual field specification to automatic field numbering");
      }
      int at = name.isEmpty() ? next++ : index;
      if (positional == null) {
        throw Err.value(t, "Format string contains positional fields");
      }
      if (at >= positional.length) {
        throw Err.index(t, "Replacement index " + at + " out of range for positional args tuple");
      }
      return positional[at];
    }
    if (mapping != null) {
      return Containers.getItem(t, mapping, PyStr.of(name));
    }
    for (int k = 0; k < names.length; k++) {
      if (names[k].equals(name)) {
        return args[args.length - names.length + k];
      }
    }
    throw Err.key(t, PyStr.of(name));
  }

  /** The number that the text is; -1 if it is none. */
  private int integer(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (!Character.isDigit(s.charAt(i))) {
        return -1;
      }
    }
    if (s.isEmpty()) {
      return -1;
    }
    BigInteger v = new BigInteger(s);
    if (v.bitLength() > 31) {
      throw Err.value(t, "Too many decimal digits in format string");
    }
    return v.intValue();
  }
}
