package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.FloatText;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyBuiltinFunction;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.SharedUse;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code _json.make_encoder}: writes a value as JSON. Immutable. */
final class JsonEncoder extends PyObject {
  private static final Signature CALL =
      new Signature("_iterencode", "(obj, _current_indent_level)");

  static final PyType TYPE =
      TypeSpec.of("Encoder")
          .module("_json")
          .subclassable()
          .doc(
              "Encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys,"
                  + " skipkeys, allow_nan)")
          .slots(
              k -> {
                k.tpNew = JsonEncoder::make;
                k.tpCall = (t, o, args, kw) -> ((JsonEncoder) o).call(t, args, kw);
              })
          .member("markers", (t, o) -> ((JsonEncoder) o).markers)
          .member("default", (t, o) -> ((JsonEncoder) o).fallback)
          .member("encoder", (t, o) -> ((JsonEncoder) o).quoter)
          .member("indent", (t, o) -> PyStr.orNone(((JsonEncoder) o).indent))
          .member("key_separator", (t, o) -> PyStr.of(((JsonEncoder) o).keySeparator))
          .member("item_separator", (t, o) -> PyStr.of(((JsonEncoder) o).itemSeparator))
          .member("sort_keys", (t, o) -> PyBool.of(((JsonEncoder) o).sorted))
          .member("skipkeys", (t, o) -> PyBool.of(((JsonEncoder) o).skips))
          .build();

  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final PyObject markers;
  private final PyObject fallback;
  private final PyObject quoter;
  private final @Nullable String indent;
  private final String keySeparator;
  private final String itemSeparator;
  private final boolean sorted;
  private final boolean skips;
  private final boolean allowsNan;

  /** How strings are quoted; null to ask {@link #quoter}. */
  private final @Nullable Boolean ascii;

  private JsonEncoder(ThreadState t, PyType type, @Nullable PyObject[] a) {
    super(type);
    markers = ObjectFunctions.orNone(a[0]);
    fallback = ObjectFunctions.orNone(a[1]);
    quoter = ObjectFunctions.orNone(a[2]);
    indent = ObjectFunctions.given(a[3]) ? Abstract.strText(t, ObjectFunctions.orNone(a[3])) : null;
    keySeparator = Abstract.strText(t, ObjectFunctions.orNone(a[4]));
    itemSeparator = Abstract.strText(t, ObjectFunctions.orNone(a[5]));
    sorted = Abstract.isTrue(t, ObjectFunctions.orNone(a[6]));
    skips = Abstract.isTrue(t, ObjectFunctions.orNone(a[7]));
    allowsNan = Abstract.isTrue(t, ObjectFunctions.orNone(a[8]));
    ascii = own(t, quoter);
  }

  /** Whether a quoting function is one of this module's, and which. */
  private static @Nullable Boolean own(ThreadState t, PyObject f) {
    if (!(f instanceof PyBuiltinFunction)) {
      return null;
    }
    PyObject json = t.importModule("_json");
    return f == Abstract.getAttr(t, json, "encode_basestring_ascii")
        ? Boolean.TRUE
        : f == Abstract.getAttr(t, json, "encode_basestring") ? Boolean.FALSE : null;
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a =
        new Signature(
                "make_encoder",
                "(markers, default, encoder, indent, key_separator, item_separator, sort_keys,"
                    + " skipkeys, allow_nan)")
            .bind(t, args, kw);
    PyObject markers = ObjectFunctions.orNone(a[0]);
    if (!(markers instanceof PyDict || markers == PyNone.VALUE)) {
      throw Err.type(
          t, "make_encoder() argument 1 must be dict or None, not " + markers.type().tpName());
    }
    for (int i = 4; i <= 5; i++) {
      PyObject separator = ObjectFunctions.orNone(a[i]);
      if (!(separator instanceof PyStr)) {
        throw Err.type(
            t,
            "make_encoder() argument "
                + (i + 1)
                + " must be str, not "
                + separator.type().tpName());
      }
    }
    return new JsonEncoder(t, cls, a);
  }

