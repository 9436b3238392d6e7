package gilscope.core.runtime;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.DictEntry;
import gilscope.lang.objects.Peek;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyCell;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyFrozenset;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyModule;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PySet;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values as text for a debugger: bounded in length and depth, and none of the program's code runs;
 * an object of the program's own class is {@code <C object>} with its attributes. Used while the
 * run stands still.
 */
final class SafeRepr {
  private static final int MOST_CHARS = 300;
  private static final int MOST_ITEMS = 50;
  private static final int MOST_DEPTH = 4;

  /** Types whose own repr is pure Java and bounded work. */
  static final Set<String> LEAVES =
      Set.of("int", "bool", "float", "complex", "str", "bytes", "NoneType", "ellipsis", "range");

  private final RtThread t;
  private final StringBuilder out = new StringBuilder();

  private SafeRepr(RtThread t) {
    this.t = t;
  }

  /** A named value; null is the operand stack's NULL. */
  static Image.Value value(RtThread t, String name, @Nullable PyObject value) {
    if (value == null) {
      return new Image.Value(name, "NULL", "", false);
    }
    return new Image.Value(name, of(t, value), value.type().name(), Parts.any(value));
  }

  /** The value's text. */
  static String of(RtThread t, PyObject value) {
    SafeRepr repr = new SafeRepr(t);
    t.lookedInto = true;
    try {
      repr.append(value, 0);
    } finally {
      t.lookedInto = false;
    }
    String text = repr.out.toString();
    return text.length() > MOST_CHARS ? text.substring(0, MOST_CHARS) + "…" : text;
  }

  /** A namespace's names and values in order. */
  static Map<String, PyObject> namespace(PyDict dict) {
    Map<String, PyObject> found = new LinkedHashMap<>();
    for (int i = dict.nextPosition(0); i >= 0; i = dict.nextPosition(i + 1)) {
      DictEntry entry = dict.entryAt(i);
      PyObject value = entry == null ? null : entry.value();
      if (entry != null && value != null && entry.key() instanceof PyStr name) {
        found.put(name.value(), value);
      }
    }
    return found;
  }

  /**
   * True for what people call variables: not modules, functions, classes or names with two
   * underscores.
   */
  static boolean isData(String name, PyObject value) {
    String type = value.type().name();
    return !name.startsWith("__")
        && !(value instanceof PyModule)
        && !(value instanceof PyType)
        && !type.equals("function")
        && !type.equals("builtin_function_or_method");
  }

  private void append(@Nullable PyObject value, int depth) {
    if (out.length() > MOST_CHARS) {
      return;
    }
    if (value == null) {
      out.append("NULL");
      return;
    }
    PyType type = value.type();
    if (!type.isHeap() && LEAVES.contains(type.name())) {
      leaf(value);
    } else if (depth >= MOST_DEPTH) {
      out.append('…');
    } else if (type == PyList.TYPE && value instanceof PyList list) {
      sequence("[", Peek.items(list, MOST_ITEMS), list.size(), "]", depth);
    } else if (type == PyTuple.TYPE && value instanceof PyTuple tuple) {
      String end = tuple.size() == 1 ? ",)" : ")";
      sequence("(", List.of(tuple.toArray()), tuple.size(), end, depth);
    } else if (type == PyDict.TYPE && value instanceof PyDict dict) {
      dict(dict, depth);
    } else if (type == PySet.TYPE || type == PyFrozenset.TYPE) {
      set(value, depth);
    } else if (value instanceof PyCell cell) {
      out.append("cell: ");
      append(cell.peek(), depth + 1);
    } else {
      other(value, type);
    }
  }

  private void leaf(PyObject value) {
    if (value instanceof PyStr s && s.value().length() > MOST_CHARS) {
      leaf(PyStr.of(s.value().substring(0, MOST_CHARS)));
      return;
    }
    try {
      out.append(Abstract.reprText(t, value));
    } catch (PyRaise e) {
      out.append('<').append(value.type().name()).append(": ").append(e.getMessage()).append('>');
    }
  }

  private void sequence(String open, List<PyObject> items, int size, String close, int depth) {
    out.append(open);
    for (int i = 0; i < items.size() && out.length() <= MOST_CHARS; i++) {
      out.append(i == 0 ? "" : ", ");
      append(items.get(i), depth + 1);
    }
    out.append(size > items.size() ? ", …" : "").append(close);
  }

  private void dict(PyDict dict, int depth) {
    out.append('{');
    int n = 0;
    for (int i = dict.nextPosition(0); i >= 0 && n < MOST_ITEMS; i = dict.nextPosition(i + 1)) {
      DictEntry entry = dict.entryAt(i);
      if (entry == null) {
        continue;
      }
      out.append(n++ == 0 ? "" : ", ");
      append(entry.key(), depth + 1);
      out.append(": ");
      append(entry.value(), depth + 1);
    }
    out.append(dict.size() > n ? ", …}" : "}");
  }

  private void set(PyObject value, int depth) {
    int size = Peek.size(value);
    boolean frozen = value.type() == PyFrozenset.TYPE;
    if (size == 0) {
      out.append(frozen ? "frozenset()" : "set()");
      return;
    }
    sequence(
        frozen ? "frozenset({" : "{",
        Peek.elements(value, MOST_ITEMS),
        size,
        frozen ? "})" : "}",
        depth);
  }

  private void other(PyObject value, PyType type) {
    if (value instanceof PyType c) {
      out.append("<class '").append(c.name()).append("'>");
    } else if (value instanceof PyModule) {
      out.append("<module>");
    } else if (value instanceof PyBaseException e) {
      out.append(type.name());
      sequence("(", List.of(e.args().toArray()), e.args().size(), ")", MOST_DEPTH - 1);
    } else {
      out.append('<').append(type.name()).append(" object>");
    }
  }
}
