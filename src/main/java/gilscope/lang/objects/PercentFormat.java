package gilscope.lang.objects;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The {@code %} operator of str and bytes. A bytes template is handled as the Latin-1 string of its
 * bytes.
 */
final class PercentFormat {
  private final ThreadState t;
  private final String template;
  private final boolean bytes;
  private final PyObject args;
  private final PyObject @Nullable [] tuple;
  private int next;

  /** Set once a {@code %(key)} was seen. */
  private @Nullable PyObject mapped;

  /** True until what the last {@code %(key)} found was taken. */
  private boolean fresh;

  private final boolean mapping;
  private int i;

  // one conversion
  private boolean left;
  private boolean plus;
  private boolean space;
  private boolean alternate;
  private boolean zero;
  private int width;
  private int precision;

  private PercentFormat(ThreadState t, String template, PyObject args, boolean bytes) {
    this.t = t;
    this.template = template;
    this.bytes = bytes;
    this.args = args;
    this.tuple = args instanceof PyTuple p ? p.toArray() : null;
    this.mapping =
        tuple == null
            && args.type().mpGetitem != null
            && !(args instanceof PyStr)
            && !(bytes && (args instanceof PyBytes || args instanceof PyBytearray));
  }

  static PyStr format(ThreadState t, PyStr template, PyObject args) {
    return PyStr.of(new PercentFormat(t, template.value(), args, false).run());
  }

  /** The result as the Latin-1 string of its bytes. */
  static String format(ThreadState t, byte[] template, PyObject args) {
    return new PercentFormat(t, BytesLike.latin1(template), args, true).run();
  }

  private String run() {
    StringBuilder out = new StringBuilder(template.length() + 32);
    while (i < template.length()) {
      char c = template.charAt(i++);
      if (c != '%') {
        out.append(c);
      } else if (i < template.length() && template.charAt(i) == '%') {
        out.append('%');
        i++;
      } else {
        conversion(out);
      }
    }
    boolean unused = tuple != null ? next < tuple.length : next == 0 && mapped == null && !mapping;
    if (unused && mapped == null) {
      throw Err.type(
          t, "not all arguments converted during " + (bytes ? "bytes" : "string") + " formatting");
    }
    return out.toString();
  }

  private PyObject nextArg() {
    if (mapped != null && fresh) {
      fresh = false;
      return mapped;
    }
    if (mapped != null) {
      throw Err.type(t, "not enough arguments for format string");
    }
    if (tuple != null) {
      if (next < tuple.length) {
        return tuple[next++];
      }
    } else if (next == 0) {
      next = 1;
      return args;
    }
    throw Err.type(t, "not enough arguments for format string");
  }

  private char take() {
    if (i >= template.length()) {
      throw Err.value(t, "incomplete format");
    }
    return template.charAt(i++);
  }

  private void conversion(StringBuilder out) {
    if (i < template.length() && template.charAt(i) == '(') {
      key();
    }
    left = false;
    plus = false;
    space = false;
    alternate = false;
    zero = false;
    width = -1;
    precision = -1;
    char c = flags();
    if (c == '*') {
      width = star();
      if (width < 0) {
        left = true;
        width = -width;
      }
      c = take();
    } else if (isDigit(c)) {
      i--;
      width = number("width");
      c = take();
    }
    if (c == '.') {
      precision = 0;
      c = take();
      if (c == '*') {
        precision = Math.max(0, star());
        c = take();
      } else if (isDigit(c)) {
        i--;
        precision = number("precision");
        c = take();
      }
    }
    if (c == 'h' || c == 'l' || c == 'L') {
      c = take();
    }
    int at = i - 1;
    PyObject v = nextArg();
    render(out, c, at, v);
  }

