package gilscope.lang.interp;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyInterpolation;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyStringTemplate;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.StrText;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/** f-strings and t-strings. */
final class Formatting {
  private static final PyStr EMPTY = PyStr.of("");

  private Formatting() {}

  static PyObject simple(ThreadState t, PyObject o) {
    return o.type() == PyStr.TYPE ? o : withSpec(t, o, EMPTY);
  }

  /** {@code format(o, spec)}. */
  static PyObject withSpec(ThreadState t, PyObject o, PyObject spec) {
    PyObject f = Abstract.lookupSpecial(t, o, "__format__");
    if (f == null) {
      throw Err.type(t, "Type " + o.type().tpName() + " doesn't define __format__");
    }
    PyObject r = Abstract.call(t, f, spec);
    if (!(r instanceof PyStr)) {
      throw Err.type(t, "__format__ must return a str, not " + r.type().tpName());
    }
    return r;
  }

  static PyObject convert(ThreadState t, PyObject o, int how) {
    return switch (how) {
      case 1 -> Abstract.str(t, o);
      case 2 -> Abstract.repr(t, o);
      default -> PyStr.of(ascii(Abstract.reprText(t, o)));
    };
  }

  /** {@code ascii()} of a repr: everything beyond ASCII escaped. */
  static String ascii(String repr) {
    StringBuilder out = new StringBuilder();
    repr.codePoints()
        .forEach(
            c -> {
              if (c < 0x80) {
                out.append((char) c);
              } else if (c < 0x100) {
                out.append(String.format(java.util.Locale.ROOT, "\\x%02x", c));
              } else if (c < 0x10000) {
                out.append(String.format(java.util.Locale.ROOT, "\\u%04x", c));
              } else {
                out.append(String.format(java.util.Locale.ROOT, "\\U%08x", c));
              }
            });
    return out.toString();
  }

  static PyObject join(@Nullable PyObject[] s, int at, int n) {
    String[] texts = new String[n];
    for (int i = 0; i < n; i++) {
      texts[i] = s[at + i] instanceof PyStr p ? p.value() : "";
    }
    return PyStr.of(StrText.join("", texts));
  }

  static PyObject template(ThreadState t, PyObject strings, PyObject interpolations) {
    return new PyStringTemplate((PyTuple) strings, (PyTuple) interpolations);
  }

  /** Pops value, source text and perhaps the format spec; returns the new {@code sp}. */
  @SuppressWarnings("NullAway") // none is NULL
  static int interpolation(ThreadState t, @Nullable PyObject[] s, int sp, int arg) {
    int at = sp - ((arg & 1) != 0 ? 3 : 2);
    PyObject spec = (arg & 1) != 0 ? s[sp - 1] : EMPTY;
    PyObject conversion =
        switch (arg >> 2) {
          case 0 -> PyNone.VALUE;
          case 1 -> PyStr.of("s");
          case 2 -> PyStr.of("r");
          default -> PyStr.of("a");
        };
    s[at] = new PyInterpolation(s[at], s[at + 1], conversion, spec);
    return at + 1;
  }
}
