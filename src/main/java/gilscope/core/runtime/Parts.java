package gilscope.core.runtime;

import gilscope.lang.objects.DictEntry;
import gilscope.lang.objects.Peek;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyCell;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyMethod;
import gilscope.lang.objects.PyModule;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an object holds, with labels as one would write them after its name: {@code .attribute},
 * {@code [0]}, {@code ['key']}. No code of the program runs. Stateless.
 */
final class Parts {
  /** Containers are listed so far; the rest is only counted. */
  static final int MOST = 200;

  private Parts() {}

  /** The first {@link #MOST} parts or so, in the order of the program's own view. */
  static Map<String, PyObject> of(RtThread t, PyObject o) {
    Map<String, PyObject> found = new LinkedHashMap<>();
    switch (o) {
      case PyType _, PyModule _ -> {
        return found;
      }
      case PyList list -> items(found, Peek.items(list, MOST));
      case PyTuple tuple -> items(found, List.of(tuple.toArray()));
      case PyDict dict -> entries(t, found, dict);
      case PyCell cell -> put(found, ".cell_contents", cell.peek());
      case PyMethod method -> {
        found.put(".__self__", method.self());
        found.put(".__func__", method.function());
      }
      case PyBaseException e -> items(found, List.of(e.args().toArray()));
      default -> {
        for (PyObject each : Peek.elements(o, MOST)) {
          found.put("{" + SafeRepr.of(t, each) + "}", each);
        }
      }
    }
    Peek.slots(o).forEach((name, value) -> found.put("." + name, value));
    PyDict attributes = o.dict(false);
    if (attributes != null) {
      SafeRepr.namespace(attributes).forEach((name, value) -> found.put("." + name, value));
    }
    if (found.isEmpty() && !isLeaf(o)) {
      o.traverse(
          each -> {
            if (each != o.type() && found.size() < MOST) {
              found.put("holds " + (found.size() + 1), each);
            }
          });
    }
    return found;
  }

  /** How many parts an object has that {@link #of} does not list. */
  static int beyond(PyObject o) {
    int size =
        switch (o) {
          case PyList list -> list.size();
          case PyDict dict -> dict.size();
          case PyTuple tuple -> tuple.size();
          default -> Peek.size(o);
        };
    return Math.max(0, size - MOST);
  }

  /** Whether it is worth while to look inside; cheaper than looking. */
  static boolean any(PyObject o) {
    return switch (o) {
      case PyType _, PyModule _ -> false;
      case PyList list -> list.size() > 0;
      case PyTuple tuple -> tuple.size() > 0;
      case PyDict dict -> dict.size() > 0;
      default -> !isLeaf(o) && (!Peek.isSet(o) || Peek.size(o) > 0);
    };
  }

  private static boolean isLeaf(PyObject o) {
    return !o.type().isHeap() && SafeRepr.LEAVES.contains(o.type().name());
  }

  private static void items(Map<String, PyObject> to, List<PyObject> items) {
    for (int i = 0; i < Math.min(MOST, items.size()); i++) {
      to.put("[" + i + "]", items.get(i));
    }
  }

  private static void entries(RtThread t, Map<String, PyObject> to, PyDict dict) {
    for (int i = dict.nextPosition(0); i >= 0 && to.size() < MOST; i = dict.nextPosition(i + 1)) {
      DictEntry entry = dict.entryAt(i);
      if (entry != null) {
        put(to, "[" + SafeRepr.of(t, entry.key()) + "]", entry.value());
      }
    }
  }

  private static void put(Map<String, PyObject> to, String label, @Nullable PyObject value) {
    if (value != null) {
      to.put(label, value);
    }
  }
}
