package gilscope.core.runtime;

import gilscope.lang.objects.DictEntry;
import gilscope.lang.objects.Peek;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInstance;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import java.util.ArrayDeque;
import java.util.IdentityHashMap;

/**
 * Finds what people call an object: the shortest way to it from the program's module. Pure
 * functions of what stands still.
 */
final class PlaceNames {
  private static final int MOST = 2_000;
  private static final int MOST_ITEMS = 16;

  private PlaceNames() {}

  static IdentityHashMap<PyObject, String> paths(PyDict main) {
    IdentityHashMap<PyObject, String> paths = new IdentityHashMap<>();
    ArrayDeque<PyObject> queue = new ArrayDeque<>();
    paths.put(main, "");
    queue.add(main);
    while (!queue.isEmpty() && paths.size() < MOST) {
      PyObject o = queue.poll();
      String path = paths.getOrDefault(o, "");
      if (o instanceof PyList list) {
        int i = 0;
        for (PyObject v : Peek.items(list, MOST_ITEMS)) {
          if (v != null && !paths.containsKey(v)) {
            paths.put(v, path + "[" + i + "]");
            queue.add(v);
          }
          i++;
        }
      }
      PyDict held = o instanceof PyDict d ? d : o instanceof PyInstance ? o.dict(false) : null;
      if (held == null) {
        continue;
      }
      for (int i = held.nextPosition(0); i >= 0; i = held.nextPosition(i + 1)) {
        DictEntry e = held.entryAt(i);
        PyObject v = e == null ? null : e.value();
        if (e != null && v != null && e.key() instanceof PyStr k && !k.value().startsWith("__")) {
          if (!paths.containsKey(v) && !(v instanceof PyType type && !type.isHeap())) {
            paths.put(v, join(path, k.value(), o instanceof PyDict && o != main));
            queue.add(v);
          }
        }
      }
    }
    return paths;
  }

  /** A place below another: an attribute, a global, or a key. */
  static String join(String path, String label, boolean item) {
    if (path.isEmpty()) {
      return label;
    }
    if (label.startsWith("[")) {
      return path.startsWith("a ") ? label + " of " + path : path + label;
    }
    if (path.startsWith("a ")) { // it has no name
      return item ? "['" + label + "'] of " + path : label + " of " + path;
    }
    return item ? path + "['" + label + "']" : path + "." + label;
  }
}