  private PyObject call(ThreadState t, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a = CALL.bind(t, args, kw);
    Output out = new Output();
    int level = Math.max(0, Abstract.indexInt(t, ObjectFunctions.orNone(a[1])));
    write(t, out, ObjectFunctions.orNone(a[0]), level);
    out.times.written(t);
    return PyTuple.of(PyStr.of(out.text.toString()));
  }

  /** A string in quotes, what cannot stand in JSON escaped. */
  static void quote(StringBuilder out, String s, boolean ascii) {
    out.append('"');
    int done = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c >= ' ' && c != '"' && c != '\\' && (c < 127 || !ascii)) {
        continue;
      }
      out.append(s, done, i);
      done = i + 1;
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default ->
            out.append("\\u")
                .append(HEX[c >> 12])
                .append(HEX[c >> 8 & 15])
                .append(HEX[c >> 4 & 15])
                .append(HEX[c & 15]);
      }
    }
    if (done == 0) {
      out.append(s);
    } else {
      out.append(s, done, s.length());
    }
    out.append('"');
  }

  /** The document so far, and what it is in the middle of. Of one call. */
  private static final class Output {
    private static final int MANY = 16;

    final StringBuilder text = new StringBuilder();
    final JsonTimes times = new JsonTimes();
    private final PyObject[] path = new PyObject[MANY];

    /** Of what lies deeper. */
    private final Set<PyObject> deep = Collections.newSetFromMap(new IdentityHashMap<>());

    private int depth;

    Output append(String s) {
      text.append(s);
      return this;
    }

    Output append(char c) {
      text.append(c);
      return this;
    }

    /** False if it is in the middle of that already. */
    boolean enter(PyObject o) {
      for (int i = Math.min(depth, MANY) - 1; i >= 0; i--) {
        if (path[i] == o) {
          return false;
        }
      }
      if (depth >= MANY && !deep.add(o)) {
        return false;
      }
      if (depth < MANY) {
        path[depth] = o;
      }
      depth++;
      return true;
    }

    void leave(PyObject o) {
      if (--depth >= MANY) {
        deep.remove(o);
      }
    }
  }

  private void quoted(ThreadState t, Output out, PyStr s) {
    if (ascii != null) {
      quote(out.text, s.value(), ascii);
      return;
    }
    PyObject made = Abstract.call(t, quoter, s);
    if (!(made instanceof PyStr text)) {
      throw Err.type(t, "encoder() must return a string, not " + made.type().tpName());
    }
    out.append(text.value());
  }

  private String real(ThreadState t, PyFloat f) {
    double d = f.value();
    if (Double.isFinite(d)) {
      return FloatText.repr(d);
    }
    if (!allowsNan) {
      throw Err.value(
          t, "Out of range float values are not JSON compliant: " + Abstract.reprText(t, f));
    }
    return Double.isNaN(d) ? "NaN" : d > 0 ? "Infinity" : "-Infinity";
  }

  private static String integer(ThreadState t, PyInt i) {
    return i.fitsLong()
        ? Long.toString(i.longValue())
        : Abstract.reprText(t, PyInt.of(i.bigValue()));
  }

  private void write(ThreadState t, Output out, PyObject o, int level) {
    int from = out.text.length();
    switch (o) {
      case PyStr s -> quoted(t, out, s);
      case PyNone _ -> out.append("null");
      case PyBool b -> out.append(b == PyBool.TRUE ? "true" : "false");
      case PyInt i -> out.append(integer(t, i));
      case PyFloat f -> out.append(real(t, f));
      default -> {
        nested(t, out, o, level);
        out.times.wrote(o, 0);
        return;
      }
    }
    out.times.wrote(o, out.text.length() - from);
  }

  private void nested(ThreadState t, Output out, PyObject o, int level) {
    boolean checked = markers != PyNone.VALUE;
    if (checked && !out.enter(o)) {
      throw Err.value(t, "Circular reference detected");
    }
    if (level > JsonScanner.DEEPEST) {
      throw Err.of(
          t,
          ExcTypes.RECURSION_ERROR,
          "maximum recursion depth exceeded while encoding a JSON object");
    }
    if (o instanceof PyDict d) {
      object(t, out, d, level);
    } else if (o instanceof PyList || o instanceof PyTuple) {
      array(t, out, o, level);
    } else {
      other(t, out, o, level);
    }
    if (checked) {
      out.leave(o);
    }
  }

  private void other(ThreadState t, Output out, PyObject o, int level) {
    PyObject instead = Abstract.call(t, fallback, o);
    try {
      write(t, out, instead, level);
    } catch (PyRaise e) {
      throw noted(t, e, "when serializing " + o.type().fullName() + " object");
    }
  }

  private static PyRaise noted(ThreadState t, PyRaise e, String note) {
    Abstract.callMethod(t, e.value(), "add_note", PyStr.of(note));
    return e;
  }

  private void line(Output out, int level) {
    if (indent != null) {
      out.text.append('\n').repeat(indent, level);
    }
  }

  private void array(ThreadState t, Output out, PyObject o, int level) {
    // Of a list what is there now: default() may change it on the way.
    PyList items = o instanceof PyList l ? l : new PyList(Iterables.toArray(t, o));
    PyObject item = items.getOrNull(t, 0);
    if (item == null) {
      out.append("[]");
      return;
    }
    out.append('[');
    for (int i = 0; item != null; item = items.getOrNull(t, ++i)) {
      if (i > 0) {
        out.append(itemSeparator);
      }
      line(out, level + 1);
      try {
        write(t, out, item, level + 1);
      } catch (PyRaise e) {
        throw noted(t, e, "when serializing " + o.type().fullName() + " item " + i);
      }
    }
    line(out, level);
    out.append(']');
  }

  private void object(ThreadState t, Output out, PyDict d, int level) {
    if (d.size() == 0) {
      out.append("{}");
      return;
    }
    out.append('{');
    boolean first = true;
    PyObject[] pairs = pairs(t, d);
    for (int i = 0; i < pairs.length; i += 2) {
      PyObject key = pairs[i];
      String text = key(t, key);
      if (text == null) {
        continue;
      }
      if (!first) {
        out.append(itemSeparator);
      }
      first = false;
      line(out, level + 1);
      quoted(t, out, key instanceof PyStr s ? s : PyStr.of(text));
      out.times.wrote(key, text.length());
      out.append(keySeparator);
      try {
        write(t, out, pairs[i + 1], level + 1);
      } catch (PyRaise e) {
        throw noted(
            t, e, "when serializing " + d.type().fullName() + " item " + Abstract.reprText(t, key));
      }
    }
    if (!first) {
      line(out, level);
    }
    out.append('}');
  }

  /** Keys and values in turn. */
  private PyObject[] pairs(ThreadState t, PyDict d) {
    if (d.type() == PyDict.TYPE && !sorted) {
      PyObject[] found = d.pairs(t);
      for (int i = 1; i < found.length; i += 2) {
        t.uses(d, SharedUse.STEP, 1, found[i]);
      }
      return found;
    }
    List<PyObject> found = new ArrayList<>(d.size() * 2);
    PyList items = new PyList(Iterables.toArray(t, Abstract.callMethod(t, d, "items")));
    if (sorted) {
      items.sort(t, null, false);
    }
    for (PyObject each : items.snapshot(t)) {
      if (!(each instanceof PyTuple pair) || pair.size() != 2) {
        throw Err.value(t, "items must return 2-tuples");
      }
      found.add(pair.get(0));
      found.add(pair.get(1));
    }
    return found.toArray(PyObject[]::new);
  }

  /** A key as text; null if it is to be skipped. */
  private @Nullable String key(ThreadState t, PyObject key) {
    return switch (key) {
      case PyStr s -> s.value();
      case PyBool b -> b == PyBool.TRUE ? "true" : "false";
      case PyInt i -> integer(t, i);
      case PyFloat f -> real(t, f);
      case PyNone _ -> "null";
      default -> {
        if (skips) {
          yield null;
        }
        throw Err.type(t, "keys must be str, int, float, bool or None, not " + key.type().tpName());
      }
    };
  }
}