  private void key() {
    i++;
    if (!mapping) {
      throw Err.type(t, "format requires a mapping");
    }
    int start = i;
    int depth = 1;
    while (depth > 0) {
      if (i >= template.length()) {
        throw Err.value(t, "incomplete format key");
      }
      char c = template.charAt(i++);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    String key = template.substring(start, i - 1);
    fresh = true;
    mapped = Containers.getItem(t, args, bytes ? PyBytes.of(BytesLike.latin1(key)) : PyStr.of(key));
  }

  /** Reads flags; returns the character after them. */
  private char flags() {
    while (true) {
      char c = take();
      switch (c) {
        case '-' -> left = true;
        case '+' -> plus = true;
        case ' ' -> space = true;
        case '#' -> alternate = true;
        case '0' -> zero = true;
        default -> {
          return c;
        }
      }
    }
  }

  private int star() {
    PyObject v = nextArg();
    if (!(v instanceof PyInt n)) {
      throw Err.type(t, "* wants int");
    }
    if (!n.fitsInt()) {
      throw Err.overflow(t, "Python int too large to convert to C ssize_t");
    }
    return (int) n.longValue();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private int number(String what) {
    long v = 0;
    while (i < template.length() && isDigit(template.charAt(i))) {
      v = v * 10 + (template.charAt(i++) - '0');
      if (v > Integer.MAX_VALUE) {
        throw Err.value(t, what + " too big");
      }
    }
    return (int) v;
  }

  private void render(StringBuilder out, char c, int at, PyObject v) {
    switch (c) {
      case 's' -> text(out, bytes ? requireBytes(v) : Abstract.strText(t, v));
      case 'r' ->
          text(out, bytes ? StrText.ascii(Abstract.reprText(t, v)) : Abstract.reprText(t, v));
      case 'a' -> text(out, StrText.ascii(Abstract.reprText(t, v)));
      case 'b' -> {
        if (!bytes) {
          throw unsupported(c, at);
        }
        text(out, requireBytes(v));
      }
      case 'c' -> pad(out, character(v), 1);
      case 'd', 'i', 'u', 'o', 'x', 'X' -> integer(out, c == 'i' || c == 'u' ? 'd' : c, v, c);
      case 'e', 'E', 'f', 'F', 'g', 'G' -> real(out, c, v);
      default -> throw unsupported(c, at);
    }
  }

  private PyRaise unsupported(char c, int at) {
    int cp = template.codePointAt(at);
    int index = template.codePointCount(0, at);
    return Err.value(
        t,
        "unsupported format character '"
            + (cp > 31 && cp < 127 || bytes ? String.valueOf(c) : cp > 31 && !bytes ? "?" : "?")
            + "' (0x"
            + Integer.toHexString(cp)
            + ") at index "
            + index);
  }

  private String requireBytes(PyObject v) {
    byte[] b = BytesLike.bytesOrNull(t, v);
    if (b == null) {
      PyObject f = Abstract.lookupSpecial(t, v, "__bytes__");
      PyObject r = f == null ? null : Abstract.call(t, f);
      if (!(r instanceof PyBytes p)) {
        throw Err.type(
            t,
            "%b requires a bytes-like object, or an object that implements __bytes__, not '"
                + v.type().tpName()
                + "'");
      }
      b = p.data();
    }
    return BytesLike.latin1(b);
  }

  private String character(PyObject v) {
    if (bytes) {
      byte[] b = BytesLike.bytesOrNull(t, v);
      if (b != null && b.length == 1) {
        return BytesLike.latin1(b);
      }
      if (!Abstract.hasIndex(v)) {
        throw Err.type(
            t,
            "%c requires an integer in range(256) or a single byte, not "
                + (b == null
                    ? v.type().tpName()
                    : "a " + v.type().tpName() + " object of length " + b.length));
      }
      PyInt n = Abstract.index(t, v);
      if (!n.fitsInt() || n.longValue() < 0 || n.longValue() > 255) {
        throw Err.overflow(t, "%c arg not in range(256)");
      }
      return String.valueOf((char) n.longValue());
    }
    if (v instanceof PyStr s) {
      if (s.length() != 1) {
        throw Err.type(
            t, "%c requires an int or a unicode character, not a string of length " + s.length());
      }
      return s.value();
    }
    if (!Abstract.hasIndex(v)) {
      throw Err.type(t, "%c requires an int or a unicode character, not " + v.type().fullName());
    }
    PyInt n = Abstract.index(t, v);
    if (!n.fitsInt() || n.longValue() < 0 || n.longValue() > 0x10ffff) {
      throw Err.overflow(t, "%c arg not in range(0x110000)");
    }
    return Character.toString((int) n.longValue());
  }

  private void text(StringBuilder out, String s) {
    String cut = s;
    int n = s.codePointCount(0, s.length());
    if (precision >= 0 && n > precision) {
      cut = s.substring(0, s.offsetByCodePoints(0, precision));
      n = precision;
    }
    pad(out, cut, n);
  }

  private void pad(StringBuilder out, String s, int n) {
    int missing = Math.max(0, width - n);
    if (left) {
      out.append(s).repeat(' ', missing);
    } else {
      out.repeat(' ', missing).append(s);
    }
  }

  private void integer(StringBuilder out, char c, PyObject v, char shown) {
    PyInt n;
    if (v instanceof PyInt x) {
      n = x;
    } else if (c == 'd' && (v.type().nbInt != null || v.type().nbIndex != null)) {
      n = IntType.convert(t, v);
    } else if (c != 'd' && Abstract.hasIndex(v)) {
      n = Abstract.index(t, v);
    } else {
      throw Err.type(
          t,
          "%"
              + shown
              + " format: "
              + (c == 'd' ? "a real number" : "an integer")
              + " is required, not "
              + v.type().tpName());
    }
    String digits =
        switch (c) {
          case 'o' -> n.bigValue().abs().toString(8);
          case 'x' -> n.bigValue().abs().toString(16);
          case 'X' -> n.bigValue().abs().toString(16).toUpperCase(Locale.ROOT);
          default -> IntText.decimal(t, PyInt.abs(n));
        };
    if (digits.length() < precision) {
      digits = "0".repeat(precision - digits.length()) + digits;
    }
    String prefix = alternate && c != 'd' ? "0" + c : "";
    number(out, n.signum() < 0, prefix, digits);
  }

  private void real(StringBuilder out, char c, PyObject v) {
    if (bytes && !(v instanceof PyFloat) && v.type().nbFloat == null && !Abstract.hasIndex(v)) {
      throw Err.type(t, "float argument required, not " + v.type().fullName());
    }
    double x = PyFloat.asDouble(t, v);
    String s =
        FloatText.format(
            x, Character.toLowerCase(c), precision < 0 ? 6 : precision, false, alternate);
    boolean negative = s.startsWith("-");
    String body = negative ? s.substring(1) : s;
    number(out, negative, "", Character.isUpperCase(c) ? body.toUpperCase(Locale.ROOT) : body);
  }

  private void number(StringBuilder out, boolean negative, String prefix, String digits) {
    String head = (negative ? "-" : plus ? "+" : space ? " " : "") + prefix;
    int n = head.length() + digits.length();
    if (zero && !left && n < width) {
      out.append(head).repeat('0', width - n).append(digits);
    } else {
      pad(out, head + digits, n);
    }
  }
}
