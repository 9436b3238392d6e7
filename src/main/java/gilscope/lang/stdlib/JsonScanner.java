package gilscope.lang.stdlib;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code _json.make_scanner}: finds the value that begins at a place of a document. Immutable. */
final class JsonScanner extends PyObject {
  private static final Signature CALL = new Signature("scan_once", "(string, idx)");

  /** About as deep as CPython gets before its C stack is at its end. */
  static final int DEEPEST = 50_000;

  static final PyType TYPE =
      TypeSpec.of("Scanner")
          .module("_json")
          .subclassable()
          .doc("JSON scanner object")
          .slots(
              k -> {
                k.tpNew = JsonScanner::make;
                k.tpCall = (t, o, args, kw) -> ((JsonScanner) o).call(t, args, kw);
              })
          .member("strict", (t, o) -> PyBool.of(((JsonScanner) o).strict))
          .member("object_hook", (t, o) -> ((JsonScanner) o).objectHook)
          .member("object_pairs_hook", (t, o) -> ((JsonScanner) o).pairsHook)
          .member("parse_float", (t, o) -> ((JsonScanner) o).parseFloat)
          .member("parse_int", (t, o) -> ((JsonScanner) o).parseInt)
          .member("parse_constant", (t, o) -> ((JsonScanner) o).parseConstant)
          .build();

  private final boolean strict;
  private final PyObject objectHook;
  private final PyObject pairsHook;
  private final PyObject parseFloat;
  private final PyObject parseInt;
  private final PyObject parseConstant;

  private JsonScanner(ThreadState t, PyType type, PyObject context) {
    super(type);
    strict = Abstract.isTrue(t, Abstract.getAttr(t, context, "strict"));
    objectHook = Abstract.getAttr(t, context, "object_hook");
    pairsHook = Abstract.getAttr(t, context, "object_pairs_hook");
    parseFloat = Abstract.getAttr(t, context, "parse_float");
    parseInt = Abstract.getAttr(t, context, "parse_int");
    parseConstant = Abstract.getAttr(t, context, "parse_constant");
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a = new Signature("make_scanner", "(context)").bind(t, args, kw);
    return new JsonScanner(t, cls, ObjectFunctions.orNone(a[0]));
  }

  private PyObject call(ThreadState t, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a = CALL.bind(t, args, kw);
    if (!(a[0] instanceof PyStr s)) {
      throw Err.type(
          t,
          "first argument must be a string, not " + ObjectFunctions.orNone(a[0]).type().tpName());
    }
    int from = Abstract.indexInt(t, ObjectFunctions.orNone(a[1]));
    if (from < 0) {
      throw Err.value(t, "idx cannot be negative");
    }
    JsonText text = new JsonText(s);
    Scan scan = new Scan(t, text);
    PyObject value = scan.value(from);
    scan.times.read(t);
    return PyTuple.of(value, PyInt.of(text.place()));
  }

  /** One scan of one document. */
  private final class Scan {
    private final ThreadState t;
    private final JsonText text;
    private final JsonTimes times = new JsonTimes();
    private int depth;

    /** Keys of objects repeat: each is made once. */
    private final Map<String, PyStr> keys = new HashMap<>();

    /** The last ones, by their characters. */
    private final @Nullable PyStr[] recent = new @Nullable PyStr[32];

    Scan(ThreadState t, JsonText text) {
      this.t = t;
      this.text = text;
    }

    /** The value at a place; {@code text.place()} is then after it. */
    PyObject value(int from) {
      PyObject v = valueAt(from);
      times.read(v, text.place() - from);
      return v;
    }

    private PyObject valueAt(int from) {
      return switch (text.at(from)) {
        case '"' -> PyStr.of(text.string(t, from + 1, strict));
        case '{' -> nested(from, true);
        case '[' -> nested(from, false);
        case 'n' -> word(from, "null", PyNone.VALUE);
        case 't' -> word(from, "true", PyBool.TRUE);
        case 'f' -> word(from, "false", PyBool.FALSE);
        case 'N' -> constant(from, "NaN");
        case 'I' -> constant(from, "Infinity");
        case '-' -> text.hasWord(from, "-Infinity") ? constant(from, "-Infinity") : number(from);
        default -> number(from);
      };
    }

    private PyObject nested(int from, boolean object) {
      if (++depth > DEEPEST) {
        throw Err.of(
            t,
            ExcTypes.RECURSION_ERROR,
            "maximum recursion depth exceeded while decoding a JSON "
                + (object ? "object" : "array")
                + " from a unicode string");
      }
      PyObject made = object ? object(from + 1) : array(from + 1);
      depth--;
      return made;
    }

