package gilscope.lang.objects;

import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What {@code dir()}, abstract classes and pickling list of an object: its names. */
final class Directory {
  private Directory() {}

  /** {@code object.__dir__}: instance dict and the attributes of the class and its bases. */
  static PyList of(ThreadState t, PyObject o) {
    TreeSet<String> names = new TreeSet<>();
    // A bound method shows the attributes of its function, a proxy those of what it stands for.
    PyDict d = dictOf(t, o);
    if (d != null) {
      addKeys(t, names, d);
    }
    if (Abstract.getAttrOrNull(t, o, "__class__") instanceof PyType k) {
      addClass(names, k);
    }
    PyList list = toList(t, names);
    if (d != null) {
      for (PyObject key : d.keyArray(t)) {
        if (!(key instanceof PyStr)) {
          list.append(t, key); // dir() will not be able to sort it
        }
      }
    }
    return list;
  }

  private static @Nullable PyDict dictOf(ThreadState t, PyObject o) {
    return Abstract.getAttrOrNull(t, o, "__dict__") instanceof PyDict d ? d : null;
  }

  /** {@code type.__dir__}: the class and its bases, not the metaclass. */
  static PyList ofClass(ThreadState t, PyType k) {
    TreeSet<String> names = new TreeSet<>();
    addClass(names, k);
    return toList(t, names);
  }

  private static void addClass(TreeSet<String> names, PyType k) {
    for (PyType m : k.mro()) {
      names.addAll(m.ownNames());
    }
  }

  private static void addKeys(ThreadState t, TreeSet<String> names, PyDict d) {
    for (PyObject key : d.keyArray(t)) {
      if (key instanceof PyStr s) {
        names.add(s.value());
      }
    }
  }

  static PyList toList(ThreadState t, TreeSet<String> names) {
    PyList list = new PyList();
    for (String n : names) {
      list.append(t, PyStr.of(n));
    }
    return list;
  }

  /** {@code __slots__} members that are set, by name. */
  static PyDict slotValues(ThreadState t, PyObject o) {
    PyDict found = new PyDict();
    for (PyType m : o.type().mro()) {
      for (String n : m.ownNames()) {
        if (m.own(n) instanceof MemberDescriptor) {
          PyObject v = Abstract.getAttrOrNull(t, o, n);
          if (v != null) {
            found.put(t, PyStr.of(n), v);
          }
        }
      }
    }
    return found;
  }

  static PyRaise cannotInstantiate(ThreadState t, PyType cls) {
    PyObject methods = Abstract.getAttrOrNull(t, cls, "__abstractmethods__");
    TreeSet<String> names = new TreeSet<>();
    if (methods != null) {
      Iterables.forEach(t, methods, m -> names.add(Abstract.strText(t, m)));
    }
    return Err.type(
        t,
        "Can't instantiate abstract class "
            + cls.name()
            + " without an implementation for abstract method"
            + (names.size() == 1 ? "" : "s")
            + " '"
            + String.join("', '", names)
            + "'");
  }
}
