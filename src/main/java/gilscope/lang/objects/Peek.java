package gilscope.lang.objects;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks into containers for a debugger while their threads stand still: no lock is taken, no access
 * announced, no code of the program run. What is read from a container that changes meanwhile is
 * some mixture, never an error.
 */
public final class Peek {
  private Peek() {}

  /** The first elements of a list. */
  public static List<PyObject> items(PyList list, int most) {
    PyObject[] all = list.copyItems();
    List<PyObject> found = new ArrayList<>();
    for (int i = 0; i < Math.min(most, all.length); i++) {
      if (all[i] != null) {
        found.add(all[i]);
      }
    }
    return found;
  }

  /**
   * The first elements of a set or frozenset in the order of its table; empty for anything else.
   */
  public static List<PyObject> elements(PyObject set, int most) {
    List<PyObject> found = new ArrayList<>();
    if (set instanceof AnySet s) {
      for (PyObject each : s.table().keys()) {
        if (found.size() < most) {
          found.add(each);
        }
      }
    }
    return found;
  }

  /** True for a set or a frozenset, or an instance of a class that derives from one. */
  public static boolean isSet(PyObject o) {
    return o instanceof AnySet;
  }

  /** The values of {@code __slots__} that are set, by name, those of base classes first. */
  public static Map<String, PyObject> slots(PyObject o) {
    Map<String, PyObject> found = new LinkedHashMap<>();
    if (o.type().slotCount() == 0) {
      return found;
    }
    for (PyType k : List.of(o.type().mro()).reversed()) {
      for (String name : k.ownNames()) {
        PyObject value = k.own(name) instanceof MemberDescriptor m ? m.peek(o) : null;
        if (value != null) {
          found.put(name, value);
        }
      }
    }
    return found;
  }

  /** How many elements a set or frozenset has. */
  public static int size(PyObject set) {
    return set instanceof AnySet s ? s.table().used() : 0;
  }
}