    private PyObject word(int from, String word, PyObject value) {
      if (!text.hasWord(from, word)) {
        return number(from);
      }
      text.setPlace(from + word.length());
      return value;
    }

    private PyObject constant(int from, String word) {
      if (!text.hasWord(from, word)) {
        return number(from);
      }
      text.setPlace(from + word.length());
      return Abstract.call(t, parseConstant, PyStr.of(word));
    }

    private boolean isDigit(int i) {
      int c = text.at(i);
      return c >= '0' && c <= '9';
    }

    private int digits(int from) {
      int i = from;
      while (isDigit(i)) {
        i++;
      }
      return i;
    }

    private PyObject number(int from) {
      int i = text.at(from) == '-' ? from + 1 : from;
      if (!isDigit(i)) {
        throw Err.stopIteration(t, PyInt.of(from));
      }
      i = text.at(i) == '0' ? i + 1 : digits(i);
      boolean real = false;
      if (text.at(i) == '.' && isDigit(i + 1)) {
        real = true;
        i = digits(i + 1);
      }
      int c = text.at(i);
      if (c == 'e' || c == 'E') {
        int sign = text.at(i + 1);
        int first = sign == '+' || sign == '-' ? i + 2 : i + 1;
        if (isDigit(first)) {
          real = true;
          i = digits(first);
        }
      }
      text.setPlace(i);
      String digits = text.part(from, i);
      if (real) {
        return parseFloat == PyFloat.TYPE
            ? PyFloat.of(JavaDoubleParser.parseDouble(digits))
            : Abstract.call(t, parseFloat, PyStr.of(digits));
      }
      return parseInt == PyInt.TYPE && digits.length() < 19
          ? PyInt.of(Long.parseLong(digits))
          : Abstract.call(t, parseInt, PyStr.of(digits));
    }

    private PyObject array(int from) {
      List<PyObject> items = new ArrayList<>();
      int i = text.skipSpace(from);
      if (text.at(i) != ']') {
        while (true) {
          items.add(value(i));
          i = text.skipSpace(text.place());
          if (text.at(i) == ']') {
            break;
          }
          i = afterComma(i, ']', "array");
        }
      }
      text.setPlace(i + 1);
      return new PyList(items.toArray(PyObject[]::new));
    }

    private int afterComma(int at, char close, String what) {
      if (text.at(at) != ',') {
        throw text.wrong(t, "Expecting ',' delimiter", at);
      }
      int i = text.skipSpace(at + 1);
      if (text.at(i) == close) {
        throw text.wrong(t, "Illegal trailing comma before end of " + what, at);
      }
      return i;
    }

    /** The key whose first character is at {@code from}. */
    private PyStr key(int from) {
      int hash = 0;
      int i = from;
      int c = text.at(i);
      while (c >= ' ' && c != '"' && c != '\\') {
        hash = 31 * hash + c;
        c = text.at(++i);
      }
      PyStr last = recent[hash & recent.length - 1];
      if (c == '"' && last != null && text.isPart(from, i, last.value())) {
        text.setPlace(i + 1);
        return last;
      }
      PyStr key = keys.computeIfAbsent(text.string(t, from, strict), PyStr::of);
      recent[hash & recent.length - 1] = key;
      return key;
    }

    private PyObject object(int from) {
      boolean pairs = pairsHook != PyNone.VALUE;
      PyDict dict = new PyDict();
      List<PyObject> list = new ArrayList<>();
      int i = text.skipSpace(from);
      if (text.at(i) != '}') {
        while (true) {
          if (text.at(i) != '"') {
            throw text.wrong(t, "Expecting property name enclosed in double quotes", i);
          }
          int before = keys.size();
          PyStr key = key(i + 1);
          times.readKey(keys.size() == before);
          i = text.skipSpace(text.place());
          if (text.at(i) != ':') {
            throw text.wrong(t, "Expecting ':' delimiter", i);
          }
          PyObject value = value(text.skipSpace(i + 1));
          if (pairs) {
            list.add(PyTuple.of(key, value));
          } else {
            dict.put(t, key, value);
          }
          i = text.skipSpace(text.place());
          if (text.at(i) == '}') {
            break;
          }
          i = afterComma(i, '}', "object");
        }
      }
      int end = i + 1;
      PyObject made =
          pairs
              ? Abstract.call(t, pairsHook, new PyList(list.toArray(PyObject[]::new)))
              : objectHook == PyNone.VALUE ? dict : Abstract.call(t, objectHook, dict);
      text.setPlace(end);
      return made;
    }
  }
}
