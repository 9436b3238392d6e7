package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/** {@code str.translate} and {@code str.maketrans}. */
final class StrTranslate {
  private StrTranslate() {}

  static String translate(ThreadState t, String s, PyObject table) {
    StringBuilder out = new StringBuilder(s.length());
    for (int i = 0, c; i < s.length(); i += Character.charCount(c)) {
      c = s.codePointAt(i);
      PyObject r;
      try {
        r = Containers.getItem(t, table, PyInt.of(c));
      } catch (PyRaise e) {
        if (!e.matches(ExcTypes.LOOKUP_ERROR)) {
          throw e;
        }
        out.appendCodePoint(c);
        continue;
      }
      switch (r) {
        case PyNone _ -> {}
        case PyStr by -> out.append(by.value());
        case PyInt code -> {
          if (!code.fitsInt() || code.longValue() < 0 || code.longValue() > 0x10ffff) {
            throw Err.value(t, "character mapping must be in range(0x110000)");
          }
          out.appendCodePoint((int) code.longValue());
        }
        default -> throw Err.type(t, "character mapping must return integer, None or str");
      }
    }
    return out.toString();
  }

  static PyObject table(ThreadState t, PyObject x, @Nullable PyObject y, @Nullable PyObject z) {
    PyDict table = new PyDict();
    String to = y == null ? "" : StrType.string(t, "maketrans", 2, y);
    String drop = z == null ? "" : StrType.string(t, "maketrans", 3, z);
    if (y == null) {
      if (!(x instanceof PyDict given) || x.type != PyDict.TYPE) {
        throw Err.type(t, "if you give only one argument to maketrans it must be a dict");
      }
      PyDict dict = given.copy(t); // other threads may change it
      Iterables.forEach(
          t,
          dict,
          key -> {
            PyObject value = Containers.getItem(t, dict, key);
            if (key instanceof PyStr s) {
              if (s.length() != 1) {
                throw Err.value(t, "string keys in translate table must be of length 1");
              }
              table.put(t, PyInt.of(s.codePointAt(0)), value);
            } else if (key instanceof PyInt) {
              table.put(t, key, value);
            } else {
              throw Err.type(t, "keys in translate table must be strings or integers");
            }
          });
      return table;
    }
    if (!(x instanceof PyStr from)) {
      throw Err.type(t, "first maketrans argument must be a string if there is a second argument");
    }
    int[] a = StrText.codePoints(from.value());
    int[] b = StrText.codePoints(to);
    if (a.length != b.length) {
      throw Err.value(t, "the first two maketrans arguments must have equal length");
    }
    for (int i = 0; i < a.length; i++) {
      table.put(t, PyInt.of(a[i]), PyInt.of(b[i]));
    }
    drop.codePoints().forEach(c -> table.put(t, PyInt.of(c), PyNone.VALUE));
    return table;
  }
}
